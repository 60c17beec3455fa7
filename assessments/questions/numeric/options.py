"""What else an author says of a numeric question: how units are given, and known mistakes."""

import re
from dataclasses import dataclass
from decimal import Decimal

from assessments import expressions
from assessments.marks import FULL, NONE
from assessments.reading import BadResponse, numbers, units
from assessments.reading.units import Unit
from assessments.source import Block, Fields

MODES = ("none", "shown", "choose", "typed", "exact")
CREDITS = ("unit_credit", "unit_alone_credit")
CARRY = ("carry", "carry_credit")
CHOOSE = re.compile(r"choose\s*\[(.+)\]")
ESCAPED = re.compile(r"\\(?=[*_<>|])")  # a Markdown formatter makes `\*\*` of a power


@dataclass(frozen=True, slots=True)
class CommonError:
    """A wrong value that a known mistake leads to, and what to say to it."""

    value: str
    say: str


def read_mode(block: Block, unit: Unit) -> tuple[str, tuple[str, ...]]:
    """Read where the learner's unit comes from, and the units to choose from."""
    fields = block.fields
    text = fields.text("units", "shown" if unit.text else "none")
    found = CHOOSE.fullmatch(text)
    choices = tuple(part.strip() for part in found[1].split(",")) if found else ()
    mode = "choose" if found else text
    if mode not in MODES or (mode == "choose" and not found):
        expected = "shown / choose [g/L, mol/L] / typed / exact / none"
        fields.error(
            "units", "U05", f"“{text}” says not where the unit comes from", expected=expected
        )
    if mode not in ("none", "shown") and not unit.text and not block.failed:
        fields.error("units", "U05", "the answer has no unit", fix="answer: 2.40 mol/L")
    for choice in choices:
        try:
            units.parse(choice)
        except BadResponse as error:
            fields.error("units", "U01", str(error).removesuffix(f" {numbers.FREE}"))
    if choices and unit.text and unit.text not in choices:
        said = f"the answer's unit “{unit.text}” is not among the choices"
        fields.error(
            "units", "U05", said, fix=f"units: choose [{', '.join((unit.text, *choices))}]"
        )
    return mode, choices


def read_credits(fields: Fields, mode: str) -> dict[str, Decimal]:
    """Read what half an answer earns: the right number alone, the right unit alone."""
    credits = {key: fields.share(key, NONE) or NONE for key in CREDITS}
    for key, credit in credits.items():
        if credit and mode in ("none", "shown") and "units" not in fields.misshapen:
            said = f"`{key}` needs a unit that the learner gives"
            fields.error(key, "U06", said, fix="units: typed")
    if credits["unit_alone_credit"] == FULL:
        said = "a unit alone cannot earn everything"
        fields.error("unit_alone_credit", "U07", said, fix="unit_alone_credit: 20 %")
    return credits


def read_carry(block: Block) -> tuple[dict[str, str], Decimal]:
    """Read which earlier parts of a case give this one their number; the case checks the parts."""
    fields = block.fields
    given = fields.fields("carry")
    carry = {part: given.text(part) for part in given} if given is not None else {}
    if not carry and "carry" in fields and "carry" not in fields.misshapen:
        fields.error("carry", "X04", "nothing is carried", fix="carry: {id-of-part: name}")
    for key in CARRY:
        if key in fields and not block.setting.inside:
            said = f"only a part of a case has `{key}`: there is nothing before this question"
            fields.error(key, "X04", said, fix="remove it")
        elif key in fields and "carry" not in fields:
            fields.error(key, "X04", f"`{key}` needs `carry`", fix="carry: {id-of-part: name}")
    return carry, fields.share("carry_credit", FULL) or NONE


def read_common_errors(block: Block) -> tuple[CommonError, ...]:
    """Read the table of known mistakes."""
    table = block.part_table("common errors")
    rows = []
    for row in table.rows if table is not None else ():
        if len(row.cells) != 2 or not all(row.cells):
            said = "a row has two cells: a value, and what to say"
            block.error("N06", said, row.line, expected="| D_Pr / D_Nd | You inverted the ratio. |")
            continue
        value = ESCAPED.sub("", row.cells[0].strip("`"))
        for said in expressions.check(value, block.names):
            block.error("E01", said, row.line)
        rows.append(CommonError(value, row.cells[1]))
    return tuple(rows)
