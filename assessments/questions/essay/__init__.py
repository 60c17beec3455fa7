"""Essay: a text in the learner's own words, marked by a person with the author's rubric.

A machine reads it, counts its words and adds up what a person has said of it; until then its
mark waits.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from assessments.html import Html, escaped
from assessments.marks import NONE, Mark, written
from assessments.questions.base import Draw, Explained, Question, Raw, Response, Sample, Shown
from assessments.questions.essay import words
from assessments.questions.essay.table import read_rubric
from assessments.rubric import Criterion, Judgement, Paper, Rubric, earned, most
from assessments.source import Block

ACCEPTS = ("text", "pdf")
SHA256 = re.compile(r"[0-9a-f]{64}")
ATTACHED = "A PDF is handed in."
SHOWING = {"yes": True, "true": True, "no": False, "false": False}


@dataclass(frozen=True, slots=True, kw_only=True)
class Essay(Question):
    """A text of `least` to `longest` words. Too short or too long is told, never refused.

    Where `pdf` is so, a file may be handed in with the text or in its place. An answer names it by
    its SHA-256; who keeps it, and shows it to whoever marks, is not the business of a question.
    """

    kind: ClassVar[str] = "essay"
    numbers_decide: ClassVar[bool] = False

    least: int
    longest: int
    criteria: Rubric
    model_answer: str
    show_rubric: bool = False
    pdf: bool = False

    @property
    def rubric(self) -> Rubric:
        return self.criteria

    def shown(self, draw: Draw) -> Shown:
        file = " You can hand in a PDF instead, or with it." if self.pdf else ""
        rule = f"Write {self.least} to {self.longest} words.{file} A person marks your answer."
        return {
            **self.head(draw, rule),
            "pdf": self.pdf,
            "language": self.language,
            "rubric": self._rows(draw) if self.show_rubric else [],
        }

    def read(self, raw: Raw, draw: Draw) -> Response:
        text = next(iter(raw.get("value", ())), "").replace("\r\n", "\n").replace("\r", "\n")
        # A text of any length is kept whole: whoever marks it decides what too much is worth.
        text = "".join(c for c in text if c >= " " or c in "\n\t").strip()
        sent = next(iter(raw.get("file", ())), "")
        file = sent if self.pdf and SHA256.fullmatch(sent) else ""
        return {name: one for name, one in (("text", text), ("file", file)) if one}

    def grade(self, response: Response, draw: Draw) -> Mark:
        if not _is_given(response):
            return Mark(NONE, self.remarks(NONE, draw))
        points = earned(self.criteria, _judgement(response))
        if points is None:
            return Mark(NONE, waiting=True)
        fraction = points / most(self.criteria)
        return Mark(fraction, (*self._told(response, draw), *self.remarks(fraction, draw)))

    def judged(self, response: Response, judgement: Judgement) -> Response:
        return {**response, "judged": dict(judgement)} if _is_given(response) else response

    def noted(self, response: Response) -> str:
        number = words.count(_text(response))
        if not number:
            return ATTACHED if _file(response) else ""
        if number < self.least and not _file(response):
            return f"Words: {number}. That is fewer than the {self.least} asked for."
        if number > self.longest:
            return f"Words: {number}. That is more than the {self.longest} asked for."
        return f"Words: {number}."

    def papers(self, response: Response, draw: Draw) -> tuple[Paper, ...]:
        text = _text(response)
        if not _is_given(response):
            return ()
        return (
            Paper(
                title=self.say(self.title, draw, inline=True),
                prompt=self.say(self.prompt, draw),
                answer=text,
                file=_file(response),
                words=words.count(text),
                language=self.language,
                rubric=self._rows(draw),
                model=self.say(self.model_answer, draw),
            ),
        )

    def explain(self, response: Response, draw: Draw) -> Explained:
        texts = (_text(response), ATTACHED if _file(response) else "")
        lines = "\n".join(filter(None, texts)).split("\n")
        return Explained(
            right_answer=self.say(self.model_answer, draw),
            given=Html("<br>".join(map(escaped, lines))),
            reasoning=self.reasoning(draw),
        )

    def samples(self, draw: Draw) -> tuple[Sample, ...]:
        raw = {"value": [self.model_answer]}
        best = {c.key: max(level.number for level in c.levels) for c in self.criteria}
        worst = {c.key: min(level.number for level in c.levels) for c in self.criteria}
        least = earned(self.criteria, worst) or NONE
        return (
            Sample(raw=raw, fraction=NONE + 1, judgement=best),
            Sample(raw=raw, fraction=least / most(self.criteria), judgement=worst),
            Sample(raw=raw, fraction=NONE),
            Sample(raw={}, fraction=NONE, judgement=best),
        )

    def _rows(self, draw: Draw) -> list[dict[str, object]]:
        return [self._row(criterion, draw) for criterion in self.criteria]

    def _row(self, criterion: Criterion, draw: Draw) -> dict[str, object]:
        return {
            "key": criterion.key,
            "name": self.say(criterion.name, draw, inline=True),
            "levels": [
                {
                    "number": level.number,
                    "points": written(level.points),
                    "name": self.say(level.name, draw, inline=True),
                    "text": self.say(level.text, draw, inline=True),
                }
                for level in criterion.levels
            ],
        }

    def _told(self, response: Response, draw: Draw) -> tuple[Html, ...]:
        """Say for each criterion which level was found."""
        judgement = _judgement(response)
        said = []
        for criterion in self.criteria:
            level = criterion.level(judgement.get(criterion.key))
            if level is not None:
                share = f"{written(level.points)}/{written(criterion.most)}"
                name, head, text = (
                    self.say(part, draw, inline=True)
                    for part in (criterion.name, level.name, level.text)
                )
                said.append(Html(f"<p><b>{name}</b>: {share}, {head}. {text}</p>"))
        return tuple(said)


def _text(response: Response) -> str:
    return str(response.get("text", ""))


def _file(response: Response) -> str:
    return str(response.get("file", ""))


def _is_given(response: Response) -> bool:
    return bool(_text(response) or _file(response))


def _judgement(response: Response) -> Mapping[str, int]:
    judged = response.get("judged", {})
    return judged if isinstance(judged, dict) else {}


def read_question(block: Block) -> Essay | None:
    """Read an essay: its word limits, its rubric, and the answer that shows what is asked for."""
    own = ("words", "accepts", "show_rubric")
    common = block.common(own=own, parts=("rubric", "model answer"))
    fields = block.fields
    least, longest = words.read_limits(fields)
    showing = fields.choice("show_rubric", tuple(SHOWING), "no")
    pdf = _takes_pdf(block)
    model = "\n\n".join(piece.text for piece in block.parts.get("model answer", ()))
    rubric = read_rubric(block)
    _check_model(block, model, least, longest)
    points = most(rubric)
    if "points" in fields and common["points"] != points and not block.failed:
        said = f"the best levels of the rubric are worth {written(points)} points together"
        fields.error("points", "A08", said, fix="leave `points` out")
    if points > 100:
        block.error("A08", f"the rubric gives {written(points)} points, at most 100 are possible")
    if block.failed:
        return None
    common["points"] = points
    return Essay(
        **common,
        least=least,
        longest=longest,
        criteria=rubric,
        model_answer=model,
        show_rubric=SHOWING[showing],
        pdf=pdf,
    )


def _takes_pdf(block: Block) -> bool:
    """Read `accepts: [text, pdf]`: a text can always be typed, a PDF only where it is said."""
    named = block.fields.scalars("accepts")
    for entry in named:
        if entry.value not in ACCEPTS:
            said = f"“{entry.value}” cannot be handed in"
            block.error("A07", said, entry.line, col=entry.col, fix="accepts: [text, pdf]")
        elif entry.value == "pdf" and block.setting.inside:
            said = "within a case answers are typed: its form takes no file"
            block.error("A07", said, entry.line, col=entry.col, fix="ask for the file outside it")
    return any(entry.value == "pdf" for entry in named)


def _check_model(block: Block, model: str, least: int, longest: int) -> None:
    if not model:
        fix = "a part `Model answer`: the text that reaches the best level everywhere"
        block.error("A09", f"question “{block.name}” has no model answer", expected=fix)
        return
    number = words.count(model)
    if not least <= number <= longest and not block.failed:
        line = block.part_lines["model answer"][0]
        said = f"the model answer has {number} words, {least} to {longest} are asked for"
        block.warn("A10", said, line, fix="change it, or change `words`")
