"""Draws the figures of the module on machines with magnets.

Run it: `python tests/content/figures/mot_machines.py [folder]`.
Without a folder it renews the module's own figures.
"""

import sys
from math import cos, hypot, pi, radians, sin, sqrt
from pathlib import Path

from canvas import (
    BLUE,
    BROWN,
    COURSES,
    INK,
    MUTED,
    SOFT_BLUE,
    SOFT_VIOLET,
    TEAL,
    VIOLET,
    Axes,
    Canvas,
    write,
)  # fmt: skip

FOLDER = COURSES / "motor-design-engineer/machines/figures"


def radius() -> Canvas:
    """Torque over radius at one shear stress and length, against a straight proportion."""
    sheet = Canvas(
        480, 340, "Torque over radius at one shear stress",
        "A curve through 75 N·m at 60 mm and 151 N·m at 85 mm; a dashed straight proportion would "
        "give only 107 N·m at 85 mm.",
    )  # fmt: skip
    axes = Axes(sheet, (84, 26, 372, 240), (40, 100), (0, 220))
    axes.frame(
        (40, 60, 80, 100), [(float(y), str(y)) for y in range(0, 201, 50)],
        "bore radius, mm", "torque, N·m",
    )  # fmt: skip
    steps = [40 + step for step in range(61)]
    axes.curve([(r, 75.35 * (r / 60) ** 2) for r in steps], VIOLET)
    axes.curve([(r, 75.35 * r / 60) for r in steps], BROWN, dashed=True)
    for r in (60.0, 85.0):
        x, y = axes.at(r, 75.35 * (r / 60) ** 2)
        sheet.dot(x, y, INK)
        sheet.text(x - 10, y - 8, f"{r:g} mm", anchor="end", bold=True)
    sheet.text(*axes.at(72, 62), "if it went with r", colour=BROWN)
    sheet.text(*axes.at(87, 132), "r squared", colour=VIOLET, bold=True)
    return sheet


def angle() -> Canvas:
    """Magnet torque, reluctance torque and their sum over the angle of the current."""
    sheet = Canvas(
        480, 350, "Torque over the angle of the current",
        "With 200 A the magnet part falls from 74 N·m as a cosine. The reluctance part rises to 31 "
        "at 45 degrees. Their sum peaks at 92 near 28 degrees, point m.",
    )  # fmt: skip
    axes = Axes(sheet, (84, 26, 372, 246), (0, 90), (0, 110))
    axes.frame(
        (0, 15, 30, 45, 60, 75, 90), [(float(y), str(y)) for y in range(0, 101, 25)],
        "angle of the current from the q-axis, °", "torque, N·m",
    )  # fmt: skip
    steps = list(range(91))

    def parts(degrees: float) -> tuple[float, float]:
        across, along = 200 * cos(radians(degrees)), 200 * sin(radians(degrees))
        return 6 * 0.062 * across, 6 * 0.26e-3 * along * across

    axes.curve([(a, parts(a)[0]) for a in steps], BROWN, dashed=True)
    axes.curve([(a, parts(a)[1]) for a in steps], TEAL, dashed=True)
    axes.curve([(a, sum(parts(a))) for a in steps], VIOLET)
    for place, name, colour in ((0, "q", INK), (28, "m", VIOLET), (62, "w", INK)):
        x, y = axes.at(place, sum(parts(place)))
        sheet.dot(x, y, colour)
        sheet.text(x + 10, y - 8, name, bold=True, colour=colour)
    sheet.text(*axes.at(12, 58), "magnets", colour=BROWN)
    sheet.text(*axes.at(20, 12), "reluctance", colour=TEAL)
    sheet.text(*axes.at(64, 82), "sum", colour=VIOLET, bold=True)
    return sheet


def halbach() -> Canvas:
    """A row of magnets whose direction turns by a quarter from piece to piece."""
    sheet = Canvas(
        480, 300, "A Halbach array of four pieces for each wave",
        "A row of eight pieces. Their directions from left to right: right, up, left, down, right, "
        "up, left, down. Above the row arcs of flux go from the up pieces to the down pieces; "
        "below there is almost none.",
    )  # fmt: skip
    for n in range(8):
        x = 32 + 52 * n
        sheet.box(x, 150, 52, 56, fill=SOFT_VIOLET, edge=VIOLET, round_by=0)
        dx, dy = ((1, 0), (0, -1), (-1, 0), (0, 1))[n % 4]
        sheet.path(
            [(x + 26 - 17 * dx, 178 - 17 * dy), (x + 26 + 17 * dx, 178 + 17 * dy)],
            colour=VIOLET, arrow=True,
        )  # fmt: skip
    for start, end in ((110, 214), (318, 422)):
        for lift in (28, 60):
            arc = [
                (
                    (start + end) / 2 - (end - start) / 2 * cos(pi * s / 24),
                    146 - lift * sin(pi * s / 24),
                )
                for s in range(25)
            ]
            sheet.path(arc, colour=BLUE, arrow=True)
    sheet.text(266, 120, "gap", anchor="middle", bold=True)
    sheet.text(240, 44, "strong side", anchor="middle", colour=BLUE, bold=True)
    sheet.box(32, 206, 416, 34, fill=SOFT_BLUE, edge=BLUE, round_by=0, dashed=True)
    sheet.text(240, 229, "weak side: no iron needed", anchor="middle")
    sheet.text(240, 272, "one wave is four pieces long", anchor="middle", colour=MUTED)
    return sheet


def speeds() -> Canvas:
    """Voltage of a machine at no load over speed, with the limits of its inverter."""
    sheet = Canvas(
        480, 360, "What a trip at speed lets loose",
        "The back-EMF, line to line at its peak, rises in a straight line to 748 volts at 11,390 "
        "rpm. It crosses the 350 volts of the direct-current side at 5,330 rpm, point c.",
    )  # fmt: skip
    axes = Axes(sheet, (92, 26, 364, 256), (0, 12000), (0, 800))
    axes.frame(
        (0, 4000, 8000, 12000), [(float(y), str(y)) for y in range(0, 801, 200)],
        "speed, rpm", "voltage, V",
    )  # fmt: skip
    volts = sqrt(3) * 0.0905 * 4 * 2 * pi / 60
    axes.curve([(0, 0), (11390, 11390 * volts)], VIOLET)
    axes.curve([(0, 350), (12000, 350)], BROWN, dashed=True)
    cross = 350 / volts
    for n, name, dx, dy in ((4648, "b", 10, 18), (cross, "c", -18, -8), (11390, "t", -20, 4)):
        x, y = axes.at(n, n * volts)
        sheet.dot(x, y, INK)
        sheet.text(x + dx, y + dy, name, bold=True)
    sheet.text(*axes.at(6300, 290), "direct-current side, 350 V", colour=BROWN)
    sheet.text(*axes.at(6000, 620), "back-EMF", anchor="middle", colour=VIOLET, bold=True)
    assert abs(200 / hypot(0.0905, 0.35e-3 * 138.8) / 4 * 30 / pi - 4648) < 2
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    drawings = {"radius": radius(), "angle": angle(), "halbach": halbach(), "speeds": speeds()}
    write(folder, drawings)


if __name__ == "__main__":
    main()
