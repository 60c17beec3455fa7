"""Where the links of a text lead: the terms, sources and pictures that a caller knows."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class TermLink:
    """The page of a glossary term; `text` is shown when the author wrote none."""

    href: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class CiteLink:
    """An entry of the bibliography; `label` is shown when the author wrote no text."""

    href: str
    label: str


class Links(Protocol):
    """What a caller knows about `term:` and `cite:` links and pictures. Must be hashable."""

    def __hash__(self) -> int: ...

    def term(self, key: str) -> TermLink | None:
        """Return where the term is explained, None if there is no such term."""

    def cite(self, key: str) -> CiteLink | None:
        """Return where the source is listed, None if there is no such source."""

    def asset(self, path: str) -> str | None:
        """Return the address of a picture in the content folder, None if it is not there."""

    def drawing(self, path: str) -> str | None:
        """Return the text of an SVG in the content folder, None if the caller cannot read it."""


@dataclass(frozen=True, slots=True)
class PlainLinks:
    """Links of a text that stands alone: terms and sources are words, pictures keep their path."""

    def term(self, key: str) -> TermLink | None:
        return None

    def cite(self, key: str) -> CiteLink | None:
        return None

    def asset(self, path: str) -> str | None:
        return path

    def drawing(self, path: str) -> str | None:
        return None


PLAIN = PlainLinks()
