"""Where nuclides go in a plant, computed a second time from the stems alone.

Amounts are followed through the plant in becquerels and grams; carriers come down little by little.
"""
# ruff: noqa: N803, E741 - arguments bear the names that the stems print

from math import log, sqrt

from tests.content.numbers.rad_chains import PO210, cake, chain, normalised, residue
from tests.content.stage_oracle import Oracle, solved

HOME = "courses/radioactive-waste-specialist/where-it-goes-in-a-plant"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/radioactive-waste-specialist.bank.md", "xrp-")
TH = 4057.0  # Bq in a gram of thorium, as printed
RA228 = 2100.0  # days, as the stems print it
YEAR = 365.25


def in_feed(tonnes: float, percent: float) -> float:
    """Bq of each member in a feed in equilibrium."""
    return tonnes * 1e6 * percent / 100 * TH


def carried(percent: float, power: float, steps: int = 4_000) -> float:
    """Share of a trace still dissolved when so much of its carrier has come down, bit by bit."""
    carrier, trace = 1.0, 1.0
    bit = percent / 100 / steps
    for _ in range(steps):  # the middle of each step: the error falls with its square
        middle = carrier - bit / 2
        trace *= (1 - power * bit / middle / 2) / (1 + power * bit / middle / 2)
        carrier -= bit
    return trace


def carrier_for(left: float, power: float) -> float:
    """Percent of the carrier still dissolved when that share of the trace is."""
    return 100 - solved(lambda p: left - carried(p, power, 600), 1, 99.99)


def earlier(activity: float, days: float, life: float = RA228) -> float:
    """What an activity was so many days ago, from what one becquerel becomes."""
    return activity / chain(days, [1], [life])[0]


def water(dissolved: float, fines: float, solid: float, held: float = 0) -> float:
    """Bq in a litre: dissolved, and what fines in mg/L carry past a filter."""
    grams = fines * (100 - held) / 100 / 1000
    return dissolved + grams * solid


def gathered(rate: float, days: float) -> float:
    """What lies in a duct that gathers evenly and loses by decay, followed step by step."""
    now, h = 0.0, days / 4_000
    k = log(2) / PO210 * h
    for _ in range(4_000):
        now = (now * (1 - k / 2) + rate * h) / (1 + k / 2)
    return now


def root_sum(*terms: float) -> float:
    """Root of the sum of squares."""
    return sqrt(sum(term**2 for term in terms))


def cloze_gap() -> dict[str, float]:
    """The cloze of the lesson on balances."""
    cake_then = earlier(6.10, 75)
    gap = 8.00 - cake_then - 1.21
    return {"cake": cake_then, "e": gap / root_sum(0.24, 0.25, 0.06)}


ORACLES: dict[str, Oracle] = {
    # lessons
    "rd-route-cloze": lambda: {
        "feed": in_feed(5, 6) / 1e9,
        "product": (in_feed(5, 6) * 0.95 - in_feed(5, 6) * 0.95 * 0.99) / 2.8e6,
    },
    "rd-route-own": lambda F, g, x, y: in_feed(F, g) * x / 100 * 0.995 / (y * F * 1e5),
    "rd-scale-law": lambda p, n: 100 * carried(p, n),
    "rd-scale-cloze": lambda: {
        "total": water(0.15, 1.8, 500),
        "year": water(0.15, 1.8, 500) * 400e3 * 300 / 1e6,
    },
    "rd-scale-own": lambda d, f, s, h: water(d, f, s, h),
    "rd-bal-cloze": cloze_gap,
    "rd-bal-own": lambda F, c, d, o: F - earlier(c, d) - o,
    # practice
    "rdp-route-tailings": lambda f, y, r: (100 * f - r * f) / (100 - y),
    "rdp-route-need": lambda F, m, c: 100 * (c * m * 1e6) / (F * 1e9),
    "rdp-scale-radium": lambda a, p, n: a * carried(p, n),
    "rdp-scale-fines": lambda t, d, s: solved(lambda f: water(d, f, s) - t, 0, 100),
    "rdp-scale-days": lambda a, d: a * chain(d, [1], [3.66])[0],
    "rdp-scale-dust": lambda p, l, t: chain(t, [l, p], [1e12, 138.4])[1],
    "rdp-bal-scale": lambda F, g, m: (F * 1e9 - F * 1e9 * (100 - g) / 100) / (m * 1000),
    "rdp-bal-u": lambda A, u, C, v: root_sum(A * u / 100, C * v / 100),
    # quiz
    "rdq-two-stages": lambda x, y, F, m: (
        ((F * 1e9 - F * 1e9 * x / 100) - (F * 1e9 - F * 1e9 * x / 100) * y / 100) / (m * 1e6)
    ),
    "rdq-carrier-share": lambda a, z, n: carrier_for(z / a, n),
    "rdq-press": lambda n, k, s, c: (n * k * 1000 * s - n * k * 1000 * s * c / 100) / 1e6,
    "rdq-effluent-kilos": lambda L, d, q, s: solved(
        lambda kg: d * q * 1e3 * 330 + kg * 1e3 * s - L * 1e6, 0, 1e4
    ),
    "rdq-late-cake": lambda m, s, d, F: 100 * earlier(m * 1e6 * s, d) / (F * 1e9),
    "rdq-least-gap": lambda F, u, w, s: 100 * root_sum(F * u / 100, F * s / 100 * w / 100) / F,
    "rdq-duct": lambda r, t: gathered(r, t),
    "rdq-river-a": lambda T, d, L: solved(lambda h: L - d - (T - d) * (100 - h) / 100, 0, 100),
    "rdq-river-b": lambda d, L, s: solved(lambda f: water(d, f, s) - L, 0, 100),
    # exam
    "xrp-product": lambda F, g, x, y, k: (
        (in_feed(F, g) * x / 100 - in_feed(F, g) * x / 100 * y / 100) / (F * k * 1e6)
    ),
    "xrp-barium-need": lambda a, v, c, n: carrier_for(c * v / (a * 1000), n),
    "xrp-gap-scale": lambda F, c, d, o, s: (F - earlier(c, d) - o) * 1e9 / s / 1000,
    "xrp-scale-lead": lambda a, t: a * residue(t)[1],
    "xrp-two-accounts-a": lambda T, d, h: water(d, T - d, 1000, h),
    "xrp-two-accounts-b": lambda T, d, e, h, q: (
        (water(e, T - d, 1000) - water(d, T - d, 1000, h)) * q * 1000 * 330 / 1e6
    ),
}
WORDS: frozenset[str] = frozenset()
FEED = in_feed(8, 5.9)
CAKE = earlier(4650, 120) * 2.60 / 1000
FOUND = 1.215 + CAKE + 0.154 + 0.101
U = root_sum(14.88 * 0.03, 1.215 * 0.06, CAKE * 0.04, 0.154 * 0.08, 0.101 * 0.10)
Row = tuple[str, str, float]


def lead_in_scale(days: float) -> float:
    """Lead-212 of fresh scale as a share of its radium-228 of that day."""
    radium, _, lead = chain(days, [1, 0, 1], [5.75 * YEAR, 1.9116 * YEAR, 3.66], 900)
    return lead / radium


PRINTED: dict[str, list[Row]] = {
    f"{HOME}/acid-and-caustic-routes.lesson.md": [
        ("$0.059 \\times 4057 = {}$", "239.4", FEED / 8e6),
        ("In 8.0 t: {} GBq", "1.915", FEED / 1e9),
        ("is {} MBq, so 54.7", "76.6", FEED * 0.04 / 1e6),
        ("so {} Bq/g; thorium-232", "54.7", FEED * 0.04 / 1.4e6),
        ("so {} MBq, or 2.14", "9.2", FEED * 0.0048 / 1e6),
        ("or {} Bq/g of radium-228; thorium-232", "2.14", FEED * 0.0048 / 4.3e6),
        ("thorium-232 is {} Bq/g", "0.089", FEED * 0.0002 / 4.3e6),
        ("an oxide with {} ppm", "22", FEED * 0.0002 / TH / 4.3e6 * 1e6),
    ],
    f"{HOME}/scale-cloths-dust-and-off-gas.lesson.md": [
        ("$0.10^{{0.32}} = {}$", "0.48", carried(90, 0.32)),
        ("carrier down, {} % would", "1", 100 * carried(90, 2)),
        ("lead-212 is at {} %", "3", 100 * lead_in_scale(28)),
        ("to {} % after a year", "28", 100 * lead_in_scale(YEAR) * 0.8865),
        ("700 = {}$ Bq/L", "1.75", water(0, 2.5, 700)),
        ("1.75 = {}$ Bq/L", "1.87", water(0.12, 2.5, 700)),
        ("Bq, {} MBq.", "370", water(0.12, 2.5, 700) * 600e3 * 330 / 1e6),
        ("0.0875 = {}$ Bq/L", "0.2075", water(0.12, 2.5, 700, 95)),
        ("Bq/L, {} MBq a year", "41", water(0.12, 2.5, 700, 95) * 600e3 * 330 / 1e6),
        ("fines are {} kg", "495", 2.5e-6 * 600e3 * 330),
        ("that is {} MBq, and", "346.5", 495 * 0.7),
        ("part adds {}.", "24", 0.12 * 600e3 * 330 / 1e6),
    ],
    f"{HOME}/a-balance-of-activity.lesson.md": [
        ("$0.68 \\times 12.0 = {}$", "8.2", 0.68 * 12),
        ("After fourteen months {} % are left", "68", 100 * cake(14 / 12)[1]),
        ("Radium-228 loses {} % a month", "1.0", 100 - 100 / earlier(1, 30.4)),
        ("lead-210 {} %.", "0.26", 100 - 100 / earlier(1, 30.4, 22.2 * YEAR)),
        ("Polonium-210 loses {} % a month", "14", 100 - 100 / earlier(1, 30.4, PO210)),
        ("2^{{120/2100}} = {}$", "4838", earlier(4650, 120)),
        ("so {} GBq. 2.", "12.58", CAKE),
        ("0.101 = {}$ GBq", "14.05", FOUND),
        ("14.05 = {}$ GBq", "0.83", 14.88 - FOUND),
        ("squares {} GBq", "0.677", U),
        ("0.83/0.677 = {}$", "1.2", normalised(14.88, FOUND, U, 0)),
        ("the gap is {}. The plan", "1.32", 14.88 - 4.65 * 2.6 - 1.215 - 0.154 - 0.101),
        ("2^{{75/2100}} = {}$ GBq", "6.25", cloze_gap()["cake"]),
    ],
}
