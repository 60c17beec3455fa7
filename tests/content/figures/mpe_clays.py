"""Draws the figures of the mining engineer's module on ion-adsorption clays.

Run it: `python tests/content/figures/mpe_clays.py [folder]`.
Without a folder it renews the module's own figures. Clay, liquor, slope are those of the lessons.
"""

import sys
from math import cos, radians, sin, tan
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
    SOFT_VIOLET,
    TEAL,
    VIOLET,
    Axes,
    Canvas,
    write,
)  # fmt: skip

FOLDER = COURSES / "mining-process-engineer/ion-adsorption-clays/figures"
CHARGE = (("RE", 9.0, VIOLET, SOFT_VIOLET), ("Al", 10.8, BROWN, SOFT_BROWN),
          ("Ca", 8.0, TEAL, SOFT_TEAL), ("Mg", 2.0, BLUE, SOFT_BLUE))  # fmt: skip
LOST = ((4.25, 0), (4.5, 0.3), (4.75, 0.8), (5.0, 2), (5.25, 4), (5.5, 8))


def who_takes_it() -> Canvas:
    """Charge of clay P-2 by ion."""
    sheet = Canvas(
        480, 150, "Who takes the ammonium of clay P-2",
        "One bar of 29.8 mmol of charge for each kilogram of clay: rare earths 9.0, aluminium "
        "10.8, calcium 8.0, magnesium 2.0.",
    )  # fmt: skip
    sheet.text(20, 30, "Charge given up, mmol for each kg of clay", bold=True)
    x = 20.0
    for name, part, edge, fill in CHARGE:
        width = 440 * part / 29.8
        sheet.box(x, 50, width, 46, fill=fill, edge=edge, round_by=2)
        sheet.text(x + width / 2, 79, name, anchor="middle", bold=True)
        sheet.text(x + width / 2, 118, f"{part:.1f}", anchor="middle")
        x += width
    sheet.text(460, 140, "together 29.8", anchor="end", size=15, colour=MUTED)
    return sheet


def ph_window() -> Canvas:
    """Titration of the teaching liquor."""
    sheet = Canvas(
        480, 330, "Aluminium left and rare earths lost against pH",
        "Aluminium: 100 % of 200 mg/L up to pH 4.3, 27 % at 4.5, 1 % at 5. Rare earths lost: 2 % "
        "at pH 5, 4 % at 5.25, 8 % at 5.5.",
    )  # fmt: skip
    plot = Axes(sheet, (70, 30, 380, 230), (4, 5.5), (0, 100))
    plot.frame([4, 4.5, 5, 5.5], [(y, str(y)) for y in (0, 25, 50, 75, 100)], "pH", "%")
    steps = [4 + k / 50 for k in range(76)]
    left = [(ph, min(100, 26982 * 10 ** (10.8 - 3 * ph) / 2)) for ph in steps]
    plot.curve(left, BROWN)
    plot.curve([(4.0, 0), *LOST], VIOLET)
    for ph, share in LOST:
        sheet.dot(*plot.at(ph, share), colour=VIOLET)
    sheet.text(250, 70, "aluminium left, % of 200 mg/L", colour=BROWN)
    sheet.text(444, 222, "rare earths lost, %", anchor="end", colour=VIOLET)
    return sheet


def factor(h: float, cohesion: float) -> float:
    """Long slope with water flowing along it, values of the lesson."""
    slope, friction = radians(26), tan(radians(28))
    held = cohesion + (18 * 8 - 9.81 * h) * cos(slope) ** 2 * friction
    return held / (18 * 8 * sin(slope) * cos(slope))


def slope_factor() -> Canvas:
    """Factor of safety against height of water."""
    sheet = Canvas(
        480, 330, "Factor of safety against water above the slide plane",
        "Two falling lines. Fresh ground from 1.44 dry to 1.07 at 5 m, meeting the permit's 1.15 "
        "at 3.9 m. Leached ground from 1.37 to 1.00, meeting 1.15 at 3.0 m.",
    )  # fmt: skip
    plot = Axes(sheet, (70, 30, 380, 230), (0, 6), (0.9, 1.5))
    ticks = [(y, f"{y:.1f}") for y in (0.9, 1.0, 1.1, 1.2, 1.3, 1.4, 1.5)]
    plot.frame(range(7), ticks, "water above the slide plane, m", "factor of safety")
    plot.curve([(0, factor(0, 20)), (6, factor(6, 20))], TEAL)
    plot.curve([(0, factor(0, 16)), (6, factor(6, 16))], BROWN)
    plot.curve([(0, 1.15), (6, 1.15)], INK, dashed=True)
    sheet.text(190, 72, "fresh, 20 kPa", colour=TEAL)
    sheet.text(84, 153, "leached, 16 kPa", colour=BROWN)
    sheet.text(446, 158, "permit 1.15", anchor="end")
    return sheet


def well(sheet: Canvas, x: float, top: float, bottom: float, name: str, colour: str) -> None:
    """A hole in the ground with its name above."""
    sheet.path([(x, top), (x, bottom)], colour=colour, width=4)
    sheet.text(x, top - 8, name, anchor="middle", bold=True, colour=colour)


def field() -> Canvas:
    """Section through a leach field and what stands around it."""
    sheet = Canvas(
        560, 330, "Section through a leach field",
        "A hill falling to the right. Well B stands above the field. Injection wells I in the "
        "upper clay, piezometer P in the lower slope, drain D at the foot, interceptor T below "
        "it, well M and a stream further down. Clay lies on rock.",
    )  # fmt: skip
    ground = [(20, 70), (110, 75), (360, 200), (420, 225), (540, 240)]
    rock = [(20, 200), (150, 205), (360, 265), (540, 290)]
    sheet.path(ground, colour=BROWN, width=3)
    sheet.path(rock, colour=MUTED, width=3)
    sheet.path([(60, 165), (160, 160), (300, 215), (380, 235), (530, 260)], colour=BLUE,
               width=2, dashed=True)  # fmt: skip
    well(sheet, 60, 72, 190, "B", TEAL)
    for x, top in ((150, 95), (190, 115), (230, 135)):
        well(sheet, x, top, top + 40, "I", VIOLET)
    well(sheet, 310, 175, 248, "P", TEAL)
    well(sheet, 372, 205, 250, "D", VIOLET)
    well(sheet, 415, 223, 278, "T", VIOLET)
    well(sheet, 470, 231, 282, "M", TEAL)
    sheet.box(512, 240, 30, 14, fill=SOFT_BLUE, edge=BLUE)
    sheet.text(527, 228, "stream", anchor="middle", size=15, colour=BLUE)
    sheet.text(300, 40, "B, M: wells for water", size=15, colour=TEAL)
    sheet.text(300, 62, "P: piezometer", size=15, colour=TEAL)
    sheet.text(300, 84, "I: injection", size=15, colour=VIOLET)
    sheet.text(300, 106, "D: drain, T: interceptor", size=15, colour=VIOLET)
    sheet.text(110, 195, "clay", size=15, colour=BROWN)
    sheet.text(200, 300, "rock", size=15, colour=MUTED)
    sheet.path([(30, 318), (60, 318)], colour=BLUE, dashed=True)
    sheet.text(68, 323, "water level", size=15, colour=BLUE)
    sheet.path([(440, 318), (530, 318)], colour=LINE, arrow=True)
    sheet.text(434, 323, "flow", anchor="end", size=15, colour=MUTED)
    return sheet


def drawings() -> dict[str, Canvas]:
    """Return every figure of the module by its file's name."""
    return {"who-takes-it": who_takes_it(), "ph-window": ph_window(),
            "slope-factor": slope_factor(), "field": field()}  # fmt: skip


if __name__ == "__main__":
    write(Path(sys.argv[1]) if sys.argv[1:] else FOLDER, drawings())
