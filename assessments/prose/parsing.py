"""An author's Markdown as tokens, its slots hidden from the parser."""

from collections.abc import Sequence
from functools import lru_cache

from markdown_it.token import Token

from assessments.prose.dialect import parser, without_notes
from assessments.prose.slots import masked

PARSER = parser()


@lru_cache(maxsize=64)
def parsed(text: str, *, inline: bool = False) -> tuple[Sequence[Token], tuple[str, ...]]:
    """Return the tokens of a text with its slots hidden, and what stood in the slots.

    Who looks a text through, writes it or lists its headings only reads them: it is parsed once.
    """
    hidden, sources = masked(without_notes(text))
    tokens = PARSER.parseInline(hidden.strip()) if inline else PARSER.parse(hidden)
    return tokens, sources
