"""Certificates: find one, see its whole record, withdraw it."""

from secrets import token_bytes

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from curriculum.awards import numbers
from webapp.actions import revocation
from webapp.actions.by_hand import by_hand
from webapp.actions.errors import Missing
from webapp.actions.revocation import Revocation
from webapp.admin.award_forms import WithdrawForm
from webapp.admin.door import door
from webapp.queries import awards_admin
from webapp.queries.awards_admin import Recorded, Wanted
from webapp.shell.access import operators
from webapp.shell.i18n import gettext
from webapp.shell.request import catalog, learner_id, now, session


@door.get("/awards")
@operators
def awards() -> ResponseReturnValue:
    """Show certificates, the newest first, or those that a search finds."""
    page = max(1, request.args.get("page", 1, int))
    text, state = request.args.get("q", "")[:200], request.args.get("state", "")
    titled = [r.id for r in catalog().roles if text and text.casefold() in r.title.casefold()]
    wanted = Wanted(text=text, state=state, roles=titled)
    rows, more = awards_admin.found(session(), wanted, now=now(), page=page)
    return render_template(
        "webapp/admin/awards.html",
        rows=rows,
        more=more,
        page=page,
        wanted=wanted,
        states=awards_admin.STATES,
    )


@door.get("/awards/<number>")
@operators
def award(number: str) -> ResponseReturnValue:
    """Show one certificate with its events and private notes."""
    found = recorded(number)
    return render_template("webapp/admin/award.html", award=found, by_hand=by_hand(found.claim))


@door.get("/awards/<number>/withdraw")
@operators
def ask_withdraw(number: str) -> ResponseReturnValue:
    """Say what withdrawing does, and ask for the reason and the number."""
    return _withdraw_page(recorded(number), WithdrawForm())


@door.post("/awards/<number>/withdraw")
@operators
def withdraw(number: str) -> ResponseReturnValue:
    """Withdraw a certificate for good."""
    found, form = recorded(number), WithdrawForm(request.form)
    valid = form.validate()
    if form.number.data and read(form.number.data) != found.number:
        form.refuse("number", gettext("That is not the number of this certificate."))
        valid = False
    if not valid:
        return _withdraw_page(found, form), 422
    sent = Revocation(
        number=found.number,
        reason_class=str(form.reason_class.data),
        note=form.note.data or "",
        actor_id=learner_id(),
    )
    revocation.revoke(session(), token_bytes, sent, now=now())
    return redirect(url_for(".award", number=found.number), 303)


def _withdraw_page(award: Recorded, form: WithdrawForm) -> str:
    return render_template("webapp/admin/withdraw.html", award=award, form=form)


def recorded(number: str) -> Recorded:
    """Return a certificate with its record. Raises Missing."""
    found = awards_admin.one(session(), read(number), now=now())
    if found is None:
        raise Missing(f"there is no award {number}")
    return found


def read(text: str) -> str:
    """Return a typed number as we print it, empty for none."""
    try:
        return numbers.read(text)
    except numbers.Mistyped:
        return ""
