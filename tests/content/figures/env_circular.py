"""Draws the figures of the module on circular water and acid.

Run it: `python tests/content/figures/env_circular.py [folder]`.
Without a folder it renews the module's own figures.
"""

import sys
from math import log10, sqrt
from pathlib import Path

from canvas import (
    BLUE,
    BROWN,
    COURSES,
    INK,
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

FOLDER = COURSES / "environmental-compliance-expert/circular-water-and-acid/figures"
ONCE = 1900 / 60  # g/L of chloride when no water goes back


def build_up() -> Canvas:
    """Chloride pass by pass at three recycle shares, all from one pass."""
    sheet = Canvas(
        480, 340, "Chloride in a loop over 25 passes at three recycle shares",
        "All start at 31.7 g/L. Half of the water going back levels off at 63, 68.3 % at 100, 80 % "
        "at 158. Dashed: the limit of 100.",
    )  # fmt: skip
    axes = Axes(sheet, (76, 26, 380, 236), (0, 25), (0, 180))
    axes.frame(range(0, 26, 5), [(y, str(y)) for y in range(0, 181, 30)], "passes",
               "chloride, g/L")  # fmt: skip
    for share, colour, name in ((0.5, TEAL, "r 0.5"), (0.683, BLUE, "r 0.683"),
                                (0.8, VIOLET, "r 0.8")):  # fmt: skip
        end = ONCE / (1 - share)
        axes.curve([(k, end - (end - ONCE) * share**k) for k in range(26)], colour)
        x, y = axes.at(24.5, end)
        drop = 36 if share == 0.683 else 20 if share < 0.8 else 24  # clear of the grid
        sheet.text(x, y + drop, name, anchor="end", colour=colour, bold=True)
    sheet.path([axes.at(0, 100), axes.at(25, 100)], colour=BROWN, dashed=True, width=1.5)
    sheet.text(*axes.at(0.5, 104), "limit", colour=BROWN, bold=True)
    return sheet


def fluoride() -> Canvas:
    """Ideal fluoride beside free calcium, and the band of lime stages."""
    sheet = Canvas(
        480, 340, "Fluoride against free calcium, ideal line and band of practice",
        "Logarithmic axes. Ideal: 11.9 mg/L at 0.1 mmol/L, 3.8 at 1, 0.8 at 20. Band: 10 to 20 "
        "mg/L, most lime stages.",
    )  # fmt: skip
    axes = Axes(sheet, (76, 26, 380, 236), (-1, log10(20)), (log10(0.5), log10(50)))
    ticks = [(log10(v), f"{v:g}") for v in (0.5, 1, 2, 5, 10, 20, 50)]
    axes.frame([], ticks, "free calcium, mmol/L", "fluoride, mg/L")
    for value in (0.1, 0.5, 1, 5, 10):
        x, y = axes.at(log10(value), log10(0.5))
        sheet.text(x, y + 20, f"{value:g}", anchor="middle")
    left, top = axes.at(-1, log10(20))
    right, bottom = axes.at(log10(20), log10(10))
    sheet.box(left, top, right - left, bottom - top, fill=SOFT_BROWN, edge=BROWN, round_by=0)
    sheet.text(*axes.at(0.15, log10(13)), "most lime stages", colour=BROWN, bold=True)
    points = [-1 + k * (log10(20) + 1) / 40 for k in range(41)]
    axes.curve([(p, log10(18998 * sqrt(3.9e-11 / 10 ** (p - 3)))) for p in points], VIOLET)
    sheet.text(*axes.at(-0.85, log10(3)), "ideal solubility", colour=VIOLET, bold=True)
    return sheet


def exits() -> Canvas:
    """Treatment, membrane and evaporator with the four streams behind them."""
    sheet = Canvas(
        480, 320, "Flowsheet of treatment, membrane and evaporator with four streams",
        "Loop water passes fluoride and ammonia stages and a membrane. A: clean water back; B: "
        "condensate back; C: washed crystals; D: mother liquor purge.",
    )  # fmt: skip
    for x, fill, words in (
        (16, SOFT_TEAL, ("fluoride,", "ammonia")), (180, SOFT_BLUE, ("reverse", "osmosis")),
        (344, SOFT_VIOLET, ("evaporator,", "crystalliser")),
    ):  # fmt: skip
        sheet.box(x, 120, 120, 64, fill=fill)
        sheet.text(x + 60, 147, words[0], anchor="middle")
        sheet.text(x + 60, 170, words[1], anchor="middle")
    sheet.path([(136, 152), (180, 152)], arrow=True)
    sheet.path([(300, 152), (344, 152)], arrow=True)
    sheet.path([(240, 120), (240, 64), (30, 64)], arrow=True, colour=BLUE)
    sheet.path([(404, 120), (404, 34), (30, 34)], arrow=True, colour=BLUE)
    sheet.text(30, 88, "water back to the plant", colour=BLUE)
    sheet.path([(374, 184), (374, 262)], arrow=True, colour=BROWN)
    sheet.path([(436, 184), (436, 262)], arrow=True, colour=BROWN)
    sheet.text(374, 284, "crystals", anchor="middle", colour=BROWN)
    sheet.text(436, 304, "purge", anchor="middle", colour=BROWN)
    sheet.text(76, 204, "from the loop", anchor="middle")
    for x, y, name in ((240, 92, "A"), (404, 74, "B"), (374, 216, "C"), (436, 216, "D")):
        sheet.box(x - 15, y - 15, 30, 30, fill=SOFT_BROWN)
        sheet.text(x, y + 6, name, anchor="middle", bold=True)
    return sheet


def price() -> Canvas:
    """Blowdown, electricity and salt at three recycle shares."""
    sheet = Canvas(
        480, 330, "Blowdown, electricity and salt of a tonne at three recycle shares",
        "r 0, 0.5, 0.683: blowdown 60, 30, 19 m3; electricity 2,700, 1,350, 855 kWh; "
        "salt 3.13 t in all.",
    )  # fmt: skip
    groups = (("blowdown, m³", 60.0, SOFT_BLUE, BLUE),
              ("electricity, kWh", 2700.0, SOFT_VIOLET, VIOLET),
              ("salt, t", 53.6 * 58.44 / 1000, SOFT_BROWN, BROWN))  # fmt: skip
    shares = (0.0, 0.5, 1 - ONCE / 100)
    for place, (name, most, fill, edge) in enumerate(groups):
        left = 20 + 152 * place
        for bar, share in enumerate(shares):
            part = 1.0 if name.startswith("salt") else 1 - share
            height = 190 * part
            sheet.box(left + 46 * bar, 240 - height, 40, height, fill=fill, edge=edge, round_by=0)
            digits = 0 if most > 10 else 2
            sheet.text(left + 46 * bar + 20, 232 - height, f"{most * part:.{digits}f}",
                       anchor="middle", size=15)  # fmt: skip
            label = ("0", "0.5", "0.683")[bar]
            sheet.text(left + 46 * bar + 20, 262, label, anchor="middle", size=15)
        sheet.text(left + 66, 24, name, anchor="middle", colour=edge, bold=True)
    sheet.text(240, 300, "share of the water that goes back, r", anchor="middle", colour=INK)
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(folder, {
        "build-up": build_up(), "fluoride": fluoride(), "exits": exits(), "price": price(),
    })  # fmt: skip


if __name__ == "__main__":
    main()
