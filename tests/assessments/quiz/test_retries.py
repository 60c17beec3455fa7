"""Another try: it never loses points, fewer tries are worth more, and the credit only falls."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessments.quiz.retries import Retries

FULL, NONE = Decimal(1), Decimal(0)
SHARES = st.decimals(0, 1, places=2)
CREDIT = st.lists(st.decimals("0.01", 1, places=2), max_size=5).map(
    lambda rest: (FULL, *sorted(rest, reverse=True))
)
POLICIES = st.one_of(
    st.builds(Retries, credit=CREDIT, until_right=st.booleans()),
    st.builds(
        Retries,
        mode=st.just("new-values"),
        grow=st.sampled_from([Decimal("0.1"), Decimal("0.25"), Decimal("0.3")]),
    ),
)
TRIES = st.lists(SHARES, max_size=8)


def worth(retries: Retries, fractions: list[Decimal]) -> Decimal:
    return sum(retries.gains(fractions), NONE)


@given(POLICIES, TRIES, SHARES)
def test_a_retry_never_loses_points(retries: Retries, before: list[Decimal], then: Decimal) -> None:
    assert NONE <= worth(retries, before) <= worth(retries, [*before, then]) <= FULL


@given(POLICIES, TRIES, st.integers(0, 7))
def test_leaving_out_a_try_that_added_nothing_never_loses(
    retries: Retries, tries: list[Decimal], at: int
) -> None:
    if at >= len(tries) or retries.gains(tries)[at] > 0:
        return
    fewer = tries[:at] + tries[at + 1 :]

    assert worth(retries, fewer) >= worth(retries, tries)


@given(CREDIT, st.integers(0, 5), st.integers(1, 5), st.decimals("0.01", 1, places=2))
def test_the_same_success_after_fewer_tries_is_worth_more_where_the_list_falls(
    credit: tuple[Decimal, ...], early: int, later: int, success: Decimal
) -> None:
    retries = Retries(credit=credit, until_right=True)
    soon, late = [NONE] * early + [success], [NONE] * (early + later) + [success]

    falls = retries.share(early + 1) > retries.share(early + later + 1)
    assert (worth(retries, soon) > worth(retries, late)) is falls
    assert worth(retries, soon) >= worth(retries, late)


@given(CREDIT, SHARES, SHARES)
def test_a_better_try_always_gains(
    credit: tuple[Decimal, ...], first: Decimal, second: Decimal
) -> None:
    retries = Retries(credit=credit, until_right=True)

    assert (worth(retries, [first, second]) > worth(retries, [first])) is (second > first)


@pytest.mark.parametrize(
    ("fractions", "points"),
    [
        (["1"], "10"),
        (["0", "1"], "5"),
        (["0", "0", "1"], "2"),
        (["0", "0", "0", "1"], "0"),
        (["0.5", "1"], "7.5"),
        (["0.5", "0", "1"], "6"),
    ],
)
def test_points_of_ten_five_two(fractions: list[str], points: str) -> None:
    retries = Retries(credit=(FULL, Decimal("0.5"), Decimal("0.2")))

    assert 10 * worth(retries, [*map(Decimal, fractions)]) == Decimal(points)


def test_who_has_mastered_it_needs_four_right_answers_and_who_struggles_ten() -> None:
    retries = Retries(mode="new-values", grow=Decimal("0.1"))

    assert retries.settled([FULL] * 4)
    assert not retries.settled([FULL] * 3)
    assert retries.settled([FULL, NONE] * 10)
    assert not retries.settled([FULL, NONE] * 9)


@pytest.mark.parametrize(
    ("fractions", "settled"),
    [([], False), (["0.5"], False), (["1"], True), (["0", "0.9"], True), (["0"], False)],
)
def test_a_question_is_settled_when_it_is_right_or_the_tries_are_used(
    fractions: list[str], settled: bool
) -> None:
    twice = Retries(credit=(FULL, Decimal("0.5")))

    assert twice.settled([*map(Decimal, fractions)]) is settled


def test_until_right_there_is_no_last_try() -> None:
    endless = Retries(credit=(FULL, Decimal("0.5")), until_right=True)

    assert endless.most is None
    assert not endless.settled([NONE] * 50)
    assert worth(endless, [*[NONE] * 50, FULL]) == Decimal("0.5")
