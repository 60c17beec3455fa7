"""Designs of certificates: a folder of content with a declaration, a page, its back and a style.

A page may include the pieces in `parts`, and nothing else: it has no way to another file. What
stands between `<!-- shared -->` and `<!-- own -->` names nobody, is placed by itself and overlaps
nothing, and no style of it hangs on what stands before it: it is laid out and painted once for all
whose page says the same there. The fewer facts meet in one such piece, the more share it; the order
of layers (`z-index`) counts within it only. A page with a style, or another comment, of its own is
printed whole.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER = Path("certificates")
PARTS = "parts"
ACCENT, SOFT = "#15202a", "#f6f7f9"


class NoDesign(Exception):
    """There is no such design in any content folder."""


@dataclass(frozen=True, slots=True)
class Design:
    """One design: its words for the title, its page as a template, its style sheet.

    The `back` is a page of its own, or empty. It names nobody: all who were awarded the same share
    it, and it is laid out once.
    """

    id: str
    title: str
    page: str
    style: str
    back: str = ""
    parts: tuple[tuple[str, str], ...] = ()
    accent: str = ACCENT
    soft: str = SOFT

    def styled(self, accent: str, soft: str) -> str:
        """Return the style sheet in these colours; for an empty one, in the design's own.

        Written in before it is parsed: as custom properties they cost a fifth of the print.
        """
        coloured = self.style.replace("var(--accent)", accent or self.accent)
        return coloured.replace("var(--soft)", soft or self.soft)


def read(roots: Sequence[Path], name: str) -> Design:
    """Return the design of that name from the first content folder that has it."""
    import yaml

    for root in roots:
        folder = root / FOLDER / name
        if (folder / "design.yaml").exists():
            said: dict[str, Any] = yaml.safe_load((folder / "design.yaml").read_text("utf-8"))
            return Design(
                id=name,
                title=str(said["title"]),
                page=(folder / "page.html").read_text("utf-8"),
                style=(folder / "style.css").read_text("utf-8"),
                back=_text(folder / "back.html"),
                parts=_parts(roots),
                accent=str(said.get("accent") or ACCENT),
                soft=str(said.get("soft") or SOFT),
            )
    raise NoDesign(f"No content folder has certificates/{name}/design.yaml.")


def _text(path: Path) -> str:
    return path.read_text("utf-8") if path.exists() else ""


def _parts(roots: Sequence[Path]) -> tuple[tuple[str, str], ...]:
    """Return the pieces by name; those of an earlier folder go first."""
    found = {
        path.name: path.read_text("utf-8")
        for root in reversed(roots)
        for path in sorted((root / FOLDER / PARTS).glob("*.html"))
    }
    return tuple(found.items())
