"""What is wrong with a source text: where it is, what it is, and what to do about it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal
from unicodedata import category, east_asian_width

Severity = Literal["error", "warning"]
AROUND = 60  # characters shown on either side of the place, of a long line


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing to mend in a source; `line` and `col` count from 1, 0 means the whole file."""

    path: str
    line: int
    col: int
    severity: Severity
    code: str
    message: str
    expected: str = ""
    fix: str = ""

    def __str__(self) -> str:
        return self.told()

    def told(self, source: str = "") -> str:
        """Return the problem in words; with the text it stands in, also its line and a caret."""
        rows = [
            f"{self.path}:{self.line}:{self.col}: {self.severity} {self.code} {self.message}",
            *_pointed(source, self.line, self.col),
            f"    expected: {self.expected}" if self.expected else "",
            f"    fix: {self.fix}" if self.fix else "",
        ]
        return "\n".join(row for row in rows if row)


class SourceError(Exception):
    """A source cannot be used; carries every problem found in it, not only the first."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(map(str, self.problems)))


def _pointed(source: str, line: int, col: int) -> tuple[str, ...]:
    """Return a line of the source and below it a caret; nothing where there is no such line."""
    lines = source.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if not 0 < line <= len(lines) or not lines[line - 1].strip():
        return ()
    text, at = lines[line - 1], max(col, 1) - 1
    start = max(0, at - AROUND) if len(text) > 2 * AROUND else 0
    shown = "".join(map(_printable, text[start : start + 2 * AROUND])).rstrip()
    gap = "".join(map(_blank, text[start:at])).ljust(min(at, len(text)) - start)
    return f"    {line:>5} | {shown}", f"    {'':>5} | {gap}^"


def _printable(char: str) -> str:
    """Return a character that cannot steer a terminal or turn the reading direction."""
    return " " if char == "\t" else "\ufffd" if category(char) in ("Cc", "Cf", "Cs") else char


def _blank(char: str) -> str:
    """Return the room that a character takes: Chinese ones are two columns wide."""
    if category(char) in ("Mn", "Me"):
        return ""
    return "  " if east_asian_width(char) in "WF" else " "
