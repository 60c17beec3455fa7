"""Draws the figures of the module on control regimes.

Run it: `python tests/content/figures/tte_control.py [folder]`.
Without a folder it renews the module's own figures.
"""

import sys
from pathlib import Path

from canvas import (
    BLUE,
    BROWN,
    COURSES,
    INK,
    LINE,
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

FOLDER = COURSES / "technology-transfer-expert/control-regimes/figures"
MONTH = 14.0  # px; the drawing begins with January 2025


def month(count: float) -> float:
    """Return where so many months after the beginning of 2025 stand."""
    return 110 + MONTH * count


def measures() -> Canvas:
    """Three measures of China on one line of time."""
    sheet = Canvas(
        480, 300, "Three measures on a line of time",
        "Announcement 18 begins in April 2025 and runs on. Announcements 55 to 58, 61 and 62 are "
        "issued on 9 October 2025 and suspended from 7 November 2025 to 10 November 2026; after "
        "that the line is empty. Clause 2 of Announcement 46 is suspended to 27 November 2026.",
    )  # fmt: skip
    for count, words in ((0, "2025"), (12, "2026"), (24, "2027")):
        sheet.path([(month(count), 40), (month(count), 272)], colour=LINE, width=1)
        sheet.text(month(count), 30, words, anchor="middle", colour=MUTED)
    sheet.text(12, 82, "No. 18")
    sheet.path([(month(3.1), 76), (month(22.9), 76)], colour=BROWN, width=8)
    sheet.text(month(3.1), 108, "licence since 4 April 2025", colour=BROWN)
    sheet.text(12, 148, "55 to 58,")
    sheet.text(12, 170, "61, 62")
    sheet.dot(month(9.3), 154, BROWN)
    sheet.box(month(10.2), 142, month(22.3) - month(10.2), 24, fill=SOFT_TEAL, edge=TEAL)
    sheet.text(month(10.2) + 8, 159, "suspended", colour=TEAL)
    sheet.text(month(22.3) - 78, 190, "10 Nov 2026", colour=TEAL)
    sheet.text(month(9.3), 190, "issued", anchor="middle", colour=BROWN)
    sheet.text(12, 232, "46 of 2024,")
    sheet.text(12, 254, "clause 2")
    sheet.box(month(10.3), 226, month(22.9) - month(10.3), 24, fill=SOFT_TEAL, edge=TEAL)
    sheet.text(month(10.3) + 8, 243, "suspended", colour=TEAL)
    sheet.text(month(22.9) - 84, 274, "27 Nov 2026", colour=TEAL)
    return sheet


def codes() -> Canvas:
    """Two control codes, taken apart into tiles."""
    sheet = Canvas(
        480, 250, "Two control codes in tiles",
        "Upper row, a code of the European and the American list: 2, B, 2, 04 with the tiles p, q, "
        "r, s. Lower row, a code of China's list: 1, E, 9, 02.",
    )  # fmt: skip
    tiles = ((150, 60), (220, 60), (290, 60), (360, 90))
    fills = ((SOFT_BLUE, BLUE), (SOFT_VIOLET, VIOLET), (SOFT_TEAL, TEAL), (SOFT_BROWN, BROWN))
    sheet.text(14, 62, "European and")
    sheet.text(14, 84, "American list")
    sheet.text(14, 192, "China's list")
    for (x, wide), (fill, edge), upper, lower, name in zip(
        tiles, fills, ("2", "B", "2", "04"), ("1", "E", "9", "02"), "pqrs", strict=True
    ):
        sheet.box(x, 40, wide, 56, fill=fill, edge=edge)
        sheet.text(x + wide / 2, 76, upper, anchor="middle", size=24, bold=True)
        sheet.text(x + wide / 2, 120, f"tile {name}", anchor="middle", colour=MUTED)
        sheet.box(x, 158, wide, 56, edge=INK)
        sheet.text(x + wide / 2, 194, lower, anchor="middle", size=24, bold=True)
    return sheet


def clocks() -> Canvas:
    """The way to a gate on day 240, as bars."""
    sheet = Canvas(
        480, 300, "The way to the gate",
        "Bars on an axis of days: classify from day 104 to 118; end-use statement from 118 to 146; "
        "technical file from 118 to 139; authority from 146 to 230; margin from 230 to the gate "
        "on day 240.",
    )  # fmt: skip

    def day(count: float) -> float:
        return 150 + (count - 100) * 2.1

    for count in (100, 140, 180, 220):
        sheet.path([(day(count), 28), (day(count), 262)], colour=LINE, width=1)
        sheet.text(day(count), 284, str(count), anchor="middle", colour=MUTED)
    rows = (
        ("classify", 104, 118, SOFT_BLUE, BLUE),
        ("end-use statement", 118, 146, SOFT_VIOLET, VIOLET),
        ("technical file", 118, 139, SOFT_VIOLET, VIOLET),
        ("authority", 146, 230, SOFT_BROWN, BROWN),
        ("margin", 230, 240, SOFT_TEAL, TEAL),
    )  # fmt: skip
    for row, (words, start, end, fill, edge) in enumerate(rows):
        y = 36 + 44 * row
        sheet.text(12, y + 20, words)
        sheet.box(day(start), y, day(end) - day(start), 28, fill=fill, edge=edge)
    sheet.path([(day(240), 24), (day(240), 262)], colour=INK, width=3)
    sheet.text(day(240) - 6, 22, "gate", anchor="end", bold=True)
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(folder, {"measures": measures(), "codes": codes(), "clocks": clocks()})


if __name__ == "__main__":
    main()
