"""Draws the figures of the module from solution to oxide.

Run it: `python tests/content/figures/met_oxide.py [folder]`.
Without a folder it renews the module's own figures.
Masses are computed here from atomic weights; the firing curve is a sketch without temperatures.
"""

import sys
from itertools import pairwise
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

FOLDER = COURSES / "rare-earth-metallurgist/from-solution-to-oxide/figures"
H, C, O, ND = 1.008, 12.011, 15.999, 144.242  # noqa: E741 - their symbols
OXIDE = 2 * ND + 3 * O
CARBONATE = OXIDE + C + 2 * O
DRY = 2 * ND + 6 * C + 12 * O
OXALATE = DRY + 10 * (2 * H + O)


def wash_split() -> Canvas:
    """What nine volumes of water leave of a salt, in one to nine repulps."""
    sheet = Canvas(
        480, 330, "Salt left by nine volumes of wash water",
        "One repulp leaves 10 %, two 3.3 %, three 1.6 %, nine 0.2 %.",
    )  # fmt: skip
    axes = Axes(sheet, (76, 30, 380, 216), (0, 4), (0, 12))
    axes.frame([], [(y, str(y)) for y in range(0, 13, 3)], "", "left in the cake, %")
    for place, times in enumerate((1, 2, 3, 9)):
        left = 100 / (1 + 9 / times) ** times
        x, top = axes.at(place + 0.2, left)
        _, foot = axes.at(place, 0)
        sheet.box(x, top, 57, foot - top, fill=SOFT_TEAL, edge=TEAL, round_by=0)
        sheet.text(x + 28.5, top - 8, f"{left:.1f}", anchor="middle", bold=True)
        sheet.text(x + 28.5, foot + 22, f"{times} × {9 / times:g}", anchor="middle")
    sheet.text(266, 304, "repulps × volumes of water in each", anchor="middle")
    return sheet


def firing_curve() -> Canvas:
    """Mass of neodymium oxalate while it is heated: four stretches, levels computed."""
    sheet = Canvas(
        480, 340, "Firing curve of neodymium oxalate decahydrate, a sketch",
        "From 100 % water leaves (A) to 75.4, carbon monoxide and dioxide leave (B) to 51.9, a "
        "level of oxycarbonate (C), the last carbon dioxide leaves (D) to 45.9 %.",
    )  # fmt: skip
    axes = Axes(sheet, (76, 26, 380, 248), (0, 100), (30, 125))
    axes.frame([], [(y, str(y)) for y in range(30, 111, 20)], "", "mass, %")
    levels = [100 * part / OXALATE for part in (OXALATE, DRY, CARBONATE, OXIDE)]
    falls = [(8, 24), (36, 52), (70, 84)]
    points = [(0.0, levels[0])]
    for (start, end), (high, low) in zip(falls, pairwise(levels), strict=True):
        for step in range(21):
            s = step / 20
            points.append((start + (end - start) * s, high - (high - low) * (3 * s**2 - 2 * s**3)))
    axes.curve([*points, (100, levels[3])], VIOLET)
    middles = (levels[0] + levels[1]) / 2, (levels[1] + levels[2]) / 2, levels[2]
    for x, name, level in zip(
        (16, 44, 61, 77), "ABCD", (*middles, (levels[2] + levels[3]) / 2), strict=True
    ):
        left, _ = axes.at(x - 6, 0)
        width = axes.at(x + 6, 0)[0] - left
        sheet.box(left, 32, width, 28, fill=SOFT_BLUE, edge=BLUE)
        sheet.text(left + width / 2, 52, name, anchor="middle", bold=True)
        _, curve = axes.at(x, level)
        sheet.path([(left + width / 2, 60), (left + width / 2, curve)], colour=MUTED, width=1,
                   dashed=True)  # fmt: skip
    for x, level in ((30, levels[1]), (61, levels[2]), (92, levels[3])):
        px, py = axes.at(x, level)
        sheet.text(px, py + 32, f"{level:.1f}", anchor="middle", bold=True)
    sheet.text(266, 308, "hotter, without scale", anchor="middle")
    return sheet


def drinking_oxide() -> Canvas:
    """Mass of four solids that hold the same neodymium."""
    sheet = Canvas(
        480, 330, "Mass of four solids from 100 kg of neodymium oxide",
        "100 kg of oxide as fired, 105.4 as NdOOH, 113.1 as oxycarbonate, 116.1 as hydroxide.",
    )  # fmt: skip
    axes = Axes(sheet, (76, 30, 380, 216), (0, 4), (80, 125))
    axes.frame([], [(y, str(y)) for y in range(80, 126, 10)], "", "kg")
    solids = (
        ("oxide", OXIDE, SOFT_TEAL, TEAL), ("NdOOH", 2 * (ND + 2 * O + H), SOFT_BLUE, BLUE),
        ("oxycarb.", CARBONATE, SOFT_BROWN, BROWN),
        ("hydroxide", 2 * (ND + 3 * (O + H)), SOFT_VIOLET, VIOLET),
    )  # fmt: skip
    for place, (name, weight, fill, edge) in enumerate(solids):
        mass = 100 * weight / OXIDE
        x, top = axes.at(place + 0.15, mass)
        _, foot = axes.at(place, 80)
        sheet.box(x, top, 66.5, foot - top, fill=fill, edge=edge, round_by=0)
        sheet.text(x + 33, top + 22, f"{mass:.1f}", anchor="middle", bold=True)
        sheet.text(x + 33, foot + 22, name, anchor="middle", colour=INK)
    sheet.text(266, 304, "the scale begins at 80 kg", anchor="middle", colour=MUTED)
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(folder, {
        "wash-split": wash_split(), "firing-curve": firing_curve(),
        "drinking-oxide": drinking_oxide(),
    })  # fmt: skip


if __name__ == "__main__":
    main()
