"""Every number of the module on numbers and limits, computed a second time from stems alone.

Words of number are parsed and their digits shifted as text; values are rounded by a walk along
their digits and again by the decimal module; what a limit lets pass is counted one by one; factors
between the systems of units come from 4 pi.
"""
# ruff: noqa: N803 - arguments bear the names that the stems print

from collections.abc import Iterable
from decimal import ROUND_HALF_EVEN, Decimal
from math import pi

from tests.content.stage_oracle import Oracle

HOME = "courses/multilingual-industrial-liaison/numbers-and-limits"
FILES = [f"{HOME}/*.*.md"]
WORDS: frozenset[str] = frozenset()
ZEROS = {"千": 3, "万": 4, "亿": 8}
OERSTED = 1000 / (4 * pi)  # A/m, from the definition
ENERGY = 100 / (4 * pi)  # kJ/m3 for one MGOe


def read(number: float, word: str) -> float:
    """Return the value of a number with a word behind it, by moving its point as text."""
    whole, _, part = f"{number:.6f}".rstrip("0").partition(".")
    places = ZEROS[word]
    part = part.ljust(places, "0")
    return float(f"{whole}{part[:places]}.{part[places:] or '0'}")


def share(word: str, count: float) -> float:
    """Return a share whose whole is named first, as 千分之五."""
    return count / read(1, word)


def walked(value: Decimal, places: int) -> float:
    """Round by a walk along the digits: the first dropped one, what follows it, the last kept."""
    sign, text = (-1 if value < 0 else 1), format(abs(value), "f")
    whole, _, part = text.partition(".")
    digits = whole + part.ljust(places, "0")
    at = len(whole) + places  # so many digits stay
    kept, dropped = digits[:at], digits[at:]
    first, rest = dropped[:1] or "0", dropped[1:].strip("0")
    up = first > "5" or (first == "5" and (bool(rest) or kept[-1] in "13579"))
    walk = sign * (int(kept) + up) / 10**places
    other = float(value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_EVEN))
    assert abs(walk - other) < 1e-12, (value, places, walk, other)
    return walk


def exact(value: float, places: int) -> Decimal:
    """Return a value as the stem prints it."""
    return Decimal(f"{value:.{places}f}")


def within(whole: Iterable[int], *tests: str) -> list[int]:
    """Return the whole numbers that every limit lets pass; a limit is a word and its number."""
    passes = {
        "以上": lambda x, n: not x < n,
        "以下": lambda x, n: not x > n,
        "不满": lambda x, n: x < n,
        "超过": lambda x, n: x > n,
        "不超过": lambda x, n: not x > n,
    }
    limits = [test.split() for test in tests]
    return [x for x in whole if all(passes[word](x, float(n)) for word, n in limits)]


def many(*tests: str) -> int:
    """Count the whole numbers up to 5000 that every limit lets pass."""
    return len(within(range(5001), *tests))


def koe(amperes: float) -> float:
    """Return a coercivity in kA/m as kOe."""
    return amperes / OERSTED


def dial(outside: float, megapascal: float) -> float:
    """Return the absolute pressure in kPa that a dial below zero tells: pascals left over."""
    return (outside * 1e3 + megapascal * 1e6) / 1e3


def edge(h: float, j: float) -> float:
    """Return the certificate in kA/m of the case on the edge."""
    return int(79.577 * h + 1e-9) - j


def sheet(E: float, s: float) -> float:
    """Return the certificate in MGOe of the order."""
    return float(Decimal(f"{E / 7.9577:.1f}") + exact(s, 1))


ORACLES: dict[str, Oracle] = {
    # lessons
    "ltnl-lar-cloze": lambda: {
        "cap": read(7.5, "万"), "money": read(4.8, "亿") / 1e6, "ppm": 1e6 * share("万", 5),
    },
    "ltnl-lar-own": lambda a, b: read(b, "亿") / read(a, "万") / 1000,
    "ltnl-uni-cloze": lambda: {
        "br": 14.1 * 1e3 * 1e-4, "bh": 48 * ENERGY, "p": dial(101.3, -0.089),
    },
    "ltnl-uni-own": lambda g, P: dial(P, -g),
    "ltnl-lim-cloze": lambda: {
        "lo": min(within(range(101), "以上 20", "不满 60")),
        "hi": max(within(range(101), "以上 20", "不满 60")),
        "n": many("以上 20", "不满 60"),
    },
    "ltnl-lim-own": lambda a, b: many(f"以上 {a}", f"不超过 {b}"),
    "ltnl-rou-cloze": lambda: {
        "a": walked(Decimal("1.365"), 2), "b": walked(Decimal("0.0855"), 3),
        "c": walked(Decimal("2.6501"), 1),
    },
    "ltnl-rou-own": lambda n: walked(exact((n + 0.5) / 100, 3), 2),
    # practice
    "ltnp-lar-scrap": lambda a, b: read(b, "万") * share("千", a),
    "ltnp-lar-dollars": lambda b, r: read(b, "亿") / r / 1e6,
    "ltnp-uni-margin": lambda h, m: int(79.577 * h) + m - 79.577 * h,
    "ltnp-uni-thread": lambda d, k: (d * 1000 - 10 * k) / 1000,
    "ltnp-lim-middle": lambda a, w: many(f"超过 {a}", f"不满 {a + w}"),
    "ltnp-lim-zone": lambda: {"lo": 5 - 0.3, "hi": 5 + 0.1, "w": 0.1 + 0.3},
    "ltnp-rou-tens": lambda n: 10 * walked(exact((10 * n + 5) / 10, 1), 0),
    "ltnp-rou-minus": lambda n: walked(-exact((n + 0.5) / 1000, 4), 3),
    "ltnp-rou-edge-a": lambda h, j: koe(edge(h, j)),
    # quiz
    "ltnq-mass": lambda n, w: read(n, "万") * w / 1000 / 1000,
    "ltnq-bound": lambda b: (b / 10) ** 2 / (4 * 4e-7 * pi) / 1000,
    "ltnq-two-gauges": lambda P, g, a: dial(P, -g) - a,
    "ltnq-oxygen": lambda a, b: 1e6 * share("千", a) - b,
    "ltnq-share": lambda a, b, c: 100 * len(
        within([59] * int(a) + [60] * int(b) + [61] * int(c), "以上 60")
    ) / (a + b + c),
    "ltnq-three-places": lambda n: walked(exact((n + 0.5) / 1000, 4), 3),
    "ltnq-mean": lambda i, k: walked((exact(i / 100, 2) + exact((i + k) / 100, 2)) / 2, 2),
    "ltnq-stack": lambda d, u: 2 * (d * 1000 + 10 * u) / 1000,
    "ltnq-order-a": lambda E, s: sheet(E, s) * ENERGY - E,
    "ltnq-order-b": lambda n, t: max(
        within(range(10_001), f"不超过 {read(n, '万') * share('千', t)}")
    ),
}  # fmt: skip

Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/large-numbers.lesson.md": [
        ("10{{,}}000 = {}{{,}}000$", "85", read(8.5, "万") / 1000),
        ("= {}{{,}}000$ t", "12", read(1.2, "万") / 1000),
        ("10^8 = {} \\times 10^9$ yuan", "3.6", read(36, "亿") / 1e9),
        ("or {} ppm by mass", "1000", 1e6 * share("千", 1)),
        ("or {} yuan per kg. In", "300", read(36, "亿") / read(1.2, "万") / 1000),
        ("36亿 over 1.2万 is {}万", "30", read(36, "亿") / read(1.2, "万") / read(1, "万")),
        ("came to {} yuan per kg", "3000", 36e9 / read(1.2, "万") / 1000),
        ("4.8 \\times 10^8 = {} \\times", "480", read(4.8, "亿") / 1e6),
        ("ten thousand are {} in a million", "500", 1e6 * share("万", 5)),
        ("千分之五 is 5 ‰, 0.5 %, {} ppm", "5000", 1e6 * share("千", 5)),
    ],
    f"{HOME}/units-and-cgs.lesson.md": [
        ("1 kOe | {} kA/m", "79.577", OERSTED),
        ("1 MGOe | {} kJ/m³", "7.9577", ENERGY),
        ("$20\\,\\text{{kOe}} = {}$ kA/m", "1591.5",  20 * OERSTED),
        ("800 ppm are {} %. \"公斤\"", "0.08", 800 / 1e6 * 100),
        ("which is {} MPa. Ask", "0.098", 9.80665 / 1e-4 / 1e6),
        ("13.2/10 = {}$ T", "1.32", 13.2 * 1e3 * 1e-4),
        ("45 \\times 7.9577 = {}$ kJ/m³", "358.1", 45 * ENERGY),
        ("101.3 - 95 = {}$ kPa", "6.3", dial(101.3, -0.095)),
        ("13.2^2/4 = {}$. The", "43.6", (1.32**2 / (4 * 4e-7 * pi) / 1000) / ENERGY),
        ("and wrote {}, \"just met\"", "360", 45 * 8),
        ("14.1/10 = {}$. $48", "1.41", 14.1 / 10),
        ("48 \\times 7.9577 = {}$.", "382", 48 * ENERGY),
        ("101.3 - 89 = {}$.", "12.3", dial(101.3, -0.089)),
    ],
    f"{HOME}/limits-that-include.lesson.md": [
        ("reaches from 2.8 to {}. With", "3.2", 3.0 + 0.2),
        ("it reaches from {} to 3.1", "2.7", 3.0 - 0.3),
        ("Its width is {} in both", "0.4", (3.1 - 2.7 + 3.2 - 2.8) / 2),
        ("1 to {}, 500 to 1000", "499", max(within(range(5001), "不满 500"))),
        ("500 to 1000, {} and more", "1001", min(within(range(5001), "超过 1000"))),
        ("500 + 1 = {}$ whole", "501", many("以上 500", "以下 1000")),
        ("1000 \\times 11 = {}{{,}}000$", "11", 1000 * 11 / 1000),
        ("59 - 20 + 1 = {}$", "40", many("以上 20", "不满 60")),
    ],
    f"{HOME}/rounding.lesson.md": [
        ("12.1498 to one place is {} |", "12.1", walked(Decimal("12.1498"), 1)),
        ("1268 to hundreds is {} hundreds", "13", walked(Decimal("12.68"), 0)),
        ("10.5002 to a whole number is {} |", "11", walked(Decimal("10.5002"), 0)),
        ("1.050 to one place is {}, 0.35", "1.0", walked(Decimal("1.050"), 1)),
        ("0.35 is {} |", "0.4", walked(Decimal("0.35"), 1)),
        ("0.0805 to three places is {}, and", "0.080", walked(Decimal("0.0805"), 3)),
        ("1.255 goes to {} by the same", "1.26", walked(Decimal("1.255"), 2)),
        ("8.53459 to three figures is {}.", "8.53", walked(Decimal("8.53459"), 2)),
        ("go {}, 8.535, 8.54", "8.5346", walked(Decimal("8.53459"), 4)),
        ("8.5346, {}, 8.54", "8.535", walked(Decimal("8.5346"), 3)),
        ("8.535, {}, and be", "8.54", walked(Decimal("8.535"), 2)),
        ("−0.0365 to three places is −{}.", "0.036", -walked(Decimal("-0.0365"), 3)),
        ("becomes {} first, and passes", "20.0", walked(Decimal("19.97"), 1)),
        ("| 2.345 | {} |", "2.34", walked(Decimal("2.345"), 2)),
        ("| 2.3451 | {} |", "2.35", walked(Decimal("2.3451"), 2)),
        ("| 2.355 | {} |", "2.36", walked(Decimal("2.355"), 2)),
        ("| 2.3749 | {} |", "2.37", walked(Decimal("2.3749"), 2)),
        ("| 2.3850 | {} |", "2.38", walked(Decimal("2.3850"), 2)),
        ("rounded to two places it is {}.", "0.12", walked(Decimal("0.124"), 2)),
        ("(1.24 + 1.25)/2 = {}$ T", "1.245", (1.24 + 1.25) / 2),
        ("Certificate: {} T.", "1.24", walked(Decimal("1.245"), 2)),
    ],
    f"{HOME}/practice.bank.md": [
        ("19.46 becomes {} at once", "19", walked(Decimal("19.46"), 0)),
        ("at once, {} by way of 19.5", "20", walked(Decimal("19.5"), 0)),
    ],
    f"{HOME}/numbers-and-limits.quiz.md": [
        ("12.346 is {}.", "12.3", walked(Decimal("12.346"), 1)),
        ("8/10{{,}}000 = {}$", "320", read(40, "万") * share("万", 8)),
        ("must be {} kA/m or more", "1591.5", 20 * OERSTED),
    ],
}  # fmt: skip
