"""The page of one problem code: why it is told, what to do, a wrong and a right example."""

from flask import render_template
from flask.typing import ResponseReturnValue

from assessments import prose
from curriculum import rules
from webapp.actions.errors import Missing
from webapp.shell.access import authors
from webapp.teach.door import door


@door.get("/help/<code>")
@authors
def help_page(code: str) -> ResponseReturnValue:
    rule = rules.pages().get(code)
    if rule is None:
        raise Missing(f"there is no problem code {code}")
    said = {"reason": prose.render(rule.reason), "fix": prose.render(rule.fix)}
    return render_template("webapp/teach/help.html", rule=rule, **said)
