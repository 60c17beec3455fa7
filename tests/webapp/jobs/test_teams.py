"""Letters about certificates that end or change: each step once, to employers by consent only."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from tests.builders import an_operator, publish
from tests.conftest import TestKit
from tests.curriculum.trees import a_tree
from tests.earning import issuing
from tests.teams import EVERYTHING, ONLY, Agreed, a_holder, agreed, deliver, invite, the_employer
from webapp.actions import grants, reminders, revocation, teams
from webapp.actions.revocation import Revocation
from webapp.jobs.teams import remind
from webapp.mailer import Letter
from webapp.queries import people
from webapp.queries.teams import Scope
from webapp.store.awards import Award
from webapp.store.jobs import Job
from webapp.store.teams import TeamInvitation, TeamLook


@pytest.fixture(autouse=True)
def the_tree(kit: TestKit) -> None:
    with kit.sessions.begin() as session:
        publish(session, a_tree())


def the_award(kit: TestKit) -> Award:
    with kit.sessions() as session:
        return session.scalars(select(Award)).one()


def days_before_the_end(kit: TestKit, days: int) -> None:
    """Go to so many days before the end of the only award; what waited is done before."""
    deliver(kit)
    kit.postbox.letters.clear()
    until = the_award(kit).valid_until
    assert until is not None
    kit.clock.time = until - timedelta(days=days)


def letters(kit: TestKit) -> list[Letter]:
    """Do the daily work and return what went out because of it."""
    before = len(kit.postbox.letters)
    remind(kit, {})
    deliver(kit)
    return kit.postbox.letters[before:]


def a_long_consent(kit: TestKit, scope: Scope) -> Agreed:
    """Return a consent that holds past the end of the award, made on the day of the award."""
    held = agreed(kit, the_employer(kit), a_holder(kit), scope, days=3 * 366)
    deliver(kit)
    kit.postbox.letters.clear()
    return held


def withdraw(kit: TestKit) -> None:
    with kit.sessions.begin() as session:
        sent = Revocation(
            number=the_award(kit).number,
            reason_class="issued-in-error",
            note="private",
            actor_id=an_operator(session).id,
        )
        revocation.revoke(session, issuing(kit).random_bytes, sent, now=kit.now())


def test_the_holder_is_told_at_each_step_and_at_each_once(kit: TestKit) -> None:
    holder = a_holder(kit)
    told = {}
    for days in (91, 90, 75, 60, 59, 30, 8, 7, 1):
        days_before_the_end(kit, days)
        told[days] = [one.to for one in letters(kit)] + [one.to for one in letters(kit)]

    assert told == {
        **{days: [] for days in (91, 75, 59, 8, 1)},
        **{days: [holder.email] for days in (90, 60, 30, 7)},
    }


def test_steps_that_were_missed_are_made_up_for_by_one_letter(kit: TestKit) -> None:
    a_holder(kit)
    days_before_the_end(kit, 29)

    assert len(letters(kit)) == 1


def test_an_employer_is_told_only_where_the_holder_agreed(kit: TestKit) -> None:
    held = a_long_consent(kit, EVERYTHING)
    silent = agreed(kit, the_employer(kit, "Silent Sam"), held.person, ONLY, days=3 * 366)
    days_before_the_end(kit, 30)

    found = letters(kit)

    assert sorted(one.to for one in found) == sorted([held.person.email, held.employer.email])
    assert silent.employer.email not in [one.to for one in found]
    with kit.sessions() as session:
        assert session.scalars(select(TeamLook.what)).all() == ["letter"]


def test_a_consent_that_ended_before_the_letter_left_stops_it(kit: TestKit) -> None:
    held = a_long_consent(kit, EVERYTHING)
    days_before_the_end(kit, 30)
    remind(kit, {})
    with kit.sessions.begin() as session:
        teams.end(session, held.person.id, held.token, now=kit.now())

    deliver(kit)

    assert [one.to for one in kit.postbox.letters] == [held.person.email]


def test_of_what_was_withdrawn_nobody_is_reminded(kit: TestKit) -> None:
    a_long_consent(kit, EVERYTHING)
    days_before_the_end(kit, 30)
    withdraw(kit)
    deliver(kit)
    kit.postbox.letters.clear()

    assert letters(kit) == []


def test_a_change_is_told_by_consent_without_its_reason(kit: TestKit) -> None:
    held = a_long_consent(kit, EVERYTHING)
    agreed(kit, the_employer(kit, "Silent Sam"), held.person, ONLY)
    kit.clock.forward(timedelta(days=1))
    deliver(kit)
    kit.postbox.letters.clear()

    withdraw(kit)
    deliver(kit)

    (letter,) = kit.postbox.letters
    assert letter.to == held.employer.email
    assert "it was withdrawn." in letter.text
    assert "issued-in-error" not in letter.text
    assert f"/team/people/{held.token}" in letter.text


def test_a_change_before_the_consent_is_not_told(kit: TestKit) -> None:
    holder = a_holder(kit)
    withdraw(kit)
    kit.clock.forward(timedelta(minutes=1))
    agreed(kit, the_employer(kit), holder, EVERYTHING)

    deliver(kit)

    assert not [one for one in kit.postbox.letters if "has changed" in one.subject]


def test_telling_twice_sends_one_letter(kit: TestKit) -> None:
    a_long_consent(kit, EVERYTHING)
    withdraw(kit)
    with kit.sessions.begin() as session:
        args = session.scalars(select(Job).where(Job.name == "tell_change")).one().args
        for _ in range(2):
            at = kit.now()
            reminders.tell_change(session, int(args["award"]), "revoke", at, now=at)
    deliver(kit)

    assert len(kit.postbox.letters) == 1


def test_who_is_no_employer_any_more_gets_no_letter(kit: TestKit) -> None:
    held = a_long_consent(kit, EVERYTHING)
    with kit.sessions.begin() as session:
        known = people.one(session, held.employer.id, now=kit.now())
        assert known is not None
        by = an_operator(session).id
        grants.take(session, known.holdings[0].id, by=by, now=kit.now(), why="left")
    days_before_the_end(kit, 7)

    assert [one.to for one in letters(kit)] == [held.person.email]


def test_more_certificates_than_one_transaction_takes_are_all_looked_at(
    kit: TestKit, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reminders, "MANY", 2)
    first = a_holder(kit, "Anna")
    with kit.sessions() as session:
        until = session.scalars(select(Award)).one().valid_until
    others = [a_holder(kit, name) for name in ("Berta", "Carla", "Dora")]
    assert until is not None
    kit.clock.time = until - timedelta(days=7)
    deliver(kit)
    kit.postbox.letters.clear()

    found = letters(kit)

    assert {one.to for one in found} == {first.email, *(one.email for one in others)}


def test_addresses_of_those_who_never_answered_are_forgotten(kit: TestKit) -> None:
    invite(kit, the_employer(kit))
    counts = []
    for days in (31, 30):
        kit.clock.forward(timedelta(days=days))
        with kit.sessions.begin() as session:
            teams.forget_invitations(session, now=kit.now())
            counts.append(len(session.scalars(select(TeamInvitation)).all()))

    assert counts == [1, 0]


def test_a_role_outside_the_scope_is_not_told(kit: TestKit) -> None:
    scope = Scope(roles=("courses/ore",), reminders=True, notices=True)
    held = a_long_consent(kit, scope)
    days_before_the_end(kit, 7)

    assert [one.to for one in letters(kit)] == [held.person.email]
