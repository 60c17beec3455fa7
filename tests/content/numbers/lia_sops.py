"""Every number of the module on SOPs and manuals, computed a second time from stems alone.

Programmes are walked in small steps of a second; records are read with the calendar's own clock;
deviations are counted over sets of lines; alarms are found by watching a value second by second.
"""
# ruff: noqa: N803 - arguments bear the names that the stems print

from collections.abc import Callable
from datetime import timedelta

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/multilingual-industrial-liaison/sops-and-manuals"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/multilingual-industrial-liaison.bank.md", "xlts-")
WORDS: frozenset[str] = frozenset({"ltsl-ver-cloze", "xlts-neg"})


def clock(start: tuple[float, float], end: tuple[float, float]) -> float:
    """Return the minutes from one time of day to the next time of day that is later."""
    first, last = (timedelta(hours=at[0], minutes=at[1]) for at in (start, end))
    while last <= first:
        last += timedelta(days=1)
    return (last - first) / timedelta(minutes=1)


def ramp(start: float, end: float, rate: float) -> float:
    """Return the minutes until a temperature has come from one value to another, by bisection."""
    way = rate if end > start else -rate
    return solved(lambda t: (start + way * t - end) * (1 if way > 0 else -1), 0, 1e5)


def until(passed: Callable[[float], bool], step: float = 0.001) -> float:
    """Return the first time at which a condition that stays true holds, by doubling and halving."""
    high = 1.0
    while not passed(high):
        high *= 2
    low = 0.0
    while high - low > step / 100:
        middle = (low + high) / 2
        low, high = (low, middle) if passed(middle) else (middle, high)
    return high


def all_of(*times: float) -> float:
    """Return when the last of several things has happened."""
    return sorted(times)[-1]


def f1(marked: int, deviating: int, both: int) -> float:
    """Return F1 from two sets of line numbers, as the harmonic mean of precision and recall."""
    told = set(range(marked))
    true = set(range(marked - both, marked - both + deviating))
    hits = len(told & true)
    return 2 / (len(told) / hits + len(true) / hits)


def neither(planted: float, a: float, b: float, c: float) -> int:
    """Count the planted lines that are in neither reader's set."""
    first = set(range(int(a)))
    second = set(range(int(a - c), int(a - c + b)))
    return len(set(range(int(planted))) - first - second)


def lost(drawn: float, back: float, out: float, sample: float) -> float:
    """Return per mille of the charge that has no place, counted in grams."""
    grams = [round(1000 * part) for part in (drawn, back, out, sample)]
    charge = grams[0] - grams[1]
    return 1000 * (charge - grams[2] - grams[3]) / charge


def at_alarm(start: float, rate: float, limit: float, delay: float) -> float:
    """Return the second at which a value has been beyond a limit for its delay."""
    rising = limit > start

    def beyond(t: float) -> bool:
        value = start + (rate if rising else -rate) * t
        return value >= limit if rising else value <= limit

    return until(beyond) + delay


def restarted(t1: float, b1: float, b2: float, h: float) -> float:
    """Return the end of a hold minute by minute: b1 starts the clock anew, b2 only halts it."""
    held, minute, second_break = 0.0, 0, None
    while held < 60 * h:
        minute += 1
        if t1 < minute <= t1 + b1:
            held = 0.0
            continue
        if minute > t1 + b1 and held == 30 and second_break is None:
            second_break = minute + b2
        if second_break is not None and minute < second_break:
            continue
        held += 1
    return minute


def weeks_cycles(T: float, r: float, h: float, k: float, w: float, M: float) -> int:
    """Return whole cycles between two services, one cycle after the other."""
    one = ramp(20, T, r) + 60 * h + ramp(T, 60, k) + w
    used, count = 0.0, 0
    while used + one <= 60 * (168 - M) + 1e-6:
        used, count = used + one, count + 1
    return count


def bottles(V: float, p: float, Q: float, t: float, c: float) -> int:
    """Return full bottles opened until a fill and a flow are served."""
    need, count = V * p * 1e3 / 1e5 + Q * 1e-3 * 60 * t, 0
    while need > 1e-9:
        need, count = need - c, count + 1
    return count


ORACLES: dict[str, Oracle] = {
    # lessons
    "ltsl-ana-cloze": lambda: {
        "m": 520 - 8, "k": lost(520, 8, 509.2, 0.8) * 512 / 1000,
        "p": lost(520, 8, 509.2, 0.8), "t": clock((23, 20), (6, 25)) - 25,
    },
    "ltsl-ana-own": lambda G, r, s, k: lost(G, r, G - r - s - k, s),
    "ltsl-ver-own": lambda w, T, r: all_of(w, ramp(T, 60, r)),
    "ltsl-fur-cloze": lambda: {
        "a": ramp(20, 600, 5), "b": ramp(600, 1000, 4), "c": ramp(1000, 40, 6),
        "t": ramp(20, 600, 5) + 60 + ramp(600, 1000, 4) + 240 + ramp(1000, 40, 6),
    },
    "ltsl-fur-own": lambda T, r, h, k: ramp(20, T, r) + 60 * h + ramp(T, 60, k),
    "ltsl-ala-cloze": lambda: {
        "a": at_alarm(60, 0.2, 40, 5), "b": at_alarm(60, 0.2, 30, 1),
        "g": at_alarm(60, 0.2, 30, 1) - at_alarm(60, 0.2, 40, 5), "c": 40 + 4,
    },
    "ltsl-ala-own": lambda p, A, B, k, d, e: at_alarm(p, k, B, e) - at_alarm(p, k, A, d),
    # practice
    "ltsp-ana-f1": lambda t, f, g: f1(int(t + f), int(t + g), int(t)),
    "ltsp-ana-night": lambda a, h, b, p: clock((22, a), (h, b)) - p,
    "ltsp-ver-three": lambda w, T, r, p, q: all_of(w, ramp(T, 60, r), ramp(p, 100, q)),
    "ltsp-fur-total": lambda A, r, g, B, s, h: (
        ramp(20, A, r) / 60 + g + ramp(A, B, s) / 60 + h
    ),
    "ltsp-fur-argon": lambda V, p, Q: until(lambda t: Q * 1e-3 * t * 1e5 >= V * p * 1e3),
    "ltsp-ala-clear": lambda L, d, n, k: until(lambda t: L - n + k * t >= L + d),
    "ltsp-ala-delay": lambda m, p, k, d: at_alarm(p, k, m * 1e5 / 1e3, d),
    "ltsp-ala-case-a": lambda A, B, k: at_alarm(B, k, A * 1e5 / 1e3, 0),
    # quiz
    "ltsq-spread": lambda u, e, n: n * sum(
        (-e + (e + u) * (i + 0.5) / 50_000) < -u for i in range(50_000)
    ) / 50_000,
    "ltsq-both": lambda d, a, b, c: 100 * neither(d, a, b, c) / d,
    "ltsq-output": lambda m, a, h, p: m / ((clock((23, a), (h, 0)) - p) / 60),
    "ltsq-late": lambda T, k, e, h, w: 60 * h + ramp(T, e, k) + w,
    "ltsq-bottle": lambda P, s, Q: until(
        lambda t: Q * t * 60 * 1e5 >= 40 * (P - s) * 1e6
    ),
    "ltsq-margin": lambda F, m, k, d: at_alarm(F, k, m * 1e3 / 60, d),
    # exam
    "xlts-count-from": lambda T, r, h: 100 * (60 * h - ramp(20, T, r)) / (60 * h),
    "xlts-two-readers": lambda a, b, c: solved(lambda n: a / n - c / b, 1, 1e4) - (a + b - c),
    "xlts-restart": lambda t, b, c, h: restarted(t, b, c, h),
    "xlts-case-open-a": lambda T: T - 60,
    "xlts-case-open-b": lambda T, r: ramp(T, 60, r) - ramp(T, T - 60, r),
    "xlts-case-chat-a": lambda n, g, m, k: (
        m * n + k * sum(1 for line in range(int(n)) if line < n * g / 10)
    ),
    "xlts-week": weeks_cycles,
    "xlts-alarm-gap": lambda V, q, A, B, d, e: (
        at_alarm(1, q / V, B * 1e5 / 1e3, e) - at_alarm(1, q / V, A, d)
    ),
    "xlts-bottles": bottles,
}  # fmt: skip

Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/anatomy-of-a-work-instruction.lesson.md": [
        ("620.0 - 8.0 = {}$ kg", "612.0", 620 - 8),
        ("607.6 - 0.6 = {}$ kg", "3.8", lost(620, 8, 607.6, 0.6) * 0.612),
        ("3.8/612.0 = {}$ ‰", "6.2", lost(620, 8, 607.6, 0.6)),
        ("day (次日) is {} h 35 min", "6", clock((22, 40), (5, 15)) // 60),
        ("35 min: {} h of running", "6.0", (clock((22, 40), (5, 15)) - 35) / 60),
        ("607.6/6.0 = {}$ kg/h", "101.3", 607.6 / ((clock((22, 40), (5, 15)) - 35) / 60)),
        ("0.6 + 8.0 + 3.8 = {}$ kg", "620.0", 607.6 + 0.6 + 8 + 3.8),
        ("seemed to be {} kg", "11.8", 620 - 607.6 - 0.6),
        ("2/512 = {}$.", "3.9", lost(520, 8, 509.2, 0.8)),
        ("6:25 are {} min", "425", clock((23, 20), (6, 25))),
    ],
    f"{HOME}/verbs-and-negation.lesson.md": [
        ("60)/2.5 = {}$ min, so 14:41", "36", ramp(150, 60, 2.5)),
        ("so 14:{}. 3.", "41", (14 * 60 + 5 + ramp(150, 60, 2.5)) % 60),
        ("30 \\times 2.5 = {}$ °C", "75", 150 - 30 * 2.5),
    ],
    f"{HOME}/furnace-text.lesson.md": [
        ("20)/4 = {}$ min and", "120", ramp(20, 500, 4)),
        ("500)/5 = {}$ min.", "110", ramp(500, 1050, 5)),
        ("60)/8 = {}$ min", "123.75", ramp(1050, 60, 8)),
        ("Sum: {} min", "713.75", ramp(20, 500, 4) + ramp(500, 1050, 5) + ramp(1050, 60, 8) + 360),
        ("which is 11 h {} min", "53.75", 713.75 - 660),
        ("1030/5 = {}$ min", "206", ramp(20, 1050, 5)),
        ("The sum had {} min too", "96", ramp(20, 1050, 5) - ramp(500, 1050, 5)),
        ("unload at {} °C", "840", 900 - 60),
        ("240 min of hold the sum is {}.", "676",
         ramp(20, 600, 5) + 60 + ramp(600, 1000, 4) + 240 + ramp(1000, 40, 6)),
    ],
    f"{HOME}/alarm-lists.lesson.md": [
        ("20)/0.8 = {}$ s, and 10", "37.5", at_alarm(20, 0.8, 50, 0)),
        ("of delay: {} s.", "47.5", at_alarm(20, 0.8, 50, 10)),
        ("20)/0.8 = {}$ s, and 2 s", "225", at_alarm(20, 0.8, 200, 0)),
        ("and 2 s: {} s.", "227", at_alarm(20, 0.8, 200, 2)),
        ("227 - 47.5 = {}$ s", "179.5", at_alarm(20, 0.8, 200, 2) - at_alarm(20, 0.8, 50, 10)),
        ("150/0.8 = {}$ s", "187.5", at_alarm(50, 0.8, 200, 0)),
        ("alarm, at {} Pa", "5000", 50 * 1e5 / 1e3),
        ("50 - 10 = {}$ Pa", "40", 50 - 10),
        ("20/0.2 + 5 = {}$;", "105", at_alarm(60, 0.2, 40, 5)),
        ("60 - 3 = {}$ °C", "57", 60 - 3),
    ],
    f"{HOME}/practice.bank.md": [
        ("900 - 150 = {}$", "750", 900 - 150),
        ("150/2 = {}$ min", "75", ramp(900, 750, 2)),
    ],
}  # fmt: skip
