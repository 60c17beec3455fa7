"""The lab as a learner meets it: heat, reagents and residence in; grade and recovery out."""

from decimal import Decimal
from functools import partial
from random import Random
from typing import Any

import pytest

from assessments.labs import flotation_bank
from assessments.labs.flotation_bank import LAB
from assessments.labs.flotation_bank.cases import RANGES
from assessments.labs.flotation_bank.model import Circuit, Passed
from tests.assessments.labs import goals
from tests.assessments.labs.anywhere import holds_anywhere

FULL = {
    "celsius": "81", "collector": "398", "depressant": "3764",
    "rougher": "11.8", "scavenger": "16.6", "cleaner": "3.3",
}  # fmt: skip
SIMPLE = {
    "celsius": "75", "collector": "350", "depressant": "4000",
    "rougher": "10", "scavenger": "12", "cleaner": "6",
}  # fmt: skip


def settings(base: dict[str, str] = SIMPLE, **given: str) -> dict[str, Decimal]:
    return {name: Decimal(value) for name, value in {**base, **given}.items()}


missed = partial(goals.missed, LAB)


@pytest.mark.parametrize("base", [FULL, SIMPLE], ids=["full", "simple"])
def test_the_references_of_the_brief_meet_every_goal(base: dict[str, str]) -> None:
    assert missed(settings(base)) == []
    assert LAB.run(settings(base), "").notes == ()


@pytest.mark.parametrize(
    ("chosen", "goals"),
    [
        (settings(FULL, celsius="45"), ["grade_spare", "load_spare"]),
        (settings(FULL, collector="600"), ["grade_spare", "cost_spare"]),
        (settings(collector="600"), ["grade_spare"]),
        (settings(celsius="45"), ["grade_spare", "recovery_spare"]),
        (settings(depressant="2000"), ["grade_spare"]),
        (settings(depressant="5000"), ["recovery_spare", "cost_spare"]),
        (settings(cleaner="16"), ["grade_spare", "cost_spare"]),
        (settings(cleaner="3"), ["recovery_spare"]),
        (settings(scavenger="4"), ["recovery_spare"]),
        (settings(celsius="85", rougher="15"), ["grade_spare", "cost_spare"]),
    ],
)
def test_failing_plans_miss_their_goals(chosen: dict[str, Decimal], goals: list[str]) -> None:
    assert missed(chosen) == goals


def test_a_cold_float_recovers_well_and_makes_no_concentrate_and_the_notes_say_both() -> None:
    run = LAB.run(settings(FULL, celsius="45"), "")

    assert float(run.outputs["grade"]) == pytest.approx(18.3, abs=0.06)
    assert run.outputs["recovery_spare"] > 0
    assert any("at 45 °C only 33 % of the depressant acts" in note for note in run.notes)
    assert any("Recovery alone looks well" in note for note in run.notes)


def test_a_cold_float_without_depressant_wastes_none() -> None:
    notes = LAB.run(settings(celsius="30", depressant="0"), "").notes

    assert not any("depressant acts" in note for note in notes)


def test_rules_of_the_plant_are_named_when_they_are_broken() -> None:
    seed = next(f"{n}" for n in range(99) if flotation_bank.case_of(f"{n}").hottest < 80)
    case = flotation_bank.case_of(seed)

    run = LAB.run(settings(celsius="85", depressant="5000"), seed)

    assert run.outputs["broken"] == (2 if case.depressant < 5000 else 1)
    assert f"The steam of this plant heats the pulp to {case.hottest} °C" in run.notes[0]


def test_too_much_depressant_for_the_returned_water_is_named() -> None:
    seed = next(f"{n}" for n in range(99) if flotation_bank.case_of(f"{n}").depressant < 4000)

    run = LAB.run(settings(celsius="60", depressant="4002"), seed)

    assert run.outputs["broken"] == 1
    assert "may not carry it" in run.notes[0]


def test_results_fit_together() -> None:
    out = {name: float(value) for name, value in LAB.run(settings(), "").outputs.items()}

    bastnasite = out["grade"] / 0.75
    assert bastnasite + out["barite"] + out["carbonate"] + out["silicate"] == pytest.approx(100)
    assert out["pull"] * out["grade"] / 7.875 == pytest.approx(out["recovery"], abs=1e-3)
    assert out["one_way"] < out["recovery"] - 10
    assert out["grade_spare"] == pytest.approx(out["grade"] - 60, abs=1e-4)
    assert out["load_spare"] == pytest.approx(150 - out["load"], abs=1e-4)


def test_pictures_show_the_own_point_and_what_is_wanted() -> None:
    trade, heat, cleaner = LAB.run(settings(), "").plots

    assert [one.label for one in trade.series] == ["collector", "depressant", ""]
    assert trade.series[2].points == (
        (pytest.approx(83.27, abs=0.01), pytest.approx(61.61, abs=0.01)),
    )
    assert [target.value for target in trade.targets] == [60, 83]
    assert [one.label for one in heat.series] == ["recovery", "grade", ""]
    assert {point[0] for point in heat.series[-1].points} == {75}
    assert [one.label for one in cleaner.series] == ["recovery", "grade", "load", ""]
    assert len(cleaner.series[-1].points) == 3


def test_the_lines_of_collector_and_depressant_cross_in_the_own_point() -> None:
    trade = LAB.run(settings(), "").plots[0]
    (own,) = trade.series[2].points

    for line in trade.series[:2]:
        at = next(n for n, point in enumerate(line.points) if point == pytest.approx(own))
        assert 0 < at < len(line.points) - 1


def test_what_leaves_a_picture_is_not_drawn() -> None:
    starved = settings(collector="100", celsius="20", rougher="4", scavenger="4", cleaner="3")

    trade, _, cleaner = LAB.run(starved, "").plots

    assert "points" not in {one.kind for one in trade.series}
    assert all(x >= 60 for one in trade.series for x, _ in one.points)
    assert all(y <= 200 for one in cleaner.series for _, y in one.points)


def test_any_settings_in_any_case_are_finite_and_break_no_law() -> None:
    holds_anywhere(LAB, "case", Random(11), 50)


@pytest.mark.long
def test_a_thousand_settings_in_as_many_cases_are_finite_and_break_no_law() -> None:
    holds_anywhere(LAB, "long", Random(12), 1000)


def test_each_setting_moves_grade_and_recovery_the_way_that_the_words_say() -> None:
    """Up or down, with more of each; heat is the only one that helps both."""
    ways = {
        "collector": (-1, 1), "depressant": (1, -1), "rougher": (-1, 1), "scavenger": (-1, 1),
        "cleaner": (-1, 1), "celsius": (1, 1),
    }  # fmt: skip
    for n in range(12):
        best = flotation_bank.reference(f"case {n}")
        now = LAB.run(best, f"case {n}").outputs
        for name, (grade, recovery) in ways.items():
            control = next(one for one in LAB.controls if one.id == name)
            way = 1 if best[name] + 4 * control.step <= control.maximum else -1
            moved = {**best, name: best[name] + 4 * way * control.step}
            then = LAB.run(moved, f"case {n}").outputs
            assert (then["grade"] - now["grade"]) * grade * way > 0, (n, name)
            assert (then["recovery"] - now["recovery"]) * recovery * way > 0, (n, name)


def test_a_circuit_that_breaks_a_law_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    class Wrong(Circuit):
        passed = (Passed(0.5, 0.5, 1.5),) * 6  # type: ignore[assignment]
        rougher_feed = (-1.0,) * 6  # type: ignore[assignment]
        recovery = 50.0  # type: ignore[assignment]

    def wrong(*given: Any) -> Circuit:
        right = made(*given)
        return Wrong(ore=right.ore, plan=right.plan)

    made = flotation_bank.circuit
    monkeypatch.setattr(flotation_bank, "circuit", wrong)

    broken = LAB.check(settings(), "")

    assert "barite does not balance at the rougher" in broken
    assert "recovery is not that of the two products" in broken
    assert "a bank takes nothing, or more than all" in broken
    assert "a stream is negative or more than what is fed" in broken
    assert LAB.check({}, "") == ()


def test_the_solver_knows_the_ranges_of_the_panel() -> None:
    shown = {one.id: (one.minimum, one.maximum, one.step) for one in LAB.controls}
    known = {name: tuple(Decimal(str(value)) for value in ends) for name, ends in RANGES.items()}

    assert known == shown


def test_the_case_is_told_with_its_units() -> None:
    assert LAB.task is not None
    told = {one.label: one.value for one in LAB.task.given("")}

    assert told["Feed"] == "7.875 % REO"
    assert told["Grains, wt%"].startswith("free bastnäsite 7.2, locked bastnäsite 1.9")
    assert told["Recovery"] == "at least 83 %"
    assert told["Cost index"] == "at most 6.00"
