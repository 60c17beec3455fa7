"""Draws the figures of the module on aligning and pressing.

Run it: `python tests/content/figures/fab_press.py [folder]`.
Without a folder it renews the module's own figures.
"""

import sys
from math import exp, radians, sin
from pathlib import Path

from canvas import (
    BLUE,
    BROWN,
    COURSES,
    MUTED,
    SOFT_BROWN,
    SOFT_TEAL,
    SOFT_VIOLET,
    TEAL,
    VIOLET,
    Axes,
    Canvas,
    write,
)  # fmt: skip

FOLDER = COURSES / "magnet-fabrication-engineer/aligning-and-pressing/figures"


def three_ways() -> Canvas:
    """Field to the right; punches along it, across it, pressure from all sides."""
    sheet = Canvas(
        480, 260, "Three ways to press, with the field to the right",
        "A: punches push from left and right, along the field. B: punches push from above and "
        "below, across the field. C: arrows push on a bag from all sides.",
    )  # fmt: skip
    for letter, left in (("A", 20), ("B", 176), ("C", 332)):
        middle = left + 64
        sheet.text(left + 6, 48, letter, bold=True, size=20)
        sheet.box(
            middle - 28, 92, 56, 56, fill=SOFT_TEAL, edge=TEAL, round_by=16 if letter == "C" else 2
        )
        for y in (108, 120, 132):
            sheet.path([(middle - 18, y), (middle + 18, y)], colour=VIOLET, arrow=True)
    a, b, c = 84, 240, 396
    for start, end in (
        ((a - 60, 120), (a - 32, 120)), ((a + 60, 120), (a + 32, 120)),
        ((b, 58), (b, 88)), ((b, 182), (b, 152)),
        ((c - 60, 120), (c - 32, 120)), ((c + 60, 120), (c + 32, 120)),
        ((c, 58), (c, 88)), ((c, 182), (c, 152)),
        ((c - 48, 72), (c - 27, 93)), ((c + 48, 72), (c + 27, 93)),
        ((c - 48, 168), (c - 27, 147)), ((c + 48, 168), (c + 27, 147)),
    ):  # fmt: skip
        sheet.path([start, end], colour=BROWN, width=3, arrow=True)
    sheet.path([(120, 232), (160, 232)], colour=VIOLET, arrow=True)
    sheet.text(168, 237, "field", colour=VIOLET, bold=True)
    sheet.path([(250, 232), (290, 232)], colour=BROWN, width=3, arrow=True)
    sheet.text(298, 237, "pressure", colour=BROWN, bold=True)
    return sheet


def density() -> Canvas:
    """Relative density of the teaching powder against pressure, and the loose fill."""
    sheet = Canvas(
        480, 330, "Green density against pressure",
        "Relative density rises from 40 percent at nil to 55 at 100 MPa and 61 at 150 MPa. A "
        "dashed line at 28 percent marks the loose powder.",
    )  # fmt: skip
    axes = Axes(sheet, (76, 26, 380, 230), (0, 160), (20, 70))
    axes.frame(
        range(0, 161, 80), [(float(y), str(y)) for y in range(20, 71, 10)],
        "pressure, MPa", "relative density, %",
    )  # fmt: skip
    axes.curve([(p, 100 * (1 - exp(-(0.00288 * p + 0.511)))) for p in range(0, 151, 5)], VIOLET)
    sheet.path([axes.at(0, 28), axes.at(160, 28)], colour=BROWN, dashed=True)
    sheet.text(*axes.at(86, 32), "loose powder, 28 %", colour=BROWN, bold=True)
    sheet.dot(*axes.at(100, 55.02), VIOLET)
    sheet.text(*axes.at(86, 45), "55 % at 100 MPa", colour=VIOLET, bold=True)
    return sheet


def torque() -> Canvas:
    """Torque on each unit of volume of a grain against its angle to the field."""
    sheet = Canvas(
        480, 320, "Torque against angle",
        "For 1.6 T in 1,200 kA/m the torque for each volume is nil at 0 degrees, 0.17 MPa at 5, "
        "0.96 at 30 and 1.92 at 90 degrees.",
    )  # fmt: skip
    axes = Axes(sheet, (76, 26, 380, 220), (0, 90), (0, 2))
    axes.frame(
        range(0, 91, 30), [(y / 2, f"{y / 2:.1f}") for y in range(5)],
        "angle between axis and field, degrees", "torque, MPa",
    )  # fmt: skip
    axes.curve([(a, 1.92 * sin(radians(a))) for a in range(91)], VIOLET)
    for angle, words, dx, dy in ((5, "0.17 at 5°", 12, 4), (30, "0.96 at 30°", 12, 10)):
        x, y = axes.at(angle, 1.92 * sin(radians(angle)))
        sheet.dot(x, y, VIOLET)
        sheet.text(x + dx, y + dy, words, colour=VIOLET, bold=True)
    return sheet


def cip_cycle() -> Canvas:
    """Pressure of a cold isostatic cycle against time, with five places."""
    sheet = Canvas(
        480, 320, "A cold isostatic cycle",
        "Pressure is nil at A with the sealed bag, rises at B to 200 MPa, holds at C, falls "
        "slowly at D to nil, and at E the vent is open before the lid moves.",
    )  # fmt: skip
    axes = Axes(sheet, (76, 26, 380, 220), (0, 40), (0, 240))
    axes.frame(
        range(0, 41, 10), [(float(y), str(y)) for y in range(0, 241, 50)],
        "time, min", "pressure, MPa",
    )  # fmt: skip
    fall = [(20 + t, 200 * exp(-t / 4) - 200 * exp(-3.5) * t / 14) for t in range(15)]
    axes.curve([(0, 0), (3, 0), (15, 200), (20, 200), *fall, (40, 0)], BLUE)
    for letter, x, y in (
        ("A", 1, 12),
        ("B", 7, 120),
        ("C", 17, 212),
        ("D", 29.5, 42),
        ("E", 37, 12),
    ):
        px, py = axes.at(x, y)
        sheet.text(px, py, letter, bold=True, size=20, anchor="middle")
    return sheet


def die() -> Canvas:
    """Plan of a part, of its die and of the isotropic guess, to scale."""
    sheet = Canvas(
        480, 320, "Part, right die and isotropic guess",
        "The part is a square of 20.00 mm. The right die is 27.15 mm along the field and 23.03 "
        "mm across. The guess is a dashed square of 24.33 mm.",
    )  # fmt: skip
    scale, x, y = 9.0, 185, 140
    for along, across, fill, edge, dashed in (
        (27.15, 23.03, SOFT_VIOLET, VIOLET, False),
        (20.0, 20.0, SOFT_TEAL, TEAL, False),
        (24.33, 24.33, "none", BROWN, True),
    ):
        w, h = along * scale, across * scale
        sheet.box(x - w / 2, y - h / 2, w, h, fill=fill, edge=edge, round_by=0, dashed=dashed)
    sheet.text(x, y + 5, "part 20.00", anchor="middle", colour=TEAL, bold=True)
    sheet.text(322, 70, "die", colour=VIOLET, bold=True)
    sheet.text(322, 92, "27.15 along", colour=VIOLET)
    sheet.text(322, 114, "23.03 across", colour=VIOLET)
    sheet.text(322, 170, "guess", colour=BROWN, bold=True)
    sheet.text(322, 192, "24.33 both", colour=BROWN)
    sheet.path([(120, 286), (250, 286)], colour=MUTED, arrow=True)
    sheet.text(258, 291, "field; sizes in mm", colour=MUTED)
    sheet.box(322, 214, 22, 16, fill=SOFT_BROWN, edge=BROWN, round_by=0)
    sheet.text(352, 228, "too wide here", colour=BROWN)
    for top in (y - 24.33 * scale / 2, y + 23.03 * scale / 2):
        h = (24.33 - 23.03) * scale / 2
        sheet.box(
            x - 24.33 * scale / 2, top, 24.33 * scale, h, fill=SOFT_BROWN, edge=BROWN, round_by=0
        )
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(folder, {
        "three-ways": three_ways(), "density": density(), "torque": torque(),
        "cip-cycle": cip_cycle(), "die": die(),
    })  # fmt: skip


if __name__ == "__main__":
    main()
