"""Deleting an account: the name goes from everything, and what cannot go tells of nobody."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, or_, select, update
from sqlalchemy.orm import Session

from curriculum.awards import events
from curriculum.awards.events import Event
from webapp.actions import accounts, award_events, check_lists, sharing
from webapp.actions.award_events import Behind, Chance
from webapp.actions.errors import Refused
from webapp.queries import certificates, people
from webapp.store.attempts import AnswerFile, Attempt, Draft, Submission
from webapp.store.awards import Award, AwardFile, AwardSeal
from webapp.store.base import erasing
from webapp.store.check_lists import ApiKey, CheckList
from webapp.store.people import Grant, Person, Signin, left_key
from webapp.store.study import Enrolment, PracticeRun
from webapp.store.teams import TeamConsent, TeamInvitation
from webapp.store.trail import Trail, record

REASON = "withdrawn-by-holder"


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaving:
    """Who leaves, and the numbers of the certificates to be withdrawn; the others stay."""

    person_id: int
    withdraw: Collection[str]


def problem(session: Session, person_id: int, *, now: datetime) -> str:
    """Say what stands against leaving now; empty when nothing does."""
    if "operator" in people.kinds(session, person_id, now=now):
        return "You are an operator. Another operator takes that from you first."
    still_open = (
        select(Attempt.id)
        .outerjoin(Submission, Submission.attempt_id == Attempt.id)
        .where(Attempt.person_id == person_id, Attempt.use == "secure", Submission.id.is_(None))
        .limit(1)
    )
    if session.scalar(still_open) is not None:
        return "An assessment of yours is open. Hand it in first."
    return ""


def leave(session: Session, random_bytes: Chance, sent: Leaving, *, now: datetime) -> None:
    """Delete the account. Raises Refused with what stands against it.

    Facts stay without a name: answers and evidence, the trail, and of each certificate a record
    with its number, fingerprint and events. A file that the holder kept goes on to verify, unless
    it is withdrawn.
    """
    against = problem(session, sent.person_id, now=now)
    if against:
        raise Refused(against)
    for award in session.scalars(select(Award).where(Award.person_id == sent.person_id)).all():
        _let_go(session, random_bytes, award, sent, now)
    with erasing(session):
        _forget_person(session, sent.person_id, now)
    _end_all(session, sent.person_id, now)
    record(session, sent.person_id, "leave", f"person:{sent.person_id}", now=now)
    session.flush()


def _let_go(
    session: Session, random_bytes: Chance, award: Award, sent: Leaving, now: datetime
) -> None:
    held = certificates.happened(session, award.id)
    if award.number in sent.withdraw and events.may(held, "revoke"):
        event = Event(kind="revoke", at=now, reason_class=REASON)
        behind = Behind(actor_id=sent.person_id)
        award_events.happen(session, award, event, behind, random_bytes)
    sharing.end_all(session, award.id, now=now)
    award.person_id, award.visibility, award.share_scores = None, "private", False
    seals = session.scalars(select(AwardSeal).where(AwardSeal.award_id == award.id)).all()
    files = session.scalars(select(AwardFile).where(AwardFile.award_id == award.id)).all()
    with erasing(session):
        award.printed_name = ""
        award.credential = nameless(award.credential)
        for seal in seals:
            seal.credential = nameless(seal.credential)
        for file in files:
            file.pdf = b""


def nameless(signed: bytes) -> bytes:
    """Return what a credential says without its name, and so without its proof."""
    document = json.loads(signed)
    document.pop("proof", None)
    subject = document["credentialSubject"]
    subject["identifier"][0]["identityHash"] = ""
    subject["award"]["nameLanguage"] = ""
    return json.dumps(document, ensure_ascii=False, indent=1).encode()


def _forget_person(session: Session, person_id: int, now: datetime) -> None:
    person = session.get_one(Person, person_id)
    person.name = "–"
    person.printed_name = person.password_hash = ""
    _forget_invitations(session, person)
    person.email = person.email_key = left_key(person_id)
    person.disabled_at = now
    accounts.end_signins(session, person_id, now=now)
    for signin in session.scalars(select(Signin).where(Signin.person_id == person_id)):
        signin.agent = ""
    attempts = select(Attempt.id).where(Attempt.person_id == person_id)
    for file in session.scalars(select(AnswerFile).where(AnswerFile.attempt_id.in_(attempts))):
        file.content = b""
    named = Trail.actor_id == person_id, Trail.action == "save profile"
    for line in session.scalars(select(Trail).where(*named)):
        line.detail = {}


def _forget_invitations(session: Session, person: Person) -> None:
    mine = or_(
        TeamInvitation.employer_id == person.id, TeamInvitation.email_key == person.email_key
    )
    session.execute(delete(TeamInvitation).where(mine))


def _end_all(session: Session, person_id: int, now: datetime) -> None:
    """End what went on: grants, roles, consents, keys, lists, what stood in fields."""
    consents = or_(TeamConsent.person_id == person_id, TeamConsent.employer_id == person_id)
    for table, mine in (
        (Grant, Grant.person_id == person_id),
        (Enrolment, Enrolment.person_id == person_id),
        (ApiKey, ApiKey.person_id == person_id),
        (TeamConsent, consents),
    ):
        open_ones = mine, table.ended_at.is_(None)
        session.execute(update(table).where(*open_ones).values(ended_at=now))
    session.execute(delete(PracticeRun).where(PracticeRun.person_id == person_id))
    for kept in session.scalars(select(CheckList).where(CheckList.person_id == person_id)).all():
        check_lists.forget(session, kept.token, person_id)
    attempts = select(Attempt.id).where(Attempt.person_id == person_id)
    for draft in session.scalars(select(Draft).where(Draft.attempt_id.in_(attempts))):
        draft.raw = {}
