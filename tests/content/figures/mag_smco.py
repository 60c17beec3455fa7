"""Draws the figures of the module on samarium cobalt.

Run it: `python tests/content/figures/mag_smco.py [folder]`.
Without a folder it renews the module's own figures.
"""

import sys
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
    TEAL,
    VIOLET,
    Axes,
    Canvas,
    write,
)  # fmt: skip

FOLDER = COURSES / "magnet-materials-scientist/smco-metallurgy/figures"
ONE_FIVE, TWO_SEVENTEEN, TWO_SEVEN = 33.79, 23.09, 42.16


def share(samarium: float, oxygen: float) -> float:
    """Per cent of the metal that is Sm2Co7; below nil, of Sm2Co17."""
    left = 100 * (samarium - 6.265 * oxygen) / (100 - 7.265 * oxygen)
    span = TWO_SEVEN - ONE_FIVE if left > ONE_FIVE else ONE_FIVE - TWO_SEVENTEEN
    return 100 * (left - ONE_FIVE) / span


def window() -> Canvas:
    """Second phase of two alloys against oxygen."""
    sheet = Canvas(
        480, 350, "Second phase of SmCo5 against oxygen",
        "With 36.5 percent samarium Sm2Co7 falls from 32 percent to nil at 0.71 percent oxygen. "
        "With 35.0 percent it falls from 14 to nil at 0.32 and goes on to Sm2Co17.",
    )  # fmt: skip
    axes = Axes(sheet, (84, 26, 372, 250), (0, 0.8), (-20, 40))
    ticks = [(20.0 * k, f"{abs(20 * k)}") for k in range(-1, 3)]
    axes.frame([k / 5 for k in range(5)], ticks, "oxygen, wt%", "share of the metal, %")
    steps = [k / 100 for k in range(81)]
    for samarium, colour in ((35.0, BROWN), (36.5, VIOLET)):
        axes.curve([(o, share(samarium, o)) for o in steps], colour)
    sheet.path([axes.at(0, 0), axes.at(0.8, 0)], colour=INK, width=1.5)
    sheet.text(*axes.at(0.3, 24), "36.5 % Sm", colour=VIOLET, bold=True)
    sheet.text(*axes.at(0.03, -8), "35.0 % Sm", colour=BROWN, bold=True)
    sheet.text(*axes.at(0.58, 34), "Sm2Co7", colour=MUTED)
    sheet.text(*axes.at(0.05, -17), "Sm2Co17", colour=MUTED)
    for samarium in (35.0, 36.5):
        nil = 100 * (samarium - ONE_FIVE) / (626.5 - 7.265 * ONE_FIVE)
        sheet.dot(*axes.at(nil, 0))
        x, y = axes.at(nil, 0)
        sheet.text(x + 6, y - 8, f"{nil:.2f}", bold=True)
    return sheet


def program() -> Canvas:
    """Temperature program of a 2:17 magnet, time not to scale."""
    sheet = Canvas(
        480, 320, "Temperature program of a 2:17 magnet",
        "Step 1 sintering at 1200, step 2 solution at 1170, step 3 quench to room temperature, "
        "step 4 ageing at 830, step 5 slow cooling to 400 degrees Celsius. Time not to scale.",
    )  # fmt: skip
    axes = Axes(sheet, (78, 26, 384, 222), (0, 20), (0, 1400))
    axes.frame([], [(400.0 * k, str(400 * k)) for k in range(4)], "time, not to scale", "°C")
    line = [
        (0, 20), (2.4, 1200), (4.8, 1200), (5.4, 1170), (8.2, 1170), (9.2, 20),
        (10.2, 20), (11.4, 830), (14.6, 830), (18.6, 400), (19.6, 400),
    ]  # fmt: skip
    axes.curve(line, BLUE)
    for words, x, y in (
        ("1", 3.6, 1250), ("2", 6.8, 1220), ("3", 9.1, 640), ("4", 13, 880), ("5", 17, 640),
    ):  # fmt: skip
        sheet.text(*axes.at(x, y), words, anchor="middle", size=19, bold=True)
    for words, x, y in (
        ("1200", 4.4, 1090),
        ("1170", 6.9, 1060),
        ("830", 13, 730),
        ("400", 19, 300),
    ):
        sheet.text(*axes.at(x, y), words, anchor="middle", colour=MUTED)
    return sheet


def _clipped(
    point: tuple[float, float], other: tuple[float, float], wide: float
) -> tuple[float, float]:
    """Move a point along its line until it lies in the frame."""
    (x, y), (x2, y2) = point, other
    edge = min(max(x, 0), wide)
    return edge, y + (y2 - y) * (edge - x) / (x2 - x)


def cells() -> Canvas:
    """Cells, walls and lamellae of a grain, as a sketch."""
    sheet = Canvas(
        480, 330, "Cells, cell walls and lamellae",
        "Pale cells like rhombs, with violet walls between them; three brown stripes cross "
        "the sheet from left to right. A bar marks 100 nanometres; an arrow up marks the c axis.",
    )  # fmt: skip
    left, top, wide, high = 40, 20, 400, 250
    sheet.box(left, top, wide, high, fill=SOFT_BLUE, edge=VIOLET, round_by=0)
    for start in range(-3, 5):  # two families of walls, each clipped to the frame
        for sign in (1, -1):
            low, foot = (0, high) if sign > 0 else (high, 0)
            ends = [(100 * start, low), (100 * start + 200, foot)]
            kept = [_clipped(point, other, wide) for point, other in (ends, ends[::-1])]
            if ends[0][0] < wide and ends[1][0] > 0:
                sheet.path([(left + x, top + y) for x, y in kept], colour=VIOLET, width=5)
    for y in (32, 110, 200):
        spot = top + y
        sheet.box(left, spot - 5, wide, 10, fill=SOFT_BROWN, edge=BROWN, round_by=0)
    sheet.path([(60, 300), (160, 300)], colour=INK, width=3)
    sheet.text(170, 305, "100 nm")
    sheet.path([(300, 318), (300, 284)], colour=TEAL, arrow=True)
    sheet.text(312, 305, "c axis", colour=TEAL, bold=True)
    sheet.box(left, top, wide, high, edge=LINE, round_by=0)
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    drawings = {"samarium-window": window(), "program": program(), "cells": cells()}
    write(folder, drawings)


if __name__ == "__main__":
    main()
