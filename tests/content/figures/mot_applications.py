"""Draws the figures of the module on applications.

Run it: `python tests/content/figures/mot_applications.py [folder]`.
Without a folder it renews the module's own figures.
"""

import sys
from math import exp, log, log10
from pathlib import Path

from canvas import BLUE, BROWN, COURSES, INK, MUTED, TEAL, VIOLET, Axes, Canvas, write

FOLDER = COURSES / "motor-design-engineer/applications/figures"


def paschen(gap: float, pressure: float) -> float:
    """Volts at which a gap (m) of dry air at a pressure (atm) breaks down."""
    product = gap * pressure
    return 43.6e6 * product / (log(product) + 12.8)


def altitude() -> Canvas:
    """Breakdown voltage over the gap in air, at sea level and at 12 km."""
    sheet = Canvas(
        480, 350, "Breakdown voltage of a small air gap at two pressures",
        "Voltage over gap on a log axis from 10 to 300 micrometres. At sea level the curve rises "
        "from 334 V; at 12 km it lies lower beyond 22 micrometres. A line marks 540 V.",
    )  # fmt: skip
    axes = Axes(sheet, (84, 26, 372, 240), (1, 2.5), (200, 1400))
    axes.frame([], [(float(y), str(y)) for y in range(200, 1401, 200)], "air gap, µm", "volts")
    for gap in (10, 20, 50, 100, 200):
        x, y = axes.at(log10(gap), 200)
        sheet.path([(x, 26), (x, y)], colour=MUTED, width=0.5)
        sheet.text(x, y + 20, str(gap), anchor="middle", colour=MUTED)
    for pressure, colour in ((1.0, VIOLET), (0.19, BROWN)):
        points = []
        for step in range(151):
            u = 1 + step / 100
            gap = 10**u * 1e-6
            if log(gap * pressure) + 12.8 > 0:
                volts = paschen(gap, pressure)
                if volts <= 1400:
                    points.append((u, volts))
        axes.curve(points, colour)
    axes.curve([(1, 540), (2.5, 540)], BLUE, dashed=True)
    sheet.text(*axes.at(1.03, 565), "540 V", colour=BLUE)
    sheet.text(*axes.at(1.5, 980), "sea level", colour=VIOLET, bold=True)
    sheet.text(*axes.at(1.9, 262), "12 km, 0.19 atm", colour=BROWN, bold=True)
    return sheet


def burst() -> Canvas:
    """A winding in a climb, from cold and from hover, against its limit."""
    sheet = Canvas(
        480, 350, "Winding temperature in a climb of a drone motor",
        "Two curves over 100 seconds. From 40 °C the winding reaches 150 °C after 57 s, from "
        "hover at 85 °C after 39 s. Both tend to 220 °C.",
    )  # fmt: skip
    axes = Axes(sheet, (84, 26, 372, 240), (0, 100), (20, 200))
    axes.frame(
        (0, 20, 40, 60, 80, 100), [(float(y), str(y)) for y in (40, 80, 120, 160, 200)],
        "time in the climb, s", "winding, °C",
    )  # fmt: skip
    for start, colour in ((40.0, TEAL), (85.0, BROWN)):
        axes.curve(
            [(t, 220 - (220 - start) * exp(-t / 60)) for t in range(101)
             if 220 - (220 - start) * exp(-t / 60) <= 200],
            colour,
        )  # fmt: skip
        reached = 60 * log((220 - start) / 70)
        sheet.dot(*axes.at(reached, 150), colour)
    axes.curve([(0, 150), (100, 150)], INK, dashed=True)
    sheet.text(*axes.at(74, 138), "limit 150 °C")
    sheet.text(*axes.at(39, 155), "39 s", anchor="end", colour=BROWN, bold=True)
    sheet.text(*axes.at(60, 138), "57 s", colour=TEAL, bold=True)
    sheet.text(*axes.at(46, 186), "from hover", colour=BROWN, bold=True)
    sheet.text(*axes.at(18, 62), "from cold", colour=TEAL, bold=True)
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(folder, {"altitude": altitude(), "burst": burst()})


if __name__ == "__main__":
    main()
