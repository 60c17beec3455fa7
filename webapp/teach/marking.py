"""Marking by people: the answers that wait, and one of them beside its rubric, without a name."""

from secrets import token_bytes

from flask import abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from assessments.html import Html
from assessments.rubric import Paper
from webapp.actions import awards, marking
from webapp.actions.errors import Missing, Stale
from webapp.queries import marking as reading
from webapp.shell.access import assessors
from webapp.shell.forms import require_sent
from webapp.shell.handed_in import sent_pdf
from webapp.shell.request import catalog, kit, learner_id, now, session
from webapp.teach.door import door

LEVEL = "level."  # what the names of a rubric's fields begin with


@door.get("/marking")
@assessors
def marking_queue() -> ResponseReturnValue:
    queue = reading.queue(session(), catalog(), learner_id(), now())
    return render_template("webapp/teach/marking.html", queue=queue, now=now())


@door.get("/marking/<token>")
@assessors
def marking_answer(token: str) -> ResponseReturnValue:
    opened = _opened(token)
    return _page(opened, opened.mine or reading.Given(levels={}, comment="", at=now()))


@door.post("/marking/<token>")
@assessors
def save_mark(token: str) -> ResponseReturnValue:
    require_sent()
    said = _said(token)
    given = reading.Given(levels=said.levels, comment=said.comment, at=now())
    try:
        sitting = marking.mark(session(), catalog(), said, now=now())
    except marking.Unfinished as unfinished:
        return _page(_opened(token), given, left=unfinished.left), 422
    except Stale:
        return _page(_opened(token), given, stale=True), 409
    issuing = awards.Issuing(keyring=kit().keyring(), random_bytes=token_bytes)
    awards.review(session(), catalog(), issuing, sitting.person_id, now=now())
    onward = reading.next_token(session(), learner_id(), now())
    after = url_for(".marking_answer", token=onward) if onward else url_for(".marking_queue")
    return redirect(after, 303)


@door.get("/marking/<token>/answer.pdf")
@assessors
def answer_file(token: str) -> ResponseReturnValue:
    data = reading.file_of(session(), catalog(), learner_id(), token, now())
    if data is None:
        raise Missing("no file was handed in with this answer")
    return sent_pdf(data)


def _opened(token: str) -> reading.Opened:
    opened = reading.opened(session(), catalog(), learner_id(), token, now())
    if opened is None:
        raise Missing("there is no such answer for you to mark")
    return opened


def _said(token: str) -> marking.Said:
    based_on = request.form.get("based_on", "")
    levels = {
        name.removeprefix(LEVEL): request.form[name]
        for name in request.form
        if name.startswith(LEVEL)
    }
    if not all(text.isdecimal() and len(text) < 6 for text in (based_on, *levels.values())):
        abort(400)
    return marking.Said(
        assessor_id=learner_id(),
        token=token,
        levels={key: int(number) for key, number in levels.items()},
        comment=request.form.get("comment", "")[: marking.LONGEST_COMMENT],
        based_on=int(based_on),
    )


def _page(
    opened: reading.Opened,
    given: reading.Given,
    *,
    left: tuple[str, ...] = (),
    stale: bool = False,
) -> str:
    columns = [_columns(paper) for paper in opened.papers]
    shown = {"opened": opened, "given": given, "left": left, "stale": stale}
    return render_template("webapp/teach/marking_answer.html", columns=columns, **shown)


def _columns(paper: Paper) -> list[tuple[int, str, Html]]:
    """Return number, points and name of each level of a rubric: a criterion may lack one."""
    levels = [level for row in paper.rubric for level in row["levels"]]
    heads = {one["number"]: (one["number"], one["points"], one["name"]) for one in levels}
    return [heads[number] for number in sorted(heads)]
