"""Plate and loop against the brief as corrected, and against their second computation."""

from dataclasses import replace
from math import pi
from pathlib import Path
from random import Random
from typing import Any

import pytest
import yaml

from assessments.labs.boundary_diffusion import diffusion, loop
from assessments.labs.boundary_diffusion.cases import STANDARD, case_of
from assessments.labs.boundary_diffusion.diffusion import Cycle, Magnet, Treated, coefficient
from assessments.labs.boundary_diffusion.loop import HYDRIDE, Returned, Route, Scrap
from assessments.labs.boundary_diffusion.search import RANGES
from tests.assessments.labs.boundary_diffusion import oracle

DATA = Path(__file__).resolve().parents[4] / "content/data"
CYCLE = Cycle(element=0, pickup=0.35, celsius=920, hours=12)
ROUTE = Route(tumble=6, sieve=150, swarf=0, hydride=1.87)


def treated(thickness: float = 4.0, **changed: float) -> Treated:
    moved: dict[str, Any] = changed
    magnet = Magnet(thickness=thickness, coercivity=1100, remanence=1.42)
    return Treated(magnet=magnet, cycle=replace(CYCLE, **moved))


def returned(**changed: float) -> Returned:
    moved: dict[str, Any] = changed
    return Returned(scrap=STANDARD.scrap, route=replace(ROUTE, **moved))


def test_the_reference_of_the_brief_gives_its_figures() -> None:
    plate = treated()

    assert plate.weakest == pytest.approx(1503, abs=0.5)
    assert plate.surface == pytest.approx(1560, abs=0.5)
    assert plate.mean == pytest.approx(0.350, abs=1e-6)
    assert plate.remanence == pytest.approx(1.41, abs=5e-4)


@pytest.mark.parametrize(("thickness", "asked"), [(4, 1523), (6, 1329), (10, 1109)])
def test_one_recipe_leaves_the_middle_of_a_thick_plate_soft(thickness: int, asked: int) -> None:
    """0.40 wt% Dy, both faces, 900 deg C, 12 h; the base is 1100 kA/m."""
    plate = treated(thickness, pickup=0.40, celsius=900)

    assert plate.weakest == pytest.approx(asked, abs=0.5)
    assert plate.mean == pytest.approx(0.40, abs=1e-6)


def test_the_least_dose_of_the_brief_is_0_35_at_920_for_12_hours() -> None:
    enough = [
        (pickup, celsius)
        for pickup in (0.34, 0.35)
        for celsius in range(780, 951, 5)
        if treated(pickup=pickup, celsius=celsius).weakest >= 1500
    ]

    assert enough == [(0.35, 920), (0.35, 925)]


def test_the_coefficient_is_that_of_the_course() -> None:
    assert coefficient(800) == pytest.approx(9.8e-6, rel=1e-3)
    assert coefficient(850) == pytest.approx(1.5645e-5, rel=1e-3)
    assert coefficient(900) == pytest.approx(2.4e-5, rel=1e-3)


def test_the_worked_example_of_the_course_is_one_of_this_model() -> None:
    """4 mm, 0.35 wt%, 900 deg C, 8 h: 0.478 and 0.224 wt%, a film that would last 5.5 h."""
    plate = treated(celsius=900, hours=8)

    assert plate.content(0) == pytest.approx(0.478, abs=1e-3)
    assert plate.middle == pytest.approx(0.224, abs=1e-3)
    assert plate.lasts == pytest.approx(5.5, abs=0.05)
    single = treated(celsius=900, hours=8, faces=0)
    assert single.middle == pytest.approx(plate.middle, rel=1e-9)
    assert single.content(0) == pytest.approx(2.71 * 0.35, rel=3e-3)
    assert single.content(4) == pytest.approx(0.0167 * 0.35, rel=0.01)


@pytest.mark.parametrize("element", [0, 1])
def test_more_dose_steepens_the_content_and_the_coercivity_only_at_first(element: int) -> None:
    low, some, high = (treated(element=element, pickup=dose) for dose in (0.1, 0.35, 1.2))

    steep = [one.content(0) - one.middle for one in (low, some, high)]
    assert steep == sorted(steep)
    assert low.gap < some.gap > high.gap


def test_the_loop_of_the_brief_gives_its_figures() -> None:
    now = returned()

    assert now.finished == pytest.approx(34.6, abs=0.05)
    assert now.oxygen == pytest.approx(3235, abs=1)
    assert now.finished == pytest.approx(100 * 0.6 * 0.9 * 0.9 * 0.97 * 1.0187 * 0.72, rel=1e-4)


@pytest.mark.parametrize(("oxygen", "hydride"), [(2500, 1.174), (4000, 2.493)])
def test_the_top_up_of_the_course_is_one_of_this_model(oxygen: int, hydride: float) -> None:
    scrap = replace(STANDARD.scrap, oxygen=oxygen, hourly=0, mill=0)

    assert Returned(scrap=scrap, route=ROUTE).needed(29.8) == pytest.approx(hydride, abs=2e-3)
    assert pytest.approx(98.148, abs=5e-4) == HYDRIDE


def test_swarf_comes_back_once_as_the_course_says() -> None:
    """Without hydride finishing as a whole is y / (1 - (1 - y) r): 0.72 and 0.70 give 0.896."""
    now = returned(swarf=70, hydride=0)

    assert now.finished / now.powder == pytest.approx(0.72 / (1 - 0.28 * 0.70), rel=1e-9)
    assert now.finished / now.powder == pytest.approx(0.896, abs=5e-4)


def test_constants_are_those_of_the_sites_own_data() -> None:
    text = (DATA / "atomic-weights.md").read_text(encoding="utf-8").split("---")[1]
    known = {one["id"]: one["value"] for one in yaml.safe_load(text)["constants"]}

    assert known["atomic-weight-nd"] == loop.NEODYMIUM
    assert known["atomic-weight-o"] == loop.OXYGEN
    assert known["atomic-weight-h"] == loop.HYDROGEN
    assert pytest.approx(6.0105, abs=5e-5) == loop.BOUND


def drawn(chance: Random) -> tuple[Treated, Route]:
    chosen: dict[str, Any] = {
        name: round(low + step * chance.randint(0, round((high - low) / step)), 3)
        for name, (low, high, step) in RANGES.items()
    }
    route = Route(**{name: chosen.pop(name) for name in ("tumble", "sieve", "swarf", "hydride")})
    cycle = Cycle(element=chance.randrange(2), faces=chance.randrange(2), **chosen)
    magnet = Magnet(thickness=chance.randrange(10, 101) / 10, coercivity=1100, remanence=1.42)
    return Treated(magnet=magnet, cycle=cycle), route


def test_images_agree_with_waves_over_the_whole_range() -> None:
    chance = Random(5)
    for _ in range(300):
        plate, _ = drawn(chance)
        thick, cycle = plate.magnet.thickness, plate.cycle
        for depth in (0.0, thick * chance.random(), thick / 2, thick):
            asked = oracle.waves(
                depth, thick, cycle.pickup, cycle.celsius, cycle.hours, both=bool(cycle.faces)
            )
            assert plate.content(depth) == pytest.approx(asked, rel=2e-4, abs=1e-9)
        assert plate.mean == pytest.approx(cycle.pickup, rel=1e-6)


@pytest.mark.parametrize(
    ("thick", "celsius", "hours", "both"),
    [(4.0, 920, 12, True), (6.0, 900, 12, True), (3.0, 850, 8, False)],
)
def test_images_agree_with_cells_that_pass_metal_to_each_other(
    thick: float, celsius: int, hours: int, *, both: bool
) -> None:
    plate = treated(thick, celsius=celsius, hours=hours, faces=int(both))
    found = oracle.cells(thick, 0.35, celsius, hours, both=both)

    assert sum(found) / len(found) == pytest.approx(0.35, rel=1e-9)
    for at in (0, 100, 200, 399):
        depth = (at + 0.5) * thick / 400
        assert plate.content(depth) == pytest.approx(found[at], rel=3e-3, abs=5e-5)


def rested(scrap: Scrap, route: Route) -> dict[str, float]:
    """Return the blocks of the loop after many passes, from the laws as printed on the page."""
    out = 100 * scrap.collected * scrap.taken
    kept = route.sieve**2 / (route.sieve**2 + scrap.hole**2)
    mass = out * scrap.best * route.tumble / (route.tumble + scrap.half) * kept
    flakes = 1e4 * scrap.coat * (route.sieve / 1000) ** 2 * (1 + route.tumble / 18) / kept
    ppm = scrap.oxygen + scrap.hourly * route.tumble + scrap.mill
    powder = {
        "mass": mass, "rare": mass * scrap.rare / 100, "oxygen": mass * ppm / 1e6,
        "nickel": mass * flakes / 1e6,
    }  # fmt: skip
    back = route.swarf / 100 * (1 - scrap.finish)
    return oracle.passes(powder, back, scrap.stale / 1e6, route.hydride / 100, scrap.taint / 100)


def test_the_loop_at_rest_is_where_its_passes_end() -> None:
    chance = Random(6)
    for number in range(200):
        _, route = drawn(chance)
        scrap = case_of(f"seed {number % 40}").scrap
        now, blocks = Returned(scrap=scrap, route=route), rested(scrap, route)

        assert now.blocks == pytest.approx(blocks["mass"], rel=1e-9)
        assert now.finished == pytest.approx(scrap.finish * blocks["mass"], rel=1e-9)
        assert now.oxygen == pytest.approx(1e6 * blocks["oxygen"] / blocks["mass"], rel=1e-9)
        assert now.nickel == pytest.approx(1e6 * blocks["nickel"] / blocks["mass"], rel=1e-9)
        assert now.metal == pytest.approx(oracle.metallic(blocks), rel=1e-9)


def test_the_hydride_that_is_needed_gives_the_aim() -> None:
    chance = Random(7)
    for number in range(200):
        _, route = drawn(chance)
        now = Returned(scrap=case_of(f"seed {number % 40}").scrap, route=route)
        aimed = replace(now, route=replace(route, hydride=now.needed(29.6)))

        assert aimed.metal == pytest.approx(29.6, rel=1e-12)


def moved(plate: Treated, name: str, step: float) -> Treated:
    changed: dict[str, Any] = {name: getattr(plate.cycle, name) + step}
    return replace(plate, cycle=replace(plate.cycle, **changed))


def test_every_direction_of_the_plate_that_the_words_name_holds() -> None:
    chance = Random(8)
    for _ in range(300):
        plate, _ = drawn(chance)
        longer, richer = moved(plate, "hours", 0.5), moved(plate, "pickup", 0.005)
        thicker = replace(plate, magnet=replace(plate.magnet, thickness=12))

        assert longer.weakest >= plate.weakest
        assert longer.gap <= plate.gap + 1e-9
        assert richer.weakest >= plate.weakest
        assert richer.remanence < plate.remanence
        assert thicker.weakest <= plate.weakest + 1e-9
        assert plate.weakest <= plate.coercivity(plate.cycle.pickup) + 1e-9
        if plate.cycle.celsius > 920:
            assert moved(plate, "celsius", 5).remanence < plate.remanence


def test_every_direction_of_the_loop_that_the_words_name_holds() -> None:
    chance = Random(9)
    for number in range(300):
        _, route = drawn(chance)
        now = Returned(scrap=case_of(f"seed {number % 40}").scrap, route=route)
        longer = replace(now, route=replace(route, tumble=route.tumble + 0.5))
        wider = replace(now, route=replace(route, sieve=route.sieve + 5))
        more = replace(now, route=replace(route, swarf=route.swarf + 5))

        assert longer.finished > now.finished
        assert longer.oxygen > now.oxygen
        assert longer.nickel > now.nickel
        assert wider.finished > now.finished
        assert more.finished > now.finished
        assert more.oxygen > now.oxygen


def test_one_coat_leaves_the_bare_face_weakest() -> None:
    for thickness in (2.0, 4.0, 8.0):
        plate = treated(thickness, faces=0)
        least = min(content for _, content in plate.profile)
        assert plate.coercivity(least) == pytest.approx(plate.weakest, rel=1e-12)
        assert plate.weakest < treated(thickness).weakest


def test_metal_through_the_faces_is_the_pick_up_of_the_plate() -> None:
    """0.397 wt% of 4 mm are 6 mg/cm2 on each face, as in the questions of the course."""
    assert treated(pickup=0.39735).on_face == pytest.approx(6.0, abs=1e-3)
    assert treated(pickup=0.39735, faces=0).on_face == pytest.approx(12.0, abs=2e-3)


def test_a_film_lasts_until_a_constant_level_has_passed_it() -> None:
    plate = treated()
    passed = 2 * diffusion.LEVEL * (coefficient(920) * 3600 * plate.lasts / pi) ** 0.5

    assert passed == pytest.approx(plate.dose, rel=1e-12)
