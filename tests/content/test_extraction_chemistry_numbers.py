"""Every number of the module on extraction chemistry, computed a second time."""
# ruff: noqa: N803 - arguments bear the names that the stems print

from math import exp, log

import pytest

from tests.content.content_oracle import (
    SEEDS,
    WEIGHT,
    Oracle,
    asks_for_numbers,
    earns,
    lesson,
    questions,
)

MODULE = "solvent-extraction-chemist/extraction-chemistry"
NAOH = WEIGHT["Na"] + WEIGHT["O"] + WEIGHT["H"]
ND_OXIDE = WEIGHT["Nd"] + 1.5 * WEIGHT["O"]  # g that hold one mole of Nd
EHEHPA = 16 * WEIGHT["C"] + 35 * WEIGHT["H"] + WEIGHT["P"] + 3 * WEIGHT["O"]
D2EHPA = EHEHPA + WEIGHT["O"]


def lg(x: float) -> float:
    """Decimal logarithm."""
    return log(x) / log(10)


def p10(x: float) -> float:
    """Ten to the power x."""
    return exp(x * log(10))


def acid(ph: float) -> float:
    """Hydrogen ion in mol/L."""
    return p10(-ph)


def moved(d: float, ph0: float, ph1: float) -> float:
    """D after a change of pH, from the mass action law: D is K L^3 / h^3."""
    return d * (acid(ph0) / acid(ph1)) ** 3


def half(log_k: float, dimer: float) -> float:
    """pH at which D is one, by bisection of the mass action law."""
    low, high = -3.0, 6.0
    for _ in range(80):
        middle = (low + high) / 2
        d = p10(log_k) * dimer**3 / acid(middle) ** 3
        low, high = (middle, high) if d < 1 else (low, middle)
    return middle


ORACLES: dict[str, Oracle] = {
    # lessons
    "ec-cat-cloze": lambda: {
        "d": moved(1.2, 2, 2.1),
        "e": 100 * moved(1.2, 2, 2.1) / (1 + moved(1.2, 2, 2.1)),
    },
    "ec-cat-own": lambda D0, pH1: moved(D0, 2, pH1),
    "ec-acid-cloze": lambda: {"half": half(-3.7, 1), "strip": acid(half(-3.7, 1) + lg(0.01) / 3)},
    "ec-acid-own": lambda logK, dimer: half(logK, dimer),
    "ec-sap-cloze": lambda: {"base": 0.4 * 1.0 * 12, "cap": 0.4 * 1.0 / 3},
    "ec-sap-own": lambda c, s, O: c * O * s * NAOH / 100,  # noqa: E741
    "ec-oth-cloze": lambda: {"ratio": (5 / 3) ** 3, "d": 0.5 * (5 / 3) ** 3},
    "ec-oth-own": lambda D0, n0, n1: D0 / n0**3 * n1**3,
    "ec-dil-cloze": lambda: {"mass": 3000 * D2EHPA / 1000, "vol": 3000 * D2EHPA / 970},
    "ec-dil-own": lambda e, Q: e * 1e-6 * Q * 1000 * 24,
    # bank
    "ec-cat-reaction": lambda: {"dimers": 3, "protons": 3, "monomers": 6},
    "ec-cat-acid": lambda re: -lg(acid(2) + 3 * re),
    "ec-cat-dimer": lambda D0, a, b: D0 / a**3 * b**3,
    "ec-cat-target": lambda D0, D1: -lg(acid(1.8) * (D0 / D1) ** (1 / 3)),
    "ec-cat-ratio": lambda dn, dp, shift: moved(dn, 1.9, 1.9 - shift) / moved(dp, 1.9, 1.9 - shift),
    "ec-acid-shift": lambda kp, kq: half(kq, 0.5) - half(kp, 0.5),
    "ec-acid-strip": lambda half, target: acid(half) * target ** (-1 / 3),
    "ec-acid-beta-chain": lambda a, b, c: a * b * c,
    "ec-sap-capacity": lambda c, s: c * s / 100 / 3 * ND_OXIDE,
    "ec-sap-ammonia": lambda re, O: 3 * re * O * WEIGHT["N"],  # noqa: E741
    "ec-sap-per-tonne": lambda S: 1e6 / ND_OXIDE * S * 3 * WEIGHT["N"] / 1000,
    "ec-sap-case-a": lambda: moved(1, 1.6, 2.4),
    "ec-oth-tbp": lambda D0, t0, t1: D0 / t0**3 * t1**3,
    "ec-oth-both": lambda n, t: n * n * n * t * t * t,
    "ec-dil-makeup": lambda V, c: V * 1000 * c * EHEHPA / 1000 / 0.95 / 1000,
    "ec-dil-case-a": lambda: 100 - 100 * 28 / 33,
    "ec-dil-year": lambda e, Q, h: e * 1e-9 * Q * 1000 * h,
}
NUMERIC = [question for question in questions(MODULE) if asks_for_numbers(question)]


def test_every_number_asked_for_has_an_oracle() -> None:
    assert {question.id for question in NUMERIC} | {"ec-cat-reaction"} == set(ORACLES)


@pytest.mark.parametrize("question", NUMERIC, ids=lambda question: question.id)
def test_a_key_computed_from_the_stem_alone_earns_everything(question) -> None:
    for seed in SEEDS:
        fraction, answer = earns(question, ORACLES[question.id], seed)
        assert fraction == 1, f"{question.id} with {seed}: {answer} earned {fraction}"


OVERDOSED = moved(1.5, 2, 1.85)
PRINTED = {
    "cation-exchange": [
        ("0.12}} = {}$", "2.29", moved(1, 2, 2.12)),
        ("times 2.29 = {}$", "3.4", moved(1.5, 2, 2.12)),
        ("pH up by 0.1: $D$ times {}.", "2.00", moved(1, 2, 2.1)),
        ("is a {} % fall in", "24", 100 * (1 - acid(2.12) / acid(2))),
        ("8 \\times 0.501 = {}$", "4.0", 8 * moved(1, 2, 1.9)),
        ("10^{{-0.6}} = {}$", "0.25", moved(1, 2, 1.8)),
        ("0.355 = {}$", "0.532", OVERDOSED),
        ("2.50 = {}\\,\\%$", "60", 100 * 1.5 / 2.5),
        ("1.532 = {}\\,\\%$", "35", 100 * OVERDOSED / (1 + OVERDOSED)),
        ("It fell by {}.", "2.8", 1.5 / OVERDOSED),
        ("pH falls to {}.", "1.40", -lg(0.01 + 3 * 0.01)),
        ("0.9^3 = {}$", "0.73", 0.9**3),
        ("so $D$ is $4^3 = {}$ times lower", "64", (0.040 / 0.010) ** 3),
    ],
    "choosing-an-acid": [
        ("P $(2.0 + 0.90)/3 = {}$", "0.97", half(-2, 0.5)),
        ("Q $(3.5 + 0.90)/3 = {}$", "1.47", half(-3.5, 0.5)),
        ("P pH {}, Q", "0.30", half(-2, 0.5) + lg(0.01) / 3),
        ("Q pH {}. 4.", "0.80", half(-3.5, 0.5) + lg(0.01) / 3),
        ("strip: P {} mol/L", "0.50", acid(half(-2, 0.5)) / 0.01 ** (1 / 3)),
        ("mol/L, Q {} mol/L", "0.16", acid(half(-3.5, 0.5)) / 0.01 ** (1 / 3)),
        ("The ratio is {}.", "3.2", acid(half(-2, 0.5)) / acid(half(-3.5, 0.5))),
        ("Q needs {} times less", "32", p10(1.5)),
        ("Q still has $D = {}$", "10", moved(1, half(-3.5, 0.5), 1.8)),
        ("1.58 = {}$", "10.4", 3.24 * 2.04 * 1.58),
    ],
    "saponification": [
        ("\\times 20 = {}$ kmol/h, as", "10.5", 0.35 * 1.5 * 20),
        ("40.00 = {}$ kg/h", "420", 0.35 * 1.5 * 20 * NAOH),
        ("1.5/3 = {}$ mol/L", "0.175", 0.35 * 1.5 / 3),
        ("168.24 = {}$ g/L", "29.4", 0.175 * ND_OXIDE),
        ("or {} and 84 g/L", "42", 1.5 / 6 * ND_OXIDE),
        ("or 42 and {} g/L", "84", 1.5 / 3 * ND_OXIDE),
        ("40.00/168.24 = {}$ t", "2.42", 3 * 3.4 * NAOH / ND_OXIDE),
        ("14.007/168.24 = {}$ t", "0.849", 3 * 3.4 * WEIGHT["N"] / ND_OXIDE),
        ("*feed*: {} t NaOH", "0.71", 3 * NAOH / ND_OXIDE),
    ],
    "other-extractants": [
        ("0.0010 = {}$", "0.0020", 2.0 * (0.40 / 4.0) ** 3),
        ("1.667^3 = {}$", "4.63", (5 / 3) ** 3),
    ],
    "diluent-modifier-third-phase": [
        ("0.3064 = 3\\,{}$ kg", "064", 10_000 * EHEHPA / 1000 - 3000),
        ("0.950 = 3\\,{}$ L", "225", 3064 / 0.950 - 3000),
        ("0.50 = {}$ m³", "6.27", 10 - round(3.22547, 2) - 0.5),
        ("EHEHPA is {} vol%", "32", 10 * EHEHPA / 9.5 / 10),
        ("made-up solvent showed {} mol/L", "0.95", 3.064 * 950 / EHEHPA / 10),
        ("or {} kg/d", "120", 50e-6 * 100_000 * 24),
    ],
}


def rounds_to(value: float, printed: str) -> bool:
    """Whether `value`, rounded to the printed places, is what is printed."""
    places = len(printed.split(".")[1]) if "." in printed else 0
    return f"{value:.{places}f}".zfill(len(printed)) == printed


@pytest.mark.parametrize(
    ("slug", "place", "printed", "value"),
    [(slug, *row) for slug, rows in PRINTED.items() for row in rows],
)
def test_a_worked_example_prints_what_comes_out(slug, place, printed, value) -> None:
    assert rounds_to(value, printed), f"{printed} is printed, {value} comes out"
    assert place.format(printed) in lesson(MODULE, slug), f"{place} {printed} is not printed"
