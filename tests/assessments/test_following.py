"""One slip is told once: a misspelt field of any example is no second fault."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from assessments import quiz

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = sorted((ROOT / "assessments/questions").glob("*/examples.md"))
FIELD = re.compile(r"([a-z_]+)(: .*)")
PATH = "courses/ore-testing/weighing/any.bank.md"


def misspelt(lines: list[str]) -> Iterator[tuple[str, list[str]]]:
    """Yield each file with one field of one question block misspelt."""
    inside = False
    for at, line in enumerate(lines):
        inside = line == "```yaml question" or (inside and line != "```")
        found = FIELD.fullmatch(line)
        if inside and found:
            yield line, [*lines[:at], f"{found[1]}x{found[2]}", *lines[at + 1 :]]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.parent.name)
def test_a_misspelt_field_is_the_only_fault(path: Path) -> None:
    lines = path.read_text("utf-8").split("\n")

    told = {
        line: [problem.code for problem in quiz.check("\n".join(changed), PATH)[1]]
        for line, changed in misspelt(lines)
    }

    before = [problem.code for problem in quiz.check("\n".join(lines), PATH)[1]]
    assert told
    assert {
        line: codes for line, codes in told.items() if sorted(codes) != sorted(["F11", *before])
    } == {}
