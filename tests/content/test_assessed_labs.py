"""An assessed lab asks for the lab's own goals, is solved by its reference, and by no other case's.

A new one is a row of POINTS, and of TOLD where the notes of its quiz print figures.
"""

from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from assessments import quiz
from assessments.labs import LABS
from assessments.questions.lab import LabTask
from assessments.quiz import Quiz

EXAMS = Path(__file__).resolve().parents[2] / "content/exams"
Outputs = Mapping[str, Decimal]
POINTS = {  # of each part
    "sx-cascade": [16],
    "rotor-magnet": [13],
    "norm-store": [12],
    "flotation-bank": [12],
    "oxide-fluoride-cell": [18, 9],
    "close-the-loop": [22],
    "ph-loop": [12],
    "column-to-5n": [13],
    "alloy-designer": [20],
    "jet-mill": [30],
    "press-and-sinter": [43, 14],
    "boundary-diffusion": [25, 24],
    "sop-deviation": [20],
    "claim-chart": [48],
    "transfer-decisions": [20],
}
TOLD: dict[str, Callable[[Outputs], str]] = {
    "sx-cascade": lambda out: (
        f"Nd {out['nd_normal']:.3f} % and Pr {out['pr_normal']:.3f} % on a normal day, "
        f"{out['nd_poor']:.3f} % and {out['pr_poor']:.3f} % on a poor one"
    ),
    "rotor-magnet": lambda out: (
        f"{out['torque_hot']:.1f} N·m, margin {out['margin_hot']:.3f}, {out['mass']:.3f} kg of "
        f"magnet, {out['heavy']:.1f} g of heavy rare earth"
    ),
    "flotation-bank": lambda out: (
        f"{out['grade']:.1f} % REO, {out['recovery']:.1f} % recovery, circulating load "
        f"{out['load']:.0f} %, cost index {float(out['cost']):.2f}"
    ),
    "oxide-fluoride-cell": lambda out: (
        f"{out['voltage']:.2f} V, current efficiency {out['efficiency']:.1f} %, "
        f"{out['production']:.2f} kg/h, {out['energy']:.2f} kWh/kg, {out['share']:.1f} % of"
    ),
    "close-the-loop": lambda out: (
        f"{out['nitrogen']:.2f} mg/L and {out['load']:.1f} g/t of nitrogen, "
        f"{out['fluoride']:.2f} mg/L of fluoride, {out['chloride']:.1f} g/L of chloride in the "
        f"loop, {out['fresh']:.1f} m³/t of fresh water, {out['energy']:.2f} MWh/t, cost index "
        f"{out['cost'].quantize(Decimal(1))}."
    ),
    "ph-loop": lambda out: (
        f"IAE {out['iae']:.2f} pH·s, Ms {out['ms']:.2f} and {out['ms_high']:.2f}, "
        f"overshoot {out['overshoot']:.1f} %, valve travel {out['travel']:.1f} %, "
        f"highest pH {out['highest']:.2f}"
    ),
    "column-to-5n": lambda out: (
        f"{out['ree']:.2f} ppm of samarium and praseodymium, {out['others']:.1f} ppm of others, "
        f"recovery {out['recovered']:.1f} %, productivity {out['productivity']:.2f} cm/h, "
        f"cost index {out['cost']:.2f}"
    ),
    "alloy-designer": lambda out: (
        f"{out['br']:.3f} T, {out['hcj']:.0f} kA/m at 20 °C and {out['hcj_hot']:.0f} kA/m at "
        f"150 °C, {out['main']:.1f} vol% of hard phase, cost index {out['cost']:.1f}."
    ),
    "jet-mill": lambda out: (
        f"D50 {out['median']:.2f} µm, {out['surface']:.3f} m²/g, {out['oxygen_all']:.0f} ppm of "
        f"oxygen, {out['rate'].quantize(Decimal(1))} kg/h, {out['fines']:.2f} % below 1 µm, "
        f"{out['in_hydride'] + out['in_matrix']:.0f} ppm of hydrogen."
    ),
    "press-and-sinter": lambda out: (
        f"{out['green']:.1f} % green, {out['density']:.3f} g/cm³, grains of {out['grain']:.2f} µm, "
        f"shrinkage {out['shrunk_along']:.1f} % along the field and {out['shrunk_across']:.1f} % "
        f"across, {out['remanence']:.3f} T, {out['force']:.1f} kN."
    ),
    "boundary-diffusion": lambda out: (
        f"{out['weakest']:.0f} kA/m at the weakest place, {out['surface']:.0f} at the face, "
        f"{out['remanence']:.2f} T, {out['finished']:.1f} kg finished, {out['oxygen']:.0f} ppm of "
        f"oxygen, {out['nickel']:.0f} ppm of nickel."
    ),
    "sop-deviation": lambda out: (
        f"in which {out['planted']:.0f} of 12 lines deviate, {out['critical']:.0f} of them "
        "safety-critical"
    ),
    "claim-chart": lambda out: (
        f"{out['hits']:.0f} records with {out['found']:.0f} of the 25, recall "
        f"{out['recall']:.2f} and precision {out['precision']:.3f}."
    ),
    "transfer-decisions": lambda out: (
        f"C {out['compliance']}, T {out['technical']}, S {out['schedule']}, K {out['cost']} and a "
        f"weighted sum of {out['value']}".replace("-", "−")
    ),
}
by_lab = pytest.mark.parametrize("name", POINTS)


def text_of(name: str) -> str:
    return (EXAMS / f"{name}.quiz.md").read_text(encoding="utf-8")


@cache
def assessed(name: str) -> Quiz:
    read, problems = quiz.check(text_of(name), f"exams/{name}.quiz.md")

    assert read is not None
    assert [problem for problem in problems if problem.severity == "error"] == []
    return read


def parts(name: str) -> list[LabTask]:
    read = assessed(name)
    asked = [one for one in read.questions if isinstance(one, LabTask)]
    assert len(asked) == len(read.questions)
    return asked


def standard_run(part: LabTask, name: str) -> Outputs:
    return LABS[name].run({**part.fixed, **part.example}, "practice").outputs


@by_lab
def test_the_quiz_asks_for_every_goal_of_the_lab_at_its_bound_and_points(name: str) -> None:
    task = LABS[name].task
    assert task is not None
    asked = [(t.output, t.bound, t.value, t.points) for part in parts(name) for t in part.targets]

    assert asked == [(g.output, g.bound, g.value, g.points) for g in task.goals]
    assert [part.points for part in parts(name)] == POINTS[name]


@by_lab
@pytest.mark.parametrize("seed", ["one", "two", "three"])
def test_it_is_solved_by_the_lab_and_not_by_the_settings_of_another_seed(
    name: str, seed: str
) -> None:
    for part in parts(name):
        draw, other = part.draw(seed), part.draw(f"{seed} and more")
        (best, empty) = part.samples(draw)

        assert part.grade(part.read(best.raw, draw), draw).fraction == 1
        assert part.grade(part.read(empty.raw, draw), draw).fraction == 0
        assert part.grade(part.read(best.raw, other), other).fraction < 1


@by_lab
def test_settings_that_pass_one_sitting_pass_at_most_one_other_in_ten(name: str) -> None:
    asked, seeds = parts(name), [f"sitting {n}" for n in range(11)]
    draws = [[part.draw(seed) for part in asked] for seed in seeds]
    best = [
        [part.samples(draw)[0].raw for part, draw in zip(asked, own, strict=True)] for own in draws
    ]
    whole, least = sum(part.points for part in asked), assessed(name).pass_mark
    passed = [
        sum(
            part.points * part.grade(part.read(raw, draw), draw).fraction
            for part, raw, draw in zip(asked, best[one], draws[other], strict=True)
        )
        >= least * whole
        for one in range(len(seeds))
        for other in range(len(seeds))
        if one != other
    ]

    assert sum(passed) <= len(passed) / 10


@by_lab
def test_the_example_of_each_part_meets_the_standard_case(name: str) -> None:
    for part in parts(name):
        assert all(target.met(standard_run(part, name)) for target in part.targets)


@pytest.mark.parametrize("name", TOLD)
def test_the_figures_of_its_notes_are_those_of_a_run(name: str) -> None:
    assert TOLD[name](standard_run(parts(name)[0], name)) in text_of(name)


@pytest.mark.parametrize("worse", [{"A": "49"}, {"lm": "5"}, {"g": "0.9"}])
def test_a_rotor_that_is_weak_or_demagnetised_or_breaks_a_rule_does_not_pass(worse) -> None:
    (asked,) = parts("rotor-magnet")
    chosen = {**asked.example, **{name: Decimal(value) for name, value in worse.items()}}
    outputs = LABS["rotor-magnet"].run(chosen, "practice").outputs
    earned = sum(target.points for target in asked.targets if target.met(outputs))

    assert earned < asked.points * assessed("rotor-magnet").pass_mark


def test_one_unsafe_choice_fails_a_run_of_the_mill() -> None:
    """Every other limit is kept, and the mark is below the 70 % that pass."""
    (asked,) = parts("jet-mill")
    draw = asked.draw("one")
    (best, _) = asked.samples(draw)

    wrong = {**best.raw, "answer": "0"}

    assert 0.6 < float(asked.grade(asked.read(wrong, draw), draw).fraction) < 0.7
