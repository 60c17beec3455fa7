"""One sitting as pure state: the form drawn, whether it may begin, when it ends, its sum."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal

from assessments.drawing import draw_form as draw_form
from assessments.drawing import form_problems as form_problems
from assessments.form import GRAIN
from assessments.form import Entry as Entry
from assessments.form import Form as Form
from assessments.quiz.model import Quiz

Share = tuple[Decimal, Decimal]


class Refused(Exception):
    """An attempt may not begin: `reason` is `tries` or `cooldown`, which ends at `until`."""

    def __init__(self, reason: str, until: datetime | None = None) -> None:
        self.reason, self.until = reason, until
        super().__init__(reason if until is None else f"{reason} until {until.isoformat()}")


def deadline(quiz: Quiz, started: datetime, multiplier: Decimal = Decimal(1)) -> datetime | None:
    """Return when an attempt ends, None if it is untimed; `multiplier` is 1, 1.5 or 2."""
    if quiz.time_limit is None:
        return None
    return started + timedelta(seconds=float(Decimal(quiz.time_limit.total_seconds()) * multiplier))


def admit(quiz: Quiz, ended: Sequence[datetime], now: datetime) -> None:
    """Let another attempt begin after those that ended at `ended`. Raises Refused."""
    if quiz.tries is not None and len(ended) >= quiz.tries:
        raise Refused("tries")
    if not ended or not quiz.cooldowns:
        return
    wait = quiz.cooldowns[min(len(ended), len(quiz.cooldowns)) - 1]
    until = max(ended) + wait
    if now < until:
        raise Refused("cooldown", until)


def after_hints(fraction: Decimal, hints: int, quiz: Quiz) -> Decimal:
    """Return what is left of a share after that many hints were opened, never below nothing."""
    return max(Decimal(0), fraction * (1 - hints * quiz.hint_penalty))


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What an attempt earned. `by_competency` holds (points, maximum) for each."""

    points: Decimal
    maximum: Decimal
    share: Decimal
    passed: bool
    by_competency: Mapping[str, Share]
    missed_safety: tuple[int, ...] = ()  # numbers of safety questions not answered fully right
    waiting: tuple[int, ...] = ()  # numbers of questions that a person has still to mark

    @property
    def decided(self) -> bool:
        """Whether every mark is there: before, nothing is passed or failed and nothing counts."""
        return not self.waiting


def total(
    form: Form, marks: Mapping[int, Decimal], quiz: Quiz, waiting: Collection[int] = ()
) -> Outcome:
    """Add up an attempt; `marks` has the share of each question by its number, 0 where none is.

    `waiting` are the numbers of those whose mark is not given yet: as long as there is one, what
    is sure already is added up and nothing is passed.

    A question counts for each competency it names. A gate is passed only if, besides the pass
    mark, no safety question was missed.
    """
    points = maximum = Decimal(0)
    sums: dict[str, Share] = {}
    for entry in form.entries:
        fraction = marks.get(entry.number, Decimal(0))
        points += fraction * entry.points
        maximum += entry.points
        for competency, weight in entry.weights.items():
            most = weight * entry.points
            had, could = sums.get(competency, (Decimal(0), Decimal(0)))
            sums[competency] = (had + fraction * most, could + most)
    points = points.quantize(GRAIN).normalize()
    missed = tuple(e.number for e in form.entries if e.safety and marks.get(e.number, 0) != 1)
    enough = maximum > 0 and points >= (quiz.pass_mark * maximum).quantize(GRAIN)
    return Outcome(
        points=points,
        maximum=maximum,
        share=(points / maximum).quantize(GRAIN).normalize() if maximum else Decimal(0),
        passed=enough and not waiting and not (quiz.gate and missed),
        by_competency={
            key: (had.quantize(GRAIN).normalize(), could.quantize(GRAIN).normalize())
            for key, (had, could) in sums.items()
        },
        missed_safety=tuple(number for number in missed if number not in waiting),
        waiting=tuple(sorted(waiting)),
    )
