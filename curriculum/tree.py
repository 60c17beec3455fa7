"""Where the content lies: one tree made of one or more folders, the earlier of which wins."""

import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from assessments.problems import Problem, SourceError
from assessments.source.limits import decoded, normal
from curriculum.links import Drawings

TEXTS = frozenset({".md"})
ASSETS = frozenset({".svg", ".png", ".jpg", ".webp"})
NOT_COURSE_TEXT = frozenset({"certificates"})  # designs are read by whoever prints


def read(roots: Sequence[Path]) -> dict[str, str]:
    """Return every source text by its path inside the tree.

    An operator's private folder stands first, so its file replaces the public one of that path.
    Raises SourceError with the place in each file that is not UTF-8.
    """
    found: dict[str, str] = {}
    wrong: list[Problem] = []
    for root in roots:
        for name, path in _files(root, TEXTS):
            if name in found:
                continue
            try:
                found[name] = normal(decoded(path.read_bytes(), name))
            except SourceError as refused:
                wrong += refused.problems
    if wrong:
        raise SourceError(wrong)
    return found


def assets(roots: Sequence[Path]) -> dict[str, Path]:
    """Return every picture by its path inside the tree, with the file that holds it."""
    found: dict[str, Path] = {}
    for root in roots:
        for name, path in _files(root, ASSETS):
            found.setdefault(name, path)
    return found


def drawings(pictures: Mapping[str, Path]) -> Drawings:
    """Return how the text of an SVG among these files is got; broken bytes are no drawing."""

    def text(path: str) -> str | None:
        file = pictures.get(path)
        return file.read_text(encoding="utf-8", errors="replace") if file is not None else None

    return text


def _files(root: Path, suffixes: frozenset[str]) -> Iterator[tuple[str, Path]]:
    for folder, below, names in os.walk(root):
        inside = "" if folder == str(root) else f"{Path(folder).relative_to(root).as_posix()}/"
        hidden = NOT_COURSE_TEXT if not inside else ()
        below[:] = sorted(one for one in below if one[0] != "." and one not in hidden)
        for name in sorted(names):
            if name[0] == "." or name in hidden or os.path.splitext(name)[1] not in suffixes:
                continue
            path = os.path.join(folder, name)
            if os.path.isfile(path):  # a link may lead nowhere
                yield inside + name, Path(path)
