"""The ledger of an attempt: a row for each part of each answer, all made again from the facts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Literal

from assessments.attempt import Outcome, after_hints, total
from assessments.form import GRAIN, Entry
from assessments.marking.facts import WHOLE, Facts, Tried, marked
from assessments.marking.hints import counted
from assessments.marks import FULL, NONE, Mark, PartMark
from assessments.questions.base import MARKING_VERSION, Draw, Raw, Response
from assessments.quiz.model import Quiz

# Why a row counts or does not: what is blank, unreadable or the same again costs no try.
Reason = Literal["counted", "waiting", "late", "blank", "unreadable", "same-again", "settled"]


class UnknownMarking(LookupError):
    """This code does not mark by that version any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One part of one answer. Points are exact; `score` is what the part is worth after it.

    `fraction` is how right the answer was; `penalty` is what the number of the try and the hints
    took from `score`.
    """

    number: int
    part: str  # id of a case's part; empty where the question is one thing asked
    try_number: int
    counts: bool
    reason: Reason
    raw: Raw
    parsed: object
    fraction: Decimal
    score: Decimal
    maximum: Decimal
    penalty: Decimal
    hints: int
    confidence: str
    slips: tuple[str, ...]
    bank: str
    question: str
    revision: str
    seed: str
    marking_version: str
    at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How a question of an attempt stands after the answers so far."""

    tries: int = 0  # those that counted
    left: int | None = None  # None: no last one
    settled: bool = False  # a further try could add nothing
    share: Decimal = NONE  # of the question's points
    next_share: Decimal = FULL  # what the next try's gain counts
    waiting: bool = False

    @property
    def ordinal(self) -> int:
        """The number of the try whose values the page shows, for `Entry.draw_of`."""
        return max(1, self.tries if self.settled else self.tries + 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """All marks of an attempt; `fractions` holds by question and try how right each answer was."""

    rows: tuple[Row, ...]
    fractions: Mapping[tuple[int, int], Decimal]
    standings: Mapping[int, Standing]
    outcome: Outcome

    def of(self, number: int) -> tuple[Row, ...]:
        """Return the rows of one question."""
        return tuple(row for row in self.rows if row.number == number)


def remark(quiz: Quiz, facts: Facts, version: str = MARKING_VERSION) -> Ledger:
    """Mark an attempt from the beginning: a pure function of the answers, the version, the rules.

    `quiz` gives the rules: retries, the price of hints, the pass mark. A regrade by other rules is
    the same call with another quiz. Raises UnknownMarking for a version that is not this code's.
    """
    if version != MARKING_VERSION:
        raise UnknownMarking(f"answers are marked by version {MARKING_VERSION}, not {version}")
    accounts = {entry.number: _Account(quiz, facts, entry) for entry in facts.form.entries}
    for account in accounts.values():
        for tried in facts.of(account.entry.number):
            account.enter(tried)
    standings = {number: account.standing() for number, account in accounts.items()}
    return Ledger(
        rows=tuple(row for account in accounts.values() for row in account.rows),
        fractions={key: one for account in accounts.values() for key, one in account.fractions},
        standings=standings,
        outcome=total(
            facts.form,
            {number: standing.share for number, standing in standings.items()},
            quiz,
            [number for number, standing in standings.items() if standing.waiting],
        ),
    )


def standing(quiz: Quiz, facts: Facts, number: int) -> Standing:
    """Return how one question stands by now, without marking the others. Raises KeyError."""
    account = _Account(quiz, facts, facts.form.entry(number))
    for tried in facts.of(number):
        account.enter(tried)
    return account.standing()


class _Account:
    """One question while its answers are entered in their order."""

    def __init__(self, quiz: Quiz, facts: Facts, entry: Entry) -> None:
        self.quiz, self.entry, self.question = quiz, entry, facts.question(entry)
        self.rows: list[Row] = []
        self.fractions: list[tuple[tuple[int, int], Decimal]] = []
        self.counted: list[tuple[Response, Mark]] = []
        self.tried: dict[str, list[Decimal]] = {}  # part -> how right each counted try was
        self.hints: dict[str, list[int]] = {}

    def enter(self, tried: Tried) -> None:
        """Mark an answer and write a row for each part."""
        draw = self.entry.draw_of(self.standing().ordinal)
        response, mark, problem = marked(self.question, tried.raw, draw, tried.judgement)
        reason = self._reason(tried, response, mark, problem)
        counts = reason in ("counted", "waiting") or (
            self.quiz.retries is None and reason in ("blank", "unreadable")
        )
        parts = mark.parts or (PartMark(WHOLE, FULL, mark.fraction),)
        if counts:
            self.counted.append((response, mark))
            for part in parts:
                self.tried.setdefault(part.part, []).append(part.fraction)
                self.hints.setdefault(part.part, []).append(self._hints(tried, part.part))
        self.fractions.append(((self.entry.number, tried.try_number), mark.fraction))
        for part in parts:
            self.rows.append(self._row(tried, part, mark, (reason, counts, response, draw.seed)))

    def _reason(self, tried: Tried, response: Response, mark: Mark, problem: str) -> Reason:
        if tried.late:
            return "late"
        if problem:
            return "unreadable"
        if not response:
            return "blank"
        retries = self.quiz.retries
        if retries is not None and self._settled():
            return "settled"
        again = bool(self.counted) and self.counted[-1][0] == response
        if retries is not None and again and not self.entry.further:
            return "same-again"
        return "waiting" if mark.waiting else "counted"

    def _hints(self, tried: Tried, part: str) -> int:
        """Return how many hints helped with a part: its own and those of the whole."""
        have = counted(self.question, tried.hints)
        return sum(have[name] for name in {WHOLE, part})

    def worth(self, part: str) -> Decimal:
        """Return what a part is worth by now, as a share of its points."""
        fractions, hints = self.tried.get(part, []), self.hints.get(part, [])
        if not fractions:
            return NONE
        if self.quiz.retries is None:
            return after_hints(fractions[-1], hints[-1], self.quiz)
        gains = self.quiz.retries.gains(fractions)
        priced = (after_hints(gain, n, self.quiz) for gain, n in zip(gains, hints, strict=True))
        return sum(priced, NONE)

    def _row(
        self, tried: Tried, part: PartMark, mark: Mark, more: tuple[Reason, bool, Response, str]
    ) -> Row:
        reason, counts, response, seed = more
        most = (part.share * self.entry.points).quantize(GRAIN).normalize()
        score = self.worth(part.part) * most
        right = self._rightness(part.part)
        return Row(
            number=self.entry.number,
            part=part.part,
            try_number=tried.try_number,
            counts=counts,
            reason=reason,
            raw=_raw(tried.raw, part.part, seed),
            parsed=response.get(part.part, {}) if part.part else response,
            fraction=part.fraction,
            score=score,
            maximum=most,
            penalty=max(NONE, right * most - score),
            hints=self._hints(tried, part.part),
            confidence=tried.confidence,
            slips=_slips(mark, part.part),
            bank=self.entry.bank,
            question=self.entry.question_id,
            revision=self.question.revision,
            seed=seed,
            marking_version=MARKING_VERSION,
            at=tried.at,
        )

    def _rightness(self, part: str) -> Decimal:
        """Return what a part would be worth if neither tries nor hints had a price."""
        fractions = self.tried.get(part, [])
        if not fractions:
            return NONE
        retries = self.quiz.retries
        if retries is None:
            return fractions[-1]
        if retries.grow is not None:
            return sum(retries.gains(fractions), NONE)
        return max(fractions)

    def _settled(self) -> bool:
        retries = self.quiz.retries
        if retries is None:
            return bool(self.counted) and self.counted[-1][1].fraction == FULL
        return bool(self.tried) and all(map(retries.settled, self.tried.values()))

    def standing(self) -> Standing:
        """Return how the question stands by now."""
        retries, done = self.quiz.retries, len(self.counted)
        most = None if retries is None else retries.most
        return Standing(
            tries=done,
            left=None if most is None else max(0, most - done),
            settled=self._settled(),
            share=self._share(),
            next_share=FULL if retries is None else retries.share(done + 1),
            waiting=bool(self.counted) and self.counted[-1][1].waiting,
        )

    def _share(self) -> Decimal:
        if not self.counted:
            return NONE
        mark = self.counted[-1][1]
        unpriced = not any(hints[-1] for hints in self.hints.values())
        if self.quiz.retries is None and unpriced:
            return mark.fraction  # as its kind gave it: no rounding on the way
        parts = mark.parts or (PartMark(WHOLE, FULL, mark.fraction),)
        worth = sum((part.share * self.worth(part.part) for part in parts), NONE)
        return min(FULL, worth.quantize(GRAIN).normalize())


def _raw(raw: Raw, part: str, seed: str) -> Raw:
    """Return the fields of one part, without the prefix that they have in the question's form."""
    if not part:
        return raw
    start = f"{Draw(seed=seed).alias(part)}."
    return {name.removeprefix(start): sent for name, sent in raw.items() if name.startswith(start)}


def _slips(mark: Mark, part: str) -> tuple[str, ...]:
    if not part:
        return mark.slips
    start = f"{part}:"
    return tuple(slip.removeprefix(start) for slip in mark.slips if slip.startswith(start))
