"""A quiz or bank as its file says it, understood and checked; nothing in it is drawn yet."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from decimal import Decimal

from assessments import prose
from assessments.html import Html
from assessments.prose.links import PLAIN, Links
from assessments.questions.base import Question
from assessments.quiz.feedback import AT_ONCE, Feedback
from assessments.quiz.retries import Retries

Cell = tuple[str, str]  # competency and Bloom level; the competency `ANY` is every one
ANY = "any"


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """Which questions of a bank a pool may take; what is empty does not choose."""

    competencies: tuple[str, ...] = ()
    bloom: tuple[str, ...] = ()
    difficulty: tuple[Decimal, Decimal] | None = None
    kinds: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    safety: bool | None = None

    def takes(self, question: Question) -> bool:
        """Whether a question is among those meant."""
        if self.competencies and not set(self.competencies) & set(question.competencies):
            return False
        if self.bloom and question.bloom not in self.bloom:
            return False
        if self.kinds and question.kind not in self.kinds:
            return False
        if self.tags and not set(self.tags) & set(question.tags):
            return False
        if self.safety is not None and question.safety != self.safety:
            return False
        if self.difficulty is None:
            return True
        low, high = self.difficulty
        return question.difficulty is not None and low <= question.difficulty <= high


@dataclass(frozen=True, slots=True, kw_only=True)
class Pool:
    """Where some questions of a form come from: ids of the quiz itself, or a bank."""

    questions: tuple[str, ...] = ()
    bank: str = ""
    where: Where = Where()
    pick: int | None = None  # None: all of them
    points: Decimal | None = None  # None: as each question says
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Quiz:
    """What is asked together, and under which rules. Banks have questions and no rules."""

    id: str
    kind: str  # quiz | bank
    title: str
    language: str = "en"
    intro: str = ""
    links: Links = PLAIN
    competencies: tuple[str, ...] = ()
    pass_mark: Decimal = Decimal("0.7")
    time_limit: timedelta | None = None
    tries: int | None = None
    cooldowns: tuple[timedelta, ...] = ()
    secure: bool = False
    feedback: Feedback = AT_ONCE
    retries: Retries | None = None  # None: the answer may be changed, and the last one counts
    confidence: bool = False
    shuffle_questions: bool = False
    hint_penalty: Decimal = Decimal(0)
    honour: bool = False
    gate: str = ""  # safety | ethics
    blueprint: Mapping[str, Decimal] = field(default_factory=dict)  # points at least
    levels: Mapping[Cell, Decimal] = field(default_factory=dict)  # the same, at a Bloom level
    blueprint_line: int = 0
    pools: tuple[Pool, ...] = ()
    questions: tuple[Question, ...] = ()
    review_by: str = ""
    path: str = ""
    sha: str = ""
    _by_id: dict[str, Question] = field(init=False, repr=False, compare=False, default_factory=dict)

    @property
    def opening(self) -> Html:
        """What holds for all its questions: read before the first, and beside each."""
        return prose.render(self.intro, links=self.links, language=self.language)

    def cells(self) -> dict[Cell, Decimal]:
        """Return all that the blueprint asks for; a cell without a level is for all levels."""
        inside: dict[str, Decimal] = {}
        for (competency, _), least in self.levels.items():
            inside[competency] = inside.get(competency, Decimal(0)) + least
        rows = {
            (competency, ""): least
            for competency, least in self.blueprint.items()
            if least > inside.get(competency, Decimal(0))  # else its levels ask for it already
        }
        return {**rows, **self.levels}

    def question(self, question_id: str) -> Question:
        """Return a question by its id. Raises KeyError."""
        if not self._by_id:
            self._by_id.update({one.id: one for one in reversed(self.questions)})
        return self._by_id[question_id]
