"""Awards by hand: one operator proposes, another one decides; never the holder."""

from typing import Any

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from webapp.actions import proposals
from webapp.actions.errors import Missing, Refused
from webapp.actions.proposals import Decision, Proposal
from webapp.admin.award_changes import issuing
from webapp.admin.awards import recorded
from webapp.admin.change_forms import DecisionForm, ProposalForm
from webapp.admin.door import door
from webapp.queries import award_proposals
from webapp.queries.award_proposals import Proposed
from webapp.shell.access import operators
from webapp.shell.i18n import gettext
from webapp.shell.i18n.libraries import said
from webapp.shell.request import catalog, learner_id, now, session


@door.get("/awards/proposals")
@operators
def award_proposals_page() -> ResponseReturnValue:
    """Show what waits for a second person, and what was decided.

    `number` names an award by hand that another is to take the place of.
    """
    form, number = _form(), request.args.get("number", "")
    if number:
        old = recorded(number)
        form.role.data = old.claim.role_id
        form.email.data = award_proposals.email_of(session(), old.person_id)
    return _page(form)


@door.post("/awards/proposals")
@operators
def propose() -> ResponseReturnValue:
    """Propose an award; nothing is made yet."""
    form = _form(request.form)
    fits = form.validate()
    person_id = award_proposals.person_with(session(), form.email.data or "")
    if form.email.data and person_id is None:
        form.refuse("email", gettext("Nobody here has this address."))
        fits = False
    if not fits or person_id is None:
        return _page(form), 422
    sent = Proposal(
        person_id=person_id,
        role=str(form.role.data),
        rests_on=(form.rests_on.data or "").strip(),
        note=form.note.data or "",
        by_id=learner_id(),
    )
    made = proposals.propose(session(), catalog(), sent, now=now())
    return redirect(url_for(".proposal", proposal_id=made), 303)


@door.get("/awards/proposals/<int:proposal_id>")
@operators
def proposal(proposal_id: int) -> ResponseReturnValue:
    """Show one proposal, with what would be printed."""
    return _one(_proposed(proposal_id), DecisionForm())


@door.post("/awards/proposals/<int:proposal_id>")
@operators
def decide(proposal_id: int) -> ResponseReturnValue:
    """Confirm or decline it."""
    form = DecisionForm(request.form)
    if not form.validate():
        return _one(_proposed(proposal_id), form), 422
    sent = Decision(
        proposal_id=proposal_id,
        confirmed=form.decision.data == "confirm",
        note=form.note.data or "",
        by_id=learner_id(),
        replaces=form.replaces.data or "",
    )
    proposals.decide(session(), catalog(), issuing(), sent, now=now())
    return redirect(url_for(".proposal", proposal_id=proposal_id), 303)


def _form(sent: Any = None) -> ProposalForm:
    form = ProposalForm(sent)
    form.role.choices = {"": gettext("Choose"), **{one.id: one.title for one in catalog().roles}}
    return form


def _proposed(proposal_id: int) -> Proposed:
    found = award_proposals.one(session(), proposal_id)
    if found is None:
        raise Missing(f"there is no proposal {proposal_id}")
    return found


def _page(form: ProposalForm) -> str:
    rows = award_proposals.newest(session())
    return render_template(
        "webapp/admin/proposals.html", form=form, rows=rows, roles=catalog().roles_by_id
    )


def _one(found: Proposed, form: DecisionForm) -> str:
    against = basis = ""
    try:
        basis = proposals.preview(catalog(), found.role, found.rests_on, now=now())
        if found.confirmed is None:
            old = proposals.in_place_of(session(), found.person_id, found.role, now=now())
            form.replaces.data = old.number if old else ""
    except Refused as refused:
        against = said(str(refused))  # it can still be declined
    return render_template(
        "webapp/admin/proposal.html",
        found=found,
        form=form,
        basis=basis,
        against=against,
        role=catalog().role(found.role),
        may=learner_id() not in (found.by_id, found.person_id),
    )
