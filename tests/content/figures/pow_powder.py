"""Draws the figures of the module on powder characterisation.

Run it: `python tests/content/figures/pow_powder.py [folder]`.
Without a folder it renews the module's own figures.
"""

import sys
from math import cos, exp, log, log10, pi, sin, sqrt
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

FOLDER = COURSES / "powder-metallurgist/powder-characterisation/figures"
MEDIAN, SIGMA = 3.45, 0.45


def bell(size: float, median: float) -> float:
    """Percent for each e-fold of size."""
    return 100 * exp(-((log(size / median) / SIGMA) ** 2) / 2) / SIGMA / sqrt(2 * pi)


def means() -> Canvas:
    """One powder by volume and by number, with three of its sizes."""
    sheet = Canvas(
        480, 350, "One powder, counted by volume and by number",
        "The curve by volume peaks at its median, 3.45 micrometres. The curve by number peaks at "
        "1.88. The Sauter diameter, 3.12, lies between.",
    )  # fmt: skip
    axes = Axes(sheet, (84, 40, 372, 226), (-0.3, 1.1), (0, 100))
    axes.frame(
        [], [(float(y), str(y)) for y in (0, 25, 50, 75, 100)],
        "size, µm", "share per e-fold, %",
    )  # fmt: skip
    for size in (0.5, 1, 2, 3, 5, 8, 12):
        x, y = axes.at(log10(size), 0)
        sheet.path([(x, 40), (x, y)], colour=MUTED, width=0.5)
        sheet.text(x, y + 20, f"{size:g}", anchor="middle", colour=MUTED)
    number = MEDIAN * exp(-3 * SIGMA**2)
    steps = [step / 100 for step in range(-30, 111)]
    axes.curve([(u, bell(10**u, number)) for u in steps], BROWN)
    axes.curve([(u, bell(10**u, MEDIAN)) for u in steps], VIOLET)
    sheet.text(*axes.at(0.06, 92), "number", anchor="end", colour=BROWN, bold=True)
    sheet.text(*axes.at(0.74, 80), "volume", colour=VIOLET, bold=True)
    for size, words, colour in (
        (number, "1.88", BROWN), (MEDIAN * exp(-(SIGMA**2) / 2), "3.12", TEAL),
        (MEDIAN, "3.45", VIOLET),
    ):  # fmt: skip
        x, _ = axes.at(log10(size), 0)
        sheet.path([(x, 40), (x, 266)], colour=colour, dashed=True, width=1.5)
        shift = 4 if words == "3.45" else -4
        sheet.text(x + shift, 30, words, anchor="end" if shift < 0 else "start", colour=colour,
                   bold=True)  # fmt: skip
    return sheet


def pressure() -> Canvas:
    """Median of one powder over the pressure that disperses it."""
    sheet = Canvas(
        480, 330, "Median over dispersing pressure",
        "From 0.2 to 1.5 bar the median falls from 5.2 to 3.5 micrometres, from 1.5 to 3 bar it "
        "stays, above 4 bar it falls again to 3.1.",
    )  # fmt: skip
    axes = Axes(sheet, (84, 26, 372, 232), (0, 6), (2.5, 5.5))
    axes.frame(
        range(7), [(float(y), f"{y:g}") for y in (2.5, 3, 3.5, 4, 4.5, 5, 5.5)],
        "pressure, bar", "median, µm",
    )  # fmt: skip
    points = [(0.2, 5.2), (0.5, 4.4), (1, 3.75), (1.5, 3.5), (2, 3.46), (2.5, 3.45), (3, 3.44),
              (4, 3.35), (5, 3.22), (6, 3.08)]  # fmt: skip
    axes.curve(points, VIOLET)
    for point in points:
        sheet.dot(*axes.at(*point), VIOLET)
    sheet.text(*axes.at(0.75, 4.72), "A", bold=True, size=18)
    sheet.text(*axes.at(2.4, 3.62), "B", bold=True, size=18)
    sheet.text(*axes.at(5.2, 3.42), "C", bold=True, size=18)
    return sheet


def _grain(sheet: Canvas, x: float, y: float, points: list[tuple[float, float]], edge: str) -> None:
    sheet.path([(x + a, y + b) for a, b in [*points, points[0]]], colour=edge, width=2)


def shapes() -> Canvas:
    """Outlines of four kinds of grain, with their circularity."""
    sheet = Canvas(
        480, 260, "Four kinds of grain",
        "A rounded grain, an angular splinter, a cluster of small grains, and a large grain with "
        "dust of fine grains on it.",
    )  # fmt: skip
    for left, fill, edge in ((16, SOFT_TEAL, TEAL), (130, SOFT_BLUE, BLUE),
                             (244, SOFT_BROWN, BROWN), (358, "none", MUTED)):  # fmt: skip
        sheet.box(left, 30, 106, 150, fill=fill, edge=edge)
    ring = [(34 * _cos(step), 30 * _sin(step)) for step in range(0, 24)]
    _grain(sheet, 69, 105, ring, TEAL)
    _grain(sheet, 183, 105, [(-36, -8), (-10, -44), (8, -18), (40, -22), (20, 12), (26, 46),
                             (-8, 22)], BLUE)  # fmt: skip
    for dx, dy in ((-16, -18), (14, -22), (-26, 8), (4, 4), (28, 6), (-10, 30), (20, 30)):
        small = [(15 * _cos(step), 13 * _sin(step)) for step in range(0, 24, 2)]
        _grain(sheet, 297 + dx, 102 + dy, small, BROWN)
    _grain(sheet, 411, 105, [(34 * _cos(step), 34 * _sin(step)) for step in range(24)], INK)
    for step in (1, 4, 8, 11, 15, 19, 22):
        tiny = [(5 * _cos(k), 5 * _sin(k)) for k in range(0, 24, 3)]
        _grain(sheet, 411 + 39 * _cos(step), 105 + 39 * _sin(step), tiny, INK)
    for middle, first, second in ((69, "rounded", "grain"), (183, "angular", "splinter"),
                                  (297, "cluster", "of grains"),
                                  (411, "grain with", "fines on it")):  # fmt: skip
        sheet.text(middle, 206, first, anchor="middle", bold=True)
        sheet.text(middle, 228, second, anchor="middle")
    return sheet


def _cos(step: float) -> float:
    """Cosine of so many 24ths of a turn."""
    return cos(step * pi / 12)


def _sin(step: float) -> float:
    """Sine of so many 24ths of a turn."""
    return sin(step * pi / 12)


def skin() -> Canvas:
    """Oxygen of five size fractions over their surface, with the line through them."""
    sheet = Canvas(
        480, 330, "Oxygen of size fractions over their surface",
        "Five fractions lie on a line that meets no surface at 300 ppm and rises by 2064 ppm for "
        "each square metre in a gram.",
    )  # fmt: skip
    axes = Axes(sheet, (92, 26, 364, 232), (0, 0.5), (0, 1400))
    axes.frame(
        (0, 0.1, 0.2, 0.3, 0.4, 0.5), [(float(y), str(y)) for y in range(0, 1401, 200)],
        "surface, m²/g", "oxygen, ppm",
    )  # fmt: skip
    axes.curve([(0, 300), (0.5, 300 + 1032 * 2.0 * 0.5)], VIOLET)
    for surface, oxygen in ((0.14, 595), (0.20, 708), (0.25, 822), (0.33, 974), (0.42, 1171)):
        sheet.dot(*axes.at(surface, oxygen), VIOLET)
    sheet.dot(*axes.at(0, 300), INK)
    sheet.text(*axes.at(0.015, 190), "300 ppm inside", bold=True)
    sheet.text(*axes.at(0.27, 640), "slope: the skin", colour=VIOLET, bold=True)
    return sheet


def dose() -> Canvas:
    """Hausner ratio and carbon over lubricant, by the law of the lab."""
    sheet = Canvas(
        480, 350, "Hausner ratio and carbon over lubricant",
        "With lubricant the Hausner ratio falls from 1.67 towards 1.30, fast at first. Carbon "
        "rises on a straight line from 300 to 710 ppm at 0.3 percent.",
    )  # fmt: skip
    axes = Axes(sheet, (84, 40, 320, 226), (0, 0.3), (1.2, 1.7))
    axes.frame(
        (0, 0.1, 0.2, 0.3), [(y, f"{y:.1f}") for y in (1.2, 1.3, 1.4, 1.5, 1.6, 1.7)],
        "lubricant, wt%", "Hausner ratio",
    )  # fmt: skip
    doses = [step / 200 for step in range(61)]
    axes.curve([(d, 1.30 + 0.40 * exp(-d / 0.05) * sqrt(3 / MEDIAN)) for d in doses], VIOLET)
    carbon = Axes(sheet, (84, 40, 320, 226), (0, 0.3), (200, 800))
    carbon.curve([(d, 300 + 6838 * d * 0.2) for d in (0, 0.3)], BROWN)
    for tick in (200, 400, 600, 800):
        _, y = carbon.at(0, tick)
        sheet.text(412, y + 5, str(tick), colour=BROWN)
    sheet.text(412, 28, "C, ppm", colour=BROWN, anchor="start")
    sheet.text(*axes.at(0.02, 1.62), "Hausner ratio", colour=VIOLET, bold=True)
    sheet.text(*axes.at(0.2, 1.47), "carbon", colour=BROWN, bold=True)
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    drawings = {"means": means(), "pressure": pressure(), "shapes": shapes(), "skin": skin()}
    write(folder, {**drawings, "dose": dose()})


if __name__ == "__main__":
    main()
