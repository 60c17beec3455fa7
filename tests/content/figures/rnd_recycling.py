"""Draws the figures of the module on recycling.

Run it: `python tests/content/figures/rnd_recycling.py [folder]`.
Without a folder it renews the module's own figures.
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
    Axes,
    Canvas,
    write,
)  # fmt: skip

FOLDER = COURSES / "magnetics-research-scientist/recycling/figures"


def routes() -> Canvas:
    """Three questions from top to bottom; the first yes decides."""
    sheet = Canvas(
        480, 400, "From the state of a lot to its route",
        "A lot sorted by family and without field. Whole, coat sound and grade proved: reuse. "
        "Sound metal in a narrow range of grades: short loop. Oxidised, mixed or full of glue: "
        "long loop.",
    )  # fmt: skip
    sheet.box(24, 20, 290, 44)
    sheet.text(169, 48, "lot: one family, without field", anchor="middle")
    rows = (
        (104, "whole, coat sound,", "grade proved by measuring?", "reuse", TEAL, SOFT_TEAL),
        (196, "sound metal, coat can go,", "narrow range of grades?", "short loop", VIOLET,
         SOFT_VIOLET),
        (288, "oxidised, mixed grades,", "carbon of glue, unknown?", "long loop", BROWN,
         SOFT_BROWN),
    )  # fmt: skip
    sheet.path([(169, 64), (169, 102)], arrow=True)
    for top, first, second, route, ink, soft in rows:
        sheet.box(24, top, 290, 56)
        sheet.text(169, top + 23, first, anchor="middle")
        sheet.text(169, top + 45, second, anchor="middle")
        sheet.path([(314, top + 28), (362, top + 28)], arrow=True, colour=ink)
        sheet.text(336, top + 18, "yes", anchor="middle", colour=ink)
        sheet.box(364, top, 98, 56, fill=soft, edge=ink)
        sheet.text(413, top + 34, route, anchor="middle", bold=True, colour=ink)
    for top in (160, 252):
        sheet.path([(169, top), (169, top + 34)], arrow=True)
        sheet.text(182, top + 22, "no", colour=MUTED)
    sheet.text(240, 378, "SmCo, ferrite and alnico have bins of their own", anchor="middle",
               colour=MUTED)  # fmt: skip
    return sheet


def needed(oxygen: float) -> float:
    """Kilograms of clean hydride for 100 kg of powder with so many wt% of oxygen."""
    return max(0.0, 100 * (29.8 - 30.5 + 6.01 * oxygen) / (98.15 - 29.8))


def topup() -> Canvas:
    """Hydride to add over the oxygen of the powder."""
    sheet = Canvas(
        480, 330, "Hydride to add over the oxygen of scrap powder",
        "A straight line from nil at 1,165 ppm through 1.17 kg at 2,500, 2.49 kg at 4,000 and "
        "3.37 kg at 5,000 ppm, for 30.5 wt% rare earth and 29.8 wt% metallic.",
    )  # fmt: skip
    axes = Axes(sheet, (76, 26, 380, 232), (0, 5000), (0, 4))
    axes.frame(
        range(0, 5001, 1000), [(float(y), str(y)) for y in range(5)],
        "oxygen of the powder, ppm", "hydride, kg for 100 kg",
    )  # fmt: skip
    axes.curve([(ppm, needed(ppm / 1e4)) for ppm in range(0, 5001, 5)], VIOLET)
    for ppm, name in ((2500, "lot A"), (4000, "lot B")):
        x, y = axes.at(ppm, needed(ppm / 1e4))
        sheet.dot(x, y, INK)
        sheet.text(x - 10, y - 10, f"{name}: {needed(ppm / 1e4):.2f} kg", anchor="end", bold=True)
    return sheet


def loops() -> Canvas:
    """Oxygen of a loop over its passes for three shares of fresh alloy."""
    sheet = Canvas(
        480, 350, "Oxygen of a loop over its passes",
        "All from 1,100 ppm with 900 ppm for each pass. Without fresh alloy it passes 3,500 in "
        "the third pass, with a tenth in the fourth, with three tenths it levels off below 3,400.",
    )  # fmt: skip
    axes = Axes(sheet, (84, 26, 372, 240), (0, 8), (0, 7000))
    axes.frame(
        range(0, 9, 2), [(float(y), f"{y:,}") for y in range(0, 7001, 1000)],
        "pass", "oxygen, ppm",
    )  # fmt: skip
    axes.curve([(0, 3500), (8, 3500)], BROWN, dashed=True)
    sheet.text(*axes.at(0.15, 3650), "limit 3,500", colour=BROWN)
    for fresh, colour, words, place in (
        (0.0, INK, "no fresh alloy", (2.2, 5650)),
        (0.1, BLUE, "a tenth fresh", (5.5, 4150)),
        (0.3, TEAL, "three tenths fresh", (4.2, 2350)),
    ):
        points, oxygen = [(0.0, 1100.0)], 1100.0
        for step in range(1, 9):
            oxygen = (1 - fresh) * oxygen + fresh * 400 + 900
            if oxygen > 7000:
                break
            points.append((float(step), oxygen))
        axes.curve(points, colour)
        for point in points:
            sheet.dot(*axes.at(*point), colour)
        sheet.text(*axes.at(*place), words, colour=colour, bold=True)
    return sheet


def longloop() -> Canvas:
    """Six steps of the long loop with what leaves below."""
    sheet = Canvas(
        480, 300, "The long loop and its exits",
        "Demagnetise and crush, roast, selective leach, separate, oxalate and calcine, metal. "
        "Exit A below the roaster, B below the leach, C below separation, D below metal making.",
    )  # fmt: skip
    steps = (
        (("crush",), SOFT_BLUE, BLUE, ""), (("roast",), SOFT_BROWN, BROWN, "A"),
        (("leach",), SOFT_TEAL, TEAL, "B"), (("sepa-", "rate"), SOFT_TEAL, TEAL, "C"),
        (("oxa-", "late"), SOFT_TEAL, TEAL, ""), (("metal",), SOFT_VIOLET, VIOLET, "D"),
    )  # fmt: skip
    for at, (words, soft, ink, mark) in enumerate(steps):
        left = 18 + 76.8 * at
        middle = left + 29
        sheet.box(left, 84, 58, 60, fill=soft, edge=ink)
        for line, word in enumerate(words):
            sheet.text(middle, 119 - 11 * (len(words) - 1) + 22 * line, word, anchor="middle",
                       bold=True, colour=ink)  # fmt: skip
        if at:
            sheet.path([(left - 18.8, 114), (left - 2, 114)], arrow=True)
        if mark:
            sheet.path([(middle, 144), (middle, 190)], arrow=True)
            sheet.text(middle, 220, mark, anchor="middle", size=20, bold=True)
    sheet.text(47, 52, "scrap", anchor="middle")
    sheet.path([(47, 58), (47, 82)], arrow=True)
    sheet.path([(431, 84), (431, 60)], arrow=True)
    sheet.text(431, 48, "Nd, Dy metal", anchor="middle")
    sheet.text(240, 268, "A to D: what leaves the loop", anchor="middle", colour=MUTED)
    return sheet


def claim() -> Canvas:
    """One claim on one unit and one function."""
    sheet = Canvas(
        480, 330, "A claim put on one unit and one function",
        "Bars in kg CO2e: primary 60 for a finished kilogram; claim 6 for a kilogram of powder; "
        "24.4 for a finished kilogram; 26.0 for the same function.",
    )  # fmt: skip
    axes = Axes(sheet, (76, 26, 384, 230), (0, 4), (0, 70))
    axes.frame([], [(float(y), str(y)) for y in range(0, 71, 10)], "", "kg CO2e")
    bars = (
        (60.0, "60", ("primary,", "finished kg"), SOFT_BROWN, BROWN),
        (6.0, "6", ("claim,", "kg powder"), SOFT_BLUE, BLUE),
        (24.4, "24.4", ("recycled,", "finished kg"), SOFT_TEAL, TEAL),
        (26.0, "26.0", ("recycled,", "same use"), SOFT_VIOLET, VIOLET),
    )
    for at, (value, shown, words, soft, ink) in enumerate(bars):
        left, top = axes.at(at + 0.18, value)
        right, base = axes.at(at + 0.82, 0)
        sheet.box(left, top, right - left, base - top, fill=soft, edge=ink, round_by=2)
        middle = (left + right) / 2
        sheet.text(middle, top - 8, shown, anchor="middle", bold=True)
        for line, word in enumerate(words):
            sheet.text(middle, base + 22 + 20 * line, word, anchor="middle", size=15)
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(
        folder,
        {
            "routes": routes(), "topup": topup(), "loops": loops(), "longloop": longloop(),
            "claim": claim(),
        },
    )  # fmt: skip


if __name__ == "__main__":
    main()
