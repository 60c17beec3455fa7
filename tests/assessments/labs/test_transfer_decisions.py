"""The lab as a learner meets it: choices go in; goals, notes and pictures come out."""

from decimal import Decimal
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

import pytest

from assessments.labs import transfer_decisions
from assessments.labs.transfer_decisions import LAB, reference
from assessments.labs.transfer_decisions.cases import Case, case_of
from assessments.labs.transfer_decisions.gates import LETTERS, Points
from tests.assessments.labs import goals
from tests.assessments.labs.anywhere import holds_anywhere

BEST = "CCCCBBC"  # of the standard case, as the brief has it


def settings(way: str) -> dict[str, Decimal]:
    """Return the choices of a way that is written as the letters of its options."""
    return {f"gate_{at}": Decimal(LETTERS.index(letter)) for at, letter in enumerate(way, 1)}


missed = partial(goals.missed, LAB)


def test_the_best_way_of_the_brief_meets_every_goal() -> None:
    run = LAB.run(settings(BEST), "")
    told = [run.outputs[name] for name in ("compliance", "technical", "schedule", "cost", "value")]

    assert missed(settings(BEST)) == []
    assert run.notes == ()
    assert told == [57, 36, -14, -11, Decimal("36.8")]
    assert reference("") == settings(BEST)


def test_a_way_without_a_licence_and_with_cheaper_proofs_meets_every_goal_too() -> None:
    for way in ("ACCCBBC", "ACACBBC", "CBACBAC"):
        assert missed(settings(way)) == [], way


FAILING = {
    "nothing chosen": ("AAAAAAA", ["compliance", "technical"],
                       "Gate 2, option A, does not hold. A suspension ends on its day."),
    "a suspension is a repeal": ("CACCBBC", ["compliance"], "It is no repeal"),
    "only the law of the seat": ("CDCCBBC", ["compliance"], "The law of both ends binds."),
    "ordered first": ("CCBCBBC", ["compliance"], "Ordering before classification"),
    "copied set-points": ("CCCBBBC", ["technical"], "Set-points belong to a furnace and its gas."),
    "a copied permit": ("CCCCABC", ["compliance"], "A copy of another's is never enough."),
    "one golden lot": ("CCCCBCC", ["technical"], "One lot says nothing of the spread"),
    "no log": ("CCCCBBA", ["compliance"], "Without a log nobody can show later"),
}  # fmt: skip


@pytest.mark.parametrize(("way", "wanting", "said"), FAILING.values(), ids=FAILING)
def test_each_failing_case_misses_its_goals_and_the_notes_say_why(
    way: str, wanting: list[str], said: str
) -> None:
    assert missed(settings(way)) == wanting
    assert said in " ".join(LAB.run(settings(way), "").notes)


@pytest.mark.parametrize(("way", "why"), [("BCCCBBC", "induces a breach"), ("DCCCBBC", "internal")])
def test_a_choice_that_stops_the_project_loses_all_results_and_says_why(way: str, why: str) -> None:
    run = LAB.run(settings(way), "")

    assert "The project stops at gate 1, scope, and all results are lost." in run.problem
    assert why in run.problem
    assert "call" in run.problem
    assert "counsel" in run.problem
    assert not run.outputs
    assert not run.plots
    assert missed(settings(way)) == ["compliance", "technical", "schedule_spare", "cost_spare"]


def test_a_drawn_case_stops_at_the_first_of_two_gates() -> None:
    seed, path = next(
        (seed, tuple(next((n for n, o in enumerate(g.options) if o.stops), 0) for g in gates))
        for seed in (f"practice {n}" for n in range(1, 99))
        if (gates := case_of(seed).gates) and any(o.stops for o in gates[1].options)
    )
    run = LAB.run({f"gate_{at}": Decimal(n) for at, n in enumerate(path, 1)}, seed)

    assert run.problem.startswith("The project stops at gate 1, scope")
    later = {**reference(seed), "gate_2": Decimal(path[1])}
    assert LAB.run(later, seed).problem.startswith("The project stops at gate 2, export status")


def test_too_late_and_too_dear_are_two_goals() -> None:
    """A drawn case, its ways that hold and are sound, and what each of them misses."""
    seen = set()
    for seed in (f"practice {n}" for n in range(1, 20)):
        case = case_of(seed)
        for at in range(7):
            for place, one in enumerate(case.gates[at].options):
                if one.holds:
                    moved = {**reference(seed), f"gate_{at + 1}": Decimal(place)}
                    seen.add(tuple(missed(moved, seed)))

    assert {(), ("schedule_spare",), ("cost_spare",), ("schedule_spare", "cost_spare")} <= seen


@pytest.mark.parametrize("rule", [
    "from day 0 to the day of the last visit. That day is fixed: the months that a choice takes do "
    "not move it.",
    "former plant, of another plant or of another buyer stop the project",
    "also counts beside an application in the other state",
    "Whoever goes on it needs one that fits, even where none is needed.",
    "Only an option that names a Cpk gives one.",
])  # fmt: skip
def test_lab_and_exam_both_print_the_rules_that_decide_between_two_readings(rule: str) -> None:
    root = Path(__file__).parents[3]
    exam = (root / "content/exams/transfer-decisions.quiz.md").read_text(encoding="utf-8")

    assert rule in " ".join((LAB.situation + LAB.equations).split())
    assert rule.replace("of another", "another") in exam.replace("from then", "from day 0")


def test_the_standard_case_states_what_its_options_rest_on() -> None:
    """Both lists name the magnets, so each way that holds applies; the classification is signed."""
    gates = case_of("").gates

    assert "names them, too, and is in force" in gates[1].facts
    assert all("then apply" in one.text for one in gates[1].options if one.holds)
    assert "signed, for these models, on this year's list" in gates[2].facts


def test_all_magnets_are_sintered_as_lists_and_licences_ask() -> None:
    for seed in ("", "case 1", "case 2", "case 3"):
        assert "The magnets are sintered." in case_of(seed).told


def test_a_sitting_tells_what_its_runs_gave_when_it_is_over() -> None:
    assert LAB.tells_afterwards


def test_a_sitting_that_has_ended_names_the_options_that_do_not_hold() -> None:
    case, best = case_of("sitting"), reference("sitting")
    for at, gate in enumerate(case.gates):
        for place, one in enumerate(gate.options):
            run = LAB.run({**best, f"gate_{at + 1}": Decimal(place)}, "sitting")
            told = " ".join((run.problem, *run.notes))
            assert one.fault in told
            assert bool(told.strip()) != one.holds


def test_pictures_show_the_sums_after_each_gate_and_what_is_asked() -> None:
    balance, used = LAB.run(settings(BEST), "").plots

    assert balance.series[0].points == (
        (0, 0), (1, 10), (2, 25), (3, 35), (4, 37), (5, 47), (6, 49), (7, 57)
    )  # fmt: skip
    assert balance.series[1].points[-1] == (7, 36)
    assert [one.value for one in balance.targets] == [40, 20]
    assert balance.table.rows[1] == ("Export status", "C", "15", "0", "−3", "−2")
    assert [one.points[-1] for one in used.series] == [(7, 14), (7, 11)]
    assert [one.label for one in used.targets] == ["20 months", "budget 11"]
    assert used.table.rows[0] == ("start", "0", "0")
    assert "Compliance goes 0, 10, 25, 35, 37, 47, 49, 57." in balance.description


def test_the_box_tells_project_bounds_facts_and_every_option_with_its_claim() -> None:
    assert LAB.task is not None
    told = {one.label: one.value for one in LAB.task.given("")}

    assert list(told)[:5] == ["Project", "Rules", "Months", "Budget", "Gate 1: Scope"]
    assert len(told) == 4 + 7
    assert told["Months"] == "20 at most"
    lines = told["Gate 2: Export status"].replace("\u00a0", " ").split(" <br>")
    assert lines[0].startswith("The donor state&#x27;s list names these magnets")
    assert [line[0] for line in lines[1:]] == list("ABCD")
    assert lines[3].endswith("log the date, then apply [C +15, T 0, S −3, K −2]")


def test_a_chinese_marking_is_glossed_and_says_its_language() -> None:
    assert LAB.task is not None
    told = {one.label: one.value for one in LAB.task.given("")}

    scope = told["Gate 1: Scope"]

    assert 'papers, marked <span lang="zh-Hans">内部资料</span> (internal)' in scope
    assert hasattr(scope, "__html__")  # so that a page does not escape it again


def test_any_choices_in_any_case_are_finite_and_break_no_law() -> None:
    holds_anywhere(LAB, "practice", Random(11), 60)
    holds_anywhere(LAB, "case", Random(12), 60)


@pytest.mark.long
def test_five_hundred_choices_in_as_many_cases_are_finite_and_break_no_law() -> None:
    holds_anywhere(LAB, "practice", Random(13), 500)


def test_a_case_that_breaks_a_law_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    right = case_of("")

    class Wrong(Case):
        def score(self, path: Any) -> Points:
            return Points(99, 99, 0, 0)

        best = tuple(BEST)  # type: ignore[assignment]

        def passes(self, path: Any) -> bool:
            return path != self.best

    gates = [*right.gates[:-1], right.gates[1]]
    lie = gates[0].options[2]
    for name, value in (("lost", Points(0, 0, 0, 0)), ("stops", True)):
        object.__setattr__(lie, name, value)
    wrong = Wrong(told="", gates=gates, months=0, budget=0)
    monkeypatch.setattr(transfer_decisions, "case_of", lambda _: wrong)
    try:
        assert LAB.check(settings(BEST), "") == (
            "the gates are not those of this lab",
            "the scores do not add up",
            "an option that holds does not score its claim",
            "an option that holds stops the project",
            "the reference does not pass",
        )
        assert LAB.check({}, "") == ()
    finally:
        for name, value in (("lost", None), ("stops", False)):
            object.__setattr__(lie, name, value)
