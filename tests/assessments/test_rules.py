"""Every code has a page whose wrong example raises it, and whose right example raises nothing."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from assessments import rules
from assessments.rules import near, read_rule
from tests.assessments.rule_examples import told

ROOT = Path(__file__).resolve().parents[2]
PAGES = rules.pages()


def codes(folder: str) -> Iterator[str]:
    """Yield the problem codes that stand as texts in the code of a folder.

    Labs tell no problems of sources, and a model has symbols of its own, such as D50.
    """
    for path in (ROOT / folder).rglob("*.py"):
        if "labs" in path.parts:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield from re.findall(r"\A[A-Z][0-9]{2}\Z", node.value)


def test_each_code_of_the_code_has_a_page_and_each_page_a_code() -> None:
    raised = set(codes("assessments"))

    assert sorted(raised - PAGES.keys()) == []
    assert sorted(PAGES.keys() - raised) == []


@pytest.mark.parametrize("code", sorted(PAGES))
def test_the_wrong_example_raises_its_code_and_nothing_else(code: str) -> None:
    found = told(PAGES[code].wrong)

    assert {problem.code for problem in found} == {code}
    assert {problem.severity for problem in found} <= set(PAGES[code].severity.split(" or "))


@pytest.mark.parametrize("code", sorted(PAGES))
def test_the_right_example_raises_nothing(code: str) -> None:
    assert [str(problem) for problem in told(PAGES[code].right)] == []


def test_a_page_lies_in_the_file_of_its_code() -> None:
    folder = ROOT / "assessments" / "rules"
    files = {path.stem: read_rule(path.read_text("utf-8")) for path in folder.glob("*.md")}

    assert {name: rule.code for name, rule in files.items()} == {name: name for name in files}


def test_a_page_of_another_form_is_refused() -> None:
    with pytest.raises(ValueError, match="a page is"):
        read_rule("# T02: A pattern\n")


def test_the_codes_near_an_unknown_one_are_of_its_family() -> None:
    assert near("T09", PAGES)[0] == "T04"
    assert near("t", PAGES)[0] == "T01"
    assert near("Z01", PAGES) == ()
