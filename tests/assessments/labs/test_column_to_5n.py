"""The lab as a learner meets it: bed, cut, washes and acid in; ppm, recovery and product out."""

from dataclasses import replace
from decimal import Decimal
from functools import partial
from random import Random
from typing import Any

import pytest

from assessments.labs import column_to_5n
from assessments.labs.column_to_5n import LAB
from assessments.labs.column_to_5n.column import Column
from tests.assessments.labs import goals
from tests.assessments.labs.anywhere import holds_anywhere


def settings(**given: str) -> dict[str, Decimal]:
    """Return the plan of the brief."""
    base = {"length": "291", "flow": "1.108", "load": "4.2", "start": "-2.5", "end": "1.42",
            "washes": "6", "grade": "5"}  # fmt: skip
    return {name: Decimal(value) for name, value in {**base, **given}.items()}


missed = partial(goals.missed, LAB)


def test_the_plan_of_the_brief_meets_every_goal() -> None:
    run = LAB.run(settings(), "")

    assert missed(settings()) == []
    assert run.notes == ()
    assert float(run.outputs["plates"]) == pytest.approx(125.3, abs=0.06)
    assert float(run.outputs["ree"]) == pytest.approx(8.711, abs=6e-4)
    assert float(run.outputs["others"]) == pytest.approx(33.58, abs=6e-3)
    assert float(run.outputs["recovered"]) == pytest.approx(91.6, abs=6e-3)
    assert float(run.outputs["productivity"]) == pytest.approx(1.188, abs=6e-4)
    assert float(run.outputs["cycle"]) == pytest.approx(9.42, abs=6e-3)


@pytest.mark.parametrize(
    ("chosen", "goals"),
    [
        (settings(end="2.5"), ["ree"]),
        (settings(load="15"), ["ree"]),
        (settings(washes="3"), ["others_spare"]),
        (settings(washes="5", grade="10"), ["others_spare"]),
        (settings(end="1.2"), ["recovered_spare"]),
        (settings(start="-1"), ["ree", "productivity_spare", "recovered_spare"]),
        (settings(load="2"), ["productivity_spare"]),
        (settings(flow="0.4"), ["productivity_spare"]),
        (settings(length="220"), ["ree"]),
        (settings(washes="8", grade="1"), ["cost_spare"]),
    ],
    ids=["late close", "overload", "three washes", "5N and calcium", "early close", "late opening",
         "timid load", "slow", "short", "dear"],
)  # fmt: skip
def test_failing_plans_miss_their_goals(chosen: dict[str, Decimal], goals: list[str]) -> None:
    assert missed(chosen) == goals


def test_a_longer_bed_at_the_same_load_makes_purer_and_not_more() -> None:
    short, long = (LAB.run(settings(length=cm, flow="0.8"), "").outputs for cm in ("200", "300"))

    assert long["ree"] < short["ree"] / 2
    assert long["productivity"] == pytest.approx(short["productivity"], rel=Decimal("0.05"))


@pytest.mark.parametrize(
    ("chosen", "said"),
    [
        (settings(washes="3"), "and yet no product: 746.9 ppm of other impurities"),
        (settings(length="300", flow="2"), "The pump is at its 3.3 bar: the flow is 1.1 cm/min"),
        (settings(length="60", load="20"), "run into one another"),
    ],
)
def test_notes_name_what_numbers_do_not(chosen: dict[str, Decimal], said: str) -> None:
    assert any(said in note for note in LAB.run(chosen, "").notes)


def test_nines_are_told_on_both_bases() -> None:
    out = LAB.run(settings(), "").outputs

    assert float(out["nines_ree"]) == pytest.approx(5.06, abs=6e-3)
    assert float(out["nines_all"]) == pytest.approx(4.37, abs=6e-3)
    assert out["nines_all"] < 5 < out["nines_ree"]


def test_finishing_moves_no_result_of_the_column() -> None:
    one, other = (LAB.run(settings(washes=n, grade=g), "").outputs
                  for n, g in (("2", "20"), ("8", "1")))  # fmt: skip

    for name in ("ree", "recovered", "productivity", "plates", "cycle"):
        assert one[name] == other[name]
    assert one["others"] > other["others"]


def test_pictures_show_the_peaks_and_the_own_point() -> None:
    peaks, close, load, flow, washing = LAB.run(settings(), "").plots

    assert [one.label for one in peaks.series] == ["", "", "", "", "Sm", "Nd", "Pr"]
    assert peaks.series[5].points == ((pytest.approx(5.25, abs=0.01), 2.0),)
    assert "less than 0.01 ppm of samarium and 8.71 of" in peaks.title
    assert max(y for _, y in peaks.series[1].points) == pytest.approx(1, abs=0.01)
    assert max(y for _, y in peaks.series[2].points) < 1e-3
    assert [one.label for one in peaks.targets] == ["open", "close"]
    assert close.series[1].points == (
        (pytest.approx(91.6, abs=6e-3), pytest.approx(8.71, abs=6e-3)),
    )
    assert load.series[-1].points[0][0] == 4.2
    assert load.table.head[-1] == "cm/h"
    assert flow.series[-1].points[0] == pytest.approx((1.108, 2.3215), abs=1e-3)
    assert flow.targets[0].value == pytest.approx(3.3 / 2.91)
    assert washing.series[0].points[3][1] == pytest.approx(746.9, abs=0.06)
    assert washing.series[2].points == ((6.0, pytest.approx(33.58, abs=6e-3)),)


def test_points_out_of_a_picture_are_left_out() -> None:
    _, close, load, flow, _ = LAB.run(settings(load="20", flow="0.05", end="0"), "").plots

    assert all(point[1] <= 6 for series in flow.series for point in series.points)
    for plot in (close, load):
        assert all(0.1 <= point[1] <= 1e4 for series in plot.series for point in series.points)


def test_any_settings_in_any_case_are_finite_and_break_no_law() -> None:
    holds_anywhere(LAB, "case", Random(11), 100)


@pytest.mark.long
def test_a_thousand_settings_in_as_many_cases_are_finite_and_break_no_law() -> None:
    holds_anywhere(LAB, "long", Random(12), 1000)


def test_a_purification_that_breaks_a_law_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    class Wrong(Column):
        def collected(self, element: str) -> float:
            return 1.5

        def time(self, element: str) -> float:
            return 100.0

        @property
        def pressure(self) -> float:
            return 99.0

    class Off(column_to_5n.Plan):
        def column(self, case: Any) -> Column:
            right = super().column(case)
            return Wrong(**{name: getattr(right, name) for name in right.__dataclass_fields__})

    def wrong(chosen: Any) -> Off:
        plan = plan_of(chosen)
        return Off(**{name: getattr(plan, name) for name in plan.__dataclass_fields__})

    plan_of = column_to_5n.plan_of
    case = column_to_5n.case_of("")
    leaky = replace(case, works=replace(case.works, rest=-1e6))
    monkeypatch.setattr(column_to_5n, "plan_of", wrong)
    monkeypatch.setattr(column_to_5n, "case_of", lambda seed: leaky)
    monkeypatch.setattr("assessments.labs.column_to_5n.finish.Works.kept", 0.9)

    broken = LAB.check(settings(), "")

    assert "Nd before, in and after the cut is not what was fed" in broken
    assert "the more stable complex does not leave first" in broken
    assert "the pump gives more than it can" in broken
    assert "washes take away what was not there, or leave what they took" in broken
    assert "something that cannot be negative is" in broken
    assert LAB.check({}, "") == ()


def test_the_case_is_told_with_its_units() -> None:
    assert LAB.task is not None
    told = {one.label: one.value for one in LAB.task.given("")}

    assert told["Feed"] == "300 ppm samarium, 700 ppm praseodymium"
    assert told["log K of the complexes"] == "Sm 17.14, Nd 16.61, Pr 16.40"
    assert told["Plate height"] == "a 0.5 cm, b 0.04 cm²/min, c 0.7 min"
    assert told["Cost index"] == "0.5 for a wash, and 4 / ppm Ca of the acid"
    assert told["Calcium of the acid"] == "40 % is carried into the oxide"
    assert len(told) == len(LAB.task.given(""))


def test_the_same_plan_with_another_feed_gives_other_results() -> None:
    one, other = (LAB.run(settings(), seed).outputs["ree"] for seed in ("seed 0", "seed 3"))

    assert one != other
