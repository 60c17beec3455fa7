"""Draws the figures of the module on the supply chain.

Run it: `python tests/content/figures/supply.py [folder]`.
Without a folder it renews the module's own figures.
Bars are computed here from the yields, shares and demands that the lessons print.
"""

import sys
from collections.abc import Sequence
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

FOLDER = COURSES / "foundations/supply-chain/figures"
YIELDS = (
    ("magnets", 1.0), ("alloy", 0.75), ("metal", 0.98), ("oxide", 0.96),
    ("mixed compound", 0.95), ("concentrate", 0.90), ("ore", 0.70),
)  # fmt: skip
BASKET = (("Ce", 50.2), ("La", 32.3), ("NdPr", 15.7), ("Sm and heavier", 1.8))


def staircase() -> Canvas:
    """NdPr that must enter each step so that 30 t leave as magnets."""
    rows, mass = [], 30.0
    for name, share in YIELDS:
        mass /= share
        rows.append((name, mass))
    told = ", ".join(f"{name} {mass:.1f}" for name, mass in rows)
    sheet = Canvas(480, 340, "NdPr at each step of the chain, in tonnes", f"In tonnes: {told}.")
    left, scale = 168, 3.6
    for place, (name, tonnes) in enumerate(rows):
        y = 20 + 42 * place
        fill, edge = (SOFT_TEAL, TEAL) if not place else (SOFT_VIOLET, VIOLET)
        sheet.box(left, y, scale * tonnes, 28, fill=fill, edge=edge)
        sheet.text(left - 10, y + 20, name, anchor="end")
        sheet.text(left + scale * tonnes + 8, y + 20, f"{tonnes:.1f}", bold=True)
    sheet.text(left + 140, 328, "t NdPr, counted as metal", anchor="middle", colour=MUTED)
    return sheet


def loop() -> Canvas:
    """The chain as a loop; dots mark four places, a question asks for one."""
    sheet = Canvas(
        480, 380, "The chain from mine to motor and back",
        "Mine and mill, cracking and leach, separation, metal, alloy, magnet, motor, use. From "
        "the magnet step and from use one way each leads to a recycler and back to separation.",
    )  # fmt: skip
    boxes = (
        (20, 30, "mine and mill"), (170, 30, "crack and leach"), (320, 30, "separation"),
        (320, 130, "metal"), (320, 230, "alloy"), (170, 230, "magnet plant"),
        (20, 230, "motor plant"), (20, 310, "use"), (170, 130, "recycler"),
    )  # fmt: skip
    for x, y, name in boxes:
        fill, edge = (SOFT_TEAL, TEAL) if name == "recycler" else (SOFT_BLUE, BLUE)
        sheet.box(x, y, 130, 48, fill=fill, edge=edge)
        sheet.text(x + 65, y + 30, name, anchor="middle")
    for points in (
        [(150, 54), (170, 54)], [(300, 54), (320, 54)], [(385, 78), (385, 130)],
        [(385, 178), (385, 230)], [(320, 254), (300, 254)], [(170, 254), (150, 254)],
        [(85, 278), (85, 310)],
    ):  # fmt: skip
        sheet.path(points, arrow=True)
    for points in (
        [(235, 230), (235, 178)], [(20, 334), (10, 334), (10, 154), (170, 154)],
        [(300, 154), (310, 154), (310, 66), (320, 66)],
    ):  # fmt: skip
        sheet.path(points, colour=TEAL, dashed=True, arrow=True)
    return sheet


def _bars(
    sheet: Canvas, rows: Sequence[tuple[str, float]], scale: float, unit: str,
    colours: tuple[str, str] = (SOFT_BLUE, BLUE),
) -> None:  # fmt: skip
    for place, (name, value) in enumerate(rows):
        y = 24 + 48 * place
        sheet.box(150, y, scale * value, 32, fill=colours[0], edge=colours[1])
        sheet.text(140, y + 22, name, anchor="end")
        sheet.text(158 + scale * value, y + 22, f"{value:g} {unit}", bold=True)


def basket() -> Canvas:
    """Shares of one basket."""
    sheet = Canvas(
        480, 230, "Distribution of rare earth oxides in one bastnäsite ore",
        "Cerium 50.2 %, lanthanum 32.3 %, neodymium and praseodymium 15.7 %, samarium and heavier "
        "1.8 %.",
    )  # fmt: skip
    _bars(sheet, BASKET, 4.4, "%")
    return sheet


def editions() -> Canvas:
    """The same year in two editions, twice."""
    sheet = Canvas(
        480, 260, "The same year in two editions",
        "Thousand tonnes REO. World 2018: 170 in the edition of 2019, 190 in the yearbook. China "
        "2023: quota of 240 as told in 2024, 255 in the edition of 2025.",
    )  # fmt: skip
    rows = (
        ("World 2018", 170, "edition of 2019", SOFT_BLUE, BLUE),
        ("", 190, "yearbook", SOFT_VIOLET, VIOLET),
        ("China 2023", 240, "quota, 2024", SOFT_BLUE, BLUE),
        ("", 255, "edition of 2025", SOFT_VIOLET, VIOLET),
    )
    for place, (name, value, told, fill, edge) in enumerate(rows):
        y = 20 + 46 * place + (12 if place > 1 else 0)
        sheet.box(110, y, 1.3 * value, 34, fill=fill, edge=edge)
        sheet.text(102, y + 23, name, anchor="end")
        sheet.text(118, y + 23, f"{value}", bold=True)
        sheet.text(102 + 1.3 * value, y + 23, told, anchor="end")
    sheet.text(270, 246, "thousand tonnes REO", anchor="middle", colour=MUTED)
    return sheet


def made_and_sold() -> Canvas:
    """What one mine makes and sells of four oxides; one of them drives it."""
    sheet = Canvas(
        480, 320, "Made and sold, in tonnes a year",
        "Cerium oxide: 98 made, 60 sold. Lanthanum oxide: 58 made, 58 sold. NdPr oxide: 40 made, "
        "31 sold. Samarium and heavier: 4 made, 1 sold.",
    )  # fmt: skip
    rows = (("Ce", 98, 60), ("La", 58, 58), ("NdPr", 40, 31), ("Sm and heavier", 4, 1))
    for place, (name, made, sold) in enumerate(rows):
        y = 18 + 64 * place
        sheet.text(140, y + 32, name, anchor="end")
        for down, value, fill, edge in (
            (0, made, SOFT_VIOLET, VIOLET),
            (26, sold, SOFT_TEAL, TEAL),
        ):
            sheet.box(150, y + down, max(2.6 * value, 3), 22, fill=fill, edge=edge, round_by=2)
            sheet.text(158 + 2.6 * value, y + down + 16, f"{value}", bold=True)
    sheet.text(190, 304, "made", colour=VIOLET, bold=True)
    sheet.text(260, 304, "sold", colour=TEAL, bold=True)
    sheet.text(320, 304, "t a year", colour=MUTED)
    return sheet


def custody() -> Canvas:
    """Three lanes: segregated, mass balance, book and claim."""
    sheet = Canvas(
        480, 400, "Three models of chain of custody",
        "Segregated: two lots with the claim go into one tank, and all that leaves has it. Mass "
        "balance: one lot with and one without are mixed; of two lots that leave one is booked. "
        "Book and claim: materials stay apart, only a paper crosses.",
    )  # fmt: skip
    claim, none, mixed = (SOFT_TEAL, TEAL), (SOFT_BROWN, BROWN), (SOFT_VIOLET, VIOLET)
    lanes = (
        ("segregated", claim, claim, claim, claim, "A", "A", "A", "A"),
        ("mass balance", claim, none, mixed, mixed, "A", "B", "A", "B"),
        ("book and claim", claim, none, none, claim, "A", "B", "B", "A"),
    )
    for place, (name, first, second, third, fourth, *words) in enumerate(lanes):
        top = 40 + 122 * place
        sheet.text(20, top - 8, name, bold=True)
        for x, down, (fill, edge), word in (
            (30, 0, first, words[0]), (30, 44, second, words[1]),
            (390, 0, third, words[2]), (390, 44, fourth, words[3]),
        ):  # fmt: skip
            sheet.box(x, top + down, 60, 34, fill=fill, edge=edge)
            sheet.text(x + 30, top + down + 23, word, anchor="middle")
        if place < 2:
            fill, edge = (SOFT_TEAL, TEAL) if not place else mixed
            sheet.box(200, top + 14, 80, 48, fill=fill, edge=edge)
            sheet.text(240, top + 44, "tank", anchor="middle")
            for down in (17, 61):
                sheet.path([(90, top + down), (200, top + 38)], colour=INK, arrow=True)
                sheet.path([(280, top + 38), (390, top + down)], colour=INK, arrow=True)
        else:
            sheet.path([(90, top + 61), (390, top + 17)], colour=BROWN, arrow=True)
            sheet.path([(90, top + 17), (390, top + 61)], colour=TEAL, arrow=True)
            sheet.path([(90, top + 4), (380, top + 4)], colour=MUTED, dashed=True, arrow=True)
            sheet.text(240, top - 4, "paper", anchor="middle", colour=MUTED)
    return sheet


if __name__ == "__main__":
    write(
        Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER,
        {
            "staircase": staircase(), "loop": loop(), "basket": basket(), "editions": editions(),
            "made-and-sold": made_and_sold(), "custody": custody(),
        },
    )  # fmt: skip
