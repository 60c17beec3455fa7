"""Settings of one's own, each subject on a page: name, appearance, where one is signed in."""

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from webapp.accounts.door import door
from webapp.accounts.forms import AppearanceForm, BareForm, ProfileForm
from webapp.actions import accounts
from webapp.actions.accounts import Profile
from webapp.actions.errors import Missing
from webapp.paper.coverage import clean, uncovered
from webapp.queries import people
from webapp.shell.access import people as signed_in
from webapp.shell.i18n import gettext
from webapp.shell.request import learner_id, now, person, session

RIGHT_TO_LEFT = frozenset({"ar"})


@door.get("/account")
@signed_in
def home() -> ResponseReturnValue:
    """Show what can be set, and where."""
    return render_template("webapp/accounts/home.html", account=_account())


@door.get("/account/profile")
@signed_in
def profile() -> ResponseReturnValue:
    """Show how the person is called."""
    return render_template("webapp/accounts/profile.html", form=ProfileForm(obj=_account()))


@door.post("/account/profile")
@signed_in
def save_profile() -> ResponseReturnValue:
    """Save the name; a character that no font of the certificate has is refused here."""
    form = ProfileForm(request.form)
    valid = form.validate()
    for field in (form.name, form.printed_name):
        strange = uncovered(clean(field.data or ""))
        if strange:
            form.refuse(field.name, gettext("We cannot print: %(these)s", these=" ".join(strange)))
            valid = False
    if not valid:
        return render_template("webapp/accounts/profile.html", form=form), 422
    lang = form.name_lang.data or "en"
    saved = Profile(
        name=clean(form.name.data or ""),
        printed_name=clean(form.printed_name.data or ""),
        name_lang=lang,
        name_dir="rtl" if lang in RIGHT_TO_LEFT else "ltr",
    )
    accounts.save_profile(session(), learner_id(), saved, now=now())
    return redirect(url_for(".home"), 303)


@door.get("/account/appearance")
@signed_in
def appearance() -> ResponseReturnValue:
    """Show language and theme."""
    form = AppearanceForm(obj=_account())
    return render_template("webapp/accounts/appearance.html", form=form)


@door.post("/account/appearance")
@signed_in
def save_appearance() -> ResponseReturnValue:
    """Save language and theme."""
    form = AppearanceForm(request.form)
    if not form.validate():
        return render_template("webapp/accounts/appearance.html", form=form), 422
    accounts.save_appearance(
        session(), learner_id(), language=form.language.data, theme=form.theme.data
    )
    return redirect(url_for(".home"), 303)


@door.get("/account/security")
@signed_in
def security() -> ResponseReturnValue:
    """Show the browsers that are signed in."""
    visitor = person()
    return render_template(
        "webapp/accounts/security.html",
        signins=people.open_signins(session(), learner_id(), now=now()),
        here=visitor.signin_id if visitor else 0,
    )


@door.post("/account/security/<int:signin_id>/end")
@signed_in
def end_signin(signin_id: int) -> ResponseReturnValue:
    """Sign one of the person's browsers out."""
    if BareForm(request.form).validate():
        accounts.end_signin(session(), learner_id(), signin_id, now=now())
    return redirect(url_for(".security"), 303)


def _account() -> people.Account:
    found = people.account(session(), learner_id())
    if found is None:
        raise Missing
    return found
