"""Draws the figures of the module on SOPs and manuals.

Run it: `python tests/content/figures/lia_sops.py [folder]`.
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
    PANEL,
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

FOLDER = COURSES / "multilingual-industrial-liaison/sops-and-manuals/figures"


def sheet() -> Canvas:
    """A page of a work instruction with five blocks, each with its letter."""
    page = Canvas(
        480, 412, "A made-up page of a work instruction in five blocks",
        "From top to bottom. P: 文件编号 LG-07, 版本 C/2, 生效日期. Q: 适用范围, furnaces 2 and 3. "
        "R: steps 5 and 6 with a pressure and a temperature. S: 记录, furnace number, time, "
        "reading, signature. T: 编制, 审核, 批准 with names.",
    )  # fmt: skip
    rows = (
        ("P", BLUE, SOFT_BLUE, "文件编号 LG-07   版本 C/2   生效 3月1日", ""),
        ("Q", TEAL, SOFT_TEAL, "适用范围：2号、3号真空炉", ""),
        ("R", VIOLET, SOFT_VIOLET, "5  抽真空至5 Pa以下", "6  充氩，冷至60 ℃以下，方可开门"),
        ("S", BROWN, SOFT_BROWN, "记录：炉号、时间、实测值、签名", ""),
        ("T", BLUE, PANEL, "编制 ____   审核 ____   批准 ____", ""),
    )
    top = 22
    for name, edge, fill, first, second in rows:
        height = 96 if second else 58
        page.box(70, top, 388, height, fill=fill, edge=edge)
        page.text(34, top + height / 2 + 6, name, anchor="middle", bold=True, size=18)
        page.text(86, top + 36, first, colour=INK)
        if second:
            page.text(86, top + 68, second, colour=INK)
        top += height + 12
    return page


def programme() -> Canvas:
    """Temperature over time of a made-up furnace text, with five letters."""
    page = Canvas(
        480, 330, "A made-up furnace programme",
        "Temperature over time: A rises to 500 degrees in 2 h, B is level for 2 h, C rises to "
        "1050 degrees, D is level for 4 h, E falls to 60 degrees.",
    )  # fmt: skip
    plot = Axes(page, (74, 34, 380, 220), (0, 12), (0, 1200))
    plot.frame(
        range(0, 13, 2), [(y, f"{y}") for y in range(0, 1201, 300)], "time, h", "temperature, °C"
    )
    points = [(0, 20), (2, 500), (4, 500), (5.833, 1050), (9.833, 1050), (11.9, 60)]
    plot.curve(points, VIOLET)
    for name, x, y in (("A", 0.7, 440), ("B", 3, 640), ("C", 4.5, 930), ("D", 7.8, 1165 - 250),
                       ("E", 11.55, 760)):  # fmt: skip
        at = plot.at(x, y)
        page.box(at[0] - 14, at[1] - 14, 28, 28, fill=SOFT_VIOLET, edge=VIOLET)
        page.text(at[0], at[1] + 6, name, anchor="middle", bold=True)
    return page


def band() -> Canvas:
    """A value that rises over 60, falls back and rises again, with four marks."""
    page = Canvas(
        480, 330, "A temperature that crosses 60 degrees twice",
        "Rises from 54, crosses 60 at P, reaches 63, falls through 60 at Q and through 57 at R "
        "to 54, and rises to 58 at S.",
    )  # fmt: skip
    plot = Axes(page, (74, 34, 380, 220), (0, 12), (51, 66))
    plot.frame(
        range(0, 13, 2), [(y, f"{y}") for y in range(51, 67, 3)], "time, min", "temperature, °C"
    )
    plot.curve([(0, 54), (4, 63), (8.5, 54), (9.2, 54), (11.2, 58), (12, 58)], TEAL)
    for name, x, y, dx in (
        ("P", 2.667, 60, -26), ("Q", 5.5, 60, 26), ("R", 7.0, 57, 26), ("S", 11.2, 58, -4),
    ):  # fmt: skip
        at = plot.at(x, y)
        page.dot(*at, BROWN)
        page.box(at[0] + dx - 13, at[1] - 36, 26, 26, fill=SOFT_BROWN, edge=BROWN)
        page.text(at[0] + dx, at[1] - 17, name, anchor="middle", bold=True)
    page.text(450, 26, "made up", anchor="end", colour=MUTED)
    return page


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(folder, {"sheet": sheet(), "programme": programme(), "band": band()})


if __name__ == "__main__":
    main()
