"""Column and finishing against the references of the brief as corrected, areas, cells and scipy."""

from dataclasses import replace
from itertools import pairwise
from math import log10, sqrt
from random import Random
from statistics import NormalDist

import pytest

from assessments.labs.column_to_5n.cases import STANDARD, Plan
from assessments.labs.column_to_5n.column import (
    ELEMENTS,
    NEODYMIUM,
    PRASEODYMIUM,
    SAMARIUM,
    Bed,
    Column,
    Feed,
    between,
)
from assessments.labs.column_to_5n.finish import ACID, LIME, Works
from tests.assessments.labs.column_to_5n import oracle

# The brief prints its selectivities, 3.39 and 1.62, and no log K.
BRIEF = Column(
    feed=Feed(sm=300, pr=700, log_k=(log10(3.39), 0.0, -log10(1.62)), k=2.0),
    bed=Bed(a=0.5, b=0.04, c=0.7, pressure=10.0),
    length=291, asked=1.108, load=4.2, start=-2.5, end=1.42,
)  # fmt: skip
WORKS = Works(chloride=20000, wash=2.0, carry=0.4, rest=3.0, wash_cost=0.5, acid_cost=4.0)

# L, u, load, start, end, k, log K of Sm and of Pr from that of Nd, Sm and Pr fed, a, b, c; then ppm
# of Sm and of Pr in the product and the share of Nd: scipy 1.17.1, norm.cdf.
RECKONED = (
    ((291, 1.108, 4.2, -2.5, 1.42, 2.0, 0.53, 0.21, 300, 700, 0.5, 0.04, 0.7),
     3e-05, 8.7114, 0.915986),
    ((234, 0.711, 11.74, -3.3, 2.02, 1.9, 0.48, 0.18, 854, 1078, 0.3, 0.05, 0.5),
     223.31836, 303.98475, 0.977825),
    ((269, 0.744, 10.92, -2.31, 1.58, 3.0, 0.53, 0.18, 686, 1459, 0.3, 0.05, 0.5),
     1e-05, 117.63749, 0.932502),
    ((197, 0.378, 7.7, -1.74, 2.86, 2.7, 0.33, 0.19, 843, 848, 0.3, 0.05, 0.5),
     0.06832, 153.53124, 0.956952),
    ((178, 0.7, 11.54, -2.63, 1.06, 2.3, 0.45, 0.21, 527, 956, 0.3, 0.05, 0.5),
     63.57572, 75.44333, 0.851158),
    ((79, 1.13, 6.41, -1.81, 1.69, 1.5, 0.46, 0.2, 314, 899, 0.3, 0.05, 0.5),
     66.54094, 373.69885, 0.919338),
    ((105, 0.66, 4.98, -3.07, 1.05, 3.4, 0.5, 0.19, 525, 1161, 0.3, 0.05, 0.5),
     0.47423, 45.38387, 0.852071),
)  # fmt: skip


def ree(column: Column) -> float:
    return sum(column.impurities.values())


def test_the_column_of_the_brief_comes_out_to_its_digits() -> None:
    assert BRIEF.plates == pytest.approx(125.3, abs=0.06)
    assert BRIEF.impurities[PRASEODYMIUM] == pytest.approx(8.89, abs=6e-3)
    assert BRIEF.collected(NEODYMIUM) == pytest.approx(0.91599, abs=6e-6)
    assert BRIEF.cycle == pytest.approx(9.41, abs=6e-3)
    assert BRIEF.productivity == pytest.approx(1.189, abs=6e-4)


def test_a_later_close_and_a_heavier_load_give_the_impurities_of_the_check() -> None:
    late, heavy = replace(BRIEF, end=2.5), replace(BRIEF, load=15)

    assert ree(late) == pytest.approx(46.9, abs=0.06)
    assert ree(heavy) == pytest.approx(265, abs=0.6)
    assert heavy.impurities[PRASEODYMIUM] == pytest.approx(174, abs=0.6)
    assert heavy.impurities[SAMARIUM] == pytest.approx(91, abs=0.6)


@pytest.mark.parametrize(
    ("washes", "grade", "others"), [(6, 5, 33.58), (3, 5, 746.9), (5, 10, 91.6)]
)
def test_the_finishing_of_the_brief_leaves_what_the_check_says(
    washes: int, grade: float, others: float
) -> None:
    assert WORKS.others(washes, grade) == pytest.approx(others, abs=0.06)


def test_an_acid_with_10_ppm_brings_up_to_15_73_ppm_of_lime() -> None:
    assert replace(WORKS, carry=1.0).lime(10) == pytest.approx(15.73, abs=6e-3)
    assert pytest.approx(1.1240, abs=6e-5) == ACID
    assert pytest.approx(1.3992, abs=6e-5) == LIME


@pytest.mark.parametrize(
    ("wash", "washes", "left"), [(2, 3, 0.037), (3, 4, 0.0039), (6, 1, 0.143), (12, 1, 0.077)]
)
def test_split_water_washes_better_than_the_same_water_at_once(
    wash: float, washes: int, left: float
) -> None:
    assert replace(WORKS, chloride=1.0, wash=wash).chloride_after(washes) == pytest.approx(
        left, rel=0.015
    )


def test_resolution_has_two_forms_and_each_is_that_of_the_brief() -> None:
    plates = 160
    bed = Bed(a=1.0, b=0.0, c=0.0, pressure=1e9)
    column = replace(BRIEF, bed=bed, length=plates, load=0.0)

    assert column.plates == plates
    assert column.resolution_purnell == pytest.approx(0.925, abs=6e-4)
    assert column.resolution == pytest.approx(1.083, abs=6e-4)


def test_selectivities_follow_from_printed_constants() -> None:
    feed = STANDARD.feed

    assert feed.alpha(PRASEODYMIUM, NEODYMIUM) == pytest.approx(1.622, abs=6e-4)
    assert feed.alpha(NEODYMIUM, SAMARIUM) == pytest.approx(3.388, abs=6e-4)
    assert feed.retention(NEODYMIUM) == 2.0


def test_the_plate_law_is_that_of_the_course() -> None:
    bed = STANDARD.bed

    assert 200 / bed.plate(0.5, 2.0) == pytest.approx(172, abs=0.5)
    assert 250 / bed.plate(1.0, 5.0) == pytest.approx(100.8, abs=0.06)
    assert bed.plate(0.239, 0.0) == pytest.approx(0.835, abs=6e-4)
    for load, plates in ((0.5, 208), (8.0, 71)):  # flows 0.5 cm/min in the course's table
        assert 200 / bed.plate(0.5, load) == pytest.approx(plates, abs=1.0)


@pytest.mark.parametrize(("made", "sm", "pr", "share"), RECKONED)
def test_cuts_agree_with_another_library(
    made: tuple[float, ...], sm: float, pr: float, share: float
) -> None:
    length, flow, load, start, end, k, up, down, fed_sm, fed_pr, a, b, c = made
    column = Column(
        feed=Feed(sm=fed_sm, pr=fed_pr, log_k=(up, 0.0, -down), k=k),
        bed=Bed(a=a, b=b, c=c, pressure=99.0),
        length=length, asked=flow, load=load, start=start, end=end,
    )  # fmt: skip

    assert column.impurities[SAMARIUM] == pytest.approx(sm, rel=1e-5, abs=6e-6)
    assert column.impurities[PRASEODYMIUM] == pytest.approx(pr, rel=1e-5)
    assert column.collected(NEODYMIUM) == pytest.approx(share, abs=6e-7)


def drawn(chance: Random) -> Column:
    return Column(
        feed=Feed(
            sm=chance.uniform(100, 900), pr=chance.uniform(200, 1500),
            log_k=(chance.uniform(0.30, 0.53), 0.0, -chance.uniform(0.17, 0.21)),
            k=chance.uniform(1, 3.5),
        ),
        bed=Bed(a=chance.uniform(0.2, 0.5), b=0.04, c=chance.uniform(0.4, 0.7), pressure=3.0),
        length=chance.uniform(50, 300), asked=chance.uniform(0.05, 2), load=chance.uniform(0.5, 20),
        start=chance.uniform(-4, -0.5), end=chance.uniform(0, 4),
    )  # fmt: skip


def test_cuts_agree_with_areas_under_the_peaks() -> None:
    chance = Random(3)
    for _ in range(25):
        column = drawn(chance)
        masses = oracle.cut_masses(column)
        total = sum(masses.values())

        for name in ELEMENTS:
            collected = column.feed.shares[name] * column.collected(name)
            assert collected == pytest.approx(masses[name], rel=1e-7, abs=1e-15)
        for name, ppm in column.impurities.items():
            assert ppm == pytest.approx(1e6 * masses[name] / total, rel=1e-7, abs=1e-9)


def test_times_and_widths_are_those_of_a_row_of_mixed_cells() -> None:
    for cells, mean in ((20, 300.0), (60, 90.0)):
        at, width = oracle.cells_in_a_row(cells, mean, mean / cells / 40)

        assert at == pytest.approx(mean, rel=0.002)
        assert width == pytest.approx(mean / sqrt(cells), rel=0.015)


def test_tails_stay_exact_where_they_are_tiny() -> None:
    normal = NormalDist()

    assert between(-1, 1) == pytest.approx(normal.cdf(1) - normal.cdf(-1), rel=1e-12)
    assert between(8, 9) == pytest.approx(6.2198e-16, rel=1e-3)
    assert between(-9, -8) == between(8, 9)
    assert between(-40, 40) == 1
    assert between(2, 2) == 0


def test_what_is_before_in_and_after_the_cut_is_what_was_fed() -> None:
    chance = Random(4)
    for _ in range(100):
        column = drawn(chance)
        begin, end = column.cut
        for name in ELEMENTS:
            at, width = column.time(name), column.width(name)
            edges = (-40.0, (begin - at) / width, (end - at) / width, 40.0)
            parts = [between(low, high) for low, high in pairwise(edges)]
            assert sum(parts) == pytest.approx(1, rel=1e-9)


def test_every_setting_acts_in_its_direction() -> None:
    chance = Random(5)
    for _ in range(200):
        column = drawn(chance)
        assert replace(column, load=column.load + 1).plates < column.plates
        assert replace(column, length=column.length + 10, asked=0.05).plates > (
            replace(column, asked=0.05).plates
        )
        later = replace(column, end=column.end + 0.1)
        assert later.collected(NEODYMIUM) > column.collected(NEODYMIUM)
        assert later.collected(PRASEODYMIUM) > column.collected(PRASEODYMIUM)
        sooner = replace(column, start=column.start - 0.1)
        assert sooner.collected(NEODYMIUM) > column.collected(NEODYMIUM)
        assert sooner.collected(SAMARIUM) >= column.collected(SAMARIUM)
        assert column.time(SAMARIUM) < column.time(NEODYMIUM) < column.time(PRASEODYMIUM)


def test_a_pump_at_its_limit_gives_less_flow_and_never_more_pressure() -> None:
    chance = Random(6)
    limited = 0
    for _ in range(200):
        column = drawn(chance)
        assert column.pressure <= 3.0 * (1 + 1e-12)
        assert column.flow <= column.asked
        if column.flow < column.asked:
            limited += 1
            assert column.pressure == pytest.approx(3.0)
    assert limited > 30


def test_washing_is_that_of_cakes_that_are_diluted_one_by_one() -> None:
    for wash in (1.0, 1.5, 3.0):
        works = replace(WORKS, wash=wash)
        for washes in range(9):
            assert works.chloride_after(washes) == pytest.approx(
                oracle.washed(20000, wash, washes), rel=1e-9
            )


def test_lime_is_that_of_moles() -> None:
    for grade, carry in ((1, 0.2), (7.5, 0.4), (20, 0.6)):
        assert replace(WORKS, carry=carry).lime(grade) == pytest.approx(
            oracle.lime(grade, carry), rel=2e-5
        )


def test_a_purer_acid_and_more_washes_cost_more() -> None:
    assert WORKS.cost(6, 5) == pytest.approx(3.8)
    assert WORKS.cost(7, 5) > WORKS.cost(6, 5) > WORKS.cost(6, 6)


def test_a_plan_builds_its_column() -> None:
    plan = Plan(length=291, flow=1.108, load=4.2, start=-2.5, end=1.42, washes=6, grade=5)

    column = plan.column(STANDARD)

    assert (column.length, column.asked, column.load) == (291, 1.108, 4.2)
    assert ree(column) == pytest.approx(8.711, abs=6e-4)
