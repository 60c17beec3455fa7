"""Draws the figures of the module on halides.

Run it: `python tests/content/figures/met_halides.py [folder]`.
Without a folder it renews the module's own figures.
Masses are computed here from atomic weights; the two flow sketches have no scale.
"""

import sys
from pathlib import Path

from canvas import (
    BLUE,
    BROWN,
    COURSES,
    INK,
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

FOLDER = COURSES / "rare-earth-metallurgist/halides/figures"
O, F, ND = 15.999, 18.998403, 144.242  # noqa: E741 - their symbols
OXIDE = 2 * ND + 3 * O


def routes() -> Canvas:
    """Four ways from oxide to a fluoride, and what each leaves."""
    sheet = Canvas(
        480, 340, "Four routes from oxide to fluoride",
        "Dry with HF gas leaves HF and steam; wet with HF in water leaves acid fluoride water; "
        "bifluoride leaves NH3 and NH4F; double fluoride leaves fluoride water without HF.",
    )  # fmt: skip
    sheet.box(14, 132, 84, 56, fill=SOFT_TEAL, edge=TEAL)
    sheet.text(56, 166, "oxide", anchor="middle", bold=True)
    rows = (
        ("dry", "HF gas", "HF and steam", SOFT_VIOLET, VIOLET),
        ("wet", "HF in water", "acid F water", SOFT_BLUE, BLUE),
        ("bifluoride", "NH4HF2", "NH3 and NH4F", SOFT_BROWN, BROWN),
        ("double", "Na and F salt", "F water, no HF", SOFT_TEAL, TEAL),
    )
    sheet.text(204, 30, "route, reagent", anchor="middle", colour=MUTED)
    sheet.text(400, 30, "to be caught", anchor="middle", colour=MUTED)
    for row, (name, reagent, leaves, fill, edge) in enumerate(rows):
        y = 42 + 74 * row
        sheet.path([(98, 160), (118, 160), (118, y + 30), (136, y + 30)], arrow=True, width=1.5)
        sheet.box(136, y, 146, 60, fill=fill, edge=edge)
        sheet.text(209, y + 25, name, anchor="middle", bold=True)
        sheet.text(209, y + 48, reagent, anchor="middle")
        sheet.path([(282, y + 30), (330, y + 30)], arrow=True, width=1.5)
        sheet.box(330, y + 8, 138, 44, edge=edge, dashed=True)
        sheet.text(399, y + 36, leaves, anchor="middle")
    return sheet


def fluoride_mass() -> Canvas:
    """Mass of oxide, oxyfluoride and fluoride with the same neodymium."""
    sheet = Canvas(
        480, 320, "Mass of three solids from 100 kg of neodymium oxide",
        "100 kg as oxide, 106.5 as oxyfluoride, 119.6 as fluoride.",
    )  # fmt: skip
    axes = Axes(sheet, (76, 30, 380, 210), (0, 3), (80, 125))
    axes.frame([], [(y, str(y)) for y in range(80, 126, 10)], "", "kg")
    solids = (
        ("Nd2O3", OXIDE, SOFT_TEAL, TEAL), ("NdOF", 2 * (ND + O + F), SOFT_BROWN, BROWN),
        ("NdF3", 2 * (ND + 3 * F), SOFT_VIOLET, VIOLET),
    )  # fmt: skip
    for place, (name, weight, fill, edge) in enumerate(solids):
        mass = 100 * weight / OXIDE
        x, top = axes.at(place + 0.2, mass)
        _, foot = axes.at(place, 80)
        sheet.box(x, top, 76, foot - top, fill=fill, edge=edge, round_by=0)
        sheet.text(x + 38, top + 22, f"{mass:.1f}", anchor="middle", bold=True)
        sheet.text(x + 38, foot + 22, name, anchor="middle", colour=INK)
    sheet.text(266, 296, "the scale begins at 80 kg", anchor="middle", colour=MUTED)
    return sheet


def hf_train() -> Canvas:
    """A fluorination train from supply to stack, with valves and detectors."""
    sheet = Canvas(
        480, 330, "Fluorination train from supply to stack",
        "Supply with valve V1, valve V2 at the reactor, reactor, condenser below; scrubber 1, "
        "scrubber 2, fan and stack. Detectors at supply, reactor and stack.",
    )  # fmt: skip
    boxes = {
        "supply": (14, 60, 92, 60, SOFT_VIOLET, VIOLET),
        "reactor": (236, 60, 100, 60, SOFT_BROWN, BROWN),
        "condenser": (372, 60, 94, 60, SOFT_BLUE, BLUE),
        "scrubber 1": (366, 190, 104, 60, SOFT_TEAL, TEAL),
        "scrubber 2": (234, 190, 104, 60, SOFT_TEAL, TEAL),
        "fan": (136, 190, 64, 60, SOFT_BLUE, BLUE),
        "stack": (20, 190, 80, 60, SOFT_BLUE, BLUE),
    }
    for name, (x, y, w, h, fill, edge) in boxes.items():
        sheet.box(x, y, w, h, fill=fill, edge=edge)
        sheet.text(x + w / 2, y + h / 2 + 6, name, anchor="middle")
    for start, end in (
        ((106, 90), (118, 90)), ((150, 90), (190, 90)), ((222, 90), (236, 90)),
        ((336, 90), (372, 90)), ((366, 220), (338, 220)), ((234, 220), (200, 220)),
        ((136, 220), (100, 220)),
    ):  # fmt: skip
        sheet.path([start, end], arrow=end[0] not in (118, 190))
    sheet.path([(419, 120), (419, 190)], arrow=True)
    for x, name in ((118, "V1"), (190, "V2")):
        sheet.box(x, 76, 32, 28, edge=INK, round_by=0)
        sheet.text(x + 16, 96, name, anchor="middle", bold=True)
    for x, y in ((60, 40), (286, 40), (60, 280)):
        sheet.dot(x - 38, y - 5, BROWN)
        sheet.text(x - 28, y, "detector", colour=BROWN)
    sheet.text(300, 300, "HF flows from V1 to the stack", anchor="middle", colour=MUTED)
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(folder, {
        "routes": routes(), "fluoride-mass": fluoride_mass(), "hf-train": hf_train(),
    })  # fmt: skip


if __name__ == "__main__":
    main()
