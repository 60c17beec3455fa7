"""Headings of a text and the anchors they are found by."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from unicodedata import normalize

from markdown_it.token import Token

_NOT_IN_SLUG = re.compile(r"[^\w]+")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: `id` is its anchor in the page, `line` counts from 1 in the text."""

    level: int
    id: str
    text: str
    line: int


@dataclass(slots=True)
class Slugs:
    """Anchors given out in one text; a second heading of the same words gets a number."""

    given: set[str] = field(default_factory=set)

    def new(self, text: str) -> str:
        base = slug(text)
        found, number = base, 2
        while found in self.given:
            found, number = f"{base}-{number}", number + 1
        self.given.add(found)
        return found


def slug(text: str) -> str:
    """Return the anchor of a heading with these words; letters of any script stay."""
    return _NOT_IN_SLUG.sub("-", normalize("NFC", text).lower()).strip("-_") or "section"


def plain_text(inline: Token) -> str:
    """Return the words of a heading without their markup."""
    return plain_words(inline.children or ())


def plain_words(children: Iterable[Token]) -> str:
    """Return the words of a line's pieces without their markup; a line end is a space."""
    return "".join(
        " " if child.type in ("softbreak", "hardbreak") else child.content for child in children
    )
