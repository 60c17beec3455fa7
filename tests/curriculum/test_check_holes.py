"""One slip in one file of a whole tree, and the code by which the checker tells it."""

from datetime import date

import pytest

from curriculum.check import check_tree
from tests.curriculum.trees import a_tree

ROLE = "roles/ore-tester.md"
COURSE = "courses/ore-testing/course.md"
MODULE = "courses/ore-testing/weighing/module.md"
LESSON = "courses/ore-testing/weighing/scales.lesson.md"
BANK = "courses/ore-testing/weighing/practice.bank.md"
QUIZ = "courses/ore-testing/weighing/weighing.quiz.md"
EXAM = "exams/ore-tester.quiz.md"
GATE = "exams/gate.quiz.md"
AREA = "competencies/ores.md"
WORDS = "glossary/words.md"
WORKS = "sources/works.md"
EXPLAINED = "### Explanation\n\nA reading ends it.\n"


def codes(tree: dict[str, str]) -> set[str]:
    return {problem.code for problem in check_tree(tree, today=date(2026, 11, 25), self_test=False)}


@pytest.mark.parametrize(
    ("path", "old", "new", "code"),
    [
        (ROLE, "number: 1", "number: one", "K03"),
        (ROLE, "course: ore-testing", "course: Ore_Testing", "K02"),
        (ROLE, "level: 3", "level: 7", "K05"),
        (ROLE, "[units]", "[unity]", "K20"),
        (ROLE, "gate_sittings: 1", "gate_sittings: 0", "K03"),
        (ROLE, "exam: exams/ore-tester\n", "", "K01"),
        (ROLE, "ore-testing/weighing/scales", "ore-testing/weighing/scale", "K20"),
        (ROLE, "seed: [{bullet", "prerequisites: [{bullet", "K01"),
        (ROLE, "does_not_confer: [Anything else]", "does_not_confer: []", "K01"),
        (ROLE, "seed:", "lab: {id: nowhere, title: Lab, status: published}\nseed:", "K20"),
        (COURSE, "[weighing, planning]", "[weighing, planning, buying]", "K20"),
        (COURSE, "[weighing, planning]", "[weighing, planning, planning]", "K09"),
        (MODULE, "competencies: [ore-weigh]", "competencies: [ore-way]", "K20"),
        (MODULE, "practice:", "prerequisites: [ore-testing/weigh]\npractice:", "K20"),
        (MODULE, "status: published", "status: publshed", "F15"),
        (MODULE, "  - {id: tare, title: Tare}\n", "", "K28"),
        (MODULE, "quiz: weighing", "quiz: other", "K28"),
        (MODULE, "  - {id: tare, title: Tare}\n  - {id: drift, title: Drift}\n", "", "K26"),
        (LESSON, "minutes: 20", "minutes: 20\nas_of: 2026-11-01", "K47"),
        (LESSON, "minutes: 20", "minutes: 20\nreview_by: 2026-13-01", "K04"),
        (LESSON, "minutes: 20", "minutes: 20\nreview_by: soon", "K04"),
        (LESSON, "sources: [scales2020]\n", "", "K46"),
        (LESSON, "[Read a scale, Zero a scale]", "[Read a scale]", "K45"),
        (LESSON, "| load | reading |\n|---|---|\n| 1 g | 1.0 g |\n", "", "K44"),
        (LESSON, "items: [order]", "items: [border]", "K20"),
        (LESSON, "- Zero first.\n", "", "K42"),
        (LESSON, "id: scales-try\ncompetencies: [ore-weigh]", "id: a\ncompetencies: [b]", "K20"),
        (BANK, EXPLAINED, "", "K52"),
        (BANK, "id: order", "id: order\nlesson: scale", "K20"),
        (BANK, "competencies: [ore-weigh]\n", "", "K50"),
        (BANK, "competencies: [ore-weigh]", "competencies: [ore-way]", "K20"),
        (BANK, "id: order", "id: order\nreview_by: 2026-01-01", "K40"),
        (BANK, "id: order", "id: order\nbasis: source", "K51"),
        (BANK, "id: order", 'id: order\nsource: "cite:nobody1999"', "K20"),
        (QUIZ, "bank:practice", "bank:practise", "K20"),
        (EXAM, "basis: computed\n", "", "K51"),
        (EXAM, "competencies: [ore-weigh]\n---", "blueprint: {ore-weigh: 99}\n---", "K60"),
        (AREA, "act: desk, statement: Plans.", "act: hand, statement: Plans.", "F15"),
        (WORDS, "definition:", "source: nobody, definition:", "K20"),
        (WORDS, "id: tare, term", "id: Tare!, term", "K02"),
        (WORKS, "kind: book", "kind: paper", "K31"),
        (WORKS, "kind: book", "kind: web\n    url: ftp://example.org", "K06"),
        (WORKS, "year: 2020", "year: 2020\n    seen: 2026-02-30", "K04"),
    ],
)
def test_a_slip_is_told(path: str, old: str, new: str, code: str) -> None:
    tree = a_tree()
    assert old in tree[path]

    tree[path] = tree[path].replace(old, new, 1)

    assert code in codes(tree)


def test_two_roles_cannot_share_a_number_or_a_code() -> None:
    tree = a_tree()
    tree["roles/other.md"] = tree[ROLE]

    assert "K09" in codes(tree)


def test_an_id_cannot_stand_in_two_files() -> None:
    tree = a_tree()
    tree["glossary/more.md"] = tree[WORDS]

    assert "K09" in codes(tree)


def test_a_translation_without_its_original_is_told() -> None:
    tree = a_tree()
    tree["courses/ore-testing/weighing/stranger.zh.lesson.md"] = tree[LESSON]

    assert "K28" in codes(tree)


def test_a_module_that_no_course_lists_is_told() -> None:
    tree = a_tree()
    tree["courses/ore-testing/lost/module.md"] = tree[MODULE].replace("published", "being-written")

    assert "K28" in codes(tree)


def test_an_overdue_exam_question_is_an_error_and_an_overdue_practice_question_is_not() -> None:
    tree = a_tree()
    tree[EXAM] = tree[EXAM].replace("basis: computed", "basis: computed\nreview_by: 2026-01-01")
    tree[BANK] = tree[BANK].replace("id: order", "id: order\nreview_by: 2026-01-01")

    found = check_tree(tree, today=date(2026, 11, 25), self_test=False)

    assert {(p.path, p.severity) for p in found if p.code == "K40"} == {
        (EXAM, "error"),
        (BANK, "warning"),
    }


def test_true_or_false_is_not_asked_in_an_exam() -> None:
    tree = a_tree()
    tree[EXAM] += """
## Dry

```yaml question
id: dry
basis: definition
```

Sand is dry.

- [x] True
- [ ] False

### Explanation

It is.
"""

    assert "K65" in codes(tree)


def test_a_constant_needs_a_number_and_a_known_source() -> None:
    tree = a_tree()
    tree["data/weights.md"] = """---
title: Weights
constants:
  - {id: pan, value: heavy, unit: g, meaning: the pan, source: scales2020}
  - {id: lid, value: 5.5, unit: g, meaning: the lid, source: nobody}
---
"""

    assert {"F13", "K20"} <= codes(tree)


def test_a_competency_that_nobody_needs_is_told() -> None:
    tree = a_tree()
    more = "  - {id: idle, title: Idle, act: desk, statement: Rests., levels: {L1: Sits.}}\n---\n"
    tree[AREA] = tree[AREA].removesuffix("---\n") + more

    assert "K30" in codes(tree)


def test_a_rule_over_nothing_published_is_told() -> None:
    tree = a_tree()
    tree[MODULE] = tree[MODULE].replace("published", "being-written")

    assert "K23" in codes(tree)
