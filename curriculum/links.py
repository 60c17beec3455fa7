"""Where the links of a source lead: to the glossary, the cited works, the pictures beside it."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass, field
from posixpath import dirname, join, normpath

from assessments.prose.links import CiteLink, TermLink
from curriculum.glossary import Term
from curriculum.sources import Cited


@dataclass(frozen=True, slots=True)
class ContentLinks:
    """Links of the source at `path`. Two are equal when path and `revision` are: so texts cache."""

    path: str
    revision: str
    terms: Mapping[str, Term] = field(default_factory=dict, compare=False, repr=False)
    works: Mapping[str, Cited] = field(default_factory=dict, compare=False, repr=False)
    assets: Set[str] = field(default=frozenset(), compare=False, repr=False)

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
        inside = normpath(join(dirname(self.path), path))
        return f"/files/{inside}" if inside in self.assets else None
