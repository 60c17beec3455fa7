"""Check a certificate: the form, the verdict by number, the verdict about a file."""

from flask import Blueprint, Response, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from curriculum.awards import colours
from curriculum.awards.answer import as_json
from curriculum.awards.upload import read_upload
from webapp.actions.errors import Missing
from webapp.queries import certificates, verdicts
from webapp.queries.verdicts import Found
from webapp.shell.access import anyone
from webapp.shell.errors import wants_json
from webapp.shell.request import apart, catalog, kit, now, person, session
from webapp.verify.forms import FileForm, NameForm, NumberForm

door = Blueprint("verify", __name__)


@door.get("/verify")
@anyone
def form() -> ResponseReturnValue:
    number = request.args.get("number", "").strip()
    if number:
        return redirect(url_for(".certificate", number=number.upper()), 303)
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
    number = str(asked.number.data).strip().upper()
    return redirect(url_for(".certificate", number=number), 303)


def _file_verdict() -> ResponseReturnValue:
    form = FileForm(request.form)
    data = request.files["file"].read()
    if not form.validate() or not data:
        form.refuse("file", "Choose the PDF or JSON file of a certificate.")
        return _form_page(NumberForm(), form), 422
    issuer = kit().keyring().trusted()
    document = read_upload(data, issuer.paper_roots)
    found = verdicts.of_document(session(), issuer, document, now=now())
    return _private(_verdict_page(found, uploaded=True))


def _form_page(number: NumberForm, file: FileForm) -> str:
    issuer = kit().keyring().trusted()
    return render_template("webapp/verify/form.html", number=number, file=file, issuer=issuer)


@door.get("/V/<number>")
@anyone
def certificate(number: str) -> ResponseReturnValue:
    found = _found(number)
    if wants_json(request):
        return _private(as_json(found.verdict, checked_at=now(), mode="online"))
    return _private(_verdict_page(found))


@door.post("/V/<number>")
@anyone
@apart
def compare(number: str) -> ResponseReturnValue:
    form = NameForm(request.form)
    if not form.validate():
        return _private(_verdict_page(_found(number), name=form)), 422
    found = _found(number, str(form.name.data))
    return _private(_verdict_page(found, name=form))


def _found(number: str, expected_name: str = "") -> Found:
    visitor = person()
    return verdicts.of_number(
        session(),
        kit().keyring().trusted(),
        number,
        now=now(),
        viewer_id=visitor.id if visitor else None,
        expected_name=expected_name,
    )


def _verdict_page(found: Found, *, uploaded: bool = False, name: NameForm | None = None) -> str:
    return render_template(
        "webapp/verify/verdict.html",
        found=found,
        verdict=found.verdict,
        uploaded=uploaded,
        name=name or NameForm(),
        file=FileForm(),
        at=now(),
        colours=colours.lines,
    )


def _private(body: object) -> Response:
    """Keep a verdict out of search engines, caches and referrers."""
    response = make_response(body)
    response.headers["X-Robots-Tag"] = "noindex"
    response.headers["Cache-Control"] = "no-store"
    response.headers["Referrer-Policy"] = "no-referrer"
    return response


@door.get("/achievements/<role>/v<int:number>")
@anyone
def criteria(role: str, number: int) -> ResponseReturnValue:
    kept = certificates.criteria(session(), role, number)
    if kept is None:
        raise Missing(f"there is no achievement {role} v{number}")
    found = catalog()
    return render_template("webapp/verify/criteria.html", kept=kept, catalog=found)
