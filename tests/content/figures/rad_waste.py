"""Draws the figures of the module on waste and transport.

Run it: `python tests/content/figures/rad_waste.py [folder]`.
Without a folder it renews the module's own figures.
Curves and bars are computed here from half-lives and the laws that the lessons print.
"""

import sys
from math import exp, log, log10
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

FOLDER = COURSES / "radioactive-waste-specialist/waste-and-transport/figures"
RA_228, TH_228 = 5.75, 1.9116  # years
GROWTH = RA_228 / (RA_228 - TH_228)
LEAD = log(2) / 10.64  # 1/h


def left(years: float, half_life: float) -> float:
    """Share of a nuclide that nothing feeds after some years."""
    return 2 ** (-years / half_life)


def daughter(years: float) -> float:
    """Thorium-228 that fresh radium-228 has made, as a share of that radium."""
    return GROWTH * (left(years, RA_228) - left(years, TH_228))


def rate(years: float) -> float:
    """Dose rate of separated thorium, µGy/h at 1 m for each GBq."""
    return 110.5 * (1 - left(years, RA_228)) + 158.9 * (1 - daughter(years))


def radium_alone() -> Canvas:
    """Radium-228 and its daughter over the years, on a logarithmic scale."""
    sheet = Canvas(
        480, 340, "Radium-228 and thorium-228 in a fresh radium residue",
        "Radium-228 falls from 30 to 1 Bq/g in 28.2 years. Thorium-228 rises to 17 at 4.6 years "
        "and is down to 1 after 31.6 years.",
    )  # fmt: skip
    axes = Axes(sheet, (76, 26, 380, 236), (0, 40), (log10(0.2), log10(50)))
    ticks = [(log10(value), f"{value:g}") for value in (0.2, 0.5, 1, 2, 5, 10, 20, 50)]
    axes.frame(range(0, 41, 10), ticks, "years", "Bq/g")
    years = [step / 4 for step in range(161)]
    axes.curve([(t, log10(30 * left(t, RA_228))) for t in years], BROWN)
    grown = [(t, 30 * daughter(t)) for t in years if t]
    axes.curve([(t, log10(value)) for t, value in grown if value > 0.2], VIOLET)
    sheet.path([axes.at(0, 0), axes.at(40, 0)], dashed=True, width=1.5)
    sheet.text(*axes.at(13.5, log10(16)), "thorium-228", colour=VIOLET, bold=True)
    sheet.text(*axes.at(5.5, log10(1.9)), "radium-228", colour=BROWN, bold=True)
    sheet.text(*axes.at(1, log10(0.72)), "line of 1 Bq/g", colour=MUTED)
    return sheet


def spot(year: float) -> float:
    """Rate at the spot of the lesson: ten batches of 0.040 GBq, one each January, 6 m away."""
    return sum(0.040 * rate(year - k) / 36 for k in range(10) if year >= k)


def filling() -> Canvas:
    """Rate at one spot while a store is filled and after that, with the manager's straight line."""
    sheet = Canvas(
        480, 330, "Rate at one spot over 50 years, ten batches in the first ten",
        "Rises to 1.5 in ten years of filling, where a straight line would have 1.3; goes on to "
        "2.4 at year 20, 2.8 at year 30 and 3.0 at year 50.",
    )  # fmt: skip
    axes = Axes(sheet, (76, 26, 380, 226), (0, 50), (0, 3.5))
    axes.frame(range(0, 51, 10), [(y / 2, f"{y / 2:g}") for y in range(7)], "years", "µGy/h")
    axes.curve([(y, spot(y - 0.01)) for y in range(1, 51)], VIOLET)
    axes.curve([(1, 0.13), (10, 1.3), (11, 1.3), (50, 1.3)], BROWN, dashed=True)
    x, y = axes.at(10, spot(9.99))
    sheet.dot(x, y, INK)
    sheet.text(x - 10, y - 12, "full", anchor="end")
    sheet.text(*axes.at(24, 1.05), "the straight line", colour=BROWN, bold=True)
    sheet.text(*axes.at(24, 2.15), "what will be there", colour=VIOLET, bold=True)
    return sheet


def fan_on_off() -> Canvas:
    """Airborne lead-212 after a fan has started and after it has stopped."""
    sheet = Canvas(
        480, 330, "Airborne lead-212 after start and stop of a fan",
        "Share of the closed-room level: the fan starts at hour 0 and it falls within an hour to "
        "1.6 %; the fan stops at hour 12 and it climbs to 29 % at 17 and 60 % at 26 hours.",
    )  # fmt: skip
    axes = Axes(sheet, (76, 26, 380, 226), (0, 48), (0, 100))
    axes.frame(range(0, 49, 12), [(y, str(y)) for y in range(0, 101, 20)], "hours",
               "share, % of the closed room")  # fmt: skip
    low = LEAD / (LEAD + 4)
    falling = [(t / 20, 100 * (low + (1 - low) * exp(-(LEAD + 4) * t / 20))) for t in range(241)]
    rising = [(12 + t, 100 * (1 - (1 - low) * exp(-LEAD * t))) for t in range(37)]
    axes.curve(falling + rising, VIOLET)
    for hours in (5, 14):
        x, y = axes.at(12 + hours, 100 * (1 - (1 - low) * exp(-LEAD * hours)))
        sheet.dot(x, y, INK)
        sheet.text(x + 10, y + 16, f"after {hours} h")
    sheet.text(*axes.at(1.6, 60), "fan on", colour=TEAL, bold=True)
    sheet.text(*axes.at(13, 60), "fan off", colour=BROWN, bold=True)
    return sheet


def fractions() -> Canvas:
    """Sum of fractions of one scale, year by year, with the part of thorium-228."""
    sheet = Canvas(
        480, 340, "Sum of fractions of one scale over six years",
        "Sum 4.6 in year 0, 9.5, 12.3, 13.7, 14.2, 14.1 and 13.7 in year 6. The part of "
        "thorium-228 grows from 0 to 10; a dashed line at 10.",
    )  # fmt: skip
    axes = Axes(sheet, (76, 46, 380, 216), (-0.5, 6.5), (0, 16))
    axes.frame(range(7), [(y, str(y)) for y in range(0, 17, 4)], "years since filling",
               "sum of fractions")  # fmt: skip
    for year in range(7):
        foot = 0.0
        for part, fill, edge in (
            (2.8, SOFT_BLUE, BLUE), (1.8 * left(year, RA_228), SOFT_BROWN, BROWN),
            (18 * daughter(year), SOFT_VIOLET, VIOLET),
        ):  # fmt: skip
            x, top = axes.at(year - 0.32, foot + part)
            _, bottom = axes.at(year, foot)
            if part > 0.01:
                sheet.box(x, top, 36, bottom - top, fill=fill, edge=edge, round_by=0)
            foot += part
        sheet.text(*axes.at(year, foot - 1.3), f"{foot:.1f}", anchor="middle", size=15)
    sheet.path([axes.at(-0.5, 10), axes.at(6.5, 10)], dashed=True, width=1.5)
    for x, words, colour in (
        (84, "Ra-226, Pb-210", BLUE), (230, "Ra-228", BROWN), (320, "Th-228", VIOLET),
    ):  # fmt: skip
        sheet.text(x, 30, words, colour=colour, bold=True)
    return sheet


def label_map() -> Canvas:
    """Nine fields of index and surface rate; the higher of both chooses the category."""
    sheet = Canvas(
        480, 330, "Map of transport index and surface dose rate",
        "Index to the right: 0, up to 1, up to 10. Surface upwards: up to 0.005, 0.5, 2 mSv/h. One "
        "field White-I, three Yellow-II, five Yellow-III.",
    )  # fmt: skip
    shades = (("White-I", "none"), ("Yellow-II", SOFT_TEAL), ("Yellow-III", SOFT_BROWN))
    for column, index in enumerate(("0", "up to 1", "up to 10")):
        for row, surface in enumerate(("up to 2", "up to 0.5", "to 0.005")):
            x, y = 120 + 115 * column, 40 + 75 * row
            name, fill = shades[max(column, 2 - row)]
            sheet.box(x, y, 115, 75, fill=fill, edge=INK, round_by=0)
            sheet.text(x + 57.5, y + 43, name, anchor="middle")
            if not column:
                sheet.text(112, y + 43, surface, anchor="end", size=15)
        sheet.text(177.5 + 115 * column, 286, index, anchor="middle")
    sheet.text(292, 312, "transport index", anchor="middle", bold=True)
    sheet.text(24, 152, "surface, mSv/h", anchor="middle", turned=True, bold=True)
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(folder, {
        "radium-alone": radium_alone(), "filling": filling(), "fan-on-off": fan_on_off(),
        "fractions": fractions(), "label-map": label_map(),
    })  # fmt: skip


if __name__ == "__main__":
    main()
