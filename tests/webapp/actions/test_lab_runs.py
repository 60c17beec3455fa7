"""Running a lab in an attempt: every setting that was tried is recorded, the last is the answer."""

import pytest
from sqlalchemy import select

from assessments.questions.base import BadResponse
from tests.conftest import TestKit
from tests.curriculum.trees import QUIZ
from tests.sitting import PRACTICE, a_seat, begin, hand_in, sitting_of
from webapp.actions import lab_runs
from webapp.actions.answers import Save
from webapp.actions.errors import Refused
from webapp.store.attempts import LabRun

LAB = """---
kind: quiz
title: A cascade
competencies: [ore-weigh]
---
## Reach it

```yaml question
id: reach
type: lab
lab: sx-cascade
params: {beta: 1.5, feed_error: 0}
targets:
  nd_normal: {at least: 99.9 %, points: 3}
  stages: {at least: 20, at most: 88, points: 2}
example: {n: 44, m: 44, S: 3.5, W: 2.75}
```

Reach both targets.
"""
GOOD = {"n": ["44"], "m": ["44"], "S": ["3.5"], "W": ["2.75"]}


@pytest.fixture
def seat(kit: TestKit) -> tuple[int, str]:
    person = a_seat(kit, courses_ore_testing_weighing_weighing_quiz_md=LAB)
    return person, begin(kit, person, PRACTICE)


def run(kit: TestKit, seat: tuple[int, str], raw: dict[str, list[str]], based_on: int) -> None:
    catalog = kit.catalog()
    sent = Save(person_id=seat[0], token=seat[1], number=1, raw=raw, based_on=based_on)
    with kit.sessions.begin() as session:
        lab_runs.run(session, catalog, sent, now=kit.now())


def runs(kit: TestKit) -> list[tuple[int, str]]:
    with kit.sessions() as session:
        return [
            (r.run, r.settings["n"]) for r in session.scalars(select(LabRun).order_by(LabRun.id))
        ]


def test_each_new_setting_is_a_run_and_the_same_again_is_none(
    kit: TestKit, seat: tuple[int, str]
) -> None:
    run(kit, seat, GOOD | {"n": ["20"]}, 0)
    run(kit, seat, GOOD, 1)
    run(kit, seat, GOOD, 2)

    assert runs(kit) == [(1, "20"), (2, "44")]


def test_the_last_setting_is_the_answer(kit: TestKit, seat: tuple[int, str]) -> None:
    sitting = sitting_of(kit, seat[1])
    best = sitting.question(1).samples(sitting.draw(1))[0].raw
    run(kit, seat, best | {"n": ["10"]}, 0)
    run(kit, seat, best, 1)

    last = hand_in(kit, *seat).last(1)

    assert last is not None
    assert last.fraction == 1


def test_a_setting_that_cannot_be_read_is_no_run(kit: TestKit, seat: tuple[int, str]) -> None:
    with pytest.raises(BadResponse):
        run(kit, seat, GOOD | {"n": ["many"]}, 0)

    assert runs(kit) == []


def test_after_the_end_nothing_runs(kit: TestKit, seat: tuple[int, str]) -> None:
    hand_in(kit, *seat)

    with pytest.raises(Refused):
        run(kit, seat, GOOD, 0)

    assert sitting_of(kit, seat[1]).is_over
    assert runs(kit) == []


def test_another_kind_of_question_has_no_lab(kit: TestKit) -> None:
    person = a_seat(kit, courses_ore_testing_weighing_weighing_quiz_md=QUIZ)
    token = begin(kit, person, PRACTICE)

    with pytest.raises(Refused):
        run(kit, (person, token), {}, 0)
