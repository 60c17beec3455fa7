"""Draws the figures of the module on machining and coating of magnets.

Run it: `python tests/content/figures/fab_coat.py [folder]`.
Without a folder it renews the module's own figures.
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

FOLDER = COURSES / "magnet-fabrication-engineer/machining-and-coating/figures"


def drum() -> Canvas:
    """Hydrogen in the gas of a closed drum with 11.4 L a day into 60 L, well mixed, slowly leaking.

    What comes pushes mixed gas out, as a lid that is not tight lets it.
    """
    sheet = Canvas(
        480, 360, "Hydrogen above wet sludge in a drum",
        "The share of hydrogen rises to 1 percent after about 1.3 hours and to 4 percent after "
        "about 5.2 hours, to 17 percent after a day. Levels at 1 and 4 percent are dashed.",
    )  # fmt: skip
    axes = Axes(sheet, (76, 30, 376, 262), (0, 24), (0, 20))
    axes.frame(
        range(0, 25, 4), [(float(v), str(v)) for v in range(0, 21, 4)],
        "hours after closing", "hydrogen, vol%",
    )  # fmt: skip
    axes.curve([(h, 100 * (1 - exp(-11.4 * h / 24 / 60))) for h in range(25)], VIOLET)
    for level, words, colour in ((4, "4: can burn", BROWN), (1, "1: a quarter of that", TEAL)):
        sheet.path([axes.at(0, level), axes.at(24, level)], colour=colour, dashed=True)
        x, y = axes.at(24, level)
        sheet.text(x - 4, y - 6, words, anchor="end", colour=colour, bold=True)
    return sheet


def edges() -> Canvas:
    """Three coats over one sharp edge: plated, liquid, from the vapour."""
    sheet = Canvas(
        480, 300, "Three coats over a sharp edge",
        "Coat a is thick at the corner and thinner on the flats. Coat b is thin at the corner and "
        "thick on the flats. Coat c has one thickness all over.",
    )  # fmt: skip
    for at, name, corner, flat, fill, edge in (
        (30, "a", 26, 11, SOFT_BLUE, BLUE),
        (180, "b", 4, 18, SOFT_BROWN, BROWN),
        (330, "c", 13, 13, SOFT_TEAL, TEAL),
    ):
        x, y, right, down, bend = at + 26, 92, at + 124, 236, 30
        for left, top, wide, high in (
            (x - flat, y + bend, flat, down - y - bend),
            (x + bend, y - flat, right - x - bend, flat),
            (x - corner, y - corner, corner + bend, corner),
            (x - corner, y - corner, corner, corner + bend),
        ):
            sheet.box(left, top, wide, high, fill=fill, edge=edge, round_by=0)
        sheet.box(x, y, right - x, down - y, fill=SOFT_VIOLET, edge=VIOLET, round_by=0)
        sheet.text(at + 70, 268, name, bold=True, anchor="middle")
    sheet.text(240, 36, "corner of the magnet under three coats", anchor="middle", bold=True)
    return sheet


def holes() -> Canvas:
    """A hole in a noble coat and one in a sacrificial coat; arrows show what dissolves."""
    sheet = Canvas(
        480, 320, "A hole in nickel and a hole in zinc",
        "Left: nickel stays, and the magnet below its pinhole dissolves into a pit along grain "
        "boundaries. Right: zinc beside the hole dissolves, and the magnet in the hole stays.",
    )  # fmt: skip
    for at, name, colour, fill in ((20, "nickel", BLUE, SOFT_BLUE), (250, "zinc", TEAL, SOFT_TEAL)):
        sheet.box(at, 150, 210, 120, fill=SOFT_VIOLET, edge=VIOLET, round_by=0)
        sheet.box(at, 126, 92, 24, fill=fill, edge=colour, round_by=0)
        sheet.box(at + 118, 126, 92, 24, fill=fill, edge=colour, round_by=0)
        sheet.text(at + 10, 116, name, colour=colour, bold=True)
        sheet.text(at + 12, 258, "magnet", colour=VIOLET, bold=True)
        sheet.path([(at + 62, 100), (at + 148, 100)], colour=MUTED, width=1.5)
        sheet.text(at + 105, 90, "water film", anchor="middle", colour=MUTED)
    sheet.path([(112, 152), (96, 196), (120, 176), (128, 214), (138, 152)], colour=BROWN, width=3)
    sheet.path([(125, 176), (125, 108)], colour=BROWN, width=3, arrow=True)
    sheet.path([(338, 138), (338, 108)], colour=BROWN, width=3, arrow=True)
    sheet.path([(374, 138), (374, 108)], colour=BROWN, width=3, arrow=True)
    sheet.text(20, 40, "a hole in a noble coat", bold=True)
    sheet.text(250, 40, "a hole in a sacrificial one", bold=True)
    sheet.text(240, 302, "arrows: metal that dissolves", anchor="middle", colour=BROWN, bold=True)
    return sheet


def hours() -> Canvas:
    """Salt spray hours of one kind of coat by three suppliers."""
    sheet = Canvas(
        480, 270, "Salt spray hours of nickel-copper-nickel by three suppliers",
        "One guide says 24 to 72 hours, one says 48, one says 200 to 400.",
    )  # fmt: skip
    axes = Axes(sheet, (130, 34, 326, 160), (0, 400), (0, 3))
    axes.frame(range(0, 401, 100), [], "hours of salt spray", "")
    for row, (name, low, high, fill, edge) in enumerate(
        (
            ("guide 1", 24, 72, SOFT_BLUE, BLUE),
            ("guide 2", 44, 52, SOFT_TEAL, TEAL),
            ("guide 3", 200, 400, SOFT_BROWN, BROWN),
        )
    ):
        x, y = axes.at(low, 2.78 - row)
        end, _ = axes.at(high, 0)
        sheet.box(x, y, end - x, 30, fill=fill, edge=edge, round_by=0)
        sheet.text(120, y + 21, name, anchor="end")
        words = "48" if low == 44 else f"{low} to {high}"
        if high < 400:
            sheet.text(end + 10, y + 21, words, bold=True, colour=edge)
        else:
            sheet.text(x - 10, y + 21, words, bold=True, colour=edge, anchor="end")
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(folder, {"drum": drum(), "edges": edges(), "holes": holes(), "hours": hours()})


if __name__ == "__main__":
    main()
