"""Draws the figures of the module on magnets with little or no dysprosium.

Run it: `python tests/content/figures/rnd_lean.py [folder]`.
Without a folder it renews the module's own figures.
"""

import sys
from math import pi
from pathlib import Path

from canvas import (
    BLUE,
    BROWN,
    COURSES,
    INK,
    LINE,
    MUTED,
    SOFT_TEAL,
    TEAL,
    VIOLET,
    Axes,
    Canvas,
    write,
)  # fmt: skip

FOLDER = COURSES / "magnetics-research-scientist/low-dy-and-dy-free/figures"
MU0 = 4e-7 * pi
SINTERED = [(1114, 0.675), (1353, 0.605), (1676, 0.539)]
HOT_DEFORMED = [(963, 0.469), (1480, 0.402)]


def model(coercivity: float) -> float:
    """Size of the coefficient in %/K when only the stray field term differs."""
    tesla = coercivity * 1000 * MU0
    stray = 0.52 * 7.3 - tesla
    hot = 0.52 * 4.5 - stray * 1.36 / 1.61
    return 100 * (1 - hot / tesla) / 130


def floor() -> Canvas:
    """Coefficient over coercivity, with the compound's own loss as a floor."""
    sheet = Canvas(
        480, 340, "Size of the temperature coefficient over coercivity",
        "A falling curve of the model from 0.88 at 700 kA/m to 0.36 at 2200. Three sintered "
        "magnets lie above it, two hot-deformed ones below. A dashed floor lies at 0.295 %/K.",
    )  # fmt: skip
    axes = Axes(sheet, (84, 26, 372, 242), (600, 2400), (0.2, 0.9))
    axes.frame(
        (600, 1000, 1400, 1800, 2200),
        [(y / 10, f"0.{y}") for y in range(2, 10)],
        "coercivity at 20 or 25 °C, kA/m", "loss, %/K",
    )  # fmt: skip
    axes.curve([(h, model(h)) for h in range(700, 2401, 25)], VIOLET)
    axes.curve([(600, 0.295), (2400, 0.295)], MUTED, dashed=True)
    sheet.text(*axes.at(640, 0.312), "the compound's own", colour=MUTED)
    for spot in SINTERED:
        sheet.dot(*axes.at(*spot), BROWN)
    for spot in HOT_DEFORMED:
        sheet.dot(*axes.at(*spot), TEAL)
    sheet.text(*axes.at(1440, 0.62), "sintered", colour=BROWN, bold=True)
    sheet.text(*axes.at(800, 0.405), "hot-deformed", colour=TEAL, bold=True)
    sheet.text(*axes.at(860, 0.82), "model", colour=VIOLET, bold=True)
    return sheet


def crossing() -> Canvas:
    """Two falling lines that cross, each dashed beyond the range of its coefficient."""
    sheet = Canvas(
        480, 350, "Coercivity of two magnets over temperature",
        "S falls from 1592 kA/m at 20 °C to 454 at 150 °C, H from 1400 to 636. They cross at "
        "87 °C. Beyond 150 °C both lines are dashed.",
    )  # fmt: skip
    axes = Axes(sheet, (84, 26, 372, 250), (20, 200), (0, 1700))
    axes.frame(
        (20, 60, 100, 150, 200), [(float(y), str(y)) for y in range(0, 1601, 400)],
        "temperature, °C", "coercivity, kA/m",
    )  # fmt: skip
    for cold, beta, colour in ((1592, 0.55, BROWN), (1400, 0.42, TEAL)):
        line = [(t, cold * (1 - beta / 100 * (t - 20))) for t in (20, 150, 200)]
        axes.curve(line[:2], colour)
        axes.curve(line[1:], colour, dashed=True)
    x, y = axes.at(86.8, 1007)
    sheet.dot(x, y, INK)
    sheet.text(x + 10, y - 8, "87 °C", bold=True)
    sheet.text(*axes.at(34, 1560), "S, sintered with Dy", colour=BROWN, bold=True)
    sheet.text(*axes.at(24, 880), "H, hot-deformed", colour=TEAL, bold=True)
    sheet.text(*axes.at(152, 860), "not measured", colour=MUTED)
    return sheet


def needed(celsius: float, thick: float, ampere: float = 1500) -> float:
    """Coercivity at 20 °C in kA/m that the worked example asks for."""
    br = 1.30 * (1 - 0.0012 * (celsius - 20))
    field = (br / MU0 * 1e-3 + ampere) / (thick + 1.05) / 1e-3 / 1000
    return 1.1 * field / 0.9 / (1 - 0.0055 * (celsius - 20))


def needs() -> Canvas:
    """Needed coercivity over the temperature of the rotor for two thicknesses."""
    sheet = Canvas(
        480, 340, "Coercivity that a rotor asks for",
        "Two rising curves. For magnets 5 mm thick the need rises from 878 kA/m at 100 °C to 1682 "
        "at 150 °C; for 6 mm it runs from 754 to 1443.",
    )  # fmt: skip
    axes = Axes(sheet, (84, 26, 372, 242), (100, 150), (600, 1800))
    axes.frame(
        (100, 110, 120, 130, 140, 150), [(float(y), str(y)) for y in range(600, 1801, 200)],
        "rotor, °C", "needed at 20 °C, kA/m",
    )  # fmt: skip
    for thick, colour in ((5, BROWN), (6, BLUE)):
        axes.curve([(t, needed(t, thick)) for t in range(100, 151)], colour)
    sheet.text(*axes.at(119, 1270), "5 mm thick", colour=BROWN, bold=True)
    sheet.text(*axes.at(133, 1010), "6 mm thick", colour=BLUE, bold=True)
    for spot in ((150, needed(150, 5)), (130, needed(130, 5)), (150, needed(150, 6))):
        sheet.dot(*axes.at(*spot), INK)
    return sheet


SHOWN = {
    "Nd-Fe-B, hot-deformed": 4,
    "Sm-Fe-N, bonded": 4,
    "Sm-Fe-N, sintered": 2,
    "1:12, Sm-Fe-V": 2,
    "FeNi, ordered": 1,
}


def evidence() -> Canvas:
    """A table of what has been shown: powder or film, dense bulk, hot curve or part, product."""
    sheet = Canvas(
        480, 330, "What has been shown of five materials",
        "Hot-deformed Nd-Fe-B and bonded Sm-Fe-N are filled up to product; sintered Sm-Fe-N and "
        "the 1:12 phase up to bulk; ordered FeNi up to film or powder.",
    )  # fmt: skip
    for column, words in enumerate(("powder", "magnet", "part", "sold")):
        sheet.text(232 + 62 * column, 40, words, anchor="middle", bold=True)
    for row, (name, steps) in enumerate(SHOWN.items()):
        top = 56 + 50 * row
        sheet.text(16, top + 25, name)
        for column in range(4):
            full = column < steps
            sheet.box(
                204 + 62 * column, top, 56, 38,
                fill=SOFT_TEAL if full else "none", edge=TEAL if full else LINE, dashed=not full,
            )  # fmt: skip
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(
        folder,
        {"floor": floor(), "crossing": crossing(), "needs": needs(), "evidence": evidence()},
    )


if __name__ == "__main__":
    main()
