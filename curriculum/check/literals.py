"""Numbers in texts that are almost a known constant: most often a slip of a digit."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator
from decimal import Decimal
from functools import cached_property, partial
from operator import itemgetter

import re2

from curriculum.catalog import Catalog
from curriculum.check.stages import Found, Stage, Tested, digest
from curriculum.check.telling import warning
from curriculum.data import Constant

NUMBER = re.compile(r"(?<![\w.,/#-])[0-9]{1,4}\.[0-9]{1,6}(?![\w.]*[\w])")
SPACE = re.compile(r"\s")
ROOM = 1 << 26  # bytes for the patterns that find constants
DIGITS = 5  # with fewer, a number is as likely a result that happens to lie near
NEAR = Decimal("0.002")
NEAR_ITS_NAME = Decimal("0.03")
FACTOR = "kg/kg"  # a unit that nobody writes: such a row says that it holds factors
ENDS = r"(?![\w.]*[\w])"
LITERAL = rf"([0-9]{{1,4}}\.[0-9]{{1,6}}){ENDS}"
VALUE = rf"\)?\}}*\$?\s*(?:=|:|≈|\\approx|is|of)\s*\$?{LITERAL}"

Named = list[tuple[Constant, re.Pattern[str]]]


class _Known:
    """The constants as texts are searched for them; made when a text is, which is seldom."""

    def __init__(self, constants: Collection[Constant]) -> None:
        self.constants = constants

    @cached_property
    def named(self) -> Named:
        return [(constant, re.compile(_called(constant))) for constant in self.constants]

    @cached_property
    def loose(self) -> re2.Set:
        """What finds the constants that a line may name, all of them in one look.

        RE2 is fast, but looks at no surroundings. Its `\\s` knows the spaces of ASCII only, so the
        others are replaced by them before.
        """
        options = re2.Options()
        options.max_mem = ROOM  # with less it gives up, says so on standard error, and is slow
        patterns = re2.Set.SearchSet(options)
        for constant in self.constants:
            patterns.Add("|".join(_ways(constant)).replace(ENDS, "") or r"\b\B")
        patterns.Compile()
        return patterns

    def maybe_named(self, row: str) -> Named:
        """Return the constants that a line may name: those it does, and a few more."""
        return [self.named[at] for at in sorted(self.loose.Match(SPACE.sub(" ", row)) or ())]

    @cached_property
    def values(self) -> list[tuple[Decimal, str]]:
        return sorted((constant.value, constant.id) for constant in self.constants)

    def around(self, value: Decimal) -> list[tuple[Decimal, str]]:
        """Return the constants from which a value is NEAR, the least first."""
        wide = 2 * NEAR * abs(value)
        first = bisect_left(self.values, value - wide, key=itemgetter(0))
        last = bisect_right(self.values, value + wide, key=itemgetter(0))
        return [(v, name) for v, name in self.values[first:last] if abs(value - v) <= NEAR * v]


def stages(catalog: Catalog) -> Iterator[Stage]:
    """Return a stage for each text of a course or an exam.

    Beside a constant's symbol or meaning a number is told from 3 % on, unless it is a rounding.
    Anywhere else the window is 0.2 %, for numbers of five digits: the constants stand so close
    together that a wider one would tell of right numbers.
    """
    known = _Known(catalog.constants.values())
    data = digest(*(f"{c.id} {c.symbol} {c.value} {c.unit} {c.meaning}" for c in known.constants))
    for path, text in catalog.sources_text.items():
        if path.startswith(("courses/", "exams/")) and path.endswith(".md"):
            yield Stage(path, ("literals", text, data), partial(_look, path, text, known))


def _look(path: str, text: str, known: _Known, _: Tested) -> Found:
    found = []
    for line, row in enumerate(text.split("\n"), 1):
        literals = NUMBER.findall(row)
        beside = _beside(row, known) if literals else {}
        for literal in literals:
            near = beside.get(literal) or _near(literal, known)
            if near:
                said = f"{literal} is almost the constant “{near}”, and not a rounding of it"
                told = warning(path, "K48", said, line, "take the value from content/data")
                found.append(told)
    return Found(tuple(found))


def _near(literal: str, known: _Known) -> str:
    if len(literal.replace(".", "").lstrip("0")) < DIGITS:
        return ""
    value = Decimal(literal)
    close = known.around(value)
    rounded = any(v.quantize(value) == value or value.quantize(v) == v for v, _ in close)
    return close[0][1] if close and not rounded else ""


def _called(constant: Constant) -> str:
    """Return what finds a constant by name, where nothing of a word stands before it."""
    return rf"(?<![\w\\])(?:{'|'.join(_ways(constant)) or '(?!)'})"


def _ways(constant: Constant) -> list[str]:
    """Return how a constant is named: `M_Nd = `, M(Nd), its meaning, or Nd is 1 g/mol."""
    letter, _, index = constant.symbol.partition("_")
    index = re.escape(index)
    names = [rf"{re.escape(letter)}(?:_|\()\{{?(?:\\mathrm\{{)?{index}"] if index else []
    names += [re.escape(constant.meaning)] if " " in constant.meaning else []
    ways = [rf"(?:{'|'.join(names)}){VALUE}"] if names else []
    if index:
        unit = "" if constant.unit == FACTOR else rf"\s?{re.escape(constant.unit)}"
        ways.append(rf"{index}(?: is|:)? {LITERAL}{unit}")
    return ways


def _beside(row: str, known: _Known) -> dict[str, str]:
    """Return the numbers of a line that stand for a constant and differ from it, with its id."""
    found: dict[str, str] = {}
    for constant, pattern in known.maybe_named(row):
        if constant.unit == FACTOR and "factor" not in row.casefold():
            continue
        for literal in filter(None, (text for groups in _groups(pattern, row) for text in groups)):
            value = Decimal(literal)
            near = abs(value - constant.value) <= NEAR_ITS_NAME * constant.value
            if near and not any(c.value.quantize(value) == value for c in known.constants):
                found[literal] = constant.id
    return found


def _groups(pattern: re.Pattern[str], row: str) -> Iterator[tuple[str | None, ...]]:
    return (found.groups() for found in pattern.finditer(row))
