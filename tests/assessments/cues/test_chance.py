"""The distributions are those that trying every way of dealing the keys out gives."""

from collections import Counter
from fractions import Fraction
from itertools import permutations, product
from math import comb, isclose

from hypothesis import given, settings
from hypothesis import strategies as st

from assessments.cues.chance import Spread, spread, total

Rows = tuple[frozenset[int], ...]


def one_of(count: int, *picked: int) -> Spread:
    return spread((frozenset(picked),), (1,) * count)


def dealt(rows: Rows, room: tuple[int, ...]) -> Spread:
    """Deal the keys out in every order, and count."""
    keys = [column for column, times in enumerate(room) for _ in range(times)]
    scores = Counter(
        sum(
            (Fraction(key in row, len(row)) for row, key in zip(rows, hand, strict=True)),
            Fraction(),
        )
        for hand in permutations(keys, len(rows))
    )
    ways = sum(scores.values())
    return tuple((score, Fraction(n, ways)) for score, n in sorted(scores.items()))


@st.composite
def puzzles(draw: st.DrawFn) -> tuple[Rows, tuple[int, ...]]:
    room = tuple(
        draw(st.lists(st.integers(1, 3), min_size=2, max_size=4).filter(lambda r: sum(r) < 8))
    )
    columns = st.frozensets(st.integers(0, len(room) - 1), min_size=1)
    return tuple(draw(st.lists(columns, min_size=1, max_size=sum(room)))), room


@settings(max_examples=60, deadline=None)
@given(puzzles())
def test_a_spread_is_what_every_way_of_dealing_gives(puzzle: tuple[Rows, tuple[int, ...]]) -> None:
    assert spread(*puzzle) == dealt(*puzzle)


@given(st.integers(1, 60), st.integers(2, 5), st.data())
def test_options_of_one_number_make_the_binomial(
    times: int, count: int, data: st.DataObject
) -> None:
    hits = data.draw(st.integers(0, times))
    exact = sum(
        comb(times, k) * Fraction(1, count) ** k * Fraction(count - 1, count) ** (times - k)
        for k in range(hits, times + 1)
    )

    assert isclose(total([one_of(count, 0)] * times).at_least(Fraction(hits)), exact, abs_tol=1e-15)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.integers(2, 4).flatmap(lambda n: st.tuples(st.integers(1, n), st.just(n))), max_size=5
    ),
    st.integers(0, 12),
)
def test_unequal_options_and_ties_are_added_up_exactly(
    shape: list[tuple[int, int]], at: int
) -> None:
    score = Fraction(at, 4)
    hands = list(product(*(range(count) for _, count in shape)))
    reached = 0
    for keys in hands:
        pairs = zip(keys, shape, strict=True)
        reached += sum((Fraction(k < tied, tied) for k, (tied, _) in pairs), Fraction(0)) >= score

    whole = total([one_of(count, *range(tied)) for tied, count in shape])

    assert isclose(whole.at_least(score), reached / len(hands), abs_tol=1e-12)


def test_the_interval_of_ten_coins_is_the_one_of_the_tables() -> None:
    assert total([one_of(2, 0)] * 10).within(0.95) == (Fraction(2), Fraction(8))


def test_a_rule_that_says_nothing_scores_the_mean_for_certain() -> None:
    assert one_of(3, 0, 1, 2) == ((Fraction(1, 3), Fraction(1)),)
    assert total([one_of(3, 0, 1, 2)] * 3).within(0.95) == (Fraction(1), Fraction(1))
