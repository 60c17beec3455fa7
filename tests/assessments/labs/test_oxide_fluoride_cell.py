"""The lab as a learner meets it: a cell and a charge go in; goals, notes and pictures come out."""

from dataclasses import replace
from decimal import Decimal
from functools import partial
from random import Random
from typing import Any

import pytest

from assessments.labs import oxide_fluoride_cell
from assessments.labs.oxide_fluoride_cell import LAB, case_of, reference
from assessments.labs.oxide_fluoride_cell.cell import Running
from tests.assessments.labs import goals
from tests.assessments.labs.anywhere import holds_anywhere

# The reference of the brief, dry oxide, and the right charge of the standard case.
GOOD = {
    "current": "5.1", "celsius": "1050", "gap": "7", "oxide": "3.4", "feed": "9.23", "state": "2",
    "calcium": "31.50", "metal": "70.33", "slag": "53.36", "route": "1",
}  # fmt: skip


def settings(**given: str) -> dict[str, Decimal]:
    return {name: Decimal(value) for name, value in {**GOOD, **given}.items()}


missed = partial(goals.missed, LAB)


def test_the_reference_of_the_brief_meets_every_goal() -> None:
    run = LAB.run(settings(), "")

    assert missed(settings()) == []
    assert run.notes == ()
    told = {name: float(run.outputs[name]) for name in ("voltage", "efficiency", "energy", "share")}
    assert told == pytest.approx(
        {"voltage": 7.969, "efficiency": 86.52, "energy": 5.135, "share": 83.33}, abs=6e-3
    )


FAILING = {
    "anode effect": ({"current": "6", "oxide": "2.5", "feed": "10.7"}, ["share", "energy_spare"],
                     "Anode effect: 1.20 A/cm² is above the 0.90"),
    "anode effect, gap 8": (
        {"current": "6", "oxide": "2.5", "gap": "8", "feed": "10.8"}, ["share", "energy_spare"],
        "CF4 and C2F6",
    ),
    "sludge": ({"oxide": "4.5", "feed": "8.6"}, ["oxide_spare", "energy_spare"],
               "1.00 wt% of oxide lie undissolved"),
    "hot": ({"celsius": "1100", "feed": "8.17"}, ["efficiency_spare", "energy_spare"], ""),
    "hot, gap 8": ({"celsius": "1100", "gap": "8", "feed": "8.25"},
                   ["efficiency_spare", "energy_spare"], ""),
    "raised current": ({"current": "5.8", "feed": "10.4"}, ["share", "energy_spare"],
                       "little room before it"),
    "fed too much": ({"feed": "10.1"}, ["feed_off"], "sludge begins after 0.3 h"),
    "fed too little": ({"feed": "8.4"}, ["feed_off"], "anode effect begins after 1.7 h"),
    "low current": ({"current": "4.4", "feed": "7.9"}, ["production_spare"], ""),
    "damp": ({"state": "0"}, ["broken"], "Nothing damp may meet molten salt"),
    "damp again": ({"state": "1"}, ["broken"], "also while it cools"),
    "no excess": ({"calcium": "27.39"}, ["calcium_out"], "no excess in it"),
    "one mole": ({"calcium": "21.00"}, ["calcium_out"], "one mole for each mole"),
    "ratio": ({"calcium": "14.00"}, ["calcium_out"], "turned round"),
    "excess on all": ({"calcium": "32.22"}, ["calcium_out"], "counted on all the calcium"),
    "excess on fluoride": ({"calcium": "42.39"}, ["calcium_out"], "counted on the fluoride"),
    "calcium for the button": ({"calcium": "29.92"}, ["calcium_out"], "metal that is parted"),
    "no yield": ({"metal": "74.03"}, ["metal_out"], "yield is not in it"),
    "fluoride is metal": ({"metal": "95"}, ["metal_out"], "as if fluoride were metal"),
    "metal of excess": ({"metal": "80.88"}, ["metal_out"], "grows with the excess"),
    "slag of excess": ({"slag": "61.36"}, ["slag_out"], "counts the excess"),
    "slag one mole": ({"slag": "35.57"}, ["slag_out"], "one mole of CaF2"),
    "slag of the button": ({"slag": "50.69"}, ["slag_out"], "multiplied by the yield"),
}  # fmt: skip


@pytest.mark.parametrize(("changed", "goals", "said"), FAILING.values(), ids=FAILING)
def test_each_failing_case_misses_its_goals_and_the_notes_say_why(
    changed: dict[str, str], goals: list[str], said: str
) -> None:
    assert missed(settings(**changed)) == goals
    assert said in " ".join(LAB.run(settings(**changed), "").notes)


def test_a_volatile_metal_is_not_made_with_calcium_from_its_fluoride() -> None:
    assert missed(settings(route="0")) == ["route_wrong"]


def test_linings_and_rectifiers_are_named_when_they_are_passed() -> None:
    seed = next(f"{n}" for n in range(99) if case_of(f"{n}").hottest < 1060)
    case = case_of(seed)

    run = LAB.run(settings(celsius="1090", current="8"), seed)

    assert run.outputs["broken"] == (2 if case.rectifier < 8 else 1)
    assert f"stands {case.hottest} °C and no more" in run.notes[0]
    low = next(f"{n}" for n in range(99) if case_of(f"{n}").rectifier < 6)
    assert any("gives 5" in note for note in LAB.run(settings(current="8"), low).notes)


@pytest.mark.parametrize(
    ("inside", "outside"),
    [
        ({"calcium": "31.65"}, {"calcium": "31.66"}),
        ({"metal": "69.99"}, {"metal": "69.97"}),
        ({"slag": "53.62"}, {"slag": "53.63"}),
        ({"oxide": "3.5"}, {"oxide": "3.51"}),
    ],
)
def test_a_figure_counts_up_to_its_limit_and_no_further(
    inside: dict[str, str], outside: dict[str, str]
) -> None:
    assert missed(settings(**inside)) == []
    assert len(missed(settings(**outside))) == 1


def test_an_empty_charge_is_wrong_and_is_no_slip() -> None:
    blank = settings(calcium="0", metal="0", slag="0")

    assert missed(blank) == ["calcium_out", "metal_out", "slag_out"]
    assert LAB.run(blank, "").notes == ()


def test_results_fit_together() -> None:
    out = {name: float(value) for name, value in LAB.run(settings(), "").outputs.items()}

    assert out["energy"] == pytest.approx(out["voltage"] * 5.1 / out["production"], rel=1e-4)
    assert out["use"] == pytest.approx(1.1664 * out["production"], rel=1e-5)
    assert out["share"] == pytest.approx(100 * out["anodic"] / out["limiting"], rel=1e-4)
    assert out["carbon_co"] == pytest.approx(2 * out["carbon_co2"], abs=2e-5)
    assert out["useful"] == pytest.approx(100 * 0.7804 / out["energy"], rel=1e-3)


def test_pictures_show_the_own_point_and_its_limits() -> None:
    window, volts, gap, losses, shift, charge = LAB.run(settings(), "").plots

    assert window.series[-1].points == ((3.4, pytest.approx(1.02)),)
    assert window.targets[0].value == pytest.approx(3.5)
    assert [one.label for one in volts.series] == [
        "electrodes", "+ salt", "+ leads", "+ anode effect", "",
    ]  # fmt: skip
    assert volts.series[-1].points == ((5.1, pytest.approx(7.969, abs=6e-4)),)
    assert gap.series[-1].points == ((7, pytest.approx(5.135, abs=6e-4)),)
    assert [y for _, y in losses.series[0].points] == pytest.approx(
        [0, 0, 2.909, 0.572, 0, 0], abs=1e-3
    )
    assert shift.series[0].points[0] == (0, 3.4)
    assert [y for _, y in charge.series[0].points] == pytest.approx([100, 31.5, 70.33, 53.36, 7.81])


def test_a_line_of_the_shift_ends_where_the_window_does() -> None:
    shift = LAB.run(settings(feed="10.1"), "").plots[4]

    assert shift.series[0].points[-1][1] == pytest.approx(3.5)


def test_what_leaves_a_picture_is_not_drawn() -> None:
    mad = settings(current="8", oxide="1", gap="12", celsius="1020")

    _, volts, gap, losses, shift, _ = LAB.run(mad, "").plots

    assert "points" not in {one.kind for one in (*volts.series, *gap.series)}
    assert all(y <= 16 for one in volts.series for _, y in one.points)
    assert all(y <= 15 for _, y in losses.series[0].points)
    assert all(0 <= y <= 6 for _, y in shift.series[0].points)


def test_any_settings_in_any_case_are_finite_and_break_no_law() -> None:
    holds_anywhere(LAB, "case", Random(11), 50)


@pytest.mark.long
def test_five_hundred_settings_in_as_many_cases_are_finite_and_break_no_law() -> None:
    holds_anywhere(LAB, "long", Random(12), 500)


def test_a_cell_that_breaks_a_law_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    class Wrong(Running):
        efficiency = 1.2  # type: ignore[assignment]
        production = 5.0  # type: ignore[assignment]
        energy = 5.0  # type: ignore[assignment]
        hours = 9.0  # type: ignore[assignment]
        use = 5.0  # type: ignore[assignment]

    def wrong(*given: Any) -> Running:
        right = running(*given)
        return Wrong(cell=right.cell, plan=right.plan)

    running = oxide_fluoride_cell.running
    monkeypatch.setattr(oxide_fluoride_cell, "running", wrong)
    monkeypatch.setattr(oxide_fluoride_cell, "FLUORINE", 19.5)

    assert LAB.check(settings(), "") == (
        "the metal is not that of the charge that passed",
        "the current efficiency leaves its bounds",
        "the energy is not voltage times current",
        "the oxygen of the oxide is not that of the anode gas",
        "the fluorine of the slag is not that of the fluoride",
        "a time or a voltage leaves its bounds",
    )
    assert LAB.check({}, "") == ()


def test_the_case_is_told_with_its_units() -> None:
    assert LAB.task is not None
    told = {one.label: one.value for one in LAB.task.given("")}

    assert told["Anode and cathode"] == "0.5 m², 0.075 m²"
    assert told["Limiting current density at the anode"] == "0.36 A/cm² for each wt% of oxide"
    assert told["Energy"] == "at most 5.50 kWh/kg"
    assert told["Fluoride in the charge"] == "100 kg of DyF3"
    assert told["Molar masses, g/mol"] == "Dy 162.5, F 18.998, Ca 40.078"
    assert told["Second metal asked for"] == "samarium"


def test_what_is_told_is_exactly_what_is_reckoned_with() -> None:
    """A learner who works from the box must not be marked by a figure that it rounds."""
    for n in range(60):
        charge = case_of(f"case {n}").charge
        told = {one.label: one.value for one in oxide_fluoride_cell.given(f"case {n}")}
        metal, fluorine, calcium = (
            float(one.split()[1]) for one in told["Molar masses, g/mol"].split(", ")
        )
        by_box = (
            charge.fluoride / (metal + 3 * fluorine) * 1.5 * calcium * (1 + charge.excess / 100)
        )
        assert by_box == pytest.approx(charge.calcium, rel=2e-5)


def test_the_same_settings_in_another_cell_give_another_energy() -> None:
    one, other = (LAB.run(settings(), seed).outputs["energy"] for seed in ("seed 0", "seed 3"))

    assert one != other
    assert replace(case_of("seed 0"), energy=0.0) != replace(case_of("seed 3"), energy=0.0)


def test_the_reference_keeps_the_oxide_dry_and_the_current_below_the_limit() -> None:
    for n in range(20):
        best = reference(f"case {n}")
        assert best["state"] == 2
        assert LAB.run(best, f"case {n}").outputs["share"] <= 85
