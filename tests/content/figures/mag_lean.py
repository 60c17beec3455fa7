"""Draws the figures of the module on cerium-based and lean alloys.

Run it: `python tests/content/figures/mag_lean.py [folder]`.
Without a folder it renews the module's own figures.
"""

import sys
from pathlib import Path

from canvas import (
    BLUE,
    BROWN,
    COURSES,
    INK,
    SOFT_BLUE,
    TEAL,
    VIOLET,
    Axes,
    Canvas,
    write,
)  # fmt: skip

FOLDER = COURSES / "magnet-materials-scientist/ce-based-and-lean-alloys/figures"
STEPS = [k / 50 for k in range(26)]


def three_costs() -> Canvas:
    """Three properties of the hard phase against the atom share of cerium."""
    sheet = Canvas(
        480, 330, "Three properties against the share of cerium",
        "In percent of the neodymium compound, at half cerium: polarisation 86, Curie temperature "
        "in kelvin 86, anisotropy field 68.",
    )  # fmt: skip
    axes = Axes(sheet, (76, 26, 380, 230), (0, 0.5), (60, 100))
    ticks = [(10.0 * k, str(10 * k)) for k in range(6, 11)]
    axes.frame(
        [k / 10 for k in range(6)], ticks, "cerium, share of rare-earth atoms", "% of Nd2Fe14B"
    )
    axes.curve([(x, 100 - 4400 * x / 161) for x in STEPS], VIOLET)
    axes.curve([(x, 100 - 16100 * x / 585) for x in STEPS], TEAL, dashed=True)
    axes.curve([(x, 100 - 470 * x / 7.3) for x in STEPS], BROWN)
    sheet.text(*axes.at(0.49, 96.8), "polarisation", anchor="end", colour=VIOLET, bold=True)
    sheet.text(*axes.at(0.49, 93.2), "Curie temperature, K", anchor="end", colour=TEAL, bold=True)
    sheet.text(*axes.at(0.02, 78), "anisotropy field", colour=BROWN, bold=True)
    return sheet


def two_routes() -> Canvas:
    """Grains of one alloy beside grains of two powders."""
    sheet = Canvas(
        480, 260, "One alloy and two powders",
        "Left six grains of one middle tone. Right three pale and three dark grains in turn, all "
        "with a rim of the middle tone.",
    )  # fmt: skip
    middle, dark = "#9fb4d0", BLUE
    for group, left in (("one alloy", 24), ("two powders", 258)):
        for row in range(2):
            for column in range(3):
                x, y = left + 68 * column, 34 + 90 * row
                _grain(sheet, x, y, middle)
                if group == "two powders":
                    core = dark if (row + column) % 2 else SOFT_BLUE
                    _core(sheet, x, y, core)
        sheet.text(left + 100, 238, group, anchor="middle", bold=True)
    return sheet


def _grain(sheet: Canvas, x: float, y: float, fill: str) -> None:
    sheet.parts.append(
        f'<rect x="{x}" y="{y}" width="64" height="80" rx="10" fill="{fill}" stroke="{INK}" '
        'stroke-width="1.5"/>'
    )


def _core(sheet: Canvas, x: float, y: float, fill: str) -> None:
    sheet.parts.append(
        f'<rect x="{x + 11}" y="{y + 13}" width="42" height="54" rx="7" fill="{fill}"/>'
    )


def saved(share: float) -> float:
    """Per cent of neodymium saved for an equal job, from the mass share of cerium."""
    atoms = share / 140.116 / (share / 140.116 + (1 - share) / 144.242)
    return 100 * (1 - (1 - share) * (1.61 / (1.61 - 0.44 * atoms)) ** 2)


def saving() -> Canvas:
    """Saving for each kilogram and for each job."""
    sheet = Canvas(
        480, 330, "Neodymium saved against the share of cerium",
        "At 50 percent of cerium in the rare earth the saving is 50 percent for each kilogram and "
        "33 percent for each job; at 10 percent it is 10 and 4.7.",
    )  # fmt: skip
    axes = Axes(sheet, (76, 26, 380, 230), (0, 50), (0, 50))
    axes.frame(
        range(0, 51, 10), [(10.0 * k, str(10 * k)) for k in range(6)],
        "cerium, % of the rare-earth mass", "neodymium saved, %",
    )  # fmt: skip
    axes.curve([(100 * c, 100 * c) for c in STEPS], BROWN, dashed=True)
    axes.curve([(100 * c, saved(c)) for c in STEPS], VIOLET)
    sheet.dot(*axes.at(30, saved(0.3)), VIOLET)
    sheet.text(*axes.at(24, 33), "for each kilogram", anchor="end", colour=BROWN, bold=True)
    sheet.text(*axes.at(29, 9), "for each job", colour=VIOLET, bold=True)
    x, y = axes.at(30, saved(0.3))
    sheet.text(x - 8, y - 8, "17 %", anchor="end", bold=True)
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    drawings = {"three-costs": three_costs(), "two-routes": two_routes(), "saving": saving()}
    write(folder, drawings)


if __name__ == "__main__":
    main()
