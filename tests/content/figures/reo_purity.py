"""Draws the figures of the module on purity and specification.

Run it: `python tests/content/figures/reo_purity.py [folder]`.
Without a folder it renews the module's own figures.
The bars of the budget are computed here from what the lesson says of each source.
"""

import sys
from math import log10
from pathlib import Path

from canvas import (
    BLUE,
    BROWN,
    COURSES,
    INK,
    PANEL,
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

FOLDER = COURSES / "reo-purification-engineer/purity-and-specification/figures"
LIME = 1.399  # kg CaO for each kg Ca
LOT, CARRIED = 200.0, 0.40  # kg of oxide; share of dissolved calcium that stays with the solid
ACID = 3 * 126.06 / 336.48 * 1.10  # kg of oxalic acid dihydrate for each kg of oxide
SOURCES = (
    ("strip liquor", 1000 / (1.1664 * 60) * 0.50 * CARRIED * LIME, SOFT_VIOLET, VIOLET),
    ("oxalic acid", ACID * 10 * CARRIED * LIME, SOFT_BROWN, BROWN),
    ("water", 12 * 0.20 * CARRIED * LIME, SOFT_BLUE, BLUE),
    ("air", 3 * 200 * 1.5 * 0.04 * LIME / LOT, SOFT_TEAL, TEAL),
    ("trays", 40_000 * 0.03 / LOT, SOFT_BROWN, BROWN),
)


def four_bars() -> Canvas:
    """Four kinds of foreign matter in one lot, on a logarithmic scale."""
    sheet = Canvas(
        480, 340, "Four kinds of foreign matter in one lot",
        "Logarithmic bars: A other rare earth oxides 8 ppm, B foreign oxides 25, C chloride 60, "
        "D loss on ignition 4,200. A dashed line at 10 ppm.",
    )  # fmt: skip
    axes = Axes(sheet, (80, 30, 376, 230), (0, 4), (0, 4))
    axes.frame([], [(power, f"{10**power:,}") for power in range(5)], "", "ppm")
    rows = (
        ("A", "other REO", 8, SOFT_VIOLET, VIOLET), ("B", "oxides", 25, SOFT_BROWN, BROWN),
        ("C", "chloride", 60, SOFT_TEAL, TEAL), ("D", "LOI", 4200, SOFT_BLUE, BLUE),
    )  # fmt: skip
    for place, (letter, name, value, fill, edge) in enumerate(rows):
        x, top = axes.at(place + 0.2, log10(value))
        _, foot = axes.at(place, 0)
        sheet.box(x, top, 56, foot - top, fill=fill, edge=edge, round_by=0)
        label = top + 24 if value < 10 else top - 8  # clear of the dashed line
        sheet.text(x + 28, label, f"{value:,}", anchor="middle", bold=True)
        sheet.text(x + 28, foot + 24, letter, anchor="middle", bold=True)
        sheet.text(x + 28, foot + 46, name, anchor="middle")
    sheet.path([axes.at(0, 1), axes.at(4, 1)], dashed=True, width=1.5)
    return sheet


def budget() -> Canvas:
    """What each source brings of calcium to the lot of the worked example."""
    total = sum(value for _, value, _, _ in SOURCES)
    sheet = Canvas(
        480, 320, "Calcium budget of a lot of neodymium oxide",
        "Bars in mg CaO per kg oxide: "
        + ", ".join(f"{name} {value:.1f}" for name, value, _, _ in SOURCES)
        + f"; together {total:.1f}, limit 20.",
    )  # fmt: skip
    axes = Axes(sheet, (118, 24, 330, 230), (0, 8), (0, 5))
    axes.frame(range(0, 9, 2), [], "mg CaO for each kg of oxide", "")
    for row, (name, value, fill, edge) in enumerate(SOURCES):
        x, y = axes.at(0, 4.8 - row)
        end, _ = axes.at(value, 0)
        sheet.box(x, y, max(end - x, 2), 28, fill=fill, edge=edge, round_by=0)
        sheet.text(x - 10, y + 19, name, anchor="end")
        sheet.text(end + 8, y + 19, f"{value:.1f}", colour=INK, bold=True)
    sheet.box(255, 173, 132, 18, fill=PANEL, edge=PANEL, round_by=0)  # no grid behind words
    sheet.text(*axes.at(3.4, 1.45), f"sum {total:.1f}, limit 20", bold=True)
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(folder, {"four-bars": four_bars(), "budget": budget()})


if __name__ == "__main__":
    main()
