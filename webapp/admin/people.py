"""People: find one, see what they may do, grant, take back, disable, enable."""

from datetime import UTC, datetime, time, timedelta

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from webapp.actions import grants
from webapp.actions.errors import Missing
from webapp.admin.door import door
from webapp.admin.forms import GrantForm, ReasonForm, TypedForm
from webapp.queries import people, trail
from webapp.queries.people import email_key
from webapp.shell.access import operators
from webapp.shell.i18n import gettext
from webapp.shell.request import learner_id, now, session


@door.get("/people")
@operators
def everyone() -> ResponseReturnValue:
    """Show people, the newest first, or those that a search finds."""
    page, search = max(1, request.args.get("page", 1, int)), request.args.get("q", "")
    found, more = people.known(session(), now=now(), search=search, page=page)
    return render_template(
        "webapp/admin/people.html", found=found, more=more, page=page, search=search
    )


@door.get("/people/<int:person_id>")
@operators
def person(person_id: int) -> ResponseReturnValue:
    """Show one person."""
    return _page(person_id, GrantForm())


@door.post("/people/<int:person_id>/grants")
@operators
def give(person_id: int) -> ResponseReturnValue:
    """Give a grant; it ends at the end of the day that was named."""
    form = GrantForm(request.form)
    if not form.validate():
        return _page(person_id, form), 422
    last = form.until.data
    until = datetime.combine(last + timedelta(days=1), time(), UTC) if last else None
    grants.give(
        session(),
        person_id,
        str(form.kind.data),
        by=learner_id(),
        now=now(),
        why=form.why.data or "",
        scope=form.scope.data or "" if form.kind.data == "assessor" else "",
        until=until,
    )
    return redirect(url_for(".person", person_id=person_id), 303)


@door.get("/people/<int:person_id>/grants/<int:grant_id>/end")
@operators
def ask_take(person_id: int, grant_id: int) -> ResponseReturnValue:
    """Ask why a grant ends."""
    return _reason(person_id, ReasonForm(), grant_id=grant_id)


@door.post("/people/<int:person_id>/grants/<int:grant_id>/end")
@operators
def take(person_id: int, grant_id: int) -> ResponseReturnValue:
    """End a grant."""
    form = ReasonForm(request.form)
    if not form.validate():
        return _reason(person_id, form, grant_id=grant_id), 422
    grants.take(session(), grant_id, by=learner_id(), now=now(), why=form.why.data or "")
    return redirect(url_for(".person", person_id=person_id), 303)


@door.get("/people/<int:person_id>/disable")
@operators
def ask_disable(person_id: int) -> ResponseReturnValue:
    """Say what disabling does, and ask for the address and a reason."""
    return _reason(person_id, TypedForm())


@door.post("/people/<int:person_id>/disable")
@operators
def disable(person_id: int) -> ResponseReturnValue:
    """Disable an account."""
    form, known = TypedForm(request.form), _known(person_id)
    valid = form.validate()
    if email_key(form.email.data or "") != email_key(known.email):
        form.refuse("email", gettext("That is not this person's address."))
        valid = False
    if not valid:
        return _reason(person_id, form), 422
    grants.disable(session(), person_id, by=learner_id(), now=now(), why=form.why.data or "")
    return redirect(url_for(".person", person_id=person_id), 303)


@door.post("/people/<int:person_id>/enable")
@operators
def enable(person_id: int) -> ResponseReturnValue:
    """Open a disabled account again."""
    form = ReasonForm(request.form)
    if not form.validate():
        return _page(person_id, GrantForm()), 422
    grants.enable(session(), person_id, by=learner_id(), now=now(), why=form.why.data or "")
    return redirect(url_for(".person", person_id=person_id), 303)


def _page(person_id: int, form: GrantForm) -> str:
    lines, _ = trail.lines(session(), thing=f"person:{person_id}", size=20)
    return render_template(
        "webapp/admin/person.html", known=_known(person_id), form=form, lines=lines
    )


def _reason(person_id: int, form: ReasonForm, grant_id: int = 0) -> str:
    known = _known(person_id)
    ending = next((held for held in known.holdings if held.id == grant_id), None)
    if grant_id and ending is None:
        raise Missing
    return render_template("webapp/admin/reason.html", known=known, form=form, ending=ending)


def _known(person_id: int) -> people.Known:
    found = people.one(session(), person_id, now=now())
    if found is None:
        raise Missing
    return found
