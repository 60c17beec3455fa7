"""Draws the figures of the module on fire and dust.

Run it: `python tests/content/figures/pow_fire.py [folder]`.
Without a folder it renews the module's own figures.
"""

import sys
from pathlib import Path

from canvas import (
    BLUE,
    BROWN,
    COURSES,
    INK,
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

FOLDER = COURSES / "powder-metallurgist/fire-and-dust/figures"


def heating() -> Canvas:
    """Rise of temperature with the oxygen taken up, if no heat is lost."""
    sheet = Canvas(
        480, 330, "Heating by oxygen taken up without loss of heat",
        "A line for neodymium rises from 0 to 167 K at 2000 ppm of oxygen; a line for iron rises "
        "to 76 K. At 1000 ppm they are at 84 and 38 K.",
    )  # fmt: skip
    axes = Axes(sheet, (76, 26, 380, 226), (0, 2000), (0, 180))
    axes.frame(
        range(0, 2001, 500), [(float(y), str(y)) for y in range(0, 181, 60)],
        "oxygen taken up at once, ppm", "warmer by, K",
    )  # fmt: skip
    for heat, colour in ((37.7, VIOLET), (17.2, BROWN)):
        axes.curve([(0, 0), (2000, 2000e-6 * heat * 1000 / 0.45)], colour)
        at = 1000e-6 * heat * 1000 / 0.45
        sheet.dot(*axes.at(1000, at), colour)
    sheet.text(*axes.at(940, 92), "84", anchor="end", colour=VIOLET, bold=True)
    sheet.text(*axes.at(1030, 26), "38", colour=BROWN, bold=True)
    sheet.text(*axes.at(530, 128), "neodymium", colour=VIOLET, bold=True)
    sheet.text(*axes.at(1530, 36), "iron", colour=BROWN, bold=True)
    return sheet


def layers() -> Canvas:
    """Cloud from an even layer over the whole floor, for two heights of a room."""
    sheet = Canvas(
        480, 330, "Dust cloud from an even layer on the whole floor",
        "For powder of 2.0 g/cm3: a layer of 0.5 mm gives 333 g/m3 in a room 3 m high and "
        "167 g/m3 in one 6 m high. Both lines rise straight from nil.",
    )  # fmt: skip
    axes = Axes(sheet, (84, 26, 372, 226), (0, 0.5), (0, 360))
    axes.frame(
        [0, 0.1, 0.2, 0.3, 0.4, 0.5], [(float(y), str(y)) for y in range(0, 361, 60)],
        "layer, mm", "cloud, g/m³",
    )  # fmt: skip
    for high, colour in ((3, BLUE), (6, TEAL)):
        axes.curve([(0, 0), (0.5, 0.5e-3 * 2e6 / high)], colour)
    sheet.text(*axes.at(0.112, 204), "3 m high", colour=BLUE, bold=True)
    sheet.text(*axes.at(0.41, 96), "6 m high", colour=TEAL, bold=True)
    return sheet


def waste() -> Canvas:
    """Three kept states of fines, and the damp one between them that nobody keeps."""
    sheet = Canvas(
        480, 330, "States of waste fines",
        "Three boxes above: dry under argon, closed; passivated, dry, released; flooded, with a "
        "vent. One box below, reached by arrows from all three: damp, in a closed drum.",
    )  # fmt: skip
    for x, fill, edge, lines in (
        (18, SOFT_BLUE, BLUE, ("dry", "under argon", "closed")),
        (172, SOFT_TEAL, TEAL, ("passivated", "by a released", "procedure")),
        (326, SOFT_VIOLET, VIOLET, ("flooded", "water above it", "vent open")),
    ):
        sheet.box(x, 36, 136, 104, fill=fill, edge=edge)
        for row, words in enumerate(lines):
            sheet.text(x + 68, 68 + 26 * row, words, anchor="middle", bold=row == 0)
    sheet.box(130, 232, 220, 74, fill=SOFT_BROWN, edge=BROWN)
    sheet.text(240, 262, "damp", anchor="middle", bold=True)
    sheet.text(240, 288, "in a closed drum", anchor="middle")
    for start, end in (((86, 140), (168, 230)), ((240, 140), (240, 230)), ((394, 140), (312, 230))):
        sheet.path([start, end], colour=INK, dashed=True, arrow=True)
    sheet.text(22, 206, "leaks, rain", bold=True)
    sheet.text(250, 180, "scraped, wet")
    sheet.text(372, 206, "dries out", bold=True)
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(folder, {"heating": heating(), "layers": layers(), "waste": waste()})


if __name__ == "__main__":
    main()
