"""A statement of completion: what is still owed for it, and making it."""

from secrets import token_bytes

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from webapp.actions import completions
from webapp.actions.issuing import Issuing
from webapp.learn.door import door
from webapp.shell.access import learners
from webapp.shell.forms import require_sent
from webapp.shell.request import catalog, kit, learner_id, now, session


@door.get("/completion/<course_id>")
@learners
def completion(course_id: str) -> ResponseReturnValue:
    """Show what is still owed, or offer the statement."""
    owed = completions.owed(session(), catalog(), learner_id(), course_id)
    course = catalog().courses_by_id[course_id]
    lessons = {name: catalog().lesson(name).title for kind, name in owed if kind != "quiz"}
    quizzes = {name: catalog().quiz_title(name) for kind, name in owed if kind == "quiz"}
    return render_template(
        "webapp/learn/completion.html", course=course, lessons=lessons, quizzes=quizzes
    )


@door.post("/completion/<course_id>")
@learners
def make_completion(course_id: str) -> ResponseReturnValue:
    """Make the statement."""
    require_sent()
    issuing = Issuing(keyring=kit().keyring(), random_bytes=token_bytes)
    number = completions.state(session(), catalog(), issuing, learner_id(), course_id, now=now())
    return redirect(url_for(".certificate", number=number), 303)
