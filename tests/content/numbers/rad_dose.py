"""Every number of the module on dose and protection, computed a second time from the stems alone.

Chains are followed in small steps of time, rooms and filters by many small steps, plans person by
person; the content's closed formulas are not used where there is another way.
"""
# ruff: noqa: N803 - arguments bear the names that the stems print

from math import sqrt

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/radioactive-waste-specialist/dose-and-protection"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/radioactive-waste-specialist.bank.md", "xrd-")
TH = 4057.0  # Bq of Th-232 in one gram of thorium, as the stems print it
AC, SUB = 110.5, 158.9  # µGy m2/(GBq h), as the lessons print them
ALPHA = 0.016  # mSv for each Bq of alpha
BREATH = 1.2  # m3/h
TN, RN = 7.56e-5, 5.56e-6  # mJ/m3 for each Bq/m3 of EEC


def halved(half_lives: float) -> float:
    """Share left after so many half-lives, in many small steps (second order)."""
    steps = 4_000
    k = 0.6931471805599453 * half_lives / steps
    share = 1.0
    for _ in range(steps):
        share *= (1 - k / 2) / (1 + k / 2)
    return share


def aged(years: float) -> tuple[float, float]:
    """Ra-228 and Th-228 for each Bq of Th-232, years after the radium was taken away."""
    steps = 20_000
    step = years / steps
    ra, th = 0.0, 1.0
    k_ra, k_th = 0.6931471805599453 / 5.75, 0.6931471805599453 / 1.9116
    for _ in range(steps):
        new_ra = (ra * (1 - k_ra * step / 2) + k_ra * step) / (1 + k_ra * step / 2)
        new_th = (th * (1 - k_th * step / 2) + k_th * step * (ra + new_ra) / 2) / (
            1 + k_th * step / 2
        )
        ra, th = new_ra, new_th
    return ra, th


def strength(years: float) -> float:
    """µGy/h at 1 m for each GBq of Th-232."""
    ra, th = aged(years)
    return AC * ra + SUB * th


def passes(cm: float) -> float:
    """Broad-beam share: unscattered rays found slice by slice, scattered ones added."""
    steps = 4_000
    free, mu = 1.0, 0.0905
    for _ in range(steps):
        k = mu * cm / steps
        free *= (1 - k / 2) / (1 + k / 2)
    return free + mu * cm * free


def unscattered(cm: float) -> float:
    """Share of a narrow beam."""
    return passes(cm) / (1 + 0.0905 * cm)


def gbq(kilograms: float, percent: float) -> float:
    """Activity of Th-232 of a cake, in GBq."""
    return kilograms * 1e3 * percent / 100 * TH * 1e-9


def dust(bq: float, hours: float) -> float:
    """mSv from alpha dust."""
    return bq * BREATH * hours * ALPHA


def products(eec: float, hours: float, energy: float, coefficient: float) -> float:
    """mSv from products of thoron or radon, hour by hour."""
    return sum(eec * energy * coefficient for _ in range(int(hours)))


def steady(kept: float, before: float, after: float) -> float:
    """Lead-212 in a room after its air changes were altered, from the balance of both states."""
    source = kept * (0.0651 + before)
    return solved(lambda c: c * 0.0651 + c * after - source, 0, 1e4)


def least(background: float, seconds: float, efficiency: float, area: float = 100) -> float:
    """Detection limit of a wipe with a pick-up of one tenth, in Bq/cm2."""
    counts = 2.71 + 4.65 * sqrt(background)
    return counts / seconds / efficiency * 10 / area


def long_lived(n1: float, n2: float, hours: float) -> float:
    """Part of two counts that does not decay, found by trial."""
    left = halved(hours / 10.64)
    return solved(lambda L: (n1 - L) * left + L - n2, -1e4, 1e4)


def counted_twice(L: float, s: float, t: float) -> float:
    """What the two printed, rounded counts of the own-numbers question lead to."""
    n1 = round(L + s, 1)
    n2 = round(L + s * halved(t / 10.64), 1)
    return long_lived(n1, n2, t)


def crew(people: float, rate: float, minutes: float) -> float:
    """µSv of a crew, person by person."""
    return sum(rate * minutes / 60 for _ in range(int(people)))


def wait(s: float, L: float, p: float) -> float:
    """Hours until lead-212 is p % of the dust, by trial."""
    return solved(lambda t: L * p / 100 - s * halved(t / 10.64), 0, 400)


ORACLES: dict[str, Oracle] = {
    # lessons
    "rdd-ext-cloze": lambda: {
        "bare": gbq(80, 30) * 269.4 / 16,
        "behind": gbq(80, 30) * 269.4 / 16 * passes(20),
    },
    "rdd-ext-own": lambda m, w, r, x, h: gbq(m, w) * 269.4 / (r * r) * passes(x) * h * 1e-3,
    "rdd-inh-cloze": lambda: {
        "tn": products(8, 400, TN, 1.5), "rn": products(50 * 0.4, 400, RN, 3),
    },
    "rdd-inh-own": lambda d, t, h: dust(d, h) + products(t, h, TN, 1.5),
    "rdd-ins-cloze": lambda: {"least": least(16, 200, 0.30), "dpm": least(16, 200, 0.30) * 6000},
    "rdd-ins-own": counted_twice,
    "rdd-plan-cloze": lambda: {"outside": crew(2, 10, 120), "dust": 2 * 1e3 * dust(0.12, 2)},
    "rdd-plan-own": lambda n, t, r, k, u, s: (
        crew(n, r, t) - crew(n, r * k, t + u) - crew(1, r, s)
    ),
    # practice
    "rdp-fresh": lambda m, w, r: gbq(m, w) * SUB / (r * r),
    "rdp-two-drums": lambda a, b, d1, d2: a / d1 / d1 + b / d2 / d2,
    "rdp-ratio": lambda x: passes(x) / unscattered(x),
    "rdp-six": lambda d, a, h: dust(d * 1e-3 * a * 6, h),
    "rdp-wl": lambda p, h: p / 7.43 * 2.08e-2 * h * 1.5,
    "rdp-fan": lambda c, n1, n2: steady(c, n1, n2),
    "rdp-probe": lambda n, b, e, S: (n - b) / e / S,
    "rdp-dpm": lambda d: d / 60 / 100,
    "rdp-least": lambda B, t, e: least(B, t, e) * 6000,
    "rdp-hidden": lambda m, l: sum(l for _ in range(int(12 / m))),  # noqa: E741
    "rdp-tank-a": lambda r, t, c: crew(2, r, t) + 2e3 * dust(c, t / 60),
    "rdp-tank-b": lambda r, t, k: crew(2, r, k * t + 20),
    # quiz
    "rdq-hours": lambda d, x, g: solved(lambda h: d / 9 * passes(x) * h * 1e-3 - g, 0, 1e5),
    "rdq-most": lambda w, r, q: solved(lambda m: gbq(m, w) * 269.4 / (r * r) - q, 0, 1e5),
    "rdq-joins": lambda s, a, d, t: s + a / d / d * t,
    "rdq-grown": lambda q, h: q / 106.8 * 260.0 * h * 1e-3,
    "rdq-eec": lambda g, h: solved(lambda c: products(c, h, TN, 1.5) - g, 0, 1e3),
    "rdq-changes": lambda c, n, g: solved(lambda k: steady(c, n, k) - g, 0, 1e3),
    "rdq-equal": lambda r, a: solved(lambda d: 1e3 * dust(d * 1e-3 * a, 1) - r, 0, 1e3),
    "rdq-gross": lambda B, t, e, l: B + l / 60 / 10 * e * t,  # noqa: E741
    "rdq-wait": wait,
    "rdq-air": lambda L, e, q, h: L / 60 / e / (q * 1e-3 * 60 * h),
    "rdq-third": lambda r, t, k, f: crew(1, r, t / k) * f,
    "rdq-store-a": lambda m, w, r, x, h: gbq(m, w) * 158.9 / (r * r) * passes(x) * h * 1e-3,
    "rdq-store-b": lambda m, w, r, x, h: (
        gbq(m, w) * (260.0 - 158.9) / (r * r) * passes(x) * h * 1e-3
    ),
    # exam
    "xrd-wall-short": lambda m, w, r, x, h, g: (
        gbq(m, w) * 260.0 / (r * r) * passes(x) * h * 1e-3 - g
    ),
    "xrd-distance": lambda m, w, x, q: solved(
        lambda r: gbq(m, w) * 269.4 / (r * r) * passes(x) - q, 0.01, 1e3
    ),
    "xrd-three-ways": lambda o, d, a, p, h: (
        o * h * 1e-3 + dust(d * 1e-3 * a, h) + products(p * 37, h, TN, 1.5)
    ),
    "xrd-fan-dose": lambda c, n1, n2, h: (
        products(c, h, TN, 1.5) - products(steady(c, n1, n2), h, TN, 1.5)
    ),
    "xrd-wipe-share": lambda N, B, t, e: 100 * (N - B) / t / e * 10 * 60 / 200,
    "xrd-two-counts": lambda a, b, t, e, V: long_lived(a, b, t) / 60 / e / V,
    "xrd-job-a": lambda r, t, c: crew(2, r, t) + 2e3 * dust(c, t / 60),
    "xrd-job-b": lambda r, t, c, k, s, u: (
        100
        * (1 - (crew(2, r * k, t + u) + 2e3 * dust(c / 10, (t + u) / 60) + crew(1, r, s))
           / (crew(2, r, t) + 2e3 * dust(c, t / 60)))
    ),
}  # fmt: skip
WORDS: frozenset[str] = frozenset()
CAKE = gbq(120, 25)
Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/external-gamma.lesson.md": [
        ("with all that follows it, thallium-208 among them | {} |", "158.9", 269.4 - AC),
        ("| 3 | {} | 0.461", "0.303", aged(3)[0]),
        ("| 3 | 0.303 | {} |", "0.461", aged(3)[1]),
        ("0.461 | {} |", "106.8", strength(3)),
        ("| 10 | {} | 0.591", "0.700", aged(10)[0]),
        ("0.700 | {} |", "0.591", aged(10)[1]),
        ("0.591 | {} |", "171.3", strength(10)),
        ("| 30 | {} | 0.960", "0.973", aged(30)[0]),
        ("0.973 | {} |", "0.960", aged(30)[1]),
        ("0.960 | {} |", "260.0", strength(30)),
        ("8$ Bq, or {} GBq", "0.1217", CAKE),
        ("260.0 = {}$ µGy/h", "31.6", CAKE * strength(30)),
        ("31.6/9 = {}$ µGy/h", "3.52", CAKE * strength(30) / 9),
        ("\\times 25 = {}$, so", "2.26", 0.0905 * 25),
        ("e^{{-2.26}} = {}$.", "0.340", passes(25)),
        ("200/1000 = {}$ mSv. Above", "0.239", CAKE * strength(30) / 9 * passes(25) * 0.2),
        ("0.20/0.239 = {}$. By trial", "0.284", passes(25) * 0.20 / 0.239),
        ("28 cm gives {}.", "0.280", passes(28)),
        ("31.6 would be {}, so", "32.8", CAKE * 269.4),
        ("take the dose to {} mSv", "0.197", CAKE * strength(30) / 9 * passes(28) * 0.2),
        ("first sheet gave {} mSv", "0.073", CAKE * strength(30) / 9 * unscattered(25) * 0.2),
        ("e^{{-2.26}} = {}$ alone", "0.104", unscattered(25)),
        ("fresh cake: {} mSv", "0.146", CAKE * SUB / 9 * passes(25) * 0.2),
        ("law gives {}, the broad", "0.066", unscattered(30)),
        ("the broad beam {}. The person", "0.246", passes(30)),
        ("reading is near {}.", "3.1", 1.9 * strength(30) / SUB),
    ],
    f"{HOME}/inhalation-thoron-and-radon.lesson.md": [
        ("Thoron's is {} times as large", "13.6", 7.56e-5 / 5.56e-6),
        ("which is {} mSv for each mJ", "0.53", 40e-6 / TN),
        ("| thoron gas | {} |", "44.9", 0.6931472 * 3600 / 55.6),
        ("| lead-212 | {} |", "0.0651", 0.6931472 / 10.64),
        ("| radon gas | {} |", "0.00755", 0.6931472 / (3.8235 * 24)),
        ("| 44.9 | {} % |", "4", 100 * (1 - 45.0 / 46.9)),
        ("| 0.0651 | {} % |", "92", 100 * (1 - steady(1, 0.1, 2))),
        ("| 0.00755 | {} % |", "95", 100 * (1 - 0.10755 / 2.00755)),
        ("500 = {}$ Bq; times", "48", 0.080 * 1.2 * 500),
        ("times 0.016: {} mSv", "0.768", dust(0.080, 500)),
        ("500 = {}$ mJ·h/m³; times", "0.454", 12 * TN * 500),
        ("times 1.5: {} mSv", "0.680", products(12, 500, TN, 1.5)),
        ("500 = {}$; times 3", "0.0667", 24 * RN * 500),
        ("times 3: {} mSv", "0.200", products(24, 500, RN, 3)),
        ("4. Sum: {} mSv", "1.65", dust(0.080, 500) + products(12, 500, TN, 1.5) + 0.200),
        ("12 Bq/m³ is {} pCi/L", "0.324", 12 / 37),
        ("by 7.43 it is {} WL", "0.0437", 12 / 37 / 7.43),
        ("the thoron part was {} mSv", "6.8", products(120, 500, TN, 1.5)),
    ],
    f"{HOME}/contamination-and-instruments.lesson.md": [
        ("after five days {} % of it", "0.04", 100 * halved(120 / 10.64)),
        ("300 = {}$ counts a second", "0.0733", 22 / 300),
        ("100) = {}$ Bq/cm²", "0.0244", 22 / 300 / 0.30 / 10),
        ("6000 = {}$ dpm", "147", 22 / 300 / 0.30 / 10 * 6000),
        ("4.65 \\times 3 = {}$ counts", "16.7", 2.71 + 4.65 * 3),
        ("16.7/300/3 = {}$ Bq/cm²", "0.0185", least(9, 300, 0.30)),
        ("Bq/cm², or {} dpm", "111", least(9, 300, 0.30) * 6000),
        ('had reported "{} dpm', "2.4", 22 / 300 / 0.30 / 10 * 100),
        ("4.65 \\times 4 = {}$ counts", "21.3", 2.71 + 4.65 * 4),
        ("At C {} counts a minute", "6.05", 6 + 60 * halved(108 / 10.64)),
    ],
    f"{HOME}/planning-low-dose.lesson.md": [
        ("0.10 = {}$ mSv. A quarterly", "1.2", 12 * 0.10),
        ("would hide at most {}.", "0.4", 4 * 0.10),
        ("outside: ${} + 106.7", "36.0", crew(2, 12, 90)),
        ("36.0 + {} + 30.0", "106.7", crew(2, 20, 160)),
        ("106.7 + {} = 172.7", "30.0", crew(1, 15, 120)),
        ("30.0 = {}$ µSv", "172.7", crew(2, 12, 90) + crew(2, 20, 160) + crew(1, 15, 120)),
        ("2.667 \\times 16 = {}$ µSv", "30.7", 2e3 * dust(0.30, 160 / 60)),
        ("30.7$ µSv. Crew: {} µSv", "203", 172.67 + 2e3 * dust(0.30, 160 / 60)),
        ("36.0 + {} + 6.0", "48.0", crew(2, 8, 180)),
        ("6.0 + {} = 102.7", "12.7", crew(1, 15, 40) + crew(1, 2, 80)),
        ("3 \\times 16 = {}$ µSv", "2.3", 2e3 * dust(0.02, 3)),
        ("2.3$ µSv. Crew: {} µSv", "105", 102.67 + 2e3 * dust(0.02, 3)),
        ("18.0 + 24.0 = {}$ µSv each", "42.0", crew(1, 12, 90) + crew(1, 8, 180)),
        ("drums that is {}. The site's", "14.0", 42.0 / 48 * 16),
        ("1.25 times: {} µSv", "17.5", 14.0 * 1.25),
        ("The transfer saves {}, costs", "58.7", crew(2, 20, 160) - crew(2, 8, 180)),
        ("at 8 µSv/h are {} µSv", "2.7", crew(1, 8, 20)),
        ("171.3/106.8 = {}$.", "20.0", 12.5 * strength(10) / strength(3)),
    ],
}
