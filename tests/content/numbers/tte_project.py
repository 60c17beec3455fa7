"""Every number of the module on the project of a transfer, computed a second time from stems alone.

Chances come from counting outcomes unit by unit, Student's and chi-square factors from integrals,
break-evens and needed values by search, flows of money in small steps of time.
"""
# ruff: noqa: N803 - arguments bear the names that the stems print

from collections.abc import Callable
from functools import cache
from itertools import product
from math import erfc, exp, fsum, hypot, lgamma, log, pi, sqrt

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/technology-transfer-expert/the-project"
FILES = [f"{HOME}/*.*.md"]


def area(of: Callable[[float], float], low: float, high: float, steps: int = 2000) -> float:
    """Area under a curve by Simpson's rule."""
    h = (high - low) / steps
    inner = fsum((4 if k % 2 else 2) * of(low + k * h) for k in range(1, steps))
    return (of(low) + inner + of(high)) * h / 3


@cache
def normal_factor(share: float = 0.95) -> float:
    """Factor below which a share of a normal distribution lies."""
    return solved_in(
        lambda z: 0.5 + area(lambda x: exp(-x * x / 2) / (2 * pi) ** 0.5, 0, z) - share
    )


def solved_in(of: Callable[[float], float], low: float = 0.0, high: float = 60.0) -> float:
    """Return a root in 45 halvings; enough for an integral, and cheap."""
    for _ in range(45):
        middle = (low + high) / 2
        low, high = (middle, high) if of(middle) < 0 else (low, middle)
    return (low + high) / 2


@cache
def student(lots: int) -> float:
    """One-sided 95 % factor for the means of so many lots, from Student's density."""
    df = lots - 1
    top = exp(lgamma((df + 1) / 2) - lgamma(df / 2)) / (df * pi) ** 0.5
    return solved_in(
        lambda t: area(lambda x: top * (1 + x * x / df) ** (-(df + 1) / 2), 0, t) - 0.45, 0, 12
    )


@cache
def chi_low(parts: int, share: float = 0.025) -> float:
    """Lower quantile of chi-square, from its density."""
    half = (parts - 1) / 2
    scale = exp(-half * log(2) - lgamma(half))
    return solved_in(
        lambda k: area(lambda x: scale * x ** (half - 1) * exp(-x / 2) if x else 0.0, 0, k) - share
    )


def passes(tested: int, allowed: int, bad: float) -> float:
    """Chance that a plan passes: unit after unit, the chances of each count of bad ones."""
    chance = [1.0] + [0.0] * (allowed + 1)
    for _ in range(int(tested)):
        chance = [c * (1 - bad) + (chance[k - 1] * bad if k else 0) for k, c in enumerate(chance)]
        chance[-1] = 0.0
    return sum(chance[: allowed + 1])


def shown(tested: int, confidence: float) -> float:
    """Share of good ones that a run without failure shows."""
    return solved(lambda good: passes(tested, 0, 1 - good) - (1 - confidence), 0, 1)


def needed(good: float, confidence: float) -> int:
    """Smallest run without failure that shows a share of good ones."""
    count = 1
    while passes(count, 0, 1 - good) > 1 - confidence:
        count += 1
    return count


def mean_value(*events: list[tuple[float, float]]) -> float:
    """Expected value over all ways in which independent events can turn out together."""
    total = 0.0
    for way in product(*events):
        chance, value = 1.0, 0.0
        for p, v in way:
            chance, value = chance * p, value + v
        total += chance * value
    return total


def even(gain: float, risk: float, loss: float, other: float) -> float:
    """Probability of a gain at which it equals a sure other."""
    return solved(
        lambda p: mean_value([(p, gain), (1 - p, 0)], [(risk, -loss), (1 - risk, 0)]) - other, 0, 1
    )


def paid_back(cost: float, flows: list[float], rate: float = 0.0) -> float:
    """Years until the flows have returned the cost, in steps of a thousandth of a year."""
    back, step = 0.0, 0
    while back < cost:
        year = step // 10_000
        flow = flows[min(year, len(flows) - 1)] / (1 + rate) ** (year + 1)
        back, step = back + flow / 10_000, step + 1
    return step / 10_000


def worth(cost: float, flows: list[float], rate: float) -> float:
    """What is in the bank today after the flows are brought back year by year."""
    account = 0.0
    for flow in reversed(flows):
        account = (account + flow) / (1 + rate)
    return account - cost


def low(estimate: float, parts: float, z: float = 1.645) -> float:
    """Lower bound of capability; the variance is summed term by term."""
    return estimate - z * hypot(1 / (3 * parts**0.5), estimate / (2 * (parts - 1)) ** 0.5)


def lasts(first: float, ceiling: float, constant: float, lots: float) -> float:
    """Yield after some lots, when each small step closes the same share of what is missing."""
    missing, steps = ceiling - first, 400
    for _ in range(steps):
        slope = missing / constant * lots / steps
        missing -= slope * (1 - lots / steps / constant / 2)
    return ceiling - missing


def untouched(starts: float, *yields: float) -> float:
    """Parts that come through all steps."""
    for share in yields:
        starts -= starts * (1 - share)
    return starts


def corner(at: float, *moves: tuple[float, float]) -> float:
    """Lowest value over all corners of a window."""
    signs = product((-1, 1), repeat=len(moves))
    return min(at + sum(s * a * d for s, (a, d) in zip(way, moves, strict=True)) for way in signs)


def following(mean: float, spread: float, lots: int) -> float:
    """Bound of the next lot mean: its own scatter and that of the mean, added as variances."""
    return mean - student(int(lots)) * hypot(spread, spread / lots**0.5)


def error(between: float, within: float, lots: int, pieces: int) -> float:
    """Standard error of a grand mean from the covariance of all pairs of pieces."""
    alone, same_lot = between**2 + within**2, between**2
    total = lots * (pieces * alone + pieces * (pieces - 1) * same_lot)
    return total**0.5 / (lots * pieces)


ORACLES: dict[str, Oracle] = {
    # lessons
    "ttpl-gate-cloze": lambda: {"p": even(15, 0.3, 8, 2), "t": paid_back(10, [1, 3, 4, 4])},
    "ttpl-gate-own": lambda V, L, p: mean_value([(p, V), (1 - p, 0)])
    - mean_value([(p, V), (1 - p, -L)]),
    "ttpl-acc-cloze": lambda: {"n": needed(0.95, 0.90), "P": 100 * passes(20, 1, 0.1)},
    "ttpl-acc-own": lambda n, b: 100 * passes(n, 1, b / 100),
    "ttpl-qual-cloze": lambda: {
        "y": following(1.305, 0.008, 4), "w": 1000 - corner(1000, (3, 7), (0.2, 100)),
    },
    "ttpl-qual-own": lambda m, Y, s: following(Y, s, m),
    "ttpl-ramp-cloze": lambda: {"Y": untouched(1, 0.96, 0.90, 0.932), "c": low(1.5, 50)},
    "ttpl-ramp-own": lambda Y, a, N, g: solved(
        lambda n: Y - (Y - a) * exp(-n / N) - (Y - g), 0, 2000
    ),
    # practice
    "ttpp-gate-even": lambda V, q, L, S: even(V, q, L, S),
    "ttpp-gate-payback": lambda K, a, b, c: paid_back(K, [a, b, c]),
    "ttpp-acc-shown": lambda n, C: 100 * shown(n, C / 100),
    "ttpp-acc-slips": lambda n, P: 100 * solved(lambda q: P / 100 - passes(n, 0, q), 0, 1),
    "ttpp-acc-guard": lambda S, A, u, c: solved(lambda x: x + c + 2 * u - S - A, 0, 3000),
    "ttpp-qual-corner": lambda Y, a, d, b, e, g: corner(Y, (a, d), (b, e)) - g - 1580,
    "ttpp-qual-error": lambda B, W, m, n: error(B, W, m, n),
    "ttpp-ramp-needed": lambda n, T: solved(lambda c: low(c, n, normal_factor()) - T, T, 9),
    "ttpp-ramp-chi": lambda n, T, s: 2 * T / (6 * s * ((n - 1) / chi_low(int(n))) ** 0.5),
    "ttpp-ramp-starts": lambda N, a, b, c: solved(lambda x: untouched(x, a, b, c) - N, 0, 1e6),
    "ttpp-ramp-curve-a": lambda Y, a, N, n, d: lasts(a, Y, N, n),
    # quiz
    "ttpq-royalty": lambda D, F, r, c: solved(
        lambda t: 1e6 * F + 1000 * t * r - 1e6 * D - 1000 * t * c, 0, 1e6
    ),
    "ttpq-present": lambda K, a, b, c, r: worth(K, [a, b, c], r / 100),
    "ttpq-imperfect": lambda p, d, L, k: mean_value(
        [(p, -k), ((1 - p) * d, -k), ((1 - p) * (1 - d), -k - L)]
    ) - mean_value([(p, 0), (1 - p, -L)]),
    "ttpq-good-refused": lambda n, b: 100 - 100 * passes(n, 0, b / 100),
    "ttpq-grand-mean": lambda A, m, s: solved(lambda x: following(x, s, m) - A, A, A + 500),
    "ttpq-over-lots": lambda Y, A, w, b: (Y - A) / 3 / hypot(w, b),
    "ttpq-worst-step": lambda a, b, c, T: solved(lambda x: untouched(1, a, b, x) - T, 0, 2),
    "ttpq-constant": lambda Y, a, b, n: solved(lambda k: b - lasts(a, Y, k, n), 1, 900),
    "ttpq-report-a": lambda n, T, o, s: low(
        min(T - o, T + o) / (3 * s), n, normal_factor()
    ),
}  # fmt: skip
WORDS: frozenset[str] = frozenset()

THREE = (1620, 1655, 1602)
MEAN = sum(THREE) / 3
SPREAD = (sum((a - b) ** 2 for a in THREE for b in THREE) / 12) ** 0.5
Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/stage-gates.lesson.md": [
        ("$p = 4.6/12 = {}$.", "0.383", even(12, 0.4, 9, 1)),
        ("12 \\times 0.5 - 3.6 = {}$ M€, better", "2.4",
         mean_value([(0.5, 12), (0.5, 0)], [(0.4, -9), (0.6, 0)])),
        ("better by {} M€", "1.4", mean_value([(0.5, 12), (0.5, 0)], [(0.4, -9), (0.6, 0)]) - 1),
        ("$4/7$ of a year: {} years", "3.57", paid_back(18, [2, 5, 7])),
        ("present values are {}, 4.13", "1.82", worth(0, [2], 0.1)),
        ("1.82, {}, 5.26", "4.13", worth(0, [0, 5], 0.1)),
        ("4.13, {}, 4.78", "5.26", worth(0, [0, 0, 7], 0.1)),
        ("5.26, {}, 4.35", "4.78", worth(0, [0, 0, 0, 7], 0.1)),
        ("4.78, {}: pay-back", "4.35", worth(0, [0, 0, 0, 0, 7], 0.1)),
        ("$4 + {}/4.35", "2.01", -worth(18, [2, 5, 7, 7], 0.1)),
        ("2.01/4.35 = {}$ years", "4.46", paid_back(18, [2, 5, 7], 0.1)),
        ("$p = 1.0/12 = {}$: the", "0.083", even(12, 0, 9, 1)),
        ("a licence that loses {} M€", "1.2",
         -mean_value([(0.2, 12), (0.8, 0)], [(0.4, -9), (0.6, 0)])),
        ("(2.0 + 0.3 \\times 8)/15 = {}$", "0.293", even(15, 0.3, 8, 2)),
    ],
    f"{HOME}/acceptance-tests.lesson.md": [
        ("$0.05^{{1/3}} = {}$: as", "0.37", shown(3, 0.95)),
        ("For 90 % one needs {}, for", "29", needed(0.90, 0.95)),
        ("for 95 % {}.", "59", needed(0.95, 0.95)),
        ("he passes with {} % chance", "92", 100 * passes(93, 1, 0.005)),
        ("against {} % for the other", "74", 100 * passes(59, 0, 0.005)),
        ("$0.995^{{59}} = {}$.", "0.744", passes(59, 0, 0.005)),
        ("0.995^{{92}} = {}$.", "0.921", passes(93, 1, 0.005)),
        ("\\ln 0.90 = {}$, so 29", "28.4", log(0.05) / log(0.9)),
        ("$0.9^{{28}} = {}$ is", "0.052", passes(28, 0, 0.1)),
        ("$0.9^{{29}} = {}$ just", "0.047", passes(29, 0, 0.1)),
        ("$0.05^{{1/108}} = {}$.", "0.973", shown(108, 0.95)),
        ("$0.05^{{1/12}} = {}$.", "0.779", shown(12, 0.95)),
        ("\\ln 0.95 = {}$, so 45", "44.9", log(0.1) / log(0.95)),
        ("0.9^{{19}} = {}$.", "0.392", passes(20, 1, 0.1)),
    ],
    f"{HOME}/qualification.lesson.md": [
        ("(3 \\times 12) = {}$", "2.08", (1655 - 1580) / 36),
        ("= {}$; $s = 27.0$", "1625.7", MEAN),
        ("$s = {}$ kA/m. 2.", "27.0", SPREAD),
        ("\\sqrt{{4/3}} = {}$ kA/m", "1534.8", following(MEAN, SPREAD, 3)),
        ("20 + 15 + 16 = {}$; root", "51", -corner(0, (4, 5), (0.15, 100), (2, 8))),
        ("root {} kA/m", "29.7", hypot(20, 15, 16)),
        ("\\sqrt{{9/8}} = {}$ kA/m", "1607.9", following(1628, 10, 8)),
        ("mean of a lot, with {} to the limit", "28", following(1628, 10, 8) - 1580),
        ("the limit is ${}/12", "27.9", following(1628, 10, 8) - 1580),
        ("27.9/12 = {}$ standard", "2.3", (following(1628, 10, 8) - 1580) / 12),
        ("about {} % of the pieces lie below it", "1",
         50 * erfc((following(1628, 10, 8) - 1580) / 12 / sqrt(2))),
        ("1580 + 3 \\times 12 = {}$", "1616", 1580 + hypot(36, 0)),
        ("12/\\sqrt{{60}} = {}$ kA/m", "1.5", error(0, 12, 1, 60)),
        ("moves $u$ from {} to", "15.61", error(27, 12, 3, 60)),
        ("15.61 to {}.", "15.60", error(27, 12, 3, 200)),
        *((f"{{}} for {n}", t, student(n)) for n, t in
          ((4, "2.353"), (5, "2.132"), (6, "2.015"), (8, "1.895"))),
        ("{} for 3 lots, 2.353 for 4, 2.132 for 5, 2.015 for 6, 1.895", "2.920", student(3)),
    ],
    f"{HOME}/ramp-and-capability.lesson.md": [
        ("0.98 \\times 0.99 = {}$, but", "0.90", untouched(1, 0.97, 0.96, 0.98, 0.99)),
        ("first passes multiply to {}", "0.81", untouched(1, 0.97, 0.95, 0.92, 0.96)),
        ("first passes average to {}", "0.95", (0.97 + 0.95 + 0.92 + 0.96) / 4),
        ("an estimate of {}, with 100", "1.71", solved(lambda c: low(c, 30) - 1.33, 1, 9)),
        ("with 100 parts {}.", "1.52", solved(lambda c: low(c, 100) - 1.33, 1, 9)),
        ("a dot marks 30 parts at {}]", "1.03", low(1.33, 30)),
        ("It comes to {}, and never", "1.20", low(1.33, 150)),
        ("With 1.67 about {} parts", "37", next(n for n in range(5, 99) if low(1.67, n) >= 1.33)),
        ("0.92 \\times 0.96 = {}$. For", "0.814", untouched(1, 0.97, 0.95, 0.92, 0.96)),
        ("good first passes 12,{} starts", "287",
         solved(lambda x: untouched(x, 0.97, 0.95, 0.92, 0.96) - 1e4, 0, 1e5) - 12_000),
        ("0.32\\, e^{{-1}} = {}$.", "0.802", lasts(0.6, 0.92, 40, 40)),
        ("(0.32/0.04) = {}$ lots", "83",
         solved(lambda n: 0.32 * exp(-n / 40) * -1 + 0.04, 0, 999)),
        ("1.45^2/58}} = {}$.", "1.12", low(1.45, 30)),
        ("estimate 1.60: bound {}. Go", "1.41", low(1.6, 100)),
        ("0.932 = {}$.", "0.805", untouched(1, 0.96, 0.90, 0.932)),
        ("1.50^2/98}} = {}$.", "1.24", low(1.5, 50)),
    ],
    f"{HOME}/practice.bank.md": [
        (f"[10, 15, 20, 30], [{'{}'}, 5.629", "2.700", chi_low(10)),
        ("[2.700, {}, 8.907", "5.629", chi_low(15)),
        ("5.629, {}, 16.047", "8.907", chi_low(20)),
        ("8.907, {}]", "16.047", chi_low(30)),
    ],
    f"{HOME}/the-project.quiz.md": [
        ("$0.05^{{1/12}} = {}$.", "0.779", shown(12, 0.95)),
        ("{} % of loads are good, from 108", "97", 100 * shown(108, 0.95)),
    ],
}  # fmt: skip
