"""Draws the figures of the module on rare-earth applications of process control.

Run it: `python tests/content/figures/pca_apps.py [folder]`.
Without a folder it renews the module's own figures.
The titration curve comes from the charge balance, the trains are marched stage by stage here.
"""

import sys
from math import log10, sqrt
from pathlib import Path

from canvas import (
    BLUE,
    BROWN,
    COURSES,
    INK,
    MUTED,
    SOFT_TEAL,
    TEAL,
    VIOLET,
    Axes,
    Canvas,
    write,
)  # fmt: skip

FOLDER = COURSES / "process-control-engineer/rare-earth-applications/figures"
STAGES, FEED_STAGE, BETA, ND = 60, 30, 1.5, 0.75


def ph(net: float) -> float:
    """pH of net strong acid in mol/L, from the charge balance."""
    root = sqrt(net * net + 4e-14)
    return -log10((net + root) / 2) if net > 0 else 14 + log10((root - net) / 2)


def train(organic: float, scrub: float) -> tuple[list[float], float, float]:
    """Nd share in the aqueous of each stage, and both purities in %, marched from both ends."""
    rest = organic - scrub

    def march(lost: float) -> tuple[float, list[float], float, float]:
        surplus = 1 - rest - (1 - ND)
        nd, pr = (lost, lost - surplus) if surplus <= 0 else (lost + surplus, lost)
        foot, head = (1 - ND - pr, nd), (pr, ND - nd)  # Pr and Nd of raffinate and product
        flow, left = foot, []
        for _ in range(FEED_STAGE):
            left.append(flow[1] / sum(flow))
            part = organic / (flow[0] + BETA * flow[1])
            y = (part * flow[0], part * BETA * flow[1])
            flow = (foot[0] + y[0], foot[1] + y[1])
        meet, flow, right = y, head, []
        for _ in range(STAGES - FEED_STAGE):
            weight = BETA * flow[0] + flow[1]
            right.append(flow[1] / weight)
            flow = (head[0] + scrub * BETA * flow[0] / weight, head[1] + scrub * flow[1] / weight)
        gap = meet[1] / meet[0] - flow[1] / flow[0]
        return gap, left + right[::-1], 100 * head[1] / rest, 100 * foot[0] / (1 - rest)

    low, high = log10(1e-40), log10(min(ND, 1 - ND, rest, 1 - rest) * 0.999)
    for _ in range(200):
        middle = (low + high) / 2
        low, high = (middle, high) if march(10**middle)[0] < 0 else (low, middle)
    return march(10**low)[1:]


def valve_step() -> Canvas:
    """Titration curve of unbuffered acid, with one step of a coarse valve."""
    sheet = Canvas(
        480, 340, "Titration curve of strong acid, and one step of a valve",
        "pH against net acid from +0.30 to -0.30 mmol/L. One step of the valve goes from +0.12 to "
        "-0.12 mmol/L: pH 3.9 to 10.1, over the whole band from pH 6 to 9.",
    )  # fmt: skip
    axes = Axes(sheet, (76, 26, 380, 236), (-0.3, 0.3), (3, 11))
    x, y = axes.at(-0.3, 9)
    _, foot = axes.at(-0.3, 6)
    sheet.box(x, y, 380, foot - y, fill=SOFT_TEAL, edge=TEAL, round_by=0)
    for tick in (-0.3, -0.15, 0.0, 0.15, 0.3):
        place, _ = axes.at(tick, 3)
        sheet.text(place, 282, f"{-tick:+.2f}" if tick else "0", anchor="middle", colour=MUTED)
    axes.frame((), [(value, str(value)) for value in range(3, 12)], "", "pH")
    sheet.text(266, 306, "net acid left, mmol/L", anchor="middle")
    points = [(-0.3 + step / 1000, ph((0.3 - step / 1000) / 1000)) for step in range(601)]
    axes.curve(points, VIOLET)
    for net in (0.12, -0.12):
        sheet.dot(*axes.at(-net, ph(net / 1000)), INK)
    a, b = axes.at(-0.12, ph(0.12e-3)), axes.at(0.12, ph(-0.12e-3))
    sheet.path([a, (b[0], a[1]), b], colour=BROWN, dashed=True, width=1.5)
    sheet.text(b[0] + 6, a[1] - 8, "one step", colour=BROWN, bold=True)
    sheet.text(86, 126, "window, pH 6 to 9", colour=TEAL, bold=True)
    return sheet


def split_error() -> Canvas:
    """Both purities against the error of the organic."""
    sheet = Canvas(
        480, 340, "Purity of both products against an error of the organic",
        "Pr product 78 % at -2 %, 99.7 % at zero; Nd product 99.9 % at zero, 91 % at +2 %. Both "
        "exceed 99 % only from -0.05 to +0.21 %.",
    )  # fmt: skip
    axes = Axes(sheet, (76, 26, 380, 236), (-2, 2), (76, 100))
    axes.frame((-2, -1, 0, 1, 2), [(v, str(v)) for v in range(76, 101, 4)],
               "error of the organic, %", "purity, %")  # fmt: skip
    errors = [step / 25 for step in range(-50, 51)]
    both = [(e, *train(3.5 * (1 + e / 100), 2.75)[1:]) for e in errors]
    axes.curve([(e, nd) for e, nd, _ in both], VIOLET)
    axes.curve([(e, pr) for e, _, pr in both], BROWN)
    sheet.text(*axes.at(0.35, 90), "Nd product", colour=VIOLET, bold=True)
    sheet.text(*axes.at(-1.9, 92), "Pr product", colour=BROWN, bold=True)
    return sheet


def profiles() -> Canvas:
    """Nd in the aqueous phase of each stage for three splits."""
    sheet = Canvas(
        480, 340, "Profiles of a train for three values of the split",
        "Nd in the aqueous of 60 stages. Split 0.750: 49 % at stage 19. Split 0.745: 75 % there, "
        "split 0.755: 5 % there. At stage 55 the three are 99.6, 99.5 and 96.4 %.",
    )  # fmt: skip
    axes = Axes(sheet, (76, 26, 380, 236), (0, 60), (0, 100))
    axes.frame(range(0, 61, 10), [(v, str(v)) for v in range(0, 101, 20)],
               "stage (1 = Pr end, 60 = Nd end)", "Nd in the aqueous, mol%")  # fmt: skip
    for split, colour in ((0.745, BLUE), (0.750, VIOLET), (0.755, BROWN)):
        x, _, _ = train(2.75 + split, 2.75)
        axes.curve([(k + 1, 100 * v) for k, v in enumerate(x)], colour)
    for stage, level, words, colour in (
        (4.5, 67, "0.745", BLUE), (31.5, 75, "0.750", VIOLET), (34.5, 50, "0.755", BROWN),
    ):  # fmt: skip
        sheet.text(*axes.at(stage, level), words, colour=colour, bold=True)
    return sheet


def redox() -> Canvas:
    """Potential against conversion of europium."""
    sheet = Canvas(
        480, 340, "Redox potential against conversion of europium",
        "+118 mV at 1 %, +56 at 10 %, 0 at 50 %, -56 at 90 % and -118 mV at 99 % converted.",
    )  # fmt: skip
    axes = Axes(sheet, (84, 26, 372, 236), (0, 100), (-130, 130))
    axes.frame(range(0, 101, 20), [(v, f"{v:+d}" if v else "0") for v in range(-120, 121, 40)],
               "converted to Eu(II), %", "mV against half-way")  # fmt: skip
    shares = [1 + step / 4 for step in range(393)]
    axes.curve([(s, 59.16 * log10((100 - s) / s)) for s in shares], VIOLET)
    for share in (50, 99):
        sheet.dot(*axes.at(share, 59.16 * log10((100 - share) / share)), INK)
    sheet.text(*axes.at(34, 30), "10 mV are 10 % here", bold=True)
    sheet.text(*axes.at(94, -104), "and 0.4 % here", anchor="end", bold=True)
    return sheet


def tanks() -> Canvas:
    """Two tanks in series with three places where a fault can sit."""
    sheet = Canvas(
        480, 300, "Two tanks in series for neutralisation",
        "Liquor enters tank 1 with a large NaOH valve and an electrode, flows to tank 2 with a "
        "small NaOH valve and an electrode, and leaves.",
    )  # fmt: skip
    for x, name in ((90, "tank 1"), (290, "tank 2")):
        sheet.box(x, 130, 110, 100, fill=SOFT_TEAL, edge=INK)
        sheet.text(x + 55, 186, name, anchor="middle", bold=True)
        sheet.path([(x + 30, 70), (x + 30, 130)], arrow=True)
        sheet.text(x + 30, 62, "NaOH", anchor="middle")
        sheet.path([(x + 88, 110), (x + 88, 160)], colour=BROWN, width=4)
        sheet.text(x + 98, 106, "pH", colour=BROWN, bold=True)
    sheet.text(148, 88, "0-400 L/h", size=15, colour=MUTED)
    sheet.text(330, 88, "0-4 L/h", size=15, colour=MUTED)
    sheet.path([(20, 180), (90, 180)], arrow=True)
    sheet.path([(200, 180), (290, 180)], arrow=True)
    sheet.path([(400, 180), (462, 180)], arrow=True)
    sheet.text(16, 204, "liquor", size=15)
    sheet.text(245, 204, "pH 3.5", anchor="middle", size=15)
    sheet.text(432, 204, "pH 6-9", anchor="middle", size=15)
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(folder, {
        "valve-step": valve_step(), "split-error": split_error(), "profiles": profiles(),
        "redox": redox(), "tanks": tanks(),
    })  # fmt: skip


if __name__ == "__main__":
    main()
