"""Draws the figures of the module on numbers and limits.

Run it: `python tests/content/figures/lia_numbers.py [folder]`.
Without a folder it renews the module's own figures.
"""

import sys
from math import log10
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
    TEAL,
    VIOLET,
    Canvas,
    write,
)  # fmt: skip

FOLDER = COURSES / "multilingual-industrial-liaison/numbers-and-limits/figures"
DIGITS = "3600000000"


def blocks() -> Canvas:
    """One number cut twice: in fours for the Chinese words, in threes for the English."""
    sheet = Canvas(
        480, 270, "The same ten digits cut in fours and in threes",
        "3,600,000,000 cut in fours is 36, 0000, 0000: 36 of the unit yi. Cut in threes it is "
        "3, 600, 000, 000: 3 billion 600 million.",
    )  # fmt: skip
    for top, size, words, edge, fill in (
        (70, 4, ["亿", "万", ""], BLUE, SOFT_BLUE),
        (182, 3, ["billion", "million", "thousand", ""], BROWN, SOFT_BROWN),
    ):
        head = len(DIGITS) % size
        parts = [DIGITS[:head]] if head else []
        parts += [DIGITS[at : at + size] for at in range(head, len(DIGITS), size)]
        x = 40.0
        for part, word in zip(parts, words, strict=True):
            width = 30 * len(part) + 8
            sheet.box(x, top, width, 42, fill=fill, edge=edge)
            for at, digit in enumerate(part):
                sheet.text(x + 19 + 30 * at, top + 28, digit, anchor="middle", size=20, bold=True)
            sheet.text(x + width / 2, top + 64, word, anchor="middle", colour=edge)
            x += width + 14
    sheet.text(40, 52, "cut in fours", colour=BLUE, bold=True)
    sheet.text(40, 166, "cut in threes", colour=BROWN, bold=True)
    sheet.text(40, 28, "ten digits, two ways to name them", colour=MUTED)
    return sheet


def ends() -> Canvas:
    """Four rays that begin at 60: to the left or right, with or without their end."""
    sheet = Canvas(
        480, 310, "Four limits at 60",
        "A: an open ring at 60 and a ray to the right. B: a filled dot and a ray to the left. "
        "C: a filled dot and a ray to the right. D: an open ring and a ray to the left.",
    )  # fmt: skip
    for row, (name, filled, way) in enumerate(
        (("A", False, 1), ("B", True, -1), ("C", True, 1), ("D", False, -1))
    ):
        y = 52 + 60 * row
        sheet.text(30, y + 6, name, bold=True, size=18)
        sheet.path([(70, y), (450, y)], colour=MUTED, width=1)
        sheet.path([(260, y), (260 + way * 180, y)], colour=VIOLET, width=4, arrow=True)
        sheet.box(252, y - 8, 16, 16, fill=VIOLET if filled else PANEL, edge=VIOLET, round_by=8)
    sheet.text(260, 284, "60", anchor="middle", bold=True)
    sheet.text(90, 284, "lower", colour=MUTED)
    sheet.text(440, 284, "higher", anchor="end", colour=MUTED)
    return sheet


def vacuum() -> Canvas:
    """Absolute pressure on a scale of powers of ten, with three marks."""
    sheet = Canvas(
        480, 330, "Absolute pressure from the open air down to a good vacuum",
        "A vertical scale of powers of ten, from 100,000 Pa at the top to 0.001 Pa at the "
        "bottom, with mark P at 100,000 Pa, Q at 100 Pa and R at 0.01 Pa.",
    )  # fmt: skip
    top, step = 52, 30

    def level(pascal: float) -> float:
        return top + step * (5 - log10(pascal))

    sheet.text(120, 30, "absolute pressure, Pa", anchor="middle", bold=True)
    sheet.path([(150, top), (150, top + 8 * step)])
    for power in range(5, -4, -1):
        y = level(10.0**power)
        sheet.path([(144, y), (156, y)], width=1)
        label = f"{10**power:,}" if power >= 0 else f"{10**power:g}"
        sheet.text(134, y + 5, label, anchor="end", colour=MUTED)
    for name, pascal, colour, fill in (
        ("P", 1e5, BROWN, SOFT_BROWN), ("Q", 1e2, BLUE, SOFT_BLUE), ("R", 1e-2, TEAL, SOFT_TEAL),
    ):  # fmt: skip
        y = level(pascal)
        sheet.path([(250, y), (160, y)], colour=colour, arrow=True)
        sheet.box(252, y - 16, 60, 32, fill=fill, edge=colour)
        sheet.text(282, y + 6, name, anchor="middle", bold=True, colour=INK)
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(folder, {"blocks": blocks(), "ends": ends(), "vacuum": vacuum()})


if __name__ == "__main__":
    main()
