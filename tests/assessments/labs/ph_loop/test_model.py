"""The loop against the references of its brief as corrected, small steps, waves and a library."""

from math import pi
from random import Random

import pytest

from assessments.labs.ph_loop.cases import overshoot
from assessments.labs.ph_loop.loop import Controller, Plant, Response, Trial, imbalance, respond
from assessments.labs.ph_loop.margins import UNSTABLE, controller, margins, nyquist, ripple
from tests.assessments.labs.ph_loop import oracle

# The brief's plant has K 2, tau 120 s, theta 30 s and a valve of +-1; here +-1 is +-50 %.
BRIEF = Plant(gain=0.04, tau=120, dead=30, rest=50)
ITS_TEST = Trial(change=0.2, load=5, begin=1200, until=2400)
SIMC = Controller(gain=50, reset=120)

# Ms, gain margin and phase margin of K, tau, theta, Kc, Ti, Td, Tf: python-control 0.10.2,
# stability_margins of 6001 frequencies.
RECKONED = (
    ((0.04, 120, 30, 50, 120, 0, 0), 1.59049, 3.14159, 61.3521),
    ((0.06, 120, 30, 50, 120, 0, 0), 2.12891, 2.09440, 47.0282),
    ((0.04, 120, 30, 90, 100, 0, 0), 2.78062, 1.70077, 34.7751),
    ((0.04, 120, 30, 50, 40, 0, 0), 2.92956, 2.12646, 22.8676),
    ((0.032, 170, 25, 86.5, 170, 0, 5.5), 1.56653, 3.30396, 61.6723),
    ((0.05, 80, 40, 20, 90, 12, 3), 1.38179, 3.94534, 70.2931),
    ((0.025, 200, 20, 150, 200, 8, 2), 1.31395, 4.46171, 75.0496),
    ((0.06, 60, 10, 40, 70, 4, 0.5), 1.31850, 4.32769, 78.3945),
    ((0.04, 120, 30, 15, 120, 0, 0), 1.14262, 10.47198, 81.4056),
)


def ran(gain: float, reset: float) -> Response:
    return respond(BRIEF, Controller(gain=gain, reset=reset), ITS_TEST)


@pytest.mark.parametrize(
    ("gain", "reset", "iae", "travel", "over"),
    [
        (50, 120, 25.01, 0.520, 4.05),
        (50, 115, 24.81, 0.527, 5.46),
        (90, 100, 21.99, 1.554, 46.8),
        (50, 40, 37.54, 1.338, 61.2),
        (15, 120, 79.83, 0.200, 0.0),
    ],
    ids=["SIMC", "best with Ms 1.6", "Ziegler-Nichols", "Ti 40", "timid"],
)
def test_the_loops_of_the_brief_come_out_at_their_limit_of_fine_steps(
    gain: float, reset: float, iae: float, travel: float, over: float
) -> None:
    run = ran(gain, reset)

    assert run.iae == pytest.approx(iae, abs=6e-3)
    assert run.travel / 50 == pytest.approx(travel, abs=6e-4)
    assert overshoot(run, ITS_TEST) == pytest.approx(over, abs=0.06)


@pytest.mark.parametrize(
    ("gain", "reset", "printed"), [(50, 120, 24.97), (50, 115, 24.80), (15, 120, 79.9)]
)
def test_they_lie_within_half_a_per_cent_of_what_brief_and_check_print(
    gain: float, reset: float, printed: float
) -> None:
    assert ran(gain, reset).iae == pytest.approx(printed, rel=5e-3)


@pytest.mark.parametrize(
    ("gain", "reset", "rise", "ms"),
    [(50, 120, 1, 1.5905), (50, 120, 1.5, 2.129), (90, 100, 1, 2.781), (90, 100, 1.5, 10.07)],
)
def test_sensitivities_are_those_of_the_check(
    gain: float, reset: float, rise: float, ms: float
) -> None:
    curve = nyquist(BRIEF, Controller(gain=gain, reset=reset))

    assert margins(curve, rise).ms == pytest.approx(ms, rel=2e-3)


def test_gain_and_phase_margin_are_those_of_the_check() -> None:
    found = margins(nyquist(BRIEF, SIMC))

    assert found.gain == pytest.approx(3.142, abs=6e-4)
    assert found.phase == pytest.approx(61.35, abs=6e-3)
    assert margins(nyquist(BRIEF, Controller(gain=90, reset=100))).gain == pytest.approx(
        1.701, abs=6e-4
    )


def test_simc_with_a_time_that_cancels_the_lag_has_its_closed_form() -> None:
    for wanted, dead in ((30, 30), (20, 40), (50, 10)):
        plant = Plant(gain=0.03, tau=200, dead=dead)
        by = Controller(gain=200 / (0.03 * (wanted + dead)), reset=200)

        found = margins(nyquist(plant, by))

        assert found.gain == pytest.approx(pi / 2 * (1 + wanted / dead), rel=1e-3)
        assert found.phase == pytest.approx(90 - 180 / pi * dead / (wanted + dead), abs=0.02)


@pytest.mark.parametrize(("loop", "ms", "gain", "phase"), RECKONED)
def test_margins_agree_with_a_library_of_control(
    loop: tuple[float, ...], ms: float, gain: float, phase: float
) -> None:
    k, tau, dead, kc, ti, td, tf = loop
    by = Controller(gain=kc, reset=ti, lead=td, filter=tf)

    found = margins(nyquist(Plant(gain=k, tau=tau, dead=dead), by))

    assert found.stable
    assert found.ms == pytest.approx(ms, rel=1e-3)
    assert found.gain == pytest.approx(gain, rel=1e-3)
    assert found.phase == pytest.approx(phase, abs=0.02)


@pytest.mark.parametrize("share", [0.3, 1.0, 2.0])
def test_the_sensitivity_is_that_of_a_wave_that_was_measured(share: float) -> None:
    peak = margins(nyquist(BRIEF, SIMC))
    frequency = share * peak.at

    loop = min(nyquist(BRIEF, SIMC), key=lambda one: abs(one[0] - frequency))

    measured = oracle.sensitivity(BRIEF, SIMC, loop[0])
    assert measured == pytest.approx(1 / abs(1 + loop[1]), rel=4e-3)
    if share == 1.0:
        assert measured == pytest.approx(peak.ms, rel=4e-3)


def drawn(chance: Random) -> tuple[Plant, Controller]:
    tau = chance.uniform(60, 240)
    plant = Plant(
        gain=chance.uniform(0.02, 0.06), tau=tau, dead=max(10, tau * chance.uniform(0.1, 0.4)),
        rest=chance.uniform(35, 65),
    )  # fmt: skip
    by = Controller(
        gain=chance.uniform(5, 120), reset=chance.uniform(30, 400),
        lead=chance.choice((0, 0, 10)), filter=chance.choice((0, 3, 12)),
        holds=chance.random() < 0.5,
    )  # fmt: skip
    return plant, by


def test_both_tests_agree_with_small_steps() -> None:
    chance = Random(5)
    compared = 0
    while compared < 12:
        plant, by = drawn(chance)
        if margins(nyquist(plant, by)).ms > 3:
            continue  # where swings grow, so do the errors of Euler's steps
        compared += 1
        trial = Trial(change=0.1, load=-40, begin=600 * plant.step, end=960 * plant.step,
                      until=1440 * plant.step)  # fmt: skip
        run = respond(plant, by, trial)
        step = run.step / round(run.step / 0.05)

        ys, us = oracle.stepped(plant, by, lambda t: 0.1, trial.load_at, trial.until, step)

        every = round(run.step / step)
        height = max(abs(y) for y in ys)
        seen = list(zip(run.away, run.valve, ys[::every], us[::every], strict=False))[5::7]
        assert max(abs(y - other) for y, _, other, _ in seen) < 0.01 * height
        assert max(abs(u - other) for _, u, _, other in seen) < 2.0


def test_halving_the_step_moves_neither_error_nor_travel(monkeypatch: pytest.MonkeyPatch) -> None:
    rough = ran(50, 120)
    monkeypatch.setattr("assessments.labs.ph_loop.loop.STEPS", 240)
    fine = ran(50, 120)

    assert len(fine.away) == 2 * len(rough.away) - 1
    assert rough.iae == pytest.approx(fine.iae, rel=1e-4)
    assert rough.travel == pytest.approx(fine.travel, rel=1e-4)


def test_nyquist_and_time_agree_on_what_is_stable() -> None:
    chance, verdicts = Random(8), []
    for _ in range(60):
        plant, by = drawn(chance)
        found = margins(nyquist(plant, by))
        if found.stable and found.ms > 12:
            continue  # too near the edge to be told in this time
        run = respond(plant, by, Trial(change=1e-3, until=60 * plant.tau))
        tail = [abs(y - 1e-3) for y in run.away]
        third = len(tail) // 3
        fades = max(tail[2 * third :]) < max(tail[third : 2 * third]) or max(tail[-9:]) < 1e-6
        at_an_end = max(run.valve) == 100 - plant.rest or min(run.valve) == -plant.rest
        verdicts.append((found.stable, fades and not at_an_end))

    assert {one for one, _ in verdicts} == {True, False}
    assert all(one == other for one, other in verdicts)


def test_an_unstable_loop_has_no_margins() -> None:
    found = margins(nyquist(BRIEF, Controller(gain=200, reset=60)))

    assert (found.stable, found.ms, found.gain, found.phase) == (False, UNSTABLE, 0, 0)


def test_the_sensitivity_is_never_below_what_the_margins_demand() -> None:
    chance = Random(9)
    for _ in range(200):
        plant, by = drawn(chance)
        found = margins(nyquist(plant, by))
        if found.stable and found.ms < 20:
            assert found.ms >= found.gain / (found.gain - 1) * 0.998
            assert found.ms >= 1


def test_a_load_that_stays_sums_to_the_load_times_the_reset_over_the_gain() -> None:
    run = respond(BRIEF, SIMC, Trial(load=5, until=3600))

    error = -run.step * sum(run.away)

    assert error == pytest.approx(-5 * 120 / 50, rel=1e-3)


def test_base_is_neither_made_nor_lost() -> None:
    chance = Random(10)
    for _ in range(40):
        plant, by = drawn(chance)
        trial = Trial(change=0.05, load=-60, begin=300, end=900, until=12 * plant.tau)

        assert imbalance(plant, trial, respond(plant, by, trial)) < 2e-3


def test_a_valve_at_its_end_stays_there_and_a_held_integral_leaves_it_sooner() -> None:
    trial = Trial(load=-70, end=720, until=2400)
    held, summed = (
        respond(BRIEF, Controller(gain=50, reset=120, holds=holds), trial)
        for holds in (True, False)
    )

    for run in (held, summed):
        assert max(run.valve) == 50
        assert min(run.valve) >= -50
    assert sum(u > 49.99 for u in held.valve) < sum(u > 49.99 for u in summed.valve)
    assert max(held.away) < max(summed.away) / 4


def test_a_derivative_brings_its_filter_with_it() -> None:
    assert Controller(gain=1, reset=1, lead=20, filter=1).lag == 2
    assert Controller(gain=1, reset=1, lead=20, filter=5).lag == 5
    assert Controller(gain=1, reset=1).lag == 0


def test_a_ripple_is_passed_on_by_the_gain_and_taken_off_by_the_filter() -> None:
    assert ripple(SIMC, 0.01, 10) == pytest.approx(0.5, rel=1e-3)
    filtered = Controller(gain=50, reset=120, filter=10 / (2 * pi))
    assert ripple(filtered, 0.01, 10) == pytest.approx(0.5 / 2**0.5, rel=2e-3)
    assert ripple(Controller(gain=50, reset=120, lead=15), 0.01, 10) > 3
    assert abs(controller(SIMC, 1e3)) == pytest.approx(50, rel=1e-6)
