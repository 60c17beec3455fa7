"""The lab as a learner meets it: settings in, results and pictures out."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from functools import partial
from random import Random
from typing import Any

import pytest

from assessments.labs import sx_cascade
from assessments.labs.sx_cascade import LAB, model
from tests.assessments.labs import goals
from tests.assessments.labs.guessing import passed_by_luck, passed_elsewhere

REFERENCE = {
    "n": Decimal(34),
    "m": Decimal(34),
    "S": Decimal("3.5"),
    "W": Decimal("2.75"),
    "beta": Decimal("1.5"),
    "feed_error": Decimal(0),
}
CHEAP = REFERENCE | {"n": Decimal(24), "m": Decimal(32), "S": Decimal("3.4"), "W": Decimal("2.651")}


missed = partial(goals.missed, LAB)


def test_the_reference_design_meets_every_goal() -> None:
    assert missed(REFERENCE) == []
    assert sx_cascade.reference("") == REFERENCE


@pytest.mark.parametrize(
    ("changed", "goals"),
    [
        (CHEAP, ["pr_normal", "nd_poor", "pr_poor"]),
        ({"S": Decimal("3.55")}, ["nd_normal", "nd_poor"]),
        ({"W": Decimal("2.77")}, ["pr_normal", "pr_poor"]),
        ({"n": Decimal(37)}, ["stages_spare"]),
        ({"S": Decimal("3.7"), "W": Decimal("2.95")}, ["solvent_spare"]),
    ],
    ids=["cheap", "organic alone", "scrub alone", "too long", "too much organic"],
)
def test_failing_designs_miss_their_goals(changed: dict[str, Decimal], goals: list[str]) -> None:
    assert missed(REFERENCE | changed) == goals


def test_a_look_at_another_day_changes_no_goal() -> None:
    other = LAB.run(REFERENCE | {"beta": Decimal("1.3"), "feed_error": Decimal(3)}, "").outputs
    base = LAB.run(REFERENCE, "").outputs

    assert other["nd_purity"] != base["nd_purity"] == base["nd_normal"]
    for name in ("nd_normal", "pr_normal", "nd_poor", "pr_poor", "stages_spare", "solvent_spare"):
        assert other[name] == base[name]


def test_every_seed_has_a_feed_of_its_own_that_the_solver_meets() -> None:
    feeds = set()
    for n in range(200):
        case, _ = sx_cascade.drawn(f"case {n}")
        feeds.add((case.feed_nd, case.beta, case.stages, case.solvent))

        assert missed(sx_cascade.reference(f"case {n}"), f"case {n}") == [], n
    assert len(feeds) > 150


def test_what_is_given_is_what_is_judged() -> None:
    told = {one.label: one.value for one in sx_cascade.given("")}

    assert told["Feed"] == "75 mol% Nd, 25 mol% Pr"
    assert told["Stages in all"] == "at most 70"
    assert told["β on a poor day"] == "1.45"


def met(chosen: Mapping[str, Decimal], seed: str) -> list[bool]:
    return list(goals.met(LAB, chosen, seed).values())


def test_a_neighbours_design_or_luck_passes_hardly_ever() -> None:
    seeds = [f"sitting {n}" for n in range(200)]

    assert passed_elsewhere(sx_cascade.reference(seeds[0]), seeds[0], seeds, met) <= 20
    assert passed_by_luck(LAB, seeds, met) <= 10


def test_a_feed_flow_error_of_five_per_cent_shows_in_the_purities() -> None:
    short = LAB.run(REFERENCE | {"feed_error": Decimal(-5)}, "").outputs
    much = LAB.run(REFERENCE | {"feed_error": Decimal(5)}, "").outputs

    assert short["nd_purity"] < Decimal(97)
    assert much["pr_purity"] < Decimal(90)


def test_reagents_follow_the_organic_flow_and_not_the_stages() -> None:
    base = LAB.run(REFERENCE, "").outputs
    more_stages = LAB.run(REFERENCE | {"n": Decimal(60)}, "").outputs

    assert base["naoh"] == more_stages["naoh"]
    assert float(base["naoh"]) == pytest.approx(3 * 3.5 * 39.997 / 168.740, abs=1e-4)
    assert float(base["hcl"]) == pytest.approx(3 * 3.5 * 36.461 / 168.740, abs=1e-4)


def test_flows_that_leave_no_product_say_so_without_results() -> None:
    run = LAB.run(REFERENCE | {"W": Decimal("3.6")}, "")

    assert "S must exceed W" in run.problem
    assert not run.outputs


def test_the_profile_shows_both_impurities_over_all_stages() -> None:
    profile, diagram = LAB.run(REFERENCE, "").plots

    assert profile.log_y
    assert [len(series.points) for series in profile.series] == [68, 68]
    assert profile.series[1].points[0][1] == pytest.approx(100 - 99.8734, abs=1e-3)
    assert len(profile.table.rows) == 68
    assert [series.label for series in diagram.series][:3] == ["equilibrium", "extraction", "scrub"]


def test_the_stages_step_between_the_curve_and_the_operating_lines() -> None:
    _, diagram = LAB.run(REFERENCE, "").plots
    beta, (steps,) = 1.5, [s for s in diagram.series if s.kind == "steps"]

    for x, y in steps.points:
        assert y == pytest.approx(beta * x / (1 + (beta - 1) * x), abs=1e-12)
    extraction = diagram.series[1].points
    slope = (extraction[1][1] - extraction[0][1]) / (extraction[1][0] - extraction[0][0])
    assert slope == pytest.approx(3.75 / 3.5)


def test_every_stage_balances_and_is_at_equilibrium_wherever_there_are_two_products() -> None:
    chance = Random(7)
    for _ in range(300):
        organic = Decimal(chance.randint(280, 600)) / 100
        settings = REFERENCE | {
            "n": Decimal(chance.randint(10, 60)),
            "m": Decimal(chance.randint(10, 60)),
            "S": organic,
            "W": organic - Decimal(chance.randint(100, 900)) / 1000,
            "beta": Decimal(chance.randint(130, 200)) / 100,
        }

        assert LAB.run(settings, "").problem == "", settings
        assert LAB.check(settings, "") == (), settings


def test_a_profile_that_does_not_balance_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def wrong(cascade: model.Cascade) -> Any:
        profile = model.solve(cascade)
        skewed = (profile.aqueous[0], (0.5, 0.5), *profile.aqueous[2:])
        return replace(profile, aqueous=skewed, raffinate=(0.1, 0.1))

    monkeypatch.setattr(sx_cascade, "solve", wrong)

    broken = LAB.check(REFERENCE, "")

    assert "Pr fed is not Pr out" in broken
    assert "stage 2 does not balance" in broken
    assert "stage 2 is not at equilibrium" in broken


def test_there_is_nothing_to_check_where_there_is_no_result() -> None:
    assert LAB.check(REFERENCE | {"W": Decimal("3.6")}, "") == ()
    assert LAB.check({}, "") == ()
