"""Every number of the module on the powder route, computed a second time from stems alone.

Oxygen is counted in moles and grams, alignments as sums over crystals, mills lot by lot; what can
be inverted is searched for by bisection.
"""
# ruff: noqa: N803 - arguments bear the names that the stems print

from math import acos, cos, pi, radians, sqrt

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/powder-metallurgist/route-overview"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/powder-metallurgist.bank.md", "xpwr-")


def arrives(oxide: float, yielded: float) -> float:
    """Neodymium that arrives from a mass of oxide, kg; the factor stands in the stem."""
    return oxide / 1.1664 * yielded / 100


def unaccounted(F: float, f: float, h: float, a: float, x: float, d: float) -> float:
    """Rare earth content of a heel that closes the balance of a mill, wt%."""
    heel, caught = F * h / 100, F * a / 100
    product = F - heel - caught

    def gap(r: float) -> float:
        return heel * r + caught * x + product * (f + d) - F * f

    return solved(gap, 0, 100)


def random_pair(steps: int = 20_000) -> float:
    """Mean of cos(half the angle) between two axes at random, by the midpoints of cos(angle)."""
    return sum(cos(acos((n + 0.5) / steps) / 2) for n in range(steps)) / steps


def aligned(single: float, pairs: float, one_pair: float) -> float:
    """Alignment of a powder of which a share are pairs."""
    return single * ((1 - pairs) + pairs * one_pair)


def bound(oxygen: float = 0, nitrogen: float = 0, carbon: float = 0) -> float:
    """Rare earth bound by ppm of three elements, wt%, by the factors of the stems."""
    return sum(
        factor * ppm * 1e-4 for factor, ppm in ((6.01, oxygen), (10.30, nitrogen), (6.00, carbon))
    )


def loop(
    make_up: float, feed: float, air: float, bleed: float, gone: float, powder: float
) -> float:
    """Pick-up from the gas of a loop, ppm: flows in m3/h, contents in ppm, powder in kg/h."""
    litres = make_up * feed * 1e-3 + air * 209 - bleed * gone * 1e-3
    grams = litres / 24.465 * 31.998
    return grams / powder * 1000


def skin(size: float, thick: float) -> float:
    """Oxygen of a skin, ppm, by the shell of one kilogram of balls of one size (um, nm)."""
    balls = 1000 / 7.6 / (pi / 6 * size**3)  # per kg, each um3 as cm3: the units cancel below
    shell = balls * pi * size**2 * thick * 1e-3  # cm3
    return shell / 1000 * 1032 * 1000


def carried(H: float, F: float, lots: int, start: float = 1.0) -> float:
    """Share of the old material in a lot, lot by lot."""
    left = start
    for _ in range(int(lots)):
        left = left * H / (H + F)
    return left


def first_below(H: float, F: float, limit: float, start: float = 1.0) -> int:
    """First lot at or below a limit."""
    lot = 1
    while carried(H, F, lot, start) > limit:
        lot += 1
    return lot


def blended(*parts: tuple[float, float]) -> float:
    """Content of a blend of (kg, ppm)."""
    return sum(kg * ppm for kg, ppm in parts) / sum(kg for kg, _ in parts)


ORACLES: dict[str, Oracle] = {
    # lessons
    "pwrd-fla-cloze": lambda: {
        "f": aligned(1, 0.3, 0.862),
        "j": 1.6 * 0.95 * 0.99 * aligned(0.94, 0.3, 0.862),
    },
    "pwrd-fla-own": lambda s, a, v, d: 1.6 * v * d * aligned(a, s / 100, 0.862),
    "pwrd-oxy-cloze": lambda: {"o": bound(1100), "m": 31.0 - bound(1100, 250, 500)},
    "pwrd-oxy-own": lambda q, a, l, x, P: loop(q, a, l, q + l, x, P),  # noqa: E741
    "pwrd-gen-cloze": lambda: {
        "w": solved(lambda w: w * 8 - 180, 0, 100),
        "o": blended((180, 1300), (620, 860)),
    },
    "pwrd-gen-own": lambda H, F, n: 100 * carried(H, F, n),
    # practice
    "pwrp-fla-pair": lambda s, t: aligned(1, s / 100, cos(radians(t / 2))),
    "pwrp-fla-cut": lambda w, d: 100 * (w - d) / w,
    "pwrp-fla-yield": lambda G, f, h, s: solved(
        lambda F: (F - F * f / 100 - F * h / 100) * (100 - s) / 100 - G, 0, 1e4
    ),
    "pwrp-oxy-bound": lambda m, a, b: m * bound(b - a) / 100,
    "pwrp-oxy-left": lambda T, o, n, c: T - bound(o, n, c),
    "pwrp-oxy-skin": lambda d, t: skin(d, t),
    "pwrp-oxy-gas": lambda o, P: solved(lambda air: loop(0, 0, air, 0, 0, P) - o, 0, 10),
    "pwrp-oxy-gap": lambda: {"m": 840 - 360, "p": 1090 - 980, "k": 300 * bound(1090 - 290) / 100},
    "pwrp-gen-share": lambda B, o, e, L: solved(
        lambda m: blended((m, o + e), (B - m, o)) - o - L, 0, B
    ),
    "pwrp-gen-heel": lambda H, F, x: first_below(H, F, x / 100),
    "pwrp-gen-case-a": lambda W, a, f: W - (a + f),
    "pwrp-gen-case-b": lambda W, a, f, B, e, o: blended((W - a - f, o + e), (B - W + a + f, o)),
    # quiz
    "pwrq-need": lambda M, o, n: solved(lambda T: T - bound(o, n) - M, 0, 100),
    "pwrq-last-step": lambda f, h, m, p, L: L - sum([f, h, m, p]),
    "pwrq-seal": lambda l, P: loop(0, 0, l, 0, 0, P),  # noqa: E741
    "pwrq-finer": lambda f, o, a, b: f + (o - f) * skin(b, 1) / skin(a, 1),
    "pwrq-nitrogen": lambda m, n: m * n * 1e-6 / 14.007 * 144.242,
    "pwrq-bad-share": lambda m, B, o, L: solved(lambda x: blended((m, x), (B - m, o)) - L, 0, 1e5),
    "pwrq-price": lambda t, o, p: t * 10 * bound(o) * p,
    "pwrq-night-a": lambda m, b, u: m * (b - u) * 1e-3,
    "pwrq-night-b": lambda b, T: T - bound(b),
    "pwrq-pairs": lambda A, B: solved(lambda s: aligned(A, s / 100, 0.862) - B, 0, 100),
    # exam
    "xpwr-units-1": lambda B, w, y: solved(lambda m: arrives(m, y) - B * w / 100, 0, 1e4),
    "xpwr-units-2": unaccounted,
    "xpwr-room": lambda T, M, n, c, o: solved(lambda x: T - bound(o + x, n, c) - M, 0, 1e5),
    "xpwr-loop": lambda g, o, p, q, r, s: g + s + (o - g - s) * p * (100 - r) / 100 / q,
    "xpwr-two-sizes": lambda g, b, t, m: m - g - skin(b, t),
    "xpwr-charge": lambda B, T, M, o: solved(
        lambda x: ((B - x) * T / 100 + x) * 100 / B - bound(o) - M, 0, B
    ),
    "xpwr-hidden": lambda a, b, c, x, y, m: solved(
        lambda z: blended((a, x), (b, y), (c, z)) - m, 0, 1e5
    ),
    "xpwr-heel": lambda H, F, d, L: first_below(H, F, L, d) * F,
    "xpwr-case-line-a": lambda m, g: m * (g - 90) * 1e-3,
    "xpwr-case-line-b": lambda f, h, p, g, s, T: T - bound(sum([f, h, p, g, s])),
    "xpwr-case-recall-a": lambda W, a, v, B, o, e: blended((W - a - v, o + e), (B - W + a + v, o)),
    "xpwr-case-recall-b": lambda B, o, e: solved(
        lambda s: blended((s, o + e), (B - s, o)) - 1000, 0, B
    ),
}
WORDS: frozenset[str] = frozenset()

LEAKING = loop(60, 10, 0.2, 60.2, 50, 114)
Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/from-flake-to-green-part.lesson.md": [
        ("For axes at random this is {} on average", "0.862", random_pair()),
        ("4.0 µm apart this is {} %", "85", 100 * 3.4 / 4.0),
        ("0.94 \\times 0.99 = {}$ T", "1.489", 1.6 * 0.94 * 0.99),
        ("0.93 = {}$ T, as measured", "1.385", 1.6 * 0.94 * 0.99 * 0.93),
        ("1.289/1.385 = {}$ of it", "0.931", 1.289 / 1.385),
        ("so $s = {}$.", "0.50", solved(lambda s: aligned(1, s, 0.862) - 0.931, 0, 1)),
        ("That led to {} % bad", "14", 100 * solved(lambda s: aligned(1, s, 0.5) - 0.931, 0, 1)),
        ("(90°/2) = {}$", "0.707", sqrt(0.5)),
    ],
    f"{HOME}/the-oxygen-map.lesson.md": [
        ("$S$ is {} m²/g; 2.0", "0.253", 6 / 7.6 / 3.12),
        ("2.0 nm hold {} ppm", "522", skin(3.12, 2)),
        ("would have given {} and", "873", skin(2.8, 3)),
        ("Surface explains {} of", "190", round(skin(2.3, 3) - skin(2.8, 3), -1)),
        ("are {} g/h, and the bleed", "55", 0.2 * 209 / 24.465 * 31.998),
        ("0.20 \\times 0.209 = {}$ m³/h", "0.0424", 60 * 10e-6 + 0.2 * 0.209),
        ("times 32.00: {} kg/h", "0.0515", LEAKING * 114e-6),
        ("0.0515/114 = {}$ ppm", "452", LEAKING),
        ("ppm is {} % neodymium", "0.272", bound(LEAKING)),
        ("neodymium, {} kg each hour", "0.31", bound(LEAKING) * 1.14),
        ("6.00 \\times 0.050 = {}$ wt%", "29.78", 31 - bound(1100, 250, 500)),
    ],
    f"{HOME}/batch-genealogy.lesson.md": [
        ("emptied into B8 on the next day: {} kg", "44", 300 - 250 - 6),
        ("250/600 = {}\\,\\%$", "41.7", 100 * 250 / 600),
        ("44/600 = {}\\,\\%$", "7.3", 100 * 44 / 600),
        ("400 = 1{{,}}0{}$ ppm, B8", "17", blended((250, 1250), (350, 850)) - 1000),
        ("0.073 \\times 400 = {}$ ppm", "879", blended((44, 1250), (556, 850))),
        ("B8 {} g, filter", "17.6", 44 * 0.4),
    ],
}  # fmt: skip
