"""Every number of the module on refining, alloys and quality, computed a second time from stems.

Air is let in minute by minute, distillation runs in small steps, and balances are solved by search.
"""
# ruff: noqa: N803, E741 - arguments bear the names that the stems print

from functools import cache
from math import exp, log, log10, pi

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/rare-earth-metallurgist/refining-alloys-and-quality"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/rare-earth-metallurgist.bank.md", "xmer-")
GAS, ROOM = 8.314, 298.15
ND, DY, OXYGEN, FLUORINE, LITHIUM = 144.242, 162.5, 15.999, 18.998403, 6.94
NITROGEN, HYDROGEN, IRON = 14.007, 1.008, 55.845
BINDS = 2 * ND / (3 * OXYGEN)  # parts of neodymium for one of oxygen
FARADAY = 96485.33212 / 3600  # A h for a mole of electrons


def air(volume: float, pascal: float, within: float, minutes: float) -> float:
    """Moles of air that leak in, one minute after the other."""
    each = pascal / within * volume / (GAS * ROOM)
    return each * minutes


def oxygen_in(air_moles: float) -> float:
    """Grams of oxygen in so many moles of air."""
    return 0.209 * air_moles * 2 * OXYGEN


def of_air(nitrogen: float) -> float:
    """Oxygen that comes along with so much nitrogen of air, by mass."""
    moles = nitrogen / (2 * NITROGEN) / 0.781
    return oxygen_in(moles)


def pressure(a: float, b: float, kelvin: float) -> float:
    """Vapour pressure from its line, by natural logarithms."""
    return exp(log(10) * a - log(10) * b / kelvin)


def flux(pascal: float, molar: float, kelvin: float) -> float:
    """Free evaporation from the mean speed of molecules: a quarter of density times speed."""
    density = pascal * molar / (GAS * kelvin)
    speed = (8 * GAS * kelvin / (pi * molar)) ** 0.5
    return density * speed / 4


@cache
def distilled(beta: float, share: float) -> tuple[float, float]:
    """Mean of the condensate and content of the heel, for one part in the charge; small steps."""
    steps, melt, impurity = 40_000, 1.0, 1.0
    piece = share / steps
    for _ in range(steps):  # content at the middle of each step
        half = impurity - beta * impurity / melt * piece / 2
        impurity -= beta * half / (melt - piece / 2) * piece
        melt -= piece
    return (1 - impurity) / share, impurity / melt


def dysprosium(ampere: float, hours: float, efficiency: float) -> float:
    """Kilograms from charge, three electrons to an atom."""
    return ampere * hours * efficiency / FARADAY / 3 * DY / 1000


def iron_with(dy: float, percent: float) -> float:
    """Iron that makes an alloy with so much dysprosium in it."""
    return solved(lambda fe: 100 * dy / (dy + fe) - percent, 1e-6, 1e6) if dy else 0.0


def alloy_iron(dy: float, percent: float) -> float:
    return dy * 100 / percent - dy


def ndpr_oxide(metal: float, trem: float, nd: float) -> float:
    rare = metal * trem / 100
    return rare * nd / 100 * 1.1664 + (rare - rare * nd / 100) * 1.2082


def freed(trem: float, oxygen: float) -> float:
    """Neodymium in % that no oxygen binds."""
    return trem - oxygen * 1e-4 * BINDS


def salt(f: float, M: float, s: float) -> float:
    ndf3 = 3 * FLUORINE / (ND + 3 * FLUORINE)
    lif = FLUORINE / (LITHIUM + FLUORINE)
    return solved(lambda kg: kg * s / 100 * ndf3 + kg * (1 - s / 100) * lif - f * 1e-6 * M, 0, 1e4)


def neighbour(p: float) -> float:
    kelvin = solved(lambda T: pressure(9.475, 12651, T) - p, 900, 3000)
    return pressure(9.434, 14772, kelvin)


ORACLES: dict[str, Oracle] = {
    # lessons
    "merd-int-cloze": lambda: {
        "mol": air(1.5, 20, 10, 60),
        "ppm": 1000 * oxygen_in(air(1.5, 20, 10, 60)) / 30,
    },
    "merd-int-own": lambda V, p, h, M: 1000 * oxygen_in(air(V, p, 10, h)) / M,
    "merd-vac-cloze": lambda: {
        "p": pressure(9.475, 12651, 1800),
        "kg": flux(pressure(9.475, 12651, 1800), 0.1625, 1800) * 0.02 * 3600,
    },
    "merd-vac-own": lambda b, f, c0: c0 * distilled(b, f / 100)[0],
    "merd-all-cloze": lambda: {
        "dy": dysprosium(5000, 20, 0.7),
        "fe": alloy_iron(dysprosium(5000, 20, 0.7), 75),
    },
    "merd-all-own": lambda M, t, r: ndpr_oxide(M, t, r),
    # practice
    "merp-int-rest": lambda n, o: o - of_air(n),
    "merp-int-slope": lambda x, M, V, h: solved(
        lambda s: 1000 * oxygen_in(air(V, s, 1, h)) / M - x, 0, 1e4
    ),
    "merp-int-kg": lambda x, M: x * 1e-6 * M * (1 + BINDS),
    "merp-int-chips": lambda d, k: (
        # a round chip: skin over mass, both from its radius
        1e6 * (4 * pi * (d / 2e3) ** 2 * k * 1e-9 * 7240 / (1 + BINDS))
        / (4 / 3 * pi * (d / 2e3) ** 3 * 7010)
    ),
    "merp-vac-line": lambda A, B, p: solved(lambda T: pressure(A, B, T) - p, 400, 9000),
    "merp-vac-beta": lambda pv, pw, w: pv / w**0.5 * w / (pw / DY**0.5 * DY) * DY / w,
    "merp-vac-heel": lambda b, f, c0: c0 * distilled(b, f / 100)[1],
    "merp-all-run-a": lambda I, d, e: dysprosium(I, 24 * d, e),
    "merp-all-run-b": lambda I, d, e, w: iron_with(dysprosium(I, 24 * d, e), w),
    "merp-all-content": lambda c, r: solved(lambda t: t * r / 100 - c, 50, 100),
    "merp-all-feed": lambda n, q: solved(
        lambda x: 100 * (x / 1.1664) / (x / 1.1664 + (q - x) / 1.2082) - n, 0, q
    ),
    # quiz
    "merq-wet-charge": lambda M, w, s: (
        1000 * w * s / 100 * OXYGEN / (2 * HYDROGEN + OXYGEN) / M
    ),
    "merq-bound": lambda t, o: freed(t, o),
    "merq-area": lambda T, m, y: solved(
        lambda a: flux(pressure(9.475, 12651, T), 0.1625, T) * y / 100 * a * 3600 - m, 0, 1e3
    ),
    "merq-ratio": lambda T: (
        flux(pressure(9.434, 14772, T), ND / 1000, T) / ND
        / (flux(pressure(9.475, 12651, T), DY / 1000, T) / DY)
    ),
    "merq-twice": lambda b, f, c0: c0 * distilled(b, f / 100)[0] ** 2,
    "merq-lost": lambda s, V, n: oxygen_in(air(V, s, 1, 90)) / 1000 * BINDS * n,
    "merq-heat-a": lambda c0, n: c0 + of_air(n),
    "merq-rod-life": lambda I, e, w, r: solved(
        lambda t: alloy_iron(dysprosium(I, t, e), w) - r, 1e-3, 1e4
    ),
    "merq-blend": lambda a, b, M: solved(lambda x: x * b + (M - x) * a - 80 * M, 0, M),
    "merq-price": lambda p, t, o: p / (freed(t, o) / 100),
    # exam
    "xmer-argon": lambda Q, h, a, M: Q * 60 * h / 24.465 * a * 1e-6 * 2 * OXYGEN / M * 1000,
    "xmer-salt": lambda f, M, s: salt(f, M, s),
    "xmer-neighbour": lambda p: neighbour(p),
    "xmer-forerun": lambda b, c0, c1: 100 * solved(
        lambda f: log10(c0 / c1) + (b - 1) * log10(1 - f), 0, 0.999
    ),
    "xmer-case-still-a": lambda c0, b, f: c0 * distilled(b, f / 100)[0],
    "xmer-case-still-b": lambda c0, b, f: c0 * distilled(b, f / 100)[1],
    "xmer-current": lambda M, w, e: solved(
        lambda I: dysprosium(I, 24, e) - M * w / 100, 0, 1e6
    ),
    "xmer-magnet-charge": lambda M, d, fe, w: M * fe / 100 - alloy_iron(M * d / 100, w),
    "xmer-rod-weight": lambda fe, w, I, h: 100 * solved(
        lambda e: alloy_iron(dysprosium(I, h, e), w) - fe, 0, 2
    ),
    "xmer-difference": lambda t, o, f, r: (t - o * 1e-4 - f * 1e-4) * r / 100,
    "xmer-case-grade-a": lambda M, t, n: M * t * n * 1e-4,
    "xmer-case-grade-b": lambda M, t, n: solved(
        lambda x: M * t * n * 1e-4 / (M * t / 100 + x) - 0.75, 0, M
    ),
}  # fmt: skip
WORDS: frozenset[str] = frozenset()

Row = tuple[str, str, float]
LEAK = air(2.0, 40, 10, 90)
RUN = dysprosium(3000, 24, 0.8)
AT_1700 = pressure(9.475, 12651, 1700)
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/interstitials-and-sampling.lesson.md": [
        ("$590 \\times 0.306 = {}$ ppm", "180", of_air(620 - 30)),
        ("$590 \\times {} = 180$ ppm", "0.306", of_air(1.0)),
        ("binds {} parts of neodymium: $2", "6.01", BINDS),
        ("oxygen makes {} parts of oxide", "7.01", 1 + BINDS),
        ("$40/600 = {}$ Pa/s", "0.0667", 40 / 600),
        ("Times 2.0 m³: {} Pa m³/s", "0.133", 2 * 40 / 600),
        ("298.15) = {}$ mol of air", "0.290", LEAK),
        ("15.999 = {}$ g, or 97", "1.94", oxygen_in(LEAK)),
        ("g, or {} ppm in 20 kg", "97", 1000 * oxygen_in(LEAK) / 20),
        ("6.01 = {}$ ppm", "584", 1000 * oxygen_in(LEAK) / 20 * BINDS),
        ("28.014 = {}$ g, or 318", "6.35", LEAK * 0.781 * 2 * NITROGEN),
        ("g, or {} ppm if all", "318", LEAK * 0.781 * 2 * NITROGEN * 50),
        ("That gave {} ppm", "11", 1000 * oxygen_in(air(2.0, 40, 10, 10)) / 20),
        ("15.999 = {}$ g in 30", "0.486", oxygen_in(air(1.5, 20, 10, 60))),
    ],
    f"{HOME}/vacuum-melting-and-distillation.lesson.md": [
        ("| $A$ | {} | 9.459", "10.030",
         3 + log10(101.325) * 1465 / (1465 - 1047)),
        ("10.030 | {} | 9.475", "9.459", 3 + log10(101.325) * 2061 / (2061 - 1421)),
        ("9.459 | {} | 9.434", "9.475", 3 + log10(101.325) * 2831 / (2831 - 1954)),
        ("9.475 | {} | 10.834", "9.434", 3 + log10(101.325) * 3336 / (3336 - 2296)),
        ("9.434 | {} |", "10.834", 3 + log10(101.325) * 3726 / (3726 - 2772)),
        ("7,360 | 9,178 | 12,{} |", "651",
         log10(101.325) * 1954 * 2831 / (2831 - 1954) - 12000),
        ("12,651 | 14,{} |", "772", log10(101.325) * 2296 * 3336 / (3336 - 2296) - 14000),
        ("14,772 | 21,{} |", "715", log10(101.325) * 2772 * 3726 / (3726 - 2772) - 21000),
        ("0.3^{{-0.836}} = {}$", "0.45", 0.164 * 0.3**-0.836),
        ("12651/1700 = {}$, so", "2.033", log10(AT_1700)),
        ("so $p = {}$ Pa", "108", AT_1700),
        ("1700)}} = {}$ s/m", "0.001353", flux(1.0, 0.1625, 1700)),
        ("0.001353 = {}$ kg/(m² s)", "0.146", flux(AT_1700, 0.1625, 1700)),
        ("3,600 s: {} kg in an hour", "15.8", flux(AT_1700, 0.1625, 1700) * 0.03 * 3600),
        ("14772/1700 = {}$, 5.55", "0.745", log10(pressure(9.434, 14772, 1700))),
        ("0.745$, {} Pa", "5.55", pressure(9.434, 14772, 1700)),
        ("144.242}} = {}$.", "0.0546",
         pressure(9.434, 14772, 1700) / AT_1700 * (DY / ND) ** 0.5),
        ("= {}$ kg/(m² s). Times 0.020", "0.368",
         flux(pressure(9.475, 12651, 1800), 0.1625, 1800)),
    ],
    f"{HOME}/alloys-and-specifications.lesson.md": [
        ("0.285 \\times 55.845}} = {}\\,\\%", "88",
         100 * 0.715 * DY / (0.715 * DY + 0.285 * IRON)),
        ("99.5 \\times 0.993 = {}$", "98.8", 99.5 * 0.993),
        ("99.9 \\times 0.985 = {}$", "98.4", 99.9 * 0.985),
        ("where {} A h is", "26.801", FARADAY),
        ("Dysprosium: {} g/Ah", "2.021", dysprosium(1, 1, 1) * 1000),
        ("1000) = {}$ kg. 2.", "116.4", RUN),
        ("0.800 = {}$ kg. Alloy", "29.1", alloy_iron(RUN, 80)),
        ("Alloy: {} kg", "145.5", RUN / 0.8),
        ("1.1477 = {}$ kg", "133.6", RUN * (2 * DY + 3 * OXYGEN) / (2 * DY)),
        ("that is {} L of iron", "3.7", alloy_iron(RUN, 80) / 7.87),
        ("ordered {} kg of iron", "23.3", 116.4 * 0.2),
    ],
}  # fmt: skip
