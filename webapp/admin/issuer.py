"""The site's first-run page: who issues certificates, and what changes when that is set."""

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from webapp.actions import issuer
from webapp.actions.issuer import Naming
from webapp.admin.award_forms import IssuerForm, NamingForm
from webapp.admin.door import door
from webapp.queries import awards_admin
from webapp.shell.access import operators
from webapp.shell.i18n import gettext
from webapp.shell.request import kit, learner_id, now, session


@door.get("/site")
@operators
def site() -> ResponseReturnValue:
    """Show who issues, and ask for it."""
    here = kit().keyring().issuer
    known = {"country": here.country, "contact": here.contact, "why": ""}
    if not here.test:
        known |= {"legal_name": here.name, "host": here.host}
    elif not kit().settings.is_loopback:
        known |= {"host": kit().settings.host}
    return _page(IssuerForm(data=known))


@door.post("/site")
@operators
def preview() -> ResponseReturnValue:
    """Show what would change; nothing changes yet."""
    form = IssuerForm(request.form)
    if not _fits(form):
        return _page(form), 422
    return _confirm_page(NamingForm(None, data=form.data))


@door.post("/site/issuer")
@operators
def name_issuer() -> ResponseReturnValue:
    """Set who issues."""
    form = NamingForm(request.form)
    fits = _fits(form)
    if (form.typed.data or "").strip() != form.host.data:
        form.refuse("typed", gettext("That is not the host above."))
        fits = False
    if not fits:
        return _confirm_page(form), 422
    issuer.name(session(), kit().keyring(), _naming(form), now=now())
    return redirect(url_for(".site"), 303)


def _fits(form: IssuerForm) -> bool:
    form.host.data = (form.host.data or "").strip().lower()
    valid = form.validate()
    problem = issuer.problem_of_host(form.host.data)
    if form.host.data and problem:
        form.refuse("host", gettext(problem))
        valid = False
    return valid


def _naming(form: IssuerForm) -> Naming:
    return Naming(
        legal_name=(form.legal_name.data or "").strip(),
        country=str(form.country.data),
        contact=(form.contact.data or "").strip(),
        host=str(form.host.data),
        actor_id=learner_id(),
        why=form.why.data or "",
    )


def _page(form: IssuerForm) -> str:
    keyring = kit().keyring()
    return render_template(
        "webapp/admin/site.html", form=form, issuer=keyring.issuer, fingerprint=keyring.fingerprint
    )


def _confirm_page(form: NamingForm) -> str:
    keyring, wanted = kit().keyring(), _naming(form).issuer
    tests = [key.id for one in keyring.known() if one.test for key in one.keys]
    return render_template(
        "webapp/admin/site_confirm.html",
        form=form,
        before=keyring.issuer,
        after=wanted,
        new_keys=keyring.issuer.test or keyring.issuer.did != wanted.did,
        tests=awards_admin.counted(session(), tests),
        here=kit().settings.host,
    )
