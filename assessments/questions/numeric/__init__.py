"""Numeric: one number, perhaps with a unit, right within a tolerance that the learner is told."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import ClassVar

from assessments.columns import Columns
from assessments.expressions import compiled
from assessments.html import Html, escaped
from assessments.marks import FULL, NONE, Mark
from assessments.prose.figures import LONG, readable, show_number
from assessments.questions.base import (
    Answer,
    BadResponse,
    Draw,
    Explained,
    Flaw,
    Question,
    Raw,
    Response,
    Sample,
    Shown,
    Value,
)
from assessments.questions.numeric import samples, screen, slips, stress
from assessments.questions.numeric.key import Key, read_key
from assessments.questions.numeric.mistakes import Mistake, mistakes
from assessments.questions.numeric.options import (
    CARRY,
    CREDITS,
    CommonError,
    read_carry,
    read_common_errors,
    read_credits,
    read_mode,
)
from assessments.reading import numbers, units
from assessments.reading.numbers import Number
from assessments.reading.tolerance import Rule
from assessments.reading.units import ONE, Unit
from assessments.source import Block

DIGITS = "4 sf"  # of a right answer whose author does not say
CARRIED = "If an earlier answer of yours is wrong, this part is marked with it"
OWN = ("answer", "unit", "tolerance", "units", *CREDITS, "show", *CARRY)
SHOW = re.compile(r"[1-9][0-9]? ?(sf|dp)|0 ?dp|sci")


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeric(Question):
    """A number in the unit of `key`. `mode` says where the learner's unit comes from."""

    kind: ClassVar[str] = "numeric"

    key: Key
    mode: str = "none"
    choices: tuple[str, ...] = ()
    unit_credit: Decimal = NONE  # for a right number in a wrong unit
    unit_alone_credit: Decimal = NONE  # for a right unit with a wrong number
    show: str = ""
    common_errors: tuple[CommonError, ...] = ()
    calculated: tuple[str, ...] = ()
    outer: tuple[str, ...] = field(default=())

    def say(self, text: str, draw: Draw, *, inline: bool = False) -> Html:
        # A computed value has up to 34 digits, which no reader wants: it is shown as the answer is.
        own = {name: draw.values[name] for name in self.calculated if name in draw.values}
        text = readable(text, own, self.format, most=stress.SHORT)
        return Question.say(self, text, draw, inline=inline)

    @property
    def format(self) -> str:
        """How a computed number is shown."""
        return self.show or DIGITS

    def format_of(self, name: str, value: Decimal, own: str) -> str:
        """Return in which format a text shows a value; `own` is what its slot asks for."""
        digits = len(value.as_tuple().digits)
        if not own and name in self.calculated and digits > stress.SHORT:
            return self.format
        return own or ("4 sf" if digits > LONG else "")

    def shown(self, draw: Draw) -> Shown:
        unit = units.pretty(self.key.unit.text)
        rule = f"Accepted: {self.key.rules_in_words(unit)}."
        if self.mode in ("typed", "exact"):
            rule += " Write the unit too."
        if self.unit_credit:
            rule += f" A right number with a wrong unit earns {self.unit_credit * 100:.0f} %."
        if self.unit_alone_credit:
            rule += f" A right unit with a wrong number earns {self.unit_alone_credit * 100:.0f} %."
        if self.carry:
            share = f" and earns up to {self.carry_credit * 100:.0f} %"
            rule += f" {CARRIED}{share if self.carry_credit < FULL else ''}."
        return {
            **self.head(draw, rule),
            "mode": self.mode,
            "unit": unit if self.mode == "shown" else "",
            "units": [{"id": draw.alias(u), "text": units.pretty(u)} for u in self.choices],
        }

    def read(self, raw: Raw, draw: Draw) -> Response:
        text, unit = (raw[name][0].strip() if raw.get(name) else "" for name in ("value", "unit"))
        if not text and (not unit or self.mode == "choose"):
            return {}
        number, behind = numbers.split(text)
        if not behind or not number:
            number, behind = text, ""
        numbers.read(number, self.language)
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
        given = numbers.understand(str(response.get("text", "")), self.language)
        unit = units.parse(str(response["unit"])) if response.get("unit") else self.key.unit
        accepts = self.accepts(draw)
        misfit = self._misfit(unit)
        if misfit:
            return self._wrong_unit(accepts(given), draw, misfit)
        converted = self._converted(given, unit)
        if accepts(converted):
            return Mark(FULL, self.remarks(FULL, draw))
        for mistake in self.mistakes(draw):
            if mistake.made(converted.value):
                row = self.common_errors[mistake.number - 1]
                return self._wrong_number(draw, f"common-{mistake.number}", self.say(row.say, draw))
        if converted is not given and accepts(given):
            return self._wrong_unit(True, draw, "unit-wrong")
        slip = slips.recognised(converted, accepts)
        return self._wrong_number(draw, slip, escaped(slips.SAID[slip]) if slip else Html())

    def gives_number(self) -> bool:
        return len(self.key.targets) == 1 and not self.key.targets[0].high

    def number_asked(self, draw: Draw) -> Decimal | None:
        return self.key.targets[0].values(draw.values)[0] if self.gives_number() else None

    def number_given(self, response: Response) -> Decimal | None:
        if not response.get("text"):
            return None
        unit = units.parse(str(response["unit"])) if response.get("unit") else self.key.unit
        if not units.fits(unit, self.key.unit):
            return None
        given = numbers.understand(str(response["text"]), self.language)
        return self._converted(given, unit).value

    def needs(self) -> frozenset[str]:
        ends = [end for target in self.key.targets for end in (target.low, target.high) if end]
        return frozenset(name for end in ends for name in compiled(end).names)

    def _misfit(self, unit: Unit) -> str:
        """Return why the unit cannot be the answer's, empty if it can."""
        if unit is self.key.unit:
            return ""
        if not units.same_dimension(unit, self.key.unit):
            return "unit-dimension"
        if not units.same_basis(unit, self.key.unit):
            return "unit-basis"
        return "unit-exact" if self.mode == "exact" and _size(unit) != _size(self.key.unit) else ""

    def _converted(self, given: Number, unit: Unit) -> Number:
        if unit is self.key.unit or _size(unit) == _size(self.key.unit):
            return given
        value = units.convert(given.value, unit, self.key.unit)
        # The decimals of another unit say nothing here; significant digits stay what they were.
        return given._replace(value=value, decimals=99)

    def _wrong_unit(self, right: bool, draw: Draw, slip: str) -> Mark:
        """Mark an answer in a wrong unit; `right` says that its number is the right one."""
        said = slips.SAID["unit-wrong" if right and slip == "unit-dimension" else slip]
        fraction = self.unit_credit if right else NONE
        return Mark(fraction, (escaped(said), *self.remarks(fraction, draw)), (slip,))

    def _wrong_number(self, draw: Draw, slip: str, said: Html) -> Mark:
        given_unit = self.mode in ("typed", "exact", "choose")
        fraction = self.unit_alone_credit if given_unit else NONE
        notes = ((said,) if said else ()) + self.remarks(fraction, draw)
        return Mark(fraction, notes, (slip,) if slip else ())

    def accepts(self, draw: Draw) -> Callable[[Number], bool]:
        """Return what tells whether a number in the question's unit is right. Raises Refused."""
        return draw.once(self.key, lambda: self.key.accepting(draw.values))

    def mistakes(self, draw: Draw) -> tuple[Mistake, ...]:
        """Return what the common errors come to; where one leads nowhere it is left out."""
        rules = self.key.rules or (Rule("share", Decimal("0.01")),)
        return draw.once(
            self.common_errors, lambda: tuple(mistakes(self.common_errors, rules, draw.values))
        )

    def right_answer(self, draw: Draw) -> Html:
        return escaped(self._right_in_words(draw.values))

    def explain(self, response: Response, draw: Draw) -> Explained:
        unit = units.pretty(str(response.get("unit") or self.key.unit.text))
        given = f"{response['text']} {unit}".strip() if response else ""
        return Explained(
            right_answer=self.right_answer(draw),
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
        short = len(value.as_tuple().digits) <= stress.SHORT
        return show_number(value, self.show or ("" if short else DIGITS))

    def samples(self, draw: Draw) -> tuple[Sample, ...]:
        found = samples.samples(self, draw)
        return tuple(Sample(raw=raw, fraction=fraction) for raw, fraction in found)

    def unreadable(self, draw: Draw) -> tuple[Raw, ...]:
        return tuple(samples.unreadable(self, draw))

    def sent(self, answer: Answer, draw: Draw) -> Raw:
        if not isinstance(answer, str):
            raise ValueError("the answer is one number, typed as a learner would")
        return samples.sent(self, answer, draw)

    def worth_trying(self, variants: Columns, around: Question | None = None) -> Iterable[int]:
        return screen.worth_trying(self, variants, around)

    def flaws(self, draw: Draw, around: Question | None = None) -> tuple[Flaw, ...]:
        return tuple(stress.flaws(self, draw, around))


def _size(unit: Unit) -> tuple[Fraction, Fraction]:
    return unit.factor, unit.offset


def read_question(block: Block) -> Numeric | None:
    """Read a numeric question."""
    fields = block.fields
    common = block.common(own=OWN, parts=("common errors",))
    key = read_key(block)
    mode, choices = read_mode(block, key.unit if key else ONE)
    show = fields.text("show")
    if show and not SHOW.fullmatch(show):
        fields.error("show", "N05", f"“{show}” is no number format", expected="3 sf / 2 dp / sci")
    rows = read_common_errors(block)
    credits = read_credits(fields, mode)
    carry, carry_credit = read_carry(block)
    if block.failed or key is None:
        return None
    parameters = block.parameters
    question = Numeric(
        **common,
        key=key,
        mode=mode,
        choices=choices,
        unit_credit=credits["unit_credit"],
        unit_alone_credit=credits["unit_alone_credit"],
        show=show,
        common_errors=rows,
        calculated=tuple(parameters.calc) if parameters is not None else (),
        outer=block.setting.outer,
        carry=carry,
        carry_credit=carry_credit,
    )
    stress.try_out(block, question)
    return question
