"""Draws the figures of the module on dynamics and PID control.

Run it: `python tests/content/figures/pca_pid.py [folder]`.
Without a folder it renews the module's own figures.
Responses are stepped through time, curves of the loop are computed frequency by frequency.
"""

import sys
from cmath import exp as cexp
from collections.abc import Iterator
from math import cos, exp, log, log10, pi, sin
from pathlib import Path

from canvas import BLUE, BROWN, COURSES, INK, MUTED, TEAL, VIOLET, Axes, Canvas, write

FOLDER = COURSES / "process-control-engineer/dynamics-and-pid/figures"
GAIN, LAG, DEAD = 2.0, 120.0, 30.0
SIMC, ZIEGLER, TIMID = (1.0, 120.0), (1.8, 100.0), (0.3, 120.0)


def stiction() -> Canvas:
    """Output of a controller and flow through a valve that sticks."""
    sheet = Canvas(
        480, 380, "Controller output and flow with a sticking valve",
        "The output is a saw-tooth between 40 and 43 %. The flow jumps between 610 and 668 L/h "
        "near its corners.",
    )  # fmt: skip
    upper = Axes(sheet, (84, 40, 370, 110), (0, 28), (39, 44))
    lower = Axes(sheet, (84, 206, 370, 110), (0, 28), (590, 690))
    upper.frame(range(0, 29, 4), [(v, str(v)) for v in (40, 42, 44)], "", "output, %")
    lower.frame(range(0, 29, 4), [(v, str(v)) for v in (600, 640, 680)], "minutes", "flow, L/h")
    output, flow = [], []
    for step in range(281):
        at = step / 10
        turn = at % 14
        high = 6.5 <= turn < 13.5
        output.append((at, 40.2 + 0.4 * turn if turn < 7 else 43.0 - 0.4 * (turn - 7)))
        flow.append((at, 668.0 if high else 610.0))
    upper.curve(output, BROWN)
    lower.curve(flow, BLUE)
    sheet.path([lower.at(0, 640), lower.at(28, 640)], dashed=True, width=1.5)
    sheet.text(84, 30, "controller output", colour=BROWN, bold=True)
    sheet.text(84, 198, "flow; dashed: set-point", colour=BLUE, bold=True)
    return sheet


def step() -> Canvas:
    """A step response with the two points of the fit."""
    sheet = Canvas(
        480, 340, "Step response with the points at 28.3 % and 63.2 %",
        "pH stays at 3.20 for 30 s, then rises towards 3.60. 28.3 % of the way at 70 s, 63.2 % at "
        "150 s.",
    )  # fmt: skip
    axes = Axes(sheet, (84, 26, 370, 236), (0, 600), (3.15, 3.65))
    axes.frame(range(0, 601, 150), [(v / 10, f"{v / 10:.1f}") for v in range(32, 37)], "seconds",
               "pH")  # fmt: skip
    points = [
        (t, 3.20 + 0.40 * (1 - exp(-(t - DEAD) / LAG)) if t > DEAD else 3.20)
        for t in range(0, 601, 3)
    ]
    axes.curve(points, VIOLET)
    for when, share in ((DEAD + LAG / 3, 0.283), (DEAD + LAG, 0.632)):
        level = 3.20 + 0.40 * share
        sheet.path([axes.at(0, level), axes.at(when, level), axes.at(when, 3.15)], dashed=True,
                   width=1.5)  # fmt: skip
        x, y = axes.at(when, level)
        sheet.dot(x, y, INK)
        beside = max(x + 12, axes.at(158, 0)[0])
        sheet.text(beside, y + 12, f"{100 * share:.1f} % at {when:.0f} s")
    sheet.path([axes.at(0, 3.60), axes.at(600, 3.60)], colour=MUTED, dashed=True, width=1.5)
    sheet.text(*axes.at(330, 3.62), "final value 3.60", colour=MUTED)
    sheet.text(*axes.at(170, 3.165), "output stepped at 0 s, dead time 30 s", colour=BROWN)
    return sheet


def loop(omega: float, setting: tuple[float, float]) -> complex:
    """Controller times process at one frequency."""
    s = 1j * omega
    gain, reset = setting
    return GAIN * cexp(-DEAD * s) / (LAG * s + 1) * gain * (1 + 1 / (reset * s))


def nyquist() -> Canvas:
    """Both loops in the complex plane, with the circle that SIMC touches."""
    sheet = Canvas(
        480, 420, "Two loops in the complex plane",
        "The SIMC loop touches a circle of radius 0.63 around -1 and stays outside; the "
        "Ziegler-Nichols loop comes as near as 0.36.",
    )  # fmt: skip
    axes = Axes(sheet, (84, 26, 360, 320), (-2.0, 0.5), (-1.9, 0.322))
    axes.frame((-2, -1.5, -1, -0.5, 0, 0.5), [(v / 2, f"{v / 2:g}") for v in range(-3, 1)],
               "real part", "imaginary part")  # fmt: skip
    grid = [10 ** (-3 + n / 400) for n in range(1000)]
    nearest = 1 / max(1 / abs(1 + loop(w, SIMC)) for w in grid)
    circle = [(-1 + nearest * cos(2 * pi * n / 90), nearest * sin(2 * pi * n / 90))
              for n in range(91)]  # fmt: skip
    inside = [p for p in circle if p[1] < 0.322]
    cut = max(range(1, len(inside)), key=lambda n: abs(inside[n][0] - inside[n - 1][0]))
    for piece in (inside[:cut], inside[cut:]):
        if len(piece) > 1:
            axes.curve(piece, MUTED, dashed=True)
    for setting, colour in ((SIMC, TEAL), (ZIEGLER, BROWN)):
        curve = [(z.real, z.imag) for z in (loop(w, setting) for w in grid)]
        axes.curve([(x, y) for x, y in curve if -2 < x < 0.5 and -1.9 < y < 0.322], colour)
    sheet.dot(*axes.at(-1, 0), INK)
    sheet.text(*axes.at(-1.12, -0.16), "-1", bold=True)
    sheet.text(*axes.at(-1.92, -1.05), "Ziegler-Nichols", colour=BROWN, bold=True)
    sheet.text(*axes.at(-0.28, -1.35), "SIMC", colour=TEAL, bold=True)
    sheet.text(*axes.at(-1.9, -0.52), "radius", colour=MUTED)
    sheet.text(*axes.at(-1.9, -0.65), f"{nearest:.2f}", colour=MUTED)
    return sheet


def closed(setting: tuple[float, float]) -> Iterator[tuple[float, float]]:
    """Minutes and measurement: set-point 0.2 from the start, disturbance 0.1 from minute 20."""
    gain, reset = setting
    short = 0.25
    line = [0.0] * int(DEAD / short)
    value = integral = 0.0
    for count in range(int(2400 / short)):
        now = count * short
        error = 0.2 - value
        integral += gain / reset * error * short
        line.append(gain * error + integral)
        moved = line.pop(0) + (0.1 if now >= 1200 else 0.0)
        value += short / LAG * (GAIN * moved - value)
        if count % 40 == 0:
            yield now / 60, value


def responses() -> Canvas:
    """Closed loop with three settings."""
    sheet = Canvas(
        480, 340, "Three settings on one process",
        "Set-point 0.2 from minute 0, disturbance at minute 20. SIMC overshoots by 4 %, "
        "Ziegler-Nichols by 47 % and swings, the timid setting still lags.",
    )  # fmt: skip
    axes = Axes(sheet, (84, 40, 370, 222), (0, 40), (0, 0.4))
    axes.frame(range(0, 41, 10), [(v / 10, f"{v / 10:.1f}") for v in range(5)], "minutes",
               "measurement")  # fmt: skip
    sheet.path([axes.at(0, 0.2), axes.at(40, 0.2)], colour=MUTED, dashed=True, width=1.5)
    for setting, colour in ((TIMID, BLUE), (ZIEGLER, BROWN), (SIMC, TEAL)):
        axes.curve(closed(setting), colour)
    for x, words, colour in (
        (92, "SIMC", TEAL), (176, "Ziegler-Nichols", BROWN), (330, "timid", BLUE),
    ):  # fmt: skip
        sheet.text(x, 30, words, colour=colour, bold=True)
    return sheet


def schedule() -> Canvas:
    """Gain of an unbuffered liquor against pH."""
    sheet = Canvas(
        480, 340, "Process gain against pH, unbuffered",
        "pH for each mmol/L on a logarithmic scale: 0.04 at pH 2, 4.3 at pH 4, 2171 at pH 7, and "
        "down the same way to pH 10.",
    )  # fmt: skip
    axes = Axes(sheet, (84, 26, 370, 236), (2, 10), (-1.5, 4))
    ticks = [(v, f"{10**v:g}") for v in range(-1, 5)]
    axes.frame(range(2, 11), ticks, "pH", "pH for each mmol/L")
    points = []
    for n in range(161):
        ph = 2 + n / 20
        ions = 10**-ph + 10 ** (ph - 14)
        points.append((ph, log10(1 / (log(10) * ions * 1000))))
    axes.curve(points, VIOLET)
    for ph, words in ((4, "4.3"), (7, "2171")):
        x, y = axes.at(ph, points[(ph - 2) * 20][1])
        sheet.dot(x, y, INK)
        sheet.text(x + 10, y + (16 if ph == 4 else -4), words)
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(folder, {
        "stiction": stiction(), "step": step(), "nyquist": nyquist(),
        "responses": responses(), "schedule": schedule(),
    })  # fmt: skip


if __name__ == "__main__":
    main()
