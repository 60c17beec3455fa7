"""Draws the figures of the module on refining, alloys and quality.

Run it: `python tests/content/figures/met_refine.py [folder]`.
Without a folder it renews the module's own figures.
Lines of vapour pressure go through two points of a table; contents follow the law of the lesson.
"""

import sys
from math import exp, log10
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

FOLDER = COURSES / "rare-earth-metallurgist/refining-alloys-and-quality/figures"
POINTS = {  # kelvin at 1 kPa and at 101.325 kPa
    "Yb": (1047, 1465), "Sm": (1421, 2061), "Dy": (1954, 2831), "Nd": (2296, 3336),
    "La": (2772, 3726),
}  # fmt: skip
COLOURS = {"Yb": TEAL, "Sm": BLUE, "Dy": VIOLET, "Nd": BROWN, "La": INK}


def vapour(metal: str, kelvin: float) -> float:
    """Decadic logarithm of the vapour pressure in Pa, on a line in 1/T through two points."""
    low, high = POINTS[metal]
    slope = log10(101.325) / (1 / low - 1 / high)
    return 3 + slope * (1 / low - 1 / kelvin)


def gauge() -> Canvas:
    """Pressure in two closed furnaces: one leaks, one gives off water from its walls."""
    sheet = Canvas(
        480, 330, "Pressure in two furnaces after the valve to the pump was closed",
        "Furnace A rises in a straight line from 2 to 122 Pa in 30 minutes. Furnace B rises "
        "quickly at first, reaches 70 Pa at 10 minutes and stays near 80 Pa.",
    )  # fmt: skip
    axes = Axes(sheet, (76, 26, 380, 226), (0, 30), (0, 140))
    axes.frame(range(0, 31, 5), [(y, str(y)) for y in range(0, 141, 20)], "minutes", "Pa")
    axes.curve([(0, 2), (30, 122)], VIOLET)
    axes.curve([(t / 4, 2 + 78 * (1 - exp(-t / 4 / 5))) for t in range(121)], BROWN)
    sheet.text(*axes.at(22.5, 112), "A", anchor="middle", colour=VIOLET, bold=True, size=18)
    sheet.text(*axes.at(8, 86), "B", anchor="middle", colour=BROWN, bold=True, size=18)
    return sheet


def pressures() -> Canvas:
    """Vapour pressure of five metals over temperature, logarithmic."""
    sheet = Canvas(
        480, 380, "Vapour pressure of five metals from 1300 to 2000 K",
        "At 1700 K ytterbium is far above 10 kPa, samarium near 10 kPa, dysprosium near 100 Pa, "
        "neodymium near 6 Pa and lanthanum near 0.01 Pa. A dashed line at 100 Pa.",
    )  # fmt: skip
    axes = Axes(sheet, (84, 26, 372, 276), (1300, 2000), (-3, 5))
    names = {-3: "0.001", -2: "0.01", -1: "0.1", 0: "1", 1: "10", 2: "100", 3: "1 k", 4: "10 k",
             5: "100 k"}  # fmt: skip
    axes.frame(range(1300, 2001, 100), names.items(), "temperature, K", "Pa")
    for metal, colour in COLOURS.items():
        line = [(t, vapour(metal, t)) for t in range(1300, 2001, 20)]
        axes.curve([(t, p) for t, p in line if -3 <= p <= 5], colour)
    axes.curve([(1300, 2), (2000, 2)], MUTED, dashed=True)
    for metal, kelvin, lift in (
        ("Yb", 1430, 24), ("Sm", 1700, -9), ("Dy", 1780, -10), ("Nd", 1720, -10), ("La", 1860, -10),
    ):  # fmt: skip
        x, y = axes.at(kelvin, vapour(metal, kelvin))
        sheet.text(x, y + lift, metal, anchor="end", colour=COLOURS[metal], bold=True)
    return sheet


def distillate() -> Canvas:
    """Content of two impurities in what is condensing, over the share that has been distilled."""
    sheet = Canvas(
        480, 350, "Aluminium and iron in the dysprosium that is condensing",
        "As a share of the content at the start: aluminium 0.16 at first, 0.29 at 50 %, 1.1 at "
        "90 %; iron 0.06 at first, 0.11 at 50 %, 0.52 at 90 %. Both climb steeply after 80 %.",
    )  # fmt: skip
    axes = Axes(sheet, (76, 26, 380, 246), (0, 100), (0, 2))
    axes.frame(range(0, 101, 20), [(y / 2, f"{y / 2:g}") for y in range(5)],
               "distilled, % of the charge", "content / content at the start")  # fmt: skip
    for beta, colour, name, at in (
        (1 / 6.1, BROWN, "Al", 74), (1 / 16.9, VIOLET, "Fe", 86),
    ):  # fmt: skip
        law = [(f / 2, beta * (1 - f / 200) ** (beta - 1)) for f in range(199)]
        axes.curve([(f, c) for f, c in law if c <= 2], colour)
        x, y = axes.at(at, beta * (1 - at / 100) ** (beta - 1))
        sheet.text(x - 8, y - 10, name, anchor="end", colour=colour, bold=True)
    axes.curve([(0, 1), (100, 1)], MUTED, dashed=True)
    sheet.text(*axes.at(3, 1.05), "as charged", colour=MUTED)
    return sheet


def sources() -> Canvas:
    """Section of a cell with five places at which a metal picks something up."""
    sheet = Canvas(
        480, 340, "Section of an oxide-fluoride cell with five marked places",
        "A pot with molten salt. Two graphite anodes hang left and right (1), a tungsten rod hangs "
        "in the middle (2), the salt surrounds them (3), liquid metal lies in a crucible on the "
        "bottom (4), and air stands above the open salt (5).",
    )  # fmt: skip
    sheet.box(70, 90, 340, 210, fill="none", edge=INK, round_by=6)
    sheet.box(80, 130, 320, 160, fill=SOFT_BROWN, edge=BROWN, round_by=2)
    for x in (110, 310):
        sheet.box(x, 50, 60, 160, fill=LINE, edge=INK, round_by=2)
    sheet.box(231, 40, 18, 190, fill=SOFT_BLUE, edge=BLUE, round_by=2)
    sheet.box(195, 238, 90, 44, fill=SOFT_TEAL, edge=TEAL, round_by=2)
    for x, y, mark in (
        (140, 116, "1"), (340, 116, "1"), (240, 116, "2"), (290, 218, "3"), (240, 266, "4"),
        (200, 116, "5"),
    ):  # fmt: skip
        sheet.text(x, y, mark, anchor="middle", bold=True, size=18)
    for y, words in ((66, "anode"), (82, "graphite")):
        sheet.text(100, y, words, anchor="end", size=15, colour=MUTED)
    sheet.text(254, 60, "W", size=15, colour=MUTED)
    sheet.text(240, 326, "salt 3, metal in its crucible 4, air 5", anchor="middle", size=15,
               colour=MUTED)  # fmt: skip
    return sheet


def dy_fe_bars() -> Canvas:
    """Melting temperatures around the dysprosium-iron alloy, as bars."""
    sheet = Canvas(
        480, 260, "Temperatures of melting: iron, dysprosium and their eutectic",
        "Dysprosium 1412 °C, iron 1538 °C, eutectic with 88 % dysprosium by mass 890 °C. A dashed "
        "line at the cell, 1050 °C: only the eutectic lies below it.",
    )  # fmt: skip
    axes = Axes(sheet, (150, 26, 300, 160), (0, 1600), (0, 3))
    axes.frame(range(0, 1601, 400), [], "melts at, °C", "")
    for row, (name, value, fill, edge) in enumerate((
        ("eutectic", 890, SOFT_TEAL, TEAL), ("dysprosium", 1412, SOFT_VIOLET, VIOLET),
        ("iron", 1538, SOFT_BROWN, BROWN),
    )):  # fmt: skip
        x, y = axes.at(0, row + 0.8)
        right, _ = axes.at(value, 0)
        sheet.box(x, y, right - x, 32, fill=fill, edge=edge, round_by=0)
        sheet.text(142, y + 21, name, anchor="end")
        sheet.text(right - 8, y + 21, str(value), anchor="end")
    x, top = axes.at(1050, 3)
    sheet.path([(x, top), (x, 186)], dashed=True, width=1.5)
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(folder, {
        "gauge": gauge(), "pressures": pressures(), "distillate": distillate(),
        "sources": sources(), "dy-fe": dy_fe_bars(),
    })  # fmt: skip


if __name__ == "__main__":
    main()
