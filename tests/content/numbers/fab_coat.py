"""Every number of the module on machining and coating, computed a second time from stems alone.

Slices are sawn off one by one, gas is counted by moles, coats are grown on sums of faces, and
shares without a hole come from many small patches.
"""
# ruff: noqa: N803, E741 - arguments bear the names that the stems print

from math import pi

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/magnet-fabrication-engineer/machining-and-coating"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/magnet-fabrication-engineer.bank.md", "xfbm-")
MOLE = 24.465  # L at 25 °C and 101.325 kPa


def sawn(length: float, t: float, s: float, kerf: float) -> int:
    """Slices that a block gives: a first one, then a cut and a slice while they fit."""
    count, rest = 0, length
    while rest >= t + 2 * s - 1e-9:
        count, rest = count + 1, rest - (t + 2 * s) - kerf
    return count


def gas(kilograms: float, nd: float, share: float, fe: float = 0, iron: float = 0) -> float:
    """Litres of hydrogen in an hour from metal with nd and fe g/kg, percent a day reacting."""
    moles = kilograms * (nd * share / 100 / 144.242 * 3 / 2 + fe * iron / 100 / 55.845)
    return moles * MOLE / 24


def air(litres: float, share: float = 1) -> float:
    """m³/h of air that leaves so many percent of hydrogen in what flows out."""
    return solved(lambda Q: litres / (litres + Q * 1000) - share / 100, 1e-9, 1e6)


def faces(a: float, b: float, c: float) -> float:
    """Surface of a block in cm² from mm, face by face."""
    return sum([a * b, a * b, a * c, a * c, b * c, b * c]) / 100


def round_bar(d: float, h: float) -> float:
    """Surface of a cylinder in cm² from mm."""
    return (2 * pi * (d / 2) ** 2 + pi * d * h) / 100


def tube(outer: float, inner: float, h: float) -> float:
    """Surface of a ring in cm² from mm: two mantles and two faces."""
    ends = 2 * pi * ((outer / 2) ** 2 - (inner / 2) ** 2)
    return (pi * outer * h + pi * inner * h + ends) / 100


def depth(grams: float, area: float) -> float:
    """Mean attack in µm under an area in cm²."""
    return solved(lambda x: area * x * 1e-4 * 7.55 - grams, 0, 1e4)


def uptake(grams: float, mg_per_kg: float) -> float:
    """mL of hydrogen gas that a weight has taken up."""
    return grams / 1000 * mg_per_kg / 2.016 * MOLE


def nickel(density: float, hours: float, yields: float = 1) -> float:
    """Mean µm of nickel by A/dm² and hours: grams on 100 cm²."""
    grams = 1.095 * density * hours * yields
    return grams / 8.9 / 100 * 1e4


def plating(wanted: float, share: float, density: float, yields: float = 1) -> float:
    """Hours until the place with a share of the mean has what is wanted."""
    return solved(lambda h: nickel(density, h, yields) * share - wanted, 0, 1e3)


def sound(holes: float, area: float) -> float:
    """Percent of parts without a hole: a million patches, each of them without."""
    patches = 1_000_000
    return 100 * (1 - holes * area / patches) ** patches


def flux(length: float, gap: float) -> float:
    """B over remanence in a gap with recoil permeability 1.05."""
    return length / (length + 1.05 * gap)


def parts(confidence: float, good: float) -> int:
    """Least count without failure: one more part until the chance is small enough."""
    count, chance = 0, 1.0
    while chance > 1 - confidence / 100:
        count, chance = count + 1, chance * good / 100
    return count


def shown(confidence: float, count: float) -> float:
    """Percent good that so many parts without failure show."""
    return solved(lambda r: (r / 100) ** count - (1 - confidence / 100), 1e-6, 100)


def zinc_days(area: float, thick: float, bare: float, need: float, used: float) -> float:
    """Wet days until the useful zinc has given its charge."""
    milligrams = area * thick * 1e-3 * 7.14 * used / 100
    return milligrams * 0.820 / (need * 1e-3 * bare) / 24


def bored(patch: float, d: float, draws: float, hours: float) -> float:
    """µm that a hole goes down while it feeds a patch in mm²; draws in µA/cm²."""
    hole = pi * (d / 2) ** 2
    return draws * patch / hole * 11.6 * hours / 8766


ORACLES: dict[str, Oracle] = {
    # lessons
    "fbmd-cut-own": lambda m, r, w: air(gas(m, 10 * w, r)),
    "fbmd-cut-cloze": lambda: {"n": sawn(50, 1, 0.1, 0.3), "y": 100 * sawn(50, 1, 0.1, 0.3) / 50},
    "fbmd-pre-cloze": lambda: {"d": depth(0.8, 160), "v": 0.8 * dissolved()},
    "fbmd-pre-own": lambda a, b, c, n, m: depth(m, n * faces(a, b, c)),
    "fbmd-co-cloze": lambda: {
        "h": solved(lambda h: 12.3 * 0.25 * h * 0.8 - 10, 0, 99),
        "p": sound(0.16, 2.5),
    },
    "fbmd-co-own": lambda t, f, i, y: plating(t, f / 100, i, y / 100),
    "fbmd-te-cloze": lambda: {"w": 17.5 / faces(20, 10, 5), "n": parts(95, 95)},
    "fbmd-te-own": lambda d, h, m: m / round_bar(d, h),
    # practice
    "fbmp-cut-slices": lambda L, t, s, k: 100 * sawn(L, t, s, k) * t / L,
    "fbmp-cut-mud": lambda B, y, r, w: (B - B * y / 100) * r * w / 1e4,
    "fbmp-cut-drum": lambda m, r, V: solved(lambda t: gas(m, 300, r) * t - 0.04 * V, 0, 1e4),
    "fbmp-pre-depth": lambda: {
        "s": 6 * faces(20, 15, 10),
        "d": depth(0.741, 6 * faces(20, 15, 10)),
    },
    "fbmp-pre-uptake": lambda m, M, h: 100 * uptake(M, h) / (374 * m),
    "fbmp-co-time": lambda S, I, f, t: plating(t, f / 100, I / S),
    "fbmp-co-holes": lambda a, b, c, d: sound(d, faces(a, b, c)),
    "fbmp-co-gap": lambda l, g, t: 100 - 100 * flux(l, g + t / 1000) / flux(l, g),
    "fbmp-te-loss": lambda a, b, c, m: m / faces(a, b, c),
    "fbmp-te-parts-a": lambda C, R: parts(C, R),
    "fbmp-te-parts-b": lambda C, k: shown(C, k),
    # quiz
    "fbmq-thinner": lambda t, s, k, w: solved(
        lambda x: (1 + x / 100) * (t + s + s + w) - (t + s + s + k), 0, 200
    ),
    "fbmq-drift": lambda q, Q: solved(lambda x: air(q, x) - Q, 1e-3, 50),
    "fbmq-attack": lambda d, h, n, m: depth(m, n * round_bar(d, h)),
    "fbmq-least": lambda i, h, f: nickel(i, h) * f / 100,
    "fbmq-zinc-left": lambda z, r, l: solved(lambda T: z - r * T - l, 0, 100),
    "fbmq-twice": lambda p, q, A: sound(
        q / 100 * solved(lambda d: p - sound(d, A), 1e-6, 5), A
    ),
    "fbmq-scrap-share": lambda y, c, v: solved(lambda x: x * y + v * (100 - y) - 100 * c, 0, 1e4),
    "fbmq-sample": lambda C, f: parts(C, 100 - f),
    "fbmq-sensor-a": lambda t, f: plating(t, f / 100, 0.3),
    "fbmq-sensor-b": lambda a, b, c, d, q: sound(d * q / 100, faces(a, b, c)),
    # exam
    "xfbm-order": lambda L, t, s, k, g, N: solved(
        lambda x: x * sawn(L, t, s, k) * g / 100 - 1000 * N, 0, 1e6
    ),
    "xfbm-vent": lambda m, r, f: air(gas(m, 300, r, 650, f)),
    "xfbm-thin-spot": lambda t, f, e: sum([e * solved(lambda m: m * f / 100 - t, 0, 99)] * 2),
    "xfbm-zinc": lambda A, z, i, w, s: zinc_days(A, z, w, i, s),
    "xfbm-bore": lambda A, d, i, h: bored(A, d, i, h),
    "xfbm-gap": lambda l, g, t, e, B: 1000 * B * (
        flux(l, g + 2 * t / 1000) - flux(l, g + 2 * e / 1000)
    ),
    "xfbm-loss": lambda D, d, h, m: m / tube(D, d, h),
    "xfbm-pass": lambda n, C, H: 100 - 100 * (shown(C, n) / 100) ** H,
    "xfbm-case-rotor-a": lambda W, p, t, v: solved(
        lambda x: x + 2 * (t + v) / 1000 - W - p, 0, 99
    ),
    "xfbm-case-rotor-b": lambda W, b, d: 100 - sound(d, faces(W, b, 3)),
    "xfbm-case-blister-a": lambda n, a, b, c, m: depth(m, n * faces(a, b, c)),
    "xfbm-case-blister-b": lambda n, a, b, c, k: uptake(n * a * b * c / 1000 * 7.55, k),
}  # fmt: skip
WORDS: frozenset[str] = frozenset()


def dissolved() -> float:
    """mL of hydrogen from a gram with 30 % Nd and 68 % Fe in an acid that does not oxidise."""
    return (0.3 / 144.242 * 3 / 2 + 0.68 / 55.845) * MOLE * 1000


def filled(hours: float) -> float:
    """Percent of hydrogen after hours in 60 L, 11.4 L a day, in many small steps."""
    share, steps = 0.0, 20_000
    for _ in range(steps):
        share += 11.4 / 24 * hours / steps * (1 - share) / 60
    return 100 * share


BLOCKS = 20 * faces(20, 10, 4)
MEAN = 12 / 0.7
Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/cutting-sludge-and-fire.lesson.md": [
        ("24.465 = {}$ L of hydrogen", "76.3", gas(1, 300, 100) * 24),
        ("0.001 = {}$ L a day", "11.4", gas(150, 300, 0.1) * 24),
        ("1 % after {} hours", "1.3", solved(lambda h: filled(h) - 1, 0, 24)),
        ("4 % after {} hours", "5.2", solved(lambda h: filled(h) - 4, 0, 24)),
        ("hours, {} % after a day", "17", filled(24)),
        ("is at least ${}\\,q$", "99", air(1000)),
        ("60.3/2.5 \\rfloor = {}$", "24", sawn(60, 2, 0.1, 0.3)),
        ("2.00/60.0 = {}\\,\\%$", "80.0", 100 * 24 * 2 / 60),
        ("0.20/60.0 = {}\\,\\%$", "8.0", 100 * 24 * 0.2 / 60),
        ("0.30/60.0 = {}\\,\\%$", "11.5", 100 * 23 * 0.3 / 60),
        ("with some {} kg of rare", "58", 195 * 0.3),
    ],
    f"{HOME}/pretreatment-and-hydrogen.lesson.md": [
        ("24\\,465 = {}\\ \\mathrm{{mL}}", "374", dissolved()),
        ("10 \\times 4) = {}$ mm²", "640", 100 * faces(20, 10, 4)),
        ("Of twenty: {} cm²", "128", BLOCKS),
        ("$ cm, {} µm.", "9.4", depth(0.906, BLOCKS)),
        ("374 = {}$ mL", "339", 0.906 * dissolved()),
        ("mg/kg}} = {}$ mg", "1.8", 20 * 0.8 * 7.55 * 15 / 1000),
        ("24.465 = {}$ mL", "22", uptake(20 * 0.8 * 7.55, 15)),
        ("some 22 entered, {} %", "6", 100 * uptake(120.8, 15) / (0.906 * dissolved())),
    ],
    f"{HOME}/coatings-and-corrosion-mechanisms.lesson.md": [
        ("] {} mm, since the areas", "5.8", 0.05 * 100 / 0.01 * 11.6 / 1000),
        ("thickness is ${}\\,i\\,h$", "12.3", nickel(1, 1)),
        ("12/0.70 = {}$ µm", "17.1", MEAN),
        ("0.30) = {}$ h, at a yield", "4.64", plating(12, 0.7, 0.3)),
        ("times the mean: {} µm", "25.7", 1.5 * MEAN),
        ("grows by up to {} mm there", "0.051", 2 * 1.5 * MEAN / 1000),
        ("Surface {} cm²", "3.20", faces(10, 10, 3)),
        ("3.20}} = {}\\,\\%$", "53", sound(0.2, 3.2)),
        ("5.00 to {}, $B_m$", "4.86", 3 / 0.617),
        ("$B_m$ by {} %", "0.5", 100 - 100 * flux(3, 0.617) / flux(3, 0.6)),
        ("stopped after {} h", "2.2", plating(12, 1.5, 0.3)),
        ("In the middle were {} µm", "5.6", 12 / 1.5 * 0.7),
    ],
    f"{HOME}/tests.lesson.md": [
        ("without failure show {} % good", "37", shown(95, 3)),
        ("would take {} parts without", "230", parts(90, 99)),
        ("That would take {}. $0.90", "22", parts(90, 90)),
        ("0.90^{{10}} = {}$ is far", "0.35", 0.9**10),
        ("0.10^{{1/10}} = {}$.", "0.794", shown(90, 10) / 100),
        ("10.8/6.00 = {}$ mg/cm²", "1.8", 10.8 / faces(10, 10, 10)),
        ("0.0018/7.55 = {}$ µm", "2.4", depth(0.0018, 1)),
        ("\\ln 0.95 = {}$, rounded", "58.4", solved(lambda n: 0.05 - 0.95**n, 1, 99)),
    ],
}  # fmt: skip
