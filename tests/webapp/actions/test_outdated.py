"""Certificates that say otherwise than their evidence does, since a mark was replaced."""

from dataclasses import replace
from datetime import timedelta
from secrets import token_bytes

import pytest

from tests.builders import publish
from tests.conftest import TestKit
from tests.earning import a_real_issuer, award_of, issuing, review
from tests.marking import BEST, an_assessor, an_essay, says, task_of
from tests.sitting import GATE, a_seat, passes
from tests.webapp.actions.test_correcting import (
    LENIENT,
    MARKED,
    WORST,
    awarded,
    corrected,
    levels,
    marked_again,
)
from webapp.actions import award_events, awards, correcting, revocation
from webapp.actions.revocation import Review, Revocation
from webapp.queries import awards_admin, certificates


def outdated(kit: TestKit) -> list[tuple[str, int | str | None]]:
    """Return what is listed: each number with the level of the weighing now, or with the reason."""
    catalog = kit.catalog()
    with kit.sessions.writing() as session:
        found = correcting.outdated(session, catalog, issuing(kit), now=kit.now())
    return [(one.old.number, levels(one.new)["ore-weigh"] if one.new else one.why) for one in found]


def test_a_certificate_whose_mark_was_lowered_is_listed_until_it_is_replaced(kit: TestKit) -> None:
    one = awarded(kit)
    before = outdated(kit)
    marked_again(kit, one)
    during = outdated(kit)
    corrected(kit, one.number)

    assert before == []
    assert during == [(one.number, None)]
    assert outdated(kit) == []


def test_one_that_its_evidence_no_longer_bears_is_listed_with_the_reason(kit: TestKit) -> None:
    one = awarded(kit, MARKED)
    marked_again(kit, one)

    ((number, why),) = outdated(kit)
    assert number == one.number
    assert "no longer meets the rule" in str(why)


def test_a_mark_that_is_said_again_changes_no_certificate(kit: TestKit) -> None:
    one = awarded(kit)
    says(kit, one.assessor, one.task, BEST, based_on=1)

    assert outdated(kit) == []


@pytest.mark.parametrize("end", ["withdrawn", "expired"])
def test_one_that_is_no_longer_in_force_is_not_listed(kit: TestKit, end: str) -> None:
    one = awarded(kit)
    marked_again(kit, one)
    assert outdated(kit)

    if end == "withdrawn":
        withdraw(kit, one.number)
    else:
        kit.clock.forward(timedelta(days=3 * 366))
    assert outdated(kit) == []


def withdraw(kit: TestKit, number: str) -> None:
    sent = Revocation(
        number=number,
        reason_class="withdrawn-after-review",
        note="x",
        actor_id=award_of(kit, number).person_id,
    )
    with kit.sessions.begin() as session:
        revocation.revoke(session, token_bytes, sent, now=kit.now())


def test_only_the_sitting_of_what_it_rests_on_is_made_anew(kit: TestKit) -> None:
    """Titles and counts of today are not what it was made by."""
    one = awarded(kit)
    marked_again(kit, one)
    with kit.sessions.begin() as session:
        award = award_events.locked(session, one.number)
        old = certificates.claim_of(session, award)
        signed = replace(old, basis=old.basis.replace("1 published module", "9 old modules"))
        new = correcting.corrected(session, kit.catalog(), issuing(kit), award, signed)

    assert "9 old modules" in signed.basis
    assert new.basis == signed.basis


def test_another_sitting_is_said_and_the_rest_stays_as_it_was_signed() -> None:
    old = "Online exam of 3 March 2026 over 9 old modules, and a quiz."
    anew = "Online exam of 5 May 2026 over 2 published modules."

    assert correcting._with_sitting(old, anew) == (
        "Online exam of 5 May 2026 over 9 old modules, and a quiz."
    )
    assert correcting._with_sitting("Worded otherwise.", anew) == anew


def test_a_lab_that_cannot_be_read_is_refused_and_breaks_no_page(
    kit: TestKit, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = awarded(kit)
    marked_again(kit, one)
    with kit.sessions.begin() as session:
        needed = awards.kept(session, "ore-tester", 1)
        publish(session, {**kit.catalog().sources_text, "exams/broken.quiz.md": "---\nkind: [\n"})
    assert needed is not None
    with_lab = replace(needed, lab="exams/broken")
    monkeypatch.setattr(awards, "kept", lambda *_: with_lab)

    ((number, why),) = outdated(kit)
    assert number == one.number
    assert "no longer published here" in str(why)


def test_one_under_review_is_listed_with_its_state(kit: TestKit) -> None:
    one = awarded(kit)
    marked_again(kit, one)
    with kit.sessions.begin() as session:
        sent = Review(number=one.number, note="x", actor_id=one.assessor)
        revocation.suspend(session, token_bytes, sent, now=kit.now())
    catalog = kit.catalog()
    with kit.sessions.writing() as session:
        (found,) = correcting.outdated(session, catalog, issuing(kit), now=kit.now())
    assert found.state == "Suspended"


def test_a_mark_before_the_award_is_part_of_it(kit: TestKit) -> None:
    a_real_issuer(kit)
    person = a_seat(kit, exams_ore_tester_quiz_md=LENIENT)
    assessor = an_assessor(kit)
    task = task_of(kit, an_essay(kit, person))
    says(kit, assessor, task, BEST)
    says(kit, assessor, task, WORST, based_on=1)
    passes(kit, person, GATE)
    assert review(kit, person)

    assert outdated(kit) == []
    with kit.sessions() as session:
        assert awards_admin.marked_again(session, now=kit.now()) == ()
