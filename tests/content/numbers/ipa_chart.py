"""Every number of the module on claim charts, computed a second time from stems alone.

Atoms are counted for each atom of iron, with weights of more digits than the stems print; limits
are searched; coats grow in thin shells; claims are walked one by one up to the first of them.
"""
# ruff: noqa: N803 - arguments bear the names that the stems print

from collections.abc import Mapping
from itertools import count
from math import hypot
from statistics import fmean, stdev

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/ip-intelligence-analyst/claim-chart-and-freedom-to-operate"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/ip-intelligence-analyst.bank.md", "xipc-")
WEIGHT = {
    "Nd": 144.242, "Pr": 140.90766, "Tb": 158.925354, "Dy": 162.5, "Ce": 140.116, "B": 10.81,
    "Co": 58.933194, "Ga": 69.723, "Cu": 63.546, "Al": 26.9815384, "O": 15.999, "Fe": 55.845,
}  # fmt: skip
M1 = {
    "Nd": 24.5, "Pr": 6.2, "Tb": 0.6, "B": 0.94, "Co": 1.2, "Ga": 0.35, "Cu": 0.15, "Al": 0.15,
}  # fmt: skip
Parts = Mapping[str, float]


def atoms(parts: Parts) -> dict[str, float]:
    """At% of each element of an alloy in wt%, the rest of which is iron, by atoms per iron."""
    iron = (100 - sum(parts.values())) / WEIGHT["Fe"]
    per = {name: part / WEIGHT[name] / iron for name, part in parts.items()} | {"Fe": 1.0}
    whole = sum(per.values())
    return {name: 100 * one / whole for name, one in per.items()}


def moles(parts: Parts) -> float:
    """Moles in 100 g, from the mean weight of an atom."""
    return 100 / sum(WEIGHT[name] * share / 100 for name, share in atoms(parts).items())


def weight(parts: Parts, name: str, wanted: float) -> float:
    """Wt% of an element, in place of iron, at which it reaches an at%."""
    return solved(lambda part: atoms({**parts, name: part})[name] - wanted, 0, 20)


def weighed(S: float, x: float, name: str) -> float:
    """Wt% of an element at x at% where 100 g hold S mol."""
    return solved(lambda part: 100 * part / WEIGHT[name] / S - x, 0, 20)


def coat(a: float, b: float, c: float, t: float) -> float:
    """Share of a nickel coat by mass, grown in thin shells."""
    steps, volume = 4000, 0.0
    for step in range(steps):
        thick = 0.001 * t * (step + 0.5) / steps
        x, y, z = a + 2 * thick, b + 2 * thick, c + 2 * thick
        volume += 2 * (x * y + y * z + z * x) * 0.001 * t / steps
    return volume * 8.9 / (volume * 8.9 + a * b * c * 7.6)


def met(parents: Mapping[int, int], lacks: int) -> int:
    """How many claims are met when what one claim adds is missing; parent 0 is none."""

    def contains(claim: int) -> bool:
        while claim:
            if claim == lacks:
                return True
            claim = parents[claim]
        return False

    return sum(not contains(claim) for claim in parents)


def family(*groups: tuple[float, float, float]) -> dict[int, int]:
    """Claims from, to, and the claim that they refer to."""
    return {
        claim: int(parent)
        for first, last, parent in groups
        for claim in range(int(first), int(last) + 1)
    }


def spread(s: float, n: float, u: float) -> float:
    """Expanded uncertainty of a mean, from variances of single readings."""
    return 2 * hypot(s / n**0.5, u)


def readings(s: float, u: float, d: float) -> int:
    """The least number of readings for which the distance is no less than U."""
    return next(n for n in count(1) if spread(s, n, u) <= d)


def bare(f: float, **whole: float) -> dict[str, float]:
    """Wt% without a coat of f wt% of the whole, which holds none of these."""
    return {
        name: solved(lambda part, w=w: part * (100 - f) / 100 - w, 0, 100)
        for name, w in whole.items()
    }


def room(n: float, p: float, b: float, u: float, v: float, L: float) -> float:
    """Distance of R to L in expanded uncertainties; each uncertainty is moved by itself."""
    whole = moles({"Nd": n, "Pr": p, "B": b})

    def rare(nd: float, pr: float) -> float:
        return 100 * (nd / WEIGHT["Nd"] + pr / WEIGHT["Pr"]) / whole

    middle = rare(n, p)
    return (middle - L) / (2 * hypot(rare(n + u, p) - middle, rare(n, p + v) - middle))


def window(n: float, x: float, y: float, r: float) -> float:
    low, high = (weight({"Nd": n}, "B", one) for one in (x, y))
    return solved(lambda T: T * (1 - r / 100) - high, 0, 9) - solved(
        lambda t: t * (1 + r / 100) - low, 0, 9
    )


TREE = {1: 0, 2: 1, 3: 1, 4: 1, 5: 2, 6: 2, 7: 3, 8: 5}
FIFTEEN = family((1, 1, 0), (2, 7, 1), (8, 11, 2), (12, 15, 3))
TB = (0.104, 0.110, 0.113, 0.106, 0.112)

ORACLES: dict[str, Oracle] = {
    # lessons
    "ipcl-ele-cloze": lambda: {"out": 15 - met(FIFTEEN, 3), "met": met(FIFTEEN, 3)},
    "ipcl-ele-own": lambda a, b, N: met(
        family((1, 1, 0), (2, a, 1), (a + 1, b, 2), (b + 1, N, 3)), 2
    ),
    "ipcl-evi-cloze": lambda: {
        "share": 100 * coat(10, 10, 2, 20),
        "boron": bare(100 * coat(10, 10, 2, 20), B=0.95)["B"],
    },
    "ipcl-evi-own": lambda a, b, c, t, w: bare(100 * coat(a, b, c, t), B=w)["B"],
    "ipcl-uni-cloze": lambda: {
        "sum": moles({"Nd": 29, "B": 1}), "boron": atoms({"Nd": 29, "B": 1})["B"],
    },
    "ipcl-uni-own": lambda n, p, c, b: atoms({"Nd": n, "Pr": p, "Co": c, "B": b})["B"],
    "ipcl-cou-cloze": lambda: {
        "u": spread(0.08, 4, 0.03) / 2,
        "top": 5.6 + spread(0.08, 4, 0.03), "low": 5.6 - spread(0.08, 4, 0.03),
    },
    "ipcl-cou-own": lambda s, c, d: readings(s, c, d),
    "ipcl-des-cloze": lambda: {
        "limit": weighed(1.547, 0.3, "Ga"), "target": weighed(1.547, 0.3, "Ga") / 1.08,
    },
    "ipcl-des-own": lambda n, b, x, r: solved(
        lambda t: atoms({"Nd": n, "B": b, "Ga": t * (1 + r / 100)})["Ga"] - x, 0, 5
    ),
    # practice
    "ipcp-ele-two": lambda a, b, N: met(
        family((1, 1, 0), (2, a, 1), (a + 1, b, a), (b + 1, b + 1, 0), (b + 2, N, b + 1)), a
    ),
    "ipcp-evi-room": lambda a, b, c, d, u: (
        fmean((a, b, c, d)) - spread(stdev((a, b, c, d)), 4, u) - 200
    ),
    "ipcp-evi-nickel": lambda n, b, f: atoms({"Nd": n, "B": b})["B"] - atoms(
        {"Nd": n * (100 - f) / 100, "B": b * (100 - f) / 100}
    )["B"],
    "ipcp-uni-sum": lambda n, p, d, b: sum(
        share for name, share in atoms({"Nd": n, "Pr": p, "Dy": d, "B": b}).items()
        if name in {"Nd", "Pr", "Dy"}
    ),
    "ipcp-uni-oxygen": lambda S, b, o: 100 * b / WEIGHT["B"] * (
        1 / S - 1 / (S - o / WEIGHT["Fe"] + o / WEIGHT["O"])
    ),
    "ipcp-des-boron": lambda n, x: weight({"Nd": n}, "B", x),
    "ipcp-des-case-a": lambda S, x, s: weighed(S, x, "Ga") - 3 * s / 1000,
    # quiz
    "ipcq-rows": lambda e, k, a, p, g: len(
        {(row, product) for row in range(int(e + k * a)) for product in range(int(p))}
    ) - g,
    "ipcq-copper": lambda n, b, c: atoms({"Nd": n, "B": b, "Cu": c})["Cu"],
    "ipcq-yttrium": lambda n, c, b: atoms({"Nd": n, "Ce": c, "B": b})["Nd"],
    "ipcq-back": lambda r, b: solved(
        lambda nd: atoms({"Nd": nd, "B": weight({"Nd": nd}, "B", b)})["Nd"] - r, 10, 60
    ),
    "ipcq-thick": lambda w, y: solved(lambda f: w * (100 - f) / 100 - y, 0, 50),
    "ipcq-second": lambda a, b, u, v: (a - b) / (2 * hypot(u, v)),
    # exam
    "xipc-coat": lambda N, B, f: atoms(bare(f, Nd=N, B=B))["B"],
    "xipc-room": room,
    "xipc-window": lambda n, x, y, r: window(n, x, y, r),
    "xipc-price": lambda s, d, e, h, c, K: (readings(s, e, d) - readings(s, h, d)) * c - K,
    "xipc-motor-b": lambda a, b, c, t, w, S: 100 * bare(100 * coat(a, b, c, t), B=w)["B"] / (
        WEIGHT["B"] * S
    ),
    "xipc-launch-b": lambda S, x, s, g: 1000 * (weighed(S, x, "Ga") - g) / s,
}  # fmt: skip
WORDS: frozenset[str] = frozenset({"xipc-zh"})

Row = tuple[str, str, float]
ALL = atoms(M1)
COAT = coat(12, 8, 3, 18)
LIGHT = {name: part * (1 - COAT) for name, part in M1.items()}
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/elements.lesson.md": [
        ("Met: $8 - 4 = {}$, the", "4", met(TREE, 2)),
        ("$15 - 5 = {}$.", "10", met(FIFTEEN, 3)),
        ("Whether {} at% of aluminium", "0.37", ALL["Al"]),
    ],
    f"{HOME}/evidence.lesson.md": [
        ("$12.036 \\times 8.036 \\times 3.036 = {}$ mm³", "293.65", 12.036 * 8.036 * 3.036),
        ("$5.646 \\times 8.9 = {}$ mg.", "50.2", (12.036 * 8.036 * 3.036 - 288) * 8.9),
        ("$288 \\times 7.6 = {}$ mg.", "2189", 288 * 7.6),
        ("$f = 50.2/2239 = {}\\,\\%$.", "2.24", 100 * COAT),
        ("$0.919/(1 - 0.0224) = {}$ wt%", "0.940", bare(100 * COAT, B=0.919)["B"]),
        ("With it boron came out at {} at%", "5.58", atoms(LIGHT)["B"]),
        ("Bare, it is {} at%.", "5.73", ALL["B"]),
        ("The area is {} mm²", "312", 2 * (12 * 8 + 8 * 3 + 12 * 3)),
        ("this is {} mm³ of coat", "5.62", 312 * 0.018),
        ("2.04 - 200 = {}$ mm³", "5.635", 10.04 * 10.04 * 2.04 - 200),
        ("1570 mg in all: {} %.", "3.19", 100 * coat(10, 10, 2, 20)),
        ("$0.950/(1 - 0.0319) = {}$ wt%", "0.981", bare(3.19, B=0.95)["B"]),
    ],
    f"{HOME}/unit-traps.lesson.md": [
        ("$100 - 34.09 = {}$ wt%", "65.91", 100 - sum(M1.values())),
        ("Sum: {} mol.", "1.5181", moles(M1)),
        ("0.08696/1.5181 = {}$ at%", "5.73", ALL["B"]),
        ("0.21763/1.5181 = {}$ at%", "14.34", ALL["Nd"] + ALL["Pr"] + ALL["Tb"]),
        ("Gallium: {} at%.", "0.331", ALL["Ga"]),
        ("Terbium: {} at%.", "0.249", ALL["Tb"]),
        ("boron at {} at%. Iron", "25.7", 100 * ALL["B"] / (100 - ALL["Fe"])),
        ("the sum was {} mol", "0.338", moles(M1) * (100 - ALL["Fe"]) / 100),
        ("alone made {} %", "89", 100 * (ALL["Nd"] + ALL["Pr"] + ALL["B"]) / (100 - ALL["Fe"])),
        ("is about {} at%, of neodymium", "6.1", ALL["B"] / 0.94),
        ("of neodymium {}, of", "0.46", ALL["Nd"] / 24.5),
        ("of dysprosium {}, of", "0.40", 100 / WEIGHT["Dy"] / 1.53),
        ("of gallium {}. These", "0.94", ALL["Ga"] / 0.35),
        ("grows by {} mol", "0.0134", 0.3 / WEIGHT["O"] - 0.3 / WEIGHT["Fe"]),
        ("from 5.73 to {} at%", "5.68", atoms(M1 | {"O": 0.3})["B"]),
        ("1.2535 = {}$ mol", "1.5470", moles({"Nd": 29, "B": 1})),
        ("9.251/1.5470 = {}$ at%", "5.98", atoms({"Nd": 29, "B": 1})["B"]),
    ],
    f"{HOME}/what-goes-to-counsel.lesson.md": [
        ("Mean: {}. Standard", "0.1090", fmean(TB)),
        ("deviation: $s = {}$.", "0.00387", stdev(TB)),
        ("0.0030^2}} = {}$. 3.", "0.00346", spread(stdev(TB), 5, 0.003) / 2),
        ("$U = 2u = {}$.", "0.0069", spread(stdev(TB), 5, 0.003)),
        ("$U$ stays at {}. What", "0.0060", spread(stdev(TB), 1e9, 0.003)),
        ("0.0030^2}} = {}$, as in", "0.0098", spread(stdev(TB), 1, 0.003)),
    ],
    f"{HOME}/design-around.lesson.md": [
        ("$0.0020 \\times 1.518 = {}$.", "0.003036", 0.002 * 1.518),
        ("\\times 69.723 = {}$. 3.", "0.2117", weighed(1.518, 0.2, "Ga")),
        ("$0.2117/1.07 = {}$ wt%", "0.198", weighed(1.518, 0.2, "Ga") / 1.07),
        ("$0.35 - 0.198 = {}$ wt%", "0.152", 0.35 - weighed(1.518, 0.2, "Ga") / 1.07),
        ("$0.2117 - 0.0245 = {}$.", "0.187", weighed(1.518, 0.2, "Ga") - 0.07 * 0.35),
        ("0.20 wt% is {} at%, which is below", "0.189", 0.2 * ALL["Ga"] / 0.35),
        ("0.20 at% is {} wt% here.", "0.212", weighed(1.518, 0.2, "Ga")),
        ("1.547 \\times 69.723 = {}$; $0.324", "0.324", weighed(1.547, 0.3, "Ga")),
        ("$0.324/1.08 = {}$.", "0.300", weighed(1.547, 0.3, "Ga") / 1.08),
    ],
}  # fmt: skip
