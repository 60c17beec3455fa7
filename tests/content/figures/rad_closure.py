"""Draws the figures of the module on closure and emergency.

Run it: `python tests/content/figures/rad_closure.py [folder]`.
Without a folder it renews the module's own figures.
Curves and bars are computed here from half-lives and the laws that the lessons print.
"""

import sys
from math import comb, exp, log, log10
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
    Axes,
    Canvas,
    write,
)  # fmt: skip

FOLDER = COURSES / "radioactive-waste-specialist/closure-and-emergency/figures"
RADON, THORON = log(2) / (3.8235 * 86400), log(2) / 55.6  # 1/s


def covers() -> Canvas:
    """Share of the flux that a cover leaves, for thoron and for radon-222."""
    sheet = Canvas(
        480, 350, "Flux that is left against thickness of the cover",
        "Thoron, D 1e-6: one millionth at 12 cm. Radon-222, D 1e-6: 0.23 at 1 m and 0.055 at 2 m. "
        "Radon-222, D 1e-7: 0.010 at 1 m.",
    )  # fmt: skip
    axes = Axes(sheet, (84, 26, 372, 246), (0, 2), (-6, 0))
    ticks = [(float(-power), f"1e-{power}" if power else "1") for power in range(0, 7, 2)]
    axes.frame((0, 0.5, 1, 1.5, 2), ticks, "cover, m", "share of the bare flux")
    for decay, spread, colour in (
        (THORON, 1e-6, TEAL), (RADON, 1e-6, VIOLET), (RADON, 1e-7, BLUE),
    ):  # fmt: skip
        length = (spread / decay) ** 0.5
        depths = [step / 400 for step in range(801)]
        axes.curve([(x, log10(exp(-x / length))) for x in depths if x / length < 13.8], colour)
    sheet.text(*axes.at(0.16, -4.6), "thoron, D 1e-6", colour=TEAL, bold=True)
    sheet.text(*axes.at(0.9, -0.35), "radon-222, D 1e-6", colour=VIOLET, bold=True)
    sheet.text(*axes.at(0.62, -3.5), "radon-222, D 1e-7", colour=BLUE, bold=True)
    return sheet


def cover_section() -> Canvas:
    """Layers of a cover; the lesson asks for one of them."""
    sheet = Canvas(
        480, 360, "Section of a cover",
        "From above: soil with grass, coarse stones, drainage sand, moist clay, residue.",
    )  # fmt: skip
    layers = (
        (30, 54, "soil with grass", SOFT_TEAL, TEAL), (84, 42, "coarse stones", "none", MUTED),
        (126, 42, "drainage sand", SOFT_BROWN, BROWN), (168, 66, "moist clay", SOFT_BLUE, BLUE),
        (234, 96, "residue", SOFT_VIOLET, VIOLET),
    )  # fmt: skip
    for top, height, name, fill, edge in layers:
        sheet.box(20, top, 440, height, fill=fill, edge=edge, round_by=0)
        sheet.text(240, top + height / 2 + 6, name, anchor="middle", bold=True)
    for place in range(6):
        x = 60 + 70 * place
        sheet.path([(x, 30), (x + 5, 16)], colour=TEAL, width=2)
    return sheet


def site_map() -> Canvas:
    """Plan of a site before its final survey."""
    sheet = Canvas(
        480, 320, "Plan of a site before its final survey",
        "Cleaned cake pad at the upper left, halls at the upper right, road across the middle, car "
        "park at the lower left, office lawn at the lower right.",
    )  # fmt: skip
    sheet.box(30, 40, 130, 100, fill=SOFT_VIOLET, edge=VIOLET)
    sheet.text(95, 86, "cake pad,", anchor="middle", bold=True)
    sheet.text(95, 106, "dug out", anchor="middle")
    sheet.box(190, 40, 260, 100, fill="none", edge=LINE)
    sheet.text(320, 95, "halls", anchor="middle", colour=MUTED)
    sheet.box(30, 160, 420, 40, fill=SOFT_BROWN, edge=BROWN)
    sheet.text(240, 186, "road of the lorries", anchor="middle", bold=True)
    sheet.box(30, 220, 180, 80, fill=SOFT_BLUE, edge=BLUE)
    sheet.text(120, 266, "car park, upwind", anchor="middle", bold=True)
    sheet.box(270, 220, 180, 80, fill=SOFT_TEAL, edge=TEAL)
    sheet.text(360, 266, "office lawn", anchor="middle", bold=True)
    return sheet


def sign_test() -> Canvas:
    """Chance that k of twelve samples lie below the level, by coin."""
    sheet = Canvas(
        480, 330, "Chance of k of twelve samples below 1, by coin",
        "Highest at 6 with 22.6 %. Bars of 10, 11 and 12 are marked: 1.6, 0.3 and 0.02 %, together "
        "1.9 %. Nine has 5.4 %.",
    )  # fmt: skip
    axes = Axes(sheet, (76, 26, 380, 226), (-0.5, 12.5), (0, 25))
    axes.frame(range(0, 13, 2), [(y, str(y)) for y in range(0, 26, 5)],
               "samples below 1, of twelve", "chance, %")  # fmt: skip
    for count in range(13):
        chance = 100 * comb(12, count) / 2**12
        x, top = axes.at(count - 0.4, chance)
        _, bottom = axes.at(count, 0)
        fill, edge = (SOFT_BROWN, BROWN) if count >= 10 else (SOFT_BLUE, BLUE)
        sheet.box(x, top, 23.4, max(bottom - top, 1.5), fill=fill, edge=edge, round_by=0)
    sheet.text(*axes.at(12.4, 8.2), "10 or more:", anchor="end", colour=BROWN, bold=True)
    sheet.text(*axes.at(12.4, 6.2), "1.9 %", anchor="end", colour=BROWN, bold=True)
    return sheet


def hall_plan() -> Canvas:
    """Plan of a hall after a dust release, with its doors."""
    sheet = Canvas(
        480, 340, "Plan of a hall after a dust release",
        "Cross near the left wall. Gate to the yard at the left with wind into the hall; door to "
        "the canteen passage below, to the control room above, to the locker room at the right.",
    )  # fmt: skip
    sheet.box(110, 50, 340, 230, edge=INK)
    sheet.path([(160, 110), (190, 140)], colour=BROWN, width=5)
    sheet.path([(190, 110), (160, 140)], colour=BROWN, width=5)
    doors = (
        ((110, 70), (110, 130)), ((200, 280), (260, 280)), ((300, 50), (360, 50)),
        ((450, 190), (450, 250)),
    )  # fmt: skip
    for start, end in doors:
        sheet.path([start, end], colour=TEAL, width=7)
    sheet.path([(20, 100), (96, 100)], arrow=True, colour=MUTED)
    sheet.text(58, 88, "wind", anchor="middle", colour=MUTED)
    sheet.text(58, 132, "gate to", anchor="middle")
    sheet.text(58, 152, "the yard", anchor="middle")
    sheet.text(230, 310, "canteen passage", anchor="middle")
    sheet.text(330, 30, "control room", anchor="middle")
    sheet.text(436, 208, "locker room,", anchor="end")
    sheet.text(436, 230, "wash basins", anchor="end")
    return sheet


if __name__ == "__main__":
    write(
        Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER,
        {
            "covers": covers(), "cover-section": cover_section(), "site-map": site_map(),
            "sign-test": sign_test(), "hall-plan": hall_plan(),
        },
    )  # fmt: skip
