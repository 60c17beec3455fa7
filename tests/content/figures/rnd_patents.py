"""Draws the figures of the module on patents for scientists.

Run it: `python tests/content/figures/rnd_patents.py [folder]`.
Without a folder it renews the module's own figures.
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
    Canvas,
    write,
)  # fmt: skip

FOLDER = COURSES / "magnetics-research-scientist/patents-for-scientists/figures"


def timeline() -> Canvas:
    """Five events around a filing."""
    sheet = Canvas(
        480, 300, "Five events around your filing",
        "A thesis of 2019, your talk in January 2027, a rival's filing in March 2027, your own "
        "filing in June 2027, and the rival's publication in September 2028.",
    )  # fmt: skip
    events = [
        ("thesis", "on a shelf", "2019", BROWN, SOFT_BROWN),
        ("your talk", "open", "Jan 2027", BROWN, SOFT_BROWN),
        ("rival files", "abroad", "Mar 2027", VIOLET, SOFT_VIOLET),
        ("you file", "", "Jun 2027", TEAL, SOFT_TEAL),
        ("published", "rival's", "Sep 2028", BLUE, SOFT_BLUE),
    ]
    sheet.path([(10, 190), (474, 190)], arrow=True)
    for n, (first, second, when, edge, fill) in enumerate(events):
        left = 10 + 93 * n
        sheet.box(left, 60, 84, 66, fill=fill, edge=edge)
        sheet.text(left + 42, 88 if second else 99, first, anchor="middle", bold=True)
        if second:
            sheet.text(left + 42, 112, second, anchor="middle", size=15)
        sheet.path([(left + 42, 126), (left + 42, 190)], colour=edge)
        sheet.dot(left + 42, 190, edge)
        sheet.text(left + 42, 220, when, anchor="middle", colour=MUTED, size=15)
    sheet.path([(238, 250), (424, 250)], colour=VIOLET, arrow=True)
    sheet.text(331, 274, "18 months", anchor="middle", colour=VIOLET)
    return sheet


def ranges() -> Canvas:
    """A known range with examples, and two candidate claims below it."""
    sheet = Canvas(
        480, 300, "Dysprosium: a known range, its examples, two candidate claims",
        "Known range 0.1 to 2.0 atomic per cent with examples at 0.4, 1.0 and 1.6. Candidate A "
        "from 0.3 to 0.6 holds the first example; candidate B from 0.65 to 0.85 holds none.",
    )  # fmt: skip

    def at(value: float) -> float:
        return 86 + 184 * value

    for tick in (0, 0.5, 1, 1.5, 2):
        sheet.path([(at(tick), 40), (at(tick), 236)], colour=LINE, width=0.75)
        sheet.text(at(tick), 256, f"{tick:g}", anchor="middle", colour=MUTED)
    sheet.text(at(1), 282, "dysprosium, at%", anchor="middle")
    bars = ((0.1, 2.0, 60, SOFT_BROWN, BROWN, "known"), (0.3, 0.6, 120, SOFT_VIOLET, VIOLET, "A"),
            (0.65, 0.85, 180, SOFT_TEAL, TEAL, "B"))  # fmt: skip
    for low, high, top, fill, edge, name in bars:
        sheet.box(at(low), top, at(high) - at(low), 30, fill=fill, edge=edge)
        sheet.text(74, top + 21, name, anchor="end", colour=edge, bold=True)
    for value in (0.4, 1.0, 1.6):
        sheet.path([(at(value), 75), (at(value), 236)], colour=INK, width=1, dashed=True)
        sheet.dot(at(value), 75, INK)
    sheet.text(at(1.0) + 8, 52, "three examples", colour=INK)
    return sheet


def grace() -> Canvas:
    """How far back each grace period reaches from a filing."""
    sheet = Canvas(
        480, 290, "Grace periods before a filing",
        "United States: one year, own disclosures. China: six months, four cases. European "
        "office: six months, two cases. All end at the filing on the right.",
    )  # fmt: skip

    def at(months: float) -> float:
        return 462 - 26 * months

    for tick in (0, 3, 6, 9, 12):
        sheet.path([(at(tick), 36), (at(tick), 232)], colour=LINE, width=0.75)
        sheet.text(at(tick), 252, f"{tick}", anchor="middle", colour=MUTED)
    sheet.text(at(6), 278, "months before the filing that counts", anchor="middle")
    rows = ((12, 50, SOFT_TEAL, TEAL, "United States", "own disclosures"),
            (6, 112, SOFT_BROWN, BROWN, "China", "four cases"),
            (6, 174, SOFT_VIOLET, VIOLET, "European office", "two cases"))  # fmt: skip
    for months, top, fill, edge, name, words in rows:
        sheet.box(at(months), top, at(0) - at(months), 44, fill=fill, edge=edge)
        sheet.text(at(0) - 10, top + 28, words, anchor="end", colour=INK)
        sheet.text(14, top + 28, name, colour=edge, bold=True)
    return sheet


def gates() -> Canvas:
    """A slide that passes three questions or stays."""
    sheet = Canvas(
        480, 230, "A slide and three questions",
        "The slide is asked for export, secrecy and patent. Three times clear leads to the talk; "
        "not cleared or not known keeps it at home.",
    )  # fmt: skip
    sheet.text(10, 84, "slide", bold=True)
    sheet.path([(48, 79), (68, 79)], arrow=True)
    for n, (name, edge, fill) in enumerate((
        ("export?", BLUE, SOFT_BLUE), ("secrecy?", BROWN, SOFT_BROWN),
        ("patent?", VIOLET, SOFT_VIOLET),
    )):  # fmt: skip
        left = 70 + 122 * n
        sheet.box(left, 52, 84, 54, fill=fill, edge=edge)
        sheet.text(left + 42, 85, name, anchor="middle", bold=True)
        sheet.path([(left + 84, 79), (left + 120, 79)], arrow=True)
        sheet.text(left + 102, 70, "clear", anchor="middle", colour=MUTED, size=15)
        sheet.path([(left + 42, 106), (left + 42, 158)], colour=edge, arrow=True)
    sheet.text(438, 84, "talk", bold=True)
    sheet.box(70, 160, 328, 42)
    sheet.text(234, 187, "not cleared, or not known: it stays at home", anchor="middle")
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(folder, {
        "timeline": timeline(), "ranges": ranges(), "grace": grace(), "gates": gates(),
    })  # fmt: skip


if __name__ == "__main__":
    main()
