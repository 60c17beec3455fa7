"""Draws the figures of the module on assurance.

Run it: `python tests/content/figures/env_monitor.py [folder]`.
Without a folder it renews the module's own figures.
Bars and curves are computed here from the numbers that the lessons print.
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
    TEAL,
    VIOLET,
    Axes,
    Canvas,
    write,
)  # fmt: skip

FOLDER = COURSES / "environmental-compliance-expert/assurance/figures"
FLOWS, LEVELS = (240, 300, 720, 180), (8, 10, 22, 6)  # m3 in six hours, mg/L


def composite() -> Canvas:
    """Four quarters of a day: width is flow, height is concentration, area is load."""
    sheet = Canvas(
        480, 340, "One day in four quarters: flow to the right, concentration upwards",
        "Bars of 240, 300, 720 and 180 m3 with 8, 10, 22 and 6 mg/L. The mean by flow is 15.2, "
        "the mean by time 11.5 mg/L.",
    )  # fmt: skip
    axes = Axes(sheet, (76, 26, 380, 236), (0, 1440), (0, 25))
    axes.frame(range(0, 1441, 360), [(y, str(y)) for y in range(0, 26, 5)],
               "water since midnight, m³", "NH₃-N, mg/L")  # fmt: skip
    start = 0
    for flow, level in zip(FLOWS, LEVELS, strict=True):
        x, y = axes.at(start, level)
        right, foot = axes.at(start + flow, 0)
        sheet.box(x, y, right - x, foot - y, fill=SOFT_BLUE, edge=BLUE, round_by=0)
        start += flow
    by_flow = sum(f * c for f, c in zip(FLOWS, LEVELS, strict=True)) / sum(FLOWS)
    for level, colour in ((by_flow, VIOLET), (sum(LEVELS) / 4, BROWN)):
        axes.curve([(0, level), (1440, level)], colour, dashed=True)
    sheet.text(*axes.at(20, by_flow + 1.0), f"mean by flow {by_flow:.1f}", colour=VIOLET, bold=True)
    sheet.text(*axes.at(20, 12.1), "mean by time 11.5", colour=BROWN, bold=True)
    sheet.text(*axes.at(640, 23), "12 to 18 h", colour=INK)
    return sheet


def chance() -> Canvas:
    """Chance that a plan sees at least one exceedance, over the number of sampled days."""
    sheet = Canvas(
        480, 340, "Chance to see at least one exceedance, over the sampled days of a year",
        "If 5 % of days exceed: 46 % with 12 samples, 93 % with 52. If 2 %: 22 % and 65 %. "
        "If 10 %: 72 % and nearly 100 %.",
    )  # fmt: skip
    axes = Axes(sheet, (76, 26, 380, 236), (0, 60), (0, 100))
    axes.frame(range(0, 61, 12), [(y, str(y)) for y in range(0, 101, 20)],
               "sampled days in a year", "chance to see one, %")  # fmt: skip
    for share, colour, place in (
        (2, BROWN, (40, 46)), (5, VIOLET, (20, 54)), (10, TEAL, (3, 84)),
    ):  # fmt: skip
        points = [(n, 100 * (1 - (1 - share / 100) ** n)) for n in range(61)]
        axes.curve(points, colour)
        for n in (12, 52):
            sheet.dot(*axes.at(*points[n]), colour)
        sheet.text(*axes.at(*place), f"{share} % bad", colour=colour, bold=True)
    return sheet


def pond() -> Canvas:
    """Filling of a diversion pond with and without the cut at the source."""
    sheet = Canvas(
        480, 340, "Free room of a diversion pond in an exceedance",
        "Free volume 900 m3. At a net 50 m3/h it is full after 18 hours, before the repair at "
        "24 hours; at a net 25 m3/h after 36 hours, behind it.",
    )  # fmt: skip
    axes = Axes(sheet, (76, 26, 380, 236), (0, 40), (0, 1000))
    axes.frame(range(0, 41, 8), [(y, str(y)) for y in range(0, 1001, 200)],
               "hours since the valve was turned", "diverted water, m³")  # fmt: skip
    axes.curve([(0, 0), (18, 900)], BROWN)
    axes.curve([(0, 0), (36, 900)], VIOLET)
    axes.curve([(0, 900), (40, 900)], INK, dashed=True)
    axes.curve([(24, 0), (24, 1000)], TEAL, dashed=True)
    sheet.dot(*axes.at(18, 900), BROWN)
    sheet.dot(*axes.at(36, 900), VIOLET)
    sheet.text(*axes.at(1, 925), "pond full", colour=INK, bold=True)
    sheet.text(*axes.at(1.2, 640), "nothing cut", colour=BROWN, bold=True)
    sheet.text(*axes.at(26, 440), "wash water cut", colour=VIOLET, bold=True)
    sheet.text(*axes.at(24.6, 60), "repair done", colour=TEAL, bold=True)
    return sheet


def fence() -> Canvas:
    """Nitrogen over the fence of a site in one year, with the part that nobody has seen."""
    into, sold, kept, gone = 1224.0, 3200 * 0.97 * 0.262, 450 * 0.97 * 0.262, 8.88
    gap = into - sold - kept - gone
    sheet = Canvas(
        480, 330, "Nitrogen over the fence of one site in one year",
        f"In 1224 t. Sold {sold:.0f} t, added to the heap {kept:.0f} t, water and air 9 t, "
        f"not found {gap:.0f} t. Inside the fence 250 t go round and do not count.",
    )  # fmt: skip
    sheet.box(150, 60, 170, 200, fill="none", edge=INK, dashed=True)
    sheet.text(235, 48, "the fence", anchor="middle", colour=MUTED)
    sheet.box(170, 96, 130, 60, fill=SOFT_BLUE, edge=BLUE)
    sheet.text(235, 132, "plant", anchor="middle", bold=True)
    sheet.box(170, 196, 130, 46, fill=SOFT_TEAL, edge=TEAL)
    sheet.text(235, 225, f"heap + {kept:.0f} t", anchor="middle")
    sheet.path([(235, 156), (235, 196)], arrow=True)
    sheet.path([(60, 126), (170, 126)], arrow=True, colour=BLUE, width=4)
    sheet.text(24, 112, "in 1224 t", colour=BLUE, bold=True)
    sheet.path([(270, 96), (270, 76), (200, 76), (200, 96)], arrow=True, colour=MUTED)
    sheet.text(206, 91, "250 t", colour=MUTED, size=15)
    for y, words, colour, width in (
        (110, f"sold {sold:.0f} t", TEAL, 4), (140, "water, air 9 t", MUTED, 2),
    ):  # fmt: skip
        sheet.path([(300, y), (340, y)], arrow=True, colour=colour, width=width)
        sheet.text(347, y + 5, words, colour=colour, bold=True)
    sheet.box(340, 196, 124, 46, fill=SOFT_BROWN, edge=BROWN, dashed=True)
    sheet.text(402, 225, f"? {gap:.0f} t", anchor="middle", colour=BROWN, bold=True)
    sheet.text(240, 296, "t of nitrogen in the year; only the fence counts", anchor="middle")
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(folder, {
        "composite": composite(), "chance": chance(), "pond": pond(), "fence": fence(),
    })  # fmt: skip


if __name__ == "__main__":
    main()
