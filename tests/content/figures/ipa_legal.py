"""Draws the figures of the module on legal boundaries of collection.

Run it: `python tests/content/figures/ipa_legal.py [folder]`.
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

FOLDER = COURSES / "ip-intelligence-analyst/legal-boundaries-first/figures"


def inform() -> Canvas:
    """A line of days with the three days by which people may have to be told."""
    sheet = Canvas(
        480, 200, "One collection, three days",
        "Day 0: names stored. Day 12: list to a partner. Day 20: first letter to the people. "
        "Day 31: end of one month.",
    )  # fmt: skip
    sheet.path([(30, 110), (456, 110)], arrow=True)
    places = [(55, "0", "names", "stored"), (197, "12", "list to", "a partner"),
              (302, "20", "first", "letter"), (422, "31", "end of", "a month")]  # fmt: skip
    for x, day, first, second in places:
        sheet.dot(x, 110, VIOLET)
        sheet.text(x, 92, f"day {day}", anchor="middle", bold=True)
        sheet.text(x, 142, first, anchor="middle")
        sheet.text(x, 164, second, anchor="middle")
    return sheet


def marks() -> Canvas:
    """Three sheets, each with a heading of another kind."""
    sheet = Canvas(
        480, 230, "Three sheets from one search",
        "Sheet A is headed jīmì, star, twenty years. Sheet B is headed nèibù zīliào. Sheet C is "
        "headed zhēngqiú yìjiàn gǎo and bears an authority's name.",
    )  # fmt: skip
    sheets = [("A", "机密★20年", SOFT_BROWN, BROWN), ("B", "内部资料", SOFT_VIOLET, VIOLET),
              ("C", "征求意见稿", SOFT_TEAL, TEAL)]  # fmt: skip
    for count, (name, heading, fill, edge) in enumerate(sheets):
        x = 24 + 148 * count
        sheet.box(x, 20, 132, 166, fill=fill, edge=edge)
        sheet.text(x + 120, 48, heading, anchor="end", bold=True)
        for line in range(4):
            wide = 108 if line < 3 else 64
            sheet.path([(x + 12, 76 + 22 * line), (x + 12 + wide, 76 + 22 * line)], colour=MUTED)
        if name == "C":
            sheet.text(x + 66, 174, "authority's page", anchor="middle", size=15)
        sheet.text(x + 66, 212, f"sheet {name}", anchor="middle")
    return sheet


def isolate() -> Canvas:
    """What happens to an item that should not have come."""
    sheet = Canvas(
        480, 380, "Four verbs, one record",
        "Mail arrives; stop; isolate; call counsel. The way from stop to a colleague who checks is "
        "crossed out. From isolate a record is written.",
    )  # fmt: skip
    boxes = [("mail arrives", 20, SOFT_BLUE, BLUE), ("stop", 110, SOFT_VIOLET, VIOLET),
             ("isolate, unread", 200, SOFT_VIOLET, VIOLET),
             ("call counsel", 290, SOFT_TEAL, TEAL)]  # fmt: skip
    for words, y, fill, edge in boxes:
        sheet.box(30, y, 180, 56, fill=fill, edge=edge)
        sheet.text(120, y + 34, words, anchor="middle", bold=True)
        if y < 290:
            sheet.path([(120, y + 56), (120, y + 88)], arrow=True)
    sheet.box(300, 110, 150, 56, fill=SOFT_BROWN, edge=BROWN)
    sheet.text(375, 134, "colleague", anchor="middle")
    sheet.text(375, 156, "“to check”", anchor="middle")
    sheet.path([(210, 138), (298, 138)], colour=BROWN, dashed=True, arrow=True)
    sheet.path([(240, 122), (272, 154)], colour=INK, width=3.5)
    sheet.path([(240, 154), (272, 122)], colour=INK, width=3.5)
    sheet.box(300, 200, 150, 100)
    for line, words in enumerate(("record: day,", "hour, channel,", "no content")):
        sheet.text(375, 230 + 26 * line, words, anchor="middle")
    sheet.path([(210, 228), (298, 228)], arrow=True)
    return sheet


def clock() -> Canvas:
    """Four dates around one act, of which one starts the period."""
    sheet = Canvas(
        480, 220, "Four dates of one act",
        "A: a file is copied. B: an alarm names the copy and nobody looks. C: an audit finds it. "
        "D: the owner writes to counsel.",
    )  # fmt: skip
    sheet.path([(24, 100), (462, 100)], arrow=True)
    places = [(66, "A", "file", "copied"), (180, "B", "alarm, not", "looked at"),
              (300, "C", "audit", "finds it"), (414, "D", "letter to", "counsel")]  # fmt: skip
    for x, name, first, second in places:
        sheet.dot(x, 100, BLUE)
        sheet.text(x, 78, name, anchor="middle", bold=True)
        sheet.text(x, 136, first, anchor="middle")
        sheet.text(x, 160, second, anchor="middle")
    sheet.text(240, 202, "time", anchor="middle", colour=MUTED)
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(folder, {
        "inform": inform(), "marks": marks(), "isolate": isolate(), "clock": clock(),
    })  # fmt: skip


if __name__ == "__main__":
    main()
