"""Draws the figures of the module on diffusion kinetics.

Run it: `python tests/content/figures/rnd_kinetics.py [folder]`.
Without a folder it renews the module's own figures.
"""

import sys
from math import erf, exp, log, pi, sqrt
from pathlib import Path

from canvas import (
    BLUE,
    BROWN,
    COURSES,
    INK,
    LINE,
    MUTED,
    PANEL,
    SOFT_BROWN,
    SOFT_VIOLET,
    TEAL,
    VIOLET,
    Axes,
    Canvas,
    write,
)  # fmt: skip

FOLDER = COURSES / "magnetics-research-scientist/diffusion-kinetics/figures"
DT = 2.4e-5 * 8 * 3600  # mm2: 900 °C, 8 h
CAMPAIGN = ((800, 9.6), (830, 13.4), (860, 16.3), (890, 21.5))


def regimes() -> Canvas:
    """One set of boundaries in the three ranks of lengths."""
    sheet = Canvas(
        480, 300, "One set of boundaries in three kinetic regimes",
        "Left, regime A: grains and boundaries share one shade down to a flat front. Middle, "
        "regime B: dark boundaries with paler rims on both sides, grains white inside. Right, "
        "regime C: dark boundaries only.",
    )  # fmt: skip
    for left, name in ((20, "A"), (176, "B"), (332, "C")):
        sheet.box(left, 50, 128, 166, fill=PANEL, edge=INK, round_by=0)
        if name == "A":
            sheet.box(left, 50, 128, 116, fill=SOFT_VIOLET, edge=LINE, round_by=0)
        for place in (20, 64, 108):
            x = left + place
            if name == "B":
                corners = f"{x - 15},50 {x + 15},50 {x + 2},190 {x - 2},190"
                sheet.parts.append(
                    f'<polygon class="fill-soft-violet" points="{corners}" fill="{SOFT_VIOLET}"/>'
                )
            deep = {"A": 166, "B": 200, "C": 206}[name]
            sheet.path([(x, 50), (x, deep)], colour=VIOLET, width=3)
            sheet.path([(x, deep), (x, 216)], colour=LINE, width=1.5)
        sheet.text(left + 64, 40, name, anchor="middle", bold=True)
    for x, words in ((84, "grains filled"), (240, "shells"), (396, "road only")):
        sheet.text(x, 240, words, anchor="middle")
    sheet.text(240, 276, "face on top, depth downwards", anchor="middle", colour=MUTED)
    return sheet


def images() -> Canvas:
    """A plate of 4 mm: one face, the other face, and their sum."""
    sheet = Canvas(
        480, 360, "Content in a plate of 4 mm from two faces",
        "Dashed: the Gaussian of the left face and that of the right face. Full line: their sum "
        "with images, 1.37 of the mean at the faces and 0.64 in the middle.",
    )  # fmt: skip
    axes = Axes(sheet, (80, 26, 370, 250), (0, 4), (0, 1.5))
    axes.frame(
        range(5), [(float(y) / 2, f"{y / 2:g}") for y in range(4)],
        "depth, mm", "content over mean",
    )  # fmt: skip

    def one(x: float) -> float:
        return 2 / sqrt(pi * DT) * exp(-x * x / 4 / DT)

    steps = [step / 25 for step in range(101)]
    axes.curve([(x, one(x)) for x in steps], TEAL, dashed=True)
    axes.curve([(x, one(4 - x)) for x in steps], BROWN, dashed=True)
    axes.curve([(x, sum(one(x - 4 * n) for n in range(-3, 4))) for x in steps], VIOLET)
    sheet.text(*axes.at(0.12, 0.55), "left face", colour=TEAL)
    sheet.text(*axes.at(3.88, 0.55), "right face", anchor="end", colour=BROWN)
    sheet.text(*axes.at(2, 0.72), "sum: 0.64", anchor="middle", colour=VIOLET, bold=True)
    return sheet


def line() -> Canvas:
    """The campaign of four, its line, its band, and values beyond the range."""
    sheet = Canvas(
        480, 360, "Arrhenius line of a campaign, with its band",
        "Four points between 0.86 and 0.93 per 1000 kelvin lie near a line. A band about it widens "
        "on both sides. Beyond the points the line is dashed.",
    )  # fmt: skip
    axes = Axes(sheet, (84, 26, 366, 250), (0.78, 1.04), (0, 5))
    axes.frame(
        (0.8, 0.85, 0.9, 0.95, 1.0), [(float(y), str(y)) for y in range(6)],
        "1000/T, 1/K", "ln D, D in 10⁻¹² m²/s",
    )  # fmt: skip
    points = [(1000 / (t + 273.15), log(d)) for t, d in CAMPAIGN]
    x0, y0 = (sum(p[k] for p in points) / 4 for k in (0, 1))
    sxx = sum((x - x0) ** 2 for x, _ in points)
    slope = sum((x - x0) * (y - y0) for x, y in points) / sxx
    scatter = sqrt(sum((y - y0 - slope * (x - x0)) ** 2 for x, y in points) / 2)

    def at(x: float, side: float = 0) -> tuple[float, float]:
        spread = 4.3 * scatter * sqrt(1 / 4 + (x - x0) ** 2 / sxx)
        return x, y0 + slope * (x - x0) + side * spread

    for side in (-1, 1):
        axes.curve([at(0.78 + k / 200, side) for k in range(53)], BLUE)
    axes.curve([at(x) for x in (0.78, points[-1][0])], VIOLET, dashed=True)
    axes.curve([at(x) for x in (points[-1][0], points[0][0])], VIOLET)
    axes.curve([at(x) for x in (points[0][0], 1.04)], VIOLET, dashed=True)
    for x, y in points:
        sheet.dot(*axes.at(x, y), INK)
    sheet.text(*axes.at(0.895, 3.55), "measured", anchor="middle", bold=True)
    sheet.text(*axes.at(0.826, 1.7), "hotter: grains", anchor="middle", colour=BROWN)
    sheet.text(*axes.at(0.826, 1.3), "fill and grow", anchor="middle", colour=BROWN)
    sheet.text(*axes.at(0.985, 3.0), "colder: the", anchor="middle", colour=BROWN)
    sheet.text(*axes.at(0.985, 2.6), "film freezes", anchor="middle", colour=BROWN)
    return sheet


def grains() -> Canvas:
    """Three grains with one mean: shell, filled, reverse."""
    sheet = Canvas(
        480, 260, "Three grains with one mean",
        "Left: a pale grain with a thin dark rim. Middle: a grain of one medium shade. Right: a "
        "grain with a dark core and a pale rim.",
    )  # fmt: skip
    for x, outer, core, inner, words in (
        (86, VIOLET, PANEL, 8, "shell"),
        (240, SOFT_VIOLET, SOFT_VIOLET, 8, "filled"),
        (394, PANEL, VIOLET, 22, "reverse"),
    ):
        sheet.box(x - 58, 44, 116, 136, fill=outer, edge=INK, round_by=22)
        sheet.box(x - 58 + inner, 44 + inner, 116 - 2 * inner, 136 - 2 * inner,
                  fill=core, edge=LINE, round_by=16)  # fmt: skip
        sheet.text(x, 206, words, anchor="middle", bold=True)
    sheet.text(240, 240, "dark: heavy rare earth", anchor="middle", colour=MUTED)
    return sheet


def band() -> Canvas:
    """Content across the width of a plate with bands along both long edges."""
    sheet = Canvas(
        480, 360, "Content under a face with a band along each edge",
        "Across 12 millimetres: bands of 3 mm lie at both edges. The content is full at the edges, "
        "half at the border of each mask and zero in the middle.",
    )  # fmt: skip
    axes = Axes(sheet, (84, 60, 366, 216), (0, 12), (0, 1.1))
    axes.frame(
        range(0, 13, 2), [(y / 4, f"{y / 4:g}") for y in range(5)],
        "place across the width, mm", "part of a full coating",
    )  # fmt: skip

    def part(y: float) -> float:
        wide = 2 * sqrt(DT)
        return (erf((3 + y) / wide) + erf((3 - y) / wide)) / 2

    axes.curve([(k / 10, part(k / 10) + part(12 - k / 10)) for k in range(121)], VIOLET)
    for start in (0, 9):
        x, _ = axes.at(start, 0)
        sheet.box(x, 34, 366 / 4, 16, fill=SOFT_BROWN, edge=BROWN, round_by=0)
        sheet.text(x + 366 / 8, 26, "band", anchor="middle", colour=BROWN)
    for place in (3, 9):
        sheet.path([axes.at(place, 0), axes.at(place, 1.1)], colour=BROWN, dashed=True)
        sheet.dot(*axes.at(place, 0.5), INK)
    sheet.text(*axes.at(6, 0.5), "half at the mask", anchor="middle", bold=True)
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(folder, {
        "regimes": regimes(), "images": images(), "line": line(), "grains": grains(),
        "band": band(),
    })  # fmt: skip


if __name__ == "__main__":
    main()
