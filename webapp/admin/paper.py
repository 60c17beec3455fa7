"""Papers as the operator sets them: look, signatory, and the certificate that seals them."""

from flask import Response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from curriculum.awards import own_seal
from curriculum.awards.own_seal import BadSeal
from webapp.actions import looks
from webapp.actions.errors import Missing
from webapp.actions.looks import Setting
from webapp.admin.door import door
from webapp.admin.paper_forms import LookForm, SealForm
from webapp.paper import coverage, samples, sealing
from webapp.paper.designs import NoDesign
from webapp.paper.looks import BadLook, check_colours, check_logo
from webapp.queries import looks as kept
from webapp.queries.looks import Kept
from webapp.shell.access import operators
from webapp.shell.headers import private
from webapp.shell.i18n import gettext
from webapp.shell.i18n.libraries import said
from webapp.shell.request import kit, learner_id, now, session
from webapp.store.trail import record


@door.get("/paper")
@operators
def paper() -> ResponseReturnValue:
    """Show how papers look, and ask for another look or seal."""
    return _page(LookForm(obj=kept.at(session(), now())), SealForm())


@door.get("/paper/sample.pdf")
@operators
def paper_sample() -> ResponseReturnValue:
    """Print a certificate of nobody, stamped as a test."""
    look, issuer = kept.at(session(), now()), kit().keyring().issuer
    try:
        made = samples.certificate(look, issuer, kit().settings.content, at=now())
    except NoDesign as none:
        raise Missing(str(none)) from none
    return private(Response(made, mimetype="application/pdf"))


@door.post("/paper")
@operators
def save_look() -> ResponseReturnValue:
    """Set the look, if it can be printed and read."""
    form, before = LookForm(request.form), kept.at(session(), now())
    sent = request.files["logo"].read() if "logo" in request.files else b""
    logo = None if form.no_logo.data else (sent or before.logo)
    if not _fits(form, sent):
        return _page(form, SealForm()), 422
    look = Kept(
        logo=logo,
        accent=(form.accent.data or "").strip(),
        soft=(form.soft.data or "").strip(),
        signatory=coverage.clean(form.signatory.data or ""),
        office=coverage.clean(form.office.data or ""),
    )
    setting = Setting(look=look, actor_id=learner_id(), why=form.why.data or "")
    looks.set_look(session(), setting, now=now())
    return redirect(url_for(".paper"), 303)


def _fits(form: LookForm, logo: bytes) -> bool:
    valid = form.validate()
    try:
        if logo:
            check_logo(logo)
    except BadLook as told:
        form.refuse("logo", said(str(told)))
        valid = False
    try:
        check_colours((form.accent.data or "").strip(), (form.soft.data or "").strip())
    except BadLook as told:
        form.refuse("accent", said(str(told)))
        valid = False
    for field in (form.signatory, form.office):
        strange = coverage.uncovered(coverage.clean(field.data or ""))
        if strange:
            form.refuse(field.name, gettext("We cannot print: %(these)s", these=" ".join(strange)))
            valid = False
    return valid


@door.post("/paper/seal")
@operators
def save_seal() -> ResponseReturnValue:
    """Seal papers with the operator's own certificate from now on."""
    form = SealForm(request.form)
    data = request.files["file"].read() if "file" in request.files else b""
    valid = form.validate()
    if not data:
        form.refuse("file", gettext("Choose the file."))
    if not (valid and data):
        return _seal_page(form), 422
    try:
        own = own_seal.read(data, form.password.data or "", now=now())
        sealing.try_out(own)
    except BadSeal as told:
        wrong = "password" if "passphrase" in str(told) else "file"
        form.refuse(wrong, said(str(told)))
        return _seal_page(form), 422
    record(session(), learner_id(), "paper.seal", "keys:paper", now=now(), why=form.why.data or "")
    kit().keyring().sealing_with(own)
    return redirect(url_for(".paper"), 303)


def _seal_page(form: SealForm) -> str:
    return _page(LookForm(obj=kept.at(session(), now())), form)


def _page(look: LookForm, seal: SealForm) -> str:
    keyring = kit().keyring()
    return render_template(
        "webapp/admin/paper.html",
        look=look,
        seal=seal,
        held=kept.at(session(), now()),
        sealer=sealing.told(keyring.sealer),
        own=keyring.seals_with_own,
    )
