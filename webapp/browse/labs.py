"""The labs: practice runs for anyone, computed at once; learners keep theirs."""

from urllib.parse import urlencode

from flask import abort, render_template, request
from flask.typing import ResponseReturnValue

from assessments import prose
from assessments.labs import LABS, typed
from assessments.labs.base import TEACHING_MODEL, Goal, Lab, Plot, Run
from assessments.prose.figures import show_number
from webapp.browse.door import door
from webapp.queries import practice_runs
from webapp.shell import plot
from webapp.shell.access import anyone
from webapp.shell.request import catalog, person, session


@door.get("/labs")
@anyone
def labs() -> ResponseReturnValue:
    rows = [(role, LABS.get(role.lab.id)) for role in catalog().roles if role.lab]
    return render_template("webapp/browse/labs.html", rows=rows)


@door.get("/labs/<lab_id>")
@anyone
def lab(lab_id: str) -> ResponseReturnValue:
    found = LABS.get(lab_id)
    if found is None:
        abort(404)
    settings, wrong = typed.settings(found, request.args)
    number = typed.case_number(found, request.args.get("case", ""))
    case = typed.case_seed(number)
    problem = "" if wrong else found.out_of_range(settings)
    run = Run(problem=problem) if wrong or problem else found.run(settings, case)
    return render_template(
        "webapp/browse/lab.html",
        lab=found,
        role=next((r for r in catalog().roles if r.lab and r.lab.id == lab_id), None),
        groups=_groups(found),
        choices={
            c.id: [(str(c.minimum + n), one) for n, one in enumerate(c.choices)]
            for c in found.controls
        },
        task=_task(found, run, case),
        case_number=number or "",
        kept=_kept(lab_id),
        values={c.id: request.args.get(c.id, str(c.default)) for c in found.controls},
        wrong=wrong,
        run=run,
        outputs=[
            (one, one.shown(run.outputs[one.id])) for one in found.outputs if one.id in run.outputs
        ],
        plots=[_drawn(one, f"p{n}") for n, one in enumerate(run.plots)],
        texts={
            key: prose.render(getattr(found, key)) for key in ("situation", "equations", "limits")
        },
        teaching_model=TEACHING_MODEL,
    )


def _kept(lab_id: str) -> int | None:
    """Return how many runs the learner here has kept; None where nobody's are kept."""
    visitor = person()
    if visitor is None or "learner" not in visitor.kinds:
        return None
    return practice_runs.count(session(), visitor.id, lab_id)


def _task(found: Lab, run: Run, case: str) -> dict[str, object] | None:
    """What is to be reached and how far this run is from it; None for a lab without goals."""
    if found.task is None:
        return None
    best = found.task.reference(case)
    return {
        "given": found.task.given(case),
        "goals": [_reached(found, goal, run) for goal in found.task.goals],
        "reference": [(c.label, c.named(best[c.id])) for c in found.controls if c.id in best],
        "address": urlencode(
            {name: format(value.normalize(), "f") for name, value in best.items()}
        ),
        "why": prose.render(found.task.why),
    }


def _reached(found: Lab, goal: Goal, run: Run) -> dict[str, object]:
    """Return one goal with what the run reached and what it is short of or has to spare."""
    output = next(one for one in found.outputs if one.id == goal.output)
    value = run.outputs.get(goal.output)
    return {
        "label": output.label,
        "bound": goal.bound,
        "limit": f"{format(goal.value.normalize(), 'f')} {output.unit}".strip(),
        "value": "–" if value is None else output.shown(value),
        "off": "" if value is None else show_number(abs(value - goal.value), "2 sf"),
        "unit": output.unit,
        "points": format(goal.points.normalize(), "f"),
        "met": goal.met(run.outputs),
        "reason": goal.spare if goal.met(run.outputs) else goal.missed,
    }


def _groups(found: Lab) -> list[tuple[str, list[object]]]:
    """Controls under the piece of equipment that they belong to, in the lab's order."""
    groups: dict[str, list[object]] = {}
    for control in found.controls:
        groups.setdefault(control.group, []).append(control)
    return list(groups.items())


def _drawn(one: Plot, key: str) -> dict[str, object]:
    return {
        "title": one.title,
        "drawn": plot.both(one, key=key),
        "table": plot.table(one),
    }
