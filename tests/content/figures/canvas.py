"""A sheet to draw a lesson's figure on: plain SVG that is legible on light and on dark pages.

Each figure brings its own pale panel, so that its ink keeps its contrast whatever lies beneath.
Colours are presentation attributes beside a class: a page that puts the drawing inline may give
the classes its own colours, an image element shows the attributes. Nothing is styled inline.
"""

from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path

COURSES = Path(__file__).parents[3] / "content" / "courses"
INK, MUTED, LINE, PANEL = "#15202a", "#4c5a66", "#9aa6b1", "#f6f7f9"
VIOLET, TEAL, BROWN, BLUE = "#563a9b", "#1b7269", "#8a4208", "#1d4f8a"
SOFT_VIOLET, SOFT_TEAL, SOFT_BROWN, SOFT_BLUE = "#ddd3f5", "#cfe9e5", "#f3dfcf", "#d6e4f4"
NAMES = {
    INK: "ink", MUTED: "muted", LINE: "line", PANEL: "panel", VIOLET: "violet", TEAL: "teal",
    BROWN: "brown", BLUE: "blue", SOFT_VIOLET: "soft-violet", SOFT_TEAL: "soft-teal",
    SOFT_BROWN: "soft-brown", SOFT_BLUE: "soft-blue",
}  # fmt: skip
SMALLEST = 15  # px on a sheet 480 wide: 12 px remain when a narrow page scales it to 384


def number(value: float) -> str:
    """Return a coordinate with at most one decimal."""
    return f"{value:.1f}".removesuffix(".0")


class Canvas:
    """Collects shapes and writes them as one SVG with title and description."""

    def __init__(self, width: int, height: int, title: str, desc: str) -> None:
        self.width, self.height = width, height
        self.title, self.desc = title, desc
        self.parts: list[str] = []
        self.box(0.5, 0.5, width - 1, height - 1, fill=PANEL, edge=LINE, round_by=8)

    def box(
        self, x: float, y: float, w: float, h: float, *,
        fill: str = "none", edge: str = INK, round_by: float = 4, dashed: bool = False,
    ) -> None:  # fmt: skip
        """Draw a rectangle; `dashed` is for boundaries that exist on paper only."""
        name = NAMES.get(fill, "none")
        dash = ' stroke-dasharray="6 5"' if dashed else ""
        self.parts.append(
            f'<rect class="fill-{name} edge-{NAMES[edge]}" x="{number(x)}" y="{number(y)}" '
            f'width="{number(w)}" height="{number(h)}" rx="{number(round_by)}" '
            f'fill="{fill}" stroke="{edge}" stroke-width="1.5"{dash}/>'
        )

    def text(
        self, x: float, y: float, words: str, *,
        anchor: str = "start", size: int = 16, colour: str = INK, bold: bool = False,
        turned: bool = False,
    ) -> None:  # fmt: skip
        """Write one line; `turned` reads from bottom to top, for a y axis."""
        if size < SMALLEST:
            raise ValueError(f"{words!r} would be too small to read")
        weight = ' font-weight="600"' if bold else ""
        turn = f' transform="rotate(-90 {number(x)} {number(y)})"' if turned else ""
        self.parts.append(
            f'<text class="ink-{NAMES[colour]}" x="{number(x)}" y="{number(y)}" '
            f'text-anchor="{anchor}" font-size="{size}" fill="{colour}"{weight}{turn}>'
            f"{escape(words)}</text>"
        )

    def path(
        self, points: Sequence[tuple[float, float]], *,
        colour: str = INK, width: float = 2, dashed: bool = False, arrow: bool = False,
    ) -> None:  # fmt: skip
        """Draw a line through `points`, with an arrowhead at its end if wanted."""
        steps = " ".join(f"{number(x)},{number(y)}" for x, y in points)
        dash = ' stroke-dasharray="6 5"' if dashed else ""
        self.parts.append(
            f'<polyline class="edge-{NAMES[colour]}" points="{steps}" fill="none" '
            f'stroke="{colour}" stroke-width="{width}" stroke-linejoin="round"{dash}/>'
        )
        if arrow:
            self._head(points[-2], points[-1], colour)

    def _head(self, start: tuple[float, float], end: tuple[float, float], colour: str) -> None:
        dx, dy = end[0] - start[0], end[1] - start[1]
        length = (dx * dx + dy * dy) ** 0.5
        ux, uy = dx / length, dy / length
        back = (end[0] - 10 * ux, end[1] - 10 * uy)
        corners = [end, (back[0] - 5 * uy, back[1] + 5 * ux), (back[0] + 5 * uy, back[1] - 5 * ux)]
        shape = " ".join(f"{number(x)},{number(y)}" for x, y in corners)
        self.parts.append(
            f'<polygon class="fill-{NAMES[colour]}" points="{shape}" fill="{colour}"/>'
        )

    def dot(self, x: float, y: float, colour: str = INK) -> None:
        """Mark one point."""
        self.parts.append(
            f'<circle class="fill-{NAMES[colour]}" cx="{number(x)}" cy="{number(y)}" r="4.5" '
            f'fill="{colour}"/>'
        )

    def svg(self) -> str:
        """Return the whole drawing."""
        return "\n".join(
            [
                f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self.width} {self.height}" '
                f'width="{self.width}" height="{self.height}" role="img" '
                'aria-labelledby="title desc" '
                'font-family="Source Sans 3, Source Sans Pro, system-ui, sans-serif">',
                f'<title id="title">{escape(self.title)}</title>',
                f'<desc id="desc">{escape(self.desc)}</desc>',
                *self.parts,
                "</svg>\n",
            ]
        )


class Axes:
    """A plot area on a canvas that maps data to the sheet."""

    def __init__(
        self, sheet: Canvas, area: tuple[float, float, float, float],
        x_range: tuple[float, float], y_range: tuple[float, float],
    ) -> None:  # fmt: skip
        self.sheet, self.area = sheet, area
        self.x_range, self.y_range = x_range, y_range

    def at(self, x: float, y: float) -> tuple[float, float]:
        """Return the place of a data point on the sheet."""
        left, top, width, height = self.area
        (x0, x1), (y0, y1) = self.x_range, self.y_range
        return left + width * (x - x0) / (x1 - x0), top + height * (y1 - y) / (y1 - y0)

    def frame(
        self, x_ticks: Iterable[float], y_ticks: Iterable[tuple[float, str]],
        x_label: str, y_label: str,
    ) -> None:  # fmt: skip
        """Draw grid, ticks and the names of both axes."""
        left, top, width, height = self.area
        for tick in x_ticks:
            x, _ = self.at(tick, self.y_range[0])
            self.sheet.path([(x, top), (x, top + height)], colour=LINE, width=0.75)
            self.sheet.text(x, top + height + 20, f"{tick:g}", anchor="middle", colour=MUTED)
        for tick, words in y_ticks:
            _, y = self.at(self.x_range[0], tick)
            self.sheet.path([(left, y), (left + width, y)], colour=LINE, width=0.75)
            self.sheet.text(left - 8, y + 5, words, anchor="end", colour=MUTED)
        self.sheet.path([(left, top), (left, top + height), (left + width, top + height)])
        self.sheet.text(left + width / 2, top + height + 44, x_label, anchor="middle")
        self.sheet.text(22, top + height / 2, y_label, anchor="middle", turned=True)

    def curve(self, points: Iterable[tuple[float, float]], colour: str, **style: bool) -> None:
        """Draw a line through data points."""
        self.sheet.path([self.at(x, y) for x, y in points], colour=colour, width=2.5, **style)


def write(folder: Path, drawings: dict[str, Canvas]) -> None:
    """Write each drawing as `<name>.svg` into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, sheet in drawings.items():
        (folder / f"{name}.svg").write_text(sheet.svg(), encoding="utf-8")
