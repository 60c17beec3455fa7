"""Every number of the module on lanthanide chemistry, computed a second time."""
# ruff: noqa: N803 - arguments bear the names that the stems print

from math import exp, log, log2

import pytest

from assessments import quiz
from assessments.questions.hotspot import Hotspot
from curriculum import tree
from curriculum.catalog import load
from curriculum.check import exams
from tests.content.content_oracle import COURSES, WEIGHT, lesson, oxide_factor
from tests.content.stage_oracle import SEEDS, Oracle, asked_for_numbers, earned

MODULE = "foundations/lanthanide-chemistry"
QUIZ = f"courses/{MODULE}/lanthanide-chemistry.quiz.md"
BANK = f"courses/{MODULE}/practice.bank.md"
CONTENT = COURSES.parent
WATER = 2 * WEIGHT["H"] + WEIGHT["O"]
OXALATE = 2 * WEIGHT["C"] + 4 * WEIGHT["O"]
CARBON_DIOXIDE = WEIGHT["C"] + 2 * WEIGHT["O"]
ACID = 2 * WEIGHT["H"] + OXALATE + 2 * WATER  # oxalic acid dihydrate
# thorium-232: half-life 14.05 thousand million years, and Avogadro's number
PER_GRAM = log(2) / (14.05e9 * 365.25 * 86400) * 6.02214076e23 / 232.0377
RA_LIFE = 5.75
F_TH = (232.0377 + 2 * WEIGHT["O"]) / 232.0377


def sesquioxide(element: str) -> float:
    return 2 * WEIGHT[element] + 3 * WEIGHT["O"]


def decahydrate(element: str) -> float:
    return 2 * WEIGHT[element] + 3 * OXALATE + 10 * WATER


def stages(high: float, low: float, beta: float) -> float:
    """Ideal stages that carry a ratio from `low` to `high`, by counting doublings."""
    return log2(high / low) / log2(beta)


def start_of(log_ksp: float, c: float) -> float:
    """pH at which c times [OH] cubed is the solubility product, by halving the range."""
    low, high = 0.0, 14.0
    for _ in range(80):
        middle = (low + high) / 2
        if log(c, 10) + 3 * (middle - 14) < log_ksp:
            low = middle
        else:
            high = middle
    return low


def purity(p: float) -> float:
    return p / (100 - p)


def grown(years: float) -> float:
    """Radium-228 as a share of thorium-232, from the law of growth with exp."""
    return 1 - exp(-years * log(2) / RA_LIFE)


ORACLES: dict[str, Oracle] = {
    # lessons
    "lc-con-cloze": lambda: {"ratio": 99**2, "n": stages(99, 1 / 99, 2.0)},
    "lc-con-own": lambda beta, p: stages(purity(p), 1 / purity(p), beta),
    "lc-ox-cloze": lambda: {"shift": start_of(-23.5, 0.05) - 14, "ph": start_of(-23.5, 0.05)},
    "lc-ox-own": lambda s, c: start_of(-s, c),
    "lc-sol-cloze": lambda: {
        "kmol": 1204 / (2 * WEIGHT["La"] + 3 * (WEIGHT["C"] + 3 * WEIGHT["O"]) + 8 * WATER),
        "ox": 2.0 * sesquioxide("La"),
    },
    "lc-sol-own": lambda m, e: 3 * m / sesquioxide("Dy") * ACID * (100 + e) / 100,
    "lc-th-cloze": lambda: {"th": 4 / F_TH, "a": 4 / F_TH / 100 * PER_GRAM},
    "lc-th-own": lambda w: w / F_TH / 100 * PER_GRAM,
    # practice
    "lc-p-beta": lambda d: exp(d * log(10)),
    "lc-p-nines": lambda beta, k: stages(k, 1 / k, beta),
    "lc-p-left": lambda s, ph: 10**-s / (10 ** (ph - 14)) ** 3,
    "lc-p-removed": lambda c1, c2, d: 100 * (c1 * 100 - c2 * (100 + d)) / (c1 * 100),
    "lc-p-enrich": lambda eu, sm, gd, p: purity(p) * (sm + gd) / eu,
    "lc-p-case-a": lambda V, ce, R: V * ce - V * ce * (100 - R) / 100,
    "lc-p-yield": lambda w, m: (w - w * m / 100) / decahydrate("Nd") * sesquioxide("Nd"),
    "lc-p-acid": lambda m: 6 * m / sesquioxide("Y"),
    "lc-p-underfired": lambda x: (
        100 * x * CARBON_DIOXIDE / (100 * sesquioxide("Nd") + x * CARBON_DIOXIDE)
    ),
    "lc-p-th-cake": lambda m, w, k: m * 1e6 * w / 100 / F_TH * PER_GRAM / (k * 1e6),
    "lc-p-th-ppm": lambda c: c / 1e6 * PER_GRAM,
    "lc-p-ingrowth": lambda t: 100 * grown(t),
    # module quiz
    "lc-q-ligand-a": lambda d: exp(d * log(10)),
    "lc-q-ligand-b": lambda d, p: stages(purity(p), 1 / purity(p), 10**d),
    "lc-q-heavy-sum": lambda gd, tb, dy, rest, y: y + rest + dy + tb + gd,
    "lc-q-base": lambda m, R: 3 * m * R / 100 / WEIGHT["Ce"],
    "lc-q-europium-a": lambda V, eu, R: V * 1000 * eu * R / 100 / 1000,
    "lc-q-filtrate": lambda ce, R: 100 * (ce - ce * R / 100) / (ce - ce * R / 100 + 100 - ce),
    "lc-q-ceria": lambda m: m / decahydrate("Ce") * 2 * WEIGHT["Ce"] * oxide_factor("Ce", 1, 2),
    "lc-q-kiln": lambda shown: (
        100 * (shown / 1000 * decahydrate("Nd") - sesquioxide("Nd")) / CARBON_DIOXIDE
    ),
    "lc-q-la-store": lambda y: 100 * sesquioxide("La") / (sesquioxide("La") + 3 * WATER * y / 100),
    "lc-q-th-inverse": lambda A: A / PER_GRAM * F_TH * 1e6,
    "lc-q-cake-a": lambda w: w / 100 * PER_GRAM,
    "lc-q-cake-b": lambda w, t: w / 100 * PER_GRAM * grown(t),
    "lc-q-molar": lambda r: r / (WEIGHT["Ce"] * oxide_factor("Ce", 1, 2)),
    "lc-q-balance": lambda V, c1, c2, k: V * c1 - 1.1 * V * c2 - k * 1000 * 0.10,
}


ASKED = [
    asked
    for asked in asked_for_numbers(f"courses/{MODULE}/*.*.md")
    if asked[0].id != "lc-p-fired"  # its blanks are formulas
]


def test_every_number_asked_for_has_an_oracle() -> None:
    assert {question.id for question, _ in ASKED} == set(ORACLES)


@pytest.mark.parametrize("asked", ASKED, ids=lambda asked: asked[0].id)
def test_a_key_computed_from_the_stem_alone_earns_everything(asked) -> None:
    oracle = ORACLES[asked[0].id]
    for seed in SEEDS:
        fraction, answer = earned(asked, oracle, seed)
        assert fraction == 1, f"{asked[0].id} with {seed}: {answer} earned {fraction}"


@pytest.mark.parametrize("asked", ASKED, ids=lambda asked: asked[0].id)
def test_a_number_that_is_a_tenth_too_large_earns_nothing(asked) -> None:
    if asked[0].kind == "numeric":
        fraction, _ = earned(asked, ORACLES[asked[0].id], SEEDS[0], times=1.1)
        assert fraction == 0


def rounds_to(value: float, printed: str) -> bool:
    digits = len(printed.split(".")[1]) if "." in printed else 0
    return f"{value:.{digits}f}" == printed


OXIDE = 500 / sesquioxide("Nd")
DEEP = stages(999, 1 / 999, 1.5)
MONAZITE = 6.0 / F_TH / 100 * PER_GRAM
PRINTED = {
    "the-contraction-and-hard-neighbours": [
        ("That is {} pm in 14 steps", "17.1", 103.2 - 86.1),
        ("or {} pm a step", "1.22", 17.1 / 14),
        ("/0.4055 = {}$. You", "34.1", DEEP),
        ("$R_1/R_2 = 999 \\times 999 = {}$", "998\\,001", 999**2),
        ("it would be {} stages", "19.9", stages(999, 1 / 999, 2.0)),
        ("\\ln 1.50 = {}$ stages", "22.7", stages(99.9, 1 / 99.9, 1.5)),
        ("Pr is only {} %", "99.0", 100 * 99.9 / 100.9),
        ("The mean step is $\\beta = {}$", "2.0", 10 ** (4.3 / 14)),
        ("stages, about {} with", "11", stages(10, 0.1, 1.5)),
        ("to 86.1 pm: {} pm a step on average", "1.22", 17.1 / 14),
        ("99.9 % is {} to 1", "999", purity(99.9)),
        ("so β is about {}.", "1.6", 10**0.2),
    ],
    "oxidation-states-that-separate": [
        ("2.4/20.0 = {}\\,\\%$", "88", 100 * (1 - 2.4 / 20)),
        ("(-19.9 + 1.30)/3 = {}$", "-6.20", (-19.9 + 1.301) / 3),
        ("$= 14 - 6.20 = {}$", "7.80", start_of(-19.9, 0.05)),
        ("pH $= 14 - 18.6 = {}$", "-4.6", 14 - 19.9 + 1.301),
    ],
    "oxides-hydroxides-oxalates-fluorides-and-carbonates": [
        ("conversion gives {} kg of oxide", "459", 1000 * sesquioxide("Nd") / decahydrate("Nd")),
        (
            "oxycarbonate weighs {} kg",
            "519",
            1000 * (sesquioxide("Nd") + CARBON_DIOXIDE) / decahydrate("Nd"),
        ),
        ("loses $19/478 = {}\\,\\%$", "4.0", 1900 / 478),
        ("$500/336.48 = {}$ kmol", "1.486", OXIDE),
        ("$3 \\times 1.486 = {}$ kmol", "4.458", 3 * OXIDE),
        ("126.06 = {}$ kg of dihydrate", "562", 3 * OXIDE * ACID),
        ("732.69 = {}$ kg", "1089", OXIDE * decahydrate("Nd")),
        ("excess you weigh in {} kg", "618", 1.1 * 3 * OXIDE * ACID),
        ("is $562/500 = {}$", "1.12", 3 * OXIDE * ACID / 500),
        ("and ordered {} kg", "281", 1.5 * OXIDE * ACID),
        (
            "hydrated it weighs {} times",
            "1.166",
            (sesquioxide("La") + 3 * WATER) / sesquioxide("La"),
        ),
        ("which is {} % of the carbonate", "54", 100 * 2 * sesquioxide("La") / 1204),
        ("{} kg remain when the water", "754", 1000 - 1e4 * WATER / decahydrate("Nd")),
    ],
    "thorium-and-uranium-beside-the-rare-earths": [
        ("1 % Th is {} Bq/g", "40.6", PER_GRAM / 100),
        ("- 1 % Th is {} Bq/g of thorium-232; divide", "40.6", PER_GRAM / 100),
        ("6.0/1.1379 = {}\\,\\%$", "5.27", 6 / F_TH),
        ("\\times 4057 = {}$ Bq/g.", "214", MONAZITE),
        ("10/1.2 = {}$ Bq/g", "1783", MONAZITE * 10 / 1.2),
        ("gave {} Bq/g for the monazite", "243", 0.06 * PER_GRAM),
        ("differed by {} %", "14", 100 * (F_TH - 1)),
        ("{} after one year", "0.11", grown(1)),
        ("{} after 20 years", "0.91", grown(20)),
    ],
}


@pytest.mark.parametrize(
    ("slug", "place", "printed", "value"),
    [(slug, *row) for slug, rows in PRINTED.items() for row in rows],
)
def test_a_worked_example_prints_what_comes_out(slug, place, printed, value) -> None:
    assert rounds_to(value, printed.replace("\\,", "")), f"{printed} is printed, {value} comes out"
    wanted = place.format(printed)
    assert wanted in lesson(MODULE, slug), f"{wanted!r} is no longer printed"


def at_radius(number: float, radius: float) -> tuple[float, float]:
    """Return the place of a point in the figure of the radii, in px of the sheet."""
    return 80 + 370 * (number - 56) / 16, 30 + 320 * (106 - radius) / 22


def at_ph(ph: float) -> float:
    return 40 + 400 * (ph - 1) / 8


PLACES = {
    "lc-p-y-place": {
        "light": at_radius(60, 98.3),
        "middle": at_radius(64, 93.8),
        "near": at_radius(67, 90.1),
        "last": at_radius(71, 86.1),
    },
    "lc-p-radium": {
        name: (372.5, 90 + 120 * row) for row, name in enumerate(("first", "second", "third"))
    },
    "lc-q-window": {
        "th": (at_ph(3.5), 96),
        "ce": (at_ph(4), 166),
        "re": (at_ph(7), 236),
    },
}


@pytest.mark.parametrize(
    ("path", "name"), [(BANK, "lc-p-y-place"), (BANK, "lc-p-radium"), (QUIZ, "lc-q-window")]
)
def test_a_place_that_is_asked_for_lies_where_the_figure_draws_it(path: str, name: str) -> None:
    pictures = tree.assets([CONTENT])
    catalog = load(tree.read([CONTENT]), frozenset(pictures), tree.drawings(pictures))
    question = quiz.read(catalog.sources_text[path], path, catalog.links(path)).question(name)

    assert isinstance(question, Hotspot)
    assert {region.key for region in question.regions} == PLACES[name].keys()
    for region in question.regions:
        assert region.shape is not None
        left, top, right, bottom = region.shape.box
        centre = (left + right) / 2, (top + bottom) / 2
        assert centre == pytest.approx(PLACES[name][region.key], abs=1.5)


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [("", "", set()), ("use: secure\n", "", {"K66"}), ("[lanthanide-chemistry, ", "[", {"K66"})],
)
def test_the_quiz_shows_the_competency_for_roles_whose_exam_does_not(before, after, told) -> None:
    texts = dict(tree.read([CONTENT]))
    texts[QUIZ] = texts[QUIZ].replace(before, after, 1)
    catalog = load(texts, frozenset(tree.assets([CONTENT])))
    found = [problem for stage in exams.stages(catalog) for problem in stage.look({}).problems]

    named = {p.code for p in found if p.severity == "error" and "lanthanide" in p.message}
    assert named == told
