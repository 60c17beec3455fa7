"""Draws the figures of the module on phases and microstructure.

Run it: `python tests/content/figures/phases.py [folder]`.
Without a folder it renews the module's own figures.
The phase diagram is a teaching diagram of straight lines; its numbers are rounded.
"""

import sys
from math import erfc, sqrt
from pathlib import Path

from canvas import (
    BLUE,
    BROWN,
    COURSES,
    INK,
    LINE,
    MUTED,
    PANEL,
    SOFT_BLUE,
    SOFT_BROWN,
    SOFT_VIOLET,
    TEAL,
    VIOLET,
    Axes,
    Canvas,
    number,
    write,
)  # fmt: skip

FOLDER = COURSES / "foundations/phases-and-microstructure/figures"
PHI, MELT_P, T_P = 26.7, 40.0, 1180  # Nd of the main phase and of the peritectic melt, in %
MELT_E, T_E = 88.0, 660  # eutectic
ALLOY = 31.0


def diagram() -> Canvas:
    """The teaching section from iron to neodymium with boron, half as many atoms as neodymium."""
    sheet = Canvas(
        480, 440, "Teaching diagram: iron to neodymium with boron",
        "Liquid at the top. Iron forms first left of 40 % Nd. At 1180 °C melt and iron react to "
        "the main phase of 26.7 % Nd. At 660 °C the last melt of 88 % Nd freezes.",
    )  # fmt: skip
    axes = Axes(sheet, (80, 30, 370, 340), (0, 96), (500, 1600))
    axes.frame(
        [0, 20, 40, 60, 80], [(v, f"{v}") for v in range(600, 1601, 200)],
        "Nd, % by mass", "temperature, °C",
    )  # fmt: skip
    for points in (
        [(0, 1538), (MELT_P, T_P), (MELT_E, T_E), (96, 1000)],
        [(0, T_P), (MELT_P, T_P)],
        [(PHI, T_P), (PHI, 500)],
        [(PHI, T_E), (96, T_E)],
    ):
        axes.curve(points, INK)
    axes.curve([(ALLOY, 1600), (ALLOY, 500)], TEAL, dashed=True)
    for x, y, words, colour in (
        (58, 1400, "liquid", BLUE), (3, 1260, "liquid + iron", BROWN),
        (34, 900, "liquid +", VIOLET), (34, 830, "main phase", VIOLET), (2, 820, "iron +", BROWN),
        (2, 750, "main phase", BROWN), (34, 570, "main phase + Nd-rich", VIOLET),
    ):  # fmt: skip
        sheet.text(*axes.at(x, y), words, bold=True, colour=colour)
    sheet.text(*axes.at(ALLOY + 1, 1520), "alloy", colour=TEAL, bold=True)
    for name, x, y in (("1", PHI, T_P), ("2", MELT_P, T_P), ("3", MELT_E, T_E)):
        sheet.dot(*axes.at(x, y))
        left, top = axes.at(x, y)
        sheet.text(left + 6, top - 8, name, bold=True)
    return sheet


def disc(sheet: Canvas, x: float, y: float, radius: float, fill: str, edge: str) -> None:
    """Draw a full circle."""
    sheet.box(x - radius, y - radius, 2 * radius, 2 * radius, fill=fill, edge=edge, round_by=radius)


def peritectic_shell() -> Canvas:
    """Three moments of the reaction: iron in melt, a shell round it, and what stays."""
    sheet = Canvas(
        480, 300, "How a peritectic reaction stops itself",
        "Iron arms stand in melt; a shell of the main phase grows round each; the shell parts iron "
        "from melt, so a core of iron stays.",
    )  # fmt: skip
    steps = (
        (85, "above 1180 °C", 34, 34, SOFT_BLUE), (240, "below 1180 °C", 44, 26, SOFT_BLUE),
        (395, "cold", 50, 18, SOFT_BROWN),
    )  # fmt: skip
    for x, words, shell, core, ground in steps:
        sheet.box(x - 68, 50, 136, 136, fill=ground, edge=LINE)
        if shell > core:
            disc(sheet, x, 118, shell, SOFT_VIOLET, VIOLET)
        disc(sheet, x, 118, core, MUTED, INK)
        sheet.text(x, 36, words, anchor="middle", bold=True)
    for x in (153, 308):
        sheet.path([(x, 118), (x + 18, 118)], arrow=True)
    for x, fill, edge, words in (
        (30, MUTED, INK, "iron"), (110, SOFT_VIOLET, VIOLET, "main phase"),
        (240, SOFT_BLUE, BLUE, "melt"), (330, SOFT_BROWN, BROWN, "Nd-rich solid"),
    ):  # fmt: skip
        sheet.box(x, 222, 22, 22, fill=fill, edge=edge)
        sheet.text(x + 30, 239, words)
    sheet.text(30, 280, "Atoms must cross the shell, and that is slow.", colour=MUTED)
    return sheet


def polygon(sheet: Canvas, points: list[tuple[float, float]], fill: str) -> None:
    """Draw a filled shape without an edge, for a picture of a section."""
    corners = " ".join(f"{number(x)},{number(y)}" for x, y in points)
    sheet.parts.append(f'<polygon points="{corners}" fill="{fill}"/>')


def cell(seed: tuple[float, float], others: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return the corners of what lies nearer to a seed than to any other, a little shrunk."""
    corners = [(22.0, 22.0), (458.0, 22.0), (458.0, 348.0), (22.0, 348.0)]
    for other in others:
        nx, ny = other[0] - seed[0], other[1] - seed[1]
        limit = (other[0] ** 2 + other[1] ** 2 - seed[0] ** 2 - seed[1] ** 2) / 2
        kept = []
        for start, end in zip(corners, corners[1:] + corners[:1], strict=True):
            out, away = nx * start[0] + ny * start[1] - limit, nx * end[0] + ny * end[1] - limit
            if out <= 0:
                kept.append(start)
            if out * away < 0:
                part = out / (out - away)
                kept.append(
                    (start[0] + part * (end[0] - start[0]), start[1] + part * (end[1] - start[1]))
                )
        corners = kept
    return [(seed[0] + 0.93 * (x - seed[0]), seed[1] + 0.93 * (y - seed[1])) for x, y in corners]


def seeds() -> list[tuple[float, float]]:
    """Return middles of grains: a lattice, shifted without a pattern that the eye sees."""
    found = []
    for row in range(5):
        for column in range(7):
            count = 7 * row + column
            across = 30 + 70 * column + (35 if row % 2 else 0) + 23 * ((count * 37 % 11) / 11 - 0.5)
            found.append((across, 50 + 68 * row + 25 * ((count * 53 % 13) / 13 - 0.5)))
    return [(x, y) for x, y in found if 22 < x < 458 and 22 < y < 348]


def micrograph() -> Canvas:
    """A drawn backscattered image: grains, bright boundaries, a dark island, a pore."""
    sheet = Canvas(
        480, 400, "Drawn backscattered image of a section",
        "Grey grains in a bright thin network with a bright pocket at a corner, one dark branched "
        "island inside a grain, and one black hole.",
    )  # fmt: skip
    sheet.box(20, 20, 440, 330, fill=PANEL, edge=INK, round_by=0)
    polygon(sheet, [(20, 20), (460, 20), (460, 350), (20, 350)], "#f4f4ee")
    middles = seeds()
    for count, seed in enumerate(middles):
        shape = cell(seed, [other for other in middles if other != seed])
        polygon(sheet, shape, ("#8f959b", "#9aa0a6", "#868c92")[count % 3])
    for x, y, w, h in ((222, 178, 44, 9), (238, 164, 9, 38), (228, 168, 8, 14), (250, 186, 8, 16)):
        polygon(sheet, [(x, y), (x + w, y), (x + w, y + h), (x, y + h)], "#3c4248")
    hole = [(386, 262), (398, 258), (406, 268), (402, 280), (390, 282), (382, 272)]
    polygon(sheet, hole, "#050607")
    polygon(sheet, [(96, 96), (122, 92), (136, 112), (114, 126), (90, 114)], "#ffffff")
    for name, x, y in (("1", 58, 52), ("2", 140, 96), ("3", 272, 178), ("4", 412, 264)):
        sheet.text(x, y, name, bold=True, size=18)
    sheet.path([(340, 375), (428, 375)], width=4)
    sheet.text(330, 381, "5 µm", anchor="end")
    return sheet


def liquid_share() -> Canvas:
    """Melt at 1050 °C against oxygen, for two alloys of the teaching diagram."""
    sheet = Canvas(
        480, 400, "Melt at 1050 °C against oxygen",
        "An alloy of 31 % Nd has 17 % melt without oxygen and 11 % at 0.4 % oxygen. One of 29.5 % "
        "has 11 % without oxygen and 5 % at 0.4 %.",
    )  # fmt: skip
    axes = Axes(sheet, (80, 30, 370, 300), (0, 0.6), (0, 20))
    axes.frame(
        [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6], [(v, f"{v}") for v in range(0, 21, 5)],
        "oxygen, % by mass", "melt, % of the metal",
    )  # fmt: skip
    for nd, colour in ((31.0, VIOLET), (29.5, BROWN)):
        points = [(o / 100, melt(nd, o / 100)) for o in range(0, 61)]
        axes.curve([(o, share) for o, share in points if share >= 0], colour)
        x, y = axes.at(0.02, melt(nd, 0.02))
        sheet.text(x + 40, y - 8, f"{nd:g} % Nd", bold=True, colour=colour)
    return sheet


def melt(nd: float, oxygen: float) -> float:
    """Melt in % of the metal at 1050 °C, where it holds 52 % Nd; oxygen takes Nd as Nd2O3."""
    metal = 100 - 7.0103 * oxygen
    left = 100 * (nd - 6.0103 * oxygen) / metal
    return 100 * (left - PHI) / (52 - PHI)


def depth() -> Canvas:
    """How far a diffusing element gets in 2 and in 8 hours."""
    sheet = Canvas(
        480, 400, "Concentration against depth after 2 and 8 hours",
        "Both curves fall from 100 % at the surface. 16 % is reached at 0.83 mm after 2 hours and "
        "at twice that depth, 1.66 mm, after 8 hours.",
    )  # fmt: skip
    axes = Axes(sheet, (80, 30, 370, 300), (0, 3), (0, 100))
    axes.frame(
        [0, 1, 2, 3], [(v, f"{v}") for v in range(0, 101, 25)],
        "depth, mm", "share of the surface value, %",
    )  # fmt: skip
    for hours, colour in ((2, BROWN), (8, VIOLET)):
        scale = 1000 * sqrt(2.4e-11 * 3600 * hours)
        points = [(x / 50, 100 * erfc(x / 50 / 2 / scale)) for x in range(0, 151)]
        axes.curve(points, colour)
        sheet.dot(*axes.at(2 * scale, 100 * erfc(1)))
        x, y = axes.at(2 * scale, 100 * erfc(1))
        sheet.text(x + 8, y - 10, f"{hours} h", bold=True, colour=colour)
    return sheet


def growth() -> Canvas:
    """Mean grain size against time by a fourth-power law, at two temperatures."""
    sheet = Canvas(
        480, 400, "Mean grain size against time",
        "From 3.5 µm the mean grows to 5.8 µm in 4 hours at the lower and to 7.1 µm at the higher "
        "temperature; most of it in the first hour.",
    )  # fmt: skip
    axes = Axes(sheet, (80, 30, 370, 300), (0, 8), (3, 9))
    axes.frame(
        [0, 2, 4, 6, 8], [(v, f"{v}") for v in range(3, 10)],
        "time at temperature, h", "mean grain size, µm",
    )  # fmt: skip
    for rate, words, colour in ((240, "1060 °C", VIOLET), (590, "1090 °C", BROWN)):
        axes.curve([(t / 10, (3.5**4 + rate * t / 10) ** 0.25) for t in range(0, 81)], colour)
        x, y = axes.at(5, (3.5**4 + rate * 5) ** 0.25)
        sheet.text(x - 40, y - 22, words, bold=True, colour=colour)
    return sheet


def drawings() -> dict[str, Canvas]:
    """Return each figure by the name of its file."""
    return {
        "diagram": diagram(),
        "peritectic-shell": peritectic_shell(),
        "micrograph": micrograph(),
        "liquid-share": liquid_share(),
        "depth": depth(),
        "growth": growth(),
    }


if __name__ == "__main__":
    write(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER, drawings())
