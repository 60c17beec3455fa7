"""Draws the figures of the module on control systems.

Run it: `python tests/content/figures/pca_systems.py [folder]`.
Without a folder it renews the module's own figures.
Alarms are counted and probabilities are averaged here, from the readings and rates of the lessons.
"""

import sys
from math import exp
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
    Axes,
    Canvas,
    write,
)  # fmt: skip

FOLDER = COURSES / "process-control-engineer/systems/figures"
LEVEL = (
    78.2, 79.1, 79.8, 80.3, 79.7, 80.4, 79.9, 80.6, 80.1, 79.6, 80.8, 79.9,
    80.5, 81.0, 80.2, 79.8, 80.3, 79.4, 78.9, 78.1, 77.6, 77.9, 78.8, 79.5,
)  # fmt: skip
ALARM, CLEARS = 80.0, 79.0


def starts(readings: tuple[float, ...], on: float, off: float) -> list[int]:
    """Where an alarm begins that comes above `on` and goes at or below `off`."""
    found, active = [], False
    for place, value in enumerate(readings):
        if not active and value > on:
            found.append(place)
        active = value > off if active else value > on
    return found


def chatter() -> Canvas:
    """A level that hovers about its alarm point, with and without a dead band."""
    plain, banded = starts(LEVEL, ALARM, ALARM), starts(LEVEL, ALARM, CLEARS)
    sheet = Canvas(
        480, 340, "Level of 24 minutes about an alarm point of 80 %",
        f"The level crosses 80 % upwards {len(plain)} times between minutes 3 and 16. With a dead "
        f"band down to 79 % the alarm begins {len(banded)} time only, at minute 3.",
    )  # fmt: skip
    axes = Axes(sheet, (70, 26, 386, 236), (0, 23), (77, 82))
    axes.frame(range(0, 24, 4), [(y, str(y)) for y in range(77, 83)], "minutes", "level, %")
    axes.curve(list(enumerate(LEVEL)), BLUE)
    for height, words, minute, down, colour in (
        (ALARM, "alarm above 80", 16.9, -7, BROWN), (CLEARS, "clears at 79", 6, 19, TEAL),
    ):  # fmt: skip
        sheet.path([axes.at(0, height), axes.at(23, height)], colour=colour, dashed=True)
        x, y = axes.at(minute, height)
        sheet.text(x, y + down, words, colour=colour, bold=True)
    for place in plain:
        sheet.dot(*axes.at(place, LEVEL[place]), BROWN)
    for place in banded:
        x, y = axes.at(place, LEVEL[place])
        sheet.path([(x - 30, y - 44), (x - 3, y - 8)], colour=TEAL, arrow=True)
        sheet.text(x - 42, y - 52, "one start", colour=TEAL, bold=True)
    return sheet


RATE = 1.5e-6  # dangerous failures an hour that nobody sees


def unready(hours: float) -> float:
    """Probability that the valve has failed unseen so many hours after a test."""
    return 1 - exp(-RATE * hours)


def sawtooth() -> Canvas:
    """Probability of failure on demand of one valve over five years, one test left out."""
    sheet = Canvas(
        480, 330, "Probability of failure on demand of one valve over five years",
        "It climbs from 0 to 0.013 between yearly tests; the mean is 0.0065. The test at year 3 "
        "is left out: then it climbs on to 0.026 until year 4.",
    )  # fmt: skip
    axes = Axes(sheet, (88, 26, 368, 226), (0, 5), (0, 0.03))
    axes.frame(range(6), [(y / 100, f"{y / 100:g}") for y in range(4)], "years", "probability")
    for begin, end in ((0, 1), (1, 2), (2, 4), (4, 5)):
        years = [begin + (end - begin) * step / 40 for step in range(41)]
        axes.curve([(t, unready(8760 * (t - begin))) for t in years], VIOLET)
        if end < 5:
            top = unready(8760 * (end - begin))
            sheet.path([axes.at(end, top), axes.at(end, 0)], colour=VIOLET, dashed=True, width=1.5)
    mean = sum(unready(8760 * (step + 0.5) / 400) for step in range(400)) / 400
    sheet.path([axes.at(0, mean), axes.at(5, mean)], colour=TEAL, dashed=True)
    sheet.text(*axes.at(0.1, mean + 0.0085), "mean with a test each year", colour=TEAL, bold=True)
    sheet.text(*axes.at(1.55, 0.0247), "test left out", colour=BROWN, bold=True)
    return sheet


def zones() -> Canvas:
    """Four zones and the paths between them; one path must not exist."""
    sheet = Canvas(
        480, 430, "Four zones of a plant and five paths between them",
        "From the top: office, exchange zone with a copy of the historian, control zone with "
        "stations and controllers, safety zone. A and B carry data upwards, C is hard wired status "
        "to the control zone, D a remote service path to the exchange zone, E one from the "
        "vendor to the programming station of the safety zone.",
    )  # fmt: skip
    rows = (
        (22, "Office", "reports, models", SOFT_BLUE, BLUE),
        (126, "Exchange zone", "copy of the historian", SOFT_TEAL, TEAL),
        (230, "Control zone", "controllers, stations", SOFT_VIOLET, VIOLET),
        (334, "Safety zone", "trips, own station", SOFT_BROWN, BROWN),
    )  # fmt: skip
    for top, name, holds, fill, edge in rows:
        sheet.box(24, top, 250, 66, fill=fill, edge=edge)
        sheet.text(40, top + 28, name, bold=True)
        sheet.text(40, top + 52, holds, colour=MUTED)
    for name, y in (("A", 126), ("B", 230), ("C", 334)):
        sheet.path([(150, y), (150, y - 36)], arrow=True)
        sheet.text(162, y - 13, name, bold=True)
    sheet.box(350, 22, 106, 66, edge=INK)
    sheet.text(403, 50, "Vendor", anchor="middle", bold=True)
    sheet.text(403, 74, "far away", anchor="middle", colour=MUTED)
    sheet.path([(380, 88), (380, 159), (278, 159)], arrow=True)
    sheet.text(350, 150, "D", bold=True)
    sheet.path([(430, 88), (430, 367), (278, 367)], arrow=True)
    sheet.text(350, 358, "E", bold=True)
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(folder, {"chatter": chatter(), "sawtooth": sawtooth(), "zones": zones()})


if __name__ == "__main__":
    main()
