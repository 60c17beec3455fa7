"""The runs of a lab in an attempt, computed again from the settings that were kept."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from assessments.labs.base import Output, Plot, Run
from assessments.prose.figures import show_number
from assessments.questions.lab import LabTask
from webapp.queries.sitting import Sitting
from webapp.store.attempts import LabRun

SHOWN = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Reached:
    """One target, what the run reached, and whether that meets it."""

    text: str
    value: str
    met: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RunRow:
    """One run in the list: what was set, and how many targets it met; None while that is shut."""

    run: int
    at: datetime
    settings: Mapping[str, str]
    met: int | None
    whole: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LabSeen:
    """The newest run in full, and the list of runs, the newest first.

    What a run gave is empty where the lab tells it after the end: see `Lab.tells_afterwards`.
    """

    told: bool
    problem: str
    outputs: Sequence[tuple[Output, str]]
    reached: Sequence[Reached]
    plots: Sequence[Plot]
    notes: Sequence[str]
    runs: Sequence[RunRow]


def seen(session: Session, sitting: Sitting, number: int) -> LabSeen | None:
    """Return what the runs of a lab question show; None for another kind or before the first."""
    question = sitting.question(number)
    if not isinstance(question, LabTask):
        return None
    rows = session.scalars(of_this_plant(sitting, number)).all()
    if not rows:
        return None
    draw = sitting.draw(number)
    newest = question.run({"settings": rows[0].settings}, draw)
    if newest is None:
        return None
    told = not question.model.tells_afterwards
    if not told:
        newest = Run(problem=newest.problem)
    return LabSeen(
        told=told,
        problem=newest.problem,
        outputs=[
            (output, show_number(newest.outputs[output.id], "5 sf"))
            for output in question.model.outputs
            if output.id in newest.outputs
        ],
        reached=_reached(question, newest.outputs) if told else (),
        plots=newest.plots,
        notes=newest.notes,
        runs=[_row(question, row, sitting) for row in rows[:SHOWN]],
    )


def of_this_plant(sitting: Sitting, number: int) -> Select[LabRun]:
    """Ask for the runs of what the question shows now, the newest first."""
    asked = select(LabRun).where(LabRun.attempt_id == sitting.attempt_id, LabRun.number == number)
    if sitting.entry(number).further:  # earlier runs were of another plant
        asked = asked.where(LabRun.at >= sitting.drawn_at(number))
    return asked.order_by(LabRun.run.desc())


def _reached(question: LabTask, outputs: Mapping[str, Decimal]) -> list[Reached]:
    return [
        Reached(
            text=target.text,
            value=show_number(outputs[target.output], "5 sf") if target.output in outputs else "–",
            met=target.met(outputs),
        )
        for target in question.targets
    ]


def _met(question: LabTask, row: LabRun, sitting: Sitting) -> int:
    run = question.run({"settings": row.settings}, sitting.draw(row.number))
    outputs = run.outputs if run else {}
    return sum(target.met(outputs) for target in question.targets)


def _row(question: LabTask, row: LabRun, sitting: Sitting) -> RunRow:
    shut = question.model.tells_afterwards
    met = None if shut else _met(question, row, sitting)
    controls = {control.id: control for control in question.controls}
    settings = {
        controls[name].label: controls[name].named(Decimal(str(value)))
        for name, value in row.settings.items()
        if name in controls
    }
    return RunRow(run=row.run, at=row.at, settings=settings, met=met, whole=len(question.targets))
