"""Every number of the module on legal boundaries, computed a second time from stems alone.

Days are walked one by one in a calendar; people and pages are put into sets; wholes are searched.
"""
# ruff: noqa: N803 - arguments bear the names that the stems print

from datetime import date, timedelta

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/ip-intelligence-analyst/legal-boundaries-first"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/ip-intelligence-analyst.bank.md", "xipl-")
Day = tuple[int, int, float]


def walked(start: Day, end: Day) -> int:
    """Days from one date to another, a day at a time."""
    now, last = (date(y, m, int(d)) for y, m, d in (start, end))
    count = 0
    while now < last:
        now, count = now + timedelta(days=1), count + 1
    return count


def first(start: Day, *ends: Day) -> int:
    """Days to the earliest of several dates."""
    return min(walked(start, end) for end in ends)


def last_day(use: float, keep: int, holds: list[tuple[float, float]]) -> int:
    """The day on which `keep` days are over, of which none under a hold counts."""
    day, done = int(use), 0
    while done < keep:
        day += 1
        done += not any(start <= day < start + long for start, long in holds)
    while any(start <= day + 1 < start + long for start, long in holds):
        day += 1
    return day


def readers(a: float, b: float, twice: float) -> int:
    """Different people after a first one, `a` more and `b` more from each of these."""
    second = [f"{n}-{k}" for n in range(int(a)) for k in range(int(b))]
    return len({"first", *(str(n) for n in range(int(a))), *second[int(twice) :]})


def whole(a: float, b: float, both: float) -> float:
    """How many there are, if the second list finds the same share everywhere."""
    return solved(lambda n: a / n * b - both, 1, 1e4)


def stopped(N: float, p: float, s: float, f: float) -> tuple[float, float]:
    """Marked and other pages that a filter stops."""
    marked = N / 100 * p
    return marked / 100 * s, (N - marked) / 100 * f


def among(N: float, p: float, s: float, f: float) -> float:
    """Percent marked among the stopped pages."""
    marked, other = stopped(N, p, s, f)
    return 100 * marked / (marked + other)


def days_of(D: float, q: float, k: float, w: float = 1e9) -> int:
    """Working days until a list is read; after `w` days one reader is missing."""
    day, left = 0, D
    while left > 0:
        left -= q * (k if day < w else k - 1)
        day += 1
    return day


def fine(*values: float) -> float:
    """The greater of ten and three times the value, in millions."""
    return max(10, sum(3 * value for value in values))


ORACLES: dict[str, Oracle] = {
    # lessons
    "ipll-us-cloze": lambda: {
        "all": walked((2025, 4, 10), (2028, 4, 10)), "left": walked((2027, 12, 1), (2028, 4, 10)),
    },
    "ipll-us-own": lambda d, e: walked((2027, 11, e), (2028, 3, d)),
    "ipll-eu-cloze": lambda: {
        "days": first((2027, 8, 5), (2027, 9, 5), (2027, 8, 21), (2027, 9, 1)),
        "cells": 300 * len(range(3, 8)),
    },
    "ipll-eu-own": lambda d, a, b: first((2027, 8, d), (2027, 9, d), (2027, 8, a), (2027, 8, b)),
    "ipll-cn-cloze": lambda: {
        "pass": 32 - stopped(4000, 0.8, 95, 0)[0],
        "share": 100 * stopped(4000, 0.8, 95, 0)[0] / (stopped(4000, 0.8, 95, 0)[0] + 38),
    },
    "ipll-cn-own": among,
    "ipll-cle-cloze": lambda: {
        "share": 100 * len(set(range(187)) - set(range(5))) / 200, "whole": whole(100, 96, 80),
    },
    "ipll-cle-own": lambda T, a, b, c: T - readers(a, b, c),
    # practice
    "iplp-us-exposure": lambda v, c: fine(v, c),
    "iplp-eu-cells": lambda n, c, k, z: sum(
        c - (k if row >= n * z / 100 else 0) for row in range(int(n))
    ),
    "iplp-eu-first": lambda d, a, b: first((2027, 3, d), (2027, 4, d), (2027, 4, a), (2027, 4, b)),
    "iplp-cn-filters": lambda N, p, s, t: (
        (N * p / 100 - stopped(N, p, s, 0)[0]) * (100 - t) / 100
    ),
    "iplp-cle-complete": lambda J, g, u, r: 100 * len(set(range(int(J - g))[int(u + r) :])) / J,
    "iplp-cle-neither": lambda a, b, m: whole(a, b, m) * (1 - a / whole(a, b, m)) * (
        1 - b / whole(a, b, m)
    ),
    "iplp-cle-parcel-b": lambda T, a: len(set(range(int(T))) - set(range(int(1 + a)))),
    # quiz
    "iplq-left": lambda d, e: walked((2028, 2, e), (2028, 5, d)),
    "iplq-second": lambda a, b, m: whole(a, b, m) * (1 - m / b),
    "iplq-exposed": lambda T, a, b, q: T - (readers(a, b, 0) - q),
    "iplq-ready": lambda d, a, b, k: first(
        (2027, 10, d), (2027, 11, d), (2027, 11, a), (2027, 11, b)
    ) - k,
    "iplq-hours": lambda N, p, s, f, t: sum(stopped(N, p, s, f)) * t / 60,
    "iplq-draft-a": lambda D, q, k: days_of(D, q, k),
    # exam
    "xipl-hold": lambda u, a, n, g, k: last_day(u, 90, [(u + a, n), (u + 90 + g, k)]),
    "xipl-clock": lambda d, e: walked((2023, 9, d), (2026, 11, e)) - walked(
        (2023, 9, d), (2026, 9, d)
    ),
    "xipl-lists": lambda L, a, b, m: 100 * L / whole(a, b, m),
    "xipl-team": lambda T, a, b, c, D, r: (
        D / r / len(set(range(int(T))) - set(range(readers(a, b, c)))) - D / r / T
    ),
    "xipl-mail-b": lambda T, a, s, e: len(
        set(range(int(T))) - set(range(int(a - s))) - set(range(int(T - e), int(T)))
    ),
    "xipl-board-b": lambda D, q, k, w: days_of(D, q, k, w),
    "xipl-s-recall": lambda N, p, y: solved(
        lambda s: 12 * (N * p / 100 - stopped(N, p, s, 0)[0]) - y, 0, 100
    ),
    "xipl-s-bound": lambda t, d, g, a, b: first(
        (2027, 6, t), (2027, 7, d), (2027, 7, d + g), (2027, 7, a), (2027, 7, b)
    ),
    "xipl-s-screen": lambda N, f, r, m, u, h: sum(
        share * (m / 60 + u * h / 100) for share in [1] * int(r) + [f / 100] * int(N - r)
    ),
}  # fmt: skip
WORDS: frozenset[str] = frozenset({"iplp-eu-rotor", "xipl-plan-cloze"})

Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/united-states-law.lesson.md": [
        ("$30 - 8 = {}$ days.", "22", walked((2027, 11, 8), (2027, 11, 30))),
        ("$22 + 31 + 31 + 29 + 20 = {}$.", "133", walked((2027, 11, 8), (2028, 3, 20))),
        ("$133/30.4 = {}$. It", "4.4", walked((2027, 11, 8), (2028, 3, 20)) / 30.4),
        ("the end is {} March 2028", "19", (date(2025, 3, 20) + timedelta(days=1095)).day),
        ("$365 + 365 + 366 = {}$.", "1096", walked((2025, 4, 10), (2028, 4, 10))),
        ("together {}.", "131", walked((2027, 12, 1), (2028, 4, 10))),
    ],
    f"{HOME}/european-law.lesson.md": [
        ("month $19 + 12 = {}$, letter", "31", walked((2027, 5, 12), (2027, 6, 12))),
        ("letter $30 - 12 = {}$, partner", "18", walked((2027, 5, 12), (2027, 5, 30))),
        ("partner $26 - 12 = {}$.", "14", walked((2027, 5, 12), (2027, 5, 26))),
        ("$460 \\times (9 - 3) = {}$, or", "2760", sum(9 - 3 for _ in range(460))),
        ("$460 \\times 9 = {}$.", "4140", sum(9 for _ in range(460))),
        ("$90 - 62 = {}$: 28 September", "28", (date(2027, 6, 30) + timedelta(days=90)).day),
        ("the partner $26 + 1 = {}$, the", "27", walked((2027, 8, 5), (2027, 9, 1))),
        ("letter $21 - 5 = {}$.", "16", walked((2027, 8, 5), (2027, 8, 21))),
        ("$300 \\times 5 = {}$.", "1500", sum(8 - 3 for _ in range(300))),
    ],
    f"{HOME}/chinese-law.lesson.md": [
        ("$5000 \\times 0.004 = {}$. Others", "20", 5000 * 0.4 / 100),
        ("$20 \\times 0.96 = {}$. Let", "19.2", stopped(5000, 0.4, 96, 0.8)[0]),
        ("Let pass: $20 - 19.2 = {}$.", "0.8", 20 - stopped(5000, 0.4, 96, 0.8)[0]),
        ("$4980 \\times 0.008 = {}$.", "39.84", stopped(5000, 0.4, 96, 0.8)[1]),
        ("$19.2/(19.2 + 39.84) = {}\\,\\%$.", "32.5", among(5000, 0.4, 96, 0.8)),
        ("Unmarked pages are {} times", "249", 4980 / 20),
        ("4 % of 4,980 are {}. Far", "199", stopped(5000, 0.4, 99, 4)[1]),
        ("Yes. About {} stop instead", "219", sum(stopped(5000, 0.4, 99, 4))),
        ("stop instead of {}, and", "59", sum(stopped(5000, 0.4, 96, 0.8))),
        ("$32 \\times 0.05 = {}$;", "1.6", 32 - stopped(4000, 0.8, 95, 0)[0]),
        ("$30.4/(30.4 + 38) = {}\\,\\%$.", "44.4", 100 * 30.4 / 68.4),
    ],
    f"{HOME}/clean-room-and-logs.lesson.md": [
        ("\"$296/312 = {}\\,\\%$ complete.\"", "94.9", 100 * 296 / 312),
        ("$296 - 8 = {}$.", "288", len(set(range(296)) - set(range(8)))),
        ("$288/312 = {}\\,\\%$. Without", "92.3", 100 * 288 / 312),
        ("$312 - 288 = {}$.", "24", len(set(range(312)) - set(range(288)))),
        ("$273/312 = {}\\,\\%$.", "87.5", 100 * (288 - 15) / 312),
        ("$a b/m = 84 \\times 75/70 = {}$.", "90", whole(84, 75, 70)),
        ("$84 + 75 - 70 = {}$.", "89", len(set(range(84)) | set(range(14, 89)))),
        ("$(187 - 5)/200 = {}\\,\\%$;", "91", 100 * 182 / 200),
        ("$100 \\times 96/80 = {}$.", "120", whole(100, 96, 80)),
    ],
}  # fmt: skip
