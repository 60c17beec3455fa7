"""Draws the figures of the module on solvent and ammonia.

Run it: `python tests/content/figures/env_ammonia.py [folder]`.
Without a folder it renews the module's own figures.
Curves are computed here from the laws that the lessons print.
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

FOLDER = COURSES / "environmental-compliance-expert/solvent-and-ammonia/figures"
VAPOUR = (
    (0.01855892414806427, 0.435), (-7.941228211958365, 0.972), (0.7027032448570503, 1.704),
    (-1.6469727356969044, 2.29), (-6.161545669379877, 3.72), (-1.4874349910776694, 9.501),
)  # fmt: skip
CRITICAL, PRESSURE = 658.1, 1_817_000.0  # K and Pa of n-dodecane


def saturated(celsius: float) -> float:
    """Most dodecane in air, g/m3: its vapour pressure and the gas law."""
    kelvin = celsius + 273.15
    rest = 1 - kelvin / CRITICAL
    power = sum(n * rest**t for n, t in VAPOUR)
    return PRESSURE * exp(CRITICAL / kelvin * power) * 170.3 / (8.314 * kelvin)


def free(ph: float, celsius: float) -> float:
    """Share of ammonia nitrogen that is NH3, in per cent."""
    return 100 / (1 + 10 ** (0.09018 + 2729.92 / (celsius + 273.15) - ph))


def saturation() -> Canvas:
    """Most dodecane that a cubic metre of air can hold, over temperature."""
    sheet = Canvas(
        480, 320, "Most dodecane in air against temperature",
        "0.34 g per cubic metre at 10 °C, 0.82 at 20, 1.8 at 30, 3.8 at 40 and 7.5 at 50 °C.",
    )  # fmt: skip
    axes = Axes(sheet, (70, 26, 386, 216), (0, 50), (0, 8))
    axes.frame(range(0, 51, 10), [(y, str(y)) for y in range(0, 9, 2)], "°C", "g/m³ at most")
    axes.curve([(t / 2, saturated(t / 2)) for t in range(101)], VIOLET)
    for celsius in (10, 20, 30, 40):
        x, y = axes.at(celsius, saturated(celsius))
        sheet.dot(x, y, INK)
        sheet.text(x - 4, y - 12, f"{saturated(celsius):.2g}", anchor="end")
    sheet.text(axes.at(3, 0)[0], 17, "dodecane in saturated air", colour=VIOLET, bold=True)
    return sheet


def free_share() -> Canvas:
    """Free share of ammonia against pH at three temperatures."""
    sheet = Canvas(
        480, 330, "Free share of ammonia against pH at 10, 25 and 40 °C",
        "At pH 9: 16, 36 and 61 %. At pH 10: 65, 85 and 94 %. At pH 11: 95, 98 and 99 %.",
    )  # fmt: skip
    axes = Axes(sheet, (70, 26, 386, 226), (7, 12), (0, 100))
    axes.frame(range(7, 13), [(y, str(y)) for y in range(0, 101, 20)], "pH", "free, %")
    for row, (celsius, colour) in enumerate(((40, BROWN), (25, TEAL), (10, BLUE))):
        axes.curve([(7 + s / 20, free(7 + s / 20, celsius)) for s in range(101)], colour)
        x, y = axes.at(10.25, 47 - 20 * row)
        sheet.text(x, y, f"{celsius} °C", colour=colour, bold=True)
    return sheet


BASES = (("ammonia", 17.031, 53.491), ("NaOH", 39.997, 58.44), ("magnesia", 40.304 / 2, 95.211 / 2),
         ("lime", 74.092 / 2, 110.98 / 2))  # fmt: skip


def four_bases() -> Canvas:
    """Base, salt and nitrogen of four bases for one tonne of oxide."""
    sheet = Canvas(
        480, 330, "Four bases for one tonne of oxide, 53.6 kmol of charge",
        "Base 0.9, 2.1, 1.1, 2.0 t; salt 2.9, 3.1, 2.6, 3.0 t; nitrogen 0.75 t with ammonia only.",
    )  # fmt: skip
    axes = Axes(sheet, (64, 50, 392, 216), (0, 4), (0, 4))
    axes.frame((), [(y, str(y)) for y in range(5)], "", "t for a tonne of oxide")
    for place, (name, base, salt) in enumerate(BASES):
        bars = [(base, SOFT_BLUE, BLUE), (salt, SOFT_BROWN, BROWN)]
        if name == "ammonia":
            bars.append((14.007, SOFT_VIOLET, VIOLET))
        for step, (mass, fill, edge) in enumerate(bars):
            tonnes = 53.6 * mass / 1000
            x, y = axes.at(place + 0.05 + 0.31 * step, tonnes)
            _, foot = axes.at(0, 0)
            sheet.box(x, y, 30, foot - y, fill=fill, edge=edge, round_by=0)
            sheet.text(x + 15, y + 17, f"{tonnes:.1f}" if mass != 14.007 else "0.75",
                       anchor="middle", size=15)  # fmt: skip
        sheet.text(axes.at(place + 0.45, 0)[0], 290, name, anchor="middle")
    for x, words, colour in (
        (72, "base", BLUE),
        (170, "chloride salt", BROWN),
        (330, "nitrogen", VIOLET),
    ):
        sheet.text(x, 34, words, colour=colour, bold=True)
    return sheet


def leak_map() -> Canvas:
    """Site from above: wind from the west, a leak in the middle, a worker and four points."""
    sheet = Canvas(
        480, 330, "Site plan with a leak, the wind and four points",
        "North is at the top. Wind from west to east. Leak in the middle, worker east of it inside "
        "the cloud. North lies outside the cloud, east and a shed inside, west beyond the leak.",
    )  # fmt: skip
    sheet.box(20, 20, 440, 290, round_by=0)
    sheet.path([(36, 60), (116, 60)], colour=BLUE, width=3, arrow=True)
    sheet.text(36, 48, "wind", colour=BLUE, bold=True)
    for y in (70, 240):
        sheet.path([(170, 155), (440, y)], colour=MUTED, dashed=True, width=1.5)
    sheet.dot(170, 155, BROWN)
    sheet.text(170, 188, "leak", anchor="middle", colour=BROWN, bold=True)
    sheet.dot(270, 155, INK)
    sheet.text(270, 142, "you", anchor="middle", bold=True)
    for x, y, name, dx, dy in (
        (270, 52, "north", 20, 5), (420, 155, "east", -18, 5), (60, 155, "west", 0, 30),
        (345, 180, "shed", 20, 5),
    ):  # fmt: skip
        sheet.box(x - 11, y - 11, 22, 22, fill=SOFT_TEAL, edge=TEAL, round_by=0)
        anchor = {20: "start", -18: "end", 0: "middle"}[dx]
        sheet.text(x + dx, y + dy, name, anchor=anchor, colour=TEAL, bold=True)
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(folder, {
        "saturation": saturation(), "free-share": free_share(), "four-bases": four_bases(),
        "leak-map": leak_map(),
    })  # fmt: skip


if __name__ == "__main__":
    main()
