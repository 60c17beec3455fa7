"""What a lab is: settings, a pure model, and results with pictures. No drawing here, only data."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from assessments.prose.figures import show_number

MANY = 10_000  # a whole number from here on is measured rather than counted
TEACHING_MODEL = "A teaching model, not for design or operation."

SeriesKind = Literal["line", "dashed", "steps", "points", "bars"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Control:
    """One setting: a number from `minimum` to `maximum` in steps of `step`.

    `choices` names the numbers minimum, minimum + 1, … where the setting is one of a few things.
    """

    id: str
    label: str
    unit: str
    minimum: Decimal
    maximum: Decimal
    step: Decimal
    default: Decimal
    help: str = ""
    group: str = ""  # the piece of equipment it belongs to
    choices: tuple[str, ...] = ()

    @property
    def limits(self) -> str:
        """Return in words where its values lie, with the unit."""
        ends = (format(end, "f").replace("-", "−") for end in (self.minimum, self.maximum))
        return f"{' to '.join(ends)} {self.unit}".strip()

    def named(self, value: Decimal) -> str:
        """Return a value as a reader knows it: the name of a choice, else the number and unit."""
        at = value - self.minimum
        if self.choices and at in range(len(self.choices)):
            return self.choices[int(at)]
        return f"{format(value.normalize(), 'f')} {self.unit}".strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """One result of a run, with its unit and what it means."""

    id: str
    label: str
    unit: str
    help: str = ""

    def shown(self, value: Decimal) -> str:
        """Return a value as it is read: what was counted stays whole."""
        whole = value == value.to_integral_value() and abs(value) < MANY
        return show_number(value.to_integral_value()) if whole else show_number(value, "4 sf")


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """One set of points with the label that is written beside it; no label, no words.

    `steps` goes along x first and then along y from point to point.
    """

    label: str
    kind: SeriesKind
    points: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A value to reach, drawn as a thin labelled line across the axis it belongs to."""

    label: str
    value: float
    axis: Literal["x", "y"] = "y"


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The numbers behind a picture, as text at the precision that a reader needs."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plot:
    """A picture as data. The title says what is seen; the description says it without eyes."""

    title: str
    description: str
    x_label: str
    y_label: str
    series: tuple[Series, ...]
    table: Table
    targets: tuple[Target, ...] = ()
    log_y: bool = False
    x_range: tuple[float, float] | None = None
    y_range: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What came out. `problem` says in words why there is no result, and then outputs are empty.

    `notes` say in words what the numbers do not: a rule that is broken, a curve that ends.
    """

    outputs: Mapping[str, Decimal] = field(default_factory=dict)
    plots: tuple[Plot, ...] = ()
    problem: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """One figure of the case that a seed draws; the learner reads it and cannot change it."""

    label: str
    value: str  # as it is read, with its unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """A bound on one result. `missed` is the physics behind a miss, `spare` what room costs."""

    output: str
    bound: Literal["at least", "at most"]
    value: Decimal
    points: Decimal
    missed: str
    spare: str

    def met(self, outputs: Mapping[str, Decimal]) -> bool:
        """Whether these results meet the goal; a result that is missing meets none."""
        reached = outputs.get(self.output)
        if reached is None or not reached.is_finite():
            return False
        return reached >= self.value if self.bound == "at least" else reached <= self.value


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """What is to be reached, in the case that a seed draws.

    `given` tells the case, empty where every seed is the same case. `reference` returns settings
    that reach every goal in it, and `why` (Markdown) says what makes them work.
    """

    goals: tuple[Goal, ...]
    given: Callable[[str], tuple[Given, ...]]
    reference: Callable[[str], Mapping[str, Decimal]]
    why: str

    @property
    def reasons(self) -> Mapping[tuple[str, str], str]:
        """Return the physics behind a miss, by result and bound."""
        return {(goal.output, goal.bound): goal.missed for goal in self.goals}


@dataclass(frozen=True, slots=True, kw_only=True)
class Lab:
    """A simulation. `run` is pure: the same settings and seed give the same run.

    `situation`, `equations` and `limits` are Markdown. `check` names the invariants that a run
    with these settings breaks; it is empty unless the model itself is wrong. Where results would
    give the key away line by line, `tells_afterwards`: a sitting keeps the runs and shows what
    they gave only when it is over. Practice shows it at once.
    """

    id: str
    title: str
    situation: str
    equations: str
    limits: str
    controls: tuple[Control, ...]
    outputs: tuple[Output, ...]
    run: Callable[[Mapping[str, Decimal], str], Run]
    check: Callable[[Mapping[str, Decimal], str], tuple[str, ...]]
    task: Task | None = None
    tells_afterwards: bool = False

    def out_of_range(self, settings: Mapping[str, Decimal]) -> str:
        """Return in words what is missing or outside its range, empty when nothing is."""
        for control in self.controls:
            value = settings.get(control.id)
            if value is None:
                return f"“{control.label}” has no value."
            if not (value.is_finite() and control.minimum <= value <= control.maximum):
                return f"“{control.label}” goes from {control.limits}. {control.help}".strip()
            if control.step and (value - control.minimum) % control.step:
                return f"“{control.label}” goes in steps of {control.step}."
        return ""
