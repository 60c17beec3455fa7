"""Every number of the module on searching, computed anew from stems alone.

Hits are laid out as sets of numbered records; wholes are counted up until the lists fit; bounds of
a recall are searched; days are walked in the calendar.
"""
# ruff: noqa: N803 - arguments bear the names that the stems print

from datetime import date

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/ip-intelligence-analyst/searching"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/ip-intelligence-analyst.bank.md", "xips-")


def laid(first: float, second: float, both: float) -> tuple[set[int], set[int]]:
    """Two sets of records with so many in each and in both."""
    one = set(range(int(first)))
    return one, set(range(int(first - both), int(first - both + second)))


def either(first: float, second: float, both: float) -> int:
    """Records in at least one of two sets."""
    one, two = laid(first, second, both)
    return len(one | two)


def new(first: float, second: float, both: float) -> int:
    """Records that the second set adds to the first."""
    one, two = laid(first, second, both)
    return len(two - one)


def alone(A: float, B: float, C: float, d: float, e: float, f: float, t: float) -> int:
    """Records in one of three sets only, each record built with its marks."""
    marks = ["abc"] * int(t) + ["ab"] * int(d - t) + ["ac"] * int(e - t) + ["bc"] * int(f - t)
    for name, size in zip("abc", (A, B, C), strict=True):
        marks += [name] * int(size - sum(name in mark for mark in marks))
    return sum(len(mark) == 1 for mark in marks)


def whole(a: float, b: float, m: float) -> float:
    """The whole for which, with one more on each list, the overlap is as expected."""
    return solved(lambda n: (n + 1) - (a + 1) * (b + 1) / (m + 1), 0, 1e5)


def lower(k: float, n: float, z: float = 1.96) -> float:
    """The share below k/n from which k/n is just z standard errors away."""
    return solved(lambda r: z * (r * (1 - r) / n) ** 0.5 - (k / n - r), 1e-9, k / n - 1e-9)


def upper(k: float, n: float, z: float = 1.96) -> float:
    """The same above k/n."""
    return solved(lambda r: (r - k / n) - z * (r * (1 - r) / n) ** 0.5, k / n + 1e-9, 1 - 1e-9)


def chance(share: float, times: float) -> float:
    """Chance that each of so many is found."""
    product = 1.0
    for _ in range(int(times)):
        product *= share
    return product


def known(R: float) -> int:
    """The least number, all found, that a recall below R would give in 5 % of cases at most."""
    return next(n for n in range(1, 400) if chance(R / 100, n) <= 0.05)


def held(sought: float, *shares: float) -> float:
    """What is left of the sought documents after each block in turn."""
    for share in shares:
        sought -= sought * (100 - share) / 100
    return sought


def dropped(M: float, n: float, k: float, F: float) -> float:
    """Recall in percent of a sorter, from a sample of what was dropped."""
    return 100 * F / (F + sum(k / n for _ in range(int(M))))


def lacking(a: float, b: float, m: float, R: float) -> int:
    """Whole documents until the wanted share is reached, one by one."""
    have, count = either(a, b, m), 0
    while 100 * (have + count) < R * whole(a, b, m):
        count += 1
    return count


def walked(first: tuple[int, int, int], last: tuple[int, int, int]) -> int:
    """Days from one to the other."""
    return date(*last).toordinal() - date(*first).toordinal()


def firm(*names: float, joint: float) -> int:
    """Distinct documents under several names, so many of them under two."""
    return len([count for size in names for count in range(int(size))][int(joint) :])


def without(S: float, r: float, p: float, h: float, q: float) -> float:
    """Precision in percent after the hits with a word are gone."""
    found = held(S, r)
    hits = solved(lambda n: n * p / 100 - found, 0, 1e5)
    return 100 * (found - held(h, q)) / (hits - h)


ORACLES: dict[str, Oracle] = {
    # lessons
    "ipsl-cla-cloze": lambda: {
        "found": either(36, 30, 27), "precision": 100 * either(36, 30, 27) / either(120, 90, 36),
    },
    "ipsl-cla-own": lambda A, B, C, f, g, h: new(A, B, C) / new(f, g, h),
    "ipsl-chi-cloze": lambda: {"both": held(100, 90, 85), "left": 200 - held(200, 90, 85)},
    "ipsl-chi-own": lambda a, b, R: solved(lambda c: held(100, a, b, c) - R, 0, 100),
    "ipsl-app-cloze": lambda: {
        "distinct": firm(30, 20, 8, joint=2), "share": 3000 / firm(30, 20, 8, joint=2),
    },
    "ipsl-app-own": lambda a, b, c, d: 100 - 100 * a / firm(a, b, c, joint=d),
    "ipsl-cit-cloze": lambda: {
        "whole": whole(63, 34, 23), "recall": 100 * either(63, 34, 23) / whole(63, 34, 23),
    },
    "ipsl-cit-own": lambda a, b, m: whole(a, b, m) - either(a, b, m),
    "ipsl-log-cloze": lambda: {"p": 100 * 27 / 30, "low": 100 * lower(27, 30)},
    "ipsl-log-own": lambda n, k: 100 * lower(k, n),
    # practice
    "ipsp-cla-one": lambda A, B, C, d, e, f, t: alone(A, B, C, d, e, f, t),
    "ipsp-chi-equal": lambda k, R: solved(lambda r: 100 * chance(r / 100, k) - R, 0, 100),
    "ipsp-app-days": lambda d, e: walked((2026, 8, int(e)), (2027, 1, int(d))),
    "ipsp-cit-missing": lambda a, c, m: whole(a, m + c, m) - either(a, m + c, m),
    "ipsp-log-all": lambda R: known(R),
    "ipsp-log-dropped": lambda M, n, k, F: dropped(M, n, k, F),
    "ipsp-log-hours": lambda H, s, p, t, q, u: sum(
        s / 3600 + p / 100 * (t + u * q / 100) / 60 for _ in range(int(H))
    ),
    "ipsp-opposition-a": lambda a, b, m: 100 * either(a, b, m) / whole(a, b, m),
    # quiz
    "ipsq-without": lambda H, F, h, f: 100 * len(set(range(int(F))) - set(range(int(f)))) / (
        len(set(range(int(H))) - set(range(int(h))))
    ),
    "ipsq-blocks": lambda S, a, b, c: S - held(S, a, b, c),
    "ipsq-third": lambda U, a, b, d, e: next(
        n for n in range(1, 400) if n - e + either(a, b, d) == U
    ),
    "ipsq-whole": lambda a, b, u: 100 * a / whole(a, b, b - u),
    "ipsq-set": lambda n: solved(lambda r: chance(r / 100, n) - 0.05, 0, 100),
    "ipsq-rerun": lambda H, w, r, q: len(
        set(range(int(q), int(H))) | set(range(int(H), int(H + w + r)))
    ),
    "ipsq-watch-a": lambda a, b, c, d, e: 100 * a / firm(a, b, c, joint=d + e),
    # exam
    "xips-without": lambda S, r, p, h, q: without(S, r, p, h, q),
    "xips-third": lambda a, b, m, R, p: lacking(a, b, m, R) * 100 / p,
    "xips-open": lambda n, k, F: solved(lambda s: F - lower(k, n) * s, F, 1e4) - F,
    "xips-names": lambda a, b, c, d, q: 100 * held(a + b, q) / firm(a, b, c, joint=d),
    "xips-clear-b": lambda M, n, k, F: dropped(M, n, k, F),
    "xips-two-b": lambda S, a, b, c, g: held(S, a, b + g) - held(S, a, b, c),
}  # fmt: skip
WORDS: frozenset[str] = frozenset({"ipsp-log-lines", "ipsq-gap", "xips-sentences"})

Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/classes.lesson.md": [
        ("recall $57/60 = {}\\,\\%$", "95", 100 * 57 / 60),
        ("precision $57/190 = {}\\,\\%$", "30", 100 * 57 / 190),
        ("recall $45/60 = {}\\,\\%$", "75", 100 * 45 / 60),
        ("$57 + 48 - 45 = {}$. Hits", "60", either(57, 48, 45)),
        ("$190 + 160 - 60 = {}$. Recall", "290", either(190, 160, 60)),
        ("precision $60/290 = {}\\,\\%$.", "20.7", 100 * 60 / either(190, 160, 60)),
        ("$57 + 48 = {}$.\"", "105", sum(1 for _ in range(57)) + 48),
        ("OR adds {} records", "100", new(190, 160, 60)),
        ("the class and {} sought ones", "3", new(57, 48, 45)),
        ("sought ones: {} records for each", "33", new(190, 160, 60) / new(57, 48, 45)),
        ("They miss {} of 60", "12", 60 - 48),
        ("hits $120 + 90 - 36 = {}$;", "174", either(120, 90, 36)),
        ("$39/174 = {}\\,\\%$.", "22.4", 3900 / 174),
    ],
    f"{HOME}/chinese-keywords.lesson.md": [
        ("$0.95 \\times 0.80 = {}$, about", "0.76", held(1, 95, 80)),
        ("about {} documents.", "61", held(80, 95, 80)),
        ("$74/80 = {}$.", "0.925", 74 / 80),
        ("$0.95 \\times 0.925 = {}$.", "0.879", held(1, 95, 92.5)),
        ("$0.879 \\times 0.90 = {}$.", "0.791", held(1, 95, 92.5, 90)),
        ("is {} %, good enough", "87.5", (95 + 80) / 2),
        ("words more gave {} points", "12", 100 * (held(1, 95, 92.5) - held(1, 95, 80))),
        ("third block took {} of them", "9", 100 * held(1, 95, 92.5) * 0.1),
        ("$0.90 \\times 0.85 = {}\\,\\%$;", "76.5", held(100, 90, 85)),
        ("$200 - 153 = {}$.", "47", 200 - held(200, 90, 85)),
    ],
    f"{HOME}/applicants.lesson.md": [
        ("$46 + 31 + 12 - 5 = {}$.", "84", firm(46, 31, 12, joint=5)),
        ("$46/84 = {}\\,\\%$.", "54.8", 100 * 46 / firm(46, 31, 12, joint=5)),
        ("$77/84 = {}\\,\\%$.", "91.7", 100 * 77 / firm(46, 31, 12, joint=5)),
        ("\"$46 + 31 + 12 = {}$.\"", "89", firm(46, 31, 12, joint=0)),
        ("$84 - 77 = {}$,", "7", new(77, 12, 5)),
        ("$30/56 = {}\\,\\%$.", "53.6", 3000 / firm(30, 20, 8, joint=2)),
    ],
    f"{HOME}/citations.lesson.md": [
        ("$48 \\times 30/24 = {}$.", "60", solved(lambda n: 24 * n - 48 * 30, 0, 999)),
        ("$49 \\times 31/25 - 1 = {}$.", "59.8", whole(48, 30, 24)),
        ("$48 + 30 - 24 = {}$.", "54", either(48, 30, 24)),
        ("$59.8 - 54 = {}$.", "5.8", whole(48, 30, 24) - either(48, 30, 24)),
        ("$54/59.8 = {}\\,\\%$.", "90.4", 100 * 54 / whole(48, 30, 24)),
        ("found were {}, and", "50", either(48, 30, 28)),
        ("$49 \\times 31/29 - 1 = {}$: recall", "51.4", whole(48, 30, 28)),
        ("recall {} %. It was", "97", 5000 / whole(48, 30, 28)),
        ("$64 \\times 35/24 - 1 = {}$; found", "92.3", whole(63, 34, 23)),
        ("$63 + 34 - 23 = {}$", "74", either(63, 34, 23)),
    ],
    f"{HOME}/logging.lesson.md": [
        ("at least 90 % you need {} documents", "29", known(90)),
        ("$z^2/n = 3.8416/20 = {}$.", "0.192", 1.96**2 / 20),
        ("$\\sqrt{{0.0045 + 0.0024}} = {}$;", "0.0831", (0.09 / 20 + 1.96**2 / 1600) ** 0.5),
        ("times 1.96: {}.", "0.163", 1.96 * (0.09 / 20 + 1.96**2 / 1600) ** 0.5),
        ("- 0.163)/1.192 = {}$.", "0.699", lower(18, 20)),
        ("+ 0.163)/1.192 = {}$.", "0.972", upper(18, 20)),
        ("{} to 97 %.\"", "70", 100 * lower(18, 20)),
        ("45 of 50: {} to 96 %.", "79", 100 * lower(45, 50)),
        ("90 of 100: {} to 94 %", "83", 100 * lower(90, 100)),
        ("/1.128 = {}$.", "0.744", lower(27, 30)),
    ],
}  # fmt: skip
