"""The water plant against the brief as corrected, and against its second computation."""

from dataclasses import replace
from math import sqrt
from pathlib import Path
from random import Random
from typing import Any

import pytest
import yaml

from assessments.labs.close_the_loop.cases import RANGES, STANDARD, case_of
from assessments.labs.close_the_loop.model import (
    CHLORINE,
    FLUORINE,
    KSP,
    NITROGEN,
    Loop,
    Plan,
    Plant,
    blowing,
    free,
    heat,
    henry,
    left,
    stripping_cost,
    vapour,
)
from tests.assessments.labs.close_the_loop import oracle

DATA = Path(__file__).resolve().parents[4] / "content/data"
REFERENCE = Plan(
    recycle=0.62, evaporate=0.65, sodium=0, ph=11, celsius=40, air=2500, stages=6, calcium=1.0
)
OPTIMUM = Plan(
    recycle=0.66, evaporate=0.65, sodium=0.05, ph=10.9, celsius=35, air=2455, stages=8, calcium=0.7
)


def loop(plan: Plan = REFERENCE, plant: Plant = STANDARD.plant, **changed: float) -> Loop:
    moved: dict[str, Any] = changed
    return Loop(plant=plant, plan=replace(plan, **moved))


def test_the_standard_plant_has_one_consistent_set_of_base_nitrogen_and_chloride() -> None:
    """1,900 kg of chloride are 53.6 kmol, and so at most 751 kg of nitrogen."""
    assert loop(ph=8).chloride_in == pytest.approx(1900, abs=0.5)
    assert loop().nitrogen_in == pytest.approx(751, abs=0.5)
    assert loop(sodium=1).nitrogen_in == 0
    assert loop().nitrogen_in / NITROGEN <= loop().chloride_in / CHLORINE


@pytest.mark.parametrize(
    ("ph", "celsius", "milligrams"),
    [(11, 40, 3.98), (9.5, 25, 580), (11, 10, 1283)],
    ids=["reference", "pH 9.5 at 25", "10 degrees"],
)
def test_the_stripper_of_the_brief_leaves_what_the_check_says(
    ph: float, celsius: float, milligrams: float
) -> None:
    """306 kg in 60 m3 once through, G/L 2500 and six stages: the brief's own nitrogen."""
    factor = henry(celsius) * free(ph, celsius) * 2500

    assert 306 / 60 * 1000 * left(factor, 6) == pytest.approx(milligrams, rel=2e-3)


@pytest.mark.parametrize(("back", "grams"), [(0.0, 31.67), (0.6, 79.2), (0.8, 158.3), (0.9, 316.7)])
def test_salt_gathers_as_the_brief_says(back: float, grams: float) -> None:
    assert loop(recycle=back, ph=8).chloride == pytest.approx(grams, rel=1e-3)


def test_the_reference_of_the_brief_gives_its_fluoride_chloride_and_water() -> None:
    now = loop()

    assert 1000 * now.fluoride == pytest.approx(4.88, abs=6e-3)
    assert loop(ph=8).chloride == pytest.approx(83.3, abs=0.06)
    assert now.blowdown == pytest.approx(22.8)
    assert loop(evaporate=0).fresh == pytest.approx(25.8)
    assert 1000 * now.nitrogen == pytest.approx(9.76, abs=6e-3)  # of 751 kg, and going round


def test_facts_of_the_brief_on_ammonia_and_fluoride() -> None:
    assert 100 * free(7, 25) == pytest.approx(0.564, abs=6e-4)
    assert 100 * free(9, 25) == pytest.approx(36.19, abs=6e-3)
    assert 100 * free(11, 25) == pytest.approx(98.27, abs=6e-3)
    for calcium, milligrams in ((1, 3.75), (10, 1.19)):
        assert 1000 * loop(calcium=calcium).ideal == pytest.approx(milligrams, abs=6e-3)
    assert loop(calcium=1).fluoride / loop(calcium=4).fluoride == pytest.approx(2)


def test_constants_are_those_of_the_sites_own_data() -> None:
    text = (DATA / "atomic-weights.md").read_text(encoding="utf-8").split("---")[1]
    known = {one["id"]: one["value"] for one in yaml.safe_load(text)["constants"]}

    assert known["atomic-weight-n"] == NITROGEN
    assert known["atomic-weight-cl"] == CHLORINE
    assert known["atomic-weight-f"] == FLUORINE


def test_henrys_constant_is_near_the_compilation_and_exactly_the_line_of_the_brief() -> None:
    for celsius in range(5, 51):
        assert henry(celsius) == pytest.approx(oracle.henry(celsius), rel=1e-12)
        assert henry(celsius) == pytest.approx(oracle.sander(celsius), rel=0.04)


def test_saturated_air_holds_what_another_formula_says() -> None:
    for celsius in range(5, 51):
        assert vapour(celsius) == pytest.approx(oracle.vapour(celsius), rel=5e-3)


def drawn(chance: Random) -> Plan:
    values: dict[str, Any] = {
        name: low + step * chance.randint(0, round((high - low) / step))
        for name, (low, high, step) in RANGES.items()
    }
    return Plan(**{**values, "stages": int(values["stages"])})


def test_the_plant_agrees_with_stages_and_passes_over_the_whole_range() -> None:
    chance = Random(5)
    for number in range(60):
        plant, plan = case_of(f"seed {number % 30}").plant, drawn(chance)
        now = Loop(plant=plant, plan=plan)

        factor = oracle.henry(plan.celsius) * oracle.as_ammonia(plan.ph, plan.celsius) * plan.air
        fresh = 14.007 * plant.base * (1 - plan.sodium)
        nitrogen, caught = oracle.loop(fresh, plant.water, plan.recycle, factor, plan.stages)
        salt = 35.45 * (plant.base + plant.water * 10 ** (plan.ph - 14))
        dissolved = oracle.fluoride(plan.calcium / 1000, plant.fines)

        assert now.nitrogen == pytest.approx(nitrogen, rel=1e-9)
        assert now.caught == pytest.approx(caught, rel=1e-9, abs=1e-9)
        assert now.chloride == pytest.approx(
            oracle.gathered(salt, plant.water, plan.recycle), rel=1e-9
        )
        fed = oracle.gathered(plant.fluoride, plant.water, plan.recycle)
        assert now.fluoride == pytest.approx(min(dissolved, fed), rel=1e-9)


def test_kremsers_equation_is_that_of_the_stages_and_has_no_gap_at_one() -> None:
    for stages in range(2, 9):
        assert left(1.0, stages) == pytest.approx(1 / (stages + 1))
        for factor in (1e-6, 0.3, 0.999_999, 1 - 2e-6, 1 + 2e-6, 1.000_001, 2.5, 9.0):
            assert left(factor, stages) == pytest.approx(
                oracle.stripped(1, factor, stages), rel=1e-6
            )


def test_below_a_factor_of_one_no_stages_are_enough() -> None:
    for stages in range(2, 9):
        assert left(0.8, stages) > 0.2


def test_every_direction_that_the_words_name_holds_over_the_whole_range() -> None:
    chance = Random(7)
    for number in range(300):
        plan = replace(
            drawn(chance), recycle=chance.randrange(90) / 100, sodium=chance.randrange(90) / 100
        )
        now = Loop(plant=case_of(f"seed {number % 40}").plant, plan=plan)

        def moved(name: str, by: float, now: Loop = now) -> Loop:
            return loop(now.plan, now.plant, **{name: getattr(now.plan, name) + by})

        assert moved("ph", 0.1).nitrogen < now.nitrogen
        assert moved("celsius", 1).nitrogen < now.nitrogen
        assert moved("air", 50).nitrogen < now.nitrogen
        assert moved("stages", 1).nitrogen <= now.nitrogen
        assert moved("sodium", 0.05).nitrogen < now.nitrogen
        assert moved("recycle", 0.05).chloride > now.chloride
        assert moved("recycle", 0.05).nitrogen > now.nitrogen
        assert moved("recycle", 0.05).chloride * moved("recycle", 0.05).outfall == pytest.approx(
            now.chloride * now.outfall
        )
        assert moved("calcium", 1).fluoride <= now.fluoride
        assert moved("dilution", 5).nitrogen == now.nitrogen
        assert moved("dilution", 5).fresh > now.fresh
        assert moved("air", 50).energy > now.energy
        if plan.celsius > now.plant.arrives:
            assert moved("celsius", 1).energy > now.energy


def test_nearly_all_heat_goes_into_the_vapour() -> None:
    """At 40 deg C the air of G/L 2500 carries off an eighth of the water."""
    plant = STANDARD.plant
    warm = heat(plant, 40, 2500)
    sensible = plant.water * 0.2 * 4.18 * 30 / 3600

    assert warm == pytest.approx(4.58, abs=0.01)
    assert sensible < 0.1 * warm
    assert 2500 * vapour(40) == pytest.approx(127, abs=1)
    assert heat(plant, 10, 5000) == 0


def test_fan_and_cost_are_what_their_words_say() -> None:
    plant = STANDARD.plant
    joules = 60 * 2500 * 250 * 6 / 0.6
    assert blowing(plant, 2500, 6) == pytest.approx(joules / 3.6e9)
    assert stripping_cost(plant, 11, 10, 2500, 6) == pytest.approx(
        80 * joules / 3.6e9 + 0.025 * 2500 + 120 + 0.06 * (16 + 5.469), rel=1e-9
    )
    costs = loop().costs(0.12)
    assert costs["catching"] == pytest.approx(0.12 * loop().caught)
    assert costs["evaporation"] == pytest.approx(14.82 * 7.6 + 0.02 * loop().salt, rel=1e-9)
    assert costs["water"] == pytest.approx(1.5 * 10.98 + 0.3 * 37.2)


def test_the_optimum_of_the_brief_costs_less_than_its_reference() -> None:
    one, other = (sum(loop(plan).costs(0.12).values()) for plan in (REFERENCE, OPTIMUM))

    assert other < one


def test_lime_is_what_fluoride_and_free_calcium_take() -> None:
    now = loop()
    kmol = now.precipitated / 18.998403 / 2 + 0.001 * 22.8

    assert now.lime == pytest.approx(74.092 * kmol)
    assert now.ideal == pytest.approx(sqrt(KSP / 0.001) * 18.998403)


def test_little_fluoride_stays_as_it_comes_and_none_settles() -> None:
    clean = Plant(water=60, base=53.6, fluoride=0.05, arrives=10, fines=1.3)

    assert loop(plant=clean).precipitated == pytest.approx(0)
    assert loop(plant=clean).fluoride == pytest.approx(0.05 / 22.8)
