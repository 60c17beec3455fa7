"""Draws the figures of the module on grain boundary diffusion for alloy people.

Run it: `python tests/content/figures/mag_diffusion.py [folder]`.
Without a folder it renews the module's own figures.
"""

import sys
from math import cos, exp, pi
from pathlib import Path

from canvas import (
    BLUE,
    BROWN,
    COURSES,
    INK,
    LINE,
    MUTED,
    SOFT_BROWN,
    SOFT_VIOLET,
    TEAL,
    VIOLET,
    Axes,
    Canvas,
    write,
)  # fmt: skip

FOLDER = COURSES / "magnet-materials-scientist/grain-boundary-diffusion-for-alloy-people/figures"
DT = 2.4e-11 * 8 * 3600  # m2: 900 °C, 8 h


def share(place: float, thickness: float) -> float:
    """Content over the mean at a place (0 to 1) of a plate in mm, source on both faces."""
    rate = (2 * pi / (thickness / 1000)) ** 2 * DT
    return 1 + 2 * sum(exp(-rate * n * n) * cos(2 * pi * n * place) for n in range(1, 40))


def profile() -> Canvas:
    """Content over mean across plates of three thicknesses."""
    sheet = Canvas(
        480, 380, "Content across plates of 3, 4 and 6 mm after 8 h at 900 °C",
        "Over the mean of the plate, the content in the middle is 0.90 in a plate of 3 mm, 0.64 in "
        "one of 4 mm and 0.16 in one of 6 mm; at the faces 1.10, 1.37 and 2.0.",
    )  # fmt: skip
    axes = Axes(sheet, (80, 26, 370, 270), (0, 1), (0, 2.2))
    axes.frame(
        [0, 0.25, 0.5, 0.75, 1], [(float(y), f"{y:g}") for y in (0, 0.5, 1, 1.5, 2)],
        "place, from face to face", "content over mean",
    )  # fmt: skip
    for thick, colour, up in ((3, TEAL, -10), (4, VIOLET, -12), (6, BROWN, -12)):
        axes.curve([(k / 100, share(k / 100, thick)) for k in range(101)], colour)
        x, y = axes.at(0.5, share(0.5, thick))
        sheet.text(x, y + up, f"{thick} mm", anchor="middle", colour=colour, bold=True)
    return sheet


def grain(sheet: Canvas, x: float, y: float, radius: float, shell: float) -> None:
    """Draw one round grain with a rim."""
    rim = VIOLET if shell else LINE
    sheet.parts.append(
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" fill="{rim}" stroke="{INK}" '
        'stroke-width="1"/>'
    )
    sheet.parts.append(
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius - max(shell, 1):.1f}" fill="{SOFT_VIOLET}"/>'
    )


def stages() -> Canvas:
    """Three depths below a treated face."""
    sheet = Canvas(
        480, 300, "Three depths below a treated face",
        "Left, at the face: grains with thick dark rims. Middle: grains with thin dark rims and an "
        "unbroken light seam. Right, deepest: grains without rims, dark spots only where three "
        "grains meet.",
    )  # fmt: skip
    sheet.box(20, 40, 440, 180, fill=SOFT_BROWN, edge=INK, round_by=0)
    for column in range(11):
        for row in range(4):
            x = 42 + 40 * column
            y = 66 + 42 * row + (10 if column % 2 else -4)
            shell = 7 if column < 3 else 2.5 if column < 7 else 0
            if y < 206:
                grain(sheet, x, y, 18, shell)
            if column >= 7 and y < 190 and x < 440:
                sheet.dot(x + 20, y + 15, VIOLET)
    for x in (142, 302):
        sheet.path([(x, 32), (x, 228)], dashed=True, colour=BLUE)
    sheet.text(81, 28, "A", anchor="middle", bold=True, size=18)
    sheet.text(222, 28, "B", anchor="middle", bold=True, size=18)
    sheet.text(381, 28, "C", anchor="middle", bold=True, size=18)
    sheet.path([(40, 258), (300, 258)], arrow=True)
    sheet.text(40, 284, "from the coated face into the part", colour=MUTED)
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(folder, {"profile": profile(), "stages": stages()})


if __name__ == "__main__":
    main()
