"""Whether a certificate is earned: what the role's rule asks, what is still owed, what was shown.

One decision on the whole exam form, and hurdles beside it: the gate of safety and ethics, and the
assessed lab. What the certificate then says about each competency is what was really seen.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from hashlib import sha256

from curriculum.catalog import Catalog
from curriculum.evidence import Evidence, add_months
from curriculum.roles import Role

MINUTES = {"gate": 15, "lab": 30, "exam": 90}  # a learner's time, roughly: what orders the advice
STANDS_FROM = Decimal("0.7")  # share below which a competency is “covered” and no level stands


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """What an award of one achievement version rests on: published modules only.

    A module published later makes another `version`; awards keep the one they were made with.
    """

    role: str
    version: str
    modules: tuple[str, ...]
    outlined: int  # modules of the role's course that are not written yet
    competencies: tuple[str, ...]
    shared: tuple[str, ...]  # those of the foundations: shown once, they count for every role
    exam: str
    gate: str
    gate_sittings: int
    lab: str
    points: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """One thing still owed. `why` is never, failed, expired or another-day; doors phrase it."""

    what: str
    why: str
    target: str
    minutes: int
    since: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What may be said of one competency: a level, or only that it was covered (None)."""

    competency: str
    level: int | None
    how: tuple[str, ...]
    points: Decimal
    maximum: Decimal
    at: datetime
    valid_until: datetime | None


def can_be_earned(catalog: Catalog, role: Role) -> bool:
    """Say whether an award of this role rests on anything today: a rule, an exam and a module."""
    if role.rule is None or role.course not in catalog.courses_by_id:
        return False
    if not role.exam or not catalog.has_quiz(role.exam):
        return False
    return any(module.open for module in catalog.modules(role.course))


def requirement(catalog: Catalog, role: Role) -> Requirement | None:
    """Return what an award of this role rests on today, None while none can be earned."""
    if role.rule is None or not can_be_earned(catalog, role):
        return None
    own = catalog.modules(role.course)
    opened = tuple(module for module in own if module.open)
    shared = tuple(
        catalog.modules_by_id[name]
        for name in role.foundations
        if name in catalog.modules_by_id and catalog.modules_by_id[name].open
    )
    served = {name for module in (*shared, *opened) for name in module.competencies}
    served.update(_shown_by_lab(catalog, role.rule.lab))
    gates = tuple(c.id for c in catalog.competencies if c.gate)
    targets = tuple(t.competency for t in role.competencies)
    listed = [name for name in (*targets, *sorted(served)) if name in served]
    competencies = tuple(dict.fromkeys((*listed, *gates)))
    modules = tuple(module.id for module in (*shared, *opened))
    return Requirement(
        role=role.id,
        version=_version(role, modules, competencies),
        modules=modules,
        outlined=len(own) - len(opened),
        competencies=competencies,
        shared=tuple(sorted({name for module in shared for name in module.competencies})),
        exam=role.exam,
        gate=role.rule.gate,
        gate_sittings=role.rule.gate_sittings,
        lab=role.rule.lab,
        points=role.rule.points,
    )


def missing(
    needed: Requirement, evidence: Iterable[Evidence], *, now: datetime
) -> tuple[Missing, ...]:
    """Return what is still owed, the cheapest first; empty means earned."""
    held = tuple(evidence)
    owed = [
        _owed("gate", needed.gate, held, needed.gate_sittings, now),
        _owed("lab", needed.lab, held, 1, now),
        _owed("exam", needed.exam, held, 1, now),
    ]
    return tuple(sorted((one for one in owed if one), key=lambda one: one.minutes))


def shown(needed: Requirement, evidence: Iterable[Evidence], *, now: datetime) -> tuple[Shown, ...]:
    """Return what a certificate may say of each competency that was assessed.

    A level needs enough points behind it, or an observation; and those points must have been met
    about as the whole form had to be. Otherwise the competency was covered, and no more is said.
    """
    sources = {needed.exam, needed.gate, needed.lab} - {""}
    counted = [
        entry
        for entry in evidence
        if entry.in_force(now)
        and (
            entry.source in sources or entry.kind == "observed" or entry.competency in needed.shared
        )
    ]
    told = (_shown(name, _latest(counted, name), needed.points) for name in needed.competencies)
    return tuple(one for one in told if one is not None)


def valid_until(role: Role, awarded: datetime) -> datetime:
    """Return the last instant of an award's validity."""
    return add_months(awarded, role.months())


def _owed(
    what: str, source: str, held: tuple[Evidence, ...], sittings: int, now: datetime
) -> Missing | None:
    if not source:
        return None
    entries = [entry for entry in held if entry.source == source and entry.at <= now]
    days = {entry.at.date() for entry in entries if entry.in_force(now)}
    if len(days) >= sittings:
        return None
    if days:
        why = "another-day"
    elif any(entry.passed for entry in entries):
        why = "expired"
    else:
        why = "failed" if entries else "never"
    last = max((entry.at for entry in entries), default=None)
    return Missing(what=what, why=why, target=source, minutes=MINUTES[what], since=last)


def _latest(counted: list[Evidence], competency: str) -> list[Evidence]:
    """Return the last entry of each source: a form sat again replaces its earlier sitting."""
    last: dict[str, Evidence] = {}
    for entry in sorted(counted, key=lambda one: one.at):
        if entry.competency == competency:
            last[entry.source] = entry
    return list(last.values())


def _shown(name: str, entries: list[Evidence], points: int) -> Shown | None:
    if not entries:
        return None
    earned = sum((entry.points for entry in entries), Decimal(0))
    maximum = sum((entry.maximum for entry in entries), Decimal(0))
    observed = any(entry.seen == "observed" for entry in entries)
    enough = maximum >= points and earned >= STANDS_FROM * maximum
    ends = [entry.valid_until for entry in entries if entry.valid_until is not None]
    return Shown(
        competency=name,
        level=max(entry.level for entry in entries) if enough or observed else None,
        how=tuple(dict.fromkeys(entry.kind for entry in entries)),
        points=earned,
        maximum=maximum,
        at=max(entry.at for entry in entries),
        valid_until=min(ends) if ends else None,
    )


def _shown_by_lab(catalog: Catalog, lab: str) -> frozenset[str]:
    """Return what the assessed lab shows; its module may still be an outline."""
    quiz = catalog.readable(lab) if lab else None
    asked = quiz.questions if quiz is not None else ()
    return frozenset(name for question in asked for name in question.competencies)


def _version(role: Role, modules: tuple[str, ...], competencies: tuple[str, ...]) -> str:
    """Name an achievement version after all that it rests on, so that no two are confused."""
    rule = role.rule
    text = "\n".join((role.id, role.exam, repr(rule), *modules, "", *competencies))
    return f"{len(modules)}-{sha256(text.encode()).hexdigest()[:10]}"
