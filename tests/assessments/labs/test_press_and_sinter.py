"""The lab as a learner meets it: settings go in; goals, notes and pictures come out."""

from dataclasses import replace
from decimal import Decimal
from functools import partial
from random import Random
from typing import Any

import pytest

from assessments.labs import press_and_sinter
from assessments.labs.press_and_sinter import LAB, case_of, reference
from assessments.labs.press_and_sinter.sinter import Sintered
from tests.assessments.labs import goals
from tests.assessments.labs.anywhere import holds_anywhere

# The reference of the brief, with a fill for 20 mm of height, and the right reading of its curve.
GOOD = {
    "size": "3.5", "pressure": "150", "along": "25.63", "across": "22.47", "fill": "49",
    "celsius": "1055", "hold": "5", "answer": "1", "field": "0", "area": "0",
    "br": "1.3", "hcb": "985", "hcj": "1594", "hk": "1434",
}  # fmt: skip


def settings(**given: str) -> dict[str, Decimal]:
    return {name: Decimal(value) for name, value in {**GOOD, **given}.items()}


missed = partial(goals.missed, LAB)


def test_the_reference_of_the_brief_meets_every_goal() -> None:
    run = LAB.run(settings(), "")

    assert missed(settings()) == []
    assert run.notes == ()
    told = {name: float(run.outputs[name]) for name in ("density", "grain", "long", "wide")}
    assert told == pytest.approx(
        {"density": 7.502, "grain": 5.867, "long": 20.00, "wide": 20.00}, abs=6e-3
    )
    assert float(run.outputs["square"]) == pytest.approx(0.8996, abs=1e-4)
    assert float(run.outputs["product"]) == pytest.approx(320.2, rel=4e-3)


THIN = {"pressure": "100", "hold": "4", "along": "27.10", "across": "23.01", "fill": "45.3"}
FAILING = {
    "hot for density": ({**THIN, "celsius": "1080"}, ["grain_spare"], "Dense and coarse"),
    "not so hot": ({**THIN, "celsius": "1060"}, ["density_spare"], ""),
    "between the two": (
        {**THIN, "celsius": "1066"}, ["density_spare", "grain_spare"], "no temperature mends both",
    ),
    "same shrinkage": (
        {"along": "23.45", "across": "23.45"}, ["along_spare", "across_spare"],
        "same shrinkage in all directions",
    ),
    "swapped": ({"along": "22.47", "across": "25.63"}, ["along_spare", "across_spare"],
                "two directions are swapped"),
    "shrinkage added": ({"along": "24.39", "across": "22.20"}, ["along_spare", "across_spare"],
                        "was added to the part"),
    "fill is the green height": ({"fill": "22.45"}, ["height_spare"], "loose powder needs more"),
    "much pressure": ({"pressure": "200", "along": "25.42", "across": "22.39", "fill": "49.55"},
                      ["broken"], "62 % from 159 MPa on"),
    "finest powder": ({"size": "2.5"}, ["oxygen_spare"], ""),
    "too hot": (
        {"celsius": "1100", "hold": "1", "along": "25.36", "across": "22.36", "fill": "48.75"},
        ["density_spare", "remanence_spare", "broken"], "single giant grains",
    ),
    "guard bridged": ({"answer": "0"}, ["unsafe"], "A guard is never bridged"),
    "answer to something else": ({"answer": "4"}, ["unsafe"], "not answered as the site asks"),
    "own field between poles": ({"field": "1"}, ["corrections"], ""),
    "area scaled": ({"area": "2"}, ["corrections"], ""),
    "coercivities swapped": ({"hcb": "1594", "hcj": "985"}, ["hcb_out", "hcj_out"],
                             "Your HcB is HcJ"),
    "no recoil": ({"hcb": "1034"}, ["hcb_out"], "μrec is above 1"),
    "knee at a half": ({"hk": "1545"}, ["hk_out"], "taken at 0.5 Br"),
    "knee is the coercivity": ({"hk": "1594"}, ["hk_out"], "Your Hk is HcJ"),
    "nothing read": ({"br": "0", "hcb": "0", "hcj": "0", "hk": "0"},
                     ["br_out", "hcb_out", "hcj_out", "hk_out"], ""),
}  # fmt: skip


@pytest.mark.parametrize(("changed", "goals", "said"), FAILING.values(), ids=FAILING)
def test_each_failing_case_misses_its_goals_and_the_notes_say_why(
    changed: dict[str, str], goals: list[str], said: str
) -> None:
    assert missed(settings(**changed)) == goals
    assert said in " ".join(LAB.run(settings(**changed), "").notes)


def test_nothing_read_is_no_slip_and_has_no_squareness() -> None:
    run = LAB.run(settings(br="0", hcb="0", hcj="0", hk="0"), "")

    assert run.notes == ()
    assert run.outputs["square"] == 0


def test_a_die_without_stock_is_told_so() -> None:
    seed = next(f"{n}" for n in range(99) if case_of(f"{n}").limits.stock >= 0.2)
    limits, best = case_of(seed).limits, reference(seed)
    long, wide, _ = limits.blank

    run = LAB.run(
        {
            **best,
            "along": Decimal(f"{float(best['along']) * limits.along / long:.2f}"),
            "across": Decimal(f"{float(best['across']) * limits.across / wide:.2f}"),
        },
        seed,
    )

    assert "The stock on both faces is missing" in " ".join(run.notes)


def test_presses_and_slots_are_named_when_they_are_passed() -> None:
    seed = next(f"{n}" for n in range(99) if case_of(f"{n}").limits.slot < 6)
    limits = case_of(seed).limits

    run = LAB.run({**reference(seed), "pressure": Decimal(200), "hold": Decimal(8)}, seed)

    assert run.outputs["broken"] == 2
    assert f"The press gives {limits.force} kN and no more" in run.notes[0]
    assert f"hold of {limits.slot:g} h and no longer" in run.notes[1]


def test_a_knee_against_the_applied_field_is_told_what_is_missing() -> None:
    seed = next(f"{n}" for n in range(99) if case_of(f"{n}").bench.circuit == 1)
    case = case_of(seed)
    applied = case.curve.hk - case.bench.factor * 0.9 * case.curve.br * 795.7747

    run = LAB.run({**reference(seed), "hk": Decimal(round(applied))}, seed)

    assert run.outputs["hk_out"] == 1
    assert run.notes == ("Your Hk is an applied field: the own field is not in.",)


def test_a_remanence_with_the_area_over_the_coat_is_told_so() -> None:
    seed = next(f"{n}" for n in range(99) if case_of(f"{n}").bench.right_area)
    case = case_of(seed)

    low = Decimal(f"{case.curve.br / case.bench.area:.3f}")

    assert "area over the coat" in LAB.run({**reference(seed), "br": low}, seed).notes[0]


def test_each_event_has_a_text_of_its_own() -> None:
    said = set()
    for event in range(4):
        seed = next(f"{n}" for n in range(99) if case_of(f"{n}").event == event)
        said.add(LAB.run({**reference(seed), "answer": Decimal(0)}, seed).notes[0])

    assert len(said) == 4


@pytest.mark.parametrize(
    ("inside", "outside"),
    [
        ({"along": "25.75"}, {"along": "25.76"}),
        ({"along": "25.50"}, {"along": "25.49"}),
        ({"across": "22.57"}, {"across": "22.58"}),
        ({"br": "1.313"}, {"br": "1.314"}),
        ({"hcb": "976"}, {"hcb": "975"}),
        ({"hcj": "1609"}, {"hcj": "1610"}),
        ({"hk": "1420"}, {"hk": "1419"}),
    ],
)
def test_a_figure_counts_up_to_its_limit_and_no_further(
    inside: dict[str, str], outside: dict[str, str]
) -> None:
    assert missed(settings(**inside)) == []
    assert len(missed(settings(**outside))) == 1


def test_results_fit_together() -> None:
    out = {name: float(value) for name, value in LAB.run(settings(), "").outputs.items()}

    assert out["shrunk_along"] == pytest.approx(2 * out["shrunk_across"], rel=1e-5)
    assert out["long"] == pytest.approx(25.63 * (1 - out["shrunk_along"] / 100), rel=1e-5)
    assert out["force"] == pytest.approx(0.150 * 25.63 * 22.47, rel=1e-5)
    grams = 25.63 * 22.47 * 49 * 0.28
    assert out["long"] * out["wide"] * out["high"] * out["density"] / 7.6 == pytest.approx(
        grams, rel=1e-5
    )
    assert out["remanence"] == pytest.approx(
        1.6 * 0.95 * out["density"] / 7.6 * out["aligned"] / 100, rel=1e-5
    )
    assert out["oxygen"] == pytest.approx(300 + 1600 / 3.5, rel=1e-6)


def test_pictures_show_the_own_point_and_its_limits() -> None:
    density, grain, window, sizes, curve = LAB.run(settings(), "").plots

    assert density.series[-1].points == ((5, pytest.approx(7.502, abs=1e-3)),)
    assert density.targets[0].value == 7.5
    assert grain.series[-1].points == ((5, pytest.approx(5.867, abs=1e-3)),)
    assert grain.targets[0].value == 6.0
    assert window.series[-1].points == (
        (grain.series[-1].points[0][1], density.series[-1].points[0][1]),
    )
    assert [y for _, y in sizes.series[0].points[3:]] == pytest.approx([20, 20, 20], abs=0.01)
    assert len(curve.table.rows) == len(case_of("").points)


def test_the_curve_is_drawn_with_the_corrections_that_are_chosen() -> None:
    plain, added = (LAB.run(settings(field=way), "").plots[-1] for way in ("0", "1"))

    (h0, j0), (h1, j1) = plain.series[0].points[0], added.series[0].points[0]
    assert (h0, j0) == (0.0, pytest.approx(1.30, abs=4e-3))
    assert (h1, j1) == (pytest.approx(0.312 * j0 * 795.7747), j0)


def test_what_leaves_a_picture_is_not_drawn() -> None:
    mad = settings(celsius="1120", hold="8", size="5", pressure="50")
    cold = settings(celsius="1000", hold="1", size="5", pressure="50")

    _, grain, window, _, curve = LAB.run(mad, "").plots
    density, _, cool, _, _ = LAB.run(cold, "").plots

    assert all(y <= 12 for one in (*grain.series, *window.series) for _, y in one.points)
    assert all(not one.points for one in (density.series[1], cool.series[1]))
    assert all(y >= -0.35 for one in curve.series for _, y in one.points)


def test_any_settings_in_any_case_are_finite_and_break_no_law() -> None:
    holds_anywhere(LAB, "case", Random(11), 40)


@pytest.mark.long
def test_three_hundred_settings_in_as_many_cases_are_finite_and_break_no_law() -> None:
    holds_anywhere(LAB, "long", Random(12), 300)


def test_a_block_that_breaks_a_law_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    class Wrong(Sintered):
        relative = 1.1  # type: ignore[assignment]
        grain = 60.0  # type: ignore[assignment]
        effective = 90.0  # type: ignore[assignment]
        across = 0.6  # type: ignore[assignment]

    def wrong(*given: Any) -> Sintered:
        right = sintered(*given)
        return Wrong(powder=right.powder, plan=right.plan)

    sintered = press_and_sinter.sintered
    case = case_of("")
    odd = replace(case, curve=replace(case.curve, sharp=0.5))
    monkeypatch.setattr(press_and_sinter, "sintered", wrong)
    monkeypatch.setattr(press_and_sinter, "case_of", lambda _: odd)
    monkeypatch.setattr(press_and_sinter, "MU0", 1.0)

    assert LAB.check(settings(), "") == (
        "the mass of the block is not that of its fill",
        "a density leaves its bounds",
        "a grain size leaves its bounds",
        "the effective time is longer than the hold allows",
        "a shrinkage or a remanence leaves its bounds",
        "the values of the curve are out of order",
    )
    assert LAB.check({}, "") == ()


def test_the_case_is_told_with_its_units() -> None:
    assert LAB.task is not None
    told = {one.label: one.value for one in LAB.task.given("")}

    assert told["Part as ground: along, across, height"] == "20 × 20 × 20 mm"
    assert told["Card: density"] == "at least 7.50 g/cm³"
    assert told["Furnace"] == "at most 1080 °C, hold at most 8 h"
    assert told["Heckel: K, A"] == "0.00288 per MPa, 0.511"
    assert told["Densification, k0"] == "1.81 × 10¹³ per hour"
    assert told["Its N, magnetometric and fluxmetric"] == "0.312, 0.232"
    assert told["Its diameter"] == "10.00 mm of magnet, no coat"


def test_what_is_told_is_exactly_what_is_reckoned_with() -> None:
    """A learner who works from the box must not be marked by a figure that it rounds."""
    for n in range(60):
        case = case_of(f"case {n}")
        told = {one.label: one.value for one in press_and_sinter.given(f"case {n}")}
        hardness, start = told["Heckel: K, A"].replace(" per MPa", "").split(", ")
        assert (float(hardness), float(start)) == (case.powder.hardness, case.powder.start)
        assert float(told["Loose powder in the die"].split()[0]) == pytest.approx(
            100 * case.powder.loose
        )
        assert float(told["Densification, k0"].split()[0]) == case.powder.closing
        assert float(told["Shrinkage along over across"]) == case.powder.ratio
        aligned = told["Alignment before pressing, lost for each 100 MPa"].split(", ")
        assert [float(one) for one in aligned] == [case.powder.aligned, case.powder.lost]
        assert (
            float(told["Diameter behind the area in the software"].split()[0]) == case.bench.typed
        )
        assert told["Its diameter"].startswith(f"{case.bench.diameter:.2f} mm")
