"""Sitting an attempt: its start page, one question a page, the list, the receipt, the result."""

from contextlib import suppress
from datetime import datetime
from decimal import Decimal
from secrets import token_bytes

from flask import abort, jsonify, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from assessments.labs.base import Plot
from assessments.marking import LEVELS
from assessments.questions.base import BadResponse
from webapp.actions import answers, attempts, awards, hints, lab_runs, outcomes
from webapp.actions.errors import Missing, Refused
from webapp.learn.door import door
from webapp.learn.forms import HandInForm, StartForm
from webapp.queries import attempt_pages, attempt_result, attempt_start, reading_on
from webapp.queries import lab_runs as seen_runs
from webapp.queries.sitting import Sitting
from webapp.shell import plot
from webapp.shell.access import learners
from webapp.shell.errors import wants_json
from webapp.shell.forms import require_sent
from webapp.shell.i18n.libraries import said
from webapp.shell.request import catalog, connection, kit, learner_id, now, session

QUESTION = "/attempts/<token>/<int:number>"


@door.get("/quizzes/<path:quiz_id>")
@learners
def quiz_start(quiz_id: str) -> ResponseReturnValue:
    return _start_page(quiz_id, StartForm())


@door.post("/quizzes/<path:quiz_id>")
@learners
def begin(quiz_id: str) -> ResponseReturnValue:
    form = StartForm(request.form)
    if not form.validate():
        return _start_page(quiz_id, form), 422
    wish = attempts.Start(
        person_id=learner_id(),
        quiz_id=quiz_id,
        multiplier=Decimal(form.multiplier.data or "1"),
        honour=bool(form.honour.data),
    )
    new_token = kit().new_token
    token = attempts.start(session(), catalog(), wish, now=now(), new_token=new_token)
    return redirect(url_for(".question", token=token, number=1), 303)


def _start_page(quiz_id: str, form: StartForm) -> str:
    page = attempt_start.start_page(session(), catalog(), learner_id(), quiz_id, now())
    if page is None:
        raise Missing(f"there is no quiz {quiz_id}")
    return render_template("webapp/learn/quiz_start.html", page=page, form=form)


@door.get(QUESTION)
@learners
def question(token: str, number: int) -> ResponseReturnValue:
    sitting = _sitting(token, number)
    if sitting.is_over:
        return redirect(url_for(".result", token=token), 303)
    page = attempt_pages.question_page(sitting, number)
    empty = "empty" in request.args
    lab = seen_runs.seen(session(), sitting, number) if page.shown["kind"] == "lab" else None
    plots = [_drawn(one, f"p{n}") for n, one in enumerate(lab.plots)] if lab else []
    return _shown("question", sitting, page=page, empty=empty, lab=lab, plots=plots)


def _drawn(one: Plot, key: str) -> dict[str, object]:
    return {"title": one.title, "drawn": plot.both(one, key=key), "table": plot.table(one)}


@door.post(QUESTION)
@learners
def save_answer(token: str, number: int) -> ResponseReturnValue:
    require_sent()
    go = request.form.get("go", "")
    if go == "check":
        return _checked(token, number)
    if go == "run":
        return _ran(token, number)
    if go.partition(".")[0] == "hint":
        return _hinted(token, number, go)
    saved = answers.save(session(), catalog(), _save(token, number), now=now())
    if wants_json(request):
        at, told = saved.at.isoformat(), said(saved.problem or saved.note)
        return jsonify(sequence=saved.sequence, at=at, problem=told, late=saved.late)
    return redirect(_next(token, number, stay=bool(saved.problem)), 303)


def _checked(token: str, number: int) -> ResponseReturnValue:
    empty = None
    try:
        answers.check(session(), catalog(), _save(token, number), now=now())
    except answers.NothingToCheck:
        empty = 1
    except BadResponse:  # the page says what cannot be read: the text has been kept
        pass
    here = url_for(".question", token=token, number=number, empty=empty, _anchor="feedback")
    return redirect(here, 303)


def _hinted(token: str, number: int, go: str) -> ResponseReturnValue:
    """Open a hint that a button names: `hint.2` is the question's second, `hint` the next one."""
    _, ordinal, part = (*go.split(".", 2), "", "")[:3]
    ask = hints.Ask(part=part, ordinal=int(ordinal) if ordinal.isdecimal() else 0)
    hints.open_hint(session(), catalog(), _save(token, number), ask, now=now())
    here = url_for(".question", token=token, number=number, _anchor=go if ordinal else "hints")
    return redirect(here, 303)


def _ran(token: str, number: int) -> ResponseReturnValue:
    with suppress(BadResponse):
        lab_runs.run(session(), catalog(), _save(token, number), now=now())
    return redirect(url_for(".question", token=token, number=number, _anchor="lab-result"), 303)


def _save(token: str, number: int) -> answers.Save:
    start = attempt_pages.prefix(number)
    fields = {
        name.removeprefix(start): request.form.getlist(name)
        for name in request.form
        if name.startswith(start)
    }
    based_on = request.form.get("based_on", "")
    if not based_on.isdecimal():
        abort(400)
    return answers.Save(
        person_id=learner_id(),
        token=token,
        number=number,
        raw=fields,
        based_on=int(based_on),
        flagged="flag" in request.form,
        confidence=sure if (sure := request.form.get("sure", "")) in LEVELS else "",
    )


def _next(token: str, number: int, *, stay: bool) -> str:
    """Return the address after a save; a question that cannot be read is shown again."""
    if stay:
        return url_for(".question", token=token, number=number)
    go = request.form.get("go", "")
    if go == "file":
        return url_for(".answer_file", token=token, number=number)
    last = len(_sitting(token, number).numbers)
    target = int(go) if go.isdecimal() else number + 1
    if go == "review" or target > last:
        return url_for(".review", token=token)
    return url_for(".question", token=token, number=max(1, target))


@door.get("/attempts/<token>/review")
@learners
def review(token: str) -> ResponseReturnValue:
    sitting = _sitting(token)
    if sitting.is_over:
        return redirect(url_for(".result", token=token), 303)
    return _shown("review", sitting, rows=attempt_pages.review_rows(sitting), form=HandInForm())


@door.post("/attempts/<token>/submit")
@learners
def submit(token: str) -> ResponseReturnValue:
    if not HandInForm(request.form).validate():
        abort(400)
    sitting = attempts.submit(session(), catalog(), learner_id(), token, now=now())
    outcomes.settle(session(), catalog(), sitting, now=now(), again=sitting.ended_now)
    issuing = awards.Issuing(keyring=kit().keyring(), random_bytes=token_bytes)
    awards.review(session(), catalog(), issuing, learner_id(), now=now())
    return redirect(url_for(".result", token=token), 303)


@door.get("/attempts/<token>/receipt")
@learners
def receipt(token: str) -> ResponseReturnValue:
    return _shown("receipt", _ended(token), answered=True)


@door.get("/attempts/<token>/result")
@learners
def result(token: str) -> ResponseReturnValue:
    sitting = _ended(token)
    titles = {name: one.title for name, one in catalog().competencies_by_id.items()}
    again = reading_on.read_on(catalog(), sitting)
    found = attempt_result.result(sitting)
    return _shown("result", sitting, result=found, titles=titles, read_on=again)


def _sitting(token: str, number: int = 1) -> Sitting:
    sitting = answers.sitting_of(connection(), catalog(), learner_id(), token)
    if number not in sitting.numbers:
        raise Missing(f"this attempt has no question {number}")
    return sitting


def _ended(token: str) -> Sitting:
    sitting = _sitting(token)
    if not sitting.is_over:
        raise Refused("This attempt is not handed in yet: its result comes after that.")
    return sitting


def _shown(name: str, sitting: Sitting, **more: object) -> str:
    template = f"webapp/learn/attempt_{name}.html"
    parts = {"sitting": sitting, "clock": _clock(sitting, now()), **more}
    return render_template(template, **parts)


def _clock(sitting: Sitting, at: datetime) -> dict[str, object] | None:
    """Return the seconds left and the whole time, None for an untimed attempt."""
    if sitting.deadline is None or sitting.is_over:
        return None
    left = max(0, int((sitting.deadline - at).total_seconds()))
    whole = int((sitting.deadline - sitting.started_at).total_seconds())
    share = 100 - 100 * left // max(1, whole)
    return {"left": left, "whole": whole, "share": share, "ends": sitting.deadline}
