"""Every number of the module on terms, computed a second time from stems alone.

Composition lines are read as a list of shares and weighed on a scale of grams; whole pieces, boxes
and runs are counted one by one; coercivities go through amperes from 4 pi; a value is carried to
another temperature degree by degree; parts with faults are counted as sets.
"""
# ruff: noqa: N803 - arguments bear the names that the stems print

from math import pi

from tests.content.stage_oracle import Oracle

HOME = "courses/multilingual-industrial-liaison/terms"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/multilingual-industrial-liaison.bank.md", "xltm-")
WORDS = frozenset({"xltm-trad"})
OERSTED = 1000 / (4 * pi)  # A/m, from the definition: kA/m for one kOe


def rest(*shares: float) -> float:
    """Return the balance in % that a composition line leaves, counted in hundredths of a %."""
    left = 10_000
    for share in shares:
        left -= round(100 * share)
    return left / 100


def part(kilograms: float, share: float) -> float:
    """Return the mass of a share in %, in kg, by way of grams."""
    return kilograms * 1000 * share / 100 / 1000


def master(metal: float, share: float) -> float:
    """Return the mass of a master alloy that holds so much metal: so many hundredths each."""
    hundredth = metal / share
    return 100 * hundredth


def whole(powder: float, each: float) -> int:
    """Return how many whole compacts the powder in kg makes, of so many grams: taken one by one."""
    count, left = 0, round(powder * 1000)
    while left >= each:
        count, left = count + 1, left - round(each)
    return count


def filled(things: float, places: float) -> tuple[int, int]:
    """Return how many holders are needed and how many things stand in the last one."""
    holders, last = 0, 0
    for _ in range(round(things)):
        if holders == 0 or last == places:
            holders, last = holders + 1, 0
        last += 1
    return holders, last


def runs(pieces: float, box: float, furnace: float) -> int:
    """Return the furnace runs of a lot."""
    return filled(filled(pieces, box)[0], furnace)[0]


def warm(at_20: float, per_cent: float, celsius: float) -> float:
    """Carry a value from 20 degrees on, step by step, each a share of the value at 20."""
    value = at_20
    for _ in range(round(celsius) - 20):
        value -= at_20 * per_cent / 100
    return value


def cold(hot: float, per_cent: float, celsius: float) -> float:
    """Return the value at 20 degrees that leaves so much when hot, by bisection."""
    low, high = 0.0, 100 * hot
    for _ in range(200):
        middle = (low + high) / 2
        low, high = (middle, high) if warm(middle, per_cent, celsius) < hot else (low, middle)
    return (low + high) / 2


def warmest(at_20: float, per_cent: float, least: float) -> float:
    """Return the temperature up to which a value stays at its least, in hundredths of a degree."""
    hundredths = 0
    while at_20 * (1 - per_cent * (hundredths + 1) / 10_000) >= least:
        hundredths += 1
    return 20 + hundredths / 100


def parts(faults: list[float], twice: float = 0, thrice: float = 0) -> float:
    """Return the parts behind the faults: single ones, and those that bear two or three."""
    single = sum(faults) - 2 * twice - 3 * thrice
    return single + twice + thrice


def flake(charge: float, loss: float) -> float:
    """Return what is left of a charge after a melting loss in % of it."""
    return charge - part(charge, loss)


ORACLES: dict[str, Oracle] = {
    # lessons
    "ltml-ele-cloze": lambda: {
        "tb": part(500, 0.6), "share": rest(30.0, 0.6, 1.2, 0.95),
        "fe": part(500, rest(30.0, 0.6, 1.2, 0.95)),
    },
    "ltml-ele-own": lambda m, d, p: master(part(m, d), p),
    "ltml-ste-cloze": lambda: {
        "flake": flake(400, 0.5), "boxes": filled(965, 18)[0], "runs": runs(965, 18, 20),
    },
    "ltml-ste-own": lambda n, q, k: runs(n, q, k),
    "ltml-mag-cloze": lambda: {
        "br": 12.8 * 1e3 * 1e-4, "hcj": 20.5 * OERSTED, "hot": warm(20.5, 0.55, 100),
    },
    "ltml-mag-own": lambda h, b, T: warm(h, b, T) * OERSTED,
    "ltml-fau-cloze": lambda: {
        "faults": 10 + 6 + 4, "parts": parts([10, 6, 4], 2), "share": parts([10, 6, 4], 2) / 8,
    },
    "ltml-fau-own": lambda N, a, b, c, d: N - parts([a, b, c], d),
    # practice
    "ltmp-ele-iron": lambda m, r, d, k: part(m, rest(r, d, k, 0.95)),
    "ltmp-ste-lots": lambda P, g, q, k: runs(whole(P, g), q, k),
    "ltmp-ste-burn": lambda F, s: master(F, 100 - s) - F,
    "ltmp-mag-which": lambda h, L: h * OERSTED - L,
    "ltmp-mag-warm": lambda b, a, T: warm(b * 1e3, a, T) * 1e-4,
    "ltmp-fau-share": lambda N, a, b, c: 100 * (1 - (N - c) / N),
    "ltmp-fau-card-a": lambda N, a, b, d: 100 * parts([a, b], d) / N,
    # quiz
    "ltmq-alloy": lambda m, t, p: master(part(m, t), p) - part(m, t),
    "ltmq-flake": lambda m, s, w: flake(flake(m, s), w),
    "ltmq-boxes": lambda n, q, k: filled(filled(n, q)[0], k)[1],
    "ltmq-room": lambda b, h, g: (h - (b - g)) * OERSTED,
    "ltmq-hot": lambda L, b, T: cold(L, b, T) / OERSTED,
    "ltmq-parts": lambda a, b, c, d, e: parts([a, b, c], d, e),
    "ltmq-lot-a": lambda h, b, L: warm(h, b, 120) * OERSTED - L,
    "ltmq-lot-b": lambda q: part(3000, q),
    # exam
    "xltm-charge": lambda m, r, k, b, p: (
        part(m, rest(r, k, b)) - (master(part(m, b), p) - part(m, b))
    ),
    "xltm-melt": lambda n, g, w, s: master(master(n * g / 1000, 100 - w), 100 - s),
    "xltm-sheet": lambda h, c, L: warmest(h * OERSTED, c, L),
    "xltm-overlap": lambda a, b, c, P: 100 * (a + b + c - P) / P,
    "xltm-case-charge-b": lambda m, t, p: (
        part(m, rest(30.2, t, 1.0, 0.15, 0.95)) - (master(part(m, t), p) - part(m, t))
    ),
    "xltm-case-lot-a": lambda h, c, T: warm(h, c, T) * OERSTED,
    "xltm-case-lot-b": lambda a, e, d: parts([a, e], d),
}  # fmt: skip

Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/elements-and-alloys.lesson.md": [
        ("600 \\times 0.295 = {}$ kg", "177", part(600, 29.5)),
        ("镝: {} kg. 钴", "7.2", part(600, 1.2)),
        ("钴: {} kg.", "6.0", part(600, 1.0)),
        ("600 \\times 0.0096 = {}$ kg", "5.76", part(600, 0.96)),
        ("5.76/0.20 = {}$ kg", "28.8", master(5.76, 20)),
        ("- 0.96 = {}$ %", "67.34", rest(29.5, 1.2, 1.0, 0.96)),
        ("%, or {} kg.", "404.04", part(600, rest(29.5, 1.2, 1.0, 0.96))),
        ("28.8 - 5.76 = {}$ kg iron", "23.04", 28.8 - 5.76),
        ("404.04 - 23.04 = {}$ kg", "381.0", 404.04 - 23.04),
        ("28.8 + 381.0 = {}$ kg", "600", 177 + 7.2 + 6.0 + 28.8 + 381.0),
        ("Its sum was {} kg", "623.04", 177 + 7.2 + 6.0 + 28.8 + 404.04),
        ("- 0.95 = {}$. $500", "67.25", rest(30.0, 0.6, 1.2, 0.95)),
    ],
    f"{HOME}/process-steps.lesson.md": [
        ("(1 - 0.006) = {}$ kg", "477.12", flake(480, 0.6)),
        ("477.12 - 470 = {}$ kg", "7.12", 477.12 - 470),
        ("or {} % of the flake", "1.5", 7.12 / 4.7712),
        ("470/0.45 = 1044.4$, so {} whole", "1044", whole(470, 450)),
        ("1044/20 = 52.2$, so {}, the", "53", filled(1044, 20)[0]),
        ("53/24 = 2.2$, so {}.", "3", runs(1044, 20, 24)),
        ("1044 \\times 0.45 = {}$ kg", "469.8", 1044 * 0.45),
        ("Three runs hold {} boxes", "72", 24 + 24 + 24),
        ("400 \\times 0.995 = {}$", "398", flake(400, 0.5)),
    ],
    f"{HOME}/magnetic-properties.lesson.md": [
        ("17.2 \\times 79.577 = {}$ kA/m", "1368.7", 17.2 * OERSTED),
        ("(1 - 0.0060 \\times 100) = {}$ kOe", "6.88", warm(17.2, 0.6, 120)),
        ("kOe, or {} kA/m. It does", "547.5", warm(17.2, 0.6, 120) * OERSTED),
        ("(1 - 0.0011 \\times 100) = {}$ kGs", "11.84", warm(13.3, 0.11, 120)),
        ("kGs, or {} T.", "1.184", warm(13.3, 0.11, 120) / 10),
        ("and got {} kA/m", "383", 17.2 * (1 - 0.006 * 120) * OERSTED),
        ("20.5 \\times 79.577 = {}$.", "1631", 20.5 * OERSTED),
        ("(1 - 0.0055 \\times 80) = {}$.", "11.5", warm(20.5, 0.55, 100)),
    ],
    f"{HOME}/faults.lesson.md": [
        ("9 + 12 = {}$.", "45", 18 + 6 + 9 + 12),
        ("45 - 4 = {}$.", "41", parts([18, 6, 9, 12], 4)),
        ("41/1200 = {}$ %", "3.42", 100 * parts([18, 6, 9, 12], 4) / 1200),
        ("from {} to 5.00 mm", "4.96", 5 - 0.04),
        ("1200 less 41 are {} parts", "1159", 1200 - 41),
        ("2 \\times 4 = {}$, and", "37", 45 - 8),
        ("pieces, {} %\"", "3.75", 4500 / 1200),
        ("18/800 = {}$ %", "2.25", 1800 / 800),
    ],
    f"{HOME}/practice.bank.md": [
        ("11.9 kOe are {} kA/m", "947", 11.9 * OERSTED),
        ("the lot misses by {} kA/m", "8", 955 - 11.9 * OERSTED),
    ],
    f"{HOME}/terms.quiz.md": [
        ("- 0.2 - 1.0 = {}$", "67.3", rest(30.5, 1.0, 0.2, 1.0)),
    ],
}  # fmt: skip
