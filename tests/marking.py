"""An exam with an essay in it, and an assessor at work, by actions and by no page."""

from collections.abc import Mapping

from sqlalchemy import select

from tests.builders import a_person
from tests.conftest import TestKit
from tests.curriculum.trees import EXAM as EXAM_TEXT
from tests.sitting import EXAM, a_seat, begin, hand_in, put, right
from webapp.actions import marking
from webapp.queries.sitting import Sitting
from webapp.store.attempts import Attempt
from webapp.store.marking import MarkingTask
from webapp.store.people import Grant

ESSAY = """
## What goes wrong

```yaml question
id: wrong
type: essay
competencies: [ore-weigh]
bloom: evaluate
basis: definition
words: 3 .. 60
```

What makes a reading too high, and how would you find out?

### Rubric

| Criterion | 0 Missing | 2 Partial | 4 Complete |
| --- | --- | --- | --- |
| Cause | none | named | named with its size |
| Proof | none | | a second weighing |

### Model answer

The pan was not zeroed, so its mass is added to that of the ore. I weigh the empty pan again.

### Explanation

SECRET-WHY
"""
WITH_ESSAY = EXAM_TEXT + ESSAY
TEXT = "The pan was <b>wet</b>.\n\nI weigh it again."
BEST = {"c1": 2, "c2": 2}
FAIR = {"c1": 1, "c2": 2}


def an_assessor(kit: TestKit, scope: str = "", name: str = "Anna Assessor") -> int:
    """Return somebody who may mark: everywhere, or in the quizzes of `scope`."""
    with kit.sessions.begin() as session:
        person = a_person(session, name=name)
        session.add(Grant(person_id=person.id, kind="assessor", scope=scope, at=kit.now()))
        return person.id


def an_essay(kit: TestKit, person: int, text: str = TEXT) -> str:
    """Sit the exam with everything right but the essay, hand it in; return the attempt's token."""
    token = begin(kit, person, EXAM)
    put(kit, person, token, right(kit, token))
    put(kit, person, token, {"value": [text]}, number=2)
    hand_in(kit, person, token)
    return token


def handed_in(kit: TestKit, text: str = TEXT) -> tuple[int, str]:
    """Return a learner and the token of an attempt whose essay waits for a mark."""
    person = a_seat(kit, exams_ore_tester_quiz_md=WITH_ESSAY)
    return person, an_essay(kit, person, text)


def task_of(kit: TestKit, attempt: str) -> str:
    """Return the token of the answer that waits in an attempt."""
    with kit.sessions() as session:
        asked = select(MarkingTask.token).join(Attempt).where(Attempt.token == attempt)
        return session.scalars(asked).one()


def says(
    kit: TestKit,
    assessor: int,
    task: str,
    levels: Mapping[str, int] = BEST,
    *,
    comment: str = "",
    based_on: int = 0,
) -> Sitting:
    """Mark an answer."""
    catalog = kit.catalog()
    said = marking.Said(
        assessor_id=assessor, token=task, levels=levels, comment=comment, based_on=based_on
    )
    with kit.sessions.begin() as session:
        return marking.mark(session, catalog, said, now=kit.now())
