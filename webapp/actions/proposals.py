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
from webapp.actions import awards
from webapp.actions.award_events import Behind
from webapp.actions.errors import Missing, Refused
from webapp.actions.issuing import Issuing, Making, issue
from webapp.queries import certificates
from webapp.queries.evidence import held
from webapp.store.awards import Award, AwardDecision, AwardProposal
from webapp.store.people import Person
from webapp.store.trail import record

BY_HAND = "Issued by decision of two people on {day:%-d %B %Y}. It rests on: {rests_on}"


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
    """What the second person says."""

    proposal_id: int
    confirmed: bool
    note: str
    by_id: int


def propose(session: Session, catalog: Catalog, sent: Proposal, *, now: datetime) -> int:
    """Keep a proposal for a second person; return its id. Raises Missing or Refused."""
    if sent.by_id == sent.person_id:
        raise Refused("Nobody proposes an award of their own.")
    if session.get(Person, sent.person_id) is None:
        raise Missing(f"there is no person {sent.person_id}")
    _needed(catalog, sent.role)
    _refuse_held(session, sent.person_id, sent.role, now)
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

    Raises Missing, or Refused for the holder, for who proposed it, and for a second decision.
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
    role, needed = _needed(catalog, proposal.role)
    _refuse_held(session, proposal.person_id, proposal.role, now)
    version = awards.frozen(session, needed, now=now).number
    person = session.get_one(Person, proposal.person_id)
    claim = dataclasses.replace(
        awards.plain_claim(issuing, person, role, version, now),
        competencies=_competencies(session, catalog, needed, person.id, now),
        conditions=Conditions(edition=f"v{version}"),
        basis=BY_HAND.format(day=now, rests_on=proposal.rests_on),
    )
    making = Making(
        person_id=person.id,
        claim=claim,
        operation="issue-by-hand",
        behind=Behind(actor_id=sent.by_id, note=proposal.note),
    )
    return issue(session, issuing, making, now=now).number


def by_hand(claim: Claim) -> bool:
    """Say whether two people decided on this award; its basis says so, and that is signed."""
    return claim.basis.startswith(BY_HAND.partition("{")[0])


def preview(catalog: Catalog, proposal_role: str, rests_on: str, *, now: datetime) -> str:
    """Return the sentence that would be printed. Raises Missing or Refused."""
    _needed(catalog, proposal_role)
    return BY_HAND.format(day=now, rests_on=rests_on)


def _competencies(
    session: Session, catalog: Catalog, needed: Requirement, person_id: int, now: datetime
) -> tuple[ClaimedCompetency, ...]:
    """Return what this site saw of each competency; no level stands on a decision."""
    shown = {
        one.competency: one for one in readiness.shown(needed, held(session, person_id), now=now)
    }
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


def _refuse_held(session: Session, person_id: int, role: str, now: datetime) -> None:
    mine = Award.person_id == person_id, Award.role == role, Award.kind == "competency"
    for award in session.scalars(select(Award).where(*mine)).all():
        found = certificates.by_number(session, award.number)
        if found is not None and found.state(now).word in ("valid", "suspended", "not_yet_valid"):
            raise Refused("This person holds an award of this role already.")
