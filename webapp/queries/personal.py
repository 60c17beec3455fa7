"""What is held of one person: all of it in plain values, and how much of each kind."""

import json
from base64 import b64encode
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Select, inspect, select
from sqlalchemy.orm import Session

from webapp.queries import certificates
from webapp.store.attempts import (
    Answer,
    AnswerFile,
    Attempt,
    Draft,
    Evidence,
    HintOpening,
    LabRun,
    Submission,
)
from webapp.store.awards import Award
from webapp.store.base import Base
from webapp.store.check_lists import ApiKey, CheckList
from webapp.store.people import Grant, Person, Signin
from webapp.store.sharing import ShareLink
from webapp.store.study import Enrolment, Place, PracticeRun, Step
from webapp.store.teams import TeamConsent, TeamLook
from webapp.store.trail import Trail

# Secrets, and what would tell the marks of a sitting before their time: results have their page.
LEFT_OUT = frozenset(
    {"password_hash", "token", "token_hash", "key_hash", "seed", "form", "fraction", "slips"}
)
Whose = Callable[[int], Select[Any]]


def _of(table: Any) -> Whose:
    return lambda person_id: select(table).where(table.person_id == person_id).order_by(table.id)


def _in_attempts(table: Any) -> Whose:
    def rows(person_id: int) -> Select[Any]:
        mine = select(Attempt.id).where(Attempt.person_id == person_id)
        return select(table).where(table.attempt_id.in_(mine)).order_by(table.id)

    return rows


def _links(person_id: int) -> Select[Any]:
    mine = select(Award.id).where(Award.person_id == person_id)
    return select(ShareLink).where(ShareLink.award_id.in_(mine)).order_by(ShareLink.id)


def _looks(person_id: int) -> Select[Any]:
    mine = select(TeamConsent.id).where(TeamConsent.person_id == person_id)
    return select(TeamLook).where(TeamLook.consent_id.in_(mine)).order_by(TeamLook.id)


KINDS: Mapping[str, Whose] = {
    "grants": _of(Grant),
    "sign_ins": _of(Signin),
    "enrolments": _of(Enrolment),
    "lesson_steps": _of(Step),
    "reading_places": _of(Place),
    "practice_runs": _of(PracticeRun),
    "attempts": _of(Attempt),
    "answers": _in_attempts(Answer),
    "files_handed_in": _in_attempts(AnswerFile),
    "drafts": _in_attempts(Draft),
    "hints_opened": _in_attempts(HintOpening),
    "lab_runs": _in_attempts(LabRun),
    "submissions": _in_attempts(Submission),
    "evidence": _of(Evidence),
    "share_links": _links,
    "consents_to_employers": _of(TeamConsent),
    "looks_by_employers": _looks,
    "lists_of_certificates": _of(CheckList),
    "keys_for_programs": _of(ApiKey),
    "trail": lambda person_id: select(Trail).where(Trail.actor_id == person_id).order_by(Trail.id),
}


def everything(session: Session, person_id: int, *, now: datetime) -> dict[str, Any]:
    """Return all that is held of a person, but secrets; certificates as they were signed."""
    person = session.get_one(Person, person_id)
    return {
        "about": "All that this site holds of one person. Times are in UTC.",
        "made_at": now.isoformat(),
        "account": _plain(person),
        **{
            kind: [_plain(row) for row in session.scalars(whose(person_id))]
            for kind, whose in KINDS.items()
        },
        "certificates": _certificates(session, person_id),
    }


def _certificates(session: Session, person_id: int) -> Sequence[dict[str, Any]]:
    mine = select(Award).where(Award.person_id == person_id).order_by(Award.id)
    return [
        {
            "number": award.number,
            "page": award.visibility,
            "points_shown": award.share_scores,
            "credential": json.loads(certificates.signed_last(session, award).credential),
            "events": [
                {"kind": event.kind, "at": event.at.isoformat(), "reason": event.reason_class}
                for event in certificates.happened(session, award.id)
            ],
        }
        for award in session.scalars(mine)
    ]


def _plain(row: Base) -> dict[str, Any]:
    names = (column.key for column in inspect(type(row)).column_attrs)
    return {name: _value(getattr(row, name)) for name in names if name not in LEFT_OUT}


def _value(value: object) -> object:
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, bytes):
        return b64encode(value).decode()
    if value is None or isinstance(value, bool | int | str | list | dict):
        return value
    return str(value)
