"""Draws the figures of the module on law and standards.

Run it: `python tests/content/figures/rad_regs.py [folder]`.
Without a folder it renews the module's own figures. The limits are those that the lessons print.
"""

import sys
from math import log10
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

FOLDER = COURSES / "radioactive-waste-specialist/law-and-standards/figures"


def _asked(sheet: Canvas, y: float, lines: tuple[str, str], words: tuple[str, str]) -> None:
    sheet.box(30, y, 190, 64, fill=SOFT_BLUE, edge=BLUE)
    sheet.text(125, y + 27, lines[0], anchor="middle")
    sheet.text(125, y + 49, lines[1], anchor="middle")
    sheet.path([(220, y + 32), (290, y + 32)], arrow=True)
    sheet.text(254, y + 24, "yes", anchor="middle", colour=MUTED)
    sheet.box(290, y, 160, 64, fill=SOFT_TEAL, edge=TEAL)
    sheet.text(370, y + 27, words[0], anchor="middle", bold=True)
    sheet.text(370, y + 49, words[1], anchor="middle")


def three_nouns() -> Canvas:
    """Which paragraph of 10 CFR 40.13 a material may rest on: the noun is asked before the line."""
    sheet = Canvas(
        480, 430, "Which paragraph of 10 CFR 40.13 a material may rest on",
        "A finished rare earth product may rest on (c)(1)(vi) up to 0.25 %. Unprocessed ore may "
        "rest on (b). A mixture below 0.05 % may rest on (a). Otherwise a licence is needed.",
    )  # fmt: skip
    sheet.text(30, 32, "Three drums, each with 0.15 % thorium", bold=True)
    asked = (
        (("finished rare earth", "product?"), ("(c)(1)(vi)", "up to 0.25 %")),
        (("ore as it was dug,", "untouched?"), ("(b)", "any grade")),
        (("mixture below", "0.05 % U and Th?"), ("(a)", "0.15 % does not fit")),
    )  # fmt: skip
    for place, (question, answer) in enumerate(asked):
        y = 50 + 98 * place
        _asked(sheet, y, question, answer)
        sheet.path([(125, y + 64), (125, y + 98)], arrow=True)
        sheet.text(136, y + 86, "no", colour=MUTED)
    sheet.box(30, 344, 420, 60, fill=SOFT_BROWN, edge=BROWN)
    sheet.text(240, 370, "licence for source material:", anchor="middle", bold=True)
    sheet.text(240, 392, "ask the officer and the authority", anchor="middle")
    return sheet


LIMITS = (  # person, United States, ICRP, European Union, in mSv
    ("public", 1, 1, 1), ("unborn", 5, 1, 1), ("worker", 50, 20, 20), ("lens", 150, 20, 20),
    ("skin", 500, 500, 500),
)  # fmt: skip


def limits() -> Canvas:
    """Dose limits of three orders side by side on a logarithmic scale."""
    sheet = Canvas(
        480, 370, "Dose limits of three orders, in millisievert a year",
        "United States, ICRP, European Union: public 1, 1, 1; unborn child 5, 1, 1; worker 50, 20, "
        "20; lens 150, 20, 20; skin 500, 500, 500.",
    )  # fmt: skip
    axes = Axes(sheet, (74, 40, 380, 260), (0, 5), (log10(0.5), 3))
    ticks = [(log10(v), f"{v}") for v in (1, 10, 100, 1000)]
    axes.frame([], ticks, "", "mSv")
    colours = ((SOFT_BROWN, BROWN), (SOFT_TEAL, TEAL), (SOFT_VIOLET, VIOLET))
    for place, (name, *values) in enumerate(LIMITS):
        for step, (value, (fill, edge)) in enumerate(zip(values, colours, strict=True)):
            x, y = axes.at(place + 0.04 + 0.31 * step, log10(value))
            sheet.box(x, y, 22, 300 - y, fill=fill, edge=edge, round_by=0)
        sheet.text(axes.at(place + 0.5, 0)[0], 322, name, anchor="middle")
    names = (("United States", BROWN), ("ICRP", TEAL), ("European Union", VIOLET))
    for step, (words, colour) in enumerate(names):
        sheet.text(90, 62 + 22 * step, words, colour=colour, bold=True)
    sheet.text(240, 352, "worker, lens: mean of 5 years at the ICRP", anchor="middle", size=15,
               colour=MUTED)  # fmt: skip
    return sheet


def graded() -> Canvas:
    """Steps of control, from exempt to licensed."""
    sheet = Canvas(
        480, 330, "Steps of control in the graded approach",
        "From below: exempt by the rule of the authority, notify, register, licence. Size and "
        "likelihood of exposure grow upwards.",
    )  # fmt: skip
    steps = (
        ("exempt", "by rule or decision of the authority"), ("notify", "tell before you begin"),
        ("register", "assessed, with conditions"), ("licence", "assessed, granted, inspected"),
    )  # fmt: skip
    fills = ((SOFT_TEAL, TEAL), (SOFT_BLUE, BLUE), (SOFT_VIOLET, VIOLET), (SOFT_BROWN, BROWN))
    for place, ((name, words), (fill, edge)) in enumerate(zip(steps, fills, strict=True)):
        y = 240 - 70 * place
        sheet.box(80, y, 370, 58, fill=fill, edge=edge)
        sheet.text(96, y + 25, name, bold=True)
        sheet.text(96, y + 47, words)
    sheet.path([(48, 296), (48, 36)], arrow=True, colour=MUTED)
    sheet.text(34, 166, "exposure", anchor="middle", turned=True, colour=MUTED)
    return sheet


def which_rule() -> Canvas:
    """Which rule of the United States a residue leads to; the lesson asks for one of the boxes."""
    sheet = Canvas(
        480, 400, "Which rule of the United States a residue may lead to",
        "Ore processed primarily for uranium or thorium: 11e.(2). Uranium and thorium above the "
        "exemption: source material. Radium or lead only: rules of the State. A dashed frame says "
        "that the authority decides.",
    )  # fmt: skip
    sheet.box(14, 14, 452, 372, edge=MUTED, dashed=True, round_by=10)
    asked = (
        (("ore processed primarily", "for U or Th?"), ("11e.(2)", "by-product")),
        (("U and Th above", "the exemption?"), ("source", "material")),
        (("radium or lead", "left over?"), ("State", "rules")),
    )  # fmt: skip
    for place, (question, answer) in enumerate(asked):
        y = 50 + 105 * place
        sheet.box(30, y, 190, 70, fill=SOFT_BLUE, edge=BLUE)
        sheet.text(125, y + 30, question[0], anchor="middle")
        sheet.text(125, y + 52, question[1], anchor="middle")
        sheet.path([(220, y + 35), (290, y + 35)], arrow=True)
        sheet.text(254, y + 27, "yes", anchor="middle", colour=MUTED)
        sheet.box(290, y, 160, 70, fill=SOFT_TEAL, edge=TEAL)
        sheet.text(370, y + 30, answer[0], anchor="middle", bold=True)
        sheet.text(370, y + 52, answer[1], anchor="middle")
        if place < 2:
            sheet.path([(125, y + 70), (125, y + 105)], arrow=True)
            sheet.text(136, y + 93, "no", colour=MUTED)
    sheet.text(240, 366, "the authority decides", anchor="middle", colour=MUTED, bold=True)
    return sheet


def main(folder: Path = FOLDER) -> None:
    """Write all figures."""
    write(
        folder,
        {
            "three-nouns": three_nouns(), "limits": limits(), "graded": graded(),
            "which-rule": which_rule(),
        },
    )  # fmt: skip


if __name__ == "__main__":
    main(*(Path(name) for name in sys.argv[1:]))
