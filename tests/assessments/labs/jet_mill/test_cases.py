"""The mills of the seeds: each can be run, and what fits one hardly fits another."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from assessments.labs.jet_mill import LAB, milled, reference
from assessments.labs.jet_mill import cases as cases_of_lab
from assessments.labs.jet_mill.alarms import ALARMS, ANSWERS, CLOSED, OPEN_PRESS, PASSIVATED
from assessments.labs.jet_mill.cases import (
    RANGES,
    STANDARD,
    WIDE,
    Case,
    case_of,
    degas_for,
    found,
    room,
    solution,
    spares,
)
from assessments.labs.jet_mill.furnace import hydrogen
from assessments.labs.jet_mill.goals import GOALS
from assessments.labs.jet_mill.mill import Milled, Plan
from tests.assessments.labs.guessing import passed_by_luck, passed_elsewhere

SEEDS = tuple(f"seed {n}" for n in range(200))


def goals_met(settings: Mapping[str, Decimal], seed: str) -> list[bool]:
    outputs = LAB.run(settings, seed).outputs
    return [goal.met(outputs) for goal in GOALS]


def met(settings: Mapping[str, Decimal], seed: str) -> list[bool]:
    """Whether all goals are met together, without drawing a picture."""
    case = case_of(seed)
    return [*powder_met(settings, seed), *site_met(settings, case)]


def powder_met(settings: Mapping[str, Decimal], seed: str) -> list[bool]:
    """Whether the card is kept, whatever is done about purge, air and alarm."""
    case = case_of(seed)
    now = milled(settings, case)
    low, high = case.window
    return [
        min(spares(case, now).values()) >= 0, now.plan.hold >= case.results,
        now.plan.gas <= case.gas, now.plan.wheel <= case.wheel, low <= now.plan.oxygen <= high,
    ]  # fmt: skip


def site_met(settings: Mapping[str, Decimal], case: Case) -> list[bool]:
    first, cycles = int(settings["first_air"]), int(settings["cycles"])
    return [
        first == PASSIVATED or (first == CLOSED and case.press != OPEN_PRESS),
        int(settings["answer"]) == ALARMS[case.alarm][1],
        cycles == case.purge.needed,
    ]


def test_the_standard_case_has_the_limits_of_the_brief() -> None:
    assert case_of("practice") == case_of("") == STANDARD
    assert (STANDARD.least, STANDARD.most, STANDARD.oxygen) == (3.0, 3.6, 850)
    assert (STANDARD.rate, STANDARD.fines) == (90, 0.4)


def test_every_seed_has_a_case_that_the_search_meets_in_every_goal() -> None:
    for seed in SEEDS:
        assert all(met(reference(seed), seed)), seed
    for seed in SEEDS[:40]:
        assert all(goals_met(reference(seed), seed)), seed


def test_the_short_way_to_the_goals_is_that_of_a_run() -> None:
    for seed in SEEDS[:8]:
        for other in SEEDS[:8]:
            settings = reference(seed)
            assert all(met(settings, other)) == all(goals_met(settings, other))


def test_every_seed_leaves_the_wheel_some_room() -> None:
    for seed in SEEDS[:30]:
        case, best = case_of(seed), solution(seed)
        kept = [
            {**spares(case, Milled(mill=case.mill, plan=replace(best, wheel=wheel)))}
            for wheel in range(3000, case.wheel + 1, 10)
        ]
        wide = [one for one in kept if min(v for k, v in one.items() if k != "hausner_spare") >= 0]
        assert len(wide) >= WIDE, seed


def test_the_seeds_differ_and_the_same_seed_is_the_same_case() -> None:
    cases = [case_of(seed) for seed in SEEDS]

    assert len(set(cases)) == len(SEEDS)
    assert STANDARD not in cases
    assert cases_of_lab._drawn_case.__wrapped__(SEEDS[3])[0] == cases[3]


def test_both_presses_every_alarm_and_both_ways_to_degas_are_wanted() -> None:
    presses = Counter(case_of(seed).press for seed in SEEDS)
    alarms = Counter(case_of(seed).alarm for seed in SEEDS)
    hot = Counter(solution(seed).degas > 500 for seed in SEEDS)

    assert min(presses.values()) >= 60
    assert len(alarms) == len(ALARMS)
    assert min(alarms.values()) >= 25
    assert min(hot.values()) >= 60
    assert len({case_of(seed).purge.needed for seed in SEEDS}) >= 4


def test_the_gas_supply_binds_in_some_cases_and_the_wheel_in_others() -> None:
    less = sum(solution(seed).gas < case_of(seed).gas for seed in SEEDS)

    assert 25 <= less <= 175


def test_every_alarm_has_an_answer_of_its_own_and_no_alarm_a_raised_limit_or_water() -> None:
    right = [answer for _, answer in ALARMS]

    assert len(set(right)) == len(ALARMS)
    assert {0, len(ANSWERS) - 1}.isdisjoint(right)


def test_the_purge_slot_holds_what_is_needed_and_not_one_cycle_more() -> None:
    for seed in SEEDS:
        purge = case_of(seed).purge
        assert purge.slot // purge.cycle == purge.needed


def test_every_seed_needs_what_the_words_name() -> None:
    for seed in SEEDS[:60]:
        best, case = reference(seed), case_of(seed)
        for changed in (
            {"degas": "150"}, {"wheel": "6000"}, {"wheel": "3000"}, {"first_air": "0"},
            {"lubricant": "0"}, {"lubricant": "0.3"}, {"hold": "0.2"}, {"oxygen": "1000"},
            {"oxygen": "5"}, {"answer": "0"}, {"cycles": f"{case.purge.needed - 1}"},
            {"cycles": f"{case.purge.needed + 1}"}, {"gas": "2"},
        ):  # fmt: skip
            moved = {**best, **{name: Decimal(value) for name, value in changed.items()}}
            assert not all(met(moved, seed)), (seed, changed)


def test_no_unsafe_choice_reaches_the_cut_of_the_assessed_run() -> None:
    whole = sum(goal.points for goal in GOALS)
    (unsafe,) = (goal.points for goal in GOALS if goal.output == "unsafe")

    assert whole - unsafe < Decimal("0.7") * whole


def test_the_finest_powder_passes_no_seed() -> None:
    for seed in SEEDS[:60]:
        out = LAB.run({**reference(seed), "wheel": Decimal(6000)}, seed).outputs
        assert out["least_spare"] < 0 or out["unsafe"] > 0


def test_settings_that_pass_one_seed_pass_at_most_one_in_ten_others() -> None:
    for seed in SEEDS[:60]:
        assert passed_elsewhere(reference(seed), seed, SEEDS, powder_met) <= 20, seed


def test_six_random_tries_pass_in_fewer_than_one_in_twenty_sittings() -> None:
    assert passed_by_luck(LAB, SEEDS, powder_met) <= 10


def by_hand(case: Case, best: Plan) -> float:
    """Return the most room of any wheel and gas of the panel, all else as the search has it."""
    return max(
        room(case, Milled(mill=case.mill, plan=replace(best, gas=gas / 10, wheel=wheel)))
        for gas in range(20, round(10 * case.gas) + 1)
        for wheel in range(3000, case.wheel + 1, 10)
    )


def test_no_wheel_and_gas_of_the_panel_leave_more_room_than_the_search_finds() -> None:
    less = [seed for seed in SEEDS if solution(seed).gas < case_of(seed).gas]

    for seed in ("", SEEDS[0], *less[:2]):
        case, best = case_of(seed), solution(seed)
        assert room(case, Milled(mill=case.mill, plan=best)) >= by_hand(case, best) - 0.002, seed


def test_a_card_that_no_mill_keeps_has_no_plan() -> None:
    assert found(replace(STANDARD, rate=300)) is None
    assert found(replace(STANDARD, oxygen=400)) is None
    assert found(replace(STANDARD, hausner=1.1)) is None


def test_a_card_between_the_two_phases_needs_no_more_heat_and_one_below_does() -> None:
    assert degas_for(STANDARD) == 400
    hot = degas_for(replace(STANDARD, hydrogen=300))
    assert 580 < hot < 640
    assert sum(hydrogen(30.5, hot)) <= 300 < sum(hydrogen(30.5, hot - 5))


def test_the_search_knows_the_ranges_of_the_panel() -> None:
    shown = {one.id: (one.minimum, one.maximum, one.step) for one in LAB.controls}
    for name, ends in RANGES.items():
        assert tuple(Decimal(str(value)) for value in ends) == shown[name]
    assert set(RANGES) - {"cycles"} == set(Plan.__dataclass_fields__) - {"passivated"}
