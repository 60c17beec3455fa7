"""What a lab is: settings, a pure model, and results with pictures. No drawing here, only data."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

TEACHING_MODEL = "A teaching model, not for design or operation."

SeriesKind = Literal["line", "dashed", "steps", "points", "bars"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Control:
    """One setting: a number from `minimum` to `maximum` in steps of `step`."""

    id: str
    label: str
    unit: str
    minimum: Decimal
    maximum: Decimal
    step: Decimal
    default: Decimal
    help: str = ""
    group: str = ""  # the piece of equipment it belongs to


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """One result of a run, with its unit and what it means."""

    id: str
    label: str
    unit: str
    help: str = ""


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
    """What came out. `problem` says in words why there is no result, and then outputs are empty."""

    outputs: Mapping[str, Decimal] = field(default_factory=dict)
    plots: tuple[Plot, ...] = ()
    problem: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lab:
    """A simulation. `run` is pure: the same settings and seed give the same run.

    `situation`, `equations` and `limits` are Markdown. `check` names the invariants that a run
    with these settings breaks; it is empty unless the model itself is wrong.
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

    def out_of_range(self, settings: Mapping[str, Decimal]) -> str:
        """Return in words what is missing or outside its range, empty when nothing is."""
        for control in self.controls:
            value = settings.get(control.id)
            if value is None:
                return f"“{control.label}” has no value."
            if not (value.is_finite() and control.minimum <= value <= control.maximum):
                limits = f"{control.minimum} to {control.maximum} {control.unit}".strip()
                return f"“{control.label}” goes from {limits}. {control.help}".strip()
            if control.step and (value - control.minimum) % control.step:
                return f"“{control.label}” goes in steps of {control.step}."
        return ""
