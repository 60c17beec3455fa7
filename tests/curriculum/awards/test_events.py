"""One state follows from the events, the window and the moment, whatever happened before."""

from datetime import timedelta
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as some

from curriculum.awards import events
from curriculum.awards.events import EXPIRING, GRACE, Event, Kind, Standing, Word
from tests.awarding import NOON

END = NOON + timedelta(days=1096)
KINDS = get_args(Kind)
sequences = some.lists(some.sampled_from(KINDS), max_size=12)
moments = some.integers(-100, 1400).map(lambda days: NOON + timedelta(days=days))


def happened(*kinds: str, other: str = "") -> tuple[Event, ...]:
    return tuple(
        Event(kind=kind, at=NOON + timedelta(days=n), other=other) for n, kind in enumerate(kinds)
    )


def word(*kinds: str, days: int = 10) -> str:
    return events.state(happened(*kinds), NOON, END, NOON + timedelta(days=days)).word


@pytest.mark.parametrize(
    ("kinds", "days", "expected"),
    [
        (("issue",), -1, "not_yet_valid"),
        (("issue",), 0, "valid"),
        (("issue",), 1095, "valid"),
        (("issue",), 1096, "expired"),
        (("issue", "suspend"), 10, "suspended"),
        (("issue", "suspend"), 2000, "suspended"),
        (("issue", "suspend", "restore"), 10, "valid"),
        (("issue", "suspend", "restore", "suspend"), 10, "suspended"),
        (("issue", "supersede"), 10, "superseded"),
        (("issue", "supersede", "revoke"), 10, "revoked"),
        (("issue", "suspend", "revoke"), 10, "revoked"),
        (("issue", "refresher"), 10, "valid"),
        (("issue", "renew"), 10, "valid"),
    ],
)
def test_each_state_comes_from_its_events(kinds: tuple[str, ...], days: int, expected: str) -> None:
    assert word(*kinds, days=days) == expected


@given(kinds=sequences, now=moments)
def test_there_is_always_exactly_one_state_and_its_labels_fit(
    kinds: list[str], now: object
) -> None:
    found = events.state(happened(*kinds), NOON, END, now)  # type: ignore[arg-type]

    assert found.word in get_args(Word)
    assert "expiring" not in found.labels or found.word == "valid"
    assert "renewal_open" not in found.labels or found.word == "expired"
    assert "refresher_due" not in found.labels or found.word not in ("revoked", "superseded")


@given(before=sequences, after=sequences, now=moments)
def test_what_is_withdrawn_never_comes_back(
    before: list[str], after: list[str], now: object
) -> None:
    found = events.state(happened(*before, "revoke", *after), NOON, END, now)  # type: ignore[arg-type]

    assert found.word == "revoked"


@given(kinds=sequences)
def test_rules_followed_from_the_start_end_a_certificate_at_most_once(kinds: list[Kind]) -> None:
    held: tuple[Event, ...] = ()
    for kind in kinds:
        if events.may(held, kind):
            held = (*held, Event(kind=kind, at=NOON))

    ends = [event.kind for event in held if event.kind in ("revoke", "supersede")]
    assert len(ends) <= 1


@pytest.mark.parametrize(
    ("stands", "kinds", "allowed"),
    [
        ("good", (), {"suspend", "revoke", "supersede"}),
        ("suspended", ("suspend",), {"restore", "revoke"}),
        ("superseded", ("supersede",), {"name-successor", "hide-successor"}),
        ("revoked", ("revoke",), set()),
    ],
)
def test_only_these_may_follow(stands: Standing, kinds: tuple[str, ...], allowed: set[str]) -> None:
    held = happened("issue", *kinds)
    steps = ("suspend", "restore", "revoke", "supersede", "name-successor", "hide-successor")

    assert events.standing(held) == stands
    assert {kind for kind in steps if events.may(held, kind)} == allowed  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("before_end", "labels"),
    [
        (EXPIRING + timedelta(days=1), ()),
        (EXPIRING, ("expiring",)),
        (timedelta(days=1), ("expiring",)),
        (timedelta(0), ("renewal_open",)),
        (timedelta(seconds=1) - GRACE, ("renewal_open",)),
        (-GRACE, ()),
    ],
)
def test_the_end_is_told_for_ninety_days_before_and_after(
    before_end: timedelta, labels: tuple[str, ...]
) -> None:
    assert events.state(happened("issue"), NOON, END, END - before_end).labels == labels


def test_what_was_renewed_is_not_called_open_for_renewal() -> None:
    later = END + timedelta(days=2)

    assert events.state(happened("issue", "renew"), NOON, END, later).labels == ()


def test_without_an_end_nothing_expires() -> None:
    found = events.state(happened("issue"), NOON, None, NOON + timedelta(days=9999))

    assert (found.word, found.labels) == ("valid", ())


def test_a_refresher_is_due_until_it_was_taken_and_again_when_something_else_changes() -> None:
    told = [
        events.state(happened("issue", *kinds), NOON, END, NOON + timedelta(days=9))
        for kinds in (("refresher",), ("refresher", "refreshed"), ("refreshed", "refresher"))
    ]

    assert [one.labels for one in told] == [("refresher_due",), (), ("refresher_due",)]
    assert [one.refresher is not None for one in told] == [True, False, True]
    assert {one.word for one in told} == {"valid"}


@pytest.mark.parametrize(
    ("kinds", "successor"),
    [
        (("supersede",), ""),
        (("supersede", "name-successor"), "N2"),
        (("supersede", "name-successor", "hide-successor"), ""),
    ],
)
def test_a_successor_is_named_only_while_the_holder_agrees(
    kinds: tuple[str, ...], successor: str
) -> None:
    found = events.state(happened("issue", *kinds, other="N2"), NOON, END, NOON)

    assert found.successor == successor
    assert events.successor(happened("issue", *kinds, other="N2")) == "N2"
