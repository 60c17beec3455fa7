"""Draws the figures of the module on contracts and ethics of a transfer.

Run it: `python tests/content/figures/tte_contracts.py [folder]`.
Without a folder it renews the module's own figures.
"""

import sys
from pathlib import Path

from canvas import (
    BLUE,
    BROWN,
    COURSES,
    LINE,
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

FOLDER = COURSES / "technology-transfer-expert/contracts-and-ethics/figures"


def royalty() -> Canvas:
    """Two offers for a licence over the net sales of a year."""
    sheet = Canvas(
        480, 350, "What two offers cost in a year",
        "Offer A is level at 0.30 million euros up to 10 million of net sales and rises after it. "
        "Offer B starts at 0.12 million and rises steadily.",
    )  # fmt: skip
    axes = Axes(sheet, (76, 30, 380, 240), (0, 16), (0, 0.5))
    axes.frame(
        (0, 4, 8, 12, 16), [(y / 10, f"{y / 10:.1f}") for y in range(6)],
        "net sales of the year, M€", "paid for the year, M€",
    )  # fmt: skip
    axes.curve([(0, 0.3), (10, 0.3), (16, 0.48)], VIOLET)
    axes.curve([(0, 0.12), (16, 0.44)], BROWN)
    sheet.text(*axes.at(1.2, 0.315), "offer A", colour=VIOLET, bold=True)
    sheet.text(*axes.at(3.2, 0.135), "offer B", colour=BROWN, bold=True)
    return sheet


def improve() -> Canvas:
    """Two improvements beside a licensed process: one overlaps with it, one does not."""
    sheet = Canvas(
        480, 230, "Two improvements and the licensed process",
        "A large box is the licensed process. Improvement 1 overlaps with it, improvement 2 "
        "stands apart.",
    )  # fmt: skip
    sheet.box(24, 30, 210, 170, fill=SOFT_BLUE, edge=BLUE)
    sheet.text(110, 66, "licensed", anchor="middle", bold=True)
    sheet.text(110, 92, "process", anchor="middle", bold=True)
    sheet.box(170, 112, 130, 64, fill=SOFT_TEAL, edge=TEAL)
    sheet.text(235, 140, "improve-", anchor="middle")
    sheet.text(235, 164, "ment 1", anchor="middle")
    sheet.box(330, 62, 126, 64, fill=SOFT_VIOLET, edge=VIOLET)
    sheet.text(393, 90, "improve-", anchor="middle")
    sheet.text(393, 114, "ment 2", anchor="middle")
    return sheet


def ends() -> Canvas:
    """Rights and duties after the notice, as bars over days."""
    sheet = Canvas(
        480, 330, "The end of a made-up licence",
        "Bars over days after the notice. Production runs to day 60, sales to day 150, reports "
        "to day 180, audit to day 790 and secrecy beyond the edge.",
    )  # fmt: skip
    left, scale = 122, 0.36
    for day in (0, 200, 400, 600, 800):
        x = left + scale * day
        sheet.path([(x, 24), (x, 262)], colour=LINE, width=0.75)
        sheet.text(x, 284, str(day), anchor="middle", colour=MUTED)
    sheet.text(left + 160, 312, "days after the notice", anchor="middle")
    bars = (
        ("production", 60, SOFT_BROWN, BROWN), ("sales", 150, SOFT_BROWN, BROWN),
        ("reports", 180, SOFT_BLUE, BLUE), ("audit", 790, SOFT_BLUE, BLUE),
        ("secrecy", 900, SOFT_VIOLET, VIOLET),
    )  # fmt: skip
    for row, (name, day, fill, edge) in enumerate(bars):
        top = 32 + 46 * row
        sheet.text(left - 12, top + 21, name, anchor="end")
        sheet.box(left, top, scale * day, 30, fill=fill, edge=edge)
        words = "…" if day == 900 else str(day)
        sheet.text(left + scale * min(day, 640) + 8, top + 21, words,
                   bold=True)  # fmt: skip
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(folder, {"royalty": royalty(), "improve": improve(), "ends": ends()})


if __name__ == "__main__":
    main()
