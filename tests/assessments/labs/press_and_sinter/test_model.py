"""Press, furnace and curve against the brief of the lab and against a second computation."""

from dataclasses import replace
from random import Random
from typing import Any

import pytest

from assessments.labs.alloy_designer import magnet
from assessments.labs.press_and_sinter import sinter
from assessments.labs.press_and_sinter.cases import FACTORS, STANDARD, case_of
from assessments.labs.press_and_sinter.curve import CLOSED, MIDDLE, WHOLE, Bench, Curve
from assessments.labs.press_and_sinter.search import RANGES
from assessments.labs.press_and_sinter.sinter import Plan, Powder, Sintered, shrinkage
from tests.assessments.labs.press_and_sinter import oracle

REFERENCE = Plan(
    size=3.5, pressure=150, along=25.63, across=22.47, fill=49, celsius=1055, hold=5
)  # fmt: skip
NAMES = ("br", "hcb", "hcj", "hk")


def sintered(**changed: float) -> Sintered:
    moved: dict[str, Any] = changed
    return Sintered(powder=STANDARD.powder, plan=replace(REFERENCE, **moved))


def test_the_reference_of_the_brief_gives_its_figures() -> None:
    block = sintered()

    assert block.density == pytest.approx(7.502, abs=6e-4)
    assert block.grain == pytest.approx(5.87, abs=6e-3)
    assert 20 / (1 - block.along) == pytest.approx(25.63, abs=0.006)
    assert 20 / (1 - block.across) == pytest.approx(22.47, abs=0.006)


@pytest.mark.parametrize(
    ("celsius", "density", "grain"), [(1060, 7.482, 5.78), (1080, 7.525, 6.61), (1067, 7.50, 6.05)]
)
def test_little_pressure_and_a_short_hold_give_the_figures_of_the_brief(
    celsius: float, density: float, grain: float
) -> None:
    block = sintered(pressure=100, hold=4, celsius=celsius)

    assert block.density == pytest.approx(density, abs=1e-3)
    assert block.grain == pytest.approx(grain, abs=6e-3)


def test_with_little_pressure_and_a_short_hold_no_temperature_does() -> None:
    for celsius in range(1000, 1121):
        block = sintered(pressure=100, hold=4, celsius=celsius)
        assert block.density < 7.50 or block.grain > 6.0


def test_cooler_and_longer_does() -> None:
    block = sintered(pressure=100, hold=8, celsius=1040)

    assert block.density >= 7.50
    assert block.grain <= 6.0


@pytest.mark.parametrize(
    ("green", "dense", "ratio", "along", "across"),
    [(0.55, 0.99, 2.0, 0.2633, 0.1316), (0.58, 0.985, 1.8, 0.2280, 0.1267)],
)
def test_shrinkages_are_those_of_the_check(
    green: float, dense: float, ratio: float, along: float, across: float
) -> None:
    assert shrinkage(ratio, green / dense) == pytest.approx(across, abs=6e-5)
    assert ratio * shrinkage(ratio, green / dense) == pytest.approx(along, abs=1e-4)


def test_the_curve_of_the_brief_gives_its_figures() -> None:
    curve = STANDARD.curve

    assert curve.br == pytest.approx(1.30, abs=1e-6)
    assert curve.hcb == pytest.approx(985.2, abs=0.06)
    assert curve.hcj == pytest.approx(1593.8, abs=0.06)
    assert curve.hk == pytest.approx(1433.6, abs=0.06)
    assert curve.hk / curve.hcj == pytest.approx(0.8995, abs=6e-5)
    assert max(h * (curve.polarisation(h) - 1.256637e-3 * h) for h in range(1000)) == pytest.approx(
        320.2, abs=0.06
    )


def test_heckel_gives_the_densities_of_the_brief() -> None:
    assert sintered(pressure=0).green == pytest.approx(0.40, abs=6e-4)
    assert sintered(pressure=100).green == pytest.approx(0.55, abs=6e-4)
    assert sintered(pressure=200).green == 0.62


def test_the_line_of_coercivity_is_that_of_the_lab_on_alloy_design() -> None:
    assert (magnet.ALPHA, magnet.HA["Nd"], magnet.NEFF, magnet.JS["Nd"]) == sinter.PLAIN


def drawn(chance: Random) -> tuple[Powder, Plan]:
    chosen: dict[str, Any] = {
        name: round(low + step * chance.randint(0, round((high - low) / step)), 2)
        for name, (low, high, step) in RANGES.items()
    }
    return case_of(f"seed {chance.randrange(40)}").powder, Plan(**chosen)


def test_blocks_agree_with_their_second_computation_over_the_whole_range() -> None:
    chance = Random(5)
    for _ in range(60):
        powder, plan = drawn(chance)
        block = Sintered(powder=powder, plan=plan)

        green = oracle.green(plan.pressure, powder.hardness, powder.start)
        k0, c0 = powder.closing * 1e13, powder.coarsening
        dense, grain = oracle.held(green, plan.size, plan.celsius, plan.hold, k0, c0)
        height = plan.fill * powder.loose / green
        got = oracle.sizes((plan.along, plan.across, height), powder.ratio, green, dense)

        assert block.green == pytest.approx(green, rel=1e-9)
        assert block.relative == pytest.approx(dense, rel=1e-6)
        assert block.grain == pytest.approx(grain, rel=1e-6)
        assert block.sizes == pytest.approx(got, rel=1e-6)


def test_curves_agree_with_their_second_computation() -> None:
    for number in range(60):
        curve = case_of(f"seed {number}").curve
        wanted = oracle.values(curve.level, 1000 * curve.end, curve.sharp)
        assert [getattr(curve, name) for name in NAMES] == pytest.approx(wanted, rel=1e-9)


def test_every_direction_that_the_words_name_holds_over_the_whole_range() -> None:
    chance = Random(7)
    for _ in range(200):
        powder, plan = drawn(chance)
        now = Sintered(powder=powder, plan=plan)

        def moved(name: str, step: float, powder: Powder = powder, plan: Plan = plan) -> Sintered:
            changed: dict[str, Any] = {name: getattr(plan, name) + step}
            return Sintered(powder=powder, plan=replace(plan, **changed))

        assert moved("celsius", 1).density > now.density
        assert moved("celsius", 1).grain > now.grain
        assert moved("hold", 0.1).density > now.density
        assert moved("hold", 0.1).grain > now.grain
        assert moved("hold", 0.1).coercivity < now.coercivity
        assert moved("size", -0.1).density > now.density
        assert moved("size", -0.1).grain < now.grain
        assert moved("size", -0.1).oxygen > now.oxygen
        assert moved("pressure", 1).density >= now.density
        assert moved("pressure", 1).aligned < now.aligned
        assert moved("pressure", 1).height <= now.height
        assert now.effective < now.plan.hold * (3.5 / now.plan.size) ** 1.5


def test_the_same_density_has_finer_grains_when_it_is_reached_cooler() -> None:
    cool, hot = sintered(celsius=1040, hold=8), sintered(celsius=1060)
    hold = oracle.solved(
        lambda hours: sintered(celsius=1060, hold=hours).density - cool.density, 0.1, 20
    )

    assert replace(hot, plan=replace(hot.plan, hold=hold)).grain > cool.grain


def bench(circuit: int, typed: float = 5.0) -> Bench:
    return Bench(
        circuit=circuit, magnetometric=0.312, fluxmetric=0.232, diameter=5.0, outside=5.06,
        typed=typed,
    )  # fmt: skip


@pytest.mark.parametrize("circuit", [CLOSED, WHOLE, MIDDLE])
@pytest.mark.parametrize("typed", [5.0, 5.06])
def test_the_right_corrections_undo_what_the_bench_did(circuit: int, typed: float) -> None:
    one = bench(circuit, typed)
    printed = one.read(900.0, 1.2)

    assert one.corrected(printed, circuit, one.right_area) == pytest.approx((900.0, 1.2))


def test_a_free_sample_is_in_a_larger_opposing_field_than_the_solenoid_gives() -> None:
    """Figures of the lesson: N 0.312, 1.17 T and 1160 kA/m applied are 1450 inside."""
    field, level = bench(WHOLE).corrected((1160.0, 1.17), 1, 0)

    assert (field, level) == (pytest.approx(1450, abs=1), 1.17)
    assert bench(WHOLE).corrected((1160.0, 1.17), 3, 0)[0] == pytest.approx(870, abs=1)
    assert bench(WHOLE).corrected((1600.0, 0.0), 1, 0)[0] == 1600


def test_the_correction_of_the_field_leaves_the_coercivity_and_moves_the_knee() -> None:
    curve, one = Curve(level=1.3, end=1700.0, sharp=20.0), bench(WHOLE)

    assert one.read(curve.hcj, 0.0)[0] == curve.hcj
    assert curve.hk - one.read(curve.hk, 0.9 * curve.br)[0] == pytest.approx(290, abs=1)


def test_factors_of_cylinders_are_those_of_uniform_polarisation() -> None:
    """The magnetometric one is somewhat above the ellipsoid of the same shape below 1 and near."""
    for ratio, (whole, middle) in zip((0.5, 0.7, 1.0, 1.5, 2.0), FACTORS, strict=True):
        assert middle < whole
        assert whole == pytest.approx(oracle.ellipsoid(ratio), rel=0.12)
