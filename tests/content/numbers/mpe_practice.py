"""Every number of the module on plant practice, computed again from the stems alone.

Accounts are kept as lists of what came and went; funds, ponds and prices are found by bisection
or walked year by year and day by day in place of the content's closed formulas.
"""

from math import sqrt

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/mining-process-engineer/plant-practice"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/mining-process-engineer.bank.md", "xmt-")


def unexplained(came: list[float], went: list[float]) -> float:
    """What came less what went, in the unit of both."""
    return sum(came) - sum(went)


def cut(rate: float, slot: float, speed: float) -> float:
    """Kilograms of one cut: the time a point of the stream looks into the slot, times the flow."""
    seconds = slot / (1000 * speed)
    return rate * 1000 / 3600 * seconds


def kept(dry: float, moisture: float) -> float:
    """Water with a dry mass, moisture as a share of the wet mass."""
    return solved(lambda water: 100 * water / (water + dry) - moisture, 0, 100 * dry)


def yielded(grade: float, *recoveries: float) -> float:
    """Kilograms of REO that a tonne of ore gives after each step in turn."""
    left = 10 * grade
    for recovery in recoveries:
        left -= left * (100 - recovery) / 100
    return left


def saved(yearly: float, years: float, interest: float) -> float:
    """A fund after its last payment, year by year."""
    fund = 0.0
    for _ in range(round(years)):
        fund += fund * interest / 100 + yearly
    return fund


def storm(rain: float, pond: float, land: float, runs: float) -> float:
    """Cubic metres of a storm: mm on hectares of pond, and a share from land."""
    return rain * pond * 10 + rain * land * 10 * runs / 100


def risen(rain: float, pond: float, land: float, runs: float) -> float:
    """Metres by which a storm lifts a pond with steep sides."""
    return storm(rain, pond, land, runs) / (pond * 1e4)


def yearly(cost: float, years: float, interest: float) -> float:
    """The even sum that makes a fund reach a cost."""
    return solved(lambda f: saved(f, years, interest) - cost, 0, cost)


def minutes(floor: float, height: float, net: float) -> float:
    """Minutes until a tank has filled by a height, at a net flow in m3/h."""
    return solved(lambda t: net * t / 60 - floor * height, 0, 1e4)


ORACLES: dict[str, Oracle] = {
    # lessons
    "mtl-a-cloze": lambda: {"u": 0.18 / 4, "t": 0.24 * 4 / 0.18},
    "mtl-a-own": lambda i, s, t, o, n: unexplained([i, o], [s, t, n]),
    "mtl-b-cloze": lambda: {
        "held": kept(1750, 30), "d": unexplained([2400, 300], [kept(1750, 30), 1500]),
    },
    "mtl-b-own": lambda a, h, i, o: minutes(a, h, i - o),
    "mtl-c-cloze": lambda: {"y": yielded(5, 75, 85, 92.25), "c": 70 / yielded(5, 75, 85, 92.25)},
    "mtl-c-own": lambda a, z, s: (100 * a + z * s) / z,
    # practice
    "mtp-two": lambda i, p, t: 100 * p / (p + t) - 100 * p / i,
    "mtp-gap": lambda i, p, t, k, g: g / sqrt(sum(u * u for u in (i, p, t, k, k))),
    "mtp-pairs": lambda d, s, n: d * n**0.5 / s,
    "mtp-cut": lambda q, w, v: cut(q, w, v),
    "mtp-quarter": lambda r, b: sqrt(90 * r**2 + (90 * b) ** 2) / 90,
    "mtp-alarm": lambda a, i, o, m: solved(lambda h: minutes(a, h, i - o) - m, 0, 10),
    "mtp-held": lambda t, h: kept(t, h),
    "mtp-storm": lambda p, a, c, k: risen(p, a, c, k),
    "mtp-walk": lambda k, y, l, z: (  # noqa: E741
        10000 * k + 100 * l * y
    ) / (y * z),
    "mtp-fund": lambda c, n, i: yearly(c, n, i),
    "mtp-sold": lambda c, u, s: (100 * c + u * s) / (100 - u),
    # quiz
    "mtq-close": lambda i, s, t, o, g: solved(
        lambda n: g * i / 100 - unexplained([i, o], [s, t, n]), -500, 2000
    ),
    "mtq-assay": lambda u, m, a: 100 * (m * a / 100 + u) / m,
    "mtq-need": lambda s, b: solved(lambda n: b * n**0.5 / s - 2, 1, 1e4),
    "mtq-speed": lambda q, w, m: solved(lambda v: cut(q, w, v) - m, 0.01, 10),
    "mtq-break": lambda a, x, y: solved(lambda c: c / yielded(7, y) - a / yielded(7, x), 0, 999),
    "mtq-head": lambda c, r, p: solved(lambda g: c - p * yielded(g, r), 0.01, 90),
    "mtq-late": lambda c, n, d, i: yearly(c, n - d, i) / yearly(c, n, i),
    "mtq-return": lambda t, s, h, n, a: unexplained(
        [kept(t, 100 - s), n / 1000 * a * 1e4], [kept(t, h)]
    ),
    "mtq-level": lambda p, a, c, k, m: m + risen(p, a, c, k),
    "mtq-trip": lambda a, g, m, x: solved(lambda h: minutes(a, h - x, g) - m, x, 20),
    # exam
    "xmt-month": lambda i, w, m, t, o, n: unexplained(
        [i, o], [(w - w * m / 100) * 0.58, t, n]
    ) / i * 100,
    "xmt-least": lambda d, s, k: 10 * k * (d - 2.09 * s * 20**-0.5),
    "xmt-thirty": lambda r, b, t: sqrt(30 * (r * t / 100) ** 2 + (30 * b * t / 100) ** 2),
    "xmt-cutter": lambda q, w, v, i, k: 100 * k / sum(
        cut(q, w, v) for _ in range(round(12 * 60 / i))
    ),
    "xmt-unit": lambda a, g, x, y, z, b, c, e: (
        a + e + b * yielded(g, x, y) + c * yielded(g, x, y, z)
    ) / yielded(g, x, y, z),
    "xmt-point": lambda a, b, z, y: solved(
        lambda less: a / yielded(b / 10, y) - (a - less) / yielded(b / 10, z), 0, a
    ),
    "xmt-fund": lambda c, n, i, p: solved(lambda f: saved(f, n, i) - c, 0, c) / p,
    "xmt-pond": lambda t, s, h, r, n, l: unexplained(  # noqa: E741
        [kept(t, 100 - s), n / 1000 * 1e5], [kept(t, h), r, l]
    ),
    "xmt-storm": lambda f, m, p, a, c, k, g: solved(
        lambda day: day * g + storm(p, a, c, k) - (f - m) * a * 1e4, 0, 1e5
    ),
    "xmt-apart": lambda m, a, t, b: solved(lambda x: m * (x - a) + t * (x - b), 0, 100),
}  # fmt: skip
WORDS: frozenset[str] = frozenset()
SHIPPED, TAILED = 1150 * 0.92 * 0.58, 8060 * 0.022
GAP = unexplained([874, 60], [SHIPPED, TAILED, 105])
U = sqrt(13.1**2 + 4.3**2 + 7.1**2 + 50)
MADE = SHIPPED + 45
OUT = 0.32 * 80.6
POND = unexplained([kept(2400, 56), 500], [kept(2400, 28), 1600, 200])
RISE = risen(240, 10, 12, 55)
ORE = 86 / yielded(7, 78, 90, 94)


def kilogram(a: float = 86, x: float = 78, z: float = 94, c: float = 4.5) -> float:
    """The lesson's kilogram: everything a tonne costs, over what it yields."""
    out = yielded(7, x, 90, z)
    return (a + 1.8 * yielded(7, x, 90) + c * out) / out


FUND = yearly(20, 15, 3)
PRINTED: dict[str, list[tuple[str, str, float]]] = {
    f"{HOME}/accounts-and-samplers.lesson.md": [
        ("9.5 % | {} | 13.1", "874.0", 9200 * 0.095),
        ("58 % | {} | 4.3", "613.6", SHIPPED),
        ("2.2 % | {} | 7.1", "177.3", TAILED),
        ("- 45 = {}$ t, or 4.4", "38.0", GAP),
        ("38.0$ t, or {} % of", "4.4", 100 * GAP / 874),
        ("5^2}} = {}$ t. The gap", "17.0", U),
        ("gap is {} times that", "2.2", GAP / U),
        ("874.0 = {}\\,\\%$; built", "75.4", 100 * MADE / 874),
        ("177.3) = {}\\,\\%$", "78.8", 100 * MADE / (MADE + TAILED)),
        ("It showed {} t missing", "83", GAP + 45),
        ("missing, or {} %, and", "9.5", 100 * (GAP + 45) / 874),
        ("differ by {} points. $38.0", "3.4", 100 * MADE / (MADE + TAILED) - 100 * MADE / 874),
        ("0.28$: $u = {}$", "0.063", 0.28 * 20**-0.5),
        ("u = 0.063$, $t = {}$", "5.1", 0.32 * 20**0.5 / 0.28),
        ("0.32 points are {} t", "25.8", OUT),
        ("unexplained is {} t", "12.2", GAP - OUT),
        ("0.40 m/s give {} kg", "1.25", cut(120, 15, 0.4)),
        ("sqrt{{30}} = {}\\,\\%$", "0.55", 3 / 30**0.5),
        ("known to {} points either", "0.13", 2.09 * 0.28 * 20**-0.5),
    ],
    f"{HOME}/control-room-and-tailings.lesson.md": [
        ("leave: {} minutes", "18", minutes(6, 1, 20)),
        ("56/44 = 3{{,}}0{}$ m³/d. Held", "55", kept(2400, 56) - 3000),
        ("28/72 = {}$", "933", kept(2400, 28)),
        ("- 200 = {}$ m³/d", "821", POND),
        ("10{{,}}000 = 39{{,}}{}$ m³", "840", storm(240, 10, 12, 55) - 39000),
        ("a rise of {} m", "0.40", RISE),
        ("- 0.40 = {}$ m on 10 ha", "1.20", 2.8 - 1.2 - RISE),
        ("120,000 m³: {} days", "146", 120000 / POND),
        ("/821 = {}$ days", "195", 160000 / POND),
        ("10 ha is {} mm a day", "8.2", POND / 100),
        ("empties the tank, {} minutes", "15", minutes(6, 1, 24)),
        ("933 = 1{{,}}{}$ m³ a day", "822", 2400 / 2.7 + kept(2400, 28) - 1000),
        ("+ 1{{,}}822) = {}$ days", "45", 120000 / (POND + 2400 / 2.7 + kept(2400, 28))),
        ("takes {} m³ out of the pulp", "839", kept(2400, 56) - kept(2400, 48)),
        ("640,000 t with {} Bq/g", "3.9", (40 * 60 + 600 * 0.2) / 640),
    ],
    f"{HOME}/cost-of-a-separated-kilogram.lesson.md": [
        ("84/54.6 = {}$ before", "1.54", 84 / yielded(7, 78)),
        ("80/50.4 = {}$ \\$/kg after", "1.59", 80 / yielded(7, 72)),
        ("0.94 = {}$ kg for each tonne", "46.2", yielded(7, 78, 90, 94)),
        ("86/46.2 = {}$", "1.86", ORE),
        ("1.80/0.94 = {}$", "1.91", 1.8 / 0.94),
        ("Sum: **{} \\$/kg**", "8.28", kilogram()),
        ("+ 4.50 = {}$ \\$/kg", "7.53", 86 / 70 + 6.3),
        ("3 %: $S = {}$ million", "1.08", FUND),
        ("a year that is {} \\$/kg", "0.090", FUND / 12),
        ("or {} \\$ for a tonne", "4.1", FUND / 12 * yielded(7, 78, 90, 94)),
        ("show {} \\$/kg less", "0.13", 6 / yielded(7, 78, 90, 94)),
        ("79 % | {} | 0.024", "8.25", kilogram(x=79)),
        ("8.25 | {} |", "0.024", kilogram() - kilogram(x=79)),
        ("95 % | {} | 0.040", "8.24", kilogram(z=95)),
        ("8.24 | {} |", "0.040", kilogram() - kilogram(z=95)),
        ("less | {} | 0.087", "8.19", kilogram(a=82)),
        ("8.19 | {} |", "0.087", kilogram() - kilogram(a=82)),
        ("less | {} | 0.225", "8.05", kilogram(c=4.275)),
        ("0.51 = {}$ \\$.", "16.2", kilogram() / 0.51),
    ],
    EXAM[0]: [
        ("1.5/\\sqrt{{6}} = {}\\,\\%$", "0.6", 1.5 * 6**-0.5),
        ("84/(70 \\times 0.75 \\times 0.88) = {}$", "1.82", 84 / yielded(7, 75, 88)),
        ("90/(70 \\times 0.82 \\times 0.88) = {}$ against", "1.78", 90 / yielded(7, 82, 88)),
        ("the rest is {} \\$ in both", "5.68", 5 / 0.88),
        ("since the {} kg more", "4.3", yielded(7, 82, 88) - yielded(7, 75, 88)),
    ],
}  # fmt: skip
