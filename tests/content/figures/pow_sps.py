"""Draws the figures of the module on spark plasma sintering.

Run it: `python tests/content/figures/pow_sps.py [folder]`.
Without a folder it renews the module's own figures.
"""

import sys
from math import exp, log
from pathlib import Path

from canvas import (
    BLUE,
    BROWN,
    COURSES,
    INK,
    MUTED,
    SOFT_BLUE,
    SOFT_BROWN,
    SOFT_VIOLET,
    TEAL,
    VIOLET,
    Axes,
    Canvas,
    write,
)  # fmt: skip

FOLDER = COURSES / "powder-metallurgist/spark-plasma-sintering/figures"


def die() -> Canvas:
    """Section of a tool: die, punches, powder, and three places of a sensor."""
    sheet = Canvas(
        480, 360, "Section of a graphite tool with three places of a sensor",
        "Die walls left and right, punches above and below, powder between them. A: outer wall of "
        "the die. B: tip of a hole that ends close to the powder. C: outer end of the punch.",
    )  # fmt: skip
    for x in (120, 290):
        sheet.box(x, 105, 70, 150, fill=SOFT_BLUE, edge=BLUE, round_by=0)
    for y in (40, 205):
        sheet.box(190, y, 100, 115, fill=SOFT_VIOLET, edge=VIOLET, round_by=0)
    sheet.box(190, 155, 100, 50, fill=SOFT_BROWN, edge=BROWN, round_by=0)
    sheet.text(240, 186, "powder", anchor="middle", bold=True)
    sheet.text(240, 120, "punch", anchor="middle")
    sheet.text(155, 230, "die", anchor="middle")
    sheet.path([(440, 180), (300, 180)], colour=INK, width=4)
    for x, y, name, place in (
        (120, 180, "A", (96, 186)),
        (300, 180, "B", (310, 168)),
        (240, 40, "C", (258, 34)),
    ):
        sheet.dot(x, y, INK)
        sheet.text(*place, name, bold=True)
    sheet.path([(30, 180), (86, 180)], colour=MUTED, arrow=True)
    sheet.text(24, 168, "pyrometer", colour=MUTED)
    sheet.text(372, 168, "thermocouple", colour=MUTED, anchor="start", size=15)
    sheet.text(240, 344, "current and force pass from punch to punch", anchor="middle")
    return sheet


def window() -> Canvas:
    """Density and coercivity against temperature after five minutes at 35 MPa, teaching model."""
    sheet = Canvas(
        480, 340, "Density and coercivity against temperature, teaching model",
        "After 5 minutes at 35 MPa density rises from 77 % at 550 °C over 91 % at 600 to 99 % at "
        "650 °C, more above. Coercivity falls from nearly 100 % of the flake's at 550 to 93 % at "
        "650 and 79 % at 750 °C.",
    )  # fmt: skip
    axes = Axes(sheet, (70, 26, 384, 236), (550, 750), (70, 100))
    axes.frame(
        range(550, 751, 50), [(float(y), str(y)) for y in range(70, 101, 10)],
        "temperature of the powder, °C", "%",
    )  # fmt: skip

    def scale(heat: float, celsius: float) -> float:
        return exp(heat / 8.314 * (1 / 923.15 - 1 / (celsius + 273.15)))

    steps = range(550, 751, 5)
    axes.curve(
        [(t, 100 - 40 * exp(-0.021 * scale(120_000, t) * 35 * 5)) for t in steps], TEAL
    )  # fmt: skip
    start = 2090 - 200 * log(30)
    axes.curve(
        [
            (t, 100 * (2090 - 200 / 3 * log(27e3 + 5 * 2e4 * scale(250_000, t))) / start)
            for t in steps
        ],
        BROWN,
    )
    sheet.text(*axes.at(604, 83), "density", colour=TEAL, bold=True)
    sheet.text(*axes.at(655, 84), "coercivity", anchor="start", colour=BROWN, bold=True)
    return sheet


def upset() -> Canvas:
    """A compact before and after upsetting: random grains, then platelets across the force."""
    sheet = Canvas(
        480, 320, "A compact before and after upsetting",
        "Left: a tall body of height h0 with grains whose axes point everywhere. Right: a flat, "
        "wide body of height h with flat grains whose axes point along the force.",
    )  # fmt: skip
    sheet.box(50, 76, 100, 170, fill=SOFT_BLUE, edge=BLUE)
    sheet.box(240, 164, 190, 82, fill=SOFT_BROWN, edge=BROWN)
    for x, y, dx, dy in (
        (78, 112, 14, 8), (122, 118, 2, 16), (80, 164, 15, -4), (120, 178, 10, 12),
        (84, 220, 4, 15), (122, 224, -13, 9),
    ):  # fmt: skip
        sheet.path([(x - dx, y - dy), (x + dx, y + dy)], colour=BLUE, arrow=True)
    for x in (272, 312, 352, 392):
        for y in (192, 228):
            sheet.box(x - 15, y - 6, 30, 12, fill="none", edge=BROWN, round_by=2)
            sheet.path([(x, y + 9), (x, y - 14)], colour=BROWN, arrow=True)
    for x, top in ((100, 74), (335, 162)):
        sheet.path([(x, top - 40), (x, top - 4)], colour=INK, width=3, arrow=True)
    sheet.text(112, 48, "force", bold=True)
    sheet.text(347, 136, "force", bold=True)
    sheet.text(40, 166, "h0", anchor="end", bold=True)
    sheet.text(230, 210, "h", anchor="end", bold=True)
    sheet.text(100, 282, "hot-pressed", anchor="middle")
    sheet.text(335, 282, "upset", anchor="middle")
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(folder, {"die": die(), "window": window(), "upset": upset()})


if __name__ == "__main__":
    main()
