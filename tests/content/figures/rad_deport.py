"""Draws the figures of the module on where nuclides go in a plant.

Run it: `python tests/content/figures/rad_deport.py [folder]`.
Without a folder it renews the module's own figures.
Curves and bars are computed here from half-lives and from the balance that the lesson prints.
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
)

FOLDER = COURSES / "radioactive-waste-specialist/where-it-goes-in-a-plant/figures"
YEAR = 365.25
RA228, TH228, RA224, PB212 = 5.75 * YEAR, 1.9116 * YEAR, 3.66, 10.64 / 24  # days


def caustic_route() -> Canvas:
    """Flowsheet of the caustic route; the places are asked for by the lesson."""
    sheet = Canvas(
        480, 372, "Flowsheet of the caustic route",
        "Concentrate goes to the hot caustic crack, then to washing, then to the acid leach that "
        "ends at pH 3.5, then to the barium tank, then to carbonate precipitation. Four things "
        "leave: phosphate liquor from washing, a leach residue, mixed cake, rare earth carbonate.",
    )  # fmt: skip
    steps = ("hot caustic crack", "washing", "acid leach, to pH 3.5", "barium and sulfate")
    leaving = (None, "phosphate liquor", "leach residue", "mixed cake")
    for place, (step, out) in enumerate(zip(steps, leaving, strict=True)):
        y = 20 + 74 * place
        sheet.box(24, y, 206, 48, fill=SOFT_BLUE, edge=BLUE)
        sheet.text(127, y + 30, step, anchor="middle", bold=True)
        sheet.path([(127, y + 48), (127, y + 74)], arrow=True)
        if out:
            sheet.path([(230, y + 24), (282, y + 24)], arrow=True)
            sheet.box(284, y, 172, 48, fill=SOFT_BROWN, edge=BROWN)
            sheet.text(370, y + 30, out, anchor="middle")
    sheet.box(24, 316, 206, 40, fill=SOFT_TEAL, edge=TEAL)
    sheet.text(127, 341, "rare earth carbonate", anchor="middle")
    return sheet


def chain(days: float, start: list[float], lives: list[float], steps: int = 600) -> list[float]:
    """Follow a chain in small steps, each member at the middle of its step."""
    now, h = list(start), days / steps
    for _ in range(steps):
        before = 0.0
        after = []
        for activity, life in zip(now, lives, strict=True):
            k = log(2) / life * h
            after.append((activity * (1 - k / 2) + k * before) / (1 + k / 2))
            before = (activity + after[-1]) / 2
        now = after
    return now


def fresh_scale() -> Canvas:
    """The two gamma markers of the thorium chain in fresh radium scale."""
    sheet = Canvas(
        480, 370, "Fresh radium scale: actinium-228 and lead-212 over the first half year",
        "Actinium-228 stays near 1, at 0.94 after 180 days. Lead-212 falls from 1 to 0.09 at 14 "
        "days and to its least, 0.03, at 28 days, then rises slowly to 0.15 at 180 days.",
    )  # fmt: skip
    plot = Axes(sheet, (66, 30, 390, 260), (0, 180), (0, 1))
    ticks = [(n / 5, f"{n / 5:.1f}") for n in range(6)]
    plot.frame([0, 30, 60, 90, 120, 150, 180], ticks, "days after forming", "share of radium-228")
    days = [*[n / 2 for n in range(1, 60)], *range(30, 181, 3)]
    lives = [RA228, TH228, RA224, PB212]
    points = [(d, chain(d, [1, 0, 1, 1], lives)) for d in days]
    plot.curve([(0, 1), *[(d, p[0]) for d, p in points]], BROWN)
    plot.curve([(0, 1), *[(d, p[3]) for d, p in points]], VIOLET, dashed=True)
    sheet.text(*plot.at(75, 0.88), "actinium-228", colour=BROWN, bold=True)
    sheet.text(*plot.at(75, 0.17), "lead-212", colour=VIOLET, bold=True)
    return sheet


BALANCE = (
    ("mixed cake", 12.58, SOFT_BROWN, BROWN),
    ("residue", 1.215, SOFT_VIOLET, VIOLET),
    ("product", 0.154, SOFT_TEAL, TEAL),
    ("water", 0.101, SOFT_BLUE, BLUE),
)


def quarter_balance() -> Canvas:
    """Radium-228 of a quarter: what came in beside what was found."""
    sheet = Canvas(
        480, 330, "Radium-228 of one quarter in GBq: in, and found",
        "In: 14.88. Found: mixed cake 12.58, leach residue 1.22, product and water 0.26, "
        "together 14.05. The gap of 0.83 is drawn dashed.",
    )  # fmt: skip
    floor, scale, left = 290, 16.5, 190
    top = floor - 14.88 * scale
    sheet.box(40, top, 100, floor - top, fill="none", edge=INK)
    sheet.text(90, 312, "in", anchor="middle", bold=True)
    sheet.text(90, 170, "14.88", anchor="middle")
    y = float(floor)
    for (name, value, fill, edge), label in zip(BALANCE, (180, 104, 80, 0), strict=True):
        y -= value * scale
        sheet.box(left, y, 100, value * scale, fill=fill, edge=edge, round_by=1)
        if label:
            words = "product, water 0.26" if label == 80 else f"{name} {value:.2f}"
            sheet.path([(left + 100, y + value * scale / 2), (310, label - 5)], width=1)
            sheet.text(316, label, words, size=15)
    sheet.box(left, top, 100, y - top, dashed=True)
    sheet.path([(left + 100, (top + y) / 2), (310, 51)], width=1)
    sheet.text(316, 56, "gap 0.83", colour=MUTED, size=15)
    sheet.text(left + 50, 312, "found", anchor="middle", bold=True)
    return sheet


def main(folder: Path) -> None:
    """Draw them all."""
    drawings = (caustic_route, fresh_scale, quarter_balance)
    write(folder, {draw.__name__.replace("_", "-"): draw() for draw in drawings})


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
