"""Draws the figures of the mining process engineer's module on flotation.

Run it: `python tests/content/figures/mpe_flotation.py [folder]`.
Without a folder it renews the module's own figures. The numbers are those of the lessons.
"""

import sys
from math import exp
from pathlib import Path

from canvas import (
    BLUE,
    BROWN,
    COURSES,
    MUTED,
    SOFT_BLUE,
    SOFT_BROWN,
    SOFT_TEAL,
    SOFT_VIOLET,
    TEAL,
    VIOLET,
    Axes,
    Canvas,
    write,
)  # fmt: skip

FOLDER = COURSES / "mining-process-engineer/flotation/figures"
ROUGHER, SCAVENGER, CLEANER = 0.80, 0.50, 0.85
K, TAU, ULTIMATE = 0.4, 12.0, 90.0


def heat() -> Canvas:
    """Heat for a tonne of ore at two pulp densities."""
    sheet = Canvas(
        560, 230, "Heat for a tonne of ore from 20 to 70 °C",
        "At 35 % solids: solids 11.8, water 108.1, together 119.9 kWh/t. At 60 % solids: solids "
        "11.8, water 38.8, together 50.6. Grinding takes about 12.",
    )  # fmt: skip
    sheet.text(20, 32, "kWh for a tonne of dry ore", bold=True)
    rock = 850 * 50 / 3600
    for place, solids in enumerate((35, 60)):
        y = 52 + 56 * place
        water = 4.19 * (100 - solids) / solids * 1000 * 50 / 3600
        sheet.text(118, y + 25, f"{solids} % solids", anchor="end")
        sheet.box(128, y, 3 * rock, 38, fill=SOFT_BROWN, edge=BROWN, round_by=2)
        sheet.box(128 + 3 * rock, y, 3 * water, 38, fill=SOFT_BLUE, edge=BLUE, round_by=2)
        sheet.text(136 + 3 * (rock + water), y + 25, f"{rock + water:.1f}", bold=True)
        sheet.text(136 + 3 * rock, y + 25, f"water {water:.1f}", colour=BLUE)
    sheet.text(118, 190, "grinding", anchor="end")
    sheet.box(128, 168, 3 * 12.1, 34, fill=SOFT_TEAL, edge=TEAL, round_by=2)
    sheet.text(172, 190, "12.1", bold=True)
    sheet.text(320, 190, "brown: solids", size=15, colour=BROWN)
    return sheet


def bank() -> Canvas:
    """Recovery over the number of cells at one total time."""
    sheet = Canvas(
        560, 360, "Recovery of a bank over its number of cells",
        "k 0.4 /min, 12 min, ultimate recovery 90 %: 74.5 with one cell, 87.4 with six, rising "
        "towards the batch value of 89.3 %.",
    )  # fmt: skip
    plot = Axes(sheet, (70, 30, 450, 260), (0, 12), (70, 92))
    plot.frame(range(0, 13, 2), [(y, str(y)) for y in range(70, 93, 5)], "cells", "recovery, %")
    batch = ULTIMATE * (1 - exp(-K * TAU))
    plot.curve([(0, batch), (12, batch)], BROWN, dashed=True)
    x, y = plot.at(1.2, batch)
    sheet.text(x, y - 8, f"batch {batch:.1f}", colour=BROWN)
    points = [(n, ULTIMATE * (1 - (1 + K * TAU / n) ** -n)) for n in range(1, 13)]
    plot.curve(points, VIOLET)
    for cells, recovery in points:
        x, y = plot.at(cells, recovery)
        sheet.dot(x, y, colour=VIOLET)
        if cells in (1, 6):
            sheet.text(x + 8, y + 20, f"{recovery:.1f}", colour=VIOLET, bold=True)
    return sheet


def circuit() -> Canvas:
    """What goes where of 100 t of bastnäsite."""
    fed = 100 / (1 - SCAVENGER * (1 - ROUGHER) - ROUGHER * (1 - CLEANER))
    up, down = fed * ROUGHER, fed * (1 - ROUGHER)
    sheet = Canvas(
        560, 390, "Bastnäsite in a closed circuit, t for 100 t in the feed",
        "Rougher feed 128.2, rougher concentrate 102.6, rougher tailings 25.6; final concentrate "
        "87.2, cleaner tailings 15.4 back; final tailings 12.8, scavenger concentrate 12.8 back.",
    )  # fmt: skip
    for x, y, name, fill, edge in (
        (190, 170, "rougher", SOFT_VIOLET, VIOLET),
        (320, 65, "cleaner", SOFT_TEAL, TEAL),
        (320, 285, "scavenger", SOFT_BROWN, BROWN),
    ):
        sheet.box(x, y, 110, 50, fill=fill, edge=edge)
        sheet.text(x + 55, y + 30, name, anchor="middle", bold=True)
    sheet.path([(20, 195), (190, 195)], arrow=True)
    sheet.text(24, 186, "100")
    sheet.text(128, 186, f"{fed:.1f}", bold=True)
    sheet.path([(245, 170), (245, 90), (320, 90)], colour=TEAL, arrow=True)
    sheet.text(252, 82, f"{up:.1f}", colour=TEAL)
    sheet.path([(245, 220), (245, 310), (320, 310)], colour=BROWN, arrow=True)
    sheet.text(252, 302, f"{down:.1f}", colour=BROWN)
    sheet.path([(430, 90), (540, 90)], colour=TEAL, arrow=True)
    sheet.text(436, 82, f"{up * CLEANER:.1f}", bold=True, colour=TEAL)
    sheet.text(436, 112, "concentrate", size=15, colour=MUTED)
    sheet.path([(430, 310), (540, 310)], colour=BROWN, arrow=True)
    sheet.text(436, 302, f"{down * (1 - SCAVENGER):.1f}", bold=True, colour=BROWN)
    sheet.text(436, 332, "tailings", size=15, colour=MUTED)
    sheet.path([(375, 65), (375, 36), (110, 36), (110, 193)], colour=BLUE, arrow=True)
    sheet.text(180, 28, f"{up * (1 - CLEANER):.1f} back", colour=BLUE)
    sheet.path([(375, 335), (375, 362), (110, 362), (110, 197)], colour=BLUE, arrow=True)
    sheet.text(180, 380, f"{down * SCAVENGER:.1f} back", colour=BLUE)
    return sheet


def drawings() -> dict[str, Canvas]:
    """Return every figure of the module by its file's name."""
    return {"heat": heat(), "bank": bank(), "circuit": circuit()}


if __name__ == "__main__":
    write(Path(sys.argv[1]) if sys.argv[1:] else FOLDER, drawings())
