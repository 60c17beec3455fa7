"""A learner's certificates: the list, one of them, who may see its page and what it tells."""

from secrets import token_bytes
from urllib.parse import urlencode

from flask import make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from curriculum.awards import colours
from webapp.actions import holder
from webapp.actions.errors import Missing
from webapp.learn.door import door
from webapp.learn.proof_forms import ShareForm
from webapp.queries import certificates, learning, sharing
from webapp.queries.certificates import Certificate
from webapp.shell.access import learners
from webapp.shell.forms import require_sent
from webapp.shell.headers import private
from webapp.shell.request import catalog, learner_id, now, session


@door.get("/proof")
@learners
def proof() -> ResponseReturnValue:
    awards = learning.awards_of(session(), catalog(), learner_id())
    return render_template("webapp/learn/proof.html", awards=awards, at=now())


@door.get("/proof/<number>")
@learners
def certificate(number: str) -> ResponseReturnValue:
    return page(own(number), ShareForm())


def page(mine: Certificate, form: ShareForm, made: str = "") -> ResponseReturnValue:
    """Return the page of one's own certificate; `made` is a link that is shown this once."""
    answer = render_template(
        "webapp/learn/certificate.html",
        certificate=mine,
        claim=mine.claim,
        colours=colours.lines,
        linkedin=_linkedin(mine),
        links=sharing.of_award(session(), mine.id),
        form=form,
        made=made,
        at=now(),
    )
    return private(make_response(answer))


@door.post("/proof/<number>/page")
@learners
def certificate_page(number: str) -> ResponseReturnValue:
    require_sent()
    public = request.form.get("public") == "yes"
    holder.show(session(), learner_id(), number, public=public, now=now())
    return redirect(url_for(".certificate", number=number), 303)


@door.post("/proof/<number>/scores")
@learners
def certificate_scores(number: str) -> ResponseReturnValue:
    """Let the page tell the points behind the certificate, or no longer."""
    require_sent()
    shown = request.form.get("shown") == "yes"
    holder.show_scores(session(), learner_id(), number, shown=shown, now=now())
    return redirect(url_for(".certificate", number=number), 303)


@door.post("/proof/<number>/successor")
@learners
def certificate_successor(number: str) -> ResponseReturnValue:
    """Let a replaced certificate name the one that replaced it, or no longer."""
    require_sent()
    named = request.form.get("named") == "yes"
    holder.name_successor(session(), token_bytes, learner_id(), number, named=named, now=now())
    return redirect(url_for(".certificate", number=number), 303)


def own(number: str) -> Certificate:
    """Return the visitor's certificate with this number. Raises Missing."""
    found = certificates.by_number(session(), number)
    if found is None or found.person_id != learner_id():
        raise Missing("you hold no certificate with this number")
    return found


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
