"""A learner's certificates: the list, one of them, its files, who may see its page."""

from secrets import token_bytes
from urllib.parse import urlencode

from flask import Response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from curriculum.awards import colours
from webapp.actions import holder
from webapp.actions.errors import Missing
from webapp.learn.door import door
from webapp.paper import kept
from webapp.queries import certificates, learning
from webapp.queries.certificates import Certificate
from webapp.shell.access import learners
from webapp.shell.forms import require_sent
from webapp.shell.request import catalog, kit, learner_id, now, session


@door.get("/proof")
@learners
def proof() -> ResponseReturnValue:
    awards = learning.awards_of(session(), catalog(), learner_id())
    return render_template("webapp/learn/proof.html", awards=awards, at=now())


@door.get("/proof/<number>")
@learners
def certificate(number: str) -> ResponseReturnValue:
    mine = _mine(number)
    return render_template(
        "webapp/learn/certificate.html",
        certificate=mine,
        claim=mine.claim,
        colours=colours.lines,
        linkedin=_linkedin(mine),
        at=now(),
    )


@door.get("/proof/<number>.pdf")
@learners
def certificate_pdf(number: str) -> ResponseReturnValue:
    mine = _mine(number)
    roots = kit().settings.content
    pdf = kept.pdf(kit().sessions, kit().keyring(), roots, mine.number, now=now())
    return _file(pdf, "application/pdf", f"{mine.number}.pdf")


@door.get("/proof/<number>.json")
@learners
def certificate_json(number: str) -> ResponseReturnValue:
    mine = _mine(number)
    return _file(mine.credential, "application/json", f"{mine.number}.json")


@door.post("/proof/<number>/page")
@learners
def certificate_page(number: str) -> ResponseReturnValue:
    require_sent()
    public = request.form.get("public") == "yes"
    holder.show(session(), learner_id(), number, public=public, now=now())
    return redirect(url_for(".certificate", number=number), 303)


@door.post("/proof/<number>/successor")
@learners
def certificate_successor(number: str) -> ResponseReturnValue:
    """Let a replaced certificate name the one that replaced it, or no longer."""
    require_sent()
    named = request.form.get("named") == "yes"
    holder.name_successor(session(), token_bytes, learner_id(), number, named=named, now=now())
    return redirect(url_for(".certificate", number=number), 303)


def _mine(number: str) -> Certificate:
    found = certificates.by_number(session(), number)
    if found is None or found.person_id != learner_id():
        raise Missing("you hold no certificate with this number")
    return found


def _file(data: bytes, kind: str, name: str) -> Response:
    response = Response(data, mimetype=kind)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    response.headers["Cache-Control"] = "private, no-store"
    return response


def _linkedin(mine: Certificate) -> str:
    """Return the plain link by which the holder may list the certificate; it carries no name."""
    claim = mine.claim
    fields = {
        "startTask": "CERTIFICATION_NAME",
        "name": claim.role_title,
        "organizationName": claim.issuer_name,
        "issueYear": claim.awarded.year,
        "issueMonth": claim.awarded.month,
        "certUrl": claim.id,
        "certId": claim.number,
    }
    return "https://www.linkedin.com/profile/add?" + urlencode(fields)
