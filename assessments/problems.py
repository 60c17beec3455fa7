"""What is wrong with a source text: where it is, what it is, and what to do about it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]


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
        rows = [
            f"{self.path}:{self.line}:{self.col}: {self.severity} {self.code} {self.message}",
            f"    expected: {self.expected}" if self.expected else "",
            f"    fix: {self.fix}" if self.fix else "",
        ]
        return "\n".join(row for row in rows if row)


class SourceError(Exception):
    """A source cannot be used; carries every problem found in it, not only the first."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(map(str, self.problems)))
