"""Every number of the module on models, computed a second time from stems alone.

The teaching plant of 240 shifts stands here with its seeds: nothing in it was measured anywhere.
Errors are summed value by value, best moves and edges are found by search, responses are stepped.
"""
# ruff: noqa: N803 - arguments bear the names that the stems print

from collections.abc import Callable, Sequence
from functools import cache
from itertools import pairwise
from math import exp, log, sqrt

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/process-control-engineer/models-and-ai"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/process-control-engineer.bank.md", "xpca-")


def chance(seed: int, count: int) -> list[float]:
    """Nearly normal numbers: twelve of a linear congruential generator, less six."""
    found, state = [-6.0] * count, seed
    for place in range(12 * count):
        state = (1103515245 * state + 12345) % 2**31
        found[place // 12] += state / 2**31
    return found


@cache
def plant(seed: int) -> tuple[list[float], list[list[float]], list[float]]:
    """Flow with the two shifts before it, four slow tags and the value of 240 shifts."""
    draws, flow, hidden, slow = iter(chance(seed, 2100)), 0.0, 0.0, [0.0] * 4
    kick = sqrt(1 - 0.985 * 0.985)
    flows, tags, values = [], [], []
    for shift in range(300):
        flow = 0.6 * flow + 0.8 * next(draws)
        hidden = 0.985 * hidden + kick * next(draws)
        slow = [0.985 * tag + kick * next(draws) for tag in slow]
        flows.append(flow)
        tags.append(slow)
        before = flows[shift - 2] if shift > 1 else 0.0
        values.append(90 + 0.8 * before + hidden + 0.25 * next(draws))
    return flows[55:], tags[60:], values[60:]  # five shifts more of flow, to look back


def rmse(errors: Sequence[float]) -> float:
    """Root of the mean of squares."""
    return sqrt(sum(error * error for error in errors) / len(errors))


def together(a: Sequence[float], b: Sequence[float]) -> float:
    """Correlation."""
    mean_a, mean_b = sum(a) / len(a), sum(b) / len(b)
    up = sum((x - mean_a) * (y - mean_b) for x, y in zip(a, b, strict=True))
    return up / sqrt(sum((x - mean_a) ** 2 for x in a) * sum((y - mean_b) ** 2 for y in b))


def lagged(seed: int, lag: int) -> list[float]:
    flows, _, values = plant(seed)
    return [flows[5 + shift - lag] for shift in range(len(values))]


@cache
def tested(seed: int, later: bool) -> tuple[float, float, float, float]:
    """RMSE of the flexible model, the line, the last value and the line with its last error."""
    _, tags, values = plant(seed)
    flow = lagged(seed, 2)
    if later:
        test = list(range(180, 240))
    else:
        marks = chance(seed + 1000, 240)
        test = sorted(range(240), key=lambda shift: marks[shift])[:60]
    kept = [shift for shift in range(240) if shift not in test]
    n, sx, sy = len(kept), sum(flow[s] for s in kept), sum(values[s] for s in kept)
    sxx, sxy = sum(flow[s] ** 2 for s in kept), sum(flow[s] * values[s] for s in kept)
    slope = (n * sxy - sx * sy) / (n * sxx - sx * sx)
    start = (sy - slope * sx) / n
    left = [value - start - slope * x for x, value in zip(flow, values, strict=True)]

    def alike(shift: int) -> float:
        far = {o: sum((x - y) ** 2 for x, y in zip(tags[shift], tags[o], strict=True))
               for o in kept}  # fmt: skip
        return sum(left[o] for o in sorted(far, key=lambda o: far[o])[:3]) / 3

    return (
        rmse([left[s] - alike(s) for s in test]),
        rmse([left[s] for s in test]),
        rmse([values[s] - values[s - 1] if s else 0.0 for s in test]),
        rmse([left[s] - left[s - 1] if s else 0.0 for s in test]),
    )


def worse(seed: int) -> float:
    """How much larger the flexible model's error is on later shifts."""
    return tested(seed, True)[0] / tested(seed, False)[0]


def unmixed(total: float, part: float) -> float:
    """Scatter that, added as squares to a part, makes the total."""
    return solved(lambda x: x * x + part * part - total * total, 0.0, total)


def apart(z1: float, z2: float, r: float) -> float:
    """Distance of a pair of tags, from its parts along and across the band."""
    along, across = (z1 + z2) / sqrt(2), (z1 - z2) / sqrt(2)
    return along**2 / (1 + r) + across**2 / (1 - r)


def worth(n: float, r: float) -> float:
    """Independent values that n remembering ones are worth, from the sum of their correlations."""
    total, weight = 1.0, r
    for _ in range(400):
        total, weight = total + 2 * weight, weight * r
    return n / total


def best(cost: Callable[[float], float], low: float, high: float) -> float:
    """Place of the smallest cost, by golden section."""
    ratio = (sqrt(5) - 1) / 2
    for _ in range(200):
        a, b = high - ratio * (high - low), low + ratio * (high - low)
        low, high = (low, b) if cost(a) < cost(b) else (a, high)
    return (low + high) / 2


def move(e: float, k: float, w: float) -> float:
    return best(lambda u: (e - k * u) ** 2 + w * u * u, -10, 10)


def response(hours: float, dead: float, slow: float) -> float:
    """Share of a step's effect after some hours, stepped; later than the dead time."""
    share, steps = 0.0, 20_000
    dt = (hours - dead) / steps / slow
    for _ in range(steps):
        share = (share * (1 - dt / 2) + dt) / (1 + dt / 2)
    return share


def most(allowed: Callable[[float], bool], high: float = 100.0) -> float:
    """Largest value that is allowed, where all smaller ones are."""
    return solved(lambda x: 1.0 if not allowed(x) else -1.0, 0.0, high)


def least(enough: Callable[[int], bool]) -> float:
    count = 1
    while not enough(count):
        count += 1
    return float(count)


def edge(m: float, g: float, s: float, c: float, L: float) -> float:
    """Rise at which mean and two deviations reach the limit."""
    return solved(lambda d: m + g * d + 2 * (s + c * d) - L, -5.0, 100.0)


def correction(a: float, errors: Sequence[float]) -> float:
    held = 0.0
    for error in errors:
        held += a * (error - held)
    return held


def after(e: float, m: float, p: float, n: float) -> float:
    """Deviation after full moves by a model whose gain is not the plant's."""
    for _ in range(int(n)):
        e -= p * (e / m)
    return e


def psi(before: Sequence[float], now: Sequence[float]) -> list[float]:
    return [(q - p) * (log(q) - log(p)) for p, q in zip(before, now, strict=True)]


LAB, MODEL = [89.8, 90.4, 90.1, 91.0, 90.7], [90.0, 90.0, 90.3, 90.4, 90.6]
MISSED = [a - b for a, b in zip(LAB, MODEL, strict=True)]

ORACLES: dict[str, Oracle] = {
    # lessons
    "pcad-ss-cloze": lambda: {"e": unmixed(0.52, 0.20), "t": apart(1.0, -1.0, 0.8)},
    "pcad-ss-own": lambda r, a, b: apart(a, -b, r),
    "pcad-mpc-cloze": lambda: {
        "now": most(lambda f: f + 3.0 * f + 2 * 0.5 <= 14),
        "then": most(lambda f: f + 3.0 * f + 2 * 0.25 <= 14),
    },
    "pcad-mpc-own": lambda c, k, s: most(lambda f: f + k * f + 2 * s <= c),
    "pcad-opt-cloze": lambda: {
        "room": 0.36 - 0.20 - 2 * 0.02, "u": 5 + edge(0.20, 0.10, 0.02, 0.025, 0.36),
    },
    "pcad-opt-own": lambda m, g, s, c, L: edge(m, g, s, c, L),
    # practice
    "pcap-ss-rmse": lambda: {"bias": sum(MISSED) / 5, "rmse": rmse(MISSED)},
    "pcap-ss-true": lambda e, s: unmixed(e, s),
    "pcap-ss-future": lambda n, d: sum(d for place in range(int(n)) if place > (n - 1) / 2) / 60,
    "pcap-ss-skill": lambda e, b: 100 * (b - e) / b,
    "pcap-ss-ridge": lambda a, b, l, m, x: (  # noqa: E741 - as in the stem
        m + x * best(lambda s: b * s * s - 2 * a * s + l * s * s, -10, 10)
    ),
    "pcap-mpc-moves": lambda d, t, s: least(lambda n: n * s >= d + t + t + t + t),
    "pcap-mpc-move": lambda e, k, w: move(e, k, w),
    "pcap-mpc-shift": lambda a, b, k: 100 * k * (a + a - b - b),
    "pcap-mpc-seen": lambda d, t, h: 100 * response(h, d, t),
    "pcap-opt-psi": lambda: {
        "third": psi([0.2, 0.6, 0.2], [0.1, 0.5, 0.4])[2],
        "psi": sum(psi([0.2, 0.6, 0.2], [0.1, 0.5, 0.4])),
    },
    "pcap-opt-line": lambda s, r, n: 3 * s / sqrt(worth(n, r)),
    "pcap-opt-case-a": lambda m, a, x, b, y, c: m + sum((a * x, -b * y, c / 2)),
    "pcap-opt-case-b": lambda m, b, y, c: m - b * y + c / 2,
    # quiz
    "pcaq-update": lambda a, x, y: correction(a, [x, y]),
    "pcaq-far": lambda n, d: sqrt(1 - 1 / (1 + n) / exp(d * d)),
    "pcaq-holdup": lambda n, v, f, m: (60 * sum(v for _ in range(int(n))) / f + m) / 60,
    "pcaq-weeks": lambda g, s, n: solved(lambda w: g * w - 3 * s / n**0.5, 0, 1e4),
    "pcaq-duplicates": lambda e, s, k: rmse([sqrt(2) * e, sqrt(2) * s / sqrt(k)]),
    "pcaq-wrong-gain": lambda m, p, e, n: after(e, m, p, n),
    "pcaq-cut": lambda e, k, w, r: e - k * min(move(e, k, w), r),
    "pcaq-scatter": lambda l, t, n: 100 * ((t - l) - (n - l)) / (t - l),  # noqa: E741
    "pcaq-two-moves": lambda k, d, t, a, b, h: (
        k * a * response(h, d, t) - k * b * response(h - 4, d, t)
    ),
    "pcaq-handover-a": lambda e, s: unmixed(e, s),
    "pcaq-handover-b": lambda n, r: worth(n, r),
    # exam
    "xpca-edge": lambda r, a: solved(lambda z: apart(a, z, r) - 9.2, -9.0, r * a),
    "xpca-beat": lambda s, r, e: (
        100 * (1 - e / sqrt(sum(s * s * share for share in (1, 1, -r, -r))))
    ),
    "xpca-shrink": lambda b, p: solved(lambda x: p / 100 - b / (b + x), 0.0, 1e4),
    "xpca-enough": lambda s, r, d: solved(lambda t: d - 3 * s / sqrt(worth(3 * t, r)), 1, 1e5),
    "xpca-days-out": lambda m, g, s, c, L, k: least(lambda n: n * k > edge(m, g, s, c, L)) - 1,
    "xpca-case-sensor-a": lambda e, s: unmixed(e, s),
    "xpca-case-sensor-b": lambda e, b, s: (
        100 * (unmixed(b, s) - unmixed(e, s)) / unmixed(b, s)
    ),
    "xpca-horizon-share": lambda d, t, p: solved(lambda h: exp((d - h) / t) + p / 100 - 1, d, 500),
    "xpca-three-limits": lambda k, b, c, q: most(lambda f: k * f + b <= min(c - f, q)),
    "xpca-moves-left": lambda m, p, e, g: least(lambda n: abs(after(e, m, p, n)) < g),
    "xpca-weight": lambda k, p: solved(lambda w: p / 100 / k - move(1.0, k, w), 0.0, 50.0),
    "xpca-year": lambda c, k, a, b, r: (
        (most(lambda f: f + k * f + 2 * b <= c) - most(lambda f: f + k * f + 2 * a <= c)) * r * 8
    ),
}  # fmt: skip
WORDS: frozenset[str] = frozenset()

FLEX, LINE, LAST, KEPT = 0, 1, 2, 3
CORRELATED = ("| $r$", "0.16", "0.35", "0.65", "0.33", "0.13", "0.09")
CHANCE, LATE = tested(9, False), tested(9, True)
NOW = most(lambda f: f + 3.2 * f + 2 * 0.45 <= 16.8)
THEN = most(lambda f: f + 3.2 * f + 2 * 0.30 <= 16.8)
FAR = edge(0.30, 0.20, 0.03, 0.05, 0.50)
Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/data-and-soft-sensors.lesson.md": [
        ("most similar four tank tags | {} |", "0.40", CHANCE[FLEX]),
        ("| Line: flow only | {} |", "0.76", CHANCE[LINE]),
        ("| Last laboratory value | {} |", "0.74", CHANCE[LAST]),
        ("Yes. It is {} there.", "0.99", LATE[FLEX]),
        *[(f"{before} | {{}} |", printed, together(lagged(9, lag), plant(9)[2]))
          for lag, (before, printed) in enumerate(pairwise(CORRELATED))],
        ("line 0.76 and {};", "0.62", LATE[LINE]),
        ("last value 0.74 and {};", "0.90", LATE[LAST]),
        ("last error {} and 0.44", "0.39", CHANCE[KEPT]),
        ("RMSE {} on the last 60", "0.441", LATE[KEPT]),
        ("last value alone {}.", "0.902", LATE[LAST]),
        ("0.441/0.902 = {}$", "0.49", LATE[KEPT] / LATE[LAST]),
        ("- 0.25^2}} = {}$ mol%", "0.36", unmixed(LATE[KEPT], 0.25)),
        ("/0.19 = {}$", "33.8", apart(1.4, -1.2, 0.9)),
        ("+ {} + 1.44", "3.024", 2 * 0.9 * 1.4 * 1.2),
        ("factors from {} to", "1.01", min(worse(seed) for seed in range(1, 21))),
        ("1.01 to {}.", "4.4", max(worse(seed) for seed in range(1, 21))),
        ("With {}, one in", "9.2", solved(lambda x: 0.01 - exp(-x / 2), 1, 30)),
    ],
    f"{HOME}/predictive-control.lesson.md": [
        ("-(8-6)/20}} = {}$", "0.095", response(8, 6, 20)),
        ("it has {} % of its effect", "98", 100 * response(80, 0, 20)),
        ("6 + 80 = {}$ h", "86", 6 + 4 * 20.0),
        ("16.8/4.2 = {}$ m³/h (R", "4.00", most(lambda f: f + 3.2 * f <= 16.8)),
        ("15.9/4.2 = {}$", "3.786", NOW),
        ("16.2/4.2 = {}$", "3.857", THEN),
        ("$O = {}$ (Q)", "12.94", 16.8 - THEN),
        ("3.857/3.786 = {}$", "1.019", THEN / NOW),
        ("or {} % more", "1.9", 100 * (THEN / NOW - 1)),
        ("3.857 = {}$: the margin", "0.60", 16.8 - THEN - 3.2 * THEN),
        ("error is ${}$ of", "-0.6", after(1.0, 1.0, 1.6, 1)),
        ("then ${}$: it", "0.36", after(1.0, 1.0, 1.6, 2)),
    ],
    f"{HOME}/optimise-watch-roll-back.lesson.md": [
        ("0.5/1.5 = {}$", "7.0", worth(21, 0.5)),
        ("\\sqrt{{7.0}} = {}$", "0.45", 3 * 0.40 / sqrt(worth(21, 0.5))),
        ("RMSE {};", "0.44", LATE[KEPT]),
        ("last value {};", "0.90", LATE[LAST]),
        ("2 \\times 0.03 = {}$ %", "0.14", 0.50 - 0.30 - 2 * 0.03),
        ("2 \\times 0.05 = {}$ %", "0.30", 0.20 + 2 * 0.05),
        ("0.14/0.30 = {}$ m³/h", "4.07", 3.60 + FAR),
        ("the mean is {} %", "0.393", 0.30 + 0.20 * FAR),
        ("standard deviation {} %", "0.053", 0.03 + 0.05 * FAR),
        ("0.20/0.20 = {}$ m³/h", "4.60", 3.60 + edge(0.30, 0.20, 0.0, 0.0, 0.50)),
    ],
}  # fmt: skip
