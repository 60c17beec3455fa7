"""Draws the figures of the module on units, stoichiometry and mass balance.

Run it: `python tests/content/figures/balances.py [folder]`.
Without a folder it renews the module's own figures.
Every number on a figure is computed here from atomic weights or from the lesson's own data.
"""

import sys
from pathlib import Path

from canvas import (
    BLUE,
    BROWN,
    COURSES,
    INK,
    LINE,
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

FOLDER = COURSES / "foundations/units-stoichiometry-and-mass-balance/figures"
ND, OX, F, CL, C, H = 144.242, 15.999, 18.998403, 35.45, 12.011, 1.008  # g/mol, IUPAC 2021


def one_kilogram() -> Canvas:
    """Bars: the mass of each compound that holds one kilogram of neodymium."""
    rows = [
        ("Nd metal", ND),
        ("Nd₂O₃ oxide", ND + 1.5 * OX),
        ("NdF₃ fluoride", ND + 3 * F),
        ("Nd₂(CO₃)₃ carbonate", ND + 1.5 * (C + 3 * OX)),
        ("NdCl₃ anhydrous", ND + 3 * CL),
        ("oxalate · 10 H₂O", ND + 1.5 * (2 * C + 4 * OX) + 5 * (2 * H + OX)),
    ]
    sheet = Canvas(
        480, 300, "Mass that holds one kilogram of neodymium",
        "Bars: metal 1.00, oxide 1.17, fluoride 1.40, carbonate 1.62, anhydrous chloride 1.74, "
        "oxalate with ten waters 2.54 kilograms.",
    )  # fmt: skip
    sheet.text(20, 30, "Mass that holds 1 kg of Nd, in kg", bold=True)
    for place, (name, mass) in enumerate(rows):
        y = 48 + 40 * place
        sheet.text(190, y + 20, name, anchor="end")
        whole = 82 * mass / ND
        sheet.box(200, y, whole, 28, fill=SOFT_BROWN, edge=BROWN, round_by=2)
        sheet.box(200, y, 82, 28, fill=SOFT_VIOLET, edge=VIOLET, round_by=2)
        sheet.text(200 + whole + 8, y + 20, f"{mass / ND:.2f}", bold=True)
    sheet.text(206, 68, "the Nd", size=15, colour=VIOLET)
    return sheet


def wet_to_oxide() -> Canvas:
    """Bars: wet tonnes, dry tonnes, tonnes of oxide."""
    wet, moisture, grade = 250.0, 0.085, 0.0620
    dry = wet * (1 - moisture)
    rows = [("wet, weighbridge", wet), ("dry solids", dry), ("REO", dry * grade)]
    sheet = Canvas(
        480, 190, "From wet tonnes to tonnes of oxide",
        "250 wet tonnes less 21 tonnes of water are 229 dry tonnes, which hold 14 tonnes of REO.",
    )  # fmt: skip
    sheet.text(20, 30, "One day of concentrate, in t", bold=True)
    for place, (name, mass) in enumerate(rows):
        y = 46 + 46 * place
        sheet.text(140, y + 21, name, anchor="end")
        length = mass * 1.08
        sheet.box(150, y, length, 30, fill=SOFT_TEAL, edge=TEAL, round_by=2)
        sheet.text(150 + length + 8, y + 21, f"{mass:.1f}", bold=True)
    water = wet * moisture * 1.08
    sheet.box(150 + dry * 1.08, 46, water, 30, fill=SOFT_BLUE, edge=BLUE, round_by=2)
    sheet.text(150 + dry * 1.08 - 8, 67, f"water {wet * moisture:.1f}", anchor="end", colour=BLUE)
    return sheet


def two_product() -> Canvas:
    """A flowsheet of one flotation bank with its two balances."""
    feed, f, c, t = 150.0, 0.0720, 0.580, 0.0160
    con = feed * (f - t) / (c - t)
    sheet = Canvas(
        480, 330, "Balance of a flotation bank",
        "Feed 150.0 t/h at 7.20 % REO gives concentrate 14.9 t/h at 58.0 % and tailings 135.1 t/h "
        "at 1.60 %. REO: 10.80 t/h in, 8.64 plus 2.16 t/h out.",
    )  # fmt: skip
    sheet.box(165, 60, 170, 150, edge=MUTED, dashed=True)
    sheet.text(250, 50, "boundary", anchor="middle", colour=MUTED)
    sheet.box(190, 100, 120, 70, fill=SOFT_BLUE, edge=BLUE)
    sheet.text(250, 141, "flotation", anchor="middle")
    sheet.path([(20, 135), (190, 135)], arrow=True)
    sheet.path([(310, 115), (370, 115), (370, 85), (460, 85)], arrow=True)
    sheet.path([(310, 155), (370, 155), (370, 185), (460, 185)], arrow=True)
    sheet.text(20, 100, f"F = {feed:.1f} t/h", bold=True)
    sheet.text(20, 122, f"f = {100 * f:.2f} %")
    sheet.text(375, 50, f"C = {con:.1f} t/h", bold=True)
    sheet.text(375, 72, f"c = {100 * c:.1f} %")
    sheet.text(350, 212, f"T = {feed - con:.1f} t/h", bold=True)
    sheet.text(350, 234, f"t = {100 * t:.2f} %")
    sheet.text(20, 268, f"Solids:  {feed:.1f} = {con:.1f} + {feed - con:.1f} t/h")
    reo = f"REO:  {feed * f:.2f} = {con * c:.2f} + {(feed - con) * t:.2f} t/h"
    sheet.text(20, 296, reo)
    sheet.text(20, 318, "All assays: % REO on dry solids", size=15, colour=MUTED)
    return sheet


def purge_curve() -> Canvas:
    """A loop with its exits, and the steady impurity against the purge."""
    brought, lost, limit = 2.0, 0.10, 5.0
    sheet = Canvas(
        480, 500, "Purge of a closed circuit",
        "Calcium enters a loop at 2.0 kg/h and leaves with a purge and with cake liquor of 0.10 "
        "m³/h. The steady content falls from 20 g/L without purge to 5.0 g/L at a purge of 0.30 "
        "m³/h and 2.9 g/L at 0.60 m³/h.",
    )  # fmt: skip
    sheet.box(170, 40, 140, 56, fill=SOFT_BLUE, edge=BLUE)
    sheet.text(240, 74, "leach circuit", anchor="middle")
    sheet.path([(20, 60), (170, 60)], arrow=True)
    sheet.text(20, 50, f"Ca {brought:.1f} kg/h")
    sheet.path([(310, 55), (460, 55)], arrow=True)
    sheet.text(330, 45, f"cake liquor {lost:.2f}")
    sheet.path([(270, 96), (270, 125), (210, 125), (210, 98)], colour=TEAL, arrow=True)
    sheet.text(200, 130, "recycle", anchor="end", colour=TEAL)
    sheet.path([(310, 85), (350, 85), (350, 130), (460, 130)], colour=BROWN, arrow=True)
    sheet.text(362, 120, "purge P", colour=BROWN)
    axes = Axes(sheet, (70, 170, 380, 260), (0, 0.6), (0, 20))
    ticks = [(v, f"{v}") for v in (0, 5, 10, 15, 20)]
    axes.frame([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6], ticks, "purge P, m³/h", "steady Ca, g/L")
    grid = [0.6 * step / 60 for step in range(61)]
    axes.curve([(p, brought / (p + lost)) for p in grid], VIOLET)
    axes.curve([(0, limit), (0.6, limit)], BROWN, dashed=True)
    needed = brought / limit - lost
    sheet.dot(*axes.at(needed, limit), colour=VIOLET)
    x, y = axes.at(needed, limit)
    sheet.text(x + 8, y - 12, f"P = {needed:.2f} m³/h holds 5.0 g/L", size=15)
    return sheet


def loss_by_difference() -> Canvas:
    """One loss with the uncertainty of two ways to find it."""
    wide, narrow = (1.0**2 + 1.0**2) ** 0.5, 0.2
    sheet = Canvas(
        480, 230, "Loss with its standard uncertainty",
        "By difference 2.0 plus or minus 1.4 t; raffinate sampled: 2.0 plus or minus 0.2 t.",
    )  # fmt: skip
    sheet.text(20, 30, "Loss in one month, in t (± u)", bold=True)

    def along(value: float) -> float:
        return 60 + 90 * value

    for tick in range(5):
        sheet.path([(along(tick), 50), (along(tick), 185)], colour=LINE, width=0.75)
        sheet.text(along(tick), 207, str(tick), anchor="middle", colour=MUTED)
    for y, name, u, colour in (
        (90, "feed − products", wide, BROWN),
        (155, "raffinate sampled", narrow, TEAL),
    ):
        sheet.path([(along(2 - u), y), (along(2 + u), y)], colour=colour, width=3)
        for end in (2 - u, 2 + u):
            sheet.path([(along(end), y - 8), (along(end), y + 8)], colour=colour, width=3)
        sheet.dot(along(2), y, colour=INK)
        sheet.text(66, y - 14, f"{name}: 2.0 ± {u:.1f}", colour=colour)
    return sheet


def drawings() -> dict[str, Canvas]:
    """Return every figure of the module by its file's name."""
    return {
        "one-kilogram-of-neodymium": one_kilogram(),
        "wet-to-oxide": wet_to_oxide(),
        "two-product-balance": two_product(),
        "purge-curve": purge_curve(),
        "loss-by-difference": loss_by_difference(),
    }


if __name__ == "__main__":
    write(Path(sys.argv[1]) if sys.argv[1:] else FOLDER, drawings())
