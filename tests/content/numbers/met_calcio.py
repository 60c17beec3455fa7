"""Every number of the module on metallothermic reduction, computed a second time from stems.

Charges are balanced atom by atom from atomic weights, and pressures and temperatures are found by
search for the place where the free energy of the running reaction is zero.
"""
# ruff: noqa: N803 - arguments bear the names that the stems print

from math import e, pi

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/rare-earth-metallurgist/metallothermic-reduction"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/rare-earth-metallurgist.bank.md", "xmec-")
WEIGHT = {
    "C": 12.011, "O": 15.999, "F": 18.998403, "Na": 22.989769, "Ca": 40.078, "Y": 88.905838,
    "La": 138.90547, "Pr": 140.90766, "Nd": 144.242, "Sm": 150.36, "Eu": 151.964, "Gd": 157.25,
    "Tb": 158.925354, "Dy": 162.5, "Tm": 168.934219, "Yb": 173.045,
}  # fmt: skip
WORDS: frozenset[str] = frozenset()


def moles(kilogram: float, **atoms: int) -> float:
    """Moles in some kilograms of a compound, from its atoms."""
    return kilogram * 1e3 / sum(WEIGHT[name] * count for name, count in atoms.items())


def fluoride(kilogram: float, metal: str) -> float:
    return moles(kilogram, **{metal: 1, "F": 3})


def oxide(kilogram: float, metal: str) -> float:
    return moles(kilogram, **{metal: 2, "O": 3})


def calcium(kilogram: float, metal: str, excess: float = 0.0) -> float:
    """Kilograms of calcium: each takes two fluorine, and the excess comes on top."""
    need = fluoride(kilogram, metal) * 3 / 2 * WEIGHT["Ca"] / 1e3
    return need + need * excess / 100


def slag(kilogram: float, metal: str) -> float:
    """Kilograms of calcium fluoride, as what is not metal in the products."""
    return kilogram + calcium(kilogram, metal) - fluoride(kilogram, metal) * WEIGHT[metal] / 1e3


def most(kilogram: float, metal: str) -> float:
    return fluoride(kilogram, metal) * WEIGHT[metal] / 1e3


def from_calcium(kilogram: float, metal: str) -> float:
    """Kilograms of metal that some calcium can make: by search for the fluoride that it serves."""
    return most(solved(lambda f: calcium(f, metal) - kilogram, 0.0, 1e4), metal)


def from_oxide(kilogram: float, metal: str) -> float:
    return oxide(kilogram, metal) * 2 * WEIGHT[metal] / 1e3  # kg of metal


def lanthanum(kilogram: float, metal: str, excess: float = 0.0) -> float:
    return oxide(kilogram, metal) * 2 * WEIGHT["La"] / 1e3 * (100 + excess) / 100


def standstill(heat: float, disorder: float, kelvin: float) -> float:
    """kPa of a vapour, two atoms to the equation, at which nothing moves."""
    two = 2 * 0.0083145 * kelvin
    return 100 * e ** solved(lambda x: heat - kelvin * disorder + two * x, -60.0, 20.0)


def running(heat: float, disorder: float, kpa: float) -> float:
    """°C at which that pressure is just reached."""
    return solved(lambda t: standstill(heat, disorder, t + 273) - kpa, 300.0, 3000.0)


LIME, MONOXIDE = (-634.9, 38.1, 41.6), (-110.5, 197.7, 5.7)
OXIDE = {
    "La": (-1793.7, 127.3, 56.9), "Nd": (-1807.9, 158.6, 71.5), "Sm": (-1823.0, 151.0, 69.6),
    "Dy": (-1863.1, 149.8, 75.6),
}  # fmt: skip


def reduced(metal: str, by: tuple[float, float, float], kelvin: float) -> tuple[float, float]:
    """Enthalpy and free energy in kJ of an oxide with three atoms of a reductant."""
    heat = 3 * by[0] - OXIDE[metal][0]
    disorder = 2 * OXIDE[metal][2] + 3 * by[1] - OXIDE[metal][1] - 3 * by[2]
    return heat, heat - kelvin * disorder / 1e3


def held(values: tuple[float, float, float], kelvin: float, atoms: int, oxygen: int) -> float:
    """Free energy of an oxide for each oxygen, as the figure draws it."""
    heat, compound, element = values
    return (heat - kelvin * (compound - atoms * element - oxygen * 102.6) / 1e3) / oxygen


def pushed(oxide: float, product: float, disorder: float, kelvin: float) -> float:
    """Free energy in kJ when three atoms of a reductant take over the oxygen of M2O3."""
    return 3 * product + oxide - kelvin * disorder / 1e3


def named(grams: float, partner: str, atoms: int) -> str:
    """The metal whose compound (or itself) has a molar mass."""
    rest = {"F": 3 * WEIGHT["F"], "O": 3 * WEIGHT["O"], "": 0.0}[partner]
    return min(WEIGHT, key=lambda m: abs(atoms * WEIGHT[m] + rest - grams))


def left_over(F: float, x: float, o: float) -> float:
    """Calcium that neither fluoride nor oxygen has taken."""
    charged = round(F * 1.5 * 40.078 / 219.495 * (1 + x / 100), 2)
    return charged - calcium(F, "Dy") - moles(F * o / 100, O=1) * WEIGHT["Ca"] / 1e3


def short_of(F: float, s: float) -> float:
    """What the scarce calcium of the case can make."""
    return from_calcium(round(F * 1.5 * 40.078 / 219.495 * s / 100, 1), "Dy")


def case_button(F: float, s: float, y: float) -> float:
    charged = round(F * 1.5 * 40.078 / 219.495 * s / 100, 1)
    return round(charged / 40.078 / 1.5 * 162.5 * y / 100, 1)


def slag_yield(F: float, d: float) -> float:
    """Percent in the button when the slag holds a share of metal."""
    stuck = solved(lambda m: m / (m + slag(F, "Dy")) - d / 100, 0.0, 500.0)
    return 100 * (most(F, "Dy") - stuck) / most(F, "Dy")


def floor_of(X: float, e: float) -> float:
    """What lies on the floor: all that was charged, less the ytterbium that left."""
    return X + lanthanum(X, "Yb", e) - from_oxide(X, "Yb")


def caught(X: float, y: float) -> float:
    """Europium on the condenser of the case."""
    return round(X / 351.925 * 2 * 151.964 * y / 100, 1)


def layers(F: float, d: float) -> float:
    volume = most(F, "Dy") * 1e3 / 8.3 + slag(F, "Dy") * 1e3 / 2.5
    return volume / (pi * (d / 2) ** 2)


def lot(X: float, w: float, y: float) -> float:
    """Percent caught of an ignited lot of samarium oxide."""
    kept = X - X * w / 100
    return 100 * round(kept / 348.717 * 2 * 150.36 * y / 100, 1) / from_oxide(kept, "Sm")


def double(X: float, metal: str) -> float:
    return moles(X, Na=1, F=4, **{metal: 1}) * WEIGHT[metal] / 1e3


ORACLES: dict[str, Oracle] = {
    # lessons
    "mecd-the-cloze": lambda: dict(zip(("h", "g"), reduced("Dy", LIME, 1100), strict=True)),
    "mecd-the-own": lambda h, s, T: pushed(h, LIME[0], -s, T),
    "mecd-cal-cloze": lambda: {
        "ca": calcium(50, "Tb", 12), "y": 100 * 33.0 / most(50, "Tb")
    },
    "mecd-cal-own": lambda f, F, x: calcium(F, named(f, "F", 1), x),
    "mecd-dis-cloze": lambda: {"yb": from_oxide(30, "Yb"), "la": lanthanum(30, "Yb")},
    "mecd-dis-own": lambda t: standstill(559.4, 0.2540, t + 273),
    # practice
    "mecp-the-zero": lambda h, s: solved(
        lambda t: pushed(h, MONOXIDE[0], s, t), 500.0, 9000.0
    ),
    "mecp-the-heat": lambda F, q: fluoride(F, "Nd") * q / 1e3,
    "mecp-cal-slag": lambda f, F: slag(F, named(f, "F", 1)),
    "mecp-cal-most": lambda: {"m": most(40, "Gd"), "y": 100 * 27 / most(40, "Gd")},
    "mecp-cal-left": lambda F, x, o: left_over(F, x, o),
    "mecp-cal-case-a": lambda F, s: short_of(F, s),
    "mecp-cal-case-b": lambda F, s, y: 100 * case_button(F, s, y) / short_of(F, s),
    "mecp-cal-ppm": lambda m, p: m * p / 1e3 - m * 500 / 1e3,
    "mecp-dis-la": lambda m, X, e: lanthanum(X, named(m, "O", 2), e),
    "mecp-dis-pressure": lambda T: standstill(442.7, 0.2285, T),
    "mecp-dis-caught": lambda X, y: (
        100 * round(X / 348.717 * 2 * 150.36 * y / 100, 1) / from_oxide(X, "Sm")
    ),
    "mecp-dis-report": lambda X, y: (
        100 * round(X * 144.242 / 243.225 * y / 100, 1) / double(X, "Nd")
    ),
    # quiz
    "mecq-target": lambda M, B, y, x: calcium(
        solved(lambda f: most(f, named(M, "", 1)) * y / 100 - B, 0.0, 1e3), named(M, "", 1), x
    ),
    "mecq-slag-loss": lambda F, d: slag_yield(F, d),
    "mecq-lanthana": lambda X, e: floor_of(X, e),
    "mecq-pick-up": lambda m, a, n: sum(m * a / 1e6 for _ in range(int(n))),
    "mecq-at-heat": lambda t: reduced("Nd", LIME, t + 273)[1] / 3,
    "mecq-lime": lambda F, o: moles(F * o / 100, O=1) * (WEIGHT["Ca"] + WEIGHT["O"]) / 1e3,
    "mecq-boil-off": lambda F, x, v: (
        (calcium(F, "Nd", x) - calcium(F, "Nd")) * (100 - v) / 100
    ),
    "mecq-case-a": lambda X, y: 100 * caught(X, y) / from_oxide(X, "Eu"),
    "mecq-case-b": lambda X, y, e: (
        lanthanum(X, "Eu", e) - caught(X, y) / WEIGHT["Eu"] * WEIGHT["La"]
    ),
    # exam
    "xmec-shorter": lambda F, s: min(
        most(F, "Tb"), from_calcium(round(F * 1.5 * 40.078 / 215.921 * s, 1), "Tb")
    ),
    "xmec-oxygen": lambda F, o, x: (
        (calcium(F, "Dy") + moles(F * o / 100, O=1) * WEIGHT["Ca"] / 1e3) * (100 + x) / 100
    ),
    "xmec-target-g": lambda h, s, g: solved(lambda t: -h - t * -s / 1e3 + g, 100.0, 9000.0),
    "xmec-pump-heat": lambda k, p: running(*((442.7, 0.2285), (559.4, 0.2540))[int(k)], p),
    "xmec-layers": lambda F, d: layers(F, d),
    "xmec-claim": lambda X, y, a: (
        round(X * 162.5 / 261.483 * y / 100 / (a / 100), 1) * a / double(X, "Dy")
    ),
    "xmec-case-lots-a": lambda X, w, e: lanthanum(X - X * w / 100, "Sm", e),
    "xmec-case-lots-b": lambda X, w, y: lot(X, w, y),
}  # fmt: skip

Row = tuple[str, str, float]
NEED = {m: calcium(1, m) / most(1, m) for m in ("Pr", "Nd", "Gd", "Tb", "Dy", "Y")}
LEFT = {m: slag(1, m) / most(1, m) for m in NEED}
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/thermodynamics-and-slag.lesson.md": [
        ("carbon monoxide minus {},", "227", -held(MONOXIDE, 1300, 1, 1)),
        ("lanthanum minus {},", "470", -held(OXIDE["La"], 1300, 2, 3)),
        ("neodymium minus {},", "476", -held(OXIDE["Nd"], 1300, 2, 3)),
        ("samarium minus {},", "479", -held(OXIDE["Sm"], 1300, 2, 3)),
        ("dysprosium minus {} and", "487", -held(OXIDE["Dy"], 1300, 2, 3)),
        ("calcium minus {} kilojoules", "497", -held(LIME, 1300, 1, 1)),
        ("between $-{}$ and", "1105", 1657 * 2 / 3),
        ("and $-{}$ kJ of enthalpy", "1119", 1679 * 2 / 3),
        ("The push is {} to", "109", 1228 - 1679 * 2 / 3),
        ("109 to {} kJ", "123", 1228 - 1657 * 2 / 3),
        ("oxide route has {} for", "32", 634.9 - 1807.9 / 3),
        ("gives {} to 185 kJ", "163", 1.5 * 1228 - 1679),
        ("163 to {} kJ", "185", 1.5 * 1228 - 1657),
        ("That is about {} to", "1.1", 163 / 144.242),
        ("1.1 to {} MJ", "1.3", 185 / 144.242),
        ("1807.9 = {}$ kJ. 2.", "-96.8", reduced("Nd", LIME, 1050)[0]),
        ("\\times 0.0261 = {}$ kJ", "-69.4", reduced("Nd", LIME, 1050)[1]),
        ("\\Delta H = +{}$ kJ, $\\Delta S", "1476.4", reduced("Nd", MONOXIDE, 0)[0]),
        ("965.6 = +{}$ kJ", "510.8", reduced("Nd", MONOXIDE, 1723)[1]),
        ("zero near {} °C", "2360", round(
            solved(lambda t: reduced("Nd", MONOXIDE, t)[1], 500.0, 9000.0) - 273.15, -1)),
        ("step 3 is $-{}$ kJ", "23.1", -reduced("Nd", LIME, 1050)[1] / 3),
    ],
    f"{HOME}/reduction-with-calcium.lesson.md": [
        ("21.0 kg make {} kg of dysprosium", "56.8", from_calcium(21.0, "Dy")),
        ("15 % excess: {} kg", "21.0", fluoride(100, "Dy") * 40.078 / 1e3 * 1.15),
        ("the old sheet {} kg are", "74", most(100, "Dy")),
        ("Yield {} %. Suspect", "69", 100 * 51 / most(100, "Dy")),
        ("51 are {} %", "90", 100 * 51 / from_calcium(21.0, "Dy")),
        *[(f"Calcium, kg |{lead} {{}} |", f"{NEED[m]:.3f}", NEED[m])
          for m, lead in (("Pr", ""), ("Nd", " 0.427 |"), ("Gd", " 0.427 | 0.417 |"))],
        ("0.382 | {} | 0.370", "0.378", NEED["Tb"]),
        ("0.378 | {} | 0.676", "0.370", NEED["Dy"]),
        ("0.370 | {} |", "0.676", NEED["Y"]),
        ("kg | {} | 0.812", "0.831", LEFT["Pr"]),
        ("0.831 | {} | 0.745", "0.812", LEFT["Nd"]),
        ("0.812 | {} | 0.737", "0.745", LEFT["Gd"]),
        ("0.745 | {} | 0.721", "0.737", LEFT["Tb"]),
        ("0.737 | {} | 1.317", "0.721", LEFT["Dy"]),
        ("0.721 | {} |", "1.317", LEFT["Y"]),
        ("which is {} % above 1.5", "43", 100 * (2.15 / 1.5 - 1)),
        ("takes {} kg calcium", "2.505", WEIGHT["Ca"] / WEIGHT["O"]),
        ("leaves {} kg $\\ce{{CaO}}$", "3.505", 1 + WEIGHT["Ca"] / WEIGHT["O"]),
        ("219.495 = {}$ mol", "455.6", fluoride(100, "Dy")),
        ("40.078/1000 = {}$ kg", "27.4", calcium(100, "Dy")),
        ("27.4 \\times 1.15 = {}$ kg", "31.5", calcium(100, "Dy", 15)),
        ("162.50/1000 = {}$ kg", "74.0", most(100, "Dy")),
        ("78.075/1000 = {}$ kg", "53.4", slag(100, "Dy")),
        ("66.6/74.0 = {}$ %", "90", 100 * 66.6 / most(100, "Dy")),
        ("74.0 + 53.4 + {} = 131.5$", "4.1", calcium(100, "Dy", 15) - calcium(100, "Dy")),
        ("27.4 + 15 = {}$ kg", "42.4", calcium(100, "Dy") + 15),
        ("{} mol need", "231.6", fluoride(50, "Tb")),
        ("mol need {} kg;", "13.92", calcium(50, "Tb")),
        ("At most {} kg terbium", "36.8", most(50, "Tb")),
    ],
    f"{HOME}/reduction-and-distillation.lesson.md": [
        *[(f"| Sm |{lead} {{}} |", shown, standstill(442.7, 0.2285, t + 273.15))
          for t, lead, shown in ((1300, "", "4.15"), (1400, " 4.15 |", "11.4"),
                                 (1500, " 4.15 | 11.4 |", "28.0"),
                                 (1600, " 4.15 | 11.4 | 28.0 |", "62.4"))],
        *[(f"| Tm |{lead} {{}} |", shown, standstill(559.4, 0.2540, t + 273.15))
          for t, lead, shown in ((1300, "", "0.22"), (1400, " 0.22 |", "0.80"),
                                 (1500, " 0.22 | 0.80 |", "2.48"),
                                 (1600, " 0.22 | 0.80 | 2.48 |", "6.8"))],
        ("348.72 = {}$ mol", "57.35", oxide(20, "Sm")),
        ("150.36/1000 = {}$ kg", "17.2", from_oxide(20, "Sm")),
        ("1.10 = {}$ kg", "17.5", lanthanum(20, "Sm", 10)),
        ("325.81/1000 = {}$ kg", "18.7", 20 + lanthanum(20, "Sm") - from_oxide(20, "Sm")),
        ("and {} kg lanthanum", "1.6", lanthanum(20, "Sm", 10) - lanthanum(20, "Sm")),
        ("0.2285 = {}$ kJ", "60.4", 442.7 - 1673 * 0.2285),
        ("0.0083145 \\times 1673)}} = {}$ kPa", "11.4", standstill(442.7, 0.2285, 1673)),
        ("15.8/17.2 = {}$ %", "92", 100 * 15.8 / from_oxide(20, "Sm")),
        ("out and found {} kPa", "1.3", standstill(2 * 442.7, 2 * 0.2285, 1673)),
        ("30\\,000/394.09 = {}$ mol", "76.1", oxide(30, "Yb")),
        ("At most {} g are in it", "62.1", double(0.1, "Dy") * 1e3),
        ("so the yield is {} %", "89", 100 * 55 / (double(0.1, "Dy") * 1e3)),
        ("[{} to 790 °C", "710", 983 - 273),
        ("710 to {} °C", "790", 1063 - 273),
    ],
}  # fmt: skip
