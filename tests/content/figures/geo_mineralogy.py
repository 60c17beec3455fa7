"""Draws the figures of the module on mineralogy.

Run it: `python tests/content/figures/geo_mineralogy.py [folder]`.
Without a folder it renews the module's own figures.
The curve and the points are computed here from molar masses.
"""

import sys
from pathlib import Path

from canvas import (
    BLUE,
    BROWN,
    COURSES,
    MUTED,
    SOFT_BLUE,
    SOFT_BROWN,
    SOFT_TEAL,
    TEAL,
    VIOLET,
    Axes,
    Canvas,
    write,
)  # fmt: skip

FOLDER = COURSES / "geologist-mineralogist/mineralogy/figures"
FLUOROCARBONATE, CARBONATE, OXIDE = 219.12, 100.09, 164.11  # g for one Ce, as Ce2O3
MINERALS = (("bastnäsite", 0.0), ("parisite", 0.5), ("synchysite", 1.0))
ANALYSES = (("1", 7.00, 1.05, 0.50), ("2", 5.28, 0.84, 0.30), ("3", 4.20, 0.55, 1.90))
ASSAY, MONAZITE, LEACH = 900.0, 330.0, 510.0  # ppm


def grade(ratio: float) -> float:
    """Oxide in a pure fluorocarbonate with so much calcium for each rare earth, in per cent."""
    return 100 * OXIDE / (FLUOROCARBONATE + CARBONATE * ratio)


def ca_to_ree() -> Canvas:
    """The highest grade against calcium in the mineral."""
    sheet = Canvas(
        480, 400, "Oxide in pure fluorocarbonates against calcium",
        "The content falls from 74.9 % in bastnäsite over 61.0 % in parisite to 51.4 % in "
        "synchysite.",
    )  # fmt: skip
    axes = Axes(sheet, (80, 30, 360, 300), (-0.1, 1.2), (45, 80))
    axes.frame(
        [0, 0.25, 0.5, 0.75, 1], [(v, f"{v}") for v in range(45, 81, 5)],
        "calcium for each rare earth, in atoms", "REO as Ce₂O₃, %",
    )  # fmt: skip
    axes.curve([(n / 50, grade(n / 50)) for n in range(56)], VIOLET)
    for _, ratio in MINERALS:
        x, y = axes.at(ratio, grade(ratio))
        sheet.dot(x, y, colour=VIOLET)
        sheet.text(x + 10, y - 10, f"{grade(ratio):.1f}", colour=VIOLET, bold=True)
    return sheet


def thorium_in_monazite() -> Canvas:
    """Partners against thorium, in moles: what lies on the line balances its charge."""
    sheet = Canvas(
        480, 400, "Calcium plus silicon against thorium in three analyses",
        "1 and 2 lie on the line of equal moles. 3 has far more calcium and silicon than thorium.",
    )  # fmt: skip
    axes = Axes(sheet, (80, 30, 360, 300), (0, 40), (0, 50))
    axes.frame(
        range(0, 41, 10), [(v, f"{v}") for v in range(0, 51, 10)],
        "Th, mmol in 100 g", "Ca + Si, mmol in 100 g",
    )  # fmt: skip
    axes.curve([(0, 0), (40, 40)], MUTED, dashed=True)
    x, y = axes.at(24, 44)
    sheet.text(x, y, "Th = Ca + Si", colour=MUTED, size=15)
    for name, thoria, lime, silica in ANALYSES:
        thorium, partners = 1000 * thoria / 264.04, 1000 * (lime / 56.08 + silica / 60.08)
        x, y = axes.at(thorium, partners)
        sheet.dot(x, y, colour=BROWN)
        sheet.text(x + 10, y + 16, name, colour=BROWN, bold=True, size=18)
    return sheet


def reconciliation() -> Canvas:
    """One assay, closed by a mineral count and a leach."""
    sheet = Canvas(
        480, 230, "An assay of 900 ppm, closed by three parts",
        "330 ppm in monazite, 510 ppm exchangeable, 60 ppm not found.",
    )  # fmt: skip
    left, scale = 30, 420 / ASSAY
    parts = (
        ("in monazite", MONAZITE, SOFT_BROWN, BROWN),
        ("exchangeable", LEACH, SOFT_TEAL, TEAL),
        ("not found", ASSAY - MONAZITE - LEACH, SOFT_BLUE, BLUE),
    )
    x = float(left)
    for place, (words, amount, fill, edge) in enumerate(parts):
        sheet.box(x, 80, scale * amount, 60, fill=fill, edge=edge, round_by=0)
        middle = x + scale * amount / 2
        if place < 2:
            sheet.text(middle, 106, words, anchor="middle")
            sheet.text(middle, 128, f"{amount:.0f}", anchor="middle", bold=True)
        else:
            sheet.path([(middle, 144), (middle, 164)], colour=BLUE)
            sheet.text(450, 182, f"{words}: {amount:.0f}", anchor="end", colour=BLUE)
        x += scale * amount
    sheet.text(left, 60, f"assay {ASSAY:.0f} ppm rare earths", bold=True)
    sheet.text(left, 215, "monazite by count, exchangeable by leach", size=15, colour=MUTED)
    return sheet


def drawings() -> dict[str, Canvas]:
    """Return each figure by the name of its file."""
    return {
        "ca-to-ree": ca_to_ree(),
        "thorium-in-monazite": thorium_in_monazite(),
        "reconciliation": reconciliation(),
    }


if __name__ == "__main__":
    write(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER, drawings())
