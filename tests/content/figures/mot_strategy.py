"""Draws the figures of the module on material strategy.

Run it: `python tests/content/figures/mot_strategy.py [folder]`.
Without a folder it renews the module's own figures.
"""

import sys
from pathlib import Path

from canvas import (
    BLUE,
    BROWN,
    COURSES,
    INK,
    MUTED,
    SOFT_BROWN,
    SOFT_TEAL,
    SOFT_VIOLET,
    TEAL,
    VIOLET,
    Axes,
    Canvas,
    write,
)  # fmt: skip

FOLDER = COURSES / "motor-design-engineer/material-strategy/figures"
# rotors of the lab at 150 °C: kg of magnet, wt% of dysprosium that this page assumes
ROTORS = {"SH": (1.62, 2.0), "UH": (1.12, 3.5), "EH": (1.42, 5.0), "SmCo": (1.01, 0.0)}


def grams() -> Canvas:
    """Magnet mass and dysprosium of four rotors with one torque."""
    sheet = Canvas(
        480, 330, "Magnet mass and dysprosium of four rotors",
        "Four rotors of one torque. SH takes 1.62 kg of magnet and 32 g of dysprosium, UH 1.12 kg "
        "and 39 g, EH 1.42 kg and 71 g, samarium cobalt 1.01 kg and none.",
    )  # fmt: skip
    axes = Axes(sheet, (84, 40, 372, 218), (0, 4), (0, 80))
    axes.frame([], [(float(y), str(y)) for y in (0, 20, 40, 60, 80)], "", "dysprosium, g")
    fills = (SOFT_TEAL, SOFT_VIOLET, SOFT_BROWN, SOFT_TEAL)
    edges = (TEAL, VIOLET, BROWN, TEAL)
    for place, (name, (mass, share)) in enumerate(ROTORS.items()):
        dysprosium = 10 * mass * share
        x, y = axes.at(place + 0.2, dysprosium)
        right, floor = axes.at(place + 0.8, 0)
        sheet.box(x, y, right - x, max(floor - y, 1), fill=fills[place], edge=edges[place])
        middle = (x + right) / 2
        sheet.text(middle, y - 8, f"{dysprosium:.0f} g", anchor="middle", bold=True)
        sheet.text(middle, floor + 22, name, anchor="middle", bold=True, colour=edges[place])
        sheet.text(middle, floor + 44, f"{mass:.2f} kg", anchor="middle", colour=MUTED)
    return sheet


def crossing() -> Canvas:
    """Remanence over temperature of two rows of the card, each inside its range."""
    sheet = Canvas(
        480, 340, "Remanence over temperature for UH and samarium cobalt",
        "Two straight lines. UH falls from 1.25 T at 20 °C to 1.03 T at 180 °C and ends there. "
        "Samarium cobalt falls from 1.16 to 1.07 T at 250 °C. They cross near 113 °C.",
    )  # fmt: skip
    axes = Axes(sheet, (84, 26, 372, 240), (0, 250), (0.95, 1.3))
    axes.frame(
        (0, 50, 100, 150, 200, 250),
        [(y, f"{y:.2f}") for y in (0.95, 1.0, 1.05, 1.1, 1.15, 1.2, 1.25, 1.3)],
        "temperature, °C", "remanence, T",
    )  # fmt: skip
    axes.curve([(t, 1.25 * (1 - 0.0011 * (t - 20))) for t in (20, 180)], VIOLET)
    axes.curve([(t, 1.16 * (1 - 0.00035 * (t - 20))) for t in (20, 250)], TEAL)
    cross = 20 + 0.09 / (1.25 * 0.0011 - 1.16 * 0.00035)
    x, y = axes.at(cross, 1.16 * (1 - 0.00035 * (cross - 20)))
    sheet.dot(x, y, INK)
    sheet.text(x + 10, y - 12, f"{cross:.0f} °C", bold=True)
    sheet.dot(*axes.at(180, 1.25 * (1 - 0.0011 * 160)), VIOLET)
    sheet.text(*axes.at(40, 1.255), "UH", colour=VIOLET, bold=True)
    sheet.text(*axes.at(196, 1.105), "SmCo 2:17", colour=TEAL, bold=True)
    sheet.text(*axes.at(120, 0.985), "UH ends at 180 °C", colour=VIOLET)
    return sheet


def drawing() -> Canvas:
    """A block magnet with its arrow and the lines of its drawing."""
    sheet = Canvas(
        480, 400, "Drawing of a block magnet in eight lines",
        "A block of 30 by 12 by 5 mm with an arrow along 5 mm. Below it eight lines: A size, B "
        "material at 20 °C, C coercivity at 150 °C, D direction and angle, E moment, F coat, "
        "G test methods, H state and marking.",
    )  # fmt: skip
    sheet.box(40, 40, 200, 50, fill=SOFT_VIOLET, edge=VIOLET)
    sheet.path([(140, 82), (140, 48)], colour=INK, arrow=True)
    sheet.text(156, 72, "N", bold=True)
    sheet.text(140, 112, "30 mm", anchor="middle", colour=MUTED)
    sheet.text(252, 72, "5 mm", colour=MUTED)
    sheet.text(320, 72, "12 mm deep", colour=MUTED)
    lines = (
        ("A", "bare size, each ± 0.05 mm"),
        ("B", "Br 1.27 to 1.31 T at 20 °C"),
        ("C", "HcJ at least 480 kA/m at 150 °C"),
        ("D", "direction: arrow; angle at most 3°"),
        ("E", "moment 1.79 to 1.91 A·m²"),
        ("F", "coat: epoxy, 15 to 25 µm a face"),
        ("G", "tests: standard and edition, lot size"),
        ("H", "delivered magnetised; lot code"),
    )
    for place, (letter, words) in enumerate(lines):
        y = 136 + 31 * place
        sheet.box(30, y, 420, 31, round_by=0, edge=BLUE)
        sheet.text(44, y + 21, letter, bold=True, colour=BLUE)
        sheet.text(76, y + 21, words)
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(folder, {"grams": grams(), "crossing": crossing(), "drawing": drawing()})


if __name__ == "__main__":
    main()
