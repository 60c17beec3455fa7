"""The circuit against the references of its brief as corrected, and against all its cells."""

from dataclasses import replace
from random import Random

import pytest

from assessments.labs.flotation_bank.cases import RANGES, STANDARD, case_of
from assessments.labs.flotation_bank.model import Circuit, Ore, Plan, bank, rates
from tests.assessments.labs.flotation_bank import oracle

FULL = Plan(
    celsius=81, collector=398, depressant=3764, rougher=11.8, scavenger=16.6, cleaner=3.3
)  # fmt: skip
SIMPLE = Plan(celsius=75, collector=350, depressant=4000, rougher=10, scavenger=12, cleaner=6)


def made(plan: Plan, **water: float) -> Circuit:
    return Circuit(ore=STANDARD.ore, plan=plan, **water)


def test_the_standard_ore_is_that_of_the_brief() -> None:
    assert sum(STANDARD.ore.masses) == pytest.approx(100)
    assert STANDARD.ore.grade == pytest.approx(7.875)


@pytest.mark.parametrize(
    ("plan", "grade", "recovery", "load", "cost"),
    [(FULL, 62.3, 84.9, 85, 5.97), (SIMPLE, 62.3, 83.1, 51, 5.62)],
    ids=["full", "simple"],
)
def test_without_entrainment_the_references_are_those_of_the_check(
    plan: Plan, grade: float, recovery: float, load: float, cost: float
) -> None:
    dry = made(plan, water=0.0)

    assert dry.grade == pytest.approx(grade, abs=0.06)
    assert dry.recovery == pytest.approx(recovery, abs=0.06)
    assert dry.load == pytest.approx(load, abs=0.6)
    assert plan.cost == pytest.approx(cost, abs=0.006)


@pytest.mark.parametrize(
    ("plan", "grade"),
    [
        (replace(FULL, celsius=45), 18.5),
        (replace(FULL, collector=600), 54.9),
        (replace(SIMPLE, collector=600), 53.1),
    ],
    ids=["cold", "much collector, full", "much collector, simple"],
)
def test_without_entrainment_the_failing_cases_are_those_of_the_check(
    plan: Plan, grade: float
) -> None:
    assert made(plan, water=0.0).grade == pytest.approx(grade, abs=0.06)


@pytest.mark.parametrize(
    ("plan", "grade", "recovery", "load"),
    [(FULL, 61.8, 84.95, 86), (SIMPLE, 61.8, 83.2, 51)],
    ids=["full", "simple"],
)
def test_with_entrainment_the_references_are_near_those_of_the_brief(
    plan: Plan, grade: float, recovery: float, load: float
) -> None:
    """The brief gives no formula for its entrainment; ours leaves its figures within these."""
    assert made(plan).grade == pytest.approx(grade, abs=0.25)
    assert made(plan).recovery == pytest.approx(recovery, abs=0.1)
    assert made(plan).load == pytest.approx(load, abs=1)


def test_entrainment_takes_grade_and_adds_most_to_the_slime() -> None:
    dry, wet = made(FULL, water=0.0), made(FULL)
    more = [b / a for a, b in zip(dry.concentrate, wet.concentrate, strict=True)]

    assert wet.grade < dry.grade
    assert wet.pull > dry.pull
    assert more[2] == max(more[:3])


@pytest.mark.parametrize(("cells", "recovery"), [(1, 0.745), (6, 0.8735), (1_000_000, 0.8926)])
def test_a_bank_is_that_of_the_check(cells: int, recovery: float) -> None:
    """k 0.4, 12 min in all and 90 % that can float at all: one cell, six, and a batch."""
    assert 0.9 * bank(0.4, 12, cells) == pytest.approx(recovery, abs=6e-4)


def drawn(chance: Random) -> Plan:
    return Plan(
        **{name: round(chance.uniform(low, high), 1) for name, (low, high, _) in RANGES.items()}
    )


def test_banks_and_circuit_agree_with_the_balance_of_every_cell() -> None:
    chance = Random(5)
    for number in range(12):
        plan, ore = drawn(chance), case_of(f"seed {number}").ore

        grade, recovery, load = oracle.circuit(
            ore.masses, plan.celsius, plan.collector - ore.soap, plan.depressant,
            (plan.rougher, plan.scavenger, plan.cleaner), ore=ore.speed,
        )  # fmt: skip

        reached = Circuit(ore=ore, plan=plan)
        assert reached.grade == pytest.approx(grade, rel=1e-9)
        assert reached.recovery == pytest.approx(recovery, rel=1e-9)
        assert reached.load == pytest.approx(load, rel=1e-9)


def test_the_references_agree_with_the_balance_of_every_cell() -> None:
    for plan in (FULL, SIMPLE, replace(FULL, celsius=45)):
        minutes = plan.rougher, plan.scavenger, plan.cleaner
        cells = oracle.circuit(
            (7.2, 1.9, 1.4, 21.0, 50.5, 18.0),
            plan.celsius,
            plan.collector,
            plan.depressant,
            minutes,
        )

        assert (made(plan).grade, made(plan).recovery, made(plan).load) == pytest.approx(cells)


def test_the_closed_circuit_of_the_check_is_not_the_product_of_two_recoveries() -> None:
    """Rougher .80, scavenger .50, cleaner .85 give .872 closed and .68 open."""
    from assessments.labs.flotation_bank.model import Passed

    banks = Passed(0.80, 0.50, 0.85)

    assert banks.through == pytest.approx(0.68)
    assert banks.through / banks.leaving == pytest.approx(0.8718, abs=1e-4)


def test_cold_a_quarter_of_the_depressant_acts_and_hot_nearly_all_of_it() -> None:
    assert replace(FULL, celsius=20).share == pytest.approx(0.25, abs=0.003)
    assert replace(FULL, celsius=60).share == pytest.approx(0.625)
    assert replace(FULL, celsius=85).share > 0.97


def test_cold_the_gangue_floats_nearly_as_fast_as_locked_bastnasite() -> None:
    _, locked, _, barite, carbonate, _ = rates(STANDARD.ore, replace(SIMPLE, celsius=30))
    assert 0.6 < carbonate / locked < 1
    assert 0.6 < barite / locked < 1

    _, locked, _, barite, carbonate, _ = rates(STANDARD.ore, replace(SIMPLE, celsius=75))
    assert max(barite, carbonate) < 0.2 * locked


def test_most_of_what_heat_does_comes_between_45_and_70_degrees() -> None:
    grade = {celsius: made(replace(SIMPLE, celsius=celsius)).grade for celsius in (20, 45, 70, 85)}

    assert grade[70] - grade[45] > 0.75 * (grade[85] - grade[20])


def test_soap_takes_collector_and_a_faster_ore_takes_less_time() -> None:
    hard = Ore(masses=STANDARD.ore.masses, speed=1.0, soap=50)
    quick = Ore(masses=STANDARD.ore.masses, speed=1.2, soap=0)

    assert rates(hard, replace(SIMPLE, collector=400)) == pytest.approx(rates(STANDARD.ore, SIMPLE))
    assert rates(quick, SIMPLE)[0] == pytest.approx(1.2 * rates(STANDARD.ore, SIMPLE)[0])
