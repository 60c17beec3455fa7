"""One sitting as a value: what was asked and answered, and what follows from it, made once."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from decimal import Decimal

from assessments.attempt import Entry, Form
from assessments.marking import Facts, Ledger, Standing, Tried, remark
from assessments.questions.base import Draw, Question
from assessments.quiz import Quiz
from assessments.rubric import Judgement

# What still counts after the end: the last save of a slow line, not more thinking.
GRACE = timedelta(seconds=30)

WHOLE = 0  # the ledger of all questions, whose numbers count from 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """What stands in one question's fields: the newest save that was acknowledged."""

    sequence: int = 0
    raw: Mapping[str, Sequence[str]]
    flagged: bool = False
    confidence: str = ""  # low | medium | high; empty where it was not said
    at: datetime | None = None


UNTOUCHED = Held(raw={})


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """One answer as it was marked."""

    number: int
    try_number: int
    raw: Mapping[str, Sequence[str]]
    response: Mapping[str, object]
    fraction: Decimal
    late: bool
    confidence: str = ""
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenHint:
    """A hint that was opened; it helped with every answer after `after_try`."""

    part: str
    ordinal: int
    after_try: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What a person said of one answer."""

    levels: Judgement
    comment: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """A person's attempt with all that its pages need; its questions stand as they were drawn."""

    attempt_id: int
    token: str
    person_id: int
    quiz_id: str
    quiz: Quiz
    banks: Mapping[str, Quiz]  # by sha: a quiz and its bank may share an id
    form: Form
    use: str
    try_number: int
    multiplier: Decimal
    started_at: datetime
    deadline: datetime | None
    ended_at: datetime | None
    ended_by: str
    ended_now: bool = False  # by this very request: nothing has followed from it yet
    receipt: str
    held: Mapping[int, Held]
    given: Mapping[int, tuple[Given, ...]]
    opened: Mapping[int, tuple[OpenHint, ...]] = field(default_factory=dict)
    judged: Mapping[int, Judged] = field(default_factory=dict)  # the newest word on each
    _known: dict[int, Ledger] = field(init=False, repr=False, compare=False, default_factory=dict)

    @property
    def numbers(self) -> range:
        """The numbers of its questions, from 1."""
        return range(1, len(self.form.entries) + 1)

    @property
    def is_over(self) -> bool:
        return self.ended_at is not None

    def is_overdue(self, now: datetime) -> bool:
        """Say whether the time has run out without the attempt being handed in."""
        return not self.is_over and self.deadline is not None and now > self.deadline + GRACE

    def entry(self, number: int) -> Entry:
        """Return the `number`-th entry, counted from 1; LookupError where there is none."""
        if number not in self.numbers:
            raise LookupError(f"this attempt has no question {number}")
        return self.form.entries[number - 1]

    def question(self, number: int) -> Question:
        entry = self.entry(number)
        return self.banks[entry.sha].question(entry.question_id)

    def draw(self, number: int) -> Draw:
        """Return what the question shows now; with new values each try has its own."""
        entry = self.entry(number)
        return entry.draw_of(self.standing(number).ordinal) if entry.further else entry.draw

    def draw_counted(self, number: int) -> Draw:
        """Return what the newest answer that counts was given to."""
        entry = self.entry(number)
        return entry.draw_of(self.standing(number).tries) if entry.further else entry.draw

    def fields(self, number: int) -> Held:
        return self.held.get(number, UNTOUCHED)

    def next_try(self, number: int) -> int:
        """Return the number of the next answer; those that came late have taken numbers too."""
        return max((one.try_number for one in self.given.get(number, ())), default=0) + 1

    def last(self, number: int) -> Given | None:
        """Return the newest answer that came in time."""
        answers = [answer for answer in self.given.get(number, ()) if not answer.late]
        return answers[-1] if answers else None

    def counted(self, number: int) -> tuple[Given, ...]:
        """Return the answers that count: not late, and no further try at what was done."""
        tries = {row.try_number for row in self.account(number).of(number) if row.counts}
        return tuple(one for one in self.given.get(number, ()) if one.try_number in tries)

    def newest(self, number: int) -> Given | None:
        """Return the newest of the answers that count."""
        counted = self.counted(number)
        return counted[-1] if counted else None

    def drawn_at(self, number: int) -> datetime:
        """Return since when the question shows what it shows now."""
        before = self.standing(number).ordinal - 1 if self.entry(number).further else 0
        return self.counted(number)[before - 1].at if before else self.started_at

    def hints(self, number: int, before: int | None = None) -> dict[str, int]:
        """Return how many hints of each part are open, or were `before` that try."""
        opened = self.opened.get(number, ())
        return Counter(one.part for one in opened if before is None or one.after_try < before)

    def facts(self, numbers: Iterable[int]) -> Facts:
        """Return what the marks of these questions follow from."""
        tries = (self._tried(one) for n in numbers for one in self.given.get(n, ()))
        return Facts(form=self.form, banks=self.banks, tries=tuple(tries))

    def _tried(self, given: Given) -> Tried:
        judged = self.judged.get(given.number)
        return Tried(
            number=given.number,
            try_number=given.try_number,
            raw=given.raw,
            late=given.late,
            hints=self.hints(given.number, given.try_number),
            confidence=given.confidence,
            judgement=judged.levels if judged and given is self.last(given.number) else {},
            at=given.at,
        )

    @property
    def ledger(self) -> Ledger:
        """Every mark of the attempt, made again from its answers."""
        if WHOLE not in self._known:
            self._known[WHOLE] = remark(self.quiz, self.facts(self.numbers))
        return self._known[WHOLE]

    def account(self, number: int) -> Ledger:
        """Return the ledger of one question, without marking the others."""
        if WHOLE in self._known:
            return self._known[WHOLE]
        if number not in self._known:
            facts = replace(self.facts((number,)), form=Form((self.entry(number),)))
            self._known[number] = remark(self.quiz, facts)
        return self._known[number]

    def standing(self, number: int) -> Standing:
        """Return how a question stands after its answers so far."""
        return self.account(number).standings[number]
