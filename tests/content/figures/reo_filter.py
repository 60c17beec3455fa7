"""Draws the figures of the module on filtration, washing and calcination.

Run it: `python tests/content/figures/reo_filter.py [folder]`.
Without a folder it renews the module's own figures.
"""

import sys
from math import log10
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

FOLDER = COURSES / "reo-purification-engineer/filtration-washing-and-calcination/figures"


def train() -> Canvas:
    """Four vessels in a row, with what each takes, and ions that pass all of them."""
    sheet = Canvas(
        480, 250, "Polishing train of four vessels",
        "Liquor, then coalescer A for drops, carbon column B for dissolved organic matter, depth "
        "filter C for solids, membrane D for colloids, then precipitation. Ions pass all four.",
    )  # fmt: skip
    sheet.text(8, 102, "strip", size=15)
    sheet.text(8, 120, "liquor", size=15)
    sheet.text(410, 102, "precipi-", size=15)
    sheet.text(410, 120, "tation", size=15)
    for x, letter, name, takes, fill, edge in (
        (85, "A", "coalescer", "drops", SOFT_BROWN, BROWN),
        (167, "B", "carbon", "dissolved", SOFT_VIOLET, VIOLET),
        (249, "C", "depth", "solids", SOFT_TEAL, TEAL),
        (331, "D", "membrane", "colloids", SOFT_BLUE, BLUE),
    ):
        sheet.box(x, 65, 70, 85, fill=fill, edge=edge)
        sheet.text(x + 35, 114, letter, anchor="middle", size=22, bold=True)
        sheet.text(x + 35, 52, name, anchor="middle", size=15)
        sheet.text(x + 35, 186, takes, anchor="middle", size=15, colour=edge, bold=True)
        sheet.path([(x + 35, 150), (x + 35, 168)], colour=edge, arrow=True)
        sheet.path([(x - 12, 108), (x - 1, 108)], arrow=True)
    sheet.path([(401, 108), (409, 108)], arrow=True)
    sheet.text(240, 28, "which vessel takes what", anchor="middle", colour=MUTED)
    sheet.path([(40, 208), (440, 208)], colour=INK, dashed=True, arrow=True)
    sheet.text(240, 232, "Ca, Al, Na and dissolved Fe: through all four", anchor="middle")
    return sheet


def wash_curve() -> Canvas:
    """Chloride left after repulps with two volumes each, with and without a bound part."""
    sheet = Canvas(
        480, 340, "Wash curve with and without bound chloride",
        "Chloride falls from 20,000 mg/kg to a third with each wash, bends and levels off at 60; a "
        "dashed line without bound chloride crosses the limit of 50 at the sixth wash.",
    )  # fmt: skip
    axes = Axes(sheet, (84, 26, 372, 236), (0, 8), (0, 4.5))
    ticks = [(float(k), f"{10**k:,}") for k in range(5)]
    axes.frame(range(9), ticks, "washes, two volumes each", "Cl, mg/kg oxide")
    axes.curve([(n, log10(19_940 / 3**n + 60)) for n in range(9)], VIOLET)
    axes.curve([(n, log10(20_000 / 3**n)) for n in range(9)], BROWN, dashed=True)
    for n in range(9):
        sheet.dot(*axes.at(n, log10(19_940 / 3**n + 60)), VIOLET)
    sheet.path([axes.at(0, log10(50)), axes.at(8, log10(50))], dashed=True, width=1.5)
    sheet.text(*axes.at(0.15, log10(50) - 0.26), "limit 50", colour=MUTED)
    sheet.text(*axes.at(4.6, 2.5), "60 bound", colour=VIOLET, bold=True)
    sheet.text(*axes.at(4.1, 0.75), "none bound", colour=BROWN, bold=True)
    return sheet


def heel() -> Canvas:
    """Dysprosium that a heel of 3 kg with 20 percent leaves in three charges of 150 kg."""
    sheet = Canvas(
        480,
        300,
        "What a heel leaves in the charges that follow",
        "First charge 3,922 mg/kg, second 76.9, third 1.5, on a logarithmic scale.",
    )
    axes = Axes(sheet, (84, 26, 372, 196), (0.4, 3.6), (0, 4.2))
    ticks = [(float(k), f"{10**k:,}") for k in range(5)]
    axes.frame(range(1, 4), ticks, "charge of 150 kg", "Dy, mg/kg")
    for n in (1, 2, 3):
        value = 200_000 * (3 / 153) ** n
        x, top = axes.at(n, log10(value))
        _, foot = axes.at(n, 0)
        sheet.box(x - 36, top, 72, foot - top, fill=SOFT_VIOLET, edge=VIOLET, round_by=0)
        words = f"{value:,.0f}" if value > 1000 else f"{value:.3g}"
        sheet.text(x, top - 8, words, anchor="middle", bold=True)
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(folder, {"train": train(), "wash-curve": wash_curve(), "heel": heel()})


if __name__ == "__main__":
    main()
