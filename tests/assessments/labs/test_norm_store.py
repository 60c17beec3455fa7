"""The lab as a learner meets it: room, wall, desk, air, year and a paper in; doses out."""

from decimal import Decimal
from functools import partial
from random import Random
from typing import Any

import pytest

from assessments.labs import norm_store
from assessments.labs.norm_store import LAB
from assessments.labs.norm_store.store import Store
from tests.assessments.labs import goals
from tests.assessments.labs.anywhere import drawn, holds_anywhere

GOALS = ("dose_desk", "dose_walk", "design_share", "concrete_spare", "broken")


def settings(**given: str) -> dict[str, Decimal]:
    """Return the brief's store: 30 cm of concrete, desk 4 m from the drums, for the 30th year."""
    base = {"room": "2.5", "wall": "30", "desk": "1.2", "flow": "600", "year": "30", "class": "3"}
    return {name: Decimal(value) for name, value in {**base, **given}.items()}


missed = partial(goals.missed, LAB)


def test_the_store_of_the_brief_meets_every_goal() -> None:
    run = LAB.run(settings(), "")

    assert missed(settings()) == []
    assert run.notes == ()
    assert float(run.outputs["dose_desk"]) == pytest.approx(0.293, abs=6e-4)
    assert float(run.outputs["dose_narrow"]) == pytest.approx(0.079, abs=6e-4)
    assert float(run.outputs["dose_walk"]) == pytest.approx(0.951, abs=6e-4)


@pytest.mark.parametrize(
    ("chosen", "goals"),
    [
        (settings(year="0", wall="24"), ["dose_desk", "design_share"]),
        (settings(year="3", wall="19"), ["dose_desk", "design_share"]),
        (settings(wall="17"), ["dose_desk"]),
        (settings(desk="0.2"), ["dose_desk"]),
        (settings(flow="100"), ["dose_walk"]),
        (settings(room="1.8", desk="1.9"), ["dose_walk"]),
        (settings(room="3.2", desk="0.5"), ["concrete_spare"]),
        (settings(wall="45", desk="1"), ["concrete_spare"]),
        (settings(desk="1.3"), ["broken"]),
        (settings(flow="610"), ["broken"]),
        (settings(**{"class": "0"}), ["broken"]),
        (settings(**{"class": "1"}), ["broken"]),
        (settings(**{"class": "2"}), ["broken"]),
        (settings(year="30.5"), ["design_share"]),
    ],
    ids=["first day", "third year", "narrow beam", "3 m", "little air", "narrow room",
         "wide room", "thick wall", "beyond the fence", "no such fan", "ore", "product",
         "below the line", "empty by then"],
)  # fmt: skip
def test_failing_designs_miss_their_goals(chosen: dict[str, Decimal], goals: list[str]) -> None:
    assert missed(chosen) == goals


@pytest.mark.parametrize(("year", "wall"), [("0", "24"), ("3", "19")])
def test_a_wall_for_the_wrong_year_is_enough_in_that_year_only(year: str, wall: str) -> None:
    run = LAB.run(settings(year=year, wall=wall), "")

    assert run.outputs["dose_year"] <= Decimal("0.3") < run.outputs["dose_desk"]
    assert any("In your year" in note for note in run.notes)


def test_a_wall_for_a_narrow_beam_is_not_enough_and_the_note_says_why() -> None:
    run = LAB.run(settings(wall="17"), "")

    assert run.outputs["dose_narrow"] <= Decimal("0.3") < run.outputs["dose_desk"]
    assert any("narrow beam only" in note for note in run.notes)


@pytest.mark.parametrize(
    ("chosen", "said"),
    [
        (settings(desk="1.3"), "beyond the site, which ends 4 m"),
        (settings(flow="700"), "no more than 600 m³/h"),
        (settings(**{"class": "0"}), "has been processed"),
        (settings(**{"class": "1"}), "finished rare-earth products"),
        (settings(**{"class": "2"}), "0.12 % of thorium, which is not below"),
        (settings(year="31"), "emptied after 30 years"),
        (settings(flow="0"), "Without an air flow"),
        (settings(flow="300"), "more to give"),
    ],
)
def test_notes_name_what_numbers_do_not(chosen: dict[str, Decimal], said: str) -> None:
    assert any(said in note for note in LAB.run(chosen, "").notes)


def test_a_residue_below_the_line_is_not_booked_as_source_material() -> None:
    seed = next(f"{n}" for n in range(99) if norm_store.case_of(f"{n}").residue_class == 2)
    best = norm_store.reference(seed)

    run = LAB.run({**best, "class": Decimal(3)}, seed)

    assert run.outputs["broken"] == 1
    assert any("rules for radium go on" in note for note in run.notes)


def test_the_year_moves_no_goal_but_its_own() -> None:
    one, other = (LAB.run(settings(year=year), "").outputs for year in ("0", "30"))

    for name in GOALS:
        assert (one[name] == other[name]) == (name != "design_share")


def test_pictures_show_the_curves_of_the_case_and_the_own_point() -> None:
    chain, dose, wall, fan = LAB.run(settings(year="12"), "").plots

    assert [series.label for series in chain.series] == ["Ra-228", "Th-228", "Ra-226"]
    assert chain.series[1].points[0] == pytest.approx((0.0, 243.9), abs=0.1)
    assert [series.label for series in dose.series][2:] == ["0.3 allowed", "1 allowed", ""]
    assert dose.series[-1].points[0][0] == 12
    points = {series.label: series.points for series in wall.series}
    assert points[""][0] == pytest.approx((30.0, 0.293), abs=6e-4)
    assert points["broad beam"][30] == pytest.approx(points[""][0])
    assert points["narrow beam"][30][1] == pytest.approx(0.079, abs=6e-4)
    assert fan.series[-1].points == ((600.0, pytest.approx(0.951, abs=6e-4)),)


def test_a_point_out_of_the_picture_is_left_out_and_an_empty_year_has_no_point() -> None:
    _, dose, _, fan = LAB.run(settings(flow="0", year="50"), "").plots

    assert [series.label for series in fan.series] == ["total", "gamma"]
    assert dose.series[-1].label == "1 allowed"


def test_any_settings_in_any_case_are_finite_and_break_no_law() -> None:
    holds_anywhere(LAB, "case", Random(11), 50)


@pytest.mark.long
def test_two_thousand_settings_in_as_many_cases_are_finite_and_break_no_law() -> None:
    holds_anywhere(LAB, "long", Random(12), 2000)


def test_more_wall_more_distance_and_more_air_never_cost_dose() -> None:
    for n, chosen in enumerate(drawn(LAB, Random(13), 20)):
        now = LAB.run(chosen, f"case {n}").outputs
        for name, dose in (("wall", "dose_desk"), ("desk", "dose_desk"), ("flow", "dose_walk")):
            control = next(one for one in LAB.controls if one.id == name)
            more = min(chosen[name] + 10 * control.step, control.maximum)
            assert LAB.run({**chosen, name: more}, f"case {n}").outputs[dose] <= now[dose]


def test_a_store_that_breaks_a_law_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    class Wrong(Store):
        def desk(self, moment: Any) -> float:
            return -1.0

    def wrong(*given: Any) -> Store:
        right = built(*given)
        return Wrong(**{name: getattr(right, name) for name in right.__dataclass_fields__})

    built = norm_store.store
    monkeypatch.setattr(norm_store, "store", wrong)
    monkeypatch.setattr(norm_store, "RA228", 0.5)
    monkeypatch.setattr(norm_store, "TH228", 0.5)
    monkeypatch.setattr(norm_store, "THORON", 1.0)

    broken = LAB.check(settings(), "")

    assert "a broad beam is weaker than a narrow one" in broken
    assert "a dose, a flow or a volume is negative" in broken
    assert "thoron that is born is not thoron that decays or leaves" in broken
    assert any(one.startswith("radium-228 does not follow") for one in broken)
    assert any(one.startswith("thorium-228 does not follow") for one in broken)
    assert LAB.check({}, "") == ()


def test_the_case_is_told_with_its_units() -> None:
    assert LAB.task is not None
    told = {one.label: one.value for one in LAB.task.given("")}

    assert told["Thorium cake"] == "200 kg with 30 % thorium"
    assert told["Radium in the residue"] == "8 Bq/g radium-228, 2 Bq/g radium-226"
    assert told["Site"] == "ends 4 m from the drums"
    assert told["Concrete"] == "at most 20 m³"


def test_the_same_store_with_other_drums_gives_other_doses() -> None:
    one, other = (LAB.run(settings(), seed).outputs["dose_desk"] for seed in ("seed 0", "seed 3"))

    assert one != other
