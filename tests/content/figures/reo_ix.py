"""Draws the figures of the module on ion exchange and chromatography.

Run it: `python tests/content/figures/reo_ix.py [folder]`.
Without a folder it renews the module's own figures.
Curves are computed here from the laws that the lessons print.
"""

import sys
from math import exp, log
from pathlib import Path

from canvas import (
    BLUE,
    BROWN,
    COURSES,
    INK,
    MUTED,
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

FOLDER = COURSES / "reo-purification-engineer/ion-exchange-and-chromatography/figures"
INKS = {"Sm": BROWN, "Nd": VIOLET, "Pr": TEAL}
EDTA = {"Sm": 2.0 / 3.39, "Nd": 2.0, "Pr": 2.0 * 1.62}  # retention factors of the module


def two_orders() -> Canvas:
    """The same three elements on two columns; the order turns round."""
    sheet = Canvas(
        480, 400, "Order of leaving on two columns",
        "With EDTA on resin the peaks leave as Sm, Nd, Pr. On beads with an acidic extractant they "
        "leave as Pr, Nd, Sm.",
    )  # fmt: skip
    beads = {"Pr": EDTA["Sm"], "Nd": 1.45, "Sm": EDTA["Pr"]}
    for row, (title, factors) in enumerate(
        (("EDTA on sulfonic resin", EDTA), ("acid on beads with extractant", beads))
    ):
        axes = Axes(sheet, (40, 44 + 178 * row, 410, 118), (0, 6), (0, 1.25))
        sheet.text(40, 32 + 178 * row, title, bold=True)
        for name, factor in factors.items():
            top = 1 + factor
            width = top / 150**0.5
            points = [(t / 100, exp(-(((t / 100 - top) / width) ** 2) / 2)) for t in range(601)]
            axes.curve([(t, y / top * 1.6) for t, y in points], INKS[name])
            x, y = axes.at(top, 1.6 / top)
            sheet.text(x, y - 7, name, anchor="middle", colour=INKS[name], bold=True)
        sheet.path([axes.at(0, 0), axes.at(6, 0)], arrow=True)
    sheet.text(245, 386, "time", anchor="middle")
    return sheet


def end(ratio: float, alpha: float, height: float = 1.2) -> float:
    """Length from the border of a steady band to a ratio of the neighbour, cm."""
    return height * log(1 / ratio) / log(alpha)


def long_band() -> Canvas:
    """Pure share of a band against its length."""
    sheet = Canvas(
        480, 330, "Pure share of a band against its length",
        "Zero at 0.4 m, 60 % at 1 m, 87 % at 3 m, 93 % at 6 m.",
    )  # fmt: skip
    axes = Axes(sheet, (76, 26, 380, 226), (0, 6), (0, 100))
    axes.frame(range(7), [(y, str(y)) for y in range(0, 101, 20)], "length of the band, m",
               "pure, %")  # fmt: skip
    mixed = (end(1e-5, 1.62) + end(1e-5, 3.39)) / 100
    axes.curve([(b / 50, 100 * (1 - mixed / (b / 50))) for b in range(20, 301)], VIOLET)
    for metres in (1, 3, 6):
        share = 100 * (1 - mixed / metres)
        x, y = axes.at(metres, share)
        sheet.dot(x, y, INK)
        side = "end" if metres == 6 else "start"
        sheet.text(x + (-4 if side == "end" else 10), y + 24, f"{share:.0f} %", anchor=side)
    return sheet


def height() -> Canvas:
    """Plate height against flow for a trace and for a load of a twentieth."""
    sheet = Canvas(
        480, 330, "Plate height against flow",
        "Lowest at 0.24 cm/min with 0.83 cm at trace load; twice as high at a load of 0.05.",
    )  # fmt: skip
    axes = Axes(sheet, (76, 26, 380, 226), (0, 2), (0, 4))
    axes.frame([0, 0.5, 1, 1.5, 2], [(y, str(y)) for y in range(5)], "flow, cm/min",
               "plate height, cm")  # fmt: skip
    flows = [u / 100 for u in range(3, 201)]
    for lift, colour in ((1, VIOLET), (2, BROWN)):
        points = [(u, lift * (0.5 + 0.04 / u + 0.7 * u)) for u in flows]
        axes.curve([(u, y) for u, y in points if y <= 4], colour)
    x, y = axes.at((0.04 / 0.7) ** 0.5, 0.5 + 2 * (0.04 * 0.7) ** 0.5)
    sheet.dot(x, y, INK)
    sheet.text(x + 4, y + 26, "lowest")
    sheet.text(*axes.at(1.2, 1.0), "trace load", colour=VIOLET, bold=True)
    sheet.text(*axes.at(0.62, 2.9), "load 0.05", colour=BROWN, bold=True)
    return sheet


def bands() -> Canvas:
    """A lying column with bands; the outlet is on the left."""
    sheet = Canvas(
        480, 230, "Bands in a displacement column",
        "From left to right: copper, samarium, striped border, neodymium, wider striped border, "
        "praseodymium, ammonium. The outlet is on the left.",
    )  # fmt: skip
    parts = (
        ("Cu", 20, 85, SOFT_BLUE), ("Sm", 105, 58, SOFT_BROWN), ("", 163, 44, PANEL),
        ("Nd", 207, 86, SOFT_VIOLET), ("", 293, 53, PANEL), ("Pr", 346, 54, SOFT_TEAL),
        ("NH4", 400, 60, "none"),
    )  # fmt: skip
    for name, x, w, fill in parts:
        sheet.box(x, 84, w, 68, fill=fill, edge=INK, round_by=0)
        if name:
            sheet.text(x + w / 2, 124, name, anchor="middle", bold=True)
        else:
            for line in range(5):
                at = x + w * (line + 0.5) / 5
                sheet.path([(at, 84), (at, 152)], colour=MUTED, width=1)
    sheet.path([(120, 50), (24, 50)], arrow=True)
    sheet.text(130, 55, "the bands move")
    sheet.text(185, 182, "Sm and Nd", anchor="middle", colour=BROWN)
    sheet.text(320, 182, "Nd and Pr", anchor="middle", colour=BLUE)
    sheet.text(20, 210, "outlet", colour=MUTED)
    sheet.text(460, 210, "eluent", anchor="end", colour=MUTED)
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(folder, {
        "two-orders": two_orders(), "long-band": long_band(), "height": height(), "bands": bands(),
    })  # fmt: skip


if __name__ == "__main__":
    main()
