"""One slip is told once: a misspelt field of any example is no second fault."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from assessments import quiz

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = sorted((ROOT / "assessments/questions").glob("*/examples.md"))
DRAWN = [path for path in EXAMPLES if "\nvars:" in path.read_text("utf-8")]
QUESTION = "```yaml question"
FIELD = re.compile(r"([a-z_]+)(: .*)")
PATH = "courses/ore-testing/weighing/any.bank.md"


def misspelt(lines: list[str]) -> Iterator[tuple[str, list[str]]]:
    """Yield each file with one field of one question block misspelt."""
    inside = False
    for at, line in enumerate(lines):
        inside = line == QUESTION or (inside and line != "```")
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


WRONG = ("{of: {wrong: shape}}", "[[wrong, shape]]")
VALUE = re.compile(r"  ([A-Za-z_]+):( .*)?")
HEADING = re.compile(r"#{2,6} .*")


def misshapen(lines: list[str]) -> Iterator[tuple[str, list[str]]]:
    """Yield each file with a field that draws or computes, or one name of it, wrongly shaped."""
    above = ""
    for at, line in enumerate(lines):
        field, value = FIELD.fullmatch(line + ": "), VALUE.fullmatch(line)
        if line in ("vars:", "calc:"):
            after = at + 1
            while lines[after].startswith((" ", "-")):
                after += 1
            for wrong in ("text", WRONG[1]):
                yield f"{at} {line} {wrong}", [*lines[:at], f"{line} {wrong}", *lines[after:]]
        elif value and above in ("vars:", "calc:"):
            for wrong in WRONG:
                changed = f"  {value[1]}: {wrong}"
                yield f"{at} {changed}", [*lines[:at], changed, *lines[at + 1 :]]
        above = line if field or not line.startswith(" ") else above


def without_a_heading(lines: list[str]) -> Iterator[tuple[str, list[str]]]:
    """Yield each file without one of its headings."""
    for at, line in enumerate(lines):
        if HEADING.fullmatch(line):
            yield f"{at} {line}", [*lines[:at], "", *lines[at + 1 :]]


def told_beside(before: list[str], after: list[str]) -> list[str]:
    """Return the codes that came by a change; warnings of what is not read any more may go."""
    return sorted((Counter(after) - Counter(before)).elements())


def codes(lines: list[str]) -> list[str]:
    return [problem.code for problem in quiz.check("\n".join(lines), PATH)[1]]


@pytest.mark.parametrize("path", DRAWN, ids=lambda path: path.parent.name)
def test_a_value_of_the_wrong_shape_is_the_only_fault_whatever_is_computed_from_it(
    path: Path,
) -> None:
    lines = path.read_text("utf-8").split("\n")

    told = {what: told_beside(codes(lines), codes(new)) for what, new in misshapen(lines)}

    assert told
    assert {what: found for what, found in told.items() if found not in (["F10"], ["E04"])} == {}


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.parent.name)
def test_a_heading_that_is_missing_is_one_fault_at_most(path: Path) -> None:
    lines = path.read_text("utf-8").split("\n")

    told = {what: told_beside(codes(lines), codes(new)) for what, new in without_a_heading(lines)}

    questions = [what for what in told if lines[int(what.split()[0]) + 2] == QUESTION]
    assert questions
    assert {what: told[what] for what in questions if len(told[what]) != 1} == {}
    assert {what: found for what, found in told.items() if len(found) > 1} == {}
