"""Draws the figures of the module on the quality system.

Run it: `python tests/content/figures/reo_release.py [folder]`.
Without a folder it renews the module's own figures.
"""

import sys
from pathlib import Path

from canvas import (
    BLUE,
    BROWN,
    COURSES,
    INK,
    MUTED,
    SOFT_BLUE,
    SOFT_BROWN,
    SOFT_TEAL,
    SOFT_VIOLET,
    TEAL,
    VIOLET,
    Axes,
    Canvas,
    write,
)  # fmt: skip

FOLDER = COURSES / "reo-purification-engineer/quality-system/figures"


def addition() -> Canvas:
    """Standard additions of terbium, with the level of the matrix-matched blank."""
    sheet = Canvas(
        480, 340, "Standard additions and matrix blank",
        "Readings 0.92, 1.63, 2.34, 3.05 at 0 to 3 added lie on a line that meets nil at minus "
        "1.30; a dashed line at the matrix blank of 0.43 cuts it at minus 0.69.",
    )  # fmt: skip
    axes = Axes(sheet, (76, 26, 380, 236), (-2, 3), (0, 3.5))
    axes.frame(
        range(-2, 4), [(float(y), str(y)) for y in range(4)], "added, µg/L Tb", "reads, µg/L"
    )
    axes.curve([(x, 0.92 + 0.71 * x) for x in (-0.92 / 0.71, 3)], VIOLET)
    sheet.path([axes.at(-2, 0.43), axes.at(3, 0.43)], colour=BROWN, dashed=True)
    for added in range(4):
        sheet.dot(*axes.at(added, 0.92 + 0.71 * added), VIOLET)
    sheet.dot(*axes.at(-0.92 / 0.71, 0), INK)
    sheet.dot(*axes.at(-0.49 / 0.71, 0.43), INK)
    x, y = axes.at(-0.92 / 0.71, 0)
    sheet.text(x - 8, y - 10, "−1.30", anchor="end", bold=True)
    x, y = axes.at(-0.49 / 0.71, 0.43)
    sheet.text(x - 8, y - 10, "−0.69", anchor="end", bold=True)
    sheet.text(*axes.at(0.75, 0.14), "matrix blank 0.43", colour=BROWN, bold=True)
    sheet.text(*axes.at(-0.2, 2.35), "sample", anchor="end", colour=VIOLET, bold=True)
    sheet.text(*axes.at(-0.2, 2.08), "with additions", anchor="end", colour=VIOLET, bold=True)
    return sheet


def bounds() -> Canvas:
    """Bounds of one total with three detection limits, against the line of five nines."""
    sheet = Canvas(
        480, 290, "Bounds of a total with three detection limits",
        "With limits of 0.5 the total is 4.3 to 10.3, with 0.4 it is 4.3 to 9.1, with 0.2 it is "
        "4.3 to 6.7 mg/kg. A dashed line at 10.",
    )  # fmt: skip
    axes = Axes(sheet, (150, 30, 306, 186), (0, 12), (0, 3))
    axes.frame(range(0, 13, 2), [], "total of 14 rare earths, mg/kg", "")
    for row, (limit, fill, edge) in enumerate(
        ((0.5, SOFT_BROWN, BROWN), (0.4, SOFT_BLUE, BLUE), (0.2, SOFT_TEAL, TEAL))
    ):
        top = 4.3 + 12 * limit
        x, y = axes.at(4.3, 2.75 - row)
        end, _ = axes.at(top, 0)
        sheet.box(x, y, end - x, 32, fill=fill, edge=edge, round_by=0)
        sheet.text(x - 8, y + 22, f"4.3 to {top:.1f}", anchor="end", bold=True)
        sheet.text(140, y + 14, "twelve below", anchor="end", size=15)
        sheet.text(140, y + 32, f"{limit} each", anchor="end", size=15)
    sheet.path([axes.at(10, 0), axes.at(10, 3)], dashed=True, width=1.5)
    x, y = axes.at(10, 3)
    sheet.text(x + 6, y - 6, "limit 10", colour=MUTED)
    return sheet


def genealogy() -> Canvas:
    """Two drums of acid, three lots, and the share of each drum in each lot."""
    sheet = Canvas(
        480, 300, "Genealogy of two acid drums and three lots",
        "Drum K7 feeds lot 41 fully, lot 42 with 40 percent, lot 43 with 10 percent. Drum K8 "
        "feeds the rest. Lot 41 is delivered, lots 42 and 43 are in the store.",
    )  # fmt: skip
    for name, y, fill, edge in (("K7", 57, SOFT_BROWN, BROWN), ("K8", 177, SOFT_BLUE, BLUE)):
        sheet.box(30, y, 95, 66, fill=fill, edge=edge)
        sheet.text(77, y + 28, "drum", anchor="middle")
        sheet.text(77, y + 50, name, anchor="middle", bold=True)
    for lot, y, state in ((41, 27, "delivered"), (42, 120, "in store"), (43, 213, "in store")):
        sheet.box(270, y, 180, 60, fill=SOFT_VIOLET, edge=VIOLET)
        sheet.text(360, y + 26, f"lot {lot}", anchor="middle", bold=True)
        sheet.text(360, y + 47, state, anchor="middle")
    for start, end, words, colour, place in (
        ((125, 76), (268, 57), "100 %", BROWN, (190, 54)),
        ((125, 90), (268, 142), "40 %", BROWN, (206, 108)),
        ((125, 106), (268, 228), "10 %", BROWN, (188, 141)),
        ((125, 200), (268, 158), "60 %", BLUE, (140, 178)),
        ((125, 222), (268, 246), "90 %", BLUE, (170, 258)),
    ):
        sheet.path([start, end], colour=colour, arrow=True)
        sheet.text(*place, words, colour=colour, bold=True)
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(folder, {"addition": addition(), "bounds": bounds(), "genealogy": genealogy()})


if __name__ == "__main__":
    main()
