"""A part on safety was corrected: which certificates rest on it, and telling everybody."""

from secrets import token_bytes

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from webapp.actions import refreshers
from webapp.actions.refreshers import Correction
from webapp.admin.change_forms import CorrectionForm, TypedCorrectionForm
from webapp.admin.door import door
from webapp.shell.access import operators
from webapp.shell.i18n import gettext
from webapp.shell.request import learner_id, now, session


@door.get("/awards/refresher")
@operators
def ask_correction() -> ResponseReturnValue:
    """Ask what was corrected."""
    return _page(CorrectionForm())


@door.post("/awards/refresher")
@operators
def preview_correction() -> ResponseReturnValue:
    """Show which certificates rest on it; nothing changes yet."""
    form = CorrectionForm(request.form)
    if not _fits(form):
        return _page(form), 422
    return _confirm(TypedCorrectionForm(None, data=form.data))


@door.post("/awards/refresher/marked")
@operators
def correct() -> ResponseReturnValue:
    """Mark them."""
    form = TypedCorrectionForm(request.form)
    fits = _fits(form)
    count = len(refreshers.affected(session(), form.part.data or "", now=now()))
    if form.count.data is not None and form.count.data != count:
        form.refuse("count", gettext("That is not how many there are."))
        fits = False
    if not fits:
        return _confirm(form), 422
    sent = Correction(
        part=str(form.part.data),
        what=str(form.what.data),
        link=str(form.link.data),
        note=form.note.data or "",
        actor_id=learner_id(),
    )
    refreshers.correct(session(), token_bytes, sent, now=now())
    return redirect(url_for(".awards"), 303)


def _fits(form: CorrectionForm) -> bool:
    fits = form.validate()
    form.part.data, form.link.data = (form.part.data or "").strip(), (form.link.data or "").strip()
    link = form.link.data
    if link and (not link.startswith("/") or link.startswith("//")):
        form.refuse("link", gettext("Write a page of this site that begins with /."))
        fits = False
    if fits and not refreshers.affected(session(), form.part.data, now=now()):
        form.refuse("part", gettext("No certificate in force rests on it."))
        fits = False
    return fits


def _page(form: CorrectionForm) -> str:
    return render_template("webapp/admin/correction.html", form=form)


def _confirm(form: TypedCorrectionForm) -> str:
    awards = refreshers.affected(session(), form.part.data or "", now=now())
    return render_template("webapp/admin/correction_confirm.html", form=form, awards=awards)
