"""Draws the figures of the module on deposits and genesis.

Run it: `python tests/content/figures/geo_deposits.py [folder]`.
Without a folder it renews the module's own figures.
Bars and steps are the data of the lessons' worked examples.
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

FOLDER = COURSES / "geologist-mineralogist/deposits-and-genesis/figures"
LAYERS = ((0, 2, 260, 40), (2, 5, 520, 210), (5, 11, 1080, 780), (11, 14, 690, 310),
          (14, 16, 300, 45))  # fmt: skip
WHOLE, MEAN, RICH, PEAK, START = 12.0, 2400.0, 1.5, 9000.0, 6.5


def where_they_form() -> Canvas:
    """Five settings side by side, in a section through the ground."""
    sheet = Canvas(
        480, 300, "Five settings in a section through the ground",
        "From left to right: A, a pipe with a cap; B, a body in layers; C, a hill of granite with "
        "a thick cover; D, the end of a river; E, a works with a pile.",
    )  # fmt: skip
    sheet.path([(4, 102), (200, 102), (224, 86)], colour=INK)  # the ground
    sheet.box(28, 130, 60, 140, fill=SOFT_TEAL, edge=TEAL)
    sheet.box(20, 102, 76, 28, fill=SOFT_BROWN, edge=BROWN)
    sheet.box(118, 150, 78, 120, fill=SOFT_VIOLET, edge=VIOLET)
    for y in range(164, 268, 14):
        sheet.path([(120, y), (194, y)], colour=VIOLET, width=1)
    sheet.box(212, 134, 96, 136, fill=SOFT_BLUE, edge=BLUE, round_by=10)
    sheet.box(220, 82, 80, 54, fill=SOFT_BROWN, edge=BROWN, round_by=16)
    sheet.path([(300, 120), (312, 140), (326, 160), (386, 176), (402, 184)], colour=BLUE)
    sheet.box(324, 164, 62, 22, fill=SOFT_TEAL, edge=TEAL)
    for x in range(332, 384, 12):
        sheet.dot(x, 178, colour=INK)
    sheet.path([(404, 192), (434, 142), (466, 192), (404, 192)], colour=BROWN)
    sheet.box(404, 110, 26, 34, fill=SOFT_BLUE, edge=INK)
    for x, number, y in ((58, "1", 90), (157, "2", 140), (260, "3", 72), (355, "4", 150),
                         (446, "5", 130)):  # fmt: skip
        sheet.text(x, y, number, anchor="middle", bold=True, size=18)
    sheet.text(20, 34, "1 to 5: five places where rare earths gather", size=16)
    sheet.text(20, 290, "not to scale", size=15, colour=MUTED)
    return sheet


def profile() -> Canvas:
    """Total and exchangeable rare earths of the worked example, by depth."""
    sheet = Canvas(
        480, 380, "Rare earths in a clay profile, total and exchangeable",
        "Five layers from 0 to 16 m. Total 260, 520, 1080, 690 and 300 ppm; exchangeable 40, 210, "
        "780, 310 and 45 ppm. The layer from 5 to 11 m holds most.",
    )  # fmt: skip
    left, top, per_metre, scale = 105, 40, 17.5, 330 / 1080
    for start, end, total, exchangeable in LAYERS:
        y, height = top + per_metre * start, per_metre * (end - start)
        sheet.box(left, y + 1, scale * total, height - 2, fill=SOFT_BLUE, edge=BLUE, round_by=0)
        sheet.box(left, y + 1, scale * exchangeable, height - 2,
                  fill=SOFT_BROWN, edge=BROWN, round_by=0)  # fmt: skip
        sheet.text(left - 10, y + height / 2 + 5, f"{start}–{end} m", anchor="end", size=15)
        sheet.text(left + scale * total + 6, y + height / 2 + 5, f"{total}", size=15, colour=BLUE)
    sheet.text(22, 24, "depth", size=15, colour=MUTED)
    sheet.text(left, 24, "rare earths and yttrium, ppm", size=15, colour=MUTED)
    sheet.box(105, 340, 18, 18, fill=SOFT_BROWN, edge=BROWN, round_by=0)
    sheet.text(130, 355, "exchangeable")
    sheet.box(260, 340, 18, 18, fill=SOFT_BLUE, edge=BLUE, round_by=0)
    sheet.text(285, 355, "total (whole bar)")
    return sheet


def included_interval() -> Canvas:
    """Grade along the hole: the rich part, the rest and the mean that was reported."""
    rest = (WHOLE * MEAN - RICH * PEAK) / (WHOLE - RICH)
    sheet = Canvas(
        480, 380, "Grade along a reported intercept of 12 m",
        "1.5 m hold 9,000 ppm, the other 10.5 m 1,457 ppm. The reported mean, 2,400 ppm, lies "
        "above everything outside the rich part.",
    )  # fmt: skip
    axes = Axes(sheet, (90, 30, 360, 285), (0, 12), (0, 10_000))
    axes.frame(
        range(0, 13, 2), [(v, f"{v:,}") for v in range(0, 10_001, 2000)],
        "metres down the hole", "TREO, ppm",
    )  # fmt: skip
    end = START + RICH
    axes.curve(
        [(0, rest), (START, rest), (START, PEAK), (end, PEAK), (end, rest), (WHOLE, rest)], VIOLET
    )
    axes.curve([(0, MEAN), (WHOLE, MEAN)], BROWN, dashed=True)
    x, y = axes.at(0.3, MEAN)
    sheet.text(x, y - 9, "reported mean 2,400", colour=BROWN)
    x, y = axes.at(0.3, rest)
    sheet.text(x, y + 20, f"beside the rich part {rest:,.0f}", colour=VIOLET)
    x, y = axes.at(end, PEAK)
    sheet.text(x + 6, y + 5, "9,000", colour=VIOLET)
    return sheet


def drawings() -> dict[str, Canvas]:
    """Return each figure by the name of its file."""
    return {
        "where-they-form": where_they_form(),
        "profile": profile(),
        "included-interval": included_interval(),
    }


if __name__ == "__main__":
    write(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER, drawings())
