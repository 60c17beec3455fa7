"""Draws the figures of the module on regimes.

Run it: `python tests/content/figures/env_regimes.py [folder]`.
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

FOLDER = COURSES / "environmental-compliance-expert/regimes/figures"


def points() -> Canvas:
    """Four points between the plant and the river at which a sample could be taken."""
    sheet = Canvas(
        480, 300, "Four places for a sample between plant and river",
        "From left to right: A before treatment, B after treatment, C after cooling water has "
        "joined, D in the river downstream.",
    )  # fmt: skip
    for x, name, fill in ((20, "plant", SOFT_BROWN), (150, "treatment", SOFT_TEAL)):
        sheet.box(x, 120, 90, 60, fill=fill)
        sheet.text(x + 45, 155, name, anchor="middle")
    sheet.path([(110, 150), (150, 150)], arrow=True)
    sheet.path([(240, 150), (392, 150)], arrow=True)
    sheet.path([(312, 62), (312, 146)], colour=BLUE, arrow=True)
    sheet.text(312, 50, "cooling water", anchor="middle", colour=BLUE)
    sheet.box(394, 30, 62, 236, fill=SOFT_BLUE, edge=BLUE, round_by=0)
    sheet.text(425, 60, "river", anchor="middle", colour=BLUE)
    sheet.path([(425, 76), (425, 200)], colour=BLUE, arrow=True)
    for x, y, name in ((130, 210, "A"), (275, 210, "B"), (352, 210, "C")):
        sheet.path([(x, 192), (x, 154)], colour=VIOLET, width=1.5)
        sheet.text(x, y, name, anchor="middle", colour=VIOLET, bold=True, size=20)
    sheet.text(425, 238, "D", anchor="middle", colour=VIOLET, bold=True, size=20)
    sheet.text(20, 268, "Water flows from left to right.", colour=MUTED)
    return sheet


def dilution() -> Canvas:
    """Measured and converted concentration when water is added."""
    sheet = Canvas(
        480, 330, "Added water: the measured and the converted concentration",
        "Measured falls from 36 mg/L at 30 to 12 at 90 m3 per tonne and crosses 15 at 72. "
        "Converted stays at 21.6 from the benchmark of 50 on.",
    )  # fmt: skip
    axes = Axes(sheet, (76, 26, 380, 226), (30, 100), (0, 40))
    axes.frame(range(30, 101, 10), [(y, str(y)) for y in range(0, 41, 10)],
               "water, m³ for each tonne REO", "NH₃-N, mg/L")  # fmt: skip
    mass = 1080.0  # g of nitrogen for each tonne
    axes.curve([(q, mass / q) for q in range(30, 101)], BROWN)
    axes.curve([(50, mass / 50), (100, mass / 50)], VIOLET)
    sheet.path([axes.at(30, 15), axes.at(100, 15)], dashed=True, width=1.5)
    sheet.path([axes.at(50, 0), axes.at(50, 40)], colour=TEAL, dashed=True, width=1.5)
    sheet.text(*axes.at(51, 36), "benchmark 50", colour=TEAL)
    sheet.text(*axes.at(66, 24), "converted 21.6", colour=VIOLET, bold=True)
    sheet.text(*axes.at(80, 6.5), "measured", colour=BROWN, bold=True)
    sheet.text(*axes.at(32, 11.5), "limit 15", colour=MUTED)
    return sheet


def binding() -> Canvas:
    """Loads that three limits allow at each flow of the worked example; the lowest binds."""
    sheet = Canvas(
        480, 330, "Load that three limits allow, over the flow of effluent",
        "Concentration binds up to 1,000 m3/d, the river from there to 4,000, "
        "the product limit of 18 kg/d above.",
    )  # fmt: skip
    axes = Axes(sheet, (76, 26, 380, 226), (0, 6000), (0, 30))
    axes.frame(range(0, 6001, 2000), [(y, str(y)) for y in range(0, 31, 10)],
               "effluent, m³/d", "allowed load, kg/d NH₃-N")  # fmt: skip
    axes.curve([(0, 0), (2000, 30)], BROWN)
    axes.curve([(0, 14), (6000, 20)], BLUE)
    axes.curve([(0, 18), (6000, 18)], VIOLET)
    axes.curve([(0, 0), (1000, 15), (4000, 18), (6000, 18)], INK, dashed=True)
    for flow, load in ((1000, 15), (4000, 18)):
        sheet.dot(*axes.at(flow, load))
    sheet.text(*axes.at(2060, 27), "concentration 15 mg/L", colour=BROWN, bold=True)
    sheet.text(*axes.at(4900, 21), "river", colour=BLUE, bold=True)
    sheet.text(*axes.at(180, 20.5), "product", colour=VIOLET, bold=True)
    sheet.text(*axes.at(2200, 9), "dashed: what binds", colour=INK)
    return sheet


ROWS = (
    ("1", "Holder, site; valid from, until", SOFT_BLUE),
    ("2", "Outfall 001: treated process water", SOFT_BLUE),
    ("3", "NH₃-N, monthly mean: 10 mg/L and 15 kg/d", SOFT_TEAL),
    ("4", "NH₃-N, daily maximum: 20 mg/L", SOFT_TEAL),
    ("5", "Sample: 24 h composite by flow, weekly", SOFT_VIOLET),
    ("6", "Report: by day 28 of the next month", SOFT_VIOLET),
    ("7", "Bypass, upset, change of process: notice", SOFT_BROWN),
)


def permit_sheet() -> Canvas:
    """Seven rows of an invented permit."""
    sheet = Canvas(
        480, 360, "Seven rows of an invented discharge permit",
        "; ".join(f"{number} {words}" for number, words, _ in ROWS),
    )  # fmt: skip
    sheet.text(20, 32, "Discharge permit (invented)", bold=True)
    for row, (number, words, fill) in enumerate(ROWS):
        y = 46 + 43 * row
        sheet.box(20, y, 440, 36, fill=fill, round_by=3)
        sheet.text(36, y + 24, number, bold=True)
        sheet.text(64, y + 24, words)
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(folder, {
        "points": points(), "dilution": dilution(), "binding": binding(),
        "permit-sheet": permit_sheet(),
    })  # fmt: skip


if __name__ == "__main__":
    main()
