"""Draws the figures of the module on residues and air.

Run it: `python tests/content/figures/env_residue.py [folder]`.
Without a folder it renews the module's own figures.
Bars and curves are computed here from the laws that the lessons print.
"""

import sys
from math import erfc, sqrt
from pathlib import Path

from canvas import (
    BLUE,
    BROWN,
    COURSES,
    INK,
    MUTED,
    SOFT_BROWN,
    SOFT_TEAL,
    SOFT_VIOLET,
    TEAL,
    VIOLET,
    Axes,
    Canvas,
    write,
)  # fmt: skip

FOLDER = COURSES / "environmental-compliance-expert/residues-and-air/figures"


def bases() -> Canvas:
    """One kiln stack in four bases of concentration, with one load."""
    hot = 9.0
    normal = hot * 353.15 / 273.15
    dry = normal / 0.88
    reference = dry * (20.9 - 11) / (20.9 - 16.5)
    sheet = Canvas(
        480, 330, "One stack, four concentrations, one load",
        "Hydrogen fluoride in mg/m3: 9.0 as measured, 11.6 at 0 °C, 13.2 dry, 29.8 at 11 % oxygen. "
        "The load is 108 g/h in all four.",
    )  # fmt: skip
    axes = Axes(sheet, (76, 26, 380, 226), (0, 4), (0, 35))
    axes.frame([], [(y, str(y)) for y in range(0, 36, 5)], "load in every basis: 108 g/h",
               "HF, mg/m³")  # fmt: skip
    rows = (
        ("as measured", hot, SOFT_VIOLET, VIOLET),
        ("at 0 °C", normal, SOFT_VIOLET, VIOLET),
        ("and dry", dry, SOFT_TEAL, TEAL),
        ("at 11 % O2", reference, SOFT_BROWN, BROWN),
    )
    for place, (words, value, fill, edge) in enumerate(rows):
        x, top = axes.at(place + 0.2, value)
        _, bottom = axes.at(place, 0)
        sheet.box(x, top, 57, bottom - top, fill=fill, edge=edge, round_by=0)
        sheet.text(x + 28.5, top + 20, f"{value:.1f}", anchor="middle")
        sheet.text(x + 28.5, bottom + 20, words, anchor="middle", size=15)
    return sheet


def wells() -> Canvas:
    """Map of a leach field with levels of ground water and four wells."""
    sheet = Canvas(
        480, 340, "Map of a leach field with water levels and four wells",
        "Lines of equal water level from 206 m at the left to 214 m at the right, a stream at the "
        "left edge. Well P right of the field, Q below it, R left beside it, S far left.",
    )  # fmt: skip
    for level in range(5):
        x = 70 + 90 * level
        sheet.path([(x, 42), (x, 316)], colour=MUTED, width=1, dashed=True)
        sheet.text(x, 32, f"{206 + 2 * level} m", anchor="middle", colour=MUTED)
    sheet.path([(26, 20), (34, 120), (24, 220), (32, 325)], colour=BLUE, width=4)
    sheet.text(44, 330, "stream", colour=BLUE, size=15)
    sheet.box(205, 100, 115, 120, fill=SOFT_BROWN, edge=BROWN)
    sheet.text(262, 165, "leach field", anchor="middle")
    for name, x, y in (("P", 382, 160), ("Q", 262, 272), ("R", 182, 160), ("S", 104, 160)):
        sheet.dot(x, y, INK)
        sheet.text(x, y - 12, name, anchor="middle", bold=True)
    return sheet


def share(days: float, speed: float, metres: float = 60.0, spread: float = 6.0) -> float:
    """Concentration over that of the source, main term of the one-dimensional solution."""
    if days <= 0:
        return 0.0
    return 0.5 * erfc((metres - speed * days) / (2 * sqrt(spread * speed * days)))


def arrival() -> Canvas:
    """Salt and ammonium in a well over the years."""
    speed = 1.296 * 0.03 / 0.20
    sheet = Canvas(
        480, 330, "Salt and ammonium in a well 60 m away",
        "Share of the source. Salt that does not stick reaches a half after 309 days; ammonium "
        "with a retardation factor of 4.2 after 1,296 days. A tenth is there much earlier.",
    )  # fmt: skip
    axes = Axes(sheet, (76, 26, 380, 226), (0, 2500), (0, 100))
    axes.frame(range(0, 2001, 1000), [(y, str(y)) for y in range(0, 101, 20)], "days",
               "share of the source, %")  # fmt: skip
    days = range(0, 2501, 10)
    axes.curve([(t, 100 * share(t, speed)) for t in days], TEAL)
    axes.curve([(t, 100 * share(t, speed / 4.2)) for t in days], VIOLET)
    for mean, colour in ((60 / speed, TEAL), (252 / speed, VIOLET)):
        x, y = axes.at(mean, 100 * share(mean, speed if mean < 500 else speed / 4.2))
        sheet.dot(x, y, colour)
    sheet.text(*axes.at(480, 65), "salt, R = 1", colour=TEAL, bold=True)
    sheet.text(*axes.at(1040, 7), "ammonium, R = 4.2", colour=VIOLET, bold=True)
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(folder, {"bases": bases(), "wells": wells(), "arrival": arrival()})


if __name__ == "__main__":
    main()
