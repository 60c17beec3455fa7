"""A learner's own runs of a lab: kept as they come, compared side by side, seen by nobody else."""

import pytest
from sqlalchemy import select

from assessments.labs import LABS, typed
from tests.browser import Browser
from tests.builders import a_learner
from tests.conftest import TestKit
from webapp.actions import leaving, practice_runs
from webapp.actions.errors import Missing, Refused
from webapp.actions.practice_runs import Tried
from webapp.queries import practice_runs as kept
from webapp.store.study import PracticeRun

LAB = "rotor-magnet"
SOLVED = {"grade": "3", "lm": "5.25", "g": "1", "s": "0", "A": "50", "T": "150", "k": "2.5"}
RUNS = f"/learn/labs/{LAB}/runs"


@pytest.fixture
def learner(kit: TestKit, browser: Browser) -> Browser:
    with kit.sessions.begin() as session:
        person = a_learner(session, name="Maya Okafor")
    browser.sign_in(person)
    return browser


def rows(kit: TestKit) -> list[PracticeRun]:
    with kit.sessions() as session:
        return list(session.scalars(select(PracticeRun).order_by(PracticeRun.id)))


def tried(person: int, lab: str = LAB, **changed: str) -> Tried:
    settings, _ = typed.settings(LABS[LAB], {**SOLVED, **changed})
    return Tried(person_id=person, lab=lab, settings=settings)


def test_a_run_is_kept_and_shown_where_it_was_sent_from(learner: Browser, kit: TestKit) -> None:
    answer = learner.post(RUNS, SOLVED)

    assert answer.location.startswith(f"/labs/{LAB}?")
    assert "lm=5.25" in answer.location
    assert "csrf" not in answer.location
    (row,) = rows(kit)
    assert (row.met, row.goals, row.run) == (row.goals, row.goals, 1)
    assert row.goals > 0
    assert "Your 1 run" in learner.get(f"/labs/{LAB}").text


def test_the_same_settings_again_are_no_new_run(learner: Browser, kit: TestKit) -> None:
    learner.post(RUNS, SOLVED)
    learner.post(RUNS, {**SOLVED, "lm": "5,25"})
    learner.post(RUNS, {**SOLVED, "case": "7"})

    assert [row.case_number for row in rows(kit)] == [0, 7]


@pytest.mark.parametrize("typed_", ["many", "4000"])
def test_what_cannot_be_run_is_not_kept_and_is_told_at_the_lab(
    learner: Browser, kit: TestKit, typed_: str
) -> None:
    page = learner.post(RUNS, {**SOLVED, "lm": typed_}, follow=True)

    assert rows(kit) == []
    assert page.root.one("input", name="lm").attrs["value"] == typed_


def test_the_list_says_what_was_changed_since_the_run_before(learner: Browser) -> None:
    learner.post(RUNS, SOLVED)
    learner.post(RUNS, {**SOLVED, "T": "120"})

    newest = learner.get(RUNS).root.all("tr")[1].text

    assert "150 °C → 120 °C" in newest
    assert newest.count("→") == 1


def test_two_runs_stand_side_by_side_with_their_pictures(learner: Browser) -> None:
    learner.post(RUNS, SOLVED)
    learner.post(RUNS, {**SOLVED, "T": "120"})

    page = learner.get(f"{RUNS}?run=1&run=2")

    assert "120 °C" in page.text
    each = len(LABS[LAB].run(tried(1).settings, "practice").plots)
    assert len(page.root.all("svg", class_="plot-narrow")) == 2 * each
    assert "150 °C" in [bold.text for bold in page.root.all("strong")]


def test_a_number_that_no_run_can_have_is_none(learner: Browser) -> None:
    learner.post(RUNS, SOLVED)

    page = learner.get(f"{RUNS}?run={'9' * 5000}&run={'9' * 30}&run=-1")

    assert "Your runs" in page.text
    assert "Side by side" not in page.text


def test_who_leaves_takes_the_runs_along(kit: TestKit) -> None:
    with kit.sessions.begin() as session:
        person, other = a_learner(session).id, a_learner(session, name="Ali Rahman").id
        for one in (person, other):
            practice_runs.keep(session, tried(one), now=kit.now())
        leaving.leave(session, bytes, leaving.Leaving(person_id=person, withdraw=()), now=kit.now())

    assert [row.person_id for row in rows(kit)] == [other]


def test_more_than_three_are_never_computed_at_once(learner: Browser) -> None:
    for degrees in range(100, 150, 10):
        learner.post(RUNS, {**SOLVED, "T": str(degrees)})

    page = learner.get(f"{RUNS}?run=1&run=2&run=3&run=4&run=5")

    assert len(page.root.all("h3")) == kept.BESIDE


def test_nobody_sees_the_runs_of_another(learner: Browser, kit: TestKit) -> None:
    with kit.sessions.begin() as session:
        other = a_learner(session, name="Ali Rahman").id
        practice_runs.keep(session, tried(other), now=kit.now())

    page = learner.get(f"{RUNS}?run=1")

    assert "No run is kept yet" in page.text
    assert "Side by side" not in page.text


def test_they_are_forgotten_on_a_word_and_only_of_this_lab(learner: Browser, kit: TestKit) -> None:
    learner.post(RUNS, SOLVED)
    learner.post("/learn/labs/sx-cascade/runs", {})

    learner.post(f"{RUNS}/forget")

    assert [row.lab for row in rows(kit)] == ["sx-cascade"]


def test_the_oldest_goes_where_there_are_too_many(kit: TestKit, monkeypatch) -> None:
    monkeypatch.setattr(kept, "MOST", 3)
    with kit.sessions.begin() as session:
        person = a_learner(session).id
        for degrees in range(100, 150, 10):
            practice_runs.keep(session, tried(person, T=str(degrees)), now=kit.now())

    assert [row.run for row in rows(kit)] == [3, 4, 5]


def test_there_is_no_run_of_nothing_and_none_outside_the_ranges(kit: TestKit) -> None:
    with pytest.raises(Missing), kit.sessions.begin() as session:
        practice_runs.keep(session, tried(1, lab="alchemy"), now=kit.now())
    with pytest.raises(Refused), kit.sessions.begin() as session:
        practice_runs.keep(session, tried(1, lm="4000"), now=kit.now())
