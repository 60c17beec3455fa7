"""The desk: a list of quizzes and banks, and one of them open with problems and preview."""

from collections.abc import Callable

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from webapp.actions import authoring
from webapp.actions.errors import Missing, Stale
from webapp.queries import desk
from webapp.shell.access import authors
from webapp.shell.forms import require_sent
from webapp.shell.request import apart, catalog, kit, learner_id, now, session
from webapp.teach import reading
from webapp.teach.door import door


@door.get("")
@authors
def sources() -> ResponseReturnValue:
    wanted = request.args.get("q", "").strip().casefold()
    rows = desk.sources(session())
    found = [row for row in rows if wanted in f"{row.path} {row.title}".casefold()]
    return render_template("webapp/teach/desk.html", rows=found, wanted=wanted, whole=len(rows))


@door.get("/sources/<path:path>")
@authors
def source(path: str) -> ResponseReturnValue:
    opened = _opened(path)
    return _editor(opened, opened.text, opened.sha)


@door.post("/sources/<path:path>")
@authors
def save_source(path: str) -> ResponseReturnValue:
    require_sent()
    sent = _sent(path)
    if request.form.get("go") == "check":
        return _editor(_opened(path), sent.text, sent.based_on)
    try:
        digest = authoring.save(session(), sent, now=now())
    except Stale as stale:
        return _editor(_opened(path), sent.text, sent.based_on, stale=stale), 409
    if request.form.get("go") == "publish":
        return redirect(url_for(".confirm", path=path, sha=digest), 303)
    return redirect(url_for(".source", path=path), 303)


@door.post("/preview/<path:path>")
@authors
def preview(path: str) -> ResponseReturnValue:
    require_sent()
    text = authoring.normal(request.form.get("text", ""))
    return render_template("webapp/teach/preview.html", **_looked_at(path, text))


@door.get("/publish/<path:path>")
@authors
def confirm(path: str) -> ResponseReturnValue:
    opened = _opened(path)
    problems = reading.problems(opened.text, path)
    return render_template("webapp/teach/publish.html", opened=opened, problems=problems)


@door.post("/publish/<path:path>")
@authors
@apart
def publish(path: str) -> ResponseReturnValue:
    """Read the text before anything is locked; it is still the newest one, or nothing happens."""
    require_sent()
    digest, at = request.form.get("sha", ""), now()
    found = reading.problems(_opened(path).text, path)
    session().rollback()
    with kit().sessions.begin() as writing:
        authoring.publish(writing, learner_id(), path, digest, found, now=at)
    return redirect(url_for(".source", path=path), 303)


def _sent(path: str) -> authoring.Text:
    return authoring.Text(
        author_id=learner_id(),
        path=path,
        text=authoring.normal(request.form.get("text", "")),
        based_on=request.form.get("based_on", ""),
        note=request.form.get("note", "")[:200],
    )


def _opened(path: str) -> desk.Opened:
    opened = desk.opened(session(), path)
    if opened is None:
        raise Missing(f"there is no quiz or bank {path}")
    return opened


def _editor(opened: desk.Opened, text: str, based_on: str, stale: Stale | None = None) -> str:
    shown = {"opened": opened, "text": text, "based_on": based_on, "stale": stale}
    return render_template("webapp/teach/editor.html", **shown, **_looked_at(opened.path, text))


def _looked_at(path: str, text: str) -> dict[str, object]:
    """Return the problems of a text, and its preview where it can be read at all."""
    seed = (request.values.get("draw", "") or "1")[:20]
    quiz, problems = reading.readable(catalog(), text, path), reading.problems(text, path)
    questions = desk.preview(quiz, f"preview {seed}") if quiz else ()
    opening = quiz.opening if quiz else ""
    shown = {"path": path, "problems": problems, "questions": questions, "draw": seed}
    return {**shown, "opening": opening, "prefixed": _prefixed}


def _prefixed(start: str) -> Callable[[str], str]:
    """Return how a widget's fields are named here: each question of the preview apart."""
    return lambda field: f"{start}{field}"
