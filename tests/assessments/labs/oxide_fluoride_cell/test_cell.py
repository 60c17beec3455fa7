"""The cell against the brief as corrected, and against its second computation."""

from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import pytest
import yaml

from assessments.labs.oxide_fluoride_cell.cases import RANGES, STANDARD, case_of
from assessments.labs.oxide_fluoride_cell.cell import (
    CARBON,
    NEODYMIUM,
    OXIDE,
    PER_KAH,
    SHIFT,
    Cell,
    Plan,
    Running,
)
from tests.assessments.labs.oxide_fluoride_cell import oracle

REFERENCE = Plan(current=5.1, celsius=1050, oxide=3.4, gap=7, feed=9.23)
DATA = Path(__file__).resolve().parents[4] / "content/data"


def running(plan: Plan = REFERENCE, cell: Cell = STANDARD.cell, **changed: float) -> Running:
    moved: dict[str, Any] = changed
    return Running(cell=cell, plan=replace(plan, **moved))


def test_the_reference_of_the_brief_gives_its_figures() -> None:
    now = running()

    assert now.voltage == pytest.approx(7.969, abs=6e-4)
    assert now.efficiency == pytest.approx(0.8652, abs=6e-5)
    assert now.production == pytest.approx(7.916, abs=6e-4)
    assert now.energy == pytest.approx(5.135, abs=6e-4)
    assert now.share == pytest.approx(0.8333, abs=6e-5)
    assert now.use == pytest.approx(9.233, abs=6e-4)
    assert abs(now.feed_off) < 0.001
    assert now.sludge == 0


@pytest.mark.parametrize(
    ("plan", "volts", "efficiency", "share"),
    [
        (Plan(current=6, celsius=1050, oxide=2.5, gap=7, feed=9.23), 13.33, 0.853, 1.333),
        (Plan(current=6, celsius=1050, oxide=2.5, gap=8, feed=9.23), 13.98, 0.861, 1.333),
        (Plan(current=5.1, celsius=1100, oxide=3.4, gap=7, feed=9.23), 7.81, 0.765, 0.8333),
        (Plan(current=5.1, celsius=1100, oxide=3.4, gap=8, feed=9.23), 8.34, 0.773, 0.8333),
        (Plan(current=5.1, celsius=1050, oxide=4.5, gap=7, feed=9.23), 7.97, 0.805, 0.6296),
    ],
    ids=["anode effect", "anode effect, gap 8", "hot", "hot, gap 8", "sludge"],
)
def test_the_failing_cases_of_the_brief_give_their_figures(
    plan: Plan, volts: float, efficiency: float, share: float
) -> None:
    """With the corrections of the check: the brief's own figures belong to a gap of 8 cm."""
    now = running(plan)

    assert now.voltage == pytest.approx(volts, abs=6e-3)
    assert now.efficiency == pytest.approx(efficiency, abs=6e-4)
    assert now.share == pytest.approx(share, abs=6e-4)


def test_faradays_law_and_the_energy_at_ten_volts_are_those_of_the_brief() -> None:
    assert pytest.approx(1.794, abs=6e-5) == PER_KAH
    assert pytest.approx(96.87, abs=6e-3) == 3 * 24 * PER_KAH * 0.75
    assert pytest.approx(7.432, abs=6e-4) == 10 / (PER_KAH * 0.75)
    assert pytest.approx(7.061, abs=6e-4) == 9.5 / (PER_KAH * 0.75)
    assert pytest.approx(0.78, abs=6e-4) == 1.4 / PER_KAH


def test_the_anode_burns_what_the_check_says_for_each_kilogram() -> None:
    now = running()

    assert now.carbon[0] / now.production == pytest.approx(0.1249, abs=6e-5)
    assert now.carbon[1] / now.production == pytest.approx(0.0625, abs=6e-5)


def test_constants_are_those_of_the_sites_own_data() -> None:
    known = {}
    for name in ("atomic-weights", "oxide-factors"):
        text = (DATA / f"{name}.md").read_text(encoding="utf-8").split("---")[1]
        known |= {one["id"]: one["value"] for one in yaml.safe_load(text)["constants"]}

    assert known["atomic-weight-nd"] == NEODYMIUM
    assert known["atomic-weight-c"] == CARBON
    assert known["oxide-factor-nd"] == OXIDE


def in_si(cell: Cell) -> dict[str, float]:
    return {
        "anode": cell.anode, "cathode": cell.cathode, "solubility": cell.solubility,
        "wetting": 1e4 * cell.wetting, "kappa": 100 * cell.conductivity, "leads": cell.leads,
        "salt": float(cell.salt),
    }  # fmt: skip


def drawn(chance: Random) -> Plan:
    return Plan(
        **{
            name: low + step * chance.randint(0, round((high - low) / step))
            for name, (low, high, step) in RANGES.items()
        }
    )


def test_the_cell_agrees_with_its_second_computation_over_the_whole_range() -> None:
    chance = Random(5)
    for number in range(300):
        cell, plan = case_of(f"seed {number % 40}").cell, drawn(chance)
        now, asked = Running(cell=cell, plan=plan), (plan.celsius, plan.oxide, plan.gap / 100)

        share = oracle.efficiency(in_si(cell), 1000 * plan.current, *asked)
        volts = oracle.voltage(in_si(cell), 1000 * plan.current, *asked)
        made = oracle.metal(share, 1000 * plan.current)

        assert now.efficiency == pytest.approx(share, rel=1e-12)
        assert now.voltage == pytest.approx(volts, rel=1e-12)
        assert now.production == pytest.approx(made, rel=1e-9)
        assert now.energy == pytest.approx(volts * plan.current / made, rel=1e-9)
        assert now.use == pytest.approx(oracle.oxide_used(made), rel=3e-5)  # 1.1664 is rounded


def test_the_standard_cell_is_that_of_the_brief() -> None:
    assert in_si(STANDARD.cell) == pytest.approx(oracle.STANDARD)


def test_hours_inside_the_window_are_those_of_a_shift_step_by_step() -> None:
    chance, ends = Random(6), []
    for number in range(60):
        cell = case_of(f"seed {number}").cell
        plan = replace(drawn(chance), oxide=chance.randrange(200, 380) / 100)
        now = Running(cell=cell, plan=plan)

        hours, _ = oracle.shift(
            in_si(cell), 1000 * plan.current, plan.celsius, plan.oxide, plan.gap / 100, plan.feed
        )

        assert now.hours == pytest.approx(hours, abs=0.01), (number, plan)
        ends.append(now.hours)

    assert min(ends) == 0
    assert any(0 < hours < SHIFT for hours in ends)


def test_a_feed_that_is_the_use_stays_in_the_window_and_one_outside_it_never_was() -> None:
    exact = running()
    assert running(feed=exact.use).hours == SHIFT
    assert running(oxide=3.6).hours == 0
    assert running(oxide=2.8).hours == 0
    assert running(oxide=3.5, feed=9.3).hours == 0
    assert running(oxide=3.5, feed=9.1).hours == SHIFT


def ways(now: Running, name: str, step: float) -> Running:
    return running(now.plan, now.cell, **{name: getattr(now.plan, name) + step})


def test_every_direction_that_the_words_name_holds_over_the_whole_range() -> None:
    chance = Random(7)
    for number in range(300):
        now = Running(cell=case_of(f"seed {number % 40}").cell, plan=drawn(chance))
        wider, more, warmer = ways(now, "gap", 0.1), ways(now, "current", 0.1), None

        assert wider.efficiency > now.efficiency
        assert wider.voltage > now.voltage
        assert more.production > now.production
        assert more.share > now.share
        assert more.voltage > now.voltage
        assert ways(now, "oxide", 0.1).share < now.share
        assert ways(now, "oxide", 0.1).efficiency <= now.efficiency
        warmer = ways(now, "celsius", 1)
        assert warmer.saturation > now.saturation
        assert warmer.volts["salt"] < now.volts["salt"]
        if now.plan.celsius >= 1050 and not now.sludge:
            assert warmer.efficiency < now.efficiency


def test_bounds_hold_over_the_whole_range() -> None:
    chance = Random(8)
    for number in range(500):
        now = Running(cell=case_of(f"seed {number % 40}").cell, plan=drawn(chance))

        assert 0.3 < now.efficiency < 0.90
        assert 3 < now.voltage < 120
        assert 0 < now.useful < 0.5
        assert 0 <= now.hours <= SHIFT
        assert min(now.losses.values()) >= 0
        assert now.volts["anode effect"] >= 0


def test_the_anode_effect_begins_where_the_limiting_current_is_reached() -> None:
    at = 10 * 0.50 * 0.36 * 3.4
    assert running(current=at * (1 - 1e-9)).volts["anode effect"] == 0
    assert running(current=at * (1 + 1e-9)).volts["anode effect"] == pytest.approx(2, abs=1e-6)
