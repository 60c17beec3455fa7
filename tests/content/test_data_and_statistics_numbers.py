"""Every number of the module on data and statistics for operators, computed a second time."""
# ruff: noqa: N803 - arguments bear the names that the stems print

from collections.abc import Sequence
from itertools import pairwise
from math import exp, hypot, log, sqrt
from statistics import NormalDist, fmean, linear_regression, median, stdev

import pytest

from assessments import quiz
from assessments.questions.hotspot import Hotspot
from curriculum import tree
from curriculum.catalog import load
from tests.content.content_oracle import COURSES, lesson, oxide_factor
from tests.content.stage_oracle import SEEDS, Oracle, asked_for_numbers, earned, solved

MODULE = "foundations/data-and-statistics"
QUIZ = f"courses/{MODULE}/data-and-statistics.quiz.md"
BANK = f"courses/{MODULE}/practice.bank.md"
LESSON = f"courses/{MODULE}/records-that-can-be-trusted.lesson.md"
CONTENT = COURSES.parent
NORMAL = NormalDist()
RANGE_OF_TWO = 1.128


def sigma(readings: Sequence[float]) -> float:
    """Scatter from the ranges of neighbours."""
    return fmean(abs(b - a) for a, b in pairwise(readings)) / RANGE_OF_TWO


def sums(readings: Sequence[float], target: float, allowance: float) -> list[float]:
    """Upward CUSUM after each reading."""
    found = [0.0]
    for reading in readings:
        found.append(max(0.0, found[-1] + reading - target - allowance))
    return found[1:]


def crossing(s: float, shift: float) -> int:
    """Reading at which a CUSUM of equal readings first exceeds five sigma."""
    total, count = 0.0, 0
    while total <= 5 * s:
        total, count = total + shift - 0.5 * s, count + 1
    return count


def worth(n: float, r: float) -> float:
    """Independent readings, by summing the autocorrelations of a long series."""
    total, term = 1.0, r
    while term > 1e-12:
        total, term = total + 2 * term, term * r
    return n / total


def apart(r: float) -> int:
    """Least whole number of hours after which the correlation is at most 0.20."""
    count, left = 1, r
    while left > 0.2:
        count, left = count + 1, left * r
    return count


ORACLES: dict[str, Oracle] = {
    # lessons
    "ds-cc-cloze": lambda: {"sigma": 0.2256 / 1.128, "ucl": 3.60 + 3 * 0.2256 / 1.128},
    "ds-cc-own": lambda m, k: 30 * m * k / 370,
    "ds-re-cloze": lambda: {"b": 10.0 / 2.5, "y": 56 + 10.0 / 2.5 / 2},
    "ds-re-own": lambda b, sx, se: b / (1 + (se / sx) ** 2),
    "ds-dl-cloze": lambda: {"mdl": 2.998 * 0.15, "solid": 2.998 * 0.15 * 0.1 * 10 / 0.2},
    "ds-dl-own": lambda n, L, m: n / 12 * L + (1 - n / 12) * m,
    "ds-ar-cloze": lambda: {"ne": worth(180, 0.8), "s": 2 / sqrt(worth(180, 0.8))},
    "ds-ar-own": lambda tau, dt, n: worth(n, exp(-dt / tau)),
    "ds-rc-cloze": lambda: {"mass": (60 * 30 + 40 * 90) / 1e3, "mean": (60 * 30 + 40 * 90) / 100},
    "ds-rc-own": lambda q1, q2, c1, c2: c1 + (c2 - c1) * q2 / (q1 + q2),
    # practice
    "ds-p-limit": lambda x, mr: x + 3 * mr / RANGE_OF_TWO,
    "ds-p-tamper": lambda s: hypot(s, s),
    "ds-p-cusum": lambda a, b, c: sums((a, b, c), 50, 1)[-1],
    "ds-p-cpk": lambda x, s: min(5.3 - x, x - 4.7) / s / 3,
    "ds-p-slope": lambda sxx, sxy, x: 70 + (x - 2) / sxx * sxy,
    "ds-p-residual": lambda n, ss: sqrt(ss) / sqrt(n - 2),
    "ds-p-tries": lambda m, p: p / 100 * m,
    "ds-p-ld": lambda s: 2 * NORMAL.inv_cdf(0.95) * s,
    "ds-p-mdl": lambda n, s: {7: 3.143, 8: 2.998, 10: 2.821}[int(n)] * s,
    "ds-p-solid": lambda l, D, m: l * D / m / 10,  # noqa: E741 - the stem's name
    "ds-p-bounds": lambda: {"low": fmean((12, 0, 14, 0)), "high": fmean((12, 3, 14, 3))},
    "ds-p-median": lambda b, c, d: median((0, 1, 2, b, c, d, 34, 41)),
    "ds-p-r": lambda tau, dt: 1 / exp(dt / tau),
    "ds-p-ne": lambda n, r: worth(n, r),
    "ds-p-narrow": lambda r: 3 * sqrt(2 - 2 * r) / sqrt(2),
    "ds-p-apart": lambda r: apart(r),
    "ds-p-third": lambda c1, c2, m: 12 * m - 6 * c1 - 5 * c2,
    # module quiz
    "ds-q-series": lambda a, b, c, d, e: fmean((a, b, c, d, e)) - 3 * sigma((a, b, c, d, e)),
    "ds-q-crossing": lambda s, shift: crossing(s, shift),
    "ds-q-room": lambda U, s, c: solved(lambda x: (U - x) / (3 * s) - c, 0, U),
    "ds-q-line-a": lambda b, y: y + b / 20,
    "ds-q-steeper": lambda b, sm, se: b / (1 - (se / sm) ** 2),
    "ds-q-hunt": lambda m, p: 100 - 100 * exp(m * log(1 - p / 100)),
    "ds-q-dilute": lambda s, S: solved(lambda d: 3.29 * s * 0.1 * d / 0.2 - S / 3, 1, 1e5),
    "ds-q-year": lambda n, L, q: q * L * n / 1e3,
    "ds-q-hours": lambda tau, s, u: solved(lambda t: s / sqrt(t / (2 * tau)) - u, 1e-3, 1e6),
    "ds-q-alarms-a": lambda r: sqrt(9 - 9 * r),
    "ds-q-unsampled": lambda a, b, ga, gm: gm + (gm - ga) * a / b,
    "ds-q-difference": lambda a, b, d: d / hypot(a, b),
    "ds-q-oxide": lambda m, w: m * w / 100 * oxide_factor("Nd", 2, 3),
    "ds-q-stream": lambda O, y, y0, A: (O * y - O * y0) / A,  # noqa: E741 - the stem's name
    "ds-q-pairs": lambda a, b: hypot(a, b) / 2,
    "ds-q-increments": lambda s, n, k: s * sqrt(n) / sqrt(k),
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


SHIFTS = (14, 17, 15, 12, 16, 18, 15, 13, 16, 14, 17, 13)
WATCHED = (16, 20, 17, 19, 18, 16, 21)
DENSITY, OXIDE = (1.10, 1.14, 1.18, 1.22, 1.26), (82, 118, 153, 191, 226)
SLOPE, START = linear_regression(DENSITY, OXIDE)
LEFT = [y - START - SLOPE * x for x, y in zip(DENSITY, OXIDE, strict=True)]
BLANKS = (2.1, 1.8, 2.4, 2.0, 1.7, 2.2, 1.9)
MDL = 3.143 * stdev(BLANKS)
TANK = worth(100, 0.905)
PRINTED = {
    "control-charts": [
        ("$180/12 = {}$ mg/L", "15.0", fmean(SHIFTS)),
        ("mean $31/11 = {}$", "2.82", sigma(SHIFTS) * RANGE_OF_TWO),
        ("/1.128 = {}$ mg/L", "2.50", sigma(SHIFTS)),
        ("or {} and 22.5 mg/L", "7.5", fmean(SHIFTS) - 3 * sigma(SHIFTS)),
        ("or 7.5 and {} mg/L", "22.5", fmean(SHIFTS) + 3 * sigma(SHIFTS)),
        ("chance of $0.5^8 = {}\\,\\%$", "0.4", 100 * 0.5**8),
        ("puts one point in {} outside", "370", 1 / (2 - 2 * NORMAL.cdf(3))),
        ("\\sigma^2}} = {}\\,\\sigma$", "1.41", sqrt(2)),
        ("0, 3.75, 4.50, 7.25, 9.00, 8.75, {}.", "13.5", sums(WATCHED, 15, 1.25)[-1]),
        ("give $S$ = 0, {}, 4.50", "3.75", sums(WATCHED, 15, 1.25)[1]),
        ("would wait {} readings", "44", 1 / (NORMAL.cdf(-2) + NORMAL.cdf(-4))),
        ("(3 \\times 2.5) = {}$", "1.33", (25 - 15) / 7.5),
    ],
    "regression-and-its-traps": [
        ("14.44/0.0160 = {}$", "902.5", SLOPE),
        ("902.5 \\times 1.18 = -{}$", "911", -START),
        ("1.90/3}} = {}$ g/L", "0.80", sqrt(sum(x * x for x in LEFT) / 3)),
        ("1.20 = {}$ g/L", "172", START + SLOPE * 1.20),
        ("It showed {} g/L REO", "46", START + SLOPE * 1.06),
    ],
    "detection-limits": [
        ("$L_C$ | ${}\\,s_0$ |", "1.645", NORMAL.inv_cdf(0.95)),
        ("$L_D$ | ${}\\,s_0$ |", "3.29", 2 * NORMAL.inv_cdf(0.95)),
        ("Mean 2.01, $s = {}$", "0.241", stdev(BLANKS)),
        ("0.241 = {}$ µg/L", "0.76", MDL),
        ("specification is {} mg/kg", "0.33", 1 / 3),
        ("lie at {} times the MDL", "2.7", fmean(BLANKS) / MDL),
        ("so {} mg/kg. It left", "0.16", 3.143 * 0.05),
        ("$16/4 = {}$ with zeros", "4.0", fmean((0, 9, 0, 7))),
        ("$24/4 = {}$ with the limit", "6.0", fmean((4, 9, 4, 7))),
    ],
    "data-that-remember": [
        ("e^{{-0.1}} = {}$", "0.905", exp(-0.1)),
        ("3\\sqrt{{0.2}} = {}$", "1.34", 3 * sqrt(0.2)),
        ("and {} % of all readings", "18", 200 * NORMAL.cdf(-3 * sqrt(0.2))),
        ("0.905^{{16}} = {}$", "0.20", 0.905**16),
        ("0.095/1.905 = {}$", "5.0", TANK),
        ("\\sqrt{{5.0}} = {}$ g/L", "0.45", 1 / sqrt(TANK)),
        ("0.45\\sqrt 2 = {}$ g/L", "0.63", sqrt(2 / TANK)),
        ("of 0.4 is {} standard", "0.6", 0.4 / sqrt(2 / TANK)),
        ("0.00083 = {}$", "5.0", worth(6000, exp(-1 / 600))),
    ],
    "records-that-can-be-trusted": [
        ("at the foot says {}.", "34.3", fmean((41.2, 40.8, 41.5, 0.0, 41.1, 41.0))),
        ("{} g/L from five values", "41.1", fmean((41.2, 40.8, 41.5, 41.1, 41.0))),
        ("45)/3 = {}$ mg/L", "22.3", fmean((10, 12, 45))),
        ("20 \\times 45 = {}$ g", "2660", 80 * 10 + 80 * 12 + 20 * 45),
        ("2660/180 = {}$ mg/L", "14.8", 2660 / 180),
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


def hotspot(path: str, name: str) -> Hotspot:
    pictures = tree.assets([CONTENT])
    catalog = load(tree.read([CONTENT]), frozenset(pictures), tree.drawings(pictures))
    text, links = catalog.sources_text[path], catalog.links(path)
    found = (
        quiz.questions_in(text, path, links)[1]
        if path == LESSON
        else quiz.read(text, path, links).questions
    )
    question = next(question for question in found if question.id == name)
    assert isinstance(question, Hotspot)
    return question


def test_readings_that_are_asked_for_lie_where_the_chart_draws_them() -> None:
    readings = {"early": (6, 18), "start": (13, 19), "late": (20, 21)}
    question = hotspot(BANK, "ds-p-begin")
    assert {region.key for region in question.regions} == readings.keys()
    for region in question.regions:
        shift, reading = readings[region.key]
        assert region.shape is not None
        left, top, right, bottom = region.shape.box
        centre = (left + right) / 2, (top + bottom) / 2
        wanted = 70 + 390 * shift / 23, 30 + 250 * (25 - reading) / 20
        assert centre == pytest.approx(wanted, abs=1.5)


def test_strips_that_are_asked_for_lie_where_the_figure_draws_them() -> None:
    question = hotspot(LESSON, "ds-rc-signal")
    assert [region.key for region in question.regions] == ["scatter", "flat", "clipped", "stepped"]
    for row, region in enumerate(question.regions):
        assert region.shape is not None
        _, top, _, bottom = region.shape.box
        assert (top, bottom) == pytest.approx((45 + 110 * row, 140 + 110 * row), abs=2)


def test_a_quarter_of_the_points_comes_back_to_earlier_modules() -> None:
    form = quiz.read((CONTENT / QUIZ).read_text(encoding="utf-8"), QUIZ)
    own, earlier = 0.0, 0.0
    for pool in form.pools:
        asked = [form.question(name) for name in pool.questions]
        points = sorted(float(question.points) for question in asked)
        if any("plant-data" in question.competencies for question in asked):
            own += sum(points[-pool.pick :])  # the form with most points of this module
        else:
            earlier += sum(points[: pool.pick])

    assert earlier >= (own + earlier) / 4
