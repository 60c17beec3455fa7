"""Every number of the module on landscapes, computed a second time from the stems alone.

Families are built up document by document and counted; shares are searched for by the test that
the Wilson interval inverts; years are filled and emptied one after the other; growth is searched.
"""
# ruff: noqa: N803 - arguments bear the names that the stems print

from statistics import harmonic_mean, median

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/ip-intelligence-analyst/landscape"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/ip-intelligence-analyst.bank.md", "xipn-")
Z = 1.96


def inventions(documents: float, grants: float, small: float, each: float) -> int:
    """Families in a list: the small ones, and as many larger ones as use up what is left."""
    left, families = round(documents - grants - small), round(small)
    while left > 0:
        left, families = left - round(each), families + 1
    assert left == 0
    return families


def field(*groups: tuple[int, float]) -> set[int]:
    """Marks from one group of (first, count) after the other, each once."""
    return {mark for first, count in groups for mark in range(first, first + int(count))}


def ends(good: float, read: float) -> tuple[float, float]:
    """True shares between which a sample lies within z standard deviations of what is expected."""
    share = good / read

    def strays(true: float) -> float:
        return (share - true) ** 2 * read - Z**2 * true * (1 - true)

    low = solved(lambda true: -strays(true), 0, share) if share else 0.0
    high = solved(strays, share, 1) if share < 1 else 1.0
    return low, high


def f1(found: float, hits: float, all_sought: float) -> float:
    """Harmonic mean of precision and recall, from counts."""
    return harmonic_mean([found / hits, found / all_sought])


def to_read(percent: float, points: float, hits: float) -> int:
    """The least sample of a finite list whose half width stays within the points."""
    p, d = percent / 100, points / 100
    n = 1
    while Z**2 * p * (1 - p) / n * (hits - n) / (hits - 1) > d**2:
        n += 1
    return n


def whole(seen: float, percent: float) -> float:
    """The count of which so many percent are seen."""
    return solved(lambda count: count * percent / 100 - seen, 0, 1e5)


def low_seen(seen: float) -> float:
    """Families seen, less 1.96 roots of them; the root by search."""
    return seen - Z * solved(lambda root: root * root - seen, 0, 1e3)


def growth(first: float, last: float, years: float) -> float:
    """Percent a year that takes one count to another, year by year."""

    def grown(percent: float) -> float:
        count = first
        for _ in range(int(years)):
            count += count * percent / 100
        return count - last

    return solved(grown, -60, 200)


def alive(count: float, percent: float, years: float) -> float:
    """What is in force after so many years of lapsing, one year after the other."""
    for _ in range(int(years)):
        count -= count * percent / 100
    return count


def parts(alone: float, two: float = 0, three: float = 0) -> float:
    """A firm's fractional count, family by family."""
    return sum(
        1 / applicants
        for applicants, count in ((1, alone), (2, two), (3, three))
        for _ in range(int(count))
    )


def percent_of(value: float, whole_of: float) -> float:
    """A share in percent."""
    return solved(lambda percent: whole_of * percent / 100 - value, -1e4, 1e4)


def kept(found: float, percent: float) -> float:
    """What is left when so many percent are dropped."""
    return found - found * percent / 100


def narrowed(R0: float, r: float, h: float, a: float, b: float) -> float:
    """F1 after a word that drops a percent of the sought and b percent of the other hits."""
    sought = kept(R0, 100 - r)
    good, bad = kept(sought, a), kept(h - sought, b)
    return f1(good, good + bad, R0)


def hours(count: float, minutes: float) -> float:
    """Hours for so many texts."""
    return count * minutes / 60


ORACLES: dict[str, Oracle] = {
    # lessons
    "ipnl-fam-cloze": lambda: {
        "large": inventions(500, 110, 60, 3) - 60, "all": inventions(500, 110, 60, 3)
    },
    "ipnl-fam-own": lambda F, m, s, g: inventions(F * m + s + g, g, s, m),
    "ipnl-pre-cloze": lambda: {"low": ends(60, 80)[0], "good": 400 * ends(60, 80)[0]},
    "ipnl-pre-own": lambda n, u: 100 * ends(n - u, n)[0],
    "ipnl-tre-cloze": lambda: {"full": whole(26, 65), "growth": growth(25, 40, 4)},
    "ipnl-tre-own": lambda b, s, a, k: growth(b, whole(s, a), k),
    "ipnl-rep-cloze": lambda: {"frac": parts(10, 6, 9), "joint": percent_of(15, 25)},
    "ipnl-rep-own": lambda T, a, b, c: percent_of(parts(a, b, c), T),
    # practice
    "ipnp-fam-merge": lambda a, b, c, w: len(field((0, a), (int(a - c - w), b))),
    "ipnp-fam-ratio": lambda F, m, G, g: (
        inventions(2 * G, 0, 0, 2) / inventions(F * m + g, g, 0, m)
    ),
    "ipnp-pre-f1": lambda R0, q, h: f1(kept(R0, 100 - q), h, R0),
    "ipnp-pre-recall": lambda n, u: 100 * ends(n - u, n)[1],
    "ipnp-pre-sample": lambda g, d, N: to_read(g, d, N),
    "ipnp-tre-lag": lambda s, A, r: whole(low_seen(s), percent_of(A * r / 100, A)),
    "ipnp-tre-normal": lambda a, b, A, B, k: growth(a / A, b / B, k),
    "ipnp-tre-live": lambda a, b, c, p, q, r: percent_of(
        kept(a, 100 - p) + kept(b, 100 - q) + kept(c, 100 - r), a + b + c
    ),
    "ipnp-tre-median": lambda y, a, b, c, d: median(
        [a, a + b, a + b + c, a + b + c + d]
    ),
    "ipnp-rep-share": lambda a, b, c: percent_of(a + b + c - parts(a, b, c), a + b + c),
    "ipnp-rep-docket-b": lambda s, a, b: percent_of(whole(s, a) - b, b),
    # quiz
    "ipnq-groups": lambda S, a, b, c: (
        a + b + c + len(field((0, S))) - len(field((0, 2 * a + 3 * b + 5 * c)))
    ),
    "ipnq-hours": lambda F, m, t, q: hours(F * m, t) - hours(F, t) - hours(kept(F, 100 - q), t),
    "ipnq-live": lambda N, y, n, q: alive(N, q, n - y),
    "ipnq-missed": lambda h, n, v, N, w: (
        whole(whole(h, 100 * n / (n - v)), 100 * (N - w) / N) - whole(h, 100 * n / (n - v))
    ),
    "ipnq-needed": lambda R, f: solved(lambda P: harmonic_mean([P, R]) - f, 1, 100),
    "ipnq-kinds": lambda s, a, u, b: percent_of(whole(u, b), whole(u, b) + whole(s, a)),
    "ipnq-rename": lambda a, b, c, d, k: growth(a, len(field((0, b), (int(b - d), c))), k),
    "ipnq-board-a": lambda a, b, c, T: percent_of(parts(a, b, c), T),
    # exam
    "xipn-rungs": lambda F, m, s, g, G, j: percent_of(
        len(field((0, inventions(F * m + s + g, g, s, m)),
                  (inventions(F * m + s + g, g, s, m) - int(j), G))), 200
    ),
    "xipn-narrow": lambda R0, r, h, a, b: narrowed(R0, r, h, a, b),
    "xipn-lowlist": lambda n, u, h, t: hours(h - h * ends(n - u, n)[0], t),
    "xipn-boom": lambda a, m, s, v, k: growth(kept(a, m), whole(s, v), k),
    "xipn-alive": lambda a, b, q, y, o: (
        percent_of(b, alive(a, q, o - y)) - percent_of(b, a)
    ),
    "xipn-meeting-b": lambda b, s, a, w: whole(low_seen(s + w), a),
    "xipn-partner-a": lambda a, b, c, e, d: (
        len(field((0, a + b + c))) / len(field((0, e + d))) - parts(a, b, c) / parts(e, d)
    ),
}  # fmt: skip
WORDS: frozenset[str] = frozenset({"ipnp-rep-lines", "xipn-gaps"})

Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/families.lesson.md": [
        ("three each: {} families", "213", 640 / 3),
        ("$640 - 172 = {}$.", "468", 640 - 172),
        ("$468 - 78 = {}$.", "390", 468 - 78),
        ("$390/3 = {}$.", "130", inventions(640, 172, 78, 3) - 78),
        ("$130 + 78 = {}$.", "208", inventions(640, 172, 78, 3)),
        ("$640/208 = {}$.", "3.08", 640 / inventions(640, 172, 78, 3)),
        ("$(500 - 110 - 60)/3 = {}$;", "110", inventions(500, 110, 60, 3) - 60),
        ("$110 + 60 = {}$.", "170", inventions(500, 110, 60, 3)),
    ],
    f"{HOME}/precision-and-recall.lesson.md": [
        ("For 20 of 20 it gives {} to 1", "0.839", ends(20, 20)[0]),
        ("$d = 0.05$ this is {}. If", "289", to_read(75, 5, 1e9)),
        ("For $N = 400$ it is {}.", "168", to_read(75, 5, 400)),
        ("the interval is {} to 1.", "0.76", ends(12, 12)[0]),
        ("right on 95 of 120, {} %", "79", percent_of(95, 120)),
        ("$45/60 = 0.75$; Wilson {} to", "0.628", ends(45, 60)[0]),
        ("Wilson 0.628 to {}.", "0.842", ends(45, 60)[1]),
        ("from {} to 337.", "251", 400 * ends(45, 60)[0]),
        ("from 251 to {}.", "337", 400 * ends(45, 60)[1]),
        ("$34/40 = 0.85$; Wilson {} to", "0.709", ends(34, 40)[0]),
        ("Wilson 0.709 to {}.", "0.929", ends(34, 40)[1]),
        ("$300/0.85 = {}$ families", "353", whole(300, 85)),
        ("/1.60 = {}$.", "0.797", harmonic_mean([0.75, 0.85])),
        ("low ends F1 would be {}, with", "0.67",
         harmonic_mean([ends(45, 60)[0], ends(34, 40)[0]])),
        ("at their high ends {}. So", "0.88", harmonic_mean([ends(45, 60)[1], ends(34, 40)[1]])),
        ("centre {}, half", "0.739", sum(ends(60, 80)) / 2),
        ("half width {}: from", "0.093", (ends(60, 80)[1] - ends(60, 80)[0]) / 2),
        ("$400 \\times 0.645 = {}$.", "258", 400 * ends(60, 80)[0]),
    ],
    f"{HOME}/trend-traps.lesson.md": [
        ("its share stays at {} %", "5.0", percent_of(40, 800)),
        ("seven years: ${}\\,\\%$ a year", "-19", growth(40, 9, 7)),
        ("$41/0.65 = {}$; from", "63", whole(41, 65)),
        ("from {} to 82.", "44", whole(low_seen(41), 65)),
        ("from 44 to {}.", "82", whole(82 - low_seen(41), 65)),
        ("$9/0.15 = {}$; from", "60", whole(9, 15)),
        ("from {} to 99.", "21", whole(low_seen(9), 15)),
        ("from 21 to {}.", "99", whole(18 - low_seen(9), 15)),
        ("$(62/40)^{{1/5}} - 1 = {}\\,\\%$", "9.2", growth(40, 62, 5)),
        ("$(63.1/40)^{{1/6}} - 1 = {}\\,\\%$", "7.9", growth(40, whole(41, 65), 6)),
        ("$40 \\times 1.092^5 = {}$.", "62", 40 * 1.092**5),
        ("$26/0.65 = {}$;", "40", whole(26, 65)),
        ("$(40/25)^{{1/4}} - 1 = {}\\,\\%$", "12.5", growth(25, 40, 4)),
    ],
    f"{HOME}/reporting-to-r-d.lesson.md": [
        ("add up to {} %", "128", 43 + 37 + 30 + 18),
        ("$12 + 8 + 6 = {}$; L", "26", len(field((0, 26)))),
        ("$12 + 8/2 + 6/3 = {}$; L", "18", parts(12, 8, 6)),
        ("$20 + 2/2 = {}$.", "21", parts(20, 2)),
        ("K {} % whole", "43", percent_of(26, 60)),
        ("whole and {} % fractional", "30", percent_of(parts(12, 8, 6), 60)),
        ("L {} % and", "37", percent_of(22, 60)),
        ("37 % and {} %.", "35", percent_of(parts(20, 2), 60)),
        ("$14/26 = {}\\,\\%$", "54", percent_of(14, 26)),
        ("$2/22 = {}\\,\\%$", "9", percent_of(2, 22)),
        ("$10 + 6/2 + 9/3 = {}$;", "16", parts(10, 6, 9)),
        ("$15/25 = {}\\,\\%$.", "60", percent_of(15, 25)),
    ],
}  # fmt: skip
