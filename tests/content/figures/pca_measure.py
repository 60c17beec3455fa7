"""Draws the figures of the module on measurement.

Run it: `python tests/content/figures/pca_measure.py [folder]`.
Without a folder it renews the module's own figures.
Slopes and delays are computed here from constants and geometry.
"""

import sys
from math import log, pi
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
    TEAL,
    VIOLET,
    Axes,
    Canvas,
    write,
)  # fmt: skip

FOLDER = COURSES / "process-control-engineer/measurement/figures"


def tank(sheet: Canvas, x: float, y: float, words: str, fill: str, edge: str) -> None:
    """A tank half full of one liquid."""
    sheet.box(x, y, 92, 96, edge=INK)
    sheet.box(x + 2, y + 40, 88, 54, fill=fill, edge=edge, round_by=2)
    sheet.text(x + 46, y - 10, words, anchor="middle", size=15)


def meter(sheet: Canvas, x: float, y: float, name: str) -> None:
    """A flow meter in a line."""
    sheet.box(x - 19, y - 19, 38, 38, fill="#f6f7f9", edge=INK, round_by=19)
    sheet.text(x, y + 6, name, anchor="middle", bold=True)


def meters() -> Canvas:
    """A train with three meters, two of them in conducting liquid."""
    sheet = Canvas(
        480, 330, "A train with three flow meters",
        "Meter 1 in the aqueous feed line, meter 2 in the organic line, meter 3 in the raffinate "
        "line. Only meter 2 stands in liquid that does not conduct.",
    )  # fmt: skip
    tank(sheet, 22, 64, "acid feed", SOFT_BLUE, BLUE)
    tank(sheet, 366, 64, "organic", SOFT_BROWN, BROWN)
    for number in range(4):
        x = 168 + 36 * number
        sheet.box(x, 168, 36, 38, fill=SOFT_BROWN, edge=INK, round_by=0)
        sheet.box(x, 206, 36, 38, fill=SOFT_BLUE, edge=INK, round_by=0)
    sheet.text(240, 158, "mixer-settlers", anchor="middle", size=15)
    sheet.path([(68, 160), (68, 225), (168, 225)], colour=BLUE, arrow=True)
    sheet.path([(412, 160), (412, 187), (312, 187)], colour=BROWN, arrow=True)
    sheet.path([(312, 225), (360, 225), (360, 290), (462, 290)], colour=BLUE, arrow=True)
    sheet.text(404, 262, "raffinate", anchor="middle", size=15)
    meter(sheet, 116, 225, "1")
    meter(sheet, 362, 187, "2")
    meter(sheet, 404, 290, "3")
    sheet.text(24, 300, "blue: aqueous", colour=BLUE, bold=True)
    sheet.text(150, 300, "brown: organic", colour=BROWN, bold=True)
    return sheet


def interface() -> Canvas:
    """A settler with two taps and a transmitter between them."""
    sheet = Canvas(
        480, 340, "A settler with two taps",
        "Taps 1.50 m apart, the lower in the aqueous, the upper in the organic; a transmitter of "
        "differential pressure; the interface 0.63 m above the lower tap inside a band.",
    )  # fmt: skip
    sheet.box(40, 50, 250, 250, edge=INK)
    sheet.box(42, 66, 246, 133, fill=SOFT_BROWN, edge=BROWN, round_by=0)
    sheet.box(42, 199, 246, 99, fill=SOFT_BLUE, edge=BLUE, round_by=0)
    sheet.box(42, 188, 246, 24, fill=SOFT_TEAL, edge=TEAL, round_by=0)
    sheet.text(58, 120, "organic, 870 kg/m³", size=15)
    sheet.text(58, 206, "dispersion band", size=15, colour=TEAL, bold=True)
    sheet.text(58, 268, "aqueous, 1160 kg/m³", size=15)
    top, low = 92, 280
    for y in (top, low):
        sheet.path([(290, y), (410, y)], width=2)
        sheet.dot(290, y, INK)
    sheet.path([(410, top), (410, low)], width=2)
    sheet.box(388, 164, 44, 44, fill="#f6f7f9", edge=INK, round_by=22)
    sheet.text(410, 192, "Δp", anchor="middle", bold=True)
    sheet.text(300, top - 10, "upper tap", size=15)
    sheet.text(300, low + 20, "lower tap", size=15)
    level = low - (low - top) * 0.632 / 1.5
    sheet.path([(340, low), (340, level)], colour=VIOLET, arrow=True)
    sheet.path([(288, level), (352, level)], colour=VIOLET, dashed=True, width=1.5)
    sheet.text(348, (low + level) / 2 + 5, "z", colour=VIOLET, bold=True)
    sheet.text(40, 326, "H = 1.50 m between the taps, both covered", size=15, colour=MUTED)
    return sheet


def slope() -> Canvas:
    """Voltage of an ideal glass electrode against pH at three temperatures."""
    sheet = Canvas(
        480, 340, "Voltage of a glass electrode against pH",
        "Lines for 10, 25 and 60 °C cross at pH 7 and 0 mV. At pH 2 they give 281, 296 and 331 mV.",
    )  # fmt: skip
    axes = Axes(sheet, (84, 26, 370, 236), (0, 14), (-500, 500))
    axes.frame(range(0, 15, 2), [(v, str(v)) for v in range(-400, 401, 200)], "pH", "voltage, mV")
    for celsius, colour in ((10, BLUE), (25, INK), (60, BROWN)):
        step = log(10) * 8.314462618 * (273.15 + celsius) / 96485.33212 * 1000
        axes.curve([(0, 7 * step), (14, -7 * step)], colour)
    sheet.dot(*axes.at(7, 0), INK)
    sheet.text(*axes.at(3.0, 380), "60 °C", colour=BROWN, bold=True)
    sheet.text(*axes.at(0.35, 160), "10 °C", colour=BLUE, bold=True)
    sheet.text(*axes.at(7.4, 60), "pH 7, 0 mV")
    sheet.text(*axes.at(9.2, 330), "the line between", colour=INK)
    sheet.text(*axes.at(9.2, 240), "them is 25 °C", colour=INK)
    return sheet


LINES = ((50, 10.0), (25, 10.0), (8, 1.5), (25, 40.0))  # mm, L/min, 40 m each


def delay() -> Canvas:
    """Delay of four sample lines of equal length."""
    sheet = Canvas(
        480, 300, "Delay of four sample lines of 40 m",
        "50 mm at 10 L/min 471 s; 25 mm at 10 L/min 118 s; 8 mm at 1.5 L/min 80 s; 25 mm at "
        "40 L/min 29 s.",
    )  # fmt: skip
    for row, (bore, flow) in enumerate(LINES):
        seconds = pi / 4 * (bore / 1000) ** 2 * 40 * 1000 / flow * 60
        y = 48 + 56 * row
        sheet.text(24, y + 22, f"{bore} mm, {flow:g} L/min", size=15)
        wide = 235 * seconds / 480
        sheet.box(176, y, wide, 32, fill=SOFT_BROWN if row == 0 else SOFT_TEAL,
                  edge=BROWN if row == 0 else TEAL, round_by=0)  # fmt: skip
        sheet.text(184 + wide, y + 22, f"{seconds:.0f} s", bold=True)
    sheet.text(24, 32, "sample lines of 40 m", colour=MUTED)
    sheet.text(24, 282, "bar: time from the tap to the analyser", colour=MUTED, size=15)
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(folder, {
        "meters": meters(), "interface": interface(), "slope": slope(), "delay": delay(),
    })  # fmt: skip


if __name__ == "__main__":
    main()
