"""Draws the figures of the module on molten-salt electrowinning.

Run it: `python tests/content/figures/met_electro.py [folder]`.
Without a folder it renews the module's own figures.
Curves are computed here from the teaching values that the lessons print.
"""

import sys
from math import log
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

FOLDER = COURSES / "rare-earth-metallurgist/molten-salt-electrowinning/figures"
SLOPE, FULL, DENSITY = 0.36, 3.5, 1.02  # A/cm2 for each wt%, wt% at 1050 °C, A/cm2


def cell_section() -> Canvas:
    """A cell from the side: pot, salt, two anodes, cathode rod, crucible, sludge and hood."""
    sheet = Canvas(
        480, 380, "Section of an oxide-fluoride cell",
        "Graphite anodes left and right in the salt, tungsten rod as cathode between them, metal "
        "crucible under it, bubbles at the anodes, sludge on the bottom, hood above.",
    )  # fmt: skip
    sheet.path([(60, 76), (120, 24), (360, 24), (420, 76)], width=2.5)
    sheet.text(240, 46, "hood", anchor="middle", colour=MUTED)
    sheet.box(80, 130, 320, 216, fill=SOFT_BROWN, edge=BROWN)
    sheet.box(102, 156, 276, 168, fill=SOFT_BLUE, edge=BLUE, round_by=0)
    for x in (132, 298):
        sheet.box(x, 84, 50, 182, fill=SOFT_TEAL, edge=TEAL)
    sheet.box(230, 70, 20, 186, fill=SOFT_VIOLET, edge=VIOLET, round_by=2)
    sheet.box(204, 284, 72, 36, edge=INK, round_by=2)
    sheet.box(207, 298, 66, 20, fill=SOFT_VIOLET, edge=VIOLET, round_by=0)
    for x in (104, 282):
        sheet.box(x, 310, 94, 13, fill=SOFT_BROWN, edge=BROWN, round_by=2)
    for y in (178, 206, 234):
        sheet.dot(192, y, TEAL)
        sheet.dot(288, y - 10, TEAL)
    for y in (264, 276):
        sheet.dot(240, y, VIOLET)
    sheet.text(157, 76, "anode", anchor="middle", colour=TEAL, bold=True)
    sheet.text(323, 76, "anode", anchor="middle", colour=TEAL, bold=True)
    sheet.text(240, 64, "cathode", anchor="middle", colour=VIOLET, bold=True)
    sheet.text(340, 290, "salt", anchor="middle", colour=BLUE, bold=True)
    sheet.text(12, 306, "sludge", colour=BROWN)
    sheet.path([(62, 308), (102, 316)], colour=BROWN, width=1.5)
    sheet.text(240, 366, "crucible with metal", anchor="middle", colour=INK)
    sheet.path([(240, 350), (240, 324)], width=1.5)
    sheet.text(14, 214, "gas", colour=TEAL)
    sheet.path([(44, 209), (186, 206)], colour=TEAL, width=1.5)
    return sheet


def voltage_stack() -> Canvas:
    """Parts of a measured cell voltage, with what the reaction alone would need."""
    sheet = Canvas(
        480, 220, "Parts of the voltage of a 6 kA cell at 4,010 A",
        "6.30 V: melt 4.43, electrode surfaces 1.62, conductors 0.25. Below, a short bar of about "
        "1.3 V for the reaction to CO.",
    )  # fmt: skip
    left, scale = 30.0, 420 / 6.3
    for part, name, fill, edge in (
        (1.622, "surfaces", SOFT_VIOLET, VIOLET), (4.43, "melt", SOFT_BLUE, BLUE),
        (0.248, "", SOFT_BROWN, BROWN),
    ):  # fmt: skip
        width = part * scale
        sheet.box(left, 56, width, 50, fill=fill, edge=edge, round_by=0)
        if name:
            sheet.text(left + width / 2, 78, name, anchor="middle", colour=edge, bold=True)
            sheet.text(left + width / 2, 98, f"{part:.2f} V", anchor="middle")
        left += width
    sheet.text(450, 44, "conductors 0.25 V", anchor="end", colour=BROWN, bold=True)
    sheet.box(30, 140, 1.27 * scale, 32, fill=SOFT_TEAL, edge=TEAL, round_by=0)
    sheet.text(36 + 1.27 * scale, 162, "reaction to CO, about 1.3 V", colour=TEAL, bold=True)
    sheet.text(30, 32, "6.30 V in all", bold=True)
    sheet.text(30, 200, "What is not in the lower bar becomes heat.", colour=MUTED)
    return sheet


def frame_of_window(title: str, desc: str) -> tuple[Canvas, Axes]:
    """Axes of the map with both edges of the window drawn in."""
    sheet = Canvas(480, 350, title, desc)
    axes = Axes(sheet, (76, 26, 380, 246), (1, 5), (0, 1.8))
    axes.frame(range(1, 6), [(y / 5, f"{y / 5:.1f}") for y in range(0, 10, 2)],
               "oxide in the salt, wt%", "current density, A/cm²")  # fmt: skip
    for share, dashed in ((1, False), (0.85, True)):  # what is not dissolved serves no anode
        top = share * SLOPE * FULL
        axes.curve([(1, share * SLOPE), (FULL, top), (5, top)], BROWN, dashed=dashed)
    axes.curve([(FULL, 0), (FULL, 1.8)], BLUE)
    sheet.text(*axes.at(1.15, 1.35), "anode effect", colour=BROWN, bold=True)
    sheet.text(*axes.at(3.62, 0.1), "sludge", colour=BLUE, bold=True)
    sheet.text(*axes.at(2.4, 0.1), "window", colour=TEAL, bold=True)
    return sheet, axes


def window() -> Canvas:
    """The window at 1050 °C with the working point of the lesson."""
    sheet, axes = frame_of_window(
        "Window of dissolved oxide at 1050 °C, teaching values",
        "A line from 0.36 A/cm² at 1 wt% to 1.26 at 3.5, then level: above it the anode effect. A "
        "dashed line at 85 % of it. Sludge right of 3.5 wt%. Point A at 3.4 wt% and 1.02 A/cm².",
    )  # fmt: skip
    x, y = axes.at(3.4, DENSITY)
    sheet.dot(x, y, INK)
    sheet.text(x - 10, y + 22, "A", anchor="end", bold=True)
    return sheet


POINTS = {"A": (3.3, 0.62), "B": (2.6, 0.9), "C": (4.3, 0.95), "D": (2.0, 0.35)}


def four_points() -> Canvas:
    """The same map with four working points to judge."""
    sheet, axes = frame_of_window(
        "Four working points on the map of the window",
        "Map with the line of the anode effect, the dashed house rule and the edge of sludge. "
        "Points A at 3.3 and 0.62, B at 2.6 and 0.90, C at 4.3 and 0.95, D at 2.0 and 0.35.",
    )  # fmt: skip
    for name, place in POINTS.items():
        x, y = axes.at(*place)
        sheet.dot(x, y, INK)
        if name == "A":  # on the side away from the edge of sludge
            sheet.text(x - 9, y + 18, name, anchor="end", bold=True)
        else:
            sheet.text(x + 9, y + (38 if name == "B" else 18), name, bold=True)
    return sheet


def reserve(minutes: float, share: float) -> float:
    """Dissolved oxide after some minutes with a share of the feed, in the lesson's cell."""
    return 3.4 - 9.23 * (1 - share) * minutes / 60 / 300 * 100


def two_feeders() -> Canvas:
    """Voltage over time when the feeder brings four fifths of the use, and half of it."""
    sheet = Canvas(
        480, 330, "Voltage over time with a weak feeder, teaching curve",
        "From 7.98 V: with half the feed it reaches 9 V after about 22 minutes, with four fifths "
        "it passes 8.3 V at 40 and reaches 9 V at about 55 minutes. Both bend upwards.",
    )  # fmt: skip
    axes = Axes(sheet, (76, 26, 380, 226), (0, 60), (7.8, 9.2))
    axes.frame(range(0, 61, 10), [(7.8 + 0.2 * k, f"{7.8 + 0.2 * k:.1f}") for k in range(0, 8, 2)],
               "minutes", "voltage, V")  # fmt: skip
    for share, colour in ((0.8, VIOLET), (0.5, BROWN)):
        points = []
        for step in range(1200):
            ratio = DENSITY / (SLOPE * reserve(step / 20, share))
            if ratio >= 1 or (value := 7.44 - 0.30 * log(1 - ratio)) > 9.15:
                break
            points.append((step / 20, value))
        axes.curve(points, colour)
    sheet.text(*axes.at(11, 8.62), "half", colour=BROWN, bold=True)
    sheet.text(*axes.at(27, 8.0), "four fifths of the feed", colour=VIOLET, bold=True)
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(folder, {
        "cell-section": cell_section(), "voltage-stack": voltage_stack(), "window": window(),
        "four-points": four_points(), "two-feeders": two_feeders(),
    })  # fmt: skip


if __name__ == "__main__":
    main()
