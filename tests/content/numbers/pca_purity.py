"""Every number of the module on high-purity duty, computed a second time from stems alone.

Tanks are stepped through time, the impurity is walked from stage to stage, limits are found by
search; the closed forms of the lessons are not used.
"""
# ruff: noqa: N803 - arguments bear the names that the stems print

from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from math import exp, log, prod

from tests.content.cascade_oracle import Split, Train, steady
from tests.content.stage_oracle import Oracle, solved

HOME = "courses/process-control-engineer/high-purity-duty"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/process-control-engineer.bank.md", "xpch-")


@cache
def stepped(start: float, inlet: float, turns: float) -> float:
    """What a mixed tank holds after so many residence times, in small steps."""
    steps = max(60, int(60 * turns))
    part = turns / steps
    for _ in range(steps):
        start = (start * (1 - part / 2) + inlet * part) / (1 + part / 2)
    return start


def turns_until(start: float, inlet: float, level: float) -> float:
    """Residence times until a mixed tank passes a level on its way to its inlet."""
    return solved(lambda n: (stepped(start, inlet, n) - level) * (start - inlet) * -1, 1e-9, 12.0)


def walked(organic: float, scrub: float, beta: float, stages: int) -> float:
    """Impurity of the organic so many stages before the last, over that of the last one.

    Balance round the end of the train: what comes in with the organic leaves with the product or
    goes back with the scrub, whose share is beta times as large as that of the organic beside it.
    """
    here = 1.0
    for _ in range(stages):
        here = ((organic - scrub) * 1.0 + scrub * beta * here) / organic
    return here


def days(start: float, end: float, stage: float, pace: float) -> float:
    """Days in which an impurity grows from one value to another while the front walks."""
    return solved(lambda t: log(start) + t * pace * log(stage) - log(end), 0.0, 2000.0)


def chart(lots: Sequence[float]) -> tuple[float, float]:
    """Mean of the logarithms and their mean moving range."""
    logs = [log(x) for x in lots]
    ranges = [abs(a - b) for a, b in pairwise(logs)]
    return sum(logs) / len(logs), sum(ranges) / len(ranges)


def smoothed(start: float, lots: Sequence[float], weight: float = 0.2) -> list[float]:
    """The EWMA of the logarithms after each lot."""
    trail = []
    for lot in lots:
        start += weight * (log(lot) - start)
        trail.append(start)
    return trail


def spread(weight: float) -> float:
    """Standard deviation of a settled EWMA over that of a reading: its weights, squared, added."""
    return sum((weight * (1 - weight) ** k) ** 2 for k in range(2000)) ** 0.5


def passes(limit: float, percent: float) -> float:
    """The highest result that passes with its guard band."""
    return solved(lambda x: x + 1.645 * percent / 100 * x - limit, 0.0, limit)


def fill(split: float, nd: float) -> float:
    """ppm of Pr in a product that takes all Nd and is larger than it."""
    return 1e6 * max(split - nd, 0.0) / split


def lean(nd: float, percent: float) -> float:
    """How far the split may lie below the Nd fed, for a purity of the Pr product."""
    return solved(lambda d: (1 - nd) / (1 - nd + d) - percent / 100, 0.0, 0.5)


@cache
def train(organic: float, scrub: float = 2.75) -> Split:
    """The train of the lessons: 40 + 60 stages."""
    return steady(Train((1.0, 1.5), (0.25, 0.75), organic, scrub, 40, 60))


def ppm(organic: float, scrub: float = 2.75) -> float:
    found = train(organic, scrub)
    return 1e6 * found.product[0] / sum(found.product)


def at(back: int) -> float:
    """Pr in the organic so many stages before the last, in ppm."""
    return 1e6 * train(3.5).organic[99 - back][0]


def organic_for(target: float) -> float:
    """Organic at which the train makes a target, by false position on the logarithm."""
    low, high = 3.3, 3.6
    for _ in range(4):
        ends = [log(ppm(s, s - 0.75) / target) for s in (low, high)]
        middle = low + (high - low) * ends[0] / (ends[0] - ends[1])
        low, high = middle - 0.1 * (high - low), middle + 0.1 * (high - low)
    return middle


FIRST = (9, 12, 10, 8, 11, 16, 13, 9, 7, 10, 14, 11)
LATER = (12, 14, 13, 16, 14, 17, 15, 18)
CENTRE, MOVING = chart(FIRST)

ORACLES: dict[str, Oracle] = {
    # lessons
    "pchd-cro-cloze": lambda: {
        "t": 4.0 / 0.8 * turns_until(0, 50, 17), "r": stepped(0, 50, 0.1 / 5.0),
    },
    "pchd-cro-own": lambda b, S, k, p: p * walked(S, S - 0.75, b, int(k)),
    "pchd-cha-cloze": lambda: {"c": exp(2.5), "u": exp(2.5 + 2.66 * 0.30)},
    "pchd-cha-own": lambda r, v, y, L: days(y, L, r, v),
    "pchd-rec-cloze": lambda: {"y": prod((0.96, 0.97, 0.95)), "t": exp(log(50) - 3 * 0.30)},
    "pchd-rec-own": lambda V, Q, x: V / Q * turns_until(100, 0, x),
    # practice
    "pchp-cro-lean": lambda z, d: 100 - 100 * d / (1 - (z - d)),
    "pchp-cro-cliff": lambda S, z, e: fill(z + S * e / 100, z),
    "pchp-cro-ratio": lambda S, b, k, y: y / walked(S, S - 0.75, b, int(k)),
    "pchp-cro-leak": lambda Q, c, q, i: 1e6 * (q / 1e3 * i) / (Q * c),
    "pchp-cro-tank": lambda V, Q, D, a: V / Q * turns_until(0, D, a),
    "pchp-cha-limit": lambda g, m: exp(log(g) + 2.66 * m),
    "pchp-cha-ewma": lambda a, x, w: exp(smoothed(log(a), [x], w)[-1]),
    "pchp-cha-guard": lambda L, u: passes(L, u),
    "pchp-rec-case-a": lambda V, Q, c: stepped(c, 8, 24 * Q / V),
    "pchp-rec-case-b": lambda V, Q, c: V / Q * turns_until(c, 8, 10),
    "pchp-rec-yield": lambda a, b, c: 100 * prod((a, b, c)),
    "pchp-rec-target": lambda s, f: exp(-3 * s * f) / exp(-3 * s),
    # quiz
    "pchq-lean-most": lambda z, p: lean(z, p),
    "pchq-limit-back": lambda S, b, k, p: p * walked(S, S - 0.75, b, int(k)),
    "pchq-drops": lambda Q, c, i, p: solved(
        lambda n: 1e6 * n * 0.05e-3 * i / (Q * c) - p, 0, 1e7
    ),
    "pchq-heel": lambda h, V, c: 1e6 * h / 1e3 * c / 100 / V,
    "pchq-divert": lambda V, Q, D, m: stepped(0, D, m / 60 * Q / V),
    "pchq-weeks": lambda a, b, r: solved(lambda v: a * r**v - b, 0.0, 50.0),
    "pchq-lower": lambda g, m: exp(log(g) - 2.66 * m),
    "pchq-ewma-limit": lambda g, m, w: exp(log(g) + 3 * m / 1.128 * spread(w)),
    "pchq-correlation": lambda V, Q, r: V / Q * turns_until(1, 0, r),
    "pchq-tail": lambda V, Q, L, x: next(
        n for n in range(1, 99) if stepped(100, 0, n * L * Q / V) < x
    ),
    "pchq-giveaway": lambda L, s, y: exp(log(L) - 3 * s) / y,
    "pchq-alarm-case-a": lambda y, v, L: days(y, L, 1.179, v),
    "pchq-alarm-case-b": lambda v, L: solved(
        lambda a: L - a * prod([1.179**v] * 10), 0.0, L
    ),
    # exam
    "xpch-room": lambda z, p, S: 100 * lean(z, p) / 2 / S,
    "xpch-two-points": lambda S, b, k, m, y: (
        y / walked(S, S - 0.75, b, int(k)) * walked(S, S - 0.75, b, int(k + m))
    ),
    "xpch-leak-size": lambda Q, c, i, a, b: solved(
        lambda v: 1e6 * v / 24 * i / (Q * c) - (b - a), 0, 1e4
    ),
    "xpch-late": lambda V, Q, D, m, a: V / Q * turns_until(stepped(0, D, m * Q / V), 0, a),
    "xpch-limits": lambda a, b, c: exp(sum(f * x for f, x in zip(
        (1, 2.66), chart((a, b, a, c, a)), strict=True
    ))),
    "xpch-when": lambda g, x, s: 1 + sum(
        z - log(g) <= s for z in smoothed(log(g), [x] * 60)
    ),
    "xpch-target": lambda L, u, s: exp(log(passes(L, u)) - 3 * s),
    "xpch-case-recall-a": lambda V, Q, m: stepped(0, 100, m * Q / V),
    "xpch-case-recall-b": lambda V, Q, m: V / Q * turns_until(stepped(0, 100, m * Q / V), 0, 1),
}  # fmt: skip
WORDS: frozenset[str] = frozenset()

Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/contamination-and-cross-over.lesson.md": [
        ("| 0.745 | {} | 98.04", "5.2", ppm(3.495)),
        ("5.2 | {} |", "98.04", train(3.495).purity("raffinate", 0)),
        ("98.04 | {} |", "99.33", 100 * train(3.495).product[1] / 0.75),
        ("| 0.749 | {} | 99.60", "5.6", ppm(3.499)),
        ("5.6 | {} |", "99.60", train(3.499).purity("raffinate", 0)),
        ("99.60 | {} |", "99.87", 100 * train(3.499).product[1] / 0.75),
        ("| 0.750 | {} | 100.00", "8.2", ppm(3.5)),
        ("| 0.751 | 1,{} | 100.00", "333", ppm(3.501) - 1000),
        ("product, or 1,{} ppm", "333", ppm(3.501) - 1000),
        ("of $S$ is {} % of the product", "0.13", fill(0.751, 0.75) / 1e4),
        ("that is {} % of purity and", "0.4", 100 - 100 * 0.25 / 0.251),
        ("$\\rho = {}$ and $A", "1.179", 1.5 * 2.75 / 3.5),
        ("ten stages back {} times", "10.2", walked(3.5, 2.75, 1.5, 10)),
        ("twenty stages back {} times", "57.6", walked(3.5, 2.75, 1.5, 20)),
        ("thirty stages back {} times", "303", walked(3.5, 2.75, 1.5, 30)),
        ("8.2 ppm are {} ppm", "473", at(20)),
        ("limit of 20 ppm is 1,{} ppm", "152", 20 * walked(3.5, 2.75, 1.5, 20) - 1000),
        ("last stage, {} ppm ten stages", "84", at(10)),
        ("473 ppm twenty, 2,{} ppm thirty", "471", at(30) - 2000),
        ("thirty and 12,{} ppm forty", "461", at(40) - 12000),
        ("Five stages back, at {} ppm", "31", at(5)),
        ("Sixty stages back, at {} %", "18", at(60) / 1e4),
        ("200/180 = {}$ L/h", "0.0578", 52e-6 * 1000 * 200 / 180),
        ("that is 1,{} an hour", "156", 52e-6 * 1000 * 200 / 180 * 1000 / 0.05 - 1000),
        ("one each {} s", "3.1", 3600 / (52e-6 * 1000 * 200 / 180 * 1000 / 0.05)),
        ("so $t = {}$ h", "1.57", 6 * turns_until(0, 52, 12)),
        ("Until then 1,{} L", "574", 6000 * turns_until(0, 52, 12) - 1000),
        ("13 min, {} L.", "217", 1000 * 13 / 60),
        ("e^{{-0.2167/6.0}}) = {}$ ppm", "1.8", stepped(0, 52, 13 / 60 / 6)),
        ("stays at {} ppm", "9.8", stepped(8, 60, 13 / 60 / 6)),
        ("217/6000 = {}$ ppm", "1.9", 52 * 217 / 6000),
        ("20 ppm after {} hours, 40", "1.6", 6 * turns_until(8, 60, 20)),
        ("40 ppm after {} hours and", "5.7", 6 * turns_until(8, 60, 40)),
        ("and has {} ppm after 12 hours", "53", stepped(8, 60, 2.0)),
    ],
    f"{HOME}/charts-in-ppm.lesson.md": [
        ("plain scale: {} and 10.8", "10.8", sum(FIRST) / 12),
        ("10.8 ± {}, so up", "8.2",
         2.66 * sum(abs(a - b) for a, b in pairwise(FIRST)) / 11),
        ("so up to {}.", "19.1",
         sum(FIRST) / 12
         + 2.66 * sum(abs(a - b) for a, b in pairwise(FIRST)) / 11),
        ("a given side have a chance of {} %", "0.4", 100 * 0.5**8),
        ("grows by {} % a day", "4.2", 100 * ((1.5 * 2.75 / 3.5) ** 0.25 - 1)),
        ("doubles in {} days", "17", days(1, 2, 1.1786, 0.25)),
        ("\\ln 1.179 = {}$ stages a week", "1.16", log(1.21) / log(1.179)),
        ("$\\ln x$: {}, so", "2.357", CENTRE),
        ("e^{{2.357}} = {}$ ppm", "10.6", exp(CENTRE)),
        ("\\overline{{MR}} = {}$.", "0.286", MOVING),
        ("0.286)$, or {} and 22.6", "4.9", exp(CENTRE - 2.66 * MOVING)),
        ("or 4.9 and {} ppm", "22.6", exp(CENTRE + 2.66 * MOVING)),
        ("0.286/1.128 = {}$", "0.254", MOVING / 1.128),
        ("0.254) = {}$ ppm", "13.6", exp(CENTRE + 3 * MOVING / 1.128 * spread(0.2))),
        ("new lots: {}, 11.4", "10.8", exp(smoothed(CENTRE, LATER)[0])),
        ("10.8, {}, 11.7", "11.4", exp(smoothed(CENTRE, LATER)[1])),
        ("11.4, {}, 12.5", "11.7", exp(smoothed(CENTRE, LATER)[2])),
        ("11.7, {}, 12.8", "12.5", exp(smoothed(CENTRE, LATER)[3])),
        ("12.5, {}, 13.5", "12.8", exp(smoothed(CENTRE, LATER)[4])),
        ("12.8, {}, **13.8**", "13.5", exp(smoothed(CENTRE, LATER)[5])),
        ("**{}**, 14.5", "13.8", exp(smoothed(CENTRE, LATER)[6])),
        ("**13.8**, {}.", "14.5", exp(smoothed(CENTRE, LATER)[7])),
        ("\\ln 1.05 = {}$ lots", "5.9", days(15, 20, 1.05, 1.0)),
        ("10.6/4.9 = {}$ and", "2.1", exp(2.66 * MOVING)),
    ],
    f"{HOME}/records-and-measures.lesson.md": [
        ("e^{{-2}} = {}\\,\\%", "13.5", stepped(100, 0, 2.0)),
        ("e^{{-4}} = {}\\,\\%", "1.8", stepped(100, 0, 4.0)),
        ("e^{{-6}} = {}\\,\\%", "0.25", stepped(100, 0, 6.0)),
        ("passed after {} h", "27.6", 6 * turns_until(100, 0, 1)),
        ("0.97 = {}$.", "0.903", prod((0.98, 0.95, 0.97))),
        ("20\\,e^{{-0.75}} = {}$ ppm", "9.4", exp(log(20) - 0.75)),
        ("needs $S = {}$ for it", "3.466", organic_for(exp(log(20) - 0.75))),
        ("20\\,e^{{-0.375}} = {}$ ppm", "13.7", exp(log(20) - 0.375)),
        ("model needs $S = {}$.", "3.381", organic_for(exp(log(20) - 0.375))),
        ("0.085/3.466 = {}\\,\\%$", "2.5", 8.5 / 3.466),
        ("the model {} ppm belong", "12.6", ppm(3.40, 2.65)),
        ("$S = 3.40$ and {} ppm to 3.45", "10.1", ppm(3.45, 2.70)),
    ],
}  # fmt: skip
