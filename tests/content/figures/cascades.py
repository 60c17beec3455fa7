"""Draws the figures of the module on fractional countercurrent cascades.

Run it: `python tests/content/figures/cascades.py [folder]`.
Without a folder it renews the module's own figures.
Profiles and purities are computed here, by walking along the train from the raffinate.
"""

import sys
from math import log10
from pathlib import Path

from canvas import (
    BLUE,
    BROWN,
    COURSES,
    INK,
    MUTED,
    SOFT_BLUE,
    SOFT_BROWN,
    SOFT_TEAL,
    SOFT_VIOLET,
    TEAL,
    VIOLET,
    Axes,
    Canvas,
    write,
)  # fmt: skip

FOLDER = COURSES / "solvent-extraction-chemist/fractional-countercurrent-cascades/figures"
BETA, ND = 1.5, 0.75  # separation factor Nd/Pr, share of Nd in the feed
SOLVENT, SCRUB = 3.5, 2.75  # mol per mol of feed


def loaded(x: float) -> float:
    """Return the share of Nd in the organic that is in equilibrium with `x` in the aqueous."""
    return BETA * x / (1 + (BETA - 1) * x)


def walk(lost: float, n: int, m: int, scrub: float, fed: float) -> tuple[list[float], float]:
    """Return Nd in the aqueous of each stage, and what the last stage gives too much.

    `lost` is the Nd in the raffinate, mol.
    """
    raffinate = scrub + fed - SOLVENT
    x = [lost / raffinate]
    for stage in range(1, n + m):
        carried = lost + SOLVENT * loaded(x[-1])
        right = stage >= n
        x.append(min(max((carried - (ND * fed if right else 0)) / (scrub + (0 if right else fed)),
                         1e-12), 1.0))  # fmt: skip
    return x, (SOLVENT - scrub) * loaded(x[-1]) - (ND * fed - lost)


def profile_of(n: int, m: int, scrub: float = SCRUB, fed: float = 1.0) -> tuple[list[float], float]:
    """Return Nd in the aqueous of each stage, and the Nd that is lost with the raffinate."""
    low, high = max(1e-14, scrub + fed - SOLVENT - (1 - ND) * fed), scrub + fed - SOLVENT
    for _ in range(300):
        middle = (low * high) ** 0.5 if low < 1e-3 else (low + high) / 2
        if walk(middle, n, m, scrub, fed)[1] > 0:
            high = middle
        else:
            low = middle
    return walk(low, n, m, scrub, fed)[0], low


def train() -> Canvas:
    """The reference train with its flows."""
    sheet = Canvas(
        480, 330, "A fractional train and its flows",
        "Barren organic enters stage 1 on the left, feed stage n in the middle, scrub acid stage N "
        "on the right. Raffinate 0.25 leaves left, product 0.75 right to the strip.",
    )  # fmt: skip
    for left, name in ((70, "1"), (130, "..."), (200, "n"), (270, "..."), (340, "N")):
        sheet.box(left, 130, 46, 56, fill=SOFT_VIOLET if name == "n" else SOFT_BLUE, edge=BLUE)
        sheet.text(left + 23, 164, name, anchor="middle", bold=True)
    sheet.text(93, 118, "extraction", colour=BLUE)
    sheet.text(270, 118, "scrub", colour=BLUE)
    sheet.box(415, 130, 50, 56, fill=SOFT_TEAL, edge=TEAL)
    sheet.text(440, 164, "strip", anchor="middle", size=15)
    sheet.path([(223, 72), (223, 130)], colour=INK, arrow=True)
    sheet.text(223, 62, "feed 1", anchor="middle", bold=True)
    sheet.path([(363, 72), (363, 130)], colour=BROWN, arrow=True)
    sheet.text(363, 62, "scrub acid", anchor="middle", colour=BROWN)
    sheet.path([(20, 174), (70, 174)], colour=TEAL, arrow=True)
    sheet.text(16, 206, "barren", colour=TEAL, size=15)
    sheet.path([(70, 142), (20, 142)], colour=BLUE, arrow=True)
    sheet.text(12, 104, "raffinate", colour=BLUE, size=15)
    sheet.text(12, 124, "R 0.25", colour=BLUE, bold=True, size=15)
    sheet.path([(386, 158), (415, 158)], colour=TEAL, arrow=True)
    sheet.text(372, 210, "E 0.75", colour=TEAL, bold=True, size=15)
    sheet.path([(440, 186), (440, 236)], colour=TEAL, arrow=True)
    sheet.text(440, 254, "product", anchor="middle", colour=TEAL)
    for start, end, words in ((205, 80, "aqueous W + 1 = 3.75"), (385, 265, "W = 2.75")):
        sheet.path([(start, 226), (end, 226)], colour=BLUE, arrow=True)
        sheet.text((start + end) / 2, 248, words, anchor="middle", colour=BLUE, size=15)
    sheet.path([(80, 278), (385, 278)], colour=TEAL, arrow=True)
    sheet.text(232, 300, "organic S = 3.50", anchor="middle", colour=TEAL)
    return sheet


def exchange_diagram() -> Canvas:
    """Equilibrium, the operating lines at S 3.50 and those of the least flow."""
    sheet = Canvas(
        480, 450, "Exchange diagram of a train",
        "Equilibrium curve for a separation factor of 1.5. Two operating lines below it meet at "
        "0.75. Dashed lines of the least flow meet the curve itself at 0.75.",
    )  # fmt: skip
    axes = Axes(sheet, (70, 30, 380, 350), (0, 1), (0, 1))
    ticks = [(v / 4, f"{v / 4:g}") for v in range(5)]
    axes.frame([0, 0.25, 0.5, 0.75, 1], ticks, "Nd share in aqueous", "Nd share in organic")
    axes.curve([(0, 0), (1, 1)], MUTED, dashed=True)
    axes.curve([(v / 80, loaded(v / 80)) for v in range(81)], VIOLET)
    meet = (SCRUB + 1) * ND / SOLVENT
    axes.curve([(0, 0), (ND, meet)], BLUE)
    axes.curve([(ND, meet), (1, 1)], TEAL)
    axes.curve([(0, 0), (ND, loaded(ND)), (1, 1)], BROWN, dashed=True)
    sheet.dot(*axes.at(ND, meet), colour=INK)
    sheet.dot(*axes.at(ND, loaded(ND)), colour=BROWN)
    for x, y, words, colour in (
        (0.07, 0.50, "equilibrium", VIOLET), (0.42, 0.36, "extraction", BLUE),
        (0.80, 0.76, "scrub", TEAL), (0.45, 0.88, "least flow", BROWN),
    ):  # fmt: skip
        sheet.text(*axes.at(x, y), words, colour=colour)
    return sheet


def split_cap() -> Canvas:
    """Purity of both products against the product flow, and the caps."""
    sheet = Canvas(
        480, 430, "Purity against product flow",
        "Nd purity is near 100 per cent up to a product flow of 0.75 and falls behind it. Pr "
        "purity rises up to 0.75. Both are high only in a narrow gap at 0.75.",
    )  # fmt: skip
    axes = Axes(sheet, (80, 30, 360, 330), (0.70, 0.80), (82, 100))
    ticks = [(v, f"{v}") for v in (82, 85, 90, 95, 100)]
    axes.frame([0.70, 0.72, 0.74, 0.76, 0.78, 0.80], ticks, "product flow E, mol/mol", "purity, %")
    nd, pr = [], []
    for step in range(101):
        flow = 0.70 + step / 1000
        _, lost = profile_of(34, 34, SOLVENT - flow)
        nd.append((flow, 100 * (ND - lost) / flow))
        pr.append((flow, 100 * (1 - flow - lost) / (1 - flow)))
    axes.curve(nd, VIOLET)
    axes.curve(pr, BROWN)
    sheet.text(*axes.at(0.764, 93.2), "Nd product", colour=VIOLET)
    sheet.text(*axes.at(0.716, 86.2), "Pr raffinate", colour=BROWN)
    axes.curve([(0.75, 82), (0.75, 100)], MUTED, dashed=True)
    sheet.text(*axes.at(0.7515, 83), "Nd fed: 0.75", colour=MUTED)
    return sheet


def profile() -> Canvas:
    """Shares along 68 stages, and Pr after a feed that is 2 % low."""
    sheet = Canvas(
        480, 440, "Stage profile of a train",
        "Logarithmic axis. Nd rises from 0.08 per cent in stage 1, Pr falls to 0.04 per cent in "
        "stage 68. Feed at stage 28. Dashed: Pr after a feed 2 per cent low.",
    )  # fmt: skip
    axes = Axes(sheet, (80, 30, 350, 340), (1, 68), (-2, 2))
    ticks = [(2, "100 %"), (1, "10 %"), (0, "1 %"), (-1, "0.1 %"), (-2, "0.01 %")]
    axes.frame([1, 10, 20, 28, 40, 50, 60, 68], ticks, "stage (raffinate end: 1)", "")
    design, _ = profile_of(28, 40)
    low, _ = profile_of(28, 40, fed=0.98)
    axes.curve([(28, -2), (28, 2)], MUTED, dashed=True)
    axes.curve([(j, log10(100 * x)) for j, x in enumerate(design, 1)], VIOLET)
    axes.curve([(j, log10(100 * (1 - x))) for j, x in enumerate(design, 1)], BROWN)
    axes.curve([(j, log10(100 * (1 - x))) for j, x in enumerate(low, 1)], BROWN, dashed=True)
    sheet.text(*axes.at(6, -0.9), "Nd", colour=VIOLET, bold=True)
    sheet.text(*axes.at(53, -0.65), "Pr", colour=BROWN, bold=True)
    sheet.text(*axes.at(33, 1.78), "Pr, feed low", colour=BROWN)
    sheet.text(*axes.at(29, -1.75), "feed", colour=MUTED)
    return sheet


ORDERS = {
    "A": (0.108, 1.454, 0.234), "B": (1.481, 0.234, 0.091), "C": (0.108, 0.659, 1.440),
    "D": (0.687, 0.102, 1.440), "E": (0.687, 1.468, 0.091),
}  # fmt: skip


def orders() -> Canvas:
    """The least solvent of five orders of cuts, as bars of three parts."""
    sheet = Canvas(
        480, 330, "Least solvent of five orders of cuts",
        "Bars for the orders A to E: 1.80, 1.81, 2.21, 2.23 and 2.25 mol per mol of feed, each of "
        "three cuts.",
    )  # fmt: skip
    for at, (name, cuts) in enumerate(ORDERS.items()):
        top, left = 30 + 48 * at, 50.0
        sheet.text(24, top + 23, name, bold=True)
        for cut, (fill, edge) in zip(
            cuts, ((SOFT_BLUE, BLUE), (SOFT_TEAL, TEAL), (SOFT_BROWN, BROWN)), strict=True
        ):
            sheet.box(left, top, 150 * cut, 32, fill=fill, edge=edge, round_by=2)
            left += 150 * cut
        sheet.text(left + 10, top + 23, f"{sum(cuts):.2f}", bold=True)
    for left, words, fill, edge in (
        (50, "first cut", SOFT_BLUE, BLUE), (180, "second cut", SOFT_TEAL, TEAL),
        (325, "third cut", SOFT_BROWN, BROWN),
    ):  # fmt: skip
        sheet.box(left, 284, 16, 16, fill=fill, edge=edge, round_by=2)
        sheet.text(left + 24, 298, words)
    return sheet


def linked() -> Canvas:
    """Three elements parted without and with links."""
    sheet = Canvas(
        480, 400, "Two flowsheets for three elements",
        "Above: train A/BC is stripped and fed as aqueous to B/C, 1.366 and 1.000. Below: AB/BC "
        "sends aqueous to A/B and loaded organic to B/C; 0.778, 0.778 and 0.444.",
    )  # fmt: skip
    sheet.text(20, 34, "Not linked: 2.37", bold=True)
    sheet.text(20, 194, "Linked: 2.00", bold=True)
    for left, top, name, flow in (
        (90, 62, "A/BC", "1.366"), (330, 62, "B/C", "1.000"), (90, 262, "AB/BC", "0.778"),
        (270, 212, "A/B", "0.778"), (270, 312, "B/C", "0.444"),
    ):  # fmt: skip
        sheet.box(left, top, 90, 60, fill=SOFT_BLUE, edge=BLUE)
        sheet.text(left + 45, top + 26, name, anchor="middle", bold=True)
        sheet.text(left + 45, top + 48, flow, anchor="middle", colour=BLUE)
    sheet.box(225, 70, 60, 44, fill=SOFT_BROWN, edge=BROWN)
    sheet.text(255, 98, "strip", anchor="middle")
    sheet.path([(180, 92), (225, 92)], colour=TEAL, arrow=True)
    sheet.path([(285, 92), (330, 92)], colour=BLUE, arrow=True)
    for top in (92, 292):
        sheet.path([(30, top), (90, top)], colour=INK, arrow=True)
        sheet.text(26, top - 10, "feed")
    sheet.path([(135, 122), (135, 150)], colour=BLUE, arrow=True)
    sheet.text(145, 150, "A")
    for top, name in ((78, "B"), (108, "C")):
        sheet.path([(420, top), (448, top)], colour=BLUE, arrow=True)
        sheet.text(453, top + 5, name)
    sheet.path([(180, 280), (225, 242), (270, 242)], colour=BLUE, arrow=True)
    sheet.text(190, 234, "aqueous", size=15, colour=BLUE)
    sheet.path([(180, 304), (225, 342), (270, 342)], colour=TEAL, arrow=True)
    sheet.text(130, 366, "loaded organic", size=15, colour=TEAL)
    for top, name in ((228, "A"), (256, "B"), (328, "B"), (356, "C")):
        sheet.path([(360, top), (410, top)], colour=BLUE, arrow=True)
        sheet.text(418, top + 5, name)
    return sheet


def drawings() -> dict[str, Canvas]:
    """Return every figure of the module by its file's name."""
    return {
        "train": train(),
        "exchange-diagram": exchange_diagram(),
        "split-cap": split_cap(),
        "profile": profile(),
        "orders": orders(),
        "linked": linked(),
    }


if __name__ == "__main__":
    write(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER, drawings())
