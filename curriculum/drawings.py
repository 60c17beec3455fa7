"""Drawings that a question asks about: the names in them could tell what is right."""

import re
from collections.abc import Iterator, Mapping

from assessments.questions.hotspot.svg import UnreadableDrawing, read_drawing
from curriculum.links import beside

KIND = "hotspot"
IMAGE = re.compile(r"""\bimage["']?[ \t]*:[ \t]*(?:[>|][-+]?)?\s*["']?([^\s"',}]+)""")


def asked_about(sources: Mapping[str, str]) -> frozenset[str]:
    """Return the paths of all drawings that some question of these sources asks about.

    The texts are looked through and not read: rather a drawing too many than one too few.
    """
    return frozenset(_named(sources))


def _named(sources: Mapping[str, str]) -> Iterator[str]:
    for path, text in sources.items():
        if KIND in text:
            yield from (beside(path, found[1]) for found in IMAGE.finditer(text))


def without_names(data: bytes) -> bytes | None:
    """Return a drawing as a learner may open it by itself; None where it cannot be read."""
    try:
        return read_drawing(data.decode("utf-8", "replace")).document().encode()
    except UnreadableDrawing:
        return None
