"""Draws the figures of the module on demagnetisation of a motor's magnets.

Run it: `python tests/content/figures/mot_demag.py [folder]`.
Without a folder it renews the module's own figures.
"""

import sys
from math import cos, pi, radians, sin
from pathlib import Path

from canvas import (
    BLUE,
    BROWN,
    COURSES,
    INK,
    MUTED,
    TEAL,
    VIOLET,
    Axes,
    Canvas,
    write,
)  # fmt: skip

FOLDER = COURSES / "motor-design-engineer/demagnetisation/figures"
MU = 4e-7 * pi
THICK, GAP, RECOIL = 6.0, 1.575, 1.05


def remanence(celsius: float) -> float:
    return 1.27 * (1 - 0.0012 * (celsius - 20))


def knee(celsius: float) -> float:
    return 0.9 * 1592 * (1 - 0.0055 * (celsius - 20))


def against(push: float, celsius: float) -> float:
    """Field in kA/m against a magnet, for so many amperes of magnetomotive force."""
    return (push + remanence(celsius) / MU * GAP / 1000) / (THICK + RECOIL * GAP)


def heat() -> Canvas:
    """Knee and field against the magnet over temperature, to the end of the grade's range."""
    sheet = Canvas(
        480, 360, "Knee of a grade and field against its magnet over temperature",
        "The knee falls from 1433 kA/m at 20 °C to 408 at 150 °C, where the range of the sheet "
        "ends. The field of a short circuit stays near 470 and crosses the knee at 143 °C. "
        "Without current the field stays near 180.",
    )  # fmt: skip
    axes = Axes(sheet, (84, 26, 372, 252), (20, 180), (0, 1500))
    axes.frame(
        (20, 60, 100, 140, 180), [(float(y), str(y)) for y in range(0, 1501, 300)],
        "temperature of the magnet, °C", "field, kA/m",
    )  # fmt: skip
    steps = [20 + step for step in range(131)]
    axes.curve([(t, knee(t)) for t in (20, 150)], VIOLET)
    axes.curve([(t, against(2200, t)) for t in steps], BROWN)
    axes.curve([(t, against(0, t)) for t in steps], TEAL)
    left, bottom = axes.at(150, 0)
    sheet.path([(left, 26), (left, bottom)], colour=MUTED, dashed=True)
    sheet.text(*axes.at(153, 1370), "no data", colour=MUTED)
    sheet.text(*axes.at(153, 1270), "beyond", colour=MUTED)
    crossing = next(t / 10 for t in range(200, 1800) if knee(t / 10) < against(2200, t / 10))
    for words, x, y, dx, dy in (
        ("1", 140, against(0, 140), 0, -12),
        ("2", crossing, knee(crossing), -18, -12),
        ("3", 150, knee(150), 10, 20),
    ):
        px, py = axes.at(x, y)
        sheet.dot(px, py, INK)
        sheet.text(px + dx, py + dy, words, bold=True)
    sheet.text(*axes.at(72, 1110), "knee", colour=VIOLET, bold=True)
    sheet.text(*axes.at(26, 560), "short circuit, 2200 A", colour=BROWN)
    sheet.text(*axes.at(26, 260), "no current", colour=TEAL)
    return sheet


def swing(seconds: float) -> list[tuple[float, float]]:
    """Direct-axis current in A over ms after a short circuit at no load, in small steps."""
    psi, ld, lq, ohm, omega, step = 0.080, 0.00020, 0.00045, 0.012, 2 * pi * 400, 1e-6
    d, q, trace = psi, 0.0, [(0.0, 0.0)]
    for count in range(1, int(seconds / step) + 1):
        half_d = d + step / 2 * (-ohm * (d - psi) / ld + omega * q)
        half_q = q + step / 2 * (-ohm * q / lq - omega * d)
        d += step * (-ohm * (half_d - psi) / ld + omega * half_q)
        q += step * (-ohm * half_q / lq - omega * half_d)
        if count % 50 == 0:
            trace.append((count * step * 1000, (d - psi) / ld))
    return trace


def short() -> Canvas:
    """The first swings of the current against the magnets, and the level where it settles."""
    sheet = Canvas(
        480, 370, "Direct-axis current after a three-phase short circuit at no load",
        "The current swings from 0 to −779 A after 1.25 ms, back to near 0, and on, ever less. "
        "The hot magnets stand −560 A. Later it settles at −400 A.",
    )  # fmt: skip
    axes = Axes(sheet, (84, 26, 372, 262), (0, 10), (-900, 400))
    axes.frame(
        (0, 2, 4, 6, 8, 10), [(float(y), str(y).replace("-", "−")) for y in (-800, -400, 0)],
        "time after the fault, ms", "direct-axis current, A",
    )  # fmt: skip
    trace = swing(0.010)
    for level, words, colour, place in (
        (-400, "where it settles later: −400 A", TEAL, 220),
        (-560, "what the hot magnets stand: −560 A", BROWN, 320),
    ):
        for start, end, height in ((0, 10, level), (0.3, 1.1, place + 15)):
            sheet.path([axes.at(start, height), axes.at(end, height)], colour=colour, dashed=True)
        x, y = axes.at(1.3, place)
        sheet.text(x, y + 2, words, colour=colour)
    axes.curve(trace, BLUE)
    peak = min(trace, key=lambda point: point[1])
    for words, point, dx, dy in (("1", peak, 12, 10), ("2", (9.35, -400), -4, -12)):
        px, py = axes.at(*point)
        sheet.dot(px, py, INK)
        sheet.text(px + dx, py + dy, words, bold=True)
    return sheet


def edge() -> Canvas:
    """Field along the arc of a magnet for two load cases, under the knee of a graded magnet."""
    sheet = Canvas(
        480, 370, "Field and knee along the arc of a graded magnet",
        "Torque current: the field rises from below zero at the left edge to 439 kA/m at the right "
        "edge. Current on the direct axis: 452 in the middle, 263 at the edges. The knee is 576 "
        "within 6 degrees of each edge and 450 between.",
    )  # fmt: skip
    axes = Axes(sheet, (84, 26, 372, 262), (-76, 76), (-100, 700))
    axes.frame(
        (-72, -36, 0, 36, 72), [(float(y), str(y)) for y in (0, 200, 400, 600)],
        "electrical degrees from the middle of the pole", "field against the magnet, kA/m",
    )  # fmt: skip
    angles = [step - 72 for step in range(145)]
    for push, colour in (
        (lambda t: 2100 * sin(radians(t)), TEAL),
        (lambda t: 2100 * cos(radians(t)), BROWN),
    ):
        axes.curve([(t, against(push(t), 140)) for t in angles], colour)
    axes.curve(
        [(-72, 576), (-66, 576), (-66, 450), (66, 450), (66, 576), (72, 576)], VIOLET, dashed=True
    )
    sheet.text(*axes.at(-60, 600), "knee of the graded magnet", colour=VIOLET, bold=True)
    sheet.text(*axes.at(-62, 395), "fault", colour=BROWN)
    sheet.text(*axes.at(10, 130), "torque current", colour=TEAL)
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(folder, {"heat": heat(), "short": short(), "edge": edge()})


if __name__ == "__main__":
    main()
