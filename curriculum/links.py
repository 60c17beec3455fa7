"""Where the links of a source lead: to the glossary, the cited works, the pictures beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass, field
from posixpath import dirname, join, normpath

from assessments.prose.links import CiteLink, TermLink
from curriculum.glossary import Term
from curriculum.sources import Cited

Drawings = Callable[[str], str | None]  # the text of an SVG by its path in the tree


def no_drawings(path: str) -> str | None:
    """Return None: the pictures are known by name only."""
    return None


@dataclass(frozen=True, slots=True)
class ContentLinks:
    """Links of the source at `path`. Two are equal when path and `revision` are: so texts cache."""

    path: str
    revision: str
    terms: Mapping[str, Term] = field(default_factory=dict, compare=False, repr=False)
    works: Mapping[str, Cited] = field(default_factory=dict, compare=False, repr=False)
    assets: Set[str] = field(default=frozenset(), compare=False, repr=False)
    drawings: Drawings = field(default=no_drawings, compare=False, repr=False)

    def term(self, key: str) -> TermLink | None:
        """Return the page of a term."""
        term = self.terms.get(key)
        return TermLink(f"/glossary/{key}", term.term) if term else None

    def cite(self, key: str) -> CiteLink | None:
        """Return the page of a cited work."""
        work = self.works.get(key)
        return CiteLink(f"/sources/{key}", work.label) if work else None

    def asset(self, path: str) -> str | None:
        """Return the address of a picture, given relative to the source that shows it."""
        inside = self._inside(path)
        return f"/files/{inside}" if inside in self.assets else None

    def drawing(self, path: str) -> str | None:
        """Return the text of an SVG, given relative to the source that shows it."""
        inside = self._inside(path)
        return self.drawings(inside) if inside in self.assets and path.endswith(".svg") else None

    def _inside(self, path: str) -> str:
        return beside(self.path, path)


def beside(source: str, path: str) -> str:
    """Return the path in the tree of a file that a source names from where it stands."""
    return normpath(join(dirname(source), path))
