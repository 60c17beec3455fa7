"""Every number of the module on cerium-based and lean alloys, a second time from stems alone.

Mixed compounds are means over atoms counted in grams; shares and prices are found by searching.
"""
# ruff: noqa: N803 - arguments bear the names that the stems print

from math import log, pi

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/magnet-materials-scientist/ce-based-and-lean-alloys"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/magnet-materials-scientist.bank.md", "xmae-")
CE, ND, Y = 140.116, 144.242, 88.906
ND_FIRST = {"js": (1.61, 1.17), "ha": (7.3, 2.6), "tc": (585.0, 424.0)}
MU0 = 4e-7 * pi


def atoms(cerium: float, neodymium: float, yttrium: float = 0) -> float:
    """Share of cerium among the rare-earth atoms, from grams."""
    moles = {"Ce": cerium / CE, "Nd": neodymium / ND, "Y": yttrium / Y}
    return moles["Ce"] / sum(moles.values())


def mean(what: str, x: float) -> float:
    """Property of the mixed compound at an atom share of cerium."""
    first, last = ND_FIRST[what]
    return first * (1 - x) + last * x


def coercive(x: float, grain: float) -> float:
    """Coercivity of the teaching model, kA/m."""
    size = 1 - 0.1 * log(grain**2 / 25)
    return (0.52 * size * mean("ha", x) - 1.65 * mean("js", x)) / MU0 / 1e3


def kept(kelvin: float, x: float) -> float:
    """Polarisation at a temperature over that at 293 K."""
    end = mean("tc", x)
    at, room = (1 - (k / end) ** 2.4 for k in (kelvin, 293))
    return (at / room) ** (1 / 2.4)


def locked(volume: float) -> float:
    """Rare earth in CeFe2, wt%, from 100 cm3 of magnet: per cent of volume are cm3."""
    return 100 * volume * 8.6 * 0.5564 / (100 * 7.6)


def shell(thick: float, wide: float) -> float:
    """Share of a ball's volume that lies in its shell."""
    return (wide**3 - (wide - 2 * thick) ** 3) / wide**3


def job(cerium: float, rare: float) -> tuple[float, float]:
    """Mass of lean magnet for a job of 1, and neodymium in it over that of before."""
    x = atoms(cerium, rare - cerium)
    mass = mean("js", 0) ** 2 / mean("js", x) ** 2
    return mass, mass * (rare - cerium) / rare


def basket(mass: float, times: float, cerium: float) -> tuple[float, float, float]:
    """Neodymium oxide no longer needed, cerium oxide not made and cerium oxide used, t."""
    neodymium = mass * 0.3 - mass * times * 0.3 * (100 - cerium) / 100
    oxide = neodymium * 1.1664
    used = mass * times * 0.3 * cerium / 100 * 1.2284
    return oxide, oxide / 0.157 * 0.502, used


def bill(mass: float, cerium: float, price: float, rest: float) -> float:
    """Cost of a job in magnets with 0.30 kg rare earth a kilogram, cerium at 4."""
    return mass * (0.3 * ((100 - cerium) * price + cerium * 4) / 100 + rest)


def falling(start: float, slope: float, celsius: float) -> float:
    """Value on a straight line from 20 deg C with a slope in %/K."""
    return start - start * slope * (celsius - 20) / 100


def asked(B: float, a: float, P: float, T: float) -> float:
    """Field that a shape asks, kA/m."""
    return falling(B, a, T) / MU0 / (P + 1.05) / 1e3


ORACLES: dict[str, Oracle] = {
    # lessons
    "maed-cos-cloze": lambda: {"x": atoms(6, 24), "h": mean("ha", atoms(6, 24))},
    "maed-cos-own": lambda x, q: warm(x, q / 100),
    "maed-two-cloze": lambda: {"r": locked(3.6), "s": 100 * shell(0.2, 4)},
    "maed-two-own": lambda a, b, c: solved(lambda m: m * b + (100 - m) * a - 100 * c, 0, 100),
    "maed-bal-cloze": lambda: {
        "f": 1.61**2 / 1.519**2,
        "s": 100 - 80 * 1.61**2 / 1.519**2,
    },
    "maed-bal-own": lambda R, c: 100 - 100 * job(c, R)[1],
    # practice
    "maep-cos-share": lambda c, n, y: 100 * atoms(c, n, y),
    "maep-cos-br": lambda x, v, k: mean("js", x / 100) * v * k * 0.99,
    "maep-cos-hcj": lambda x, D: coercive(x / 100, D),
    "maep-cos-hot": lambda x, T: 100 * kept(T + 273, x / 100),
    "maep-two-core": lambda D, t, a, x: solved(
        lambda c: shell(t, D) * a + (1 - shell(t, D)) * c - x, 0, 100
    ),
    "maep-two-locked": lambda v, r: r - locked(v),
    "maep-two-melt": lambda: {"a": 1198 - 273, "b": 1198 - 973},
    "maep-bal-price": lambda c, f, p, k: 100 * bill(f, c, p, k) / bill(1, 0, p, k),
    "maep-bal-mine-a": lambda M, c, f: basket(M, f, c)[0],
    "maep-bal-mine-b": lambda M, c, f: sum(basket(M, f, c)[1:]),
    # quiz
    "maeq-most-weight": lambda R, x: solved(lambda c: atoms(c, R - c) - x / 100, 0, R),
    "maeq-kept": lambda v, B: 100 * solved(lambda x: v * mean("js", x) - B, 0, 1),
    "maeq-dearer-hard": lambda x, H: solved(lambda D: coercive(x / 100, D) - H, 0.5, 30),
    "maeq-rich-grain": lambda m, a, x: solved(
        lambda b: m * b + (100 - m) * a - 100 * x, 0, 200
    ),
    "maeq-cefe-share": lambda r, n: solved(lambda v: r - locked(v) - n, 0, 50),
    "maeq-bigger": lambda m, a, b, c: (
        m * 0.31 - m * a**2 / b**2 * 0.31 * (100 - c) / 100
    ),
    "maeq-new-driver": lambda d, e, n, u: (d - n) / 15.7 * 50.2 - (e + u),
    "maeq-fan-motor-a": lambda B, a, P, T: asked(B, a, P, T),
    "maeq-fan-motor-b": lambda B, a, H, b, P, T: 0.9 * falling(H, b, T) / asked(B, a, P, T),
    # exam
    "xmae-for-heat": lambda R, T, q: solved(
        lambda c: mean("tc", atoms(c, R - c)) * q / 100 - (T + 273), 0, R
    ),
    "xmae-for-hcj": lambda D, H: 100 * solved(lambda x: coercive(x, D) - H, 0, 1),
    "xmae-shell": lambda D, c, s, m: 1e3 * solved(
        lambda t: shell(t, D) * s + (1 - shell(t, D)) * c - m, 0, D / 2
    ),
    "xmae-order-re": lambda m, o, v, n: sum([0.265 * m, 6 * o, locked(v), n]),
    "xmae-pays": lambda a, b, c, k: solved(
        lambda p: bill(a**2 / b**2, c, p, k) - bill(1, 0, p, k), 0, 1e3
    ),
    "xmae-store": lambda M, f, c: 100 * basket(M, f, c)[2] / sum(basket(M, f, c)[1:]),
    "xmae-case-pump-a": lambda c, R, v: v * mean("js", atoms(c, R - c)),
    "xmae-case-pump-b": lambda H, b: falling(H, b, 80),
}  # fmt: skip
WORDS: frozenset[str] = frozenset()

X9 = atoms(9, 22)
LEAN = job(9, 30)
Row = tuple[str, str, float]


def warm(x: float, part: float = 0.85) -> float:
    """Temperature in deg C at which a part of the polarisation at 293 K is left."""
    return solved(lambda u: kept(u + 273, x) - part, 21, mean("tc", x) - 273.01)


PRINTED: dict[str, list[Row]] = {
    f"{HOME}/what-cerium-costs.lesson.md": [
        ("22.0/144.242) = {}$", "0.296", X9),
        ("0.44 \\times 0.296 = {}$ T. $B_r", "1.480", mean("js", X9)),
        ("\\times 1.480 = {}$ T.", "1.31", 0.884 * mean("js", X9)),
        ("4.7 \\times 0.296 = {}$ T", "5.91", mean("ha", X9)),
        ("\\ln 0.9 = {}$", "1.021", 1 - 0.2 * log(0.9)),
        ("0.696 T or {} kA/m", "553", coercive(X9, 4.5)),
        ("161 \\times 0.296 = {}$ K", "537", mean("tc", X9)),
        ("Without cerium: {} T", "1.42", 0.884 * 1.61),
        ("1.42 T and {} kA/m", "970", coercive(0, 4.5)),
        ("Remanence lost {} %", "8", 100 - 100 * mean("js", X9) / 1.61),
        ("coercivity {} %.", "43", 100 - 100 * coercive(X9, 4.5) / coercive(0, 4.5)),
        ("reaches that at {} °C", "147", warm(0)),
        ("with a fifth cerium at {}", "131", warm(0.2)),
        ("with two fifths at {}.", "115", warm(0.4)),
        ("polarisation is at {}, the Curie", "86", 100 * mean("js", 0.5) / 1.61),
        ("anisotropy field at {} %", "68", 100 * mean("ha", 0.5) / 7.3),
    ],
    f"{HOME}/two-main-phases-and-side-phases.lesson.md": [
        ("It has {} wt% Ce", "55.64", 100 * CE / (CE + 2 * 55.845)),
        ("volume share is {} %. What", "27", 100 * shell(0.2, 4)),
        ("It fell to {}, as 27", "0.52", shell(0.2, 4) * 0.3 + (1 - shell(0.2, 4)) * 0.6),
        ("0.5564 = {}$ %.", "1.57", locked(2.5)),
        ("5.2 - 1.57 = {}$ %", "3.6", 31 - 0.6 - 25.2 - locked(2.5)),
        ("1.57/0.5564 = {}$ %", "2.8", locked(2.5) / 0.5564),
    ],
    f"{HOME}/balance-problem-as-an-argument.lesson.md": [
        ("| magnet for the job, g | 100 | {} |", "119", 100 * LEAN[0]),
        ("| Nd for the job, g | 30.0 | {} |", "25.0", 30 * LEAN[1]),
        ("energy product, kJ/m³ | 300 | {} |", "252", 300 / LEAN[0]),
        ("job reaches {} %](figures", "33", 100 - 100 * job(15, 30)[1]),
        ("0.9 \\times 1.059 = {}$", "0.047", 1 - job(3, 30)[1]),
        ("Atom share: $x = {}$", "0.306", atoms(9, 21)),
        ("$J_s = {}$ T.", "1.475", mean("js", atoms(9, 21))),
        ("(1.61/1.475)^2 = {}$", "1.191", LEAN[0]),
        ("119.1 = {}$ t in place", "25.0", 30 * LEAN[1]),
        ("119.1 = {}$ t.", "10.7", 9 * LEAN[0]),
        ("1.1664 = {}$ t less", "5.8", basket(100, LEAN[0], 30)[0]),
        ("1.2284 = {}$ t.", "13.2", basket(100, LEAN[0], 30)[2]),
        ("5.8 + 13.2 = {}$ t less", "31.8", sum(basket(100, LEAN[0], 30)[1:])),
        ("oxide is {} t less from", "37", basket(100, LEAN[0], 30)[0] / 0.157),
        ("cerium oxide, {} t. With", "18.6", basket(100, LEAN[0], 30)[1]),
    ],
}  # fmt: skip
