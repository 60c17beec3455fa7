"""Every number of the exam on lawful sources, computed a second time from stems alone.

Weeks are lived one small piece after the other, lists are drawn through value by value, people
and instructions are put into sets and counted.
"""
# ruff: noqa: N803 - arguments bear the names that the stems print

from itertools import combinations

from tests.content.stage_oracle import Oracle, solved

FILES: list[str] = []
EXAM = ("exams/technology-transfer-expert.bank.md", "xtts-")


def opens(values: float, ready: float, gate: float, cleared: float, new: float) -> float:
    """Weeks until so many percent of all values in use are ready, in small pieces of time."""

    def lacks(weeks: float) -> float:
        have = values * ready / 100 + cleared * weeks
        return 100 * have / (values + new * weeks) - gate

    return solved(lacks, 0, 200)


def found(values: float, drawn: float) -> float:
    """Percent of all pairs of places in which at least one is drawn."""
    places = range(int(values))
    pairs = list(combinations(places, 2))
    return 100 * sum(first < drawn for first, _ in pairs) / len(pairs)


def outside(all_of: float, *groups: float) -> int:
    """Who stands in none of three groups: a, b, c, their pairs ab, ac, bc, and all three."""
    a, b, c, ab, ac, bc, abc = map(int, groups)
    people: list[str] = ["abc"] * abc
    people += ["ab"] * (ab - abc) + ["ac"] * (ac - abc) + ["bc"] * (bc - abc)
    for name, size in (("a", a), ("b", b), ("c", c)):
        people += [name] * (size - sum(name in person for person in people))
    assert [sum(name in person for person in people) for name in "abc"] == [a, b, c]
    return int(all_of) - len(people)


def trials(weeks_of: float, hands: float, each: float) -> float:
    """Weeks for a number of trials, by search."""
    return solved(lambda weeks: weeks * hands * each - weeks_of, 0, 1e4)


def exposed(before: float, opened: float, both: float) -> int:
    """How many stand on the register after a file was opened."""
    old = {f"p{n}" for n in range(int(before))}
    new = {f"p{n}" for n in range(int(before - both), int(before - both + opened))}
    return len(old | new)


def reached(direct: float, values: float, each: float, twice: float) -> int:
    """Different instructions that the end of a licence reaches."""
    names = [f"d{n}" for n in range(int(direct))]
    for value in range(int(values)):
        for n in range(int(each)):
            names.append(f"v{value}-{n}")
    for n in range(int(twice)):
        names[-1 - n] = names[n]
    return len(set(names))


ORACLES: dict[str, Oracle] = {
    "xtts-gate-weeks": lambda N, r, G, w, a: opens(N, r, G, w, a),
    "xtts-two-bad": lambda N, n: found(N, n),
    "xtts-three": lambda n, a, b, c, d, e, f, g: outside(n, a, b, c, d, e, f, g),
    "xtts-redo": lambda k, r, s, n, e, v: trials(
        solved(lambda run: run * s / 100 - k * r, 0, 1e4), n - e, v
    ),
    "xtts-mail-a": lambda n, e, o, c, r, N: (
        trials(N, n - exposed(e, o, c), r) - trials(N, n - e, r)
    ),
    "xtts-end-a": lambda d, k, m, s, h: reached(d, k, m, s) / h,
}
WORDS: frozenset[str] = frozenset({"xtts-two-licences"})
PRINTED: dict[str, list[tuple[str, str, float]]] = {}
