"""The labs: practice runs for anyone, computed at once and kept nowhere."""

from decimal import Decimal

from flask import abort, render_template, request
from flask.typing import ResponseReturnValue

from assessments import prose
from assessments.labs import LABS
from assessments.labs.base import TEACHING_MODEL, Lab, Plot, Run
from assessments.prose.figures import show_number
from assessments.reading import BadResponse, numbers
from webapp.browse.door import door
from webapp.shell import plot
from webapp.shell.access import anyone
from webapp.shell.request import catalog


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
    settings, wrong = _settings(found)
    problem = "" if wrong else found.out_of_range(settings)
    run = Run(problem=problem) if wrong or problem else found.run(settings, "practice")
    return render_template(
        "webapp/browse/lab.html",
        lab=found,
        role=next((r for r in catalog().roles if r.lab and r.lab.id == lab_id), None),
        groups=_groups(found),
        values={c.id: request.args.get(c.id, str(c.default)) for c in found.controls},
        wrong=wrong,
        run=run,
        outputs=[
            (one, show_number(run.outputs[one.id], "4 sf"))
            for one in found.outputs
            if one.id in run.outputs
        ],
        plots=[_drawn(one, f"p{n}") for n, one in enumerate(run.plots)],
        texts={
            key: prose.render(getattr(found, key)) for key in ("situation", "equations", "limits")
        },
        teaching_model=TEACHING_MODEL,
    )


def _settings(found: Lab) -> tuple[dict[str, Decimal], dict[str, str]]:
    """Read the settings from the address; a control that is not there keeps its default."""
    settings: dict[str, Decimal] = {}
    wrong: dict[str, str] = {}
    for control in found.controls:
        text = request.args.get(control.id, "")[:40]
        try:
            settings[control.id] = numbers.read(text) if text.strip() else control.default
        except BadResponse as unread:
            wrong[control.id] = str(unread)
    return settings, wrong


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
