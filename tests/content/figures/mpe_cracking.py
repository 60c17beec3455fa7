"""Draws the figures of the process engineer's module on cracking and leaching.

Run it: `python tests/content/figures/mpe_cracking.py [folder]`.
Without a folder it renews the module's own figures. Shares are those of the lessons.
"""

import sys
from math import log10
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
)

FOLDER = COURSES / "mining-process-engineer/cracking-and-leaching/figures"
ROUTES = (
    ("roast in air", ("CO\u2082,", "some HF"), "dilute HCl leach", ("CeO\u2082,", "fluoride"),
     "La, Pr, Nd; little Ce"),
    ("bake in H\u2082SO\u2084", ("CO\u2082, HF,", "SiF\u2084, mist"), "water leach",
     ("sulfates, Ra;", "Th if hot"), "all RE; Th if mild"),
)  # fmt: skip


def two_routes() -> Canvas:
    """One bastnaesite concentrate by roast and by bake; the outlets are asked for by the lesson."""
    sheet = Canvas(
        560, 410, "Roast and hydrochloric leach beside sulfuric acid bake and water leach",
        "Left: roast in air gives an off-gas of carbon dioxide and some hydrogen fluoride; dilute "
        "hydrochloric leach leaves cerium dioxide and fluoride; the liquor holds La, Pr, Nd. "
        "Right: bake in sulfuric acid gives an off-gas of carbon dioxide, hydrogen fluoride, "
        "silicon tetrafluoride and mist; water leach leaves sulfates with radium, and thorium "
        "after a hot bake; the liquor holds all rare earths, and thorium after a mild bake.",
    )  # fmt: skip
    sheet.box(20, 18, 520, 36, fill=SOFT_BLUE, edge=BLUE)
    sheet.text(280, 42, "bastnäsite concentrate", anchor="middle", bold=True)
    for side, (hot, gas, leach, residue, liquor) in enumerate(ROUTES):
        x = 14 + 280 * side
        for y, step, out in ((80, hot, gas), (190, leach, residue)):
            sheet.path([(x + 56, y - 26 if y == 80 else y - 40), (x + 56, y)], arrow=True)
            sheet.box(x, y, 114, 70, fill=SOFT_VIOLET, edge=VIOLET)
            head, _, tail = step.rpartition(" ")
            sheet.text(x + 57, y + 31, head, anchor="middle")
            sheet.text(x + 57, y + 51, tail, anchor="middle")
            sheet.path([(x + 114, y + 35), (x + 136, y + 35)], arrow=True)
            sheet.box(x + 136, y, 115, 70, fill=SOFT_BROWN, edge=BROWN)
            for line, words in enumerate(out):
                sheet.text(x + 193, y + 31 + 20 * line, words, anchor="middle")
        sheet.path([(x + 56, 260), (x + 56, 310)], arrow=True)
        sheet.box(x, 310, 251, 44, fill=SOFT_TEAL, edge=TEAL)
        sheet.text(x + 125, 338, liquor, anchor="middle", bold=True)
        sheet.text(x + 193, 174, "off-gas", anchor="middle", size=15, colour=MUTED)
        sheet.text(x + 193, 284, "residue", anchor="middle", size=15, colour=MUTED)
        sheet.text(x + 125, 380, "liquor", anchor="middle", size=15, colour=MUTED)
    return sheet


SHARES = (  # phosphate liquor, residue at pH 3.5, rare earth liquor
    ("rare earths", (0, 5.14, 94.86)),
    ("thorium", (0, 99.98, 0.02)),
    ("uranium", (12, 8, 80)),
    ("radium", (0, 4, 96)),
)
INKS = ((SOFT_BLUE, BLUE), (SOFT_BROWN, BROWN), (SOFT_TEAL, TEAL))


def shares() -> Canvas:
    """Who leaves the caustic plant by which outlet."""
    sheet = Canvas(
        520, 330, "Shares of four elements in the outlets of a caustic plant",
        "Rare earths: 5.1 % residue, 94.9 % liquor. Thorium: 99.98 % residue. Uranium: 12 % "
        "phosphate liquor, 8 % residue, 80 % rare earth liquor. Radium: 4 % residue, 96 % liquor.",
    )  # fmt: skip
    left, wide = 120, 370
    for place, (name, parts) in enumerate(SHARES):
        y, x = 30 + 56 * place, float(left)
        sheet.text(left - 10, y + 25, name, anchor="end")
        for part, (fill, edge) in zip(parts, INKS, strict=True):
            if part > 1:
                sheet.box(x, y, wide * part / 100, 38, fill=fill, edge=edge, round_by=1)
            if part > 6:
                sheet.text(x + wide * part / 200, y + 25, f"{part:g}", anchor="middle")
            x += wide * part / 100
    for place, (words, (fill, edge)) in enumerate(
        zip(("phosphate liquor", "residue, pH 3.5", "rare earth liquor"), INKS, strict=True)
    ):
        x = 30 + 164 * place
        sheet.box(x, 268, 20, 20, fill=fill, edge=edge)
        sheet.text(x + 28, 284, words, size=15)
    sheet.text(left + wide / 2, 314, "% of what came in with the mineral", anchor="middle",
               size=15, colour=MUTED)  # fmt: skip
    return sheet


STEPS = (  # thorium and uranium in g for each tonne of REO
    ("leach liquor", 600 / 30.0e-3, 80 / 30.0e-3),
    ("after pH 3.5", 0.30 / 29.7e-3, 78 / 29.7e-3),
    ("after solvent", 0.03 / 29.64e-3, 0.468 / 29.64e-3),
)


def after_steps() -> Canvas:
    """Thorium and uranium of a liquor after each step, over powers of ten."""
    sheet = Canvas(
        520, 350, "Thorium and uranium after each step, in g for each tonne of REO",
        "Leach liquor: Th 20,000, U 2,667. After pH 3.5: Th 10, U 2,626. After solvent: Th 1, "
        "U 16. Logarithmic scale.",
    )  # fmt: skip
    top, floor = 46, 280
    for power in range(6):
        y = floor - (floor - top) * power / 5
        sheet.path([(80, y), (500, y)], colour=LINE, width=0.75)
        sheet.text(72, y + 5, f"{10**power:,}", anchor="end", size=15, colour=MUTED)
    for place, (name, *values) in enumerate(STEPS):
        x = 110 + 138 * place
        for side, (value, (fill, edge)) in enumerate(
            zip(values, ((SOFT_VIOLET, VIOLET), (SOFT_BROWN, BROWN)), strict=True)
        ):
            tall = max((floor - top) * log10(value) / 5, 2)
            sheet.box(x + 46 * side, floor - tall, 40, tall, fill=fill, edge=edge, round_by=1)
            sheet.text(x + 46 * side + 20, floor - tall - 6, ("Th", "U")[side], anchor="middle",
                       bold=True)  # fmt: skip
        sheet.text(x + 43, floor + 24, name, anchor="middle")
    sheet.path([(80, floor), (500, floor)], colour=INK)
    sheet.text(290, 336, "g for each tonne of REO, in powers of ten", anchor="middle", size=15,
               colour=MUTED)  # fmt: skip
    return sheet


def drawings() -> dict[str, Canvas]:
    """Return every figure of the module by its file's name."""
    return {"two-routes": two_routes(), "shares": shares(), "after-steps": after_steps()}


if __name__ == "__main__":
    write(Path(sys.argv[1]) if sys.argv[1:] else FOLDER, drawings())
