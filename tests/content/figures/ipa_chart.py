"""Draws the figures of the module on claim charts.

Run it: `python tests/content/figures/ipa_chart.py [folder]`.
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

FOLDER = COURSES / "ip-intelligence-analyst/claim-chart-and-freedom-to-operate/figures"
ATOMIC = {
    "Nd": 144.242, "Pr": 140.908, "Tb": 158.925, "B": 10.81, "Co": 58.933, "Ga": 69.723,
    "Cu": 63.546, "Al": 26.982, "Fe": 55.845,
}  # fmt: skip
WEIGHED = {
    "Nd": 24.5, "Pr": 6.2, "Tb": 0.6, "B": 0.94, "Co": 1.2, "Ga": 0.35, "Cu": 0.15, "Al": 0.15,
    "Fe": 65.91,
}  # fmt: skip
GROUPS = (
    ("rare earths", ("Nd", "Pr", "Tb"), SOFT_VIOLET, VIOLET),
    ("iron, cobalt", ("Fe", "Co"), SOFT_BLUE, BLUE),
    ("boron", ("B",), SOFT_TEAL, TEAL),
    ("others", ("Ga", "Cu", "Al"), SOFT_BROWN, BROWN),
)


def tree() -> Canvas:
    """Eight claims and what each refers to."""
    sheet = Canvas(
        480, 330, "Eight claims of one patent",
        "Claims 2, 3 and 4 refer to claim 1; claims 5 and 6 to claim 2; claim 7 to claim 3; "
        "claim 8 to claim 5.",
    )  # fmt: skip
    places = {
        1: (240, 24), 2: (110, 106), 3: (270, 106), 4: (400, 106),
        5: (60, 188), 6: (160, 188), 7: (270, 188), 8: (60, 270),
    }  # fmt: skip
    parents = {2: 1, 3: 1, 4: 1, 5: 2, 6: 2, 7: 3, 8: 5}
    for child, parent in parents.items():
        (x, y), (above, top) = places[child], places[parent]
        sheet.path([(x, y), (above, top + 40)], colour=MUTED, arrow=True)
    for claim, (x, y) in places.items():
        fill, edge = (SOFT_VIOLET, VIOLET) if claim == 1 else (SOFT_BLUE, BLUE)
        sheet.box(x - 40, y, 80, 40, fill=fill, edge=edge)
        sheet.text(x, y + 26, f"claim {claim}", anchor="middle", bold=claim == 1)
    return sheet


def atoms() -> Canvas:
    """One alloy by weight and by atoms."""
    moles = {name: part / ATOMIC[name] for name, part in WEIGHED.items()}
    whole = sum(moles.values())
    counted = {name: 100 * part / whole for name, part in moles.items()}
    sheet = Canvas(
        480, 330, "One alloy, weighed and counted",
        "By weight: rare earths 31.3 %, iron and cobalt 67.1 %, boron 0.94 %, others 0.65 %. "
        "By atoms: 14.3 %, 79.1 %, 5.7 % and 0.85 %.",
    )  # fmt: skip
    for left, title, parts in ((40, "by weight", WEIGHED), (190, "by atoms", counted)):
        sheet.text(left + 45, 36, title, anchor="middle", bold=True)
        top = 50.0
        for _, names, fill, edge in GROUPS:
            high = 2.5 * sum(parts[name] for name in names)
            sheet.box(left, top, 90, high, fill=fill, edge=edge, round_by=0)
            top += high
    for row, (name, names, fill, edge) in enumerate(GROUPS):
        y = 70 + 62 * row
        sheet.box(310, y - 14, 18, 18, fill=fill, edge=edge, round_by=2)
        sheet.text(336, y, name)
        weighed, atom = (sum(parts[one] for one in names) for parts in (WEIGHED, counted))
        places = 1 if weighed > 1 else 2
        sheet.text(336, y + 22, f"{weighed:.{places}f} | {atom:.{2 if atom < 1 else 1}f} %",
                   colour=MUTED)  # fmt: skip
    return sheet


def zones() -> Canvas:
    """Three readings about a lower limit with its band."""
    sheet = Canvas(
        480, 320, "Three readings at a lower limit",
        "A limit L with a band from L - U to L + U. Reading A lies above the band: met. Reading B "
        "lies in it: not shown. Reading C lies below it: not met.",
    )  # fmt: skip
    sheet.box(60, 110, 300, 90, fill=SOFT_VIOLET, edge=VIOLET, round_by=0, dashed=True)
    sheet.path([(60, 155), (360, 155)], colour=INK, width=2.5)
    for y, words in ((116, "L + U"), (160, "L = 0.10"), (205, "L - U")):
        sheet.text(372, y, words)
    for x, y, name in ((120, 70, "A"), (210, 136, "B"), (300, 250, "C")):
        sheet.dot(x, y, TEAL)
        sheet.text(x + 14, y + 6, name, bold=True)
    sheet.text(372, 60, "met", colour=TEAL)
    sheet.text(372, 138, "not shown", colour=VIOLET)
    sheet.text(372, 256, "not met", colour=BROWN)
    sheet.path([(40, 290), (40, 36)], colour=MUTED, arrow=True)
    sheet.text(30, 165, "Tb in at%", anchor="middle", turned=True, colour=MUTED)
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(folder, {"tree": tree(), "atoms": atoms(), "zones": zones()})


if __name__ == "__main__":
    main()
