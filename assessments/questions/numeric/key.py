"""The right answers of a numeric question, as the author writes them: values, ranges, several."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from assessments import expressions
from assessments.expressions import compiled
from assessments.reading import BadResponse, tolerance, units
from assessments.reading.numbers import Number
from assessments.reading.tolerance import Rule, settled
from assessments.reading.units import ONE, Unit
from assessments.source import Block
from assessments.values import Value

LITERAL = re.compile(r"([+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]{1,2})?)(?:\s*(.*))")
COMMA = re.compile(r"[+-]?[0-9]+,[0-9]+")


@dataclass(frozen=True, slots=True)
class Target:
    """One right answer in the question's unit: an expression, or a range between two."""

    low: str
    high: str = ""

    def values(self, names: Mapping[str, Value]) -> tuple[Decimal, Decimal]:
        """Return the ends of what is right; equal for a single value. Raises Refused."""
        low = settled(compiled(self.low).value(names))
        return low, settled(compiled(self.high).value(names)) if self.high else low


@dataclass(frozen=True, slots=True)
class Key:
    """What counts as right: any of the targets by any of the rules."""

    targets: tuple[Target, ...]
    rules: tuple[Rule, ...]
    unit: Unit = ONE

    def accepts(self, given: Number, names: Mapping[str, Value]) -> bool:
        """Whether a number in the question's unit is right."""
        return self.accepting(names)(given)

    def accepting(self, names: Mapping[str, Value]) -> Callable[[Number], bool]:
        """Return what `accepts` with these names, for several numbers. Raises Refused."""
        return self.accepting_values([target.values(names) for target in self.targets])

    def accepting_values(self, ends: Sequence[tuple[Decimal, Decimal]]) -> Callable[[Number], bool]:
        """Return what `accepts` where the targets have these values."""
        ranges, ways = [], []
        for target, (low, high) in zip(self.targets, ends, strict=True):
            if target.high:
                ranges.append((low, high))
            else:
                ways += [rule.accepting(low) for rule in self.rules]
        if len(ways) == 1 and not ranges:  # nearly always
            return ways[0]

        def accepts(given: Number) -> bool:
            within = any(low <= given.value <= high for low, high in ranges)
            return within or any(accepts(given) for accepts in ways)

        return accepts

    def rules_in_words(self, unit: str) -> str:
        """Return how an answer is judged, without giving the answer away."""
        said = [rule.words(unit) for rule in self.rules if not all(t.high for t in self.targets)]
        return " or ".join(said) if said else "any value in the accepted range"


def read_key(block: Block) -> Key | None:
    """Read `answer`, `unit` and `tolerance`; None when something is wrong, which is then told."""
    fields = block.fields
    answers = fields.list("answer")
    if not answers:
        fields.error("answer", "N01", "there is no answer", fix="answer: 2.40 mol/L")
        return None
    before = fields.sink.errors
    unit = _unit(block, fields.text("unit")) if "unit" in fields else None
    targets = []
    for text in answers:
        target, own = _read_target(block, text)
        if own is not None and unit is not None and own != unit:
            said = f"the units “{own.text}” and “{unit.text}” stand in one answer"
            fields.error("answer", "U02", said, fix="write all answers in one unit")
        unit = unit or own
        targets.append(target)
    rules = _read_rules(block, targets, unit or ONE, understood=fields.sink.errors == before)
    return Key(tuple(targets), tuple(rules), unit or ONE)


def _read_target(block: Block, text: str) -> tuple[Target, Unit | None]:
    low, dots, high = text.partition("..")
    if dots and low.strip() and high.strip():
        end, unit = _value(block, high)
        start, other = _value(block, low)
        return Target(start, end), unit or other
    value, unit = _value(block, text)
    return Target(value), unit


def _value(block: Block, text: str) -> tuple[str, Unit | None]:
    """Return the expression and the unit that is written behind a plain number."""
    text = text.strip()
    if COMMA.match(text):
        said = f"“{text}” uses a decimal comma"
        block.fields.error("answer", "N02", said, fix=text.replace(",", ".", 1))
        return "0", None
    found = LITERAL.fullmatch(text)
    if found and not re.match(r"[-+*/^]", found[2] or ""):
        return found[1], _unit(block, found[2]) if found[2] else None
    for said in expressions.check(text, block.names):
        fix = "put the unit into a field of its own, `unit: g/L`" if " " in text else ""
        block.fields.error("answer", "E01", said, fix=fix)
    return text, None


def _unit(block: Block, text: str) -> Unit | None:
    try:
        return units.parse(text)
    except BadResponse as error:
        key = "unit" if "unit" in block.fields else "answer"
        block.fields.error(key, "U01", str(error).removesuffix(" This costs no try."))
        return None


def _read_rules(
    block: Block, targets: Sequence[Target], unit: Unit, *, understood: bool
) -> Iterator[Rule]:
    """Yield the tolerances; of answers that are not `understood` the unit is not known."""
    fields = block.fields
    texts = fields.list("tolerance")
    if not texts and not all(target.high for target in targets):
        if all(re.fullmatch(r"[+-]?[0-9]+", target.low) for target in targets):
            yield Rule("exact")  # a count
            return
        if not understood:
            return
        said = "there is no tolerance, so only the very last digit would decide"
        fields.error("tolerance", "N03", said, expected="2 % / 0.05 g/L / 3 sf / 2 dp / exact")
    for text in texts:
        if COMMA.match(text):
            said = f"“{text}” uses a decimal comma"
            fields.error("tolerance", "N02", said, fix=text.replace(",", ".", 1))
            continue
        try:
            rule = tolerance.read(text, unit)
        except ValueError as error:
            code = "U03" if "unit" in str(error) else "N04"
            if code == "U03" and not understood:
                continue
            expected = "2 % / 0.05 with the answer's unit / 3 sf / 2 dp / exact"
            fields.error("tolerance", code, str(error), expected=expected)
            continue
        if rule.how == "share" and unit.is_scale:
            said = "a share of a temperature in °C means nothing"
            fields.error("tolerance", "U04", said, fix="tolerance: 2 °C")
        yield rule
