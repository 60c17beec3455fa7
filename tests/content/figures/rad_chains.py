"""Draws the figures of the module on chains and activity.

Run it: `python tests/content/figures/rad_chains.py [folder]`.
Without a folder it renews the module's own figures.
Bars and curves are computed here from half-lives.
"""

import sys
from math import exp, log, log10
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
    TEAL,
    VIOLET,
    Axes,
    Canvas,
    write,
)

FOLDER = COURSES / "radioactive-waste-specialist/chains-and-activity/figures"
YEAR = 365.25 * 86400
RA228, TH228, RADON = 5.75, 1.9116, 3.8235


def in_a_gram(years: float, mass: float) -> float:
    """Becquerels in one gram of a pure nuclide."""
    return log(2) / (years * YEAR) * 6.02214076e23 / mass


def specific_activity() -> Canvas:
    """How active one gram of each is, on a scale of powers of ten."""
    sheet = Canvas(
        480, 330, "Becquerels in one gram of a pure nuclide, in powers of ten",
        "Bars: thorium-232 reaches 10 to the power 3.6, uranium-238 4.1, radium-226 10.6, "
        "lead-210 12.5, radium-228 13.0, polonium-210 14.2.",
    )  # fmt: skip
    rows = (
        ("Th-232", 14.05e9, 232.04), ("U-238", 4.468e9, 238.05), ("Ra-226", 1600, 226.03),
        ("Pb-210", 22.2, 209.98), ("Ra-228", 5.75, 228.03), ("Po-210", 138.376 / 365.25, 209.98),
    )  # fmt: skip
    left, scale = 90, 22
    for power in range(0, 16, 3):
        x = left + power * scale
        sheet.path([(x, 24), (x, 276)], colour=LINE, width=0.75)
        sheet.text(x, 296, f"{power}", anchor="middle", colour=MUTED)
    for place, (name, years, mass) in enumerate(rows):
        y = 32 + 41 * place
        length = log10(in_a_gram(years, mass)) * scale
        weighed = place < 2
        fill, edge = (SOFT_BLUE, BLUE) if weighed else (SOFT_BROWN, BROWN)
        sheet.box(left, y, length, 28, fill=fill, edge=edge, round_by=2)
        sheet.text(left - 10, y + 20, name, anchor="end", bold=True)
    sheet.text(left + 165, 320, "power of ten of Bq in one gram", anchor="middle", size=15)
    return sheet


def peak(years: float) -> float:
    """Th-228 in a residue that took the radium only."""
    share = RA228 / (RA228 - TH228)
    return share * (2 ** (-years / RA228) - 2 ** (-years / TH228))


def dip_and_peak() -> Canvas:
    """Th-228 and Ra-228 in a cake without radium and in the residue that took it."""
    sheet = Canvas(
        480, 400, "Thorium-228 and radium-228 after the radium was taken out",
        "In the cake radium-228 rises from 0 to 0.91 in 20 years, thorium-228 falls from 1 to "
        "0.42 at 4.5 years and rises to 0.87. In the radium residue radium-228 falls from 1 to "
        "0.09 and thorium-228 rises from 0 to 0.58 at 4.5 years and falls to 0.13.",
    )  # fmt: skip
    plot = Axes(sheet, (66, 40, 390, 250), (0, 20), (0, 1))
    ticks = [(n / 5, f"{n / 5:.1f}") for n in range(6)]
    plot.frame(
        [0, 5, 10, 15, 20], ticks, "years after the separation", "share of Th-232 in the ore"
    )
    years = [n / 10 for n in range(201)]
    plot.curve([(t, 1 - peak(t)) for t in years], VIOLET)
    plot.curve([(t, 1 - 2 ** (-t / RA228)) for t in years], BROWN)
    plot.curve([(t, peak(t)) for t in years], VIOLET, dashed=True)
    plot.curve([(t, 2 ** (-t / RA228)) for t in years], BROWN, dashed=True)
    for label, x, y in (
        ("A", 13.6, 0.655),
        ("B", 13.4, 0.845),
        ("C", 10.6, 0.43),
        ("D", 10.6, 0.20),
    ):
        sheet.text(*plot.at(x, y), label, bold=True)
    sheet.path([(70, 358), (110, 358)], colour=INK, width=2.5)
    sheet.text(118, 363, "in the cake", size=15)
    sheet.path([(250, 358), (290, 358)], colour=INK, width=2.5, dashed=True)
    sheet.text(298, 363, "in the radium residue", size=15)
    sheet.text(70, 387, "violet: Th-228", size=15, colour=VIOLET)
    sheet.text(250, 387, "brown: Ra-228", size=15, colour=BROWN)
    return sheet


def sealed_can() -> Canvas:
    """Radon and its products after a can with radium was closed: tight, and with a leak."""
    sheet = Canvas(
        480, 370, "Radon-222 in a can, as a share of the radium-226",
        "In a tight can it reaches 0.50 after 3.8 days, 0.84 after 10, 0.98 after 21 and 0.99 "
        "after 28 days. In a can that loses 8 per cent of its radon a day it levels off at 0.69.",
    )  # fmt: skip
    plot = Axes(sheet, (66, 30, 390, 260), (0, 28), (0, 1))
    ticks = [(n / 5, f"{n / 5:.1f}") for n in range(6)]
    plot.frame([0, 7, 14, 21, 28], ticks, "days after closing", "share of Ra-226")
    rate, leak = log(2) / RADON, 0.08
    days = [n / 4 for n in range(113)]
    plot.curve([(d, 1 - exp(-rate * d)) for d in days], TEAL)
    lost = rate + leak
    plot.curve([(d, rate / lost * (1 - exp(-lost * d))) for d in days], BROWN, dashed=True)
    sheet.text(*plot.at(14.2, 0.84), "tight", colour=TEAL, bold=True)
    sheet.text(*plot.at(14.2, 0.56), "8 % a day leaks out", colour=BROWN, bold=True)
    return sheet


def main(folder: Path) -> None:
    """Draw them all."""
    drawings = (specific_activity, dip_and_peak, sealed_can)
    write(folder, {draw.__name__.replace("_", "-"): draw() for draw in drawings})


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
