"""Every number of the module on law and standards, computed a second time from the stems alone.

Units are carried as grams, becquerels and sievert; lines are found by trial where there is a way.
"""

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/radioactive-waste-specialist/law-and-standards"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/radioactive-waste-specialist.bank.md", "xrl-")
TH = 4057.0  # Bq of Th-232 in one gram of thorium, as the stems print it
CURIE = 3.7e10  # Bq
TH_OXIDE, U_OXIDE = 1.1379, 1.1792  # mass of oxide for each mass of metal, as the stems print it
REM = 0.01  # Sv


def pico(picocuries: float) -> float:
    """Bq of picocuries."""
    return picocuries * 1e-12 * CURIE


def thorium(share: float) -> float:
    """Bq/g of Th-232 of a mass share of thorium."""
    return share * TH


def used(rem: float, dac_hours: float) -> float:
    """Share of the limit of the United States, hour by hour for the air."""
    air = sum(1 / 2000 for _ in range(int(dac_hours)))
    return rem * REM / 0.05 + air


def in_an_hour(rate: float, minutes: float, rest: float) -> float:
    """µSv of sixty minutes, minute by minute."""
    return sum(rate / 60 if minute < minutes else rest / 60 for minute in range(60))


def dry_thorium(wet: float, moisture: float, percent: float) -> float:
    """Thorium of a wet mass, in its unit."""
    water = wet * moisture / 100
    return (wet - water) * percent / 100


def months(allowed: float, there: float, comes: float) -> float:
    """Months until a licence is full, by trial."""
    return solved(lambda t: there + comes * t - allowed, 0, 1e4)


ORACLES: dict[str, Oracle] = {
    # lessons
    "rdl-src-cloze": lambda: {"bq": pico(40), "pc": 100 * pico(40) / TH},
    "rdl-src-own": lambda p: solved(lambda w: thorium(w / 100) - pico(p), 0, 100),
    "rdl-dos-cloze": lambda: {"share": used(0.8, 500), "dose": used(0.8, 500) * 50},
    "rdl-dos-own": lambda d, k: used(d, k),
    "rdl-norm-cloze": lambda: {"th": thorium(250e-6), "ra": pico(18)},
    "rdl-norm-own": lambda w, a, b: max(thorium(w * 1e-6), pico(a), pico(b)),
    "rdl-by-cloze": lambda: {
        "month": dry_thorium(6000, 40, 1.2),
        "left": months(1200, 700, dry_thorium(6000, 40, 1.2)),
    },
    "rdl-by-own": lambda g, s, c, m, w: months(g, s, dry_thorium(c * 1e3, m, w)),
    # practice
    "rlp-oxide": lambda t, u: (
        solved(lambda x: x * TH_OXIDE - t, 0, 1) + solved(lambda x: x * U_OXIDE - u, 0, 1)
    ),
    "rlp-pci": lambda w: solved(lambda p: pico(p) - thorium(w / 100), 0, 1e5),
    "rlp-general": lambda w: solved(lambda m: m * w / 100 - 1.5, 0, 1e3),
    "rlp-hour": lambda r, m, b: in_an_hour(r, m, b),
    "rlp-continuous": lambda g: g * 1e3 / (365 * 24),
    "rlp-share": lambda d, k: used(d / 1000, k) * 50,
    "rlp-fifth": lambda a, b, c, d: solved(lambda r: (a + b + c + d + r) / 5 - 20, 0, 100),
    "rlp-fractions": lambda w, a, b: thorium(w * 1e-6) + pico(a) + b,
    # quiz
    "rlq-gap": lambda t: solved(lambda u: t / TH_OXIDE + u - 500, 0, 500),
    "rlq-days": lambda c, m, w: months(7, 0, dry_thorium(c, m, w)),
    "rlq-wet-line": lambda m, g: solved(
        lambda w: thorium(w * 1e-6) / (1 - m / 100) - g, 0, 1e4
    ),
    "rlq-ship": lambda g, s, n, i: solved(lambda x: s + (i - x) * n - g, -1e3, 1e3),
    "rlq-minutes": lambda r, b: solved(lambda t: (r * t + b * (60 - t)) / 60 - 20, 0, 60),
    "rlq-left": lambda d, f: solved(lambda k: d * REM / 0.05 + k / 2000 - f, 0, 4e3),
    "rlq-three-sheets": lambda a, b, c: (a * 1e-3 * REM + b * REM) * 1e3 + c,
    "rlq-fence": lambda r, s: solved(lambda h: r * h * 1e-3 + s - 1, 0, 1e5),
    "rlq-moves-a": lambda d, k: used(d, k) * 50,
    "rlq-moves-b": lambda d, k, q: solved(lambda h: used(d, k) * 50 + q * h * 1e-3 - 20, 0, 1e5),
    # exam
    "xrl-oxide-share": lambda t, u: 100 * (t / TH_OXIDE + u / U_OXIDE) / 500,
    "xrl-two-orders": lambda d, k: used(d, k) * 50 - 20,
    "xrl-two-lorries": lambda r, m, n, b: in_an_hour(r, m * n, b),
    "xrl-authorised": lambda a, b, c, p: solved(
        lambda r: (a + b + c + r + p) / 5 - 20, 0, 100
    ),
    "xrl-as-shipped": lambda p, m: solved(
        lambda w: thorium(w * 1e-6) - pico(p) * (1 - m / 100), 0, 1e5
    ),
    "xrl-licence-a": lambda g, s, c, m, w: months(g, s, dry_thorium(c * 1e3, m, w)),
    "xrl-licence-b": lambda g, s, c, m, w: solved(
        lambda x: s + 24 * dry_thorium((c - x) * 1e3, m, w) - g, -100, c
    ),
}  # fmt: skip
WORDS: frozenset[str] = frozenset()
MONTH = dry_thorium(14_000, 35, 1.1)
Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/product-ore-or-waste.lesson.md": [
        ("0.037 = {}$ Bq/g.", "74.0", pico(2000)),
        ("74.0/4057 = {}$, so", "0.01824", pico(2000) / TH),
        ("so {} % thorium", "1.82", 100 * pico(2000) / TH),
        ("0.05 %: {} times above", "36", pico(2000) / TH / 0.0005),
        ("1 % thorium is {} Bq/g", "40.6", thorium(0.01)),
        ("40.6 Bq/g, or 1,0{} pCi/g", "96", thorium(0.01) / pico(1) - 1000),
        ("reached with {} kg of cake", "5", 1.5 / 0.30),
    ],
    f"{HOME}/dose-limits.lesson.md": [
        ("50/60 = {}$ µSv", "25", in_an_hour(30, 50, 0)),
        ("0.24 + 0.15 = {}$. Kept", "0.39", used(1.2, 300)),
        ("0.39 \\times 50 = {}$ mSv", "19.5", used(1.2, 300) * 50),
        ("19.5/20 = {}$. Kept", "0.975", used(1.2, 300) * 50 / 20),
        ("1.2 mSv and reported {} mSv", "8.7", 1.2 + 300 / 2000 * 50),
    ],
    f"{HOME}/norm-rules-abroad.lesson.md": [
        ('"Mean {}, below', "0.74", (0.6 + 0.9 + 0.4 + 1.3 + 0.5) / 5),
        ("The sum is {}. But", "3.7", 0.6 + 0.9 + 0.4 + 1.3 + 0.5),
        ("4057 = {}$ Bq/g. 2. Ra-228", "0.73", thorium(180e-6)),
        ("22 \\times 0.037 = {}$", "0.81", pico(22)),
        ("9 \\times 0.037 = {}$", "0.33", pico(9)),
        ("31 \\times 0.037 = {}$", "1.15", pico(31)),
        ("check.** {} pCi/g is 1 Bq/g", "27", 1 / pico(1)),
    ],
    f"{HOME}/byproduct-and-licences.lesson.md": [
        ("14.0 \\times 0.65 = {}$ t", "9.10", 14.0 * 0.65),
        ("0.011 = {}$ kg a month", "100.1", MONTH),
        ("100.1 - 40 = {}$ kg a month", "60.1", MONTH - 40),
        ("1080/60.1 = {}$ months", "17.97", months(2500, 1420, MONTH - 40)),
        ("60.1 = {}$ kg: 2,141", "721", 12 * (MONTH - 40)),
        ("14\\,000 \\times 0.011 = {}$ kg", "154", 14_000 * 0.011),
        ("store full after {} months", "9.5", 1080 / (14_000 * 0.011 - 40)),
        ("would have hidden {} %", "12", 100 * (1 - 1 / TH_OXIDE)),
    ],
}
