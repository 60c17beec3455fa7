"""Every number of the module on QC frameworks, computed a second time from stems alone.

Chances of a sample come from a walk piece by piece, not from a closed formula; pieces of lots are
put on a list and counted; days are counted one by one on a calendar; what a limit allows is found
by going up until it is broken.
"""
# ruff: noqa: N803 - arguments bear the names that the stems print

from datetime import date, timedelta
from fractions import Fraction
from math import pi

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/multilingual-industrial-liaison/qc-frameworks"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/multilingual-industrial-liaison.bank.md", "xltq-")
WORDS: frozenset[str] = frozenset()
OERSTED = 1000 / (4 * pi)  # A/m, from the definition
Z = 1.645


def found(n: float, percent: float) -> list[float]:
    """Chances of 0, 1, 2 ... bad pieces in a sample, drawn piece by piece."""
    p = percent / 100
    chances = [1.0]
    for _ in range(int(n)):
        good = [c * (1 - p) for c in chances] + [0.0]
        bad = [0.0] + [c * p for c in chances]
        chances = [g + b for g, b in zip(good, bad, strict=True)]
    return chances


def passes(n: float, most: float, percent: float) -> float:
    """Share in percent of lots whose sample holds at most so many bad pieces."""
    return 100 * sum(found(n, percent)[: int(most) + 1])


def sample(percent: float, share: float) -> int:
    """Smallest sample without a bad piece that a process passes with at most this share."""
    left, n = 1.0, 0
    while left > share / 100 + 1e-15:
        left, n = left * (1 - percent / 100), n + 1
    return n


def size(lot: int) -> int:
    """Sample of a lot at level II, from the chart's upper ends and its row of preferred sizes."""
    ends = [280, 500, 1200, 3200, 10_000]
    sizes = [32, 50, 80, 125, 200]
    return sizes[sum(lot > end for end in ends)]


def ppm(*lots: tuple[float, float]) -> float:
    """Bad pieces in a million; each lot has its pieces and its bad ones."""
    return float(Fraction(sum(int(bad) for _, bad in lots) * 10**6, sum(int(n) for n, _ in lots)))


def pieces(wan: float) -> int:
    """Pieces of so many 万."""
    return round(wan * 10_000)


def most_bad(total: int, limit: float) -> int:
    """Most bad pieces that stay within a limit in ppm."""
    bad = 0
    while (bad + 1) * 10**6 <= limit * total:
        bad += 1
    return bad


def low(c: float, n: float) -> float:
    """Lower bound of a capability, by the spread of mean and scatter in turn."""
    mean_part = 1 / (9 * n)
    scatter_part = 0.5 * c * c / (n - 1)
    return c - Z * (mean_part + scatter_part) ** 0.5


def last_day(start: date, working: float) -> date:
    """Walk over the calendar until so many working days have passed after a day."""
    day, left = start, int(working)
    while left:
        day += timedelta(days=1)
        left -= day.weekday() < 5
    return day


def share_of(pieces_: float, percent: float) -> float:
    """So many percent of pieces, counted in hundredths."""
    return float(Fraction(str(pieces_)) * Fraction(str(percent)) / 100)


def used_up(quantity: float, each: float) -> int:
    """Day on which the last piece of a quantity goes."""
    day, left = 0, quantity
    while left > 0:
        day, left = day + 1, left - each
    return day


def lot_of_three(N: float, f: float, r: float) -> float:
    """Conforming pieces of the lot with three ways."""
    bad = share_of(N, f)
    return N - bad + share_of(share_of(bad, 60), r)


def back_to_normal(i: float, k: float) -> int:
    """Play the switching rules lot by lot and return the first normal lot after tightening."""
    refused, severe, history, run = {int(i), int(i + k)}, False, [], 0
    for lot in range(1, 60):
        if severe and run == 5:
            return lot
        accepted = lot not in refused
        if severe:
            run = run + 1 if accepted else 0
        else:
            history.append(accepted)
            if history[-5:].count(False) >= 2:
                severe, run = True, 0
    raise AssertionError("never normal again")


ORACLES: dict[str, Oracle] = {
    # lessons
    "ltql-sys-cloze": lambda: {
        "a": ppm((25_000, 4)), "b": ppm((15_000, 6)), "t": ppm((25_000, 4), (15_000, 6)),
    },
    "ltql-sys-own": lambda a, b, x, y: ppm((pieces(a), x), (pieces(b), y)),
    "ltql-sam-cloze": lambda: {
        "zero": 100 * found(50, 2)[0], "one": 100 * found(50, 2)[1], "sum": passes(50, 1, 2),
    },
    "ltql-sam-own": lambda n, q: passes(n, 1, q),
    "ltql-gra-cloze": lambda: {"d": 1652 - 1592, "c": 60 / 48, "low": low(60 / 48, 50)},
    "ltql-gra-own": lambda L, m, s: (m - L / OERSTED) / s / 3,
    "ltql-dis-cloze": lambda: {
        "good": share_of(250, 90), "conf": 4000 - 400 + share_of(250, 90),
        "scrap": 30 + 250 - share_of(250, 90),
    },
    "ltql-dis-own": lambda Q, k, b, r: Q - sum([b] * int(k)) + r,
    # practice
    "ltqp-sys-three": lambda a, b, c, T, x, y: most_bad(pieces(a + b + c), T) - x - y,
    "ltqp-sam-plan": lambda: {"n": size(2400), "k": size(500), "d": size(501)},
    "ltqp-sam-zero": lambda n, q: 100 * found(n, q)[0],
    "ltqp-sam-switch": back_to_normal,
    "ltqp-gra-low": low,
    "ltqp-gra-mass": lambda n, w, M: pieces(n) - round(M * 1000 / w),
    "ltqp-dis-days": lambda day, w: (
        last_day(date(2027, 3, int(day)), w) - date(2027, 3, int(day))
    ).days,
    "ltqp-dis-case-a": lot_of_three,
    # quiz
    "ltqq-merged": lambda a, b, p, r: (pieces(a) * p + pieces(b) * r) / pieces(a + b),
    "ltqq-two": lambda n, q: passes(n, 2, q),
    "ltqq-size": lambda q, b: sample(q, b),
    "ltqq-refused": lambda n, q, M: M * (100 - passes(n, 1, q)) / 100,
    "ltqq-scatter": lambda L, m, c: solved(lambda s: (m - L) / (3 * s) - c, 1e-6, 1000.0),
    "ltqq-twice": lambda b, r, u: b - share_of(b, r) - share_of(b - share_of(b, r), u),
    "ltqq-due": lambda Q, s, d: min(used_up(Q, s), d),
    "ltqq-order-a": lambda N, c: ppm((N, c)),
    "ltqq-order-b": lambda w: last_day(date(2027, 3, 11), w).day,
    # exam
    "xltq-through": lambda n, q, M, g: share_of(M, g) * passes(n, 1, q) / 100,
    "xltq-plans": lambda n, k, q: passes(k, 1, q) - passes(n, 0, q),
    "xltq-mean": lambda h, m, s, c: solved(
        lambda up: (m + up - h * OERSTED) / (3 * s) - c, -500.0, 500.0
    ),
    "xltq-rest": lambda a, b, p, T: solved(
        lambda rest: (pieces(a) * p + pieces(b) * rest) / pieces(a + b) - T, -1000.0, 5000.0
    ),
    "xltq-unused": lambda Q, s, D: Q - s * sum(
        date(2027, 7, day).weekday() < 5 for day in range(5, int(D) + 1)
    ),
    "xltq-case-cert-a": lambda h, m, s, n: low((m - h * OERSTED) / s / 3, n),
    "xltq-case-cert-b": lambda N, q: passes(N, 1, q),
    "xltq-case-truck-a": lambda N, f, r: (
        N - share_of(N, f) + share_of(share_of(share_of(N, f), 50), r)
        + share_of(share_of(N, f), 30)
    ),
}  # fmt: skip

Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/quality-systems.lesson.md": [
        ("3 + 6 + 4 = {}$. Delivered", "13", 3 + 6 + 4),
        ("13/60{{,}}000 = {}$ ppm", "217", ppm((12_000, 3), (8000, 6), (40_000, 4))),
        ("Lot by lot: {}, 750 and 100", "250", ppm((12_000, 3))),
        ("250, {} and 100 ppm. **Sanity", "750", ppm((8000, 6))),
        ("The draft said {} ppm", "367", (250 + 750 + 100) / 3),
        ("would be {} pieces, and 13", "22", 367e-6 * 60_000),
    ],
    f"{HOME}/sampling.lesson.md": [
        ("Two bad of 80 are {} %", "2.5", 2 / 80 * 100),
        ("3 % in {}, 57 and 78 %", "30", passes(80, 1, 3)),
        ("3 % in 30, {} and 78 %", "57", passes(80, 2, 3)),
        ("57 and {} % of cases", "78", passes(80, 3, 3)),
        ("0.9956^{{79}} = {} + 0.248", "0.703", found(80, 0.44)[0]),
        ("0.703 + {} = 0.951", "0.248", found(80, 0.44)[1]),
        ("0.248 = {}$.", "0.951", passes(80, 1, 0.44) / 100),
        ("0.942^{{79}} = {} + 0.041", "0.008", found(80, 5.8)[0]),
        ("0.008 + {} = 0.050", "0.041", found(80, 5.8)[1]),
        ("0.041 = {}$.", "0.050", passes(80, 1, 5.8) / 100),
        ("one expects {} bad in 80", "0.35", 80 * 0.0044),
        ("one expects {}, and one", "4.6", 80 * 0.058),
        ("still accepts {} % of lots", "81", passes(80, 1, 1)),
        ("0.98^{{50}} = {}$;", "0.364", found(50, 2)[0]),
        ("0.98^{{49}} = {}$.", "0.372", found(50, 2)[1]),
    ],
    f"{HOME}/grades-and-certificates.lesson.md": [
        ("1640 - 1592 = {}$ kA/m", "48", 1640 - 1592),
        ("3s = {}$ kA/m", "36", 3 * 12),
        ("48/36 = {}$.", "1.33", 48 / 36),
        ("\\sqrt{{{} + 0.0468}}", "0.0056", 1 / 180),
        ("+ {}}} = 0.96$", "0.0468", (48 / 36) ** 2 / 38),
        ("0.0468}} = {}$", "0.96", low(48 / 36, 20)),
        ("no piece below {}. 标准差", "1628", 1640 - 12),
        ("1.25^2/98}} = {}$.", "1.03", low(1.25, 50)),
    ],
    f"{HOME}/dispositions-and-corrective-action.lesson.md": [
        ("6000 - 420 = {}$, or", "5580", 6000 - 420),
        ("5580$, or {} %", "93.0", 5580 / 60),
        ("300 \\times 0.95 = {}$", "285", share_of(300, 95)),
        ("5580 + 285 = {}$. Under", "5865", 5580 + share_of(300, 95)),
        ("40 + 15 = {}$", "55", 40 + 300 - share_of(300, 95)),
        ("5865 + 80 + 55 = {}$", "6000", 5865 + 80 + 55),
        ("reported \"{} good\"", "5945", 5865 + 80),
        ("250 \\times 0.9 = {}$;", "225", share_of(250, 90)),
    ],
    EXAM[0]: [
        ("Ac 2 some {} % of such lots", "88", passes(80, 2, 1.5)),
    ],
    f"{HOME}/practice.bank.md": [
        ("about {} % of such lots pass", "60", passes(80, 3, 4)),
    ],
}  # fmt: skip
