"""Every number of the module on control systems, computed a second time from stems alone.

Probabilities are averaged step by step over the interval, times are walked through, and limits
are found by search; the closed forms of the stems are not used here.
"""
# ruff: noqa: N803 - arguments bear the names that the stems print

from collections.abc import Callable
from math import exp

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/process-control-engineer/systems"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/process-control-engineer.bank.md", "xpcs-")
MONTH, YEAR = 730.0, 8760.0  # h, as the stems print them


def mean(rate: float, hours: float) -> float:
    """Mean over one interval of a probability that grows with the rate, from its middle places."""
    steps = 1000
    return sum(rate * hours * (step + 0.5) / steps for step in range(steps)) / steps


def pair(rate: float, beta: float, hours: float) -> float:
    """Mean over one interval of a pair: both independent parts failed, or their common cause."""
    steps = 4000
    own, both = (1 - beta) * rate, beta * rate
    times = [hours * (step + 0.5) / steps for step in range(steps)]
    return sum((own * t) ** 2 + both * t for t in times) / steps


def exact(rate: float, hours: float) -> float:
    """Mean over one interval without the approximation."""
    steps = 4000
    return sum(1 - exp(-rate * hours * (step + 0.5) / steps) for step in range(steps)) / steps


def begins(readings: list[float], on: float, off: float) -> float:
    """How often an alarm begins that comes above `on` and clears at or below `off`."""
    count, active = 0, False
    for value in readings:
        if active:
            active = value > off
        elif value > on:
            count, active = count + 1, True
    return float(count)


def least(enough: Callable[[int], bool]) -> float:
    """Smallest whole number that is enough."""
    count = 1
    while not enough(count):
        count += 1
    return float(count)


def windows(days: float) -> float:
    """Windows of ten minutes in so many days."""
    return days * 24 * 60 / 10


def restore(image: float, rate: float) -> float:
    """Hours for an image in GB at a rate in MB/s."""
    return image * 1000 / rate / 60 / 60


def next_day(ready: float, every: float) -> float:
    """First maintenance day on or after the day on which a correction is ready."""
    day = every
    while day < ready:
        day += every
    return day


LEVEL = [
    78.2, 79.1, 79.8, 80.3, 79.7, 80.4, 79.9, 80.6, 80.1, 79.6, 80.8, 79.9,
    80.5, 81.0, 80.2, 79.8, 80.3, 79.4, 78.9, 78.1, 77.6, 77.9, 78.8, 79.5,
]  # fmt: skip
BAND = [49.6, 50.2, 49.8, 50.3, 49.5, 49.9, 50.4, 49.7, 50.1, 48.9, 49.4, 50.2]
LOST = 24 * 2 + 15.5 - 2

ORACLES: dict[str, Oracle] = {
    # lessons
    "pcsd-alm-cloze": lambda: {"rise": 4.0 / 8.0 / 60 * 15, "point": 1.90 - 4.0 / 60 * 15 / 8.0},
    "pcsd-alm-own": lambda A, q, t, m: 100 * (q / 60 * (t + m)) / A,
    "pcsd-sis-cloze": lambda: {
        "pfd": 1e3 * (mean(8e-7, YEAR) + mean(2e-6, YEAR)),
        "freq": 1e3 * 0.1 * (mean(8e-7, YEAR) + mean(2e-6, YEAR)),
    },
    "pcsd-sis-own": lambda a, b, m, n: (
        1e3 * (mean(a * 1e-7, m * MONTH) + mean(b * 1e-7, n * MONTH))
    ),
    "pcsd-sec-cloze": lambda: {"lost": LOST, "copies": least(lambda n: n - 1 >= 18)},
    "pcsd-sec-own": lambda s, g, r, n, p: s + restore(g, r) + n / p * 3 / 60,
    # practice
    "pcsp-rec-total": lambda s, b, d: sum(s / 100 * b for _ in range(int(d) * 24)),
    "pcsp-alm-rate": lambda n, d, p: n / 100 * (100 - p) / windows(d),
    "pcsp-alm-band": lambda: {"plain": begins(BAND, 50, 50), "band": begins(BAND, 50, 49)},
    "pcsp-alm-left": lambda v, a, g: solved(lambda t: a + v * t - (a + g), 0, 1e3),
    "pcsp-sis-months": lambda f, m: 1e3 * mean(f * 1e-9, m * MONTH),
    "pcsp-sis-twin": lambda a, b: 1e4 * pair(a * 1e-7, b / 100, YEAR),
    "pcsp-sis-longest": lambda p, a: (
        solved(lambda t: mean(a * 1e-7, t) - p / 1e3, 1, 1e6) / MONTH
    ),
    "pcsp-sis-case-a": lambda p, h: 1e3 * (p / 1e3 + h / YEAR),
    "pcsp-sis-case-b": lambda p, h, d: 1e3 * d * (p / 1e3 + h / YEAR),
    "pcsp-sec-lost": lambda i, k, x: x + sum(i for _ in range(int(k))),
    "pcsp-sec-people": lambda a, n, m: least(lambda c: n * m / 60 / c <= a),
    # quiz
    "pcsq-busy": lambda n, m, k, s: 100 * (n * s / k) / (60 * m),
    "pcsq-bypass": lambda a, n, h: 1e3 * (mean(a * 1e-7, YEAR / n) + n * h / YEAR),
    "pcsq-skipped": lambda a, y: (
        1e3 * (mean(a * 1e-7, 2 * YEAR) * 2 + mean(a * 1e-7, YEAR) * (y - 2)) / y
    ),
    "pcsq-coverage": lambda c, a, y: (
        1e3 * (mean(a * 1e-7 * c / 100, YEAR) + mean(a * 1e-7 * (100 - c) / 100, y * YEAR))
    ),
    "pcsq-logic-share": lambda a, b, c, r: a - a * (100 - r) / 100 + b + c,
    "pcsq-copies": lambda w, i: least(lambda n: (n - 1) * i >= w),
    "pcsq-line": lambda g, r, u: g * 8 * 1000 / (r / 100 * u) / 3600,
    "pcsq-parallel": lambda s, n, m, c, k, p: s + max(n * m, 60 * c) / 60 + k / p * 4 / 60,
    "pcsq-wait": lambda t, w: t + sum((step + 0.5) * w / 1000 for step in range(1000)) / 1000,
    "pcsq-trip-a": lambda f, o: f / 10 - f / 10 * o / 100,
    "pcsq-trip-b": lambda f, o, p: 1e3 * (f / 10 - f / 10 * o / 100) * p / 1e3,
    # exam
    "xpcs-valve-share": lambda a, m, g, b, n: (
        100 * mean(b * 1e-7, n * MONTH)
        / (mean(a * 1e-7, m * MONTH) + g * 1e-5 + mean(b * 1e-7, n * MONTH))
    ),
    "xpcs-valve-interval": lambda p, q, b: (
        solved(lambda t: q / 1e3 + mean(b * 1e-7, t) - p / 1e3, 1, 1e6) / MONTH
    ),
    "xpcs-twin-gain": lambda x, b: mean(x, 1.0) / pair(x, b / 100, 1.0),
    "xpcs-late-sensor": lambda v, l, g, t: (  # noqa: E741 - as in the stem
        solved(lambda shown: shown + v * l + v * t - g, 0, 400)
    ),
    "xpcs-years-between": lambda a, p: 1 / ((a / 1e6 * YEAR + 2 / 10) * p / 1e3),
    "xpcs-case-tank-a": lambda a, b, n: (
        1e3 * (mean(a * 1e-7, n * MONTH) + mean(b * 1e-7, n * MONTH))
    ),
    "xpcs-case-tank-b": lambda a, b, d, g: (
        solved(lambda t: d * mean((a + b) * 1e-7, t) - g / 1000, 1, 1e6) / MONTH
    ),
    "xpcs-crew": lambda a, s, n, m: least(lambda c: s + n * m / 60 / c <= a),
    "xpcs-mass-gap": lambda c, b, s, d: sum(s * b / 100 * c for _ in range(int(d) * 24)),
    "xpcs-lost-changes": lambda n, h, i, x: (x + i + i) * n / 7 * h,
    "xpcs-open-days": lambda c, t, w: next_day(c + t, w),
}  # fmt: skip
WORDS: frozenset[str] = frozenset()

SENSOR, LOGIC, VALVE = 6.0e-7, 2.0e-8, 1.5e-6  # 1/h, worked example
CHAIN = sum(mean(rate, YEAR) for rate in (SENSOR, LOGIC, VALVE))
TWIN = mean(SENSOR, YEAR) + mean(LOGIC, YEAR) + pair(VALVE, 0.1, YEAR)
RISE = 3.0 / 12 / 60  # m a minute
CHECK = 240 * 3 / 60  # h of work
Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/records-and-alarms.lesson.md": [
        ("| Sum | | 4,{} |", "368", 1890.0 + 1240 + 310 + 928 - 4000),
        ("3,440 of 4,368 alarms, {} %", "79", 100 * (1890 + 1240 + 310) / 4368),
        ("30 days this is {} m³", "36", 0.05 * 30 * 24),
        ("have 1,00{} windows", "8", windows(7) - 1000),
        ("4368/1008 = {}$ in each", "4.33", 4368 / windows(7)),
        ("928/1008 = {}$", "0.92", 928 / windows(7)),
        ("3.0/12 = {}$ m/h", "0.25", RISE * 60),
        ("0.25 \\times 17/60 = {}$ m", "0.071", RISE * 17),
        ("2.20 - 0.071 = {}$ m", "2.13", 2.20 - RISE * 17),
        ("0.071 \\times 12 = {}$ m³", "0.85", 3.0 / 60 * 17),
        ("put the alarm at {} m", "2.186", 2.20 - 0.6 / 12 * 17 / 60),
        ("would be {} minutes apart", "3.4", 0.6 / 12 * 17 / 60 / RISE),
    ],
    f"{HOME}/safety-functions.lesson.md": [
        ("the [exact mean](cite:silcalc-exact) is {} % lower", "0.4",
         100 * (1 - exact(VALVE, YEAR) / mean(VALVE, YEAR))),
        ("At $\\lambda_{{DU}}T = {}$", "0.0131", VALVE * YEAR),
        ("8760/2 = {}$. Logic", "0.00263", mean(SENSOR, YEAR)),
        ("Logic: {}.", "0.00009", mean(LOGIC, YEAR)),
        ("that of the figure: {}.", "0.00657", mean(VALVE, YEAR)),
        ("2. Sum: {}.", "0.00929", CHAIN),
        ("0.20 \\times 0.00929 = {} \\times", "1.86", 1e3 * 0.2 * CHAIN),
        ("twice a year: {}, so", "0.00464", CHAIN / 2),
        ("so ${} \\times 10^{{-3}}$. Tolerated", "0.93", 1e3 * 0.2 * CHAIN / 2),
        ("(0.9 \\times {})^2/3", "0.01314", VALVE * YEAR),
        ("^2/3 = {}$, plus", "0.00005", pair(0.9 * VALVE, 0.0, YEAR)),
        ("0.00657 = {}$. Valves", "0.00066", 0.1 * mean(VALVE, YEAR)),
        ("Valves: {};", "0.00070", pair(VALVE, 0.1, YEAR)),
        ("sum {};", "0.00342", TWIN),
        ("${} \\times 10^{{-3}}$ a year.", "0.68", 1e3 * 0.2 * TWIN),
        ("The valve makes {} % of step 2", "71", 100 * mean(VALVE, YEAR) / CHAIN),
        ("0.00657 = {} \\times 10^{{-5}}", "1.7", 1e5 * mean(SENSOR, YEAR) * mean(VALVE, YEAR)),
        ("climbs to {} each year", "0.013", 1 - exp(-VALVE * YEAR)),
        ("left out it climbs to {}]", "0.026", 1 - exp(-VALVE * 2 * YEAR)),
        ("the mean is {};", "0.0065", exact(VALVE, YEAR)),
    ],
    f"{HOME}/security-and-change.lesson.md": [
        ("000/45 = {}$ s", "4000", restore(180, 45) * 3600),
        ("4000$ s, or {} h", "1.11", restore(180, 45)),
        ("14 \\times 12/60 = {}$ h", "2.8", 14 * 12 / 60),
        ("3/2/60 = {}$ h", "6.0", CHECK / 2),
        ("2.8 + 6.0 = {}$ h", "11.9", 2.0 + restore(180, 45) + 2.8 + CHECK / 2),
        ("2.8 + 3.0 = {}$ h", "7.8", 2.0 + max(2.8, restore(180, 45)) + CHECK / 4),
        ("found {} GB after", "20", 45 / 8 * 3600 / 1000),
        ("alone would take {} h", "8.9", restore(180, 45 / 8)),
    ],
}  # fmt: skip
