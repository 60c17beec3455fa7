"""Every number of the geologist's module on geochemistry, computed again from the stems alone.

Where the content takes square roots of products, means of logarithms are used here; oxide factors
are built from atomic weights typed here.
"""

from math import exp, log

from tests.content.stage_oracle import Oracle

HOME = "courses/geologist-mineralogist/geochemistry"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/geologist-mineralogist.bank.md", "xgc-")
CI = {
    "La": 0.237, "Ce": 0.613, "Pr": 0.0928, "Nd": 0.457, "Sm": 0.148, "Eu": 0.0563, "Gd": 0.199,
    "Tb": 0.0361, "Dy": 0.246, "Ho": 0.0546, "Er": 0.160, "Tm": 0.0247, "Yb": 0.161, "Lu": 0.0246,
    "Y": 1.57,
}  # fmt: skip
O = 15.999  # noqa: E741 - its symbol
# atoms of metal and of oxygen in the oxide, and the atomic weight of the metal
OXIDES = {
    "La": (2, 3, 138.90547), "Ce": (1, 2, 140.116), "Pr": (6, 11, 140.90766),
    "Nd": (2, 3, 144.242), "Sm": (2, 3, 150.36), "Eu": (2, 3, 151.964), "Gd": (2, 3, 157.25),
    "Tb": (4, 7, 158.925354), "Dy": (2, 3, 162.5), "Ho": (2, 3, 164.930329), "Er": (2, 3, 167.259),
    "Tm": (2, 3, 168.934219), "Yb": (2, 3, 173.045), "Lu": (2, 3, 174.9668), "Y": (2, 3, 88.905838),
}  # fmt: skip
CORE = dict(zip(CI, (2140, 3980, 402, 1330, 142, 29.5, 78, 8.1, 31, 4.4, 8.9, 1.05, 5.6, 0.72, 124),
                strict=True))  # fmt: skip
CLAY = dict(zip(CI, (210, 70, 46, 172, 34.5, 4.2, 33, 5.6, 34, 6.9, 19.5, 2.75, 17.6, 2.5, 225),
                strict=True))  # fmt: skip
GRANITE = {"La": 72, "Sm": 11.0, "Gd": 10.2, "Yb": 5.6, "Eu": 1.15}
SOIL = {"Sm": 9.6, "Eu": 1.0, "Gd": 8.4}
PRICE = {"Nd": 56, "Dy": 260, "Tb": 810, "Ce": 1}


def factor(element: str) -> float:
    """Mass of oxide for each mass of element."""
    metal, oxygen, weight = OXIDES[element]
    return 1 + oxygen * O / (metal * weight)


def as_oxide(sample: dict[str, float]) -> dict[str, float]:
    return {element: content * factor(element) for element, content in sample.items()}


def norm(**content: float) -> dict[str, float]:
    return {element: value / CI[element] for element, value in content.items()}


def middle(*values: float) -> float:
    """Middle of a logarithmic scale."""
    return exp(sum(log(value) for value in values) / len(values))


def anomaly(of: str, **content: float) -> float:
    """Measured over what the two neighbours let expect."""
    line = norm(**content)
    return line.pop(of) / middle(*line.values())


def ratio(one: str, two: str, sample: dict[str, float]) -> float:
    return sample[one] / CI[one] / (sample[two] / CI[two])


def true_tb(gd: float, dy: float) -> float:
    return CI["Tb"] * middle(gd / CI["Gd"], dy / CI["Dy"])


def value(**oxide: float) -> float:
    """Price in $/t of what a tonne of rock holds."""
    return sum(grams * PRICE[element] for element, grams in oxide.items()) / 1000


def spread(eu: float, sm: float, gd: float) -> float:
    """Relative uncertainty of the europium anomaly, from shifts of each result by a little."""
    of = {"Eu": 1.0, "Sm": 1.0, "Gd": 1.0}
    total = 0.0
    for name, per_cent in (("Eu", eu), ("Sm", sm), ("Gd", gd)):
        step = 1e-6
        moved = dict(of, **{name: 1 + step})
        slope = (anomaly("Eu", **moved) / anomaly("Eu", **of) - 1) / step
        total += (slope * per_cent) ** 2
    return total**0.5


def mixed(p: float, ce1: float, ce2: float) -> float:
    """Cerium anomaly of a hundred grams of two layers, gram by gram."""
    grams = dict.fromkeys(("La", "Ce", "Pr"), 0.0)
    for n in range(100):
        layer = (60, ce1, 14) if n < p else (220, ce2, 48)
        for name, content in zip(grams, layer, strict=True):
            grams[name] += content / 100
    return anomaly("Ce", **grams)


ORACLES: dict[str, Oracle] = {
    # lessons
    "gch-n-cloze": lambda: {"el": 1333 / factor("Nd"), "norm": 1333 / factor("Nd") / CI["Nd"]},
    "gch-n-own": lambda ox: ox / factor("Ce") / CI["Ce"],
    "gch-a-cloze": lambda: {"star": middle(886, 496), "an": 114.2 / middle(886, 496)},
    "gch-a-own": lambda sm, eu, gd: anomaly("Eu", Sm=sm, Eu=eu, Gd=gd),
    "gch-b-cloze": lambda: {
        "ndpr": 1330 * factor("Nd") + 402 * factor("Pr"),
        "share": 100 * (1330 * factor("Nd") + 402 * factor("Pr")) / 9951,
    },
    "gch-b-own": lambda dy, tb, ho, y: ho + sum(as_oxide({"Dy": dy, "Tb": tb, "Y": y}).values()),
    # practice
    "gchp-back": lambda n: n * CI["Dy"] * factor("Dy"),
    "gchp-sets": lambda r: r * (0.237 / 0.2414) / (0.161 / 0.1687),
    "gchp-tb": lambda gd, dy, shown: 100 * (shown - true_tb(gd, dy)) / true_tb(gd, dy),
    "gchp-ce": lambda la, ce, pr: anomaly("Ce", La=la, Ce=ce, Pr=pr),
    "gchp-stayed": lambda a, ce: ce * (1 - a) / a,
    "gchp-u": lambda e, s, g: spread(e, s, g),
    "gchp-slope": lambda la, yb: ratio("La", "Yb", {"La": la, "Yb": yb}),
    "gchp-ndpr": lambda nd, pr, t: 100 * sum(as_oxide({"Nd": nd, "Pr": pr}).values()) / t,
    "gchp-value": lambda nd, dy, tb, r: value(Nd=nd, Dy=dy, Tb=tb) * r / 100,
    # quiz
    "gchq-eu-back": lambda sm, gd, a: a * middle(sm / CI["Sm"], gd / CI["Gd"]) * CI["Eu"],
    "gchq-mix": lambda p, ce1, ce2: mixed(p, ce1, ce2),
    "gchq-ce-oxide": lambda la, ce, pr: anomaly(
        "Ce", La=la / factor("La"), Ce=ce / factor("Ce"), Pr=pr / factor("Pr")
    ),
    "gchq-tb-true": lambda gd, dy: true_tb(gd, dy),
    "gchq-ce-form": lambda t, ce: t + ce * 0.5 * O / 140.116,  # half an oxygen more for each Ce
    "gchq-redefine": lambda h, t, gd: (h / 100 * t - gd * factor("Gd")) / t * 100,
    "gchq-per-kg": lambda nd, tb, t: value(Nd=nd, Tb=tb) / (t / 1000),
    "gchq-share-basis": lambda s: 100 / (1 + (100 - s) / s * 1.176 / 1.205),
    "gchq-statement-a": lambda nd, dy, y, k: k
    + sum(as_oxide({"Nd": nd, "Dy": dy, "Y": y}).values()),
    "gchq-statement-b": lambda nd, dy, y, k: 100
    * sum(as_oxide({"Dy": dy, "Y": y}).values())
    / (k + sum(as_oxide({"Nd": nd, "Dy": dy, "Y": y}).values())),
    # exam
    "xgc-lost-gd": lambda sm, tb, eu: (
        eu / CI["Eu"] / middle(sm / CI["Sm"], sm / CI["Sm"], tb / CI["Tb"])
    ),
    "xgc-kept": lambda ce0, zr0, zr, ce: 100 * ce * (zr0 / zr) / ce0,  # mass left: zr0/zr
    "xgc-tb-over": lambda gd, dy, tb: factor("Tb") * (tb - true_tb(gd, dy)),
    "xgc-slope": lambda la, yb: ratio("La", "Yb", {"La": la * 1e4 / factor("La"), "Yb": yb}),
    "xgc-case-profile-a": lambda la, pr, ce: 100 - 100 * anomaly("Ce", La=la, Ce=ce, Pr=pr),
    "xgc-composite": lambda a, b, n1, n2, r1, r2: (
        factor("Nd") * (n1 + (n2 - n1) * (b * r2) / (a * r1 + b * r2))
    ),
    "xgc-less-ce": lambda t, ce, p: 100 * (p / 100 * t) / (t - ce * factor("Ce")),
    "xgc-year": lambda m, w, nd, pr, x: (
        m * 1e6 * (100 - w) / 100 * sum(as_oxide({"Nd": nd, "Pr": pr}).values()) * 1e-6 * x / 100
    ),
    "xgc-driver": lambda nd, dy, tb, f: 100
    * (1 - value(Nd=nd * factor("Nd"), Dy=dy * factor("Dy") * (1 - f / 100), Tb=tb * factor("Tb"))
       / value(Nd=nd * factor("Nd"), Dy=dy * factor("Dy"), Tb=tb * factor("Tb"))),
}  # fmt: skip
WORDS: frozenset[str] = frozenset()
OXIDE = as_oxide(CLAY)
TOTAL, ORDER = sum(OXIDE.values()), [*CI]


def heavy(first: str, *, yttrium: bool = True) -> float:
    """Oxide of the clay from an element on, in mg/kg."""
    names = ORDER[ORDER.index(first) :]
    return sum(OXIDE[name] for name in names if yttrium or name != "Y")


def excess(before: str, of: str, after: str) -> float:
    """Step that an oxide column makes at an element."""
    return factor(of) / middle(factor(before), factor(after))


PARTS = value(Nd=OXIDE["Nd"]), value(Dy=OXIDE["Dy"]), value(Tb=OXIDE["Tb"]), value(Ce=OXIDE["Ce"])
K_OXIDE = as_oxide(CORE)
ROCK_G = norm(Sm=9.2, Eu=0.62, Gd=8.1)
PRINTED: dict[str, list[tuple[str, str, float]]] = {
    f"{HOME}/sawtooth-and-normalisation.lesson.md": [
        ("| {} | 392 | 319 |", "959", 142 / CI["Sm"]),
        ("| 959 | {} | 319 |", "392", 78 / CI["Gd"]),
        ("| 392 | {} | 126 |", "319", 11.5 / CI["Tb"]),
        ("| 319 | {} | 80.6 |", "126", 31 / CI["Dy"]),
        ("80.6 | {} |", "55.6", 8.9 / CI["Er"]),
        ("\\times 126}} = {}$", "222", middle(392, 126)),
        ("Terbium is {} % above", "44", 100 * (319 / middle(392, 126) - 1)),
        ("0.199/0.0361 = {}$", "5.5", CI["Gd"] / CI["Tb"]),
        ("10/5.5 = {}$", "1.8", 10 / (CI["Gd"] / CI["Tb"])),
        ("comes out {} % higher", "2.9", 100 * (0.237 / 0.161 / (0.2414 / 0.1687) - 1)),
        ("2140/0.237 = {}$", "9030", 10 * round(CORE["La"] / CI["La"] / 10)),
        ("3980/0.613 = {}$", "6493", CORE["Ce"] / CI["Ce"]),
        ("402/0.0928 = {}$", "4332", CORE["Pr"] / CI["Pr"]),
        ("4.4/0.0546 = {}$", "80.6", CORE["Ho"] / CI["Ho"]),
        ("124/1.57 = {}$", "79.0", CORE["Y"] / CI["Y"]),
        ("$\\ce{{Y2O3}}$ {} and", "157.5", K_OXIDE["Y"]),
        ("$\\ce{{Ho2O3}}$ {} mg/kg", "5.04", K_OXIDE["Ho"]),
        ("It gave {} and 92.3", "100.3", K_OXIDE["Y"] / CI["Y"]),
        ("100.3 and {}, so", "92.3", K_OXIDE["Ho"] / CI["Ho"]),
        ("stood out by {} %. Cerium", "9", 100 * (100.3 / 92.3 - 1)),
        ("Cerium stood out by {} %", "3", 100 * (excess("La", "Ce", "Pr") - 1)),
        ("terbium by {} %", "2", 100 * (excess("Gd", "Tb", "Dy") - 1)),
        ("drawn {}.", "2917", 1333 / CI["Nd"]),
    ],
    f"{HOME}/anomalies.lesson.md": [
        ("about {} to 0.38", "0.33", anomaly("Eu", Sm=11.0, Eu=1.15, Gd=10.2)),
        ("0.33 to {}. Weathering", "0.38", anomaly("Eu", Sm=34.5, Eu=4.2, Gd=33)),
        ("\\mathrm{{Sm}}_N = {}$", "62.2", ROCK_G["Sm"]),
        ("\\mathrm{{Eu}}_N = {}$", "11.0", ROCK_G["Eu"]),
        ("\\mathrm{{Gd}}_N = {}$", "40.7", ROCK_G["Gd"]),
        ("\\times 40.7}} = {}$", "50.3", middle(ROCK_G["Sm"], ROCK_G["Gd"])),
        ("11.0/50.3 = {}$", "0.219", anomaly("Eu", Sm=9.2, Eu=0.62, Gd=8.1)),
        ("A spreadsheet gave {}.", "0.072", 0.62 / middle(9.2, 8.1)),
        ("the sheet gave {}.", "0.328", CI["Eu"] / middle(CI["Sm"], CI["Gd"])),
        ("of the neighbours is {}, and", "51.4", (ROCK_G["Sm"] + ROCK_G["Gd"]) / 2),
        ("and would give {}.", "0.214", ROCK_G["Eu"] / ((ROCK_G["Sm"] + ROCK_G["Gd"]) / 2)),
        ("With 5 % each it is {} %", "6.1", spread(5, 5, 5)),
        ("3^2}} = {}\\,\\%$", "7.3", spread(6, 6, 6)),
        ("2 \\times 0.073) = {}$", "1.01", 0.88 * (1 + 2 * spread(6, 6, 6) / 100)),
        ("114.2/663 = {}$", "0.172", anomaly("Ce", La=210, Ce=70, Pr=46)),
    ],
    f"{HOME}/light-heavy-and-baskets.lesson.md": [
        ("| carbonatite core K-7 | {} |", "260", ratio("La", "Yb", CORE)),
        ("| 260 | {} | 11.3 |", "9.4", ratio("La", "Sm", CORE)),
        ("| 9.4 | {} |", "11.3", ratio("Gd", "Yb", CORE)),
        ("| granite | {} |", "8.7", ratio("La", "Yb", GRANITE)),
        ("| 8.7 | {} | 1.5 |", "4.1", ratio("La", "Sm", GRANITE)),
        ("| pale clay above it | {} |", "8.1", ratio("La", "Yb", CLAY)),
        ("| 8.1 | {} | 1.5 |", "3.8", ratio("La", "Sm", CLAY)),
        ("= {} mg/kg. The elements alone", "1059", TOTAL),
        ("The elements alone add up to {}.", "884", sum(CLAY.values())),
        ("= 200.6 + 55.6 = {}$", "256.2", OXIDE["Nd"] + OXIDE["Pr"]),
        ("which is {} % of TREO", "24.2", 100 * (OXIDE["Nd"] + OXIDE["Pr"]) / TOTAL),
        ("counts: {} mg/kg, 36.6", "387.6", heavy("Tb")),
        ("387.6 mg/kg, {} %", "36.6", 100 * heavy("Tb") / TOTAL),
        ("add Gd oxide, {}.", "38.0", OXIDE["Gd"]),
        ("Together {} mg/kg", "425.6", heavy("Gd")),
        ("425.6 mg/kg, {} %", "40.2", 100 * heavy("Gd") / TOTAL),
        ("Ho to Lu with Y {} %", "32.3", 100 * heavy("Ho") / TOTAL),
        ("Tb to Lu without Y {} %", "9.6", 100 * heavy("Tb", yttrium=False) / TOTAL),
        ("Yttrium oxide alone is {} %", "27", 100 * OXIDE["Y"] / TOTAL),
        ("1059/884 = {}$", "1.198", TOTAL / sum(CLAY.values())),
        ("and reported {} %", "43.9", 100 * heavy("Tb") / sum(CLAY.values())),
        ("shares was then {} %", "120", 100 * TOTAL / sum(CLAY.values())),
        ("In the pale clay: Nd {}, Dy", "11.2", PARTS[0]),
        ("Nd 11.2, Dy {}, Tb 5.3, Ce 0.1 \\$/t. Together", "10.1", PARTS[1]),
        ("Dy 10.1, Tb {}, Ce 0.1 \\$/t. Together", "5.3", PARTS[2]),
        ("Together {} \\$/t", "26.8", sum(PARTS)),
        ("Terbium is {} % of the oxide", "0.6", 100 * OXIDE["Tb"] / TOTAL),
        ("26.8 becomes {} \\$/t", "9.6", sum(PARTS) * 0.60 * 0.85 * 0.70),
        ("(5.3 + 0.1)/26.8 = {}\\,\\%$", "20", 100 * (PARTS[2] + PARTS[3]) / sum(PARTS)),
        ("are {} % of the oxide, but", "9", 100 * (OXIDE["Ce"] + OXIDE["Tb"]) / TOTAL),
        ("TREO is 9,951 mg/kg. Factors: 1.1664 and {}.", "1.2082", factor("Pr")),
        ("its TREO is 9,{} mg/kg", "951", sum(K_OXIDE.values()) - 9000),
        ("= 1551 + 486 = {}$", "2037", K_OXIDE["Nd"] + K_OXIDE["Pr"]),
        ("2037/9951 = {}\\,\\%$", "20.5", 100 * (K_OXIDE["Nd"] + K_OXIDE["Pr"]) / 9951),
    ],
}  # fmt: skip
