"""Every number of the module on recycling, computed a second time from stems alone.

Blends are searched for; loops and swarf are run round by round; bonded parts are filled volume by
volume; metals are counted in moles.
"""
# ruff: noqa: N803, E741 - arguments bear the names that the stems print

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/magnetics-research-scientist/recycling"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/magnetics-research-scientist.bank.md", "xrdr-")
ND, FE, OX, HCL = 144.242, 55.845, 15.999, 1.008 + 35.45
HYDRIDE = 98.15
BINDS = 6.01


def down(start: float, *factors: float) -> float:
    for factor in factors:
        start = start * factor / 100
    return start


def rounds(blocks: float, cut: float, back: float) -> float:
    """Magnets from blocks whose swarf comes round as blocks until nothing moves."""
    done = 0.0
    while blocks > 1e-9:
        done += blocks * cut / 100
        blocks *= (1 - cut / 100) * back / 100
    return done


def free(total: float, oxygen: float, carbon: float = 0) -> float:
    return total - oxygen * BINDS - carbon * 6.00


def metal_of(mass: float, free_share: float, added: float, oxygen: float = 0) -> float:
    metal = mass * free_share / 100 + added * free(HYDRIDE, oxygen) / 100
    return 100 * metal / (mass + added)


def hydride(mass: float, free_share: float, aim: float, oxygen: float = 0) -> float:
    return solved(lambda x: metal_of(mass, free_share, x, oxygen) - aim, 0, mass)


def bearable(total: float, aim: float, added: float) -> float:
    return solved(lambda ppm: aim - metal_of(100, free(total, ppm / 1e4), added), -20_000, 50_000)


def passes(start: float, clean: float, fresh: float, added: float, times: int) -> float:
    for _ in range(times):
        start = (start * (100 - fresh) + clean * fresh) / 100 + added
    return start


def rest(clean: float, fresh: float, added: float) -> float:
    return solved(lambda o: o - passes(o, clean, fresh, added, 1), 0, 1e6)


def less_fresh(O: float, F: float, f: float, d: float) -> float:
    added = solved(lambda a: rest(F, f, a) - O, 1, 5000)
    return solved(lambda g: O - rest(F, g, added - d), 1, 100)


def coat(a: float, b: float, c: float, um: float) -> float:
    faces = [a * b, a * b, a * c, a * c, b * c, b * c]
    return sum(face * um / 1000 for face in faces) * 8.9e-3 / (a * b * c * 7.55e-3)


def filled(share: float, polymer: float, pores: float) -> float:
    powder, glue = share / 7.6, (100 - share) / polymer
    return powder / (powder + glue) * (100 - pores) / 100


def through(um: float) -> float:
    """Per cent of the Nd line that leaves a million thin layers of nickel."""
    return 100 * (1 - 158 * 8.9 * um * 1e-4 / 1e6) ** 1_000_000


def grown(rate: float, years: float) -> float:
    sales = 1.0
    for _ in range(int(years)):
        sales += sales * rate / 100
    return sales


def acid(neodymium: float, iron: float, each: float = 3) -> float:
    return (neodymium / ND * 3 + iron / FE * each) * HCL


def gas(neodymium: float, iron: float, room: float) -> float:
    return (neodymium / ND * 3 / 2 + iron / FE) * room


def oxides(neodymium: float, iron: float, boron: float = 0) -> float:
    moles = neodymium / ND + iron / FE + boron / 10.81
    return neodymium + iron + boron + moles * 1.5 * OX


def lever(mass: float, low: float, high: float, aim: float) -> float:
    return solved(lambda b: (mass * low + b * high) / (mass + b) - aim, 0, 1e6)


def foot(e: float, x: float, h: float, y: float, s: float) -> float:
    return (100 * e + x * h) / ((100 + x) * y / 100) + s


def not_found(B: float, n: float, T: float, h: float, r: float, d: float) -> float:
    bare, held = B * (100 - n) / 100, T / (1 + h / 100)
    residue = round(B - bare + r + 1e-9, 1)
    found = round(bare + bare * h / 100 - r - d, 1) * round(held, 2)
    return (bare * T - found - residue * round(r * held / residue, 2)) / 100


ORACLES: dict[str, Oracle] = {
    # lessons
    "rdrl-str-cloze": lambda: {
        "p": down(2500, 70, 85, 92, 95, 100.7), "f": down(2500, 70, 85, 92, 95, 100.7, 75)
    },
    "rdrl-str-own": lambda m, g, a, b, t, y: m / (down(g, a, b, 100 + t, y) / 1000),
    "rdrl-hyd-cloze": lambda: {"m": free(30.5, 0.4), "x": hydride(100, free(30.5, 0.4), 29.8)},
    "rdrl-hyd-own": lambda B, T, O, o, M: hydride(B, free(T, O), M, o),
    "rdrl-bon-cloze": lambda: {"p": filled(94, 1.1, 6.5), "b": 1.1 * filled(94, 1.1, 6.5)},
    "rdrl-bon-own": lambda w, r, e, J: J * filled(w, r, e),
    "rdrl-lon-cloze": lambda: {"a": acid(31, 25, 2), "h": gas(31, 25, 22.414)},
    "rdrl-lon-own": lambda B, N, F, y, z: acid(down(B, N, y), down(B, F, z)),
    "rdrl-lca-cloze": lambda: {"p": 100 / (102 * 0.739), "g": foot(5, 2, 65, 73.9, 14.2)},
    "rdrl-lca-own": lambda p, a, s, b, h: 100 * p * a / (p * a + s * b + h * HYDRIDE),
    # practice
    "rdrp-str-swarf": lambda m, y, r: m / rounds(1, y, r),
    "rdrp-str-rate": lambda R, g, L: R / grown(g, L), "rdrp-str-coat": lambda t: through(t),
    "rdrp-hyd-nickel": lambda a, b, c, t, q: 1e6 * coat(a, b, c, t) * (100 - q) / 100,
    "rdrp-hyd-weigh": lambda B, h, r, d: (1 + h / 100) * B - r - round(B + B * h / 100 - r - d, 1),
    "rdrp-hyd-budget": lambda T, M, x: bearable(T, M, x),
    "rdrp-hyd-blend-a": lambda A, B, a, b: (A * a + B * b) / (A + B),
    "rdrp-hyd-blend-b": lambda A, B, a, b, T: (
        hydride(A, free(T, a / 1e4), 29.8) + hydride(B, free(T, b / 1e4), 29.8)
    ),
    "rdrp-hyd-fresh": lambda L, F, a: solved(lambda f: L - rest(F, f, a), 5, 100),
    "rdrp-bon-glue": lambda T, O, g, k: free(T, O, g * k / 100),
    "rdrp-bon-volume": lambda S, p, J: (S * S) / (p / 100 * J) / (p / 100 * J),
    "rdrp-lon-roast": lambda B, N, F: B / 100 * (100 + N * 0.1664 + F * 0.4297),
    "rdrp-lon-gas": lambda: {"n": 8 / ND * 1.5, "f": 27 / FE, "v": gas(8, 27, 24)},
    "rdrp-lca-foot": foot,
    # quiz
    "rdrq-gate": lambda m, a, b, y, r: m / rounds(down(1, a, b), y, r),
    "rdrq-both": lambda B, T, O, C: hydride(B, free(T, O, C), 29.6),
    "rdrq-pass": lambda S, a, f, F, k: passes(S, F, f, a, int(k)),
    "rdrq-plate": lambda t, q, N: solved(
        lambda c: N - 1e6 * coat(1e9, 1e9, c, t) * (100 - q) / 100, 0.05, 100
    ),
    "rdrq-vent": lambda B, N, F, o, t: gas(down(B, N, 100 - o), down(B, F, 100 - o), 24) / t,
    "rdrq-content": lambda c, g, L: c * grown(g, L),
    "rdrq-ring": lambda B, J, e, r: solved(lambda w: J * filled(w, r, e) - B, 1, 99.99),
    "rdrq-price": lambda T, Y, O: (
        T * (100 - Y) / 100 - HYDRIDE / 100 * hydride(100, free(T, O), 29.8)
    ),
    "rdrq-lot-a": lambda T, h: round(T / (1 + h / 100), 2) * (1 + h / 100),
    "rdrq-lot-b": lambda B, T, O, h, o: hydride(
        B + B * h / 100, free(round(T / (1 + h / 100), 2), round(O / (1 + h / 100), 4)), 29.8, o
    ),
    # exam
    "xrdr-hydride-store": lambda H, o, T, O, M: solved(
        lambda B: hydride(B, free(T, O), M, o) - H, 1, 1e5
    ),
    "xrdr-room": lambda T, M, x, r: bearable(T, M, x) - r, "xrdr-less-fresh": less_fresh,
    "xrdr-not-found": not_found,
    "xrdr-glue": lambda B, g, k, s, M: (
        hydride(B, 28 - 6 * g * k / 100, M) - hydride(B, 28 - 6 * g * k / 100 * (100 - s) / 100, M)
    ),
    "xrdr-kerf-loop": lambda P, x, y, v, r: (
        rounds(P + P * x / 100, v, r) - rounds(P + P * x / 100, y, r)
    ),
    "xrdr-case-limit-a": lambda A, a, b, L: lever(A, a, b, L),
    "xrdr-case-limit-b": lambda A, a, b, L, T: (
        hydride(A + lever(A, a, b, L), free(T, L / 1e4), 29.7)
    ),
    "xrdr-case-acid-a": lambda B, N, F, y, z: acid(down(B, N, y), down(B, F, z)),
    "xrdr-case-acid-b": lambda B, N, y, s, e: down(B, N) - down(B, N, y, s, e),
    "xrdr-cross": lambda T, M, Y: solved(
        lambda ppm: HYDRIDE / 100 * hydride(100, free(T, ppm / 1e4), M) - T * (100 - Y) / 100,
        1e4 * (T - M) / BINDS, 30_000,
    ),
    "xrdr-dy-mix": lambda A, a, b, D, x: solved(
        lambda B: (A * a + B * b) / ((A + B) * (1 + x / 100)) - D, 0, 1e6
    ),
    "xrdr-hands": lambda g, k, s, t, z, v: 60 / t * g / 1000 * (k / 100 - s / 100) * v - z,
}  # fmt: skip
WORDS: frozenset[str] = frozenset()

A, B = hydride(100, free(30.5, 0.25), 29.8), hydride(100, free(30.5, 0.4), 29.8)
CHAIN = (60, 90, 90, 97, 102)
PART = filled(97, 1.15, 8)
BAD = free(27, 0.8177, 0.97)
POWDER = 1 / (1.025 * 0.72)
Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/streams-and-collection.lesson.md": [
        ("0.896 = 4{{,}}{}$ kg.", "306", rounds(down(10_000, *CHAIN), 72, 70) - 4000),
        ("1.007 = 1{{,}}{}$. Times", "309", down(2500, 70, 85, 92, 95, 100.7) - 1000),
        ("The mean is {}, and", "0.852", (0.6 + 0.9 + 0.9 + 0.97 + 1.02 + 0.72) / 6),
        ("0.90 = 4{{,}}{}$ kg; kept", "860", down(10_000, 60, 90, 90) - 4000),
        ("1.02 = 4{{,}}{}$ kg of blocks", "808", down(10_000, *CHAIN) - 4000),
        ("About {} kg, as what was not", "58", down(100, *CHAIN[1:], 72)),
        ("0.72 = 3{{,}}{}$ kg.", "462", down(10_000, *CHAIN, 72) - 3000),
        ("$r = 0.70$ this is {}. Returned", "0.896", rounds(1, 72, 70)),
        ("1.02 \\times 0.72 = {}$.", "0.346", down(1, *CHAIN, 72)),
        ("Taken out: 5,{} kg", "400", down(10_000, 60, 90) - 5000),
        ("kept 4,{} kg", "714", down(10_000, *CHAIN[:4]) - 4000),
        ("0.28 \\times 0.70 = {}$", "0.916", 0.72 + 0.28 * 0.7),
        ("$L = 12$ it is {} %", "20", 50 / grown(8, 12)),
        ("Through 20 µm {} % arrives", "6", through(20)),
        ("0.60 = {}{{,}}000$ kg. T", "6", down(10, 60)),
    ],
    f"{HOME}/hydrogen-processing-and-re-sintering.lesson.md": [
        ("The block had {} wt% metallic", "29.56", metal_of(100, free(30.5, 0.25), 0.818)),
        ("2.49 kg at 4,000 ppm, {} kg at", "3.37", hydride(100, free(30.5, 0.5), 29.8)),
        ("asks for {} kg more in 100", "0.88", hydride(100, free(30.5, 0.5), 29.8) - B),
        ("/505.92 = 2{{,}}{}$ ppm", "482", (500 * 2500 + 5.92 * 1000) / 505.92 - 2000),
        ("and {} kg for 100 kg.", "1.185", hydride(100, free(30.5, 0.25), 29.8, 0.1)),
        ("alone and gave {} kg", "0.818", 100 * (29.8 - free(30.5, 0.25)) / HYDRIDE),
        ("/101.174 = {}$.", "29.8", metal_of(100, free(30.5, 0.25), 1.174)),
        ("7.55 g/cm³ this is {} wt%", "1.30", 100 * coat(40, 20, 5, 20)),
        ("parted, {} ppm stay", "389", 1e6 * coat(40, 20, 5, 20) * 0.03),
        ("900/0.10 = 9{{,}}{}$ ppm", "400", rest(400, 10, 900) - 9000),
        ("\\times 0.400 = {}$. The same", "28.10", free(30.5, 0.4)), ("so {} kg.", "5.87", 5 * A),
        ("\\times 0.250 = {}$. B", "29.00", free(30.5, 0.25)), ("1.704/68.35 = {}$ kg", "2.49", B),
        ("nil at 1,{} ppm,", "165", 1e4 * 0.7 / BINDS - 1000), ("A needs {} kg and", "1.17", A),
        ("become {} kg of powder", "501.8", 500 * 1.0036),
        ("30.5/1.0036 = {}$ wt%", "30.39", 30.5 / 1.0036),
        ("is left with some {} wt% Nd", "97.7", HYDRIDE * (1 - 0.005)),
        ("$w = {}$, and", "97.549", free(HYDRIDE, 0.1)), ("and B {} kg for each 100 kg", "2.49", B),
        ("(98.15 - 29.8) = {}$ kg for", "1.174", A),
    ],
    f"{HOME}/bonded-powder.lesson.md": [
        ("199 \\times 0.878^2 = {}$ kJ", "153", 0.878**2 / (4 * 1.256637e-3)),
        ("up to {} kJ/m³. Less", "326", 1.28**2 / (4 * 1.256637e-3)),
        ("one would add {} kg of", "19.8", hydride(100, BAD, 29.8)),
        ("1.35/68.35 = {}$ kg", "1.98", hydride(100, 28.45, 29.8)),
        ("$0.764 \\times 1.15 = {}$ T, and", "0.88", 1.15 * PART),
        ("$B_r = 0.97 \\times 1.15 = {}$ T", "1.12", 0.97 * 1.15),
        ("16.3 = {}$; $100", "28.45", 0.9 * 29.8 + 0.1 * 16.3), ("times 0.92: {}.", "0.764", PART),
        ("0.03/1.15) = {}$ of", "0.830", filled(97, 1.15, 0)),
        ("(1.28/0.88)^2 = {}$.", "2.1", (1.28 / 0.88) ** 2), ("0.78 = {}$ T.", "0.60", 0.78 * PART),
        ("7.6/0.97 = {}$ g/cm³", "5.98", PART * 7.6 / 0.97),
        ("0.93 = {}$ kg. Compound", "83.7", down(90, 93)),
        ("rare earth only {} are metallic", "16.3", BAD), ("have to fill {} % of", "96", 75 / 0.78),
        ("0.72 = {}$ wt%. A study", "2.2", 3 * 0.72), ("Parts: {} kg", "84.6", 83.7 / 0.97 * 0.98),
        ("83.7/0.97 = {}$ kg", "86.3", 83.7 / 0.97), ("0.970 = {}\\ \\text", "10.7", 27 - BAD),
    ],
    f"{HOME}/the-long-loop.lesson.md": [
        ("wt% are {} m³ from 100 kg", "4.0", 0.36 / 2.016 * 22.414),
        ("lot would have gained {} %", "26.7", OX * (30 / ND * 1.5 + 1.5 / 10.81 + 68 / FE)),
        ("(0.2002 + 0.1623) = {}$ kmol", "1.088", acid(30 * 0.9627, 68 * 0.1333) / HCL),
        ("Lost: {} kg Nd", "3.2", 30 - down(30, 96.27, 98.5, 99.5, 99.8, 95)),
        ("0.95 = {}$. Lost", "0.895", down(1, 96.27, 98.5, 99.5, 99.8, 95)),
        ("full oxidation gives {} kg", "546", 4 * (oxides(30, 68, 1) + 1)),
        ("kmol, {} kg HCl, no", "39.7", acid(30 * 0.9627, 68 * 0.1333)),
        ("$2.435/3.059 = {}\\,\\%$", "80", 100 * 68 / FE * 2 / 3.059),
        ("1.1664 = {}$ kg $\\ce{{Nd2O3}}", "35.0", oxides(30, 0)),
        ("1.4297 = {}$ kg $\\ce{{Fe2O3}}", "97.2", oxides(0, 68)),
        ("1.2177 = {}$ kmol HCl", "3.059", acid(30, 68, 2) / HCL),
        ("3.220 = {}$ kg $\\ce{{B2O3}}", "3.2", oxides(0, 0, 1)),
        ("gives {} m³ of hydrogen.", "0.4", gas(0, 1, 22.414)),
        ("others it is {} kg", "136.4", oxides(30, 68, 1) + 1),
        ("+ 1.2177 = {}$ kmol, 34.3", "1.530", gas(30, 68, 1)),
        ("kmol HCl, {} kg (36.458", "111.5", acid(30, 68, 2)),
        ("kmol, {} m³ at 0", "34.3", gas(30, 68, 22.414)), ("beside {} kg Fe", "9.1", 68 * 0.1333),
        ("$88/145.7 = {}\\,\\%$", "60", 8800 / 145.7), ("or {} kg Nd.", "2.45", B * HYDRIDE / 100),
        ("It bought {} kg", "155.9", acid(30, 68)), ("Liquor: {} kg Nd", "28.9", 30 * 0.9627),
    ],
    f"{HOME}/labels-and-life-cycle.lesson.md": [
        ("Yes: {} against 60", "24.4", foot(6, 2.5, 70, 72, 12) + POWDER / 0.873 * 1.2),
        ("26.0/60 = {}\\,\\%$", "57", 100 - 100 * 24.364 * (1.28 / 1.24) ** 2 / 60),
        ("About {} %, since powder is no", "59", 100 - 100 * 24.364 / 60),
        ("1.96) = {}\\,\\%$", "75", 1920 / (19.2 + 4.32 + 2 * 0.9815)),
        ("1.066 = {}$ kg CO2e", "26.0", 24.364 * (1.28 / 1.24) ** 2),
        ("of powder makes {} kg of magnet", "0.74", 1.025 * 0.72),
        ("0.739) = {}$ kg. $1.327", "1.327", 100 / (102 * 0.739)),
        ("with {} kg hydride. $1.86", "0.0339", POWDER * 0.025),
        ("(1.28/1.24)^2 = {}$.", "1.066", (1.28 / 1.24) ** 2),
        ("powder from {} kg scrap", "1.552", POWDER / 0.873),
        ("0.72) = {}$ kg powder", "1.355", POWDER),
    ],
    f"{HOME}/practice.bank.md": [
        ("one would add {} kg to 100", "24", hydride(100, free(29, 2.6), 29.8)),
        ("$29 - 6.01 \\times 2.6 = {}$.", "13.4", free(29, 2.6)),
    ],
    f"{HOME}/recycling.quiz.md": [
        ("nickel lets about {} % of the soft", "6", through(20)),
        ("0.0036 = {}$ kg. The meter", "2.16", 600 * 0.0036),
    ],
    EXAM[0]: [
        ("the blend, {} with hydride", "0.50", 52 / (100 + hydride(100, free(30.4, 0.52), 29.8))),
        ("and still {} with both", "0.35", 36 / (100 + hydride(100, free(30.4, 0.36), 29.8))),
        ("Hydride of {} kg to 100 kg", "3.7", hydride(100, free(30.4, 0.52), 29.8)),
        ("400 + 900/0.20 = 4{{,}}{}$.", "900", rest(400, 20, 900) - 4000),
        ("1/3 \\times 0.04 = {}$: just", "0.36", 2 / 3 * 0.52 + 0.04 / 3),
        ("$(70 - 29.8)/(98.15 - 29.8) = {}$", "0.588", 40.2 / 68.35),
        ("494 \\times 0.0036 = {}$", "501.8", 500 + 494 * 0.0036),
        ("so {} times as much alloy", "1.7", 68.35 / 40.2),
    ],
}  # fmt: skip
