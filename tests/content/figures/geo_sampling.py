"""Draws the figures of the geologist's module on sampling and assay.

Run it: `python tests/content/figures/geo_sampling.py [folder]`.
Without a folder it renews the module's own figures. The readings are those of the lessons.
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
    Axes,
    Canvas,
    write,
)  # fmt: skip

FOLDER = COURSES / "geologist-mineralogist/sampling-and-assay/figures"
FIELD, COARSE, PULP = 9.0, 4.2, 1.8  # relative standard deviations of duplicates, %
PIT = (520, 640, 760, 880, 980, 1100, 1240, 1360)  # TREO, mg/kg, layer by layer
AUGER_LESS = (60, 110, 20, 150, 80, 40, 130, 90)
CERTIFIED, SPREAD = 412, 10
BATCHES = (409, 418, 421, 424, 423, 425, 424)


def variance() -> Canvas:
    """Shares of the variance of a field duplicate."""
    rows = [
        ("sampling of the core", FIELD**2 - COARSE**2, BROWN, SOFT_BROWN),
        ("split after the crusher", COARSE**2 - PULP**2, BLUE, SOFT_BLUE),
        ("pulp and instrument", PULP**2, TEAL, SOFT_TEAL),
    ]
    sheet = Canvas(
        480, 200, "Shares of the variance",
        "Sampling of the core 78 %, splitting after the crusher 18 %, pulp and instrument 4 %.",
    )  # fmt: skip
    sheet.text(20, 30, "Share of the variance of field duplicates, %", bold=True)
    for place, (name, part, edge, fill) in enumerate(rows):
        y, share = 48 + 48 * place, 100 * part / FIELD**2
        sheet.text(188, y + 22, name, anchor="end")
        sheet.box(198, y, 2.9 * share, 32, fill=fill, edge=edge, round_by=2)
        sheet.text(206 + 2.9 * share, y + 22, f"{share:.0f}", bold=True)
    return sheet


def twins() -> Canvas:
    """Auger against pit, layer by layer."""
    sheet = Canvas(
        480, 360, "Auger against pit",
        "Eight pairs of TREO in mg/kg; all auger results lie below the line of equality, by "
        "85 mg/kg on average.",
    )  # fmt: skip
    axes = Axes(sheet, (80, 30, 370, 260), (400, 1500), (400, 1500))
    axes.frame(
        [400, 600, 800, 1000, 1200, 1400],
        [(tick, str(tick)) for tick in (400, 600, 800, 1000, 1200, 1400)],
        "pit, mg/kg TREO", "auger, mg/kg TREO",
    )  # fmt: skip
    axes.curve([(400, 400), (1500, 1500)], MUTED, dashed=True)
    for pit, less in zip(PIT, AUGER_LESS, strict=True):
        sheet.dot(*axes.at(pit, pit - less), colour=BROWN)
    sheet.text(*axes.at(1060, 1290), "equal", anchor="end", colour=MUTED)
    return sheet


def chart() -> Canvas:
    """Seven batches of a reference material in units of the laboratory's own scatter."""
    sheet = Canvas(
        480, 330, "Chart of a reference material",
        "Seven results in standard deviations from the certified value: -0.3, 0.6, 0.9, 1.2, 1.1, "
        "1.3, 1.2. None lies beyond two.",
    )  # fmt: skip

    def at(batch: float, z: float) -> tuple[float, float]:
        return 80 + 46 * batch, 150 - 34 * z

    for z in range(-3, 4):
        colour, dashed = {0: (MUTED, False), 2: (BLUE, True), 3: (BROWN, True)}.get(
            abs(z), (LINE, False)
        )
        sheet.path([at(0, z), at(8, z)], colour=colour, dashed=dashed, width=1)
        sheet.text(70, at(0, z)[1] + 5, f"{z:+d}" if z else "0", anchor="end", colour=MUTED)
    points = [at(n, (result - CERTIFIED) / SPREAD) for n, result in enumerate(BATCHES, start=1)]
    sheet.path(points, colour=LINE, width=1.5)
    for n, (x, y) in enumerate(points, start=1):
        sheet.dot(x, y, colour=TEAL)
        sheet.text(x, 282, str(n), anchor="middle", colour=MUTED)
    sheet.text(264, 310, "batch", anchor="middle")
    sheet.text(26, 150, "z", anchor="middle")
    sheet.text(100, at(0, 3)[1] - 6, "reject", size=15, colour=BROWN)
    sheet.text(100, at(0, 2)[1] - 6, "warn", size=15, colour=BLUE)
    return sheet


def drawings() -> dict[str, Canvas]:
    """Return every figure of the module by its file's name."""
    return {"variance": variance(), "twins": twins(), "chart": chart()}


if __name__ == "__main__":
    write(Path(sys.argv[1]) if sys.argv[1:] else FOLDER, drawings())
