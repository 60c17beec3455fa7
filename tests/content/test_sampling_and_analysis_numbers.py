"""Every number of the module on sampling and analysis, computed a second time."""
# ruff: noqa: N803 - arguments bear the names that the stems print

from math import hypot, sqrt

import pytest

from assessments import quiz
from assessments.questions.hotspot import Hotspot
from curriculum import tree
from curriculum.catalog import load
from curriculum.check import exams
from tests.content.content_oracle import COURSES, WEIGHT, lesson
from tests.content.stage_oracle import SEEDS, Oracle, asked_for_numbers, earned, solved

MODULE = "foundations/sampling-and-analysis"
QUIZ = f"courses/{MODULE}/sampling-and-analysis.quiz.md"
BANK = f"courses/{MODULE}/practice.bank.md"
CONTENT = COURSES.parent
SHAPE_AND_RANGE = 0.5 * 0.25
ND = 2 * WEIGHT["Nd"] + 3 * WEIGHT["O"]  # g/mol of the oxide
LA = 2 * WEIGHT["La"] + 3 * WEIGHT["O"]
DY = 2 * WEIGHT["Dy"] + 3 * WEIGHT["O"]
TH = 232.0377 + 2 * WEIGHT["O"]


def spread(c: float, liberation: float, d: float, sample: float, lot: float = 1e30) -> float:
    """Relative standard deviation in %, after Gy."""
    return 100 * sqrt(SHAPE_AND_RANGE * c * liberation * d * d * d * (lot - sample) / sample / lot)


def composition(a: float, mineral: float, gangue: float) -> float:
    """Composition factor, written as (1 - a)^2 rho_m / a + (1 - a) rho_g."""
    return (1 - a) ** 2 * mineral / a + (1 - a) * gangue


def least_whole(s1: float, s: float) -> int:
    """Fewest increments whose composite scatters by no more than `s`, by trying."""
    n = 1
    while s1 / sqrt(n) > s:
        n += 1
    return n


def from_two(x: float, y: float) -> float:
    """Europium from two readings, by elimination of the overlap."""
    overlap = (x - y) / (1 - 0.641)
    return x - overlap


def mass_for(c: float, d: float, liberation: float, s: float) -> float:
    return solved(lambda kg: s - spread(c, liberation, d, 1000 * kg), 1e-3, 1e4)


ORACLES: dict[str, Oracle] = {
    # lessons
    "sa-st-cloze": lambda: {
        "ld": sqrt(0.010 / 0.5) * 0.5**3,
        "m": 10 * sqrt(0.010 / 0.5) * 0.5**3 / (sqrt(0.010) * 1),
    },
    "sa-st-own": lambda c, d, l, s: mass_for(c, d, l, s),  # noqa: E741 - the stem's name
    "sa-di-cloze": lambda: {"net": 8.6 - 0.4, "w": (8.6 - 0.4) * 250 / 1000 * 10 / 0.1},
    "sa-di-own": lambda w, r, wr: w + r * wr / 250,
    "sa-in-cloze": lambda: {"ox": 150e3 * 6e-3, "net": (2650 - 150e3 * 6e-3) / 1000},
    "sa-in-own": lambda m, V: 100 * V * 1e-5 * LA / 2 / (m * 25 / 250),
    "sa-qc-cloze": lambda: {"u": hypot(3.0 / 2, 2.0), "lim": 2 * hypot(3.0 / 2, 2.0)},
    "sa-qc-own": lambda a, b, c, d: hypot(a, b, c, d) / sqrt(2 * 4),
    "sa-ce-cloze": lambda: {"w": 99.90 * 98.41 / 100, "m": 500 * 99.90 * 98.41 / 1e4},
    "sa-ce-own": lambda M, p, t: M * p / 100 - M * p / 100 * t / 100,
    # practice
    "sa-p-fse": lambda c, d, l, M: spread(c, l, d, M),  # noqa: E741 - the stem's name
    "sa-p-c": lambda a, rm: composition(a / 100, rm, 2.65),
    "sa-p-steps": lambda a, b, e: hypot(a, b, e),
    "sa-p-n": lambda s1, s: least_whole(s1, s),
    "sa-p-share": lambda q, r, wr: 100 / (1 + r * wr / 1000 / q),
    "sa-p-dilute": lambda C, C0, D: (C - C0) * D * (100 / 1000) / 0.200,
    "sa-p-bao": lambda I, B, r: I / 2000 - r * B / 2000,  # noqa: E741 - the stem's name
    "sa-p-tb": lambda r: r * 1e-2 * 0.1217 * WEIGHT["Tb"] / WEIGHT["Nd"] * 1e6,
    "sa-p-edta": lambda V, a: V * 0.05 * ND / 2 / a,
    "sa-p-thorium": lambda x: x / TH * ND / 2,
    "sa-p-crm": lambda U, s: hypot(U, 2 * s),
    "sa-p-spike": lambda x, a, y: (y - x) / a * 100,
    "sa-p-sampling-part": lambda t, p: sqrt((t - p) * (t + p)),
    "sa-p-case-a": lambda: 85.0 - (78.9 + 79.4) / 2,
    "sa-p-content": lambda M, p, t: M * p * t / 1e4,
    "sa-p-fired": lambda t, L: t - t * L / 100,
    "sa-p-sum": lambda: {"low": 14 + 11, "high": 14 + 11 + 5 + 2 + 1},
    "sa-p-guard": lambda L, u: L - u - u,
    # module quiz
    "sa-q-topsize": lambda c, M, s: solved(lambda d: spread(c, 0.2, d, M) - s, 1e-3, 50),
    "sa-q-route-a": lambda a, b, e: hypot(a * sqrt(16 / 64), b, e),
    "sa-q-residue": lambda T, w, r: (T * 250 - w * 250) / r,
    "sa-q-two-isotopes": lambda x, y: from_two(x, y),
    "sa-q-volume": lambda m, p: m * p / 100 * (10 / 100) / (DY / 2) * 100,
    "sa-q-run-a": lambda U, s: hypot(U, 2 * s),
    "sa-q-lowest": lambda c, u, s: c - hypot(2 * u, 2 * s),
    "sa-q-pairs": lambda a, b, c: hypot(a, b, c) / sqrt(2 * 3) / sqrt(2),
    "sa-q-invoice": lambda M, p, t, L: (M - M * L / 100) * (t / 100) * (p / 100),
    "sa-q-needed": lambda L, x: (L - x) / 2,
    "sa-q-basis": lambda y: y / 1e4 * (2 * WEIGHT["Y"] + 3 * WEIGHT["O"]) / (2 * WEIGHT["Y"]),
    "sa-q-solution": lambda m, V: 2 * m / LA * 1e6 / V,
    "sa-q-wet": lambda M, h, g: (M - M * h / 100) * g / 100,
    "sa-q-tails": lambda F, f, C, c: (F * f / 100 - C * c / 100) / (F - C) * 100,
    "sa-q-liquor": lambda w, d: d * w,
    "sa-q-product": lambda m, a, b: 2 * m * hypot(a / 100, b / 100),
}
ASKED = list(asked_for_numbers(f"courses/{MODULE}/*.*.md"))


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


ORE = composition(0.08, 5.0, 2.8)
FIRST, BIG = spread(ORE, 0.1, 1.0, 2000, 5e7), spread(ORE, 0.1, 1.0, 8000, 5e7)
FINE, COARSE = spread(ORE, sqrt(0.1), 0.1, 100, 2000), spread(ORE, 0.1, 1.0, 100, 2000)
LAST = spread(ORE, 1, 0.0075, 0.25, 100)
SQUARES = sum(d * d for d in (0.4, 0.2, 0.6, 0.0, 0.4))
PRINTED = {
    "sampling-theory": [
        ("0.08 \\times 2.8) = {}$ g/cm³", "55.5", ORE),
        ("so $f g c = {}$", "6.93", SHAPE_AND_RANGE * ORE),
        ("2000 g of 50 t | {} |", "1.86", FIRST),
        ("100 g of 2000 g | {} |", "0.46", FINE),
        ("0.25 g of 100 g | {} |", "0.34", LAST),
        ("0.34^2} = {}\\,\\%$. At", "1.95", hypot(FIRST, FINE, LAST)),
        ("that is ± {} points", "0.12", 6 * hypot(FIRST, FINE, LAST) / 100),
        ("and $s_F = {}\\,\\%$. It was", "8.1", COARSE),
        ("uncrushed, {} % together", "8.3", hypot(FIRST, COARSE, LAST)),
        ("the total becomes {} %", "1.09", hypot(BIG, FINE, LAST)),
        ("is only {} pieces", "67", 100 / 1.5),
        ("(6/1.5)^2 = {}$", "16", (6 / 1.5) ** 2),
        ("3.0/\\sqrt{{4}} = {}\\,\\%$", "1.5", 3 / sqrt(40 / 10)),
    ],
    "digestion-acids-and-fusion": [
        ("0.2500 \\times 1120 = {}$ µg", "280", 0.25 * 1120),
        ("0.0100 \\times 9400 = {}$ µg", "94", 0.01 * 9400),
        ("374/0.2500 = {}$", "1496", (280 + 94) / 0.25),
        ("280/374 = {}\\,\\%$", "74.9", 28000 / 374),
        ("agree within {} %", "0.3", 100 * (1500 / 1496 - 1)),
    ],
    "icp-oes-icp-ms-xrf-and-titration": [
        ("1\\,200\\,000 = {}$.", "1200", 1.2e6 * 0.001),
        ("$4000/2000 = {}$ µg/L", "2.00", (5200 - 1200) / 2000),
        ("Uncorrected it was {},", "2.60", 5200 / 2000),
        ("which is {} % high", "30", 100 * (2.6 / 2.0 - 1)),
        ("so {} at mass 151", "704", 1200 * 0.06592 / 0.11232),
        ("0.4781/0.5219 = {}$ there", "1832", 2000 * 0.4781 / 0.5219),
        ("Mass 151 read {}.", "4369", 704.4 + 2 * 1832.2),
        ("$3665/1832 = {}$", "2.00", (4369 - 704) / 1832),
        ("168.24 = {}$ mg", "19.85", 0.118 * ND / 2),
        ("mg, or {} %.", "99.3", 100 * 0.118 * ND / 2 / 20),
    ],
    "quality-control-of-a-batch": [
        ("2.0^2}} = {}$, and", "2.24", hypot(1, 2)),
        ("twice that is {} mg/kg. 3", "4.47", 2 * hypot(1, 2)),
        ("85.0\\rvert = {}$", "4.9", 85.0 - 80.1),
        ("2 \\times 5}}} = {}\\,\\%", "0.27", sqrt(SQUARES / 10)),
        ("times $s$, {}.", "0.38", sqrt(2) * sqrt(SQUARES / 10)),
    ],
    "reading-a-certificate-of-analysis": [
        ("0.9995 \\times 99.2 = {}\\,\\%$", "99.15", 99.95 * 99.2 / 100),
        ("Oxide: {} kg", "991.5", 1000 * 0.9995 * 0.992),
        ("0.8574 = {}$ kg", "850.1", 1000 * 0.9995 * 0.992 * 2 * WEIGHT["Nd"] / ND),
        ("of oxide, {} kg too much", "8.0", 999.5 - 991.5),
        ("LOI sum to {} %", "99.8", 99.2 + 0.6),
        ("up to $30 - 4 = {}$", "26", 30 - 4),
        ("$12 + 5 = {}$ and", "17", 12 + 5),
        ("5 + 2 + 1 = {}$ mg/kg", "20", 12 + 5 + 2 + 1),
    ],
}


@pytest.mark.parametrize(
    ("slug", "place", "printed", "value"),
    [(slug, *row) for slug, rows in PRINTED.items() for row in rows],
)
def test_a_worked_example_prints_what_comes_out(slug, place, printed, value) -> None:
    assert rounds_to(value, printed), f"{printed} is printed, {value} comes out"
    wanted = place.replace("{}", printed).replace("{{", "{").replace("}}", "}")
    assert wanted in lesson(MODULE, slug), f"{wanted!r} is no longer printed"


def middle_of_arrow(mass: int, row: int) -> tuple[float, float]:
    """Return the middle of an arrow in the figure of the overlaps, in px of the sheet."""
    return 40 + 400 * (mass + 8 - 133) / 34, 62 + 42 * row


def test_the_arrow_that_is_asked_for_is_drawn_where_its_region_lies() -> None:
    pictures = tree.assets([CONTENT])
    catalog = load(tree.read([CONTENT]), frozenset(pictures), tree.drawings(pictures))
    question = quiz.read(catalog.sources_text[BANK], BANK, catalog.links(BANK)).question(
        "sa-p-arrow"
    )
    assert isinstance(question, Hotspot)
    wanted = {"ba": (137, 1), "pr": (141, 2), "nd": (143, 3), "sm": (149, 5)}
    assert {region.key for region in question.regions} == wanted.keys()
    for region in question.regions:
        assert region.shape is not None
        left, top, right, bottom = region.shape.box
        x, y = middle_of_arrow(*wanted[region.key])
        assert left < x < right
        assert top < y < bottom


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [("", "", set()), ("use: secure\n", "", {"K66"}), ("[sampling-and-analysis, ", "[", {"K66"})],
)
def test_the_quiz_shows_the_competency_for_roles_whose_exam_does_not(before, after, told) -> None:
    texts = dict(tree.read([CONTENT]))
    texts[QUIZ] = texts[QUIZ].replace(before, after, 1)
    catalog = load(texts, frozenset(tree.assets([CONTENT])))
    found = [problem for stage in exams.stages(catalog) for problem in stage.look({}).problems]

    named = {p.code for p in found if p.severity == "error" and "sampling" in p.message}
    assert named == told


def test_a_quarter_of_the_points_comes_back_to_earlier_modules() -> None:
    form = quiz.read((CONTENT / QUIZ).read_text(encoding="utf-8"), QUIZ)
    own, earlier = 0.0, 0.0
    for pool in form.pools:
        asked = [form.question(name) for name in pool.questions]
        points = sorted(float(question.points) for question in asked)
        if any("sampling-and-analysis" in question.competencies for question in asked):
            own += sum(points[-pool.pick :])  # the form with most points of this module
        else:
            earlier += sum(points[: pool.pick])

    assert earlier >= (own + earlier) / 4
