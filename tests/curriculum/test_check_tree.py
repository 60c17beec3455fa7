"""The checker tells what is wrong with a tree, and nothing about a whole one."""

from datetime import date

import pytest

from curriculum.check import check_tree
from tests.curriculum.trees import BANK, COURSE, EXAM, GATE, LESSON, ROLE, WEIGHING, a_tree


def errors(tree: dict[str, str]) -> set[str]:
    return {p.code for p in check_tree(tree, self_test=False) if p.severity == "error"}


def test_a_whole_tree_has_no_error() -> None:
    problems = check_tree(a_tree())

    assert [str(problem) for problem in problems if problem.severity == "error"] == []


@pytest.mark.parametrize(
    ("code", "changes"),
    [
        ("K20", {"roles_ore_tester_md": ROLE.replace("course: ore-testing", "course: ore-test")}),
        ("K20", {"roles_ore_tester_md": ROLE.replace("ore-plan", "ore-plane")}),
        ("K20", {"glossary_words_md": None}),
        ("K20", {"sources_works_md": None}),
        ("K20", {"exams_gate_quiz_md": None}),
        ("K21", {"roles_ore_tester_md": ROLE.replace("ore-plan", "safe")}),
        ("K22", {"courses_ore_testing_course_md": COURSE.replace("being-written", "published")}),
        ("K24", {"courses_ore_testing_course_md": COURSE.replace("being-written", "published")}),
        ("K25", {"courses_ore_testing_weighing_tare_lesson_md": None}),
        ("K25", {"courses_ore_testing_weighing_practice_bank_md": None}),
        ("K28", {"courses_ore_testing_course_md": COURSE.replace("weighing, ", "")}),
        ("K53", {"courses_ore_testing_weighing_weighing_quiz_md": "pick: 9"}),
        ("K61", {"exams_ore_tester_quiz_md": EXAM.replace("use: secure\nattempts: 2\n", "")}),
        ("K66", {"exams_gate_quiz_md": GATE.replace("[safe]", "[ore-plan]")}),
        ("K63", {"exams_ore_tester_quiz_md": EXAM.replace("bloom: apply", "bloom: remember")}),
    ],
)
def test_a_hole_is_told(code: str, changes: dict[str, str | None]) -> None:
    quiz = "courses_ore_testing_weighing_weighing_quiz_md"
    if changes.get(quiz) == "pick: 9":
        text = a_tree()["courses/ore-testing/weighing/weighing.quiz.md"]
        changes = {quiz: text.replace("pick: 1", "pick: 9")}
    if code == "K22":
        role = ROLE.replace("ore-testing/weighing/scales", "ore-testing/planning/one")
        changes = {**changes, "roles_ore_tester_md": role}

    assert code in errors(a_tree(**changes))


def test_a_circle_of_prerequisites_is_told() -> None:
    text = WEIGHING.replace("practice: practice", "prerequisites: [ore-testing/weighing]")

    assert "K27" in errors(a_tree(courses_ore_testing_weighing_module_md=text))


def test_an_exam_question_that_is_practised_is_told() -> None:
    tree = a_tree()
    practised = tree["courses/ore-testing/weighing/practice.bank.md"].split("## Order")[1]
    tree["exams/ore-tester.quiz.md"] = EXAM + "\n## Order" + practised

    assert "K67" in errors(tree)


def test_a_quiz_whose_pools_never_reach_its_blueprint_is_told_by_the_cell() -> None:
    tree = a_tree()
    path = "courses/ore-testing/weighing/weighing.quiz.md"
    tree[path] = tree[path].replace("pools:", "blueprint: {ore-weigh: {apply: 2}}\npools:")

    (problem,) = (p for p in check_tree(tree, self_test=False) if p.code == "P21")

    assert (problem.path, problem.line) == (path, 5)
    assert "2 points on “ore-weigh” at level “apply”" in problem.message


def test_an_exam_that_does_not_survive_its_publication_is_told() -> None:
    fixed = EXAM.replace("points: 36", "points: 1") + GATE.split("---\n")[2]

    assert "K64" in errors(a_tree(exams_ore_tester_quiz_md=fixed))


def test_review_dates_count_only_beside_a_day() -> None:
    text = LESSON.format(title="Scales", slug="scales").replace(
        "minutes: 20", "minutes: 20\nreview_by: 2026-01-01"
    )
    tree = a_tree(courses_ore_testing_weighing_scales_lesson_md=text)

    later = {p.code for p in check_tree(tree, today=date(2026, 6, 1), self_test=False)}
    without = {p.code for p in check_tree(tree, self_test=False)}

    assert "K40" in later
    assert "K40" not in without


def test_a_misspelt_competency_comes_with_the_right_one() -> None:
    text = LESSON.format(title="Scales", slug="scales").replace("[ore-weigh]", "[ore-weight]")
    tree = a_tree(courses_ore_testing_weighing_scales_lesson_md=text)

    fixes = {p.fix for p in check_tree(tree, self_test=False) if p.code == "K20"}

    assert "write ore-weigh" in fixes


def test_a_file_that_nothing_reads_is_told() -> None:
    tree = {**a_tree(), "lessons/stray.md": "hello"}

    assert "K10" in {p.code for p in check_tree(tree, self_test=False)}


def test_an_exam_may_be_missing_while_the_role_has_no_rule() -> None:
    role = "\n".join(line for line in ROLE.split("\n") if not line.startswith(("rule:", "exam:")))
    tree = a_tree(roles_ore_tester_md=role, exams_ore_tester_quiz_md=None, exams_gate_quiz_md=None)

    assert errors(tree) == set()


def test_pictures_terms_and_works_that_are_not_there_are_told() -> None:
    text = LESSON.format(title="Scales", slug="scales").replace(
        "It weighs 5 g.", "![A pan](figures/none.svg) [lid](term:lid) [book](cite:book2021)"
    )
    tree = a_tree(courses_ore_testing_weighing_scales_lesson_md=text)

    told = {p.message for p in check_tree(tree, self_test=False) if p.line == 12}

    assert len(told) == 3


def test_keys_that_give_themselves_away_are_told() -> None:
    one = """
## Number {n}

```yaml question
id: q{n}
```

Which is it, number {n}?

- [ ] this
- [x] that one, which is right because it is the longest of them
- [ ] those

### Explanation

It is.
"""
    head = BANK.split("## Order")[0]
    bank = head + "".join(one.format(n=number) for number in range(9))
    tree = a_tree(courses_ore_testing_weighing_practice_bank_md=bank)

    codes = {p.code for p in check_tree(tree, self_test=False)}

    assert {"K54", "K55", "K56"} <= codes


def test_a_thin_bank_is_told() -> None:
    warned = {p.code for p in check_tree(a_tree(), self_test=False)}

    assert "K57" in warned


def test_a_competency_with_few_points_in_the_exam_is_told() -> None:
    tree = a_tree(exams_ore_tester_quiz_md=EXAM.replace("points: 36", "points: 4"))

    assert {"K62", "K68"} <= {p.code for p in check_tree(tree, self_test=False)}


def test_every_problem_names_a_file_of_the_tree() -> None:
    tree = a_tree(glossary_words_md=None, exams_gate_quiz_md=None)

    assert {p.path for p in check_tree(tree)} <= set(tree)


@pytest.mark.parametrize(
    ("literal", "told"),
    [("144.242", False), ("144.24", False), ("144.27", True), ("144.5", False), ("150.00", False)],
)
def test_a_number_that_is_almost_a_constant_is_told(literal: str, told: bool) -> None:
    text = LESSON.format(title="Scales", slug="scales").replace("5 g", f"{literal} g")
    tree = a_tree(courses_ore_testing_weighing_scales_lesson_md=text)
    tree["data/weights.md"] = """---
title: Weights
constants:
  - {id: weight-nd, value: 144.242, unit: g/mol, meaning: a mole, source: scales2020}
---
"""

    assert ("K48" in {p.code for p in check_tree(tree, self_test=False)}) is told
