"""Draws the figures of the module on QC frameworks.

Run it: `python tests/content/figures/lia_quality.py [folder]`.
Without a folder it renews the module's own figures.
"""

import sys
from math import comb, exp
from pathlib import Path

from canvas import (
    BLUE,
    BROWN,
    COURSES,
    INK,
    MUTED,
    PANEL,
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

FOLDER = COURSES / "multilingual-industrial-liaison/qc-frameworks/figures"


def accepts(n: int, most: int, p: float) -> float:
    """Chance that a sample of n holds at most so many bad pieces, in percent."""
    return 100 * sum(comb(n, k) * p**k * (1 - p) ** (n - k) for k in range(most + 1))


def oc() -> Canvas:
    """Three operating characteristics with sample 80."""
    sheet = Canvas(
        480, 340, "Operating characteristics of three plans with sample 80",
        "Three curves fall from 100 percent at a true share of 0. At 3 percent curve A is at 30, "
        "curve B at 57 and curve C at 78 percent.",
    )  # fmt: skip
    axes = Axes(sheet, (76, 24, 380, 240), (0, 8), (0, 100))
    axes.frame(
        range(9), [(y, str(y)) for y in range(0, 101, 20)],
        "true share of bad pieces, %", "chance to accept, %",
    )  # fmt: skip
    for row, (name, most, colour) in enumerate((("A", 1, BLUE), ("B", 2, BROWN), ("C", 3, VIOLET))):
        axes.curve([(x / 20, accepts(80, most, x / 2000)) for x in range(161)], colour)
        y = 34 + 31 * row
        sheet.box(338, y, 106, 26, fill=PANEL, edge=colour)
        sheet.path([(350, y + 13), (394, y + 13)], colour=colour, width=3)
        sheet.text(416, y + 19, name, bold=True, colour=colour)
    return sheet


def bell() -> Canvas:
    """A bell curve above a lower limit; P is mean less limit, Q three standard deviations."""
    sheet = Canvas(
        480, 330, "A bell curve and its lower limit",
        "The mean lies four standard deviations above a lower limit. P spans from the limit to "
        "the mean, Q three standard deviations below the mean.",
    )  # fmt: skip
    mean, step, floor = 270.0, 44.0, 196.0
    sheet.path([(40, floor), (450, floor)])
    points = [
        (mean + step * z / 10, floor - 150 * exp(-((z / 10) ** 2) / 2)) for z in range(-45, 40)
    ]
    sheet.path(points, colour=BLUE, width=2.5)
    limit, third = mean - 4 * step, mean - 3 * step
    sheet.path([(limit, 40), (limit, 256)], colour=BROWN, dashed=True)
    sheet.path([(mean, 40), (mean, 306)], colour=MUTED, dashed=True)
    sheet.text(limit, 32, "limit", anchor="middle", colour=BROWN, bold=True)
    sheet.text(mean, 32, "mean", anchor="middle", colour=MUTED, bold=True)
    for y, left, name, colour, fill in (
        (232, limit, "P", TEAL, SOFT_TEAL),
        (284, third, "Q", VIOLET, SOFT_VIOLET),
    ):
        sheet.path([((left + mean) / 2, y), (left, y)], colour=colour, arrow=True)
        sheet.path([((left + mean) / 2, y), (mean, y)], colour=colour, arrow=True)
        sheet.box((left + mean) / 2 - 16, y - 14, 32, 28, fill=fill, edge=colour)
        sheet.text((left + mean) / 2, y + 6, name, anchor="middle", bold=True)
    return sheet


def ways() -> Canvas:
    """Five dispositions, two of them to a new inspection and two to a permission."""
    sheet = Canvas(
        480, 330, "Five ways from nonconforming pieces",
        "Arrows lead from nonconforming pieces to boxes 1 to 5. From 1 and 2 a whole arrow leads "
        "to a new inspection, from 2 and 4 a dashed arrow to the customer's permission.",
    )  # fmt: skip
    sheet.box(140, 16, 200, 44, fill=SOFT_BROWN, edge=BROWN)
    sheet.text(240, 44, "nonconforming pieces", anchor="middle", bold=True)
    boxes = [24 + 91.2 * n for n in range(5)]
    for n, x in enumerate(boxes):
        sheet.path([(240, 60), (x + 33.6, 108)], colour=MUTED, arrow=True)
        sheet.box(x, 109, 67.2, 59, fill=SOFT_BLUE, edge=BLUE)
        sheet.text(x + 33.6, 145, str(n + 1), anchor="middle", size=20, bold=True)
    sheet.box(24, 246, 190, 56, fill=SOFT_TEAL, edge=TEAL)
    sheet.text(119, 280, "new inspection", anchor="middle", bold=True)
    sheet.box(234, 246, 222, 56, fill=SOFT_VIOLET, edge=VIOLET)
    sheet.text(345, 280, "customer's permission", anchor="middle", bold=True)
    sheet.path([(boxes[0] + 33.6, 168), (boxes[0] + 33.6, 245)], colour=TEAL, arrow=True)
    sheet.path([(boxes[1] + 26, 168), (boxes[1] + 26, 245)], colour=TEAL, arrow=True)
    sheet.path([(boxes[1] + 48, 168), (290, 245)], colour=VIOLET, dashed=True, arrow=True)
    sheet.path([(boxes[3] + 33.6, 168), (360, 245)], colour=VIOLET, dashed=True, arrow=True)
    sheet.path([(24, 318), (60, 318)], colour=INK)
    sheet.text(68, 323, "is done", size=15, colour=MUTED)
    sheet.path([(234, 318), (270, 318)], colour=INK, dashed=True)
    sheet.text(278, 323, "is always needed", size=15, colour=MUTED)
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(folder, {"oc": oc(), "bell": bell(), "ways": ways()})


if __name__ == "__main__":
    main()
