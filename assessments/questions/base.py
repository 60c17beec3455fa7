"""What every question can do: be drawn, be shown without its key, be answered, be marked."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import ClassVar, Protocol

from assessments import prose
from assessments.columns import Columns
from assessments.draws import Draw as Draw
from assessments.draws import Variants as Variants
from assessments.expressions import Refused
from assessments.html import Html
from assessments.marks import FULL, NONE, Mark
from assessments.prose.figures import readable
from assessments.prose.links import PLAIN, Links
from assessments.reading import BadResponse as BadResponse
from assessments.rubric import Judgement, Paper, Rubric
from assessments.samples import Answer as Answer
from assessments.samples import AuthorSample
from assessments.survey import Survey
from assessments.values import Value as Value

Raw = Mapping[str, Sequence[str]]  # a form's fields as sent, without the page's prefix
Shown = Mapping[str, object]  # what the learner may see; JSON-able, texts are `Html`
Response = Mapping[str, object]  # an answer as understood; JSON-able
Flaw = tuple[str, str]  # what is wrong, and the details of one variant

PLAIN_DRAWS = 3  # of a question without parameters: only orders and aliases differ
MARKING_VERSION = "3"  # raised when the same response to the same revision would earn another mark


class Parametric(Protocol):
    """What can draw a question's numbers; `assessments.parameters` is the one that does."""

    @property
    def names(self) -> tuple[str, ...]:
        """The names that it gives a value."""

    def draw(self, seed: str, given: Mapping[str, Value] = {}) -> Mapping[str, Value]:
        """Decide a value for each name; `given` are those that a case has drawn already."""

    def variants(self) -> int:
        """Return how many different draws there are."""

    def survey(self, limit: int = 500, given: Mapping[str, Value] = {}) -> Survey:
        """Look at all combinations if there are at most `limit`, else at that many draws."""

    def fixed(self, given: Mapping[str, str]) -> Mapping[str, Value]:
        """Return the values of the one draw in which each variable has what `given` says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """An answer as a form would send it, and the share of the points that it must earn.

    `judgement` is what a person says of it, for the kinds that a person marks.
    """

    raw: Raw
    fraction: Decimal
    judgement: Judgement = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """What a learner is told about a question once the policy allows it."""

    right_answer: Html  # the key in words, with the learner's own numbers
    given: Html  # the learner's answer in words
    reasoning: Html  # explanation and worked solution, with the learner's own numbers


@dataclass(frozen=True, slots=True, kw_only=True)
class Question(ABC):
    """One thing asked. Texts are Markdown as the author wrote it; nothing here is drawn yet."""

    kind: ClassVar[str]
    numbers_decide: ClassVar[bool] = True  # whether another draw may change what is right

    id: str
    prompt: str
    title: str = ""
    path: str = ""
    line: int = 0
    revision: str = ""  # sha256 of the question's own source, hex
    language: str = "en"
    points: Decimal = Decimal(1)
    competencies: tuple[str, ...] = ()
    bloom: str = ""
    difficulty: Decimal | None = None
    basis: str = ""  # computed | source | definition | printed
    source: str = ""
    lesson: str = ""  # where it is taught, where its author says so
    tags: tuple[str, ...] = ()
    safety: bool = False
    review_by: str = ""
    hints: tuple[str, ...] = ()
    explanation: str = ""
    solution: str = ""
    shuffle: bool = True
    parameters: Parametric | None = None
    when: Mapping[str, str] = field(default_factory=dict)  # "correct", "partly", "incorrect"
    author_samples: tuple[AuthorSample, ...] = ()
    carry: Mapping[str, str] = field(default_factory=dict)  # earlier part of a case -> its name
    carry_credit: Decimal = FULL  # of what sound work from a wrong earlier number earns
    links: Links = PLAIN

    def draw(self, seed: str, given: Mapping[str, Value] = {}) -> Draw:
        """Decide all that chance decides, from `seed` and what an enclosing case has drawn."""
        if self.parameters is None:
            return Draw(seed=seed, values=given)
        return Draw(seed=seed, values={**given, **self.parameters.draw(seed, given)})

    def parts(self, draw: Draw) -> tuple[tuple[str, Question, Draw], ...]:
        """Return the questions inside this one with their ids and draws; none if it is one."""
        return ()

    def varies(self) -> bool:
        """Whether another draw asks something else, not only in another order."""
        return self.parameters is not None

    def say(self, text: str, draw: Draw, *, inline: bool = False) -> Html:
        """Return an author's text as HTML, with the numbers of this draw."""
        text = self.shortened(text, draw.values)
        return prose.render(
            text, values=draw.values, links=self.links, inline=inline, language=self.language
        )

    def shortened(self, text: str, values: Mapping[str, Value]) -> str:
        """Give long numbers a format: a quotient has 34 digits, a reader wants few."""
        return readable(text, values, "4 sf")

    def head(self, draw: Draw, rule: str = "") -> dict[str, object]:
        """Return what every kind shows; `rule` says in words how an answer is marked."""
        return {
            "kind": self.kind,
            "title": self.say(self.title, draw, inline=True),
            "prompt": self.say(self.prompt, draw),
            "points": format(self.points.normalize(), "f"),
            "rule": rule,
        }

    def remarks(self, fraction: Decimal, draw: Draw) -> tuple[Html, ...]:
        """Return what the author says to an answer that earned this share."""
        outcome = {FULL: "correct", NONE: "incorrect"}.get(fraction, "partly")
        text = self.when.get(outcome, "")
        return (self.say(text, draw),) if text else ()

    def reasoning(self, draw: Draw) -> Html:
        """Return the explanation and the worked solution, with the numbers of this draw."""
        texts = [text for text in (self.explanation, self.solution) if text]
        return Html("".join(self.say(text, draw) for text in texts))

    def competency_weights(self) -> Mapping[str, Decimal]:
        """Return, for each competency, the share of the points that speaks for it."""
        return dict.fromkeys(self.competencies, FULL)

    def right_answer(self, draw: Draw) -> Html:
        """Return the key in words, with the numbers of this draw."""
        return self.explain({}, draw).right_answer

    def gives_number(self) -> bool:
        """Whether the answer is one number, from which a later part of a case can go on."""
        return False

    def number_asked(self, draw: Draw) -> Decimal | None:
        """Return the number that is right, None where the answer is not one. Raises Refused."""
        return None

    def number_given(self, response: Response) -> Decimal | None:
        """Return that number in the question's unit, None where an answer gives none."""
        return None

    def needs(self) -> frozenset[str]:
        """Return the names that the key is computed from, as its author wrote it."""
        return frozenset()

    def fatal_answers(self, draw: Draw) -> tuple[Raw, ...]:
        """Return one answer for each step that leaves nothing of the question, else right."""
        return ()

    @property
    def rubric(self) -> Rubric:
        """What a person marks an answer by; empty where a machine marks it."""
        return ()

    def judged(self, response: Response, judgement: Judgement) -> Response:
        """Return an answer together with what a person said of it, as `grade` takes it."""
        return response

    def papers(self, response: Response, draw: Draw) -> tuple[Paper, ...]:
        """Return what a person reads in order to mark an answer; nothing where none does."""
        return ()

    def noted(self, response: Response) -> str:
        """Say what was understood of an answer where that is worth saying, such as its length."""
        return ""

    @abstractmethod
    def shown(self, draw: Draw) -> Shown:
        """Return what the learner may see: never a key, a feedback or another variant."""

    @abstractmethod
    def read(self, raw: Raw, draw: Draw) -> Response:
        """Understand an answer as sent.

        Raises BadResponse where it cannot be read one way only. An untouched form is no error:
        it reads as `{}`, which `grade` marks 0.
        """

    @abstractmethod
    def grade(self, response: Response, draw: Draw) -> Mark:
        """Mark an understood answer: a pure function of its arguments and the question.

        Where a person marks, the mark is `waiting` until `judged` has been told what was said.
        """

    @abstractmethod
    def explain(self, response: Response, draw: Draw) -> Explained:
        """Say what was right and why; for pages that the feedback policy has opened."""

    def sent(self, answer: Answer, draw: Draw) -> Raw:
        """Return the form in which a learner would send an author's sample answer.

        Raises ValueError, with the reason, where the answer is none for this question.
        """
        raise ValueError(f"a question of the kind “{self.kind}” takes no sample answers")

    def survey(self, limit: int) -> Variants:
        """Return all variants if there are at most `limit`, else that many. Raises Refused."""
        found = (
            Survey(Columns(PLAIN_DRAWS, {}), FULL, True)
            if self.parameters is None
            else self.parameters.survey(limit)
        )
        return Variants(
            columns=found.columns,
            share=found.share,
            complete=found.complete,
            drawn=lambda n: Draw(seed=f"variant/{n}", values=found.columns.row(n)),
        )

    def worth_trying(self, variants: Columns, around: Question | None = None) -> Iterable[int]:
        """Return the variants that must be looked at one by one, in any order.

        By default these are all, and none of a kind whose marks hang on no number. `around` is the
        case that the question is in. A kind whose questions have very many variants names those in
        which what hangs on the numbers is in doubt.
        """
        return range(variants.count) if self.numbers_decide else ()

    def variant(self, values: Mapping[str, str]) -> Draw:
        """Return the draw with these values. Raises Refused where it is never drawn."""
        if self.parameters is None:
            raise Refused("this question draws nothing")
        return Draw(seed="variant", values=self.parameters.fixed(values))

    def flaws(self, draw: Draw, around: Question | None = None) -> tuple[Flaw, ...]:
        """Return what is wrong with one variant; `around` is the case that the question is in."""
        return ()

    def unreadable(self, draw: Draw) -> tuple[Raw, ...]:
        """Return forms that must be asked again, in words and at no cost."""
        return ()

    @abstractmethod
    def samples(self, draw: Draw) -> tuple[Sample, ...]:
        """Return answers with the mark each must earn; the first one earns everything."""
