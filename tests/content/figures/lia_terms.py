"""Draws the figures of the liaison's module on terms.

Run it: `python tests/content/figures/lia_terms.py [folder]`.
Without a folder it renews the module's own figures.
"""

import sys
from math import pi
from pathlib import Path

from canvas import (
    BLUE,
    BROWN,
    COURSES,
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

FOLDER = COURSES / "multilingual-industrial-liaison/terms/figures"
STEPS = [
    [("配料", "pèiliào"), ("速凝", "sùníng"), ("氢碎", "qīngsuì"), ("气流磨", "qìliúmó"),
     ("取向成型", "qǔxiàng")],
    [("烧结", "shāojié"), ("时效", "shíxiào"), ("机加工", "jījiāgōng"), ("电镀", "diàndù"),
     ("充磁", "chōngcí")],
]  # fmt: skip


def tones() -> Canvas:
    """Four panels with the pitch of a syllable over its time."""
    sheet = Canvas(
        480, 250, "Four lines of pitch",
        "Panel A: a line that falls from high to low. Panel B: a level line, high. Panel C: a "
        "line that rises to high. Panel D: a line that dips low and comes up again.",
    )  # fmt: skip
    sheet.text(20, 30, "pitch of the voice over one syllable", colour=MUTED)
    lines = {
        "A": [(12, 14), (88, 92)],
        "B": [(12, 18), (88, 18)],
        "C": [(12, 60), (88, 14)],
        "D": [(12, 62), (34, 90), (50, 92), (88, 34)],
    }
    for at, (name, points) in enumerate(lines.items()):
        x = 20 + 114 * at
        sheet.box(x, 50, 100, 112, fill=SOFT_BLUE, edge=BLUE)
        sheet.path([(x + px, 52 + py) for px, py in points], colour=VIOLET, width=4, arrow=True)
        sheet.text(x + 50, 188, name, anchor="middle", bold=True, size=18)
    sheet.text(20, 228, "up: high    down: low", colour=MUTED)
    return sheet


def curves() -> Canvas:
    """The second quadrant of a magnet: B and J against an opposing field, three marks."""
    sheet = Canvas(
        480, 350, "Two demagnetisation curves",
        "J stays near 1.3 T and falls to zero at 1450 kA/m. B falls straight to zero at 1030 "
        "kA/m. Mark P stands at 1.3 T on the axis without field, Q where B is zero, R where J is "
        "zero.",
    )  # fmt: skip
    axes = Axes(sheet, (66, 40, 384, 230), (-1600, 0), (0, 1.5))
    axes.frame(
        [-1600, -1200, -800, -400, 0], [(0, "0"), (0.5, "0.5"), (1.0, "1.0"), (1.5, "1.5")],
        "H, kA/m", "B and J, T",
    )  # fmt: skip
    mu0, remanence = 4e-4 * pi, 1.3  # T per kA/m
    zero = -remanence / mu0
    axes.curve([(0, remanence), (-1300, 1.27), (-1390, 1.1), (-1430, 0.6), (-1450, 0)], TEAL)
    axes.curve([(0, remanence), (zero, 0)], BROWN)
    sheet.text(*axes.at(-1180, 1.34), "J", colour=TEAL, bold=True, size=18)
    sheet.text(*axes.at(-560, 0.44), "B", colour=BROWN, bold=True, size=18)
    for name, x, y, dx, dy in (("P", 0, remanence, -16, -34), ("Q", zero, 0, 8, -36),
                               ("R", -1450, 0, -36, -36)):  # fmt: skip
        px, py = axes.at(x, y)
        sheet.dot(px, py, VIOLET)
        sheet.box(px + dx, py + dy, 26, 26, fill=SOFT_VIOLET, edge=VIOLET)
        sheet.text(px + dx + 13, py + dy + 19, name, anchor="middle", bold=True)
    return sheet


def route() -> Canvas:
    """The steps of a sintered magnet as a card names them, in two rows."""
    sheet = Canvas(
        480, 250, "Ten steps from weighing in to magnetising",
        "First row: weighing in, strip casting, hydrogen, jet mill, pressing in a field. Second "
        "row: sintering, ageing, machining, plating, magnetising.",
    )  # fmt: skip
    for row, steps in enumerate(STEPS):
        y = 44 + 100 * row
        for at, (zh, pinyin) in enumerate(steps):
            x = 14 + 93 * at
            sheet.box(x, y, 78, 62, fill=SOFT_TEAL if row else SOFT_BROWN,
                      edge=TEAL if row else BROWN)  # fmt: skip
            sheet.text(x + 39, y + 28, zh, anchor="middle", bold=True)
            sheet.text(x + 39, y + 52, pinyin, anchor="middle", size=15, colour=MUTED)
            if at:
                sheet.path([(x - 15, y + 31), (x - 1, y + 31)], arrow=True)
    sheet.text(14, 28, "up to the green compact (压坯)", colour=BROWN)
    sheet.text(14, 130, "from the furnace on", colour=TEAL)
    sheet.text(14, 234, "取向成型: qǔxiàng chéngxíng", colour=MUTED)
    return sheet


def faults() -> Canvas:
    """A coated block, cut open, with three faults."""
    sheet = Canvas(
        480, 270, "A coated block with three faults",
        "P: the upper left corner is broken off. Q: a jagged line runs from the right face into "
        "the body. R: the coat bulges away from the top face.",
    )  # fmt: skip
    body = [(150, 80), (400, 80), (400, 210), (80, 210), (80, 130)]
    sheet.path([(80, 130), (100, 118), (112, 122), (128, 96), (150, 80)], colour=BROWN, width=3)
    sheet.path([body[4], body[3], body[2], body[1]], width=2)
    sheet.path([(150, 80), (230, 80), (238, 66), (252, 58), (268, 58), (282, 66), (290, 80),
                (400, 80)], colour=BLUE, width=4)  # fmt: skip
    sheet.path([(230, 80), (290, 80)], width=2)
    sheet.path([(400, 150), (376, 144), (366, 158), (340, 150), (326, 164), (300, 158)],
               colour=VIOLET, width=3)  # fmt: skip
    for name, x, y, tip, colour, fill in (
        ("P", 34, 60, (100, 108), BROWN, SOFT_BROWN),
        ("Q", 428, 196, (366, 162), VIOLET, SOFT_VIOLET),
        ("R", 320, 26, (276, 58), BLUE, SOFT_BLUE),
    ):  # fmt: skip
        sheet.path([(x + 14, y + 14), tip], colour=colour, width=1.5)
        sheet.box(x, y, 30, 30, fill=fill, edge=colour)
        sheet.text(x + 15, y + 21, name, anchor="middle", bold=True)
    sheet.text(84, 246, "black: magnet, blue: coat", colour=MUTED)
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(folder, {"tones": tones(), "curves": curves(), "route": route(), "faults": faults()})


if __name__ == "__main__":
    main()
