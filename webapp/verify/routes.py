"""Check a certificate: the form, the verdict by number, the verdict about a file."""

from flask import jsonify, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from curriculum.awards.answer import as_json
from curriculum.awards.upload import read_upload
from webapp.actions.errors import Missing
from webapp.queries import certificates, verdicts
from webapp.queries.verdicts import Found
from webapp.shell.access import anyone
from webapp.shell.errors import wants_json
from webapp.shell.headers import private
from webapp.shell.i18n import gettext
from webapp.shell.limits import count
from webapp.shell.request import apart, catalog, kit, now, person, session
from webapp.verify import completions, keys, lists, shared
from webapp.verify.answers import verdict_page
from webapp.verify.door import door
from webapp.verify.forms import FileForm, NameForm, NumberForm

__all__ = ["completions", "door", "keys", "lists", "shared"]


@door.get("/verify")
@anyone
def form() -> ResponseReturnValue:
    asked = NumberForm(request.args)
    if "number" in request.args and asked.validate():
        return _to_number(asked)
    return _form_page(NumberForm(), FileForm())


@door.post("/verify")
@anyone
@apart
def check() -> ResponseReturnValue:
    if "file" in request.files:
        return _file_verdict()
    asked = NumberForm(request.form)
    if not asked.validate():
        return _form_page(asked, FileForm()), 422
    return _to_number(asked)


def _to_number(asked: NumberForm) -> ResponseReturnValue:
    number = str(asked.number.data).strip().upper()
    return redirect(url_for(".certificate", number=number), 303)


def _file_verdict() -> ResponseReturnValue:
    form = FileForm(request.form)
    data = request.files["file"].read()
    if not form.validate() or not data:
        form.refuse("file", gettext("Choose the PDF, the badge or the JSON file of a certificate."))
        return _form_page(NumberForm(), form), 422
    count("upload")
    issuers = kit().keyring().known()
    document = read_upload(data, [root for issuer in issuers for root in issuer.paper_roots])
    name = str(form.expected.data or "")
    found = verdicts.of_document(session(), issuers, document, now=now(), expected_name=name)
    return private(make_response(verdict_page(found, uploaded=True, file=form)))


def _form_page(number: NumberForm, file: FileForm) -> str:
    return render_template(
        "webapp/verify/form.html",
        number=number,
        file=file,
        issuer=kit().keyring().trusted(),
        origin=kit().settings.url,
    )


@door.get("/V/<path:number>")
@anyone
def certificate(number: str) -> ResponseReturnValue:
    found = _found(number)
    if wants_json(request):
        return private(jsonify(as_json(found.verdict, checked_at=now(), mode="online")))
    return private(make_response(verdict_page(found)))


@door.post("/V/<path:number>")
@anyone
@apart
def compare(number: str) -> ResponseReturnValue:
    form = NameForm(request.form)
    if not form.validate():
        return private(make_response(verdict_page(_found(number), name=form), 422))
    found = _found(number, str(form.name.data))
    return private(make_response(verdict_page(found, name=form)))


def _found(number: str, expected_name: str = "") -> Found:
    count("number")
    visitor = person()
    return verdicts.of_number(
        session(),
        kit().keyring().known(),
        number,
        now=now(),
        viewer_id=visitor.id if visitor else None,
        expected_name=expected_name,
    )


@door.get("/achievements/<role>/v<int:number>")
@anyone
def criteria(role: str, number: int) -> ResponseReturnValue:
    kept = certificates.criteria(session(), role, number)
    if kept is None:
        raise Missing(f"there is no achievement {role} v{number}")
    found = catalog()
    return render_template("webapp/verify/criteria.html", kept=kept, catalog=found)
