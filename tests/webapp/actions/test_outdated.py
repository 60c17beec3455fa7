"""Certificates that say otherwise than their evidence does, since a mark was replaced."""

from datetime import timedelta
from secrets import token_bytes

import pytest

from tests.conftest import TestKit
from tests.earning import award_of, issuing
from tests.marking import BEST, says
from tests.webapp.actions.test_correcting import (
    MARKED,
    awarded,
    corrected,
    levels,
    marked_again,
)
from webapp.actions import correcting, revocation
from webapp.actions.revocation import Revocation


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
