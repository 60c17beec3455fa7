"""The one way from an author's Markdown to safe HTML, and from there to a page or to paper."""

from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from types import MappingProxyType

from assessments.html import Html
from assessments.prose import figures
from assessments.prose.check import check
from assessments.prose.headings import Heading, Slugs, plain_text, slug
from assessments.prose.links import PLAIN, CiteLink, Links, TermLink
from assessments.prose.parsing import PARSER, parsed
from assessments.prose.slots import Slots
from assessments.prose.wall import cleaned
from assessments.prose.writers import Page, write
from assessments.values import Value

__all__ = [
    "PLAIN", "CiteLink", "Heading", "Links", "TermLink",
    "check", "figures", "headings", "render", "slug",
]  # fmt: skip

NO_VALUES: Mapping[str, Value] = MappingProxyType({})


def render(
    text: str,
    *,
    values: Mapping[str, Value] = NO_VALUES,
    links: Links = PLAIN,
    inline: bool = False,
    language: str = "en",
) -> Html:
    """Return Markdown as safe HTML with its `{{ slots }}` filled from `values`.

    Never raises on a text: a formula or a slot that cannot be read is shown as it was written;
    `check` is what tells the author. `inline` leaves out the paragraph around it.
    """
    # 2.50 and 2.5 are equal decimals but not the same words, so the cache is asked by text.
    drawn = tuple(
        (name, isinstance(value, Decimal), str(value)) for name, value in sorted(values.items())
    )
    return _render(text, drawn, links, inline, language)


@lru_cache(maxsize=2048)
def _render(
    text: str,
    drawn: tuple[tuple[str, bool, str], ...],
    links: Links,
    inline: bool,
    language: str,
) -> Html:
    values = {name: Decimal(shown) if number else shown for name, number, shown in drawn}
    tokens, sources = parsed(text, inline=inline)
    page = Page(slots=Slots(sources, values), links=links, language=language)
    return Html(cleaned(write(PARSER, tokens, page)))


def headings(text: str) -> tuple[Heading, ...]:
    """Return the headings of a text in order, with the anchors that `render` gives them."""
    tokens, sources = parsed(text)
    slots, slugs, found = Slots(sources, NO_VALUES), Slugs(), []
    for token, inline in pairwise(tokens):
        if token.type == "heading_open":
            words = slots.plain(plain_text(inline))
            line = (token.map or [0])[0] + 1
            found.append(Heading(int(token.tag[1]), slugs.new(words), words, line))
    return tuple(found)
