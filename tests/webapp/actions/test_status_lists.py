"""The signed lists: there before the first verifier asks, and right after a withdrawal."""

from datetime import timedelta

from curriculum.awards import status
from tests.conftest import TestKit
from tests.earning import a_certificate, a_real_issuer, award_of, issuing
from webapp.actions import revocation, status_lists
from webapp.actions.revocation import Revocation
from webapp.queries.status_lists import newest


def read(kit: TestKit, purpose: str = "revocation") -> status.StatusList:
    with kit.sessions() as session:
        signed = newest(session, 1, purpose)
    assert signed is not None
    return status.read(signed)[0]


def sign(kit: TestKit) -> None:
    with kit.sessions.begin() as session:
        status_lists.sign(session, kit.keyring(), 1, now=kit.now())


def test_the_first_list_is_wanted_before_there_is_any_award(kit: TestKit) -> None:
    with kit.sessions() as session:
        assert status_lists.numbers(session) == [1]


def test_both_lists_are_signed_and_empty_at_first(kit: TestKit) -> None:
    sign(kit)

    assert not any(read(kit, one).is_set(5) for one in ("revocation", "suspension"))
    assert read(kit).address == "https://localhost/status/1"


def test_a_withdrawn_award_is_marked_in_the_next_list_and_no_other(kit: TestKit) -> None:
    a_real_issuer(kit)
    certified = a_certificate(kit)
    index = award_of(kit, certified.number).status_index
    before = read(kit)
    kit.clock.forward(timedelta(hours=1))
    sent = Revocation(
        number=certified.number, reason_class="replaced", note="", actor_id=certified.person_id
    )
    with kit.sessions.begin() as session:
        revocation.revoke(session, issuing(kit).random_bytes, sent, now=kit.now())
    sign(kit)

    after = read(kit)

    assert not before.is_set(index)
    assert after.is_set(index)
    assert sum(after.is_set(n) for n in range(index - 50, index + 50) if n >= 0) == 1
    assert not read(kit, "suspension").is_set(index)
    assert after.valid_from > before.valid_from
