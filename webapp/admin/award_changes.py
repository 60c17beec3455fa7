"""What can happen to a certificate: suspended, restored, replaced by another, renewed."""

from secrets import token_bytes
from typing import cast

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from curriculum.awards.claim import Direction
from webapp.actions import awards, replacing, revocation
from webapp.actions.errors import Refused
from webapp.actions.issuing import Issuing
from webapp.actions.replacing import Replacement
from webapp.actions.revocation import Review
from webapp.admin import comparison
from webapp.admin.awards import read, recorded
from webapp.admin.change_forms import NoteForm, ReplaceForm, TypedReplaceForm
from webapp.admin.door import door
from webapp.paper import coverage
from webapp.queries import renewals
from webapp.queries.awards_admin import Recorded
from webapp.shell.access import operators
from webapp.shell.i18n import gettext
from webapp.shell.i18n.libraries import said
from webapp.shell.request import catalog, kit, learner_id, now, session


@door.get("/awards/<number>/<any(suspend, restore):step>")
@operators
def ask_review(number: str, step: str) -> ResponseReturnValue:
    """Say what everybody will see, and ask why."""
    return _review_page(recorded(number), step, NoteForm())


@door.post("/awards/<number>/<any(suspend, restore):step>")
@operators
def review(number: str, step: str) -> ResponseReturnValue:
    """Suspend a certificate, or put it in force again."""
    award, form = recorded(number), NoteForm(request.form)
    if not form.validate():
        return _review_page(award, step, form), 422
    sent = Review(number=award.number, note=form.note.data or "", actor_id=learner_id())
    turn = revocation.suspend if step == "suspend" else revocation.restore
    turn(session(), token_bytes, sent, now=now())
    return redirect(url_for(".award", number=award.number), 303)


def _review_page(award: Recorded, step: str, form: NoteForm) -> str:
    return render_template("webapp/admin/award_review.html", award=award, step=step, form=form)


@door.get("/awards/<number>/replace")
@operators
def ask_replace(number: str) -> ResponseReturnValue:
    """Ask for the name as it should be printed, and whether the rest is corrected."""
    award = recorded(number)
    claim = award.claim
    known = {name: getattr(claim, name) for name in ("printed_name", "name_lang", "name_dir")}
    return _ask_page(award, ReplaceForm(data=known))


@door.post("/awards/<number>/replace")
@operators
def preview_replace(number: str) -> ResponseReturnValue:
    """Show both certificates as everybody will see them; nothing changes yet."""
    award, form = recorded(number), ReplaceForm(request.form)
    if not _printable(form):
        return _ask_page(award, form), 422
    try:
        return _confirm_page(award, TypedReplaceForm(None, data=form.data))
    except Refused as refused:
        field = "facts" if form.facts.data == "corrected" else "printed_name"
        form.refuse(field, said(str(refused)))
        return _ask_page(award, form), 422


@door.post("/awards/<number>/replaced")
@operators
def replace(number: str) -> ResponseReturnValue:
    """Make the certificate anew, and end the one before."""
    award, form = recorded(number), TypedReplaceForm(request.form)
    fits = _printable(form)
    if form.number.data and read(form.number.data) != award.number:
        form.refuse("number", gettext("That is not the number of this certificate."))
        fits = False
    if not fits:
        return _confirm_page(award, form), 422
    sent = _replacement(award, form)
    made = replacing.replace(session(), catalog(), issuing(), sent, now=now())
    return redirect(url_for(".award", number=made), 303)


def _printable(form: ReplaceForm) -> bool:
    form.printed_name.data = coverage.clean(form.printed_name.data or "")
    fits = form.validate()
    strange = coverage.uncovered(form.printed_name.data)
    if strange:
        problem = gettext("No font here has: %(characters)s", characters=" ".join(strange))
        form.refuse("printed_name", problem)
    return fits and not strange


def _replacement(award: Recorded, form: TypedReplaceForm) -> Replacement:
    return Replacement(
        number=award.number,
        printed_name=str(form.printed_name.data),
        name_lang=form.name_lang.data or "",
        name_dir=cast(Direction, form.name_dir.data),
        note=form.note.data or "",
        actor_id=learner_id(),
        corrected=form.facts.data == "corrected",
        seen=form.seen.data or "",
    )


def _ask_page(award: Recorded, form: ReplaceForm) -> str:
    return render_template("webapp/admin/award_replace.html", award=award, form=form)


def _confirm_page(award: Recorded, form: TypedReplaceForm) -> str:
    sent = _replacement(award, form)
    old, anew = replacing.successor(session(), catalog(), issuing(), sent)
    form.seen.data = replacing.digest(anew)
    return render_template(
        "webapp/admin/award_replaced.html",
        award=award,
        form=form,
        anew=anew,
        rows=comparison.rows(old, anew),
    )


@door.get("/awards/<number>/renew")
@operators
def ask_renew(number: str) -> ResponseReturnValue:
    """Say how the rule of validity stands for this certificate."""
    award = recorded(number)
    found = renewals.of_award(session(), catalog(), award, now=now())
    return render_template("webapp/admin/award_renew.html", award=award, renewal=found)


@door.post("/awards/<number>/renew")
@operators
def renew(number: str) -> ResponseReturnValue:
    """Make the next certificate where the rule is met; nobody can make it otherwise here."""
    award = recorded(number)
    made: tuple[str, ...] = ()
    if award.person_id is not None:
        made = awards.review(session(), catalog(), issuing(), award.person_id, now=now())
    if not made:
        raise Refused("The rule is not met yet: the page of the certificate says what is owed.")
    return redirect(url_for(".award", number=made[0]), 303)


def issuing() -> Issuing:
    """Return what makes an award: the keys of this site, and chance."""
    return Issuing(keyring=kit().keyring(), random_bytes=token_bytes)
