"""Which names the paper can print, and how wide they run."""

from functools import cache
from pathlib import Path
from unicodedata import category, normalize

from webapp.paper import fonts

LONGEST = 60

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
    """Return about how many ems the printed name is wide."""
    return sum(_advance(c) for c in name)


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
