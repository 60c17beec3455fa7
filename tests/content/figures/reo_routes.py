"""Draws the figures of the module on product routes.

Run it: `python tests/content/figures/reo_routes.py [folder]`.
Without a folder it renews the module's own figures.
"""

import sys
from pathlib import Path

from canvas import (
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

FOLDER = COURSES / "reo-purification-engineer/product-routes/figures"


def nd_route() -> Canvas:
    """One cut for tonnes, a side stream for the last nines."""
    sheet = Canvas(
        480, 360, "Route of neodymium",
        "NdPr liquor goes to the cut. Nd of three nines is precipitated and fired. A side stream "
        "goes to a column and clean precipitation. Mixed fractions go back to the cut.",
    )  # fmt: skip
    boxes = (
        ("NdPr liquor", 20, 40, 110, SOFT_BLUE), ("cut, extraction", 170, 40, 130, SOFT_VIOLET),
        ("Pr product", 350, 40, 110, SOFT_TEAL), ("oxalate, kiln", 20, 170, 110, SOFT_BROWN),
        ("column", 205, 170, 95, SOFT_VIOLET), ("clean oxalate", 350, 170, 110, SOFT_BROWN),
    )  # fmt: skip
    for words, x, y, w, fill in boxes:
        sheet.box(x, y, w, 50, fill=fill)
        sheet.text(x + w / 2, y + 31, words, anchor="middle")
    sheet.path([(130, 65), (168, 65)], arrow=True)
    sheet.path([(300, 65), (348, 65)], arrow=True)
    sheet.path([(190, 90), (190, 195), (132, 195)], arrow=True)
    sheet.path([(190, 195), (203, 195)], arrow=True)
    sheet.path([(300, 195), (348, 195)], arrow=True)
    sheet.path([(270, 170), (270, 92)], dashed=True, arrow=True)
    sheet.text(280, 136, "mixed part back", colour=MUTED)
    sheet.text(182, 136, "Nd, 3N", anchor="end", colour=VIOLET, bold=True)
    sheet.path([(75, 220), (75, 268)], arrow=True)
    sheet.path([(405, 220), (405, 268)], arrow=True)
    sheet.text(75, 290, "3N oxide", anchor="middle", bold=True)
    sheet.text(75, 312, "tonnes", anchor="middle", colour=TEAL)
    sheet.text(405, 290, "5N oxide", anchor="middle", bold=True)
    sheet.text(405, 312, "kilograms", anchor="middle", colour=BROWN)
    return sheet


def ladder() -> Canvas:
    """Standard potentials as a ladder at pH 0."""
    sheet = Canvas(
        480, 440, "Ladder of potentials at pH 0",
        "Ce 1.72, oxygen 1.23, hydrogen 0, Eu -0.35, Zn -0.76, Yb -1.05, Sm -1.55 volts.",
    )  # fmt: skip
    rows = (
        ("Ce(IV)/Ce(III)", 1.72, VIOLET), ("oxygen/water", 1.23, MUTED), ("hydrogen", 0.0, MUTED),
        ("Eu(III)/Eu(II)", -0.35, VIOLET), ("zinc", -0.76, BROWN),
        ("Yb(III)/Yb(II)", -1.05, VIOLET), ("Sm(III)/Sm(II)", -1.55, VIOLET),
    )  # fmt: skip
    for words, volts, colour in rows:
        y = 50 + (1.72 - volts) * 105
        sheet.path([(100, y), (330, y)], colour=colour, width=2.5)
        sheet.text(90, y + 5, f"{volts:.2f}".replace("-", "\N{MINUS SIGN}"), anchor="end")
        sheet.text(340, y + 5, words, colour=colour, bold=True)
    sheet.text(90, 24, "V", anchor="end", bold=True)
    return sheet


def ca_route() -> Canvas:
    """Calcium through the route, with what each step brings."""
    sheet = Canvas(
        480, 330, "Calcium along a route",
        "60 in the liquor, 8.4 after oxalate with 2.4 from the acid, 9.9 after washing with 1.5 "
        "from water, 10.9 after the kiln with 1.0 from trays.",
    )  # fmt: skip
    axes = Axes(sheet, (76, 26, 380, 226), (-0.6, 3.6), (0, 70))
    axes.frame([], [(y, str(y)) for y in range(0, 61, 20)], "", "mg Ca for each kg")
    come, new = (60.0, 6.0, 8.43, 9.93), (0.0, 2.43, 1.5, 1.0)
    for step, (old, added) in enumerate(zip(come, new, strict=True)):
        x, top = axes.at(step - 0.3, old)
        _, foot = axes.at(step, 0)
        sheet.box(x, top, 54, foot - top, fill=SOFT_BLUE, edge=INK, round_by=0)
        _, upper = axes.at(step, old + added)
        if added:
            sheet.box(x, upper, 54, top - upper, fill=BROWN, edge=BROWN, round_by=0)
        sheet.text(x + 27, upper - 8, f"{old + added:.1f}", anchor="middle", bold=True)
        sheet.text(x + 27, 274, ("liquor", "oxalate", "washing", "kiln")[step], anchor="middle")
    sheet.text(268, 90, "dark: what the step brings", anchor="middle", colour=BROWN)
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(folder, {"nd-route": nd_route(), "ladder": ladder(), "ca-route": ca_route()})


if __name__ == "__main__":
    main()
