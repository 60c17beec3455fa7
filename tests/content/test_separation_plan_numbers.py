"""Every number of the module on the separation plan, computed a second time."""
# ruff: noqa: N803, E741 - arguments bear the names that the stems print

from math import log10
from pathlib import Path

import pytest

from assessments import quiz
from tests.content.content_oracle import WEIGHT, lesson
from tests.content.cut_oracle import both_orders, least, least_of_many, march, orders
from tests.content.stage_oracle import SEEDS, Oracle, asked_for_numbers, earned, solved

MODULE = "solvent-extraction-chemist/separation-plan-reagents-and-effluent"
FOLDER = Path(__file__).parents[2] / "content" / "courses" / MODULE
ASKED = asked_for_numbers(*(f"courses/{MODULE}/*.{kind}.md" for kind in ("lesson", "bank", "quiz")))
SODA = WEIGHT["Na"] + WEIGHT["O"] + WEIGHT["H"]
SALT = WEIGHT["Na"] + WEIGHT["Cl"]
ACID = WEIGHT["H"] + WEIGHT["Cl"]
PEROXIDE = 2 * (WEIGHT["H"] + WEIGHT["O"])
OXALIC = 2 * (WEIGHT["H"] + WEIGHT["C"] + 2 * WEIGHT["O"]) + 2 * (2 * WEIGHT["H"] + WEIGHT["O"])
ASH = 2 * WEIGHT["Na"] + WEIGHT["C"] + 3 * WEIGHT["O"]
NEODYMIUM = WEIGHT["Nd"] + 1.5 * WEIGHT["O"]
EXTRACTANT = 16 * WEIGHT["C"] + 35 * WEIGHT["H"] + 3 * WEIGHT["O"] + WEIGHT["P"]
MOLAR_VOLUME = 8.314462618 * 298.15 / 101.325  # L/mol

FEED, STRENGTH = (24.0, 22.0, 5.0, 3.0), (1.0, 5.0, 30.0, 90.0)  # La, PrNd, SEG, HRE
FIVE = (1.0, 2.5, 5.0, 30.0, 90.0)  # with Ce behind La
SUMS = sorted(orders(FEED, STRENGTH))
PLAN = least_of_many(FEED, STRENGTH, 2) + least(46, 5, 22) + least(8, 3, 3)  # Nd|Sm first
WITH_CERIUM = sorted(orders((24, 46, 22, 5, 3), FIVE))
RESIDUE = least_of_many((24, 2.3, 22), FIVE[:3], 2)
WITH_RESIDUE = least_of_many((24, 2.3, 22, 5, 3), FIVE, 3) + RESIDUE + least(8, 3, 3)
SPLIT = least(22, 1.5, 16.5)
EACH = 1.2 * PLAN / 54  # mol extracted for each mole of product
CHLORIDE = 1.2 * 3 * EACH + 3


def gas(ph: float) -> float:
    """Return the share of free ammonia from its two species."""
    ion, free = 10 ** (9.25 - ph), 1.0
    return free / (free + ion)


def arriving(d: float, e: float, k: float) -> float:
    return k + d - d * e / 100


ORACLES: dict[str, Oracle] = {
    # lessons
    "sp-order-cloze": lambda: {
        "first": least_of_many((60, 30, 10), (1, 5, 30), 2),
        "sum": both_orders(60, 30, 10, 5, 6)[0],
    },
    "sp-order-own": lambda a, b, c, p, q: both_orders(a, b, c, p, q)[0],
    "sp-redox-cloze": lambda: {
        "zinc": 10 / 151.964 / 2 * 65.38,
        "gas": 3 * 10 / 151.964 / 2 * MOLAR_VOLUME,
    },
    "sp-redox-own": lambda la, ce, r, n: (
        least_of_many((la, ce * (100 - r) / 100, n), FIVE[:3], 2) / least(la + n, 5, n)
    ),
    "sp-reag-cloze": lambda: {
        "naoh": 3 * 2.40 * SODA / 165,
        "salt": (7.20 + 0.08 * 7.20 + 3) * SALT / 165,
    },
    "sp-reag-own": lambda s, x, b, a: 3 * s / 165 * (SODA * b + (100 + x) / 100 * ACID / 0.31 * a),
    "sp-loss-cloze": lambda: {"carbon": arriving(90, 90, 6), "out": arriving(90, 90, 6) * 0.1},
    "sp-loss-own": lambda d, k, e, Q, g: 0.95 * arriving(d, e, k) * Q * 24 / 1000 / g,
    "sp-haz-cloze": lambda: {"f": 100 * gas(8.5), "free": 6 * gas(8.5)},
    "sp-haz-own": lambda Q, c, V, t: sum(Q * c / V for _ in range(int(t))) / 1000,
    # practice
    "sp-cut-least": lambda F, h, b: least(F, b, F * h / 100),
    "sp-case-orders-a": lambda L, M, H, p, q: both_orders(L, M, H, p, q)[0],
    "sp-case-orders-b": lambda L, M, H, p, q: both_orders(L, M, H, p, q)[1],
    "sp-middle-out": lambda a, c, p, q: least(a + c, p * q, c),
    "sp-tank-target": lambda ce, n, p: 100 / ce * solved(lambda x: x / (x + n) - p / 100, 0, 50),
    "sp-peroxide": lambda Q, c, r, x: (
        Q * c * r / 100 / 140.116 * 0.5 * (100 + x) / 100 * PEROXIDE / 0.30
    ),
    "sp-zinc-air": lambda z, s: z / 65.38 * MOLAR_VOLUME * 100 / s * 25,
    "sp-close": lambda s, x, c: (3 * s * x / 100) + 3 * (1 - c),
    "sp-nitrogen": lambda s, w: 3000 * s * WEIGHT["N"] / 165 / w,
    "sp-oxalic": lambda Q, c, e: Q * c / NEODYMIUM * 1.5 * OXALIC * (100 + e) / 100,
    "sp-steam": lambda: {"c": 2400 / 40, "w": 40 / 2.4},
    "sp-month": lambda m, a, d, r: m + a * d * 0.01 * r,
    "sp-phosphorus": lambda e, w: e * w / 100 * WEIGHT["P"] / EXTRACTANT,
    "sp-free": lambda ph, n: n * gas(ph),
    "sp-case-thorium-a": lambda Q, c, t: Q * t * c / 1000,
    "sp-case-thorium-b": lambda Q, c, t: Q * t * c * 4057e-6,
    # quiz
    "sp-q-beta": lambda F, h, S: solved(lambda b: S - least(F, b, F * h / 100), 1.01, 60),
    "sp-q-theta": lambda L, M, H, p, q: (
        least(L + M + H, q, H) / least_of_many((L, M, H), (1, p, p * q), 2)
    ),
    "sp-q-naoh-back": lambda k: k / SODA * 165 / 3,
    "sp-q-la-limit": lambda la, ce, p: (
        100 - 100 / ce * solved(lambda x: x / (x + la) - p / 100, 0, 50)
    ),
    "sp-q-recycle": lambda s, x, cl: (
        100 * (3 * s * (100 + x) / 100 + 3 - cl) / (3 * s * (100 + x) / 100)
    ),
    "sp-q-europium-a": lambda sm, gd, p, q: least(sm + gd, p * q, gd),
    "sp-q-europium-b": lambda sm, eu, gd, p, q: (
        both_orders(sm, eu, gd, p, q)[0] / least(sm + gd, p * q, gd)
    ),
    "sp-q-treatment": lambda t, s, p: 100 * p / (3 * s * WEIGHT["N"] / 165 * t * 1000),
    "sp-q-carbon": lambda m, g, d, e, k, Q: m * g * 1000 / (arriving(d, e, k) * Q * 24),
    "sp-q-oxygen": lambda c, Q: c / 1000 * Q / 3.15,
    "sp-q-ph": lambda f: solved(lambda ph: 100 * gas(ph) - f, 4, 12),
    "sp-q-thorium": lambda Q, V, l, t: l * V / Q / t,
}


def test_every_number_asked_for_has_an_oracle() -> None:
    assert {question.id for question, _ in ASKED} == set(ORACLES)


@pytest.mark.parametrize("asked", ASKED, ids=lambda asked: asked[0].id)
def test_a_key_computed_from_the_stem_alone_earns_everything(asked) -> None:
    for seed in SEEDS:
        fraction, answer = earned(asked, ORACLES[asked[0].id], seed)
        assert fraction == 1, f"{asked[0].id} with {seed}: {answer} earned {fraction}"


PRINTED = {
    "the-order-of-cuts": [
        ("at least {} mol.", "30", least(54, 3, 3)),
        ("B writes: \"{} mol", "8.1", least_of_many(FEED, STRENGTH, 3)),
        ("14.551) = {}$, PrNd", "-1.77", 24 / (1 - 14.551)),
        ("14.551) = {}$, SEG", "-11.52", 110 / (5 - 14.551)),
        ("14.551) = {}$, HRE", "9.71", 150 / (30 - 14.551)),
        ("14.551) = {}$. The", "3.58", 270 / (90 - 14.551)),
        ("9.71 + 3.58 = {}$ mol", "13.3", least_of_many(FEED, STRENGTH, 2)),
        ("46/4 + 22 = {}$ mol", "33.5", least(46, 5, 22)),
        ("8/2 + 3 = {}$ mol", "7.0", least(8, 3, 3)),
        ("Sum: {} mol", "53.8", PLAN),
        ("found {} mol for Nd|Sm", "59", least(54, 6, 8) + least(46, 5, 22) + least(8, 3, 3)),
        ("and {} for Gd|Tb", "79", least(54, 3, 3) + least(51, 6, 5) + least(46, 5, 22)),
        ("differ by {} %", "2", 100 * (SUMS[1] / SUMS[0] - 1)),
        ("16.5 = {}$ mol", "60.5", SPLIT),
        ("+ 30 = {}$ mol. Both", "52.5", least(90, 5, 30)),
        ("other order takes {} mol", "78.6", both_orders(60, 30, 10, 5, 6)[1]),
    ],
    "cerium-and-europium-by-redox": [
        ("least of {} mol (below)", "47", RESIDUE),
        ("with cerium extracts {} mol", "210", WITH_CERIUM[0]),
        ("without it extracts {} mol", "54", PLAN),
        ("46 = {}$ kmol/h", "43.7", 46 - 46 * 0.05),
        ("1.30 = {}$ kmol/h", "28.4", 43.7 * 0.65),
        ("34.014 = {}$ kg/h", "966", 43.7 * 0.65 * PEROXIDE),
        ("43.7 = {}$ kmol/h", "131", 3 * 43.7),
        ("g/mol) {} t/h", "5.24", 3 * 43.7 * SODA / 1000),
        ("54 = {}$ kmol/h more", "156", round(WITH_CERIUM[0]) - round(PLAN)),
        ("that is {} kmol/h of base", "468", 3 * 156),
        ("2.6744) = {}$ mol in place", "47.3", RESIDUE),
        ("2.0 = {}$ times as many", "2.3", log10(5) / log10(2)),
        ("becomes {} mol", "67.7", WITH_RESIDUE),
        ("lanthanum with {} % cerium", "9", 100 * 2.3 / 26.3),
        ("hydrogen is {} mol", "65.8", 2 * 10_000 / 151.964 / 2),
        ("so it is {} m³", "1.61", 2 * 10 / 151.964 / 2 * MOLAR_VOLUME),
    ],
    "reagents-and-water-per-kilogram": [
        ("53.8/54 = {}$", "1.195", EACH),
        ("/165 = {}$ kg for each kg REO at", "0.64", 3 * WEIGHT["Cl"] / 165),
        ("bought: {} kg Cl", "0.92", 3.6 * EACH * WEIGHT["Cl"] / 165),
        ("assay gives {} kg Cl", "1.57", CHLORIDE * WEIGHT["Cl"] / 165),
        ("1.195 = {}$.", "3.59", 3 * EACH),
        ("3.59 = {}$. NaOH", "4.30", 3.6 * EACH),
        ("its excess: {}.", "0.72", 0.6 * EACH),
        ("30/54 = {}$. NaOH", "0.83", 1.5 * 30 / 54),
        ("30/54 = {}$. 4.", "1.67", 3 * 30 / 54),
        ("24/54 = {}$", "0.67", 1.5 * 24 / 54),
        ("4.30 + 3 = {}$", "7.30", CHLORIDE),
        ("| 5.97 | {} |", "1.45", (3.6 * EACH + 3 * 30 / 54) * SODA / 165),
        ("| {} | 1.45", "5.97", 3.6 * EACH + 3 * 30 / 54),
        ("| 0.40 | {} |", "0.58", (3.6 * EACH + 3 * 30 / 54) * SODA / 165 * 0.40),
        ("| 4.30 | {}; 3.07", "0.95", 3.6 * EACH * ACID / 165),
        ("0.95; {} of acid", "3.07", 3.6 * EACH * ACID / 165 / 0.31),
        ("(acid) | {} |", "0.31", 3.6 * EACH * ACID / 165 / 0.31 * 0.10),
        ("| 0.83 | {} |", "0.64", 1.5 * 30 / 54 * OXALIC / 165),
        ("| 0.70 | {} |", "0.45", 1.5 * 30 / 54 * OXALIC / 165 * 0.70),
        ("| 0.67 | {} |", "0.43", 1.5 * 24 / 54 * ASH / 165),
        ("| 0.25 | {} |", "0.11", 1.5 * 24 / 54 * ASH / 165 * 0.25),
        ("| **{}** |", "1.44", (3.6 * EACH + 3 * 30 / 54) * SODA / 165 * 0.40
            + 3.6 * EACH * ACID / 165 / 0.31 * 0.10 + 1.5 * 30 / 54 * OXALIC / 165 * 0.70
            + 1.5 * 24 / 54 * ASH / 165 * 0.25),
        ("| 7.30 | {} |", "2.59", CHLORIDE * SALT / 165),
        ("2 \\times 0.667 = {}$", "7.30", 3.6 * EACH + 3 * 30 / 54 + 3 * 24 / 54),
        ("table had {} kg HCl", "0.66", 3 * ACID / 165),
        ("chloride by {} mol", "1.30", CHLORIDE - 6),
        ("18.0 make {} L", "35.0", 6 + 6 + 5 + 18),
        ("1000/35.0 = {}$ g/L", "74", CHLORIDE * SALT / 165 * 1000 / 35),
        ("14.007/165 = {}$ kg N", "0.620", CHLORIDE * WEIGHT["N"] / 165),
        ("into 35 L: {} g/L", "17.7", CHLORIDE * WEIGHT["N"] / 165 * 1000 / 35),
        ("74 g/L means {} kg", "13.5", 35 / (CHLORIDE * SALT / 165)),
        ("excess: {}", "7.78", 1.08 * 7.20),
        ("feed, {} mol leave", "10.78", 1.08 * 7.20 + 3),
    ],
    "solvent-losses-and-recovery": [
        ("10^6 = {}$ t", "1.74", 29_000 * 60 / 1e6),
        ("0.40 = {}$, then", "24", 60 - 36),
        ("0.20 = {}$ mg/L", "4.8", 24 - 0.8 * 24),
        ("4.8 + 8 = {}$", "12.8", 12.8),
        ("12.8 = {}$ mg/L", "0.64", 12.8 - 0.95 * 12.8),
        ("4.8 = {}$ mg/L", "55.2", 36 + 0.8 * 24),
        ("24/1000 = {}$ kg/d. 4", "53", 55.2 * 40 * 24 / 1000),
        ("24/1000 = {}$ kg/d. At", "11.7", 0.95 * 12.8 * 40 * 24 / 1000),
        ("carbon, {} kg carbon", "117", 0.95 * 12.8 * 40 * 24 / 1000 / 0.10),
        ("and sent {} mg/L", "5.4", 68 * 0.4 * 0.2),
        ("bought for {} kg/d", "50", 0.95 * 5.44 * 40 * 24 / 1000 / 0.10),
        ("takes {} kg of oxygen for each kg of extractant", "2.56",
            (32 + 16 + 4 - 3) * WEIGHT["O"] / EXTRACTANT),
        ("extractant and {} for each kg of diluent", "3.48",
            37 * WEIGHT["O"] / (12 * WEIGHT["C"] + 26 * WEIGHT["H"])),
        ("3.48 = {}\\", "3.15", 0.36 * 2.56 + 0.64 * 3.48),
        ("oxygen demand](term:theoretical-oxygen-demand) of {} mg/L", "189", 60 * 3.15),
        ("0.101 = {}$ mg/L P", "2.2", 60 * 0.36 * WEIGHT["P"] / EXTRACTANT),
        ("Phosphorus is {} %", "10.1", 100 * WEIGHT["P"] / EXTRACTANT),
        ("kg/m³, or {} mg/L", "12.5", 30 / 2400 * 1000),
    ],
    "hazards-of-the-whole-plan": [
        ("25 °C some {} % of it", "98", 100 * gas(11)),
        ("20/25 = {}$ g/L", "8.0", 10 * 20 / 25),
        ("1.778) = {}$", "0.36", gas(9)),
        ("1/(1 + {})", "1.778", 10**0.25),
        ("8.0 = {}$ g/L as N", "2.9", 8 * gas(9)),
        ("$f = {}$, 0.045", "0.0056", gas(7)),
        ("0.0056$, {} g/L", "0.045", 8 * gas(7)),
        ("found $f = {}$ at", "0.64", 1 - gas(9)),
        ("9.0 and {} at", "0.994", 1 - gas(7)),
        ("that is {} kg/d", "0.40", 200 * 2 / 1000),
        ("days it is {} kg", "120", 200 * 2 * 300 / 1000),
        ("of solvent {} g/L", "0.30", 120 / 400),
        ("120 kg is {} MBq", "487", 120 * 4.057),
        ("10^{{0.75}} = {}$", "5.62", 10**0.75),
    ],
}  # fmt: skip


def rounds_to(value: float, printed: str) -> bool:
    """Whether `value`, rounded to the printed places, is what is printed."""
    places = len(printed.split(".")[1]) if "." in printed else 0
    return f"{value:.{places}f}" == printed


@pytest.mark.parametrize(
    ("slug", "place", "printed", "value"),
    [(slug, *row) for slug, rows in PRINTED.items() for row in rows],
)
def test_a_worked_example_prints_what_comes_out(slug, place, printed, value) -> None:
    assert rounds_to(value, printed), f"{printed} is printed, {value} comes out"
    assert place.format(printed) in lesson(MODULE, slug), f"{place} {printed} is not printed"


def test_the_table_of_orders_counts_them_one_by_one() -> None:
    strengths = (1.0, 2.0, 4.0, 8.0, 16.0, 32.0)
    counted = {n: len(list(orders((1.0,) * n, strengths[:n]))) for n in (3, 4, 5, 6)}

    assert counted == {3: 2, 4: 5, 5: 14, 6: 42}
    for groups, count in counted.items():
        row = f"| {groups} | {groups - 1} | {count} |"
        assert row in lesson(MODULE, "the-order-of-cuts")


def test_a_march_is_sharp_a_little_above_the_least() -> None:
    for at in (2, 3):
        raffinate = march(FEED, STRENGTH, 1.03 * least_of_many(FEED, STRENGTH, at), at)
        assert raffinate == pytest.approx([*FEED[:at], *(0,) * (4 - at)], abs=1e-3)
    assert least_of_many((30, 20), (1, 1.5), 1) == pytest.approx(least(50, 1.5, 20))


def test_figures_show_the_sums_of_the_orders() -> None:
    bars = (FOLDER / "figures" / "five-orders.svg").read_text(encoding="utf-8")
    whole = (FOLDER / "figures" / "cerium-first.svg").read_text(encoding="utf-8")

    assert all(f">{value:.1f} mol<" in bars for value in SUMS)
    for value in (WITH_CERIUM[0], WITH_RESIDUE, PLAN, PLAN + SPLIT):
        assert f">{value:.0f} mol<" in whole


def test_four_cuts_of_the_practice_stand_in_their_order() -> None:
    loads = [least(100, beta, share) for beta, share in ((1.5, 40), (2, 60), (3, 70), (6, 90))]

    assert loads == sorted(loads, reverse=True)


def test_radium_is_asked_for_at_the_box_of_the_water_treatment() -> None:
    text = (FOLDER / "practice.bank.md").read_text(encoding="utf-8")
    question = quiz.read(text, "practice.bank.md").question("sp-radium")
    picture = (FOLDER / "figures" / "outlets.svg").read_text(encoding="utf-8")
    boxes = picture.split("<rect")[2:]  # the first is the panel

    for region, box in zip(question.regions, boxes, strict=True):
        drawn = {name: float(box.split(f' {name}="')[1].split('"')[0]) for name in ("x", "y")}
        left, top, _, _ = region.shape.box
        assert (left, top) == pytest.approx((drawn["x"] / 4.8, drawn["y"] / 5), abs=0.3)
    assert question.right == ("water",)
    assert 60 < gas(9) / gas(7) < 65  # sixtyfold, as the lesson says
