"""Who agreed to what, who is asked, and asking somebody more."""

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from webapp.actions import teams
from webapp.actions.errors import Refused
from webapp.actions.teams import Invitation
from webapp.queries import teams as queries
from webapp.queries.learning import title_of
from webapp.shell.access import employers
from webapp.shell.forms import require_sent
from webapp.shell.i18n import gettext
from webapp.shell.i18n.libraries import said
from webapp.shell.request import catalog, kit, learner_id, now, session
from webapp.team.door import door
from webapp.team.forms import InviteForm


@door.get("/access")
@employers
def access() -> ResponseReturnValue:
    """Show every consent with its scope and end, and the invitations."""
    form = InviteForm(organisation=queries.last_organisation(session(), learner_id()))
    return _page(form)


@door.post("/access")
@employers
def invite() -> ResponseReturnValue:
    """Ask somebody by mail; whether the address has an account is not told."""
    form = InviteForm(request.form)
    if not form.validate():
        return _page(form), 422
    role = form.role.data or ""
    sent = Invitation(
        employer_id=learner_id(),
        organisation=str(form.organisation.data),
        email=str(form.email.data),
        role=role if role in catalog().roles_by_id else "",
    )
    try:
        teams.invite(session(), sent, kit().new_token(), now=now())
    except Refused as refused:
        form.refuse("email", said(str(refused)))
        return _page(form), 422
    return redirect(url_for(".access"), 303)


@door.post("/invitations/<int:invitation_id>/take-back")
@employers
def take_back(invitation_id: int) -> ResponseReturnValue:
    """Take an invitation back: the link of its letter leads nowhere any more."""
    require_sent()
    teams.take_back(session(), learner_id(), invitation_id, now=now())
    return redirect(url_for(".access"), 303)


def _page(form: InviteForm) -> str:
    known = {role.id: role.title for role in catalog().roles}
    form.role.choices = {"": gettext("The person chooses"), **known}
    members = queries.members(session(), learner_id(), now=now())
    return render_template(
        "webapp/team/access.html",
        form=form,
        members=members,
        last=queries.last_looks(session(), [one.id for one in members]),
        sent=queries.sent_by(session(), learner_id()),
        titled=lambda roles: ", ".join(title_of(catalog(), role) for role in roles),
        at=now(),
    )
