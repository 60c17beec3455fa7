"""Draws the figures of the module on equilibrium and stages.

Run it: `python tests/content/figures/stages.py [folder]`.
Without a folder it renews the module's own figures.
The isotherm is the lessons' teaching curve; every point is computed here.
"""

import sys
from collections.abc import Callable
from math import log10
from pathlib import Path

from canvas import (
    BLUE,
    BROWN,
    COURSES,
    INK,
    MUTED,
    SOFT_BLUE,
    SOFT_TEAL,
    TEAL,
    VIOLET,
    Axes,
    Canvas,
    write,
)  # fmt: skip

FOLDER = COURSES / "solvent-extraction-chemist/equilibrium-to-stages/figures"
FEED, TARGET, AQUEOUS, ORGANIC = 30.0, 0.30, 10.0, 12.0  # g/L, g/L, m³/h, m³/h
Curve = Callable[[float], float]
Point = tuple[float, float]


def loading(x: float) -> float:
    """Return the organic in equilibrium with `x` g/L in the aqueous."""
    return 36 * 0.25 * x / (1 + 0.25 * x)


def inverse(of: Curve, y: float, most: float) -> float:
    """Return where a rising curve reaches `y`, by bisection."""
    low, high = 0.0, most
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if of(middle) < y else (low, middle)
    return low


def isotherm() -> Canvas:
    """Four tubes on the teaching curve, one of them badly stripped."""
    sheet = Canvas(
        480, 420, "Isotherm with four tubes",
        "The curve rises steeply and bends towards 36 g/L. Tubes 1, 2 and 4 lie on it. The assay "
        "of tube 3, 23.4 g/L, lies below it; its balance value, 28.6 g/L, lies on it.",
    )  # fmt: skip
    axes = Axes(sheet, (70, 30, 380, 320), (0, 30), (0, 40))
    ticks = [(v, f"{v}") for v in (0, 10, 20, 30, 40)]
    axes.frame([0, 5, 10, 15, 20, 25, 30], ticks, "aqueous x, g/L REO", "organic y, g/L REO")
    axes.curve([(0, 36), (30, 36)], MUTED, dashed=True)
    sheet.text(axes.at(1, 36)[0], axes.at(1, 36)[1] - 8, "plateau 36", colour=MUTED)
    axes.curve([(30 * step / 90, loading(30 * step / 90)) for step in range(91)], VIOLET)
    for number, ratio in ((1, 2.0), (2, 1.0), (3, 0.5), (4, 0.25)):
        x = inverse(lambda at, r=ratio: r * loading(at) + at, FEED, FEED)
        place = axes.at(x, loading(x))
        sheet.dot(*place, colour=INK)
        sheet.text(place[0] + 8, place[1] + 22, f"{number}", bold=True)
    place = axes.at(15.7, 23.4)
    sheet.dot(*place, colour=BROWN)
    sheet.text(place[0] + 10, place[1] + 6, "assay of tube 3", colour=BROWN)
    return sheet


def steps(of: Curve, line: Curve, top: Point, count: int, share: float = 1.0) -> list[Point]:
    """Return the corners of a step construction from the head of the line."""
    x, y = top
    corners = [top]
    for _ in range(count):
        x -= share * (x - inverse(of, y, x + 1e-9))
        corners += [(x, y), (x, max(line(x), 0))]
        y = line(x)
    return corners


def mccabe_thiele() -> Canvas:
    """Three steps at 12.0 m³/h, and the line of the least flow."""
    sheet = Canvas(
        480, 440, "McCabe-Thiele diagram of an extraction section",
        "Operating line of slope 0.83 from (0.3; 0) to (30; 24.75) below the curved isotherm. "
        "Three steps. The line of the minimum flow meets the isotherm at 30 g/L.",
    )  # fmt: skip
    axes = Axes(sheet, (70, 30, 380, 340), (0, 30), (0, 35))
    ticks = [(v, f"{v}") for v in (0, 5, 10, 15, 20, 25, 30, 35)]
    axes.frame([0, 5, 10, 15, 20, 25, 30], ticks, "aqueous x, g/L REO", "organic y, g/L REO")
    axes.curve([(30 * step / 90, loading(30 * step / 90)) for step in range(91)], VIOLET)
    head = (FEED, AQUEOUS * (FEED - TARGET) / ORGANIC)
    axes.curve([(TARGET, 0), (FEED, loading(FEED))], BROWN, dashed=True)
    axes.curve([(TARGET, 0), head], BLUE)
    line: Curve = lambda x: AQUEOUS * (x - TARGET) / ORGANIC  # noqa: E731
    corners = steps(loading, line, head, 3)
    axes.curve(corners, TEAL)
    for number, (x, y) in enumerate(corners[1::2], 1):
        place = axes.at(x, y)
        aside = (38, 2) if y < 2 else (6, 18)  # the last step is too small to hold its number
        spot = (place[0] + aside[0], place[1] + aside[1])
        sheet.text(*spot, f"{number}", bold=True, colour=TEAL)
    sheet.dot(*axes.at(FEED, loading(FEED)), colour=BROWN)
    words = (
        (11.5, 31, "isotherm", VIOLET), (21.5, 7.5, "line, slope A/O = 0.83", BLUE),
        (15.2, 20.5, "least flow", BROWN),
    )  # fmt: skip
    for x, y, said, colour in words:
        place = axes.at(x, y)
        anchor = "middle" if colour == BLUE else "end" if colour == BROWN else "start"
        sheet.text(*place, said, anchor=anchor, colour=colour)
    return sheet


def left(factor: float, stages: int) -> float:
    """Return the share not extracted, by adding up the powers of E."""
    return 1 / sum(factor**power for power in range(stages + 1))


def kremser() -> Canvas:
    """Share not extracted against stages for five factors."""
    sheet = Canvas(
        480, 420, "Share not extracted against number of stages",
        "Logarithmic axis from 100 to 0.01 per cent. E of 1.5, 2 and 3 fall steadily; E of 1 "
        "flattens; E of 0.8 levels off at 20 per cent.",
    )  # fmt: skip
    axes = Axes(sheet, (80, 30, 340, 320), (0, 8), (-4, 0))
    ticks = [(0, "100 %"), (-1, "10 %"), (-2, "1 %"), (-3, "0.1 %"), (-4, "0.01 %")]
    axes.frame(list(range(9)), ticks, "ideal stages N", "")
    for factor, colour, dashed in (
        (0.8, BROWN, True), (1.0, BROWN, False), (1.5, BLUE, False), (2.0, TEAL, False),
        (3.0, VIOLET, False),
    ):  # fmt: skip
        axes.curve([(n, log10(left(factor, n))) for n in range(9)], colour, dashed=dashed)
        place = axes.at(8, log10(left(factor, 8)))
        sheet.text(place[0] + 6, place[1] + 5, f"E {factor:g}", colour=colour, size=15)
    return sheet


def cross_and_counter() -> Canvas:
    """The same organic, used in two ways."""
    cross, counter = (1 + 2 / 3) ** -3, left(2.0, 3)
    sheet = Canvas(
        480, 400, "Crosscurrent and countercurrent with the same organic",
        "Above: aqueous through three boxes, each with a third of the fresh organic; 21.6 per cent "
        "left. Below: all organic flows against the aqueous; 6.7 per cent left.",
    )  # fmt: skip
    sheet.text(20, 34, "Crosscurrent", bold=True)
    sheet.text(20, 224, "Countercurrent", bold=True)
    for top in (90, 280):
        for number in range(3):
            left_edge = 90 + 115 * number
            sheet.box(left_edge, top, 70, 50, fill=SOFT_BLUE, edge=BLUE)
            sheet.text(left_edge + 35, top + 31, f"{number + 1}", anchor="middle", bold=True)
        for start, end in ((20, 90), (160, 205), (275, 320), (390, 460)):
            sheet.path([(start, top + 38), (end, top + 38)], colour=BLUE, arrow=True)
        sheet.text(20, top + 62, "feed", colour=BLUE)
    for number in range(3):
        middle = 125 + 115 * number
        sheet.path([(middle, 58), (middle, 90)], colour=TEAL, arrow=True)
        sheet.path([(middle, 140), (middle, 176)], colour=TEAL, arrow=True)
        sheet.text(middle + 8, 72, "1/3", colour=TEAL, size=15)
    sheet.text(398, 168, f"{100 * cross:.1f} % left", bold=True, size=15)
    for start, end in ((460, 390), (320, 275), (205, 160), (90, 20)):
        sheet.path([(start, 294), (end, 294)], colour=TEAL, arrow=True)
    sheet.text(395, 272, "barren", colour=TEAL, size=15)
    sheet.text(20, 272, "loaded", colour=TEAL, size=15)
    sheet.text(398, 358, f"{100 * counter:.1f} % left", bold=True, size=15)
    sheet.box(20, 366, 14, 14, fill=SOFT_BLUE, edge=BLUE, round_by=2)
    sheet.text(40, 379, "aqueous", size=15, colour=BLUE)
    sheet.box(120, 366, 14, 14, fill=SOFT_TEAL, edge=TEAL, round_by=2)
    sheet.text(140, 379, "organic, E = 2.0 in all", size=15, colour=TEAL)
    return sheet


def real_section(share: float, stages: int) -> list[Point]:
    """Return (x, y) of each stage of the clean-up section, by sweeping until nothing moves."""
    d, ratio, feed = 2.5, 0.8, 3.0
    x, y = [0.0] * stages, [0.0] * stages
    for _ in range(4000):
        for n in range(stages):
            before = feed if n == 0 else x[n - 1]
            behind = y[n + 1] if n + 1 < stages else 0.0
            # balance and Murphree definition of this stage, solved for its two leaving streams
            x[n] = (before * (1 - share + share / (d * ratio)) + share * behind / d) / (
                1 + share / (d * ratio)
            )
            y[n] = behind + (before - x[n]) / ratio
    return list(zip(x, y, strict=True))


def efficiency() -> Canvas:
    """Ideal steps and real steps of the same section, side by side."""
    sheet = Canvas(
        480, 430, "Ideal and real steps",
        "Two diagrams of organic over aqueous. Left: five ideal steps end at 0.048 g/L. Right: "
        "five steps that go 80 per cent of the way end at 0.121 g/L.",
    )  # fmt: skip
    for at, share, name in ((62, 1.0, "ideal"), (282, 0.8, "real, 80 %")):
        axes = Axes(sheet, (at, 60, 180, 290), (0, 3), (0, 4))
        ticks = [(v, f"{v}") for v in range(5)] if at < 100 else [(v, "") for v in range(5)]
        label = "organic y, g/L" if at < 100 else ""
        axes.frame([0, 1, 2, 3], ticks, "aqueous x, g/L", label)
        axes.curve([(0, 0), (1.6, 4)], VIOLET)
        section = real_section(share, 5)
        end = section[-1][0]
        axes.curve([(end, 0), (3, section[0][1])], BLUE)
        corners: list[Point] = [(3.0, section[0][1])]
        for n, (x, y) in enumerate(section):
            corners += [(x, y), (x, section[n + 1][1] if n < 4 else 0)]
        axes.curve(corners, TEAL)
        sheet.text(at, 36, f"{name}: {end:.3f} g/L", bold=True)
    return sheet


def drawings() -> dict[str, Canvas]:
    """Return every figure of the module by its file's name."""
    return {
        "isotherm": isotherm(),
        "mccabe-thiele": mccabe_thiele(),
        "kremser": kremser(),
        "cross-and-counter": cross_and_counter(),
        "efficiency": efficiency(),
    }


if __name__ == "__main__":
    write(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER, drawings())
