"""Flaws that the tree's checker tells beyond the single file: stale dates, twins, constants."""

from datetime import date

import pytest

from curriculum.check import check_tree
from tests.curriculum.trees import a_tree

HOME = "courses/ore-testing/weighing"
EXAM = "exams/ore-tester.quiz.md"
ASKED = """
## Title {id}

```yaml question
id: {id}
```

{stem}

- [x] {right}
- [ ] Pan
"""
BANK, QUIZ = f"{HOME}/practice.bank.md", f"{HOME}/weighing.quiz.md"
LESSON = f"{HOME}/tare.lesson.md"
DATA = """---
title: Factors
as_of: 2026-01-01
review_by: {day}
constants:
  - {{id: m-nd, symbol: M_Nd, value: 144.242, unit: g/mol, meaning: one mole, source: scales2020}}
  - {{id: f-nd, symbol: f_Nd, value: 1.1664, unit: kg/kg, meaning: oxide of Nd, source: scales2020}}
  - {{id: f-tb, symbol: f_Tb, value: 1.1762, unit: kg/kg, meaning: oxide of Tb, source: scales2020}}
  - {{id: f-t3, symbol: f_T3, value: 1.1510, unit: kg/kg, meaning: other of Tb, source: scales2020}}
---
"""


def told(tree: dict[str, str], code: str) -> list[tuple[str, int]]:
    found = check_tree(tree, today=date(2026, 11, 25), self_test=False)
    return [(problem.path, problem.line) for problem in found if problem.code == code]


@pytest.mark.parametrize(("day", "stale"), [("2026-11-24", True), ("2026-11-25", False)])
def test_constants_are_looked_at_again_in_time(day: str, stale: bool) -> None:
    tree = {**a_tree(), "data/factors.md": DATA.format(day=day)}

    assert told(tree, "K40") == ([("data/factors.md", 4)] if stale else [])


def test_a_quiz_is_looked_at_again_in_time() -> None:
    tree = a_tree()
    tree[QUIZ] = tree[QUIZ].replace("title: Weighing", "title: Weighing\nreview_by: 2026-01-01")

    assert told(tree, "K40") == [(QUIZ, 1)]


def test_a_blueprint_asks_for_competencies_that_there_are() -> None:
    tree = a_tree()
    tree[EXAM] = tree[EXAM].replace("pass: 70 %", "pass: 70 %\nblueprint: {ore-way: 1}")

    assert (EXAM, 1) in told(tree, "K20")


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ("Nd is 144.24 g/mol.", False),
        ("Nd is 142.24 g/mol.", True),
        ("Here $M_\\mathrm{Nd} = 144.42$.", True),
        ("Here M(Nd) = 144.2.", False),
        ("The one mole is 140.5 g.", True),
        ("Factors: Nd 1.1646, Tb 1.1762.", True),
        ("Factors: Nd 1.1664, Tb 1.1510 as another oxide.", False),
        ("The organic holds Nd 1.15 g/L.", False),
        ("The feed holds 142.2 g/L.", False),
        ("Here $M_\\mathrm{Nd}$ =\u00a0142.2.", True),
        ("Nd is 142.2\u202fg/mol.", True),
    ],
)
def test_a_number_beside_the_name_of_a_constant_is_that_constant(said: str, wrong: bool) -> None:
    tree = {**a_tree(), "data/factors.md": DATA.format(day="2027-01-01")}
    tree[LESSON] = tree[LESSON].replace("It weighs 5 g.", said)

    assert bool(told(tree, "K48")) is wrong


def test_a_question_of_the_lesson_that_differs_in_numbers_is_a_twin() -> None:
    tree = a_tree()
    stem = "The pan weighs {} g and the ore 9 g. Which is more?"
    tree[BANK] += ASKED.format(id="one", stem=stem.format(5), right="Ore")
    tree[LESSON] += ASKED.format(id="two", stem=stem.format(7), right="Ore")

    assert len(told(tree, "K69")) == 1


def test_short_stems_and_other_options_make_no_twins() -> None:
    tree = a_tree()
    stem = "Which of the two is it, then?"
    tree[BANK] += ASKED.format(id="one", stem=stem, right="Ore")
    tree[LESSON] += ASKED.format(id="two", stem=stem, right="Sand")
    tree[BANK] += ASKED.format(id="three", stem="What is 3?", right="Ore")
    tree[LESSON] += ASKED.format(id="four", stem="What is 4?", right="Ore")

    assert told(tree, "K69") == []
