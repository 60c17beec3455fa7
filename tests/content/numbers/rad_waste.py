"""Every number of the module on waste and transport, computed a second time from stems alone.

Chains are stepped through time, times are found by search; the closed laws are not used here.
"""
# ruff: noqa: N803 - arguments bear the names that the stems print

from functools import cache
from math import exp, floor, log

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/radioactive-waste-specialist/waste-and-transport"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/radioactive-waste-specialist.bank.md", "xrw-")
RA, TH = log(2) / 5.75, log(2) / 1.9116  # 1/a
RATIO = 5.75 / (5.75 - 1.9116)
THORIUM = 4057.0  # Bq of Th-232 in one gram of thorium


@cache
def stepped(radium: float, thorium: float, years: float, feed: float = 0.0) -> tuple[float, float]:
    """Ra-228 and Th-228 after some years, in small steps; `feed` is the activity of Th-232."""
    steps = max(200, int(400 * years))
    dt = years / steps
    for _ in range(steps):  # half the change before, half after
        new = (radium * (1 - RA * dt / 2) + RA * feed * dt) / (1 + RA * dt / 2)
        middle = (radium + new) / 2
        thorium = (thorium * (1 - TH * dt / 2) + TH * middle * dt) / (1 + TH * dt / 2)
        radium = new
    return radium, thorium


def rate(years: float) -> float:
    """µGy/h at 1 m for each GBq of thorium-232 that was separated so long ago."""
    radium, thorium = stepped(0.0, 1.0, years, 1.0)
    return 110.5 * radium + 158.9 * thorium


END = 110.5 + 158.9


def until(radium: float, line: float) -> float:
    """Years until both members of a fresh radium residue are below a line, and stay there."""
    return solved(lambda t: max(stepped(radium, 0.0, t)) - line, 5.0, 80.0)


def through(cm: float) -> float:
    """Share of broad gamma rays that concrete passes: first flight and the scattered part."""
    first = 1 / exp(0.0905 * cm)
    return first + 0.0905 * cm * first


def kept(decay: float, changes: float) -> float:
    """Share of the closed-room level at which making, decay and fresh air are in balance."""
    return solved(lambda c: decay * (1 - c) - changes * c, 0.0, 1.0)


@cache
def aired(decay: float, changes: float, hours: float, start: float = 1.0) -> float:
    """Share of the closed-room level some hours after the air was changed, in small steps."""
    steps, share = 4_000, start
    dt = hours / steps
    for _ in range(steps):
        loss = (decay + changes) * dt
        share = (share * (1 - loss / 2) + decay * dt) / (1 + loss / 2)
    return share


def wait(decay: float, changes: float, share: float) -> float:
    """Hours until a closed room has come down to a share of its level."""
    return solved(lambda t: aired(decay, changes, t) - share, 1e-6, 20 / changes)


def delayed(seconds: float) -> float:
    """Share of thoron that comes out of a path, second by second."""
    return exp(-log(2) / 55.6 * seconds)


def filled(years: int) -> float:
    """Sum of the rates of ten batches, one each January, in the December of a year."""
    return sum(rate(float(years - start)) for start in range(min(years, 10)))


def up_tenth(microsievert: float) -> float:
    """Transport index: mSv/h times 100, to the next tenth above."""
    return (floor(microsievert / 1000 * 100 * 10) + 1) / 10


def travel(
    radium: float, thorium: float, constant: float, years: float
) -> tuple[float, float, float]:
    """Ra-228, Th-228 and the sum of fractions on the day of travel."""
    ra, th = stepped(radium, thorium, years)
    return ra, th, ra / 10 + th / 1 + constant / 10


def gigabecquerel(kilogram: float, percent: float) -> float:
    """Thorium-232 in a mass of dry cake."""
    return kilogram * 1e3 * percent / 100 * THORIUM / 1e9


PB, RN = 0.0651, 0.00755  # 1/h, as the stems print them

ORACLES: dict[str, Oracle] = {
    # lessons
    "rwt-seg-cloze": lambda: {
        "ra": solved(lambda t: stepped(12.0, 0.0, t)[0] - 1, 1, 60),
        "th": solved(lambda t: stepped(12.0, 0.0, t)[1] - 1, 6, 60),
    },
    "rwt-seg-own": lambda a, x: until(a, x),
    "rwt-sto-cloze": lambda: {
        "now": 0.1 * (rate(3.0) + rate(10.0)) / 5**2,
        "last": 0.2 * END / 5**2,
    },
    "rwt-sto-own": lambda n, a, d, p, h: n * a * END / d / d * p / 100 * h / 1000,
    "rwt-tra-cloze": lambda: dict(zip(("th", "s"), travel(12.0, 0.0, 12.0, 5.0)[1:], strict=True)),
    "rwt-tra-own": lambda a, c, t: travel(a, 0.0, c, t)[2],
    # practice
    "rwtp-seg-mix": lambda m1, c, m2, t: m1 * c * exp(-log(2) * t / 1600) / (m1 + m2),
    "rwtp-seg-daughter": lambda a, t: stepped(a, 0.0, t)[1],
    "rwtp-seg-accept": lambda th, ra, pb: sum(x / y for x, y in ((th, 20), (ra, 25), (pb, 80))),
    "rwtp-seg-leach": lambda m, c, k: m * 1e6 * c * 0.05 / k / 1e3,
    "rwtp-sto-year": lambda a, t: a * rate(t),
    "rwtp-sto-wait": lambda n, s: 60 * wait(PB, n, s / 100),
    "rwtp-sto-hours": lambda a, d, p, e: solved(
        lambda h: a * END / d / d * p / 100 * h / 1000 - e, 0, 1e5
    ),
    "rwtp-sto-delay": lambda: {
        "tn": 100 * delayed(240.0),
        "t": solved(lambda t: delayed(t) - 0.01, 1, 2000),
    },
    "rwtp-sto-back": lambda n, t: 100 * aired(PB, 0.0, t, kept(PB, n)),
    "rwtp-sto-stack-a": lambda n, d, h: n * 0.05 * rate(0.0) / d / d * h / 1000,
    "rwtp-sto-stack-b": lambda n, d, h: 100 * 0.3 / (n * 0.05 * END / d / d * h / 1000),
    "rwtp-tra-index": lambda r: up_tenth(r),
    "rwtp-tra-dust": lambda pb, po, h: (pb + po) / 10 + h,
    # quiz
    "rwtq-accept-at": lambda y, x: solved(lambda a: max(stepped(a, 0.0, y)) - x, 0, 5e3),
    "rwtq-drum-mass": lambda ra, th, L1, L2: solved(
        lambda m: m * ra / L1 / 1e3 + m * th / L2 / 1e3 - 1, 0, 1e4
    ),
    "rwtq-old-wall": lambda w, h, a: a * w * h / 1000 * END / rate(0.0),
    "rwtq-fan-size": lambda V, s: V * solved(lambda n: kept(PB, n) - s / 100, 0.0, 100),
    "rwtq-from-survey": lambda r, t: r * END / rate(t),
    "rwtq-fan-stops": lambda s0, s: solved(
        lambda t: aired(PB, 0.0, t, s0 / 100) - s / 100, 1e-6, 60
    ),
    "rwtq-index-later": lambda r: up_tenth(r * rate(30.0) / rate(0.0)),
    "rwtq-fresh-most": lambda c, t: solved(lambda a: travel(a, 0.0, c, t)[2] - 10, 0, 300),
    "rwtq-drum-life-a": lambda m, w: gigabecquerel(m, w) * rate(3.0),
    # exam
    "xrw-gate-sum": lambda a, t, L1, L2: stepped(a, 0.0, t)[0] / L1 + stepped(a, 0.0, t)[1] / L2,
    "xrw-two-ages": lambda a, b, t, u, p, d: (a * rate(t) + b * rate(u)) / d / d * p / 100,
    "xrw-after-stop": lambda c, n, t: c * aired(PB, 0.0, t, kept(PB, n)),
    "xrw-radon-shed": lambda n, s: 60 * wait(RN, n, s / 100),
    "xrw-history-sum": lambda a, h0, c, t: travel(a, h0, c, t)[2],
    "xrw-index-cake": lambda i, w: solved(
        lambda m: gigabecquerel(m, w) * END / 1.3**2 / 10 - i, 0, 5e3
    ),
    "xrw-thoria-lorry": lambda w, m, g: solved(
        lambda kg: kg * 1.1379 / (w * 1e3 * (100 - m) / 100) - g / 100, 0, 1e5
    ),
    "xrw-radium-loop": lambda a, Q, r: solved(
        lambda c: a * 1e3 - c * (Q - Q * r / 100) * 1e3, 0, 1e4
    ),
    "xrw-case-hall-a": lambda n, m, w: n * gigabecquerel(m, w),
    "xrw-case-hall-b": lambda n, m, w, d, h: (
        100 * 0.3 / (n * gigabecquerel(m, w) * END / d / d * h / 1000)
    ),
}
WORDS: frozenset[str] = frozenset()

SPOT = 0.040 / 6**2  # GBq of a batch over the square of the distance in the worked example
Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/segregate-and-stabilise.lesson.md": [
        ("\\log_2 18 = {}$ years", "93", solved(lambda t: 18 * 2 ** (-t / 22.2) - 1, 0, 200)),
        ("(30/1) = {}$ years", "28.2", solved(lambda t: stepped(30.0, 0.0, t)[0] - 1, 5, 60)),
        ("(44.9/1) = {}$ years", "31.6", until(30.0, 1.0)),
        ("-31.6/5.75}} = {}$ Bq/g", "0.665", stepped(30.0, 0.0, 31.6)[0]),
        ("thorium-228 is still {} Bq/g", "1.50", stepped(30.0, 0.0, 28.2146)[1]),
        ("{}\\,A_0\\,(2^{{-t/5.75}}", "1.498", RATIO),
        ("Thorium-228 rises to {} % of", "58", 100 * stepped(1.0, 0.0, 4.55)[1]),
        ("| C pipe scale | 0.3 | 5.0 | {} |", "7.3",
         5.0 * stepped(1.0, 0.0, 15.0)[1] / stepped(1.0, 0.0, 15.0)[0]),
    ],
    f"{HOME}/a-store-for-decades.lesson.md": [
        ("| µGy/h | {} | 0.26", "0.14", SPOT * filled(1)),
        ("0.14 | {} | 0.38", "0.26", SPOT * filled(2)),
        ("0.26 | {} | 0.50", "0.38", SPOT * filled(3)),
        ("0.38 | {} | 0.63", "0.50", SPOT * filled(4)),
        ("0.50 | {} |", "0.63", SPOT * filled(5)),
        ("About {} when it is full, and about 3.0", "1.5", SPOT * filled(10)),
        ("when it is full, and about {} decades", "3.0", SPOT * 10 * END),
        ("158.9 | {} | 106.8", "126.1", rate(1.0)),
        ("126.1 | {} | 117.5", "106.8", rate(3.0)),
        ("106.8 | {} | 171.3", "117.5", rate(5.0)),
        ("117.5 | {} | 260.0", "171.3", rate(10.0)),
        ("171.3 | {} | 269.4", "260.0", rate(30.0)),
        ("rising to {} at year 20", "2.4", SPOT * filled(20)),
        ("2.4 at year 20, {} at year 30", "2.8", SPOT * filled(30)),
        ("and {} at year 50", "3.0", SPOT * filled(50)),
        ("2^{{-300/55.6}} = {}\\,\\%", "2.4", 100 * delayed(300.0)),
        ("and $\\lambda = {}$ 1/h", "0.0651", log(2) / 10.64),
        ("the end is {} %", "1.6", 100 * kept(PB, 4.0)),
        ("4.065 = {}$ h", "0.83", wait(PB, 4.0, 0.05)),
        ("after 5 h it is {} %", "29", 100 * aired(PB, 0.0, 5.0, kept(PB, 4.0))),
        ("after 14 h {} %", "60", 100 * aired(PB, 0.0, 14.0, kept(PB, 4.0))),
        ("after two days {} %", "96", 100 * aired(PB, 0.0, 48.0, kept(PB, 4.0))),
        ("\\times 14}} = {}$, some forty", "0.60", aired(PB, 0.0, 14.0, kept(PB, 4.0))),
        ("add up to 1,{}.", "319", filled(10) - 1000),
        ("1319/6^2 = {}$ µGy/h", "1.47", SPOT * filled(10)),
        ("it passes {} % of a broad", "24.6", 100 * through(30)),
        ("1.47 \\times 0.246 \\times 400/1000 = {}$ mSv", "0.14",
         SPOT * filled(10) * through(30) * 0.4),
        ("269.4/6^2 = {}$ µGy/h", "2.99", SPOT * 10 * END),
        ("2.99 \\times 0.246 \\times 400/1000 = {}$ mSv", "0.29",
         SPOT * 10 * END * through(30) * 0.4),
        ("e^{{-3.62}} = {}$. Then", "0.124", through(40)),
        ("last year has {} mSv", "0.15", SPOT * 10 * END * through(40) * 0.4),
        ("2.99/1.47 = {}$, the doubling", "2.04", 10 * END / filled(10)),
    ],
    f"{HOME}/transport.lesson.md": [
        ("0.6 = {}$, above 10", "13.75", 12.5 / 10 + 9.7 / 1 + 22 / 10 + 6 / 10),
        ("-3/5.75}} = {}$ Bq/g", "12.5", stepped(18.0, 0.0, 3.0)[0]),
        ("-3/1.9116}}) = {}$ Bq/g", "9.70", stepped(18.0, 0.0, 3.0)[1]),
        ("9.70 + 2.2 + 0.6 = {}$. Above", "13.7", travel(18.0, 0.0, 28.0, 3.0)[2]),
        ("0 + 2.2 + 0.6 = {}$. Below", "4.6", travel(18.0, 0.0, 28.0, 0.0)[2]),
        ("and the sum {}.", "4.05", 1.25 + 2.2 + 0.6),
        ("Year 0: 4.6; year 1: {};", "9.5", travel(18.0, 0.0, 28.0, 1.0)[2]),
        ("year 2: {};", "12.3", travel(18.0, 0.0, 28.0, 2.0)[2]),
        ("year 4: {};", "14.2", travel(18.0, 0.0, 28.0, 4.0)[2]),
        ("year 5: {};", "14.1", travel(18.0, 0.0, 28.0, 5.0)[2]),
        ("year 6: {}.", "13.7", travel(18.0, 0.0, 28.0, 6.0)[2]),
    ],
}  # fmt: skip
