"""Case: one situation and several questions about it, drawn, sat and marked as one."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import ClassVar

from assessments.columns import Columns
from assessments.html import Html, escaped
from assessments.marks import NONE, Mark, PartMark
from assessments.questions.base import (
    Answer,
    BadResponse,
    Draw,
    Explained,
    Flaw,
    Question,
    Raw,
    Response,
    Sample,
    Shown,
    Variants,
)
from assessments.questions.case import carry, fatal
from assessments.questions.case.carry import (
    Follower,
    answer_of,
    check,
    follow,
    parameters_of,
    unlike,
    words,
)
from assessments.questions.case.variants import survey, worth_trying
from assessments.rubric import Judgement, Paper, Rubric
from assessments.source import Block
from assessments.values import Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Case(Question):
    """A shared text with `children`; what the case draws, all of its children see."""

    kind: ClassVar[str] = "case"

    children: tuple[Question, ...]

    def draw(self, seed: str, given: Mapping[str, Value] = {}) -> Draw:
        return self.around(seed, Question.draw(self, seed, given).values)

    def around(self, seed: str, shared: Mapping[str, Value]) -> Draw:
        """Draw what the parts have of their own, beside what the case has drawn."""
        values = dict(shared)
        for child in self.children:
            own = child.draw(f"{seed}/{child.id}", shared).values
            values.update({f"{child.id}:{k}": v for k, v in own.items() if k not in shared})
        return Draw(seed=seed, values=values)

    def competency_weights(self) -> Mapping[str, Decimal]:
        weights: dict[str, Decimal] = {}
        for child in self.children:
            for competency, share in child.competency_weights().items():
                part = share * child.points / self._points()
                weights[competency] = weights.get(competency, NONE) + part
        return weights

    def parts(self, draw: Draw) -> tuple[tuple[str, Question, Draw], ...]:
        return tuple((child.id, child, inner) for child, inner in self._each(draw))

    def varies(self) -> bool:
        return Question.varies(self) or any(child.varies() for child in self.children)

    def shown(self, draw: Draw) -> Shown:
        parts = [
            {"id": draw.alias(child.id), "shown": child.shown(inner)}
            for child, inner in self._each(draw)
        ]
        return {**self.head(draw, fatal.rule(self._each(draw))), "parts": parts}

    def read(self, raw: Raw, draw: Draw) -> Response:
        answers: dict[str, object] = {}
        for child, inner in self._each(draw):
            prefix = f"{draw.alias(child.id)}."
            sent = {k.removeprefix(prefix): v for k, v in raw.items() if k.startswith(prefix)}
            try:
                answer = child.read(sent, inner)
            except BadResponse as unread:
                said = f"{child.title}: {unread}"
                raise BadResponse(said, prefix + unread.field_name) from unread
            if answer:
                answers[child.id] = answer
        return answers

    def grade(self, response: Response, draw: Draw) -> Mark:
        earned, waiting = NONE, False
        notes, slips, parts = [], [], []
        for child, follower in zip(self.children, self._followed(response, draw), strict=True):
            mark = follower.mark
            earned += mark.fraction * child.points
            waiting = waiting or mark.waiting
            parts.append(PartMark(child.id, child.points / self._points(), mark.fraction))
            if mark.notes:
                notes += [Html(f"<p><b>{escaped(child.title)}</b></p>"), *mark.notes]
            slips += [f"{child.id}:{slip}" for slip in mark.slips]
            if mark.fatal:
                return fatal.failed(child, mark, self.children)
        # Thirds do not add up exactly in decimals: a full case must still be exactly full.
        fraction = min(earned / self._points(), Decimal(1))
        told = (*notes, *(() if waiting else self.remarks(fraction, draw)))
        return Mark(fraction, told, tuple(slips), tuple(parts), waiting)

    @property
    def rubric(self) -> Rubric:
        return tuple(
            replace(criterion, key=f"{child.id}:{criterion.key}")
            for child in self.children
            for criterion in child.rubric
        )

    def judged(self, response: Response, judgement: Judgement) -> Response:
        told = dict(response)
        for child in self.children:
            start = f"{child.id}:"
            own = {k.removeprefix(start): v for k, v in judgement.items() if k.startswith(start)}
            if own and child.id in told:
                told[child.id] = child.judged(answer_of(response, child), own)
        return told

    def papers(self, response: Response, draw: Draw) -> tuple[Paper, ...]:
        found = []
        for child, inner in self._each(draw):
            for paper in child.papers(answer_of(response, child), inner):
                keyed = [{**row, "key": f"{child.id}:{row['key']}"} for row in paper.rubric]
                prompt = Html(self.say(self.prompt, draw) + paper.prompt)
                found.append(replace(paper, prompt=prompt, rubric=keyed))
        return tuple(found)

    def noted(self, response: Response) -> str:
        said = (child.noted(answer_of(response, child)) for child in self.children)
        return " ".join(one for one in said if one)

    def _followed(self, response: Response, draw: Draw) -> tuple[Follower, ...]:
        return tuple(follow(self._each(draw), parameters_of(self), response))

    def explain(self, response: Response, draw: Draw) -> Explained:
        told = []
        followers = self._followed(response, draw)
        for (child, inner), follower in zip(self._each(draw), followers, strict=True):
            part = child.explain(answer_of(response, child), inner)
            if follower.draw is not None:
                said = words(child, follower.draw, follower.credit)
                part = replace(part, reasoning=Html(said + part.reasoning))
            told.append((child.title, part))
        return Explained(
            right_answer=_sections((title, part.right_answer) for title, part in told),
            given=_sections((title, part.given) for title, part in told),
            reasoning=Html(
                self.reasoning(draw) + _sections((title, part.reasoning) for title, part in told)
            ),
        )

    def samples(self, draw: Draw) -> tuple[Sample, ...]:
        each = [(child, child.samples(inner)[0]) for child, inner in self._each(draw)]
        said = {
            f"{child.id}:{key}": level
            for child, best in each
            for key, level in best.judgement.items()
        }
        raws = [self._raw(child, best, draw) for child, best in each]
        alone = tuple(
            Sample(raw=raw, fraction=child.points / self._points(), judgement=said)
            for (child, _), raw in zip(each, raws, strict=True)
        )
        full = {name: sent for raw in raws for name, sent in raw.items()}
        best = Sample(raw=full, fraction=Decimal(1), judgement=said)
        lost = tuple(
            Sample(
                raw={**full, **self._raw(child, Sample(raw=raw, fraction=NONE), draw)},
                fraction=NONE,
            )
            for child, raw in fatal.samples(self._each(draw))
        )
        return (best, Sample(raw={}, fraction=NONE), *alone, *lost, *self.carrying(draw))

    def carrying(self, draw: Draw) -> Iterator[Sample]:
        """Yield answers that go on soundly from a wrong number."""
        by_id = {child.id: child for child in self.children}
        for sent, earned in carry.samples(self._each(draw), parameters_of(self)):
            raw: dict[str, list[str]] = {}
            for part, sample in sent.items():
                raw.update(self._raw(by_id[part], sample, draw))
            yield Sample(raw=raw, fraction=earned / self._points())

    def survey(self, limit: int) -> Variants:
        return survey(self, limit)

    def worth_trying(self, variants: Columns, around: Question | None = None) -> Iterable[int]:
        return worth_trying(self, variants)

    def variant(self, values: Mapping[str, str]) -> Draw:
        return self.around("variant", Question.variant(self, values).values)

    def flaws(self, draw: Draw, around: Question | None = None) -> tuple[Flaw, ...]:
        told = [
            (f"{child.title}: {what}", detail)
            for child, inner in self._each(draw)
            for what, detail in child.flaws(inner, self)
        ]
        return (*told, *unlike(self._each(draw)))

    def sent(self, answer: Answer, draw: Draw) -> Raw:
        given = answer if isinstance(answer, Mapping) else {}
        ids = [child.id for child in self.children]
        if not given or not given.keys() <= {*ids}:
            raise ValueError(f"the answer gives one to each part: {{{ids[0]}: …, {ids[1]}: …}}")
        raw: dict[str, list[str]] = {}
        for child, inner in self._each(draw):
            if child.id in given:
                sample = Sample(raw=child.sent(given[child.id], inner), fraction=NONE)
                raw.update(self._raw(child, sample, draw))
        return raw

    def unreadable(self, draw: Draw) -> tuple[Raw, ...]:
        return tuple(
            self._raw(child, Sample(raw=raw, fraction=NONE), draw)
            for child, inner in self._each(draw)
            for raw in child.unreadable(inner)
        )

    def _points(self) -> Decimal:
        return sum((child.points for child in self.children), NONE)

    def _each(self, draw: Draw) -> tuple[tuple[Question, Draw], ...]:
        return draw.once(self.children, lambda: tuple(self._drawn(draw)))

    def _drawn(self, draw: Draw) -> Iterator[tuple[Question, Draw]]:
        shared = {k: v for k, v in draw.values.items() if ":" not in k}
        for child in self.children:
            start = f"{child.id}:"
            own = {k.removeprefix(start): v for k, v in draw.values.items() if k.startswith(start)}
            yield child, Draw(seed=f"{draw.seed}/{child.id}", values={**shared, **own})

    def _raw(self, child: Question, sample: Sample, draw: Draw) -> dict[str, list[str]]:
        prefix = draw.alias(child.id)
        return {f"{prefix}.{name}": [*sent] for name, sent in sample.raw.items()}


def _sections(told: Iterator[tuple[str, Html]]) -> Html:
    return Html(
        "".join(f"<p><b>{escaped(title)}</b></p><div>{part}</div>" for title, part in told if part)
    )


def read_question(block: Block, children: tuple[Question, ...]) -> Case | None:
    """Read a case around its children, which the caller has read with all kinds at hand."""
    common = block.common(children=True)
    if len(block.children) < 2 and not block.failed:
        block.error(
            "X01",
            f"a case asks at least two questions, this one {len(block.children)}",
            expected=f"headings `{'#' * (block.heading.level + 1)} …` with a question block each",
        )
    for child in block.children:
        if child.fields.text("type") == "case":
            child.error("X02", "a case cannot stand inside a case", fix="ask its questions here")
    points = sum((child.points for child in children), NONE)
    if "points" in block.fields and common["points"] != points and not block.failed:
        said = f"the questions of this case are worth {points} points together"
        block.fields.error("points", "X03", said, fix="leave `points` out")
    if block.failed or len(children) < len(block.children):  # what is wrong is told there
        return None
    check(block.children, children, block.parameters)
    if block.failed:
        return None
    common["points"] = points
    own = common["competencies"]
    children = tuple(
        child if child.competencies else replace(child, competencies=own) for child in children
    )
    named = {c: None for child in children for c in child.competencies}
    common["competencies"] = tuple(named)
    return Case(**common, children=children)
