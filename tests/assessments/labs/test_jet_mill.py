"""The lab as a learner meets it: furnace and mill go in; goals, notes and pictures come out."""

from decimal import Decimal
from functools import partial
from random import Random
from typing import Any

import pytest

from assessments.labs import jet_mill
from assessments.labs.jet_mill import LAB, case_of, reference
from assessments.labs.jet_mill.mill import Milled
from tests.assessments.labs import goals
from tests.assessments.labs.anywhere import holds_anywhere

# The reference of the brief, with a purge, a degassing and a lubricant that fit the standard case.
GOOD = {
    "cycles": "3", "degas": "400", "wheel": "5000", "gas": "5", "oxygen": "50",
    "lubricant": "0.05", "hold": "2", "first_air": "1", "answer": "1",
}  # fmt: skip


def settings(**given: str) -> dict[str, Decimal]:
    return {name: Decimal(value) for name, value in {**GOOD, **given}.items()}


missed = partial(goals.missed, LAB)


def test_the_reference_of_the_brief_meets_every_goal() -> None:
    run = LAB.run(settings(), "")

    assert missed(settings()) == []
    assert run.notes == ()
    told = {name: float(run.outputs[name]) for name in ("median", "oxygen_all", "rate", "fines")}
    assert told == pytest.approx(
        {"median": 3.447, "oxygen_all": 832.7, "rate": 114.5, "fines": 0.298}, rel=1e-3
    )


FAILING = {
    "finest": ({"wheel": "6000"},
               ["least_spare", "fines_spare", "rate_spare", "oxygen_spare"], "Finest is not best"),
    "a little fast": ({"wheel": "5200"}, ["oxygen_spare"], ""),
    "too coarse": ({"wheel": "4700"}, ["most_spare"], ""),
    "no oxygen, opened": ({"oxygen": "5", "first_air": "0"}, ["unsafe"],
                          "Fresh powder met air without passivation"),
    "no oxygen": ({"oxygen": "5"}, ["unsafe"], "Almost no oxygen is not safer"),
    "leaky mill": ({"oxygen": "1000"}, ["unsafe", "oxygen_spare"],
                   "above the 100 ppm that the dust hazard analysis"),
    "no degassing": ({"degas": "150"}, ["hydrogen_spare", "oxygen_spare"],
                     "still sits in Nd2Fe14B"),
    "purge rounded down": ({"cycles": "2"}, ["unsafe", "purge_spare"],
                           "2.32 cycles are needed, so whole cycles are 3"),
    "one cycle more": ({"cycles": "4"}, ["slot_spare"], ""),
    "raised limit": ({"answer": "0"}, ["unsafe"], "was not answered as the site asks"),
    "water": ({"answer": "5"}, ["unsafe"], "was not answered as the site asks"),
    "no lubricant": ({"lubricant": "0"}, ["hausner_spare"], ""),
    "much lubricant": ({"lubricant": "0.2"}, ["carbon_spare"], ""),
    "overnight": ({"hold": "14"}, ["oxygen_spare"], ""),
    "no result": ({"hold": "1"}, ["broken"], "the press began before"),
    "too much gas": ({"gas": "7", "wheel": "5920"}, ["broken"], "gives 6 m/s at the wheel"),
    "hot": ({"degas": "700", "wheel": "5150"}, ["rate_spare"], ""),
}  # fmt: skip


@pytest.mark.parametrize(("changed", "goals", "said"), FAILING.values(), ids=FAILING)
def test_each_failing_case_misses_its_goals_and_the_notes_say_why(
    changed: dict[str, str], goals: list[str], said: str
) -> None:
    assert missed(settings(**changed)) == goals
    assert said in " ".join(LAB.run(settings(**changed), "").notes)


def test_a_passivated_powder_may_go_to_a_closed_press_and_is_told_what_it_costs() -> None:
    run = LAB.run(settings(first_air="2"), "")

    assert run.outputs["unsafe"] == 0
    assert "adds 0.5 nm to the skin" in " ".join(run.notes)


def test_a_closed_can_is_no_safety_where_the_press_is_open() -> None:
    seed = next(f"{n}" for n in range(99) if case_of(f"{n}").press == 1)
    best = reference(seed)

    assert best["first_air"] == 2
    run = LAB.run({**best, "first_air": Decimal(1)}, seed)
    assert run.outputs["unsafe"] == 1
    assert "nobody passivated it" in run.notes[0]


def test_a_wheel_beyond_its_rating_is_unsafe() -> None:
    seed = next(f"{n}" for n in range(99) if case_of(f"{n}").wheel < 5900)

    run = LAB.run({**reference(seed), "wheel": Decimal(6000)}, seed)

    assert run.outputs["unsafe"] == 1
    assert f"rated for {case_of(seed).wheel} rpm" in run.notes[0]


def test_each_alarm_has_a_text_of_its_own() -> None:
    said = set()
    for alarm in range(4):
        seed = next(f"{n}" for n in range(99) if case_of(f"{n}").alarm == alarm)
        said.add(LAB.run({**reference(seed), "answer": Decimal(0)}, seed).notes[0])

    assert len(said) == 4


@pytest.mark.parametrize(
    ("inside", "outside"),
    [
        ({"wheel": "5160"}, {"wheel": "5190"}),
        ({"wheel": "4790"}, {"wheel": "4780"}),
        ({"oxygen": "20"}, {"oxygen": "15"}),
        ({"hold": "2"}, {"hold": "1.9"}),
        ({"lubricant": "0.1"}, {"lubricant": "0.11"}),
    ],
)
def test_a_figure_counts_up_to_its_limit_and_no_further(
    inside: dict[str, str], outside: dict[str, str]
) -> None:
    assert missed(settings(**inside)) == []
    assert len(missed(settings(**outside))) == 1


def test_results_fit_together() -> None:
    out = {name: float(value) for name, value in LAB.run(settings(), "").outputs.items()}

    assert out["surface"] == pytest.approx(6 / (7.6 * out["sauter"]), rel=1e-4)
    assert out["oxygen_all"] == pytest.approx(300 + 1032.8 * out["surface"] * out["skin"], rel=1e-4)
    assert out["bound"] == pytest.approx(6.0104e-4 * out["oxygen_all"], rel=1e-4)
    assert out["tap"] == pytest.approx(0.27 * 7.6 * out["hausner"], rel=1e-4)
    assert out["median"] == pytest.approx(1.25 * out["cut"], rel=1e-4)


def test_pictures_show_the_own_point_and_its_limits() -> None:
    size, rate, oxygen, gas, purge, dose = LAB.run(settings(), "").plots

    assert max(size.series[0].points, key=lambda one: one[1])[0] == pytest.approx(3.45, rel=0.04)
    assert [one.value for one in size.targets] == [3.0, 3.6]
    assert rate.series[-1].points == ((5000, pytest.approx(114.5, abs=0.2)),)
    assert oxygen.series[-1].points == ((5000, pytest.approx(832.7, abs=0.5)),)
    assert oxygen.targets[0].value == 850
    assert gas.series[-1].points == ((400, pytest.approx(727.5, abs=0.5)),)
    assert purge.series[-1].points == ((3, pytest.approx(0.0209)),)
    assert dose.targets[1].value == pytest.approx(0.1097, abs=1e-4)


def test_what_leaves_a_picture_is_not_drawn() -> None:
    mad = settings(wheel="3000", gas="8", cycles="9")

    _, rate, _, _, purge, _ = LAB.run(mad, "").plots

    assert "points" not in {one.kind for one in (*rate.series, *purge.series)}
    assert all(y <= 400 for one in rate.series for _, y in one.points)


def test_any_settings_in_any_case_are_finite_and_break_no_law() -> None:
    holds_anywhere(LAB, "case", Random(11), 60)


@pytest.mark.long
def test_five_hundred_settings_in_as_many_cases_are_finite_and_break_no_law() -> None:
    holds_anywhere(LAB, "long", Random(12), 500)


def test_a_mill_that_breaks_a_law_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    class Wrong(Milled):
        sauter = 50.0  # type: ignore[assignment]
        oxygen = 0.0  # type: ignore[assignment]
        rate = -1.0  # type: ignore[assignment]
        surface = 1.0  # type: ignore[assignment]

    def wrong(*given: Any) -> Milled:
        right = milled(*given)
        return Wrong(mill=right.mill, plan=right.plan)

    milled = jet_mill.milled
    monkeypatch.setattr(jet_mill, "milled", wrong)
    monkeypatch.setattr(jet_mill, "hydrogen", lambda _, celsius: (celsius, 0.0))
    monkeypatch.setattr(jet_mill, "AIR", 0.0)

    assert LAB.check(settings(), "") == (
        "the surface is not that of the mean size",
        "a size leaves its bounds",
        "oxygen or fines leave their bounds",
        "more hydrogen is left than went in",
        "a purge adds oxygen",
        "an output or a density leaves its bounds",
    )
    assert LAB.check({}, "") == ()


def test_the_case_is_told_with_its_units() -> None:
    assert LAB.task is not None
    told = {one.label: one.value for one in LAB.task.given("")}

    assert told["Purge of the furnace"] == "pumped to 100 mbar, filled to 1000 mbar, both absolute"
    assert told["Time for the purge"] == "at most 40 min; one cycle takes 12 min"
    assert told["Card: D50"] == "3.0 to 3.6 µm"
    assert told["Oxygen in the mill gas, released by the site"] == "20 to 100 ppm"
    assert told["Press"] == "closed, filled with inert gas"
    assert told["Alarm"] == "Oxygen in the mill gas passes its trip"


def test_what_is_told_is_exactly_what_is_reckoned_with() -> None:
    """A learner who works from the box must not be marked by a figure that it rounds."""
    for n in range(60):
        case = case_of(f"case {n}")
        told = {one.label: one.value for one in jet_mill.given(f"case {n}")}
        least, most = (float(one) for one in told["Card: D50"].split()[::2])
        assert (least, most) == (case.least, case.most)
        assert float(told["Radius of the wheel"].split()[0]) == case.mill.radius
        assert float(told["D50 over the cut"]) == case.mill.factor
        assert float(told["Width of the powder, σ"]) == case.mill.spread
        assert float(told["Card: fines below 1 µm"].split()[2]) == case.fines
        assert float(told["Card: Hausner ratio"].split()[2]) == case.hausner
        assert float(told["Neodymium in the alloy"].split()[0]) == case.neodymium
