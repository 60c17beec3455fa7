"""Draws the figures of the module on the project of a transfer.

Run it: `python tests/content/figures/tte_project.py [folder]`.
Without a folder it renews the module's own figures.
"""

import sys
from math import comb, sqrt
from pathlib import Path

from canvas import BLUE, BROWN, COURSES, INK, MUTED, TEAL, VIOLET, Axes, Canvas, write

FOLDER = COURSES / "technology-transfer-expert/the-project/figures"
GATES = (2, 6, 10, 16, 22)


def gates() -> Canvas:
    """Money bound and money spent over the months, with five gates."""
    sheet = Canvas(
        480, 350, "Money bound and money spent over two years",
        "Five gates at months 2, 6, 10, 16 and 22. Money spent climbs slowly to 100 % at month 24. "
        "Money bound by contract steps from 8 to 75 % at month 10.",
    )  # fmt: skip
    axes = Axes(sheet, (76, 44, 380, 226), (0, 24), (0, 100))
    axes.frame(
        (0, 4, 8, 12, 16, 20, 24), [(float(y), str(y)) for y in (0, 25, 50, 75, 100)],
        "months", "share of the budget, %",
    )  # fmt: skip
    for count, month in enumerate(GATES, 1):
        x, top = axes.at(month, 100)
        sheet.path([(x, top - 8), (x, axes.at(0, 0)[1])], colour=MUTED, width=1.5, dashed=True)
        sheet.text(x, top - 14, f"G{count}", anchor="middle", bold=True)
    steps = [(0, 1), (2, 1), (2, 3), (6, 3), (6, 8), (10, 8), (10, 75), (16, 75), (16, 92),
             (22, 92), (22, 100), (24, 100)]  # fmt: skip
    axes.curve(steps, VIOLET)
    axes.curve([(0, 0), (6, 3), (10, 7), (14, 25), (18, 58), (22, 90), (24, 100)], BROWN)
    sheet.text(*axes.at(10.4, 80), "bound", colour=VIOLET, bold=True)
    sheet.text(*axes.at(16.6, 36), "spent", colour=BROWN, bold=True)
    return sheet


def accepts(tested: int, allowed: int, bad: float) -> float:
    """Percent chance that a plan passes a process with a share of bad units."""
    return 100 * sum(
        comb(tested, k) * bad**k * (1 - bad) ** (tested - k) for k in range(allowed + 1)
    )


def plans() -> Canvas:
    """Chance of acceptance over the true share of bad units, for three plans."""
    sheet = Canvas(
        480, 340, "Three plans and what they let pass",
        "Chance of acceptance over the true share of bad units. Ten tested with none allowed "
        "falls slowly; 59 with none falls fast; 93 with one allowed starts flat and crosses it.",
    )  # fmt: skip
    axes = Axes(sheet, (76, 26, 380, 244), (0, 20), (0, 100))
    axes.frame(
        (0, 5, 10, 15, 20), [(float(y), str(y)) for y in (0, 20, 40, 60, 80, 100)],
        "true share of bad units, %", "chance to pass, %",
    )  # fmt: skip
    for tested, allowed, colour in ((10, 0, BROWN), (59, 0, VIOLET), (93, 1, TEAL)):
        axes.curve([(b / 5, accepts(tested, allowed, b / 500)) for b in range(101)], colour)
    sheet.text(*axes.at(7.6, 50), "10 tested, 0 may fail", colour=BROWN, bold=True)
    sheet.text(*axes.at(2.6, 84), "93 tested, 1 may fail", colour=TEAL, bold=True)
    sheet.text(*axes.at(5.4, 8), "59 tested, 0 may fail", colour=VIOLET, bold=True)
    return sheet


def bound() -> Canvas:
    """Lower bound of capability over the number of parts, for two estimates."""
    sheet = Canvas(
        480, 340, "What an estimate of capability shows",
        "Lower bound at 95 % over the number of parts. For an estimate of 1.67 it reaches 1.33 at "
        "about 37 parts; for an estimate of 1.33 it stays below 1.33 however many parts.",
    )  # fmt: skip
    axes = Axes(sheet, (76, 26, 380, 244), (0, 150), (0.6, 1.8))
    axes.frame(
        (0, 25, 50, 75, 100, 125, 150),
        [(y, f"{y:.2f}") for y in (0.6, 0.8, 1.0, 1.2, 1.4, 1.6, 1.8)],
        "number of parts", "lower bound of Cpk",
    )  # fmt: skip
    for estimate, colour in ((1.67, VIOLET), (1.33, BROWN)):
        axes.curve(
            [
                (n, estimate - 1.645 * sqrt(1 / (9 * n) + estimate**2 / (2 * (n - 1))))
                for n in range(8, 151)
            ],
            colour,
        )
    axes.curve([(0, 1.33), (150, 1.33)], INK, dashed=True)
    sheet.text(*axes.at(88, 1.245), "asked for: 1.33", colour=INK)
    sheet.text(*axes.at(88, 1.55), "estimate 1.67", colour=VIOLET, bold=True)
    sheet.text(*axes.at(88, 1.07), "estimate 1.33", colour=BROWN, bold=True)
    x, y = axes.at(30, 1.03)
    sheet.dot(x, y, BLUE)
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(folder, {"gates": gates(), "plans": plans(), "bound": bound()})


if __name__ == "__main__":
    main()
