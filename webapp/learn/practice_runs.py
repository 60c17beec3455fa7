"""A learner's own runs of a lab: kept, listed, compared side by side, forgotten."""

import re
from contextlib import suppress
from urllib.parse import urlencode

from flask import abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from assessments.labs import LABS, typed
from assessments.labs.base import Lab
from webapp.actions import practice_runs
from webapp.actions.errors import Refused
from webapp.actions.practice_runs import Tried
from webapp.learn.door import door
from webapp.queries import practice_runs as kept
from webapp.shell import plot
from webapp.shell.access import learners
from webapp.shell.forms import require_sent
from webapp.shell.request import learner_id, now, session

NUMBER = re.compile(r"[0-9]{1,9}")  # a longer one is no number of a run, and no database takes it


@door.get("/labs/<lab_id>/runs")
@learners
def my_runs(lab_id: str) -> ResponseReturnValue:
    lab = _lab(lab_id)
    wanted = [int(one) for one in request.args.getlist("run") if NUMBER.fullmatch(one)]
    columns = kept.beside(session(), learner_id(), lab, wanted)
    return render_template(
        "webapp/learn/practice_runs.html",
        lab=lab,
        runs=kept.listed(session(), learner_id(), lab),
        wanted=wanted,
        columns=columns,
        settings=kept.settings_beside(lab, columns),
        results=kept.results_beside(lab, columns),
        plots=[
            [plot.both(one, key=f"c{at}p{n}") for n, one in enumerate(column.run.plots)]
            for at, column in enumerate(columns)
        ],
        address_of=_address,
        most=kept.MOST,
        beside=kept.BESIDE,
    )


@door.post("/labs/<lab_id>/runs")
@learners
def keep_run(lab_id: str) -> ResponseReturnValue:
    require_sent()
    lab = _lab(lab_id)
    settings, wrong = typed.settings(lab, request.form)
    number = typed.case_number(lab, request.form.get("case", ""))
    if not wrong:
        tried = Tried(person_id=learner_id(), lab=lab_id, settings=settings, case_number=number)
        with suppress(Refused):  # the lab's page says so beside the fields as they were typed
            practice_runs.keep(session(), tried, now=now())
    names = (*(control.id for control in lab.controls), "case")
    sent = {name: request.form[name] for name in names if request.form.get(name)}
    return redirect(f"{url_for('browse.lab', lab_id=lab_id)}?{urlencode(sent)}", 303)


@door.post("/labs/<lab_id>/runs/forget")
@learners
def forget_runs(lab_id: str) -> ResponseReturnValue:
    require_sent()
    practice_runs.forget(session(), learner_id(), _lab(lab_id).id)
    return redirect(url_for(".my_runs", lab_id=lab_id), 303)


def _lab(lab_id: str) -> Lab:
    found = LABS.get(lab_id)
    if found is None:
        abort(404)
    return found


def _address(column: kept.Column | kept.Kept) -> str:
    """Return where the lab shows a run again."""
    row = column.row
    sent = {**row.settings, **({"case": row.case_number} if row.case_number else {})}
    return f"{url_for('browse.lab', lab_id=row.lab)}?{urlencode(sent)}"
