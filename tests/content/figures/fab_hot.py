"""Draws the figures of the module on hot deformation and hot isostatic pressing of magnets.

Run it: `python tests/content/figures/fab_hot.py [folder]`.
Without a folder it renews the module's own figures.
"""

import sys
from pathlib import Path

from canvas import (
    BLUE,
    BROWN,
    COURSES,
    INK,
    LINE,
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

FOLDER = COURSES / "magnet-fabrication-engineer/hot-deformation-and-hip/figures"


def disc() -> Canvas:
    """Section of an upset disc between punches with three places."""
    sheet = Canvas(
        480, 330, "Section of an upset disc between two punches",
        "A flat disc with bulging rims lies between two punches. A is in its middle, with arrows "
        "outwards. B is at the right rim, with short cracks. C is just below the upper punch.",
    )  # fmt: skip
    sheet.box(60, 30, 360, 52, fill=LINE, edge=INK, round_by=0)
    sheet.box(60, 246, 360, 52, fill=LINE, edge=INK, round_by=0)
    sheet.text(76, 62, "punch", bold=True)
    sheet.text(76, 278, "punch", bold=True)
    left = [(84, 82), (70, 110), (64, 164), (70, 218), (84, 246)]
    right = [(396, 82), (410, 110), (416, 164), (410, 218), (396, 246)]
    outline = " ".join(f"{x},{y}" for x, y in (*left, *reversed(right)))
    sheet.parts.append(
        f'<polygon class="fill-soft-violet" points="{outline}" fill="{SOFT_VIOLET}"/>'
    )
    for rim in (left, right):
        sheet.path(rim, colour=VIOLET, width=2.5)
    for y in (128, 150, 178, 200):
        sheet.path([(416 if y in (150, 178) else 412, y), (396, y)], colour=BROWN, width=2.5)
    sheet.path([(150, 84), (240, 128), (330, 84)], colour=MUTED, dashed=True)
    sheet.path([(150, 244), (240, 200), (330, 244)], colour=MUTED, dashed=True)
    for start, end in (((212, 164), (130, 164)), ((268, 164), (350, 164))):
        sheet.path([start, end], colour=TEAL, width=2.5, arrow=True)
    for x, y, name in ((240, 170, "A"), (384, 170, "B"), (240, 110, "C")):
        sheet.text(x, y, name, anchor="middle", bold=True, size=20)
    return sheet


def cup() -> Canvas:
    """Section of a backward extruded cup with punch and die."""
    sheet = Canvas(
        480, 380, "Section of a backward extruded cup",
        "A punch stands in a die. Between them a wall rises on both sides. A is the top of the "
        "wall, B its middle, C the bottom plate below the punch.",
    )  # fmt: skip
    sheet.box(60, 90, 50, 260, fill=LINE, edge=INK, round_by=0)
    sheet.box(370, 90, 50, 260, fill=LINE, edge=INK, round_by=0)
    sheet.box(110, 330, 260, 20, fill=LINE, edge=INK, round_by=0)
    sheet.box(110, 110, 60, 180, fill=SOFT_VIOLET, edge=VIOLET, round_by=0)
    sheet.box(310, 110, 60, 180, fill=SOFT_VIOLET, edge=VIOLET, round_by=0)
    sheet.box(110, 275, 260, 55, fill=SOFT_VIOLET, edge=VIOLET, round_by=0)
    sheet.box(170, 40, 140, 235, fill=SOFT_BROWN, edge=BROWN, round_by=0)
    sheet.text(240, 80, "punch", anchor="middle", bold=True, colour=BROWN)
    sheet.text(85, 345, "die", anchor="middle", bold=True)
    sheet.path([(240, 100), (240, 150)], colour=BROWN, width=3, arrow=True)
    sheet.path([(340, 250), (340, 200)], colour=TEAL, width=3, arrow=True)
    sheet.path([(310, 164), (328, 164)], colour=BLUE, width=2.5, arrow=True)
    sheet.path([(370, 164), (352, 164)], colour=BLUE, width=2.5, arrow=True)
    for x, y, name in ((140, 128, "A"), (140, 208, "B"), (240, 309, "C")):
        sheet.text(x, y, name, anchor="middle", bold=True, size=20)
    sheet.text(240, 368, "squeezed along the radius, flowing upwards", anchor="middle")
    return sheet


def pores() -> Canvas:
    """Three bodies under gas pressure: closed pore, open pore, open pore in a can."""
    sheet = Canvas(
        480, 280, "Three bodies under gas pressure",
        "A has a closed pore; arrows press only from outside. B has a pore that is open to the "
        "surface; arrows press inside it too. C is B in a can; arrows press only on the can.",
    )  # fmt: skip
    for at, name in ((30, "A"), (180, "B"), (330, "C")):
        if name == "C":
            sheet.box(at + 8, 78, 104, 124, fill=SOFT_BROWN, edge=BROWN, round_by=4)
        sheet.box(at + 18, 88, 84, 104, fill=SOFT_VIOLET, edge=VIOLET, round_by=0)
        sheet.box(at + 42, 122, 36, 36, fill=SOFT_TEAL, edge=TEAL, round_by=12)
        if name != "A":
            sheet.box(at + 54, 88, 12, 38, fill=SOFT_TEAL, edge=TEAL, round_by=0)
        edge = 10 if name == "C" else 0
        for start, end in (
            ((at + 30, 48 - edge / 2), (at + 30, 84 - edge)),
            ((at + 90, 48 - edge / 2), (at + 90, 84 - edge)),
            ((at + 60, 228), (at + 60, 196 + edge)),
        ):
            sheet.path([start, end], colour=BLUE, width=2.5, arrow=True)
        if name == "B":
            sheet.path([(at + 60, 60), (at + 60, 118)], colour=BLUE, width=2.5, arrow=True)
            sheet.path([(at + 60, 140), (at + 78, 140)], colour=BLUE, width=2.5, arrow=True)
            sheet.path([(at + 60, 140), (at + 42, 140)], colour=BLUE, width=2.5, arrow=True)
        sheet.text(at + 60, 258, name, anchor="middle", bold=True, size=20)
    return sheet


def file() -> Canvas:
    """The order of steps before a press is ordered."""
    sheet = Canvas(
        480, 340, "Steps before a press is ordered",
        "Five boxes, one below another: facts from the maker, live text of each list, "
        "classification by the responsible person, licence or none on record, and below a dashed "
        "line the order.",
    )  # fmt: skip
    rows = (
        ("facts from the maker, with date", SOFT_BLUE, BLUE),
        ("live text of each list that may apply", SOFT_BLUE, BLUE),
        ("classification by the responsible person", SOFT_TEAL, TEAL),
        ("licence, or on record why none", SOFT_TEAL, TEAL),
        ("order", SOFT_BROWN, BROWN),
    )
    for row, (words, fill, edge) in enumerate(rows):
        y = 26 + 60 * row + (14 if row == 4 else 0)
        sheet.box(70, y, 340, 40, fill=fill, edge=edge)
        sheet.text(240, y + 26, words, anchor="middle")
        if row < 3:
            sheet.path([(240, y + 40), (240, y + 60)], width=2, arrow=True)
    sheet.path([(30, 258), (450, 258)], colour=BROWN, width=2.5, dashed=True)
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(folder, {"disc": disc(), "cup": cup(), "pores": pores(), "file": file()})


if __name__ == "__main__":
    main()
