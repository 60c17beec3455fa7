"""Every number of the module on measurement, computed a second time from the stems alone.

Layers are weighed centimetre by centimetre, lines are filled second by second, voltages and
shares are found by search; the closed formulas of the lessons are not used here.
"""
# ruff: noqa: N803, E741 - arguments bear the names that the stems print

from functools import cache
from math import hypot, log, pi

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/process-control-engineer/measurement"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/process-control-engineer.bank.md", "xpcm-")
G = 9.81
FARADAY = 1.602176634e-19 * 6.02214076e23
GAS = 1.380649e-23 * 6.02214076e23


def theory(celsius: float) -> float:
    """Voltage for a factor of ten in activity, mV, from the definitions of both constants."""
    return 1000 * log(10) * GAS * (celsius + 273.15) / FARADAY


def weight(z: float, height: float, organic: float, aqueous: float, bare: float = 0.0) -> float:
    """Kilograms over a square metre between two taps, layer by layer; `bare` is gas at the top."""
    steps = 20_000
    total = 0.0
    for n in range(steps):
        at = (n + 0.5) * height / steps
        if at < height - bare:
            total += (aqueous if at < z else organic) * height / steps
    return total


def shown(kilogram: float, height: float, organic: float, aqueous: float) -> float:
    """Interface at which two covered layers would have this weight."""
    return solved(lambda z: aqueous * z + organic * (height - z) - kilogram, -height, 2 * height)


@cache
def litres(metre: float, millimetre: float) -> float:
    """Content of a line: a circle of millimetres, cut into rings."""
    rings = 50
    area = sum(2 * pi * (n + 0.5) * (millimetre / 2 / rings) ** 2 for n in range(rings))  # mm2
    return area / 1e6 * metre * 1e3


def filling(metre: float, millimetre: float, litre_a_minute: float) -> float:
    """Seconds until a pump has filled the line once."""
    content = litres(metre, millimetre)
    return solved(lambda t: litre_a_minute / 60 * t - content, 0.0, 1e6)


def share_of_acid(ph: float) -> float:
    """Undissociated part of the fluoride: acid and ion share it as their constant says."""
    proton, constant = 10**-ph, 10**-3.17
    return solved(lambda x: x * constant - proton * (1 - x), 0.0, 1.0)


def read_ph(millivolt: float, zero: float, slope: float) -> float:
    """pH at which an electrode with this offset and slope gives a voltage."""
    return solved(lambda y: zero - slope * (y - 7) - millivolt, -5.0, 20.0)


def reduced(potential: float, standard: float) -> float:
    """Reduced share at a potential on the hydrogen scale."""
    return solved(
        lambda x: standard + 59.16 * log((1 - x) / x) / log(10) - potential, 1e-9, 1 - 1e-9
    )


def together(*parts: float) -> float:
    """Independent standard uncertainties as the sides of a box; its diagonal."""
    return hypot(*parts)


def flat(limit: float) -> float:
    """Standard deviation of anything between two limits, from many equal slices."""
    slices = 20_000
    return (sum(((2 * n + 1) / slices - 1) ** 2 for n in range(slices)) / slices) ** 0.5 * limit


def sample(metre: float, bore: float, flow: float, cycle: float) -> float:
    return filling(metre, bore, flow) + cycle


def enough(s: float, r: float, U: float) -> float:
    """Readings, one by one, until the result is sure enough."""
    n = 1
    while 2 * together(s / n**0.5, r) > U:
        n += 1
    return float(n)


def orp(share: float, standard: float) -> float:
    """Potential on the hydrogen scale, decade by decade through the natural logarithm."""
    return standard + 59.16 * log((100 - share) / share) / log(10)


ORACLES: dict[str, Oracle] = {
    # lessons
    "pcmd-flow-cloze": lambda: {
        "z": shown(11780 / G, 1.2, 860, 1120),
        "real": shown(11780 / G, 1.2, 860, 1163),
    },
    "pcmd-flow-own": lambda p, H, o, a: shown(p * 1000 / G, H, o, a),
    "pcmd-ph-cloze": lambda: {
        "s": solved(lambda s: 4.0 + 2.99 * s - 172.0, 0, 100),
        "p": 100 * solved(lambda s: 4.0 + 2.99 * s - 172.0, 0, 100) / theory(25),
    },
    "pcmd-ph-own": lambda e7, e4, e: read_ph(e, e7, (e4 - e7) / (7.00 - 4.01)),
    "pcmd-ana-cloze": lambda: {
        "line": filling(60, 10, 2.0),
        "total": sample(60, 10, 2.0, 15 + 60),
    },
    "pcmd-ana-own": lambda L, d, Q, c: sample(L, d, Q, c),
    # practice
    "pcmp-flow-ratio": lambda p: max(
        100 * ((100 + i) / (100 + j) - 1) for i in (-p, 0, p) for j in (-p, 0, p)
    ),
    "pcmp-flow-coriolis": lambda m, r, q: solved(lambda x: x * q * r - m * 1e3, 0, 100),
    "pcmp-flow-drawdown": lambda A, h, T: solved(
        lambda x: A * h * 1e-2 * (100 + x) / 100 - T, -50, 50
    ),
    "pcmp-int-density": lambda z, o, a, d: (
        100 * shown(weight(z / 100, 1.5, o, a + d), 1.5, o, a) - z
    ),
    "pcmp-ph-slope": lambda t: theory(t),
    "pcmp-ph-percent": lambda e7, e9, t: 100 * (e7 - e9) / (9.21 - 7.00) / theory(t),
    "pcmp-ph-wrongtemp": lambda x, t: read_ph(theory(t) * (7 - x), 0.0, theory(25)),
    "pcmp-ph-hf": lambda y, f: f * share_of_acid(y),
    "pcmp-ph-orp": lambda e, r, n: 100 * reduced(e + r, n),
    "pcmp-ana-flow": lambda L, d, t: solved(lambda q: filling(L, d, q) - t, 1e-2, 1e3),
    "pcmp-ana-count": lambda n, p: solved(
        lambda t: (n * t) ** 0.5 / (n * t) * 100 - p, 1e-3, 1e5
    ),
    "pcmp-ana-combine": lambda a, s, n, r: 2 * together(flat(a), s / n**0.5, r),
    "pcmp-ana-stage-a": lambda L, d, Q, c: sample(L, d, Q, c),
    "pcmp-ana-stage-b": lambda L, d, Q, c, b: b * sample(L, d, Q, c) / 600,
    # quiz
    "pcmq-bore": lambda q, v: solved(lambda d: litres(1.0, d) * v * 3.6 - q, 1, 1e3),
    "pcmq-factor": lambda k, A, h, T: solved(lambda n: T / k * n - A * h / 100, 0, 3),
    "pcmq-oxide-flow": lambda r0, r, k, q: solved(lambda c: r0 + k * c - r, 0, 1e3) * q,
    "pcmq-span": lambda H, o, a: (weight(H, H, o, a) - weight(0.0, H, o, a)) * G / 1e3,
    "pcmq-expected": lambda e7, k, y, t: solved(
        lambda e: read_ph(e, e7, theory(t) * k / 100) - y, -600, 900
    ),
    "pcmq-which-temp": lambda e, y: solved(lambda t: theory(t) * (7 - y) - e, 0, 150),
    "pcmq-longest": lambda d, Q, T, c: solved(lambda L: sample(L, d, Q, c) - T, 0.1, 1e4),
    "pcmq-repeats": lambda s, r, U: enough(s, r, U),
    "pcmq-saponify-a": lambda m, r, x, k, b: solved(
        lambda n: n * b - m / r * 1e3 * x * k / 100, 0, 100
    ),
    # exam
    "xpcm-units-1": lambda q, c, h: sum(q * c * 1.1664 for _ in range(int(h))),
    "xpcm-units-2": lambda i, f, c: (
        8 * c * solved(lambda q: 4 + 16 * q / f - i, 0, 2 * f)
    ),
    "xpcm-two-places": lambda s1, e7, e, t1, t2: read_ph(
        e, e7, s1 / theory(t1) * theory(t2)
    ),
    "xpcm-fixed-density": lambda m, r0, r, z: solved(
        lambda y: m / r / (m / r0 / z) - z * (100 + y) / 100, -30, 30
    ),
    "xpcm-dry-tap": lambda H, o, a, s, z: (
        100 * shown(weight(z / 100, H, o, a, s / 100), H, o, a)
    ),
    "xpcm-loop-branch": lambda L, d, Q, l, b, q, c: filling(L, d, Q) + sample(l, b, q, c),
    "xpcm-hf-from": lambda f, l: solved(lambda y: f * share_of_acid(y) - l, 0, 9),
    "xpcm-zero-tank": lambda z, r1, Q, r: solved(
        lambda x: z + (r1 - z) * x / Q - r, 0, 100
    ),
    "xpcm-background": lambda g, b, t: (
        100 * together((g * t) ** 0.5, (b * t) ** 0.5) / (t * (g - b))
    ),
    "xpcm-case-eu-a": lambda n, r, a: solved(
        lambda e: reduced(e + r, n) - a / 100, -1500, 500
    ),
    "xpcm-case-eu-b": lambda n, a, b: (
        solved(lambda h: reduced(h, n) - b / 100, -1500, 500)
        - solved(lambda h: reduced(h, n) - a / 100, -1500, 500)
    ),
}  # fmt: skip
WORDS: frozenset[str] = frozenset()

SLOPE = (164.5 + 6.0) / 2.99
HOT = SLOPE * theory(60) / theory(25)
SURE = together(flat(0.5), 0.40 / 2, 0.30)
Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/flow-interface-and-density.lesson.md": [
        ("The pump gives {} m³/h", "18", 0.06 * 50 * 6),
        ("1.02/0.98 - 1 = {}\\,\\%", "4.1", 100 * (1.02 / 0.98 - 1)),
        ("14600/9.81 = {}$ kg/m²", "1488", 14600 / G),
        ("(1160 - 870) = {}$ m", "0.63", shown(14600 / G, 1.5, 870, 1160)),
        ("All organic gives {} kPa", "12.80", weight(0, 1.5, 870, 1160) * G / 1e3),
        ("all aqueous {} kPa", "17.07", weight(1.5, 1.5, 870, 1160) * G / 1e3),
        ("14.60 lies {} % of the way", "42",
         100 * (14.6 - weight(0, 1.5, 870, 1160) * G / 1e3) / ((1160 - 870) * 1.5 * G / 1e3)),
        ("true interface was at {} m", "0.57", shown(14600 / G, 1.5, 870, 1190)),
        ("A change of {} % in one density", "2.6", 100 * (1190 / 1160 - 1)),
        ("4/290 = {}$ cm", "12",
         -100 * (shown(weight(0.6, 1.5, 870, 1160, 0.04), 1.5, 870, 1160) - 0.6)),
        ("$11780/9.81 = {}$; less", "1200.8", 11780 / G),
        ("Divided by 260: {}.", "0.649", shown(11780 / G, 1.2, 860, 1120)),
        ("Divided by 303: {}.", "0.557", shown(11780 / G, 1.2, 860, 1163)),
    ],
    f"{HOME}/ph-and-redox.lesson.md": [
        ("| $s$, mV | {} | 59.16", "56.18", theory(10)),
        ("56.18 | {} | 62.14", "59.16", theory(25)),
        ("59.16 | {} | 66.10", "62.14", theory(40)),
        ("62.14 | {} | 70.07", "66.10", theory(60)),
        ("66.10 | {} |", "70.07", theory(80)),
        ("pH 2 they give {}, 296", "281", 5 * theory(10)),
        ("they give 281, {} and 331", "296", 5 * theory(25)),
        ("296 and {} mV", "331", 5 * theory(60)),
        ("{} % at pH 2, 60 % at pH 3", "94", 100 * share_of_acid(2)),
        ("% at pH 2, {} % at pH 3", "60", 100 * share_of_acid(3)),
        ("60 % at pH 3, {} % at pH 4", "13", 100 * share_of_acid(4)),
        ("13 % at pH 4, {} % at pH 5", "1.5", 100 * share_of_acid(5)),
        ("By {} mV, since the ratio falls from 1:9", "61.6", orp(90, 0) - orp(99, 0)),
        ("(7.00 - 4.01) = {}$ mV", "57.02", SLOPE),
        ("57.02/59.16 = {}\\,\\%", "96.4", 100 * SLOPE / theory(25)),
        ("333.15/298.15 = {}$ mV", "63.72", HOT),
        ("(286.0 + 6.0)/63.72 = {}$", "2.42", read_ph(286.0, -6.0, HOT)),
        ("The transmitter showed {}.", "1.88", read_ph(286.0, -6.0, SLOPE)),
        ("and {} mV at 60 °C", "66.10", theory(60)),
    ],
    f"{HOME}/on-line-analysis-and-uncertainty.lesson.md": [
        ("The line holds {} L; at", "78.5", litres(40, 50)),
        ("at 10 L/min that is {} s, nearly", "471", filling(40, 50, 10)),
        ("| 25 mm | 19.6 | 10 | {} |", "118", filling(40, 25, 10)),
        ("| 25 mm | {} | 10", "19.6", litres(40, 25)),
        ("| 8 mm | {} | 1.5", "2.01", litres(40, 8)),
        ("2.01 | 1.5 | {} |", "80", filling(40, 8, 1.5)),
        ("19.6 | 40 | {} |", "29", filling(40, 25, 40)),
        ("with a standard error of {} is no proof", "0.09", 0.2 / 5**0.5),
        ("$0.5/\\sqrt3 = {}\\,\\%$", "0.289", flat(0.5)),
        ("0.30^2}} = {}\\,\\%$, so", "0.46", SURE),
        ("so $U = {}\\,\\%$.", "0.92", 2 * SURE),
        ("3.20 \\times 42.0 = {}$ kg/h", "134.4", 3.2 * 42),
        ("with $U = {}$ kg/h", "1.2", 3.2 * 42 * 2 * SURE / 100),
        ("the sum of all, {} %", "0.79", flat(0.5) + 0.2 + 0.3),
        ("and promised $U = {}\\,\\%$", "0.46", SURE * 2 / 2),
        ("\\times 60 = {}$ L; at 2.0", "4.71", litres(60, 10)),
    ],
    f"{HOME}/measurement.quiz.md": [
        ("$0.30/2.0 = {}\\,\\%$", "15", 100 * 0.30 / 2.0),
    ],
    "exams/process-control-engineer.bank.md": [
        ("333.15/298.15 = {}$. It agrees at pH 7", "2.53",
         read_ph(4 * theory(60), 0.0, theory(25))),
    ],
}  # fmt: skip
