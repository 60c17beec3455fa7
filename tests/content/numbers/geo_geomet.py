"""Every number of the module on geometallurgy and responsible exploration, computed a second time.

Streams are followed gram by gram, minerals are built from atoms, and unknowns are found by search.
"""

# ruff: noqa: N803 - arguments bear the names that the stems print

from math import sqrt

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/geologist-mineralogist/geometallurgy-and-responsible-exploration"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/geologist-mineralogist.bank.md", "xgg-")
AVOGADRO, YEAR, LN2 = 6.02214076e23, 365.25 * 86400, 0.6931471805599453
C, OXYGEN, F, P, S, CA, CE, TH, U = (
    12.011, 15.999, 18.998, 30.974, 32.06, 40.078, 140.116, 232.0377, 238.02891,
)  # fmt: skip
H, N, MG, ND = 1.008, 14.007, 24.305, 144.242
BQ_TH = LN2 / (14.05e9 * YEAR) * AVOGADRO / TH  # Bq in a gram of thorium
BQ_U = LN2 / (4.468e9 * YEAR) * AVOGADRO * 0.992742 / U  # of U-238 in a gram of uranium
THORIA, U3O8 = TH + 2 * OXYGEN, 3 * U + 8 * OXYGEN
SALT = 2 * (N + 4 * H) + S + 4 * OXYGEN
OXIDE = (2 * ND + 3 * OXYGEN) / 2  # g of Nd2O3 for a mole of Nd
ACID = 2 * H + S + 4 * OXYGEN
CALCITE, DOLOMITE = CA + C + 3 * OXYGEN, CA + MG + 2 * (C + 3 * OXYGEN)
PHOSPHATE, CERIA, SESQUI = 2 * P + 5 * OXYGEN, CE + 2 * OXYGEN, 2 * CE + 3 * OXYGEN
LEAST = 3 * N / OXIDE  # t of nitrogen for a tonne of REO


def mixed(*parts: tuple[float, float]) -> float:
    """Recovery in % of a hundred grams that lie in classes: grams, recovery in %."""
    grams = [mass * got / 100 for mass, got in parts]
    return 100 * sum(grams) / sum(mass for mass, _ in parts)


def metal(*parts: tuple[float, float, float]) -> list[float]:
    """Fed and recovered REO of domains: mass, grade in %, recovery in %."""
    fed = sum(mass * grade / 100 for mass, grade, _ in parts)
    got = sum(mass * grade / 100 * part / 100 for mass, grade, part in parts)
    return [fed, got]


def streams(ppm: float, pull: float, got: float) -> tuple[float, float]:
    """Content of concentrate and tailings in ppm, from a tonne of ore followed gram by gram."""
    grams = ppm  # in a tonne
    return grams * got / 100 / (pull / 100), grams * (100 - got) / 100 / (1 - pull / 100)


def thorium(ppm: float) -> float:
    """Bq/g of Th-232."""
    return ppm * 1e-6 * BQ_TH


def uranium(ppm: float) -> float:
    """Bq/g of U-238."""
    return ppm * 1e-6 * BQ_U


def work(index: float, size: float, feed: float = 1e9) -> float:
    """kWh/t by the third theory, as an integral over size in steps."""
    total, x, steps = 0.0, feed, 60_000
    ratio = (size / feed) ** (1 / steps)
    for _ in range(steps):
        smaller = x * ratio
        total += index * 5 * (x - smaller) / ((x + smaller) / 2) ** 1.5
        x = smaller
    return total


def log_counts(cps: float, back: float, per_ppm: float) -> float:
    """Content whose counts would fill the window."""
    return solved(lambda ppm: back + per_ppm * ppm - cps, 0, 1e6)


def log_uranium(
    t: float, bt: float, u: float, bu: float, strip: float, per_ppm: float
) -> float:  # fmt: skip
    """Uranium that fills what thorium leaves of the window."""
    return solved(lambda ppm: bu + strip * (t - bt) + per_ppm * ppm - u, -1e3, 1e6)


def dose(rate: float, back: float, hours: float) -> float:
    """mSv that core adds, hour by hour."""
    return sum((rate - back) / 1000 for _ in range(int(hours)))


def sorted_result(
    earn: float, grade: float, cost: float, gone: float, lost: float, fee: float
) -> float:
    """$ for each tonne fed to a sorter, followed as a tonne of rock."""
    kept, reo = 1 - gone / 100, grade * (1 - lost / 100)
    return earn * reo - cost * kept - fee


def clay(area: float, deep: float, dense: float, total: float, loose: float, got: float) -> float:
    """t REO of a clay from m2, m, t/m3 and three percentages."""
    return area * deep * dense * (total / 100) * (loose / 100) * (got / 100)


def above_baseline(mean: float, s: float, n: float, t: float) -> float:
    """Mean plus t times the scatter of one result against a mean of n."""
    return mean + t * sqrt(s * s + s * s / n)


def reo_of(fluorine: float, phosphorus: float) -> tuple[float, float]:
    """% REO as CeO2 in bastnäsite and in monazite, from % F and % P2O5, atom for atom."""
    return fluorine / F * CERIA, 2 * phosphorus / PHOSPHATE * CERIA


ORACLES: dict[str, Oracle] = {
    # lessons
    "gg-lg-cloze": lambda: {
        "s": 100 - 70 - 6 - 2,
        "r": mixed((70, 92), (6, 60), (2, 10), (22, 35)),
    },
    "gg-lg-own": lambda a, b, d, ra, rb, rc, rd: mixed(
        (a, ra), (b, rb), (100 - a - b - d, rc), (d, rd)
    ),
    "gg-pe-cloze": lambda: {"c": streams(150, 5, 80)[0], "a": thorium(streams(150, 5, 80)[0])},
    "gg-pe-own": lambda o, m, R: thorium(streams(o * TH / THORIA, m, R)[0]),
    "gg-cl-cloze": lambda: {
        "y": 1000 * clay(1, 1, 1, 0.10, 50, 80),
        "t": 1 / clay(1, 1, 1, 0.10, 50, 80),
    },
    "gg-cl-own": lambda q, k, p: q * k * LEAST * (100 - p) / 100,
    "gg-bl-cloze": lambda: {
        "th": log_counts(29, 5, 0.12),
        "u": log_uranium(29, 5, 19, 4, 0.375, 0.3),
    },
    "gg-bl-own": lambda d, b, h: dose(d, b, h),
    # practice
    "ggp-from-test": lambda R, ra, rb: solved(lambda x: mixed((x, ra), (100 - x, rb)) - R, 0, 100),
    "ggp-energy": lambda W, a, b: work(W, b, a),
    "ggp-domains": lambda a, ga, ra, b, gb, rb: (
        100 * metal((a, ga, ra), (b, gb, rb))[1] / metal((a, ga, ra), (b, gb, rb))[0]
    ),
    "ggp-acid": lambda k, g: k / CALCITE * ACID / g * 1000,
    "ggp-tails": lambda o, m, R: thorium(streams(o, m, R)[1]),
    "ggp-uranium": lambda x: uranium(x * 3 * U / U3O8),
    "ggp-fluorite": lambda g, F: solved(
        lambda x: 18.998 * (g / CERIA + 2 * x / (CA + 2 * 18.998)) - F, 0, 60
    ),
    "ggp-sorter": lambda E, g, C, w, S: solved(
        lambda x: sorted_result(E, g, C, w, x, S) - sorted_result(E, g, C, 0, 0, 0), 0, 100
    ),
    "ggp-hectare": lambda h, d, t, e, r: clay(1e4, h, d, t, e, r),
    "ggp-strip": lambda t, bt, c, bu, al, s: log_uranium(t, bt, c, bu, al, s),
    "ggp-hours": lambda D, d, b: solved(lambda h: h * (d - b) / 1000 - D, 0, 1e5),
    "ggp-limit": lambda m, s, n, t: above_baseline(m, s, n, t),
    "ggp-offer-a": lambda o, m, R, g: streams(o, m, R)[0] / 1000 / (g / 100),
    # quiz
    "ggq-shift": lambda R, T, ra, rc: solved(lambda x: R + x * ra / 100 - x * rc / 100 - T, 0, 100),
    "ggq-two-minerals": lambda b, rb, rm, k: mixed((b, rb), (k, 0), (100 - b - k, rm)),
    "ggq-grind-worth": lambda g, d, P, e, q: 1000 * g / 100 * d / 100 * P - e * q,
    "ggq-thorium-way": lambda o, m, c: 100 * (o - c * m / 100) / o,
    "ggq-monazite-part": lambda g, p: 100 * p / PHOSPHATE * SESQUI / g,
    "ggq-sorted": lambda g, w, l: g * (1 - l / 100) / (1 - w / 100),  # noqa: E741
    "ggq-exchange": lambda t, r, y: solved(lambda e: 1000 * clay(1, 1, 1, t, e, r) - y, 0, 400),
    "ggq-collect": lambda k, L: solved(lambda p: L - k * LEAST * (100 - p) / 100, 0, 100),
    "ggq-alpha": lambda t, bt, u, bu: solved(lambda a: bu + a * (t - bt) - u, 0, 9),
    "ggq-oxide-log": lambda t, b, s: log_counts(t, b, s) * THORIA / TH / 1e4,
    "ggq-rate": lambda D, h, b: solved(lambda d: (d - b) * h / 1000 - D, 0, 99),
    # exam
    "xgg-regrind": lambda a, b, d, f, s, ra, rb, rc, rd: mixed(
        (a, ra),
        (b * f / 100, ra),
        (b * s / 100, rd),
        (b * (100 - f - s) / 100, rb),
        (100 - a - b - d, rc),
        (d, rd),
    ),
    "xgg-year": lambda T, a, b, ga, gb, gc, ra, rb, rc: (
        1000
        * metal((T * a / 100, ga, ra), (T * b / 100, gb, rb), (T * (100 - a - b) / 100, gc, rc))[1]
    ),
    "xgg-acid": lambda g, k, d, q: (k / CALCITE + 2 * d / DOLOMITE) * ACID / g * q,
    "xgg-split": lambda F, p: 100 * reo_of(F, p)[1] / sum(reo_of(F, p)),
    "xgg-sorter": lambda E, g, C, w, l, S: (  # noqa: E741
        sorted_result(E, g, C, w, l, S) - sorted_result(E, g, C, 0, 0, 0)
    ),
    "xgg-hill": lambda A, h, d, t, e, r, k, p: (
        clay(A * 1e4, h, d, t, e, r) * k * LEAST * (100 - p) / 100
    ),
    "xgg-log": lambda t, bt, u, bu, al, s: uranium(log_uranium(t, bt, u, bu, al, s)),
    "xgg-residue": lambda o, m, R, w, x: thorium(streams(o * TH / THORIA, m, R)[0] * x / w),
}
WORDS: frozenset[str] = frozenset({"ggp-log-words"})
CLASSES = {75: (60, 22, 11, 7), 45: (72, 13, 4, 11), 150: (38, 30, 28, 4), 25: (70, 6, 2, 22)}


def forecast(size: int) -> float:
    """Recovery of the lesson at one grind."""
    return mixed(*zip(CLASSES[size], (92, 60, 10, 35), strict=True))


DOMAINS = ((10, 4.0, 78), (12, 3.0, 62), (8, 5.0, 45))
CONC, TAIL = streams(180, 6, 70), streams(12, 6, 25)
USED = 5 * 1.5 * SALT / OXIDE
LIME = 15 / CALCITE * ACID * 10
Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/liberation-gangue-and-recovery-domains.lesson.md": [
        ("0.07 \\times 35 = {}\\,\\%", "72.0", forecast(75)),
        ("0.11 \\times 35 = {}\\,\\%", "78.3", forecast(45)),
        ("recovery 57.2, 72.0, 78.3 and {} %", "75.9", forecast(25)),
        ("recovery {}, 72.0", "57.2", forecast(150)),
        ("0.720) = {}$ kg", "1.9", 30 * (forecast(45) - forecast(75)) / 100),
        ("- 0.0258) = {}$ kWh/t, and", "11.7", work(13, 75, 1500)),
        ("(0.1491 - 0.0258) = {}$ kWh/t", "16.0", work(13, 45, 1500)),
        ("costs {} kWh/t more", "4.4", work(13, 45, 75)),
        ("1{{,}}160 = {}\\,\\%", "61.7", 100 * metal(*DOMAINS)[1] / metal(*DOMAINS)[0]),
        ("Recovered: 312, {} and", "223", 12 * 30 * 0.62),
        ("/30 = {}\\,\\%", "62.8", mixed((10, 78), (12, 62), (8, 45))),
        ("eat acid: {} kg of sulfuric", "0.98", ACID / CALCITE),
    ],
    f"{HOME}/penalty-elements.lesson.md": [
        ("Low thorium: {} Bq/g", "0.73", thorium(180)),
        ("will have about {} Bq/g of Th-232, and is", "8.5", thorium(CONC[0])),
        ("0.004057 = {}$ Bq/g; U-238", "8.52", thorium(CONC[0])),
        ("0.012347 = {}$ Bq/g. 3.", "0.617", uranium(TAIL[0])),
        ("U together {} %", "0.215", (CONC[0] + TAIL[0]) / 1e4),
        ("0.30/0.94 = {}$ ppm", "57.4", CONC[1]),
        ("57.4$ ppm, {} Bq/g", "0.233", thorium(CONC[1])),
        ("0.75/0.94 = {}$ ppm", "9.57", TAIL[1]),
        ("9.57$ ppm, {} Bq/g", "0.118", uranium(TAIL[1])),
        ("2.100/0.42 = {}$ kg Th", "5.0", CONC[0] / 420),
        ("A draft had {} Bq/g", "9.7", thorium(2390)),
        ("then gave {} ppm", "205", 2390 * 0.06 / 0.7),
        ("19.00/172.11 = {}$ t F", "0.110", F / CERIA),
        ("for each RE: {} t P", "0.19", 2 * P / SESQUI),
        ("t P ({} t $", "0.43", PHOSPHATE / SESQUI),
        ("100.09 = {}$ kg of sulfuric", "0.980", ACID / CALCITE),
        ("eats {} kg of acid", "147", LIME),
        ("1 Bq/g is {} ppm Th", "246", 1 / thorium(1)),
        ("ppm Th or {} ppm U", "81", 1 / uranium(1)),
    ],
    f"{HOME}/low-grade-options-and-clays.lesson.md": [
        ("0.85 = {}$ kg/t, against", "0.41", 1000 * clay(1, 1, 1, 0.060, 80, 85)),
        ("kg/t, against {} for K", "0.31", 1000 * clay(1, 1, 1, 0.090, 40, 85)),
        ("132.14 = {}$ g of ammonium", "198.2", 1.5 * SALT),
        ("oxide (Nd), so {} t for", "1.18", 1.5 * SALT / OXIDE),
        ("Of the salt {} % is nitrogen", "21.2", 100 * 2 * N / SALT),
        ("1.2 - 62 = {}$ $/t", "-15.0", sorted_result(39.2, 1.2, 62, 0, 0, 0)),
        ("- 2.5 = {}$ $/t", "9.0", sorted_result(39.2, 1.2, 62, 48, 7, 2.5)),
        ("0.93/0.52 = {}\\,\\%$", "2.15", 1.2 * 0.93 / 0.52),
        ("0.85 = {}$ kg/t, so", "0.408", 1000 * clay(1, 1, 1, 0.080, 60, 85)),
        ("1.178 = {}$ t per t REO", "5.89", USED),
        ("0.212 = {}$ t nitrogen", "1.25", USED * 2 * N / SALT),
        ("1.25 \\times 0.10 = {}$ t stays", "0.125", USED * 2 * N / SALT / 10),
        ("t REO would need {} %", "92", 100 * (1 - 0.1 / (5 * LEAST))),
        ("with the *total*: {} kg/t", "0.68", 1000 * clay(1, 1, 1, 0.080, 100, 85)),
    ],
    f"{HOME}/baseline-core-shed-community-and-closure.lesson.md": [
        ("42.0/0.120 = {}$ ppm", "350", log_counts(46, 4, 0.12)),
        ("so $e\\mathrm{{U}} = {}$ ppm", "11", log_uranium(46, 4, 21, 3, 0.35, 0.3)),
        ("42.0 = {}$ cps", "3.3", 0.3 * log_uranium(46, 4, 21, 3, 0.35, 0.3)),
        ("0.004057 = {}$ Bq/g", "1.42", thorium(350)),
        ("900 = {}$ µSv, or", "765", 1000 * dose(0.95, 0.10, 900)),
        ("µSv, or {} mSv", "0.77", dose(0.95, 0.10, 900)),
        ("0.20 \\times 900 = {}$ µSv", "180", 1000 * dose(0.30, 0.10, 900)),
        ("1.041 = {}$ µg/L", "5.7", above_baseline(4.2, 0.8, 12, 1.80)),
        ("first log sheet said {} ppm", "60", 18 / 0.3),
        ("are {} to one", "32", log_counts(46, 4, 0.12) / log_uranium(46, 4, 21, 3, 0.35, 0.3)),
    ],
}
