"""Draws the figures of the module on high-purity duty.

Run it: `python tests/content/figures/pca_purity.py [folder]`.
Without a folder it renews the module's own figures.
The train is the lab's model, marched from both ends here; charts come from the printed lots.
"""

import sys
from math import exp, log, log10
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

FOLDER = COURSES / "process-control-engineer/high-purity-duty/figures"
FIRST = (9, 12, 10, 8, 11, 16, 13, 9, 7, 10, 14, 11)
LATER = (12, 14, 13, 16, 14, 17, 15, 18, 20)
ORGANIC, SCRUB, BETA, ND = 3.5, 2.75, 1.5, 0.75


def scrub_section(extraction: int, stages: int) -> list[float]:
    """Pr in the organic of the scrub stages, last one first, in ppm; both ends are marched."""

    def march(lost: float) -> tuple[float, list[float]]:
        rest = ORGANIC - SCRUB
        foot, head = (1 - ND - lost, lost), (lost, ND - lost)
        flow = foot
        for _ in range(extraction):
            part = ORGANIC / (flow[0] + BETA * flow[1])
            meet = (part * flow[0], part * BETA * flow[1])
            flow = (foot[0] + meet[0], foot[1] + meet[1])
        flow, found = head, []
        for _ in range(stages + 1):
            found.append(1e6 * flow[0] / sum(flow))
            weight = BETA * flow[0] + flow[1]
            last = flow
            flow = (head[0] + SCRUB * BETA * flow[0] / weight, head[1] + SCRUB * flow[1] / weight)
        assert abs(rest - 0.75) < 1e-9
        return meet[1] / meet[0] - last[1] / last[0], found

    low, high = -30.0, log10(0.2)
    for _ in range(200):
        middle = (low + high) / 2
        low, high = (middle, high) if march(10**middle)[0] < 0 else (low, middle)
    return march(10**low)[1]


def see_far() -> Canvas:
    """Impurity in the organic over the stages before the last."""
    ppm = scrub_section(40, 60)
    sheet = Canvas(
        480, 340, "Praseodymium in the organic of the last 60 stages",
        f"Logarithmic: {ppm[0]:.0f} ppm in the last stage, {ppm[10]:.0f} ppm ten stages before, "
        f"{ppm[20]:.0f} ppm twenty, {ppm[30]:.0f} ppm thirty before; a dashed line at 200 ppm.",
    )  # fmt: skip
    axes = Axes(sheet, (84, 26, 372, 236), (0, 60), (0, 6))
    ticks = [(0, "1"), (1, "10"), (2, "100"), (3, "1,000"), (4, "1 %"), (5, "10 %"), (6, "100 %")]
    axes.frame((), ticks, "", "Pr in the organic, ppm")
    for back in range(0, 61, 10):
        x, _ = axes.at(60 - back, 0)
        sheet.text(x, 282, f"−{back}" if back else "last", anchor="middle", colour=MUTED)
    sheet.text(270, 306, "stages before the last", anchor="middle")
    axes.curve([(60 - k, log10(value)) for k, value in enumerate(ppm)], VIOLET)
    axes.curve([(0, log10(200)), (60, log10(200))], TEAL, dashed=True)
    sheet.text(*axes.at(1, log10(200) - 0.42), "read from 200 ppm on", colour=TEAL, bold=True)
    for back in (0, 20):
        sheet.dot(*axes.at(60 - back, log10(ppm[back])), INK)
    return sheet


def tank() -> Canvas:
    """A step at the inlet of a mixed tank, and what the tank shows."""
    sheet = Canvas(
        480, 330, "A step before a mixed tank and what the tank shows",
        "Inlet from 8 to 60 ppm at hour 0. The tank of six hours passes 20 ppm after 1.6 hours, "
        "40 ppm after 5.7 hours and is at 53 ppm after 12 hours.",
    )  # fmt: skip
    axes = Axes(sheet, (76, 26, 380, 226), (-2, 12), (0, 70))
    axes.frame(range(-2, 13, 2), [(v, str(v)) for v in range(0, 71, 10)], "hours", "Pr, ppm")
    axes.curve([(-2, 8), (0, 8), (0, 60), (12, 60)], BROWN)
    axes.curve([(-2, 8)] + [(t / 10, 8 + 52 * (1 - exp(-t / 60))) for t in range(121)], VIOLET)
    axes.curve([(-2, 20), (12, 20)], TEAL, dashed=True)
    sheet.dot(*axes.at(1.574, 20), INK)
    sheet.text(*axes.at(4, 63), "line before the tank", colour=BROWN, bold=True)
    sheet.text(*axes.at(6.2, 34), "tank", colour=VIOLET, bold=True)
    sheet.text(*axes.at(6.4, 14), "alarm at 20 ppm", colour=TEAL, bold=True)
    return sheet


def log_chart() -> Canvas:
    """Lots on a logarithmic chart with their limits, and the EWMA with its own."""
    logs = [log(x) for x in FIRST]
    middle = sum(logs) / len(logs)
    moving = sum(abs(a - b) for a, b in zip(logs[1:], logs, strict=False)) / (len(logs) - 1)
    sigma = moving / 1.128
    sheet = Canvas(
        480, 340, "Logarithmic chart of twenty-one lots with an EWMA",
        "Twelve lots about 10.6 ppm, limits 4.9 and 22.6; nine more rise from 12 to 20. None is "
        "outside; the EWMA passes 13.6 at the seventh of the nine.",
    )  # fmt: skip
    axes = Axes(sheet, (76, 26, 380, 236), (0, 22), (log(4), log(30)))
    ticks = [(log(v), str(v)) for v in (4, 6, 8, 10, 14, 20, 30)]
    axes.frame(range(0, 23, 4), ticks, "lot", "Pr, ppm (logarithmic)")
    for level, colour in ((middle, MUTED), (middle + 2.66 * moving, BROWN),
                          (middle - 2.66 * moving, BROWN)):  # fmt: skip
        axes.curve([(0, level), (22, level)], colour, dashed=True)
    axes.curve([(12, middle + sigma), (22, middle + sigma)], TEAL, dashed=True)
    lots = FIRST + LATER
    sheet.path([axes.at(i + 1, log(x)) for i, x in enumerate(lots)], colour=BLUE, width=1)
    for i, x in enumerate(lots):
        sheet.dot(*axes.at(i + 1, log(x)), BLUE)
    z, trail = middle, [(12.0, middle)]
    for i, x in enumerate(LATER):
        z = 0.8 * z + 0.2 * log(x)
        trail.append((13.0 + i, z))
    axes.curve(trail, VIOLET)
    sheet.text(*axes.at(0.4, log(24)), "upper limit 22.6", colour=BROWN, bold=True)
    sheet.text(*axes.at(0.4, log(4.3)), "lower limit 4.9", colour=BROWN, bold=True)
    sheet.text(*axes.at(11.8, log(7.4)), "EWMA and its 13.6", colour=VIOLET, bold=True)
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(folder, {"see-far": see_far(), "tank": tank(), "log-chart": log_chart()})


if __name__ == "__main__":
    main()
