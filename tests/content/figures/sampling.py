"""Draws the figures of the module on sampling and analysis.

Run it: `python tests/content/figures/sampling.py [folder]`.
Without a folder it renews the module's own figures.
Every number on a figure is computed here or is the lesson's own reading.
"""

import sys
from math import hypot, log10, sqrt
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
    SOFT_VIOLET,
    TEAL,
    VIOLET,
    Canvas,
    write,
)  # fmt: skip

FOLDER = COURSES / "foundations/sampling-and-analysis/figures"


def cutter() -> Canvas:
    """Three ways to take material from a falling stream."""
    sheet = Canvas(
        480, 330, "Three ways to take material from a falling stream",
        "A slot that crosses the whole stream, a spoon that reaches into its front half, and a tap "
        "on the wall of the pipe above.",
    )  # fmt: skip
    names = (("slot", "crosses it all"), ("spoon", "front half"), ("tap", "wall of pipe"))
    for place, (name, what) in enumerate(names):
        x = 30 + 150 * place
        sheet.box(x, 30, 50, 70, fill=SOFT_BLUE, edge=BLUE, round_by=0)
        sheet.box(x + 6, 100, 38, 130, fill=SOFT_BLUE, edge=BLUE, round_by=0)
        if name == "slot":
            sheet.path([(x - 12, 190), (x + 62, 190)], width=4)
            sheet.path([(x + 66, 190), (x + 90, 190)], colour=MUTED, arrow=True)
        elif name == "spoon":
            sheet.path([(x + 25, 190), (x + 90, 190)], width=4)
            sheet.path([(x + 25, 190), (x + 25, 178)], width=4)
        else:
            sheet.path([(x + 50, 80), (x + 80, 80), (x + 80, 110)], width=4)
        sheet.text(x + 40, 262, name, anchor="middle", bold=True)
        sheet.text(x + 40, 284, what, anchor="middle", size=15, colour=MUTED)
    sheet.text(240, 314, "Pipe or launder above, free fall below", anchor="middle", colour=MUTED)
    return sheet


def gy(l_factor: float, d: float, sample: float, lot: float) -> float:
    """Fundamental error in % for the ore of the lesson."""
    a, mineral, gangue = 0.08, 5.0, 2.8
    c = (1 - a) / a * ((1 - a) * mineral + a * gangue)
    return 100 * sqrt(0.5 * 0.25 * c * l_factor * d**3 * (1 / sample - 1 / lot))


def protocol() -> Canvas:
    """Bars: relative standard deviation of three ways to 100 g and to the portion."""
    first, big = gy(0.1, 1.0, 2000, 5e7), gy(0.1, 1.0, 8000, 5e7)
    fine, coarse = gy(sqrt(0.1), 0.1, 100, 2000), gy(0.1, 1.0, 100, 2000)
    last = gy(1, 0.0075, 0.25, 100)
    rows = [
        ("2 kg, crush, split", hypot(first, fine, last), TEAL, SOFT_TEAL),
        ("2 kg, split uncrushed", hypot(first, coarse, last), BROWN, SOFT_BROWN),
        ("8 kg, crush, split", hypot(big, fine, last), TEAL, SOFT_TEAL),
    ]
    sheet = Canvas(
        480, 200, "Relative standard deviation of three protocols",
        "Bars: 2 kg crushed before splitting 1.95 %, 2 kg split uncrushed 8.33 %, "
        "8 kg crushed before splitting 1.09 %.",
    )  # fmt: skip
    sheet.text(20, 30, "From the belt to 0.25 g: standard deviation, %", bold=True)
    for place, (name, value, edge, fill) in enumerate(rows):
        y = 48 + 48 * place
        sheet.text(178, y + 22, name, anchor="end")
        sheet.box(188, y, 28 * value, 32, fill=fill, edge=edge, round_by=2)
        sheet.text(196 + 28 * value, y + 22, f"{value:.2f}", bold=True)
    return sheet


def digestion() -> Canvas:
    """Stacked bars: what four acids dissolved of the lesson's sample."""
    rows = [("La", 98), ("Nd", 97), ("Dy", 80), ("Y", 75)]
    sheet = Canvas(
        480, 250, "What four acids dissolved",
        "Dissolved share: La 98, Nd 97, Dy 80, Y 75 %. The rest is in the residue.",
    )  # fmt: skip
    sheet.text(20, 30, "Share of each element, %", bold=True)
    for place, (name, share) in enumerate(rows):
        y = 46 + 42 * place
        sheet.text(56, y + 21, name, anchor="end")
        sheet.box(66, y, 3.6 * share, 30, fill=SOFT_TEAL, edge=TEAL, round_by=0)
        sheet.box(66 + 3.6 * share, y, 3.6 * (100 - share), 30, fill=SOFT_BROWN, edge=BROWN,
                  round_by=0)  # fmt: skip
        sheet.text(76, y + 21, str(share), bold=True)
    sheet.text(66, 236, "in the acid", colour=TEAL)
    sheet.text(426, 236, "in the residue", anchor="end", colour=BROWN)
    return sheet


OVERLAPS = [
    ("Ba", 135, "Eu", 151), ("Ba", 137, "Eu", 153), ("Pr", 141, "Gd", 157),
    ("Nd", 143, "Tb", 159), ("Sm", 147, "Dy", 163), ("Sm", 149, "Ho", 165),
]  # fmt: skip


def overlaps() -> Canvas:
    """Each parent, and the element that its oxide is counted as, on one scale of mass."""
    sheet = Canvas(
        480, 350, "Oxide overlaps",
        "135 and 137 Ba with oxygen fall on 151 and 153 Eu, 141 Pr on 157 Gd, 143 Nd on 159 Tb, "
        "147 and 149 Sm on 163 Dy and 165 Ho.",
    )  # fmt: skip

    def across(mass: float) -> float:
        return 40 + 400 * (mass - 133) / 34

    for tick in range(135, 170, 5):
        sheet.path([(across(tick), 40), (across(tick), 300)], colour=LINE, width=0.75)
        sheet.text(across(tick), 322, str(tick), anchor="middle", colour=MUTED)
    sheet.text(240, 342, "mass over charge", anchor="middle")
    sheet.text(240, 28, "parent + 16 = counted as", anchor="middle", bold=True)
    for row, (parent, low, child, high) in enumerate(OVERLAPS):
        assert high - low == 16
        y = 62 + 42 * row
        sheet.path([(across(low) + 6, y), (across(high) - 6, y)], colour=VIOLET, arrow=True)
        sheet.dot(across(low), y, colour=BROWN)
        sheet.dot(across(high), y, colour=TEAL)
        # the name stands beside its dot, towards the middle of the arrow
        sheet.text(across(low) + 10, y - 8, f"{low} {parent}", colour=BROWN)
        sheet.text(across(high) - 10, y - 8, f"{high} {child}", anchor="end", colour=TEAL)
    return sheet


RUN = [
    ("RM", 84.0), ("S", 12.0), ("S", 3500.0), ("B", 6.0),
    ("S", 14.0), ("B", 0.2), ("S", 11.0), ("RM", 86.0),
]  # fmt: skip


def batch() -> Canvas:
    """Dysprosium in the order of the run, on a logarithmic scale."""
    sheet = Canvas(
        480, 380, "One batch in the order of its run",
        "Dysprosium in mg/kg: reference material 84, sample 12, sample 3500, blank 6, sample 14, "
        "blank 0.2, sample 11, reference material 86. Limit for blanks 0.5.",
    )  # fmt: skip

    def at(place: float, value: float) -> tuple[float, float]:
        return 80 + 380 * place / 9, 310 - 270 * (log10(value) + 1) / 5

    for power in range(-1, 5):
        _, y = at(0, 10**power)
        sheet.path([(80, y), (460, y)], colour=LINE, width=0.75)
        sheet.text(72, y + 5, f"{10**power:g}", anchor="end", colour=MUTED)
    sheet.path([at(0, 0.5), at(9, 0.5)], colour=BROWN, dashed=True)
    sheet.text(84, at(0, 0.5)[1] - 6, "limit for blanks", size=15, colour=BROWN)
    colours = {"RM": TEAL, "S": BLUE, "B": BROWN}
    sheet.path([at(n + 1, value) for n, (_, value) in enumerate(RUN)], colour=LINE, width=1.5)
    for n, (kind, value) in enumerate(RUN):
        x, y = at(n + 1, value)
        sheet.dot(x, y, colour=colours[kind])
        # the lowest reading stands beside its dot, clear of the dashed limit
        beside = (x + 22, y + 5) if value < 0.5 else (x, y - 12)
        sheet.text(*beside, f"{value:g}", anchor="middle", size=15)
        sheet.text(x, 332, kind, anchor="middle", colour=colours[kind], bold=True)
    sheet.text(270, 354, "order of the run", anchor="middle")
    sheet.text(270, 373, "RM reference, S sample, B blank", anchor="middle", size=15, colour=MUTED)
    sheet.text(24, 175, "Dy, mg/kg", anchor="middle", turned=True)
    return sheet


def three_purities() -> Canvas:
    """One powder and three figures that are called its purity."""
    pure, total, ignition = 99.95, 99.2, 0.6
    sheet = Canvas(
        480, 260, "One powder, three figures",
        "Relative purity 99.95 %. TREO 99.2 %, LOI 0.6 %, other 0.2 %. Content 99.15 %.",
    )  # fmt: skip
    rows = [
        ("Nd₂O₃ in TREO", [(pure, SOFT_VIOLET, VIOLET)]),
        ("powder", [(total, SOFT_TEAL, TEAL), (ignition, SOFT_BLUE, BLUE)]),
        ("Nd₂O₃ in powder", [(pure * total / 100, SOFT_VIOLET, VIOLET)]),
    ]
    sheet.text(20, 30, "Scale broken: the last 2 % are drawn", bold=True)
    for tick in (98.0, 98.5, 99.0, 99.5, 100.0):
        x = 160 + 140 * (tick - 98)
        sheet.path([(x, 44), (x, 200)], colour=LINE, width=0.75)
        sheet.text(x, 222, f"{tick:g}", anchor="middle", colour=MUTED)
    for place, (name, parts) in enumerate(rows):
        y, start = 52 + 50 * place, 98.0
        sheet.text(150, y + 22, name, anchor="end")
        for share, fill, edge in parts:
            end = share if start == 98.0 else start + share
            sheet.box(160 + 140 * (start - 98), y, 140 * (end - start), 32, fill=fill, edge=edge,
                      round_by=0)  # fmt: skip
            start = end
        sheet.text(168, y + 22, f"{parts[0][0]:.2f}".rstrip("0"), bold=True)
    sheet.text(160 + 140 * 1.2 + 42, 124, "LOI", anchor="middle", size=15, colour=INK)
    sheet.text(300, 246, "%", anchor="middle")
    return sheet


def drawings() -> dict[str, Canvas]:
    """Return every figure of the module by its file's name."""
    return {
        "cutter": cutter(),
        "protocol": protocol(),
        "digestion": digestion(),
        "overlaps": overlaps(),
        "batch": batch(),
        "three-purities": three_purities(),
    }


if __name__ == "__main__":
    write(Path(sys.argv[1]) if sys.argv[1:] else FOLDER, drawings())
