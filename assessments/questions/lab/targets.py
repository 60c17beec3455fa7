"""What a lab's results must reach, and the settings that an author writes down."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from assessments.labs.base import Lab, Output
from assessments.source import Fields

AT_LEAST, AT_MOST = "at least", "at most"


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A bound on one result, in that result's own unit, and the points for meeting it."""

    output: str
    bound: str
    value: Decimal
    points: Decimal
    text: str  # as the learner reads it

    def met(self, outputs: Mapping[str, Decimal]) -> bool:
        """Whether these results meet the bound; a result that is missing meets none."""
        reached = outputs.get(self.output)
        if reached is None or not reached.is_finite():
            return False
        return reached >= self.value if self.bound == AT_LEAST else reached <= self.value


def read_settings(fields: Fields, key: str, lab: Lab) -> dict[str, Decimal]:
    """Read `{setting: number}`; reports what the lab has not or does not allow."""
    given = fields.fields(key)
    if given is None:
        return {}
    controls = {control.id: control for control in lab.controls}
    given.refuse_unknown(controls, f"the lab “{lab.id}”")
    settings: dict[str, Decimal] = {}
    for name in given:
        value = given.decimal(name)
        control = controls.get(name)
        if value is None or control is None:
            continue
        if not control.minimum <= value <= control.maximum:
            said = f"“{name}” goes from {control.minimum} to {control.maximum} {control.unit}"
            given.error(name, "L02", said.strip())
        elif control.step and (value - control.minimum) % control.step:
            given.error(name, "L02", f"“{name}” goes in steps of {control.step}")
        settings[name] = value
    return settings


def read_targets(fields: Fields, lab: Lab) -> tuple[Target, ...]:
    """Read `{result: {at least: value, points: n}}`."""
    given = fields.fields("targets")
    if given is None:
        return ()
    outputs = {output.id: output for output in lab.outputs}
    given.refuse_unknown(outputs, f"the lab “{lab.id}”")
    targets: list[Target] = []
    for name in given:
        inner = given.fields(name)
        if inner is None or name not in outputs:
            continue
        inner.refuse_unknown((AT_LEAST, AT_MOST, "points"), "a target")
        points = inner.decimal("points", Decimal(1)) or Decimal(0)
        if points <= 0:
            inner.error("points", "L04", "a target is worth more than 0 points")
        bounds = [bound for bound in (AT_LEAST, AT_MOST) if bound in inner]
        if not bounds:
            inner.error("", "L03", "a target needs a bound", expected="at least: … or at most: …")
        # A result with both bounds must lie between them: two targets that share the points.
        for bound in bounds:
            value = _value(inner, bound, outputs[name])
            text = f"{outputs[name].label} {bound} {inner.text(bound)}"
            share = points / len(bounds)
            targets.append(Target(output=name, bound=bound, value=value, points=share, text=text))
    return tuple(targets)


def _value(fields: Fields, bound: str, output: Output) -> Decimal:
    """Return the bound as a number in the unit of the result."""
    number, _, unit = fields.text(bound).replace("%", " %").partition(" ")
    unit = unit.strip()
    try:
        value = Decimal(number)
    except ArithmeticError:
        value = Decimal("NaN")
    if not value.is_finite() or unit != output.unit:
        said = f"“{fields.text(bound)}” is not a bound for “{output.id}”"
        fields.error(
            bound, "L03", said, expected=f"a number and its unit: 90 {output.unit}".strip()
        )
        return Decimal(0)
    return value
