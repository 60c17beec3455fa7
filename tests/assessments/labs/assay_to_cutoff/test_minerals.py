"""Minerals that add up: exact mixtures are found again, and a best fit is one by its conditions."""

from itertools import combinations
from random import Random

import pytest

from assessments.labs.assay_to_cutoff.cases import MISFIT, case_of, solved_modes
from assessments.labs.assay_to_cutoff.minerals import (
    ANALYTES,
    MINERALS,
    best_modes,
    held,
    misfits,
)

NAMES = tuple(MINERALS)
SEEDS = tuple(f"composite {n}" for n in range(60))


def mixed(chance: Random) -> dict[str, float]:
    return {name: chance.uniform(0.05, 9) for name in NAMES}


def test_one_mineral_alone_holds_its_own_composition() -> None:
    for name, shares in MINERALS.items():
        assert held({**dict.fromkeys(NAMES, 0.0), name: 100.0}) == pytest.approx(shares)


# g/mol: oxides of the formulas, and the formulas themselves.
CEO2, Y2O3, P2O5, CAO, THO2 = 172.114, 225.809, 141.943, 56.077, 264.036
FORMULAS = {
    "bastnäsite": (140.116 + 60.008 + 18.998, {"LREO": CEO2, "F": 18.998}),
    "apatite": (504.302, {"P2O5": 1.5 * P2O5, "CaO": 5 * CAO, "F": 18.998}),
    "fluorite": (78.074, {"CaO": CAO, "F": 37.997}),
}


@pytest.mark.parametrize("name", FORMULAS)
def test_the_compositions_are_near_those_of_the_formulas(name: str) -> None:
    mass, parts = FORMULAS[name]
    for analyte, part in parts.items():
        ideal = 100 * part / mass
        assert MINERALS[name][ANALYTES.index(analyte)] == pytest.approx(ideal, rel=0.04)


def test_a_mixture_without_scatter_is_found_again() -> None:
    chance = Random(3)
    for _ in range(60):
        modes = mixed(chance)

        assert best_modes(held(modes)) == pytest.approx(modes, rel=1e-8)


def test_a_mineral_that_would_have_to_be_negative_is_left_out() -> None:
    only = {**dict.fromkeys(NAMES, 0.0), "monazite": 1.0, "apatite": 5.0}
    lean = list(held(only))
    lean[ANALYTES.index("Y2O3")] *= 0.5  # less yttrium than the monazite alone brings

    found = best_modes(lean)

    assert found["xenotime"] == 0
    assert min(found.values()) >= 0


def test_the_best_fit_meets_the_conditions_of_a_least_sum_of_squares_with_bounds() -> None:
    chance = Random(4)
    for _ in range(100):
        assay = [share * chance.uniform(0.5, 1.5) for share in held(mixed(chance))]

        modes = best_modes(assay)

        off = [by / 100 for by in misfits(modes, assay)]
        for name in NAMES:
            steep = sum(
                r * share / 100 / wanted
                for r, share, wanted in zip(off, MINERALS[name], assay, strict=True)
            )
            assert steep >= -1e-7, "more of this mineral would fit better"
            assert abs(steep * modes[name]) < 1e-6, "less of it would fit better"


def test_any_modes_inside_the_limit_are_within_fifteen_per_cent_of_what_was_mixed() -> None:
    for seed in ("", *SEEDS):
        case = case_of(seed)
        corners = list(corners_of(case.composite))

        assert corners
        for corner in corners:
            for mode, planted in zip(corner, case.planted, strict=True):
                assert mode == pytest.approx(planted, rel=0.15), seed


def corners_of(assay: tuple[float, ...]) -> list[list[float]]:
    """Return the corners of all modes that fit within the limit: each has five analytes on it."""
    found = []
    for five in combinations(range(len(ANALYTES)), len(NAMES)):
        for signs in range(2 ** len(NAMES)):
            rows = [[MINERALS[name][at] / 100 for name in NAMES] for at in five]
            wanted = [
                assay[at] * (1 + MISFIT / 100 * (1 if signs >> n & 1 else -1))
                for n, at in enumerate(five)
            ]
            corner = solve(rows, wanted)
            modes = dict(zip(NAMES, corner, strict=True))
            if max(map(abs, misfits(modes, assay))) <= MISFIT * (1 + 1e-9):
                found.append(corner)
    return found


def solve(rows: list[list[float]], wanted: list[float]) -> list[float]:
    """Solve by Gauss and Jordan."""
    system = [[*row, value] for row, value in zip(rows, wanted, strict=True)]
    for at in range(len(system)):
        pivot = max(range(at, len(system)), key=lambda row: abs(system[row][at]))
        system[at], system[pivot] = system[pivot], system[at]
        system[at] = [value / system[at][at] for value in system[at]]
        for other in range(len(system)):
            if other != at:
                share = system[other][at]
                system[other] = [
                    a - share * b for a, b in zip(system[other], system[at], strict=True)
                ]
    return [row[-1] for row in system]


def test_the_order_by_hand_comes_to_the_same_minerals() -> None:
    for seed in ("", *SEEDS):
        case = case_of(seed)
        fitted, hand = solved_modes(case.composite), by_hand(case.composite)

        for name in NAMES:
            assert hand[name] == pytest.approx(fitted[name], rel=0.1), (seed, name)


def by_hand(assay: tuple[float, ...]) -> dict[str, float]:
    """Go through thorium, yttrium, phosphorus, calcium and light rare earth until all stand."""
    modes = dict.fromkeys(NAMES, 0.0)
    order = {
        "monazite": "ThO2", "xenotime": "Y2O3", "apatite": "P2O5", "fluorite": "CaO",
        "bastnäsite": "LREO",
    }  # fmt: skip
    for _ in range(60):
        for name, analyte in order.items():
            at = ANALYTES.index(analyte)
            left = assay[at] - held({**modes, name: 0.0})[at]
            modes[name] = 100 * left / MINERALS[name][at]
    return modes
