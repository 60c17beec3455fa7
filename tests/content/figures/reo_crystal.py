"""Draws the figures of the module on precipitation and crystallisation.

Run it: `python tests/content/figures/reo_crystal.py [folder]`.
Without a folder it renews the module's own figures.
Curves are computed here from the laws and teaching constants that the lessons print.
"""

import sys
from math import ceil, log, log10, sqrt
from pathlib import Path

from canvas import BLUE, BROWN, COURSES, INK, MUTED, PANEL, TEAL, VIOLET, Axes, Canvas, write

FOLDER = COURSES / "reo-purification-engineer/precipitation-and-crystallisation/figures"
HEAVY = (1e-30, 1e7, 1e11, 1e13, 173.045)  # K, three complex constants, g/mol
LIGHT = (1e-31, 1e6, 1e10, 1e12, 144.242)
COEFFICIENT = 0.3


def dissolved(oxalate: float, metal: tuple[float, ...]) -> float:
    """mg/L of a rare earth over its oxalate, complexes included."""
    k, one, two, three, mass = metal
    bound = 1 + one * oxalate + two * oxalate**2 + three * oxalate**3
    return sqrt(k / oxalate**3) * bound * mass * 1000


def logarithmic(share: float) -> float:
    """Impurity ratio of crystals over that of the feed."""
    return (1 - (1 - share) ** COEFFICIENT) / share


def homogeneous(share: float) -> float:
    """The same, with the whole crystal in balance with the last liquor."""
    return COEFFICIENT / (1 - share + COEFFICIENT * share)


def free_oxalate() -> Canvas:
    """Dissolved heavy and light rare earth against free oxalate."""
    sheet = Canvas(
        480, 350, "Dissolved rare earth against free oxalate, teaching curves",
        "Both curves fall, have a lowest point near 0.1 mmol/L and rise. Heavy: 11 mg/L at 1e-7, "
        "0.35 at the lowest point, 60 at 0.1 mol/L. Light: below it, a thirty-eighth there.",
    )  # fmt: skip
    axes = Axes(sheet, (82, 50, 374, 226), (-7, -0.5), (-2.5, 2.5))
    ticks = [(power, f"{10.0**power:g}") for power in (-2, -1, 0, 1, 2)]
    axes.frame([], ticks, "free oxalate, mol/L", "dissolved, mg/L")
    for power, words in ((-7, "0.1 µ"), (-5, "10 µ"), (-3, "1 m"), (-1, "0.1")):
        x, y = axes.at(power, -2.5)
        sheet.path([(x, y), (x, y + 5)], width=1.5)
        sheet.text(x, y + 20, words, anchor="middle", colour=MUTED)
    for metal, colour in ((HEAVY, BROWN), (LIGHT, BLUE)):
        points = [(-7 + 0.05 * step, dissolved(10 ** (-7 + 0.05 * step), metal))
                  for step in range(131)]  # fmt: skip
        axes.curve([(x, log10(y)) for x, y in points if -2.5 < log10(y) < 2.5], colour)
    sheet.text(*axes.at(-4.6, 0.25), "heavy", colour=BROWN, bold=True)
    sheet.text(*axes.at(-4.6, -1.45), "light", colour=BLUE, bold=True)
    for letter, power in (("A", -6.3), ("B", -4), ("C", -1.3)):
        x, _ = axes.at(power, 0)
        sheet.box(x - 18, 12, 36, 28)
        sheet.text(x, 32, letter, anchor="middle", bold=True)
    return sheet


def two_laws() -> Canvas:
    """Impurity in crystals against the share crystallised, by both laws."""
    sheet = Canvas(
        480, 340, "Impurity in crystals against the share crystallised",
        "Both laws go from 0.3 at share 0 to 1 at share 1. At 0.7 the logarithmic law has 0.43, "
        "the homogeneous one 0.59.",
    )  # fmt: skip
    axes = Axes(sheet, (76, 26, 380, 236), (0, 1), (0, 1))
    axes.frame([0, 0.2, 0.4, 0.6, 0.8, 1], [(y / 5, f"{y / 5:g}") for y in range(6)],
               "share crystallised", "crystals over feed")  # fmt: skip
    shares = [step / 200 for step in range(1, 200)] + [0.997, 0.9985, 0.9995, 0.9999, 1]
    axes.curve([(f, logarithmic(f)) for f in shares], VIOLET)
    axes.curve([(f, homogeneous(f)) for f in shares], TEAL)
    for law in (logarithmic, homogeneous):
        sheet.dot(*axes.at(0.7, law(0.7)), INK)
    for x, y, width in ((187, 112, 96), (282, 187.5, 86), (347.5, 164, 32)):
        sheet.box(x, y, width, 17, fill=PANEL, edge=PANEL, round_by=0)  # no grid behind words
    sheet.text(*axes.at(0.30, 0.58), "homogeneous", colour=TEAL, bold=True)
    sheet.text(*axes.at(0.55, 0.26), "logarithmic", colour=VIOLET, bold=True)
    sheet.text(*axes.at(0.72, 0.36), f"{logarithmic(0.7):.2f}")
    sheet.text(*axes.at(0.61, 0.63), f"{homogeneous(0.7):.2f}")
    return sheet


def steps_and_yield() -> Canvas:
    """Yield of the same hundredfold purity for several shares crystallised."""
    sheet = Canvas(
        480, 340, "Yield of a hundredfold purification against the share crystallised",
        "Yield: 3.1 % with 5 steps at 0.5, 4.7 with 6 at 0.6, 11.8 with 6 at 0.7, 21.0 with 7 at "
        "0.8, 43.0 with 8 at 0.9, 59.9 with 10 at 0.95.",
    )  # fmt: skip
    axes = Axes(sheet, (76, 26, 380, 236), (0.45, 1), (0, 70))
    axes.frame([0.5, 0.6, 0.7, 0.8, 0.9, 1], [(y, str(y)) for y in range(0, 71, 10)],
               "share crystallised in each step", "yield, %")  # fmt: skip
    for share in (0.5, 0.6, 0.7, 0.8, 0.9, 0.95):
        steps = ceil(log(0.01) / log(logarithmic(share)))
        x, y = axes.at(share, 100 * share**steps)
        sheet.dot(x, y, VIOLET)
        if share <= 0.6:  # no grid behind words
            sheet.box(x - 32, y - 23, 45, 15, fill=PANEL, edge=PANEL, round_by=0)
        sheet.text(x - 10, y - 10, f"{steps} steps", anchor="end" if share > 0.6 else "middle")
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(folder, {
        "free-oxalate": free_oxalate(), "two-laws": two_laws(),
        "steps-and-yield": steps_and_yield(),
    })  # fmt: skip


if __name__ == "__main__":
    main()
