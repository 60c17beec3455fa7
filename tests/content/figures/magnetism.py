"""Draws the figures of the module on magnetism and its units.

Run it: `python tests/content/figures/magnetism.py [folder]`.
Without a folder it renews the module's own figures.
Curves are computed here: a straight line with recoil permeability 1.05, cut off at a knee.
"""

import sys
from math import log10, pi, sqrt
from pathlib import Path

from canvas import (
    BLUE,
    BROWN,
    COURSES,
    INK,
    SOFT_TEAL,
    SOFT_VIOLET,
    TEAL,
    VIOLET,
    Axes,
    Canvas,
    write,
)  # fmt: skip

FOLDER = COURSES / "foundations/magnetism-and-units/figures"
MU0 = 4 * pi / 10000  # T per kA/m
BR, RECOIL, KNEE, HCJ = 1.30, 1.05, 1300, 1450


def polarisation(h: float) -> float:
    """J in T at an opposing field of h kA/m."""
    straight = BR - (RECOIL - 1) * MU0 * h
    if h <= KNEE:
        return straight
    top = BR - (RECOIL - 1) * MU0 * KNEE
    return top * (HCJ - h) / (HCJ - KNEE)


def fields() -> Canvas:
    """A bar magnet without a coil: J and B one way, H inside the other way."""
    sheet = Canvas(
        480, 330, "B, H and J in and beside a bar magnet without a coil",
        "Inside, J and B point from the south to the north end and H points back. Outside, in "
        "front of the north end, B and H point the same way.",
    )  # fmt: skip
    sheet.box(60, 60, 240, 180, fill=SOFT_VIOLET, edge=VIOLET)
    sheet.text(70, 232, "S", bold=True, colour=VIOLET)
    sheet.text(278, 232, "N", bold=True, colour=VIOLET)
    for y, start, end, words, colour in (
        (95, 100, 260, "J = 1.20 T", VIOLET),
        (145, 260, 207, "μ₀H = 0.40 T", BROWN),
        (195, 100, 207, "B = 0.80 T", BLUE),
    ):
        sheet.text(100, y - 10, words, bold=True, colour=colour)
        sheet.path([(start, y), (end, y)], colour=colour, width=3, arrow=True)
    sheet.text(330, 110, "outside", bold=True)
    sheet.path([(330, 145), (400, 145)], colour=BROWN, width=3, arrow=True)
    sheet.text(410, 150, "μ₀H", colour=BROWN, bold=True)
    sheet.path([(330, 195), (400, 195)], colour=BLUE, width=3, arrow=True)
    sheet.text(410, 200, "B", colour=BLUE, bold=True)
    sheet.text(60, 40, "inside the magnet", bold=True)
    sheet.text(60, 275, "inside: 1.20 − 0.40 = 0.80 T")
    sheet.text(60, 303, "outside: J is zero, so B = μ₀H")
    return sheet


def two_curves() -> Canvas:
    """Demagnetisation curves of J and B with the points that a data sheet names."""
    sheet = Canvas(
        480, 420, "Two demagnetisation curves of one magnet",
        "The curve of B falls straight from 1.30 T and is zero at 985 kA/m. The curve of J stays "
        "near 1.2 T up to the knee near 1300 kA/m and is zero at 1450 kA/m.",
    )  # fmt: skip
    axes = Axes(sheet, (80, 30, 370, 320), (-1600, 0), (0, 1.6))
    axes.frame(
        [-1500, -1000, -500, 0], [(v / 10, f"{v / 10:.1f}") for v in range(0, 17, 4)],
        "field H, kA/m", "J and B, T",
    )  # fmt: skip
    axes.curve([(-h, polarisation(h)) for h in (0, KNEE, HCJ)], VIOLET)
    zero = BR / (RECOIL * MU0)
    axes.curve([(0, BR), (-zero, 0)], BLUE)
    for name, h, value, dx, dy in (
        ("1", 0, BR, -16, -10), ("2", zero, 0, -4, -14), ("3", HCJ, 0, -20, -12),
        ("4", KNEE, polarisation(KNEE), -8, -12),
    ):  # fmt: skip
        x, y = axes.at(-h, value)
        sheet.dot(x, y)
        sheet.text(x + dx, y + dy, name, bold=True)
    x, y = axes.at(-800, polarisation(800))
    sheet.text(x, y - 12, "J", bold=True, colour=VIOLET)
    x, y = axes.at(-620, BR - RECOIL * MU0 * 620)
    sheet.text(x - 22, y - 4, "B", bold=True, colour=BLUE)
    return sheet


def load_lines() -> Canvas:
    """The straight curve of B, three load lines and their working points."""
    sheet = Canvas(
        480, 420, "Load lines and working points",
        "The curve of B falls straight from 1.30 T to zero at 985 kA/m. Load lines of slope 4, 1 "
        "and 0.3 meet it at 1.03, 0.63 and 0.29 T.",
    )  # fmt: skip
    axes = Axes(sheet, (80, 30, 370, 320), (-1200, 0), (0, 1.6))
    axes.frame(
        [-1200, -800, -400, 0], [(v / 10, f"{v / 10:.1f}") for v in range(0, 17, 4)],
        "field H, kA/m", "B, T",
    )  # fmt: skip
    axes.curve([(0, BR), (-BR / (RECOIL * MU0), 0)], BLUE)
    for name, slope in (("a", 4.0), ("b", 1.0), ("c", 0.3)):
        h = BR / (MU0 * (slope + RECOIL))
        end = min(1.45 / (slope * MU0), 1150)
        axes.curve([(0, 0), (-end, slope * MU0 * end)], TEAL, dashed=True)
        x, y = axes.at(-h, slope * MU0 * h)
        sheet.dot(x, y)
        sheet.text(x - 6, y - 12, name, bold=True, anchor="end")
        x, y = axes.at(-end, slope * MU0 * end)
        sheet.text(x + 4, y - 6, f"{slope:g}", colour=TEAL, bold=True)
    return sheet


def hot_curve() -> Canvas:
    """Knee field and working field against temperature: where they meet, flux is lost."""
    sheet = Canvas(
        480, 420, "What the magnet bears and what its shape asks of it",
        "The knee field falls from 1218 kA/m at 20 °C to 481 at 120 °C. The field that a flat part "
        "of slope 0.5 asks for falls from 667 to 587 kA/m; the two meet at 104 °C. A tall part of "
        "slope 2 stays far below.",
    )  # fmt: skip
    axes = Axes(sheet, (80, 30, 370, 320), (20, 120), (0, 1400))
    axes.frame(
        [20, 40, 60, 80, 100, 120], [(v, f"{v}") for v in range(0, 1401, 200)],
        "temperature, °C", "opposing field, kA/m",
    )  # fmt: skip
    for of, colour in ((bears, VIOLET), (flat, BROWN), (tall, TEAL)):
        axes.curve([(t, of(t)) for t in (20, 120)], colour)
    for t, value, words, colour in (
        (40, 1120, "knee field", VIOLET),
        (24, 700, "flat part, slope 0.5", BROWN),
        (24, 370, "tall part, slope 2", TEAL),
    ):
        sheet.text(*axes.at(t, value), words, bold=True, colour=colour)
    meet = 20 + (bears(20) - flat(20)) / (bears(20) - bears(21) - flat(20) + flat(21))
    for t, value, name in ((70, bears(70), "1"), (meet, bears(meet), "2"), (meet, tall(meet), "3")):
        x, y = axes.at(t, value)
        sheet.dot(x, y)
        sheet.text(x + 8, y - 8, name, bold=True)
    return sheet


def bears(t: float) -> float:
    """Knee field in kA/m: 90 % of 1353 at 20 °C, coefficient -0.605 %/K, a straight line."""
    return 0.9 * 1353 * (1 - 0.00605 * (t - 20))


def flat(t: float) -> float:
    """Working field in kA/m at slope 0.5."""
    return asked(t, 0.5)


def tall(t: float) -> float:
    """Working field in kA/m at slope 2."""
    return asked(t, 2)


def asked(t: float, slope: float) -> float:
    """Working field in kA/m for a slope, with Br of 1.30 T at 20 °C and -0.12 %/K."""
    return BR * (1 - 0.0012 * (t - 20)) / (MU0 * (slope + RECOIL))


def on_axis(z: float, length: float, radius: float) -> float:
    """Flux density in mT at z mm before the face of a cylinder, on its axis."""
    far, near = z + length, z
    half = far / sqrt(far**2 + radius**2) - near / sqrt(near**2 + radius**2)
    return 1000 * BR / 2 * half


def keep_away() -> Canvas:
    """How far the field of one magnet reaches; each step of the scale is a factor of ten."""
    sheet = Canvas(
        480, 420, "Field on the axis of a disc of 50 mm across and 25 mm thick",
        "The field falls from 460 mT at the face to 0.5 mT at 26 cm and 0.05 mT at about 58 cm. "
        "Each step of the scale is a factor of ten.",
    )  # fmt: skip
    axes = Axes(sheet, (80, 30, 370, 320), (0, 60), (-2, 3))
    axes.frame(
        [0, 10, 20, 30, 40, 50, 60],
        [(-2, "0.01"), (-1, "0.1"), (0, "1"), (1, "10"), (2, "100"), (3, "1000")],
        "distance from the face, cm", "flux density B, mT",
    )  # fmt: skip
    axes.curve([(z / 10, log10(on_axis(z, 25, 25))) for z in range(0, 601, 5)], VIOLET)
    axes.curve([(0, log10(0.5)), (60, log10(0.5))], BROWN, dashed=True)
    x, y = axes.at(36, log10(0.5))
    sheet.text(x, y - 8, "0.5 mT", bold=True, colour=BROWN)
    reach = next(z for z in range(10, 600) if on_axis(z, 25, 25) < 0.5) / 10
    x, y = axes.at(reach, log10(0.5))
    sheet.dot(x, y)
    sheet.box(x - 62, y + 10, 56, 24, fill=SOFT_TEAL, edge=TEAL)
    sheet.text(x - 34, y + 28, "26 cm", anchor="middle", colour=INK)
    return sheet


def drawings() -> dict[str, Canvas]:
    """Return each figure by the name of its file."""
    return {
        "fields": fields(),
        "two-curves": two_curves(),
        "load-lines": load_lines(),
        "hot-curve": hot_curve(),
        "keep-away": keep_away(),
    }


if __name__ == "__main__":
    write(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER, drawings())
