"""Privacy: what is held and until when, taking all of it along, deleting the account."""

import json
from secrets import token_bytes

from flask import Response, redirect, render_template, request, url_for
from flask import session as cookie
from flask.typing import ResponseReturnValue
from flask_login import logout_user

from webapp.accounts.door import door
from webapp.accounts.forms import LeaveForm
from webapp.accounts.hashing import hasher
from webapp.actions import leaving
from webapp.actions.errors import Refused
from webapp.actions.leaving import Leaving
from webapp.queries import learning, people, personal
from webapp.shell.access import anyone
from webapp.shell.access import people as signed_in
from webapp.shell.headers import private
from webapp.shell.i18n import gettext
from webapp.shell.i18n.libraries import said
from webapp.shell.request import apart, catalog, kit, learner_id, now, person, session


@door.get("/account/privacy")
@signed_in
def privacy() -> ResponseReturnValue:
    """Tell what is held, why, and until when."""
    return render_template("webapp/accounts/privacy.html")


@door.get("/account/privacy/export.json")
@signed_in
def export() -> ResponseReturnValue:
    """Return all that is held, as a file that opens in any text editor."""
    found = personal.everything(session(), learner_id(), now=now())
    text = json.dumps(found, ensure_ascii=False, indent=1)
    response = Response(text, mimetype="application/json")
    response.headers["Content-Disposition"] = 'attachment; filename="my-data.json"'
    return private(response)


@door.get("/account/privacy/leave")
@signed_in
def leave() -> ResponseReturnValue:
    """Tell what deleting means, and ask what becomes of each certificate."""
    return _page(LeaveForm())


@door.post("/account/privacy/leave")
@signed_in
@apart
def send_leave() -> ResponseReturnValue:
    """Delete the account, for who knows its password."""
    form, visitor = LeaveForm(request.form), person()
    if not form.validate() or visitor is None:
        return _page(form), 422
    held = people.credentials(session(), visitor.email)
    session().rollback()
    if held is None or not hasher().fits(held.password_hash, form.password.data or ""):
        form.refuse("password", gettext("That is not your password."))
        return _page(form), 422
    sent = Leaving(person_id=visitor.id, withdraw=frozenset(request.form.getlist("withdraw")))
    try:
        with kit().sessions.begin() as writing:
            leaving.leave(writing, token_bytes, sent, now=now())
    except Refused as refused:
        form.refuse("understood", said(str(refused)))
        return _page(form), 422
    logout_user()
    cookie.clear()
    return redirect(url_for(".left"), 303)


@door.get("/left")
@anyone
def left() -> ResponseReturnValue:
    """Say that it is done."""
    return render_template("webapp/accounts/left.html")


def _page(form: LeaveForm) -> str:
    return render_template(
        "webapp/accounts/leave.html",
        form=form,
        awards=learning.awards_of(session(), catalog(), learner_id()),
        withdraw=request.form.getlist("withdraw"),
        against=said(leaving.problem(session(), learner_id(), now=now())),
    )
