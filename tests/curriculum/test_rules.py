"""Every code of the tree's checker has a page whose examples, put into a tree, show what it says.

An example is an excerpt of a file of the small tree in `trees.py`, or a whole file.
"""

import re
from collections import Counter
from datetime import date

import pytest

from assessments import rules as library
from curriculum import rules
from curriculum.check import check_tree
from tests.assessments.test_rules import codes
from tests.curriculum.trees import LESSON, SAMPLING, a_tree, an_observed_tree

PAGES = library.pages("curriculum.rules")
TODAY = date(2026, 11, 25)
TIMES = re.compile(r"⟨([0-9]+) times: ([^⟩]*)⟩")
WEIGHTS = """---
title: Weights
constants:
  - {id: weight-nd, symbol: M_Nd, value: 144.242, unit: g/mol, meaning: a mole, source: scales2020}
---
"""

HOME = "courses/ore-testing/weighing"
END = "The ore weighs {{ net }} g."
# What an example takes the place of, where neither of the two stands in the tree.
STANDS = {
    "K02": "id: tare, term: tare",
    "K04": "minutes: 20",
    "K06": "kind: book",
    "K31": "kind: book",
    "K40": "minutes: 20",
    "K47": "minutes: 20",
    "K48": "It weighs 5 g.",
    "K60": "competencies: [ore-weigh]\n---",
    "K68": "points: 36\nvars:",
    **dict.fromkeys(("K64", "K65", "K67", "K69"), END),
}
# What else must be so before a rule looks.
BEFORE = {
    "K22": {"courses/ore-testing/course.md": ("being-written", "published")},
    "K26": {
        f"{HOME}/{name}.lesson.md": (LESSON.format(title=name.title(), slug=name), "")
        for name in ("tare", "drift")
    },
}


def written_out(text: str) -> str:
    return TIMES.sub(
        lambda found: "".join(found[2].replace("‹n›", str(n)) for n in range(int(found[1]))), text
    ).strip("\n")


def told(code: str, which: str) -> Counter[str]:
    """Return how often each code is raised by a tree that holds the wrong or right example."""
    rule = PAGES[code]
    example = rule.wrong if which == "wrong" else rule.right
    whole = an_observed_tree() if example.path == SAMPLING else a_tree()
    tree = {**whole, "data/weights.md": WEIGHTS}
    for path, (old, new) in BEFORE.get(code, {}).items():
        tree[path] = tree[path].replace(old, new)
    tree = {path: text for path, text in tree.items() if text}
    put, excerpt = written_out(example.text), STANDS.get(code, "")
    standing = tree.get(example.path, "")
    both = (written_out(rule.wrong.text), written_out(rule.right.text))
    excerpt = excerpt or max((text for text in both if text in standing), key=len, default="")
    if not standing or put.startswith("---"):
        tree[example.path] = put + "\n"
    else:
        assert standing.count(excerpt) == 1
        tree[example.path] = standing.replace(excerpt, put)
    return Counter(problem.code for problem in check_tree(tree, today=TODAY, self_test=False))


def test_each_code_of_the_code_has_a_page_and_each_page_a_code() -> None:
    raised = {code for code in codes("curriculum") if code[0] == "K"}

    assert sorted(raised - PAGES.keys()) == []
    assert sorted(PAGES.keys() - raised) == []


@pytest.mark.parametrize("code", sorted(PAGES))
def test_the_wrong_example_adds_its_code_and_nothing_else(code: str) -> None:
    assert set(told(code, "wrong") - told(code, "right")) == {code}


@pytest.mark.parametrize("code", sorted(PAGES))
def test_the_right_example_does_not_raise_it(code: str) -> None:
    assert told(code, "right")[code] < told(code, "wrong")[code]


def test_all_pages_are_one_list() -> None:
    assert {"T02", "K20"} <= rules.pages().keys()
    assert rules.near("K2")[0] == "K02"
