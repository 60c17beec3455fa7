"""Draws the figures of the module on landscapes.

Run it: `python tests/content/figures/ipa_landscape.py [folder]`.
Without a folder it renews the module's own figures.
"""

import sys
from pathlib import Path

from canvas import (
    BLUE,
    BROWN,
    COURSES,
    LINE,
    MUTED,
    SOFT_BLUE,
    SOFT_BROWN,
    SOFT_TEAL,
    TEAL,
    VIOLET,
    Canvas,
    write,
)  # fmt: skip

FOLDER = COURSES / "ip-intelligence-analyst/landscape/figures"


def families() -> Canvas:
    """Seven applications and the priorities that each of them claims."""
    sheet = Canvas(
        480, 400, "Seven applications, three priorities",
        "A1, A2 and A3 rest on P1 alone, A4 on P1 and P2, A5 on P2 alone, A6 and A7 on P3 alone.",
    )  # fmt: skip
    left = {f"A{count + 1}": 40 + 48 * count for count in range(7)}
    right = {"P1": 88, "P2": 208, "P3": 306}
    sheet.text(84, 26, "application", anchor="middle", colour=MUTED)
    sheet.text(396, 26, "priority", anchor="middle", colour=MUTED)
    links = [("A1", "P1"), ("A2", "P1"), ("A3", "P1"), ("A4", "P1"), ("A4", "P2"), ("A5", "P2"),
             ("A6", "P3"), ("A7", "P3")]  # fmt: skip
    for start, end in links:
        sheet.path([(132, left[start] + 18), (346, right[end] + 20)],
                   colour=VIOLET if start == "A4" else MUTED, arrow=True)  # fmt: skip
    for name, y in left.items():
        sheet.box(36, y, 96, 36, fill=SOFT_BLUE, edge=BLUE)
        sheet.text(84, y + 24, name, anchor="middle")
    for name, y in right.items():
        sheet.box(348, y, 96, 40, fill=SOFT_TEAL, edge=TEAL)
        sheet.text(396, y + 26, name, anchor="middle")
    return sheet


def lag() -> Canvas:
    """Families by year of first filing, with what the lag table adds to the last two."""
    seen = {2018: 40, 2019: 44, 2020: 48, 2021: 54, 2022: 58, 2023: 62, 2024: 41, 2025: 9}
    share = {2024: 0.65, 2025: 0.15}
    sheet = Canvas(
        480, 330, "The last two years look low",
        "Families seen on 1 January 2026: "
        + ", ".join(f"{year}: {count}" for year, count in seen.items())
        + ". Dashed, completed by the lag table: 2024 63, 2025 60.",
    )  # fmt: skip

    def height(count: float) -> float:
        return 270 - count * 3.2

    for count in range(0, 81, 20):
        sheet.path([(60, height(count)), (464, height(count))], colour=LINE, width=0.75)
        sheet.text(52, height(count) + 5, str(count), anchor="end", colour=MUTED)
    for place, (year, count) in enumerate(seen.items()):
        x = 68 + 50 * place
        if year in share:
            top = height(count / share[year])
            sheet.box(x, top, 36, 270 - top, edge=BROWN, dashed=True)
        sheet.box(x, height(count), 36, count * 3.2, fill=SOFT_BLUE, edge=BLUE)
        sheet.text(x + 18, 292, str(year), anchor="middle", size=15)
    sheet.text(262, 318, "year of first filing", anchor="middle")
    sheet.text(20, 150, "families", anchor="middle", turned=True)
    return sheet


def queries() -> Canvas:
    """Three queries with the same F1, on one curve."""
    sheet = Canvas(
        480, 380, "Three queries, one F1",
        "Query A: recall 1.00, precision 0.50. Query B: both 0.67. Query C: recall 0.50, "
        "precision 1.00. All lie on the curve of F1 = 0.67.",
    )  # fmt: skip

    def at(recall: float, precision: float) -> tuple[float, float]:
        return 70 + recall * 340, 310 - precision * 260

    for tenth in range(0, 11, 2):
        part = tenth / 10
        sheet.path([at(part, 0), at(part, 1)], colour=LINE, width=0.75)
        sheet.path([at(0, part), at(1, part)], colour=LINE, width=0.75)
        x, y = at(part, 0)
        sheet.text(x, y + 22, f"{part:.1f}", anchor="middle", colour=MUTED)
        sheet.text(62, at(0, part)[1] + 5, f"{part:.1f}", anchor="end", colour=MUTED)
    f1 = 2 / 3
    curve = [at(r / 100, f1 * r / 100 / (2 * r / 100 - f1)) for r in range(50, 101)]
    sheet.path(curve, colour=VIOLET)
    for name, recall, precision, dx, dy in (("A", 1, 0.5, -16, 30), ("B", f1, f1, -30, 22),
                                            ("C", 0.5, 1, -28, 26)):  # fmt: skip
        x, y = at(recall, precision)
        sheet.box(x + dx - 16, y + dy - 20, 28, 28, fill=SOFT_BROWN, edge=BROWN)
        sheet.text(x + dx - 2, y + dy, name, anchor="middle", bold=True)
        sheet.dot(x, y, BROWN)
    sheet.text(240, 362, "recall", anchor="middle")
    sheet.text(22, 180, "precision", anchor="middle", turned=True)
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(folder, {"families": families(), "lag": lag(), "queries": queries()})


if __name__ == "__main__":
    main()
