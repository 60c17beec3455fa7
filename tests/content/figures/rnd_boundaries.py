"""Draws the figures of the module on grain boundary engineering.

Run it: `python tests/content/figures/rnd_boundaries.py [folder]`.
Without a folder it renews the module's own figures.
"""

import sys
from math import cos, pi, sin
from pathlib import Path

from canvas import (
    BLUE,
    BROWN,
    COURSES,
    INK,
    MUTED,
    PANEL,
    SOFT_BLUE,
    SOFT_BROWN,
    SOFT_VIOLET,
    VIOLET,
    Canvas,
    write,
)  # fmt: skip

FOLDER = COURSES / "magnetics-research-scientist/grain-boundary-engineering/figures"


def shape(sheet: Canvas, corners: list[tuple[float, float]]) -> None:
    """Fill a polygon with the colour of the boundary phase."""
    points = " ".join(f"{x:.1f},{y:.1f}" for x, y in corners)
    sheet.parts.append(f'<polygon class="fill-violet" points="{points}" fill="{VIOLET}"/>')


def corner() -> Canvas:
    """A corner of three grains with and without films."""
    sheet = Canvas(
        480, 300, "A corner of three grains, dry and wetted",
        "Left: a small pocket of dark phase where three grains meet; the boundaries are thin. "
        "Right: the pocket runs out into dark films along all three boundaries.",
    )  # fmt: skip
    for middle, wet in ((124, False), (356, True)):
        sheet.box(middle - 104, 40, 208, 196, fill=SOFT_BROWN, edge=INK, round_by=0)
        for turn in (-90, 30, 150):
            end = (
                middle + 98 * cos(turn * pi / 180) * (1.06 if turn != -90 else 1),
                138 + 98 * sin(turn * pi / 180),
            )
            colour, width = (VIOLET, 7.0) if wet else (INK, 1.5)
            sheet.path([(middle, 138), end], colour=colour, width=width)
        wide = 26 if wet else 30
        shape(sheet, [
            (middle + wide * cos(a * pi / 180), 138 + wide * sin(a * pi / 180))
            for a in (-90, 30, 150)
        ])  # fmt: skip
    sheet.text(240, 270, "dark: boundary phase while molten", anchor="middle", colour=MUTED)
    return sheet


def orient() -> Canvas:
    """Grains with upright easy axes, a side face and an end face."""
    sheet = Canvas(
        480, 320, "A boundary along the easy axis and one across it",
        "Three grains with arrows pointing up. A vertical boundary lies between the left grain and "
        "the two right ones, a horizontal boundary between the upper and the lower right grain.",
    )  # fmt: skip
    sheet.box(30, 50, 128, 210, fill=SOFT_BLUE, edge=BLUE, round_by=0)
    sheet.box(166, 50, 284, 98, fill=SOFT_BLUE, edge=BLUE, round_by=0)
    sheet.box(166, 156, 284, 104, fill=SOFT_BLUE, edge=BLUE, round_by=0)
    for x, y in ((70, 220), (330, 134), (330, 244)):
        sheet.path([(x, y), (x, y - 66)], colour=INK, arrow=True)
    sheet.text(86, 174, "c", bold=True)
    sheet.text(348, 80, "c", bold=True)
    sheet.text(348, 190, "c", bold=True)
    sheet.text(240, 30, "easy axis c upwards in all grains", anchor="middle", colour=MUTED)
    sheet.text(162, 288, "side face", anchor="middle", colour=BROWN)
    sheet.text(212, 142, "end face", anchor="middle", colour=BROWN)
    return sheet


def oblique() -> Canvas:
    """A shell and two cuts through it."""
    sheet = Canvas(
        480, 300, "One shell and two cuts",
        "A horizontal dark strip is the shell between core and outside. An upright dashed line "
        "crosses it on the shortest way, a slanted one on twice that way.",
    )  # fmt: skip
    sheet.box(30, 40, 420, 70, fill=SOFT_VIOLET, edge=INK, round_by=0)
    sheet.box(30, 110, 420, 60, fill=VIOLET, edge=INK, round_by=0)
    sheet.box(30, 170, 420, 56, fill=SOFT_VIOLET, edge=INK, round_by=0)
    sheet.text(44, 80, "outside")
    sheet.text(44, 206, "core")
    for cut in ([(172, 46), (172, 220)], [(230, 64), (434, 182)]):
        sheet.path(cut, colour=INK, width=7)
        sheet.path(cut, colour=PANEL, width=3, dashed=True)
    sheet.text(172, 256, "upright", anchor="middle", bold=True)
    sheet.text(362, 256, "slanted by 30°", anchor="middle", bold=True)
    return sheet


def pear() -> Canvas:
    """Core, shell and film beside a probe of one micrometre."""
    sheet = Canvas(
        480, 320, "Core, shell and film beside a probe of one micrometre",
        "Vertical strips: a pale core at the left, a darker shell, a thin line for the film, then "
        "shell and core of the next grain. A circle of one micrometre covers shell, film and core.",
    )  # fmt: skip
    sheet.box(30, 70, 420, 190, fill=SOFT_VIOLET, edge=INK, round_by=0)
    sheet.box(184, 70, 56, 190, fill=SOFT_BROWN, edge=BROWN, round_by=0)
    sheet.box(244, 70, 56, 190, fill=SOFT_BROWN, edge=BROWN, round_by=0)
    sheet.box(240, 70, 4, 190, fill=VIOLET, edge=VIOLET, round_by=0)
    sheet.parts.append(
        f'<circle class="edge-ink" cx="242" cy="160" r="90" fill="none" stroke="{INK}" '
        'stroke-width="2.5" stroke-dasharray="7 5"/>'
    )
    sheet.path([(242, 24), (242, 66)], colour=BLUE, arrow=True, width=3)
    sheet.text(254, 44, "beam", colour=BLUE, bold=True)
    sheet.text(90, 102, "core", anchor="middle", bold=True)
    sheet.text(396, 102, "core", anchor="middle", bold=True)
    sheet.text(212, 284, "shell", anchor="middle", colour=BROWN)
    sheet.text(276, 284, "shell", anchor="middle", colour=BROWN)
    sheet.text(242, 308, "circle: 1 µm; the film is drawn too wide", anchor="middle", colour=MUTED)
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(folder, {
        "corner": corner(), "orient": orient(), "oblique": oblique(), "pear": pear(),
    })  # fmt: skip


if __name__ == "__main__":
    main()
