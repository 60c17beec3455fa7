"""Every number of the module on western regulation, computed a second time from stems alone.

Dust is put into its air minute by minute, gas into its store piece by piece until a sum is full,
shifts are lived minute by minute, and chains of tasks are walked week by week.
"""
# ruff: noqa: N803 - arguments bear the names that the stems print

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/technology-transfer-expert/western-regulation"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/technology-transfer-expert.bank.md", "xttw-")
LOWER, UPPER = (5.0, 50.0, 200.0), (50.0, 200.0, 2000.0)  # t of hydrogen, LPG, oxygen


def peak(kg: float, minutes: float, air: float) -> float:
    """Grams in each cubic metre while dust enters, from grams and air of one minute."""
    return kg * 1000 / minutes / (air / 60)


def total(*amounts: float, tier: tuple[float, ...] = LOWER) -> float:
    """The addition rule, by filling each quantity in thousandths of it."""
    parts = 0.0
    for amount, full in zip(amounts, tier, strict=False):
        parts += round(1e6 * amount / full)
    return parts / 1e6


def room(lpg: float, oxygen: float) -> float:
    """Tonnes of hydrogen with which the sum comes to one."""
    return solved(lambda h: total(h, lpg, oxygen) - 1, 0, 5)


def mole(p: float, volume: float, z: float, kelvin: float) -> float:
    """Kilograms of hydrogen, by way of moles at one bar and 273.15 K (22.711 L)."""
    litres = volume * 1000 * p * 273.15 / kelvin / z
    return litres / 22.711 * 2.016 / 1000


def span(*chains: tuple[float, ...]) -> float:
    """The week at which the last of all chains ends."""
    ends = []
    for chain in chains:
        week = 0.0
        for task in chain:
            week += task
        ends.append(week)
    return sorted(ends)[-1]


def shift(*spells: tuple[float, float], hours: float = 8) -> float:
    """Mean of a shift, minute by minute; spells are (concentration, hours)."""
    dose = 0.0
    for level, time in spells:
        for _ in range(round(time * 60)):
            dose += level / 60
    return dose / hours


def air_for(leak: float, percent: float) -> float:
    """Fresh air with which a leak stays at so many percent of the limit of 4 %."""
    return solved(lambda air: percent / 100 * 4 - 100 * leak / (leak + air), 1e-6, 1e5)


def bundles(kg: float, lpg: float, oxygen: float) -> int:
    """How many trailers may come one after the other before the sum reaches one."""
    count = 0
    while (count + 1) * kg / 1000 / 5 + lpg / 50 + oxygen / 200 < 1:
        count += 1
    return count


def clogged(flow: float, kg: float, limit: float, fall: float) -> float:
    """Days until a falling flow lets the dust come to a quarter of the limit."""
    return solved(lambda day: kg * 1000 / (flow - fall * day) - limit / 4, 0, flow / fall - 1e-6)


ORACLES: dict[str, Oracle] = {
    # lessons
    "ttwl-dus-cloze": lambda: {"c": peak(9, 20, 1500), "s": 100 * peak(9, 20, 1500) / 90},
    "ttwl-dus-own": lambda m, t, Q, E: 100 * peak(m, t, Q) / E,
    "ttwl-hyd-cloze": lambda: {"s": total(1, 20, 60), "h": room(20, 60)},
    "ttwl-hyd-own": lambda h, l, o: room(l, o) - h,  # noqa: E741
    "ttwl-env-cloze": lambda: {
        "T": span((9, 7, 36), (6, 6, 29, 8)),
        "won": span((9, 7, 36), (6, 6, 29, 8)) - span((4, 7, 36), (6, 6, 29, 8)),
    },
    "ttwl-env-own": lambda a, b, c, d, e, f, g, s: (
        span((a, b, c), (d, e, f, g)) - span((a - s, b, c), (d, e, f, g))
    ),
    "ttwl-lab-cloze": lambda: {
        "E": shift((0.07, 2), (0.02, 3)), "s": 100 * shift((0.07, 2), (0.02, 3)) / 0.05,
    },
    "ttwl-lab-own": lambda a, t, b, L: 100 * shift((a, t), (b, 3)) / L,
    # practice
    "ttwp-dus-flow": lambda m, t, E, k: solved(
        lambda air: E * k / 100 - peak(m, t, air), 1, 1e6
    ),
    "ttwp-hyd-sum": lambda h, l, o: total(h, l, o),  # noqa: E741
    "ttwp-hyd-mass": lambda n, V, p: mole(p, n * V, 1.11, 290),
    "ttwp-hyd-air": lambda q, k: air_for(q, k),
    "ttwp-env-vats": lambda a, b, c, r, d: round(solved(
        lambda more: sum((a, b, c, d)) + more - 30, 0, 30
    )),
    "ttwp-env-reach": lambda w, d, T: solved(lambda powder: powder * w / 100 - 1, 0, 1e4),
    "ttwp-env-path-a": lambda a, b, d, f, g: round(solved(
        lambda late: a + b + late - span((d, f, g)), 0, 100
    )),
    "ttwp-lab-limit": lambda c, b, L: solved(
        lambda hours: (c * hours + b * (8 - hours)) / 8 - L, 0, 8
    ),
    # quiz
    "ttwq-two-hoods": lambda a, b, p, q, E: 100 * peak(a + b, 60, p + q) / E,
    "ttwq-clogged": lambda Q, m, E, f: clogged(Q, m, E, f),
    "ttwq-bundle": lambda k, l, o: bundles(k, l, o),  # noqa: E741
    "ttwq-upper": lambda h, l: 100 * total(h, l, tier=UPPER),  # noqa: E741
    "ttwq-samplers": lambda f, t, u: 100 * shift((u / (f * t), t / 60)) / 0.05,
    "ttwq-late-dust": lambda P, D, s: span((P,), (D, s)) - span((P,), (D,)),
    "ttwq-plating-mass": lambda A, h, e: solved(
        lambda bought: bought * e / 100 - A * 1e3 * h / 1e6 * 8.9, 0, 1e3
    ),
    "ttwq-buffer-a": lambda V, p: solved(lambda ps: ps * V - 1000, 0, 1e3),
    # exam
    "xttw-lpg": lambda h, l, o, s: l - solved(  # noqa: E741
        lambda stay: total(h, stay, o) - s, 0, 1e3
    ),
    "xttw-duct": lambda a, m, t, E, Q: solved(
        lambda air: E / 4 - peak(a, 60, air) - peak(m, t, air), 1, 1e6
    ) - Q,
    "xttw-two-metals": lambda c, n, A, r: solved(
        lambda hours: c * hours / 8 / A + n * hours / 8 - r, 0, 24
    ),
    "xttw-first-day": lambda S, a, b, w, d, f, g: round(solved(
        lambda day: day + 7 * span((a, b, w), (d, f, g)) - S, -1e3, 1e3
    )),
    "xttw-trailer-a": lambda k, n, l, o: total((n + 2) * k / 1000, l, o),  # noqa: E741
    "xttw-plater-a": lambda p, q, f, t: 100 / 0.03 * shift(
        (p / f / t, t / 60), (q / f / (480 - t), 8 - t / 60)
    ),
}  # fmt: skip
WORDS: frozenset[str] = frozenset({"xttw-vessels"})

Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/dust-and-explosive-atmospheres.lesson.md": [
        ("$6000/1800 = {}$ g/m³", "3.33", peak(6, 60, 1800)),
        ("which is {} % of the MEC", "5.6", 100 * peak(6, 60, 1800) / 60),
        ("1800) = {}$ g/m³.", "13.3", peak(6, 15, 1800)),
        ("$13.3/60 = {}\\,\\%$.", "22.2", 100 * peak(6, 15, 1800) / 60),
        ("15) = {}$ m³/h.", "1600", solved(lambda air: 15 - peak(6, 15, air), 1, 1e5)),
        ("$2000/1.5 = {}$ g/m³", "1333", 2.0 / 1.5 * 1000),
        ("g/m³, {} times the MEC", "22", 2.0 / 1.5 * 1000 / 60),
        ("1500) = {}$ g/m³; $18", "18", peak(9, 20, 1500)),
        ("$18/90 = {}\\,\\%$.", "20", 100 * peak(9, 20, 1500) / 90),
    ],
    f"{HOME}/hydrogen-and-pressure.lesson.md": [
        ("26/50 + 40/200 = {}$. No", "1.10", total(1.9, 26, 40)),
        ("16, 80, {} and 3,600", "750", 250 * 3.0),
        ("288) = {}$ kg.", "363", mole(201, 24, 1.12, 288)),
        ("$0.363/5 = {}$.", "0.073", mole(201, 24, 1.12, 288) / 5000),
        ("4,535.9 kg: {} %.", "8.0", mole(201, 24, 1.12, 288) / 45.359),
        ("0.073 + 26/50 + 40/200 = {}$.", "0.793", total(0.363, 26, 40)),
        ("(1 - 0.72) \\times 5 = {}$ t.", "1.40", room(26, 40)),
        ("two trailers it is {} kg", "725", 2 * mole(201, 24, 1.12, 288)),
        ("the sum becomes {}. It", "0.865", total(0.725, 26, 40)),
        ("Ideal gas would give {} kg", "406", mole(201, 24, 1, 288)),
        ("0.40 + 0.30 = {}$. Room", "0.90", total(1, 20, 60)),
        ("(1 - 0.70) \\times 5 = {}$ t.", "1.5", room(20, 60)),
    ],
    f"{HOME}/environment-and-waste.lesson.md": [
        ("$4 + 3 + 16 + 5 = {}$ m³", "28", span((4, 3, 16, 5))),
        ("$28 + 3 = {}$ m³", "31", span((4, 3, 16, 5, 3))),
        ("$8 + 6 + 30 = {}$ weeks", "44", span((8, 6, 30))),
        ("$6 + 5 + 26 + 8 = {}$ weeks", "45", span((6, 5, 26, 8))),
        ("Start-up at week {};", "45", span((8, 6, 30), (6, 5, 26, 8), (32, 8))),
        ("45 becomes {}, but", "42", span((3, 5, 26, 8))),
        ("to line one, {} m³", "37", span((4, 3, 16, 5, 9))),
        ("$9 + 7 + 36 = {}$; D", "52", span((9, 7, 36))),
        ("$6 + 6 + 29 + 8 = {}$. P", "49", span((6, 6, 29, 8))),
        ("$52 - 49 = {}$.", "3", span((9, 7, 36)) - span((4, 7, 36), (6, 6, 29, 8))),
    ],
    f"{HOME}/labour-and-machinery.lesson.md": [
        ("0.005 \\times 3 = {}$ mg·h/m³", "0.315", 8 * shift((0.08, 3), (0.03, 2), (0.005, 3))),
        ("$0.315/8 = {}$ mg/m³.", "0.0394", shift((0.08, 3), (0.03, 2), (0.005, 3))),
        ("Ohio: {} % of 1.0", "3.9", 100 * shift((0.08, 3), (0.03, 2), (0.005, 3))),
        ("France: {} % of", "79", 2000 * shift((0.08, 3), (0.03, 2), (0.005, 3))),
        ("Saxony: {} % of", "131", 100 / 0.03 * shift((0.08, 3), (0.03, 2), (0.005, 3))),
        ("(0.080 - 0.005) = {}$ h less", "1.0",
         solved(lambda x: 0.03 - shift((0.03, 2)) - (0.08 * (3 - x) + 0.005 * (3 + x)) / 8, 0, 3)),
        ("0.005)/3 = {}$. It", "0.0383", (0.08 + 0.03 + 0.005) / 3),
        ("$(0.140 + 0.060)/8 = {}$", "0.025", shift((0.07, 2), (0.02, 3))),
        ("$0.025/0.05 = {}\\,\\%$", "50", 2000 * shift((0.07, 2), (0.02, 3))),
    ],
}  # fmt: skip
