"""The blueprint: how many points a form has at least, by competency and by Bloom level."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from assessments.quiz.model import ANY, Cell
from assessments.source import Fields
from assessments.source.every_question import BLOOM
from assessments.source.fields import Text

WHOLE = "points"


@dataclass(frozen=True, slots=True)
class Blueprint:
    """Least points for each competency, and for each competency at a level."""

    points: dict[str, Decimal] = field(default_factory=dict)
    cells: dict[Cell, Decimal] = field(default_factory=dict)


def read_blueprint(front: Fields) -> Blueprint:
    """Read `{sx: 12, ree: {points: 8, apply: 4}, any: {remember: 2}}`.

    `any` is a row for all competencies together. Without `points`, a row of levels asks for as
    many points as its levels together.
    """
    blueprint = Blueprint()
    given = front.fields("blueprint")
    for competency in given or ():
        if given is not None:
            _read_row(blueprint, given, competency)
    return blueprint


def _read_row(blueprint: Blueprint, given: Fields, competency: str) -> None:
    if isinstance(given.node(competency), Text):
        points = given.decimal(competency)
        if points is not None:
            _ask(blueprint, competency, points)
        return
    row = given.fields(competency)
    if row is None:
        return
    row.refuse_unknown((WHOLE, *BLOOM), "a row of the blueprint")
    levels = {level: row.decimal(level) for level in BLOOM if level in row}
    known = {level: points for level, points in levels.items() if points is not None}
    blueprint.cells.update({(competency, level): points for level, points in known.items()})
    together = sum(known.values(), Decimal(0))
    whole = row.decimal(WHOLE, together) or Decimal(0)
    if whole < together:
        said = f"the levels of “{competency}” ask for {together} points, the row for {whole}"
        row.error(WHOLE, "P22", said, fix=f"{WHOLE}: {together}")
    if competency != ANY or whole > together:
        _ask(blueprint, competency, whole)


def _ask(blueprint: Blueprint, competency: str, points: Decimal) -> None:
    if competency == ANY:  # no competency of its own, so no page lists it among them
        blueprint.cells[ANY, ""] = points
    else:
        blueprint.points[competency] = points
