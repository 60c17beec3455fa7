"""Lab: settings are read and kept, the model runs again, targets decide."""

from decimal import Decimal

import pytest

from assessments import quiz
from assessments.labs import LABS
from assessments.questions.base import BadResponse
from assessments.questions.lab import LabTask

TARGETS = (
    "targets:\n  nd_normal: {at least: 99.9 %, points: 3}\n"
    "  stages: {at least: 45, at most: 88, points: 2}\n"
)
EXAMPLE = "example: {n: 44, m: 44, S: 3.5, W: 2.75}\n"
FIXED = "params: {beta: 1.5, feed_error: 0}\n"
SENT = {"n": ["44"], "m": ["44"], "S": ["3.5"], "W": ["2.75"]}


def source(fields: str) -> str:
    return (
        "---\ntitle: T\n---\n## T\n\n```yaml question\nid: q\ntype: lab\n"
        f"{fields}```\n\nReach it.\n"
    )


def a_lab(fields: str = "lab: sx-cascade\n" + FIXED + TARGETS + EXAMPLE) -> LabTask:
    question = quiz.read(source(fields), "q.md").questions[0]
    assert isinstance(question, LabTask)
    return question


def test_each_target_earns_its_points() -> None:
    lab = a_lab()
    draw = lab.draw("seed")

    assert lab.points == 5
    best = lab.samples(draw)[0].raw
    for stages, fraction in (
        ({}, "1"),
        ({"n": ["60"], "m": ["60"]}, "0.8"),
        ({"n": ["10"], "m": ["10"]}, "0.2"),
    ):
        response = lab.read(best | stages, draw)
        assert lab.grade(response, draw).fraction == Decimal(fraction)


def test_only_settings_are_kept_and_what_the_author_fixed_stays() -> None:
    lab = a_lab()
    draw = lab.draw("seed")

    response = lab.read(SENT | {"beta": ["2"], "nd_normal": ["100"]}, draw)

    assert response == {"settings": {"n": "44", "m": "44", "S": "3.5", "W": "2.75"}}
    assert {control["id"] for control in lab.shown(draw)["controls"]} == set(SENT)  # type: ignore[attr-defined]


def test_a_run_without_result_earns_nothing_and_says_why() -> None:
    lab = a_lab()
    draw = lab.draw("seed")

    mark = lab.grade(lab.read(SENT | {"W": ["5.9"], "S": ["2.8"]}, draw), draw)

    assert mark.fraction == 0
    assert mark.slips == ("no-result",)
    assert mark.notes[0]


@pytest.mark.parametrize(
    ("setting", "said"),
    [("9", "goes from 10 to 60"), ("44.5", "steps of 1"), ("", "no value"), ("many", "Extraction")],
)
def test_a_setting_that_the_machine_has_not_is_asked_again(setting: str, said: str) -> None:
    lab = a_lab()

    with pytest.raises(BadResponse, match=said) as caught:
        lab.read(SENT | {"n": [setting]}, lab.draw("seed"))
    assert caught.value.field_name == "n"


@pytest.mark.parametrize(
    ("fields", "codes"),
    [
        (TARGETS + EXAMPLE, ["L01"]),
        ("lab: sx-cascad\n" + TARGETS + EXAMPLE, ["F15"]),
        ("lab: sx-cascade\n" + EXAMPLE, ["L05"]),
        ("lab: sx-cascade\n" + TARGETS, ["L06"]),
        (
            "lab: sx-cascade\nparams: {n: 5, S: 3.005, q: 1}\n" + TARGETS + EXAMPLE,
            ["F11", "L02", "L02"],
        ),
        ("lab: sx-cascade\npoints: 9\n" + TARGETS + EXAMPLE, ["L07"]),
        ("lab: sx-cascade\ntargets: {stages: {points: 1}}\n" + EXAMPLE, ["L03"]),
        ("lab: sx-cascade\ntargets: {stages: {at most: few}}\n" + EXAMPLE, ["L03"]),
        ("lab: sx-cascade\ntargets: {nd_normal: {at least: 99}}\n" + EXAMPLE, ["L03"]),
        ("lab: sx-cascade\ntargets: {stages: {at most: 9, points: 0}}\n" + EXAMPLE, ["L04"]),
        ("lab: sx-cascade\ntargets: {stage: {at most: 9}}\n" + EXAMPLE, ["F11"]),
    ],
)
def test_what_the_lab_has_not_is_told(fields: str, codes: list[str]) -> None:
    _, problems = quiz.check(source(fields), "q.md")

    assert sorted(problem.code for problem in problems) == codes


def test_targets_out_of_reach_are_found_by_the_self_test() -> None:
    lab = a_lab(
        "lab: sx-cascade\n" + FIXED + EXAMPLE + "targets: {nd_normal: {at least: 99.999 %}}\n"
    )

    assert [problem.code for problem in quiz.try_out(lab)] == ["Q10"]


ROTOR = (
    "lab: rotor-magnet\nparams: {T: 150, k: 2.5}\ntargets:\n"
    "  torque_spare: {at least: 0 N·m, points: 3}\n  margin_hot: {at least: 1.1, points: 3}\n"
    "  mass_spare: {at least: 0 kg, points: 2}\n  heavy_spare: {at least: 0 g, points: 2}\n"
    "  broken: {at most: 0, points: 2}\n"
    "example: {grade: 3, lm: 5.25, g: 1, s: 0, A: 50}\n"
)


def test_each_seed_is_a_case_of_its_own_that_its_own_solution_meets() -> None:
    lab = a_lab(ROTOR)

    assert [*quiz.try_out(lab)] == []
    given = [{one["label"]: one["value"] for one in lab.shown(lab.draw(seed))["fixed"]}  # type: ignore[attr-defined]
             for seed in ("one", "two")]  # fmt: skip
    assert given[0]["Torque when hot"] != given[1]["Torque when hot"]
    assert given[0]["Temperature to look at"] == "150 °C"


def test_the_solution_of_one_case_earns_less_in_another_and_is_told_why() -> None:
    lab = a_lab(ROTOR)
    one, other = lab.draw("one"), lab.draw("two")
    (best, _) = lab.samples(one)

    mark = lab.grade(lab.read(best.raw, other), other)

    assert lab.grade(lab.read(best.raw, one), one).fraction == 1
    assert mark.fraction < 1
    reasons = lab.model.task.reasons if lab.model.task else {}
    missed = [slip.removeprefix("missed-") for slip in mark.slips]
    assert missed
    for (output, _bound), reason in reasons.items():
        told = any(reason[:40] in note.replace("&#x27;", "'") for note in mark.notes)
        assert told == (output in missed)


def test_a_choice_is_offered_by_name_and_its_number_is_kept() -> None:
    lab = a_lab(ROTOR)
    draw = lab.draw("one")
    grade = next(c for c in lab.shown(draw)["controls"] if c["id"] == "grade")  # type: ignore[attr-defined]
    sent = {"grade": ["3"], "lm": ["5.25"], "g": ["1"], "s": ["0"], "A": ["50"]}

    response = lab.read(sent, draw)

    assert {"value": "3", "name": "N38UH"} in grade["choices"]
    assert response["settings"]["grade"] == "3"  # type: ignore[index]
    assert "Grade: N38UH" in lab.explain(response, draw).given


def test_the_range_of_a_setting_is_told_in_words_with_a_true_minus_sign() -> None:
    (error,) = (one for one in LABS["sx-cascade"].controls if one.id == "feed_error")

    assert error.limits == "−5 to 5 %"
