"""Every file in `dialect/` is a list of sources, each with the problems its author is told."""

import re
from pathlib import Path

import pytest

from assessments import quiz

EXAMPLE = re.compile(
    r"^## (?P<name>[^\n]+)\n\n(?P<fence>`{4,})markdown\n(?P<source>.*?\n)(?P=fence)\n\n"
    r"```text\n(?P<told>.*?)\n```$",
    re.DOTALL | re.MULTILINE,
)
FILES = sorted((Path(__file__).parent / "dialect").glob("*.md"))
EXAMPLES = [
    pytest.param(found["source"], found["told"], id=f"{file.stem}: {found['name']}")
    for file in FILES
    for found in EXAMPLE.finditer(file.read_text())
]


@pytest.mark.parametrize(("source", "told"), EXAMPLES)
def test_the_author_is_told_exactly_these_problems(source: str, told: str) -> None:
    _, problems = quiz.check(source, "here.quiz.md")

    said = "\n".join(str(problem).removeprefix("here.quiz.md:") for problem in problems)
    assert (said or "nothing") == told


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_no_example_is_overlooked(file: Path) -> None:
    text = file.read_text()

    assert len(EXAMPLE.findall(text)) == len(re.findall(r"^```text$", text, re.MULTILINE))
