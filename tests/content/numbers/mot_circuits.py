"""Every number of the module on magnetic circuits, computed a second time from stems alone.

A circuit is solved in SI units by search: a flux is tried until Ampere's law closes around the
loop. Slots take their part of a pitch as lost permeance. No closed formula of the lessons is used.
"""
# ruff: noqa: N803, E741 - arguments bear the names that the stems print

from math import atan, log, pi

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/motor-design-engineer/magnetic-circuits"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/motor-design-engineer.bank.md", "xmtc-")
MU0 = 4e-7 * pi
REC = 1.05
Point = tuple[float, float, float]


def circuit(
    br: float, thick: float, gap: float, amps: float = 0, share: float = 1, areas: float = 1
) -> Point:
    """Opposing field kA/m, flux density of magnet and of gap in T; lengths in mm, current in A."""

    def around(magnet: float) -> float:
        field = (br - magnet) / (MU0 * REC)
        across = share * areas * magnet / MU0
        return field * thick * 1e-3 - across * gap * 1e-3 - amps

    magnet = solved(lambda b: -around(b), -9, br)
    return (br - magnet) / (MU0 * REC) / 1e3, magnet, share * areas * magnet


def slotted(gap: float, opening: float, pitch: float) -> float:
    """Length in mm of the smooth gap that has the permeance of a slotted one."""
    lost = opening / (1 + 5 * gap / opening)
    permeance = MU0 * (pitch - lost) / gap
    return MU0 * pitch / permeance


def hot(value: float, percent: float, celsius: float) -> float:
    """Value of 20 degrees at another temperature, coefficient in % for each kelvin."""
    return value + value * percent / 100 * (celsius - 20)


def polarisation(br: float, end: float, knee: float, field: float) -> float:
    """J in T on the steep straight line, 0.9 Br at the knee and 0 at the end."""
    return 0.9 * br * (field - end) / (knee - end)


def lowest(br: float, end: float, knee: float, thick: float, gap: float, amps: float) -> float:
    """Opposing field in kA/m where the circuit and the steep line agree."""

    def around(field: float) -> float:
        magnet = polarisation(br, end, knee, field) - MU0 * field * 1e3
        return field * thick - magnet / MU0 / 1e3 * gap - amps

    return solved(around, 0, end)


def back(j: float, field: float) -> float:
    """Remanence in T at which a recoil line from that point ends, walked in small steps."""
    b, steps = j - MU0 * field * 1e3, 1000
    for _ in range(steps):
        b += MU0 * REC * field * 1e3 / steps
    return b


def gone(br: float, end: float, knee: float, thick: float, gap: float, amps: float) -> float:
    """Share of flux in % that a push past the knee has cost."""
    field = lowest(br, end, knee, thick, gap, amps)
    return 100 - 100 * back(polarisation(br, end, knee, field), field) / br


def push(field: float, br: float, thick: float, gap: float) -> float:
    """Ampere-turns in A that bring a straight magnet to a field."""
    return solved(lambda f: circuit(br, thick, gap, f)[0] - field, -9e3, 9e4)


def warm(ratio: float, percent: float) -> float:
    """Temperature that a ratio of voltages tells."""
    return solved(lambda t: ratio - hot(1, -percent, t), -99, 400)


def ends(
    br: float, hcj: float, beta: float, thick: float, gap: float, times: float, amps: float = 0
) -> float:
    """Temperature at which the knee is so many times the field in the magnet."""
    return solved(
        lambda t: times * circuit(hot(br, -0.12, t), thick, gap, amps)[0]
        - 0.9 * hot(hcj, -beta, t),
        20, 180,
    )  # fmt: skip


def low_share(B: float, l: float, gap: float, c: float, z: float) -> float:
    """Share that crosses, from the reading that is printed."""
    read = round(circuit(B, l, gap, 0, z, c)[2] + 1e-9, 3)
    return solved(lambda k: circuit(B, l, gap, 0, k, c)[2] - read, 0.1, 1.5)


def oven(B: float, T: float) -> tuple[float, float]:
    """Remanence in T and coercivity in kA/m of the printed grade."""
    return hot(B, -0.12, T), hot(1592, -0.55, T)


def fault(B: float, l: float, x: float, T: float, f: float) -> float:
    br, end = oven(B, T)
    return round(((1 + f / 100) * 0.9 * end * (l + REC * x) - br * x / MU0 / 1e3) / 50 + 1e-9) * 50


def own_fault(B: float, c: float, l: float, x: float, k: float) -> float:
    return round((k * 0.9 * c * (l + REC * x) - B * x / MU0 / 1e3) / 10 + 1e-9) * 10


def pushed(B: float, c: float, l: float, x: float, p: float) -> float:
    """Ampere-turns that had cost so many per cent."""
    return solved(lambda f: gone(B, c, 0.9 * c, l, x, f) - p, push(0.85 * c, B, l, x), 3e4)


def cooled(E: float, p: float, a: float, d: float) -> float:
    b = round(E * (1 - p / 100) + 1e-9, 1)
    e, c = round(b * (1 - a / 100 * d) + 1e-9, 1), round(b * (1 - a / 100 * 4) + 1e-9, 1)
    base = solved(lambda v: hot(v, -a, 24) - c, 0, 200)
    return warm(e / base, a)


def left_over(E: float, T: float, a: float, p: float) -> float:
    sound = hot(E, -a, T)
    return 100 * (1 - round(sound * (1 - p / 100) + 1e-9, 1) / sound)


def recoiled(B: float, p: float, H: float) -> float:
    j = round(B * (1 - p / 100) - 0.05 * H / 795.7747 + 1e-10, 3)
    return 100 - 100 * back(j, H) / B


def real_gap(B: float, l: float, s: float, g: float) -> float:
    read = round(circuit(B, l, g + s)[1] + 1e-10, 3)
    return solved(lambda x: read - circuit(B, l, x + s)[1], 0, 9)


ORACLES: dict[str, Oracle] = {
    "mtcl-loa-cloze": lambda: {
        "h": circuit(1.2, 6, 1.6)[0], "f": circuit(1.2, 6, 1.6, 3200)[0],
    },
    "mtcl-loa-own": lambda B, l, g, s, F: circuit(B, l, g + s, F)[0],
    "mtcl-lea-cloze": lambda: {
        "k": slotted(1, 2.5, 10.5), "b": circuit(1.28, 5, slotted(1, 2.5, 10.5), 0, 0.9)[2],
    },
    "mtcl-lea-own": lambda B, l, g, b, t, k, c: circuit(B, l, slotted(g, b, t), 0, k, c)[2],
    "mtcl-rec-cloze": lambda: {
        "r": back(0.925, 512), "l": 100 - 100 * back(0.925, 512) / 1.12,
    },
    "mtcl-rec-own": lambda B, c, l, x, k: gone(
        B, c, 0.9 * c, l, x, own_fault(B, c, l, x, k)
    ),
    "mtcl-tem-cloze": lambda: {
        "h": circuit(1.3, 4, 2)[0], "t": ends(1.3, 1353, 0.605, 4, 2, 1.8),
    },
    "mtcl-tem-own": lambda B, l, x, m, b: ends(B, 1592, b, l, x, m),
    "mtcp-loa-sleeve": lambda B, l, g, s: circuit(B, l, g + s)[1],
    "mtcp-loa-focus": lambda B, l, g, c: circuit(B, l, g, 0, 1, c)[2],
    "mtcp-loa-current": lambda B, k, l, x: push(k, B, l, x),
    "mtcp-lea-carter": lambda b, h, t: slotted(h, b, t),
    "mtcp-lea-share": lambda B, w, d, n, s: (B * w - n * d * s) / B / w,
    "mtcp-lea-tooth": lambda B, t, s, k: B * t / k / round(t * s + 1e-9, 1),
    "mtcp-rec-recoil": lambda B, p, H: recoiled(B, p, H),
    "mtcp-tem-emf": lambda E, a, d: warm(round(E * (1 - a / 100 * d) + 1e-9, 1) / E, a),
    "mtcp-tem-margin": lambda H, m, b: solved(
        lambda t: m * H - 0.9 * hot(1592, -b, t), 20, 200
    ),
    "mtcp-tem-seasons-a": lambda B, l, x, T: circuit(oven(B, T)[0], l, x)[1],
    "mtcp-tem-seasons-b": lambda B, l, x, T: (
        0.9 * oven(B, T)[1] / circuit(oven(B, T)[0], l, x)[0]
    ),
    "mtcq-thicker": lambda l, g, s, a: solved(
        lambda mm: circuit(1.2, mm, g + s + a)[1] - circuit(1.2, l, g + s)[1], 0.1, 99
    ),
    "mtcq-real-gap": lambda B, l, s, g: real_gap(B, l, s, g),
    "mtcq-share": lambda B, F, x: 100 - 100 * (
        circuit(B, 5, x)[0] / circuit(B, 5, x, F)[0]
    ),
    "mtcq-bridge": lambda B, w, v, l, g, b: solved(
        lambda y: y * g - (B - (y * v + b) / w) / REC * l, 0, B * w / v
    ),
    "mtcq-tooth-width": lambda B, l, x, t, k, q: solved(
        lambda w: circuit(B, l, x)[1] * t / w / k - q, 1, 60
    ),
    "mtcq-after-fault": lambda E, T, a, p: left_over(E, T, a, p),
    "mtcq-least": lambda B, T, x, m: solved(
        lambda mm: 0.9 * oven(B, T)[1] - m * circuit(oven(B, T)[0], mm, x)[0], 0.1, 60
    ),
    "mtcq-wider-slots": lambda h, t, b, d, l: 100 - 100 * (
        circuit(1, l, slotted(h, b + d, t))[1] / circuit(1, l, slotted(h, b, t))[1]
    ),
    "mtcq-run-a": lambda B, l, x, T, F: circuit(oven(B, T)[0], l, x, F)[0],
    "mtcq-run-b": lambda B, l, x, T: push(0.9 * oven(B, T)[1], oven(B, T)[0], l, x),
    "xmtc-units-1": lambda N, m, w, y: solved(
        lambda t: t / 1.1477 * y / 100 - N * m * w / 100, 0, 1e3
    ),
    "xmtc-units-2": lambda N, n, l, b, h, q, y: solved(
        lambda kg: kg * y / 100 / (n * l * b * h * 7.55e-6) * (1 - q / 100) - N, 0, 1e6
    ),
    "xmtc-thickness": lambda B, T, g, s, k, y: solved(
        lambda mm: circuit(hot(B, -0.12, T), mm, 1.05 * (g + s), 0, k)[2] - y, 0.1, 60
    ),
    "xmtc-lift": lambda a, d, g, c, l: (
        100 * circuit(1, l, g, 0, a + d, c)[2] / circuit(1, l, g, 0, a, c)[2] - 100
    ),
    "xmtc-limit": lambda B, l, x, F, m: ends(B, 1592, 0.55, l, x, m, F),
    "xmtc-push": lambda B, c, l, x, p: pushed(B, c, l, x, p),
    "xmtc-thermo": lambda E, p, a, d: cooled(E, p, a, d),
    "xmtc-regrade": lambda B, C, l, g, s, t: solved(
        lambda mm: circuit(C, mm, g + t)[1] - circuit(B, l, g + s)[1], 0.1, 99
    ),
    "xmtc-width": lambda B, l, g, k, v, y: solved(
        lambda w: circuit(B, l, g, 0, k, w / v)[2] - y, 5, 300
    ),
    "xmtc-case-low-a": lambda B, l, h, t, b, c, k: circuit(B, l, slotted(h, b, t), 0, k, c)[2],
    "xmtc-case-low-b": lambda B, l, h, t, b, c, z: low_share(B, l, slotted(h, b, t), c, z),
    "xmtc-case-fault-a": lambda B, l, x, T, f: circuit(
        oven(B, T)[0], l, x, fault(B, l, x, T, f)
    )[0],
    "xmtc-case-fault-b": lambda B, l, x, T, f: gone(
        oven(B, T)[0], oven(B, T)[1], 0.9 * oven(B, T)[1], l, x, fault(B, l, x, T, f)
    ),
}  # fmt: skip
WORDS: frozenset[str] = frozenset()

FAR = (1.08712, 541.28, 487.152, 5, 2, 2100)
OPEN = circuit(1.25, 6, slotted(0.8, 3, 12), 0, 1, 1.2)
BRIDGED = circuit(1.25, 6, slotted(0.8, 3, 12), 0, 0.85, 1.2)
EXACT = 2 / pi * (atan(1.875) - log(1 + 1.875**2) / 3.75)
Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/load-line.lesson.md": [
        ("2.5/5.0) = {}$ T", "0.82", circuit(1.25, 5, 2.5)[1]),
        ("1.05 \\times 1.5) = {}$ kA/m", "227", circuit(1.25, 5, 1.5)[0]),
        ("B_m = {}$ T. 3. With", "0.951", circuit(1.25, 5, 1.5)[1]),
        ("/6.575 = {}$ kA/m. 4", "911", circuit(1.25, 5, 1.5, 4500)[0]),
        ("911.3/795.77 = {}$ T", "0.048", circuit(1.25, 5, 1.5, 4500)[1]),
        ("911.3/795.77 = {}$ T. The", "1.193", 1.25 - 0.05 * MU0 * 911.3e3),
        ("1.05 \\times 1.6) = {}$ kA/m", "199", circuit(1.2, 6, 1.6)[0]),
        ("1528)/7.68 = {}$ kA/m", "616", circuit(1.2, 6, 1.6, 3200)[0]),
    ],
    f"{HOME}/leakage-and-slots.lesson.md": [
        ("computed without leakage: {} T", "1.26", OPEN[2]),
        ("The field solution says {} T", "1.10", BRIDGED[2]),
        ("It gives {} instead", "1.078", BRIDGED[1]),
        ("3.75/8.75 = {}$; $k_c", "0.429", 3 / (3 + 4)),
        ("12.0 - 1.286) = {}$", "1.120", slotted(0.8, 3, 12) / 0.8),
        ("\\times 0.80 = {}$ mm", "0.896", slotted(0.8, 3, 12)),
        ("0.896 \\times 1.20 = {}$ mm", "0.914", 0.85 * 1.2 * slotted(0.8, 3, 12)),
        ("$P_c = {}$. 4", "6.57", 6 / (0.85 * 1.2 * slotted(0.8, 3, 12))),
        ("\\times 1.078 = {}$ T", "1.099", BRIDGED[2]),
        ("\\times 0.95) = {}$ T: at", "1.74", BRIDGED[2] * 12 / 8 / 0.95),
        ("$B_m$ would be {} and", "1.052", OPEN[1]),
        ("and $B_g$ {} T", "1.262", OPEN[2]),
        ("cost {} % of the gap field", "13", 100 - 100 * BRIDGED[2] / OPEN[2]),
        ("The gap got {} T and", "1.52", 1.2 * 1.0776 / 0.85),
        ("the tooth {} T. No", "2.40", 1.2 * 1.0776 / 0.85 * 12 / 8 / 0.95),
        ("the two differ by {} % in", "1", 100 * (1 - EXACT / (3 / 7)) * -1),
        ("0.833) = {}$. $x", "1.086", slotted(1, 2.5, 10.5)),
        ("0.978/5.0) = {}$ T", "0.956", circuit(1.28, 5, slotted(1, 2.5, 10.5), 0, 0.9)[2]),
    ],
    f"{HOME}/recoil-and-irreversible-loss.lesson.md": [
        ("heated to 140 °C: {} %", "85.6", hot(100, -0.12, 140)),
        ("Afterwards, hot: {} %", "69.7", hot(100, -0.12, 140) * (1 - gone(*FAR) / 100)),
        ("$B_r = {}$ T, $H_{{cJ}} = 541.3$", "1.087", oven(1.27, 140)[0]),
        ("$H_{{cJ}} = {}$, $H_k", "541.3", oven(1.27, 140)[1]),
        ("/(5.0 + 2.1) = {}$ kA/m", "539", circuit(1.08712, 5, 2, 2100)[0]),
        ("(541.3 - 487.2) = {}$. 3", "14.4", 0.9 * 1.08712 / MU0 / 54.128e3),
        ("/(7.0 + 28.8) = {}$ kA/m", "494", lowest(*FAR)),
        ("/(541.3 - 487.2) = {}$ T. 5", "0.854", polarisation(*FAR[:3], lowest(*FAR))),
        ("494.1/795.77 = {}$ T. Loss", "0.885",
         back(polarisation(*FAR[:3], lowest(*FAR)), lowest(*FAR))),
        ("0.885/1.087 = {}\\,\\%$", "18.6", gone(*FAR)),
        ("some {} % in the example", "7",
         100 - 100 * back(0.9 * 1.08712, 487.152) / 1.08712),
        ("512/795.77 = {}$ T", "0.957", back(0.925, 512)),
        ("0.957/1.12 = {}\\,\\%$", "14.5", 100 - 100 * back(0.925, 512) / 1.12),
    ],
    f"{HOME}/temperature.lesson.md": [
        ("1.2 times {} kA/m", "383", circuit(hot(1.27, -0.12, 143.56), 3, 2.5)[0]),
        ("About {} °C, since 2 %", "114", warm(52.2 / 58.8, 0.12)),
        ("| N, −0.750 | 80 | {} |", "153", 20 + 100 / 0.75),
        ("| M, −0.675 | 100 | {} |", "168", 20 + 100 / 0.675),
        ("| H, −0.605 | 120 | {} |", "185", 20 + 100 / 0.605),
        ("| SH, −0.55 | 150 | {} |", "202", 20 + 100 / 0.55),
        ("About {} °C, since 7.8", "112", 20 + 6.6 / 60 / 0.0012),
        ("1.05 \\times 2.5) = {}$ kA/m", "449", circuit(1.27, 3, 2.5)[0]),
        ("$m H_m = {}$ kA/m", "539", 1.2 * circuit(1.27, 3, 2.5)[0]),
        ("= 123.6$ K; $T = {}$", "143.6", ends(1.27, 1592, 0.55, 3, 2.5, 1.2)),
        ("\\times 123.6) = {}$ and", "382.6", circuit(hot(1.27, -0.12, 143.562), 3, 2.5)[0]),
        ("\\times 123.6) = {}$ kA/m: 1.2", "459.1", 0.9 * hot(1592, -0.55, 143.562)),
        ("$893.8/7.88 = {}$ K", "113.4", (1432.8 - 539.0) / (1432.8 * 0.0055)),
        ("= 91.5$ K, so {} °C", "111.5", ends(1.3, 1353, 0.605, 4, 2, 1.8)),
    ],
}  # fmt: skip
