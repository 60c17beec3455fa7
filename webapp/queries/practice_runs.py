"""The runs of a lab that a learner has kept: the list, and some of them side by side."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from assessments.labs import typed
from assessments.labs.base import Lab, Output, Run
from webapp.store.study import PracticeRun

MOST = 200  # runs of a lab that are kept
BESIDE = 3  # runs that can be compared at once
Change = tuple[str, str, str]  # a setting, before and after


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """One run in the list, with what was changed since the one before it."""

    row: PracticeRun
    changes: Sequence[Change]


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One run beside others, computed again."""

    row: PracticeRun
    run: Run


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One setting or result in all runs compared; `differs` where they are not all alike."""

    label: str
    unit: str
    values: Sequence[str]

    @property
    def differs(self) -> bool:
        """Whether the runs differ in it."""
        return len(set(self.values)) > 1


def of(person_id: int, lab_id: str) -> Select[PracticeRun]:
    """Ask for the runs of a lab, the newest first."""
    mine = PracticeRun.person_id == person_id, PracticeRun.lab == lab_id
    return select(PracticeRun).where(*mine).order_by(PracticeRun.run.desc())


def count(session: Session, person_id: int, lab_id: str) -> int:
    """Return how many runs of a lab are kept."""
    mine = PracticeRun.person_id == person_id, PracticeRun.lab == lab_id
    return session.scalar(select(func.count()).select_from(PracticeRun).where(*mine)) or 0


def listed(session: Session, person_id: int, lab: Lab) -> list[Kept]:
    """Return the runs kept of a lab, the newest first."""
    rows = session.scalars(of(person_id, lab.id)).all()
    standard = {control.id: control.default for control in lab.controls}
    before = [*(_settings(lab, row) for row in rows[1:]), standard]
    return [
        Kept(row=row, changes=tuple(_changes(lab, old, _settings(lab, row))))
        for row, old in zip(rows, before, strict=False)
    ]


def beside(
    session: Session, person_id: int, lab: Lab, numbers: Collection[int]
) -> tuple[Column, ...]:
    """Return up to `BESIDE` of a learner's runs, computed again, the oldest first."""
    asked = of(person_id, lab.id).where(PracticeRun.run.in_(numbers)).limit(BESIDE)
    rows = sorted(session.scalars(asked), key=lambda row: row.run)
    return tuple(
        Column(row=row, run=lab.run(_settings(lab, row), typed.case_seed(row.case_number)))
        for row in rows
    )


def settings_beside(lab: Lab, columns: Sequence[Column]) -> list[Line]:
    """Return each setting in all columns, as a reader knows its values."""
    held = [_settings(lab, column.row) for column in columns]
    return [
        Line(
            label=control.label,
            unit="",
            values=[control.named(settings[control.id]) for settings in held],
        )
        for control in lab.controls
    ]


def results_beside(lab: Lab, columns: Sequence[Column]) -> list[Line]:
    """Return each result in all columns."""
    return [
        Line(
            label=output.label,
            unit=output.unit,
            values=[_shown(output, column.run.outputs.get(output.id)) for column in columns],
        )
        for output in lab.outputs
    ]


def _shown(output: Output, value: Decimal | None) -> str:
    return "–" if value is None else output.shown(value)


def _settings(lab: Lab, row: PracticeRun) -> dict[str, Decimal]:
    """Return what was set; a control that has come since has its default."""
    return {
        control.id: Decimal(row.settings.get(control.id, control.default))
        for control in lab.controls
    }


def _changes(
    lab: Lab, before: Mapping[str, Decimal], after: Mapping[str, Decimal]
) -> Iterator[Change]:
    for control in lab.controls:
        if before[control.id] != after[control.id]:
            was, is_ = control.named(before[control.id]), control.named(after[control.id])
            yield control.label, was, is_
