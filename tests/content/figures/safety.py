"""Draws the figures of the module on process safety.

Run it: `python tests/content/figures/safety.py [folder]`.
Without a folder it renews the module's own figures.
Curves and bars are computed here from the laws and constants that the lessons print.
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

FOLDER = COURSES / "foundations/process-safety/figures"
AIR = 20.9  # % oxygen in air


def hf_onset() -> Canvas:
    """Bars: when a skin contact is typically felt, by strength of the acid."""
    sheet = Canvas(
        480, 230, "When a contact with hydrofluoric acid is felt",
        "Above 50 % at once; from 20 to 50 % after 1 to 8 hours; below 20 % up to 24 hours later.",
    )  # fmt: skip
    sheet.text(20, 30, "When the contact is typically felt", bold=True)
    left, hour = 140, 13.0
    for tick in (0, 8, 16, 24):
        x = left + hour * tick
        sheet.path([(x, 46), (x, 182)], colour=LINE, width=0.75)
        sheet.text(x, 202, f"{tick}", anchor="middle", colour=MUTED)
    sheet.text(left + 12 * hour, 222, "hours after the contact", anchor="middle", colour=MUTED)
    rows = (
        ("above 50 %", 0.0, 0.6, SOFT_BROWN, BROWN),
        ("20 to 50 %", 1.0, 8.0, SOFT_VIOLET, VIOLET),
        ("below 20 %", 0.6, 24.0, SOFT_BLUE, BLUE),
    )
    for place, (name, start, end, fill, edge) in enumerate(rows):
        y = 54 + 44 * place
        sheet.text(left - 10, y + 20, name, anchor="end")
        sheet.box(left + hour * start, y, hour * (end - start), 28, fill=fill, edge=edge)
    sheet.text(left + 18, 74, "at once", colour=BROWN)
    return sheet


def oxygen_left() -> Canvas:
    """A curve: oxygen in a mixed room against inert gas released."""
    sheet = Canvas(
        480, 390, "Oxygen in a room after a release of inert gas",
        "The curve falls from 20.9 % at no release to 19.5 % at 0.07, 15.0 % at 0.33 and 7.7 % at "
        "1.0 room volumes of inert gas.",
    )  # fmt: skip
    axes = Axes(sheet, (70, 30, 380, 290), (0, 1), (0, 22))
    ticks = [(v, f"{v}") for v in (0, 5, 10, 15, 20)]
    axes.frame([0, 0.2, 0.4, 0.6, 0.8, 1.0], ticks, "gas released, room volumes", "oxygen, %")
    axes.curve([(0, 19.5), (1, 19.5)], BROWN, dashed=True)
    spot = axes.at(0.99, 19.5)
    sheet.text(spot[0], spot[1] - 8, "19.5 %", anchor="end", colour=BROWN)
    axes.curve([(step / 60, AIR * exp(-step / 60)) for step in range(61)], VIOLET)
    for share in (1 / 3, 1.0):
        place = axes.at(share, AIR * exp(-share))
        sheet.dot(*place, colour=INK)
        anchor, shift = ("start", 10) if share < 0.9 else ("end", -8)
        sheet.text(
            place[0] + shift,
            place[1] - (10 if share < 0.9 else 22),
            f"{AIR * exp(-share):.1f} %",
            anchor=anchor,
            bold=True,
        )
    return sheet


def spark_energy() -> Canvas:
    """Spark energy of a charged person against voltage, beside two ignition energies."""
    farad = 200e-12
    sheet = Canvas(
        480, 400, "Spark energy of a charged person",
        "A rising line for 200 pF: 0.1 mJ at 1 kV and 10 mJ at 10 kV. It passes 0.019 mJ "
        "(hydrogen) at 0.44 kV and 0.25 mJ (propane) at 1.6 kV; a person feels it from about 3 kV.",
    )  # fmt: skip
    axes = Axes(sheet, (80, 30, 370, 300), (-1, 1.1), (-2.2, 1.2))
    names = {-2: "0.01", -1: "0.1", 0: "1", 1: "10"}
    axes.frame([], list(names.items()), "voltage, kV", "energy, mJ")
    for kilovolt in (0.1, 0.3, 1, 3, 10):
        x, y = axes.at(log10(kilovolt), -2.2)
        sheet.path([(x, 30), (x, y)], colour=LINE, width=0.75)
        sheet.text(x, y + 20, f"{kilovolt:g}", anchor="middle", colour=MUTED)
    for energy, name, colour in ((0.019, "hydrogen 0.019", BROWN), (0.25, "propane 0.25", BLUE)):
        axes.curve([(-1, log10(energy)), (1.1, log10(energy))], colour, dashed=True)
        x, y = axes.at(1.08, log10(energy))
        sheet.text(x, y + 20, name, anchor="end", colour=colour)
    curve = [
        (log10(kv), log10(0.5 * farad * (kv * 1e3) ** 2 * 1e3))
        for kv in (0.26, 0.5, 1, 2, 5, 10, 12)
    ]
    axes.curve(curve, VIOLET)
    feel = axes.at(log10(3), log10(0.5 * farad * 3e3**2 * 1e3))
    sheet.dot(*feel, colour=INK)
    sheet.text(feel[0] - 10, feel[1] - 6, "typically felt from here", anchor="end")
    return sheet


def hall() -> Canvas:
    """A furnace hall in section: ridge, pit, door, wall and the valve skid."""
    sheet = Canvas(
        480, 300, "Section of a hydrogen furnace hall",
        "A pitched roof with a closed ridge; under it a furnace with flanges; at the right a door, "
        "at the left a wall, and in the floor a pit. Four dots: ridge, pit, wall, door.",
    )  # fmt: skip
    sheet.path([(60, 250), (60, 120), (240, 40), (420, 120), (420, 250)], colour=INK, width=3)
    sheet.path([(60, 250), (110, 250), (110, 285), (170, 285), (170, 250), (420, 250)],
               colour=INK, width=3)  # fmt: skip
    sheet.box(200, 170, 110, 80, fill=SOFT_VIOLET, edge=VIOLET)
    sheet.text(255, 216, "furnace", anchor="middle")
    sheet.path([(255, 170), (255, 150)], colour=BROWN, width=3)
    sheet.text(264, 162, "flange", colour=BROWN)
    sheet.box(404, 190, 16, 60, fill=SOFT_TEAL, edge=TEAL)
    sheet.text(398, 226, "door", anchor="end", colour=TEAL)
    sheet.text(140, 274, "pit", anchor="middle", colour=MUTED)
    for x, y in ((240, 66), (140, 244), (76, 190), (392, 176)):
        sheet.dot(x, y, colour=BLUE)  # no letters: a question deals its own
    return sheet


def purge_cycles() -> Canvas:
    """Bars: oxygen after each pressure cycle between 1 and 3 bar absolute."""
    sheet = Canvas(
        480, 320, "Oxygen after pressure cycles with nitrogen",
        "Start 20.9 %, then 6.97 %, 2.32 %, 0.77 % and 0.26 % after cycles 1 to 4. The limit of "
        "1 % is met from cycle 3 on.",
    )  # fmt: skip
    sheet.text(20, 30, "Oxygen, %, cycles from 1 to 3 bar absolute", bold=True)
    foot, scale = 270, 10.0
    for cycle in range(5):
        oxygen = AIR / 3**cycle
        x = 50 + 86 * cycle
        sheet.box(x, foot - scale * oxygen, 56, scale * oxygen, fill=SOFT_BLUE, edge=BLUE)
        sheet.text(
            x + 28, foot - scale * oxygen - (16 if cycle > 2 else 8), f"{oxygen:.2f}",
            anchor="middle", bold=True,
        )  # fmt: skip
        sheet.text(x + 28, foot + 22, "start" if not cycle else f"{cycle}", anchor="middle")
    sheet.path([(40, foot - scale), (460, foot - scale)], colour=BROWN, dashed=True)
    sheet.text(460, foot - scale - 34, "limit 1 %", anchor="end", colour=BROWN)
    sheet.text(250, 312, "cycles done", anchor="middle", colour=MUTED)
    return sheet


def water_to_gas() -> Canvas:
    """Bars: gas made by one gram of water or of metal."""
    gas = 8.314462618 / 101.325  # L atm-free: n R T / p in litres with p in kPa
    rows = [
        ("1 g water, 100 °C steam", gas * 373.15 / 18.015, SOFT_BLUE, BLUE),
        ("1 g water, 1050 °C steam", gas * 1323.15 / 18.015, SOFT_BLUE, BLUE),
        ("1 g Ca + water: H₂", gas * 298.15 / 40.078, SOFT_BROWN, BROWN),
        ("1 g Nd + water: H₂", 1.5 * gas * 298.15 / 144.242, SOFT_BROWN, BROWN),
    ]
    sheet = Canvas(
        480, 230, "Gas from one gram",
        "Litres at atmospheric pressure: water to steam at 100 °C 1.70, at 1050 °C 6.03; hydrogen "
        "from 1 g of calcium 0.61, from 1 g of neodymium 0.25, at 25 °C.",
    )  # fmt: skip
    sheet.text(20, 30, "Gas from one gram, in L at 101.325 kPa", bold=True)
    for place, (name, litres, fill, edge) in enumerate(rows):
        y = 48 + 44 * place
        sheet.text(208, y + 20, name, anchor="end", size=15)
        sheet.box(216, y, 33 * litres, 28, fill=fill, edge=edge, round_by=2)
        sheet.text(216 + 33 * litres + 8, y + 20, f"{litres:.2f}", bold=True)
    return sheet


def air_changes() -> Canvas:
    """A curve: share of the gas left against air changes in a mixed space."""
    sheet = Canvas(
        480, 380, "What air changes leave behind",
        "The share left falls from 100 % to 37 % after one air change, 14 % after two, 5 % after "
        "three and 1.8 % after four.",
    )  # fmt: skip
    axes = Axes(sheet, (70, 30, 380, 280), (0, 5), (0, 100))
    ticks = [(v, f"{v}") for v in (0, 20, 40, 60, 80, 100)]
    axes.frame([0, 1, 2, 3, 4, 5], ticks, "air changes, Qt/V", "left, %")
    axes.curve([(step / 12, 100 * exp(-step / 12)) for step in range(61)], VIOLET)
    for change in (1, 2, 3, 4):
        share = 100 * exp(-change)
        place = axes.at(change, share)
        sheet.dot(*place, colour=INK)
        words = f"{share:.0f}" if share > 4 else f"{share:.1f}"
        sheet.text(place[0] + 6, place[1] - 10, f"{words} %", bold=True)
    return sheet


def site_plan() -> Canvas:
    """A plan with wind, leak, workplace and four assembly points."""
    sheet = Canvas(
        480, 330, "Site plan with a leak and the wind",
        "Wind blows from west to east. The leak is in the middle, the workplace just south of it. "
        "Points: far east, far west, close to the leak in the north, south-east.",
    )  # fmt: skip
    sheet.path([(40, 50), (130, 50)], colour=BLUE, width=3, arrow=True)
    sheet.text(40, 36, "wind", colour=BLUE, bold=True)
    sheet.text(440, 44, "north is up", anchor="end", colour=MUTED)
    sheet.box(205, 130, 80, 50, fill=SOFT_BROWN, edge=BROWN)
    sheet.text(245, 160, "leak", anchor="middle", bold=True)
    sheet.box(190, 215, 110, 46, fill=SOFT_VIOLET, edge=VIOLET)
    sheet.text(245, 244, "workplace", anchor="middle")
    sheet.path([(285, 155), (450, 110)], colour=BROWN, dashed=True)
    sheet.path([(285, 155), (450, 220)], colour=BROWN, dashed=True)
    for x, y in ((430, 160), (60, 240), (245, 90), (400, 250)):
        sheet.box(x - 16, y - 16, 32, 32, fill=SOFT_TEAL, edge=TEAL)  # a question deals letters
    return sheet


def drawings() -> dict[str, Canvas]:
    """Return every figure of the module by its file's name."""
    return {
        "hf-onset": hf_onset(),
        "oxygen-left": oxygen_left(),
        "spark-energy": spark_energy(),
        "hydrogen-hall": hall(),
        "purge-cycles": purge_cycles(),
        "water-to-gas": water_to_gas(),
        "air-changes": air_changes(),
        "site-plan": site_plan(),
    }


if __name__ == "__main__":
    write(Path(sys.argv[1]) if sys.argv[1:] else FOLDER, drawings())
