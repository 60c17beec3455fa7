"""Draws the figures of the module on the release of magnets.

Run it: `python tests/content/figures/fab_release.py [folder]`.
Without a folder it renews the module's own figures.
"""

import sys
from math import exp
from pathlib import Path

from canvas import (
    BLUE,
    BROWN,
    COURSES,
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

FOLDER = COURSES / "magnet-fabrication-engineer/release/figures"
MEAN, SCATTER = 20.011, 0.026


def bell() -> Canvas:
    """Ten first parts as a normal curve between two limits."""
    sheet = Canvas(
        480, 330, "Thickness of first parts between two limits",
        "A normal curve with mean 20.011 and standard deviation 0.026 millimetres. Dashed limits "
        "at 19.90 and 20.10. The upper one is nearer, at 0.089.",
    )  # fmt: skip
    axes = Axes(sheet, (40, 40, 400, 220), (19.86, 20.14), (0, 1.25))
    axes.frame([19.9, 19.95, 20.0, 20.05, 20.1], [], "thickness, mm", "")
    axes.curve(
        [
            (x, exp(-((x - MEAN) ** 2) / (2 * SCATTER**2)))
            for x in (19.86 + 0.28 * i / 120 for i in range(121))
        ],
        VIOLET,
    )
    for limit in (19.9, 20.1):
        sheet.path([axes.at(limit, 0), axes.at(limit, 1.25)], colour=BROWN, dashed=True)
    sheet.path([axes.at(MEAN, 0), axes.at(MEAN, 1.0)], colour=TEAL)
    sheet.path([axes.at(MEAN, 1.1), axes.at(20.1, 1.1)], colour=TEAL, width=2.5, arrow=True)
    x, y = axes.at(20.056, 1.14)
    sheet.text(x, y, "0.089", anchor="middle", colour=TEAL, bold=True)
    x, y = axes.at(19.9, 1.14)
    sheet.text(x + 8, y, "lower limit", colour=BROWN)
    return sheet


def tree() -> Canvas:
    """Lot tree from two melts to two orders."""
    sheet = Canvas(
        480, 360, "Lot tree from two melts to two orders",
        "Melt A with 70 percent and melt B with 30 percent run into powder P7. P7 runs into blocks "
        "K1 and K2. K1 runs into order 12 with 4,000 parts, K2 into order 13 with 1,000 parts.",
    )  # fmt: skip
    boxes = (
        (60, 24, "melt A", SOFT_BLUE, BLUE), (280, 24, "melt B", SOFT_BROWN, BROWN),
        (170, 114, "powder P7", SOFT_VIOLET, VIOLET),
        (60, 204, "blocks K1", SOFT_TEAL, TEAL), (280, 204, "blocks K2", SOFT_TEAL, TEAL),
        (60, 294, "order 12: 4,000", SOFT_BLUE, BLUE),
        (280, 294, "order 13: 1,000", SOFT_BLUE, BLUE),
    )  # fmt: skip
    for x, y, words, fill, edge in boxes:
        sheet.box(x, y, 140, 40, fill=fill, edge=edge)
        sheet.text(x + 70, y + 26, words, anchor="middle", bold=True)
    for start, end in (
        ((130, 64), (210, 114)), ((350, 64), (270, 114)), ((210, 154), (130, 204)),
        ((270, 154), (350, 204)), ((130, 244), (130, 294)), ((350, 244), (350, 294)),
    ):  # fmt: skip
        sheet.path([start, end], width=2, arrow=True)
    sheet.text(110, 98, "70 %", anchor="middle", colour=BLUE, bold=True)
    sheet.text(372, 98, "30 %", anchor="middle", colour=BROWN, bold=True)
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(folder, {"bell": bell(), "tree": tree()})


if __name__ == "__main__":
    main()
