"""Tables in their canonical form: a bar at both ends, one space around a cell, no padding."""

from __future__ import annotations

import re
from collections.abc import Sequence

BAR = re.compile(r"(?<!\\)\|")
NOTE = "<!--"


def settled(lines: Sequence[str]) -> list[str]:
    """Return a table's lines, the second of which says how its columns stand."""
    width = len(_cells(lines[0]))
    rules = [_rule(cell) for cell in _cells(lines[1])]
    return [_row(lines[0], width), _joined(rules), *(_row(line, width) for line in lines[2:])]


def _row(line: str, width: int) -> str:
    if NOTE in line:  # a bar in a note is no bar, and a note may be all that the author keeps there
        return line.strip()
    cells = _cells(line)
    return _joined([*cells, *[""] * (width - len(cells))])


def _cells(line: str) -> list[str]:
    cells = BAR.split(line.strip())
    if cells and not cells[0].strip():
        cells = cells[1:]
    if cells and not cells[-1].strip():
        cells = cells[:-1]
    return [cell.strip() for cell in cells]


def _joined(cells: Sequence[str]) -> str:
    return "|" + "".join(f" {cell} |" if cell else " |" for cell in cells)


def _rule(cell: str) -> str:
    left, right = cell.startswith(":"), cell.endswith(":")
    return f"{':' if left else ''}---{':' if right else ''}"
