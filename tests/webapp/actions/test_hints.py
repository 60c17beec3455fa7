"""Hints: asked for one by one, kept for good, paid for only by what the answers after them earn."""

from datetime import timedelta
from decimal import Decimal

import pytest

from tests.conftest import TestKit
from tests.sitting import hand_in, sitting_of
from tests.trying import PRICED, SAME, asks, at_practice, checks, fields, with_exam
from webapp.actions.errors import Missing, Refused


def test_a_hint_costs_its_share_of_what_the_answer_after_it_earns(kit: TestKit) -> None:
    person, token = at_practice(kit, PRICED)
    asks(kit, person, token)
    asks(kit, person, token)

    checks(kit, person, token, 1, fields(kit, token, 1))

    assert sitting_of(kit, token).standing(1).share == Decimal("0.8")
    assert hand_in(kit, person, token).ledger.outcome.points == Decimal("0.8")


def test_a_hint_costs_nothing_where_nothing_is_earned(kit: TestKit) -> None:
    person, token = at_practice(kit, PRICED)
    asks(kit, person, token)

    checks(kit, person, token, 1, fields(kit, token, 1, right=False))

    assert sitting_of(kit, token).standing(1).share == 0


def test_a_hint_after_an_answer_takes_nothing_of_what_that_answer_earned(kit: TestKit) -> None:
    person, token = at_practice(kit, PRICED, SAME)
    half = fields(kit, token, 3, right=False)  # the first part only
    checks(kit, person, token, 3, half)
    before = sitting_of(kit, token).standing(3).share

    asks(kit, person, token, 3, part=part_of(kit, token))

    assert before > 0
    assert sitting_of(kit, token).standing(3).share == before


def part_of(kit: TestKit, token: str) -> str:
    """Return the name in the page of the part that has a hint."""
    return sitting_of(kit, token).draw(3).alias("first")


def test_the_hint_of_a_part_takes_from_that_part_only(kit: TestKit) -> None:
    person, token = at_practice(kit, PRICED)
    asks(kit, person, token, 3, part=part_of(kit, token))

    checks(kit, person, token, 3, fields(kit, token, 3))

    assert sitting_of(kit, token).hints(3) == {"first": 1}
    assert sitting_of(kit, token).standing(3).share == Decimal("0.95")


def test_a_second_press_opens_no_second_hint(kit: TestKit) -> None:
    person, token = at_practice(kit, PRICED)

    for _ in range(2):
        asks(kit, person, token, ordinal=1)

    assert sitting_of(kit, token).hints(1) == {"": 1}


def test_what_stands_in_the_fields_is_kept_with_a_hint(kit: TestKit) -> None:
    person, token = at_practice(kit, PRICED)

    asks(kit, person, token, 2, raw={"value": ["about 12"]})

    assert sitting_of(kit, token).fields(2).raw == {"value": ["about 12"]}
    assert sitting_of(kit, token).hints(2) == {"": 1}


@pytest.mark.parametrize(("ordinal", "part"), [(2, ""), (7, ""), (1, "nobody"), (1, "first")])
def test_a_hint_out_of_turn_or_of_an_unknown_part_is_refused(
    kit: TestKit, ordinal: int, part: str
) -> None:
    person, token = at_practice(kit)

    with pytest.raises(Refused):
        asks(kit, person, token, 3, ordinal=ordinal, part=part)

    assert sitting_of(kit, token).hints(3) == {}


def test_the_last_hint_is_followed_by_none(kit: TestKit) -> None:
    person, token = at_practice(kit)
    asks(kit, person, token, 2)

    with pytest.raises(Refused):
        asks(kit, person, token, 2)


def test_who_has_answered_rightly_is_sold_no_hint(kit: TestKit) -> None:
    person, token = at_practice(kit, PRICED, SAME)
    checks(kit, person, token, 1, fields(kit, token, 1))

    with pytest.raises(Refused):
        asks(kit, person, token)


def test_after_the_end_there_is_no_hint(kit: TestKit) -> None:
    person, token = at_practice(kit)
    hand_in(kit, person, token)

    with pytest.raises(Refused):
        asks(kit, person, token)


def test_when_the_time_is_over_there_is_no_hint(kit: TestKit) -> None:
    person, token = at_practice(kit, "time_limit: 10 min\n")
    kit.clock.forward(timedelta(minutes=11))

    with pytest.raises(Refused):
        asks(kit, person, token)


def test_an_exam_sells_hints_only_where_it_names_their_price(kit: TestKit) -> None:
    person, token = with_exam(kit, "")

    with pytest.raises(Refused):
        asks(kit, person, token)


def test_a_hint_in_an_exam_takes_its_price_when_it_is_handed_in(kit: TestKit) -> None:
    person, token = with_exam(kit, "hint_penalty: 25 %\n")
    asks(kit, person, token, raw=fields(kit, token, 1))

    over = hand_in(kit, person, token)

    assert over.ledger.outcome.share == Decimal("0.75")


def test_another_persons_hints_are_not_found(kit: TestKit) -> None:
    person, token = at_practice(kit)

    with pytest.raises(Missing):
        asks(kit, person + 1, token)
