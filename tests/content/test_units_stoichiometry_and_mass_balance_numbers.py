"""Every number of the module on units, stoichiometry and mass balance, computed a second time."""
# ruff: noqa: N803 - arguments bear the names that the stems print

from math import hypot, sqrt

import pytest

from tests.content.content_oracle import (
    SEEDS,
    WEIGHT,
    Oracle,
    asks_for_numbers,
    earns,
    lesson,
    oxide_factor,
    questions,
)

MODULE = "foundations/units-stoichiometry-and-mass-balance"
F_ND, F_PR, F_CE = oxide_factor("Nd", 2, 3), oxide_factor("Pr", 6, 11), oxide_factor("Ce", 1, 2)
F_DY, F_LA, F_CE2O3 = oxide_factor("Dy", 2, 3), oxide_factor("La", 2, 3), oxide_factor("Ce", 2, 3)
POUND = 0.45359237  # kg, exact


def oxide_per_mole(element: str) -> float:
    """Grams of RE2O3 that hold one mole of RE."""
    return WEIGHT[element] + 1.5 * WEIGHT["O"]


def split(f: float, c: float, t: float) -> float:
    """Yield of a separator, by solving both balances for one tonne of feed."""
    # con + tail = 1 and con c + tail t = f, by Cramer's rule
    return (1 * t - 1 * f) / (1 * t - 1 * c)


def reconciled_feed(feed: float, u: tuple[float, float, float], r: float) -> float:
    """Feed after least squares, by Lagrange's multiplier."""
    multiplier = r / sum(x * x for x in u)
    return feed - multiplier * u[0] ** 2


ORACLES: dict[str, Oracle] = {
    # lessons
    "fm-bases-cloze": lambda: {"ce": 30 * F_CE, "sum": 17 * F_LA + 30 * F_CE},
    "fm-bases-own": lambda lot: lot / F_ND,
    "fm-conc-cloze": lambda: {"dry": 200 - 16.0, "reo": (200 - 16.0) * 0.05},
    "fm-conc-own": lambda rho: rho / oxide_per_mole("Nd"),
    "fm-comp-cloze": lambda: {"y": split(5, 45, 1), "r": 100 * split(5, 45, 1) * 45 / 5},
    "fm-comp-own": lambda A, O, xin: A * (xin - 0.5) / O,  # noqa: E741 - the stem's name
    "fm-rec-cloze": lambda: {"s": hypot(4, 2, 4), "f": reconciled_feed(200, (4, 2, 4), 6)},
    "fm-rec-own": lambda G, C, L: (G - L * C) / C,
    "fm-unc-cloze": lambda: {"rel": hypot(0.3, 0.4, 1.2), "u": 0.4 * hypot(0.3, 0.4, 1.2)},
    "fm-unc-own": lambda a, b: hypot(a, b),
    # bank
    "fm-basis-dy": lambda w: w * F_DY,
    "fm-basis-ndpr": lambda m, nd, pr: m * nd / 100 * F_ND + m * pr / 100 * F_PR,
    "fm-basis-derive": lambda: {
        "oxide": 2 * WEIGHT["Y"] + 3 * WEIGHT["O"],
        "metal": 2 * WEIGHT["Y"],
        "factor": oxide_factor("Y", 2, 3),
    },
    "fm-basis-ce-gap": lambda lot, ce: lot * 1e3 * ce / 100 * (F_CE - F_CE2O3),
    "fm-conc-dy": lambda rho: rho / oxide_per_mole("Dy"),
    "fm-conc-la": lambda c: c * oxide_per_mole("La"),
    "fm-conc-density": lambda rho, d: rho / d,
    "fm-wet-reo": lambda wet, m, g: (wet - wet * m / 100) * g / 100,
    "fm-wet-short": lambda st, m: st * 2000 * POUND / 1000 * (100 - m) / 100,
    "fm-comp-blend": lambda a, b, ga, gb: 100 * (a * ga / 100 + b * gb / 100) / (a + b),
    "fm-comp-recovery": lambda f, c, t: 100 * split(f, c, t) * c / f,
    "fm-comp-mass": lambda F, f, c, t: F * split(f, c, t),
    "fm-comp-case-a": lambda: 8 * 0.6 + 92 * 0.009,
    "fm-rec-purge": lambda G, C, L: (G - L * C) / C,
    "fm-rec-inside": lambda F, x: 100 * F / x,
    "fm-rec-share": lambda r, uF, uC, uT: reconciled_feed(120, (uF, uC, uT), r),
    "fm-unc-product": lambda a, b, M: M * hypot(a / 100, b / 100),
    "fm-unc-expanded": lambda R, a, b: 2 * R * hypot(a, b) / 100,
    "fm-unc-loss": lambda loss, u: 100 * hypot(u, u) / loss,
}
NUMERIC = [question for question in questions(MODULE) if asks_for_numbers(question)]


def test_every_number_asked_for_has_an_oracle() -> None:
    assert {question.id for question in NUMERIC} == set(ORACLES)


@pytest.mark.parametrize("question", NUMERIC, ids=lambda question: question.id)
def test_a_key_computed_from_the_stem_alone_earns_everything(question) -> None:
    for seed in SEEDS:
        fraction, answer = earns(question, ORACLES[question.id], seed)
        assert fraction == 1, f"{question.id} with {seed}: {answer} earned {fraction}"


def rounds_to(value: float, printed: str) -> bool:
    digits = len(printed.split(".")[1]) if "." in printed else 0
    return f"{value:.{digits}f}" == printed


ELEMENTS = {"La": 12.0, "Ce": 20.0, "Pr": 2.20, "Nd": 8.00}
OXIDES = {
    name: value * factor
    for (name, value), factor in zip(ELEMENTS.items(), (F_LA, F_CE, F_PR, F_ND), strict=True)
}
REO = sum(OXIDES.values())
GOOD, BAD = split(7.2, 58, 1.6), split(7.2, 58, 1.33)
PRINTED = {
    "bases-and-oxide-factors": [
        ("REO = {} %", "50.63", REO),
        ("sum of elements is {} %", "42.20", sum(ELEMENTS.values())),
        ("/50.63 = {}\\,\\%", "23.7", 100 * (OXIDES["Pr"] + OXIDES["Nd"]) / REO),
        ("/42.20 = {}\\,\\%", "24.2", 100 * (2.2 + 8.0) / 42.2),
        ("found REO = {} %", "49.49", REO - OXIDES["Ce"] + 20 * F_CE2O3),
        ("so {} percentage points", "1.14", 20 * (F_CE - F_CE2O3)),
        ("it is {} t of REO", "11.4", 1000 * 0.20 * (F_CE - F_CE2O3)),
        ("44.242) = {}$", "1.1664", F_ND),
        ("total element is {}.", "1.200", REO / 42.2),
    ],
    "concentration-units": [
        ("120/168.24 = {}$", "0.713", 120 / oxide_per_mole("Nd")),
        ("$0.713 \\times 144.242 = {}$ g/L", "102.9", 120 / F_ND),
        ("wrote {} mol/L", "0.357", 120 / (2 * oxide_per_mole("Nd"))),
        ("times 144.242 = {}$ g/L, only", "51", 0.357 * WEIGHT["Nd"]),
        ("short ton](term:short-ton) is [{} kg]", "907.185", 2000 * POUND),
        ("Nd is {} % of", "85.7", 100 / F_ND),
        ("hold {} tonnes of water", "21", 250 * 0.085),
        ("{} tonnes of dry solids", "229", 250 * 0.915),
        ("{} tonnes of rare earth oxide", "14", 250 * 0.915 * 0.062),
        ("It is {} g for neodymium", "168.24", oxide_per_mole("Nd")),
        ("and {} g for cerium", "172.11", WEIGHT["Ce"] * F_CE),
    ],
    "component-balances": [
        ("(58.0 - 1.60) = {}$", "0.0993", GOOD),
        ("58.0/7.20 = {}$", "0.800", GOOD * 58 / 7.2),
        ("0.0993 = {}$ t/h", "14.9", 150 * GOOD),
        ("REO in it: {} t/h", "8.64", 150 * GOOD * 0.58),
        ("= 8.64 + {} = 10.80", "2.16", 150 * (1 - GOOD) * 0.016),
        ("$Y = {}$, $R", "0.1036", BAD),
        ("$R = {}\\,\\%$ and", "83.4", 100 * BAD * 58 / 7.2),
        ("83.4\\,\\%$ and {} t/h", "15.5", 150 * BAD),
        ("39.5/12 = {}$ g/L", "33.2", 0.3 + 10 * 39.5 / 12),
    ],
    "recycle-purge-and-reconciliation": [
        ("- 0.10 = {}$ m³/h", "0.30", 2.0 / 5.0 - 0.10),
        ("4/9 = {}$; $C'", "101.3", reconciled_feed(100, (2, 1, 2), -3)),
        ("1/9 = {}$; $T'", "30.7", 31 - 3 / 9),
        ("4/9 = {}$ t/h", "70.7", 72 - 3 * 4 / 9),
        ("with it, {} t in a year", "5", 2.0 * 0.30 * 8000 / 1000),
        ("of 0.40 m³/h that is {} h", "1000", 400 / 0.40),
        ("to {} g/L at 0.60", "2.9", 2.0 / 0.7),
        ("from {} g/L without purge", "20", 2.0 / 0.1),
    ],
    "uncertainty-and-significant-figures": [
        ("\\sqrt{{4.14}} = {}\\,\\%", "2.03", hypot(0.5, 0.8, 1.0, 1.5)),
        ("79.98 = {}$ percentage", "1.63", 79.98 * hypot(0.5, 0.8, 1.0, 1.5) / 100),
        ("$U = {}$. Report", "3.3", 2 * 79.98 * hypot(0.5, 0.8, 1.0, 1.5) / 100),
        ("0.4^2}} = {}\\,\\%", "2.10", hypot(0.5, 2.0, 0.4)),
        ("from 2.10 % to {} %: hardly", "2.05", hypot(0.25, 2.0, 0.4)),
        ("from 2.10 % to {} %.", "1.54", hypot(0.5, 1.4, 0.4)),
        ("to get ± {} points", "3.0", 79.98 * 0.038),
        ("1.0^2}} = {}$ t", "1.4", sqrt(2)),
    ],
}


@pytest.mark.parametrize(
    ("slug", "place", "printed", "value"),
    [(slug, *row) for slug, rows in PRINTED.items() for row in rows],
)
def test_a_worked_example_prints_what_comes_out(slug, place, printed, value) -> None:
    assert rounds_to(value, printed), f"{printed} is printed, {value} comes out"
    wanted = place.format(printed)
    assert wanted in lesson(MODULE, slug), f"{wanted!r} is no longer printed"
