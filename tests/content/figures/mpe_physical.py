"""Draws the figures of the mining process engineer's module on physical separation.

Run it: `python tests/content/figures/mpe_physical.py [folder]`.
Without a folder it renews the module's own figures. The numbers are those of the lessons.
"""

import sys
from pathlib import Path

from canvas import (
    BLUE,
    BROWN,
    COURSES,
    MUTED,
    SOFT_BLUE,
    SOFT_BROWN,
    SOFT_TEAL,
    SOFT_VIOLET,
    TEAL,
    VIOLET,
    Canvas,
    write,
)  # fmt: skip

FOLDER = COURSES / "mining-process-engineer/physical-separation/figures"
THORIUM = 4057.0  # Bq/g
# place: gamma in µGy/h, dust in mg/m³, monazite in dust in %, hours a year
PLACES = {"rolls": (1.5, 2.0, 6, 1800), "bagging": (40, 0.8, 92, 300), "store": (160, 0.1, 90, 40)}


def properties() -> Canvas:
    """Two properties, four places."""
    sheet = Canvas(
        560, 330, "Minerals by magnet and by conduction",
        "Magnetic and conducting: ilmenite. Magnetic, not conducting: monazite, xenotime, garnet. "
        "Not magnetic, conducting: rutile. Neither: zircon, quartz.",
    )  # fmt: skip
    sheet.text(246, 40, "conducts", anchor="middle", bold=True)
    sheet.text(448, 40, "does not conduct", anchor="middle", bold=True)
    sheet.text(136, 120, "magnetic", anchor="end", bold=True)
    sheet.text(136, 240, "not magnetic", anchor="end", bold=True)
    for x, y, fill, edge, names in (
        (151, 62, SOFT_VIOLET, VIOLET, ("ilmenite 4.7",)),
        (353, 62, SOFT_TEAL, TEAL, ("monazite 5.1", "xenotime 4.5", "garnet 3.9")),
        (151, 184, SOFT_BLUE, BLUE, ("rutile 4.2",)),
        (353, 184, SOFT_BROWN, BROWN, ("zircon 4.65", "quartz 2.65")),
    ):
        sheet.box(x, y, 190, 106, fill=fill, edge=edge)
        for line, name in enumerate(names):
            sheet.text(x + 95, y + 32 + 26 * line, name, anchor="middle")
    sheet.text(348, 314, "figures: density, g/cm³", anchor="middle", size=15, colour=MUTED)
    return sheet


def places() -> Canvas:
    """Gamma and intake of three workplaces."""
    sheet = Canvas(
        560, 300, "Gamma and intake of a year at three places",
        "Gamma in µGy: rolls 2,700, bagging 12,000, store 6,400. Intake of thorium-232 in Bq: "
        "rolls 63, bagging 64, store 1.1.",
    )  # fmt: skip
    sheet.text(20, 32, "in a year, for the person who works there most", bold=True)
    for place, (name, (gamma, dust, share, hours)) in enumerate(PLACES.items()):
        y = 52 + 76 * place
        intake = dust / 1000 * share / 100 * 0.06 * THORIUM * 1.2 * hours
        sheet.text(98, y + 36, name, anchor="end")
        sheet.box(110, y, gamma * hours / 46, 26, fill=SOFT_BROWN, edge=BROWN, round_by=2)
        sheet.text(118 + gamma * hours / 46, y + 19, f"gamma {gamma * hours:,.0f} µGy",
                   colour=BROWN)  # fmt: skip
        sheet.box(110, y + 30, intake * 4, 26, fill=SOFT_BLUE, edge=BLUE, round_by=2)
        words = f"intake {intake:.0f} Bq" if intake > 10 else f"intake {intake:.1f} Bq"
        sheet.text(118 + intake * 4, y + 49, words, colour=BLUE)
    return sheet


def drawings() -> dict[str, Canvas]:
    """Return every figure of the module by its file's name."""
    return {"properties": properties(), "places": places()}


if __name__ == "__main__":
    write(Path(sys.argv[1]) if sys.argv[1:] else FOLDER, drawings())
