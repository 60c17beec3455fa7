"""Draws the figures of the module on phases and solidification.

Run it: `python tests/content/figures/mag_solidification.py [folder]`.
Without a folder it renews the module's own figures.
"""

import sys
from pathlib import Path

from canvas import (
    BLUE,
    BROWN,
    COURSES,
    INK,
    LINE,
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

FOLDER = COURSES / "magnet-materials-scientist/phases-and-solidification/figures"
FE, ND, B, O, CO = 55.845, 144.242, 10.81, 15.999, 58.933  # noqa: E741 - chemical symbols


def map_of_fields(title: str, desc: str) -> tuple[Canvas, Axes]:
    """Draw the lines where four fields of three phases meet at the compound."""
    sheet = Canvas(480, 350, title, desc)
    axes = Axes(sheet, (76, 26, 384, 266), (0.9, 1.1), (0.9, 1.25))
    axes.frame(
        [0.9, 0.95, 1.0, 1.05, 1.1],
        [(y, f"{y:g}") for y in (0.9, 1.0, 1.1, 1.2)],
        "boron, 14B/T", "rare earth, 7x/T",
    )  # fmt: skip
    for end in (
        (1.0, 1.25),  # R-rich
        (1.1, 1 + 0.1 * (1.925 - 1) / 13),  # R1.1Fe4B4, at 14 and 1.925
        (0.9, 1 - 0.1 * (1 - 14 / 17)),  # 2:17, at 0 and 14/17
        (0.9, 0.9),  # iron, at 0 and 0
    ):
        axes.curve([(1, 1), end], INK)
    sheet.dot(*axes.at(1, 1), VIOLET)
    return sheet, axes


def fields() -> Canvas:
    """The four fields with their phases and two alloys."""
    sheet, axes = map_of_fields(
        "Four fields round the compound",
        "Boron over what iron asks for across, rare earth likewise upwards. Upper left: 2:17 and "
        "R-rich. Upper right: boride and R-rich. Lower right: boride and iron. A thin wedge on "
        "the left: 2:17 and iron. Alloy P at 0.97 and 1.17, alloy Q at 1.03 and 1.17.",
    )
    sheet.text(*axes.at(0.915, 1.21), "2:17", colour=BROWN, bold=True)
    sheet.text(*axes.at(0.915, 1.18), "and R-rich", colour=BROWN, bold=True)
    sheet.text(*axes.at(1.045, 1.21), "boride", colour=TEAL, bold=True)
    sheet.text(*axes.at(1.045, 1.18), "and R-rich", colour=TEAL, bold=True)
    sheet.text(*axes.at(1.02, 0.955), "boride", colour=BLUE, bold=True)
    sheet.text(*axes.at(1.02, 0.925), "and α-iron", colour=BLUE, bold=True)
    sheet.text(*axes.at(0.905, 1.035), "2:17 and α-iron", colour=MUTED, bold=True)
    sheet.path([axes.at(0.922, 1.028), axes.at(0.912, 0.955)], colour=MUTED, arrow=True)
    for x, y, name in ((0.972, 1.172, "P"), (1.026, 1.172, "Q")):
        sheet.dot(*axes.at(x, y), INK)
        left, top = axes.at(x, y)
        sheet.text(left + (8 if name == "Q" else -18), top + 22, name, bold=True)
    sheet.text(*axes.at(1.004, 1.012), "R2Fe14B", colour=VIOLET, bold=True)
    return sheet


def places() -> Canvas:
    """The same map with numbers in place of names."""
    sheet, axes = map_of_fields(
        "Four alloys on the map of fields",
        "Point 1 at 0.96 and 1.15, point 2 at 1.05 and 1.15, point 3 at 1.05 and 0.95, point 4 at "
        "0.91 and 0.95; lines part four fields that meet at 1 and 1.",
    )
    for number, x, y in ((1, 0.96, 1.15), (2, 1.05, 1.15), (3, 1.05, 0.95), (4, 0.91, 0.95)):
        left, top = axes.at(x, y)
        sheet.dot(left, top, INK)
        sheet.text(left + 9, top - 7, str(number), bold=True)
    return sheet


def volumes(boron: float, rare: float = 30.0, co: float = 1.0, oxygen: float = 0.08) -> dict:
    """Volume shares of 2:17 and boride of an alloy with rare earth enough."""
    x = rare / ND - 2 * oxygen / 3 / O
    metal = (100 - rare - co - boron - oxygen) / FE + co / CO
    b = boron / B
    each = ((100 - rare - co - boron - oxygen) + co) / metal
    short = b < metal / 14
    n = b if short else (metal - b) / 13
    m = (metal - 14 * n) / 17 if short else 0.0
    q = 0.0 if short else (b - n) / 4
    r = x - 2 * n - 2 * m - 1.1 * q
    parts = {
        "main": n * (2 * ND + 14 * each + B) / 7.60,
        "soft": m * (2 * ND + 17 * each) / 7.7,
        "boride": q * (1.1 * ND + 4 * each + 4 * B) / 7.0,
        "rich": r * ND / 7.2,
        "oxide": oxygen / 3 / O * (2 * ND + 3 * O) / 7.0,
    }
    return {name: 100 * part / sum(parts.values()) for name, part in parts.items()}


def window() -> Canvas:
    """2:17 and boride against boron."""
    sheet = Canvas(
        480, 330, "2:17 and boride against boron",
        "2:17 falls from 6.9 vol% at 0.88 wt% boron to nil at 0.953; boride rises from nil there "
        "to 1.5 vol% at 1.08 wt%.",
    )  # fmt: skip
    axes = Axes(sheet, (76, 26, 384, 236), (0.88, 1.08), (0, 8))
    axes.frame(
        [0.88, 0.92, 0.96, 1.0, 1.04, 1.08], [(float(y), str(y)) for y in (0, 2, 4, 6, 8)],
        "boron, wt%", "vol%",
    )  # fmt: skip
    edge = 0.9529
    axes.curve([(0.88, volumes(0.88)["soft"]), (0.92, volumes(0.92)["soft"]), (edge, 0)], BROWN)
    axes.curve([(edge, 0), (1.02, volumes(1.02)["boride"]), (1.08, volumes(1.08)["boride"])], TEAL)
    sheet.text(*axes.at(0.912, 5.1), "2:17, soft", colour=BROWN, bold=True)
    sheet.text(*axes.at(1.0, 1.75), "boride", colour=TEAL, bold=True)
    sheet.path([axes.at(edge, 0), axes.at(edge, 3.4)], dashed=True, width=1.5)
    sheet.text(*axes.at(0.957, 3.0), "edge 0.953", bold=True)
    return sheet


def flake() -> Canvas:
    """A drawn section of a flake with its places."""
    sheet = Canvas(
        480, 350, "Drawn section of a flake",
        "At the foot a thin layer of fine grains, place 1; above it columns with bright layers, "
        "place 2; a dark branched island near the top, place 3; a bright patch at the top right, "
        "place 4. Wheel side below, free side above.",
    )  # fmt: skip
    sheet.box(20, 34, 440, 270, fill=LINE, edge=INK, round_by=0)
    sheet.box(20, 262, 440, 42, fill=SOFT_TEAL, edge=TEAL, round_by=0)
    for n in range(22):
        sheet.path([(20 + 20 * n, 262), (30 + 20 * n, 283), (20 + 20 * n, 304)], colour=TEAL,
                   width=1)  # fmt: skip
    for n in range(1, 22):
        top = 120 if 11 <= n <= 17 else 34
        lean = 4 if n % 2 else -3
        sheet.path([(20 + 20 * n, 262), (20 + 20 * n + lean, top)], colour="#f6f7f9", width=3)
    dark = INK
    for trunk in ((310, 80, 66), (356, 98, 44), (268, 104, 34)):
        x, y, size = trunk
        sheet.path([(x, y - size / 2), (x, y + size / 2)], colour=dark, width=7)
        for k in (-0.3, 0.0, 0.3):
            sheet.path(
                [(x - size / 3, y + k * size), (x + size / 3, y + k * size)], colour=dark, width=5
            )
    sheet.box(396, 42, 40, 22, fill="#f6f7f9", edge=LINE, round_by=8)
    for number, x, y, fill, edge in (
        (1, 80, 285, SOFT_TEAL, TEAL), (2, 190, 192, SOFT_BLUE, BLUE),
        (3, 310, 80, SOFT_BROWN, BROWN), (4, 415, 55, SOFT_BLUE, BLUE),
    ):  # fmt: skip
        sheet.box(x - 13, y - 13, 26, 26, fill=fill, edge=edge, round_by=13)
        sheet.text(x, y + 6, str(number), anchor="middle", bold=True)
    sheet.text(20, 24, "free side", bold=True)
    sheet.text(20, 330, "wheel side", bold=True)
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(
        folder,
        {"fields": fields(), "places": places(), "window": window(), "flake": flake()},
    )


if __name__ == "__main__":
    main()
