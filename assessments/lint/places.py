"""Where in a file a piece of a question stands, so that a warning can point at it."""

from __future__ import annotations

from dataclasses import dataclass

from assessments.problems import Problem
from assessments.questions.base import Question


@dataclass(frozen=True, slots=True)
class Source:
    """The text of one file, asked for the lines of what was read out of it."""

    path: str
    lines: tuple[str, ...]

    def line(self, question: Question, piece: str) -> int:
        """Return the line, from the question's heading on, that holds the start of `piece`."""
        start = piece.strip().split("\n", 1)[0].strip()
        for number in range(question.line, len(self.lines) + 1) if start else ():
            if start in self.lines[number - 1]:
                return number
        return question.line

    def warn(self, question: Question, piece: str, told: tuple[str, str, str]) -> Problem:
        """Return a warning (code, message, fix) at `piece` of a question."""
        code, said, fix = told
        line = self.line(question, piece)
        text = self.lines[line - 1] if 0 < line <= len(self.lines) else ""
        first = piece.strip().split("\n", 1)[0].strip()
        col = text.find(first) + 1 if first else 1
        message = f"question “{question.id}”: {said}"
        return Problem(self.path, line, max(col, 1), "warning", code, message, fix=fix)
