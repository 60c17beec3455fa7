"""Every number of the module on closure and emergency, computed a second time from stems alone.

Air and gas are stepped through, levels are found by search, chances are counted one by one.
"""
# ruff: noqa: N803 - arguments bear the names that the stems print

from functools import cache
from itertools import count, product
from math import exp, log

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/radioactive-waste-specialist/closure-and-emergency"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/radioactive-waste-specialist.bank.md", "xre-")
RADON, THORON = 2.098e-6, 0.01247  # 1/s, as the stems print them
GROWS = log(2) / 5.75  # 1/a, radium-228


def length(spread: float, decay: float) -> float:
    """Diffusion length in m: where diffusion and decay of a steady profile are in balance."""
    return solved(lambda x: spread / x / x - decay, 1e-6, 1e3)


@cache
def left(depth: float, reach: float) -> float:
    """Share of a flux behind a cover that is laid on in thin sheets."""
    sheets = 20_000
    share = 1.0
    for _ in range(sheets):
        share *= (1 - depth / reach / sheets / 2) / (1 + depth / reach / sheets / 2)
    return share


def thick(reach: float, bare: float, line: float) -> float:
    """Cover that brings a bare flux down to a line."""
    return solved(lambda x: bare * left(x, reach) - line, 1e-6, 12 * reach)


def bare(becquerel: float, density: float, out: float, spread: float, decay: float) -> float:
    """Flux of a thick bare residue: what is made in one diffusion length gets out."""
    return becquerel * density * out * decay * length(spread, decay)


def slowed(kd: float, density: float, pores: float) -> float:
    """Retardation: all that is in a litre of soil over what is in its water."""
    return (pores * 1.0 + density * kd) / pores


def grown(years: float) -> float:
    """Radium-228 that has come back, as a share of thorium-232."""
    return 1 - exp(-GROWS * years)


@cache
def by_coin(samples: int, least: int) -> float:
    """Chance of at least so many heads, counted over all rows of coins."""
    return sum(sum(row) >= least for row in product((0, 1), repeat=samples)) / 2**samples


def for_ever(cost: float, interest: float) -> float:
    """Fund that pays a cost each year and is never used up."""
    return solved(lambda fund: fund * interest - cost, 0.0, 1e9)


def saved(fund: float, interest: float, years: float) -> float:
    """What a fund has become, year by year."""
    for _ in range(int(years)):
        fund += fund * interest
    return fund


@cache
def breathed(air: float, changes: float, hours: float, rate: float = 1.5) -> float:
    """Becquerels breathed in while fresh air thins the dust, in small steps."""
    steps, taken = 4_000, 0.0
    dt = hours / steps
    for step in range(steps):
        taken += air * exp(-changes * (step + 0.5) * dt) * rate * dt
    return taken


def before(air: float, changes: float, hours: float) -> float:
    """What was in the air so many hours earlier."""
    return solved(lambda start: start * exp(-changes * hours) - air, 0.0, 1e5)


def clear(air: float, line: float, changes: float) -> float:
    """Hours until fresh air has thinned the dust to a line."""
    return solved(lambda t: air * exp(-changes * t) - line, 0.0, 20.0)


def started(c1: float, c2: float, t: float, u: float) -> float:
    """Start of a release from two samples."""
    pace = solved(lambda n: c1 * exp(-n * u / 60) - c2, 0.0, 60.0)
    return before(c1, pace, t / 60)


def torn(m: float, a: float, V: float) -> float:
    """Bq/m³ after a bag of m kg has torn and 0.2 % have become airborne."""
    return m * 1e3 * 0.002 * a / V


def pieces(area: float, most: float) -> int:
    """Survey units that an area needs."""
    return next(n for n in count(1) if area / n <= most)


ORACLES: dict[str, Oracle] = {
    # lessons
    "rce-cov-cloze": lambda: {
        "v": 0.8 * 0.004 / 0.32 * 365,
        "r": slowed(50, 1.6, 0.32),
        "t": 120 / (0.8 * 0.004 / 0.32 * 365 / slowed(50, 1.6, 0.32)),
    },
    "rce-cov-own": lambda j, w, x: thick(w, j, x),
    "rce-sur-cloze": lambda: {"f": 0.21 / 0.5 + 0.16 / 0.4, "p": 100 * by_coin(8, 7)},
    "rce-sur-own": lambda a, t: solved(lambda th: th * grown(t) - a, 0, 100),
    "rce-fir-cloze": lambda: {
        "c": before(2.0, 2, 0.5),
        "i": breathed(before(2.0, 2, 0.5), 2, 1 / 6, 1.4),
    },
    "rce-fir-own": lambda c, n, t, s: breathed(before(c, n, t / 60), n, s / 60),
    # practice
    "rcep-cov-length": lambda D: 100 * length(D * 1e-7, RADON),
    "rcep-cov-through": lambda j, x, w: j * left(x, w),
    "rcep-cov-years": lambda v, x, k: x / (v / slowed(k, 1.5, 0.3)),
    "rcep-sur-unity": lambda a, b, x, y: (a - 0.04) / x + (b - 0.03) / y,
    "rcep-sur-grid": lambda A, n: solved(lambda L: 0.866 * L * L * n - A, 0, 1e3),
    "rcep-sur-coin": lambda: {
        "ten": 100 * by_coin(10, 9),
        "all": next(n for n in count(1) if by_coin(n, n) < 0.05),
    },
    "rcep-sur-fund": lambda a, q: for_ever(a * 1e3, q / 100) / 1e6,
    "rcep-fir-border": lambda r, d: solved(lambda x: r * (d / x) ** 2 - 100, 0.01, 1e3),
    "rcep-fir-late": lambda c, n, t: before(c, n, t / 60),
    "rcep-fir-case-a": lambda m, a, V: torn(m, a, V),
    "rcep-fir-case-b": lambda m, a, V, s: breathed(torn(m, a, V), 3, s / 60),
    # quiz
    "rceq-dried": lambda w, j, x, k: j * k**0.5 * left(x, w * k**0.5),
    "rceq-driest": lambda x, q: solved(lambda w: q * left(x, w) - 1, 0.05, 5),
    "rceq-bare": lambda c, e, D: bare(c * 1e3, 1600, e, D * 1e-7, RADON),
    "rceq-warning": lambda x, v, k: x / (v / slowed(k, 1.6, 0.32)) - x / v,
    "rceq-second-survey": lambda a, t, u: a / grown(t) * grown(u),
    "rceq-units": lambda A, n: pieces(A * 1e3, 2e3) * n,
    "rceq-short": lambda a, s, y: for_ever(a * 1e3, 0.01) / 1e6 - saved(s, 0.01, y),
    "rceq-air-clear": lambda c, t, n: t + 60 * clear(c, 0.05, n),
    "rceq-stay": lambda c, i, n: 60 * solved(lambda s: breathed(c, n, s) - i, 1e-6, 3.0),
    "rceq-started": lambda c1, c2, t, u: started(c1, c2, t, u),
    # exam
    "xre-dry-cover": lambda w, j, k, x: thick(w * k**0.5, j * k**0.5, x),
    "xre-thoron-depth": lambda D, p: (
        100 * solved(lambda x: log(left(x, length(D * 1e-7, THORON))) + p * log(10), 1e-6, 1.0)
    ),
    "xre-two-arrivals": lambda q, r, p: solved(lambda k: slowed(k, r, p) - q, 0, 100),
    "xre-young-sum": lambda a, b, t, x, y: a / grown(t) / x + b / y,
    "xre-money-today": lambda a, q, y: solved(
        lambda k: saved(k, q / 100, y) - for_ever(a * 1e3, q / 100) / 1e6, 0, 100
    ),
    "xre-late-dose": lambda c, n, t, s: 16 * breathed(before(c, n, t / 60), n, s / 60),
    "xre-reentry": lambda m, a, V, n: clear(m * a / V, 0.05, n),
    "xre-case-bag-a": lambda m, a, V, s: breathed(torn(m, a, V), 4, s / 60),
    "xre-case-bag-b": lambda s: breathed(1.0, 4, s / 60) / breathed(1.0, 4, 1 / 60),
}
WORDS: frozenset[str] = frozenset()

WET, DRY = length(4e-7, RADON), length(1e-6, RADON)
BUILT = thick(WET, bare(8000, 1500, 0.25, 4e-7, RADON), 0.74)
FAST, SLOW = log(2) / 55.6, log(2) / (3.8235 * 86400)
Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/covers-and-groundwater.lesson.md": [
        ("e^{{-0.30/0.69}} = {}$ of the radon", "0.65", left(0.30, 0.69)),
        ("moist silt | {} m", "0.69", length(1e-6, SLOW)),
        ("0.69 m | {} mm", "9.0", 1000 * length(1e-6, FAST)),
        ("wetter silt | {} m", "0.44", length(4e-7, SLOW)),
        ("0.44 m | {} mm", "5.7", 1000 * length(4e-7, FAST)),
        ("wet clay | {} m", "0.22", length(1e-7, SLOW)),
        ("0.22 m | {} mm", "2.8", 1000 * length(1e-7, FAST)),
        ("falls to {} at 1 metre", "0.23", left(1.0, length(1e-6, SLOW))),
        ("and {} at 2 metres", "0.055", left(2.0, length(1e-6, SLOW))),
        ("which is {} Bq/m²s, as a mean", "0.74", 20 * 0.037),
        ("-6}}}} = {}$ m.", "0.437", WET),
        ("-7}}}} = {}$ Bq/m²s", "2.75", bare(8000, 1500, 0.25, 4e-7, RADON)),
        ("(2.75/0.74) = {}$ m", "0.573", BUILT),
        ("0.573/0.437 = {}$ lengths", "1.31", BUILT / WET),
        ("bare {} Bq/m²s, $L", "4.35", bare(8000, 1500, 0.25, 1e-6, RADON)),
        ("$L = {}$ m, and $4.35", "0.690", DRY),
        ("-0.573/0.690}} = {}$ Bq/m²s", "1.90",
         bare(8000, 1500, 0.25, 1e-6, RADON) * left(BUILT, DRY)),
        ("the flux was {} times the line", "2.6",
         bare(8000, 1500, 0.25, 1e-6, RADON) * left(BUILT, DRY) / 0.74),
        ("(4.35/0.74) = {}$ m", "1.22", thick(DRY, bare(8000, 1500, 0.25, 1e-6, RADON), 0.74)),
        ("Salt needs {} years", "33", 120 / 3.65),
    ],
    f"{HOME}/final-survey-and-stewardship.lesson.md": [
        ("-4/5.75}}) = {}$.", "0.78", 0.30 / grown(4)),
        ("0.78 Bq/g, since only {} %", "38", 100 * grown(4)),
        ("79/4096 = {}\\,\\%$", "1.9", 100 * by_coin(12, 10)),
        ("With 9 it stands: {} %", "7.3", 100 * by_coin(12, 9)),
        ("the bar for 9 alone has {} percent", "5.4", 100 * (by_coin(12, 9) - by_coin(12, 10))),
        ("mean $8.82/12 = {}$", "0.735",
         sum((0.12, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 1.4, 1.6, 1.7, 1.9)) / 12),
        ("1. Sum {}, mean", "8.82",
         sum((0.12, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 1.4, 1.6, 1.7, 1.9))),
        ("794/4096 = {}\\,\\%$", "19", 100 * by_coin(12, 8)),
        ("1/4096 = {}\\,\\%$", "0.02", 100 * by_coin(12, 12)),
        ("0.5^{{12}} = {}$", "0.00024", by_coin(12, 12)),
    ],
    f"{HOME}/first-response-and-drills.lesson.md": [
        ("0.002 = {}$ g, or 33", "50", 25e3 * 0.002),
        ("g, or {} mg/m³", "33", 25e3 * 0.002 / 1500 * 1000),
        ("180/1500 = {}$ Bq/m³", "6.0", torn(25, 180, 1500)),
        ("(1 - e^{{-1}})/3 = {}$ Bq each", "1.90", breathed(6.0, 3, 1 / 3)),
        ("0.016 = {}$ mSv each", "0.030", 0.016 * breathed(6.0, 3, 1 / 3)),
        ("(1 - e^{{-0.05}})/3 = {}$ Bq, a", "0.146", breathed(6.0, 3, 1 / 60)),
        ("\\ln(6.0/0.1)/3 = {}$ h", "1.36", clear(6.0, 0.1, 3)),
        ("6.0 \\times 1.5/3 = {}$ Bq", "3.0", 6.0 * 1.5 / 3),
        ("The first report had {} mSv", "0.0068", 0.016 * breathed(1.34, 3, 1 / 3)),
        ("showed {} Bq/m³, which", "1.34", 6.0 * exp(-1.5)),
        ("1.34 \\times e^{{1.5}} = {}$", "6.0", before(1.34, 3, 0.5)),
    ],
}  # fmt: skip
