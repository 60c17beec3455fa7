"""Draws the figures of the module on hard-magnetic compounds.

Run it: `python tests/content/figures/mag_compounds.py [folder]`.
Without a folder it renews the module's own figures.
"""

import sys
from math import log10
from pathlib import Path

from canvas import (
    BLUE,
    BROWN,
    COURSES,
    INK,
    MUTED,
    SOFT_BROWN,
    SOFT_TEAL,
    SOFT_VIOLET,
    TEAL,
    VIOLET,
    Axes,
    Canvas,
    write,
)  # fmt: skip

FOLDER = COURSES / "magnet-materials-scientist/hard-magnetic-compounds/figures"
# name, saturation polarisation T, anisotropy field T, colour, where its name stands
COMPOUNDS = (
    ("Fe", 2.15, 0.0561, MUTED, (-10, -4, "end")),
    ("ferrite", 0.48, 1.728, BROWN, (2, -10, "middle")),
    ("Nd", 1.61, 7.3, VIOLET, (10, 5, "start")),
    ("Pr", 1.56, 8.7, VIOLET, (-2, -10, "end")),
    ("Dy", 0.71, 15.0, VIOLET, (-10, 5, "end")),
    ("Tb", 0.70, 22.0, VIOLET, (-10, 3, "end")),
    ("Ce", 1.17, 2.6, VIOLET, (-10, -2, "end")),
    ("SmCo5", 1.08, 40.03, TEAL, (10, 5, "start")),
    ("Sm2Co17", 1.25, 8.44, TEAL, (-10, 2, "end")),
)
UNKNOWN = ((1, 0.30, 6.0), (2, 1.40, 0.50), (3, 1.70, 9.0), (4, 0.90, 3.0))


def frame(sheet: Canvas) -> Axes:
    """Draw the axes of polarisation and anisotropy field with the line of hardness 1."""
    axes = Axes(sheet, (84, 26, 376, 266), (0, 2.4), (-1.5, 2))
    ticks = [(log10(y), f"{y:g}") for y in (0.1, 1, 10, 100)]
    axes.frame([0, 0.4, 0.8, 1.2, 1.6, 2.0, 2.4], ticks, "Js, T", "μ0Ha, T")
    steps = [0.1 * n for n in range(1, 25)]
    sheet.path([axes.at(j, log10(2 * j)) for j in steps], dashed=True)
    sheet.text(*axes.at(1.78, 0.33), "κ = 1", bold=True)
    return axes


def chart() -> Canvas:
    """Compounds by polarisation and anisotropy field."""
    sheet = Canvas(
        480, 350, "Map of magnetic compounds",
        "Saturation polarisation across, anisotropy field upwards on a logarithmic scale. Iron "
        "lies far below the line of hardness 1; ferrite, the compounds R2Fe14B of Ce, Nd, Pr, Dy "
        "and Tb, Sm2Co17 and SmCo5 lie above it.",
    )  # fmt: skip
    axes = frame(sheet)
    for name, js, ha, colour, (dx, dy, anchor) in COMPOUNDS:
        x, y = axes.at(js, log10(ha))
        sheet.dot(x, y, colour)
        sheet.text(x + dx, y + dy, name, anchor=anchor, colour=colour, bold=True)
    sheet.text(*axes.at(1.62, 1.62), "Nd, Pr, Dy, Tb, Ce:", colour=VIOLET, size=15)
    sheet.text(*axes.at(1.62, 1.40), "as R of R2Fe14B", colour=VIOLET, size=15)
    return sheet


def unknowns() -> Canvas:
    """Four unnamed compounds on the same map."""
    sheet = Canvas(
        480, 350, "Four compounds on the map",
        "Points 1 at 0.3 T and 6 T, 2 at 1.4 T and 0.5 T, 3 at 1.7 T and 9 T, 4 at 0.9 T and 3 T; "
        "a dashed line of hardness 1 runs from 0.2 T at 0.1 T to 4.8 T at 2.4 T.",
    )  # fmt: skip
    axes = frame(sheet)
    for number, js, ha in UNKNOWN:
        x, y = axes.at(js, log10(ha))
        sheet.dot(x, y, INK)
        sheet.text(x + 10, y - 6, str(number), bold=True)
    return sheet


def moments() -> Canvas:
    """Moments of iron and rare earth in two compounds at 5 K."""
    sheet = Canvas(
        480, 330, "Moments in two compounds at 5 K",
        "Nd2Fe14B: iron 29.4 and neodymium 6.6 Bohr magnetons point up and sum to 36.0. "
        "Dy2Fe14B: iron 29.4 points up, dysprosium 20 down, and 9.4 is left.",
    )  # fmt: skip
    ground, scale = 265, 6.2
    for left, title, rare, colour, soft, total in (
        (40, "Nd2Fe14B", 6.62, VIOLET, SOFT_VIOLET, 36.02),
        (270, "Dy2Fe14B", -20.0, BROWN, SOFT_BROWN, 9.4),
    ):
        sheet.text(left + 85, 300, title, anchor="middle", bold=True)
        sheet.path([(left, ground), (left + 175, ground)], width=1.5)
        top = ground - 29.4 * scale
        sheet.box(left + 6, top, 44, 29.4 * scale, fill=SOFT_TEAL, edge=TEAL, round_by=0)
        sheet.path([(left + 28, ground - 8), (left + 28, top + 8)], colour=TEAL, arrow=True)
        sheet.text(left + 28, top - 8, "Fe 29.4", anchor="middle", colour=TEAL, size=15)
        end = top - rare * scale
        high = min(top, end)
        sheet.box(left + 66, high, 44, abs(rare) * scale, fill=soft, edge=colour, round_by=0)
        mark = 6 if rare > 0 else -6
        sheet.path([(left + 88, top - mark), (left + 88, end + mark)], colour=colour, arrow=True)
        name = f"R +{rare:.1f}" if rare > 0 else f"R −{-rare:.0f}"
        place = high - 8 if rare > 0 else top - 8
        sheet.text(left + 90, place, name, anchor="middle", colour=colour, size=15)
        sheet.box(
            left + 126, ground - total * scale, 44, total * scale, fill="none", edge=INK,
            round_by=0,
        )  # fmt: skip
        sheet.text(
            left + 148, ground - total * scale - 8, f"{total:.1f}", anchor="middle", bold=True
        )
    sheet.text(240, 322, "Bohr magnetons in a formula unit", anchor="middle", colour=MUTED)
    return sheet


def curve(js: float, curie: float) -> list[tuple[float, float]]:
    """Polarisation against kelvin by the superellipse with exponent 2.4."""

    def part(kelvin: float) -> float:
        return max(0.0, 1 - (kelvin / curie) ** 2.4) ** (1 / 2.4)

    low = [curie * n / 60 for n in range(59)]
    near = [curie * (1 - 0.6**n / 60) for n in range(14)]
    return [(kelvin, js * part(kelvin) / part(293)) for kelvin in [*low, *near, curie]]


def curie() -> Canvas:
    """Polarisation of four compounds against temperature."""
    sheet = Canvas(
        480, 340, "Polarisation against temperature",
        "Nd2Fe14B falls from 1.76 T to nil at 585 K, Ce2Fe14B from 1.46 T to nil at 424 K, SmCo5 "
        "from 1.10 T to nil at 1020 K, Sm2Co17 from 1.27 T to nil at 1195 K. A dashed line at 293 "
        "K.",
    )  # fmt: skip
    axes = Axes(sheet, (76, 26, 384, 250), (0, 1200), (0, 2))
    ticks = [(y / 2, f"{y / 2:g}") for y in range(5)]
    axes.frame(range(0, 1201, 200), ticks, "temperature, K", "J, T")
    sheet.path([axes.at(293, 0), axes.at(293, 2)], dashed=True, width=1.5)
    sheet.text(*axes.at(305, 1.86), "20 °C", colour=MUTED)
    for js, point, colour in (
        (1.61, 585, VIOLET), (1.17, 424, BROWN), (1.08, 1020, TEAL), (1.25, 1195, BLUE),
    ):  # fmt: skip
        axes.curve(curve(js, point), colour)
    sheet.text(*axes.at(470, 1.44), "Nd2Fe14B", colour=VIOLET, bold=True)
    sheet.text(*axes.at(36, 0.35), "Ce2Fe14B", colour=BROWN, bold=True)
    sheet.text(*axes.at(760, 0.62), "SmCo5", anchor="middle", colour=TEAL, bold=True)
    sheet.text(*axes.at(900, 1.22), "Sm2Co17", colour=BLUE, bold=True)
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(
        folder,
        {"map": chart(), "unknowns": unknowns(), "moments": moments(), "curie": curie()},
    )


if __name__ == "__main__":
    main()
