"""Draws the figures of the module on sintering and ageing.

Run it: `python tests/content/figures/fab_sinter.py [folder]`.
Without a folder it renews the module's own figures.
"""

import sys
from math import exp
from pathlib import Path

from canvas import (
    BLUE,
    BROWN,
    COURSES,
    INK,
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

FOLDER = COURSES / "magnet-fabrication-engineer/sintering-and-ageing/figures"
GREEN, POWDER, FULL = 0.6105, 3.5, 7.60


def after(celsius: float, hours: float) -> tuple[float, float]:
    """Grain size in µm and density in g/cm³ after a hold, in steps of half a minute."""
    kelvin = celsius + 273.15
    c = 240 * exp(-450_000 / 8.314 * (1 / kelvin - 1 / 1333))
    rate = 1.81e13 * exp(-320_000 / (8.314 * kelvin))
    fourth, dense, step = POWDER**4, GREEN, 1 / 120
    for _ in range(round(hours / step)):
        dense += step * rate * (3.5 / fourth**0.25) ** 1.5 * (1 - dense) ** 1.5
        fourth += step * c
    return fourth**0.25, FULL * dense


def peaks() -> Canvas:
    """Chamber pressure of one heating against the temperature of the load."""
    sheet = Canvas(
        480, 320, "Gas peaks of one heating",
        "Pressure has a peak of 60 Pa near 190 degrees at A, a valley at B near 420, a peak of "
        "150 Pa near 670 at C, and lies below 1 Pa above 750 degrees.",
    )  # fmt: skip
    axes = Axes(sheet, (76, 26, 380, 220), (0, 900), (0, 200))
    axes.frame(
        range(0, 901, 150), [(float(y), str(y)) for y in range(0, 201, 50)],
        "temperature of the load, °C", "pressure, Pa",
    )  # fmt: skip
    axes.curve(
        [
            (t, 60 * exp(-(((t - 190) / 45) ** 2)) + 150 * exp(-(((t - 670) / 42) ** 2)) + 0.5)
            for t in range(20, 901, 5)
        ],
        BLUE,
    )
    for letter, t, p in (("A", 190, 68), ("B", 420, 12), ("C", 670, 158)):
        x, y = axes.at(t, p)
        sheet.text(x, y, letter, anchor="middle", size=20, bold=True)
    return sheet


def window() -> Canvas:
    """Density against grain size as a hold goes on, at three temperatures."""
    sheet = Canvas(
        480, 340, "Density against grain size at three temperatures",
        "From a green block at 61 percent. The line of 1030 degrees runs highest and enters the "
        "box above 7.50 and below 6.0 µm early; that of 1055 enters it at its end; that of 1080 "
        "passes below it.",
    )  # fmt: skip
    axes = Axes(sheet, (76, 26, 380, 230), (4, 7), (7.2, 7.6))
    left, top = axes.at(4, 7.6)
    right, bottom = axes.at(6, 7.5)
    sheet.box(left, top, right - left, bottom - top, fill=SOFT_TEAL, edge=TEAL, round_by=0)
    axes.frame(
        [4, 5, 6, 7], [(7.2 + y / 10, f"{7.2 + y / 10:.1f}") for y in range(5)],
        "mean grain size, µm", "density, g/cm³",
    )  # fmt: skip
    for celsius, colour, hours in ((1030, VIOLET, 13), (1055, BLUE, 8), (1080, BROWN, 5)):
        track = [after(celsius, n / 4) for n in range(1, 4 * hours + 1)]
        axes.curve([(d, r) for d, r in track if r > 7.2 and 4 <= d <= 7], colour)
        for count in (2, 4, 8, 12):
            d, r = after(celsius, count)
            if count <= hours and r > 7.2 and d <= 7:
                sheet.dot(*axes.at(d, r), colour)
    for words, colour, d, r in (
        ("1030 °C", VIOLET, 4.2, 7.42), ("1055 °C", BLUE, 6.25, 7.562),
        ("1080 °C", BROWN, 6.3, 7.45),
    ):  # fmt: skip
        sheet.text(*axes.at(d, r), words, colour=colour, bold=True)
    sheet.text(*axes.at(4.08, 7.57), "wanted", colour=TEAL, bold=True)
    return sheet


def window_ageing() -> Canvas:
    """Three trials of the low step, their parabola and the window of a limit."""
    sheet = Canvas(
        480, 330, "Coercivity against temperature of the low step",
        "Trials at 480, 500 and 520 degrees gave 1180, 1262 and 1240 kA/m. Their parabola has its "
        "top of 1266 at 506 degrees and meets the limit of 1240 at 492 and 520.",
    )  # fmt: skip
    axes = Axes(sheet, (86, 26, 370, 230), (470, 540), (1100, 1300))
    axes.frame(
        range(480, 541, 20), [(float(y), f"{y:,}") for y in range(1100, 1301, 100)],
        "temperature of the low step, °C", "coercivity, kA/m",
    )  # fmt: skip
    top, best, bend = 1266.33, 505.77, 0.13
    axes.curve([(t, top - bend * (t - best) ** 2) for t in range(472, 539)], VIOLET)
    sheet.path([axes.at(470, 1240), axes.at(540, 1240)], colour=BROWN, dashed=True)
    for t in (491.5, 520.0):
        sheet.path([axes.at(t, 1240), axes.at(t, 1100)], colour=BROWN, dashed=True, width=1.5)
    for t, y in ((480, 1180), (500, 1262), (520, 1240)):
        sheet.dot(*axes.at(t, y), INK)
    sheet.text(*axes.at(522, 1248), "limit 1,240", colour=BROWN, bold=True)
    sheet.text(*axes.at(503, 1120), "492 to 520", colour=BROWN, bold=True)
    sheet.text(*axes.at(501.5, 1276), "1,266 at 506", colour=VIOLET, bold=True)
    return sheet


def load_map() -> Canvas:
    """Densities of nine blocks of one tray, the door below."""
    sheet = Canvas(
        480, 340, "A tray of nine blocks from above",
        "Back row 7.51, 7.51, 7.50; middle row 7.50, 7.41, 7.49; front row at the door 7.48, "
        "7.47, 7.46 g/cm³.",
    )  # fmt: skip
    rows = ((7.51, 7.51, 7.50), (7.50, 7.41, 7.49), (7.48, 7.47, 7.46))
    fills = ((SOFT_VIOLET, VIOLET), (SOFT_BLUE, BLUE), (SOFT_BROWN, BROWN))
    for row, (values, (fill, edge)) in enumerate(zip(rows, fills, strict=True)):
        for column, value in enumerate(values):
            x, y = 67 + 120 * column, 34 + 92 * row
            sheet.box(x, y, 106, 68, fill=fill, edge=edge)
            sheet.text(x + 53, y + 41, f"{value:.2f}", anchor="middle", size=20, bold=True)
    sheet.path([(67, 306), (413, 306)], colour=BROWN, width=4)
    sheet.text(240, 328, "door", anchor="middle", colour=BROWN, bold=True)
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(folder, {
        "peaks": peaks(), "window": window(), "window-ageing": window_ageing(),
        "load-map": load_map(),
    })  # fmt: skip


if __name__ == "__main__":
    main()
