"""Every number of the module on control regimes, computed a second time from stems alone.

Days are walked one by one, weekends left out; people, rows and readings are put into lists and
counted; shares are built up from single euros; owners are blocked in rounds until nothing moves.
"""
# ruff: noqa: N803 - arguments bear the names that the stems print

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/technology-transfer-expert/control-regimes"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/technology-transfer-expert.bank.md", "xttc-")


def worked(begin: float, days: float) -> int:
    """The calendar day on which so many working days are over; each begins on a Monday."""
    day, done = int(begin), 0
    while done < days:
        done += (day - int(begin)) % 7 < 5
        day += 1
    while (day - int(begin)) % 7 >= 5:  # the weekend belongs to the week that ends
        day += 1
    return day


def back(gate: float, ways: list[list[float]]) -> int:
    """The latest day from which the longest of some ways still reaches the gate."""
    day = int(gate)
    while any(day + sum(way) > gate for way in ways):
        day -= 1
    return day


def ready(begin: float, *rows: float) -> int:
    """The first day on which rows that began side by side are all done."""
    day = int(begin)
    while any(day - begin < row for row in rows):
        day += 1
    return day


def share(value: float, *parts: float) -> float:
    """Percent of a value that parts make up, found by trial."""
    return solved(lambda percent: value * percent / 100 - sum(parts), 0, 1e4)


def owned(stakes: dict[str, dict[str, float]], blocked: set[str], of: str) -> float:
    """Percent of a firm that counts: firms join the blocked ones in rounds."""
    while True:
        more = {
            firm for firm, owners in stakes.items()
            if firm != of and firm not in blocked
            and sum(part for owner, part in owners.items() if owner in blocked) >= 50
        }  # fmt: skip
        if not more:
            return sum(part for owner, part in stakes[of].items() if owner in blocked)
        blocked = blocked | more


def dealer(a: float, b: float, c: float, d: float, e: float, last: str = "Z") -> float:
    """What counts of a dealer that A, B and a person own; Z owns parts of A and B."""
    stakes = {"A": {"Z": a}, "B": {"Z": b}, "dealer": {"A": c, "B": d, last: e}}
    return owned(stakes, {"Z", last}, "dealer")


def readings(first: float, end: float, lasts: float = 30) -> int:
    """How many readings keep the text fresh on each day up to the end."""
    count, last = 1, int(first)
    for day in range(int(first), int(end) + 1):
        if day - last > lasts:  # too old today, so it was read on the last good day
            count, last = count + 1, day - 1
    return count


def guests(people: dict[str, float]) -> list[str]:
    """The persons of a list, one by one."""
    return [kind for kind, count in people.items() for _ in range(int(count))]


def to_x(n: float, u: float, r: float, p: float, y: float) -> int:
    """For how many persons a release is one to X."""
    room = guests({"citizen": u, "resident": r, "protected": p})
    room += ["guest of Y"] * int(y)
    room += ["guest of X"] * (int(n) - len(room))
    return room.count("guest of X")


def open_rows(acts: float, orders: float, *closed: float) -> int:
    """Rows that hold the gate after some were closed."""
    rows = {(act, order) for act in range(int(acts)) for order in range(int(orders))}
    for count in closed:
        for _ in range(int(count)):
            rows.pop()
    return len(rows)


def voyages(first: float, every: float, last: float) -> int:
    """How many deliveries fall on days up to and with the last."""
    return sum((day - first) % every == 0 for day in range(int(first), int(last) + 1))


def late(percent: float, days: float) -> float:
    """Mean days lost when so many of a hundred applications come back."""
    return sum(days if case < percent else 0 for case in range(100)) / 100


def rows_of_team(n: float, u: float, x: float, z: float, k: float) -> int:
    """Persons and places at which a release to X happens."""
    team = ["US"] * int(u) + ["X"] * int(x)
    team += ["X"] * int(z)  # the latest citizenship
    team += ["DE"] * (int(n) - len(team))
    rows = [(person, "Ohio") for person, to in enumerate(team) if to == "X"]
    return len(rows + [(person, "Germany") for person, _ in rows[: int(k)]])


ORACLES: dict[str, Oracle] = {
    # lessons
    "ttcl-chn-cloze": lambda: {"value": 75 * 0.008, "share": share(84, 75 * 0.008)},
    "ttcl-chn-own": lambda m, p, V, M: share(V, *[p / 10] * round(10 * m)),
    "ttcl-usa-cloze": lambda: {"counted": sum((48, 36)), "share": share(320, 48, 36)},
    "ttcl-usa-own": lambda V, a, b, c: share(V, a, b),
    "ttcl-eur-cloze": lambda: {
        "term": worked(0, 60), "last": back(260, [[worked(0, 60), 6, 10]]),
    },
    "ttcl-eur-own": lambda G, w, m, q: back(G, [[worked(0, w), q, m]]),
    "ttcl-mul-cloze": lambda: {
        "sum": dealer(50, 49, 26, 30, 22), "missing": 50 - dealer(50, 49, 26, 30, 22),
    },
    "ttcl-mul-own": lambda a, b, c, d, e: dealer(a, b, c, d, e),
    "ttcl-liv-cloze": lambda: {
        "chain": 300 - back(300, [[20, 24, 90, 6], [20, 35, 90, 6]]),
        "begin": back(300, [[20, 24, 90, 6], [20, 35, 90, 6]]),
    },
    "ttcl-liv-own": lambda G, k, a, b, L, m: back(G, [[k, a, L, m], [k, b, L, m]]),
    # practice
    "ttcp-chn-grams": lambda V, p: solved(lambda mg: share(V, mg / 1000 * p) - 0.1, 0, 1e5),
    "ttcp-usa-people": to_x,
    "ttcp-usa-dem": lambda V, a, b, c: solved(
        lambda over: share(V, a, b, c, -over) - 25, 0, 1e3
    ),
    "ttcp-eur-late": lambda A, w, q, G: ready(A, worked(0, w) + q) - G,
    "ttcp-mul-room": lambda a, b, c, d, e: 50 - dealer(a, b, c, d, e, "Y"),
    "ttcp-liv-readings": lambda r, S: readings(r, S),
    "ttcp-liv-rows": lambda a, j, z, s, d: open_rows(a, j, z, s, d),
    "ttcp-liv-visit-a": lambda G, L, e, m: back(G, [[e, L, m]]),
    # quiz
    "ttcq-two-contents": lambda V, a, b, c: share(V, 0.3 * a, 0.8 * b),
    "ttcq-new-supplier": lambda V, a, b, z: share(sum((V, z, -a)), b),
    "ttcq-slip": lambda a, b, d: ready(0, a, b + d) - ready(0, a, b),
    "ttcq-returned": lambda A, r, k, G: ready(ready(ready(A, r), k), 90) - G,
    "ttcq-stale": lambda R, S, s: len(range(int(R), int(S + s))) - 30,
    "ttcq-days": lambda w, A, q: {"term": worked(0, w), "day": ready(A, worked(0, w) + q)},
    "ttcq-line-a": lambda p, f, t, m, B: ready(ready(B, p, f, t), m),
    # exam
    "xttc-blend": lambda V, m, p: solved(lambda y: share(V, y / 100 * m * p) - 0.1, 0, 1e3),
    "xttc-retrofit": lambda V, c: solved(lambda x: share(V + x, c, x) - 25, 0, 1e3),
    "xttc-begin": lambda G, k, a, w, b, L, m: back(
        G, [[k, a, worked(0, w), m], [k, b, L, m]]
    ),
    "xttc-haste": lambda p, q, r, k, d: late(p, r + k) - late(q, r + k) - d,
    "xttc-expiry": lambda g, T, f, k, N: N - voyages(f, k, g + T),
    "xttc-team-a": lambda n, u, x, z, k: rows_of_team(n, u, x, z, k),
    "xttc-caster-a": lambda S, c, w, m: back(S, [[c, worked(0, w), m]]),
    "xttc-caster-b": lambda m, h: ready(ready(0, 60), h) - ready(ready(0, 60), m),
}  # fmt: skip
WORDS: frozenset[str] = frozenset({"ttcp-chn-status", "xttc-codes"})

Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/chinese-law-and-lists.lesson.md": [
        ("$0.90/1450 = {}\\,\\%$, \"below", "0.062", share(1450, 0.90)),
        ("$0.90 \\times 0.30 = {}$ €.", "0.27", sum([0.03] * 9)),
        ("$0.27/62.00 = {}\\,\\%$.", "0.435", share(62, 0.27)),
        ("$62.00 \\times 0.001/0.30 = {}$ g.", "0.207",
         solved(lambda g: share(62, g * 0.30) - 0.1, 0, 10)),
        ("$0.75 \\times 0.80 = {}$ €;", "0.60", 75 * 0.008),
        ("$0.60/84.00 = {}\\,\\%$.", "0.714", share(84, 0.60)),
    ],
    f"{HOME}/united-states-rules.lesson.md": [
        ("$152/480 = {}\\,\\%$, \"subject", "31.7", share(480, 52, 39, 61)),
        ("$91/480 = {}\\,\\%$.", "19.0", share(480, 52, 39)),
        ("The pumps are {} % of", "12.7", share(480, 61)),
        ("$84/320 = {}\\,\\%$, above", "26.25", share(320, 48, 36)),
    ],
    f"{HOME}/european-rules.lesson.md": [
        ("$200 - 7 - 50 - 12 = {}$.", "131", back(200, [[50, 12, 7]])),
        ("$50 \\times 7/5 = {}$ days.", "70", worked(0, 50)),
        ("$200 - 7 - 70 - 12 = {}$.", "111", back(200, [[worked(0, 50), 12, 7]])),
        ("$131 - 111 = {}$ days late", "20",
         back(200, [[50, 12, 7]]) - back(200, [[worked(0, 50), 12, 7]])),
        ("$111 + 70 + 12 = {}$, and", "193", ready(111, 70 + 12)),
        ("$60 \\times 7/5 = {}$;", "84", worked(0, 60)),
        ("$260 - 10 - 84 - 6 = {}$.", "160", back(260, [[84, 6, 10]])),
    ],
    f"{HOME}/multilateral-regimes.lesson.md": [
        ("$10.5 \\times 25.4 = {}$ mm and", "266.7", sum([25.4] * 10) + 12.7),
        ("$10 \\times 25.4 = {}$ mm reach", "254", sum([25.4] * 10)),
        ("$9.5 \\times 25.4 = {}$ mm does", "241.3", sum([25.4] * 9) + 12.7),
        ("0.30 \\times 20 + 15 = {}\\,\\%$,", "42", share(100, 21, 6, 15)),
        ("$35 + 15 = {}\\,\\%$.", "50", dealer(60, 30, 35, 20, 15)),
        ("$26 + 22 = {}$, below", "48", dealer(50, 49, 26, 30, 22)),
    ],
    f"{HOME}/a-routine-for-live-law.lesson.md": [
        ("$14 + 28 + 21 + 84 + 10 = {}$, so", "157", 240 - back(240, [[14, 28, 21, 84, 10]])),
        ("\"begin on day {}\"", "83", back(240, [[14, 28, 21, 84, 10]])),
        ("$14 + 28 + 84 + 10 = {}$ days.", "136",
         240 - back(240, [[14, 28, 84, 10], [14, 21, 84, 10]])),
        ("$240 - 136 = {}$.", "104", back(240, [[14, 28, 84, 10], [14, 21, 84, 10]])),
        ("$15 + 10 = {}$ days are lost", "25", ready(ready(146, 15), 10) - 146),
        ("the gate is {} days late", "15", ready(ready(ready(146, 15), 10), 84) - 230 - 10),
        ("$20 + 35 + 90 + 6 = {}$;", "151", 300 - back(300, [[20, 24, 90, 6], [20, 35, 90, 6]])),
        ("$300 - 151 = {}$.", "149", back(300, [[20, 24, 90, 6], [20, 35, 90, 6]])),
    ],
}  # fmt: skip
