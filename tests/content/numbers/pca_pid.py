"""Every number of the module on dynamics and PID, computed a second time from stems alone.

Processes and loops are stepped through time, margins are searched along the frequency axis;
the closed formulas of the lessons are not used here.
"""
# ruff: noqa: N803 - arguments bear the names that the stems print

from math import pi

from tests.content.loop_oracle import (
    Loop,
    at_rest,
    closed,
    covered,
    fitted,
    free_of_limit,
    gain_margin,
    lag,
    peak,
    phase_margin,
    plant,
    settled,
    simc,
    wound,
)
from tests.content.stage_oracle import Oracle, solved

HOME = "courses/process-control-engineer/dynamics-and-pid"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/process-control-engineer.bank.md", "xpcp-")


def line_delay(metre: float, millimetre: float, flow: float) -> float:
    """Seconds through a tube: its circle cut into slices, over the flow."""
    slices, area = 4000, 0.0
    radius = millimetre / 2
    for n in range(slices):
        across = -radius + (n + 0.5) * millimetre / slices
        area += 2 * (radius**2 - across**2) ** 0.5 * millimetre / slices
    return area / 1e6 * metre / (flow / 60e3)


def ph_of(base_minus_acid: float) -> float:
    """pH of strong acid and base from the charge balance, by search."""
    return solved(lambda y: 10 ** (y - 14) - 10**-y - base_minus_acid, 0.0, 14.0)


def gain_at(ph: float) -> float:
    """pH for each mmol/L at a pH, as a small difference around it."""
    excess = 10 ** (ph - 14) - 10**-ph
    step = 1e-4 * (10**-ph + 10 ** (ph - 14))
    return (ph_of(excess + step) - ph_of(excess - step)) / (2 * step) / 1000


def lesson_loop(c: float, ti: float = 120.0, K: float = 2.0, th: float = 30.0) -> Loop:
    return plant(K, 120.0, th, c, ti)


def base_for(q: float, c: float, b: float) -> float:
    """Base flow at which both streams bring equal amounts."""
    return solved(lambda x: x * b - q * c, 0.0, 1e3)


def cancelled(K: float, c: float, tau: float, th: float) -> Loop:
    return plant(K, tau, th, c, tau)


def slower(f: float, p: float) -> float:
    """Gain margin left of a SIMC loop with its gain raised, on any such process."""
    return gain_margin(cancelled(1 + p / 100, simc(1, 100, 20, f * 20), 100, 20))


def first_delay(K: float, c: float, tau: float) -> float:
    """Dead time at which the phase margin is gone, by search."""
    return solved(lambda th: phase_margin(cancelled(K, c, tau, th)), 1.0, 0.9 * pi * tau / K / c)


ORACLES: dict[str, Oracle] = {
    # lessons
    "pcpd-step-cloze": lambda: {
        "k": (21.0 - 18.0) / 40 * 100 / (36 - 30),
        "tau": fitted(52, 108)[0],
    },
    "pcpd-step-own": lambda a, b: fitted(a, b)[1],
    "pcpd-tune-cloze": lambda: {
        "kc": simc(4.0, 400, 20, 20),
        "ti": min(400, 4 * (20 + 20)),
    },
    "pcpd-tune-own": lambda K, tau, th, c: simc(K, tau, th, c),
    "pcpd-wind-cloze": lambda: {
        "grown": wound(0.8, 160, 10, 1200),
        "noise": 0.8 * 1.0 + 0.8 * 24 * (1.0 / 8),
    },
    "pcpd-wind-own": lambda q, p, c, b, v: (
        100 * (base_for(q * (1 + p / 100), c, b) - base_for(q, c, b)) / v
    ),
    # practice
    "pcpp-step-gain": lambda a, w, d: solved(lambda k: a * k - 100 * d / w, 0, 100),
    "pcpp-step-tau": lambda a, b: fitted(a, b)[0],
    "pcpp-step-predict": lambda K, u, tau, th, t: lag(K * u, tau, t - th),
    "pcpp-step-half": lambda: {"th": 30 + 12, "tau": 120 + 12},
    "pcpp-tune-kc": lambda K, tau, th: simc(K, tau, th, 2 * th),
    "pcpp-tune-ti": lambda tau, th, c: min(tau, 4 * c + 4 * th),
    "pcpp-tune-gm": lambda K, c, tau, th: gain_margin(cancelled(K, c, tau, th)),
    "pcpp-tune-pm": lambda K, c, tau, th: phase_margin(cancelled(K, c, tau, th)),
    "pcpp-tune-area": lambda c, t, d: settled(c, t, d),
    "pcpp-tune-floor": lambda: {"ms": 1 / 0.6, "gm": 1 / (1 - 0.6)},
    "pcpp-wind-debt": lambda c, t, e, m: wound(c, t, e, m * 60),
    "pcpp-wind-noise": lambda c, d, f, n: c * n + c * d * (n / f),
    "pcpp-wind-schedule": lambda c, y: c * gain_at(3.0) / gain_at(y),
    "pcpp-wind-static": lambda K, g, d: solved(lambda x: K * x + g * d, -1e3, 1e3),
    "pcpp-wind-audit-a": lambda K, tau, th, x, c: gain_margin(cancelled(K, c, tau, th + x)),
    "pcpp-wind-audit-b": lambda K, tau, th, x: simc(K, tau, th + x, th + x),
    # quiz
    "pcpq-step-size": lambda n, f, K, b: solved(lambda x: (x - b) * K - f * n, 0, 1e3),
    "pcpq-when-there": lambda tau, th, p: th + covered(p / 100) * tau,
    "pcpq-ramp": lambda u, y, m, th, c: solved(
        lambda k: k * (c + th) * y / (m * 60) / u - 1, 0, 1e3
    ),
    "pcpq-margin-left": lambda f, p: slower(f, p),
    "pcpq-choose-tauc": lambda g, th: solved(
        lambda tc: gain_margin(cancelled(1, simc(1, 100, th, tc), 100, th)) - g, 1, 500
    ),
    "pcpq-ripple": lambda s, K, w: lag(s * K, 1.0, 25.0) * w / 100,
    "pcpq-track": lambda c, t, k, e: at_rest(c, t, k, e),
    "pcpq-extra-delay": lambda K, c, tau, th: first_delay(K, c, tau) - th,
    "pcpq-new-pump-a": lambda K, tau, a, p: simc(
        K, tau, a / (100 + p) * 100 + 15, a / (100 + p) * 100 + 15
    ),
    "pcpq-new-pump-b": lambda a, p: 100 - 100 * (a * 100 / (100 + p) + 15) / (a + 15),
    # exam
    "xpcp-log-to-kc": lambda u, d, a, b: simc(
        d / u, fitted(a, b)[0], fitted(a, b)[1], fitted(a, b)[1]
    ),
    "xpcp-line-gm": lambda K, c, tau, th, L, d, Q: gain_margin(
        cancelled(K, c, tau, th + line_delay(L, d, Q))
    ),
    "xpcp-lost-acid": lambda q, w, c, t, d: settled(c, t, d) / 100 * w * q / 3600,
    "xpcp-gain-balance": lambda q, v, b, y: gain_at(y) * v / 100 * b / q * 1000,
    "xpcp-filter": lambda c, d, n, l: solved(lambda f: c * n + c * d * n / f - l, 0.01, 1e3),  # noqa: E741
    "xpcp-near-neutral": lambda c, a, y: c * gain_at(a) / gain_at(y),
    "xpcp-two-changes": lambda q, p, c, s, b, v: (
        100 * (base_for(q * (100 + p) / 100, c * (100 - s) / 100, b) - base_for(q, c, b)) / v
    ),
    "xpcp-unwind": lambda c, t, w, e: free_of_limit(c, t, w, e),
    "xpcp-case-stick-a": lambda u, d, tau, th: simc(d / u, tau, th, th),
    "xpcp-case-stick-b": lambda u, d, s, w: lag(s * d / u, 1.0, 25.0) * w / 100,
}
WORDS: frozenset[str] = frozenset()

SIMC, ZN, TIMID, CALM = (1.0, 120.0), (1.8, 100.0), (0.3, 120.0), (2 / 3, 120.0)
Row = tuple[str, str, float]


def margins(c: float, ti: float) -> tuple[float, float, float, float]:
    loop = lesson_loop(c, ti)
    return (
        peak(2.0, 120.0, 30.0, c, ti), gain_margin(loop), phase_margin(loop),
        peak(3.0, 120.0, 30.0, c, ti),
    )  # fmt: skip


def table() -> list[Row]:
    """The table of four settings, cell by cell."""
    rows: list[Row] = []
    for head, setting, cells in (
        ("0.30 | 120", TIMID, ("1.14", "10.5", "81", "1.22")),
        ("0.67 | 120", CALM, ("1.35", "4.71", "71", "1.59")),
        ("1.00 | 120", SIMC, ("1.59", "3.14", "61", "2.13")),
        ("1.80 | 100", ZN, ("2.78", "1.70", "35", "10.1")),
    ):
        for n, (cell, value) in enumerate(zip(cells, margins(*setting), strict=True)):
            shown = [f"{c}°" if m == 2 else c for m, c in enumerate(cells)]
            shown[n] = "{}°" if n == 2 else "{}"
            rows.append((f"{head} | {' | '.join(shown)} |", cell, value))
    return rows


PRINTED: dict[str, list[Row]] = {
    f"{HOME}/step-tests.lesson.md": [
        ("\\times 0.25 = {}$", "0.2", 0.8 * 0.25),
        ("28.3 % of the way, pH {}, is", "3.313", 3.20 + 0.40 * 0.283),
        ("63.2 %, pH {}, after", "3.453", 3.20 + 0.40 * 0.632),
        ("In percent of span: $(0.40/5 \\times 100)/4 = {}$", "2.0", 0.40 / 5 * 100 / 4),
        ("(150 - 70) = {}$ s", "120", fitted(70, 150)[0]),
        ("150 - 120 = {}$ s", "30", fitted(70, 150)[1]),
        ("e^{{-270/120}}) = {}$", "3.558", 3.20 + lag(0.40, 120, 270)),
        ("Its model gave {} at 300 s", "3.53", 3.20 + lag(0.40, 150, 270)),
        ("The dead time is {} s", "24", fitted(52, 108)[1]),
        ("{} % of the way is reached at", "63.2", 100 * lag(1, 1, 1)),
        ("way is reached at $\\theta + \\tau$, {} %", "28.3", 100 * lag(1, 1, 1 / 3)),
    ],
    f"{HOME}/tuning-and-margins.lesson.md": [
        ("| A | 1.0 | 120 | {} |", "25.0", closed(*SIMC)[0]),
        ("| 25.0 | {} | 4 % |", "0.52", closed(*SIMC)[1]),
        ("| 0.52 | {} % |", "4", closed(*SIMC)[2]),
        ("| B | 1.8 | 100 | {} |", "22.0", closed(*ZN)[0]),
        ("| 22.0 | {} | 47 % |", "1.56", closed(*ZN)[1]),
        ("| 1.56 | {} % |", "47", closed(*ZN)[2]),
        ("since {} % less error", "12", 100 * (1 - closed(*ZN)[0] / closed(*SIMC)[0])),
        ("has a gain margin of {} and nearly", "1.7", gain_margin(lesson_loop(*ZN))),
        ("maximum sensitivity is {}; that of A", "10", peak(3.0, 120.0, 30.0, *ZN)),
        ("that of A is {}.", "2.1", peak(3.0, 120.0, 30.0, *SIMC)),
        *table(),
        ("a circle of radius {} around", "0.63", 1 / peak(2.0, 120.0, 30.0, *SIMC)),
        ("comes as near as {}.", "0.36", 1 / peak(2.0, 120.0, 30.0, *ZN)),
        ("(1.59 - 1) = {}$. The true", "2.7", 1 / (1 - 1 / 1.59)),
        ("{} for SIMC here", "120", settled(1.0, 120, 1.0)),
        ("{} for the timid one", "400", settled(0.3, 120, 1.0)),
        ("{} for Ziegler-Nichols. If", "56", settled(1.8, 100, 1.0)),
        ("2 \\times 1.0) = {}$. The loop", "1.05", gain_margin(lesson_loop(1.0, 120, th=90.0))),
        ("(2 \\times 180) = {}$", "0.33", simc(2, 120, 90, 90)),
        ("$T_i/K_c$, went from 120 to {}:", "360", settled(simc(2, 120, 90, 90), 120, 1.0)),
        ("and got {}. Its margins", "0.67", 120 / (2 * 90)),
        ("before it was loaded: GM {}.", "1.57",
         gain_margin(lesson_loop(120 / (2 * 90), 120, th=90.0))),
        ("61.4° and {}.", "1.59", peak(2.0, 120.0, 90.0, simc(2, 120, 90, 90), 120.0)),
        ("Margins again 3.14, {}°", "61.4",
         phase_margin(lesson_loop(simc(2, 120, 90, 90), 120, th=90.0))),
    ],
    f"{HOME}/windup-filters-and-structure.lesson.md": [
        ("and 20 minutes, that is {} %", "80", wound(1.0, 120, 8, 1200)),
        ("moves the valve by {} %; with", "5.5", 0.5 + 15 / 1.5 * 0.5),
        ("with $T_f = 5$ s by {} %", "2", 0.5 + 15 / 5 * 0.5),
        ("falls from 3.1 to {}.", "2.1", gain_margin(plant(2, 120, 30, 1.0, 120, 60))),
        ("| pH for each mmol/L | {} |", "0.043", gain_at(2)),
        ("0.043 | {} | 4.3", "0.43", gain_at(3)),
        ("0.43 | {} | 43", "4.3", gain_at(4)),
        ("4.3 | {} | 430", "43", gain_at(5)),
        ("43 | {} | 2171", "430", gain_at(6)),
        ("430 | {} |", "2171", gain_at(7)),
        ("\\log_{{10}} 3.14 = {}$", "0.5",
         solved(lambda y: gain_at(3 + y) / gain_at(3) - 3.14, 0, 2)),
        ("0.080/2.0 = {}$ m³/h", "0.400", base_for(10, 0.08, 2)),
        ("After: {} m³/h", "0.460", base_for(11.5, 0.08, 2)),
        ("/1.20 = +{}\\,\\%$, at once", "5.0",
         100 * (base_for(11.5, 0.08, 2) - base_for(10, 0.08, 2)) / 1.2),
    ],
    f"{HOME}/practice.bank.md": [
        ("0.75 and 1, $M_s$ is {},", "1.2", peak(2.0, 120.0, 30.0, 0.4, 120.0)),
        ("$M_s$ is 1.2, {}, 1.59", "1.35", peak(2.0, 120.0, 30.0, 2 / 3, 120.0)),
        ("1.2, 1.35, {}, 2.13", "1.59", peak(2.0, 120.0, 30.0, 1.0, 120.0)),
        ("1.59, {} and 3.13", "2.13", peak(2.0, 120.0, 30.0, 1.5, 120.0)),
        ("2.13 and {}.", "3.13", peak(2.0, 120.0, 30.0, 2.0, 120.0)),
    ],
    f"{HOME}/dynamics-and-pid.quiz.md": [
        ("gain margin of 1.70 is {}.", "1.13", gain_margin(lesson_loop(1.8, 100, K=3.0))),
        ("20/45 = {}$", "1.4", gain_margin(cancelled(1, simc(1, 100, 20, 20), 100, 45))),
        ("30/45 = {}$", "2.1", gain_margin(cancelled(1, simc(1, 100, 30, 30), 100, 45))),
    ],
    "exams/process-control-engineer.bank.md": [
        ("Yes: $M_s$ {}, GM 3.14", "1.59", peak(2.0, 120.0, 30.0, 1.0, 120.0)),
        ("PM 61°, and {} at gain", "2.13", peak(3.0, 120.0, 30.0, 1.0, 120.0)),
        ("\\times 0.4 = {}\\,\\%$ for each jump", "24", 0.4 + 30 / 0.5 * 0.4),
    ],
}  # fmt: skip
