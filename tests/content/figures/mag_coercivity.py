"""Draws the figures of the module on microstructure and coercivity.

Run it: `python tests/content/figures/mag_coercivity.py [folder]`.
Without a folder it renews the module's own figures.
"""

import sys
from math import log, pi, tanh
from pathlib import Path

from canvas import (
    BROWN,
    COURSES,
    INK,
    MUTED,
    PANEL,
    VIOLET,
    Axes,
    Canvas,
    write,
)  # fmt: skip
from phases import cell, polygon

FOLDER = COURSES / "magnet-materials-scientist/microstructure-and-coercivity/figures"
MOLAR = {"Nd": 144.242, "Pr": 140.908, "Dy": 162.5}
JS = {"Nd": 1.61, "Pr": 1.56, "Dy": 0.71}
HA = {"Nd": 7.3, "Pr": 8.7, "Dy": 15.0}


def initial() -> Canvas:
    """Initial curves of two magnets of like coercivity."""
    sheet = Canvas(
        480, 360, "Initial magnetisation curves of two magnets",
        "Curve A reaches 90 % of saturation at 400 kA/m. Curve B stays below 10 % up to 1000 kA/m "
        "and rises steeply near 1500.",
    )  # fmt: skip
    axes = Axes(sheet, (80, 26, 370, 250), (0, 2500), (0, 100))
    axes.frame(
        range(0, 2501, 500), [(float(y), str(y)) for y in range(0, 101, 25)],
        "field, kA/m", "share of saturation, %",
    )  # fmt: skip
    fields = range(0, 2501, 25)
    axes.curve([(h, 100 * tanh(h / 272)) for h in fields], VIOLET)
    axes.curve([(h, 50 + 50 * tanh((h - 1500) / 300)) for h in fields], BROWN)
    sheet.text(*axes.at(330, 78), "A", colour=VIOLET, bold=True, size=20)
    sheet.text(*axes.at(1620, 46), "B", colour=BROWN, bold=True, size=20)
    return sheet


def mixed(dy: float, grain: float) -> tuple[float, float]:
    """Remanence T and coercivity kA/m of the teaching model: 30 wt% rare earth, 95 % hard phase."""
    light = 30 - dy
    moles = {"Nd": 0.78 * light, "Pr": 0.22 * light, "Dy": dy}
    moles = {name: mass / MOLAR[name] for name, mass in moles.items()}
    whole = sum(moles.values())
    js, ha = (sum(moles[n] * of[n] for n in moles) / whole for of in (JS, HA))
    field = 0.52 * (1 - 0.2 * log(grain / 5)) * ha - 1.65 * js
    return 0.95 * 0.99 * 0.95 * js, field / (4e-4 * pi)


def exchange() -> Canvas:
    """Coercivity against remanence for 0 to 4 wt% Dy and two grain sizes."""
    sheet = Canvas(
        480, 380, "Coercivity against remanence for two grain sizes",
        "Two falling lines with dots for 0 to 4 wt% of dysprosium. At 4.5 µm the coercivity goes "
        "from 1118 to 1630 kA/m, at 3.0 µm from 1373 to 1916; remanence from 1.43 to 1.33 T.",
    )  # fmt: skip
    axes = Axes(sheet, (80, 26, 370, 270), (1.32, 1.44), (1000, 2000))
    axes.frame(
        [1.32, 1.34, 1.36, 1.38, 1.40, 1.42, 1.44],
        [(float(y), str(y)) for y in range(1000, 2001, 250)],
        "remanence, T", "coercivity HcJ, kA/m",
    )  # fmt: skip
    for grain, colour, words, shift in ((4.5, BROWN, "4.5 µm", 24), (3.0, VIOLET, "3.0 µm", -14)):
        points = [mixed(dy, grain) for dy in range(5)]
        axes.curve(points, colour)
        for point in points:
            sheet.dot(*axes.at(*point), colour)
        x, y = axes.at(*points[2])
        sheet.text(
            x - 8 if shift > 0 else x + 10,
            y + shift,
            words,
            colour=colour,
            bold=True,
            anchor="end" if shift > 0 else "start",
        )
    for dy, (right, up) in ((0, (2, 26)), (4, (40, -8))):
        x, y = axes.at(*mixed(dy, 3.0))
        sheet.text(x + right, y + up, f"{dy} % Dy", anchor="middle", colour=MUTED)
    return sheet


def section() -> Canvas:
    """A drawn backscattered image with five numbered places."""
    sheet = Canvas(
        480, 400, "Drawn backscattered image of a sintered magnet",
        "Grey grains with thin bright seams. Place 1: bright pocket between three grains. Place 2: "
        "nearly black branched island. Place 3: one grain four times as wide as the others. Place "
        "4: black hole. Place 5: grain a trace darker than its neighbours.",
    )  # fmt: skip
    sheet.box(20, 20, 440, 330, fill=PANEL, edge=INK, round_by=0)
    polygon(sheet, [(20, 20), (460, 20), (460, 350), (20, 350)], "#eef0ea")
    middles = [
        (24 + 44 * column + (22 if row % 2 else 0) + 12 * ((row * 37 + column * 23) % 11 / 11),
         30 + 42 * row + 14 * ((row * 53 + column * 31) % 13 / 13))
        for row in range(8) for column in range(10)
    ]  # fmt: skip
    middles = [(x, y) for x, y in middles if 22 < x < 458 and 22 < y < 348]
    dark = min(middles, key=lambda at: (at[0] - 110) ** 2 + (at[1] - 270) ** 2)
    for count, middle in enumerate(middles):
        shape = cell(middle, [other for other in middles if other != middle])
        shade = "#7f858b" if middle == dark else ("#8f959b", "#949aa0", "#8b9197")[count % 3]
        polygon(sheet, shape, shade)
    big = [(268, 66), (340, 52), (408, 84), (430, 150), (392, 212), (318, 222), (262, 180),
           (244, 118)]  # fmt: skip
    polygon(sheet, [(336 + 1.03 * (x - 336), 137 + 1.03 * (y - 137)) for x, y in big], "#eef0ea")
    polygon(sheet, big, "#91979d")
    polygon(sheet, [(92, 92), (120, 84), (140, 104), (122, 126), (98, 118)], "#ffffff")
    branches = ((172, 258, 52, 10), (190, 240, 10, 46), (180, 246, 8, 14), (206, 266, 8, 18))
    for x, y, w, h in branches:
        polygon(sheet, [(x, y), (x + w, y), (x + w, y + h), (x, y + h)], "#3c4248")
    polygon(sheet, [(372, 278), (388, 272), (398, 284), (392, 300), (376, 302), (366, 290)],
            "#050607")  # fmt: skip
    for name, x, y in (
        ("1", 76, 92), ("2", 232, 262), ("3", 330, 144), ("4", 408, 288),
        ("5", dark[0], dark[1] + 6),
    ):  # fmt: skip
        sheet.text(x, y, name, bold=True, size=20, anchor="middle")
    sheet.path([(320, 376), (428, 376)], width=4)
    sheet.text(310, 382, "10 µm", anchor="end")
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(folder, {"initial": initial(), "exchange": exchange(), "section": section()})


if __name__ == "__main__":
    main()
