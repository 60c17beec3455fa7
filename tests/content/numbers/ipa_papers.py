"""Every number of the module on papers and grey literature, computed anew from stems alone.

Reports are played through a population of cases, true and false, and whoever is left is counted;
readers sort real lists; ranges are walked in small steps; a store is filled month by month.
"""
# ruff: noqa: N803 - arguments bear the names that the stems print

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/ip-intelligence-analyst/papers-and-grey-literature"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/ip-intelligence-analyst.bank.md", "xipp-")
ND, OXYGEN = 144.242, 15.999
OXIDE = round((2 * ND + 3 * OXYGEN) / (2 * ND), 4)  # as the stems print it
KOE = 79.577  # kA/m in one kOe, as the stems print it


def left(percent: float, *reports: tuple[float, float]) -> float:
    """Percent true among the cases in which all reports came out as (if true, if false)."""
    true, false = percent, 100 - percent
    for if_true, if_false in reports:
        true, false = true * if_true, false * if_false
    return 100 * true / (true + false)


def ratio(value: float) -> tuple[float, float]:
    """A report with such a likelihood ratio."""
    return 0.1 * value, 0.1


def voices(percent: float, each: float, wanted: float) -> int:
    """Independent reports until the chance is reached, one by one."""
    count = 0
    while left(percent, *[ratio(each)] * count) < wanted:
        count += 1
    return count


def kappa(both: float, first: float, second: float, none: float) -> float:
    """Agreement beyond chance, from the verdicts of two readers one by one."""
    pairs = [(1, 1)] * int(both) + [(1, 0)] * int(first) + [(0, 1)] * int(second)
    pairs += [(0, 0)] * int(none)
    agree = sum(a == b for a, b in pairs) / len(pairs)
    chance = (
        sum(sum(a == side for a, _ in pairs) * sum(b == side for _, b in pairs) for side in (0, 1))
        / len(pairs) ** 2
    )
    return (agree - chance) / (1 - chance)


def agreed(a: float, b: float, g: float) -> float:
    """Kappa of a thousand texts, from the shares in percent that each keeps and of agreement."""
    both = solved(lambda y: 100 - (a - y) - (b - y) - g, 0, 100)
    return kappa(10 * both, 10 * (a - both), 10 * (b - both), 10 * (100 - a - b + both))


def least_both(N: float, a: float, b: float, k: float) -> int:
    """The least number that both keep so that kappa reaches k."""
    return next(y for y in range(1, int(N)) if kappa(y, a - y, b - y, N - a - b + y) >= k)


def metal(oxide: float, percent: float) -> float:
    """Metal from oxide with a yield."""
    return solved(lambda m: m * OXIDE * 100 / percent - oxide, 0, 1e6)


def power(gwh: float, each: float) -> float:
    """Tonnes of metal whose cells use so many GWh."""
    return solved(lambda t: t * 1000 * each / 1e6 - gwh, 0, 1e6)


def cut(*ranges: tuple[float, float]) -> tuple[float, float]:
    """Where all ranges meet."""
    return max(low for low, _ in ranges), min(high for _, high in ranges)


def both_ways(E: float, a: float, b: float, oxide: float, y: float, z: float) -> float:
    """Width of the metal that power and feed allow."""
    low, high = cut((power(E, b), power(E, a)), (metal(oxide, y), metal(oxide, z)))
    return high - low


def ceiling(E: float, a: float, oxide: float, z: float) -> float:
    """The most metal by power and feed."""
    return cut((0, power(E, a)), (0, metal(oxide, z)))[1]


def middle(S: float, a: float, b: float, H: float, c: float, e: float) -> float:
    """Middle of the oxide that solvent and acid allow."""

    def tonnes(use: float, each: float) -> float:
        return solved(lambda t: t * each - use, 0, 1e6)

    solvent = tonnes(1000 * S, b), tonnes(1000 * S, a)
    acid = tonnes(1000 * H, e), tonnes(1000 * H, c)
    return sum(cut(solvent, acid)) / 2


def store(inflow: float, months: float) -> float:
    """What lies in a store after years, filled in hundredths of a month."""
    return sum(inflow / 100 for _ in range(round(100 * months)))


def whole_for(percent: float, years: float) -> float:
    """Percent of stores that have leaked in none of so many years."""
    stores = 100.0
    for _ in range(int(years)):
        stores -= stores * percent / 100
    return stores


def brier(*groups: tuple[float, float, float]) -> float:
    """Mean square of chance less outcome; groups of (chance, came true, did not)."""
    marks = [(p - 1) ** 2 for p, yes, _ in groups for _ in range(int(yes))]
    marks += [p**2 for p, _, no in groups for _ in range(int(no))]
    return sum(marks) / len(marks)


def skill(n: float, a: float, m: float, b: float) -> float:
    """Percent by which a score lies below that of the base rate."""
    base = (n - a + b) / (n + m)
    flat = brier((base, n - a + b, a + m - b))
    return 100 * (flat - brier((0.9, n - a, a), (0.2, b, m - b))) / flat


ORACLES: dict[str, Oracle] = {
    # lessons
    "ippl-jou-cloze": lambda: {"pe": 0.4 * 0.3 + 0.6 * 0.7, "kappa": kappa(25, 15, 5, 55)},
    "ippl-jou-own": lambda y, u, v, z: kappa(y, u, v, z),
    "ippl-per-cloze": lambda: dict(zip(("low", "high"), cut(
        (power(18, 12), power(18, 10)), (metal(2000, 95), metal(2000, 97))
    ), strict=True)),
    "ippl-per-own": lambda E, a, G, y: ceiling(E, a, G, y),
    "ippl-rat-cloze": lambda: {
        "odds": left(10, ratio(6), ratio(1), ratio(3)) / (
            100 - left(10, ratio(6), ratio(1), ratio(3))
        ),
        "chance": left(10, ratio(6), ratio(3)),
    },
    "ippl-rat-own": lambda p, t, f, M: left(p, (t, f), ratio(M)),
    "ippl-sec-cloze": lambda: {"old": store(20, 9), "new": store(8, 3)},
    "ippl-sec-own": lambda n, s, R, m, r: (
        store(n * s / 100, R) - store(n * s / 100 * (100 - m) / 100, r)
    ),
    "ippl-brf-cloze": lambda: {"low": 3000 - 3000 / 4, "high": 3200 - 320},
    "ippl-brf-own": lambda n, a, m, b: brier((0.9, n - a, a), (0.6, m - b, b)),
    # practice
    "ippp-jou-hours": lambda N, t, d, u: (sum(t for _ in range(int(2 * N))) + N * d * u / 100) / 60,
    "ippp-jou-units": lambda A, k: solved(lambda x: k * KOE * (100 + x) / 100 - A, -50, 100),
    "ippp-per-solvent": lambda S, a, b: (
        solved(lambda t: t * a - 1000 * S, 0, 1e6) - solved(lambda t: t * b - 1000 * S, 0, 1e6)
    ),
    "ippp-per-shift": lambda n, k, g, D: sum(
        g / 1000 * k * n / 4 for _ in range(int(D))
    ),
    "ippp-rat-odds": lambda p, A, B, C: left(p, ratio(A), ratio(B), ratio(C)),
    "ippp-rat-need": lambda p, L, q: voices(p, L, q),
    "ippp-sec-stock": lambda n, s, R, k, q: store(n * s / 100, R) * k * q / 100,
    "ippp-brf-board-a": lambda E, b, u: power(E, b) * u / 100,
    # quiz
    "ippq-cut": lambda E, a, b, G, y, z: both_ways(E, a, b, G, y, z),
    "ippq-copies": lambda p, L, c: left(p, *[ratio(L)] * int(1 + c)) - left(p, ratio(L)),
    "ippq-agree": lambda a, b, g: agreed(a, b, g),
    "ippq-absent": lambda p, t, f: left(p, (100 - t, 100 - f)),
    "ippq-months": lambda n, s, m, T: solved(
        lambda months: n * s / 100 * (100 - m) / 100 * months - T, 0, 100
    ),
    "ippq-years": lambda q, Y: 100 - whole_for(q, Y),
    "ippq-second-line-a": lambda p, A, C: left(p, ratio(A), ratio(C)),
    # exam
    "xipp-echo": lambda p, t, f, r, s, C: left(p, (t, f), (r, s), ratio(C)),
    "xipp-middle": lambda S, a, b, H, c, e: middle(S, a, b, H, c, e),
    "xipp-agree": lambda N, a, b, k: least_both(N, a, b, k),
    "xipp-skill": lambda n, a, m, b: skill(n, a, m, b),
    "xipp-plant-b": lambda E, a, G, z, w: ceiling(E, a, G, z) * w / 100,
    "xipp-thesis-b": lambda p, A, B, t, f: left(p, ratio(A), ratio(B), (100 - t, 100 - f)),
}  # fmt: skip
WORDS: frozenset[str] = frozenset({"ippp-sec-lines", "ippq-cite", "xipp-words"})

Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/journals-and-theses.lesson.md": [
        ("text 12.5 kOe: this is {} kA/m", "995", 12.5 * KOE),
        ("The text may mean {} kOe", "15.1", 1200 / KOE),
        ("$15.1 \\times 79.577 = {}$, and", "1202", 15.1 * KOE),
        ("$12.5 \\times 79.577 = {}$.", "995", 12.5 * KOE),
        ("$p_o = (30 + 62)/120 = {}$.", "0.767", 92 / 120),
        ("B keeps $40/120 = {}$.", "0.333", 40 / 120),
        ("$p_e = 0.40 \\times 0.333 + 0.60 \\times 0.667 = {}$.", "0.533",
         48 / 120 * 40 / 120 + 72 / 120 * 80 / 120),
        ("$\\kappa = (0.767 - 0.533)/(1 - 0.533) = {}$.", "0.50", kappa(30, 18, 10, 62)),
        ("$(0.80 - 0.54)/0.46 = {}$.", "0.565", kappa(25, 15, 5, 55)),
    ],
    f"{HOME}/standards-tenders-and-permits.lesson.md": [
        ("{} kg of oxide hold 1 kg of metal. With", "1.1664", OXIDE),
        ("$24 \\times 10^6/12 = {} \\times 10^6$ kg", "2.00", power(24, 12) / 1000),
        ("$24 \\times 10^6/9 = {} \\times 10^6$ kg", "2.67", power(24, 9) / 1000),
        ("2,000 to 2,{} t.", "667", power(24, 9) - 2000),
        ("$3100/1.1664 = {}$ t. With", "2658", metal(3100, 100)),
        ("$2658 \\times 0.93 = {}$ t to", "2472", metal(3100, 93)),
        ("$2658 \\times 0.97 = {}$ t.", "2578", metal(3100, 97)),
        ("$2578/0.97 \\times 1.1664 = {}$ t of oxide", "3100", 2578 / 0.97 * OXIDE),
        ("$2000/1.1664 = {}$ t, times", "1715", metal(2000, 100)),
    ],
    f"{HOME}/rating-and-corroboration.lesson.md": [
        ("$0.25 \\times 3 \\times 3 \\times 4 = {}$, so 90", "9",
         left(20, ratio(3), ratio(3), ratio(4)) / (100 - left(20, ratio(3), ratio(3), ratio(4)))),
        ("$0.20/0.80 = {}$.", "0.25", 20 / 80),
        ("$0.25 \\times 3 = {}$.", "0.75", left(20, ratio(3)) / (100 - left(20, ratio(3)))),
        ("$3.0/4.0 = {}\\,\\%$.", "75", left(20, ratio(3), ratio(4))),
        ("lifted 75 to {} %", "90", left(20, ratio(3), ratio(3), ratio(4))),
        ("for the notice it is {} %", "60", left(20, ratio(3), ratio(2))),
        ("$L = 0.2/0.9 = {}$.", "0.22", 0.2 / 0.9),
        ("$2/3 = {}\\,\\%$.", "66.7", left(10, ratio(6), ratio(3))),
    ],
    f"{HOME}/security-and-privacy.lesson.md": [
        ("$36 \\times 6 = {}$ documents", "216", store(36, 6)),
        ("$216 \\times 3 = {}$. Expected", "648", store(36, 6) * 3),
        ("$648 \\times 0.02 = {}$ a year", "13", store(36, 6) * 3 * 0.02),
        ("$36 \\times 0.5 \\times 2 = {}$.", "36", store(18, 2)),
        ("$36 \\times 3 \\times 0.02 = {}$ a year", "2.2", store(18, 2) * 3 * 0.02),
        ("A third is left: {}.", "72", store(12, 6)),
        ("A sixth is left: {}.", "36", store(36, 1)),
        ("Three quarters are left: {}.", "162", store(27, 6)),
        ("$20 \\times 9 = {}$;", "180", store(20, 9)),
        ("$20 \\times 0.4 \\times 3 = {}$.", "24", store(8, 3)),
    ],
    f"{HOME}/writing-a-brief.lesson.md": [
        ("$3/(1 + 3) = {}\\,\\%$", "75", left(50, ratio(3))),
        ("$2472 \\times 0.70 = {}$ t", "1730", 2472 - 2472 * 0.3),
        ("$2578 \\times 0.90 = {}$ t", "2320", 2578 - 2578 * 0.1),
        ("$4 \\times 0.1^2 + 1 \\times 0.9^2 = {}$.", "0.85", 5 * brier((0.9, 4, 1))),
        ("$3 \\times 0.4^2 + 2 \\times 0.6^2 = {}$.", "1.20", 5 * brier((0.6, 3, 2))),
        ("$(0.85 + 1.20)/10 = {}$.", "0.205", brier((0.9, 4, 1), (0.6, 3, 2))),
        ("$0.7 \\times 0.3 = {}$.", "0.21", brier((0.7, 7, 3))),
        ("$(7 \\times 0.01 + 3 \\times 0.81)/10 = {}$.", "0.25", brier((0.9, 7, 3))),
        ("would have given {}.", "0.21", brier((0.7, 7, 3))),
        ("$3000 \\times 0.75 = {}$;", "2250", 3000 - 750),
        ("$3200 \\times 0.90 = {}$.", "2880", 3200 - 320),
    ],
}  # fmt: skip
