"""Draws the figures of the module on measurement of magnets.

Run it: `python tests/content/figures/fab_measure.py [folder]`.
Without a folder it renews the module's own figures.
"""

import sys
from math import cos, pi, tanh
from pathlib import Path

from canvas import (
    BLUE,
    BROWN,
    COURSES,
    INK,
    MUTED,
    SOFT_BLUE,
    SOFT_BROWN,
    SOFT_VIOLET,
    TEAL,
    VIOLET,
    Axes,
    Canvas,
    write,
)  # fmt: skip

FOLDER = COURSES / "magnet-fabrication-engineer/measurement/figures"
MU0 = 4 * pi / 10000  # T per kA/m


def circuit() -> Canvas:
    """Sample between two poles, coil around it, three places for the sensor of H."""
    sheet = Canvas(
        480, 340, "Closed circuit with sample, coil and three places for a field sensor",
        "A sample stands between an upper and a lower iron pole, a coil around its middle. Point "
        "1 is close beside the sample at half its height, point 2 outside the poles, point 3 in "
        "the iron of the upper pole.",
    )  # fmt: skip
    sheet.box(110, 24, 220, 96, fill=SOFT_BLUE, edge=BLUE)
    sheet.box(110, 220, 220, 96, fill=SOFT_BLUE, edge=BLUE)
    sheet.text(126, 52, "iron pole", colour=BLUE, bold=True)
    sheet.text(126, 300, "iron pole", colour=BLUE, bold=True)
    sheet.box(180, 121, 80, 98, fill=SOFT_VIOLET, edge=VIOLET, round_by=0)
    sheet.path([(220, 205), (220, 138)], colour=VIOLET, width=3, arrow=True)
    sheet.text(228, 200, "J", colour=VIOLET, bold=True)
    for x in (160, 265):
        sheet.box(x, 150, 15, 40, fill=SOFT_BROWN, edge=BROWN, round_by=2)
    sheet.text(40, 165, "J coil", colour=BROWN, bold=True)
    sheet.path([(90, 160), (156, 166)], colour=BROWN, width=1.5)
    for name, x, y in (("1", 300, 170), ("2", 400, 170), ("3", 290, 78)):
        sheet.dot(x, y, INK)
        sheet.text(x + 10, y + 6, name, bold=True)
    return sheet


def sheared() -> Canvas:
    """One pulsed curve of a cylinder against applied field, and corrected for its own field."""
    sheet = Canvas(
        480, 400, "Applied and inner field of one open-circuit curve",
        "The curve against applied field bends early and falls slowly; corrected it is square. "
        "Both cross zero at 1700 kA/m, point 3. Point 1 at zero field, point 2 at the bend.",
    )  # fmt: skip
    axes = Axes(sheet, (80, 30, 370, 300), (-2000, 0), (0, 1.6))
    axes.frame(
        [-2000, -1500, -1000, -500, 0], [(v / 10, f"{v / 10:.1f}") for v in range(0, 17, 4)],
        "field, kA/m", "J, T",
    )  # fmt: skip
    inner = [(h, (1.30 - 0.05 * MU0 * h) * tanh(14 * (1 - h / 1700))) for h in range(0, 1701, 10)]
    shift = 0.312 / MU0
    axes.curve([(-h, j) for h, j in inner], VIOLET)
    outer = [(h - shift * j, j) for h, j in inner if h - shift * j >= 0]
    axes.curve([(-h, j) for h, j in outer], BROWN, dashed=True)
    x, y = axes.at(0, outer[0][1])
    sheet.dot(x, y)
    sheet.text(x - 8, y + 22, "1", bold=True, anchor="end")
    bend = min(outer, key=lambda at: abs(at[1] - 1.17))
    x, y = axes.at(-bend[0], bend[1])
    sheet.dot(x, y)
    sheet.text(x + 10, y + 18, "2", bold=True)
    x, y = axes.at(-1700, 0)
    sheet.dot(x, y)
    sheet.text(x - 10, y - 10, "3", bold=True, anchor="end")
    sheet.text(*axes.at(-1960, 1.38), "inner field", colour=VIOLET, bold=True)
    sheet.text(*axes.at(-1180, 0.62), "applied field", colour=BROWN, bold=True)
    return sheet


def chords() -> Canvas:
    """Coercivity against temperature, bent, with two chords that start at 20 °C."""
    sheet = Canvas(
        480, 380, "Coercivity against temperature with two chords",
        "Measured points 1592, 1210, 880 and 540 kA/m at 20, 60, 100 and 150 °C lie on a bent "
        "curve. The chord to 60 °C lies below the curve at 150 °C, at 350; the chord to 150 °C "
        "lies above it at 100 °C, at 945.",
    )  # fmt: skip
    axes = Axes(sheet, (84, 30, 370, 280), (20, 160), (0, 1800))
    axes.frame(
        range(20, 161, 20), [(float(v), str(v)) for v in range(0, 1801, 300)],
        "temperature, °C", "HcJ, kA/m",
    )  # fmt: skip
    points = [(20, 1592), (60, 1210), (100, 880), (150, 540)]
    axes.curve([(20, 1592), (150, 1592 - 1592 * 0.006 * 130)], TEAL, dashed=True)
    axes.curve([(20, 1592), (150, 540)], BROWN, dashed=True)
    axes.curve(points, VIOLET)
    for t, h in points:
        sheet.dot(*axes.at(t, h), VIOLET)
    sheet.text(*axes.at(104, 1000), "chord 20 to 150", colour=BROWN, bold=True)
    sheet.text(*axes.at(84, 440), "chord 20 to 60,", colour=TEAL, bold=True)
    sheet.text(*axes.at(84, 335), "drawn on", colour=TEAL, bold=True)
    sheet.text(*axes.at(34, 760), "measured", colour=VIOLET, bold=True)
    sheet.path([axes.at(62, 790), axes.at(92, 930)], colour=MUTED, width=1.2)
    return sheet


def skin() -> Canvas:
    """Curves of a block and of a small part of it: the part has a step near zero field."""
    sheet = Canvas(
        480, 400, "Curve of a block and of a small part cut from it",
        "The block keeps J near 1.3 T to 1500 kA/m. The part falls by a tenth within 100 kA/m and "
        "then runs parallel. A dotted level lies at 90 percent. Both end near 1600 kA/m. The level "
        "meets the part's curve at point 1, the block's at point 2.",
    )  # fmt: skip
    axes = Axes(sheet, (80, 30, 370, 300), (-1800, 0), (0, 1.6))
    axes.frame(
        [-1800, -1200, -600, 0], [(v / 10, f"{v / 10:.1f}") for v in range(0, 17, 4)],
        "inner field H, kA/m", "J, T",
    )  # fmt: skip

    def sound(h: float) -> float:
        return (1.30 - 0.05 * MU0 * h) * tanh(25 * (1 - h / 1600))

    fields = range(0, 1601, 10)
    axes.curve([(-h, sound(h)) for h in fields], VIOLET)
    part = [(h, 0.945 * sound(h) + 0.0715 * tanh((55 - h) / 22)) for h in fields]
    axes.curve([(-h, max(j, 0.0)) for h, j in part if j > -0.12], BROWN)
    sheet.path([axes.at(-1800, 1.17), axes.at(0, 1.17)], dashed=True, width=1.5, colour=MUTED)
    near = min(part[:40], key=lambda at: abs(at[1] - 1.17))
    block = min(((h, sound(h)) for h in fields), key=lambda at: abs(at[1] - 1.17))
    for name, (h, j), dx, dy in (("1", near, -6, 24), ("2", block, -16, -8)):
        x, y = axes.at(-h, j)
        sheet.dot(x, y)
        sheet.text(x + dx, y + dy, name, bold=True)
    sheet.text(*axes.at(-900, 1.36), "block", colour=VIOLET, bold=True)
    sheet.text(*axes.at(-900, 0.98), "small part", colour=BROWN, bold=True)
    sheet.text(*axes.at(-1780, 1.21), "0.9", colour=MUTED)
    return sheet


def scan() -> Canvas:
    """Flux density along two pole pairs: north and south peaks of unequal height, equal width."""
    sheet = Canvas(
        480, 330, "Scan of eight poles",
        "Over one turn north peaks reach plus 250 and south peaks minus 212 mT, all alike; the "
        "whole trace is shifted upwards by 19 mT.",
    )  # fmt: skip
    axes = Axes(sheet, (80, 26, 376, 236), (0, 360), (-300, 300))
    axes.frame(
        [0, 90, 180, 270, 360],
        [(float(v), str(v).replace("-", "−")) for v in range(-300, 301, 150)],
        "angle, degrees", "B, mT",
    )  # fmt: skip
    axes.curve([(a, 19 + 231 * cos(4 * a * pi / 180)) for a in range(361)], VIOLET)
    sheet.path([axes.at(0, 0), axes.at(360, 0)], colour=MUTED, width=1.2)
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(
        folder,
        {
            "circuit": circuit(), "sheared": sheared(), "chords": chords(), "skin": skin(),
            "scan": scan(),
        },
    )  # fmt: skip


if __name__ == "__main__":
    main()
