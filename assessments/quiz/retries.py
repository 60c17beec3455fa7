"""Another try at a question within one attempt: with which values, and for what credit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Literal

from assessments.quiz.feedback import SAYS_THE_KEY, Feedback
from assessments.source import Fields
from assessments.source.fields import read_share

Mode = Literal["same-values", "new-values"]
MODES: tuple[Mode, ...] = ("same-values", "new-values")
MOST = 20
FULL = Decimal(1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Retries:
    """How a question may be tried again, after PrairieLearn's exams and homework.

    With `credit`, what the n-th try adds to the best so far counts with the n-th share, so a
    retry never loses and fewer tries are worth more. With `grow`, each right answer adds `grow`
    times the right answers in a row that it ends: 10 % asks a master for four, others for ten.
    """

    mode: Mode = "same-values"
    credit: tuple[Decimal, ...] = (FULL,)
    until_right: bool = False  # the last share of `credit` holds for all further tries
    grow: Decimal | None = None

    @property
    def most(self) -> int | None:
        """How many tries there are, None if there is no last one."""
        return None if self.until_right or self.grow else len(self.credit)

    def share(self, ordinal: int) -> Decimal:
        """Return what the `ordinal`-th try counts, from 1; nothing once the tries are used."""
        if self.most is not None and ordinal > self.most:
            return Decimal(0)
        return self.credit[min(ordinal, len(self.credit)) - 1]

    def gains(self, fractions: Sequence[Decimal]) -> tuple[Decimal, ...]:
        """Return what each of the tries that earned `fractions` adds, before any price of hints."""
        if self.grow is not None:
            return _growing(self.grow, fractions)
        best, added = Decimal(0), []
        for ordinal, fraction in enumerate(fractions, 1):
            added.append(max(Decimal(0), fraction - best) * self.share(ordinal))
            best = max(best, fraction)
        return tuple(added)

    def settled(self, fractions: Sequence[Decimal]) -> bool:
        """Whether a further try could add nothing."""
        if self.grow is not None:
            return sum(self.gains(fractions)) >= FULL
        used = self.most is not None and len(fractions) >= self.most
        return used or FULL in fractions


def _growing(grow: Decimal, fractions: Sequence[Decimal]) -> tuple[Decimal, ...]:
    row, whole, added = 0, Decimal(0), []
    for fraction in fractions:
        row = row + 1 if fraction == FULL else 0
        gain = min(grow * row, FULL - whole)
        whole += gain
        added.append(gain)
    return tuple(added)


def read_retries(front: Fields) -> Retries | None:
    """Read how questions may be tried again; None if the quiz says nothing of it."""
    fields = front.fields("retries")
    if fields is None:
        return None
    fields.refuse_unknown(("mode", "credit", "until_right", "grow"), "`retries`")
    mode = _mode(fields)
    credit = _credit(fields)
    until_right = fields.flag("until_right")
    grow = fields.share("grow")
    if grow is not None:
        _check_growing(fields, grow, mode)
    elif len(fields.scalars("credit")) < 2 and not until_right:
        said = "one try is no retry"
        fields.error("credit", "P15", said, expected="credit: [100 %, 50 %] or until_right: true")
    return Retries(mode=mode, credit=credit, until_right=until_right, grow=grow)


def _mode(fields: Fields) -> Mode:
    if "mode" not in fields:
        said = "`retries` does not say whether the values stay"
        fields.error("mode", "P15", said, expected=" / ".join(f"mode: {mode}" for mode in MODES))
    return "new-values" if fields.choice("mode", MODES, MODES[0]) == "new-values" else "same-values"


def _credit(fields: Fields) -> tuple[Decimal, ...]:
    """Read what each try counts: the first all of it, none more than the one before it."""
    texts = fields.scalars("credit")
    shares = [read_share(text.value) for text in texts]
    known = [share for share in shares if share is not None and 0 < share <= 1]
    falling = all(later <= earlier for earlier, later in pairwise(known))
    if not texts:
        return (FULL,)
    if len(known) < len(shares) or not falling or known[0] != FULL or len(known) > MOST:
        said = f"the credit of up to {MOST} tries begins with 100 %, never rises and is never 0"
        fields.error("credit", "P15", said, expected="credit: [100 %, 50 %, 25 %]")
        return (FULL,)
    return tuple(known)


def _check_growing(fields: Fields, grow: Decimal, mode: Mode) -> None:
    if not 0 < grow <= Decimal("0.5"):
        said = "each right answer adds more than 0 and at most 50 %"
        fields.error("grow", "P15", said, expected="grow: 10 %")
    if "credit" in fields or "until_right" in fields:
        said = "a value that grows has no falling credit, and goes on until it is whole"
        fields.error("grow", "P15", said, fix="remove `credit` and `until_right`, or `grow`")
    if mode == "same-values":
        said = "the same answer again shows nothing, so a growing value needs new values"
        fields.error("grow", "P15", said, fix="mode: new-values")


def check_retries(front: Fields, retries: Retries, feedback: Feedback, *, secure: bool) -> None:
    """Refuse retries that the rest of the quiz contradicts, each with what to do."""
    if secure:
        said = "a secure quiz tells no marks while it is sat, so nobody knows what to try again"
        front.error("retries", "P17", said, fix="remove `retries`, or say `use: practice`")
    elif not feedback.while_sat:
        said = f"feedback “{feedback.when}” tells nothing between the tries"
        front.error("feedback", "P16", said, fix="feedback: practice, or remove `retries`")
    elif retries.mode == "same-values" and feedback.told("tried") & SAYS_THE_KEY:
        said = f"feedback “{feedback.when}” tells the right answer before the next try at it"
        fix = "feedback: practice, or mode: new-values"
        front.error("feedback", "P16", said, fix=fix)
