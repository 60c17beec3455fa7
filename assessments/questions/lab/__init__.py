"""Lab: choose the settings of a simulation so that its results meet targets.

Only settings are sent and kept; marking runs the model again, so a result cannot be made up.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from assessments.html import Html, escaped, listed
from assessments.labs import LABS
from assessments.labs.base import Control, Given, Lab, Run
from assessments.marks import NONE, Mark
from assessments.questions.base import (
    Answer,
    BadResponse,
    Draw,
    Explained,
    Question,
    Raw,
    Response,
    Sample,
    Shown,
)
from assessments.questions.lab.targets import Target, read_settings, read_targets
from assessments.reading import numbers
from assessments.source import Block


@dataclass(frozen=True, slots=True, kw_only=True)
class LabTask(Question):
    """`fixed` settings are the author's, all others the learner's.

    `example` meets every target; where each seed is a case of its own, the lab's solver takes its
    place.
    """

    kind: ClassVar[str] = "lab"

    lab: str
    targets: tuple[Target, ...]
    fixed: Mapping[str, Decimal]
    example: Mapping[str, Decimal]

    @property
    def model(self) -> Lab:
        """The simulation."""
        return LABS[self.lab]

    @property
    def controls(self) -> tuple[Control, ...]:
        """What the learner may set."""
        return tuple(c for c in self.model.controls if c.id not in self.fixed)

    def shown(self, draw: Draw) -> Shown:
        return {
            **self.head(draw, "Each target met earns its points."),
            "lab": self.lab,
            "lab_title": self.model.title,
            "controls": [_shown_control(control) for control in self.controls],
            "fixed": [
                {"label": one.label, "value": one.value, "unit": ""} for one in self._given(draw)
            ]
            + [
                {"label": c.label, "unit": "", "value": c.named(self.fixed[c.id])}
                for c in self.model.controls
                if c.id in self.fixed
            ],
            "targets": [{"text": t.text, "points": _plain(t.points)} for t in self.targets],
        }

    def varies(self) -> bool:
        return True  # the plant's own figures come from the seed

    def read(self, raw: Raw, draw: Draw) -> Response:
        sent = {c.id: next((t for t in raw.get(c.id, ()) if t.strip()), "") for c in self.controls}
        if not any(sent.values()):
            return {}
        return {"settings": {c.id: str(_setting(c, sent[c.id])) for c in self.controls}}

    def grade(self, response: Response, draw: Draw) -> Mark:
        run = self._run(response, draw)
        if run is None:
            return Mark(NONE, self.remarks(NONE, draw))
        if run.problem:
            return Mark(NONE, (escaped(run.problem), *self.remarks(NONE, draw)), ("no-result",))
        met = [t for t in self.targets if t.met(run.outputs)]
        total = sum((t.points for t in self.targets), NONE)
        fraction = sum((t.points for t in met), NONE) / total
        slips = tuple(f"missed-{t.output}" for t in self.targets if t not in met)
        return Mark(fraction, (*self._told(run), *self.remarks(fraction, draw)), slips)

    def explain(self, response: Response, draw: Draw) -> Explained:
        run = self._run(response, draw)
        given = [self._settings(_numbers(response))] if run is not None else []
        return Explained(
            right_answer=listed(
                [*(escaped(t.text) for t in self.targets), self._settings(self._best(draw))]
            ),
            given=listed([*given, *(self._told(run) if run is not None else ())]),
            reasoning=self.reasoning(draw),
        )

    def sent(self, answer: Answer, draw: Draw) -> Raw:
        settings = answer if isinstance(answer, Mapping) else {}
        strange = [name for name in settings if name not in {c.id for c in self.controls}]
        if not settings or strange:
            raise ValueError("the answer gives settings of the lab: {ph: 1.8}")
        solved = self._best(draw)
        best = {c.id: _plain(solved.get(c.id, c.default)) for c in self.controls}
        return {name: [str(value)] for name, value in {**best, **settings}.items()}

    def samples(self, draw: Draw) -> tuple[Sample, ...]:
        best = self._best(draw)
        settings = {c.id: best.get(c.id, c.default) for c in self.controls}
        raw = {name: [_plain(value)] for name, value in settings.items()}
        return (
            Sample(raw=raw, fraction=Decimal(1)),
            Sample(raw={}, fraction=NONE),
        )

    def run(self, response: Response, draw: Draw) -> Run | None:
        """Run the model with the settings of an answer; None if nothing was answered."""
        return self._run(response, draw)

    def _run(self, response: Response, draw: Draw) -> Run | None:
        settings = _numbers(response)
        if not settings:
            return None
        default = {c.id: c.default for c in self.model.controls}
        return self.model.run({**default, **settings, **self.fixed}, draw.seed)

    def _given(self, draw: Draw) -> tuple[Given, ...]:
        return self.model.task.given(draw.seed) if self.model.task else ()

    def _best(self, draw: Draw) -> Mapping[str, Decimal]:
        """Return settings that meet every target in the case of this draw."""
        if self.model.task and self._given(draw):
            return self.model.task.reference(draw.seed)
        return self.example

    def _told(self, run: Run) -> Iterator[Html]:
        units = {o.id: o.unit for o in self.model.outputs}
        reasons = self.model.task.reasons if self.model.task else {}
        for target in self.targets:
            value = run.outputs.get(target.output)
            reached = "no result" if value is None else f"{_short(value)} {units[target.output]}"
            met = target.met(run.outputs)
            said = f"{target.text}: {'met' if met else 'missed'} ({reached.strip()})"
            why = "" if met else reasons.get((target.output, target.bound), "")
            yield escaped(f"{said}. {why}" if why else said)
        yield from map(escaped, run.notes)

    def _settings(self, settings: Mapping[str, Decimal]) -> Html:
        said = [
            f"{c.label}: {c.named(settings[c.id])}" for c in self.model.controls if c.id in settings
        ]
        return escaped("; ".join(said))


def _shown_control(control: Control) -> dict[str, object]:
    return {
        "id": control.id,
        "label": control.label,
        "unit": control.unit,
        "help": control.help,
        "group": control.group,
        "limits": control.limits,
        "minimum": _plain(control.minimum),
        "maximum": _plain(control.maximum),
        "step": _plain(control.step),
        "default": _plain(control.default),
        "choices": [
            {"value": _plain(control.minimum + n), "name": name}
            for n, name in enumerate(control.choices)
        ],
    }


def _setting(control: Control, text: str) -> Decimal:
    if not text:
        raise BadResponse(f"“{control.label}” has no value.", control.id)
    try:
        value = numbers.read(text)
    except BadResponse as unread:
        raise BadResponse(f"{control.label}: {unread}", control.id) from unread
    low, high = control.minimum, control.maximum
    if not low <= value <= high:
        said = f"“{control.label}” goes from {control.limits}, not {text.strip()[:20]}."
        raise BadResponse(said, control.id)
    if control.step and (value - low) % control.step:
        said = f"“{control.label}” goes in steps of {_plain(control.step)}."
        raise BadResponse(said, control.id)
    return value


def _numbers(response: Response) -> dict[str, Decimal]:
    settings = response.get("settings", {})
    if not isinstance(settings, dict):
        return {}
    return {name: Decimal(str(value)) for name, value in settings.items()}


def _plain(value: Decimal) -> str:
    return format(value.normalize(), "f")


def _short(value: Decimal) -> str:
    return format(value, ".6g")


def read_question(block: Block) -> LabTask | None:
    """Read a lab question: a model of ours, what is fixed, and the targets."""
    common = block.common(own=("lab", "params", "targets", "example"))
    fields = block.fields
    if not fields.text("lab"):
        fields.error("lab", "L01", "there is no `lab`", expected=" / ".join(LABS))
        return None
    name = fields.choice("lab", tuple(LABS), "")
    if not name:
        return None
    fixed = read_settings(fields, "params", LABS[name])
    example = read_settings(fields, "example", LABS[name])
    targets = read_targets(fields, LABS[name])
    if not targets and not block.failed:
        expected = "targets: {purity: {at least: 99.9 %, points: 2}}"
        fields.error("targets", "L05", "there are no targets", expected=expected)
    if "example" not in fields:
        said = "no `example` shows that all targets can be met"
        fields.error("example", "L06", said, expected="example: {setting: value, …}")
    points = sum((target.points for target in targets), NONE)
    if "points" in fields and common["points"] != points and not block.failed:
        said = f"the targets are worth {points} points together"
        fields.error("points", "L07", said, fix="leave `points` out")
    if block.failed:
        return None
    common["points"] = points
    return LabTask(**common, lab=name, targets=targets, fixed=fixed, example=example)
