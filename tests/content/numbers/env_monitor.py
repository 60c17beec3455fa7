"""Every number of the module on assurance, computed a second time from stems alone.

Water is poured minute by minute, ponds are filled in small steps, chances are counted draw by
draw; the closed formulas of the lessons are not used here.
"""
# ruff: noqa: N803 - arguments bear the names that the stems print

from collections.abc import Iterable
from fractions import Fraction
from functools import cache
from math import comb
from statistics import variance

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/environmental-compliance-expert/assurance"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/environmental-compliance-expert.bank.md", "xena-")
NITROGEN = 14.007 / (14.007 + 4 * 1.008 + 35.45)  # share of N in pure NH4Cl


def poured(parts: Iterable[tuple[float, float]]) -> tuple[float, float]:
    """Return kg and mg/L of waters poured together, each given as (m3, mg/L)."""
    water = mass = 0.0
    for volume, level in parts:
        water, mass = water + volume, mass + volume * level / 1000
    return mass, mass / water * 1000


def seen(share: float, days: int) -> float:
    """Chance of at least one hit, added up day by day: hit today after none before."""
    none, hit = 1.0, 0.0
    for _ in range(days):
        hit, none = hit + none * share, none - none * share
    return hit


def least(chance: float, share: float) -> int:
    """Days until the chance of at least one hit is reached."""
    return next(n for n in range(1, 2000) if seen(share, n) >= chance)


def lasts(volume: float, full: float, flow: float, back: float) -> float:
    """Hours until a pond runs over, found by search."""
    return solved(lambda t: volume * full / 100 + (flow - back) * t - volume, 0.0, 5e3)


@cache
def washed(volume: float, flow: float, start: float, into: float, hours: float) -> float:
    """Level of a mixed basin after some hours, in small steps."""
    steps, level = 4000, start
    step = hours / steps
    for _ in range(steps):
        gain = flow * step / volume
        level = (level * (1 - gain / 2) + into * gain) / (1 + gain / 2)
    return level


def washed_to(volume: float, flow: float, start: float, into: float, end: float) -> float:
    """Hours until a mixed basin has come down to a level."""
    return solved(lambda t: washed(volume, flow, start, into, t) - end, 1e-6, 40 * volume / flow)


def missing(bought: float, *known: float) -> float:
    """What a balance lacks: taken away piece by piece."""
    for part in known:
        bought -= part
    return bought


def hours_used(offer: float, demands: list[float]) -> float:
    """Percent of a steady offer that is used, hour by hour."""
    return 100 * sum(min(offer, need) for need in demands) / (offer * len(demands))


def rain(make: float, first: float, later: float, shed: float) -> float:
    """Salt without a place in the first six of twelve months."""
    stock = spill = 0.0
    for month in range(12):
        stock = max(stock + make - (first if month < 6 else later), 0.0)
        over = max(stock - shed, 0.0)
        stock, spill = stock - over, spill + (over if month < 6 else 0.0)
    return spill


def full_store(make: float, months: float) -> float:
    """Largest stock of a year in which salt leaves in the last months only."""
    stock = largest = 0.0
    for month in range(12):
        stock = 0.0 if month >= 12 - months else stock + make
        largest = max(largest, stock)
    return largest


def clock_short(h: float, Q: float, q: float, c: float, d: float) -> float:
    """How much a load by the clock falls short, in percent of the true one."""
    minutes = [(Q / 60, c)] * int(60 * h) + [(q / 60, d)] * int(60 * (24 - h))
    true, _ = poured(minutes)
    mean = sum(level for _, level in minutes[::10]) / len(minutes[::10])
    told = mean * sum(volume for volume, _ in minutes) / 1000
    return 100 * (true - told) / true


def pair_spread(*gaps: float) -> float:
    """Standard deviation of a single result: mean of the variances of the pairs."""
    return (sum(variance((0.0, gap)) for gap in gaps) / len(gaps)) ** 0.5


def claim(R: float, n: float, s: float, h: float, F: float, c: float) -> float:
    """Nitrogen that the park's balance lacks, in t."""
    bought = R * n / 1e3
    return missing(bought, bought * s / 100, bought * h / 100, R * F * c / 1e6)


ORACLES: dict[str, Oracle] = {
    # lessons
    "enad-mon-cloze": lambda: {
        "rpd": 100 * (9.2 - 8.4) / ((9.2 + 8.4) / 2),
        "rec": solved(lambda r: 8.8 + 5.0 * r / 100 - 13.6, 0, 200),
    },
    "enad-mon-own": lambda V, v, c, C, s: solved(
        lambda r: (c * V + r / 100 * C * v) / (V + v) - s, 0, 200
    ),
    "enad-exc-cloze": lambda: {
        "full": lasts(1200, 30, 80, 24),
        "cut": lasts(1200, 30, 45, 24),
    },
    "enad-exc-own": lambda V, f, r, T, Q: solved(lambda x: lasts(V, f, Q - x, r) - T, 0, Q - r - 1),
    "enad-par-cloze": lambda: {
        "gap": missing(900, 620, 85, 12),
        "share": missing(900, 620, 85, 12) / 9,
    },
    "enad-par-own": lambda m, a, b, S: rain(m, b, a, S),
    # practice
    "enap-flow-mean": lambda Q1, Q2, Q3, a, b, d: poured(((Q1, a), (Q2, b), (Q3, d)))[1],
    "enap-chance": lambda p, n: 100 * seen(p / 100, int(n)),
    "enap-rpd": lambda a, d: 100 * d / (a + d / 2),
    "enap-hold": lambda V, f, Q, r: lasts(V, f, Q, r),
    "enap-excess": lambda Q, c, m: sum(Q / 60 * (c - 15) / 1e3 for _ in range(int(m))),
    "enap-flush": lambda V, Q, a, b, L: washed_to(V, Q, a, b, L),
    "enap-match": lambda s, a, b, h: hours_used(s, [a] * int(h) + [b] * int(24 - h)),
    "enap-audit": lambda p, C: least(C / 100, p / 100),
    "enap-case-a": lambda N, p: solved(lambda t: t * 0.97 * NITROGEN - N * p / 100, 0, 1e5),
    "enap-case-b": lambda N, p, h, w: missing(N, N * p / 100, N * h / 100, w),
    # quiz
    "enaq-days-left": lambda M, u, Q, c: solved(
        lambda d: M * u / 100 + poured(((Q * d, c),))[0] - M, 1e-6, 300
    ),
    "enaq-read-less": lambda L, R, b: solved(lambda x: (x - b) / (R / 100) - L, 0, 50),
    "enaq-pacing": lambda Q, a, B: solved(lambda v: B * 1000 - Q / v * a, 0.1, 500),
    "enaq-free-share": lambda V, Q, r, T: solved(lambda f: lasts(V, f, Q, r) - T, 0, 99),
    "enaq-work-off": lambda V, K, Q: solved(lambda t: V + Q * t - K * t, 0, 500),
    "enaq-freight": lambda P, k, a, f: solved(lambda d: P - k - a - f * d, 0, 5e3),
    "enaq-salt-for": lambda R, n, y, w: solved(
        lambda t: t * (1 - w / 100) * NITROGEN - R * n / 1e3 * y / 100, 0, 1e5
    ),
    "enaq-quarter-store": lambda m, s: full_store(m, s),
    "enaq-night-a": lambda Q, c, m: poured([(Q / 60, c)] * int(m))[0],
    "enaq-night-b": lambda Q, V, f: lasts(V, f, Q, 0),
    # exam
    "xena-clock-bias": clock_short,
    "xena-pairs": lambda a, b, d, e: pair_spread(a, b, d, e),
    "xena-alarm-level": lambda L, k, lag, v: solved(lambda x: x + k * lag + k * v - L, 0, L),
    "xena-two-wrong": lambda N, n: float(
        100 - 100 * Fraction(comb(int(N) - 2, int(n)), comb(int(N), int(n)))
    ),
    "xena-basin-out": lambda V, c, Q, t: V * (c - washed(V, Q, c, 0.0, t)) / 1e3,
    "xena-outlet": lambda m, q, D: m - sorted((m * q / 100, D))[0],
    "xena-claim-a": claim,
    "xena-claim-b": lambda R, n, s, h, F, c: claim(R, n, s, h, F, c) * 1e6 / (R * F),
}
WORDS: frozenset[str] = frozenset()

DAY = list(zip((240, 300, 720, 180), (8, 10, 22, 6), strict=True))
IN, SOLD, HEAP = 4000 * 0.306, 3200 * 0.97 * 0.262, 450 * 0.97 * 0.262
WATER = poured(((240_000, 12),))[0] / 1e3
Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/monitoring-and-laboratory-quality.lesson.md": [
        ("1,440 m³ it is {} g/m³", "15.2", poured(DAY)[1]),
        ("found {} on an ordinary day", "15.2", poured(DAY)[1]),
        ("reported {} mg/L every month", "11.5", sum(level for _, level in DAY) / 4),
        ("> Yes: {} kg in 1,440", "21.84", poured(DAY)[0]),
        ("the chance is {} percent with 12", "46", 100 * seen(0.05, 12)),
        ("12 samples and {} percent with 52", "93", 100 * seen(0.05, 52)),
        ("2 percent it is {} and 65", "22", 100 * seen(0.02, 12)),
        ("22 and {}]", "65", 100 * seen(0.02, 52)),
        ("samples come in {} % of years", "54", 100 - 100 * seen(0.05, 12)),
        ("0.78^{{12}} = {}$", "0.05", 1 - seen(0.22, 12)),
        ("0.6/13.9 = {}$", "4.3", 100 * 0.6 / 13.9),
        ("/10.0 = {}$ %. It fails", "77", solved(lambda r: 13.9 + r / 10 - 21.6, 0, 200)),
        ("13.9/0.77 = {}$", "18.1", solved(lambda x: x * 0.77 - 13.9, 0, 50)),
        ("21.6/23.9 = {}$", "90", 100 * 21.6 / (13.9 + 10)),
        ("and the sheet showed {} %", "10", 100 - 100 * 21.6 / (13.9 + 10)),
    ],
    f"{HOME}/exceedance-drills.lesson.md": [
        ("30 mg/L, {} kg, left", "1.65", poured([(1.0, 30.0)] * 55)[0]),
        ("(60 - 10) = {}$ h", "18", lasts(1500, 40, 60, 10)),
        ("(35 - 10) = {}$ h", "36", lasts(1500, 40, 35, 10)),
        ("24 \\times 25 = {}$ m³", "600", sum(35 - 10 for _ in range(24))),
        ("by 50, found {} h", "30", lasts(1500, 0, 60, 10)),
    ],
    f"{HOME}/industrial-parks-what-transfers.lesson.md": [
        ("6900/10400 = {}$", "66", 100 * 6900 / 10400),
        ("- [ ] {} %, as only 5 %", "95", 100 * (6900 + 2980) / 10400),
        ("- [ ] {} %, as 6,900 t", "93", 100 * 6900 / (10400 - 2980)),
        ("- [x] {} %, since by night", "67", hours_used(12, [20.0] * 12 + [4.0] * 12)),
        ("0.97 \\times 0.262 = {}$ t. Heap", "813", 3200 * 0.97 * NITROGEN),
        ("450 \\times 0.97 \\times 0.262 = {}$ t.", "114", 450 * 0.97 * NITROGEN),
        ("12/10^6 = {}$ t", "2.9", WATER),
        ("1224 - 936 = {}$ t", "288", missing(IN, SOLD, HEAP, WATER, 6.0)),
        ("= 288$ t, {} % of", "23", 100 * missing(IN, SOLD, HEAP, WATER, 6.0) / IN),
        ("summed squares give {} t", "41",
         ((0.02 * IN) ** 2 + (0.03 * SOLD) ** 2 + (0.2 * HEAP) ** 2) ** 0.5),
        ("as an output and so reached {} %", "97",
         100 - 100 * missing(IN, SOLD, HEAP, WATER, 6.0, 250) / IN),
        ("Together {} t", "936", round(SOLD) + round(HEAP) + round(WATER + 6.0, 1) + 0.0),
    ],
}  # fmt: skip
