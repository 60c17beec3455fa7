"""Many variants looked at by columns are those that are drawn and computed one by one."""

from decimal import Decimal
from itertools import product

import pytest

from assessments import survey
from assessments.arithmetic import Refused
from assessments.columns import Columns
from assessments.parameters import Grid, Parameters, Rows, number

A = Grid(Decimal("1.2"), Decimal("0.1"), 9)
LONG = Grid(Decimal(1), Decimal(1), 400)
ORES = Rows(({".name": "monazite", ".grade": Decimal(6)}, {".name": "x", ".grade": Decimal(2)}))


def test_all_combinations_come_in_their_order() -> None:
    found = Parameters({"a": A, "ore": ORES}, {"x": "a * ore.grade"}).survey()

    values = [
        {"a": a, "ore.name": ore[".name"], "ore.grade": ore[".grade"], "x": a * grade}
        for a, ore in product((A[n][""] for n in range(9)), ORES.rows)
        if isinstance(a, Decimal) and isinstance(grade := ore[".grade"], Decimal)
    ]
    assert [*found.columns.rows()] == values
    assert (found.share, found.complete) == (Decimal(1), True)


def test_where_there_are_too_many_each_draw_is_what_its_number_says() -> None:
    parameters = Parameters({"a": LONG, "b": LONG}, {"x": "a / b"}, ("a > b",))

    found = parameters.survey(limit=40)

    drawn = [[Decimal(number(f"{n}/{at}", 400) + 1) for at in (0, 1)] for n in range(40)]
    kept = [[a, b] for a, b in drawn if a > b]
    assert [[row["a"], row["b"]] for row in found.columns.rows()] == kept
    assert (found.share, found.complete) == (Decimal(len(kept)) / 40, False)


def test_what_a_case_has_drawn_is_there_in_each() -> None:
    found = Parameters({"a": A}, {"x": "a * k"}).survey(given={"k": Decimal(2)})

    assert {row["k"] for row in found.columns.rows()} == {Decimal(2)}
    assert [row["x"] for row in found.columns.rows()] == [
        2 * Decimal(str(a)) / 10 for a in range(12, 21)
    ]


def test_a_side_of_a_choice_that_no_variant_takes_may_have_no_value() -> None:
    parameters = Parameters(
        {"a": Grid(Decimal(0), Decimal(1), 3)},
        {"x": "1 / a if a > 0 else 7"},
        ("a == 0 or 1 / a < 1",),
    )

    assert [row["x"] for row in parameters.survey().columns.rows()] == [Decimal(7), Decimal("0.5")]


def test_a_variant_without_a_value_is_refused() -> None:
    with pytest.raises(Refused):
        Parameters({"a": Grid(Decimal(0), Decimal(1), 3)}, {"x": "1 / a"}).survey()


def test_numbers_put_in_by_hand_lead_on_in_each_row_as_in_one() -> None:
    parameters = Parameters({"a": A, "b": LONG}, {"x": "a / b", "y": "x * 2", "z": "b + 1"})
    before = parameters.survey(limit=30).columns
    own = {"x": [x if n % 3 else Decimal("0.5") for n, x in enumerate(before.values["x"])]}

    found = survey.recomputed(
        parameters, Columns(before.count, {**before.values, **own}), own, before
    )

    expected = []
    for row, x in zip(before.rows(), own["x"], strict=True):
        mine = {"x": x} if x != row["x"] else {}
        expected.append(parameters.recomputed({**row, **mine}, mine, row))
    assert [*found.rows()] == expected
