"""Who sees one's certificates: say yes or no to an employer, change it, end it, read who looked."""

from datetime import timedelta

from flask import make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from webapp.accounts.door import door
from webapp.accounts.sharing_forms import SharingForm
from webapp.actions import teams
from webapp.actions.errors import Missing, Refused
from webapp.actions.teams import Agreement
from webapp.queries import team_certificates
from webapp.queries import teams as queries
from webapp.queries.learning import title_of
from webapp.queries.teams import Asked, Consent, Scope
from webapp.shell.access import people as signed_in
from webapp.shell.forms import require_sent
from webapp.shell.headers import private
from webapp.shell.i18n import gettext
from webapp.shell.i18n.libraries import said
from webapp.shell.request import catalog, kit, learner_id, now, session

FIRST = timedelta(days=365)  # what the form proposes


@door.get("/account/sharing")
@signed_in
def sharing() -> ResponseReturnValue:
    """Show who sees something, and what was ended."""
    mine = queries.of_person(session(), learner_id())
    return render_template(
        "webapp/accounts/sharing.html",
        open=[one for one in mine if one.is_open(now())],
        ended=[one for one in mine if not one.is_open(now())],
        last=queries.last_looks(session(), [one.id for one in mine]),
        titled=_titled,
    )


@door.get("/account/sharing/asked/<token>")
@signed_in
def asked_to_share(token: str) -> ResponseReturnValue:
    """Show who asks, and what can be agreed to."""
    form = SharingForm(until=(now() + FIRST).date())
    return private(make_response(_asked_page(_asked(token), token, form)))


@door.post("/account/sharing/asked/<token>")
@signed_in
def agree_to_share(token: str) -> ResponseReturnValue:
    """Agree with the scope and the end that were chosen."""
    asked, form = _asked(token), SharingForm(request.form)
    if form.validate():
        try:
            teams.agree(
                session(),
                learner_id(),
                token,
                _agreement(form),
                offered=_offered(),
                token=kit().new_token(),
                now=now(),
            )
            return redirect(url_for(".sharing"), 303)
        except Refused as refused:
            form.refuse("roles", said(str(refused)))
    return _asked_page(asked, token, form), 422


@door.post("/account/sharing/asked/<token>/decline")
@signed_in
def decline_to_share(token: str) -> ResponseReturnValue:
    """Say no; the employer is not told."""
    require_sent()
    teams.decline(session(), learner_id(), token, now=now())
    return redirect(url_for(".sharing"), 303)


@door.get("/account/sharing/<token>")
@signed_in
def shared(token: str) -> ResponseReturnValue:
    """Show one consent: its scope, who looked, and the way out."""
    mine = _mine(token)
    kept = mine.scope.kept()
    return _shared_page(mine, SharingForm(until=mine.until.date(), **kept))


@door.post("/account/sharing/<token>")
@signed_in
def change_sharing(token: str) -> ResponseReturnValue:
    """Put another scope or end in its place."""
    mine, form = _mine(token), SharingForm(request.form)
    if form.validate():
        try:
            anew = kit().new_token()
            sent, roles = _agreement(form), _offered()
            me = learner_id()
            teams.change(session(), me, token, sent, offered=roles, token=anew, now=now())
            return redirect(url_for(".sharing"), 303)
        except Refused as refused:
            form.refuse("roles", said(str(refused)))
    return _shared_page(mine, form), 422


@door.post("/account/sharing/<token>/end")
@signed_in
def end_sharing(token: str) -> ResponseReturnValue:
    """End a consent at once."""
    require_sent()
    teams.end(session(), learner_id(), token, now=now())
    return redirect(url_for(".sharing"), 303)


def _agreement(form: SharingForm) -> Agreement:
    scope = Scope(
        roles=tuple(form.roles.data or ()),
        scores=bool(form.scores.data),
        progress=bool(form.progress.data),
        reminders=bool(form.reminders.data),
        notices=bool(form.notices.data),
    )
    return Agreement(scope=scope, until=form.end)


def _offered() -> dict[str, str]:
    return dict(team_certificates.offered(session(), catalog(), learner_id()))


def _titled(roles: tuple[str, ...]) -> str:
    return ", ".join(title_of(catalog(), role) for role in roles)


def _asked(token: str) -> Asked:
    found = queries.invitation(session(), token, now=now())
    if found is None:
        raise Missing("this invitation does not wait for an answer")
    return found


def _mine(token: str) -> Consent:
    held = queries.of_person(session(), learner_id())
    found = next((one for one in held if one.token == token), None)
    if found is None:
        raise Missing("you have no such consent")
    return found


def _asked_page(asked: Asked, token: str, form: SharingForm) -> str:
    note = gettext("the employer asks about this one")
    options = [
        (role, title, note if role == asked.role else "") for role, title in _offered().items()
    ]
    return render_template(
        "webapp/accounts/sharing_asked.html", asked=asked, token=token, form=form, options=options
    )


def _shared_page(mine: Consent, form: SharingForm) -> str:
    return render_template(
        "webapp/accounts/sharing_one.html",
        consent=mine,
        open=mine.is_open(now()),
        form=form,
        options=[(role, title, "") for role, title in _offered().items()],
        looks=queries.looks(session(), mine.id),
        titled=_titled,
    )
