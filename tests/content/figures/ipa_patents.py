"""Draws the figures of the module on patent basics.

Run it: `python tests/content/figures/ipa_patents.py [folder]`.
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

FOLDER = COURSES / "ip-intelligence-analyst/patent-basics/figures"


def front() -> Canvas:
    """The first page of a made-up Chinese document, with five dates or numbers."""
    sheet = Canvas(
        480, 330, "First page of a made-up Chinese document",
        "Five lines. A: (10) grant number CN 1xxxxxxxx B. B: (45) date of grant, 2019.06.14. "
        "C: (22) date of filing, 2015.08.20. D: (30) priority, 2014.09.02 JP. E: (43) date of "
        "publication, 2016.03.16.",
    )  # fmt: skip
    sheet.text(240, 34, "发明专利", anchor="middle", bold=True, size=20)
    rows = [
        ("A", "(10) 授权公告号  CN 1xxxxxxxx B", SOFT_VIOLET, VIOLET),
        ("B", "(45) 授权公告日  2019.06.14", SOFT_BLUE, BLUE),
        ("C", "(22) 申请日  2015.08.20", SOFT_BLUE, BLUE),
        ("D", "(30) 优先权数据  2014.09.02 JP", SOFT_BLUE, BLUE),
        ("E", "(43) 申请公布日  2016.03.16", SOFT_BLUE, BLUE),
    ]
    for count, (name, words, fill, edge) in enumerate(rows):
        y = 52 + 54 * count
        sheet.box(24, y, 432, 42, fill=fill, edge=edge)
        sheet.text(42, y + 28, name, bold=True)
        sheet.text(76, y + 28, words)
    return sheet


def families() -> Canvas:
    """Six documents and the priorities that they claim."""
    sheet = Canvas(
        480, 300, "Six documents and their priorities",
        "Left: documents D1 to D6. Right: priorities P1 to P4. Lines: D1 to P1; D2 to P1 and P2; "
        "D3 to P1 and P2; D4 to P2; D5 to P3; D6 to P3 and P4.",
    )  # fmt: skip
    links = {1: [1], 2: [1, 2], 3: [1, 2], 4: [2], 5: [3], 6: [3, 4]}
    for document, priorities in links.items():
        for priority in priorities:
            sheet.path([(136, 2 + 44 * document), (344, -12 + 66 * priority)], colour=MUTED)
    for document in links:
        y = 44 * document - 14
        sheet.box(60, y, 76, 32, fill=SOFT_BLUE, edge=BLUE)
        sheet.text(98, y + 22, f"D{document}", anchor="middle", bold=True)
    for priority in range(1, 5):
        y = 66 * priority - 28
        sheet.box(344, y, 76, 32, fill=SOFT_BROWN, edge=BROWN)
        sheet.text(382, y + 22, f"P{priority}", anchor="middle", bold=True)
    sheet.text(98, 22, "documents", anchor="middle", colour=MUTED)
    sheet.text(382, 22, "priorities", anchor="middle", colour=MUTED)
    return sheet


def tree() -> Canvas:
    """Five claims, each with what it adds to the claim it refers to."""
    sheet = Canvas(
        480, 300, "A tree of five claims",
        "Claim 1: R, B, Dy, powder size. Claim 2 refers to claim 1 and adds Ga. Claim 3 refers "
        "to claim 2 and adds Cu. Claim 4 refers to claim 1 and adds a coating. Claim 5: a motor "
        "with a magnet of claim 3.",
    )  # fmt: skip
    boxes = {
        1: (140, 18, "claim 1", "R, B, Dy, powder", SOFT_TEAL, TEAL),
        2: (24, 118, "claim 2 (on 1)", "adds Ga", SOFT_BLUE, BLUE),
        4: (262, 118, "claim 4 (on 1)", "adds a coating", SOFT_BLUE, BLUE),
        3: (24, 218, "claim 3 (on 2)", "adds Cu", SOFT_BLUE, BLUE),
        5: (262, 218, "claim 5", "motor with 3", SOFT_VIOLET, VIOLET),
    }
    for x, y, first, second, fill, edge in boxes.values():
        sheet.box(x, y, 194, 62, fill=fill, edge=edge)
        sheet.text(x + 97, y + 26, first, anchor="middle", bold=True)
        sheet.text(x + 97, y + 49, second, anchor="middle")
    sheet.path([(200, 80), (130, 116)], arrow=True)
    sheet.path([(280, 80), (350, 116)], arrow=True)
    sheet.path([(121, 180), (121, 216)], arrow=True)
    sheet.path([(218, 249), (260, 249)], arrow=True)
    return sheet


def months() -> Canvas:
    """Months from a first filing to the ends of its periods."""
    sheet = Canvas(
        480, 250, "Months from the priority date",
        "A: month 0, first filing. B: month 12, end of priority. C: month 18, publication. "
        "D: month 30, China. E: month 31, European office.",
    )  # fmt: skip
    sheet.path([(28, 100), (464, 100)], arrow=True)
    places = [(48, "A", "0", "first", "filing"), (196, "B", "12", "last day of", "priority"),
              (270, "C", "18", "publi-", "cation"), (410, "D", "30", "China", ""),
              (436, "E", "31", "", "")]  # fmt: skip
    for x, name, month, first, second in places:
        sheet.dot(x, 100, VIOLET)
        if name == "E":
            sheet.path([(x, 100), (x, 166)], colour=LINE)
            sheet.text(x + 26, 186, "E: month 31,", anchor="end")
            sheet.text(x + 26, 208, "European office", anchor="end")
            continue
        sheet.text(x, 56, name, anchor="middle", bold=True)
        sheet.text(x, 80, month, anchor="middle")
        sheet.text(x, 128, first, anchor="middle")
        sheet.text(x, 150, second, anchor="middle")
    sheet.text(28, 234, "months", colour=MUTED)
    return sheet


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    write(folder, {
        "front": front(), "families": families(), "tree": tree(), "months": months(),
    })  # fmt: skip


if __name__ == "__main__":
    main()
