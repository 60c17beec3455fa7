"""Every number of the module on phases and solidification, computed a second time from stems.

A phase balance is found by trying each set of three phases: the elements are shared by solving
three equations with determinants, and the set without a negative amount is the alloy's. The closed
formulas of the lessons are not used.
"""
# ruff: noqa: N803 - arguments bear the names that the stems print

from itertools import combinations
from math import hypot

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/magnet-materials-scientist/phases-and-solidification"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/magnet-materials-scientist.bank.md", "xmap-")

ND, FE, CO, BO, OX, ZR = 144.242, 55.845, 58.933, 10.81, 15.999, 91.224
# atoms of rare earth, iron and boron in a formula unit, and density in g/cm3
PHASES = {
    "main": ((2, 14, 1), 7.60), "boride": ((1.1, 4, 4), 7.0), "soft": ((2, 17, 0), 7.7),
    "iron": ((0, 1, 0), 7.87), "rich": ((1, 0, 0), 7.2),
}  # fmt: skip
APART = ({"iron", "rich"}, {"boride", "soft"})  # pairs that react with each other
Amounts = dict[str, float]


def weight(name: str) -> float:
    (r, f, b), _ = PHASES[name]
    return r * ND + f * FE + b * BO


def det(rows: list[tuple[float, ...]]) -> float:
    (a, b, c), (d, e, f), (g, h, i) = rows
    return a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g)


def shared(rare: float, iron: float, boron: float) -> Amounts:
    """Mol of each phase that takes up three elements, none of them less than nothing."""
    whole = (rare, iron, boron)
    for names in combinations(PHASES, 3):
        columns = [PHASES[name][0] for name in names]
        base = det(columns)
        if abs(base) < 1e-9 or any(pair <= set(names) for pair in APART):
            continue
        amounts = [
            det([whole if at == place else column for at, column in enumerate(columns)]) / base
            for place in range(3)
        ]
        if min(amounts) >= -1e-12 and "main" in names:
            return dict.fromkeys(PHASES, 0.0) | dict(zip(names, amounts, strict=True))
    raise ValueError("no set of phases holds these elements")


def alloy(R: float, b: float, o: float) -> tuple[float, float, float]:
    """Mol of free rare earth, iron and boron in 100 g of Nd, Fe, B and oxygen."""
    return R / ND - 2 * (o / OX / 3), (100 - R - b - o) / FE, b / BO


def grams(R: float, b: float, o: float) -> Amounts:
    held = shared(*alloy(R, b, o))
    return {name: amount * weight(name) for name, amount in held.items()} | {
        "oxide": o / OX / 3 * (2 * ND + 3 * OX)
    }


def volumes(R: float, b: float, o: float) -> Amounts:
    dense = {name: rho for name, (_, rho) in PHASES.items()} | {"oxide": 7.0}
    each = {name: mass / dense[name] for name, mass in grams(R, b, o).items()}
    return {name: 100 * part / sum(each.values()) for name, part in each.items()}


def tied(o: float) -> float:
    """Neodymium that oxygen takes, as the mass of its oxide without the oxygen."""
    return o / (3 * OX) * (2 * ND + 3 * OX) - o


def edge(R: float, c: float, o: float, z: float = 0.0) -> float:
    """Boron at which free boron times 14 is the metal, by search; zirconium takes two each."""

    def lacks(b: float) -> float:
        metal = (100 - R - c - o - z - b) / FE + c / CO
        return 14 * (b / BO - 2 * z / ZR) - metal

    return solved(lacks, 0.1, 3)


def until(R: float, b: float) -> float:
    """Oxygen added to 100 g of flakes at which no free neodymium is left."""
    iron, boron = (100 - R - b) / FE, b / BO

    def left(o: float) -> float:
        held = shared(max(R / ND - o / OX / 1.5, 0), iron, boron)
        return held["rich"] - 1e-9

    return solved(lambda o: -left(o), 0, 3)


def thick(m: float, w: float, v: float) -> float:
    """Millimetres of a strip that carries m kg/s away."""
    return solved(lambda d: d / 1000 * w * v * 7500 - m, 1e-4, 100)


def mends(a: float, b: float, s: float, t: float) -> float:
    return solved(lambda f: 14 * (a + f * (b - a)) - (s + f * (t - s)), 0, 1) * 100


SLOPE = edge(30, 1, 0.08) - edge(31, 1, 0.08)
ORACLES: dict[str, Oracle] = {
    # lessons
    "mapd-bal-cloze": lambda: {
        "n": shared(0.20382, 1.23413, 0.09066)["main"],
        "r": grams(30, 0.98, 0.10)["rich"],
    },
    "mapd-bal-own": lambda R, b, o: grams(R, b, o)["main"],
    "mapd-sol-cloze": lambda: {
        "d": thick(1.2, 0.45, 1.0),
        "v": solved(lambda v: 0.25 - thick(1.2, 0.45, v), 0.1, 9),
    },
    "mapd-sol-own": lambda m, w, d: solved(lambda v: d - thick(m / 60, w / 1000, v), 0.05, 20),
    "mapd-bor-cloze": lambda: {
        "e": edge(31.5, 0, 0.12),
        "t": edge(31.5, 0, 0.12) + 1.645 * 0.015,
    },
    "mapd-bor-own": lambda R, c, o: edge(R, c, o),
    # practice
    "mapp-bal-tied": lambda o: tied(o / 1e4),
    "mapp-bal-soft": lambda R, b, o: grams(R, b, o)["soft"],
    "mapp-bal-rich": lambda R, b, o: grams(R, b, o)["rich"],
    "mapp-bal-volume": lambda r, o, s: (
        100 / (1 + 7.2 / r * ((100 - r - o - s) / 7.6 + o / 7 + s / 7.7))
    ),
    "mapp-sol-thick": thick,
    "mapp-sol-rate": lambda h, T, d: solved(
        lambda k: k * 7500 * 500 * d / 1000 - h * 1000 * T, 0, 1e6
    ),
    "mapp-sol-lost": lambda f: f / (14 * FE / weight("main")),
    "mapp-bor-edge": lambda R, c, o: edge(R, c, o),
    "mapp-bor-guard": lambda e, u, l: solved(  # noqa: E741 - as in the stem
        lambda t: t * (100 - l) / 100 - e - 1.645 * u, 0, 9
    ),
    "mapp-bor-lots-a": lambda R, b, o: grams(R, b, o)["main"],
    "mapp-bor-lots-b": lambda R, b, o: grams(R, b, o)["rich"],
    # quiz
    "mapq-room": lambda r, k: solved(lambda o: r - tied(o / 1e4) - k, 0, 1e5),
    "mapq-missing-boron": lambda s: s / weight("soft") * 17 / 14 * BO,
    "mapq-charge": lambda n, r, o: n * (weight("main") - 14 * FE - BO) + r + tied(o),
    "mapq-boride": lambda R, b, o: grams(R, b, o)["boride"],
    "mapq-iron-left": lambda T, B, e: shared(round(2 * B + e, 4), T, B)["iron"] * FE,
    "mapq-width": lambda m, v, d: solved(lambda w: d - thick(m / 60, w / 1000, v), 1, 1e5),
    "mapq-anneal": lambda t, a, b: solved(lambda s: (s / t) ** 0.5 * a - b, 0, 1e4),
    "mapq-shift": lambda e, d: e - d * SLOPE,
    "mapq-heat-a": lambda R, b, o: alloy(R, b, o)[0] / 2,
    "mapq-heat-b": lambda R, b, o: grams(R, b, o)["rich"],
    # exam
    "xmap-zirconium": lambda R, z, o: edge(R, 0, o, z),
    "xmap-soft-share": lambda R, b, o: volumes(R, b, o)["soft"],
    "xmap-oxygen-end": until,
    "xmap-starved": lambda T, k, e: (
        shared(round(2 * (T / 14 + k) - e, 5), T, round(T / 14 + k, 5))["iron"] * FE
    ),
    "xmap-slag": lambda m, w, v, D: (
        100 - 100 * solved(lambda open_: D - thick(m, open_ * w, v), 0.01, 9)
    ),
    "xmap-blend": mends,
    "xmap-case-failed-a": lambda R, b, o: grams(R, b, o)["soft"],
    "xmap-case-failed-b": lambda R, b, o: grams(R, b, o)["rich"],
    "xmap-case-boron-a": lambda R, c, o: edge(R, c, o),
    "xmap-case-boron-b": lambda R, c, o, u, p: edge(R, c, o) + 1.645 * hypot(u, 0.01364 * p),
}
ORACLES["mapp-bal-three"] = lambda: {
    "b": 0.95 / BO, "t": 67.95 / FE / 14, "x": (31 - tied(0.10)) / ND / 2,
}  # fmt: skip
WORDS: frozenset[str] = frozenset()

P = grams(30.5, 0.92, 0.15)
Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/the-phase-balance.lesson.md": [
        ("| B | 0.0851 | {} |", "0.0851", alloy(30.5, 0.92, 0.15)[2]),
        ("| Fe | {} |", "1.2254", alloy(30.5, 0.92, 0.15)[1]),
        ("| Fe | 1.2254 | {} |", "0.0875", alloy(30.5, 0.92, 0.15)[1] / 14),
        ("left | 0.2052 | {} |", "0.1026", alloy(30.5, 0.92, 0.15)[0] / 2),
        ("15.999) = {}$ wt% Nd are", "6.01", tied(1)),
        ("0.40 \\times 6.01 = {}$.", "2.4", tied(0.4)),
        ("0.15/15.999 = {}$ mol", "0.00938", 0.15 / OX),
        ("so $m = 0.0338/17 = {}$.", "0.00199", P["soft"] / weight("soft")),
        ("0.0040 = {}$ mol.", "0.0310", P["rich"] / ND),
        ("1081.1 = {}$ g, 2:17", "92.0", P["main"]),
        ("1237.8 = {}$ g, R-rich", "2.47", P["soft"]),
        ("144.242 = {}$ g, oxide", "4.47", P["rich"]),
        ("336.5 = {}$ g. 5.", "1.05", P["oxide"]),
        ("2:17 is {} vol%", "2.4", volumes(30.5, 0.92, 0.15)["soft"]),
        ("+ 1.05 = {}$ g. A balance", "100.0", sum(P.values())),
        ("$x/2$ falls to {},", "0.0953", alloy(30.5, 0.92, 0.5)[0] / 2),
        ("/13 = {}$. $r =", "0.08796", grams(30, 0.98, 0.1)["main"] / weight("main")),
        ("0.00074 = {}$ mol, times", "0.02716", grams(30, 0.98, 0.1)["rich"] / ND),
    ],
    f"{HOME}/strip-casting-and-book-mould.lesson.md": [
        ("1.10) = {}$ mm. 2.", "0.303", thick(1.0, 0.4, 1.1)),
        ("0.20 \\times 1.10) = {}$ mm.", "0.576", thick(0.95, 0.2, 1.1)),
        ("0.000303) = {}$ K/s", "8450", 10 * round(8000 * 1200 / 7500 / 500 / 0.000303 / 10)),
        ("at the end {} K/s", "4440", 10 * round(8000 * 1200 / 7500 / 500 / 0.000576 / 10)),
        ("1081.1/781.8 = {}$ kg", "1.38", weight("main") / 14 / FE),
        ("So {} wt% of it are", "2.8", 2 * weight("main") / 14 / FE),
    ],
    f"{HOME}/boron-window-and-minor-additions.lesson.md": [
        ("lowers the edge by {}. Now", "0.014", SLOPE),
        ("| +{} wt% of 2:17 |", "0.96",
         grams(31, edge(31, 0, 0.08) - 0.01, 0.08)["soft"]),
        ("| +0.96 wt% of 2:17 | +{} wt% of boride |", "0.11",
         grams(31, edge(31, 0, 0.08) + 0.01, 0.08)["boride"]),
        ("| Main phase | −{} wt% |", "1.0",
         grams(31, edge(31, 0, 0.08), 0.08)["main"]
         - grams(31, edge(31, 0, 0.08) - 0.01, 0.08)["main"]),
        ("| −1.0 wt% | −{} wt% |", "0.09",
         grams(31, edge(31, 0, 0.08), 0.08)["main"]
         - grams(31, edge(31, 0, 0.08) + 0.01, 0.08)["main"]),
        ("68.92/55.845 + 1.0/58.933 = {}$;", "1.2511", 68.92 / FE + 1 / CO),
        ("w_B^{{*}} = {}$ wt%. 4.", "0.953", edge(30, 1, 0.08)),
        ("1.645 \\times 0.012 = {}$ wt%.", "0.973", edge(30, 1, 0.08) + 1.645 * 0.012),
        ("that is {} too much", "0.09", 1 - edge(33, 1, 0.08)),
        ("68.38/55.845/1.01383 = {}$.", "0.933", edge(31.5, 0, 0.12)),
    ],
}  # fmt: skip
