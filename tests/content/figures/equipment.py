"""Draws the figures of the module on equipment.

Run it: `python tests/content/figures/equipment.py [folder]`.
Without a folder it renews the module's own figures.
The band and the level are computed here from what the worked examples print.
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

FOLDER = COURSES / "solvent-extraction-chemist/equipment/figures"
EXPONENT = log(12 / 4) / log(3.0 / 2.0)  # pilot: 4 cm at 2.0, 12 cm at 3.0 m³/(h m²)


def number(sheet: Canvas, x: float, y: float, sign: str) -> None:
    """Write a place's number in a small box, centred on the point."""
    sheet.box(x - 11, y - 12, 22, 22, fill=SOFT_BROWN, edge=BROWN, round_by=11)
    sheet.text(x, y + 5, sign, anchor="middle", bold=True, size=15)


def anatomy() -> Canvas:
    """A mixer-settler in section, its parts numbered."""
    sheet = Canvas(
        480, 360, "Mixer-settler in section",
        "Left a mixer with a false bottom (1) and an impeller (2). Dispersion passes a port (3) "
        "and a fence (4) into the settler, where organic lies over a wedge-shaped dispersion band "
        "(5) over aqueous. Organic leaves over a weir (6), aqueous below a plate and over a weir "
        "(7).",
    )  # fmt: skip
    sheet.box(40, 80, 120, 190, fill=SOFT_VIOLET, edge=VIOLET)
    sheet.path([(40, 232), (90, 232)], width=3)
    sheet.path([(110, 232), (160, 232)], width=3)
    sheet.path([(100, 30), (100, 190)], width=3)
    sheet.path([(72, 190), (128, 190)], width=6)
    sheet.box(82, 26, 36, 22, fill=SOFT_BROWN, edge=BROWN)
    sheet.box(164, 90, 216, 58, fill=SOFT_TEAL, edge=TEAL, round_by=0)
    sheet.box(164, 148, 216, 122, fill=SOFT_BLUE, edge=BLUE, round_by=0)
    for step in range(12):
        depth = 44 * (1 - step / 13)
        sheet.box(
            166 + 17.5 * step, 148 - depth / 2, 17.5, depth,
            fill=SOFT_VIOLET, edge=SOFT_VIOLET, round_by=0,
        )  # fmt: skip
    sheet.path([(190, 86), (190, 262)], colour=MUTED, dashed=True)
    sheet.path([(160, 120), (186, 120)], colour=VIOLET, arrow=True)
    sheet.box(384, 100, 34, 60, fill=SOFT_TEAL, edge=TEAL, round_by=0)
    sheet.path([(382, 90), (382, 236)], width=4)
    sheet.box(422, 128, 36, 142, fill=SOFT_BLUE, edge=BLUE, round_by=0)
    sheet.path([(384, 254), (424, 254)], colour=BLUE, arrow=True)
    sheet.path([(366, 86), (398, 98)], colour=TEAL, arrow=True)
    sheet.path([(456, 124), (474, 140)], colour=BLUE, arrow=True)
    sheet.text(220, 112, "organic", colour=TEAL)
    sheet.text(230, 240, "aqueous", colour=BLUE)
    places = {"1": (62, 250), "2": (100, 208), "3": (166, 100), "4": (190, 72), "5": (280, 148)}
    places |= {"6": (382, 76), "7": (448, 112)}
    for sign, spot in places.items():
        number(sheet, *spot, sign)
    words = ("1 false bottom   2 impeller   3 port   4 fence", "5 dispersion band")
    sheet.text(20, 306, words[0])
    sheet.text(20, 332, f"{words[1]}   6 organic weir   7 aqueous weir")
    return sheet


def band() -> Canvas:
    """Band thickness against dispersed flow for each area, with the worked example."""
    sheet = Canvas(
        480, 420, "Dispersion band against specific flow",
        "A steep curve: 4 cm at 2.0, 8 cm at 2.58, 12 cm at 3.0 and 32 cm at 4.30 cubic metres "
        "for each hour and square metre.",
    )  # fmt: skip
    axes = Axes(sheet, (70, 30, 380, 320), (1, 5), (0, 40))
    ticks = [(v, f"{v}") for v in (0, 10, 20, 30, 40)]
    axes.frame([1, 2, 3, 4, 5], ticks, "dispersed flow q, m³/(h m²)", "band H, cm")

    def height(flow: float) -> float:
        return 4 * (flow / 2.0) ** EXPONENT

    axes.curve([(1 + step / 20, height(1 + step / 20)) for step in range(74)], VIOLET)
    design = 2.0 * (8 / 4) ** (1 / EXPONENT)
    wrong = 20 / (12 / design)
    axes.curve([(1, 8), (design, 8), (design, 0)], TEAL, dashed=True)
    for flow, words, colour, shift in (
        (2.0, "pilot, 4 cm", INK, (12, 18)), (3.0, "pilot, 12 cm", INK, (12, 8)),
        (design, "design, 8 cm", TEAL, (14, 6)),
        (wrong, "without recycle in the sum", BROWN, (-212, -2)),
    ):  # fmt: skip
        place = axes.at(flow, height(flow))
        sheet.dot(*place, colour=colour)
        sheet.text(place[0] + shift[0], place[1] + shift[1], words, colour=colour, size=15)
    return sheet


def weirs() -> Canvas:
    """Two columns of liquid in balance at the foot of a plate."""
    organic, aqueous = 900.0, 820.0
    level = (1150 * aqueous - 850 * organic) / (1150 - 850)
    sheet = Canvas(
        480, 380, "Two weirs and the interface",
        f"Left of a plate aqueous up to the interface at {level:.0f} mm and organic up to its "
        "weir at 900 mm; right of the plate aqueous up to its weir at 820 mm.",
    )  # fmt: skip
    floor, scale = 330.0, 0.3

    def at(height: float) -> float:
        return floor - scale * height

    sheet.box(60, at(level), 200, scale * level, fill=SOFT_BLUE, edge=BLUE, round_by=0)
    sheet.box(60, at(organic), 200, scale * (organic - level), fill=SOFT_TEAL, edge=TEAL)
    sheet.box(268, at(aqueous), 100, scale * aqueous, fill=SOFT_BLUE, edge=BLUE, round_by=0)
    sheet.path([(264, at(organic) - 22), (264, floor - 26)], width=5)
    sheet.path([(40, floor), (400, floor)], width=3)
    sheet.path([(200, floor - 12), (330, floor - 12)], colour=BLUE, arrow=True)
    sheet.path([(60, at(organic)), (24, at(organic) + 24)], colour=TEAL, arrow=True)
    sheet.path([(368, at(aqueous)), (404, at(aqueous) + 24)], colour=BLUE, arrow=True)
    sheet.text(70, at(organic) + 34, "organic 850 kg/m³", colour=TEAL)
    sheet.text(70, at(level) + 40, "aqueous 1150 kg/m³", colour=BLUE)
    sheet.text(60, at(organic) - 10, "organic weir 900 mm", colour=TEAL)
    sheet.text(278, at(aqueous) - 14, "aqueous weir 820 mm", colour=BLUE)
    sheet.path([(60, at(level)), (260, at(level))], colour=BROWN, width=3)
    sheet.text(380, at(level) + 6, f"h = {level:.0f} mm", colour=BROWN, bold=True)
    sheet.path([(270, at(level)), (374, at(level))], colour=BROWN, dashed=True)
    sheet.text(240, 362, "floor: both columns press alike at the foot of the plate",
               anchor="middle", size=15, colour=MUTED)  # fmt: skip
    return sheet


def contactors() -> Canvas:
    """Three families side by side."""
    sheet = Canvas(
        480, 330, "Three families of contactors",
        "A row of mixer-settlers, minutes in a stage; a tall column, about a minute; a small "
        "rotor in a housing, seconds.",
    )  # fmt: skip
    for box in range(2):
        x = 20 + 84 * box
        sheet.box(x, 180, 26, 60, fill=SOFT_VIOLET, edge=VIOLET)
        sheet.box(x + 28, 190, 50, 24, fill=SOFT_TEAL, edge=TEAL, round_by=0)
        sheet.box(x + 28, 214, 50, 26, fill=SOFT_BLUE, edge=BLUE, round_by=0)
        sheet.path([(x + 13, 160), (x + 13, 216)], width=3)
        sheet.path([(x + 5, 216), (x + 21, 216)], width=5)
    sheet.box(236, 40, 50, 200, fill=SOFT_BLUE, edge=BLUE)
    sheet.box(236, 40, 50, 26, fill=SOFT_TEAL, edge=TEAL)
    for plate in range(7):
        sheet.path([(236, 82 + 22 * plate), (286, 82 + 22 * plate)], colour=MUTED, dashed=True)
        for drop in range(3):
            sheet.dot(246 + 14 * drop, 93 + 22 * plate, colour=TEAL)
    sheet.box(366, 150, 80, 90, fill=SOFT_VIOLET, edge=VIOLET)
    sheet.box(382, 160, 48, 66, fill=SOFT_BLUE, edge=BLUE)
    sheet.box(396, 160, 20, 66, fill=SOFT_TEAL, edge=TEAL, round_by=0)
    sheet.path([(406, 120), (406, 160)], width=4)
    sheet.box(390, 98, 32, 24, fill=SOFT_BROWN, edge=BROWN)
    for x, name, time in (
        (98, "mixer-settlers", "minutes a stage"), (261, "column", "about a minute"),
        (406, "centrifugal", "seconds"),
    ):  # fmt: skip
        sheet.text(x, 274, name, anchor="middle", bold=True)
        sheet.text(x, 300, time, anchor="middle", colour=MUTED)
    return sheet


def earthing() -> Canvas:
    """A filling line with a valve between plastic pipes, and a submerged fill pipe."""
    sheet = Canvas(
        480, 340, "A solvent line into a settler",
        "A plastic pipe, a metal valve with its own wire to earth, again a plastic pipe, and a "
        "fill pipe that ends below the surface of the organic.",
    )  # fmt: skip
    sheet.box(20, 92, 110, 24, fill=SOFT_BROWN, edge=BROWN, round_by=0)
    sheet.box(132, 84, 56, 40, fill=SOFT_BLUE, edge=BLUE)
    sheet.box(190, 92, 120, 24, fill=SOFT_BROWN, edge=BROWN, round_by=0)
    sheet.box(310, 92, 24, 118, fill=SOFT_BROWN, edge=BROWN, round_by=0)
    sheet.box(270, 150, 190, 60, fill="none", edge=MUTED, round_by=0)
    sheet.box(270, 176, 190, 60, fill=SOFT_TEAL, edge=TEAL, round_by=0)
    sheet.box(270, 236, 190, 50, fill=SOFT_BLUE, edge=BLUE, round_by=0)
    sheet.box(310, 176, 24, 40, fill=SOFT_BROWN, edge=BROWN, round_by=0)
    sheet.path([(322, 190), (322, 230)], colour=TEAL, arrow=True)
    sheet.path([(160, 124), (160, 250)], width=3)
    for row, width in enumerate((60, 40, 20)):
        sheet.path([(160 - width / 2, 250 + 10 * row), (160 + width / 2, 250 + 10 * row)], width=3)
    sheet.text(20, 76, "plastic", colour=BROWN)
    sheet.text(160, 70, "metal valve", anchor="middle", colour=BLUE, bold=True)
    sheet.text(230, 76, "plastic", colour=BROWN)
    sheet.text(150, 200, "own wire", anchor="end")
    sheet.text(150, 220, "to earth", anchor="end")
    sheet.text(350, 200, "organic", colour=TEAL)
    sheet.text(350, 266, "aqueous", colour=BLUE)
    sheet.text(20, 318, "The fill pipe ends below the surface.", colour=MUTED)
    return sheet


def drawings() -> dict[str, Canvas]:
    """Return every figure of the module by its file's name."""
    return {
        "anatomy": anatomy(),
        "band": band(),
        "weirs": weirs(),
        "contactors": contactors(),
        "earthing": earthing(),
    }


if __name__ == "__main__":
    write(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER, drawings())
