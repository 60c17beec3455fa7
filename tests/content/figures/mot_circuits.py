"""Draws the figures of the module on magnetic circuits of machines.

Run it: `python tests/content/figures/mot_circuits.py [folder]`.
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

FOLDER = COURSES / "motor-design-engineer/magnetic-circuits/figures"
TESLA = 795.7747  # kA/m


def pole() -> Canvas:
    """Two poles of a rotor, unrolled, under the teeth of a stator."""
    sheet = Canvas(
        480, 390, "Two poles of a rotor under a stator",
        "From the bottom: rotor iron, two magnets side by side with a space between them, sleeve, "
        "gap, teeth with slots between, stator iron. Most flux goes from one magnet through gap "
        "and teeth to the other; some goes straight across the space between the magnets.",
    )  # fmt: skip
    sheet.box(30, 300, 420, 62, fill=SOFT_BLUE, edge=BLUE)
    sheet.text(240, 344, "rotor iron", anchor="middle")
    for x, name in ((42, "magnet N"), (266, "magnet S")):
        sheet.box(x, 230, 172, 70, fill=SOFT_VIOLET, edge=VIOLET, round_by=2)
        across = 62 if x < 100 else 104
        sheet.text(x + across, 272, name, anchor="middle", bold=True, colour=VIOLET)
    sheet.box(30, 206, 420, 24, fill=SOFT_BROWN, edge=BROWN, round_by=0)
    sheet.text(110, 224, "sleeve", anchor="middle", colour=BROWN)
    sheet.text(110, 198, "gap", anchor="middle")
    sheet.box(30, 28, 420, 56, fill=SOFT_TEAL, edge=TEAL)
    sheet.text(240, 50, "stator iron", anchor="middle")
    for x in (30, 140, 250, 360):
        sheet.box(x, 84, 90, 96, fill=SOFT_TEAL, edge=TEAL, round_by=0)
    sheet.text(75, 128, "tooth", anchor="middle")
    sheet.text(405, 128, "tooth", anchor="middle")
    sheet.path([(185, 296), (185, 66), (295, 66), (295, 296)], colour=INK, arrow=True)
    sheet.path([(200, 250), (240, 236), (278, 250)], colour=BROWN, arrow=True)
    sheet.path([(200, 286), (240, 266), (278, 286)], colour=BROWN, arrow=True)
    sheet.text(240, 382, "brown: flux that never crosses the gap", anchor="middle", colour=MUTED)
    return sheet


def lines() -> Canvas:
    """Curves of J and B with a load line and the same line pushed sideways by a current."""
    sheet = Canvas(
        480, 380, "A load line that a current pushes sideways",
        "J stays near 1.2 tesla up to a knee at 1433 kA/m. B falls in a straight line to zero near "
        "950 kA/m. The load line meets B at point a, 227 kA/m; pushed sideways by 900 kA/m it "
        "meets B at point b, where B is almost zero and J is still high.",
    )  # fmt: skip
    axes = Axes(sheet, (84, 30, 372, 270), (1700, 0), (-0.6, 1.4))
    axes.frame(
        (1600, 1200, 800, 400, 0),
        [(-0.4, "−0.4"), (0, "0"), (0.4, "0.4"), (0.8, "0.8"), (1.2, "1.2")],
        "opposing field, kA/m", "flux density, T",
    )  # fmt: skip
    steps = [step * 7.165 for step in range(201)]
    axes.curve([(0, 1.25), (1380, 1.25 - 0.05 * 1380 / TESLA), (1433, 1.125), (1592, 0)], BROWN)
    axes.curve([(h, 1.25 - 1.05 * h / TESLA) for h in steps], VIOLET)
    slope = 5 / 1.5 / TESLA
    axes.curve([(0, 0), (320, 320 * slope)], TEAL, dashed=True)
    axes.curve([(900, 0), (1220, 320 * slope)], TEAL, dashed=True)
    for h, name, dx, dy in ((226.9, "a", 12, 4), (911.3, "b", -20, -8)):
        x, y = axes.at(h, 1.25 - 1.05 * h / TESLA)
        sheet.dot(x, y, INK)
        sheet.text(x + dx, y + dy, name, bold=True)
    x, y = axes.at(1433, 1.125)
    sheet.dot(x, y, BROWN)
    sheet.text(x - 16, y + 2, "k", bold=True, colour=BROWN)
    sheet.text(*axes.at(760, 1.26), "J", colour=BROWN, bold=True)
    sheet.text(*axes.at(560, 0.62), "B", colour=VIOLET, bold=True)
    sheet.path([axes.at(60, -0.3), axes.at(880, -0.3)], colour=TEAL, arrow=True)
    sheet.text(*axes.at(620, -0.5), "current", colour=TEAL)
    return sheet


def recoil() -> Canvas:
    """A hot curve of B with its bend, the lowest point of a fault, and the way back."""
    sheet = Canvas(
        480, 380, "Past the knee and back on a lower line",
        "At 140 degrees B falls in a straight line from 1.09 tesla and bends down near 480 kA/m. "
        "During a fault the point reaches p at 494 kA/m. It comes back on a line of the same slope "
        "that ends at 0.88 tesla.",
    )  # fmt: skip
    axes = Axes(sheet, (84, 30, 372, 270), (600, 0), (0, 1.2))
    axes.frame(
        (600, 500, 400, 300, 200, 100, 0),
        [(0, "0"), (0.2, "0.2"), (0.4, "0.4"), (0.6, "0.6"), (0.8, "0.8"), (1.0, "1.0")],
        "opposing field, kA/m", "flux density B, T",
    )  # fmt: skip
    br, end, knee, low = 1.0871, 541.28, 487.15, 494.06
    fall = 0.9 * br / (end - knee)
    bend = (fall * end - br) / (fall - 0.05 / TESLA)
    axes.curve([(0, br), (bend, br - 1.05 * bend / TESLA), (end, -end / TESLA * 0.3)][:2], VIOLET)
    axes.curve([(h, fall * (end - h) - h / TESLA) for h in (bend, 490, 494, 500, 505)], VIOLET)
    bottom = fall * (end - low) - low / TESLA
    axes.curve([(low, bottom), (0, bottom + 1.05 * low / TESLA)], BROWN, dashed=True)
    axes.curve([(0, 0), (320, 320 * 2.5 / TESLA)], TEAL, dashed=True)
    sheet.dot(*axes.at(low, bottom), INK)
    x, y = axes.at(low, bottom)
    sheet.text(x - 18, y + 8, "p", bold=True)
    new = bottom + 1.05 * low / TESLA
    for top, name, colour in ((br, "a", VIOLET), (new, "c", BROWN)):
        h = top * TESLA / (2.5 + 1.05)
        x, y = axes.at(h, 2.5 * h / TESLA)
        sheet.dot(x, y, colour)
        sheet.text(x + 10, y + (16 if name == "c" else -4), name, bold=True, colour=colour)
    sheet.text(*axes.at(452, 0.66), "before", colour=VIOLET, bold=True)
    sheet.text(*axes.at(330, 0.26), "after", colour=BROWN, bold=True)
    sheet.text(*axes.at(300, 1.08), "load line, no current", colour=TEAL)
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(folder, {"pole": pole(), "lines": lines(), "recoil": recoil()})


if __name__ == "__main__":
    main()
