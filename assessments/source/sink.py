"""Where problems of one source text gather, so that all of them are told in one pass."""

from collections.abc import Iterable
from difflib import get_close_matches

from assessments.problems import Problem


class Sink:
    """The problems found so far in the text called `path`."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.found: list[Problem] = []

    def error(
        self, code: str, message: str, line: int, col: int = 1, *, expected: str = "", fix: str = ""
    ) -> None:
        """Report what makes the text unusable."""
        self.found.append(
            Problem(self.path, line, col, "error", code, message, expected=expected, fix=fix)
        )

    def warn(
        self, code: str, message: str, line: int, col: int = 1, *, expected: str = "", fix: str = ""
    ) -> None:
        """Report what should be mended, though the text can be used."""
        self.found.append(
            Problem(self.path, line, col, "warning", code, message, expected=expected, fix=fix)
        )

    @property
    def errors(self) -> int:
        """How many errors there are so far; compare before and after to see if a part failed."""
        return sum(problem.severity == "error" for problem in self.found)


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the known word that `word` was most likely meant to be, empty if none is near."""
    return next(iter(get_close_matches(word.casefold(), list(known), n=1, cutoff=0.7)), "")
