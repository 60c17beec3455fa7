"""Draws the figures of the module on R&D method.

Run it: `python tests/content/figures/rnd_method.py [folder]`.
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
    SOFT_VIOLET,
    TEAL,
    VIOLET,
    Axes,
    Canvas,
    write,
)  # fmt: skip

FOLDER = COURSES / "magnetics-research-scientist/r-d-method/figures"


def interaction() -> Canvas:
    """Two lines over two temperatures that are not parallel."""
    sheet = Canvas(
        480, 330, "Coercivity over temperature for two times",
        "At 4 hours coercivity rises from 1251 to 1284 between 850 and 900 degrees; at 8 hours "
        "from 1290 to 1391. The lines are not parallel.",
    )  # fmt: skip
    axes = Axes(sheet, (84, 26, 372, 232), (840, 910), (1220, 1420))
    axes.frame(
        (850, 900), [(float(y), str(y)) for y in range(1220, 1421, 40)],
        "temperature, °C", "coercivity, kA/m",
    )  # fmt: skip
    for values, colour, words in (((1251, 1284), BLUE, "4 h"), ((1290, 1391), VIOLET, "8 h")):
        axes.curve([(850, values[0]), (900, values[1])], colour)
        for x, y in zip((850, 900), values, strict=True):
            sheet.dot(*axes.at(x, y), colour)
            at_x, at_y = axes.at(x, y)
            sheet.text(at_x, at_y - 12, str(y), anchor="middle", colour=colour, bold=True)
        sheet.text(*axes.at(902, values[1] - 4), words, colour=colour, bold=True)
    return sheet


def tray() -> Canvas:
    """Nine places on a tray, its hot side on the left."""
    sheet = Canvas(
        480, 340, "Tray with nine places, seen from above",
        "Three columns of three places. The left column lies beside the heater, the right one "
        "beside the door.",
    )  # fmt: skip
    sheet.box(24, 40, 44, 246, fill=SOFT_BROWN, edge=BROWN)
    sheet.text(46, 163, "heater", anchor="middle", colour=BROWN, bold=True, turned=True)
    sheet.box(412, 40, 44, 246, fill=SOFT_BLUE, edge=BLUE)
    sheet.text(434, 163, "door", anchor="middle", colour=BLUE, bold=True, turned=True)
    sheet.box(84, 40, 312, 246)
    for column, (name, edge) in enumerate((("left", BROWN), ("middle", INK), ("right", BLUE))):
        left = 100 + 100 * column
        for row in range(3):
            sheet.box(left, 56 + 76 * row, 80, 62, fill=SOFT_VIOLET, edge=edge)
            sheet.text(left + 40, 92 + 76 * row, str(3 * column + row + 1), anchor="middle")
        sheet.text(left + 40, 312, name, anchor="middle", colour=edge, bold=True)
    sheet.text(240, 28, "hot to cool", anchor="middle", colour=MUTED)
    sheet.path([(290, 23), (340, 23)], colour=MUTED, arrow=True)
    return sheet


def looks() -> Canvas:
    """Chance of one false finding or more over the number of tests."""
    sheet = Canvas(
        480, 330, "Chance of a false finding over the number of tests",
        "The curve rises from 5 percent for one test over 40 for ten and 51 for fourteen to 64 "
        "for twenty.",
    )  # fmt: skip
    axes = Axes(sheet, (84, 26, 372, 232), (0, 20), (0, 80))
    axes.frame(
        (0, 5, 10, 15, 20), [(float(y), str(y)) for y in range(0, 81, 20)],
        "independent tests at 5 %", "at least one errs, %",
    )  # fmt: skip
    axes.curve([(m / 4, 100 * (1 - 0.95 ** (m / 4))) for m in range(81)], TEAL)
    for m in (1, 10, 14, 20):
        x, y = axes.at(m, 100 * (1 - 0.95**m))
        sheet.dot(x, y, INK)
        words = f"{100 * (1 - 0.95**m):.0f} %"
        sheet.text(x + (14 if m == 1 else -8), y - (-10 if m == 1 else 10), words,
                   anchor="start" if m == 1 else "end", bold=True)  # fmt: skip
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(folder, {"interaction": interaction(), "tray": tray(), "looks": looks()})


if __name__ == "__main__":
    main()
