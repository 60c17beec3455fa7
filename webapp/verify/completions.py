"""What a statement of completion rests on: one frozen version of a course."""

from flask import render_template
from flask.typing import ResponseReturnValue

from webapp.actions.errors import Missing
from webapp.queries import certificates
from webapp.shell.access import anyone
from webapp.shell.request import catalog, session
from webapp.verify.door import door


@door.get("/achievements/courses/<course>/v<int:number>")
@anyone
def completed(course: str, number: int) -> ResponseReturnValue:
    """Show the modules and quizzes of that version."""
    kept = certificates.completion(session(), course, number)
    if kept is None:
        raise Missing(f"there is no course {course} v{number}")
    return render_template("webapp/verify/completed.html", kept=kept, catalog=catalog())
