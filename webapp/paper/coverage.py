"""Which names the paper can print, and how wide they run."""

import re
from functools import cache
from math import ceil
from pathlib import Path
from unicodedata import category, normalize

from webapp.paper import fonts

LONGEST = 60
_ROOM = 1.02  # letters that are fitted to their neighbours run a little wider here and there
_CHINESE = r"\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef"
_CLOSING = "，。、；：？！」』）〕】》〉々ー"  # none of them begins a line
_ENDS = r"\-\u2010\u2013\u2014/?!"  # a line may break after these
_WORD = rf"[{_CHINESE}]|[^\s{_CHINESE}{_ENDS}]*[{_ENDS}]+|[^\s{_CHINESE}{_ENDS}]+"
_BREAKS = re.compile(rf"(?:{_WORD})[{_CLOSING}]*\s*")

# Marks that reorder text, break lines or print nothing: a name needs none of them.
_UNSEEN = {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"}


def clean(name: str) -> str:
    """Return a name as it will be printed: composed, single spaces, nothing that does not show."""
    shown = "".join(" " if c.isspace() else c for c in normalize("NFC", name))
    return " ".join("".join(c for c in shown if category(c) not in _UNSEEN).split())


def uncovered(name: str) -> str:
    """Return the characters of `name` that no font of ours has, each once, in their order."""
    known = [_characters(path) for path in fonts.name_files()]
    strange = [c for c in normalize("NFC", name) if not any(ord(c) in font for font in known)]
    return "".join(dict.fromkeys(strange))


def width(name: str) -> float:
    """Return how many ems the printed name is wide at most."""
    return _ROOM * sum(_advance(c) for c in name)


def lines(name: str, ems: float) -> int:
    """Return how many lines of that width hold the name; too many rather than too few.

    Lines break between words, after hyphens, and between the characters of Chinese. A word that is
    wider than a line counts as the lines that it would fill.
    """
    needed, left = 1, ems
    for word in _BREAKS.findall(name):
        wide = width(word.rstrip())
        if left < ems and wide > left:
            needed, left = needed + 1, ems
        needed += max(0, ceil(wide / ems) - 1)
        left -= width(word)
    return needed


def _advance(character: str) -> float:
    for path in fonts.name_files():
        found = _characters(path).get(ord(character))
        if found is not None:
            return found
    return 1.0


@cache
def _characters(path: Path) -> dict[int, float]:
    """Every character of a font with its advance in ems."""
    from fontTools.ttLib import TTFont

    with TTFont(path, lazy=True) as font:
        em = font["head"].unitsPerEm
        advances = font["hmtx"].metrics
        names = font.getBestCmap()
        return {code: advances[name][0] / em for code, name in names.items()}
