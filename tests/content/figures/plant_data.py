"""Draws the figures of the module on data and statistics for operators.

Run it: `python tests/content/figures/plant_data.py [folder]`.
Without a folder it renews the module's own figures.
Series are the lessons' own readings, or chance values from a seed that is written here.
"""

import sys
from collections.abc import Sequence
from itertools import pairwise
from math import sin, sqrt
from pathlib import Path
from random import Random

from canvas import (
    BLUE,
    BROWN,
    COURSES,
    INK,
    LINE,
    MUTED,
    SOFT_TEAL,
    TEAL,
    VIOLET,
    Axes,
    Canvas,
    write,
)  # fmt: skip

FOLDER = COURSES / "foundations/data-and-statistics/figures"
BEFORE = [14, 17, 15, 12, 16, 18, 15, 13, 16, 14, 17, 13]
AFTER = [19, 16, 20, 17, 19, 18, 16, 21, 17, 20]


def mean(values: Sequence[float]) -> float:
    """Return the mean."""
    return sum(values) / len(values)


def mean_range(values: Sequence[float]) -> float:
    """Return the mean difference of neighbours."""
    return mean([abs(b - a) for a, b in pairwise(values)])


def control_chart() -> Canvas:
    """Twelve readings that set the limits, and ten that are watched."""
    centre, half = mean(BEFORE), 2.66 * mean_range(BEFORE)
    sheet = Canvas(
        480, 350, "Control chart of neodymium in raffinate",
        "Twelve readings about 15 mg/L with limits at 7.5 and 22.5, then ten readings that all "
        "lie above 15 and below 22.5.",
    )  # fmt: skip
    axes = Axes(sheet, (70, 30, 390, 250), (0, 23), (5, 25))
    ticks = [(v, f"{v}") for v in (5, 10, 15, 20, 25)]
    axes.frame([1, 6, 12, 18, 22], ticks, "shift", "Nd, mg/L")
    for level, words in ((centre + half, "upper"), (centre - half, "lower")):
        axes.curve([(0, level), (23, level)], BROWN, dashed=True)
        x, y = axes.at(0.3, level)
        sheet.text(x, y - 7, f"{words} limit {level:.1f}", size=15, colour=BROWN)
    axes.curve([(0, centre), (23, centre)], TEAL)
    readings = list(enumerate(BEFORE + AFTER, 1))
    axes.curve(readings, LINE)
    for shift, reading in readings:
        sheet.dot(*axes.at(shift, reading), colour=BLUE if shift <= len(BEFORE) else VIOLET)
    return sheet


def tampering() -> Canvas:
    """Forty chance values, left alone and corrected in full each time."""
    chance = Random("leave it alone")
    shocks = [chance.gauss(0, 2.5) for _ in range(41)]
    alone = shocks[1:]
    corrected = [b - a for a, b in pairwise(shocks)]
    sheet = Canvas(
        480, 400, "Leaving alone and correcting",
        "The same forty chance values: left alone they scatter less than with each deviation "
        "corrected in full.",
    )  # fmt: skip
    for top, values, name, colour in (
        (50, alone, "left alone", TEAL),
        (235, corrected, "each deviation corrected", BROWN),
    ):
        spread = sqrt(mean([v * v for v in values]))
        sheet.text(70, top - 14, f"{name}: scatter {spread:.1f}", bold=True, colour=colour)
        axes = Axes(sheet, (70, top, 390, 130), (0, 41), (-10, 10))
        for level in (-10, 0, 10):
            x, y = axes.at(0, level)
            sheet.path([(x, y), (460, y)], colour=LINE, width=0.75)
            sheet.text(62, y + 5, f"{level:+d}" if level else "0", anchor="end", colour=MUTED)
        axes.curve(list(enumerate(values, 1)), colour)
    sheet.text(265, 390, "reading", anchor="middle", colour=MUTED)
    return sheet


def calibration() -> Canvas:
    """The line of oxide on density, its range, and a liquor that does not belong."""
    points = [(1.10, 82), (1.14, 118), (1.18, 153), (1.22, 191), (1.26, 226)]
    x_mean, y_mean = mean([x for x, _ in points]), mean([y for _, y in points])
    slope = sum((x - x_mean) * (y - y_mean) for x, y in points)
    slope /= sum((x - x_mean) ** 2 for x, _ in points)
    sheet = Canvas(
        480, 360, "Oxide against density",
        "Five points on a line from 1.10 to 1.26 kg/L. A wash liquor at 1.06 kg/L lies at 2 g/L, "
        "the dashed line at 46 g/L.",
    )  # fmt: skip
    axes = Axes(sheet, (80, 30, 370, 250), (1.04, 1.28), (0, 250))
    ticks = [(v, f"{v}") for v in (0, 50, 100, 150, 200, 250)]
    axes.frame([1.05, 1.10, 1.15, 1.20, 1.25], ticks, "density, kg/L", "REO, g/L")

    def line(x: float) -> tuple[float, float]:
        return x, y_mean + slope * (x - x_mean)

    axes.curve([line(1.10), line(1.26)], TEAL)
    axes.curve([line(1.05), line(1.10)], BROWN, dashed=True)
    for point in points:
        sheet.dot(*axes.at(*point), colour=BLUE)
    sheet.dot(*axes.at(1.06, 2), colour=BROWN)
    x, y = axes.at(1.06, 2)
    sheet.text(x + 12, y - 8, f"wash liquor: line says {line(1.06)[1]:.0f}, found 2", size=15,
               colour=BROWN)  # fmt: skip
    x, y = axes.at(1.135, 190)
    sheet.text(x, y, "range of the line", anchor="end", size=15, colour=TEAL)
    return sheet


def less_than() -> Canvas:
    """Twelve months of which only upper bounds are known."""
    limits = [5.0] * 6 + [1.0] * 6
    sheet = Canvas(
        480, 320, "Twelve months below two limits",
        "January to June below 5, July to December below 1 microgram per litre. Dots at half of "
        "the limit fall from 2.5 to 0.5.",
    )  # fmt: skip
    sheet.text(70, 28, "Uranium, µg/L: what may be true", bold=True)
    for tick in range(6):
        y = 250 - 38 * tick
        sheet.path([(60, y), (460, y)], colour=LINE, width=0.75)
        sheet.text(52, y + 5, str(tick), anchor="end", colour=MUTED)
    for place, (name, limit) in enumerate(zip("JFMAMJJASOND", limits, strict=True)):
        x = 68 + 33 * place
        sheet.box(x, 250 - 38 * limit, 22, 38 * limit, fill=SOFT_TEAL, edge=TEAL, round_by=0)
        sheet.dot(x + 11, 250 - 19 * limit, colour=BROWN)
        sheet.text(x + 11, 272, name, anchor="middle", colour=MUTED)
    sheet.text(260, 304, "dots: half of the limit, put in by hand", anchor="middle", colour=BROWN)
    return sheet


def memory() -> Canvas:
    """Sixty readings without and with memory, each with limits from its moving ranges."""
    chance = Random("sixty readings 6")
    plain = [chance.gauss(0, 1) for _ in range(60)]
    r, carried = 0.8, [chance.gauss(0, 1)]
    while len(carried) < 60:
        carried.append(r * carried[-1] + sqrt(1 - r * r) * chance.gauss(0, 1))
    sheet = Canvas(
        480, 420, "Readings without and with memory",
        "Two series of the same scatter. Limits from moving ranges are wide without memory and "
        "narrow with it, so that many readings of a stable process lie outside.",
    )  # fmt: skip
    for top, values, name, colour in (
        (50, plain, "no memory", TEAL),
        (250, carried, "r = 0.8", BROWN),
    ):
        half = 2.66 * mean_range(values)
        middle = mean(values)
        outside = sum(abs(v - middle) > half for v in values)
        sheet.text(70, top - 14, f"{name}: {outside} of 60 outside", bold=True, colour=colour)
        axes = Axes(sheet, (70, top, 390, 140), (0, 61), (-4, 4))
        for level in (-4, 0, 4):
            x, y = axes.at(0, level)
            sheet.path([(x, y), (460, y)], colour=LINE, width=0.75)
            sheet.text(62, y + 5, f"{level:+d}" if level else "0", anchor="end", colour=MUTED)
        for sign in (-1, 1):
            axes.curve([(0, middle + sign * half), (61, middle + sign * half)], INK, dashed=True)
        axes.curve(list(enumerate(values, 1)), colour)
    sheet.text(265, 410, "reading", anchor="middle", colour=MUTED)
    return sheet


def four_signals() -> Canvas:
    """Strips of a day: scatter, standstill, clipping and steps."""
    chance = Random("four signals")
    hours = [n / 4 for n in range(97)]
    scatter = [50 + chance.gauss(0, 2) for _ in hours]
    wave = [50 + 16 * sin(h / 3.8) + chance.gauss(0, 0.7) for h in hours]
    slow = [50 + 7 * sin(h / 3.0 + 1) for h in hours]
    strips = [
        scatter,
        [50.0 for _ in hours],
        [min(value, 60.0) for value in wave],
        [slow[8 * (n // 8)] for n in range(97)],
    ]
    sheet = Canvas(
        480, 500, "Four signals over a day",
        "First scatter about 50, second a straight line at 50.0, third a wave cut flat at 60, "
        "fourth steps of two hours.",
    )  # fmt: skip
    sheet.text(240, 28, "Four tags, 0 to 24 h", anchor="middle", bold=True)
    for place, values in enumerate(strips):
        top = 45 + 110 * place
        sheet.box(15, top, 450, 95, edge=LINE, round_by=2)
        axes = Axes(sheet, (60, top + 5, 395, 85), (0, 24), (30, 66))
        sheet.text(52, axes.at(0, 50)[1] + 5, "50", anchor="end", colour=MUTED)
        axes.curve(list(zip(hours, values, strict=True)), VIOLET)
    sheet.text(240, 488, "time", anchor="middle", colour=MUTED)
    return sheet


def drawings() -> dict[str, Canvas]:
    """Return every figure of the module by its file's name."""
    return {
        "control-chart": control_chart(),
        "tampering": tampering(),
        "calibration": calibration(),
        "less-than": less_than(),
        "memory": memory(),
        "four-signals": four_signals(),
    }


if __name__ == "__main__":
    write(Path(sys.argv[1]) if sys.argv[1:] else FOLDER, drawings())
