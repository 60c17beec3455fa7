"""Every number of the module on halides, computed a second time from stems alone.

Molar masses are built from atomic weights typed here; batches are balances of atoms, unknowns are
found by search.
"""
# ruff: noqa: N803 - arguments bear the names that the stems print

from math import log10, pi

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/rare-earth-metallurgist/halides"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/rare-earth-metallurgist.bank.md", "xmeh-")
H, N, O, F = 1.008, 14.007, 15.999, 18.998403  # noqa: E741 - their symbols
NA, CL, CA = 22.989769, 35.45, 40.078
PR, ND, TB, DY = 140.90766, 144.242, 158.925354, 162.5
HF, HCL, WATER, SODA, LIME = H + F, H + CL, 2 * H + O, NA + O + H, CA + 2 * (O + H)
FLUORSPAR, SALMIAC, BIFLUORIDE = CA + 2 * F, N + 4 * H + CL, N + 5 * H + 2 * F
SESQUI, HEXA = 2 * ND + 3 * O, ND + 3 * CL + 6 * WATER
MOLE = 8.314462618 * 298.15 / 101.325  # m3 of gas for each kmol at 25 °C
BY_MASS = {round(x + 3 * F, 3): x for x in (PR, ND, TB, DY)}


def bound(oxide: float, metal: float = ND) -> float:
    """kg of HF that turns so much sesquioxide into fluoride: three fluorines for each metal."""
    return oxide / (metal + 1.5 * O) * 3 * HF


def fluoride(oxide: float, metal: float = ND) -> float:
    return oxide / (metal + 1.5 * O) * (metal + 3 * F)


def half_way(oxide: float, product: float) -> float:
    """Share of Nd that is oxyfluoride, so that the product weighs what it does."""
    nd = oxide / (ND + 1.5 * O)
    return solved(lambda y: nd * ((1 - y) * (ND + 3 * F) + y * (ND + O + F)) - product, -1, 3)


def used(oxide: float, product: float) -> float:
    """kg of HF in the product: its fluorine, by the share that is oxyfluoride."""
    y = half_way(oxide, product)
    return oxide / (ND + 1.5 * O) * (3 - 2 * y) * HF


def clouded(hydrate: float, left: float) -> float:
    """Share of Nd that is oxychloride after drying."""
    nd = hydrate / HEXA
    return solved(lambda z: nd * ((1 - z) * (ND + 3 * CL) + z * (ND + O + CL)) - left, -1, 3)


def acid_of(hydrate: float, share: float) -> float:
    """kg of hydrogen chloride: the chlorine that is no longer in the solid."""
    nd = hydrate / HEXA
    return (3 * nd - (1 - share) * nd * 3 - share * nd) * HCL


def caught(soda: float) -> float:
    return soda / SODA * HF


def kept(salt: float, percent: float, metal: float) -> float:
    """Metal beside which the oxygen of a salt stands, one for one."""
    return salt * percent / 100 / O * metal


def passed(rate: float, *percents: float) -> float:
    for percent in percents:
        rate -= rate * percent / 100
    return rate


def condensate(excess: float) -> float:
    acid, water = 6 * HF * excess / 100, 3 * WATER
    return 100 * acid / (acid + water)


def sludge(acid: float, excess: float = 0.0) -> float:
    return acid / HF / 2 * (FLUORSPAR + LIME * excess / 100)


ORACLES: dict[str, Oracle] = {
    # lessons
    "mehd-dry-cloze": lambda: {"full": fluoride(150), "y": 100 * half_way(150, 177.0)},
    "mehd-dry-own": lambda m, e: bound(m, DY) * e / 100,
    "mehd-chl-cloze": lambda: {
        "dry": 200 / HEXA * (ND + 3 * CL),
        "z": 100 * clouded(200, 133.93),
    },
    "mehd-chl-own": lambda m, z: acid_of(m, z / 100),
    "mehd-spec-cloze": lambda: {"h": 100 / 2.00 / 1.5, "p": passed(1500, 96, 80)},
    "mehd-spec-own": lambda m, o: kept(m, o, DY),
    # practice
    "mehp-hf-need": lambda m, mf: m / (BY_MASS[round(mf, 3)] + 3 * F) * 3 * HF,
    "mehp-condensate": lambda e: condensate(e),
    "mehp-degree": lambda m, p: 100 * half_way(m, p),
    "mehp-oxygen": lambda: {"o": 300 * 0.005, "f": 300 * 0.005 / O * (ND + O + F)},
    "mehp-hcl": lambda m, p: acid_of(m, clouded(m, p)),
    "mehp-nh4cl": lambda m, e: m / SESQUI * 2 * 3 * (1 + e / 100) * SALMIAC,
    "mehp-water": lambda m, w: m * w / 100 / WATER * MOLE,
    "mehp-lots-a": lambda m: m / (DY + 3 * F) * DY,
    "mehp-lots-b": lambda m, a, b: kept(m, b, DY) - kept(m, a, DY),
    "mehp-lime": lambda h, w: solved(lambda k: k - k * w / 100 - sludge(h), 0, 1e5),
    "mehp-series": lambda r, a, b: passed(r * 1000, a, b),
    "mehp-ph": lambda V, p: V * solved(lambda c: 14 + log10(c) - p, 1e-9, 10) * HF,
    # quiz
    "mehq-feed": lambda r, e: bound(r) + bound(r) * e / 100,
    "mehq-mixed": lambda m, a: (
        m * (1 - a / 100) * (1 + 3 * F / ND) + m * a / 100 * (1 + 3 * F / PR)
    ),
    "mehq-bound": lambda m, p: used(m, p),
    "mehq-bifluoride": lambda m, e: m / SESQUI * 6 * (1 + e / 100) * BIFLUORIDE,
    "mehq-oxychloride": lambda s, r: 100 / (1 + (s - r) / (ND + 3 * CL) * (ND + O + CL) / r),
    "mehq-tank": lambda V, c, d, r: solved(lambda h: V * c - h * r / HF * SODA - V * d, 0, 1e4),
    "mehq-calcium": lambda m, w: m * w / 100 / WATER * CA,
    "mehq-room": lambda g, Q: solved(lambda ppm: ppm / 1e6 * Q / MOLE * HF * 1000 - g, 0, 1e5),
    "mehq-shift-a": lambda m, e: bound(m) * e / 100,
    "mehq-shift-b": lambda m, e, s: bound(m) * e / 100 / HF * SODA / (10 * s),
    # exam
    "xmeh-utilisation": lambda m, f, p: 100 * used(m, p) / f,
    "xmeh-sludge": lambda h, x, w: solved(lambda k: k - k * w / 100 - sludge(h, x), 0, 1e5),
    "xmeh-second": lambda r, a, g: solved(lambda b: passed(r * 1000, a, b) - g, 0, 100),
    "xmeh-release": lambda k, t, L, d: k / 60 * t + pi * (d / 2000) ** 2 * L * 990,
    "xmeh-slag": lambda k, e: (
        # what goes in, less the metal that comes out
        k / ND * (NA + ND + 4 * F) + k / ND * 1.5 * CA * (1 + e / 100) - k
    ),
    "xmeh-damp": lambda m, w, s: m * w / 100 * s / 100 / WATER * 2 * HF,
    "xmeh-case-dry-a": lambda m, p: 100 * clouded(m, p),
    "xmeh-case-dry-b": lambda m, p: 100 * clouded(m, p) * m / HEXA * O / p,
}
WORDS: frozenset[str] = frozenset()


Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/wet-and-dry-fluorination.lesson.md": [
        ("| Mass of product | {} kg |", "239.2", fluoride(200)),
        ("| Oxygen in it | near 0 % | {} % |", "0.96",
         100 * half_way(200, 236.1) * 200 / (SESQUI / 2) * O / 236.1),
        ("both findings fit {} %", "12", 100 * half_way(200, 236.1)),
        ("21.998 \\times {})", "1.189", 200 / (SESQUI / 2)),
        ("$\\ce{{Nd2O3}}$ binds {} kg HF", "0.357", bound(1)),
        ("gives {} kg fluoride and", "1.196", fluoride(1)),
        ("fluoride and {} kg water. The", "0.161", 3 * WATER / SESQUI),
        ("100 as oxide, {} as oxyfluoride", "106.5", 200 * (ND + O + F) / SESQUI),
        ("oxyfluoride, {} as fluoride", "119.6", fluoride(100)),
        ("20.006 = {}$ kg HF.", "71.3", bound(200)),
        ("2. Fed: {} kg", "85.6", 1.2 * bound(200)),
        ("off-gas: {} kg", "14.3", 0.2 * bound(200)),
        ("Water: {} kg.", "32.1", 3 * WATER / SESQUI * 200),
        ("32.1) = {}\\,\\%$", "31", condensate(20)),
        ("hold {} kmol of Nd", "0.8916", 150 / (SESQUI / 2)),
    ],
    f"{HOME}/chlorides-and-oxychloride.lesson.md": [
        ("would leave {} kg of", "69.9", 100 / HEXA * (ND + 3 * CL)),
        ("All as oxychloride would be {} kg", "54.6", 100 / HEXA * (ND + O + CL)),
        ("54.6) = {}\\,\\%$", "49", 100 * clouded(100, 62.4)),
        ("kg of oxide takes {} kg", "0.954", 6 * SALMIAC / SESQUI),
        ("| Salt needed | {} kg |", "1.40", (ND + 3 * F) / ND),
        ("1.40 kg | {} kg |", "1.74", (ND + 3 * CL) / ND),
        ("1.74 kg | {} kg |", "1.69", (NA + ND + 4 * F) / ND),
        ("stoichiometric | {} kg", "0.417", 1.5 * CA / ND),
        ("| Slag | {} kg", "0.81", 1.5 * FLUORSPAR / ND),
        ("| {} kg $\\ce{{CaCl2}}$", "1.15", 1.5 * (CA + 2 * CL) / ND),
        ("| {} kg $\\ce{{CaF2}}$ with", "1.10", (1.5 * FLUORSPAR + NA + F) / ND),
        ("100.0/358.682 = {}$ kmol", "0.2788", 100 / HEXA),
        ("0.49 = {}$ kmol", "0.1366", 100 / HEXA * 0.49),
        ("(36.458): {} kg", "9.96", acid_of(100, 0.49)),
        ("18.015 = {}$ kg; 0.1366", "30.1", 6 * 100 / HEXA * WATER),
        ("was used up, {} kg", "2.5", 100 / HEXA * 0.49 * WATER),
        ("- 9.96 = {}$ kg", "62.4",
         100 - 6 * 100 / HEXA * WATER + 100 / HEXA * 0.49 * WATER - acid_of(100, 0.49)),
        ("hold {} kmol of Nd", "0.5576", 200 / HEXA),
    ],
    f"{HOME}/specifications-scrubbers-and-leaks.lesson.md": [
        ("| 14.0 | {} | 13.5", "13.8", 14 + log10(1 - 2 * 14.27 / 6 / caught(28))),
        ("13.8 | {} | 13.2", "13.5", 14 + log10(1 - 4 * 14.27 / 6 / caught(28))),
        ("13.5 | {} | 12.8", "13.2", 14 + log10(1 - 5 * 14.27 / 6 / caught(28))),
        ("13.2 | {} |", "12.8", 14 + log10(1 - 5.5 * 14.27 / 6 / caught(28))),
        ("^{{12.8-14}} = {}$ of", "0.06", solved(lambda c: 14 + log10(c) - 12.8, 1e-9, 1)),
        ("the pH was {}.", "13.7", 14 + log10(0.5)),
        ("used at {} an hour", "0.17", 14.27 / 6 / caught(28)),
        ("15.999 = {}\\,", "9.02", kept(100, 1, ND)),
        ("each kilogram takes {} kg of calcium", "2.22", CA / WATER),
        ("gives {} m³ of hydrogen", "1.36", MOLE / WATER),
        ("it can make {} kg of HF", "2.22", 2 * HF / WATER),
        ("9.02 = {}$ kg of the 358", "18", kept(500, 0.4, ND)),
        ("kg of the {} kg.", "358", 500 / (ND + 3 * F) * ND),
        ("mole for mole: {} kg NaOH", "2.00", SODA / HF),
        ("2O}}$$ {} kg of lime", "1.85", LIME / 2 / HF),
        ("of lime and {} kg of dry", "1.95", sludge(1)),
        ("28/2.00 = {}$ kg HF", "14.0", caught(28)),
        ("14.3/6 = {}$ kg/h", "2.38", 0.2 * bound(200) / 6),
        ("14.0/2.38 = {}$ h", "5.9", caught(28) / (0.2 * bound(200) / 6)),
        ("1.95 = {}$ kg dry", "27.9", sludge(14.3)),
        ("5.5/5.9 = {}\\,\\%$", "7", 100 * (1 - 5.5 / (caught(28) / (0.2 * bound(200) / 6)))),
        ("HF bound in the fluoride, {} kg", "71", bound(200)),
    ],
}  # fmt: skip
