"""The lab as a learner meets it: marks go in; goals, notes and pictures come out."""

from decimal import Decimal
from functools import partial
from random import Random
from typing import Any

import pytest

from assessments.labs import sop_deviation
from assessments.labs.sop_deviation import LAB, reference, text_of
from assessments.labs.sop_deviation.lines import KINDS, LINES
from assessments.labs.sop_deviation.marks import Score
from tests.assessments.labs import goals
from tests.assessments.labs.anywhere import holds_anywhere

# The truth of the brief: lines 2, 4, 5, 10 and 12; line 5 can hurt somebody.
GOOD = {2: 2, 4: 3, 5: 1, 10: 5, 12: 6}
NOTHING = dict.fromkeys(GOOD, 0)


def settings(marks: dict[int, int]) -> dict[str, Decimal]:
    """Return all twelve choices: those of the brief, changed by `marks`."""
    chosen = {**GOOD, **marks}
    return {f"line_{line}": Decimal(chosen.get(line, 0)) for line in range(1, LINES + 1)}


missed = partial(goals.missed, LAB)


def test_the_reference_of_the_brief_meets_every_goal() -> None:
    run = LAB.run(settings({}), "")

    assert missed(settings({})) == []
    assert run.notes == ()
    assert [float(run.outputs[name]) for name in ("precision", "recall", "f1")] == [1, 1, 1]
    assert (run.outputs["found"], run.outputs["kinds"]) == (5, 100)


def test_all_twelve_marked_find_everything_and_fail_as_in_the_brief() -> None:
    run = LAB.run(settings({line: GOOD.get(line, 1) for line in range(1, 13)}), "")

    told = [float(run.outputs[name]) for name in ("precision", "recall", "f1")]
    assert told == pytest.approx([0.417, 1, 0.588], abs=5e-4)
    assert "Every line is marked" in run.notes[0]
    assert "Line 11 agrees: the values are equal in another unit." in run.notes


FAILING = {
    "all twelve, one kind": (dict.fromkeys(range(1, 13), 1), ["f1", "kinds", "alarms"],
                             "Every line is marked"),
    "the hot charge passed": ({5: 0, 11: 1}, ["critical_missed", "missed", "alarms"],
                              "Line 5 deviates: the English has another number. This can hurt"),
    "nothing": (NOTHING, ["critical_missed", "f1", "kinds", "missed"],
                "Not marked yet: 5 of 5 deviations, 1 of them safety-critical"),
    "a lure": ({11: 2}, ["alarms"], "Line 11 agrees: the values are equal"),
    "an honest line": ({7: 3}, ["alarms"], "Line 7 agrees."),
    "two kinds wrong": ({2: 1, 4: 4}, ["kinds"],
                        "Line 2 is not “Wrong number”: the digits agree and the size does not."),
    "only the critical line": ({**NOTHING, 5: 1}, ["f1", "missed"], "Not marked yet: 4 of 5"),
    "half": ({4: 0, 10: 0, 12: 0, 1: 1, 3: 2, 6: 1}, ["f1", "missed", "alarms"],
             "Line 10 deviates: the steps are turned round."),
}  # fmt: skip


@pytest.mark.parametrize(("marks", "goals", "said"), FAILING.values(), ids=FAILING)
def test_each_failing_case_misses_its_goals_and_the_notes_say_why(
    marks: dict[int, int], goals: list[str], said: str
) -> None:
    assert missed(settings(marks)) == goals
    assert said in " ".join(LAB.run(settings(marks), "").notes)


def test_practice_names_a_missed_line_only_to_who_has_marked_as_many_as_deviate() -> None:
    few, enough = LAB.run(settings({12: 0}), ""), LAB.run(settings({12: 0, 1: 1}), "")

    assert "12" not in " ".join(few.notes)
    assert len(few.plots) == 1
    assert "Line 12 deviates: something else is to become of the product." in enough.notes
    assert enough.plots[0].table.rows[11] == ("12", KINDS[0], KINDS[6], "missed")


def test_a_missed_critical_line_fails_whatever_else_is_right() -> None:
    outputs = LAB.run(settings({5: 0}), "").outputs
    assert LAB.task is not None
    whole = sum(goal.points for goal in LAB.task.goals)
    earned = sum(goal.points for goal in LAB.task.goals if goal.met(outputs))

    assert outputs["f1"] > Decimal("0.8")
    assert earned < Decimal("0.8") * whole


def test_a_sitting_tells_its_results_only_when_it_is_over() -> None:
    assert LAB.tells_afterwards


def test_a_sitting_counts_and_names_no_line() -> None:
    seed = next(f"sitting {n}" for n in range(99) if planted(f"sitting {n}") == 6)
    best = reference(seed)
    text = text_of(seed)
    mild = next(at for at, line in enumerate(text) if line.kind and not line.critical)
    honest = [at for at, line in enumerate(text) if not line.kind]
    other = next(at for at, line in enumerate(text) if line.kind and at != mild)
    moved = {
        **best, f"line_{mild + 1}": Decimal(0), f"line_{honest[0] + 1}": Decimal(1),
        f"line_{other + 1}": best[f"line_{other + 1}"] % 6 + 1,
    }  # fmt: skip

    run = LAB.run(moved, seed)

    assert run.notes == (
        "1 deviation was missed; no line that can hurt somebody.",
        "1 line was marked without need.",
        "1 deviation was marked with another kind.",
    )
    assert missed(moved, seed) == ["missed", "alarms"]
    assert [plot.title for plot in run.plots] == ["You have marked 6 of 12 lines"]
    two = {**best, **{f"line_{at + 1}": Decimal(1) for at in honest[:2]}}
    assert LAB.run(two, seed).notes == ("2 lines were marked without need.",)


def planted(seed: str) -> int:
    return sum(line.kind > 0 for line in text_of(seed))


def test_pictures_show_each_line_and_the_running_count() -> None:
    outcome, page = LAB.run(settings({5: 0, 11: 1}), "").plots

    assert outcome.series[0].points[4] == (5, 0)
    assert outcome.series[0].points[10] == (11, 1)
    assert outcome.series[0].points[0] == (1, 2)
    assert outcome.series[0].points[1] == (2, 4)
    assert "Missed: line 5. False alarms: line 11." in outcome.description
    assert [one.points[-1] for one in page.series] == [(12, 5), (12, 4), (12, 1)]
    assert page.table.rows[0] == ("0", "0", "0", "0")
    own = LAB.run(settings({**NOTHING, 3: 6}), "").plots[0]
    assert "Marked are line 3 wrong disposition." in own.description
    assert own.series[0].points[2] == (3, 6)


def test_each_line_is_told_in_both_languages_and_says_which_is_which() -> None:
    assert LAB.task is not None
    told = LAB.task.given("")

    assert [one.label for one in told] == [f"Line {line}" for line in range(1, 13)]
    assert told[1].value == (
        '<span lang="zh-Hans">抽真空至5 Pa以下。</span> | '
        '<span lang="en">Evacuate to 50 Pa or below.</span>'
    )
    assert hasattr(told[1].value, "__html__")  # so that a page does not escape it again


def test_any_marks_in_any_case_are_finite_and_break_no_law() -> None:
    holds_anywhere(LAB, "practice", Random(11), 60)
    holds_anywhere(LAB, "case", Random(12), 60)


@pytest.mark.long
def test_five_hundred_marks_in_as_many_cases_are_finite_and_break_no_law() -> None:
    holds_anywhere(LAB, "practice", Random(13), 500)


def test_a_score_that_breaks_a_law_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    class Wrong(Score):
        missed = 9  # type: ignore[assignment]
        precision = 2.0  # type: ignore[assignment]
        f1 = 0.1  # type: ignore[assignment]
        critical = 0  # type: ignore[assignment]
        critical_missed = 3  # type: ignore[assignment]

    def wrong(*given: Any) -> Score:
        right = scored(*given)
        return Wrong(right.text, right.marks)

    scored = sop_deviation.scored
    monkeypatch.setattr(sop_deviation, "scored", wrong)

    assert LAB.check(settings({}), "") == (
        "the text is not one of this lab",
        "the counts do not add up",
        "a share leaves its bounds",
        "F1 is not the harmonic mean",
        "more critical lines are missed than there are",
    )
    assert LAB.check({}, "") == ()
