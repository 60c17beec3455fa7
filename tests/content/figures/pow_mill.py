"""Draws the figures of the module on jet milling.

Run it: `python tests/content/figures/pow_mill.py [folder]`.
Without a folder it renews the module's own figures.
"""

import sys
from math import exp, log, log10, pi, sqrt
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
    SOFT_VIOLET,
    TEAL,
    VIOLET,
    Axes,
    Canvas,
    write,
)  # fmt: skip

FOLDER = COURSES / "powder-metallurgist/jet-milling/figures"
POWER = log(0.4) / log(2.3 / 2.8)


def mill() -> Canvas:
    """The closed loop of gas with chamber, wheel, cyclone, filter and compressor."""
    sheet = Canvas(
        480, 400, "Fluid-bed jet mill in its loop of gas",
        "Gas jets meet in a bed of powder. The gas leaves inward through a classifier wheel, then "
        "through a cyclone and a filter, and a compressor sends it back to the nozzles.",
    )  # fmt: skip
    sheet.box(24, 96, 150, 190, fill=SOFT_BLUE, edge=BLUE)
    sheet.text(99, 306, "mill chamber", anchor="middle", bold=True)
    sheet.box(64, 112, 70, 34, fill=SOFT_VIOLET, edge=VIOLET)
    sheet.text(99, 134, "wheel", anchor="middle", bold=True, colour=VIOLET)
    sheet.text(99, 206, "bed", anchor="middle")
    sheet.path([(32, 232), (84, 232)], colour=BLUE, arrow=True)
    sheet.path([(166, 232), (114, 232)], colour=BLUE, arrow=True)
    sheet.text(99, 264, "jets", anchor="middle", colour=BLUE)
    sheet.path([(44, 60), (44, 180)], arrow=True)
    sheet.text(44, 52, "flake", anchor="middle")
    sheet.path([(134, 129), (214, 129)], arrow=True)
    sheet.box(216, 104, 92, 90, fill=SOFT_TEAL, edge=TEAL)
    sheet.text(262, 154, "cyclone", anchor="middle", bold=True)
    sheet.path([(262, 194), (262, 250)], arrow=True)
    sheet.box(216, 252, 92, 46, edge=TEAL)
    sheet.text(262, 280, "powder", anchor="middle")
    sheet.path([(308, 129), (362, 129)], arrow=True)
    sheet.box(364, 104, 92, 90, fill=SOFT_BROWN, edge=BROWN)
    sheet.text(410, 154, "filter", anchor="middle", bold=True)
    sheet.path([(410, 194), (410, 250)], arrow=True)
    sheet.box(364, 252, 92, 46, edge=BROWN)
    sheet.text(410, 280, "fines bin", anchor="middle")
    sheet.path([(432, 104), (432, 58), (410, 58)], arrow=True)
    sheet.box(284, 36, 124, 44)
    sheet.text(346, 64, "compressor", anchor="middle")
    sheet.path([(284, 58), (196, 58), (196, 344), (12, 344), (12, 232), (24, 232)],
               colour=BLUE, arrow=True)  # fmt: skip
    sheet.path([(196, 232), (176, 232)], colour=BLUE, arrow=True)
    sheet.text(104, 366, "gas back to the nozzles", anchor="middle", colour=BLUE)
    sheet.text(336, 340, "make-up gas and oxygen analyser", anchor="middle", colour=MUTED)
    sheet.text(336, 362, "sit in this loop", anchor="middle", colour=MUTED)
    return sheet


def steep() -> Canvas:
    """Output over size by the published pair, against a straight proportion."""
    sheet = Canvas(
        480, 330, "Output of a mill over the size of its powder",
        "A curve through 100 % at 2.8 micrometres and 40 % at 2.3; a dashed straight proportion "
        "would still give 82 % at 2.3.",
    )  # fmt: skip
    axes = Axes(sheet, (84, 26, 372, 232), (2.0, 3.0), (0, 140))
    axes.frame(
        (2, 2.2, 2.4, 2.6, 2.8, 3), [(float(y), str(y)) for y in range(0, 141, 20)],
        "Sauter diameter, µm", "output, %",
    )  # fmt: skip
    sizes = [2 + step / 50 for step in range(51)]
    axes.curve([(d, 100 * (d / 2.8) ** POWER) for d in sizes], VIOLET)
    axes.curve([(d, 100 * d / 2.8) for d in sizes], BROWN, dashed=True)
    for d, share in ((2.8, 100.0), (2.3, 40.0)):
        sheet.dot(*axes.at(d, share), INK)
    x, y = axes.at(2.8, 100)
    sheet.text(x - 10, y - 10, "2.8 µm, 100 %", anchor="end", bold=True)
    x, y = axes.at(2.3, 40)
    sheet.text(x + 12, y + 12, "2.3 µm, 40 %", bold=True)
    sheet.text(*axes.at(2.03, 93), "if output went with size", colour=BROWN)
    sheet.text(*axes.at(2.72, 58), "power 4.66", colour=VIOLET, bold=True)
    return sheet


def volume(size: float, median: float, sigma: float) -> float:
    """Percent of the volume for each e-fold of size."""
    return 100 * exp(-((log(size / median) / sigma) ** 2) / 2) / sigma / sqrt(2 * pi)


def tails() -> Canvas:
    """Three size curves: yesterday, all of it moved, and a tail of its own."""
    sheet = Canvas(
        480, 350, "Three size curves of one mill",
        "Yesterday's curve peaks at 3.3 micrometres. Curve B is the same shape moved to 3.9. "
        "Curve C has the old peak and a small second hump at 13.",
    )  # fmt: skip
    axes = Axes(sheet, (84, 26, 372, 240), (0, 1.4), (0, 100))
    axes.frame(
        [], [(float(y), str(y)) for y in (0, 25, 50, 75, 100)],
        "size, µm", "volume per e-fold, %",
    )  # fmt: skip
    for size in (1, 2, 3, 5, 8, 12, 20):
        x, y = axes.at(log10(size), 0)
        sheet.path([(x, 26), (x, y)], colour=MUTED, width=0.5)
        sheet.text(x, y + 20, str(size), anchor="middle", colour=MUTED)
    steps = [step / 100 for step in range(141)]
    axes.curve([(u, volume(10**u, 3.9, 0.45)) for u in steps], VIOLET)
    axes.curve(
        [(u, 0.95 * volume(10**u, 3.3, 0.45) + 0.05 * volume(10**u, 13, 0.2)) for u in steps],
        BROWN,
    )
    axes.curve([(u, volume(10**u, 3.3, 0.45)) for u in steps], INK, dashed=True)
    sheet.text(*axes.at(0.06, 66), "yesterday", colour=INK)
    sheet.text(*axes.at(0.78, 70), "B", colour=VIOLET, bold=True)
    sheet.text(*axes.at(1.14, 16), "C", colour=BROWN, bold=True)
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(folder, {"mill": mill(), "steep": steep(), "tails": tails()})


if __name__ == "__main__":
    main()
