"""Constants that stand once, with their source, and are used by name."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from assessments.problems import Problem
from assessments.source import Fields
from curriculum.fronts import day, kebab, open_page, required


@dataclass(frozen=True, slots=True, kw_only=True)
class Constant:
    """A number with unit, meaning and the work it was taken from (or computed from)."""

    id: str
    symbol: str
    value: Decimal
    unit: str
    meaning: str
    source: str
    as_of: date | None = None
    path: str = ""
    line: int = 0


def read_constants(text: str, path: str) -> tuple[tuple[Constant, ...], tuple[Problem, ...]]:
    """Read one file of constants."""
    allowed = ("title", "as_of", "review_by", "constants")
    page = open_page(text, path, allowed, "a data file")
    required(page.front, "title")
    as_of = day(page.front, "as_of")
    day(page.front, "review_by")
    found = (_constant(fields, as_of, path) for fields in page.front.each("constants"))
    return tuple(constant for constant in found if constant is not None), page.problems


def _constant(fields: Fields, as_of: date | None, path: str) -> Constant | None:
    allowed = ("id", "symbol", "value", "unit", "meaning", "source")
    fields.refuse_unknown(allowed, "a constant")
    required(fields, "value")
    value = fields.decimal("value")
    if value is None:
        return None
    return Constant(
        id=kebab(fields),
        symbol=fields.text("symbol"),
        value=value,
        unit=fields.text("unit"),
        meaning=required(fields, "meaning"),
        source=required(fields, "source"),
        as_of=as_of,
        path=path,
        line=fields.line,
    )
