"""The rubric of an essay as its author writes it: a table of criteria and levels."""

from __future__ import annotations

from decimal import Decimal

from assessments.rubric import Criterion, Level, Rubric
from assessments.source import Block, Row, Table
from assessments.source.fields import NUMBER

MOST_LEVELS, MOST_CRITERIA = 6, 12
HEAD = "| Criterion | 0 Missing | 2 Partial | 4 Complete |"


def read_rubric(block: Block) -> Rubric:
    """Read the part `Rubric`; empty, with problems told, where it cannot be used.

    A head cell says the points and the name of a level. An empty cell means that the criterion
    has not got that level.
    """
    if "rubric" not in block.parts:
        expected = f"a part `Rubric` with a table like {HEAD}"
        block.error("A02", f"question “{block.name}” has no rubric", expected=expected)
        return ()
    table = block.part_table("rubric")
    if table is None:
        return ()
    heads = _heads(block, table)
    if not 1 <= len(table.rows) <= MOST_CRITERIA:
        said = f"a rubric has 1 to {MOST_CRITERIA} criteria, this one {len(table.rows)}"
        block.error("A05", said, table.line)
    names: set[str] = set()
    for row in table.rows:
        _check_row(block, row, names)
    if block.failed:
        return ()
    return tuple(_criterion(number, row, heads) for number, row in enumerate(table.rows, 1))


def _heads(block: Block, table: Table) -> list[tuple[Decimal, str]]:
    """Return points and name of each level; they rise from left to right."""
    heads: list[tuple[Decimal, str]] = []
    for cell in table.header[1:]:
        points, _, name = cell.partition(" ")
        if not NUMBER.fullmatch(points) or Decimal(points) < 0 or not name.strip():
            said = f"“{cell}” does not say the points and the name of a level"
            block.error("A03", said, table.line, expected=HEAD)
        else:
            heads.append((Decimal(points), name.strip()))
    if not 2 <= len(table.header) - 1 <= MOST_LEVELS:
        said = f"a rubric has 2 to {MOST_LEVELS} levels, this one {len(table.header) - 1}"
        block.error("A03", said, table.line, expected=HEAD)
    rising = [points for points, _ in heads]
    if rising != sorted(set(rising)):
        block.error("A04", "the points do not rise from left to right", table.line, expected=HEAD)
    return heads


def _check_row(block: Block, row: Row, names: set[str]) -> None:
    name, *cells = row.cells
    if not name:
        block.error("A05", "this criterion has no name", row.line, fix="name what is looked at")
    elif name in names:
        block.error("A05", f"the criterion “{name}” stands twice", row.line, fix="join the rows")
    names.add(name)
    if sum(bool(cell) for cell in cells) < 2:
        said = "this criterion describes fewer than two levels"
        block.error("A06", said, row.line, fix="say in the cells how an answer of each looks")


def _criterion(number: int, row: Row, heads: list[tuple[Decimal, str]]) -> Criterion:
    name, *cells = row.cells
    return Criterion(
        key=f"c{number}",
        name=name,
        levels=tuple(
            Level(number=column, points=points, name=head, text=cell)
            for column, ((points, head), cell) in enumerate(zip(heads, cells, strict=True))
            if cell
        ),
    )
