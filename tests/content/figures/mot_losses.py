"""Draws the figures of the module on losses, heat and mechanics.

Run it: `python tests/content/figures/mot_losses.py [folder]`.
Without a folder it renews the module's own figures.
"""

import sys
from pathlib import Path

from canvas import (
    BLUE,
    BROWN,
    COURSES,
    INK,
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

FOLDER = COURSES / "motor-design-engineer/losses-heat-and-mechanics/figures"


def piece(sheet: Canvas, x: float, y: float, w: float, h: float) -> None:
    """One piece of magnet with the loop of its eddy current."""
    sheet.box(x, y, w, h, fill=SOFT_VIOLET, edge=VIOLET, round_by=1)
    inset = min(w, h) * 0.22
    left, right, top, low = x + inset, x + w - inset, y + inset, y + h - inset
    sheet.path([(left, low), (left, top), (right, top), (right, low), (left, low)],
               colour=BROWN)  # fmt: skip


def cuts() -> Canvas:
    """One magnet whole, cut across, and cut along."""
    sheet = Canvas(
        480, 330, "One magnet, cut in three ways",
        "A magnet of 20 by 60 millimetres from above, three times: A whole with one long loop of "
        "current, B cut into three squares of 20 millimetres, C cut into three strips of 6.7 by "
        "60 millimetres.",
    )  # fmt: skip
    top, high, wide = 66, 210, 70
    for name, centre in (("A", 96), ("B", 250), ("C", 400)):
        left = centre - wide / 2
        sheet.text(centre, 40, name, anchor="middle", bold=True)
        if name == "A":
            piece(sheet, left, top, wide, high)
        elif name == "B":
            for row in range(3):
                piece(sheet, left, top + row * high / 3 + 1.5, wide, high / 3 - 3)
        else:
            for column in range(3):
                piece(sheet, left + column * wide / 3 + 1.5, top, wide / 3 - 3, high)
    for centre, words in ((96, "whole"), (250, "cut across"), (400, "cut along")):
        sheet.text(centre, 304, words, anchor="middle", colour=MUTED)
    sheet.text(56, 176, "60 mm", anchor="end", colour=MUTED)
    return sheet


def heat() -> Canvas:
    """Where the heat of magnets and winding goes."""
    sheet = Canvas(
        480, 360, "Path of heat from magnet to coolant",
        "Boxes from left to right: magnets, stator, coolant. An air gap lies between magnets and "
        "stator, a jacket between stator and coolant. A second way leads from the magnets over "
        "the shaft down to the bearings.",
    )  # fmt: skip
    for x, words, fill, edge in (
        (24, "magnets", SOFT_VIOLET, VIOLET),
        (190, "stator", SOFT_BROWN, BROWN),
        (356, "coolant", SOFT_BLUE, BLUE),
    ):
        sheet.box(x, 110, 100, 66, fill=fill, edge=edge)
        sheet.text(x + 50, 149, words, anchor="middle", bold=True)
    for x, words in ((157, "gap"), (323, "jacket")):
        sheet.path([(x - 31, 143), (x + 31, 143)], arrow=True)
        sheet.text(x, 130, words, anchor="middle")
    sheet.path([(74, 56), (74, 108)], colour=BROWN, arrow=True)
    sheet.text(74, 44, "eddy loss", anchor="middle", colour=BROWN)
    sheet.path([(240, 56), (240, 108)], colour=BROWN, arrow=True)
    sheet.text(240, 44, "copper and iron loss", anchor="middle", colour=BROWN)
    sheet.path([(74, 178), (74, 248)], arrow=True)
    sheet.text(86, 218, "core and shaft")
    sheet.box(24, 250, 100, 56, fill=SOFT_TEAL, edge=TEAL)
    sheet.text(74, 284, "bearings", anchor="middle")
    sheet.path([(240, 176), (240, 236)], colour=MUTED)
    sheet.text(240, 258, "sensor in the", anchor="middle", colour=MUTED)
    sheet.text(240, 280, "end winding", anchor="middle", colour=MUTED)
    sheet.path([(406, 176), (406, 236)], colour=MUTED)
    sheet.text(406, 258, "sensor in", anchor="middle", colour=MUTED)
    sheet.text(406, 280, "the inlet", anchor="middle", colour=MUTED)
    return sheet


def spin(rpm: float) -> float:
    """Hoop stress in MPa of the lesson's sleeve over a rigid rotor without interference."""
    speed = rpm * 3.14159265 / 30
    return speed**2 * (7500 * 0.043**2 * 4 / 1.5 + 1600 * 0.04575**2) / 1e6


def lift() -> Canvas:
    """Stress of a shrunk sleeve over speed, with its lift-off."""
    sheet = Canvas(
        480, 340, "Hoop stress of a shrunk sleeve over speed",
        "A level line at 237 megapascals and a parabola that begins at zero and meets it near "
        "23 thousand rpm. Above the meeting point the parabola goes on.",
    )  # fmt: skip
    axes = Axes(sheet, (84, 26, 372, 240), (0, 30), (0, 400))
    axes.frame(
        (0, 5, 10, 15, 20, 25, 30), [(float(y), str(y)) for y in range(0, 401, 100)],
        "speed, 1000 rpm", "hoop stress, MPa",
    )  # fmt: skip
    level = 181e3 * 0.06 / 45.75
    meet = next(n / 100 for n in range(3000) if spin(n * 10) > level)
    axes.curve([(n / 10, spin(n * 100)) for n in range(int(meet * 10) + 1)], BROWN, dashed=True)
    axes.curve([(0, level), (meet, level)], VIOLET)
    axes.curve([(n / 10, spin(n * 100)) for n in range(int(meet * 10), 300)], VIOLET)
    sheet.dot(*axes.at(meet, level), INK)
    x, y = axes.at(meet, level)
    sheet.text(x - 6, y - 14, "P", anchor="end", bold=True)
    sheet.text(*axes.at(1, 252), "set by the interference", colour=VIOLET)
    sheet.text(*axes.at(10.5, 24), "asked for by rotation", colour=BROWN)
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(folder, {"cuts": cuts(), "heat": heat(), "lift": lift()})


if __name__ == "__main__":
    main()
