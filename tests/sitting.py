"""A learner at work on an attempt, by actions and by no page."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from sqlalchemy import select

from tests.builders import a_learner, publish
from tests.curriculum.trees import a_tree
from webapp.actions import answers, attempts, outcomes, study
from webapp.actions.answers import Save, Saved
from webapp.actions.attempts import Start
from webapp.kit import Kit
from webapp.queries.sitting import Sitting, whole
from webapp.store.attempts import Attempt

EXAM = "exams/ore-tester"
GATE = "exams/gate"
PRACTICE = "ore-testing/weighing/weighing"
ROLE = "ore-tester"


def a_seat(kit: Kit, **changes: str | None) -> int:
    """Publish the small tree and return a learner who works towards its role."""
    with kit.sessions.begin() as session:
        publish(session, a_tree(**changes))
        person_id = a_learner(session).id
    catalog = kit.catalog()
    with kit.sessions.begin() as session:
        study.enrol(session, catalog, person_id, ROLE, now=kit.now())
    return person_id


def begin(kit: Kit, person_id: int, quiz: str = EXAM, multiplier: str = "1") -> str:
    """Start an attempt, or go on with the open one; return its token."""
    catalog = kit.catalog()
    sent = Start(person_id=person_id, quiz_id=quiz, multiplier=Decimal(multiplier), honour=True)
    with kit.sessions.begin() as session:
        return attempts.start(session, catalog, sent, now=kit.now(), new_token=kit.new_token)


def sitting_of(kit: Kit, token: str) -> Sitting:
    """Read an attempt back."""
    with kit.sessions() as session:
        attempt = session.scalars(select(Attempt).where(Attempt.token == token)).one()
        return whole(session.connection(), kit.catalog(), attempt)


def right(kit: Kit, token: str, number: int = 1) -> dict[str, list[str]]:
    """Return fields that earn everything."""
    sitting = sitting_of(kit, token)
    sample = sitting.question(number).samples(sitting.draw(number))[0]
    return {name: list(texts) for name, texts in sample.raw.items()}


def put(
    kit: Kit,
    person_id: int,
    token: str,
    raw: Mapping[str, Sequence[str]],
    based_on: int = 0,
    **more: int,
) -> Saved:
    """Save what stands in a question's fields."""
    catalog, number = kit.catalog(), more.get("number", 1)
    sent = Save(person_id=person_id, token=token, number=number, raw=raw, based_on=based_on)
    with kit.sessions.begin() as session:
        return answers.save(session, catalog, sent, now=kit.now())


def hand_in(kit: Kit, person_id: int, token: str) -> Sitting:
    """Hand an attempt in and write what it shows."""
    catalog = kit.catalog()
    with kit.sessions.begin() as session:
        over = attempts.submit(session, catalog, person_id, token, now=kit.now())
        outcomes.settle(session, catalog, over, now=kit.now())
        return over


def passes(kit: Kit, person_id: int, quiz: str) -> None:
    """Sit a quiz of one question and answer it rightly."""
    token = begin(kit, person_id, quiz)
    put(kit, person_id, token, right(kit, token))
    hand_in(kit, person_id, token)
