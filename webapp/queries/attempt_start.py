"""What a learner is told before an attempt begins: the rules, the tries, the time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from assessments import attempt as sittings
from assessments.marking.hints import are_offered
from assessments.quiz import Quiz
from curriculum.catalog import Catalog
from webapp.store.attempts import Attempt, Submission


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """One earlier attempt."""

    token: str
    try_number: int
    started_at: datetime
    ended_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StartPage:
    """A quiz before it is begun, for one person."""

    quiz_id: str
    quiz: Quiz
    points: Decimal
    questions: int
    open_token: str
    earlier: Sequence[Earlier]
    refused: str
    refused_until: datetime | None
    doubled: timedelta | None
    hints: bool  # whether some question may be helped with


def start_page(
    session: Session, catalog: Catalog, person_id: int, quiz_id: str, now: datetime
) -> StartPage | None:
    """Return what the start page says, None where there is no such quiz."""
    try:
        quiz = catalog.quiz(quiz_id)
    except KeyError:
        return None
    earlier = _earlier(session, person_id, quiz_id)
    going_on = next((attempt.token for attempt in earlier if attempt.ended_at is None), "")
    refused, until = "", None
    try:
        sittings.admit(quiz, [a.ended_at for a in earlier if a.ended_at], now)
    except sittings.Refused as reason:
        refused, until = refusal(reason), reason.until
    form = sittings.draw_form(quiz, catalog.banks(quiz_id), "how long and how much")
    return StartPage(
        quiz_id=quiz_id,
        quiz=quiz,
        points=sum((entry.points for entry in form.entries), Decimal(0)),
        questions=len(form.entries),
        open_token=going_on,
        earlier=earlier,
        refused=refused,
        refused_until=until,
        doubled=quiz.time_limit * 2 if quiz.time_limit else None,
        hints=are_offered(quiz) and _any_hint(catalog, quiz, form),
    )


def _any_hint(catalog: Catalog, quiz: Quiz, form: sittings.Form) -> bool:
    """Say whether a form has a hint; which questions there will be is not known yet."""
    found = (quiz if entry.sha == quiz.sha else catalog.bank(entry.bank) for entry in form.entries)
    asked = [one.question(e.question_id) for one, e in zip(found, form.entries, strict=True)]
    parts = [part for question in asked for part in getattr(question, "children", ())]
    return any(question.hints for question in (*asked, *parts))


def refusal(refused: sittings.Refused) -> str:
    """Say why an attempt may not begin, and what there is to do."""
    if refused.reason == "tries":
        return "All tries are used. Your instructor can tell you what comes next."
    return "There is a pause between tries. Read the lessons of the questions you missed meanwhile."


def _earlier(session: Session, person_id: int, quiz_id: str) -> tuple[Earlier, ...]:
    wanted = (
        select(Attempt, Submission.at)
        .outerjoin(Submission, Submission.attempt_id == Attempt.id)
        .where(Attempt.person_id == person_id, Attempt.quiz == quiz_id)
        .order_by(Attempt.started_at.desc())
    )
    return tuple(
        Earlier(
            token=attempt.token,
            try_number=attempt.try_number,
            started_at=attempt.started_at,
            ended_at=ended_at,
        )
        for attempt, ended_at in session.execute(wanted)
    )
