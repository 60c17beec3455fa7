"""Every number of the module on ion-adsorption clays, computed again from the stems alone.

Molar masses are built from atomic weights typed here; charges are added ion by ion, slopes are
solved by bisection on forces in place of the content's rearranged formula.
"""

from collections.abc import Callable
from math import cos, exp, log, radians, sin, tan

from tests.content.stage_oracle import Oracle

HOME = "courses/mining-process-engineer/ion-adsorption-clays"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/mining-process-engineer.bank.md", "xmi-")
H, C, N, O = 1.008, 12.011, 14.007, 15.999  # noqa: E741 - their symbols
MG, AL, S, CL, ND = 24.305, 26.982, 32.06, 35.45, 144.242
SULFATE = S + 4 * O
AS = 2 * (N + 4 * H) + SULFATE
MS, MS7 = MG + SULFATE, MG + SULFATE + 7 * (2 * H + O)
AC, ABC = N + 4 * H + CL, N + 5 * H + C + 3 * O
REO = (2 * ND + 3 * O) / 2
ALUMINA = (2 * AL + 3 * O) / (2 * AL)
NITRATE = (N + 3 * O) / N
GAS = 8.314462 * 293.15 / 101.325  # L/mol at 20 °C
CHARGE = {"re": 3.0, "al": 1.8, "ca": 2.0, "mg": 2.0}
NITROGEN = 2 * N / AS


def charge(**ions: float) -> float:
    """Moles of charge for each tonne, ion by ion."""
    total = 0.0
    for ion, amount in ions.items():
        total += CHARGE[ion] * amount
    return total


def on_clay(q: float, salt: float = AS, brings: int = 2) -> float:
    """Kilograms of salt that the exchange keeps in a tonne."""
    return q * salt / brings / 1000


def aluminium(ph: float) -> float:
    """Aluminium left, mg/L, with natural logarithms."""
    return AL * 1000 * exp((10.8 - 3 * ph) * log(10))


def millimoles(al: float, reo: float) -> tuple[float, float]:
    """Aluminium from mg/L and rare earths from g/L of oxide."""
    return al / AL, 1000 * reo / REO


def bicarbonate(al: float, reo: float) -> float:
    """Grams for each litre, three for each ion."""
    return sum(millimoles(al, reo)) * 3 * ABC / 1000


def carbon_dioxide(al: float, reo: float) -> float:
    """Litres of gas for each litre: what the solid carbonate does not keep."""
    aluminium_ions, rare_earths = millimoles(al, reo)
    kept = 1.5 * rare_earths
    return (3 * aluminium_ions + 3 * rare_earths - kept) * GAS / 1000


def solved(function: Callable[[float], float], low: float, high: float) -> float:
    """Root between two bounds, by bisection."""
    falling = function(low) > 0
    for _ in range(100):
        middle = (low + high) / 2
        if (function(middle) > 0) == falling:
            low = middle
        else:
            high = middle
    return low


def safety(c: float, h: float, z: float = 8.0, a: float = 0.4295, b: float = 0.394) -> float:
    """Strength over load on the plane, from stress and water pressure."""
    weight = 18 * z
    push, water = weight * b, 9.81 * h * a
    return (c + weight * a - water) / push


SLOPE, FRICTION = radians(26), radians(28)
A, B = cos(SLOPE) ** 2 * tan(FRICTION), sin(2 * SLOPE) / 2


def field(c: float, depth: float) -> float:
    """The slope of the lesson with water at a depth."""
    return safety(c, 8 - depth, a=A, b=B)


def limit(c: float) -> float:
    """Height of water at the permit's factor."""
    return solved(lambda h: safety(c, h, a=A, b=B) - 1.15, 0, 8)


def days_until(room: float, rate: float) -> float:
    return solved(lambda t: room - rate * t, 0, 1000)


ORACLES: dict[str, Oracle] = {
    # lessons
    "mic-d-cloze": lambda: {"on": on_clay(27), "pore": 0.25 * 15},
    "mic-d-own": lambda a, b, c: on_clay(charge(re=a, al=b, ca=c)),
    "mic-a-cloze": lambda: {"al": bicarbonate(120, 0), "re": bicarbonate(0, 0.8)},
    "mic-a-own": lambda al, re: bicarbonate(al, re),
    "mic-f-cloze": lambda: {
        "stored": 1.2e4 * 0.06, "lost": 15000 - (14700 - 900) - 1.2e4 * 0.06,
    },
    "mic-f-own": lambda i, r, c, s, a: ((i - c) + (r - s)) * a,
    # practice
    "micp-perkg": lambda q, n, s, c: (on_clay(q) + s * c) / (n * REO / 1000),
    "micp-hold": lambda X, s, c, r: X * s * (c - c * r / 100),  # noqa: N803 - the stem's name
    "micp-hepta": lambda X, q: X * on_clay(q, MS7),  # noqa: N803
    "micp-al": lambda p: aluminium(p),
    "micp-purity": lambda c, al: 100 / (1 + al * ALUMINA / (1000 * c)),
    "micp-cake": lambda v, c, a, b: 330 * (v * c * b / 1e5 - v * c * a / 1e5),
    "micp-nh3": lambda p: 100 * 10**-9.25 / (10**-9.25 + 10**-p),
    "micp-back": lambda c, al: bicarbonate(al, c) / ABC * N * 1000,
    "micp-water": lambda i, c, t, A, r, e: t * i - t * c - A * 1e4 * r * e,  # noqa: N803
    "micp-slope": lambda c, d: safety(c, 8 - d),
    "micp-cost": lambda a, k, l, w: a + w * k * NITROGEN * l / 100,  # noqa: E741
    # quiz
    "micq-chloride": lambda m, s, c: on_clay(2000 * m / AS, AC, 1) + s * c,
    "micq-share": lambda g, u: 100 * charge(re=g / REO) / (2 * u * 1000 / AS),
    "micq-strength": lambda y, x, s, r: solved(
        lambda c: x - s * c * (100 - r) / 100 / y, 0, 1000
    ),
    "micq-ph": lambda t: solved(lambda ph: aluminium(ph) - t, 3, 7),
    "micq-gel": lambda c, x, l: solved(  # noqa: E741
        lambda al: x / 100 - al * ALUMINA / (al * ALUMINA + 10 * c * (100 - l)), 0, 1000
    ),
    "micq-one": lambda v, al, r, c, l: v * bicarbonate(al - r, c * l / 100),  # noqa: E741
    "micq-gas": lambda v, al, c: v * carbon_dioxide(al, c),
    "micq-trigger": lambda c, f: 8 - solved(lambda h: safety(c, h) - f, -5, 12),
    "micq-days": lambda x, l, A, e, d0, dt: days_until(  # noqa: E741, N803
        (d0 - dt) * A * 1e4 * e, x - l
    ),
    # exam
    "xmi-makeup": lambda v, b, cb, c: v * b / 100 * (c - cb) + v * (100 - b) / 100 * c,
    "xmi-block-a": lambda X, re, al, ca, s, c: X  # noqa: N803
    * (on_clay(charge(re=re, al=al, ca=ca)) + s * c),
    "xmi-block-b": lambda X, re, al, ca, s, c, r: X * NITROGEN  # noqa: N803
    * (on_clay(charge(re=re, al=al, ca=ca)) + s * c - s * c * r / 100),
    "xmi-quarter": lambda c, a, l1, l2, p, k: p
    * (c * (1 - l1 / 100) - c * (1 - l2 / 100) - k * a * ALUMINA / 1000),
    "xmi-cohesion": lambda z, d, f: solved(lambda c: safety(c, z - d, z) - f, -50, 200),
    "xmi-nitrate": lambda l, a, g: l * a * 1000 * NITRATE / (l + g),  # noqa: E741
    "xmi-rinse": lambda s, c, f, n, y: s * c * exp(n * log(f)) / y,
    "xmi-even": lambda a, b, k, l: solved(  # noqa: E741
        lambda w: b - (a + w * k * NITROGEN * l / 100), 0, 1000
    ),
}  # fmt: skip
WORDS: frozenset[str] = frozenset()
P2 = charge(re=3, al=6, ca=4, mg=1)
V1_OUT, V1_RE = 200 - aluminium(5), 0.98 * 1.2
V1_GAS = carbon_dioxide(V1_OUT, V1_RE)
PRINTED: dict[str, list[tuple[str, str, float]]] = {
    f"{HOME}/desorption-and-dose.lesson.md": [
        ("\\times 132.14 = {}$ g", "198.2", 1.5 * AS),
        ("makes about {} g of oxide", "168.24", REO),
        ("least dose is {} kg", "1.18", 1.5 * AS / REO),
        ("+ 2.0 = {}$ mol/t", "29.8", P2),
        ("29.8/2 \\times 132.14/1000 = {}$ kg/t", "1.97", on_clay(P2)),
        ("0.22 \\times 20 = {}$", "4.40", 0.22 * 20),
        ("Together {} kg/t", "6.37", on_clay(P2) + 4.4),
        ("168.24/1000 = {}$ kg/t", "0.505", 3 * REO / 1000),
        ("so {} kg of salt for", "12.6", (on_clay(P2) + 4.4) / (3 * REO / 1000)),
        ("9.0/2 \\times 132.14/1000 = {}$", "0.595", on_clay(9)),
        ("They are {} % of the charge", "30", 900 / P2),
        ("got {} kg/t on the clay", "3.94", 2 * on_clay(P2)),
        ("seven waters, {} g/mol", "246.47", MS7),
        ("in place of {}. For", "120.36", MS),
        ("is {} kg/t dry salt", "1.79", on_clay(P2, MS)),
        ("or {} kg/t as bought", "3.67", on_clay(P2, MS7)),
    ],
    f"{HOME}/aluminium-then-carbonate.lesson.md": [
        ("| 200 | {} | 9.6", "54", aluminium(4.5)),
        ("| 54 | {} | 1.7", "9.6", aluminium(4.75)),
        ("| 9.6 | {} | 0.30", "1.7", aluminium(5)),
        ("| 1.7 | {} | 0.05", "0.30", aluminium(5.25)),
        ("| 0.30 | {} |", "0.05", aluminium(5.5)),
        ("aluminium by about {}. It", "30", round(aluminium(4.5) / aluminium(5), -1)),
        ("1 mg Al makes {} mg", "1.89", ALUMINA),
        ("54 \\times 1.89 = {}$", "102", 54 * ALUMINA),
        ("beside 1,{} of REO", "196", 1200 * 0.997 - 1000),
        ("of REO: {} %", "7.9", 100 * 102 / (102 + 1196)),
        ("> Yes. {} mg/L beside 1,176", "3.2", aluminium(5) * ALUMINA),
        ("alumina is {} % there", "0.3", 100 * 3.2 / (3.2 + 1176)),
        ("9.6 \\times 1.89 = {}$ mg/L", "18", 9.57 * ALUMINA),
        ("18$ mg/L, or {} %: just", "1.5", 100 * 18.08 / (18.08 + 1200 * 0.992)),
        ("26.982 = {}$ mmol/L, takes 22.0", "7.35", V1_OUT / AL),
        ("takes {} mmol/L. 2.", "22.0", 3 * V1_OUT / AL),
        ("168.24 = {}$ mmol/L, takes 0.43", "7.13", 1200 / REO),
        ("mmol/L, takes {}. 3.", "0.43", 3 * 0.02 * 1200 / REO),
        ("79.06/1000 = {}$ g/L", "1.78", bicarbonate(V1_OUT, 0.024)),
        ("0.98 \\times 7.13 = {}$", "6.99", 1000 * V1_RE / REO),
        ("takes {} mmol/L or 1.66", "20.97", 3000 * V1_RE / REO),
        ("mmol/L or {} g/L", "1.66", bicarbonate(0, V1_RE)),
        ("alumina, {} % REO", "99.7", 100 * 1176 / (1176 + aluminium(5) * ALUMINA)),
        ("(1{{,}}200 + {}) =", "378", 200 * ALUMINA),
        ("378) = {}\\,\\%$", "76", 100 * 1200 / (1200 + 200 * ALUMINA)),
        ("V-1 gives up to {} mmol/L", "32.5", V1_GAS / GAS * 1000),
        ("mmol/L: {} L of gas", "0.78", V1_GAS),
        ("makes {} m³, and", "78", 100 * V1_GAS),
        ("joins it: {} % of", "5", 100 / (1 + 10 ** (9.25 - 8))),
    ],
    f"{HOME}/field-harm-and-remedy.lesson.md": [
        ("60 m³ a day for 20 days are 1,{} m³", "200", 20 * (600 - 540) - 1000),
        ("risen by {} m", "2.2", 5.2 - 3.0),
        ("\\times 0.05 = 1{{,}}{}$ m³", "100", 1e4 * 2.2 * 0.05 - 1000),
        ("Lost: {} m³", "100", 1200 - 1e4 * 2.2 * 0.05),
        ("$ m, $F = {}$. 4.", "1.23", field(20, 5.2)),
        ("h = 3.9$ m, $F = {}$", "1.15", field(20, 4.1)),
        ("h = 5.0$ m, $F = {}$", "1.07", field(20, 3.0)),
        ("reached at $h = {}$ m", "3.94", limit(20)),
        ("$ m: water {} m below", "4.06", 8 - limit(20)),
        ("Dry, $F = {}$", "1.44", field(20, 8)),
        ("takes {} off", "0.074", field(20, 8) - field(20, 7)),
        ("$F$ was then {} on day 1", "1.06", field(20, 8 - 5.2)),
        ("the limit is at {} m", "5.01", 8 - limit(16)),
        ("day 10 has {}.", "1.08", field(16, 4.1)),
    ],
}  # fmt: skip
