"""Draws the figures of the module on working together.

Run it: `python tests/content/figures/lia_meetings.py [folder]`.
Without a folder it renews the module's own figures.
"""

import sys
from pathlib import Path

from canvas import (
    BLUE,
    BROWN,
    COURSES,
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

FOLDER = COURSES / "multilingual-industrial-liaison/working-together/figures"


def loop() -> Canvas:
    """Four steps between two people and the interpreter between them."""
    sheet = Canvas(
        480, 330, "A loop of four steps",
        "Arrow 1 goes from A to you, arrow 2 from you to B. Arrow 3 goes from B below your box "
        "back to A, arrow 4 from A still lower to B.",
    )  # fmt: skip
    for x, name, fill, edge in (
        (20, "A", SOFT_BLUE, BLUE), (200, "you", SOFT_TEAL, TEAL), (380, "B", SOFT_BROWN, BROWN),
    ):  # fmt: skip
        sheet.box(x, 94, 80, 66, fill=fill, edge=edge)
        sheet.text(x + 40, 133, name, anchor="middle", size=18, bold=True)
    sheet.text(240, 40, "one number, four steps", anchor="middle", colour=MUTED)
    for points, place, colour in (
        ([(100, 127), (199, 127)], (150, 98), BLUE),
        ([(280, 127), (379, 127)], (330, 98), TEAL),
        ([(420, 160), (420, 220), (70, 220), (70, 161)], (240, 220), BROWN),
        ([(44, 160), (44, 290), (444, 290), (444, 161)], (240, 290), VIOLET),
    ):
        sheet.path(points, colour=colour, arrow=True)
        sheet.box(place[0] - 16, place[1] - 14, 32, 28, fill=PANEL, edge=colour)
    for number, (x, y) in enumerate(((150, 98), (330, 98), (240, 220), (240, 290)), 1):
        sheet.text(x, y + 6, str(number), anchor="middle", bold=True)
    return sheet


def scales() -> Canvas:
    """Five words on two scales, as lettered bars over percent."""
    sheet = Canvas(
        480, 340, "Likelihood words on two scales",
        "Upper row: a from 5 to 20, b from 20 to 45, c from 45 to 55, d from 55 to 80, e from 80 "
        "to 95 percent. Lower row: p from 0 to 10, q from 0 to 33, r from 33 to 66, s from 66 to "
        "100, t from 90 to 100 percent.",
    )  # fmt: skip

    def at(percent: float) -> float:
        return 60 + 3.96 * percent

    for tick in range(0, 101, 20):
        sheet.path([(at(tick), 54), (at(tick), 280)], colour=MUTED, width=0.75, dashed=True)
        sheet.text(at(tick), 302, str(tick), anchor="middle", colour=MUTED)
    sheet.text(240, 328, "chance, %", anchor="middle")
    sheet.text(60, 36, "upper row: first scale", colour=BLUE, bold=True)
    sheet.text(60, 168, "lower row: second scale", colour=VIOLET, bold=True)
    for name, low, high, top, edge, fill in (
        ("a", 5, 20, 60, BLUE, SOFT_BLUE), ("b", 20, 45, 60, BLUE, SOFT_BLUE),
        ("c", 45, 55, 60, BLUE, SOFT_BLUE), ("d", 55, 80, 60, BLUE, SOFT_BLUE),
        ("e", 80, 95, 60, BLUE, SOFT_BLUE), ("q", 0, 33, 190, VIOLET, SOFT_VIOLET),
        ("r", 33, 66, 190, VIOLET, SOFT_VIOLET), ("s", 66, 100, 190, VIOLET, SOFT_VIOLET),
        ("p", 0, 10, 232, VIOLET, SOFT_VIOLET), ("t", 90, 100, 232, VIOLET, SOFT_VIOLET),
    ):  # fmt: skip
        high_of = 36 if top == 60 else 32
        sheet.box(at(low), top, at(high) - at(low), high_of, fill=fill, edge=edge)
        sheet.text(at((low + high) / 2), top + high_of / 2 + 6, name, anchor="middle", bold=True)
    return sheet


def record() -> Canvas:
    """What three speakers said and what came true, beside the line where both agree."""
    sheet = Canvas(
        480, 340, "What was said and what came true",
        "R: 60 percent said, 57 came true. S: 80 said, 58 came true. T: 90 said, 88 came true. "
        "A rising line shows where both agree.",
    )  # fmt: skip
    axes = Axes(sheet, (76, 24, 360, 240), (30, 100), (30, 100))
    axes.frame(
        range(30, 101, 10), [(y, str(y)) for y in range(30, 101, 10)],
        "said, %", "came true, %",
    )  # fmt: skip
    axes.curve([(30, 30), (100, 100)], MUTED, dashed=True)
    for name, said, true, colour in (
        ("R", 60, 57, BLUE), ("S", 80, 58, BROWN), ("T", 90, 88, TEAL),
    ):  # fmt: skip
        x, y = axes.at(said, true)
        sheet.dot(x, y, colour)
        sheet.text(x + 10, y + 18, name, bold=True, colour=colour)
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(folder, {"loop": loop(), "scales": scales(), "record": record()})


if __name__ == "__main__":
    main()
