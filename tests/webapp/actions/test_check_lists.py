"""A list is taken in, checked in its order, read by its asker alone, and forgotten in time."""

from datetime import timedelta

import pytest

from curriculum.awards import numbers
from curriculum.awards.rows import Row
from tests.builders import an_employer
from tests.conftest import TestKit
from tests.earning import Certified, a_certificate, a_real_issuer, award_of
from webapp.actions import check_lists
from webapp.actions.check_lists import Item, Sent
from webapp.actions.errors import Missing
from webapp.jobs import check_lists as jobs
from webapp.jobs.every import WORKS
from webapp.jobs.outbox import run_one
from webapp.queries import check_lists as queries
from webapp.queries.check_lists import Progress


@pytest.fixture
def real(kit: TestKit) -> Certified:
    a_real_issuer(kit)
    return a_certificate(kit)


def take_in(kit: TestKit, *items: Item, person_id: int | None = None) -> str:
    sent = Sent(token=kit.new_token(), title="A list", person_id=person_id)
    with kit.sessions.begin() as session:
        check_lists.take_in(session, sent, items, now=kit.now())
    return sent.token


def work(kit: TestKit) -> None:
    while run_one(kit, WORKS):
        pass


def progress(kit: TestKit, token: str, person_id: int | None = None) -> Progress | None:
    with kit.sessions() as session:
        return queries.by_token(session, token, person_id, now=kit.now())


def results(kit: TestKit, token: str, person_id: int | None = None) -> list[Row]:
    held = progress(kit, token, person_id)
    assert held is not None
    with kit.sessions() as session:
        return list(queries.found(session, held.id))


def employer(kit: TestKit) -> int:
    with kit.sessions.begin() as session:
        return an_employer(session).id


def test_rows_keep_their_order_and_a_bad_one_fails_no_other(kit: TestKit, real: Certified) -> None:
    credential = award_of(kit, real.number).credential
    token = take_in(
        kit,
        Item(ref="in.zip", problem="nested", expected="Li"),
        Item(ref="a.json", content=credential, expected="Okafor Maya"),
        Item(ref="broken.pdf", content=b"%PDF-1.7 broken"),
        Item(ref="7", number=real.number, expected="Li Lei"),
        Item(ref="8", number=numbers.new(b"never issued!")),
        Item(ref="9", number="K7"),
        Item(ref="empty.pdf", content=b""),
    )
    before = progress(kit, token)
    work(kit)

    after = progress(kit, token)
    assert before is not None
    assert after is not None
    assert (before.total, before.done, before.is_done) == (7, 0, False)
    assert (after.done, after.is_done) == (7, True)
    assert [(one.ref, one.verdict, one.state, one.name_result) for one in results(kit, token)] == [
        ("in.zip", "unsupported", "nested", "unknown"),
        ("a.json", "valid", "valid", "other-form"),
        ("broken.pdf", "unsupported", "unreadable", ""),
        ("7", "valid", "valid", "different"),
        ("8", "unsupported", "unknown", ""),
        ("9", "unsupported", "mistyped", ""),
        ("empty.pdf", "unsupported", "unreadable", ""),
    ]


def test_files_are_gone_once_they_are_checked(kit: TestKit, real: Certified) -> None:
    token = take_in(kit, Item(ref="a", content=b"x" * 1000))
    held_list = progress(kit, token)
    assert held_list is not None
    with kit.sessions() as session:
        (held,) = check_lists.waiting(session, held_list.id, 10)
        assert held.item.content == b"x" * 1000
    work(kit)

    with kit.sessions() as session:
        assert not check_lists.waiting(session, held_list.id, 10)
        assert check_lists.has_room(session)


def test_a_list_that_takes_long_lets_other_jobs_have_their_turn(
    kit: TestKit, real: Certified, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jobs, "SECONDS", 1e-9)
    monkeypatch.setattr(jobs, "ROWS", 2)
    token = take_in(kit, *(Item(ref=str(n), number="K7") for n in range(5)))
    work(kit)

    assert [one.ref for one in results(kit, token)] == ["0", "1", "2", "3", "4"]
    held = progress(kit, token)
    assert held is not None
    assert held.is_done


def test_a_job_that_runs_twice_changes_nothing(kit: TestKit, real: Certified) -> None:
    token = take_in(kit, Item(ref="a", number=real.number))
    work(kit)
    first = results(kit, token)
    held = progress(kit, token)
    assert held is not None
    jobs.check_list(kit, {"list": held.id})

    assert results(kit, token) == first


def test_a_list_of_an_employer_is_found_by_that_employer_alone(
    kit: TestKit, real: Certified
) -> None:
    mine, other = employer(kit), employer(kit)
    token = take_in(kit, Item(ref="a", number=real.number), person_id=mine)

    assert progress(kit, token, mine) is not None
    assert progress(kit, token, other) is None
    assert progress(kit, token) is None
    with kit.sessions() as session:
        assert len(queries.kept_by(session, mine, now=kit.now())) == 1
        assert not queries.kept_by(session, other, now=kit.now())
    with pytest.raises(Missing), kit.sessions.begin() as session:
        check_lists.forget(session, token, other)


@pytest.mark.parametrize(("of_employer", "kept"), [(True, 30 * 24), (False, 1)])
def test_a_list_is_forgotten_when_its_time_is_over(
    kit: TestKit, real: Certified, of_employer: bool, kept: int
) -> None:
    person_id = employer(kit) if of_employer else None
    token = take_in(kit, Item(ref="a", number=real.number), person_id=person_id)
    work(kit)
    kit.clock.forward(timedelta(hours=kept) - timedelta(seconds=1))
    jobs.forget_lists(kit, {})
    assert progress(kit, token, person_id) is not None

    kit.clock.forward(timedelta(seconds=1))
    assert progress(kit, token, person_id) is None
    with kit.sessions.begin() as session:
        assert check_lists.forget_old(session, now=kit.now()) == 1


def test_a_list_can_be_deleted_before_its_time_and_while_it_is_checked(
    kit: TestKit, real: Certified
) -> None:
    token = take_in(kit, Item(ref="a", number=real.number))
    with kit.sessions.begin() as session:
        check_lists.forget(session, token, None)
    work(kit)

    assert progress(kit, token) is None
    with pytest.raises(Missing), kit.sessions.begin() as session:
        check_lists.forget(session, token, None)


def test_too_many_bytes_waiting_leave_no_room(
    kit: TestKit, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(check_lists, "MOST_WAITING", 1500)
    take_in(kit, Item(ref="a", content=b"x" * 1000))
    with kit.sessions() as session:
        assert check_lists.has_room(session)
    take_in(kit, Item(ref="b", content=b"x" * 1000))
    with kit.sessions() as session:
        assert not check_lists.has_room(session)


def test_a_part_of_a_long_list_can_be_read(kit: TestKit, real: Certified) -> None:
    token = take_in(kit, *(Item(ref=str(n), number="K7") for n in range(5)))
    work(kit)
    held = progress(kit, token)
    assert held is not None
    with kit.sessions() as session:
        some = queries.found(session, held.id, after=2, most=2)

    assert [one.ref for one in some] == ["2", "3"]
