"""Draws the figures of the module on balances.

Run it: `python tests/content/figures/env_balance.py [folder]`.
Without a folder it renews the module's own figures.
"""

import sys
from math import hypot
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

FOLDER = COURSES / "environmental-compliance-expert/balances/figures"
BASE = 53.6  # kmol/t, the plant of the lab
CUT, EXCESS, REO = 1.195, 0.2, 0.165  # mol extracted per mol sold, excess acid, kg of REO per mol


def stack(
    sheet: Canvas, axes: Axes, at: float, width: float, parts: list[tuple[float, str, str, str]]
) -> None:
    """Draw one column; each part has its height, words, fill and edge."""
    foot = 0.0
    for height, words, fill, edge in parts:
        x, top = axes.at(at, foot + height)
        _, bottom = axes.at(at, foot)
        sheet.box(x - width / 2, top, width, bottom - top, fill=fill, edge=edge, round_by=0)
        sheet.text(x, (top + bottom) / 2 + 5, words, anchor="middle", size=15)
        foot += height


def ammonia_and_sodium() -> Canvas:
    """Cations and chloride of the plant of the lab, without and with half of its base as NaOH."""
    sheet = Canvas(
        480, 350, "Cations and chloride in kmol per tonne of oxide, two bases",
        "All ammonia: 53.6 kmol of ammonium, 751 kg of nitrogen, beside 53.6 kmol of chloride. "
        "Half NaOH: 26.8 of ammonium, 375 kg of nitrogen, 26.8 of sodium, chloride as before.",
    )  # fmt: skip
    axes = Axes(sheet, (76, 46, 380, 246), (0, 4), (0, 60))
    axes.frame((), [(y, str(y)) for y in range(0, 61, 20)], "", "kmol per tonne of REO")
    nitrogen = 14.007 * BASE
    chloride = [(BASE, "Cl 53.6", SOFT_BLUE, BLUE)]
    stack(sheet, axes, 0.55, 84, [(BASE, "NH4 53.6", SOFT_BROWN, BROWN)])
    stack(sheet, axes, 1.45, 84, chloride)
    stack(sheet, axes, 2.55, 84, [
        (BASE / 2, "NH4 26.8", SOFT_BROWN, BROWN), (BASE / 2, "Na 26.8", SOFT_TEAL, TEAL),
    ])  # fmt: skip
    stack(sheet, axes, 3.45, 84, chloride)
    for at, words, mass in ((1.0, "all ammonia", nitrogen), (3.0, "half NaOH", nitrogen / 2)):
        x, _ = axes.at(at, 0)
        sheet.text(x, 316, words, anchor="middle", bold=True)
        sheet.text(x, 337, f"{mass:.0f} kg N per tonne", anchor="middle", colour=BROWN)
    return sheet


def chloride_and_sodium() -> Canvas:
    """Acid and base of the plan of the solvent extraction course."""
    acid, feed = (1 + EXCESS) * 3 * CUT / REO, 3 / REO
    soap, spare = 3 * CUT / REO, EXCESS * 3 * CUT / REO
    oxalate, soda = 3 * 30 / 54 / REO, 3 * 24 / 54 / REO
    sheet = Canvas(
        480, 350, "Chloride in and sodium in, kmol per tonne of oxide",
        f"Chloride: acid bought {acid:.1f} and feed liquor {feed:.1f}. Sodium: saponification "
        f"{soap:.1f}, excess acid {spare:.1f}, oxalate {oxalate:.1f}, soda ash {soda:.1f}. Both "
        f"columns are {acid + feed:.1f} kmol tall.",
    )  # fmt: skip
    axes = Axes(sheet, (76, 36, 380, 262), (0, 2), (0, 50))
    axes.frame((), [(y, str(y)) for y in range(0, 51, 10)], "", "kmol per tonne of REO")
    stack(sheet, axes, 0.5, 165, [
        (acid, f"acid bought {acid:.1f}", SOFT_BLUE, BLUE),
        (feed, f"feed liquor {feed:.1f}", SOFT_VIOLET, VIOLET),
    ])  # fmt: skip
    stack(sheet, axes, 1.5, 165, [
        (soap, f"saponification {soap:.1f}", SOFT_TEAL, TEAL),
        (spare, f"excess acid {spare:.1f}", SOFT_BROWN, BROWN),
        (oxalate, f"acid of oxalate {oxalate:.1f}", SOFT_TEAL, TEAL),
        (soda, f"soda ash {soda:.1f}", SOFT_BROWN, BROWN),
    ])  # fmt: skip
    for at, words in ((0.5, f"chloride {acid + feed:.1f}"), (1.5, f"sodium {acid + feed:.1f}")):
        x, _ = axes.at(at, 0)
        sheet.text(x, 324, words, anchor="middle", bold=True)
    return sheet


def uncertainty_and_days() -> Canvas:
    """Relative uncertainty of a load against the days, and the part that stays."""
    shared, day = hypot(3, 2.5), hypot(2, 6)
    sheet = Canvas(
        480, 330, "Relative standard uncertainty of a load against the number of days",
        "Falls from 7.4 % for one day to 4.1 % for thirty. The shared part of 3.9 % is a dashed "
        "line below it that stays.",
    )  # fmt: skip
    axes = Axes(sheet, (76, 26, 380, 226), (0, 40), (0, 8))
    axes.frame(
        range(0, 41, 10), [(y, str(y)) for y in range(0, 9, 2)], "days", "standard uncertainty, %"
    )
    axes.curve([(0.0, shared), (40.0, shared)], BROWN, dashed=True)
    axes.curve([(n / 4, hypot(day / (n / 4) ** 0.5, shared)) for n in range(4, 161)], VIOLET)
    for n in (1, 30):
        whole = hypot(day / n**0.5, shared)
        x, y = axes.at(n, whole)
        sheet.dot(x, y, INK)
        sheet.text(x + 12, y - 8 + 12 * (n == 1), f"{whole:.1f} %")
    sheet.text(*axes.at(10.6, 3.2), "shared part", colour=BROWN, bold=True)
    sheet.text(*axes.at(10.6, 5.2), "the whole", colour=VIOLET, bold=True)
    return sheet


def site_sheet() -> Canvas:
    """A site with its boundary, for the question what is no term of the balance."""
    sheet = Canvas(
        480, 330, "A site with its boundary and six streams",
        "Inside the dashed boundary: separation, stripper, ammonia tank. From left enters A, "
        "ammonia. To the right leave B salt, C outfall; upwards D, air of the stripper; downwards "
        "E, cakes. F runs from the ammonia tank back to separation, inside the boundary.",
    )  # fmt: skip
    sheet.box(70, 60, 340, 210, edge=MUTED, dashed=True)
    sheet.text(150, 262, "boundary", colour=MUTED)
    for x, y, w, words in (
        (96, 100, 110, "separation"), (272, 100, 110, "stripper"), (272, 200, 110, "catch tank"),
    ):  # fmt: skip
        sheet.box(x, y, w, 46, fill=SOFT_BLUE, edge=BLUE)
        sheet.text(x + w / 2, y + 28, words, anchor="middle")
    sheet.path([(206, 123), (272, 123)], arrow=True)
    sheet.path([(327, 146), (327, 200)], arrow=True)
    for points in (
        [(20, 123), (96, 123)], [(382, 223), (460, 223)], [(382, 123), (460, 123)],
        [(327, 100), (327, 30)], [(120, 146), (120, 306)], [(272, 223), (180, 223), (180, 146)],
    ):  # fmt: skip
        sheet.path(points, arrow=True, colour=VIOLET)
    for x, y, words in (
        (20, 112, "A"), (446, 212, "B"), (446, 112, "C"), (338, 44, "D"), (130, 300, "E"),
        (208, 212, "F"),
    ):  # fmt: skip
        sheet.text(x, y, words, colour=VIOLET, bold=True)
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(folder, {
        "ammonia-and-sodium": ammonia_and_sodium(), "chloride-and-sodium": chloride_and_sodium(),
        "uncertainty-and-days": uncertainty_and_days(), "site-sheet": site_sheet(),
    })  # fmt: skip


if __name__ == "__main__":
    main()
