"""Draws the figures of the metallurgist's module on safety and environment.

Run it: `python tests/content/figures/met_safety.py [folder]`.
Without a folder it renews the module's own figures.
Masses of gas are computed here from atoms; potentials are those that the lesson prints.
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

FOLDER = COURSES / "rare-earth-metallurgist/safety-and-environment/figures"
ND, CARBON, OXYGEN, FLUORINE = 144.242, 12.011, 15.999, 18.998403
POTENTIALS = {"AR4": (7390, 12200), "AR5": (6630, 11100)}


def window() -> Canvas:
    """Temperatures at which fluoride hydrates lose water and at which fluoride takes oxygen."""
    sheet = Canvas(
        480, 250, "What water does to rare-earth fluoride on the way to the cell",
        "A scale from 0 to 1200 °C. Water leaves seven hydrates at lowest temperatures between 315 "
        "and 405. Oxyfluoride begins to form between 600 and 690. The cell stands at 1050.",
    )  # fmt: skip
    axes = Axes(sheet, (30, 60, 420, 110), (0, 1200), (0, 1))
    axes.frame(range(0, 1201, 200), [], "temperature, °C", "")
    for low, high, fill, edge, words, at in (
        (315, 405, SOFT_TEAL, TEAL, "water leaves", 360),
        (600, 690, SOFT_BROWN, BROWN, "oxyfluoride", 645),
    ):  # fmt: skip
        x, y = axes.at(low, 0.92)
        right, foot = axes.at(high, 0.02)
        sheet.box(x, y, right - x, foot - y, fill=fill, edge=edge, round_by=0)
        sheet.text(axes.at(at, 0)[0], 48, words, anchor="middle", colour=edge, bold=True)
    x, _ = axes.at(1050, 0)
    sheet.path([(x, 66), (x, 170)], colour=VIOLET, width=3)
    sheet.text(x, 48, "cell", anchor="middle", colour=VIOLET, bold=True)
    for kelvin, mark in ((150, "P"), (360, "Q"), (500, "R"), (860, "S")):
        sheet.text(axes.at(kelvin, 0)[0], 122, mark, anchor="middle", size=18, bold=True)
    return sheet


def carbon_gas() -> Canvas:
    """Carbon dioxide for a tonne of neodymium in three balances, and the measured range."""
    gas = CARBON + 2 * OXYGEN
    mild, strong = 750 / ND * gas, 1500 / ND * gas
    sheet = Canvas(
        480, 290, "Carbon dioxide for a tonne of metal",
        f"Anode gas all carbon dioxide: {mild:.0f} kg. Anode gas all carbon monoxide, then burnt: "
        f"{strong:.0f} kg. Measured at three companies: 165 to 672 kg.",
    )  # fmt: skip
    axes = Axes(sheet, (178, 26, 272, 190), (0, 800), (0, 3))
    axes.frame(range(0, 801, 200), [], "kg of carbon dioxide for a tonne", "")
    for row, (first, second, low, high, fill, edge) in enumerate((
        ("measured at", "three companies", 165.0, 672.4, SOFT_BLUE, BLUE),
        ("all carbon monox-", "ide, then burnt", 0.0, strong, SOFT_BROWN, BROWN),
        ("all carbon dioxide", "at the anode", 0.0, mild, SOFT_TEAL, TEAL),
    )):  # fmt: skip
        x, y = axes.at(low, row + 0.82)
        right, _ = axes.at(high, 0)
        sheet.box(x, y, right - x, 40, fill=fill, edge=edge, round_by=0)
        sheet.text(170, y + 16, first, anchor="end", size=15)
        sheet.text(170, y + 34, second, anchor="end", size=15)
        label = f"{high:.0f}" if low == 0 else "165 to 672"
        sheet.text(right - 8, y + 26, label, anchor="end")
    return sheet


def editions() -> Canvas:
    """One year's gas in carbon dioxide equivalents, with the potentials of two editions."""
    sheet = Canvas(
        480, 270, "The same gas counted with two editions of potentials",
        "690.6 kg of CF4 and 81.2 kg of C2F6. Fourth report: 5104 and 991, together 6095 t. Fifth "
        "report: 4579 and 902, together 5481 t.",
    )  # fmt: skip
    axes = Axes(sheet, (120, 46, 330, 140), (0, 7000), (0, 2))
    axes.frame(range(0, 7001, 1000), [], "t of carbon dioxide equivalent", "")
    for row, (name, (one, two)) in enumerate(reversed(POTENTIALS.items())):
        parts = (690.655 * one / 1000, 81.234 * two / 1000)
        foot = 0.0
        for part, fill, edge in zip(parts, (SOFT_VIOLET, SOFT_BROWN), (VIOLET, BROWN), strict=True):
            x, y = axes.at(foot, row + 0.85)
            right, _ = axes.at(foot + part, 0)
            sheet.box(x, y, right - x, 48, fill=fill, edge=edge, round_by=0)
            foot += part
        x, y = axes.at(0, row + 0.85)
        sheet.text(112, y + 29, name, anchor="end", bold=True)
        sheet.text(x + 10, y + 29, f"{foot:.0f} t")
    sheet.text(130, 32, "CF4", colour=VIOLET, bold=True)
    sheet.text(182, 32, "C2F6", colour=BROWN, bold=True)
    return sheet


def hall() -> Canvas:
    """Plan of a hall with a leak, the wind in it, and four doors."""
    sheet = Canvas(
        480, 340, "Plan of a hall with a leak, the draught and four doors",
        "The draught blows from left to right. The leak is right of the middle, and its cloud "
        "reaches to the right wall. You stand left of the cloud's edge, below the middle. Door A "
        "is on the left behind the leak's side, B on the right, C above beyond the cloud, D below.",
    )  # fmt: skip
    sheet.box(60, 50, 360, 240, edge=INK, round_by=2)
    sheet.path([(210, 170), (420, 105), (420, 235), (210, 170)], colour=BROWN, width=1.5)
    sheet.box(196, 156, 28, 28, fill=SOFT_BROWN, edge=BROWN, round_by=2)
    sheet.text(188, 150, "leak", anchor="end", colour=BROWN, bold=True)
    sheet.text(360, 176, "cloud", anchor="middle", colour=BROWN)
    sheet.path([(80, 84), (150, 84)], colour=BLUE, arrow=True)
    sheet.text(80, 74, "draught", colour=BLUE, bold=True)
    sheet.dot(290, 236, VIOLET)
    sheet.text(280, 258, "you", anchor="end", colour=VIOLET, bold=True)
    for x, y, w, h, mark, tx, ty in (
        (54, 150, 12, 44, "A", 36, 178), (414, 150, 12, 44, "B", 446, 178),
        (268, 44, 44, 12, "C", 290, 34), (290, 284, 44, 12, "D", 312, 318),
    ):  # fmt: skip
        sheet.box(x, y, w, h, fill=SOFT_TEAL, edge=TEAL, round_by=0)
        sheet.text(tx, ty, mark, anchor="middle", size=18, bold=True)
    return sheet


def ring() -> Canvas:
    """A tray of burning fines from above, and the way on which the agent is laid."""
    sheet = Canvas(
        480, 260, "Agent on burning metal: a ring first, then inwards, then a layer",
        "Three trays from above. 1: a ring of agent around the glow. 2: the ring grown inwards. "
        "3: an even layer over all, and nobody touches it until it is cold.",
    )  # fmt: skip
    for count, (words, more) in enumerate((
        ("1 ring", "around"), ("2 inwards", "gently"), ("3 layer", "and wait"),
    )):  # fmt: skip
        x = 24 + 150 * count
        sheet.box(x, 40, 132, 132, fill="none", edge=INK, round_by=4)
        sheet.box(x + 16, 56, 100, 100, fill=LINE, edge=MUTED, round_by=50)
        if count < 2:
            inner = 34 if count == 0 else 16
            sheet.box(x + 66 - inner, 106 - inner, 2 * inner, 2 * inner, fill=SOFT_BROWN,
                      edge=BROWN, round_by=inner)  # fmt: skip
        sheet.text(x + 66, 202, words, anchor="middle", bold=True)
        sheet.text(x + 66, 224, more, anchor="middle", colour=MUTED)
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(folder, {
        "window": window(), "carbon-gas": carbon_gas(), "editions": editions(), "hall": hall(),
        "ring": ring(),
    })  # fmt: skip


if __name__ == "__main__":
    main()
