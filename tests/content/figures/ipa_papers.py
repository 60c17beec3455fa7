"""Draws the figures of the module on papers and grey literature.

Run it: `python tests/content/figures/ipa_papers.py [folder]`.
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
    SOFT_VIOLET,
    TEAL,
    VIOLET,
    Canvas,
    write,
)  # fmt: skip

FOLDER = COURSES / "ip-intelligence-analyst/papers-and-grey-literature/figures"
OXIDE = 1.1664  # kg of neodymium oxide that hold 1 kg of metal


def ranges() -> Canvas:
    """Two ranges for the metal of a plant, and the figure that its report prints."""
    sheet = Canvas(
        480, 250, "Two ways to one quantity",
        "Power gives 2000 to 2667 tonnes of metal a year, feed 2472 to 2578. The report prints "
        "3000.",
    )  # fmt: skip

    def at(tonnes: float) -> float:
        return 110 + (tonnes - 1800) / 1400 * 340

    for tonnes in range(1800, 3201, 200):
        sheet.path([(at(tonnes), 40), (at(tonnes), 180)], colour=LINE, width=0.75)
        if tonnes % 400 == 0:
            sheet.text(at(tonnes), 202, f"{tonnes:,}", anchor="middle", colour=MUTED)
    sheet.text(280, 232, "metal, t/a", anchor="middle")
    bars = [("power", 24e3 / 12, 24e3 / 9, SOFT_BLUE, BLUE),
            ("feed", 3100 / OXIDE * 0.93, 3100 / OXIDE * 0.97, SOFT_TEAL, TEAL)]  # fmt: skip
    for count, (name, low, high, fill, edge) in enumerate(bars):
        y = 54 + 48 * count
        sheet.text(96, y + 22, name, anchor="end")
        sheet.box(at(low), y, at(high) - at(low), 32, fill=fill, edge=edge)
    sheet.text(96, 170, "printed", anchor="end")
    sheet.path([(at(3000), 148), (at(3000), 180)], colour=BROWN, width=4)
    return sheet


def origin() -> Canvas:
    """Six texts on one new line, with arrows from what each of them read."""
    sheet = Canvas(
        480, 330, "Who wrote from whom",
        "A press release of the firm leads to newspapers 1 and 2, newspaper 2 to a blog. An award "
        "notice of an authority and a job advertisement of the firm stand alone.",
    )  # fmt: skip
    boxes = {
        "release": (24, 22, "press release", "of the firm", SOFT_VIOLET, VIOLET),
        "one": (24, 130, "newspaper 1", "", SOFT_BLUE, BLUE),
        "two": (174, 130, "newspaper 2", "", SOFT_BLUE, BLUE),
        "blog": (174, 238, "blog", "", SOFT_BLUE, BLUE),
        "notice": (324, 22, "award notice", "of an authority", SOFT_TEAL, TEAL),
        "job": (324, 130, "job advert", "of the firm", SOFT_VIOLET, VIOLET),
    }
    sheet.path([(90, 86), (90, 128)], arrow=True)
    sheet.path([(150, 86), (226, 128)], arrow=True)
    sheet.path([(240, 194), (240, 236)], arrow=True)
    for x, y, first, second, fill, edge in boxes.values():
        sheet.box(x, y, 132, 64, fill=fill, edge=edge)
        sheet.text(x + 66, y + (38 if not second else 28), first, anchor="middle")
        if second:
            sheet.text(x + 66, y + 50, second, anchor="middle")
    return sheet


def words() -> Canvas:
    """Seven words of likelihood with their bands."""
    bands = [("almost no chance", 0, 5), ("very unlikely", 5, 20), ("unlikely", 20, 45),
             ("roughly even chance", 45, 55), ("likely", 55, 80), ("very likely", 80, 95),
             ("almost certain", 95, 99)]  # fmt: skip
    sheet = Canvas(
        480, 330, "Seven words and their bands",
        "; ".join(f"{name} {low} to {high} percent" for name, low, high in bands),
    )  # fmt: skip

    def at(percent: float) -> float:
        return 176 + percent * 2.75

    for percent in (0, 20, 40, 60, 80, 100):
        sheet.path([(at(percent), 18), (at(percent), 288)], colour=LINE, width=0.75)
        if percent < 100:
            sheet.text(at(percent), 312, str(percent), anchor="middle", colour=MUTED)
    for count, (name, low, high) in enumerate(bands):
        y = 20 + 39 * count
        sheet.text(166, y + 22, name, anchor="end")
        sheet.box(at(low), y + 2, at(high) - at(low), 30, fill=SOFT_BROWN, edge=BROWN)
    sheet.text(472, 312, "100 %", anchor="end", colour=MUTED)
    return sheet


def stages() -> Canvas:
    """The stages of a metal plant and the figure that a permit gives for each."""
    sheet = Canvas(
        480, 190, "Where a permit's figures belong",
        "Oxide feed 3,100 tonnes a year; cell hall 24 gigawatt hours a year; alloy furnace 3,000 "
        "tonnes a year of alloy; waste salt 40 tonnes a year.",
    )  # fmt: skip
    boxes = [(18, "A", "oxide store", "3,100 t/a"), (178, "B", "cell hall", "24 GWh/a"),
             (338, "C", "alloy furnace", "3,000 t/a")]  # fmt: skip
    for x, name, first, second in boxes:
        sheet.box(x, 40, 124, 84, fill=SOFT_BLUE, edge=BLUE)
        sheet.text(x + 62, 64, name, anchor="middle", bold=True)
        sheet.text(x + 62, 88, first, anchor="middle")
        sheet.text(x + 62, 112, second, anchor="middle")
        if x > 18:
            sheet.path([(x - 34, 82), (x - 2, 82)], arrow=True)
    sheet.path([(240, 124), (240, 152)], arrow=True)
    sheet.text(240, 174, "D  waste salt, 40 t/a", anchor="middle")
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(folder, {
        "ranges": ranges(), "origin": origin(), "words": words(), "stages": stages(),
    })  # fmt: skip


if __name__ == "__main__":
    main()
