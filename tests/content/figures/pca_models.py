"""Draws the figures of the module on models.

Run it: `python tests/content/figures/pca_models.py [folder]`.
Without a folder it renews the module's own figures.
The plant of 240 shifts is made here from a seed; nothing in it was measured anywhere.
"""

import sys
from collections.abc import Iterator
from itertools import islice
from math import cos, pi, sin, sqrt
from pathlib import Path

from canvas import (
    BLUE,
    BROWN,
    COURSES,
    INK,
    MUTED,
    SOFT_BROWN,
    SOFT_TEAL,
    TEAL,
    VIOLET,
    Axes,
    Canvas,
    write,
)  # fmt: skip

FOLDER = COURSES / "process-control-engineer/models-and-ai/figures"
SEED, SHIFTS, WARM, LATE = 9, 240, 60, 60


def normal(seed: int) -> Iterator[float]:
    """Nearly normal numbers: twelve of a linear congruential generator, less six."""
    state = seed
    while True:
        total = 0.0
        for _ in range(12):
            state = (1103515245 * state + 12345) % 2**31
            total += state / 2**31
        yield total - 6


def plant() -> tuple[list[float], list[tuple[float, ...]], list[float]]:
    """Flow deviation two shifts before, four slow tags, and the laboratory value of each shift."""
    draw, flow, hidden, slow = normal(SEED), 0.0, 0.0, [0.0] * 4
    flows, tags, values = [0.0, 0.0], [], []
    for _ in range(SHIFTS + WARM):
        flow = 0.6 * flow + 0.8 * next(draw)
        hidden = 0.985 * hidden + sqrt(1 - 0.985**2) * next(draw)
        slow = [0.985 * tag + sqrt(1 - 0.985**2) * next(draw) for tag in slow]
        flows.append(flow)
        tags.append(tuple(slow))
        values.append(90 + 0.8 * flows[-3] + hidden + 0.25 * next(draw))
    return flows[WARM:-2], tags[WARM:], values[WARM:]


FLOW, TAGS, VALUE = plant()


def line(places: list[int]) -> tuple[float, float]:
    """Least squares of value on flow."""
    mean_x = sum(FLOW[i] for i in places) / len(places)
    mean_y = sum(VALUE[i] for i in places) / len(places)
    slope = sum((FLOW[i] - mean_x) * (VALUE[i] - mean_y) for i in places) / sum(
        (FLOW[i] - mean_x) ** 2 for i in places
    )
    return mean_y - slope * mean_x, slope


def errors(test: list[int]) -> dict[str, float]:
    """Root mean square errors of four ways to predict, trained on all other shifts."""
    train = [i for i in range(SHIFTS) if i not in set(test)]
    start, slope = line(train)
    left = [value - start - slope * flow for flow, value in zip(FLOW, VALUE, strict=True)]

    def twins(i: int) -> float:
        near = sorted(
            train, key=lambda j: sum((a - b) ** 2 for a, b in zip(TAGS[i], TAGS[j], strict=True))
        )
        return sum(left[j] for j in near[:3]) / 3

    missed = {
        "flexible": [left[i] - twins(i) for i in test],
        "line": [left[i] for i in test],
        "last value": [VALUE[i] - VALUE[max(i - 1, 0)] for i in test],
        "line + last error": [left[i] - left[max(i - 1, 0)] for i in test],
    }
    return {name: sqrt(sum(x * x for x in miss) / len(miss)) for name, miss in missed.items()}


def splits() -> Canvas:
    """Errors of four ways to predict, on a random quarter and on the last quarter."""
    marks = list(islice(normal(SEED + 1000), SHIFTS))
    by_chance = errors(sorted(sorted(range(SHIFTS), key=marks.__getitem__)[:LATE]))
    later = errors(list(range(SHIFTS - LATE, SHIFTS)))
    listed = "; ".join(f"{n} {by_chance[n]:.2f} and {later[n]:.2f}" for n in later)
    sheet = Canvas(
        480, 340, "Errors of four ways to predict, tested in two ways",
        f"Root mean square error on a random quarter and on the last quarter: {listed}.",
    )  # fmt: skip
    axes = Axes(sheet, (76, 46, 380, 220), (0, 4), (0, 1.2))
    axes.frame([], [(y / 5, f"{y / 5:.1f}") for y in range(7)], "", "error, mol%")
    for place, name in enumerate(later):
        for shift, errs, fill, edge in (
            (0.12, by_chance, SOFT_TEAL, TEAL), (0.5, later, SOFT_BROWN, BROWN),
        ):  # fmt: skip
            x, y = axes.at(place + shift, errs[name])
            _, foot = axes.at(0, 0)
            sheet.box(x, y, 34, foot - y, fill=fill, edge=edge, round_by=0)
            sheet.text(x + 17, y - 6, f"{errs[name]:.2f}", anchor="middle", size=15)
        words = name.split(" + ")
        for row, word in enumerate(words):
            x, y = axes.at(place + 0.5, 0)
            sheet.text(x, y + 22 + 18 * row, word if not row else f"+ {word}", anchor="middle")
    sheet.text(96, 30, "random quarter", colour=TEAL, bold=True)
    sheet.text(270, 30, "last quarter", colour=BROWN, bold=True)
    return sheet


def guard() -> Canvas:
    """Two tags that go together, the cloud of training, and a point inside both ranges."""
    draw, points = normal(4), []
    for _ in range(60):
        first = next(draw)
        points.append((first, 0.9 * first + sqrt(1 - 0.81) * next(draw)))
    sheet = Canvas(
        480, 400, "Two tags that go together and two new points",
        "Sixty training points lie along a rising band. A at 1.6 and 1.5 lies in the band. B at "
        "1.4 and -1.2 lies inside the range of each tag and far outside the band.",
    )  # fmt: skip
    axes = Axes(sheet, (76, 26, 330, 296), (-3.3, 3.3), (-3.3, 3.3))
    axes.frame(range(-3, 4), [(y, str(y)) for y in range(-3, 4)], "tag 1, in its deviations",
               "tag 2, in its deviations")  # fmt: skip
    for x, y in points:
        if abs(x) < 3 and abs(y) < 3:
            sheet.path([axes.at(x - 0.05, y), axes.at(x + 0.05, y)], colour=MUTED, width=4)
    ring = []
    for step in range(61):
        a, b = cos(2 * pi * step / 60), sin(2 * pi * step / 60)
        along, across = sqrt(9.2 * 1.9) * a, sqrt(9.2 * 0.1) * b
        ring.append(((along + across) / sqrt(2), (along - across) / sqrt(2)))
    axes.curve(ring, TEAL)
    for name, x, y, colour in (("A", 1.6, 1.5, BLUE), ("B", 1.4, -1.2, BROWN)):
        px, py = axes.at(x, y)
        sheet.dot(px, py, colour)
        sheet.text(px + 10, py + 6, name, colour=colour, bold=True)
    sheet.text(*axes.at(-3, 2.5), "ring: 9.2", colour=TEAL, bold=True)
    return sheet


def region() -> Canvas:
    """Flows that two limits allow, with a margin, and four points."""
    sheet = Canvas(
        480, 380, "Feed and organic flow, two limits and four targets",
        "Purity needs organic above 3.2 times feed, the settlers carry 16.8 in all. P inside at "
        "3.5 and 12.0; Q at 3.86 and 12.94 where margin and settler limit meet; R at 4.00 and "
        "12.80 on both limits; S outside at 4.15 and 12.95.",
    )  # fmt: skip
    axes = Axes(sheet, (76, 26, 380, 276), (3.3, 4.3), (11, 14))
    axes.frame([3.4, 3.6, 3.8, 4.0, 4.2], [(y, str(y)) for y in range(11, 15)],
               "feed, m³/h", "organic, m³/h")  # fmt: skip
    axes.curve([(3.4375, 11), (4.3, 13.76)], BROWN)
    axes.curve([(3.3, 11.16), (4.18, 13.976)], BROWN, dashed=True)
    axes.curve([(3.3, 13.5), (4.3, 12.5)], BLUE)
    for name, x, y, colour in (
        ("P", 3.5, 12.0, INK), ("Q", 16.2 / 4.2, 16.8 - 16.2 / 4.2, TEAL),
        ("R", 4.0, 12.8, BROWN), ("S", 4.15, 12.95, VIOLET),
    ):  # fmt: skip
        px, py = axes.at(x, y)
        sheet.dot(px, py, colour)
        sheet.text(px - 6, py - 12, name, colour=colour, bold=True)
    sheet.text(*axes.at(3.32, 13.62), "settlers: 16.8 in all", colour=BLUE, bold=True)
    sheet.text(*axes.at(3.75, 11.7), "purity: 3.2 × feed", colour=BROWN, bold=True)
    sheet.text(*axes.at(3.34, 12.35), "with margin", colour=BROWN)
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(folder, {"splits": splits(), "guard": guard(), "region": region()})


if __name__ == "__main__":
    main()
