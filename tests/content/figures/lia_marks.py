"""Draws the figures of the module on markings and law.

Run it: `python tests/content/figures/lia_marks.py [folder]`.
Without a folder it renews the module's own figures.
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
    VIOLET,
    Canvas,
    write,
)  # fmt: skip

FOLDER = COURSES / "multilingual-industrial-liaison/markings-and-law/figures"


def page() -> Canvas:
    """A first page with a mark in its corner, a title, a table and a footer."""
    sheet = Canvas(
        480, 340, "A first page with four areas",
        "A page. In its upper left corner a frame A with 机密, a star and 10年. Below it a frame B "
        "with a title, a frame C with lines of a table, and at the foot a frame D with 3/12.",
    )  # fmt: skip
    sheet.box(110, 14, 260, 312, edge=LINE)
    sheet.box(122, 26, 122, 34, fill=SOFT_BROWN, edge=BROWN)
    sheet.text(183, 49, "机密★10年", anchor="middle", bold=True)
    sheet.box(150, 92, 180, 36, fill=SOFT_BLUE, edge=BLUE)
    sheet.text(240, 116, "烧结工艺规程", anchor="middle", bold=True)
    sheet.box(132, 150, 216, 118, edge=MUTED)
    for y in (176, 202, 228, 250):
        sheet.path([(146, y), (334, y)], colour=MUTED, width=3)
    sheet.box(196, 284, 88, 30, fill=SOFT_TEAL, edge=TEAL)
    sheet.text(240, 305, "3 / 12", anchor="middle")
    for name, x, y in (("A", 92, 49), ("B", 92, 116), ("C", 92, 214), ("D", 92, 305)):
        sheet.text(x, y, name, anchor="middle", bold=True, size=18)
    return sheet


def spread() -> Canvas:
    """A marked file on its way: one sender, three receivers, and whom they sent it to."""
    sheet = Canvas(
        480, 340, "How a file was passed on",
        "S sends to a, b and c. a sends on to d and e. c sends on to e and f. "
        "b sends it to nobody.",
    )  # fmt: skip
    nodes = {
        "S": (60, 170), "a": (210, 70), "b": (210, 170), "c": (210, 270),
        "d": (390, 46), "e": (390, 158), "f": (390, 282),
    }  # fmt: skip
    for start, end, colour in (
        ("S", "a", BLUE), ("S", "b", BLUE), ("S", "c", BLUE),
        ("a", "d", BROWN), ("a", "e", BROWN), ("c", "e", VIOLET), ("c", "f", VIOLET),
    ):  # fmt: skip
        (x, y), (u, v) = nodes[start], nodes[end]
        slope = (v - y) / (u - x)
        sheet.path([(x + 24, y + 24 * slope), (u - 26, v - 26 * slope)], colour=colour, arrow=True)
    for name, (x, y) in nodes.items():
        sheet.box(x - 22, y - 18, 44, 36, fill=SOFT_TEAL if name == "S" else SOFT_BLUE, edge=BLUE)
        sheet.text(x, y + 6, name, anchor="middle", bold=True, size=18)
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(folder, {"page": page(), "spread": spread()})


if __name__ == "__main__":
    main()
