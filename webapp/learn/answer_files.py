"""A PDF beside what was typed: a page to hand it in, to look at it again, to take it back."""

from flask import abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.wrappers import Response

from webapp.actions import answer_files, answers
from webapp.actions.answer_files import LARGEST, MEGABYTE, BadFile, Handing
from webapp.actions.errors import Missing
from webapp.learn.door import door
from webapp.learn.forms import HandInForm
from webapp.queries import answer_files as kept
from webapp.shell.access import learners
from webapp.shell.handed_in import sent_pdf
from webapp.shell.limits import count
from webapp.shell.request import apart, catalog, kit, learner_id, now, session

PLACE = "/attempts/<token>/<int:number>/file"


@door.get(PLACE)
@learners
def answer_file(token: str, number: int) -> ResponseReturnValue:
    return _page(Handing(person_id=learner_id(), token=token, number=number))


@door.post(PLACE)
@learners
@apart
def hand_in_file(token: str, number: int) -> ResponseReturnValue:
    """Take a file in: a slow line sends it before anything is locked."""
    request.max_content_length = LARGEST + MEGABYTE
    count("upload", f"person:{learner_id()}")
    if not HandInForm(request.form).validate():
        abort(400)
    sent = Handing(person_id=learner_id(), token=token, number=number, data=_uploaded())
    removes = request.form.get("go") == "remove"
    if not removes and not sent.data:
        return _page(sent, "Choose the file."), 422
    change = answer_files.detach if removes else answer_files.attach
    try:
        with kit().sessions.begin() as writing:
            change(writing, catalog(), sent, now=now())
    except BadFile as told:
        return _page(sent, str(told)), 422
    return redirect(url_for(".question", token=token, number=number), 303)


@door.get("/attempts/<token>/<int:number>/answer.pdf")
@learners
def my_answer_file(token: str, number: int) -> Response:
    """Send what was handed in, while the attempt is open and after it."""
    sitting = answers.my_sitting(session(), catalog(), learner_id(), token)
    if number not in sitting.numbers:
        raise Missing(f"this attempt has no question {number}")
    data = kept.handed_in(session(), sitting, number, kept.named(sitting, number))
    if data is None:
        raise Missing("no file is handed in")
    return sent_pdf(data)


def _uploaded() -> bytes:
    """Return what was sent, of a file that is too large just enough to tell that it is."""
    file = request.files.get("file")
    return file.stream.read(LARGEST + 1) if file else b""


def _page(sent: Handing, problem: str = "") -> str:
    sitting = answer_files.asked_of(session(), catalog(), sent, now=now())
    return render_template(
        "webapp/learn/answer_file.html",
        sitting=sitting,
        clock=None,
        number=sent.number,
        held=kept.named(sitting, sent.number),
        problem=problem,
        most=LARGEST // MEGABYTE,
    )
