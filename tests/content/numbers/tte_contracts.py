"""Every number of the module on contracts and ethics, computed a second time from stems alone.

Money is booked line by line, interest grows day by day, rates are lowered in small steps, days are
counted on a calendar, and crossings are searched for.
"""
# ruff: noqa: N803, E741 - arguments bear the names that the stems print

from datetime import date, timedelta

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/technology-transfer-expert/contracts-and-ethics"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/technology-transfer-expert.bank.md", "xttk-")


def base(invoiced: float, *listed: float) -> float:
    """Net sales in thousands of euros, after each listed deduction."""
    left = 1000 * invoiced
    for deduction in listed:
        left -= 1000 * deduction
    return left


def earned(sales: float, percent: float) -> float:
    """Royalty on net sales, booked in a thousand equal invoices."""
    return sum(sales / 1000 * percent / 100 for _ in range(1000))


def due(own: float, least: float) -> float:
    """What is paid for a period: the own royalty, and a top-up where it is short."""
    return own + (least - own if own < least else 0)


def interest(amount: float, percent: float, days: float) -> float:
    """Simple interest, day by day."""
    total = 0.0
    for _ in range(int(days)):
        total += amount * percent / 36_500
    return total


def lowered(rate: float, share: float, others: float, floor: float) -> float:
    """Main rate after an offset, lowered in steps of a thousandth of a point."""
    steps = round(1000 * share / 100 * others)
    for _ in range(steps):
        if rate - 0.001 < floor - 1e-9:
            return floor
        rate -= 0.001
    return rate


def by_days(year: float, days: float) -> float:
    """The share of a yearly sum that falls on so many days."""
    return sum(year / 365 for _ in range(int(days)))


def late(start: date, allowed: float, given: date) -> int:
    """Days after the last day allowed, on a calendar."""
    last = start + timedelta(days=int(allowed))
    return (given - last).days


def open_share(invoice: float, *explained: float) -> float:
    """Percent of an invoice without work or receipt."""
    left = invoice
    for part in explained:
        left -= part
    return 100 * left / invoice


def audited(owed: float, paid: float, cost: float, grown: float = 0) -> float:
    """What is paid after an audit; the licensee bears it above 5 % missing."""
    missing = owed - paid
    return missing + grown + (cost if missing / owed > 0.05 else 0)


def capped(inside: float, cap: float, outside: float) -> float:
    """Damage paid under a cap, thousand by thousand, with what is outside it."""
    paid = 0.0
    for _ in range(int(10 * inside)):
        paid = paid + 0.1 if paid + 0.1 <= cap + 1e-9 else paid
    return paid + outside


def half_year(E, U, w, p, r, s, l, A) -> float:
    invoices = [E, U * w]
    net = sum(base(one, one * p / 100) for one in invoices)
    return earned(net, lowered(r, 50, s, l)) - A


ORACLES: dict[str, Oracle] = {
    # lessons
    "ttkl-sco-cloze": lambda: {
        "N": base(9.2, 0.3, 0.1) / 1000, "top": due(earned(base(9.2, 0.3, 0.1), 4), 400) - 352,
    },
    "ttkl-sco-own": lambda G, f, c, r, M, d, i: (
        due(earned(base(G, f, c), r), M) + interest(due(earned(base(G, f, c), r), M), i, d)
    ),
    "ttkl-imp-cloze": lambda: {
        "inc": sum(0.5 * 0.3 for _ in range(560)),
        "day": (date(2030, 5, 15) + timedelta(days=30)).day,
    },
    "ttkl-imp-own": lambda a, b, p, q, C, n: sum(
        (a * p + b * p) * q / 100 for _ in range(int(n))
    ) - C,
    "ttkl-gif-cloze": lambda: {"open": 120 - 40 * 0.85, "share": open_share(120, 40 * 0.85)},
    "ttkl-gif-own": lambda s, K, e, d, w: open_share(
        earned(1000 * K, s) + e, e, *[w] * int(d)
    ),
    "ttkl-wdr-cloze": lambda: {
        "due": due(81, by_days(292, 90)) + earned(750, 4), "pay": capped(640, 250, 80),
    },
    "ttkl-wdr-own": lambda n, M, a, S, r: due(a, by_days(M, n)) + earned(1000 * S, r),
    # practice
    "ttkp-sco-topup": lambda G, f, c, k, r, M: M - earned(base(G, f, c), r),
    "ttkp-sco-stack": lambda r, a, b, k, l, N: sum(
        earned(1000 * N, rate) for rate in (lowered(r, k, a + b, l), a, b)
    ),
    "ttkp-sco-audit": lambda D, P, i, d, A: audited(D, P, A, interest(D - P, i, d)),
    "ttkp-imp-late": lambda p, n, g: late(date(2030, 3, int(p)), n, date(2030, 5, int(g))),
    "ttkp-imp-saving": lambda s, Q, l, o, p, q: sum(s - l for _ in range(int(Q))) + sum(
        p * q / 100 for _ in range(int(o))
    ),
    "ttkp-gif-visit": lambda c, n, t, h, m: sum(
        sum(c for _ in range(int(t) + 1)) - sum(h + m for _ in range(int(t)))
        for _ in range(int(n))
    ),
    "ttkp-wdr-due": lambda n, M, a, S, r, c: due(a, by_days(M, n)) + earned(1000 * S, r) + c,
    "ttkp-wdr-partner-b": lambda n, M, e: due(e, by_days(M, n)) + 15,
    # quiz
    "ttkq-cross": lambda r, M, F, s: solved(
        lambda N: max(10 * r * N, M) - F - 10 * s * N, M / (10 * r), 100
    ),
    "ttkq-rotor": lambda n, P, a, b, r: earned(n * P / (1 + b / a), r),
    "ttkq-quarter": lambda a, g, b, d, i: interest(a, i, d) + interest(b, i, d - g),
    "ttkq-cap": lambda k, R, D, S: capped(D, k * R, S),
    "ttkq-stock": lambda T, p, d, w, r: T - sum(w / 7 for _ in range(int(d))),
    "ttkq-route-b": lambda M, n, S, r: due(0, by_days(M, n)) + earned(1000 * S, r),
    # exam
    "xttk-halfyear": half_year,
    "xttk-found": lambda P, r, c, g, A: audited(
        P + earned(base(c), r) + earned(base(g), r), P, A
    ),
    "xttk-cure": lambda a, n, k, e, M: by_days(
        M, (date(2030, 4, int(a)) + timedelta(days=n + k) - date(2030, 4, int(a))).days
    ) - e,
}  # fmt: skip
WORDS: frozenset[str] = frozenset({"ttkp-imp-cloze"})

Row = tuple[str, str, float]
TARN = base(14.6, 0.4, 0.2)
PRINTED: dict[str, list[Row]] = {
    f"{HOME}/licence-scope.lesson.md": [
        ("it costs $0.12 + 0.21 = {}$ M€.", "0.33", 0.12 + 0.02 * 10.5),
        ("A costs {} M€ at 10.5", "0.315", due(earned(10_500, 3), 300) / 1000),
        ("cross twice, at {} and at 12", "9",
         solved(lambda N: 0.3 - 0.12 - 0.02 * N, 0, 10)),
        ("and at {} M€. Between", "12", solved(lambda N: 0.03 * N - 0.12 - 0.02 * N, 10, 20)),
        ("14.6 - 0.4 - 0.2 = {}$ M€", "14.0", TARN / 1000),
        ("$3 - 0.5 \\times 1.5 = {}$, below", "2.25", lowered(3, 50, 1.5, 0)),
        ("so {} %. 3.", "2.5", lowered(3, 50, 1.5, 2.5)),
        ("14\\,000 = {}$ k€", "350", earned(TARN, 2.5)),
        ("45/365 = {}$ k€", "3.99", interest(due(earned(TARN, 2.5), 360), 9, 45)),
        ("$360/0.025 = 14\\,{}$ k€", "400", solved(lambda N: 0.025 * N - 360, 0, 1e5) - 14_000),
        ("showed {} k€ earned", "342.5", earned(base(14.6, 0.4, 0.2, 0.3), 2.5)),
        ("would have cost {} k€", "7.5", earned(base(0.3), 2.5)),
        ("9.2 - 0.3 - 0.1 = {}$ M€", "8.8", base(9.2, 0.3, 0.1) / 1000),
        ("8800 = {}$; $400", "352", earned(8800, 4)),
    ],
    f"{HOME}/improvements.lesson.md": [
        ("$0.9 \\times 400 = {}$ k€", "360", sum(0.9 for _ in range(400))),
        ("(700 + 300) = {}$ k€", "120", sum(0.4 * 0.3 for _ in range(1000))),
        ("April 30: {} on 30 April", "49", (date(2030, 4, 30) - date(2030, 3, 12)).days),
        ("day 45 is {} April", "26", (date(2030, 3, 12) + timedelta(days=45)).day),
        ("compared {} with 360", "480", 360 + sum(0.12 for _ in range(1000))),
        ("0.5 \\times 560 = {}$ k€", "84", sum(0.15 for _ in range(560))),
        ("$30 - 16 = {}$.", "14", (date(2030, 5, 15) + timedelta(days=30)).day),
    ],
    f"{HOME}/gifts-and-bribery.lesson.md": [
        ("contract value | {} |", "360.0", earned(8000, 4.5)),
        ("$46 \\times 0.9 = {}$ k€", "41.4", sum(0.9 for _ in range(46))),
        ("Explained together: {} k€", "54.0", sum(0.9 for _ in range(46)) + 12.6),
        ("$360.0 + 12.6 = {}$ k€", "372.6", earned(8000, 4.5) + 12.6),
        ("372.6 - 54.0 = {}$ k€", "318.6", 3.726 * open_share(372.6, 41.4, 12.6)),
        ("$318.6/372.6 = {}$ %", "85.5", open_share(372.6, 41.4, 12.6)),
        ("would be {} further days", "354", 318.6 / 0.9),
        ("by the days: {} k€ a day", "7.8", 360 / 46),
        ("$120 - 34 = {}$ k€", "86", 120 - 40 * 0.85),
        ("$86/120 = {}$ %", "71.7", open_share(120, 34)),
    ],
    f"{HOME}/when-to-withdraw.lesson.md": [
        ("60/365 = {}$ k€. Earned", "60", by_days(365, 60)),
        ("0.03 \\times 1500 = {}$ k€", "45", earned(1500, 3)),
        ("$60 + 45 = {}$ k€", "105", due(48, by_days(365, 60)) + earned(1500, 3)),
        ("With the order: {} k€", "175", due(48, by_days(365, 60)) + earned(1500, 3) + 70),
        ("$300 + 120 = {}$ k€", "420", capped(900, 300, 120)),
        ("$292 \\times 90/365 = {}$, less", "72", by_days(292, 90)),
        ("$81 + 30 = {}$ k€", "111", due(81, by_days(292, 90)) + earned(750, 4)),
        ("$250 + 80 = {}$ k€", "330", capped(640, 250, 80)),
    ],
}  # fmt: skip
