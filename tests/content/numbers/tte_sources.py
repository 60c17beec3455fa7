"""Every number of the module on what may be transferred, computed a second time from stems alone.

Parameters, lines and people are put into sets one by one, and whoever is left is counted; trials
are run in small pieces of time; shares are searched for.
"""
# ruff: noqa: N803 - arguments bear the names that the stems print

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/technology-transfer-expert/what-may-be-transferred"
FILES = [f"{HOME}/*.*.md"]


def two(all_of: float, first: float, second: float, both: float) -> tuple[set[int], set[int]]:
    """Two groups within so many people, the second overlapping the first in `both`."""
    a = set(range(int(first)))
    b = set(range(int(first - both), int(first - both + second)))
    assert len(a & b) == both
    assert len(a | b) <= all_of
    return a, b


def left(all_of: float, first: float, second: float, both: float) -> int:
    """How many stand in neither of two groups."""
    a, b = two(all_of, first, second, both)
    return len(set(range(int(all_of))) - a - b)


def ready(public: float, barred: float, licensed: float, other: float, own: float) -> int:
    """How many parameters may be used, looked at one by one."""
    table = [("public", n < barred) for n in range(int(public))]
    table += [("licensed", n < other) for n in range(int(licensed))]
    table += [("own", False)] * int(own)
    return sum(not stops for _, stops in table)


def clean(values: float, lines: float, *faults: float) -> int:
    """How many values have a line without a fault."""
    return left(lines, *faults) if lines <= values else -1


def weeks(trials: float, hands: float, each: float, more: float = 0, after: float = 0) -> float:
    """Weeks until all trials are done, in steps; `more` hands join `after` some weeks."""
    step, done, now = 1 / 4096, 0.0, 0.0
    while done < trials:
        done += step * each * (hands + (more if now >= after else 0))
        now += step
    return now


def starts(needed: float, *stay: float) -> float:
    """How many must start so that the needed number is left."""

    def lacks(begin: float) -> float:
        for percent in stay:
            begin -= begin * (100 - percent) / 100
        return begin - needed

    return solved(lacks, 0, 1e4)


def remain(begin: float, *stay: float) -> float:
    """How many of those who begin are left."""
    for percent in stay:
        begin -= begin * (100 - percent) / 100
    return begin


def reached(direct: float, values: float, each: float, twice: float) -> int:
    """Different instructions that a source reaches."""
    names = [f"direct {n}" for n in range(int(direct))]
    names += [f"{value}-{n}" for value in range(int(values)) for n in range(int(each))]
    return len(set(names[int(twice) :]))


def none_of(sample: float, percent: float) -> float:
    """Chance that a sample holds no faulty value, drawn one by one."""
    chance = 1.0
    for _ in range(int(sample)):
        chance *= 1 - percent / 100
    return chance


def unseen(sample: float) -> float:
    """Percent faulty with which a sample without a fault turns up in 5 of 100 audits."""
    return solved(lambda percent: 0.05 - none_of(sample, percent), 0, 100)


ORACLES: dict[str, Oracle] = {
    # lessons
    "ttsl-cls-cloze": lambda: {
        "ready": ready(30, 4, 25, 5, 15), "share": 100 * ready(30, 4, 25, 5, 15) / 80,
    },
    "ttsl-cls-own": lambda P, p, q, k, x, o: 100 * ready(p, q, k, x, o) / P,
    "ttsl-log-cloze": lambda: {
        "faulty": len(set.union(*two(185, 7, 6, 2))), "share": 100 * clean(200, 185, 7, 6, 2) / 200,
    },
    "ttsl-log-own": lambda N, m, r, t, b: 100 * clean(N, N - m, r, t, b) / N,
    "ttsl-tea-cloze": lambda: {"clean": left(20, 6, 5, 3), "weeks": weeks(120, 12, 2)},
    "ttsl-tea-own": lambda n, a, b, c, r, N: weeks(N, left(n, a, b, c), r),
    "ttsl-hir-cloze": lambda: {"missing": 30 - 12, "starts": starts(18, 90, 80)},
    "ttsl-hir-own": lambda k, h, g, s: starts(k - h, g, s),
    # practice
    "ttsp-cls-wait": lambda P, R, q, x: round(solved(
        lambda n: 100 * (q + x + n) / P - (100 - R), 0, P
    )),
    "ttsp-log-reach": lambda d, k, m, s, n: 100 * reached(d, k, m, s) / n,
    "ttsp-tea-weeks": lambda n, e, r, N: weeks(N, n - e, r) - weeks(N, n, r),
    "ttsp-hir-group-a": lambda k, h, g, s: starts(k - h, g, s),
    # quiz
    "ttsq-zero-bad": lambda n: unseen(n),
    "ttsq-two-subjects": lambda n, a, b, c: len(two(n, a, b, c)[1] - two(n, a, b, c)[0]),
    "ttsq-joiners": lambda c, h, w, r, N: weeks(N, c, r, h, w),
    "ttsq-stay": lambda S, g, r: remain(S, g, r, r),
    "ttsq-lines-left": lambda N, m, r, t, b, d: (N - clean(N, N - m, r, t, b)) / d,
    "ttsq-second-site-a": lambda P, k, d, u: len(set(range(int(P))) - set(range(int(k + d + u)))),
}  # fmt: skip
WORDS: frozenset[str] = frozenset({"ttsp-cls-scope"})

Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/four-classes-of-knowledge.lesson.md": [
        ("so {} % is ready. It was", "93", 100 * (120 - 8) / 120),
        ("$54 - 6 = {}$.", "48", ready(54, 6, 0, 0, 0)),
        ("$38 - 11 = {}$.", "27", ready(0, 0, 38, 11, 0)),
        ("$48 + 27 + 20 = {}$.", "95", ready(54, 6, 38, 11, 20)),
        ("$95/120 = {}\\,\\%$.", "79.2", 100 * ready(54, 6, 38, 11, 20) / 120),
        ("$6 + 11 + 8 = {}$, and", "25", 120 - ready(54, 6, 38, 11, 20)),
        ("$61/80 = {}\\,\\%$.", "76.25", 100 * ready(30, 4, 25, 5, 15) / 80),
    ],
    f"{HOME}/provenance-log.lesson.md": [
        ("$p = 5\\,\\%$ this is {}. So", "0.0485", none_of(59, 5)),
        ("have a line: {} % are clean", "94", 100 * 141 / 150),
        ("$6 + 3 - 1 = {}$.", "8", len(set.union(*two(141, 6, 3, 1)))),
        ("$141 - 8 = {}$.", "133", clean(150, 141, 6, 3, 1)),
        ("$133/150 = {}\\,\\%$.", "88.7", 100 * clean(150, 141, 6, 3, 1) / 150),
        ("$150 - 133 = {}$: 9", "17", 150 - clean(150, 141, 6, 3, 1)),
        ("$174/200 = {}\\,\\%$.", "87", 100 * clean(200, 185, 7, 6, 2) / 200),
    ],
    f"{HOME}/clean-team.lesson.md": [
        ("$3 + 4 - 2 = {}$.", "5", len(set.union(*two(14, 3, 4, 2)))),
        ("$14 - 5 = {}$.", "9", left(14, 3, 4, 2)),
        ("$9 \\times 1.5 = {}$.", "13.5", left(14, 3, 4, 2) * 1.5),
        ("$54/13.5 = {}$ weeks", "4.0", weeks(54, 9, 1.5)),
        ("$54/21 = {}$ weeks", "2.6", weeks(54, 14, 1.5)),
        ("The split costs {} weeks", "1.4", weeks(54, 9, 1.5) - weeks(54, 14, 1.5)),
        ("$120/(12 \\times 2) = {}$ weeks", "5", weeks(120, 12, 2)),
    ],
    f"{HOME}/hiring-lawfully.lesson.md": [
        ("$0.80 \\times 0.75 = {}$ remain", "0.60", remain(1, 80, 75)),
        ("$15/0.60 = {}$.", "25", starts(15, 80, 75)),
        ("$25 \\times 0.80 = {}$ pass", "20", remain(25, 80)),
        ("$20 \\times 0.75 = {}$ remain", "15", remain(25, 80, 75)),
        ("$18/(0.90 \\times 0.80) = {}$.", "25", starts(18, 90, 80)),
    ],
}  # fmt: skip
