"""Front matter: the YAML between two `---` lines at the very top of a file."""

import re

from assessments.source.fields import Fields
from assessments.source.limits import normal, within_limits
from assessments.source.sink import Sink
from assessments.source.yaml import read_yaml

FENCE = re.compile(r"---[ \t]*")
KEY = re.compile(r"[A-Za-z_][A-Za-z0-9_ -]*:(\s|$)|\s+\S|\s*#(?!#)|\s*$|- ")


def read_front(text: str, path: str) -> tuple[Fields, int, str]:
    """Split a file into front matter, the line on which its body starts, and that body.

    What is wrong is in `front.problems`; the front matter is then empty or partial.
    """
    sink = Sink(path)
    text = normal(text)
    if not within_limits(text, sink):
        return Fields({}, 1, 1, sink), 1, ""
    return split_front(text, sink)


def split_front(text: str, sink: Sink) -> tuple[Fields, int, str]:
    """Do what `read_front` does for a text that is within the limits already."""
    none = Fields({}, 1, 1, sink)
    lines = text.split("\n")
    if not FENCE.fullmatch(lines[0]):
        first = next((n for n, line in enumerate(lines) if line.strip()), 0)
        if FENCE.fullmatch(lines[first]):
            said = "front matter must start on line 1"
            sink.error("F30", said, first + 1, fix="remove the blank lines above")
            return none, 1, ""
        end = _end_of_unopened(lines)
        if not end:
            return none, 1, text
        sink.error("F30", "the front matter is not opened", 1, fix="put a line `---` above it")
        front = read_yaml("\n".join(lines[:end]), 1, sink)
        return front if front is not None else none, end + 2, "\n".join(lines[end + 1 :])
    number = 2
    for number, line in enumerate(lines[1:], 2):
        if line.startswith("---") and FENCE.fullmatch(line):
            front = read_yaml("\n".join(lines[1 : number - 1]), 2, sink)
            return front if front is not None else none, number + 1, "\n".join(lines[number:])
        if not KEY.match(line):
            break
    sink.error(
        "F31",
        "the front matter that starts on line 1 is not closed",
        1,
        fix=f"put a line `---` after its last entry, before line {number}",
    )
    return none, 1, ""


def _end_of_unopened(lines: list[str]) -> int:
    """Return how many lines of a front matter stand above its closing `---`, 0 if it is none."""
    for number, line in enumerate(lines):
        if FENCE.fullmatch(line):
            return number
        if not KEY.match(line) or (not number and ":" not in line):
            return 0
    return 0
