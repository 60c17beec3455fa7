"""Draws the figures of the module on what may be transferred.

Run it: `python tests/content/figures/tte_sources.py [folder]`.
Without a folder it renews the module's own figures.
"""

import sys
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
    Canvas,
    write,
)  # fmt: skip

FOLDER = COURSES / "technology-transfer-expert/what-may-be-transferred/figures"


def questions() -> Canvas:
    """Two questions and the three boxes to which they lead."""
    sheet = Canvas(
        480, 400, "May we know it, and may we run it",
        "Known and free to run: an own trial, a standard that you bought. Known, not free to run: "
        "a patent in force, a licensed page outside its field. Not to be known: a rival's secret, "
        "which is declined and never run.",
    )  # fmt: skip
    sheet.box(120, 18, 240, 46)
    sheet.text(240, 47, "1  May we know it?", anchor="middle", bold=True)
    sheet.path([(180, 64), (180, 104)], arrow=True)
    sheet.text(190, 90, "yes", colour=MUTED)
    sheet.path([(360, 41), (456, 41), (456, 304)], arrow=True)
    sheet.text(396, 32, "no", colour=MUTED)
    sheet.box(60, 106, 240, 46)
    sheet.text(180, 135, "2  May we run it?", anchor="middle", bold=True)
    sheet.path([(100, 152), (100, 188)], arrow=True)
    sheet.text(110, 176, "yes", colour=MUTED)
    sheet.path([(300, 129), (336, 129), (336, 188)], arrow=True)
    sheet.text(346, 176, "no", colour=MUTED)
    sheet.box(16, 190, 200, 96, fill=SOFT_TEAL, edge=TEAL)
    for line, words in enumerate(("own trial", "standard that you bought", "licensed, in scope")):
        sheet.text(116, 218 + 26 * line, words, anchor="middle")
    sheet.box(232, 190, 208, 96, fill=SOFT_BLUE, edge=BLUE)
    for line, words in enumerate(
        ("patent in force here", "licensed, other field,", "site or time")
    ):
        sheet.text(336, 218 + 26 * line, words, anchor="middle")
    sheet.box(16, 306, 448, 76, fill=SOFT_BROWN, edge=BROWN)
    sheet.text(240, 336, "a rival's secret: declined, never run", anchor="middle", bold=True)
    sheet.text(240, 364, "no right shown: stopped, counsel is asked", anchor="middle")
    return sheet


def lineage() -> Canvas:
    """Sources, values computed from them, and the instructions that use both."""
    sheet = Canvas(
        480, 330, "From sources to instructions",
        "Computed value D comes from A and B, computed value E from B and C. Instruction 1 uses A, "
        "instruction 2 uses D, instruction 3 uses D and E, instruction 4 uses C.",
    )  # fmt: skip
    tops = {"A": 90, "B": 240, "C": 390}
    middles = {"D": 176, "E": 304}
    ends = {"1": 60, "2": 176, "3": 292, "4": 408}
    for start, end in (("A", "D"), ("B", "D"), ("B", "E"), ("C", "E")):
        sheet.path([(tops[start], 66), (middles[end], 132)], arrow=True)
    for start, end in (("D", "2"), ("D", "3"), ("E", "3")):
        sheet.path([(middles[start], 176), (ends[end], 252)], colour=VIOLET, arrow=True)
    for start, end, x in (("A", "1", 60), ("C", "4", 420)):
        sheet.path([(tops[start], 66), (x, 110), (x, 200), (ends[end], 252)],
                   colour=MUTED, arrow=True)  # fmt: skip
    for name, x in tops.items():
        sheet.box(x - 52, 22, 104, 44, fill=SOFT_BLUE, edge=BLUE)
        sheet.text(x, 50, f"source {name}", anchor="middle")
    for name, x in middles.items():
        sheet.box(x - 52, 134, 104, 44, fill=SOFT_VIOLET, edge=VIOLET)
        sheet.text(x, 162, f"value {name}", anchor="middle")
    for name, x in ends.items():
        sheet.box(x - 54, 254, 108, 44, fill=SOFT_TEAL, edge=TEAL)
        sheet.text(x, 282, f"instruction {name}", anchor="middle")
    return sheet


def gate() -> Canvas:
    """Two sides of a split task, with one gate for sources."""
    sheet = Canvas(
        480, 340, "Two sides and one gate",
        "Public, licensed and own sources go through the gatekeeper, who logs them, to the clean "
        "side. From the exposed side nothing on the subject goes to the clean side.",
    )  # fmt: skip
    sheet.box(150, 18, 180, 66)
    for line, words in enumerate(("public, licensed and", "own sources")):
        sheet.text(240, 44 + 26 * line, words, anchor="middle")
    sheet.path([(240, 84), (240, 116)], arrow=True)
    sheet.box(160, 118, 160, 66, fill=SOFT_VIOLET, edge=VIOLET)
    sheet.text(240, 144, "gatekeeper", anchor="middle", bold=True)
    sheet.text(240, 170, "and log", anchor="middle")
    sheet.path([(320, 151), (392, 151), (392, 212)], arrow=True)
    sheet.box(316, 214, 148, 104, fill=SOFT_TEAL, edge=TEAL)
    sheet.text(390, 256, "clean side", anchor="middle", bold=True)
    sheet.text(390, 284, "works on the task", anchor="middle")
    sheet.box(16, 214, 148, 104, fill=SOFT_BROWN, edge=BROWN)
    sheet.text(90, 256, "exposed side", anchor="middle", bold=True)
    sheet.text(90, 284, "other subjects", anchor="middle")
    sheet.path([(164, 266), (314, 266)], colour=BROWN, dashed=True, arrow=True)
    sheet.path([(222, 248), (258, 284)], colour=INK, width=3.5)
    sheet.path([(258, 248), (222, 284)], colour=INK, width=3.5)
    sheet.text(240, 308, "nothing passes", anchor="middle", colour=MUTED)
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(folder, {"questions": questions(), "lineage": lineage(), "gate": gate()})


if __name__ == "__main__":
    main()
