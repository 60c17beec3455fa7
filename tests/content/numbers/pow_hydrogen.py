"""Every number of the module on hydrogen decrepitation, computed a second time from stems alone.

Hydrogen is counted atom by atom, purges cycle by cycle, gases in mol and pascal; what can be
inverted is searched for by bisection.
"""
# ruff: noqa: N803 - arguments bear the names that the stems print

from math import exp

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/powder-metallurgist/hydrogen-decrepitation"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/powder-metallurgist.bank.md", "xpwh-")
H, H2 = 1.008, 2.016
MATRIX, ND = 1081.1, 144.24  # g/mol, as the stems print them
NORMAL = 22.414  # m3/kmol


def beside(w: float) -> float:
    """Share of neodymium beside the main phase, by a balance of neodymium."""
    return solved(lambda y: y + (1 - y) * 0.2668 - w / 100, 0, 1)


def taken(m: float, y: float) -> tuple[float, float]:
    """Hydrogen of main phase and of the neodymium beside it, kg."""
    formulas, metal = m * (1 - y) / MATRIX, m * y / ND
    return formulas * 2.9 * H, metal * 2.7 * H


def kept(w: float) -> float:
    """Hydrogen of NdH2 in an alloy, ppm, by the factor of the stems."""
    return beside(w) * 13977


def gas(kmol: float, kpa: float, kelvin: float) -> float:
    """Volume, m3, from pascals and moles."""
    return kmol * 1000 * 8.314 * kelvin / (kpa * 1000)


def purged(start: float, low: float, high: float, cycles: int, feed: float = 0.0) -> float:
    """Share that is left, cycle by cycle; the filling gas may hold some itself."""
    left = start
    for _ in range(int(cycles)):
        left = (left * low + feed * (high - low)) / high
    return left


def cycles(start: float, low: float, high: float, limit: float) -> int:
    """Least whole number of cycles."""
    count = 0
    while purged(start, low, high, count) > limit:
        count += 1
    return count


def argon(V: float, low: float, high: float, count: int) -> float:
    """Gas of a purge, m3 at 1013 mbar."""
    return sum(V * high / 1013 - V * low / 1013 for _ in range(int(count)))


def fills(need: float, each: float) -> int:
    """How often something must be given until it is enough."""
    count, given = 0, 0.0
    while given < need:
        count, given = count + 1, given + each
    return count


def restored(B: float, T: float, o: float, M: float) -> float:
    """Hydride for scrap, kg: the neodymium left in the mixture after its hydrogen is gone."""

    def lacks(x: float) -> float:
        metal = B * (T - 6.01 * o * 1e-4) / 100 + 0.9862 * x
        return metal / (B + 0.9862 * x) - M / 100

    return solved(lacks, 0, B)


def heat(n: float, k: float) -> float:
    """Heat of main phase and hydride, MJ."""
    return sum([60 * n, 200 * k])


ORACLES: dict[str, Oracle] = {
    # lessons
    "pwhd-upt-cloze": lambda: {
        "h": sum(taken(100, beside(31))),
        "k": sum(taken(400, beside(31))),
    },
    "pwhd-upt-own": lambda m, a, b: solved(
        lambda T: T * 0.00045 * m - heat(a * m / 1000, b * m / 1000), 0, 1e4
    ),
    "pwhd-deg-cloze": lambda: {"y": beside(30.2), "p": kept(30.2)},
    "pwhd-deg-own": lambda m, a, b, p, t: gas(m * (a - b) * 1e-6 / H2, p, 298) / t,
    "pwhd-rou-cloze": lambda: {"n": 2 * 100 / MATRIX, "v": 2 * 100 / MATRIX * NORMAL},
    "pwhd-rou-own": restored,
    "pwhd-saf-cloze": lambda: {
        "n": cycles(20.9, 250, 1000, 0.1),
        "x": purged(20.9, 250, 1000, cycles(20.9, 250, 1000, 0.1)),
    },
    "pwhd-saf-own": lambda l, h, x: cycles(20.9, l, h, x),  # noqa: E741
    # practice
    "pwhp-upt-volume": lambda m, h: m * h * 10 / H2 * NORMAL / 1000,
    "pwhp-upt-share": lambda w: 100 * taken(1, beside(w))[1] / sum(taken(1, beside(w))),
    "pwhp-upt-feed": lambda Q, e: solved(lambda f: f / NORMAL * e * 1000 - Q * 3600, 0, 1e4),
    "pwhp-upt-drop": lambda V, a, b: solved(lambda g: gas(g / 1000 / H2, a - b, 298) - V, 0, 1e5),
    "pwhp-deg-plateau": kept,
    "pwhp-deg-richest": lambda c: solved(lambda w: kept(w) - c, 27, 50),
    "pwhp-deg-sinter": lambda m, h, t: m * h * 1e-6 / H2 * NORMAL * 1000 / t,
    "pwhp-rou-iron": lambda m: m * 12 * 55.845 / MATRIX,
    "pwhp-saf-cycles": lambda l, h, n: purged(20.9, l, h, n),  # noqa: E741
    "pwhp-saf-argon": lambda V, l, h, n: argon(V, l, h, n),  # noqa: E741
    "pwhp-saf-leak": lambda r, t, p: sum(20.9 * r / p for _ in range(int(t))),
    # quiz
    "pwhq-kilograms": lambda m, y: sum(taken(m, y)),
    "pwhq-warmer": lambda m, h, e, Q, t: (h / H2 * e - Q * 60 * t / 1000) / m / 0.00045,
    "pwhq-two-alloys": lambda a, b, q: (kept(a) * q + kept(b) * (100 - q)) / 100,
    "pwhq-pumped": lambda k, s, p: gas(k / H2, p, 298) / (s / 60),
    "pwhq-rebuilt": lambda m, q: m * q / 100 / MATRIX * 4 * H,
    "pwhq-pressure-high": lambda h, x, n: solved(lambda low: purged(20.9, low, h, n) - x, 0, h),
    "pwhq-after-hydrogen": lambda l, h, x: cycles(100, l, h, x),  # noqa: E741
    "pwhq-cylinder": lambda V, l, n, c: fills(argon(V, l, 1050, n), c),  # noqa: E741
    "pwhq-hall": lambda q, f: solved(lambda Q: q / (Q + q) - 0.04 * f / 100, 0, 1e6),
    "pwhq-shut-in-a": lambda V, m, h, T: solved(
        lambda p: gas(m * h / 100 / H2, p, T + 273.15) - V, 1, 1e6
    ),
    "pwhq-shut-in-b": lambda m, h, d: m * h / 100 / H2 * NORMAL * 3600 / d,
    # exam: decrepitation
    "xpwh-meter": lambda m, y, k: 100 * (k - taken(m, y)[1]) / taken(m, y)[0],
    "xpwh-minutes": lambda n, k, Q, m, T: (heat(n, k) - 0.45e-3 * m * T) / (Q * 0.06),
    "xpwh-slope": lambda y, H: 100 * (H - 13977 * y) / (taken(1e6, y)[0]),
    "xpwh-fills": lambda m, h, V, a, b: fills(
        m * h / 100, solved(lambda k: gas(k / H2, a - b, 298) - V, 0, 1e3)
    ),
    "xpwh-case-alloy-a": lambda m, w: sum(taken(m, beside(w))),
    "xpwh-case-alloy-b": lambda m, w: m * kept(w) / 1000,
    # exam: safety
    "xpwh-branch": lambda V, B, l, n: (  # noqa: E741
        (V * 1000 * purged(20.9, l, 1000, n) + B * 20.9) / (V * 1000 + B)
    ),
    "xpwh-impure": lambda l, h, i, n: purged(20.9, l, h, n, i),  # noqa: E741
    "xpwh-tight": lambda x, p, t: solved(lambda r: 20.9 * r * t / p - x, 0, 1e5),
    "xpwh-charge": lambda V, P, h, T: solved(
        lambda m: gas(m * h / 100 / H2, P, T + 273.15) - V, 0, 1e5
    ),
    "xpwh-alarm": lambda Q, q: q / (Q + q) / 0.04 * 100,
    "xpwh-case-permit-a": lambda l, h, x, t: cycles(20.9, l, h, x) * t,  # noqa: E741
    "xpwh-case-permit-b": lambda V, l, h, x: argon(  # noqa: E741
        V, l, h, cycles(20.9, l, h, x)
    ),
    "xpwh-case-hatch-a": lambda l, h, x: purged(100, l, h, cycles(100, l, h, x)),  # noqa: E741
    "xpwh-case-hatch-b": lambda n, a: solved(lambda t: 20 + (a - 20) * exp(-t / n) - 40, 0, 1e4),
}
WORDS: frozenset[str] = frozenset()

N, K = (part / H2 for part in taken(600, 0.0521))
OUT = 600 * (0.00354525 - 728e-6)
Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/uptake-and-heat.lesson.md": [
        ("0.59)/1.54 = {}\\,\\%$", "46", 100 * (1.30 - 0.59) / 1.54),
        ("For 30.5 wt% this is {} wt%", "0.355", sum(taken(100, beside(30.5)))),
        ("/0.7332 = {}$.", "0.0521", beside(30.5)),
        ("2.9/2 = {}$ kmol", "0.763", N),
        ("$\\ce{{H2}}$, or {} kg", "1.54", N * H2),
        ("2.7/2 = {}$ kmol", "0.293", K),
        ("Together {} kg", "2.13", sum(taken(600, beside(30.5)))),
        ("that is {} m³ at", "23.7", (N + K) * NORMAL),
        ("0.293 = {}$ MJ", "104", heat(N, K)),
        ("600) = {}$ K.", "386", heat(N, K) / 0.00045 / 600),
        ("104/23.7 = {}$ MJ", "4.4", heat(N, K) / (N + K) / NORMAL),
        ("feed at most {} m³/h", "16", 72 / heat(N, K) * (N + K) * NORMAL),
        ("at least {} minutes", "87", heat(N, K) / 72 * 60),
        ("gives {} MJ if each", "66", 153e-3 * (MATRIX + 5 * 1.008) / 2.5),
        ("measured: [{} MJ for", "191", 45.7 * 4.184),
        ("found {} K, enough", "772", 2 * heat(N, K) / 0.00045 / 600),
    ],
    f"{HOME}/partial-degassing.lesson.md": [
        ("= 13{{,}}{}\\, y", "977", 2 * H / ND * 1e6 - 13000),
        ("0.0521 = {}$ ppm, or", "728", 13977 * 0.0521),
        ("ppm, or {} kg. Below", "0.437", 600 * 728e-6),
        ("= {}$ kg, or 0.838", "1.69", OUT),
        ("kg, or {} kmol", "0.838", OUT / H2),
        ("298/5.0 = {}$ m³", "415", gas(0.838, 5.0, 298)),
        ("swallow {} m³/h", "277", gas(0.838, 5.0, 298) / 1.5),
        ("10^{{-6}} = {}$ kg", "0.328", 450 * 728e-6),
        ("kg, {} m³ at 0 °C", "3.6", 450 * 728e-6 / H2 * NORMAL),
        ("25 °C are {} m³;", "20.5", OUT / H2 * 24.465),
        ("rises by {} ppm", "191", kept(31.5) - kept(30.5)),
        ("alloys up to {} wt%", "31.4", solved(lambda w: kept(w) - 900, 27, 50)),
    ],
    f"{HOME}/three-hydrogen-routes-compared.lesson.md": [
        ("0.400 = {}$ wt%", "27.80", 30.2 - 6.01 * 0.4),
        ("0.293)) = {}$ kg", "2.16", restored(100, 30.2, 4000, 29.3)),
        ("2.16 kg add {} kg", "2.13", 2.16 * 0.9862),
        ("100/1081.1 = {}$ kmol", "0.185", 2 * 100 / MATRIX),
    ],
    f"{HOME}/the-hydrogen-safety-case.lesson.md": [
        ("by the sum {} % should", "0.021", purged(20.9, 100, 1000, 3)),
        ("573/1.5 = 2{{,}}{}$ kPa", "423", gas(0.763, 1.5, 573) - 2000),
        ("120/1050 = {}$. $n", "0.1143", 120 / 1050),
        ("0.1143^3 = {}\\,\\%$", "0.031", purged(20.9, 120, 1050, 3)),
        ("930/1013 = {}$ m³", "5.5", argon(2, 120, 1050, 3)),
        ("36/500 = {}\\,\\%$ of oxygen", "1.5", 20.9 * 12 * 3 / 500),
        ("same sum gives {} %, and", "0.075", 20.9 * 0.6 * 3 / 500),
        ("about {} Pa/h.", "1.3", 1.33322e-1 * 10),
        ("stayed at {} %, exactly", "0.27", purged(20.9, 120, 1050, 2)),
    ],
}  # fmt: skip
