"""Draws the figures of the module on geometallurgy and responsible exploration.

Run it: `python tests/content/figures/geo_geomet.py [folder]`.
Without a folder it renews the module's own figures.
Bars and curves are computed here from the teaching values that the lessons print.
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

FOLDER = COURSES / "geologist-mineralogist/geometallurgy-and-responsible-exploration/figures"
# P80: % of the REO that is liberated, middling, locked, slimes; recoveries of these classes
GRINDS = {150: (38, 30, 28, 4), 75: (60, 22, 11, 7), 45: (72, 13, 4, 11), 25: (70, 6, 2, 22)}
CLASSES = (92, 60, 10, 35)


def recovery(p80: int) -> float:
    """Forecast recovery in %."""
    return sum(part * got for part, got in zip(GRINDS[p80], CLASSES, strict=True)) / 100


def grind() -> Canvas:
    """Bars: where the rare earths of the feed sit at four grinds, and the forecast recovery."""
    sheet = Canvas(
        480, 340, "Rare earths of the feed at four grinds",
        "Stacked bars of liberated, middling, locked and slimes. Forecast recovery: 57.2 % at "
        "150 µm, 72.0 % at 75 µm, 78.3 % at 45 µm and 75.9 % at 25 µm.",
    )  # fmt: skip
    fills = ((SOFT_TEAL, TEAL), (SOFT_BLUE, BLUE), (SOFT_BROWN, BROWN), (SOFT_VIOLET, VIOLET))
    left, scale = 80, 2.9
    sheet.text(20, 30, "P80", bold=True)
    sheet.text(left, 30, "share of the REO, %", bold=True)
    sheet.text(462, 30, "recovery", anchor="end", bold=True)
    for place, (size, parts) in enumerate(GRINDS.items()):
        y, x = 44 + 54 * place, float(left)
        sheet.text(70, y + 26, f"{size} µm", anchor="end")
        for part, (fill, edge) in zip(parts, fills, strict=True):
            sheet.box(x, y, scale * part, 40, fill=fill, edge=edge, round_by=1)
            if part >= 10:
                sheet.text(x + scale * part / 2, y + 26, f"{part}", anchor="middle")
            x += scale * part
        sheet.text(462, y + 26, f"{recovery(size):.1f} %", anchor="end", bold=True)
    for place, (name, (fill, edge)) in enumerate(
        zip(("liberated", "middling", "locked", "slimes"), fills, strict=True)
    ):
        x, y = (80 + 190 * (place % 2), 268 + 30 * (place // 2))
        sheet.box(x, y, 20, 20, fill=fill, edge=edge, round_by=1)
        sheet.text(x + 28, y + 16, name)
    return sheet


def particles() -> Canvas:
    """Four particles under the microscope: liberated, middling, locked, slimes."""
    sheet = Canvas(
        480, 250, "Four particles of a ground ore",
        "From left: a particle all of bastnäsite; one half bastnäsite, half calcite; a calcite "
        "particle with a small grain of bastnäsite inside; a cloud of very small pieces.",
    )  # fmt: skip
    for x, name in ((70, "1"), (185, "2"), (300, "3"), (415, "4")):
        sheet.text(x, 36, name, anchor="middle", bold=True)
    sheet.box(30, 60, 80, 90, fill=SOFT_VIOLET, edge=VIOLET, round_by=22)
    sheet.box(145, 60, 80, 90, fill=SOFT_BLUE, edge=BLUE, round_by=22)
    sheet.box(185, 60, 40, 90, fill=SOFT_VIOLET, edge=VIOLET, round_by=14)
    sheet.box(260, 60, 80, 90, fill=SOFT_BLUE, edge=BLUE, round_by=22)
    sheet.box(290, 95, 18, 20, fill=SOFT_VIOLET, edge=VIOLET, round_by=6)
    for x, y in ((388, 76), (404, 92), (424, 72), (440, 96), (396, 116), (420, 112), (442, 128),
                 (404, 138), (426, 142)):  # fmt: skip
        sheet.box(x, y, 7, 7, fill=SOFT_VIOLET, edge=VIOLET, round_by=2)
    sheet.box(60, 186, 20, 20, fill=SOFT_VIOLET, edge=VIOLET, round_by=1)
    sheet.text(88, 202, "bastnäsite")
    sheet.box(200, 186, 20, 20, fill=SOFT_BLUE, edge=BLUE, round_by=1)
    sheet.text(228, 202, "calcite")
    sheet.text(415, 176, "below 10 µm", anchor="middle", colour=MUTED)
    sheet.path([(300, 222), (340, 222)], width=3)
    sheet.text(350, 227, "50 µm (1 to 3)", colour=MUTED)
    return sheet


def ammonium() -> Canvas:
    """Curves: nitrogen left per tonne REO against the share of solution that is collected."""
    sheet = Canvas(
        480, 380, "Ammonium nitrogen left per tonne of REO",
        "Three falling lines for salt of three, five and seven times the least amount. At 90 % "
        "kept out of the ground they stand at 0.07, 0.12 and 0.17 t N.",
    )  # fmt: skip
    axes = Axes(sheet, (80, 30, 370, 280), (60, 100), (0, 0.8))
    axes.frame([60, 70, 80, 90, 100], [(v, f"{v:g}") for v in (0, 0.2, 0.4, 0.6, 0.8)],
               "ammonium collected or washed out, %", "t N left per t REO")  # fmt: skip
    least = 3 * 132.14 / 2 / 168.24  # t of ammonium sulfate for a tonne of Nd2O3
    share = 28.014 / 132.14
    for times, colour in ((7, BROWN), (5, VIOLET), (3, TEAL)):
        points = [(p, times * least * share * (100 - p) / 100) for p in (60, 100)]
        axes.curve(points, colour)
        x, y = axes.at(60.5, times * least * share * 0.395)
        sheet.text(x + 10, y + 2, f"{times} times", colour=colour)
    return sheet


def windows() -> Canvas:
    """A gamma spectrum sketch with three windows."""
    sheet = Canvas(
        480, 300, "Windows of a gamma log",
        "An axis from 1.2 to 2.8 MeV with three lines: K-40 at 1.461, Bi-214 at 1.765 and Tl-208 "
        "at 2.615. An arrow from the thorium line points back to the uranium window.",
    )  # fmt: skip
    left, right, foot = 50, 450, 220

    def at(mev: float) -> float:
        return left + (right - left) * (mev - 1.2) / 1.6

    sheet.path([(left, foot), (right, foot)])
    for tick in (1.2, 1.6, 2.0, 2.4, 2.8):
        sheet.path([(at(tick), foot), (at(tick), foot + 6)], colour=INK)
        sheet.text(at(tick), foot + 24, f"{tick:g}", anchor="middle", colour=MUTED)
    sheet.text(250, foot + 52, "energy, MeV", anchor="middle")
    rows = ((1.461, 0.16, "K", "K-40", SOFT_TEAL, TEAL, 110),
            (1.765, 0.20, "U", "Bi-214", SOFT_VIOLET, VIOLET, 85),
            (2.615, 0.40, "Th", "Tl-208", SOFT_BROWN, BROWN, 140))  # fmt: skip
    for mev, wide, name, nuclide, fill, edge, tall in rows:
        half = (right - left) * wide / 3.2
        sheet.box(at(mev) - half, foot - tall, 2 * half, tall, fill=fill, edge=edge, round_by=2)
        sheet.path([(at(mev), foot), (at(mev), foot - tall)], colour=edge, width=3)
        sheet.text(at(mev), foot - tall - 26, name, anchor="middle", colour=edge, bold=True)
        sheet.text(at(mev), foot - tall - 8, nuclide, anchor="middle", colour=edge)
    sheet.path([(at(2.615) - 56, 150), (at(1.765) + 30, 176)], colour=INK, dashed=True, arrow=True)
    sheet.text(at(2.19), 146, "scattered", anchor="middle", colour=MUTED)
    return sheet


DRAWINGS = {"grind": grind, "particles": particles, "ammonium": ammonium, "windows": windows}

if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(target, {name: draw() for name, draw in DRAWINGS.items()})
