"""The lab as a learner meets it: a grade and four sizes in; goals, notes and pictures out."""

from decimal import Decimal
from functools import partial
from random import Random
from typing import Any

import pytest

from assessments.labs import rotor_magnet
from assessments.labs.rotor_magnet import LAB
from assessments.labs.rotor_magnet.model import GRADES, Machine
from tests.assessments.labs import goals
from tests.assessments.labs.anywhere import holds_anywhere

PLACE = {grade.name: Decimal(place) for place, grade in enumerate(GRADES)}


def settings(grade: str = "N38UH", **given: str) -> dict[str, Decimal]:
    """Return the brief's rotor, N38UH of 5.25 mm at 50 kA/m, looked at hot and overloaded."""
    base = {"lm": "5.25", "g": "1", "s": "0", "A": "50", "T": "150", "k": "2.5"}
    return {"grade": PLACE[grade], **{k: Decimal(v) for k, v in {**base, **given}.items()}}


missed = partial(goals.missed, LAB)


def test_the_rotor_of_the_brief_meets_every_goal() -> None:
    run = LAB.run(settings(), "")

    assert missed(settings()) == []
    assert run.notes == ()
    assert float(run.outputs["torque_hot"]) == pytest.approx(75.99, abs=6e-3)
    assert float(run.outputs["margin_hot"]) == pytest.approx(1.138, abs=6e-4)


@pytest.mark.parametrize(
    ("chosen", "goals"),
    [
        (settings("N40SH", lm="7.75", A="47.5"), ["mass_spare"]),
        (settings("N35EH", lm="6.75"), ["mass_spare", "heavy_spare"]),
        (settings("N42H", lm="12", A="44"), ["mass_spare", "broken"]),
        (settings("Sm2Co17-32", lm="4.25"), ["broken"]),
        (settings("N38UH", lm="5", s="2"), ["torque_spare", "margin_hot"]),
        (settings("N42H", lm="5"), ["margin_hot", "broken"]),
        (settings("N42M", lm="12", A="50"), ["margin_hot", "mass_spare", "broken"]),
        (settings(g="0.6"), ["broken"]),
    ],
    ids=["lean", "rich", "beyond its range", "not released", "sleeve forgotten", "cold choice",
         "thick M", "gap too small"],
)  # fmt: skip
def test_failing_designs_miss_their_goals(chosen: dict[str, Decimal], goals: list[str]) -> None:
    assert missed(chosen) == goals


def test_a_look_at_room_temperature_changes_no_goal() -> None:
    cold = LAB.run(settings("N42H", lm="5", T="20", k="1"), "").outputs
    hot = LAB.run(settings("N42H", lm="5"), "").outputs

    assert cold["margin"] > 3 > Decimal("1.1") > cold["margin_hot"]
    for name in ("torque_spare", "margin_hot", "mass_spare", "heavy_spare", "broken"):
        assert cold[name] == hot[name]


@pytest.mark.parametrize(
    ("chosen", "said"),
    [
        (settings("Sm2Co17-32"), "not released"),
        (settings("N42H"), "above its range of 120 °C"),
        (settings(g="0.9"), "running gap is below 1 mm"),
        (settings("N42H", T="150"), "The chosen temperature is above the range"),
        (settings("N42H", lm="2"), "past its knee"),
    ],
)
def test_notes_name_what_numbers_do_not(chosen: dict[str, Decimal], said: str) -> None:
    assert any(said in note for note in LAB.run(chosen, "").notes)


def test_a_thin_sleeve_and_too_much_current_are_named_where_the_machine_forbids_them() -> None:
    assert LAB.task is not None
    seed = next(
        seed for n in range(99) if rotor_magnet.case_of(seed := f"{n}").sleeve
        and rotor_magnet.case_of(seed).loading < 50
    )  # fmt: skip
    best = LAB.task.reference(seed)

    run = LAB.run({**best, "s": Decimal(0), "A": Decimal(50)}, seed)

    assert run.outputs["broken"] == 2
    assert ["sleeve" in note for note in run.notes[:2]] == [True, False]
    assert "winding" in run.notes[1]


def test_a_field_that_turns_negative_before_the_knee_is_not_called_a_loss() -> None:
    notes = LAB.run(settings("N35EH", lm="2", g="2", T="20", k="3"), "").notes

    assert any("before its knee" in note for note in notes)


def test_the_curve_shows_both_load_lines_and_the_room_temperature_curve() -> None:
    curve, margins, thickness = LAB.run(settings(), "").plots

    points = next(s for s in curve.series if s.kind == "points").points
    assert points[0] == pytest.approx((-140.9, 0.88533), abs=0.06)
    assert points[1][0] == pytest.approx(-530.4, abs=0.06)
    assert {s.label for s in curve.series} == {
        "", "J 150 °C", "B 150 °C", "J 20 °C", "no current", "2.5 × current"
    }  # fmt: skip
    assert [t.label for t in margins.targets] == ["1.10", "hot"]
    assert thickness.series[0].points[0][0] == 2
    assert thickness.series[0].points[-1][0] == 12


def test_the_load_lines_have_the_slope_of_the_permeance_and_end_on_the_curve() -> None:
    curve = LAB.run(settings(), "").plots[0]
    mu0 = 4e-7 * 3.14159265358979

    for series in curve.series:
        if series.kind == "dashed" and series.label != "J 20 °C":
            (h0, b0), (h1, b1) = series.points
            assert (b1 - b0) / ((h0 - h1) * 1000) / mu0 == pytest.approx(5.0, rel=1e-9)


def test_the_margin_is_drawn_solid_only_inside_the_range_of_the_grade() -> None:
    margins = LAB.run(settings("N42H"), "").plots[1]
    lines = {series.label: series for series in margins.series}

    assert lines["2.5 × current"].points[0][0] == 120
    assert lines["no data"].points[0][0] == 120
    assert margins.table.rows[-1][-1] == "no"


def test_any_settings_in_any_case_are_finite_and_break_no_law() -> None:
    holds_anywhere(LAB, "case", Random(11), 150)


@pytest.mark.long
def test_two_thousand_settings_in_as_many_cases_are_finite_and_break_no_law() -> None:
    holds_anywhere(LAB, "long", Random(12), 2000)


def test_a_rotor_that_breaks_a_law_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    class Wrong(Machine):
        def against(self, celsius: float, overload: float) -> float:
            return -1000.0

    def wrong(*given: Any) -> Machine:
        right = rotor(*given)
        return Wrong(**{name: getattr(right, name) for name in right.__dataclass_fields__})

    rotor = rotor_magnet.rotor
    monkeypatch.setattr(rotor_magnet, "rotor", wrong)

    broken = LAB.check(settings(), "")

    assert "Ampère's law does not close at 2.5 × current" in broken
    assert "J leaves its curve at 0 × current" in broken
    assert "mass, torque or field is not positive" in broken
    assert LAB.check({}, "") == ()


def test_the_case_is_told_with_its_units() -> None:
    assert LAB.task is not None
    told = {one.label: one.value for one in LAB.task.given("")}

    assert told["Torque when hot"] == "at least 75 N·m"
    assert told["Hot magnet temperature"] == "150 °C"
    assert told["Released grades"] == "N42M, N42H, N40SH, N38UH, N35EH"


def test_the_same_settings_in_another_machine_are_another_rotor() -> None:
    small, large = (LAB.run(settings(), seed).outputs["mass"] for seed in ("seed 0", "seed 3"))

    assert small != large
