"""Evidence: what somebody showed, in which way, and how long it speaks for them."""

from calendar import monthrange
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal

from curriculum.competencies import Competency
from curriculum.roles import Role

KINDS = ("exam", "gate", "lab", "observed", "practice")
SEEN = ("answered", "simulated", "observed")
ONLINE_CAP = 2  # nobody saw who sat there: more than L2 is not claimed
GRACE = timedelta(days=90)


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One competency as shown on one occasion. `passed` tells about the whole form it stood in."""

    competency: str
    level: int
    kind: str
    seen: str
    points: Decimal
    maximum: Decimal
    at: datetime
    valid_until: datetime | None
    source: str
    revision: str = ""
    passed: bool = True
    supervised: bool = False

    def in_force(self, now: datetime) -> bool:
        """Whether it counts at `now`: a passed form, not from the future, not outlived."""
        outlived = self.valid_until is not None and self.valid_until <= now
        return self.passed and self.kind != "practice" and self.at <= now and not outlived


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """A form as it ended: which quiz, what kind of evidence it is, and whether it was passed."""

    source: str
    kind: str
    at: datetime
    passed: bool
    revision: str = ""
    supervised: bool = False

    @property
    def seen(self) -> str:
        """How the competency showed itself."""
        return {"lab": "simulated", "observed": "observed"}.get(self.kind, "answered")


def of_form(
    occasion: Occasion,
    by_competency: Mapping[str, tuple[Decimal, Decimal]],
    role: Role,
    competencies: Mapping[str, Competency],
) -> tuple[Evidence, ...]:
    """Return what a marked form is evidence for, one entry a competency.

    `by_competency` holds points and maximum. A competency the catalogue does not know is left out.
    """
    return tuple(
        Evidence(
            competency=name,
            level=_level(competencies[name], role, occasion),
            kind=occasion.kind,
            seen=occasion.seen,
            points=points,
            maximum=maximum,
            at=occasion.at,
            valid_until=add_months(occasion.at, role.months(part_of(competencies[name]))),
            source=occasion.source,
            revision=occasion.revision,
            passed=occasion.passed,
            supervised=occasion.supervised,
        )
        for name, (points, maximum) in by_competency.items()
        if name in competencies
    )


def kind_of(quiz_id: str, role: Role, *, secure: bool = False) -> str:
    """Say what a quiz is to a role: its exam, its gate, its assessed lab, or practice.

    The secure quiz of a foundation module counts as an exam, once for all roles that require it.
    """
    if quiz_id == role.exam or (secure and quiz_id.rpartition("/")[0] in role.foundations):
        return "exam"
    if role.rule is not None and quiz_id in (role.rule.gate, role.rule.lab):
        return "gate" if quiz_id == role.rule.gate else "lab"
    return "practice"


def ceiling(act: str, seen: str, supervised: bool) -> int:
    """Return the highest level that this way of seeing can support.

    L3 of a desk act needs a supervised sitting; L3 of any other act needs observed practice; L4
    needs marked work besides, which no evidence of ours is yet.
    """
    if seen == "observed" or (supervised and act == "desk"):
        return 3
    return ONLINE_CAP


def part_of(competency: Competency) -> str:
    """Return which of a role's validities a competency follows: law, safety, norm, or the rest."""
    return competency.part or {"safety": "safety", "ethics": "law"}.get(competency.gate, "")


def in_force(evidence: Iterable[Evidence], now: datetime) -> tuple[Evidence, ...]:
    """Return the evidence that counts at `now`."""
    return tuple(entry for entry in evidence if entry.in_force(now))


def add_months(at: datetime, months: int) -> datetime:
    """Return the same day `months` later, the month's last day where there is no such day."""
    year, month = divmod(at.year * 12 + at.month - 1 + months, 12)
    day = min(at.day, monthrange(year, month + 1)[1])
    return at.replace(year=year, month=month + 1, day=day)


def _level(competency: Competency, role: Role, occasion: Occasion) -> int:
    top = ceiling(competency.act, occasion.seen, occasion.supervised)
    return min(role.target(competency.id) or top, top)
