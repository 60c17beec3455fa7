"""Draws the figures of the module on dose and protection.

Run it: `python tests/content/figures/rad_dose.py [folder]`.
Without a folder it renews the module's own figures.
Curves are computed here from half-lives and the laws that the lessons print.
"""

import sys
from collections.abc import Callable
from math import exp, log, log10
from pathlib import Path

from canvas import (
    BROWN,
    COURSES,
    INK,
    LINE,
    MUTED,
    SOFT_BROWN,
    SOFT_TEAL,
    TEAL,
    VIOLET,
    Axes,
    Canvas,
    write,
)  # fmt: skip

FOLDER = COURSES / "radioactive-waste-specialist/dose-and-protection/figures"
RA_228, TH_228 = log(2) / 5.75, log(2) / 1.9116  # per year
AC_CONSTANT, TH_CONSTANT = 110.5, 158.9  # µGy m2/(GBq h)
MU = 0.0905  # per cm of concrete at 2.6 MeV


def dose_rate(years: float) -> float:
    """µGy/h at 1 m of 1 GBq thorium-232 whose radium was taken away."""
    radium = 1 - exp(-RA_228 * years)
    fed = TH_228 / (TH_228 - RA_228) * (exp(-RA_228 * years) - exp(-TH_228 * years))
    thorium = 1 - fed  # what was there decays, and as much as radium makes grows in
    return AC_CONSTANT * radium + TH_CONSTANT * thorium


def age_and_dose() -> Canvas:
    """Dose rate of separated thorium against its age."""
    sheet = Canvas(
        480, 370, "Dose rate of separated thorium against years since separation",
        "One gigabecquerel at one metre: 159 at the start, 107 near 3 years, 171 at 10 years, 260 "
        "at 30 years, towards 269 microgray an hour.",
    )  # fmt: skip
    axes = Axes(sheet, (74, 30, 380, 270), (0, 40), (0, 300))
    ticks = [(v, f"{v}") for v in (0, 50, 100, 150, 200, 250, 300)]
    axes.frame([0, 10, 20, 30, 40], ticks, "years since separation", "µGy/h at 1 m, 1 GBq")
    axes.curve([(0, 269.4), (40, 269.4)], LINE, dashed=True)
    axes.curve([(n / 5, dose_rate(n / 5)) for n in range(201)], VIOLET)
    for years, dx, dy in ((0, 10, -8), (3, 4, 24), (10, 10, 12), (30, 4, 26)):
        x, y = axes.at(years, dose_rate(years))
        sheet.dot(x, y, colour=VIOLET)
        sheet.text(x + dx, y + dy, f"{dose_rate(years):.0f}", colour=VIOLET, bold=True)
    x, y = axes.at(1, 269.4)
    sheet.text(x, y - 8, "whole chain: 269", size=15, colour=MUTED)
    return sheet


def narrow(x: float) -> float:
    """Share that passes x cm when every scattered ray is lost."""
    return exp(-MU * x)


def broad(x: float) -> float:
    """Share that passes x cm with the build-up of the lessons."""
    return (1 + MU * x) * exp(-MU * x)


def broad_beam() -> Canvas:
    """Transmission of concrete on a logarithmic scale, with the points that a question asks for."""
    sheet = Canvas(
        480, 380, "Transmission of concrete for narrow and broad beam",
        "On a logarithmic scale: at 25 cm the narrow beam gives 0.10, the broad beam 0.34. P lies "
        "on the broad curve at 15 cm, Q on it at 30 cm, R on the narrow curve at 30 cm.",
    )  # fmt: skip
    axes = Axes(sheet, (74, 30, 380, 280), (0, 40), (-2, 0))
    ticks = [(log10(v), f"{v:g}") for v in (0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1)]
    axes.frame([0, 10, 20, 30, 40], ticks, "concrete, cm", "share that passes")
    for law, colour in ((broad, BROWN), (narrow, VIOLET)):
        axes.curve([(n / 2, log10(law(n / 2))) for n in range(81)], colour)
    for x, law, name, dx, dy in (
        (15, broad, "P", 8, -8), (30, broad, "Q", 8, -8), (30, narrow, "R", 8, -8),
    ):  # fmt: skip
        sheet.dot(*axes.at(x, log10(law(x))), colour=INK)
        at = axes.at(x, log10(law(x)))
        sheet.text(at[0] + dx, at[1] + dy, name, bold=True)
    sheet.text(*axes.at(19, log10(0.6)), "broad beam", colour=BROWN)
    sheet.text(*axes.at(4, log10(0.14)), "narrow beam", colour=VIOLET)
    return sheet


def share_left(decay: float) -> Callable[[float], float]:
    """How a steady concentration changes with air changes, set to one at 0.1 an hour."""
    return lambda changes: (decay + 0.1) / (decay + changes)


def air_changes() -> Canvas:
    """What air changes leave of thoron gas, lead-212 and radon gas."""
    sheet = Canvas(
        480, 370, "What air changes leave of thoron gas, lead-212 and radon gas",
        "Set to one at 0.1 changes an hour. At two changes an hour: thoron gas 0.96, lead-212 "
        "0.08, radon gas 0.05.",
    )  # fmt: skip
    axes = Axes(sheet, (74, 30, 380, 270), (-1, log10(8)), (0, 1))
    ticks = [(v / 10, f"{v / 10:g}") for v in (0, 2, 4, 6, 8, 10)]
    axes.frame([], ticks, "air changes an hour", "share that is left")
    for changes in (0.1, 0.2, 0.5, 1, 2, 4, 8):
        x, _ = axes.at(log10(changes), 0)
        sheet.path([(x, 30), (x, 300)], colour=LINE, width=0.75)
        sheet.text(x, 320, f"{changes:g}", anchor="middle", colour=MUTED)
    places = [-1 + n * (log10(8) + 1) / 100 for n in range(101)]
    for half_life, colour in ((55.6 / 3600, TEAL), (10.64, VIOLET), (3.8235 * 24, BROWN)):
        law = share_left(log(2) / half_life)
        axes.curve([(p, law(10**p)) for p in places], colour)
    sheet.text(*axes.at(-0.1, 0.86), "thoron gas", colour=TEAL)
    sheet.text(*axes.at(-0.45, 0.46), "lead-212", colour=VIOLET)
    sheet.text(*axes.at(-0.97, 0.22), "radon gas", colour=BROWN)
    return sheet


def filter_rate(hours: float) -> tuple[float, float, float]:
    """Counts a minute from dust, thoron products and radon products on a filter."""
    return 6.0, 60.0 * 2 ** (-hours / 10.64), 90.0 * 2 ** (-hours / 0.5)


def filter_counts() -> Canvas:
    """Counts of an air filter against the hours since sampling."""
    sheet = Canvas(
        480, 380, "Counts of an air filter against hours since the end of sampling",
        "On a logarithmic scale the whole falls from 156 at the start to 63 at 5 hours and to 6.02 "
        "at 100 hours, where only the long-lived dust, 6 counts a minute, is left.",
    )  # fmt: skip
    axes = Axes(sheet, (74, 30, 380, 280), (0, 120), (0, log10(200)))
    ticks = [(log10(v), f"{v}") for v in (1, 2, 5, 10, 20, 50, 100, 200)]
    axes.frame([0, 24, 48, 72, 96, 120], ticks, "hours since sampling", "counts a minute")
    axes.curve([(0, log10(6)), (120, log10(6))], TEAL, dashed=True)
    axes.curve([(n / 2, log10(sum(filter_rate(n / 2)))) for n in range(241)], VIOLET)
    for hours, name in ((0.5, "A"), (24, "B"), (108, "C")):
        x, y = axes.at(hours, log10(sum(filter_rate(hours))))
        sheet.dot(x, y, colour=INK)
        sheet.text(x + 8, y - 9, name, bold=True)
    sheet.text(*axes.at(8, log10(4.4)), "long-lived dust: 6", colour=TEAL)
    sheet.text(*axes.at(34, log10(60)), "all that is counted", colour=VIOLET)
    return sheet


TASKS = (  # task, crew dose before and after, µSv
    ("place", 36.0, 36.0), ("transfer", 320 * 20 / 60, 360 * 8 / 60),
    ("tool", 0.0, 30 * 12 / 60), ("close", 120 * 15 / 60, 40 * 15 / 60 + 80 * 2 / 60),
    ("dust", 2 * 0.30 * 1.2 * 160 / 60 * 16, 2 * 0.02 * 1.2 * 3 * 16),
)  # fmt: skip


def job_bars() -> Canvas:
    """Crew dose of each task, as the job was and as it is planned."""
    sheet = Canvas(
        480, 360, "Crew dose of a repacking job before and after planning",
        "Place 36 and 36, transfer 107 and 48, set up the tool 0 and 6, close and label 30 and 13, "
        "dust 31 and 2 microsievert.",
    )  # fmt: skip
    axes = Axes(sheet, (74, 40, 380, 260), (0, 5), (0, 120))
    axes.frame([], [(v, f"{v}") for v in (0, 20, 40, 60, 80, 100, 120)], "", "crew dose, µSv")
    for place, (name, before, after) in enumerate(TASKS):
        for value, left, fill, edge in (
            (before, 0.12, SOFT_BROWN, BROWN), (after, 0.50, SOFT_TEAL, TEAL),
        ):  # fmt: skip
            x, y = axes.at(place + left, value)
            sheet.box(x, y, 28, 300 - y, fill=fill, edge=edge, round_by=0)
            sheet.text(x + 14, y - 6, f"{value:.0f}", anchor="middle", size=15, colour=edge)
        sheet.text(axes.at(place + 0.5, 0)[0], 322, name, anchor="middle")
    sheet.text(250, 62, "before", colour=BROWN, bold=True)
    sheet.text(250, 84, "planned", colour=TEAL, bold=True)
    return sheet


def main(folder: Path = FOLDER) -> None:
    """Write all figures."""
    write(
        folder,
        {
            "age-and-dose": age_and_dose(), "broad-beam": broad_beam(),
            "air-changes": air_changes(), "filter-counts": filter_counts(),
            "job-bars": job_bars(),
        },
    )  # fmt: skip


if __name__ == "__main__":
    main(*(Path(name) for name in sys.argv[1:]))
