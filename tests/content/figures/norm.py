"""Draws the figures of the module on naturally radioactive material.

Run it: `python tests/content/figures/norm.py [folder]`.
Without a folder it renews the module's own figures.
Curves, bars and ladder are computed here from half-lives and the laws that the lessons print.
"""

import sys
from math import log, log10
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

FOLDER = COURSES / "foundations/norm-awareness/figures"
AVOGADRO, SECONDS = 6.02214076e23, 365.25 * 86400
TH_232 = log(2) / (14.05e9 * SECONDS) * AVOGADRO / 232.0377  # Bq in one gram of thorium
COLOURS = {
    "Th": (SOFT_VIOLET, VIOLET), "Ra": (SOFT_BROWN, BROWN), "U": (SOFT_TEAL, TEAL),
    "Rn": (SOFT_BLUE, BLUE),
}  # fmt: skip


def two_chains() -> Canvas:
    """Members of both chains with their half-lives; one colour for each element that acts alike."""
    sheet = Canvas(
        480, 470, "Members of the thorium and uranium chains",
        "Thorium chain: Th-232, Ra-228 5.75 years, Ac-228 6.15 h, Th-228 1.91 years, Ra-224 3.66 "
        "days, Rn-220 55.6 s, Pb-212 10.6 h, Bi-212 and Tl-208. Uranium chain: U-238, Th-230, "
        "Ra-226 1600 years, Rn-222 3.82 days, Pb-210 22.2 years, Po-210 138 days.",
    )  # fmt: skip
    columns = (
        (16, "Thorium chain", (
            ("Th-232", "14 billion years"), ("Ra-228", "5.75 years"), ("Ac-228", "6.15 h"),
            ("Th-228", "1.91 years"), ("Ra-224", "3.66 days"), ("Rn-220 gas", "55.6 s"),
            ("Pb-212", "10.6 h"), ("Bi-212, Tl-208", "61, 3 min"),
        )),
        (250, "Uranium chain", (
            ("U-238", "4.5 billion years"), ("Th-230", "75,000 years"), ("Ra-226", "1,600 years"),
            ("Rn-222 gas", "3.82 days"), ("Pb-210", "22.2 years"), ("Po-210", "138 days"),
        )),
    )  # fmt: skip
    for left, name, members in columns:
        sheet.text(left, 30, name, bold=True)
        for place, (nuclide, life) in enumerate(members):
            y = 44 + 52 * place
            fill, edge = COLOURS.get(nuclide.split("-")[0], ("none", MUTED))
            sheet.box(left, y, 214, 36, fill=fill, edge=edge)
            sheet.text(left + 8, y + 23, nuclide, bold=True)
            sheet.text(left + 206, y + 23, life, anchor="end", size=15)
            if place + 1 < len(members):
                sheet.path([(left + 107, y + 36), (left + 107, y + 52)], arrow=True, width=1.5)
    return sheet


def plant_map() -> Canvas:
    """Flowsheet: where a plant's steps stand; places are asked for by the lesson."""
    sheet = Canvas(
        480, 340, "Flowsheet of a small rare earth plant",
        "Leach, then neutralise to pH 3.8, then barium and sulfate, then carbonate precipitation, "
        "then the kiln with its bag filter. The cake of the neutralising step goes to a store.",
    )  # fmt: skip
    boxes = (
        (20, 40, "leach", "liquor"), (170, 40, "neutralise", "to pH 3.8"),
        (330, 40, "barium", "and sulfate"), (20, 190, "store", "for cake"),
        (170, 190, "kiln with", "bag filter"), (330, 190, "carbonate", "precipitation"),
    )  # fmt: skip
    for x, y, first, second in boxes:
        sheet.box(x, y, 130, 60, fill=SOFT_BLUE, edge=BLUE)
        sheet.text(x + 65, y + 26, first, anchor="middle", bold=True)
        sheet.text(x + 65, y + 47, second, anchor="middle")
    for points in (
        [(150, 70), (170, 70)], [(300, 70), (330, 70)], [(395, 100), (395, 190)],
        [(330, 220), (300, 220)], [(235, 100), (235, 145), (85, 145), (85, 190)],
        [(235, 250), (235, 300)],
    ):  # fmt: skip
        sheet.path(points, arrow=True)
    sheet.text(235, 322, "oxide", anchor="middle")
    sheet.text(160, 138, "cake", anchor="middle", colour=MUTED)
    return sheet


def _person(sheet: Canvas, x: float, y: float) -> None:
    sheet.box(x - 15, y, 30, 30, fill=SOFT_TEAL, edge=TEAL, round_by=15)
    sheet.box(x - 24, y + 34, 48, 76, fill=SOFT_TEAL, edge=TEAL, round_by=10)
    sheet.path([(x - 10, y + 110), (x - 14, y + 158)], colour=TEAL, width=5)
    sheet.path([(x + 10, y + 110), (x + 14, y + 158)], colour=TEAL, width=5)


def three_ways() -> Canvas:
    """Outside, on you, in you: a drum that shines, dust on a sleeve, dust that is breathed in."""
    sheet = Canvas(
        480, 300, "Three ways in which radiation reaches a person",
        "Left: rays from a closed drum reach a person. Middle: dust lies on the sleeve. Right: "
        "dust is breathed in.",
    )  # fmt: skip
    for number, words in enumerate(("outside", "on you", "in you")):
        left = 20 + 150 * number
        sheet.box(left, 30, 140, 225, edge=LINE, dashed=True)
        sheet.text(left + 70, 280, words, anchor="middle", bold=True)
        _person(sheet, left + (96 if not number else 70), 62)
    sheet.box(32, 150, 36, 56, fill=SOFT_VIOLET, edge=VIOLET)
    for rise in (-30, -8, 14):
        sheet.path([(70, 172), (90, 172 + rise)], colour=VIOLET, arrow=True, width=1.5)
    for dx, dy in ((-20, 4), (-12, 16), (-22, 26), (-14, 36)):
        sheet.dot(240 + dx, 106 + dy, colour=BROWN)
    for dx, dy in ((-34, -6), (-44, 8), (-30, 12), (-48, -12), (-4, 46), (6, 56), (-2, 64)):
        sheet.dot(390 + dx, 80 + dy, colour=BROWN)
    return sheet


def distance() -> Canvas:
    """Dose rate against distance: a small source and a disc 6 m across, equal at 1 m."""
    sheet = Canvas(
        480, 390, "Dose rate against distance for a small source and a wide stack",
        "Both have 25 µSv/h at 1 m. The small source falls to 2.8 at 3 m and 1.0 at 5 m, the disc "
        "6 m across to 7.5 at 3 m and 3.3 at 5 m.",
    )  # fmt: skip
    axes = Axes(sheet, (70, 30, 380, 290), (1, 6), (0, 26))
    axes.frame([1, 2, 3, 4, 5, 6], [(v, f"{v}") for v in (0, 5, 10, 15, 20, 25)],
               "distance, m", "dose rate, µSv/h")  # fmt: skip
    steps = [1 + place / 20 for place in range(101)]
    axes.curve([(d, 25 / d**2) for d in steps], VIOLET)
    axes.curve([(d, 25 * log(1 + 9 / d**2) / log(10)) for d in steps], BROWN)
    for d in (3, 5):
        low, high = 25 / d**2, 25 * log(1 + 9 / d**2) / log(10)
        x, y = axes.at(d, high)
        sheet.dot(x, y, colour=BROWN)
        sheet.text(x + 4, y - 12, f"{high:.1f}", colour=BROWN, bold=True)
        x, y = axes.at(d, low)
        sheet.dot(x, y, colour=VIOLET)
        sheet.text(x - 6, y - 8 if d > 4 else y + 22, f"{low:.1f}", anchor="end",
                   colour=VIOLET, bold=True)  # fmt: skip
    sheet.text(250, 100, "stack 6 m across", colour=BROWN)
    sheet.text(250, 76, "small source", colour=VIOLET)
    sheet.path([(206, 95), (240, 95)], colour=BROWN, width=2.5)
    sheet.path([(206, 71), (240, 71)], colour=VIOLET, width=2.5)
    return sheet


def ladder() -> Canvas:
    """Some materials and lines on a logarithmic scale of activity concentration."""
    sheet = Canvas(
        480, 380, "Activity concentration of some materials and lines",
        "In Bq/g: 0.05 % thorium 2.03, 0.25 % thorium 10.1, a radium scale 63, a monazite with "
        "6 % thoria 214, its cake 1,783. A dashed line stands at 1.",
    )  # fmt: skip
    foot, left, decade = 320.0, 50.0, 65.0

    def across(value: float) -> float:
        return left + decade * (log10(value) + 2)

    for power in range(-2, 5):
        x = across(10.0**power)
        sheet.path([(x, 30), (x, foot)], colour=LINE, width=0.75)
        sheet.text(x, foot + 20, f"{10.0**power:g}", anchor="middle", colour=MUTED)
    sheet.text(250, foot + 46, "Bq/g", anchor="middle")
    sheet.path([(across(1), 30), (across(1), foot)], colour=BROWN, dashed=True)
    rows = (
        ("0.05 % thorium", 0.0005 * TH_232), ("0.25 % thorium", 0.0025 * TH_232),
        ("radium scale, lesson 1", 63.2), ("monazite, 6 % thoria", 0.06 / 1.1379 * TH_232),
        ("its thorium cake", 0.06 / 1.1379 * TH_232 * 10 / 1.2),
    )  # fmt: skip
    for place, (name, value) in enumerate(rows):
        y = 62 + 56 * place
        sheet.dot(across(value), y, colour=VIOLET)
        words = f"{name}: {value:,.0f}" if value > 20 else f"{name}: {value:.3g}"
        before = value > 20
        sheet.text(across(value) + (-12 if before else 12), y + 5, words,
                   anchor="end" if before else "start")  # fmt: skip
    return sheet


def dust_bars() -> Canvas:
    """Bars: five nuclides of a filter dust beside the line of 1 Bq/g."""
    rows = (("Th-232", 100e-6 * TH_232), ("Ra-228", 0.44), ("U-238", 16e-6 * 12347),
            ("Ra-226", 0.31), ("Pb-210", 3.8))  # fmt: skip
    sheet = Canvas(
        480, 300, "Five nuclides of a filter dust",
        "In Bq/g: Th-232 0.41, Ra-228 0.44, U-238 0.20, Ra-226 0.31, Pb-210 3.8. A dashed line "
        "stands at 1.",
    )  # fmt: skip
    left, scale = 100, 88.0
    for tick in range(5):
        x = left + scale * tick
        sheet.path([(x, 20), (x, 240)], colour=LINE, width=0.75)
        sheet.text(x, 260, f"{tick}", anchor="middle", colour=MUTED)
    sheet.text(left + 2 * scale, 286, "Bq/g, dry", anchor="middle")
    for place, (name, value) in enumerate(rows):
        y, above = 28 + 42 * place, value > 1
        fill, edge = (SOFT_BROWN, BROWN) if above else (SOFT_BLUE, BLUE)
        sheet.box(left, y, scale * value, 28, fill=fill, edge=edge)
        sheet.text(left - 10, y + 20, name, anchor="end")
        inside = left + scale * value + (-8 if above else 8)
        sheet.text(inside, y + 20, f"{value:.1f}" if above else f"{value:.2f}",
                   anchor="end" if above else "start", bold=True)  # fmt: skip
    sheet.path([(left + scale, 20), (left + scale, 240)], colour=BROWN, dashed=True)
    return sheet


def store_plan() -> Canvas:
    """Plan of a store with dose rates at four spots; a question asks for one of them."""
    sheet = Canvas(
        480, 320, "Plan of a thorium store with its forecourt",
        "Drums stand along the left wall. Dose rates: 18 beside the drums, 6.0 in the middle, "
        "2.4 at the door inside, 0.3 outside behind the concrete wall, in microsievert an hour.",
    )  # fmt: skip
    sheet.box(20, 30, 300, 260, edge=INK)
    for place in range(5):
        sheet.box(30, 44 + 48 * place, 40, 40, fill=SOFT_VIOLET, edge=VIOLET, round_by=20)
    sheet.box(320, 30, 24, 170, fill=LINE, edge=MUTED)
    sheet.text(332, 20, "concrete", anchor="middle", colour=MUTED)
    sheet.text(330, 252, "door", colour=MUTED)
    sheet.path([(320, 210), (320, 284)], colour=TEAL, width=5)
    spots = ((110, 160, "18"), (200, 160, "6.0"), (286, 250, "2.4"), (410, 120, "0.3"))
    for x, y, words in spots:
        sheet.dot(x, y, colour=BROWN)
        sheet.text(x, y - 14, words, anchor="middle", bold=True)
    sheet.text(415, 190, "forecourt", anchor="middle", colour=MUTED)
    sheet.text(170, 312, "µSv/h at the spots", anchor="middle")
    return sheet


if __name__ == "__main__":
    write(
        Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER,
        {
            "two-chains": two_chains(), "plant-map": plant_map(), "three-ways": three_ways(),
            "distance": distance(), "ladder": ladder(), "dust-bars": dust_bars(),
            "store-plan": store_plan(),
        },
    )  # fmt: skip
