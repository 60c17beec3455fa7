"""Every number of the module on comminution and liberation, computed again from the stems alone.

Bond's law is integrated over size, cyclones and accounts are solved by bisection, and particles are
weighed gram by gram.
"""

from math import exp, log

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/mining-process-engineer/comminution-and-liberation"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/mining-process-engineer.bank.md", "xmc-")
BASTNAESITE, CALCITE, BARITE = 4.97, 2.71, 4.48  # g/cm³, as printed
HELD = 0.75  # REO in pure bastnäsite, as printed


def bond(index: float, product: float, feed: float) -> float:
    """Energy in kWh/t: dW = 5 Wi x^-1.5 dx, summed by Simpson's rule on a logarithmic scale."""
    n, low, high = 400, log(product), log(feed)
    h = (high - low) / n
    terms = [5 * index * exp(-0.5 * (low + k * h)) for k in range(n + 1)]
    return h / 3 * (terms[0] + terms[-1] + 4 * sum(terms[1:-1:2]) + 2 * sum(terms[2:-1:2]))


def index_of(energy: float, product: float, feed: float) -> float:
    return solved(lambda wi: bond(wi, product, feed) - energy, 0.1, 200)


def product_of(energy: float, index: float, feed: float) -> float:
    return solved(lambda p: energy - bond(index, p, feed), 5, feed - 1)


def between(low: float, high: float) -> float:
    """Size that 80 % passes between 75 and 106 µm, on a straight line of logarithms."""
    return exp(solved(
        lambda x: log(low) + (x - log(75)) / log(106 / 75) * log(high / low) - log(80),
        log(60), log(130),
    ))  # fmt: skip


def by_mass(areas: dict[float, float], of: float = BASTNAESITE) -> float:
    """Percent by mass of the phase of one density, from area shares by density."""
    grams = {density: area * density for density, area in areas.items()}
    return 100 * grams[of] / sum(grams.values())


def grade(pure: float, *classes: tuple[float, float]) -> float:
    """Grade of particles, from what share of the mineral each class holds and how rich it is."""
    mineral = mass = 0.0
    for held, rich in classes:
        mineral, mass = mineral + held, mass + held * 100 / rich
    return pure * mineral / mass


def load(feed: float, over: float, under: float) -> float:
    """Underflow for each tonne of overflow, from a balance of the fine part."""
    return solved(lambda x: (over + x * under) - feed * (1 + x), 0, 100)


def passes(load: float) -> float:
    """Times that a tonne passes the mill: each pass returns a share, and so on."""
    back, total, term = load / (1 + load), 0.0, 1.0
    for _ in range(4_000):
        total, term = total + term, term * back
    return total


def corrected(y: float, bypass: float) -> float:
    """Of 100 grains: those that were classified and went below, over those that were classified."""
    return solved(lambda c: bypass + (100 - bypass) * c / 100 - y, 0, 100)


def alike(size: float, density: float, other: float) -> float:
    return solved(lambda d: d * d * (other - 1) - size * size * (density - 1), 1, 1000)


def recovered(shares: tuple[float, ...], rates: tuple[float, ...]) -> float:
    return sum(share * rate for share, rate in zip(shares, rates, strict=True)) / 100


def account(feed: float, points: float, price: float, *costs: float) -> float:
    """Net in $/t: kilograms of REO gained in a tonne of ore, less what it costs."""
    return 1000 * feed / 100 * points / 100 * price - sum(costs)


def room(g: float, k: float, v: float, e: float) -> float:
    """Points of slimes at which nothing is left of the gain."""

    def net(s: float) -> float:
        points = k * (0.9 - 0.2) - s * (0.9 - 0.4)
        return -account(g, points, v, 0.25 * e, 0.30 * s)

    return solved(net, 0, 100)


def lost_locked(a: float, m: float, k: float) -> float:
    """Percent of a loss that is locked, grain class by grain class."""
    lost = {
        "free": a * 0.08,
        "mid": m * 0.45,
        "locked": k * 0.92,
        "slimes": (100 - a - m - k) * 0.6,
    }
    return 100 * lost["locked"] / sum(lost.values())


ORACLES: dict[str, Oracle] = {
    # lessons
    "mc-b-cloze": lambda: {"w": bond(11.5, 53, 1800), "p": 150 * bond(11.5, 53, 1800)},
    "mc-b-own": lambda wi, f, p, t: t * bond(wi, p, f),
    "mc-l-cloze": lambda: {
        "w": by_mass({BASTNAESITE: 40, CALCITE: 60}),
        "r": HELD * by_mass({BASTNAESITE: 40, CALCITE: 60}),
    },
    "mc-l-own": lambda a, d: HELD * by_mass({BASTNAESITE: a, d: 100 - a}),
    "mc-c-cloze": lambda: {"cl": 100 * load(35, 71, 23), "yc": corrected(46, 25)},
    "mc-c-own": lambda g, r, e, s, v: account(g, r, v, 0.25 * e, 0.30 * s),
    # practice
    "mcp-b-p80": lambda hi, lo: between(lo, hi),
    "mcp-b-power": lambda wi, p, t, e: t * bond(wi, p, 2200) / e * 100,
    "mcp-b-operating": lambda kw, t, f, p: index_of(kw / t, p, f),
    "mcp-b-short": lambda ws, p: bond(ws, p, 1500) / 0.90744,  # kWh for 907.44 kg
    "mcp-b-rate": lambda kw, wi, p: kw / bond(wi, p, 1800),
    "mcp-l-tails": lambda a, la, b, lb: a + b - a * la / 100 - b * lb / 100,
    "mcp-l-area": lambda w: solved(
        lambda a: by_mass({BASTNAESITE: a, CALCITE: 100 - a}) - w, 1, 99.9
    ),
    "mcp-l-limit": lambda h1, h2, c2: grade(75, (h1, 100), (h2, c2)),
    "mcp-c-load": lambda o, f, u: 100 * load(f, o, u),
    "mcp-c-corrected": lambda y, rf: corrected(y, rf),
    "mcp-c-settle": lambda d, r: alike(d, r, 5.1),
    "mcp-c-step": lambda f, s, g: account(
        g, f * 0.9 - f * 0.2 + s * 0.35 - s * 0.9, 3, 0.9, 0.25 * s
    ),
    "mcp-c-surface": lambda s, d: 100 / (1 + (100 - s) * d / (60 * s)),
    # quiz
    "mcq-reach": lambda kw, t, wi: product_of(kw / t, wi, 2000),
    "mcq-change": lambda kw, q, p: kw * (1 + q / 100) * bond(1, p, 1800) / bond(1, 75, 1800),
    "mcq-reference": lambda wr, pr, p: index_of(bond(wr, pr, 1200), p, 1200),
    "mcq-blend": lambda a, w1, w2, kw: kw
    / (a / 100 * bond(w1, 80, 2000) + (1 - a / 100) * bond(w2, 80, 2000)),
    "mcq-three": lambda h1, h2, h3: grade(70, (h1, 100), (h2, 70), (h3, 30)),
    "mcq-locked-share": lambda a, m, k: lost_locked(a, m, k),
    "mcq-underflow": lambda cl, o, f: solved(
        lambda u: o + cl / 100 * u - f * (1 + cl / 100), 0, 100
    ),
    "mcq-fines-back": lambda t, cl, u: (t * cl / 100) * u / 100,
    "mcq-price": lambda g, r, e, s: solved(
        lambda v: account(g, r, v, 0.22 * e, 0.35 * s), 0.01, 200
    ),
    # exam
    "xmc-regrind": lambda wi, y, p: bond(wi, p, 110) - y / 100 * bond(wi, p, 90),
    "xmc-phases": lambda a, b: HELD
    * by_mass({BASTNAESITE: a, BARITE: b, CALCITE: 100 - a - b}),
    "xmc-survey-a": lambda ob, fb, ub: 100 * load(fb, ob, ub),
    "xmc-survey-b": lambda o, f, u, ob, fb, ub: passes(load(fb, ob, ub)) / passes(load(f, o, u)),
    "xmc-waste": lambda kw, t, wi, c: (kw / t - bond(wi, 90, 1900)) * t * 8e-3 * c,
    "xmc-room": room,
    "xmc-blend": lambda kw, w1, w2: solved(
        lambda s: 180 * (bond(w1, 75, 2000) * (1 - s / 100) + bond(w2, 75, 2000) * s / 100) - kw,
        0, 100,
    ),
}  # fmt: skip
WORDS: frozenset[str] = frozenset()
RATES = (92, 58, 8, 38)
GRINDS = {106: (48, 27, 19, 6), 75: (61, 20, 10, 9), 53: (69, 12, 5, 14), 38: (71, 7, 2, 20)}
R = {size: recovered(shares, RATES) for size, shares in GRINDS.items()}
W = {size: bond(12, size, 1800) for size in GRINDS}


def step(coarse: int, fine: int) -> tuple[float, float, float, float, float]:
    """Kilograms, value, energy, slimes and net of one step of the worked example."""
    kilos = 80 * (R[fine] - R[coarse]) / 100
    energy = 0.25 * (W[fine] - W[coarse])
    slimes = 0.30 * (GRINDS[fine][3] - GRINDS[coarse][3])
    return kilos, 3 * kilos, energy, slimes, 3 * kilos - energy - slimes


ONE, TWO, THREE = step(106, 75), step(75, 53), step(53, 38)
ROOT = 1 / 75**0.5 - 1 / 2000**0.5
PRINTED: dict[str, list[tuple[str, str, float]]] = {
    f"{HOME}/bond-and-its-limits.lesson.md": [
        ("2850/185 = {}$ kWh/t", "15.4", 2850 / 185),
        ("gives {} kWh/t for this ore", "11.7", bond(12.5, 74, 1900)),
        ("a factor of {}.", "1.32", 2850 / 185 / bond(12.5, 74, 1900)),
        ("= {}\\ \\mathrm{{\\mu m}}$$", "88", between(74, 88)),
        ("In the log above it is {} against", "16.5", index_of(2850 / 185, 74, 1900)),
        ("about {} µm.", "87", product_of(bond(13, 75, 2000) / 1.1, 13, 2000)),
        ("$1/\\sqrt{{75}} = {}$", "0.1155", 75**-0.5),
        ("$1/\\sqrt{{2000}} = {}$", "0.0224", 2000**-0.5),
        ("the difference is {}.", "0.0931", ROOT),
        ("Divided by 1.1 it is {}", "0.0846", ROOT / 1.1),
        ("13 \\times 0.0931 = {}$", "12.10", bond(13, 75, 2000)),
        ("= 2{{,}}{}$ kW. At", "421", 200 * bond(13, 75, 2000) - 2000),
        ("2421/0.93 = 2{{,}}{}$", "603", 200 * bond(13, 75, 2000) / 0.93 - 2000),
        ("37.5 µm: $W = {}$", "18.32", bond(13, 37.5, 2000)),
        ("kWh/t, {} % more", "51", 100 * (bond(13, 37.5, 2000) / bond(13, 75, 2000) - 1)),
        ("1/\\sqrt{{2}}) = {}$", "383", bond(13, 0.075, 2)),
        ("this asks for {} MW", "77", bond(13, 0.075, 2) * 200 / 1000),
        ("12.1 at 75 µm and {} at", "18.3", bond(13, 37.5, 2000)),
    ],
    f"{HOME}/liberation-and-locking.lesson.md": [
        ("24 \\times 0.90 + 22 \\times 0.58 = {}$", "34.4", 24 * 0.9 + 22 * 0.58),
        ("Of the loss, {} % is free mineral", "62", (240 + 924 + 1204 + 3880) / 100),
        ("and {} % is free and below 20", "39", 40 * 0.97),
        ("calcite by area is {} %", "64.7", by_mass({BASTNAESITE: 50, CALCITE: 50})),
        ("and holds {} % REO", "48.5", HELD * by_mass({BASTNAESITE: 50, CALCITE: 50})),
        ("| 13 % | 1.56 | {} |", "3.47", 1.56 / 0.45),
        ("so {} % REO at 77", "70.4", grade(75, (62, 100), (15, 75))),
        ("so {} % REO at 90", "60.9", grade(75, (62, 100), (15, 75), (13, 45))),
        ("9.24/9.84 = {}\\,", "93.9", grade(100, (62, 100), (15, 75))),
        ("10.80/13.31 = {}\\,", "81.2", grade(100, (62, 100), (15, 75), (13, 45))),
        ("45)/90 = {}\\,", "87.9", (6200 + 1125 + 585) / 90),
        ("or {} % REO. How", "65.9", 0.75 * (6200 + 1125 + 585) / 90),
        ("make {} t of concentrate", "12.29", 10.8 / (7910 / 9000)),
        ("particles weigh {} t.", "13.31", 7.44 + 2.4 + 1.56 / 0.45),
        ("$12/21.3$, or {} % REO", "42.2", grade(75, (62, 100), (15, 75), (13, 45), (10, 15))),
        ("The {} t that are missing", "78.7", 100 - (7.44 + 2.4 + 1.56 / 0.45 + 8)),
    ],
    f"{HOME}/classification-and-slimes.lesson.md": [
        ("= {}$, or 263 %. For", "2.625", load(38, 80, 22)),
        ("= 5.7$, or {} %. In", "567", 100 * load(62, 96, 56)),
        ("passes the mill {} times", "6.7", passes(load(62, 96, 56))),
        ("a tonne of ore {} times", "3.6", passes(load(38, 80, 22))),
        ("\\sqrt{{1.71/3.97}} = {}$", "0.656", alike(1000, CALCITE, BASTNAESITE) / 1000),
        ("bastnäsite is cut near {} µm", "52.5", alike(80, CALCITE, BASTNAESITE)),
        ("| 19 | 6 | {} | 8.83 |", "63.6", R[106]),
        ("| 6 | 63.6 | {} |", "8.83", W[106]),
        ("| 10 | 9 | {} |", "71.9", R[75]),
        ("| 71.9 | {} |", "11.03", W[75]),
        ("| 5 | 14 | {} |", "76.2", R[53]),
        ("| 76.2 | {} |", "13.65", W[53]),
        ("| 2 | 20 | {} |", "77.1", R[38]),
        ("| 77.1 | {} |", "16.64", W[38]),
        ("80 \\times 0.0832 = {}$ kg", "6.66", ONE[0]),
        ("worth {} \\$. Energy 0.55", "19.97", ONE[1]),
        ("19.97 \\$. Energy {} \\$", "0.55", ONE[2]),
        ("Net: +{} \\$. 2.", "18.52", ONE[4]),
        ("µm: {} kg, worth 10.13", "3.38", TWO[0]),
        ("3.38 kg, worth {} \\$", "10.13", TWO[1]),
        ("10.13 \\$. Energy {} \\$", "0.66", TWO[2]),
        ("slimes 1.50 \\$. Net: +{} \\$", "7.97", TWO[4]),
        ("µm: {} kg, worth 2.35", "0.78", THREE[0]),
        ("0.78 kg, worth {} \\$", "2.35", THREE[1]),
        ("2.35 \\$. Energy {} \\$", "0.75", THREE[2]),
        ("Net: −{} \\$.", "0.19", -THREE[4]),
    ],
}  # fmt: skip
