"""What an employer sees of those who agreed: certificates by role, when they end, what is owed."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from curriculum import readiness
from curriculum.awards import credential
from curriculum.awards.claim import Claim
from curriculum.awards.events import GRACE, Event, State, state
from curriculum.catalog import Catalog
from curriculum.readiness import Missing, Shown
from webapp.queries import evidence
from webapp.queries.certificates import event
from webapp.queries.learning import awards_of, title_of
from webapp.queries.teams import Consent
from webapp.store.awards import Award, AwardEvent

RANK = ("valid", "not_yet_valid", "suspended", "expired", "revoked")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """The certificate that counts for one person and one role: the best that was not replaced."""

    number: str
    role: str
    state: State
    claim: Claim

    @property
    def until(self) -> datetime | None:
        """The end of its window, None where it has none."""
        return self.claim.valid_until

    @property
    def in_force(self) -> bool:
        """Whether it holds now."""
        return self.state.word == "valid"


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberRow:
    """One person who agreed; only roles of the consent are in `cells`."""

    consent: Consent
    cells: dict[str, Cell]

    def cell(self, role: str) -> Cell | None:
        """Return what counts for a role, None for nothing."""
        return self.cells.get(role)

    def agreed(self, role: str) -> bool:
        """Whether this person shows that role."""
        return role in self.consent.scope.roles


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """One certificate in the calendar."""

    consent: Consent
    title: str
    cell: Cell
    until: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """What separates a person from a role; `missing` is None where that is not shown."""

    role: str
    title: str
    cell: Cell | None
    missing: tuple[Missing, ...] | None
    shown: tuple[Shown, ...]


def rows(session: Session, consents: Sequence[Consent], *, now: datetime) -> tuple[MemberRow, ...]:
    """Return the members with their certificates: two questions, however many they are."""
    by_person: dict[int, list[Cell]] = {one.person_id: [] for one in consents}
    held = session.scalars(select(Award).where(Award.person_id.in_(by_person)).order_by(Award.id))
    awards = held.all()
    happened = _happened(session, [award.id for award in awards])
    for award in awards:
        found = state(happened[award.id], award.valid_from, award.valid_until, now)
        if award.person_id is not None and found.word in RANK:
            claim = credential.claim_of(json.loads(award.credential))
            cell = Cell(number=award.number, role=award.role, state=found, claim=claim)
            by_person[award.person_id].append(cell)
    return tuple(
        MemberRow(consent=one, cells=_best(one.scope.roles, by_person[one.person_id]))
        for one in consents
    )


def offered(session: Session, catalog: Catalog, person_id: int) -> tuple[tuple[str, str], ...]:
    """Return the roles and courses that a person can show, `(id, title)`, by title."""
    held = (one.role for one in awards_of(session, catalog, person_id))
    known = {*held, *evidence.roles_of(session, person_id)}
    return tuple(sorted(((role, title_of(catalog, role)) for role in known), key=lambda r: r[1]))


def _happened(session: Session, award_ids: Sequence[int]) -> dict[int, list[Event]]:
    found: dict[int, list[Event]] = {award_id: [] for award_id in award_ids}
    asked = select(AwardEvent).where(AwardEvent.award_id.in_(award_ids)).order_by(AwardEvent.id)
    for row in session.scalars(asked):
        found[row.award_id].append(event(row))
    return found


def _best(roles: Iterable[str], cells: Sequence[Cell]) -> dict[str, Cell]:
    """Of each role, what is in force before what is not, and what lasts longer before the rest."""
    best: dict[str, Cell] = {}
    for cell in sorted(cells, key=_order):
        if cell.role in roles:
            best.setdefault(cell.role, cell)
    return best


def _order(cell: Cell) -> tuple[int, bool, float]:
    until = cell.until
    return RANK.index(cell.state.word), until is not None, -(until.timestamp() if until else 0)


def roles_of(catalog: Catalog, members: Sequence[MemberRow]) -> tuple[tuple[str, str], ...]:
    """Return the roles that these people show, `(id, title)`, by title."""
    found = {role for row in members for role in row.consent.scope.roles}
    return tuple(sorted(((role, title_of(catalog, role)) for role in found), key=lambda r: r[1]))


def endings(catalog: Catalog, members: Sequence[MemberRow], *, now: datetime) -> tuple[Ending, ...]:
    """Return what ends, the soonest first, with what has ended but can be renewed still."""
    found = [
        Ending(consent=row.consent, title=title_of(catalog, cell.role), cell=cell, until=cell.until)
        for row in members
        for cell in row.cells.values()
        if cell.until is not None and cell.until > now - GRACE and cell.state.word != "revoked"
    ]
    return tuple(sorted(found, key=lambda one: (one.until, one.consent.name.casefold())))


def ends_within(row: MemberRow, roles: Sequence[str], days: int, *, now: datetime) -> bool:
    """Whether something that a person shows of these roles ends within so many days."""
    cells = [row.cells[role] for role in roles if role in row.cells]
    return any(c.in_force and c.until and (c.until - now).days < days for c in cells)


def lacks(row: MemberRow, roles: Sequence[str]) -> bool:
    """Whether a person shows one of these roles without a certificate in force."""
    cells = [row.cell(role) for role in roles if row.agreed(role)]
    return any(cell is None or not cell.in_force for cell in cells)


def gap(session: Session, catalog: Catalog, row: MemberRow, role: str, *, now: datetime) -> Gap:
    """Return what separates a person from a role: certificates always, the rest by consent."""
    scope = row.consent.scope
    rule = None
    if role in catalog.roles_by_id and (scope.progress or scope.scores):
        rule = readiness.requirement(catalog, catalog.role(role))
    facts = evidence.held(session, row.consent.person_id) if rule else ()
    return Gap(
        role=role,
        title=title_of(catalog, role),
        cell=row.cell(role),
        missing=readiness.missing(rule, facts, now=now) if rule and scope.progress else None,
        shown=readiness.shown(rule, facts, now=now) if rule and scope.scores else (),
    )
