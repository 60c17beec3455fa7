"""Draws the figures of the module on the powder route.

Run it: `python tests/content/figures/pow_route.py [folder]`.
Without a folder it renews the module's own figures.
"""

import sys
from math import cos, radians, sin
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

FOLDER = COURSES / "powder-metallurgist/route-overview/figures"


def _axis(sheet: Canvas, x: float, y: float, degrees: float, colour: str) -> None:
    """An easy axis as an arrow, so many degrees to the right of upwards."""
    dx, dy = 24 * sin(radians(degrees)), -24 * cos(radians(degrees))
    sheet.path([(x - dx, y - dy), (x + dx, y + dy)], colour=colour, width=2.5, arrow=True)


def crystals() -> Canvas:
    """Three particles in a field: one crystal, two, many."""
    sheet = Canvas(
        480, 290, "Three particles in a field that points up",
        "Left: one crystal, its easy axis points up. Middle: two crystals, their axes lean 30 "
        "degrees to either side. Right: nine crystals with axes in all directions of the upper "
        "half.",
    )  # fmt: skip
    tops = ("one crystal", "two crystals", "many crystals")
    for place, (name, value) in enumerate(zip(tops, ("1", "0.87", "0.50"), strict=True)):
        x = 18 + 154 * place
        sheet.box(x, 52, 136, 136, fill=SOFT_BLUE, edge=INK, round_by=30)
        sheet.text(x + 68, 36, name, anchor="middle", bold=True)
        sheet.text(x + 68, 222, "along the field:", anchor="middle", colour=MUTED)
        sheet.text(x + 68, 246, value, anchor="middle", bold=True)
    _axis(sheet, 86, 120, 0, VIOLET)
    sheet.path([(240, 52), (240, 188)], colour=INK, width=1.5)
    _axis(sheet, 206, 120, -30, VIOLET)
    _axis(sheet, 274, 120, 30, VIOLET)
    for x in (371.3, 416.7):
        sheet.path([(x, 54), (x, 186)], colour=INK, width=1)
    for y in (97.3, 142.7):
        sheet.path([(328, y), (460, y)], colour=INK, width=1)
    turns = (-80, 15, 60, 40, -70, -25, -50, 85, 5)
    for cell, turn in enumerate(turns):
        cx, cy = 348.7 + 45.3 * (cell % 3), 74.7 + 45.3 * (cell // 3)
        dx, dy = 15 * sin(radians(turn)), -15 * cos(radians(turn))
        sheet.path([(cx - dx, cy - dy), (cx + dx, cy + dy)], colour=VIOLET, arrow=True)
    sheet.text(240, 276, "the field points up; all crystals are of equal volume",
               anchor="middle", size=15, colour=MUTED)  # fmt: skip
    return sheet


STEPS = (
    ("flake", 300, SOFT_VIOLET), ("granules", 370, SOFT_BLUE), ("powder", 830, SOFT_TEAL),
    ("blend", 860, SOFT_TEAL), ("green part", 950, SOFT_BROWN), ("magnet", 1100, SOFT_BROWN),
)  # fmt: skip


def ledger() -> Canvas:
    """The usual oxygen ledger of one line, step by step."""
    sheet = Canvas(
        480,
        330,
        "Oxygen of a usual lot after each step",
        "Bars: flake 300, granules 370, powder 830, blend 860, green part 950, magnet 1,100 ppm.",
    )
    axes = Axes(sheet, (76, 24, 388, 220), (0, 6), (0, 1200))
    axes.frame([], [(float(y), f"{y:,}") for y in range(0, 1201, 300)], "", "oxygen, ppm")
    for place, (name, value, fill) in enumerate(STEPS):
        x, y = axes.at(place + 0.12, value)
        _, bottom = axes.at(0, 0)
        sheet.box(x, y, 49, bottom - y, fill=fill, edge=INK, round_by=0)
        sheet.text(x + 24, y - 6, f"{value:,}", anchor="middle", size=15, bold=True)
        words = name.split()
        for line, word in enumerate(words):
            sheet.text(x + 24, bottom + 20 + 18 * line, word, anchor="middle", size=15)
    sheet.text(270, 308, "each bar holds all the bars before it", anchor="middle", colour=MUTED)
    return sheet


def loop() -> Canvas:
    """The gas loop of a mill with all that brings and takes oxygen."""
    sheet = Canvas(
        480,
        300,
        "Gas loop of a jet mill, seen as a balance of oxygen",
        "Make-up nitrogen and leaking air come in, gas of the bleed and powder go out; the "
        "analyser sits in the loop.",
    )
    sheet.box(150, 70, 180, 150, fill=SOFT_BLUE, edge=INK)
    sheet.text(240, 104, "mill, filter,", anchor="middle", bold=True)
    sheet.text(240, 126, "compressor", anchor="middle", bold=True)
    sheet.box(182, 150, 116, 46, fill=SOFT_VIOLET, edge=VIOLET)
    sheet.text(240, 179, "analyser A", anchor="middle", colour=VIOLET, bold=True)
    sheet.path([(20, 104), (148, 104)], colour=TEAL, width=3, arrow=True)
    sheet.text(20, 92, "1  make-up", colour=TEAL, bold=True)
    sheet.path([(20, 186), (148, 186)], colour=BROWN, width=3, arrow=True)
    sheet.text(20, 174, "2  leaking air", colour=BROWN, bold=True)
    sheet.path([(332, 104), (460, 104)], colour=TEAL, width=3, arrow=True)
    sheet.text(460, 92, "3  bleed", anchor="end", colour=TEAL, bold=True)
    sheet.path([(332, 186), (460, 186)], colour=BLUE, width=3, arrow=True)
    sheet.text(460, 174, "4  powder", anchor="end", colour=BLUE, bold=True)
    sheet.text(240, 256, "what the powder takes = 1 + 2 − 3", anchor="middle", bold=True)
    sheet.text(240, 280, "A shows what the powder has left over", anchor="middle", colour=MUTED)
    return sheet


def family() -> Canvas:
    """Three furnace batches, two blends and their press lots."""
    sheet = Canvas(
        480, 320, "Genealogy of two blends",
        "Furnace batch H31 goes to blend B7. H32 goes to B7 and B8. H33 goes to B8. B7 was pressed "
        "and delivered as P1; P2 of B7 stands in the store. B8 waits before the press.",
    )  # fmt: skip
    lefts = (("H31", 20, ""), ("H32", 118, "in question"), ("H33", 216, ""))
    for name, y, more in lefts:
        fill, edge = (SOFT_BROWN, BROWN) if more else (SOFT_TEAL, TEAL)
        sheet.box(20, y, 112, 62, fill=fill, edge=edge)
        sheet.text(76, y + (28 if more else 38), name, anchor="middle", bold=True)
        sheet.text(76, y + 50, more, anchor="middle", size=15)
    for name, y in (("B7", 60), ("B8", 176)):
        sheet.box(204, y, 92, 62, fill=SOFT_BLUE, edge=BLUE)
        sheet.text(250, y + 28, name, anchor="middle", bold=True)
        sheet.text(250, y + 50, "600 kg", anchor="middle", size=15)
    for name, words, y in (("P1", "delivered", 20), ("P2", "in the store", 112)):
        sheet.box(352, y, 112, 62, fill=SOFT_VIOLET, edge=VIOLET)
        sheet.text(408, y + 28, name, anchor="middle", bold=True)
        sheet.text(408, y + 50, words, anchor="middle", size=15)
    for start, end in (
        ((132, 51), (202, 84)), ((132, 140), (202, 104)), ((132, 158), (202, 196)),
        ((132, 247), (202, 216)), ((296, 84), (350, 56)), ((296, 100), (350, 138)),
    ):  # fmt: skip
        sheet.path([start, end], arrow=True)
    sheet.text(408, 202, "waits before", anchor="middle", colour=MUTED)
    sheet.text(408, 222, "the press", anchor="middle", colour=MUTED)
    sheet.path([(298, 208), (348, 208)], colour=MUTED, dashed=True)
    sheet.text(240, 304, "furnace batch, blend, press lot", anchor="middle", colour=MUTED)
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(folder, {"crystals": crystals(), "ledger": ledger(), "loop": loop(), "family": family()})


if __name__ == "__main__":
    main()
