"""Draws the figures of the module from resource to reserve.

Run it: `python tests/content/figures/geo_resource.py [folder]`.
Without a folder it renews the module's own figures.
Curves are computed here from the laws and teaching values that the lessons print.
"""

import sys
from math import erfc, exp, log, pi, sqrt
from pathlib import Path

from canvas import (
    BLUE,
    BROWN,
    COURSES,
    INK,
    MUTED,
    SOFT_BLUE,
    SOFT_TEAL,
    SOFT_VIOLET,
    TEAL,
    VIOLET,
    Axes,
    Canvas,
    write,
)  # fmt: skip

FOLDER = COURSES / "geologist-mineralogist/resource-to-reserve/figures"
TONNES, MEAN, SPREAD, SHARE = 30.0, 3.0, 0.80, 0.50  # Mt, %, CV of samples, block over sample
NUGGET, REST, RANGE = 0.6, 2.4, 80.0  # %^2, %^2, m


def spherical(h: float) -> float:
    """Variogram of the lesson at a distance in m."""
    if h >= RANGE:
        return NUGGET + REST
    return NUGGET + REST * (1.5 * h / RANGE - 0.5 * (h / RANGE) ** 3)


def shape(share: float) -> tuple[float, float]:
    """Mean and standard deviation of ln grade for a support with this share of the variance."""
    squared = log(1 + share * SPREAD**2)
    return log(MEAN) - squared / 2, sqrt(squared)


def above(cut: float, share: float) -> tuple[float, float]:
    """Mt above a cut-off, and their mean grade in %."""
    mu, s = shape(share)
    z = (log(cut) - mu) / s
    tonnes, metal = erfc(z / sqrt(2)) / 2, erfc((z - s) / sqrt(2)) / 2
    return TONNES * tonnes, MEAN * metal / tonnes


def variogram() -> Canvas:
    """The variogram model with nugget, range and sill, and the points it was fitted to."""
    sheet = Canvas(
        480, 390, "Variogram of TREO along the drill lines",
        "A curve starts at 0.6 on the axis, rises, and is flat at 3.0 from 80 m on. Measured "
        "points scatter around it.",
    )  # fmt: skip
    axes = Axes(sheet, (70, 30, 380, 290), (0, 120), (0, 3.6))
    axes.frame([0, 20, 40, 60, 80, 100, 120], [(v, f"{v:g}") for v in (0, 1, 2, 3)],
               "distance h, m", "γ, %²")  # fmt: skip
    axes.curve([(h, spherical(h)) for h in range(121)], VIOLET)
    for h, off in ((10, 0.12), (20, -0.10), (30, 0.09), (40, 0.14), (50, -0.16), (60, 0.10),
                   (70, -0.05), (80, 0.17), (90, -0.13), (100, 0.08), (110, -0.09)):  # fmt: skip
        sheet.dot(*axes.at(h, spherical(h) + off), colour=TEAL)
    return sheet


def support() -> Canvas:
    """Two distributions with one mean: samples and blocks."""
    sheet = Canvas(
        480, 390, "Grades of samples and of blocks",
        "Two curves with the same mean of 3 %: samples, low and wide, with a long tail; blocks, "
        "taller and narrower.",
    )  # fmt: skip
    axes = Axes(sheet, (70, 30, 380, 290), (0, 10), (0, 0.36))
    axes.frame([0, 2, 4, 6, 8, 10], [(v, f"{v:g}") for v in (0, 0.1, 0.2, 0.3)],
               "TREO, %", "share for each %")  # fmt: skip
    for share, colour in ((1.0, BROWN), (SHARE, BLUE)):
        mu, s = shape(share)
        grades = [step / 20 for step in range(2, 201)]
        axes.curve(
            [(g, exp(-(((log(g) - mu) / s) ** 2) / 2) / (g * s * sqrt(2 * pi))) for g in grades],
            colour,
        )
    axes.curve([(MEAN, 0), (MEAN, 0.345)], INK, dashed=True)
    x, y = axes.at(MEAN, 0.345)
    sheet.text(x + 8, y + 8, "mean of both, 3.0 %")
    sheet.text(*axes.at(4.0, 0.2), "blocks", colour=BLUE, bold=True)
    sheet.text(*axes.at(6.6, 0.055), "samples", colour=BROWN, bold=True)
    return sheet


def grade_tonnage() -> Canvas:
    """Tonnes above the cut-off for samples and blocks."""
    sheet = Canvas(
        480, 400, "Tonnes and grade above the cut-off",
        "Tonnes fall as the cut-off rises. The curve of blocks lies above that of samples up to "
        "about 3.6 %, and below it after that. At 2 %: 20.8 Mt at 3.67 % against 17.7 Mt at "
        "4.19 %.",
    )  # fmt: skip
    axes = Axes(sheet, (70, 30, 380, 300), (0, 6), (0, 32))
    axes.frame([0, 1, 2, 3, 4, 5, 6], [(v, f"{v}") for v in (0, 10, 20, 30)],
               "cut-off, % TREO", "Mt above the cut-off")  # fmt: skip
    cuts = [0.05 + step / 20 for step in range(120)]
    axes.curve([(c, above(c, 1.0)[0]) for c in cuts], BROWN)
    axes.curve([(c, above(c, SHARE)[0]) for c in cuts], BLUE)
    for share, colour, dx, dy, anchor in ((SHARE, BLUE, 10, -6, "start"),
                                          (1.0, BROWN, -10, 20, "end")):  # fmt: skip
        tonnes, grade = above(2.0, share)
        x, y = axes.at(2.0, tonnes)
        sheet.dot(x, y, colour=INK)
        name = "blocks" if share < 1 else "samples"
        words = f"{name}: {tonnes:.1f} Mt at {grade:.2f} %"
        if anchor == "end":
            sheet.text(84, axes.at(0, 6.5)[1], words, colour=colour, bold=True)
        else:
            sheet.text(x + dx, y + dy, words, colour=colour, bold=True)
    return sheet


def value() -> Canvas:
    """Value of the blocks sent to the mill, against the cut-off."""
    sheet = Canvas(
        480, 390, "Value against the cut-off",
        "The value rises to a flat top of 1,740 M$ at 1.58 %, and falls to 1,394 M$ at 3 % and "
        "983 M$ at 4 %.",
    )  # fmt: skip
    axes = Axes(sheet, (80, 30, 370, 290), (0.5, 4), (900, 1800))
    axes.frame([0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4], [(v, f"{v:,}") for v in (1000, 1200, 1400, 1600)],
               "cut-off, % TREO", "value, million $")  # fmt: skip
    worth, cost = 10 * 14 * 0.40 * 0.70, 62.0  # $ for each % in a tonne, $ for each tonne

    def of(cut: float) -> float:
        tonnes, grade = above(cut, SHARE)
        return tonnes * (worth * grade - cost)

    axes.curve([(0.5 + step / 40, of(0.5 + step / 40)) for step in range(141)], VIOLET)
    for cut, dx, dy, anchor in ((cost / worth, 0, -12, "middle"), (3.0, -12, 14, "end")):
        x, y = axes.at(cut, of(cut))
        sheet.dot(x, y, colour=INK)
        sheet.text(x + dx, y + dy, f"{of(cut):,.0f} at {cut:.2f} %", anchor=anchor, bold=True)
    return sheet


def ladder() -> Canvas:
    """Categories of resource and reserve, and the steps that are open."""
    sheet = Canvas(
        480, 330, "From resource to reserve",
        "Left column: Inferred, Indicated, Measured. Right column: Probable, Proved. Arrows from "
        "Indicated to Probable, from Measured to Proved and, dashed, from Measured to Probable. "
        "No arrow leaves Inferred to the right.",
    )  # fmt: skip
    sheet.text(110, 34, "Resource", anchor="middle", bold=True)
    sheet.text(370, 34, "Reserve", anchor="middle", bold=True)
    for y, name, fill, edge in ((50, "Inferred", SOFT_BLUE, BLUE),
                                (140, "Indicated", SOFT_VIOLET, VIOLET),
                                (230, "Measured", SOFT_TEAL, TEAL)):  # fmt: skip
        sheet.box(40, y, 140, 56, fill=fill, edge=edge)
        sheet.text(110, y + 34, name, anchor="middle")
    for y, name, fill, edge in ((140, "Probable", SOFT_VIOLET, VIOLET),
                                (230, "Proved", SOFT_TEAL, TEAL)):  # fmt: skip
        sheet.box(300, y, 140, 56, fill=fill, edge=edge)
        sheet.text(370, y + 34, name, anchor="middle")
    sheet.path([(180, 168), (298, 168)], arrow=True)
    sheet.path([(180, 258), (298, 258)], arrow=True)
    sheet.path([(180, 240), (298, 188)], colour=MUTED, dashed=True, arrow=True)
    sheet.text(240, 84, "no step across", anchor="start", colour=BROWN)
    for y in (138, 228):
        sheet.path([(110, y - 30), (110, y)], arrow=True)
        sheet.text(120, y - 11, "more drilling", colour=MUTED)
    sheet.text(240, 312, "across: modifying factors and a study", anchor="middle", colour=MUTED)
    return sheet


DRAWINGS = {
    "variogram": variogram,
    "support": support,
    "grade-tonnage": grade_tonnage,
    "value": value,
    "ladder": ladder,
}

if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(target, {name: draw() for name, draw in DRAWINGS.items()})
