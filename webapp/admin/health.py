"""How the site is, in sentences; the trail; jobs that were given up; what showing can mean."""

from flask import abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from webapp.actions import jobs
from webapp.admin.door import door
from webapp.admin.forms import RetryForm
from webapp.queries import awards_admin, published, trail
from webapp.shell.access import operators
from webapp.shell.request import kit, learner_id, now, session


@door.get("/")
@operators
def health() -> ResponseReturnValue:
    """Show the outbox, the content and the issuer."""
    return render_template(
        "webapp/admin/health.html",
        outbox=trail.outbox(session()),
        texts=len(published.heads(session())),
        issuer=kit().keyring().issuer,
        marked_again=len(awards_admin.marked_again(session(), now=now())),
        now=now(),
    )


@door.get("/showing")
@operators
def showing() -> ResponseReturnValue:
    """Warn that to show controlled technology can itself be an export."""
    return render_template("webapp/admin/showing.html")


@door.post("/jobs/<int:job_id>/retry")
@operators
def retry(job_id: int) -> ResponseReturnValue:
    """Try a job again."""
    if not RetryForm(request.form).validate():
        abort(400)
    jobs.retry(session(), job_id, by=learner_id(), now=now())
    return redirect(url_for(".health"), 303)


@door.get("/trail")
@operators
def audit() -> ResponseReturnValue:
    """Show who did what, newest first."""
    page = max(1, request.args.get("page", 1, int))
    thing = request.args.get("thing", "")
    lines, more = trail.lines(session(), thing=thing, page=page)
    return render_template(
        "webapp/admin/trail.html", lines=lines, more=more, page=page, thing=thing
    )
