"""Draws the figures of the module on the separation plan, its reagents and its effluent.

Run it: `python tests/content/figures/separation_plan.py [folder]`.
Without a folder it renews the module's own figures.
Feed and separation factors are the lessons' teaching values; every number is computed here.
"""

import sys
from collections.abc import Sequence
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

FOLDER = (
    COURSES / "solvent-extraction-chemist/separation-plan-reagents-and-effluent/figures"
)  # fmt: skip
LA, CE, PRND, SEG, HRE = 24.0, 46.0, 22.0, 5.0, 3.0  # mol of the teaching feed
MARGIN, EXCESS, MOLE = 1.20, 1.20, 165.0  # over the minimum, acid over need, g REO in a mole


def cut(amounts: Sequence[float], alphas: Sequence[float], at: int) -> float:
    """Return the least metal that a sharp cut before group `at` must extract (Underwood)."""
    pairs = list(zip(alphas, amounts, strict=True))
    low, high = alphas[at - 1], alphas[at]
    for _ in range(100):
        theta = (low + high) / 2
        rising = sum(alpha * n / (alpha - theta) for alpha, n in pairs)
        low, high = (theta, high) if rising < 0 else (low, theta)
    return sum(alpha * n / (alpha - theta) for alpha, n in pairs[at:])


def chain(amounts: Sequence[float], alphas: Sequence[float], order: Sequence[int]) -> float:
    """Return what all cuts extract, made in this order of places, each on its own part."""
    if not order:
        return 0.0
    at = order[0]
    light = [place for place in order if place < at]
    heavy = [place - at for place in order if place > at]
    return (
        cut(amounts, alphas, at)
        + chain(amounts[:at], alphas[:at], light)
        + chain(amounts[at:], alphas[at:], heavy)
    )


GROUPS, STRENGTHS = (LA, PRND, SEG, HRE), (1.0, 5.0, 30.0, 90.0)


def five_sums() -> dict[str, float]:
    """Return what each order of the three cuts extracts for the feed without cerium."""
    orders = {
        "Gd|Tb, Nd|Sm, La|Pr": (3, 2, 1),
        "Nd|Sm, then La|Pr and Gd|Tb": (2, 1, 3),
        "Gd|Tb, La|Pr, Nd|Sm": (3, 1, 2),
        "La|Pr, Gd|Tb, Nd|Sm": (1, 3, 2),
        "La|Pr, Nd|Sm, Gd|Tb": (1, 2, 3),
    }
    return {name: chain(GROUPS, STRENGTHS, order) for name, order in orders.items()}


def four_plans() -> dict[str, float]:
    """Return what the whole plan extracts with and without cerium, and with Pr apart from Nd."""
    strengths = (1.0, 2.5, 5.0, 30.0, 90.0)
    residue = (LA, 0.05 * CE, PRND, SEG, HRE)
    plan_of_three = chain(GROUPS, STRENGTHS, (2, 1, 3))
    return {
        "cerium left in": chain((LA, CE, PRND, SEG, HRE), strengths, (4, 2, 1, 3)),
        "95 % of it removed": chain(residue, strengths, (3, 2, 4)),
        "all of it removed": plan_of_three,
        "removed, and Pr|Nd cut too": plan_of_three
        + cut((0.25 * PRND, 0.75 * PRND), (1.0, 1.5), 1),
    }


def bars(
    sheet: Canvas, values: dict[str, float], most: float, colours: Sequence[tuple[str, str]]
) -> None:
    """Draw lying bars with their names above and their values at the end."""
    for row, (name, value) in enumerate(values.items()):
        top = 62 + row * 62
        fill, edge = colours[row % len(colours)]
        length = 370 * value / most
        sheet.text(24, top, name)
        sheet.box(24, top + 10, length, 24, fill=fill, edge=edge, round_by=2)
        said = f"{value:.0f} mol" if most > 200 else f"{value:.1f} mol"
        sheet.text(24 + length + 8, top + 28, said, bold=True)


def five_orders() -> Canvas:
    """Compare the five orders of one feed."""
    values = five_sums()
    said = "; ".join(f"{name}: {value:.1f} mol" for name, value in values.items())
    sheet = Canvas(480, 370, "Metal extracted in five orders of the same cuts", said)
    sheet.text(24, 34, "Extracted in all trains", bold=True)
    bars(sheet, values, 66, [(SOFT_BLUE, BLUE), (SOFT_TEAL, TEAL), *[(SOFT_BLUE, BLUE)] * 3])
    return sheet


def cerium_first() -> Canvas:
    """Show what cerium, its residue and the cut between Pr and Nd cost."""
    values = four_plans()
    said = "; ".join(f"{name}: {value:.0f} mol" for name, value in values.items())
    sheet = Canvas(480, 310, "Metal extracted by the whole plan, with and without cerium", said)
    sheet.text(24, 34, "Extracted for 100 mol of feed", bold=True)
    colours = [(SOFT_BROWN, BROWN), (SOFT_BLUE, BLUE), (SOFT_TEAL, TEAL), (SOFT_VIOLET, VIOLET)]
    bars(sheet, values, 250, colours)
    return sheet


def train(sheet: Canvas, x: float, y: float, name: str, extracted: float) -> None:
    """Draw one train as a box with its cut and what it extracts."""
    sheet.box(x, y, 132, 62, fill=SOFT_BLUE, edge=BLUE)
    sheet.text(x + 66, y + 26, name, anchor="middle", bold=True)
    sheet.text(x + 66, y + 48, f"extracts {extracted:.1f}", anchor="middle", size=15, colour=BLUE)


def plan() -> Canvas:
    """Draw the cheapest order as a flowsheet."""
    heavy, all_of_it = SEG + HRE, LA + PRND + SEG + HRE
    sheet = Canvas(
        480, 400, "A plan of three cuts",
        "54 mol enter Nd|Sm; 46 mol of raffinate enter La|Pr and give 24 La and 22 PrNd; 8 mol of "
        "strip liquor enter Gd|Tb and give 5 SEG and 3 heavy.",
    )  # fmt: skip
    sheet.text(240, 32, f"feed without cerium: {all_of_it:.0f} mol", anchor="middle")
    sheet.path([(240, 42), (240, 74)], arrow=True)
    train(sheet, 174, 74, "Nd|Sm", cut(GROUPS, STRENGTHS, 2))
    sheet.path([(174, 105), (96, 105), (96, 200)], colour=BLUE, arrow=True)
    sheet.text(20, 92, f"raffinate {LA + PRND:.0f}", size=15, colour=BLUE)
    sheet.path([(306, 105), (384, 105), (384, 200)], colour=TEAL, arrow=True)
    sheet.text(318, 92, f"strip liquor {heavy:.0f}", size=15, colour=TEAL)
    train(sheet, 30, 200, "La|Pr", cut(GROUPS[:2], STRENGTHS[:2], 1))
    train(sheet, 318, 200, "Gd|Tb", cut(GROUPS[2:], STRENGTHS[2:], 1))
    for x, name, amount, colour in (
        (52, "La", LA, BLUE), (140, "PrNd", PRND, TEAL), (340, "SEG", SEG, BLUE),
        (428, "HRE", HRE, TEAL),
    ):  # fmt: skip
        sheet.path([(x, 262), (x, 316)], colour=colour, arrow=True)
        sheet.text(x, 338, name, anchor="middle", bold=True)
        sheet.text(x, 358, f"{amount:.0f} mol", anchor="middle", size=15)
    sheet.text(240, 386, "blue: raffinate side    green: strip side", anchor="middle",
               size=15, colour=MUTED)  # fmt: skip
    return sheet


def reagents(extracted: float, product: float, oxalate: float) -> tuple[float, float]:
    """Return NaOH and NaCl in kg for each kg of oxide."""
    each = MARGIN * extracted / product
    soda = EXCESS * 3 * each + 3 * oxalate / product
    salt = EXCESS * 3 * each + 3
    return soda * 40.00 / MOLE, salt * 58.44 / MOLE


def reagents_per_kilogram() -> Canvas:
    """Compare base and salt of three plans."""
    sums = four_plans()
    rest = PRND + SEG + HRE
    rows = {
        "cerium left in": reagents(sums["cerium left in"], LA + CE + rest, rest),
        "the plan of the example": reagents(sums["all of it removed"], LA + rest, rest),
        "and Pr parted from Nd": reagents(sums["removed, and Pr|Nd cut too"], LA + rest, rest),
    }
    said = "; ".join(f"{name}: NaOH {a:.1f}, NaCl {b:.1f}" for name, (a, b) in rows.items())
    sheet = Canvas(480, 350, "Base and salt for each kilogram of oxide", said)
    sheet.text(24, 34, "kg for each kg of oxide sold", bold=True)
    for row, (name, pair) in enumerate(rows.items()):
        top = 66 + row * 92
        sheet.text(24, top, name)
        for line, (what, value, fill, edge) in enumerate((
            ("NaOH in", pair[0], SOFT_VIOLET, VIOLET), ("NaCl out", pair[1], SOFT_BROWN, BROWN),
        )):  # fmt: skip
            at = top + 10 + 28 * line
            sheet.box(24, at, 330 * value / 5, 22, fill=fill, edge=edge, round_by=2)
            sheet.text(24 + 330 * value / 5 + 8, at + 17, f"{what} {value:.1f}", size=15)
    return sheet


def recovery_chain() -> Canvas:
    """Follow drops and dissolved solvent through three steps."""
    drops, dissolved = 60.0, 8.0
    sheet = Canvas(
        480, 300, "Solvent recovery in three steps",
        "Drops and dissolved solvent in mg/L: 60 and 8 before the after-settler, 24 and 8 behind "
        "it, 4.8 and 8 behind the coalescer, 0.2 and 0.4 behind the carbon.",
    )  # fmt: skip
    sheet.text(20, 32, "mg/L:", bold=True)
    sheet.text(80, 32, "drops", colour=TEAL, bold=True)
    sheet.text(140, 32, "dissolved", colour=BROWN, bold=True)
    steps = (("after-settler", 0.40, 1.0), ("coalescer", 0.20, 1.0), ("carbon", 0.05, 0.05))
    for number in range(4):
        x = 40 + 122 * number
        sheet.text(x, 84, f"{drops:.1f}", anchor="middle", colour=TEAL, bold=True)
        sheet.text(x, 106, f"{dissolved:.1f}", anchor="middle", colour=BROWN, bold=True)
        if number < 3:
            name, drop_share, other_share = steps[number]
            sheet.path([(x + 4, 152), (x + 20, 152)], colour=BLUE, arrow=True)
            sheet.box(x + 20, 124, 92, 56, fill=SOFT_BLUE, edge=BLUE)
            sheet.text(x + 66, 157, name, anchor="middle", size=15)
            if number < 2:
                sheet.path([(x + 66, 180), (x + 66, 226)], colour=TEAL, arrow=True)
            drops, dissolved = drops * drop_share, dissolved * other_share
    sheet.path([(396, 152), (450, 152)], colour=BLUE, arrow=True)
    sheet.box(60, 226, 260, 46, fill=SOFT_TEAL, edge=TEAL)
    sheet.text(190, 255, "recovered solvent: test, then return", anchor="middle", size=15)
    sheet.text(350, 210, "spent carbon", size=15, colour=BROWN)
    sheet.path([(350, 180), (350, 196)], colour=BROWN, arrow=True)
    return sheet


def free_ammonia() -> Canvas:
    """Share of free ammonia over pH at 25 °C."""

    def share(ph: float) -> float:
        return 100 / (1 + 10 ** (9.25 - ph))

    sheet = Canvas(
        480, 400, "Share of ammonia nitrogen that is free ammonia, at 25 degrees",
        "; ".join(f"pH {ph}: {share(ph):.2g} per cent" for ph in (7, 8, 9, 10, 11)),
    )  # fmt: skip
    axes = Axes(sheet, (70, 30, 380, 300), (6, 12), (0, 100))
    ticks = [(v, f"{v} %") for v in (0, 20, 40, 60, 80, 100)]
    axes.frame([6, 7, 8, 9, 10, 11, 12], ticks, "pH", "")
    axes.curve([(6 + step / 20, share(6 + step / 20)) for step in range(121)], VIOLET)
    for ph, words, aside in ((7, "0.6 %", (-16, -12)), (8, "5 %", (-34, -10)),
                             (9, "36 %", (-50, 0)), (10, "85 %", (-50, 0)),
                             (11, "98 %", (-10, 26))):  # fmt: skip
        place = axes.at(ph, share(ph))
        sheet.dot(*place, colour=INK)
        sheet.text(place[0] + aside[0], place[1] + aside[1], words, bold=True)
    return sheet


PLACES = (
    ("A", "thorium removal", "thorium cake", SOFT_BROWN, BROWN),
    ("B", "cerium tank", "cerium cake", SOFT_BLUE, BLUE),
    ("C", "trains", "solvent lost", SOFT_TEAL, TEAL),
    ("D", "precipitation", "products", SOFT_VIOLET, VIOLET),
    ("E", "water treatment", "barium sulfate sludge", SOFT_BROWN, BROWN),
)  # fmt: skip


def outlets() -> Canvas:
    """Name the doors of a plan, from top to bottom."""
    sheet = Canvas(
        480, 500, "A plan and its outlets",
        "From top to bottom: A thorium removal, B cerium tank, C trains, D precipitation, E water "
        "treatment. To the right leave thorium cake, cerium cake, lost solvent, products, and "
        "barium sulfate sludge; treated water and salt leave below.",
    )  # fmt: skip
    sheet.text(130, 30, "chloride liquor", anchor="middle")
    for row, (letter, name, leaves, fill, edge) in enumerate(PLACES):
        top = 56 + 82 * row
        sheet.path([(130, top - (18 if row == 0 else 28)), (130, top)], arrow=True)
        sheet.box(40, top, 180, 54, fill=fill, edge=edge)
        sheet.text(56, top + 34, letter, bold=True, colour=edge)
        sheet.text(82, top + 34, name, size=15)
        sheet.path([(220, top + 27), (272, top + 27)], colour=edge, arrow=True)
        sheet.text(280, top + 32, leaves, size=15, colour=edge)
    sheet.path([(130, 438), (130, 462)], arrow=True)
    sheet.text(130, 484, "treated water, salt", anchor="middle", size=15)
    return sheet


def drawings() -> dict[str, Canvas]:
    """Return every figure of the module by its file's name."""
    return {
        "plan": plan(),
        "five-orders": five_orders(),
        "cerium-first": cerium_first(),
        "reagents-per-kilogram": reagents_per_kilogram(),
        "recovery-chain": recovery_chain(),
        "free-ammonia": free_ammonia(),
        "outlets": outlets(),
    }


if __name__ == "__main__":
    write(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER, drawings())
