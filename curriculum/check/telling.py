"""How the checker words what it finds: the same kind of fault reads the same everywhere."""

from collections.abc import Collection

from assessments.problems import Problem
from assessments.source import nearest


def error(path: str, code: str, message: str, line: int = 1, fix: str = "") -> Problem:
    """Return what makes a source unusable."""
    return Problem(path, line, 1, "error", code, message, fix=fix)


def warning(path: str, code: str, message: str, line: int = 1, fix: str = "") -> Problem:
    """Return what should be mended, though the source can be used."""
    return Problem(path, line, 1, "warning", code, message, fix=fix)


def unknown(path: str, what: str, name: str, known: Collection[str], line: int = 1) -> Problem:
    """Return that `name` leads nowhere, with the name that was probably meant."""
    near = nearest(name, known)
    fix = f"write {near}" if near else ""
    return error(path, "K20", f"there is no {what} “{name}”", line, fix)
