"""An award that the rules did not make: one person proposes it, another one decides."""

import dataclasses
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from curriculum import readiness
from curriculum.awards.claim import Claim, ClaimedCompetency, Conditions
from curriculum.catalog import Catalog
from curriculum.readiness import Requirement
from curriculum.roles import Role
from webapp.actions import award_events, awards, by_hand, correcting
from webapp.actions.award_events import Behind
from webapp.actions.errors import Missing, Refused, Stale
from webapp.actions.issuing import Issuing, Making, issue, renumbered, supersede
from webapp.queries import certificates
from webapp.queries.evidence import held
from webapp.store.awards import Award, AwardDecision, AwardProposal
from webapp.store.people import Person
from webapp.store.trail import record


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """Who should get which award; `rests_on` is printed, the note is for operators."""

    person_id: int
    role: str
    rests_on: str
    note: str
    by_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What the second person says; `replaces` is the award that the page said would end."""

    proposal_id: int
    confirmed: bool
    note: str
    by_id: int
    replaces: str = ""


def propose(session: Session, catalog: Catalog, sent: Proposal, *, now: datetime) -> int:
    """Keep a proposal for a second person; return its id. Raises Missing or Refused."""
    if sent.by_id == sent.person_id:
        raise Refused("Nobody proposes an award of their own.")
    if session.get(Person, sent.person_id) is None:
        raise Missing(f"there is no person {sent.person_id}")
    _needed(catalog, sent.role)
    in_place_of(session, sent.person_id, sent.role, now=now)
    row = AwardProposal(
        person_id=sent.person_id,
        role=sent.role,
        rests_on=sent.rests_on,
        note=sent.note,
        by_id=sent.by_id,
        at=now,
    )
    session.add(row)
    session.flush()
    thing = f"person:{sent.person_id}"
    record(session, sent.by_id, "award.propose", thing, now=now, why=sent.note, role=sent.role)
    session.flush()
    return row.id


def decide(
    session: Session, catalog: Catalog, issuing: Issuing, sent: Decision, *, now: datetime
) -> str:
    """Confirm or decline a proposal; return the number of the award, empty for none.

    Raises Missing, Refused for the holder, for who proposed it, and for a second decision, and
    Stale where another award would end than the page said.
    """
    asked = select(AwardProposal).where(AwardProposal.id == sent.proposal_id).with_for_update()
    proposal = session.scalar(asked)
    if proposal is None:
        raise Missing(f"there is no proposal {sent.proposal_id}")
    if sent.by_id in (proposal.by_id, proposal.person_id):
        raise Refused("A second person decides: neither who proposed it nor who would hold it.")
    decided = select(AwardDecision.id).where(AwardDecision.proposal_id == proposal.id)
    if session.scalar(decided) is not None:
        raise Refused("This proposal was decided already.")
    number = _issued(session, catalog, issuing, proposal, sent, now=now) if sent.confirmed else ""
    row = AwardDecision(
        proposal_id=proposal.id,
        confirmed=sent.confirmed,
        note=sent.note,
        number=number,
        by_id=sent.by_id,
        at=now,
    )
    session.add(row)
    action, thing = ("award.confirm" if number else "award.decline"), f"person:{proposal.person_id}"
    record(session, sent.by_id, action, thing, now=now, why=sent.note, number=number)
    session.flush()
    return number


def _issued(
    session: Session,
    catalog: Catalog,
    issuing: Issuing,
    proposal: AwardProposal,
    sent: Decision,
    *,
    now: datetime,
) -> str:
    award = in_place_of(session, proposal.person_id, proposal.role, now=now)
    if sent.replaces != (award.number if award else ""):
        raise Stale("Which certificate it takes the place of has changed: look again.")
    if award is None:
        claim = _first(session, catalog, issuing, proposal, now)
    else:
        claim = renumbered(issuing, _again(session, catalog, award))
    making = Making(
        person_id=proposal.person_id,
        claim=dataclasses.replace(claim, basis=by_hand.basis(proposal.rests_on, now)),
        operation="issue-by-hand",
        behind=Behind(actor_id=sent.by_id, note=proposal.note),
    )
    if award is None:
        return issue(session, issuing, making, now=now).number
    return supersede(session, issuing, award, making, now=now).number


def _first(
    session: Session, catalog: Catalog, issuing: Issuing, proposal: AwardProposal, now: datetime
) -> Claim:
    role, needed = _needed(catalog, proposal.role)
    version = awards.frozen(session, needed, now=now).number
    person = session.get_one(Person, proposal.person_id)
    return dataclasses.replace(
        awards.plain_claim(issuing, person, role, version, now),
        competencies=_competencies(session, catalog, needed, person.id, now),
        conditions=Conditions(edition=f"v{version}"),
    )


def _again(session: Session, catalog: Catalog, award: Award) -> Claim:
    """Return what an award by hand says, with what was seen until its day as it counts now.

    Name, dates and validity stay: a decision made again is no renewal.
    """
    old = certificates.claim_of(session, award)
    _, needed = correcting.rule(session, catalog, award)
    person_id, at = award.person_id or 0, old.awarded.replace(microsecond=999_999)
    seen = _competencies(session, catalog, needed, person_id, at)
    return dataclasses.replace(old, competencies=seen)


def in_place_of(session: Session, person_id: int, role: str, *, now: datetime) -> Award | None:
    """Return the award by hand, in force, that another decision would replace; None for none.

    Raises Refused for an award that the rules made, and for one that is suspended.
    """
    mine = Award.person_id == person_id, Award.role == role, Award.kind == "competency"
    for award in session.scalars(select(Award).where(*mine).order_by(Award.id.desc())).all():
        found = certificates.by_number(session, award.number)
        if found is not None and found.state(now).word in ("valid", "suspended", "not_yet_valid"):
            if not by_hand.by_hand(certificates.claim_of(session, award)):
                raise Refused("This person holds an award of this role already.")
            award_events.allowing(session, award, "supersede")
            return award
    return None


def preview(catalog: Catalog, proposal_role: str, rests_on: str, *, now: datetime) -> str:
    """Return the sentence that would be printed. Raises Missing or Refused."""
    _needed(catalog, proposal_role)
    return by_hand.basis(rests_on, now)


def _competencies(
    session: Session, catalog: Catalog, needed: Requirement, person_id: int, now: datetime
) -> tuple[ClaimedCompetency, ...]:
    """Return what this site had seen of each competency; no level stands on a decision."""
    evidence = tuple(one for one in held(session, person_id) if one.at <= now)
    shown = {one.competency: one for one in readiness.shown(needed, evidence, now=now)}
    return tuple(
        ClaimedCompetency(
            id=name,
            title=catalog.competency(name).title,
            level=shown[name].level if name in shown else None,
            how=shown[name].how if name in shown else (),
        )
        for name in needed.competencies
    )


def _needed(catalog: Catalog, role_id: str) -> tuple[Role, Requirement]:
    if role_id not in catalog.roles_by_id:
        raise Missing(f"there is no role {role_id}")
    role = catalog.role(role_id)
    needed = readiness.requirement(catalog, role)
    if needed is None:
        raise Refused("No award of this role can be earned yet, so none can be given by hand.")
    return role, needed
