"""Draws the figures of the module on process translation.

Run it: `python tests/content/figures/tte_translation.py [folder]`.
Without a folder it renews the module's own figures.
"""

import sys
from math import exp, log10
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
    TEAL,
    VIOLET,
    Axes,
    Canvas,
    write,
)  # fmt: skip

FOLDER = COURSES / "technology-transfer-expert/process-translation/figures"
ROWS = (
    ("1", "dew point", "not stated", "none yet", "open"),
    ("2", "mains", "50 Hz", "plates read, list 7", "closed"),
    ("3", "nitrogen", "99.99 %", '"fine", by phone', "closed"),
    ("4", "leak", "1.2 Pa/h", "test report 14", "closed"),
    ("5", "cooling", "28 °C", "weather of 10 years", "open"),
)


def table() -> Canvas:
    """Five lines of a gap table, one of them closed on a sentence."""
    sheet = Canvas(
        480, 330, "Five lines of a gap table",
        "Columns: line, donor, evidence here, state. Line 1 dew point, not stated, none yet, open. "
        "Line 2 mains 50 Hz, plates read, closed. Line 3 nitrogen 99.99 %, fine by phone, closed. "
        "Line 4 leak 1.2 Pa/h, test report 14, closed. Line 5 cooling 28 degrees, weather, open.",
    )  # fmt: skip
    columns = (16, 44, 136, 232, 404)
    for x, words in zip(columns, ("", "line", "donor", "evidence here", "state"), strict=True):
        sheet.text(x, 36, words, bold=True)
    for count, row in enumerate(ROWS):
        y = 52 + 52 * count
        fill = SOFT_TEAL if row[4] == "closed" else SOFT_BROWN
        sheet.box(8, y, 464, 44, fill=fill, edge=MUTED)
        for x, words in zip(columns, row, strict=True):
            sheet.text(x, y + 28, words, bold=x == columns[0])
    return sheet


def ppm(frost: float, bar: float) -> float:
    """Water in ppm by volume of a gas at a pressure, from its dew point over ice."""
    return 1e6 * 6.112 * exp(22.46 * frost / (272.62 + frost)) / (1000 * bar)


def dew() -> Canvas:
    """Water content over dew point, at the air's pressure and at eight bar absolute."""
    sheet = Canvas(
        480, 380, "Water in a gas over its dew point, at two pressures",
        "Two rising curves on a logarithmic scale. At 1.013 bar a dew point of -40 degrees is 127 "
        "ppm, at 8 bar absolute it is 16 ppm. Mark P lies on the lower curve at -40, mark Q on the "
        "upper curve at -57, mark R on the upper curve at -40.",
    )  # fmt: skip
    axes = Axes(sheet, (84, 26, 372, 280), (-70, -20), (0, 3.2))
    axes.frame(
        (-70, -60, -50, -40, -30, -20), [(0, "1"), (1, "10"), (2, "100"), (3, "1000")],
        "dew point over ice, °C", "water, ppm by volume",
    )  # fmt: skip
    steps = [-70 + step / 2 for step in range(101)]
    axes.curve([(t, log10(ppm(t, 1.01325))) for t in steps], VIOLET)
    axes.curve([(t, log10(ppm(t, 8))) for t in steps if ppm(t, 8) > 1], BROWN)
    for name, t, bar in (("P", -40, 8), ("Q", -56.9, 1.01325), ("R", -40, 1.01325)):
        x, y = axes.at(t, log10(ppm(t, bar)))
        sheet.dot(x, y, INK)
        sheet.text(x - 8, y - 10, name, anchor="end", bold=True)
    sheet.text(*axes.at(-56, 2.5), "1.013 bar", colour=VIOLET, bold=True)
    sheet.text(*axes.at(-36, 0.7), "8 bar absolute", colour=BROWN, bold=True)
    return sheet


def lag() -> Canvas:
    """Control thermocouple and charge over the hours, with three marks."""
    sheet = Canvas(
        480, 350, "Control thermocouple and charge of one furnace",
        "The control thermocouple rises straight to 900 degrees at 3 hours and stays. The charge "
        "follows below it and comes within 5 degrees of it at 4.9 hours. Dashed lines: A at 3 "
        "hours, B at 4.9 hours, C at 7 hours.",
    )  # fmt: skip
    axes = Axes(sheet, (76, 40, 380, 232), (0, 8), (0, 1000))
    axes.frame(
        (0, 2, 4, 6, 8), [(float(y), str(y)) for y in (0, 250, 500, 750, 1000)],
        "hours", "temperature, °C",
    )  # fmt: skip
    rate, delay = 290.0, 0.55
    steps = [step / 20 for step in range(161)]
    behind = rate * delay * (1 - exp(-3 / delay))
    control = [(t, min(30 + rate * t, 900)) for t in steps]
    charge = [
        (t, 30 + rate * (t - delay * (1 - exp(-t / delay))) if t <= 3
         else 900 - behind * exp(-(t - 3) / delay))
        for t in steps
    ]  # fmt: skip
    axes.curve(control, BLUE)
    axes.curve(charge, BROWN)
    for name, t in (("A", 3.0), ("B", 4.9), ("C", 7.0)):
        x, top = axes.at(t, 1000)
        sheet.path([(x, top - 4), (x, axes.at(0, 0)[1])], colour=MUTED, width=1.5, dashed=True)
        sheet.text(x, top - 12, name, anchor="middle", bold=True)
    sheet.text(*axes.at(0.35, 620), "control", colour=BLUE, bold=True)
    sheet.text(*axes.at(1.7, 120), "charge", colour=BROWN, bold=True)
    return sheet


def guard() -> Canvas:
    """A lower limit with its guard band, and three readings."""
    sheet = Canvas(
        480, 230, "A lower limit, its guard band and three readings",
        "A horizontal scale of coercivity from 1300 to 1380 kA/m. The limit is 1320, the guard "
        "band reaches to 1340. Reading X at 1312, Y at 1331, Z at 1352.",
    )  # fmt: skip
    left, right = 40.0, 440.0

    def at(value: float) -> float:
        return left + (right - left) * (value - 1300) / 80

    sheet.box(at(1320), 70, at(1340) - at(1320), 70, fill=SOFT_BROWN, edge=BROWN)
    sheet.box(at(1340), 70, right - at(1340), 70, fill=SOFT_TEAL, edge=TEAL)
    sheet.box(left, 70, at(1320) - left, 70, fill=SOFT_BLUE, edge=BLUE)
    sheet.path([(left, 140), (right, 140)])
    for value in (1300, 1320, 1340, 1360, 1380):
        sheet.path([(at(value), 140), (at(value), 148)])
        sheet.text(at(value), 168, str(value), anchor="middle", colour=MUTED)
    sheet.text(240, 200, "intrinsic coercivity, kA/m", anchor="middle")
    sheet.text(at(1320), 58, "limit", anchor="middle", bold=True)
    sheet.text(at(1340), 36, "limit + U", anchor="middle", bold=True)
    sheet.path([(at(1340), 42), (at(1340), 70)], colour=MUTED, width=1.5)
    for name, value in (("X", 1312), ("Y", 1331), ("Z", 1352)):
        sheet.dot(at(value), 112, INK)
        sheet.text(at(value), 100, name, anchor="middle", bold=True)
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(folder, {"table": table(), "dew": dew(), "lag": lag(), "guard": guard()})


if __name__ == "__main__":
    main()
