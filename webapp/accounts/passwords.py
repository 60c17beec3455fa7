"""Another password: by a link in a letter, or knowing the present one."""

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from webapp.accounts.door import door
from webapp.accounts.forms import ChangePasswordForm, ForgotForm, NewPasswordForm
from webapp.accounts.hashing import hasher
from webapp.actions import accounts
from webapp.actions.errors import Missing
from webapp.queries import people
from webapp.shell.access import anyone
from webapp.shell.access import people as signed_in
from webapp.shell.i18n import gettext
from webapp.shell.request import apart, kit, learner_id, now, person, session


@door.get("/forgot")
@anyone
def forgot() -> ResponseReturnValue:
    """Ask for the address."""
    return render_template("webapp/accounts/forgot.html", form=ForgotForm())


@door.post("/forgot")
@anyone
def send_forgot() -> ResponseReturnValue:
    """Send a letter if there is such an account; the page says the same in any case."""
    form = ForgotForm(request.form)
    if not form.validate():
        return render_template("webapp/accounts/forgot.html", form=form), 422
    token = kit().new_token()
    accounts.ask_reset(session(), form.email.data or "", token, now=now())
    return redirect(url_for(".forgot_sent"), 303)


@door.get("/forgot/sent")
@anyone
def forgot_sent() -> ResponseReturnValue:
    """Say what happens now."""
    return render_template("webapp/accounts/forgot_sent.html")


@door.get("/reset/<token>")
@anyone
def reset(token: str) -> ResponseReturnValue:
    """Show the form of a link that still holds."""
    try:
        accounts.reset_holder(session(), token, now=now())
    except Missing:
        return render_template("webapp/accounts/reset_gone.html"), 404
    return render_template("webapp/accounts/reset.html", form=NewPasswordForm(), token=token)


@door.post("/reset/<token>")
@anyone
@apart
def send_reset(token: str) -> ResponseReturnValue:
    """Set the password; all browsers are signed out, this one signs in with the new one."""
    form = NewPasswordForm(request.form)
    if not form.validate():
        return render_template("webapp/accounts/reset.html", form=form, token=token), 422
    try:
        accounts.reset_holder(session(), token, now=now())
        session().rollback()
        password_hash = hasher().hashed(form.password.data or "")
        with kit().sessions.begin() as writing:
            accounts.use_reset(writing, token, password_hash, now=now())
    except Missing:
        return render_template("webapp/accounts/reset_gone.html"), 404
    return redirect(url_for(".sign_in"), 303)


@door.get("/account/password")
@signed_in
def change() -> ResponseReturnValue:
    """Show the form."""
    return render_template("webapp/accounts/password.html", form=ChangePasswordForm())


@door.post("/account/password")
@signed_in
@apart
def send_change() -> ResponseReturnValue:
    """Set another password; every other browser is signed out."""
    form, visitor = ChangePasswordForm(request.form), person()
    if not form.validate() or visitor is None:
        return render_template("webapp/accounts/password.html", form=form), 422
    held = people.credentials(session(), visitor.email)
    session().rollback()
    if held is None or not hasher().fits(held.password_hash, form.present.data or ""):
        form.refuse("present", gettext("That is not your present password."))
        return render_template("webapp/accounts/password.html", form=form), 422
    fresh = hasher().hashed(form.password.data or "")
    with kit().sessions.begin() as writing:
        accounts.set_password(writing, learner_id(), fresh, now=now(), but=visitor.signin_id)
    return redirect(url_for(".security"), 303)
