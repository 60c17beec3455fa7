"""Draws the figures of the module on searching.

Run it: `python tests/content/figures/ipa_search.py [folder]`.
Without a folder it renews the module's own figures.
"""

import sys
from math import sqrt
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

FOLDER = COURSES / "ip-intelligence-analyst/searching/figures"


def tree() -> Canvas:
    """Five groups of the international classification, indented by their dots."""
    sheet = Canvas(
        480, 300, "A branch of the classification",
        "H01F 1/053 containing rare earth metals. Under it 1/055 and magnetic transition metals, "
        "e.g. SmCo5. Under 1/055 stand 1/057, 1/058 and 1/059.",
    )  # fmt: skip
    rows = [(20, "H01F 1/053", "containing rare earth metals", SOFT_BLUE, BLUE),
            (70, "H01F 1/055", "and magnetic transition metals", SOFT_VIOLET, VIOLET),
            (120, "H01F 1/057", "and IIIa elements", SOFT_TEAL, TEAL),
            (120, "H01F 1/058", "and IVa elements", SOFT_TEAL, TEAL),
            (120, "H01F 1/059", "and Va elements", SOFT_TEAL, TEAL)]  # fmt: skip
    places = []
    for count, (x, symbol, title, fill, edge) in enumerate(rows):
        y = 18 + 54 * count
        sheet.box(x, y, 108, 38, fill=fill, edge=edge)
        sheet.text(x + 54, y + 25, symbol, anchor="middle", bold=True)
        sheet.text(x + 120, y + 25, title)
        places.append((x, y + 19))
    sheet.path([(45, 56), (45, 91), (70, 91)], colour=MUTED)
    for x, y in places[2:]:
        sheet.path([(95, 110), (95, y), (x, y)], colour=MUTED)
    return sheet


def overlap() -> Canvas:
    """Hits of a class and of words, and the sought ones among them."""
    sheet = Canvas(
        480, 270, "Two queries and their overlap",
        "Class: 190 hits, 57 of them sought. Words: 160 hits, 48 of them sought. Both: 60 hits, "
        "45 of them sought.",
    )  # fmt: skip
    sheet.box(24, 54, 266, 150, fill=SOFT_BLUE, edge=BLUE)
    sheet.box(190, 84, 266, 150, fill=SOFT_BROWN, edge=BROWN)
    sheet.box(190, 84, 100, 120, fill=SOFT_VIOLET, edge=VIOLET)
    sheet.text(24, 40, "class: 190 hits, 57 sought", bold=True, colour=BLUE)
    sheet.text(456, 254, "words: 160 hits, 48 sought", anchor="end", bold=True, colour=BROWN)
    sheet.text(240, 128, "both:", anchor="middle", bold=True)
    sheet.text(240, 150, "60 hits", anchor="middle")
    sheet.text(240, 172, "45 sought", anchor="middle")
    return sheet


def citations() -> Canvas:
    """Six documents in time; an arrow goes from the one that cites to the one cited."""
    sheet = Canvas(
        480, 290, "Who cites whom",
        "S cites P and Q. T and U cite S. V cites Q. W stands alone. From left to right: "
        "P and Q early, S and V in the middle, T, U and W late.",
    )  # fmt: skip
    boxes = {"P": (70, 60), "Q": (110, 180), "S": (240, 70), "V": (250, 200), "T": (400, 40),
             "U": (400, 118), "W": (400, 200)}  # fmt: skip
    for citing, cited in (("S", "P"), ("S", "Q"), ("T", "S"), ("U", "S"), ("V", "Q")):
        (x, y), (to_x, to_y) = boxes[citing], boxes[cited]
        sheet.path([(x - 24, y), (to_x + 26, to_y)], arrow=True)
    for name, (x, y) in boxes.items():
        fill, edge = (SOFT_VIOLET, VIOLET) if name == "S" else (SOFT_BLUE, BLUE)
        sheet.box(x - 22, y - 20, 44, 40, fill=fill, edge=edge)
        sheet.text(x, y + 6, name, anchor="middle", bold=True)
    sheet.path([(30, 244), (456, 244)], colour=MUTED, arrow=True)
    sheet.text(30, 270, "filed earlier", colour=MUTED)
    sheet.text(456, 270, "filed later", anchor="end", colour=MUTED)
    return sheet


def wilson(found: float, known: float) -> tuple[float, float]:
    """Both ends of Wilson's interval at 95 %."""
    share, z = found / known, 1.96
    middle = share + z * z / 2 / known
    spread = z * sqrt(share * (1 - share) / known + z * z / 4 / known**2)
    return (middle - spread) / (1 + z * z / known), (middle + spread) / (1 + z * z / known)


def intervals() -> Canvas:
    """Three known sets, each with nine tenths found, and what each of them shows."""
    sheet = Canvas(
        480, 250, "Ninety percent, three times",
        "18 of 20: 70 to 97 percent. 45 of 50: 79 to 96 percent. 90 of 100: 83 to 94 percent.",
    )  # fmt: skip

    def at(share: float) -> float:
        return 130 + (share - 0.6) / 0.4 * 320

    for tenth in range(6, 11):
        sheet.path([(at(tenth / 10), 24), (at(tenth / 10), 186)], colour=LINE, width=0.75)
        sheet.text(at(tenth / 10), 208, f"{10 * tenth}", anchor="middle", colour=MUTED)
    sheet.text(290, 236, "recall, %", anchor="middle")
    for count, (found, known) in enumerate(((18, 20), (45, 50), (90, 100))):
        low, high = wilson(found, known)
        y = 48 + 50 * count
        sheet.text(112, y + 6, f"{found} of {known}", anchor="end", bold=True)
        sheet.box(at(low), y - 12, at(high) - at(low), 24, fill=SOFT_TEAL, edge=TEAL)
        sheet.path([(at(0.9), y - 12), (at(0.9), y + 12)], colour=INK, width=3)
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(folder, {
        "tree": tree(), "overlap": overlap(), "citations": citations(), "intervals": intervals(),
    })  # fmt: skip


if __name__ == "__main__":
    main()
