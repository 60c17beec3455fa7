"""The picture of a hotspot question: cut out of the prompt, and drawn without its names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from urllib.parse import unquote

from assessments.questions.hotspot.shapes import Shape
from assessments.questions.hotspot.svg import Drawing, UnreadableDrawing, read_drawing
from assessments.source import Block

ALONE = re.compile(
    r'!\[(?P<alt>(?:[^\[\]\\]|\\.)*)\]\((?P<path>[^\s()<>]+)(?:\s+"(?P<title>(?:[^"\\]|\\.)*)")?\)\s*'
)
BADGE = 0.032  # radius of the disc behind a letter, as a share of the picture's width
EMPTY = (0.0, 0.0, 100.0, 100.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A drawing with its description; no drawing where the caller cannot read the file."""

    alt: str
    caption: str = ""
    drawing: Drawing | None = None

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Left, top, width and height of what is seen; percents where there is no drawing."""
        seen = self.drawing
        return (seen.x, seen.y, seen.width, seen.height) if seen else EMPTY

    @property
    def view(self) -> str:
        """The same as the attribute `viewBox`."""
        return " ".join(f"{n:g}" for n in self.box)

    def markup(self, prefix: str, alt: str) -> str:
        """Return the picture for a page; `prefix` begins the ids that it cannot do without."""
        if self.drawing is not None:
            return self.drawing.markup(prefix, alt)
        head = f'class="hotspot-drawing" viewBox="{self.view}" role="img"'
        return f'<svg {head} aria-label="{escape(alt)}"></svg>'

    def letters(self) -> frozenset[str]:
        """Return the letters that are names in the picture already."""
        return self.drawing.letters() if self.drawing is not None else frozenset()

    def holds(self, shape: Shape) -> bool:
        """Whether a shape lies inside the picture, up to half a percent."""
        left, top, width, height = self.box
        first, high, last, low = shape.box
        x, y = width / 200, height / 200
        return (
            first >= left - x and last <= left + width + x
            and high >= top - y and low <= top + height + y
        )  # fmt: skip

    def frame(self, shape: Shape) -> dict[str, object]:
        """Return where a region is drawn, can be clicked, and bears its letter.

        All but `area` are written as SVG attributes have them.
        """
        left, top, width, height = self.box
        first, high, last, low = shape.box
        radius = BADGE * width
        x, y = shape.middle
        area = (last - first) * (low - high)
        if area < (4 * radius) ** 2:  # a disc inside would hide what is asked
            x, y = first - radius, high - radius
        x = min(max(x, left + radius), left + width - radius)
        y = min(max(y, top + radius), top + height - radius)
        first, high = min(first, x - radius), min(high, y - radius)  # the disc can be clicked too
        last, low = max(last, x + radius), max(low, y + radius)
        sizes = {
            "x": first, "y": high, "width": last - first, "height": low - high,
            "at_x": x, "at_y": y, "radius": radius, "letter_size": 1.4 * radius,
            "letter_y": y + 0.5 * radius,
        }  # fmt: skip
        written = {name: f"{size:.6g}" for name, size in sizes.items()}
        return {"path": shape.path, "area": area, **written}


def read_picture(block: Block) -> tuple[str, Picture | None]:
    """Return the prompt without its picture, and the picture; None with the problem told."""
    text, path = block.prompt.text, block.fields.text("image")
    if not path.endswith(".svg"):
        said = f"“{path}” is not an SVG" if path else "there is no image"
        block.fields.error("image", "V01", said, fix="image: figures/name.svg")
        return text, None
    for number, line in enumerate(text.split("\n")):
        found = ALONE.fullmatch(line)
        if found and unquote(found["path"]) == unquote(path):
            lines = text.split("\n")
            left = "\n".join([*lines[:number], *lines[number + 1 :]]).strip()
            picture = _opened(block, path, found["alt"], found["title"] or "")
            return re.sub(r"\n{3,}", "\n\n", left), picture
    said = "the picture does not stand in the question, on a line of its own"
    block.fields.error("image", "V02", said, fix=f"![what it shows]({path})")
    return text, None


def _opened(block: Block, path: str, alt: str, caption: str) -> Picture | None:
    text = block.setting.links.drawing(path)
    if text is None:
        return Picture(alt=alt, caption=caption)
    try:
        drawing = read_drawing(text)
    except UnreadableDrawing as unread:
        block.fields.error("image", "V03", f"the drawing cannot be read: {unread}")
        return None
    if drawing.left_out():
        tags = ", ".join(f"<{tag}>" for tag in drawing.left_out())
        said = f"learners see the drawing without its {tags}"
        fix = "draw with shapes and text, coloured by attributes such as `fill`"
        block.fields.warn("image", "V12", said, fix=fix)
    return Picture(alt=alt, caption=caption, drawing=drawing)
