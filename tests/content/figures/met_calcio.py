"""Draws the figures of the module on metallothermic reduction.

Run it: `python tests/content/figures/met_calcio.py [folder]`.
Without a folder it renews the module's own figures.
Free energies are straight lines from handbook values of 25 °C, as the lessons say.
"""

import sys
from math import exp, log10
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

FOLDER = COURSES / "rare-earth-metallurgist/metallothermic-reduction/figures"
OXYGEN = 205.2
# enthalpy in kJ/mol, entropy of compound and of its other element in J/(mol K), oxygen, elements
OXIDES = {
    "CO": (-110.5, 197.7, 5.7, 1, 1), "La": (-1793.7, 127.3, 56.9, 3, 2),
    "Nd": (-1807.9, 158.6, 71.5, 3, 2), "Sm": (-1823.0, 151.0, 69.6, 3, 2),
    "Dy": (-1863.1, 149.8, 75.6, 3, 2), "CaO": (-634.9, 38.1, 41.6, 1, 1),
}  # fmt: skip
BOILING = {"Yb": 1196, "Ca": 1484, "Eu": 1529, "Sm": 1794, "Tm": 1950, "Dy": 2567, "Nd": 3074,
           "La": 3464}  # fmt: skip
VAPOUR = {"Sm": (442.7, 0.2285), "Tm": (559.4, 0.2540)}  # kJ, kJ/K with lanthanum on the oxide


def held(name: str, kelvin: float) -> float:
    """Free energy of an oxide for each mole of oxygen atoms, kJ."""
    heat, compound, element, oxygen, atoms = OXIDES[name]
    disorder = compound - atoms * element - oxygen * OXYGEN / 2
    return (heat - kelvin * disorder / 1000) / oxygen


def ladder() -> Canvas:
    """How firmly six oxides hold their oxygen at 1300 K."""
    sheet = Canvas(
        480, 290, "Free energy of oxides at 1300 K for each mole of oxygen atoms",
        "Carbon monoxide -227, lanthanum -470, neodymium -476, samarium -479, dysprosium -487, "
        "calcium -497 kJ.",
    )  # fmt: skip
    names = {"CO": "CO", "La": "La₂O₃", "Nd": "Nd₂O₃", "Sm": "Sm₂O₃", "Dy": "Dy₂O₃", "CaO": "CaO"}
    sheet.text(84, 30, "kJ for each mole of oxygen atoms", colour=MUTED)
    for row, (key, words) in enumerate(names.items()):
        value, y = held(key, 1300), 44 + 38 * row
        fill, edge = {"CO": (SOFT_BROWN, BROWN), "CaO": (SOFT_TEAL, TEAL)}.get(
            key, (SOFT_VIOLET, VIOLET)
        )
        width = -value * 0.6
        sheet.box(84, y, width, 26, fill=fill, edge=edge, round_by=0)
        sheet.text(76, y + 19, words, anchor="end", bold=True)
        sheet.text(92 + width, y + 19, f"−{-value:.0f}")
    return sheet


def crucible() -> Canvas:
    """A crucible after the hold: metal, slag, argon and the calcium mirror under the lid."""
    sheet = Canvas(
        480, 350, "Crucible after a reduction with calcium",
        "From below: metal pool, thicker slag of calcium fluoride, argon, and a mirror of calcium "
        "on the cold lid. Beads of metal hang in the slag.",
    )  # fmt: skip
    sheet.box(90, 30, 220, 290, edge=INK)
    sheet.box(90, 30, 220, 22, fill=SOFT_TEAL, edge=TEAL, round_by=0)
    sheet.box(120, 120, 160, 180, edge=INK, round_by=2)
    sheet.box(124, 158, 152, 92, fill=SOFT_BLUE, edge=BLUE, round_by=0)
    sheet.box(124, 250, 152, 46, fill=SOFT_VIOLET, edge=VIOLET, round_by=0)
    for x, y in ((150, 190), (240, 212), (196, 228)):
        sheet.dot(x, y, VIOLET)
    for y, words, colour, end in (
        (46, "calcium mirror", TEAL, (306, 42)), (100, "argon", MUTED, (270, 96)),
        (200, "slag CaF₂", BLUE, (270, 196)), (236, "beads", VIOLET, (246, 214)),
        (278, "metal", VIOLET, (270, 274)),
    ):  # fmt: skip
        sheet.text(338, y, words, colour=colour, bold=True)
        sheet.path([(332, y - 5), end], colour=LINE, width=1.5)
    return sheet


def boiling() -> Canvas:
    """Boiling points of eight metals, with the heat of such furnaces marked."""
    sheet = Canvas(
        480, 360, "Boiling points in °C",
        "Ytterbium 1196, calcium 1484, europium 1529, samarium 1794, thulium 1950, dysprosium "
        "2567, neodymium 3074, lanthanum 3464; a dashed line at 1500.",
    )  # fmt: skip
    scale = 340 / 3600
    for row, (name, value) in enumerate(BOILING.items()):
        y = 46 + 37 * row
        fill, edge = (SOFT_TEAL, TEAL) if name == "Ca" else (SOFT_VIOLET, VIOLET)
        if name in {"Yb", "Eu", "Sm", "Tm"}:
            fill, edge = SOFT_BROWN, BROWN
        sheet.box(60, y, value * scale, 24, fill=fill, edge=edge, round_by=0)
        sheet.text(52, y + 18, name, anchor="end", bold=True)
        inside = value < 1400  # the dashed line would cross the figures
        place, side = (52, "end") if inside else (68, "start")
        sheet.text(place + value * scale, y + 18, str(value), anchor=side)
    x = 60 + 1500 * scale
    sheet.path([(x, 36), (x, 338)], dashed=True, width=1.5)
    sheet.text(x, 30, "1500 °C", anchor="middle", colour=MUTED)
    return sheet


def standstill(name: str, celsius: float) -> float:
    """Pressure in kPa at which lanthanum on the oxide stands still."""
    heat, disorder = VAPOUR[name]
    kelvin = celsius + 273
    return 100 * exp(-(heat - kelvin * disorder) / (2 * 0.0083145 * kelvin))


def pressures() -> Canvas:
    """Standstill pressures of samarium and thulium over lanthanum, with four points to judge."""
    sheet = Canvas(
        480, 340, "Pressure at which the reduction stands still",
        "Logarithmic: samarium from 1.3 kPa at 1200 to 62 at 1600 °C, thulium from 0.05 to 6.8. "
        "Points A at 1300 and 30, B at 1300 and 1, C at 1500 and 8, D at 1500 and 0.5.",
    )  # fmt: skip
    axes = Axes(sheet, (76, 26, 380, 236), (1200, 1600), (log10(0.03), 2))
    ticks = [(log10(v), f"{v:g}") for v in (0.03, 0.1, 0.3, 1, 3, 10, 30, 100)]
    axes.frame(range(1200, 1601, 100), ticks, "°C", "kPa")
    for name, colour in (("Sm", BROWN), ("Tm", BLUE)):
        axes.curve([(t, log10(standstill(name, t))) for t in range(1200, 1601, 5)], colour)
    sheet.text(*axes.at(1385, log10(38)), "samarium", colour=BROWN, bold=True)
    sheet.text(*axes.at(1330, log10(0.11)), "thulium", colour=BLUE, bold=True)
    for name, (t, p) in POINTS.items():
        x, y = axes.at(t, log10(p))
        sheet.dot(x, y, INK)
        sheet.text(x - 10, y - 8, name, anchor="end", bold=True)
    return sheet


POINTS = {"A": (1300.0, 30.0), "B": (1300.0, 1.0), "C": (1500.0, 8.0), "D": (1500.0, 0.5)}


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(folder, {
        "ladder": ladder(), "crucible": crucible(), "boiling": boiling(), "pressures": pressures(),
    })  # fmt: skip


if __name__ == "__main__":
    main()
