"""The lab as a learner meets it: a tuning in; error, margins, valve and pH out."""

from dataclasses import replace
from decimal import Decimal
from functools import partial
from random import Random
from typing import Any

import pytest

from assessments.labs import ph_loop
from assessments.labs.ph_loop import LAB
from assessments.labs.ph_loop.loop import Response
from assessments.labs.ph_loop.margins import UNSTABLE
from tests.assessments.labs import goals
from tests.assessments.labs.anywhere import drawn, holds_anywhere

GOALS = (
    "iae_spare", "ms", "ms_high", "overshoot", "travel_spare", "ripple_spare", "ceiling_spare",
)  # fmt: skip


def settings(**given: str) -> dict[str, Decimal]:
    """Return the brief's tuning: Kc 1.0, here 50 %/pH, and Ti 120 s."""
    base = {"kc": "50", "ti": "120", "td": "0", "tf": "0", "signal": "1", "windup": "1"}
    return {name: Decimal(value) for name, value in {**base, **given}.items()}


missed = partial(goals.missed, LAB)


def test_the_tuning_of_the_brief_meets_every_goal() -> None:
    run = LAB.run(settings(), "")

    assert missed(settings()) == []
    assert run.notes == ()
    assert float(run.outputs["iae"]) == pytest.approx(6.253, abs=6e-4)
    assert float(run.outputs["ms"]) == pytest.approx(1.5905, abs=6e-4)
    assert float(run.outputs["ms_high"]) == pytest.approx(2.1289, abs=6e-4)
    assert float(run.outputs["gain_margin"]) == pytest.approx(3.142, abs=6e-4)
    assert float(run.outputs["phase_margin"]) == pytest.approx(61.35, abs=6e-3)


@pytest.mark.parametrize(
    ("chosen", "goals"),
    [
        (settings(kc="90", ti="100"), ["ms", "ms_high", "overshoot", "travel_spare",
                                       "ripple_spare"]),
        (settings(ti="40"), ["iae_spare", "ms", "ms_high", "overshoot", "travel_spare",
                             "ceiling_spare"]),
        (settings(kc="15"), ["iae_spare", "ceiling_spare"]),
        (settings(ti="115"), []),
        (settings(td="15"), ["iae_spare", "ripple_spare"]),
        (settings(td="15", tf="5"), ["iae_spare", "ripple_spare"]),
        (settings(tf="15"), ["iae_spare", "ms", "ms_high", "overshoot", "ceiling_spare"]),
        (settings(signal="0"), ["ms_high", "ceiling_spare"]),
        (settings(windup="0"), ["ceiling_spare"]),
        (settings(kc="35", signal="0"), ["iae_spare", "ceiling_spare"]),
        (settings(kc="250", ti="10"), list(GOALS)),
    ],
    ids=["Ziegler-Nichols", "Ti 40", "timid", "best with Ms 1.6", "derivative",
         "filtered derivative", "heavy filter", "tuned at one pH", "wound up",
         "timid for the curve", "unstable"],
)  # fmt: skip
def test_failing_tunings_miss_their_goals(chosen: dict[str, Decimal], goals: list[str]) -> None:
    assert missed(chosen) == goals


def test_the_defaults_are_ziegler_and_nichols_rule_for_the_standard_step_test() -> None:
    defaults = {one.id: float(one.default) for one in LAB.controls}

    assert defaults["kc"] == pytest.approx(0.9 * 120 / (0.04 * 30))
    assert defaults["ti"] == pytest.approx(30 / 0.3, abs=0.5)
    assert missed({one.id: one.default for one in LAB.controls})


def test_error_alone_is_no_measure() -> None:
    tuned, chased = (LAB.run(settings(kc=kc, ti=ti), "").outputs
                     for kc, ti in (("50", "120"), ("90", "100")))  # fmt: skip

    assert chased["iae"] < tuned["iae"]
    assert chased["travel"] > 2 * tuned["travel"]
    assert chased["ms_high"] > 4 * tuned["ms_high"]


@pytest.mark.parametrize(
    ("chosen", "said"),
    [
        (settings(kc="250", ti="10"), "The loop is unstable: it swings by itself"),
        (settings(kc="110"), "At 1.50 times the test's gain the loop is unstable"),
        (settings(td="20", tf="1"), "A derivative time of 20 s brings a filter of 2 s"),
        (settings(windup="0"), "and the integral went on summing"),
    ],
)
def test_notes_name_what_numbers_do_not(chosen: dict[str, Decimal], said: str) -> None:
    assert any(said in note for note in LAB.run(chosen, "").notes)


def test_an_unstable_loop_still_has_finite_results_and_pictures_without_a_line() -> None:
    run = LAB.run(settings(kc="250", ti="10"), "")

    assert run.outputs["ms"] == run.outputs["ms_high"] == Decimal(int(UNSTABLE))
    assert run.outputs["gain_margin"] == 0
    assert run.plots[2].series == ()
    assert "unstable" in run.plots[2].title
    assert {row[1] for row in run.plots[2].table.rows} == {"unstable"}


def test_signal_and_windup_change_nothing_in_the_small_test() -> None:
    one, other = (LAB.run(settings(signal=s, windup=s), "").outputs for s in ("0", "1"))

    for name in ("iae", "travel", "overshoot", "ms", "ripple"):
        assert one[name] == other[name]
    assert one["highest"] > other["highest"]


def test_pictures_show_both_tests_the_sensitivity_and_the_curve() -> None:
    small, valve, sensitivity, surge, moved, curve = LAB.run(settings(), "").plots

    assert [one.label for one in small.series] == ["test", "highest", "asked"]
    assert small.series[0].points[-1] == pytest.approx((40.0, 0.05), abs=1e-3)
    assert valve.series[0].points[0] == pytest.approx((0.0, 52.5))
    assert max(y for _, y in sensitivity.series[0].points) == pytest.approx(1.59, abs=2e-3)
    assert max(y for _, y in sensitivity.series[1].points) == pytest.approx(2.13, abs=2e-3)
    assert [one.label for one in surge.targets] == ["ceiling", "acid stops"]
    assert max(y for _, y in moved.series[0].points) == pytest.approx(100)
    assert curve.series[2].points == ((50.0, 4.0),)
    assert curve.series[0].points[100] == pytest.approx((50.0, 4.0))
    assert curve.table.rows[5][0:3] == ("50", "4.000", "1.00")


def test_any_settings_in_any_case_are_finite_and_break_no_law() -> None:
    holds_anywhere(LAB, "case", Random(11), 40)


@pytest.mark.long
def test_three_hundred_settings_in_as_many_cases_are_finite_and_break_no_law() -> None:
    holds_anywhere(LAB, "long", Random(12), 300)


def test_more_gain_never_widens_the_margin_and_more_filter_never_adds_ripple() -> None:
    for n, chosen in enumerate(drawn(LAB, Random(13), 15)):
        pi = {**chosen, "td": Decimal(0), "ti": max(chosen["ti"], Decimal(60))}
        now = LAB.run(pi, f"case {n}").outputs
        more = min(pi["kc"] + 20, Decimal(250))
        assert LAB.run({**pi, "kc": more}, f"case {n}").outputs["gain_margin"] <= now["gain_margin"]
        slow = min(pi["tf"] + 3, Decimal(30))
        assert LAB.run({**pi, "tf": slow}, f"case {n}").outputs["ripple"] <= now["ripple"]


def test_a_loop_that_breaks_a_law_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def wrong(*given: Any) -> Any:
        loop = judge(*given)
        leaky = Response(step=loop.small.step, change=0.05, away=loop.small.away[::-1],
                         valve=tuple(90 + u for u in loop.small.valve))  # fmt: skip
        surge = replace(loop.surge, ph=tuple(ph + 0.1 for ph in loop.surge.ph))
        return replace(loop, small=leaky, surge=surge, own=replace(loop.own, ms=1.1))

    judge = ph_loop.judge  # type: ignore[attr-defined]
    monkeypatch.setattr(ph_loop, "judge", wrong)

    assert LAB.check(settings(), "") == (
        "base is made or lost",
        "the valve goes beyond its ends",
        "Ms is below what the gain margin demands",
        "charges do not balance",
    )
    assert LAB.check({}, "") == ()


def test_the_case_is_told_with_its_units() -> None:
    assert LAB.task is not None
    told = {one.label: one.value for one in LAB.task.given("")}

    assert told["Step test at the set-point"] == (
        "valve +2 %: pH still for 30 s, 63 % of its way after 150 s, +0.08 in the end"
    )
    assert told["Set-point and band"] == "pH 4.0 ± 0.2"
    assert told["Ceiling"] == "pH 4.60 at most"
    assert told["Surge"] == "acid for 70 % of the valve, 12 min long"


def test_the_same_tuning_in_another_tank_gives_other_results() -> None:
    one, other = (LAB.run(settings(), seed).outputs["iae"] for seed in ("seed 0", "seed 3"))

    assert one != other
