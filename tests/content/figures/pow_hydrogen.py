"""Draws the figures of the module on hydrogen decrepitation.

Run it: `python tests/content/figures/pow_hydrogen.py [folder]`.
Without a folder it renews the module's own figures.
"""

import sys
from math import exp
from pathlib import Path

from canvas import (
    BLUE,
    BROWN,
    COURSES,
    INK,
    MUTED,
    PANEL,
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

FOLDER = COURSES / "powder-metallurgist/hydrogen-decrepitation/figures"
# minutes, share of the expected hydrogen in %, charge in deg C: a teaching record
RECORD = (
    (0, 0, 25), (10, 1, 25), (16, 6, 60), (22, 26, 130), (30, 50, 215), (38, 66, 270),
    (46, 71, 285), (60, 74, 280), (75, 80, 255), (90, 88, 215), (105, 95, 165), (120, 99, 120),
)  # fmt: skip


def uptake() -> Canvas:
    """Hydrogen taken up and temperature of a charge against time."""
    sheet = Canvas(
        480, 350, "Uptake and temperature of one charge",
        "Uptake stays near nil for 10 minutes, reaches 66 percent at 38 minutes, stands near 72 "
        "percent while the charge is at 285 degrees, and ends at 99 percent at 120 minutes as the "
        "charge cools.",
    )  # fmt: skip
    axes = Axes(sheet, (76, 40, 380, 216), (0, 120), (0, 100))
    axes.frame(
        range(0, 121, 20), [(float(y), str(y)) for y in range(0, 101, 25)], "minutes",
        "uptake, % of expected",
    )  # fmt: skip
    axes.curve([(t, share) for t, share, _ in RECORD], VIOLET)
    axes.curve([(t, heat / 3) for t, _, heat in RECORD], BROWN, dashed=True)
    sheet.text(*axes.at(101, 79), "uptake", colour=VIOLET, bold=True)
    sheet.text(*axes.at(83, 52), "charge", colour=BROWN, bold=True)
    sheet.text(*axes.at(50, 101), "285 °C", colour=BROWN, bold=True)
    sheet.text(240, 338, "dashed: temperature of the charge", anchor="middle", colour=MUTED)
    return sheet


def left(celsius: float) -> tuple[float, float]:
    """Hydrogen in main phase and hydride of an alloy with 30.5 wt% Nd, ppm, as in the lab."""
    held = 1 / (1 + exp((celsius - 230) / 7))
    kept = 1 / (1 + exp((celsius - 600) / 8))
    return 2563 * held, 363.8 * (2 + 0.7 * held) * kept


def degas() -> Canvas:
    """Hydrogen left after degassing against temperature."""
    sheet = Canvas(
        480,
        330,
        "Hydrogen left after degassing in vacuum, 30.5 wt% neodymium",
        "The sum falls from 3,545 ppm below 200 degrees to 728 ppm between 270 and 550 degrees, "
        "and to nearly nil above 640 degrees. A dashed line at 900 ppm.",
    )
    axes = Axes(sheet, (84, 26, 372, 226), (100, 700), (0, 4000))
    axes.frame(
        range(100, 701, 100), [(float(y), f"{y:,}") for y in range(0, 4001, 1000)],
        "degassing temperature, °C", "hydrogen left, ppm",
    )  # fmt: skip
    points = [100 + 5 * n for n in range(121)]
    axes.curve([(c, sum(left(c))) for c in points], VIOLET)
    sheet.path([axes.at(100, 900), axes.at(700, 900)], colour=BROWN, dashed=True, width=1.5)
    sheet.text(*axes.at(696, 560), "card 900", anchor="end", colour=BROWN, bold=True)
    sheet.text(*axes.at(210, 3480), "all hydrogen: 3,545", colour=VIOLET, bold=True)
    sheet.text(*axes.at(290, 390), "hydride only: 728", colour=VIOLET, bold=True)
    sheet.text(*axes.at(262, 2350), "main phase lets go", colour=INK)
    sheet.text(*axes.at(262, 2070), "between 220 and 250", colour=INK)
    return sheet


def routes() -> Canvas:
    """What a coarse grain becomes by three hydrogen routes."""
    sheet = Canvas(
        480, 330, "One grain, three routes",
        "HD: a grain cracks and stays one crystal. HDDR: a grain becomes very many fine grains "
        "inside one particle. HPMS: a magnet in a housing becomes loose powder with pieces of its "
        "coating.",
    )  # fmt: skip
    for place, name in enumerate(("HD", "HDDR", "HPMS")):
        x = 18 + 154 * place
        sheet.text(x + 68, 34, name, anchor="middle", bold=True)
        sheet.box(x, 48, 136, 92, fill=SOFT_BLUE, edge=INK, round_by=12)
        sheet.path([(x + 68, 146), (x + 68, 172)], arrow=True)
    for x in (63, 109):
        sheet.path([(x, 50), (x, 138)], colour=BROWN, width=3)
    sheet.text(86, 134, "flake", anchor="middle", size=15)
    sheet.text(240, 98, "coarse grain", anchor="middle", size=15)
    sheet.box(338, 60, 112, 68, fill=SOFT_VIOLET, edge=VIOLET, round_by=4)
    sheet.text(394, 90, "magnet in", anchor="middle", size=15)
    sheet.text(394, 110, "a housing", anchor="middle", size=15)
    for column in range(3):
        sheet.box(20 + 46 * column, 184, 38, 70, fill=SOFT_BLUE, edge=INK, round_by=8)
    sheet.box(180, 180, 120, 78, fill=SOFT_BLUE, edge=INK, round_by=12)
    for n in range(1, 8):
        sheet.path([(180 + 15 * n, 181), (180 + 15 * n, 257)], colour=INK, width=0.75)
    for n in range(1, 5):
        sheet.path([(181, 180 + 15.6 * n), (299, 180 + 15.6 * n)], colour=INK, width=0.75)
    for x, y in ((334, 188), (372, 200), (410, 186), (346, 226), (388, 232), (430, 222)):
        sheet.box(x, y, 26, 22, fill=SOFT_BLUE, edge=INK, round_by=6)
    for x, y in ((364, 190), (400, 214), (424, 204)):
        sheet.box(x, y, 16, 4, fill=BROWN, edge=BROWN, round_by=0)
    for place, words in enumerate(
        (("cracked, each piece", "one crystal"), ("one particle,", "very many grains"),
         ("loose powder and", "bits of coating"))
    ):  # fmt: skip
        for line, text in enumerate(words):
            sheet.text(86 + 154 * place, 284 + 20 * line, text, anchor="middle", size=15)
    return sheet


def furnace() -> Canvas:
    """A decrepitation furnace with its gas lines, for the safety case."""
    sheet = Canvas(
        480, 360, "A hydrogen furnace and its lines",
        "A closed vessel with a charge. Hydrogen and inert gas enter at the upper left through two "
        "valves each; between those of hydrogen a vent leads away. The pump line leaves at the "
        "upper right, a relief device on top leads outdoors. "
        "Behind a heat shield on the lower right is a gap without flow.",
    )  # fmt: skip
    sheet.box(120, 96, 250, 190, fill=SOFT_BLUE, edge=INK, round_by=20)
    sheet.box(150, 200, 150, 62, fill=SOFT_BROWN, edge=BROWN)
    sheet.text(225, 237, "charge", anchor="middle", bold=True)
    sheet.path([(316, 140), (316, 270)], colour=INK, width=3)
    sheet.text(306, 132, "shield", anchor="middle", size=15)
    sheet.path([(14, 124), (118, 124)], colour=TEAL, width=3, arrow=True)
    sheet.text(14, 112, "H2", colour=TEAL, bold=True)
    sheet.path([(75, 122), (75, 92)], colour=TEAL, width=3, arrow=True)
    sheet.text(75, 82, "vent", anchor="middle", size=15, colour=TEAL)
    sheet.path([(14, 160), (118, 160)], colour=BLUE, width=3, arrow=True)
    sheet.text(14, 182, "Ar or N2", colour=BLUE, bold=True)
    for y in (124, 160):
        for x in (62, 88):
            sheet.box(x - 6, y - 8, 12, 16, fill=PANEL, edge=INK, round_by=1)
    sheet.path([(372, 124), (466, 124)], colour=INK, width=3, arrow=True)
    sheet.text(466, 112, "pump, vent", anchor="end", bold=True)
    sheet.path([(225, 94), (225, 44)], colour=VIOLET, width=3, arrow=True)
    sheet.text(236, 60, "relief, to the open air", colour=VIOLET, bold=True)
    for number, (x, y) in enumerate(((140, 124), (225, 170), (342, 250), (420, 150)), start=1):
        sheet.box(x - 13, y - 14, 26, 28, fill=SOFT_TEAL, edge=TEAL, round_by=13)
        sheet.text(x, y + 6, str(number), anchor="middle", bold=True)
    sheet.text(240, 316, "1 inlet, 2 above the charge, 3 behind the shield,", anchor="middle")
    sheet.text(240, 340, "4 pump line", anchor="middle")
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    drawings = {"uptake": uptake(), "degas": degas(), "routes": routes(), "furnace": furnace()}
    write(folder, drawings)


if __name__ == "__main__":
    main()
