"""Numeric: one number, perhaps with a unit, right within a tolerance that the learner is told."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Context, Decimal
from typing import ClassVar

from assessments.expressions import Refused, compiled
from assessments.html import Html, escaped
from assessments.marks import FULL, NONE, Mark
from assessments.parameters import readable
from assessments.prose.figures import show_number
from assessments.questions.base import (
    BadResponse,
    Draw,
    Explained,
    Question,
    Raw,
    Response,
    Sample,
    Shown,
    Value,
)
from assessments.questions.numeric import slips
from assessments.questions.numeric.key import Key, read_key
from assessments.questions.numeric.options import CommonError, read_common_errors, read_mode
from assessments.questions.numeric.stress import faults
from assessments.reading import numbers, units
from assessments.reading.numbers import Number
from assessments.reading.tolerance import EXACT, Rule
from assessments.reading.units import ONE, Unit
from assessments.source import Block

TYPED = Context(prec=20)  # digits of an answer that the question itself would type
DIGITS = "4 sf"  # of a right answer whose author does not say
SHOW = re.compile(r"[1-9][0-9]? ?(sf|dp)|0 ?dp|sci")


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeric(Question):
    """A number in the unit of `key`. `mode` says where the learner's unit comes from."""

    kind: ClassVar[str] = "numeric"

    key: Key
    mode: str = "none"
    choices: tuple[str, ...] = ()
    unit_credit: Decimal = NONE
    show: str = ""
    common_errors: tuple[CommonError, ...] = ()
    calculated: tuple[str, ...] = ()
    outer: tuple[str, ...] = field(default=())

    def say(self, text: str, draw: Draw, *, inline: bool = False) -> Html:
        # A computed value has up to 34 digits, which no reader wants: it is shown as the answer is.
        own = {name: draw.values[name] for name in self.calculated if name in draw.values}
        text = readable(text, own, self.format, most=6)
        return Question.say(self, text, draw, inline=inline)

    @property
    def format(self) -> str:
        """How a computed number is shown."""
        return self.show or DIGITS

    def shown(self, draw: Draw) -> Shown:
        unit = units.pretty(self.key.unit.text)
        rule = f"Accepted: {self.key.rules_in_words(unit)}."
        if self.mode in ("typed", "exact"):
            rule += " Write the unit too."
        if self.unit_credit:
            rule += f" A right number with a wrong unit earns {self.unit_credit * 100:.0f} %."
        return {
            **self.head(draw, rule),
            "mode": self.mode,
            "unit": unit if self.mode == "shown" else "",
            "units": [{"id": draw.alias(u), "text": units.pretty(u)} for u in self.choices],
        }

    def read(self, raw: Raw, draw: Draw) -> Response:
        text, unit = (next(iter(raw.get(name, ())), "").strip() for name in ("value", "unit"))
        if not text and (not unit or self.mode == "choose"):
            return {}
        number, behind = numbers.split(text)
        if not behind or not number:
            number, behind = text, ""
        numbers.read(number)
        if self.mode == "choose" and unit:
            chosen = draw.key(unit, self.choices)
            if chosen is None:
                raise BadResponse("That unit is not on this page. Load it again.", "unit")
            unit = chosen
        unit = self._unit_of(unit, behind)
        return {"text": number, "unit": unit}

    def _unit_of(self, unit: str, behind: str) -> str:
        """Return the unit of an answer, from its field or from behind the number."""
        if unit and behind and units.parse(unit) != units.parse(behind):
            raise BadResponse(f"Two units are given. Write one. {numbers.FREE}", "unit")
        unit = unit or behind
        if not unit and self.mode in ("typed", "exact", "choose"):
            raise BadResponse(f"Give the unit too. {numbers.FREE}", "unit")
        try:
            units.parse(unit)
        except BadResponse as error:
            raise BadResponse(str(error), "unit") from error
        return unit

    def grade(self, response: Response, draw: Draw) -> Mark:
        if not response:
            return Mark(NONE, self.remarks(NONE, draw))
        given = numbers.understand(str(response.get("text", "")))
        unit = units.parse(str(response["unit"])) if response.get("unit") else self.key.unit
        if not self._unit_fits(unit):
            return self._wrong_unit(given, draw, "unit-dimension")
        converted = self._converted(given, unit)
        if self.key.accepts(converted, draw.values):
            return Mark(FULL, self.remarks(FULL, draw))
        for number, row in enumerate(self.common_errors, 1):
            if self._is(converted, row, draw):
                notes = (self.say(row.say, draw), *self.remarks(NONE, draw))
                return Mark(NONE, notes, (f"common-{number}",))
        if unit.factor != self.key.unit.factor and self.key.accepts(given, draw.values):
            return self._wrong_unit(given, draw, "unit-wrong")
        slip = slips.recognised(converted, self._accepts(draw))
        notes = (escaped(slips.SAID[slip]),) if slip else ()
        return Mark(NONE, (*notes, *self.remarks(NONE, draw)), (slip,) if slip else ())

    def _unit_fits(self, unit: Unit) -> bool:
        if self.mode == "exact":
            same = (unit.factor, unit.offset) == (self.key.unit.factor, self.key.unit.offset)
            return same and units.fits(unit, self.key.unit)
        return units.fits(unit, self.key.unit)

    def _converted(self, given: Number, unit: Unit) -> Number:
        if unit.factor == self.key.unit.factor and unit.offset == self.key.unit.offset:
            return given
        value = units.convert(given.value, unit, self.key.unit)
        # The decimals of another unit say nothing here; significant digits stay what they were.
        return replace(given, value=value, decimals=99)

    def _wrong_unit(self, given: Number, draw: Draw, slip: str) -> Mark:
        right = self.key.accepts(given, draw.values)
        said = slips.SAID["unit-wrong" if right else slip]
        fraction = self.unit_credit if right else NONE
        return Mark(fraction, (escaped(said), *self.remarks(fraction, draw)), (slip,))

    def _accepts(self, draw: Draw) -> Callable[[Number], bool]:
        return lambda number: self.key.accepts(number, draw.values)

    def _is(self, given: Number, row: CommonError, draw: Draw) -> bool:
        try:
            wrong = compiled(row.value).value(draw.values)
        except Refused:  # with these numbers the mistake leads nowhere
            return False
        rules = self.key.rules or (Rule("share", Decimal("0.01")),)
        return any(rule.agrees(given.value, wrong) for rule in rules)

    def explain(self, response: Response, draw: Draw) -> Explained:
        unit = units.pretty(str(response.get("unit") or self.key.unit.text))
        given = f"{response['text']} {unit}".strip() if response else ""
        return Explained(
            right_answer=escaped(self._right_in_words(draw.values)),
            given=escaped(given),
            reasoning=self.reasoning(draw),
        )

    def _right_in_words(self, names: Mapping[str, Value]) -> str:
        said = []
        for target in self.key.targets:
            low, high = target.values(names)
            said.append(self._number(low))
            if target.high:
                said[-1] += f" to {self._number(high)}"
        unit = units.pretty(self.key.unit.text)
        return f"{' or '.join(said)}\u00a0{unit}".strip()

    def _number(self, value: Decimal) -> str:
        short = len(value.as_tuple().digits) <= 6
        return show_number(value, self.show or ("" if short else DIGITS))

    def samples(self, draw: Draw) -> tuple[Sample, ...]:
        target = self.key.targets[0]
        right, high = target.values(draw.values)
        found = [self._sample(self._typed(right), FULL, draw), Sample(raw={}, fraction=NONE)]
        if target.high:
            found.append(self._sample(high, FULL, draw))
        elif len(self.key.targets) == len(self.key.rules) == 1:
            found += self._around(right, draw)
        if self.unit_credit and self.mode == "typed":
            strange = "s" if units.parse("s").dims != self.key.unit.dims else "kg"
            raw = {"value": [str(self._typed(right))], "unit": [strange]}
            found.append(Sample(raw=raw, fraction=self.unit_credit))
        return tuple(found)

    def _around(self, right: Decimal, draw: Draw) -> list[Sample]:
        """Return an answer on the boundary, where one can be typed, and one just outside."""
        rule = self.key.rules[0]
        margin = rule.margin(right)
        if rule.how not in ("within", "share") or not margin:
            return []
        edges = [EXACT.add(right, margin), EXACT.subtract(right, margin)]
        near = [edge for edge in edges if len(edge.as_tuple().digits) <= numbers.DIGITS - 5]
        outside = TYPED.create_decimal(EXACT.add(right, margin * Decimal("1.01")))
        inside = [self._sample(edge, FULL, draw) for edge in near]
        return [*inside, self._sample(outside, NONE, draw)]

    def _typed(self, right: Decimal) -> Decimal:
        """Return the right answer as a learner would type it."""
        rule = self.key.rules[0] if self.key.rules else Rule("exact")
        value = rule.rounded(right) if rule.how in ("sf", "dp") else right
        long = len(value.as_tuple().digits) > TYPED.prec
        return TYPED.create_decimal(value) if long else value

    def _sample(self, value: Decimal, fraction: Decimal, draw: Draw) -> Sample:
        raw = {"value": [str(value)]}
        if self.mode in ("typed", "exact"):
            raw["unit"] = [self.key.unit.text]
        elif self.mode == "choose":
            raw["unit"] = [draw.alias(self.key.unit.text)]
        return Sample(raw=raw, fraction=fraction)

    def stress(self) -> tuple[str, ...]:
        """Return what goes wrong in some variant: a key nobody can meet, a mistake that passes."""
        return faults(self)


def read_question(block: Block) -> Numeric | None:
    """Read a numeric question."""
    fields = block.fields
    own = ("answer", "unit", "tolerance", "units", "unit_credit", "show")
    common = block.common(own=own, parts=("common errors",))
    key = read_key(block)
    mode, choices = read_mode(block, key.unit if key else ONE)
    show = fields.text("show")
    if show and not SHOW.fullmatch(show):
        fields.error("show", "N05", f"“{show}” is no number format", expected="3 sf / 2 dp / sci")
    rows = read_common_errors(block)
    credit = fields.share("unit_credit", NONE) or NONE
    if credit and mode not in ("typed", "choose", "exact"):
        said = "`unit_credit` needs a unit that the learner gives"
        fields.error("unit_credit", "U06", said, fix="units: typed")
    if block.failed or key is None:
        return None
    parameters = block.parameters
    question = Numeric(
        **common,
        key=key,
        mode=mode,
        choices=choices,
        unit_credit=credit,
        show=show,
        common_errors=rows,
        calculated=tuple(parameters.calc) if parameters is not None else (),
        outer=block.setting.outer,
    )
    _try_out(block, question)
    return question


def _try_out(block: Block, question: Numeric) -> None:
    """Compute the key once, so that nonsense is found where it is written."""
    if question.outer:
        return
    try:
        draw = question.draw("try")
        for target in question.key.targets:
            low, high = target.values(draw.values)
            if target.high and high < low:
                block.fields.error("answer", "N07", "the range ends before it begins")
    except Refused as error:
        block.fields.error("answer", "E05", str(error))
