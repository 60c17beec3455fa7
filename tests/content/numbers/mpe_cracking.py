"""Every number of the module on cracking and leaching, computed again from the stems alone.

Molar masses are built from atomic weights typed here. Washes, scrubbers and balances are followed
portion by portion; shares are found from tonnes and grams, not from the formulas of the content.
"""

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/mining-process-engineer/cracking-and-leaching"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/mining-process-engineer.bank.md", "xml-")
H, C, O, F = 1.008, 12.011, 15.999, 18.998403  # noqa: E741 - its symbol
NA, P, S, CA, FE, CE = 22.989769, 30.973762, 32.06, 40.078, 55.845, 140.116
BASTNAESITE, MONAZITE = CE + C + 3 * O + F, CE + P + 4 * O
HF, ACID, SODA = H + F, 2 * H + S + 4 * O, NA + O + H
CALCITE, CO2, P2O5, HEMATITE = CA + C + 3 * O, C + 2 * O, 2 * P + 5 * O, 2 * FE + 3 * O
LIME, FLUORITE = CA + 2 * (O + H), CA + 2 * F
TH, U = 4057.0, 12347.0  # Bq of the parent in a gram of the element, as printed


def sulfuric(bast: float = 0, mon: float = 0, calcite: float = 0, hematite: float = 0) -> float:
    """Acid in kg: by the sulfate that each product holds, half as much again as the RE."""
    sulfate = 3 * (bast / BASTNAESITE + mon / MONAZITE) / 2
    return ACID * (sulfate + calcite / CALCITE + 3 * hematite / HEMATITE)


def fluorine(bast: float) -> float:
    return bast * (F / BASTNAESITE)


def washed(ratio: float, times: int) -> float:
    """Percent of the dissolved that a cake still holds, repulp by repulp."""
    held = 100.0
    for _ in range(int(times)):
        held -= held * ratio / (1 + ratio)
    return held


def passed(kg: float, *takes: float) -> float:
    """What comes through scrubbers in series, one after the other."""
    for take in takes:
        kg -= kg * take / 100
    return kg


def per_tonne(mg_in_litre: float, reo: float) -> float:
    """Grams for a tonne of REO, from the cubic metres that hold the tonne."""
    cubic_metres = 1000 / reo
    return mg_in_litre * cubic_metres


def caustic(tonnes: float, percent: float) -> float:
    """NaOH in kg by the equation, three for each P."""
    phosphorus = tonnes * 1000 * percent / 100 * (2 * P / P2O5) / P
    return phosphorus * 3 * SODA


def taken_back(rare: float, phosphate: float, opened: float, left: float) -> tuple[float, float]:
    """Kilomoles of phosphate left in a cake, and of RE that the acid brings into the liquor."""
    free = phosphate * opened / 100
    stays = free - free * (100 - left) / 100
    return stays, rare * opened / 100 - stays


def cerium(lanthanum: float, liquor: float, feed: float) -> float:
    """Percent of cerium dissolved, from a feed with 100 of lanthanum."""
    return 100 * (lanthanum * liquor) / (100 * feed)


ORACLES: dict[str, Oracle] = {
    # lessons
    "ck-r-cloze": lambda: {"hf": fluorine(600) * 0.15 * HF / F, "bound": 100 * 0.85 / 3},
    "ck-r-own": lambda b, c: sulfuric(bast=b, calcite=c),
    "ck-c-wash": lambda r, n: washed(r, n),
    "ck-c-cloze": lambda: {"naoh": caustic(4, 26) / 1000, "u": 9.0 * 0.75 / 2100 * 1e6},
    "ck-c-own": lambda u, s, g, y: U * (10 * u * s / 100) / (10 * g * y / 100),
    "ck-p-cloze": lambda: {"u": per_tonne(36, 24), "pass": 1000 * passed(71.0, 96, 80)},
    "ck-p-own": lambda h, a, b, v: passed(h, a, b) * 1e6 / (v * 1000),
    # practice
    "ckp-loss": lambda b, m: 100 * (m / CO2) / (b / BASTNAESITE),
    "ckp-bound": lambda g: 100 * (1 - g / 100) / 3,
    "ckp-ce": lambda f, q, s: cerium(s, q, f),
    "ckp-acid": lambda b, m, x: sulfuric(bast=10 * b, mon=10 * m) * (100 + x) / 100,
    "ckp-naoh": lambda p, x: caustic(1, p) * x,
    "ckp-wash": lambda w: washed(w, 1) / washed(w / 2, 2),
    "ckp-uranium": lambda u, r: per_tonne(u, r),
    "ckp-case-a": lambda p, q, z: taken_back(p, p, q, z)[0],
    "ckp-case-b": lambda p, q, z: 100 * taken_back(p, p, q, z)[1] / p,
    "ckp-scrub": lambda h, a, m: solved(lambda b: m - 1000 * passed(h, a, b), 0, 100),
    "ckp-ppm": lambda c: c / HF * 24.45,
    "ckp-price": lambda v, r, f, d: sum(v * r * f / 1e5 for _ in range(int(d))),
    # quiz
    "ckq-gas": lambda b, m, f: (fluorine(b) - m * f / 100) * HF / F,
    "ckq-more-acid": lambda m, c: 100 * sulfuric(calcite=c) / sulfuric(mon=m, calcite=c),
    "ckq-roaster": lambda x, s, f: solved(lambda q: cerium(s, q, f) - (100 - x), 0, 5),
    "ckq-water": lambda z, n: solved(lambda r: z - washed(r, n), 0, 60),
    "ckq-batch": lambda m, g, q, z: m * g / 100 * taken_back(1, 1, q, z)[1],
    "ckq-cake-grade": lambda t, a, x: 100 * t / (1000 * a + 1000 * a * x / 100),
    "ckq-caustic-back": lambda c, m, q: 1000 * c - 10 * m * q / 100 / MONAZITE * 3 * SODA,
    "ckq-both-a": lambda r, t: per_tonne(t, r),
    "ckq-both-b": lambda r, u: per_tonne(u, r) / 1e6 * U,
    "ckq-allowed": lambda r, u, a: solved(
        lambda k: a - per_tonne(u * (100 - k) / 100, r), 0, 100
    ),
    "ckq-blend": lambda b, m: 100 / (1 + m / MONAZITE * BASTNAESITE / b),
    # exam
    "xml-acid": lambda m, f, d: (
        100 * (1000 * d / sulfuric(mon=10 * m, hematite=10 * f) - 1)
    ),
    "xml-lime": lambda b, s, p: fluorine(b) * s / 100 / (2 * F) * LIME * 100 / p,
    "xml-cerium": lambda c, x, s: (
        100 / (1 + (100 - c) * (1 - s / 100) / (c - c * (100 - x) / 100))
    ),
    "xml-wash": lambda r, q, n: taken_back(100, 100, q, washed(r, n))[1],
    "xml-liquor-a": lambda u, g, w, k, y: (
        1e6 * (u - u * w / 100 - u * k / 100) / (g - g * (100 - y) / 100)
    ),
    "xml-liquor-b": lambda u, g, w, k, y: solved(
        lambda t: 30 - 1e6 * u * (100 - w - k) / 100 * (100 - t) / (g * y), 0, 100
    ),
    "xml-mixed": lambda b, m, r, k: k - r / (1 + (m / MONAZITE) / (b / BASTNAESITE)),
}  # fmt: skip
WORDS: frozenset[str] = frozenset({"ckp-words"})
RE_780 = 780 / BASTNAESITE
PHOSPHATE = 5000 * 0.27 * (2 * P / P2O5) / P
LEFT = PHOSPHATE * 0.97 * 0.020
YIELD = 97 - 100 * LEFT / (2900 / 168)
REO = 2900 * YIELD / 100
ROAST, CAUSTIC, LIQUOR = (
    f"{HOME}/{name}.lesson.md"
    for name in ("roast-and-acid-bake", "caustic-cracking-of-monazite",
                 "liquor-off-gas-and-residues")
)  # fmt: skip
PRINTED: dict[str, list[tuple[str, str, float]]] = {
    ROAST: [
        ("Monday {} %, Wednesday", "5.9", cerium(92, 0.10, 1.55)),
        ("Wednesday {} %.", "36.8", cerium(92, 0.62, 1.55)),
        ("780/219.12 = {}$", "3.560", RE_780),
        ("as many kmol, {} kg/h.", "67.6", fluorine(780)),
        ("\\times 20.01 = {}$ kg/h HF. The other", "7.12", 0.10 * RE_780 * HF),
        ("3.560 \\times 20.01 = {}$ kg/h HF, as such", "71.2", RE_780 * HF),
        ("3.560 \\times 98.07 = {}$ kg/h; calcite", "524", sulfuric(bast=780)),
        ("\\times 98.07 = {}$ kg/h. Together", "78", sulfuric(calcite=80)),
        ("Together {} kg/h before", "602", sulfuric(bast=780, calcite=80)),
        ("67.6/780 = {}\\,\\%$", "8.7", 100 * fluorine(780) / 780),
        ("takes {} % of the acid", "13",
         100 * sulfuric(calcite=80) / sulfuric(bast=780, calcite=80)),
    ],
    CAUSTIC: [
        ("0.31/100$ is {} kg", "3.1", per_tonne(310, 100) / 1000),
        ("\\times 2 = {}$ kmol. Caustic", "19.02", PHOSPHATE),
        ("40.00/1000 = {}$ t", "2.28", caustic(5, 27) / 1000),
        ("\\times 0.020 = {}$ kmol. RE", "0.369", LEFT),
        ("2900/168 = {}$ kmol", "17.26", 2900 / 168),
        ("takes back up to {} %", "2.1", 100 * LEFT / (2900 / 168)),
        ("97 - 2.14 = {}\\,\\%$", "94.86", YIELD),
        ("94.86\\,\\%$, 2,{} kg", "751", REO - 2000),
        ("0.00020 = {}$ kg", "0.053", 265 * 0.0002),
        ("or {} g for a tonne of REO. Thorium", "19", 53 / REO * 1000),
        ("Thorium-232: {} Bq/g", "0.078", 53 / (REO * 1000) * TH),
        ("12.5 \\times 0.80 = {}$ kg", "10.0", 12.5 * 0.8),
        ("or 3,{} g for a tonne of REO. Uranium", "635", 1e4 / REO * 1000 - 3000),
        ("Uranium-238: {} Bq/g", "44.9", 1e4 / (REO * 1000) * U),
        ("had {} Bq/g of uranium-238", "30.9", 12.5 / 5000 * U),
    ],
    LIQUOR: [
        ("With 95 and 90 % it is {} %", "0.5", passed(100, 95, 90)),
        ("0.30/29.7 = {}$ mg", "0.0101", per_tonne(0.30, 29.7) / 1000),
        ("a gram, {} g for a tonne of REO. Before: 20,000", "10", per_tonne(0.30, 29.7)),
        ("Before: {},000. 2. Uranium", "20", per_tonne(600, 30) / 1000),
        ("gives 2,{} g for a tonne", "626", per_tonne(78, 29.7) - 2000),
        ("Before: 2,{}. Uranium", "667", per_tonne(80, 30) - 2000),
        ("Uranium-238: {} Bq/g at", "32.4", per_tonne(78, 29.7) / 1e6 * U),
        ("U ${}/28.51$", "2.34", 0.03 * 78),
        ("2.34/{}$", "28.51", 0.96 * 29.7),
        ("28.51$: {} g for a tonne", "82", per_tonne(2.34, 0.96 * 29.7)),
        ("82 g for a tonne, {} Bq/g", "1.01", per_tonne(2.34, 0.96 * 29.7) / 1e6 * U),
        ("(29.70 - 28.51) = {}$ kg", "143", 120 * 29.7 * 0.04),
        ("U ${}/29.64$", "0.468", 0.006 * 78),
        ("0.468/{}$", "29.64", 0.998 * 29.7),
        ("29.64$: {} g for a tonne", "16", per_tonne(0.468, 0.998 * 29.7)),
        ("16 g for a tonne, {} Bq/g", "0.195", per_tonne(0.468, 0.998 * 29.7) / 1e6 * U),
        ("REO lost: {} kg a day. **Sanity", "7", 120 * 29.7 * 0.002),
    ],
}  # fmt: skip
