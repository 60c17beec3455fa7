"""Every number of the module on fractional cascades, computed a second time."""
# ruff: noqa: N803 - arguments bear the names that the stems print

from collections.abc import Sequence
from functools import lru_cache
from math import log

import pytest

from assessments import quiz
from assessments.questions.hotspot import Hotspot
from curriculum import tree
from curriculum.catalog import load
from tests.content.cascade_oracle import Split, Train, steady
from tests.content.content_oracle import lesson
from tests.content.stage_oracle import (
    CONTENT,
    SEEDS,
    Oracle,
    asked_for_numbers,
    earned,
    solved,
)

MODULE = "solvent-extraction-chemist/fractional-countercurrent-cascades"
ASKED = asked_for_numbers(
    f"courses/{MODULE}/*.lesson.md", f"courses/{MODULE}/*.bank.md", f"courses/{MODULE}/*.quiz.md"
)
NAOH, N, OXIDE = 40.00, 14.007, 168.24  # g/mol, as the stems print them


def loaded(x: float, b: float) -> float:
    """The share in the organic whose ratio is `b` times that of the aqueous."""
    return solved(lambda y: y / (1 - y) - b * x / (1 - x), 1e-15, 1 - 1e-12)


def root(pulls: Sequence[float], z: Sequence[float], cut: int, whole: float = 0) -> float:
    """Underwood's number between the keys of a cut: `cut` elements stay with the raffinate."""

    def terms(t: float) -> float:
        return sum(p * part / (p - t) for p, part in zip(pulls, z, strict=True)) - whole

    return solved(terms, pulls[cut - 1] + 1e-9, pulls[cut] - 1e-9)


def least(pulls: Sequence[float], z: Sequence[float], cut: int, *, organic: bool = False) -> float:
    """The least fresh solvent of a sharp cut."""
    whole = sum(z) if organic else 0
    t = root(pulls, z, cut, whole)
    carried = sum(p * part / (p - t) for p, part in list(zip(pulls, z, strict=True))[cut:])
    return carried - whole


def two(b: float, f: float) -> float:
    """The least solvent of two elements, from the pinch: the line meets the curve at the feed."""
    return solved(lambda S: S * loaded(f, b) - ((S - f) * f + f), f, 200)


def steps(b: float, p: float, q: float) -> float:
    """Stages on total reflux from the raffinate with `q` % of the light to `p` % of the heavy."""
    return solved(lambda n: (100 - q) / q * b**n - p / (100 - p), 0, 500)


def stage_two(x1: float, b: float, W: float, S: float) -> float:
    """Nd in the aqueous that enters stage 1, from the balance of stage 1 alone."""
    out = (W + 1 - S) * x1 / 100 + S * loaded(x1 / 100, b)
    return 100 * out / (W + 1)


def last_but_one(y: float, b: float, W: float, S: float) -> float:
    """The light element in the organic that enters the last stage, from that stage's balance."""
    x = 1 - solved(lambda nd: loaded(nd, b) - (1 - y / 100), 1e-12, 1 - 1e-15)
    return 100 * (W * x + (S - W) * y / 100) / S


def salt(S: float) -> float:
    return 3 * S


ORACLES: dict[str, Oracle] = {
    # lessons
    "fc-cl-cloze": lambda: {
        "x": 100 * (1 - solved(lambda nd: loaded(nd, 1.5) - 0.999, 1e-9, 1 - 1e-9)),
        "y": last_but_one(0.1, 1.5, 2.75, 3.5),
    },
    "fc-cl-own": stage_two,
    "fc-min-cloze": lambda: {"n": steps(1.4, 99.5, 99.5), "s": two(1.4, 0.6)},
    "fc-min-own": steps,
    "fc-fs-cloze": lambda: {"nd": 6.30 - 6.0, "p": 100 * 6.0 / 6.30},
    "fc-fs-own": lambda F, f, P: 100 * (F - F * (100 - f) / 100) / P,
    "fc-co-cloze": lambda: {
        "c": least((1, 2, 4), (1 / 3,) * 3, 1),
        "s": least((1, 2, 4), (1 / 3,) * 3, 1) + two(2, 0.5) * 2 / 3,
    },
    "fc-co-own": lambda la, pr: least((1, 6, 9), (la, pr, 1 - la - pr), 2),
    "fc-li-cloze": lambda: {"a": two(1.5, 0.75), "l": 100 * (1 - 2.0 / two(1.5, 0.75))},
    "fc-li-own": lambda F, f, m: (
        salt((two(1.5, f / 100) - least((1, 1.5), (1 - f / 100, f / 100), 1, organic=True)) * F)
        * (100 + m) / 100 * NAOH
    ),
    # bank
    "fc-p-flows": lambda F, S, W: F - F * (S - W),
    "fc-p-scrub-step": last_but_one,
    "fc-p-walls-a": lambda b, f: two(b, f) - f,
    "fc-p-walls-b": two,
    "fc-p-walls-c": lambda b, f, F: salt(1.2 * two(b, f)) * F * NAOH * 24 / 1000,
    "fc-p-beta": lambda a, b: 100 * (1 - steps(b, 99, 99) / steps(a, 99, 99)),
    "fc-p-cap": lambda f, E: 100 * (1 - f) / ((1 - f) + (f - E)),
    "fc-p-drift-a": lambda F, f, P: 100 * (F * f / 100) / P,
    "fc-p-drift-b": lambda F, f, P: 3 * (P - F * f / 100),
    "fc-p-reflux": lambda b, N, p: 100 * _reflux(b, int(N), p / 100),
    "fc-p-cuts": lambda k, g: len(range(int(k - g))) - 1,
    "fc-p-chain": lambda: {"a": 2.04 * 1.58, "w": two(2.04 * 1.58, 0.5) - 0.5},
    "fc-p-theta": lambda a, b: least((1, 2, 6), (a, b, 1 - a - b), 1),
    "fc-p-bill": lambda s1, s2, s3: salt(s1 + s2 + s3) * N / (OXIDE / 1000),
    "fc-p-prefrac": lambda a, b, h: outer((1, 2, h), (a, b, 1 - a - b)),
    # quiz
    "fcq-split-from-assays": lambda f, p, q: solved(
        lambda E: E * p + (1 - E) * (100 - q) - f, 0, 1
    ),
    "fcq-acid-flow": lambda F, W, c: salt(W) * F / c,
    "fcq-organic-flow": lambda F, S, c, s: salt(S) * F / (c * s / 100),
    "fcq-beta-from-ends": lambda N, x, y: solved(
        lambda b: _reflux(b, int(N), x / 100) - y / 100, 1.01, 4
    ),
    "fcq-least-beta": lambda N, p, q: solved(lambda b: N - steps(b, p, q), 1.02, 4),
    "fcq-days-held": lambda N, a, ca, o, co, F: (N * a * ca + N * o * co) / F / 24,
    "fcq-margin": lambda f, S, p: solved(
        lambda d: p - 100 * f / (f + S * d / 100), 0, 50
    ),
    "fcq-share-saved": lambda b, f: 100 * (
        1 - least((1, b), (1 - f, f), 1, organic=True) / two(b, f)
    ),
    "fcq-same-loss": lambda f, q: 100 * ((1 - f) - (1 - f) * q / 100) / f,
    "fcq-third-element": lambda h, a, b: least((1, 2, h), (a, b, 1 - a - b), 2),
    "fcq-titre-a": lambda S, W, e: S - W - W * e / 100,
    "fcq-titre-b": lambda f, S, W, e: 100 * (1 - f) / (W + W * e / 100 + 1 - S),
    "fcq-organic-feed": lambda S, f: {"right": S + 1, "W": S + (1 - f)},
}  # fmt: skip


def _reflux(b: float, count: int, x: float) -> float:
    """The organic of the last stage, walking: what goes up comes from what stands below."""
    for _ in range(count):
        x = loaded(x, b)
    return x


def outer(pulls: Sequence[float], z: Sequence[float]) -> float:
    """The least solvent of a first train, from the pinch at the feed with both keys pure."""
    pulled = [p * part for p, part in zip(pulls, z, strict=True)]
    y = [one / sum(pulled) for one in pulled]
    # no A in the product: S y_A = W x_A; all C in it: S y_C = W x_C + z_C
    return solved(lambda S: S * y[2] - (S * y[0] / z[0]) * z[2] - z[2], 0, 100)


def test_every_number_asked_for_has_an_oracle() -> None:
    assert {question.id for question, _ in ASKED} == set(ORACLES)


@pytest.mark.parametrize("asked", ASKED, ids=lambda asked: asked[0].id)
def test_a_key_computed_from_the_stem_alone_earns_everything(asked) -> None:
    for seed in SEEDS:
        fraction, answer = earned(asked, ORACLES[asked[0].id], seed)
        assert fraction == 1, f"{asked[0].id} with {seed}: {answer} earned {fraction}"


@lru_cache
def pr_nd(
    n: int, m: int, scrub: float = 2.75, solvent: float = 3.5, b: float = 1.5, fed: float = 1
) -> Split:
    """The train of the lessons, all stages at once."""
    return steady(Train((1, b), (0.25, 0.75), solvent, scrub, n, m, fed=fed))


@lru_cache
def nd(*train: float, **more: float) -> float:
    return pr_nd(*train, **more).purity("product", 1)  # type: ignore[arg-type]


@lru_cache
def pr(*train: float, **more: float) -> float:
    return pr_nd(*train, **more).purity("raffinate", 0)  # type: ignore[arg-type]


LIGHT, FEED = (1, 6, 9, 72), (0.45, 0.12, 0.40, 0.03)
THIRD = (1 / 3, 1 / 3, 1 / 3)


def of_light(low: int, cut: int, high: int) -> float:
    """The least solvent of a cut of the light feed between two places of its row."""
    return least(LIGHT[low:high], FEED[low:high], cut - low)


PRINTED = {
    "the-constant-loading-model": [
        ("= 27.5 + 10.0 - 35.0 = {}$ kmol/h", "2.5", 27.5 + 10 - 35),
        ("0.00100) = {}$. 2.", "0.0014993", loaded(0.001, 1.5)),
        ("0.0014993)/3.75 = {}$.", "0.0014660", stage_two(0.1, 1.5, 2.75, 3.5) / 100),
        ("$y_2 = {}$,", "0.0021974", loaded(0.0014660, 1.5)),
        ("0.0021974)/3.75 = {}$.", "0.0021176", (0.00025 + 3.5 * loaded(0.0014660, 1.5)) / 3.75),
        ("0.998501)/3.75 = {}$", "0.998534", 1 - stage_two(0.1, 1.5, 2.75, 3.5) / 100),
        ("added up to {}.", "1.36", (0.25 + 3.5) / 2.75),
        ("\\times 0.001499)/3.50 = {}$", "0.00139", last_but_one(0.1, 1.5, 2.75, 3.5) / 100),
    ],
    "minimum-stages-and-minimum-solvent": [
        ("The walls are {} stages", "31.4", steps(1.5, 99.9, 99.7)),
        ("At $\\beta = 1.5$ from {} to", "22.7", steps(1.5, 99, 99)),
        ("from 22.7 to {}.", "34.1", steps(1.5, 99.9, 99.9)),
        ("| 1.3 | {} |", "52.7", steps(1.3, 99.9, 99.9)),
        ("| 2.0 | {} |", "19.9", steps(2.0, 99.9, 99.9)),
        ("| 2.5 | {} |", "15.1", steps(2.5, 99.9, 99.9)),
        ("52.7 | {} |", "3.33", two(1.3, 0.75) - 0.75),
        ("3.33 | {} |", "4.08", two(1.3, 0.75)),
        ("34.1 | 2.00 | {} |", "2.75", two(1.5, 0.75)),
        ("19.9 | 1.00 | {} |", "1.75", two(2.0, 0.75)),
        ("15.1 | 0.67 | {} |", "1.42", two(2.5, 0.75)),
        ("332.3)/\\ln 1.50 = {}/", "12.713", log(999 * 99.7 / 0.3)),
        ("= 12.713/0.4055 = {}$", "31.4", steps(1.5, 99.9, 99.7)),
        ("gave {} stages. It had", "13.6", log(999 * 99.7 / 0.3) / log(10) / log(1.5)),
        ("1.50^{{13.6}} = {}$", "248", 1.5**13.6),
        ("3.50$, {} % above", "27", 100 * (3.5 / two(1.5, 0.75) - 1)),
        ("5.293/0.3365 = {}$", "31.5", steps(1.4, 99.5, 99.5)),
    ],
    "feed-stage-and-reflux": [
        ("W = 2.75$: Nd {} %", "99.97", nd(28, 40)),
        ("Nd 99.97 %, Pr {} %", "99.92", pr(28, 40)),
        ("has fallen to {} %. The Pr", "98.0", nd(28, 40, fed=0.98)),
        ("*improved* to {} %", "99.99", pr(28, 40, fed=0.98)),
        ("| 2.70 | 0.80 | {} |", "93.75", nd(34, 34, 2.70)),
        ("93.75 | {} |", "99.999", pr(34, 34, 2.70)),
        ("| 2.74 | 0.76 | {} |", "98.68", nd(34, 34, 2.74)),
        ("98.68 | {} |", "99.998", pr(34, 34, 2.74)),
        ("| 2.75 | 0.75 | {} |", "99.96", nd(34, 34, 2.75)),
        ("0.75 | 99.96 | {} |", "99.87", pr(34, 34, 2.75)),
        ("| 2.76 | 0.74 | {} |", "99.96", nd(34, 34, 2.76)),
        ("0.74 | 99.96 | {} |", "96.05", pr(34, 34, 2.76)),
        ("| 2.80 | 0.70 | {} |", "99.98", nd(34, 34, 2.80)),
        ("99.98 | {} |", "83.28", pr(34, 34, 2.80)),
        ("falls to about {} %", "93", pr(34, 34, 2.75 * 1.007)),
        ("Computed with 38 scrub stages: {} %", "98.04", nd(34, 38, 2.735)),
        ("Nd stands at {} % with", "98.04", nd(34, 34, 2.735)),
        ("18.36 = {}\\,\\%$", "98.04", 100 * 18 / 18.36),
        ("fell further, to {} %", "93", nd(34, 34, 2.735 * 1.05, 3.5 * 1.05)),
        ("| Nd, % | {} |", "99.944", nd(22, 46)),
        ("99.944 | {} |", "99.970", nd(26, 42)),
        ("99.970 | {} |", "99.973", nd(28, 40)),
        ("99.973 | {} |", "99.958", nd(34, 34)),
        ("99.958 | {} |", "99.895", nd(40, 28)),
        ("99.895 | {} |", "99.729", nd(46, 22)),
        ("| Pr, % | {} |", "99.83", pr(22, 46)),
        ("99.83 | {} |", "99.91", pr(26, 42)),
        ("99.91 | {} |", "99.92", pr(28, 40)),
        ("99.92 | {} |", "99.87", pr(34, 34)),
        ("99.87 | {} |", "99.68", pr(40, 28)),
        ("99.68 | {} |", "99.19", pr(46, 22)),
        ("Its aqueous holds {} % Pr", "27", 100 * pr_nd(28, 40).aqueous[27][0]),
        ("Pr has risen from {} to", "0.04", 100 * pr_nd(28, 40).aqueous[67][0]),
        ("from 0.04 to {} %", "3", 100 * pr_nd(28, 40, fed=0.98).aqueous[67][0]),
    ],
    "several-components-and-the-order-of-cuts": [
        ("make $\\alpha_\\mathrm{{Nd}} = {}$", "10.4", 3.24 * 2.04 * 1.58),
        ("Try $\\theta = {}$", "6.52448", root(LIGHT[:3], FEED[:3], 2)),
        ("(1 - 6.52448) = {}$", "-0.08146", 0.45 / (1 - 6.52448)),
        ("(6 - 6.52448) = {}$", "-1.37279", 0.72 / (6 - 6.52448)),
        ("(9 - 6.52448) = {}$", "1.45424", 3.6 / (9 - 6.52448)),
        ("$S_\\mathrm{{min}} = {}$ mol", "1.454", of_light(0, 2, 3)),
        ("| A | SEG off: {} |", "0.108", of_light(0, 3, 4)),
        ("Nd off: {} | La / Pr", "1.454", of_light(0, 2, 3)),
        ("La / Pr: {} | 1.80", "0.234", of_light(0, 1, 2)),
        ("0.234 | {} |", "1.80", of_light(0, 3, 4) + of_light(0, 2, 3) + of_light(0, 1, 2)),
        ("| B | Nd + SEG off: {} |", "1.481", of_light(0, 2, 4)),
        ("Nd / SEG: {} | 1.81", "0.091", of_light(2, 3, 4)),
        ("0.091 | {} |", "1.81", of_light(0, 2, 4) + of_light(0, 1, 2) + of_light(2, 3, 4)),
        ("Pr + Nd off: {} |", "0.659", of_light(0, 1, 3)),
        ("0.659 | Pr / Nd: {} |", "1.440", of_light(1, 2, 3)),
        ("Pr / Nd: 1.440 | {} | | D", "2.21",
         of_light(0, 3, 4) + of_light(0, 1, 3) + of_light(1, 2, 3)),
        ("| D | Pr + Nd + SEG off: {} |", "0.687", of_light(0, 1, 4)),
        ("0.687 | SEG off: {} |", "0.102", of_light(1, 3, 4)),
        ("0.102 | Pr / Nd: 1.440 | {} |", "2.23",
         of_light(0, 1, 4) + of_light(1, 3, 4) + of_light(1, 2, 3)),
        ("| E | Pr + Nd + SEG off: 0.687 | Nd + SEG off: {} |", "1.468", of_light(1, 2, 4)),
        ("Nd / SEG: 0.091 | {} | ", "2.25",
         of_light(0, 1, 4) + of_light(1, 2, 4) + of_light(2, 3, 4)),
        ("4. Cut A from B and C: $\\theta = {}$", "1.2441", root((1, 2, 4), THIRD, 1)),
    ],
    "linked-flowsheets-and-reagent-saving": [
        ("40.00/168.24 = {}$ kg", "2.50", salt(3.5) * NAOH / OXIDE),
        ("| A/BC {}, B/C 1.000", "1.366", least((1, 2, 4), THIRD, 1)),
        ("B/C 1.000 | {} |", "2.37", least((1, 2, 4), THIRD, 1) + two(2, 0.5) * 2 / 3),
        ("| AB/C {}, A/B", "1.072", least((1, 2, 4), THIRD, 2)),
        ("A/B 1.000 | {} |", "2.07", least((1, 2, 4), THIRD, 2) + two(2, 0.5) * 2 / 3),
        ("A/BC 1.366, B/C {} |", "0.667", least((1, 2), (1 / 3, 1 / 3), 1, organic=True)),
        ("B/C 0.667 | {} |", "2.03", least((1, 2, 4), THIRD, 1) + 2 / 3),
        ("| {}, 0.778, 0.444", "0.778", outer((1, 2, 4), THIRD)),
        ("0.778, 0.778, 0.444 | {} |", "2.00", outer((1, 2, 4), THIRD)
         + least((1, 2), (1 / 3, 2 / 9), 1) + least((1, 2), (1 / 9, 1 / 3), 1, organic=True)),
        ("5.00 kmol/h: {} kmol/h", "14.2", 5 * 1.2 * (least((1, 2, 4), THIRD, 1) + 1)),
        ("= 2.033$; {} kmol/h", "12.2", 5 * 1.2 * (least((1, 2, 4), THIRD, 1) + 2 / 3)),
        ("as NaOH {} kg/h", "240", salt(2.0) * NAOH),
        ("14.007 = {}$ kg/h", "84", salt(2.0) * N),
    ],
}  # fmt: skip


def rounds_to(value: float, printed: str) -> bool:
    """Whether `value`, rounded to the printed places, is what is printed."""
    places = len(printed.split(".")[1]) if "." in printed else 0
    return f"{value:.{places}f}" == printed


@pytest.mark.parametrize(
    ("slug", "place", "printed", "value"),
    [(slug, *row) for slug, rows in PRINTED.items() for row in rows],
    ids=lambda value: value if isinstance(value, str) and len(value) < 25 else "",
)
def test_a_printed_number_is_the_computed_one(slug, place, printed, value) -> None:
    text = lesson(MODULE, slug)
    assert place.format(printed) in text, f"{slug} does not say {place.format(printed)}"
    assert rounds_to(value, printed), f"{slug}: {printed} printed, {value} computed"


def test_the_places_asked_for_in_the_profile_lie_on_its_curves() -> None:
    pictures = tree.assets([CONTENT])
    catalog = load(tree.read([CONTENT]), frozenset(pictures), tree.drawings(pictures))
    path = f"courses/{MODULE}/practice.bank.md"
    asked = quiz.read(catalog.sources_text[path], path, catalog.links(path))
    question = asked.question("fc-p-feed-place")
    assert isinstance(question, Hotspot)
    design = pr_nd(28, 40).aqueous
    crossing = next(j for j, x in enumerate(design, 1) if x[1] > x[0]) - 0.5
    points = {
        "raffinate-end": (1.0, design[0][1]),
        "crossing": (crossing, 0.5),
        "feed": (28.0, design[27][0]),
        "product-end": (68.0, design[67][0]),
    }
    assert {region.key for region in question.regions} == points.keys()
    for region in question.regions:
        stage, share = points[region.key]
        assert region.shape is not None
        left, top, right, bottom = region.shape.box
        # the axes of the drawing: stages 1 to 68 on 80 to 430, 0.01 to 100 % on 370 to 30
        place = 80 + 350 * (stage - 1) / 67, 370 - 85 * (log(100 * share) / log(10) + 2)
        assert ((left + right) / 2, (top + bottom) / 2) == pytest.approx(place, abs=4)
    assert question.right == ("feed",)
