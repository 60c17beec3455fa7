"""Draws the figures of the mining engineer's module on plant practice.

Run it: `python tests/content/figures/mpe_practice.py [folder]`.
Without a folder it renews the module's own figures. Month, pond and costs are those of the lessons.
"""

import sys
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
    Canvas,
    write,
)  # fmt: skip

FOLDER = COURSES / "mining-process-engineer/plant-practice/figures"
YIELD = 70 * 0.78 * 0.90 * 0.94
PARTS = (("ore", 80 / YIELD, BROWN, SOFT_BROWN), ("tailings", 6 / YIELD, VIOLET, SOFT_VIOLET),
         ("leach", 1.80 / 0.94, TEAL, SOFT_TEAL),
         ("separation", 4.50, BLUE, SOFT_BLUE))  # fmt: skip
ERRORS = (("scatter, one day", 3.0, TEAL), ("scatter, 30 days", 3 / 30**0.5, TEAL),
          ("bias, one day", 0.8, BROWN), ("bias, 30 days", 0.8, BROWN))  # fmt: skip


def account() -> Canvas:
    """A month of the plant with its stock and its gap."""
    sheet = Canvas(
        560, 250, "A month in tonnes of REO",
        "Receipt 874 enters the plant. Shipped 614 and tailings 177 leave. Stock inside rises "
        "by 45. Left over: 38 unaccounted.",
    )  # fmt: skip
    sheet.box(190, 40, 170, 150, fill=SOFT_BLUE, edge=BLUE)
    sheet.text(275, 75, "plant", anchor="middle", bold=True)
    sheet.text(275, 115, "stock", anchor="middle")
    sheet.text(275, 140, "60 to 105: +45", anchor="middle")
    sheet.path([(60, 115), (186, 115)], colour=TEAL, width=3, arrow=True)
    sheet.text(40, 100, "receipt 874", colour=TEAL)
    sheet.path([(362, 75), (430, 75)], colour=TEAL, width=3, arrow=True)
    sheet.text(438, 80, "shipped 614", colour=TEAL)
    sheet.path([(362, 155), (430, 155)], colour=BROWN, width=3, arrow=True)
    sheet.text(438, 160, "tailings 177", colour=BROWN)
    sheet.path([(275, 192), (275, 215)], colour=VIOLET, width=3, dashed=True)
    sheet.text(275, 238, "unaccounted 38", anchor="middle", bold=True, colour=VIOLET)
    return sheet


def averages() -> Canvas:
    """What thirty days do to scatter and to bias."""
    sheet = Canvas(
        480, 200, "Scatter and bias, one day and thirty",
        "Scatter 3.0 % in one day and 0.55 % over 30 days. Bias 0.8 % in one day and 0.8 % over "
        "30 days.",
    )  # fmt: skip
    for row, (name, value, colour) in enumerate(ERRORS):
        y = 24 + 44 * row
        sheet.text(20, y + 20, name)
        sheet.box(190, y, 70 * value, 28, fill=colour, edge=colour, round_by=2)
        label = f"{value:.2f} %" if row == 1 else f"{value:.1f} %"
        sheet.text(198 + 70 * value, y + 20, label, bold=True)
    return sheet


def pond() -> Canvas:
    """Section of a pond with its levels, and the cell that stands apart."""
    sheet = Canvas(
        600, 300, "Section of a tailings pond, and a cell apart",
        "Between two dams lie settled tailings, water of today at A, room for the storm at B and "
        "minimum freeboard at C up to the crest. A drain D leaves the right dam below. A lined "
        "cell E with a cover stands apart on the right.",
    )  # fmt: skip
    sheet.path([(20, 260), (90, 70), (110, 70), (140, 150)], colour=BROWN, width=3)
    sheet.path([(330, 150), (360, 70), (380, 70), (440, 260)], colour=BROWN, width=3)
    sheet.box(140, 190, 190, 60, fill=SOFT_BROWN, edge=BROWN, round_by=2)
    sheet.text(235, 226, "settled tailings", anchor="middle", size=15)
    sheet.box(140, 150, 190, 40, fill=SOFT_BLUE, edge=BLUE, round_by=2)
    sheet.text(235, 176, "A  water of today", anchor="middle", size=15)
    sheet.path([(125, 110), (345, 110)], colour=VIOLET, dashed=True)
    sheet.text(235, 136, "B  storm", anchor="middle", size=15, colour=VIOLET)
    sheet.path([(112, 70), (358, 70)], colour=INK, dashed=True)
    sheet.text(235, 96, "C  minimum freeboard", anchor="middle", size=15)
    sheet.text(235, 58, "crest", anchor="middle", size=15, colour=MUTED)
    sheet.path([(360, 240), (470, 275)], colour=TEAL, width=3, arrow=True)
    sheet.text(392, 292, "D  drain, treated", size=15, colour=TEAL)
    sheet.box(490, 170, 80, 60, fill=SOFT_VIOLET, edge=VIOLET)
    sheet.text(530, 205, "E", anchor="middle", bold=True)
    sheet.text(530, 130, "residue with", anchor="middle", size=15, colour=VIOLET)
    sheet.text(530, 150, "thorium", anchor="middle", size=15, colour=VIOLET)
    return sheet


def kilogram() -> Canvas:
    """Cost of a separated kilogram by part."""
    sheet = Canvas(
        520, 190, "A separated kilogram, in dollars",
        "One bar: ore 1.73, tailings and closure 0.13, leach 1.91, separation 4.50; together "
        "8.28 dollars.",
    )  # fmt: skip
    total = sum(part for _, part, _, _ in PARTS)
    sheet.text(20, 30, f"together {total:.2f} $ for a kilogram", bold=True)
    x = 20.0
    for name, part, edge, fill in PARTS:
        width = 480 * part / total
        sheet.box(x, 50, width, 46, fill=fill, edge=edge, round_by=2)
        y, shown = (150, "tailings, closure") if name == "tailings" else (122, name)
        sheet.text(x + width / 2, y, f"{shown} {part:.2f}", anchor="middle", size=15, colour=edge)
        x += width
    return sheet


def drawings() -> dict[str, Canvas]:
    """Return every figure of the module by its file's name."""
    return {"account": account(), "averages": averages(), "pond": pond(), "kilogram": kilogram()}


if __name__ == "__main__":
    write(Path(sys.argv[1]) if sys.argv[1:] else FOLDER, drawings())
