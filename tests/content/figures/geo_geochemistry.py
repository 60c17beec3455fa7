"""Draws the figures of the geologist's module on geochemistry.

Run it: `python tests/content/figures/geo_geochemistry.py [folder]`.
Without a folder it renews the module's own figures. The samples are those of the lessons.
"""

import sys
from math import log10
from pathlib import Path

from canvas import (
    BLUE,
    BROWN,
    COURSES,
    LINE,
    MUTED,
    SOFT_TEAL,
    SOFT_VIOLET,
    TEAL,
    VIOLET,
    Canvas,
    write,
)  # fmt: skip

FOLDER = COURSES / "geologist-mineralogist/geochemistry/figures"
LANTHANIDES = ["La", "Ce", "Pr", "Nd", "Sm", "Eu", "Gd", "Tb", "Dy", "Ho", "Er", "Tm", "Yb", "Lu"]
CI = (0.237, 0.613, 0.0928, 0.457, 0.148, 0.0563, 0.199, 0.0361, 0.246, 0.0546, 0.160, 0.0247,
      0.161, 0.0246)  # fmt: skip
FACTOR = (1.1728, 1.2284, 1.2082, 1.1664, 1.1596, 1.1579, 1.1526, 1.1762, 1.1477, 1.1455, 1.1435,
          1.1421, 1.1387, 1.1372)  # fmt: skip
CORE = (2140, 3980, 402, 1330, 142, 29.5, 78, 8.1, 31, 4.4, 8.9, 1.05, 5.6, 0.72)
SOIL = (62, 330, 14.2, 50, 9.6, 1.0, 8.4, 1.35, 8.0, 1.6, 4.5, 0.66, 4.3, 0.62)
CLAY = (210, 70, 46, 172, 34.5, 4.2, 33, 5.6, 34, 6.9, 19.5, 2.75, 17.6, 2.5)
ROCK = (72, 142, 15.6, 56, 11.0, 1.15, 10.2, 1.66, 10.0, 2.02, 5.8, 0.86, 5.6, 0.83)
CLAY_YTTRIUM, YTTRIUM_FACTOR = 225, 1.2699


def normalised(sample: tuple[float, ...]) -> list[float]:
    """Divide a sample by the chondrite, element by element."""
    return [content / unit for content, unit in zip(sample, CI, strict=True)]


class Decades:
    """A plot of the lanthanides in their order over powers of ten."""

    def __init__(self, sheet: Canvas, left: float, width: float, powers: tuple[int, int]) -> None:
        self.sheet, self.left, self.width, self.powers = sheet, left, width, powers
        self.top, self.height = 50, 250

    def at(self, place: int, value: float) -> tuple[float, float]:
        low, high = self.powers
        up = (log10(value) - low) / (high - low)
        slot = place + (place > 3)  # the place of promethium stays empty
        return self.left + self.width * (slot + 0.5) / 15, self.top + self.height * (1 - up)

    def grid(self, names: tuple[str, ...] | list[str]) -> None:
        right = self.left + self.width
        for power in range(self.powers[0], self.powers[1] + 1):
            _, y = self.at(0, 10.0**power)
            self.sheet.path([(self.left, y), (right, y)], colour=LINE, width=0.75)
            self.sheet.text(self.left - 6, y + 5, f"{10.0**power:g}", anchor="end", size=15,
                            colour=MUTED)  # fmt: skip
        for place, name in enumerate(LANTHANIDES):
            x, _ = self.at(place, 1)
            if name in names:
                self.sheet.text(x, self.top + self.height + 20, name, anchor="middle", size=15)

    def line(self, values: list[float], colour: str) -> None:
        points = [self.at(place, value) for place, value in enumerate(values)]
        self.sheet.path(points, colour=colour, width=2.5)
        for x, y in points:
            self.sheet.dot(x, y, colour=colour)


def sawtooth() -> Canvas:
    """Core K-7 in raw contents and divided by the chondrite."""
    sheet = Canvas(
        560, 350, "Core K-7 before and after division",
        "Left: raw contents of fourteen lanthanides in mg/kg, a zigzag. Right: the same divided by "
        "chondrite, a smooth line falling from 9030 to 29, with europium slightly low.",
    )  # fmt: skip
    names = ["La", "Pr", "Eu", "Tb", "Ho", "Tm", "Lu"]
    raw = Decades(sheet, 60, 200, (-1, 4))
    raw.grid(names)
    raw.line([float(value) for value in CORE], BROWN)
    sheet.text(160, 32, "mg/kg", anchor="middle", bold=True)
    pattern = Decades(sheet, 330, 210, (1, 4))
    pattern.grid(names)
    pattern.line(normalised(CORE), TEAL)
    sheet.text(435, 32, "over chondrite", anchor="middle", bold=True)
    sheet.text(280, 340, "order of atomic number", anchor="middle", size=15, colour=MUTED)
    return sheet


def profile() -> Canvas:
    """Three samples of one weathered granite."""
    sheet = Canvas(
        560, 350, "Patterns of a weathering profile",
        "Over chondrite: red soil with a peak at cerium, pale clay above the others with a deep "
        "trough at cerium, fresh rock smooth there; the same trough at europium in all three.",
    )  # fmt: skip
    plot = Decades(sheet, 60, 380, (1, 3))
    plot.grid(LANTHANIDES)
    plot.line(normalised(CLAY), BLUE)
    plot.line(normalised(ROCK), MUTED)
    plot.line(normalised(SOIL), BROWN)
    sheet.text(250, 32, "over chondrite", anchor="middle", bold=True)
    for values, words, colour, lift in (
        (CLAY, "pale clay", BLUE, 0), (ROCK, "fresh rock", MUTED, -8), (SOIL, "red soil", BROWN, 12)
    ):  # fmt: skip
        _, y = plot.at(13, normalised(values)[13])
        sheet.text(446, y + 5 + lift, words, colour=colour)
    sheet.text(250, 340, "order of atomic number", anchor="middle", size=15, colour=MUTED)
    return sheet


def four_shares() -> Canvas:
    """Heavy oxide of the pale clay by four definitions."""
    oxide = [a * b for a, b in zip(CLAY, FACTOR, strict=True)]
    yttrium = CLAY_YTTRIUM * YTTRIUM_FACTOR
    total = sum(oxide) + yttrium
    rows = [
        ("Gd to Lu, with Y", sum(oxide[6:]) + yttrium, VIOLET, SOFT_VIOLET),
        ("Tb to Lu, with Y", sum(oxide[7:]) + yttrium, VIOLET, SOFT_VIOLET),
        ("Ho to Lu, with Y", sum(oxide[9:]) + yttrium, VIOLET, SOFT_VIOLET),
        ("Tb to Lu, no Y", sum(oxide[7:]), TEAL, SOFT_TEAL),
    ]
    sheet = Canvas(
        480, 250, "Heavy share of one sample by four definitions",
        "Share of TREO: Gd to Lu with Y 40.2 %, Tb to Lu with Y 36.6 %, Ho to Lu with Y 32.3 %, "
        "Tb to Lu without Y 9.6 %.",
    )  # fmt: skip
    sheet.text(20, 30, "Heavy oxide of the pale clay, % of TREO", bold=True)
    for place, (name, part, edge, fill) in enumerate(rows):
        y, share = 50 + 48 * place, 100 * part / total
        sheet.text(158, y + 22, name, anchor="end")
        sheet.box(168, y, 6 * share, 32, fill=fill, edge=edge, round_by=2)
        sheet.text(176 + 6 * share, y + 22, f"{share:.1f}", bold=True)
    return sheet


def drawings() -> dict[str, Canvas]:
    """Return every figure of the module by its file's name."""
    return {"sawtooth": sawtooth(), "profile": profile(), "four-shares": four_shares()}


if __name__ == "__main__":
    write(Path(sys.argv[1]) if sys.argv[1:] else FOLDER, drawings())
