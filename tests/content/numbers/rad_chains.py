"""Chains and activity, computed a second time: chains are followed in small steps, not by formula.

Half-lives are typed here from ICRP 107 (test_decay_data.py holds them against NUBASE2020).
"""
# ruff: noqa: N803, E741 - arguments bear the names that the stems print

from math import floor, log, sqrt

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/radioactive-waste-specialist/chains-and-activity"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/radioactive-waste-specialist.bank.md", "xrc-")
YEAR = 365.25  # days
RA228, TH228 = 5.75, 1.9116  # years
RADON, PO210 = 3.8235, 138.376  # days
PB210 = 22.20 * YEAR
TH, U = 4057.0, 12347.0  # Bq in a gram, as printed
TH_OXIDE = 1 + 2 * 15.999 / 232.0377
U_OXIDE = 1 + 8 * 15.999 / (3 * 238.02891)


def chain(time: float, start: list[float], half_lives: list[float], steps: int = 60) -> list[float]:
    """Follow activities along a chain, member by member, by Runge and Kutta's four slopes."""
    rate = [log(2) / life for life in half_lives]

    def slope(now: list[float]) -> list[float]:
        before = [0.0, *now[:-1]]
        return [k * (made - here) for k, made, here in zip(rate, before, now, strict=True)]

    def moved(now: list[float], way: list[float], by: float) -> list[float]:
        return [a + by * b for a, b in zip(now, way, strict=True)]

    h, now = time / steps, list(start)
    for _ in range(steps):
        one = slope(now)
        two = slope(moved(now, one, h / 2))
        three = slope(moved(now, two, h / 2))
        four = slope(moved(now, three, h))
        way = [
            (a + 2 * b + 2 * c + d) / 6 for a, b, c, d in zip(one, two, three, four, strict=True)
        ]
        now = moved(now, way, h)
    return now


def cake(years: float) -> tuple[float, float]:
    """Shares of Ra-228 and Th-228 in thorium from which all radium was taken at the start."""
    _, radium, thorium = chain(years, [1, 0, 1], [14.05e9, RA228, TH228])
    return radium, thorium


def residue(years: float) -> tuple[float, float]:
    """Shares of Ra-228 and Th-228 in a residue that took only the radium."""
    radium, thorium = chain(years, [1, 0], [RA228, TH228])
    return radium, thorium


def whole(years: float) -> float:
    """Activity of all members of the cake for each becquerel of thorium-232."""
    radium, thorium = cake(years)
    return 1 + 2 * radium + 7 * thorium


def radon(days: float) -> float:
    """Radon for each becquerel of radium in a tight can that began without it."""
    return chain(days, [1, 0], [1600 * YEAR, RADON])[1]


def leaky(per_day: float) -> float:
    """Share of radon that stays where a share of it leaves each day, once that is steady."""
    made = log(2) / RADON
    return solved(lambda held: made - held * (made + per_day), 0, 1)


def dust(days: float, lead: float, polonium: float) -> tuple[float, float]:
    """Pb-210 and Po-210 later, bismuth-210 in step with its lead."""
    pb, po = chain(days, [lead, polonium], [PB210, PO210])
    return pb, po


def back(days: float, lead: float, polonium: float) -> tuple[float, float]:
    """Pb-210 and Po-210 earlier: what one becquerel of each becomes, and a division."""
    pb = lead / dust(days, 1, 0)[0]
    return pb, (polonium - dust(days, pb, 0)[1]) / dust(days, 0, 1)[1]


def normalised(a: float, b: float, ua: float, ub: float) -> float:
    """Difference over the root of the sum of squared expanded uncertainties."""
    return abs(a - b) / sqrt(ua**2 + ub**2)


def grams(activity: float, years: float, mass: float) -> float:
    """Mass of a nuclide: its atoms are activity times mean life."""
    return activity * years * YEAR * 86400 / log(2) / 6.02214076e23 * mass


def aged(ratio: float) -> float:
    """Years after which a radium residue shows that ratio of Th-228 to Ra-228."""

    def over(years: float) -> float:
        radium, thorium = residue(years)
        return thorium / radium - ratio

    return solved(over, 0.01, 20) if ratio else 0.0


def both_below(start: float) -> float:
    """Years until neither Ra-228 nor Th-228 of a residue is above 1 Bq/g."""
    return solved(lambda t: 1 - start * max(residue(t)), 10, 90)


def thorium_of(oxide: float) -> float:
    """Bq/g of thorium-232 from percent of oxide on dry mass."""
    return oxide / 100 / TH_OXIDE * TH


def in_drums(wet: float, moisture: float, oxide: float) -> float:
    """MBq of thorium-232, gram by gram of dry mass."""
    dry = wet * 1000 - wet * 1000 * moisture / 100
    return dry * thorium_of(oxide) / 1e6


def gap(level: float, counted: float, days: float) -> float:
    """How much radon was missing at the start of a tight can that ends on a level."""
    return solved(lambda m: chain(days, [level, level - m], [1e9, RADON])[1] - counted, 0, level)


ORACLES: dict[str, Oracle] = {
    # lessons
    "rc-decay-cloze": lambda: {"conc": thorium_of(22.0), "all": in_drums(500, 36, 22)},
    "rc-decay-own": lambda w, m, x: in_drums(w, m, x),
    "rc-eq-cloze": lambda: {"ra": cake(2.0)[0], "th": cake(2.0)[1]},
    "rc-eq-own": lambda A, t: A * whole(t),
    "rc-u-cloze": lambda: {"grown": dust(100, 1.39, 0)[1], "old": back(100, 1.38, 2.87)[1]},
    "rc-u-own": lambda b, d: b / radon(d),
    # practice
    "rcp-decay-mass": lambda A: grams(A * 1e6, RA228, 228.031) * 1e6,
    "rcp-decay-oxide": lambda a: solved(lambda x: x / 100 / U_OXIDE * U - a, 0, 5),
    "rcp-eq-90": lambda p: solved(lambda t: 100 * cake(t)[0] - p, 0, 40),
    "rcp-eq-residue-a": lambda A, t: A * residue(t)[1],
    "rcp-eq-residue-b": lambda A, t: A * (2 * residue(t)[0] + 7 * residue(t)[1]),
    "rcp-eq-age": lambda r: aged(r),
    "rcp-u-leak": lambda b, q: b / leaky(q / 100),
    "rcp-u-186": lambda u, r: (3.6 * r + 57 * 0.046 * u) / 3.6,
    "rcp-u-step": lambda a, d, ua, ub: normalised(a, a - d, ua, ub),
    # quiz
    "rcq-drums": lambda L, w, m, x: floor(L * 1000 / in_drums(w, m, x)),
    "rcq-nanocurie": lambda c: solved(lambda x: thorium_of(x) - 37 * c, 0, 60),
    "rcq-dry-ppm": lambda a, m: a / TH * 1e6 * 100 / (100 - m),
    "rcq-two-ages": lambda t, T: whole(T) / whole(t),
    "rcq-fall-below": lambda A: both_below(A),
    "rcq-lead-in-radium": lambda r, t, f: r * f / 100 * chain(t * YEAR, [1, 0], [1e12, PB210])[1],
    "rcq-least-difference": lambda a, ua, ub: solved(
        lambda d: normalised(a, a + d, a * ua / 100, ub) - 1, 0, 9
    ),
    "rcq-can-twice-a": lambda R, b, d: R - gap(R, b, d),
    "rcq-can-twice-b": lambda R, b: chain(7, [R, b], [1e9, RADON])[1],
    # exam
    "xrc-by-actinium": lambda a, t: a / cake(t)[0],
    "xrc-by-lead": lambda a, t: solved(lambda x: thorium_of(x) * cake(t)[1] - a, 0, 99),
    "xrc-inventory": lambda S, g: S * 1e9 / 10 / (TH / TH_OXIDE * g / 100) / 1e6,
    "xrc-made": lambda a, r: a / residue(aged(r))[0],
    "xrc-filter-day": lambda p, l, d: (
        (p - chain(d, [l, 0], [1e9, PO210])[1]) / chain(d, [1], [PO210])[0]
    ),
    "xrc-breathing-can-a": lambda r, b: 100 * solved(lambda q: r * leaky(q) - b, 0, 0.9),
    "xrc-breathing-can-b": lambda r, b, B: B / (b / r),
}
WORDS: frozenset[str] = frozenset()
FIVE, PEAK = cake(5.0), residue(4.5497)[1]
DUST = back(60, 0.80, 5.20)
GROWN = dust(60, DUST[0], 0)[1]
Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/decay-law-and-specific-activity.lesson.md": [
        ("$0.0052 \\times 4057 = {}$", "21.1", 0.0052 * TH),
        ("weigh {} µg", "0.59", grams(6e6, RA228, 228.031) * 1e6),
        ("lightest: {} ng", "6", grams(1e6, 138.376 / YEAR, 209.983) * 1e9),
        ("$0.085 \\times 40.57 = {}$", "3.45", 0.085 * 40.57),
        ("1 % Th is {} Bq/g", "40.57", TH / 100),
        ("1 ppm Th is {} Bq/kg", "4.057", TH / 1e3),
        ("1 ppm U is {} Bq/kg", "12.35", U / 1e3),
        ("1 pCi/g is {} Bq/kg", "37", 0.037 * 1000),
        ("(1 - 0.420) = {}$ kg", "371.2", 640 * 0.58),
        ("$18.6/1.1379 = {}$ %", "16.35", 18.6 / TH_OXIDE),
        ("$0.1635 \\times 4057 = {}$ Bq/g", "663", thorium_of(18.6)),
        ("Bq, or {} MBq", "246", in_drums(640, 42, 18.6)),
        ("$0.42/1.1792 = {}$ %", "0.356", 0.42 / U_OXIDE),
        ("so {} Bq/g and", "44.0", 0.0042 / U_OXIDE * U),
        ("and {} MBq of uranium-238", "16.3", 0.0042 / U_OXIDE * U * 371_200 / 1e6),
        ("$4057/1.1379 = {}$ Bq/g", "3565", TH / TH_OXIDE),
        ("By mass: {} kg", "60.7", 371.2 * 0.186 / TH_OXIDE),
        ("first sheet said {} MBq", "424", thorium_of(18.6) * 0.640),
    ],
    f"{HOME}/equilibrium-and-its-loss.lesson.md": [
        ("radium-228 is back at {} %", "97", 100 * cake(30)[0]),
        ("thorium-228 at {} %", "96", 100 * cake(30)[1]),
        ("needs {} years for 90 %", "19", solved(lambda t: cake(t)[0] - 0.9, 1, 40)),
        ("needs {} days", "12", solved(lambda t: chain(t, [1, 0], [1e9, 3.66])[1] - 0.9, 1, 40)),
        ("1.9116}} = {}$$", "1.498", RA228 / (RA228 - TH228)),
        ("rises to {} at 4.55 years", "0.578", PEAK),
        ("falls to {} at 4.55 years", "0.422", 1 - PEAK),
        ("at the start, {} at its least", "4.75", whole(3.83)),
        ("2^{{-5.0/5.75}} = {}$", "0.453", FIVE[0]),
        ("so {} MBq, and as much", "111", 246 * FIVE[0]),
        ("(0.5473 - 0.1632) = {}$", "0.575", residue(5)[1]),
        ("so {} MBq; six", "104", 246 * FIVE[1]),
        (
            "$246 \\times (1 + 2 \\times 0.4527 + 7 \\times 0.4245) = 246 \\times {} =",
            "4.877",
            whole(5),
        ),
        ("4.877 = {}$ MBq", "1200", 246 * whole(5)),
        ("2^{{-5/1.9116}} = {}$ %", "16", 100 * chain(5, [1], [TH228])[0]),
        ("2^{{-2/5.75}} = {}$", "0.214", cake(2)[0]),
        ("- 0.452 = {}$", "0.548", cake(2)[1]),
    ],
    f"{HOME}/the-uranium-chain.lesson.md": [
        ("(1 - 2^{{-2/3.8235}}) = {}$", "3.0", 9.9 * radon(2)),
        ("After 28 days {} % of them", "99", 100 * radon(28)),
        ("At day 21 {} % are back", "98", 100 * radon(21)),
        (
            "lead-210: {} % of its radium-226",
            "27",
            100 * chain(10 * YEAR, [1, 0], [1600 * YEAR, PB210])[1],
        ),
        ("Uranium-235 has {} % of the activity", "4.6", 0.7204 / 99.2742 * 4.468 / 0.704 * 100),
        ("3.8235 = {}$ per day", "0.1813", log(2) / RADON),
        ("falls to {} % in a year", "16", 100 * chain(YEAR, [1], [PO210])[0]),
        ("2^{{60/8109}} = {}$ Bq/g", "0.804", DUST[0]),
        ("22.20 years are {} days", "8109", PB210),
        ("8109/(8109 - 138.4) = {}$", "1.0174", PB210 / (PB210 - PO210)),
        ("(0.9949 - 0.7404) = {}$", "0.208", GROWN),
        ("$5.20 - 0.208 = {}$", "4.99", 5.20 - GROWN),
        ("$4.99/0.7404 = {}$", "6.74", DUST[1]),
        ("A colleague wrote {}:", "7.02", 5.20 / chain(60, [1], [PO210])[0]),
        ("$5.20 \\times 1.41 = {}$", "7.35", 5.20 * 2**0.5),
        ("give $0.7/0.5 = {}$", "1.4", normalised(4.8, 4.1, 0.4, 0.3)),
        ("and ± 0.6 give {},", "0.7", normalised(4.8, 4.1, 0.8, 0.6)),
    ],
    "data/thorium-and-radium.md": [
        ("symbol: T_Th228, value: {},", "1.9116", TH228),
        ("symbol: T_Ra, value: {},", "5.75", RA228),
        ("symbol: T_Rn222, value: {},", "3.8235", RADON),
        ("symbol: T_Po210, value: {},", "138.376", PO210),
        ("symbol: T_Pb210, value: {},", "22.20", PB210 / YEAR),
    ],
}
