"""Draws the figures of the module on western regulation.

Run it: `python tests/content/figures/tte_regulation.py [folder]`.
Without a folder it renews the module's own figures.
"""

import sys
from math import log10
from pathlib import Path

from canvas import (
    BLUE,
    BROWN,
    COURSES,
    INK,
    LINE,
    MUTED,
    SOFT_BLUE,
    SOFT_BROWN,
    SOFT_TEAL,
    TEAL,
    VIOLET,
    Canvas,
    write,
)  # fmt: skip

FOLDER = COURSES / "technology-transfer-expert/western-regulation/figures"
LEFT, TOP, WIDE, HIGH = 70, 24, 372, 300
VOLUMES, PRESSURES = (1, 10_000), (0.5, 200)


def at(volume: float, pressure: float) -> tuple[float, float]:
    """Where a vessel stands on the chart."""
    x = log10(volume / VOLUMES[0]) / log10(VOLUMES[1] / VOLUMES[0])
    y = log10(pressure / PRESSURES[0]) / log10(PRESSURES[1] / PRESSURES[0])
    return LEFT + WIDE * x, TOP + HIGH * (1 - y)


def vessels() -> Canvas:
    """Lines of equal pressure times volume, with four vessels."""
    sheet = Canvas(
        480, 390, "Categories of vessels for gas of group 1",
        "Volume across, pressure upwards. Lines at 25, 50, 200 and 1,000 bar litres. "
        "A 2 L 8 bar, B 8 L 10 bar, C 250 L 3 bar, D 900 L 4 bar.",
    )  # fmt: skip
    for volume in (1, 10, 100, 1_000, 10_000):
        x, _ = at(volume, 1)
        sheet.path([(x, TOP), (x, TOP + HIGH)], colour=LINE, width=0.75)
        sheet.text(x, TOP + HIGH + 20, f"{volume:,}", anchor="middle", colour=MUTED)
    for pressure in (0.5, 1, 10, 100, 200):
        _, y = at(1, pressure)
        sheet.path([(LEFT, y), (LEFT + WIDE, y)], colour=LINE, width=0.75)
        if pressure != 200:
            sheet.text(LEFT - 8, y + 5, f"{pressure:g}", anchor="end", colour=MUTED)
    for product in (25, 50, 200, 1_000):
        low = max(PRESSURES[0], product / VOLUMES[1])
        sheet.path(
            [at(max(product / 200, 1), min(200, product)), at(product / low, low)],
            colour=VIOLET, width=2.5,
        )  # fmt: skip
    for words, volume, pressure in (
        ("none", 3, 1.4), ("I", 36, 0.87), ("II", 110, 0.8), ("III", 480, 0.85), ("IV", 2200, 40),
    ):  # fmt: skip
        sheet.text(*at(volume, pressure), words, anchor="middle", bold=True, colour=VIOLET)
    for name, volume, pressure in (("A", 2, 8), ("B", 8, 10), ("C", 250, 3), ("D", 900, 4)):
        x, y = at(volume, pressure)
        sheet.dot(x, y, BROWN)
        if name == "A":  # to its left: on its right a line passes
            sheet.text(x - 10, y - 8, name, anchor="end", bold=True, colour=BROWN)
        else:
            sheet.text(x + 10, y - 8, name, bold=True, colour=BROWN)
    sheet.path([(LEFT, TOP), (LEFT, TOP + HIGH), (LEFT + WIDE, TOP + HIGH)])
    sheet.text(LEFT + WIDE / 2, TOP + HIGH + 46, "volume in L", anchor="middle")
    sheet.text(22, TOP + HIGH / 2, "PS in bar", anchor="middle", turned=True)
    return sheet


def path() -> Canvas:
    """Three chains of tasks that meet at the start-up."""
    sheet = Canvas(
        480, 372, "Three chains to the start-up",
        "Plating permit: soil report 8 weeks, application 6, authority 30. Dust: tests 6, analysis "
        "and zones 5, delivery 26, installation 8. Pressure vessel: delivery with proof 32, "
        "installation 8.",
    )  # fmt: skip
    scale, left = 8.6, 24
    chains = (
        ("plating permit", ((8, "soil"), (6, "file"), (30, "authority")), SOFT_TEAL, TEAL),
        ("dust", ((6, "test"), (5, "zone"), (26, "delivery"), (8, "install")), SOFT_BLUE, BLUE),
        ("pressure vessel", ((32, "delivery with proof"), (8, "install")), SOFT_BROWN, BROWN),
    )
    for row, (name, tasks, fill, edge) in enumerate(chains):
        y, x = 30 + 98 * row, float(left)
        sheet.text(left, y, name, bold=True)
        for weeks, words in tasks:
            sheet.box(x, y + 10, weeks * scale, 52, fill=fill, edge=edge)
            sheet.text(x + weeks * scale / 2, y + 32, words, anchor="middle", size=15)
            sheet.text(x + weeks * scale / 2, y + 54, f"{weeks}", anchor="middle", colour=MUTED)
            x += weeks * scale
    axis = 324
    sheet.path([(left, axis), (left + 50 * scale, axis)])
    for week in (0, 10, 20, 30, 40, 50):
        x = left + week * scale
        sheet.path([(x, axis), (x, axis + 6)], colour=INK)
        sheet.text(x, axis + 24, f"{week}", anchor="middle", colour=MUTED)
    sheet.text(left + 25 * scale, axis + 42, "weeks", anchor="middle")
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(folder, {"vessels": vessels(), "path": path()})


if __name__ == "__main__":
    main()
