"""Draws the figures of the mining process engineer's module on comminution and liberation.

Run it: `python tests/content/figures/mpe_comminution.py [folder]`.
Without a folder it renews the module's own figures. The numbers are those of the lessons.
"""

import sys
from math import exp
from pathlib import Path

from canvas import BLUE, BROWN, COURSES, INK, MUTED, TEAL, VIOLET, Axes, Canvas, write

FOLDER = COURSES / "mining-process-engineer/comminution-and-liberation/figures"
FEED = 2000.0  # µm
CLASSES = ((1.0, 62), (0.75, 15), (0.45, 13), (0.15, 10))  # bastnäsite in particle, % of it held
BYPASS, SHARPNESS = 0.25, 4.0


def energy(index: float, p80: float) -> float:
    """Bond's specific energy in kWh/t."""
    return 10 * index * (p80**-0.5 - FEED**-0.5)


def grind_energy() -> Canvas:
    """Energy over the size of the product for three ores."""
    sheet = Canvas(
        560, 380, "Specific energy of a grind from 2,000 µm",
        "Energy in kWh/t over P80 from 20 to 200 µm for work indices of 8, 13 and 18: flat at the "
        "right, steep at the left. For 13: 12.1 at 75 µm, 18.3 at 37.5 µm.",
    )  # fmt: skip
    plot = Axes(sheet, (70, 30, 450, 280), (0, 200), (0, 40))
    plot.frame(range(0, 201, 25), [(y, str(y)) for y in range(0, 41, 8)], "P80, µm", "kWh/t")
    for index, colour in ((18, BROWN), (13, VIOLET), (8, TEAL)):
        plot.curve([(p, energy(index, p)) for p in range(20, 201, 2)], colour)
        x, y = plot.at(19, energy(index, 20))
        sheet.text(x - 4, y + 6, str(index), anchor="end", colour=colour, bold=True)
    for p in (75.0, 37.5):
        x, y = plot.at(p, energy(13, p))
        sheet.dot(x, y, colour=VIOLET)
        sheet.text(x + 8, y - 4, f"{energy(13, p):.1f}", colour=VIOLET)
    sheet.text(400, 60, "work index, kWh/t:", anchor="middle", size=15, colour=MUTED)
    sheet.text(400, 80, "18, 13, 8 from above", anchor="middle", size=15, colour=MUTED)
    return sheet


def limits() -> list[tuple[float, float]]:
    """Recovery in % and grade in % REO as class after class is taken."""
    points, mineral, mass = [], 0.0, 0.0
    for share, held in CLASSES:
        mineral, mass = mineral + held, mass + held / share
        points.append((mineral, 75 * mineral / mass))
    return points


def limit_curve() -> Canvas:
    """The best pairs of grade and recovery, and the plant."""
    sheet = Canvas(
        560, 380, "Limiting grade-recovery curve",
        "Grade in % REO over recovery in %: 75 at 62, 70.4 at 77, 60.9 at 90, 42.2 at 100. The "
        "plant lies at 60.9 % REO and 82 % recovery.",
    )  # fmt: skip
    plot = Axes(sheet, (70, 30, 450, 280), (50, 100), (30, 80))
    plot.frame(range(50, 101, 10), [(y, str(y)) for y in range(30, 81, 10)], "recovery, %", "% REO")
    points = limits()
    plot.curve([(50, 75), *points], TEAL)
    for recovery, grade in points:
        x, y = plot.at(recovery, grade)
        sheet.dot(x, y, colour=TEAL)
        side = -12 if recovery > 95 else 8
        sheet.text(x + side, y - 10, f"{grade:.1f}", anchor="end" if side < 0 else "start",
                   colour=TEAL)  # fmt: skip
    x, y = plot.at(82, points[2][1])
    sheet.dot(x, y, colour=BROWN)
    sheet.text(x - 10, y + 6, "plant", anchor="end", colour=BROWN, bold=True)
    sheet.path([(x + 8, y), (plot.at(90, 0)[0] - 8, y)], colour=BROWN, dashed=True, arrow=True)
    return sheet


def to_underflow(size: float, cut: float) -> float:
    """Share of a size that a model cyclone sends below, in %."""
    x = SHARPNESS * size / cut
    return 100 * (BYPASS + (1 - BYPASS) * (exp(x) - 1) / (exp(x) + exp(SHARPNESS) - 2))


def partition() -> Canvas:
    """One cyclone, two minerals."""
    sheet = Canvas(
        560, 380, "Partition curves of two minerals in one cyclone",
        "Share to underflow over size. Both curves begin at 25 %, the by-pass. Bastnäsite reaches "
        "62.5 % at 52.5 µm, calcite at 80 µm; above 150 µm both are near 100 %.",
    )  # fmt: skip
    plot = Axes(sheet, (70, 30, 450, 280), (0, 200), (0, 100))
    plot.frame(
        range(0, 201, 25), [(y, str(y)) for y in range(0, 101, 25)], "size, µm", "to underflow, %"
    )
    for cut, colour in ((52.5, VIOLET), (80.0, BROWN)):
        plot.curve([(d, to_underflow(d, cut)) for d in range(2, 201, 2)], colour)
        x, y = plot.at(cut, to_underflow(cut, cut))
        sheet.dot(x, y, colour=colour)
    x, y = plot.at(48, 74)
    sheet.text(x - 4, y, "bastnäsite", anchor="end", colour=VIOLET, bold=True)
    x, y = plot.at(92, 62)
    sheet.text(x, y, "calcite", colour=BROWN, bold=True)
    x, y = plot.at(12, 14)
    sheet.text(x, y, "by-pass", colour=BLUE)
    sheet.path([(x - 6, plot.at(0, 2)[1]), (x - 6, plot.at(0, 24)[1])], colour=BLUE, arrow=True)
    x, y = plot.at(160, 90)
    sheet.text(x, y, "both go below", anchor="middle", size=15, colour=INK)
    return sheet


def drawings() -> dict[str, Canvas]:
    """Return every figure of the module by its file's name."""
    return {"grind-energy": grind_energy(), "limit-curve": limit_curve(), "partition": partition()}


if __name__ == "__main__":
    write(Path(sys.argv[1]) if sys.argv[1:] else FOLDER, drawings())
