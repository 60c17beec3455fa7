"""Draws the figures of the module on law, ethics and compliance.

Run it: `python tests/content/figures/conduct.py [folder]`.
Without a folder it renews the module's own figures.
Every number on a figure is computed here from the lesson's own data.
"""

import sys
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
    Axes,
    Canvas,
    write,
)  # fmt: skip

FOLDER = COURSES / "foundations/law-ethics-and-compliance/figures"


def triage() -> Canvas:
    """Five questions in order, each with the class that it leads to."""
    rows = [
        ("1  Is its origin known?", "no", "stop and ask", SOFT_BROWN, BROWN),
        ("2  Did we make it ourselves?", "yes", "own", SOFT_TEAL, TEAL),
        ("3  Lawfully open to all?", "yes", "public", SOFT_TEAL, TEAL),
        ("4  Given under our contract?", "yes", "licensed", SOFT_BLUE, BLUE),
        ("5  Kept secret by another?", "yes", "secret: decline", SOFT_VIOLET, VIOLET),
    ]
    sheet = Canvas(
        480, 480, "Five questions that sort an item of knowledge",
        "Origin unknown leads to stop and ask. Made by us: own. Lawfully open to all: public. "
        "Given under our contract: licensed. Kept secret by another: secret, decline. "
        "Not clear: stop and ask.",
    )  # fmt: skip
    for place, (asked, word, group, soft, strong) in enumerate(rows):
        y = 20 + 78 * place
        sheet.box(20, y, 250, 50)
        sheet.text(32, y + 31, asked)
        sheet.path([(270, y + 25), (330, y + 25)], arrow=True)
        sheet.text(298, y + 17, word, anchor="middle", colour=MUTED)
        sheet.box(332, y, 128, 50, fill=soft, edge=strong)
        sheet.text(396, y + 31, group, anchor="middle", bold=True)
        sheet.path([(145, y + 50), (145, y + 76)], arrow=True)
        sheet.text(155, y + 69, "yes" if word == "no" else "no", colour=MUTED)
    sheet.box(20, 412, 250, 50, fill=SOFT_BROWN, edge=BROWN)
    sheet.text(145, 443, "not clear: stop and ask", anchor="middle", bold=True)
    return sheet


def chain() -> Canvas:
    """A sheet of set-points on its way through four hands."""
    hands = ["holder", "engineer", "agent", "you"]
    steps = ["A", "B", "C"]
    sheet = Canvas(
        480, 250, "The way of a secret through four hands",
        "The holder gives the sheet to its engineer for work, kept secret by contract, step A. "
        "The engineer sells it to an agent, step B. The agent offers it to you, step C.",
    )  # fmt: skip
    for place, name in enumerate(hands):
        x = 16 + 124 * place
        last = place == len(hands) - 1
        sheet.box(x, 60, 76, 56, fill=SOFT_BLUE if last else SOFT_TEAL, edge=BLUE if last else TEAL)
        sheet.text(x + 38, 94, name, anchor="middle", bold=True)
        if not last:
            sheet.path([(x + 76, 88), (x + 122, 88)], arrow=True)
            sheet.text(x + 99, 50, steps[place], anchor="middle", bold=True, size=20)
    sheet.text(20, 150, "A  handed over for work, kept secret by contract")
    sheet.text(20, 178, "B  sold for money")
    sheet.text(20, 206, "C  offered as “a friend’s notes”")
    sheet.text(20, 234, "Set-points of a competitor’s calciner", colour=MUTED, size=15)
    return sheet


def visit() -> Canvas:
    """The way of a visitor through a building, with what can be seen in each room."""
    rooms = [
        (20, 50, 210, 100, "1 lobby", "poster of a trade fair"),
        (250, 50, 210, 100, "2 meeting room", "safety film of the site"),
        (250, 180, 210, 100, "3 control room", "screens with set-points"),
        (20, 180, 210, 100, "4 yard", "closed drums, no labels"),
    ]
    sheet = Canvas(
        480, 320, "A visit through four rooms",
        "Lobby with a trade fair poster, meeting room with a safety film, control room whose "
        "screens show set-points, yard with closed drums without labels.",
    )  # fmt: skip
    sheet.text(20, 32, "The way of the visit", bold=True)
    for x, y, w, h, name, seen in rooms:
        sheet.box(x, y, w, h, fill=SOFT_BLUE, edge=BLUE)
        sheet.text(x + 12, y + 30, name, bold=True)
        sheet.text(x + 12, y + 58, seen, size=15)
    sheet.path([(190, 128), (290, 128)], arrow=True)
    sheet.path([(430, 130), (430, 200)], arrow=True)
    sheet.path([(290, 260), (190, 260)], arrow=True)
    sheet.text(20, 306, "Four rooms, one hour, two guides", colour=MUTED, size=15)
    return sheet


def gifts() -> Canvas:
    """Sum of gifts from one giver over a year, against the two limits of the rule."""
    values = [40.0, 45.0, 384 * 0.125, 48 * 0.90]
    sums = [sum(values[: count + 1]) for count in range(len(values))]
    sheet = Canvas(
        480, 380, "Gifts of one giver, added up",
        "After each gift the sum is 40, 85, 133 and 176 euros. Each gift is below 50 euros. "
        "The fourth takes the sum above the limit of 150 euros.",
    )  # fmt: skip
    sheet.text(20, 30, "Sum of gifts from one supplier, in €", bold=True)
    axes = Axes(sheet, (70, 50, 380, 250), (0, 4), (0, 200))
    axes.frame([], [(v, f"{v}") for v in (0, 50, 100, 150, 200)], "gift, in order of date", "€")
    for place, (total, value) in enumerate(zip(sums, values, strict=True)):
        x, top = axes.at(place + 0.2, total)
        _, foot = axes.at(0, 0)
        _, new = axes.at(0, total - value)
        sheet.box(x, top, 57, foot - top, fill=SOFT_VIOLET, edge=VIOLET, round_by=2)
        sheet.box(x, top, 57, new - top, fill=SOFT_BROWN, edge=BROWN, round_by=2)
        sheet.text(x + 28, foot - 10, f"{total:.0f}", anchor="middle", bold=True)
        sheet.text(x + 28, foot + 20, f"{place + 1}", anchor="middle", colour=MUTED)
    axes.curve([(0, 150), (4, 150)], INK, dashed=True)
    sheet.text(76, axes.at(0, 150)[1] - 8, "year’s limit 150", size=15)
    sheet.path([(70, 300), (450, 300)], colour=LINE, width=0.75)
    return sheet


def few_remain() -> Canvas:
    """How many people fit a description as it grows."""
    rows = [("on the mailing list", 240.0), ("in metal reduction", 0.15), ("worked abroad", 0.25)]
    rows.append(("left this year", 0.20))
    sheet = Canvas(
        480, 240, "How many people fit the description",
        "240 people are on the list, 36 of them in metal reduction, 9 of these worked abroad, "
        "and 1.8 of these left this year.",
    )  # fmt: skip
    sheet.text(20, 30, "People who fit, as the description grows", bold=True)
    count = 1.0
    for place, (name, share) in enumerate(rows):
        count *= share
        y = 50 + 46 * place
        sheet.text(170, y + 21, name, anchor="end")
        sheet.box(180, y, max(count, 2), 30, fill=SOFT_TEAL, edge=TEAL, round_by=2)
        shown = f"{count:.0f}" if count >= 5 else f"{count:.1f}"
        sheet.text(180 + max(count, 2) + 8, y + 21, shown, bold=True)
    return sheet


def drawings() -> dict[str, Canvas]:
    """Return every figure of the module by its file's name."""
    return {
        "triage": triage(),
        "chain": chain(),
        "visit": visit(),
        "gifts": gifts(),
        "few-remain": few_remain(),
    }


if __name__ == "__main__":
    write(Path(sys.argv[1]) if sys.argv[1:] else FOLDER, drawings())
