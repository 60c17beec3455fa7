"""What a holder's link opens: the verdict also where the page is closed, and both files."""

from flask import Response, make_response, request
from flask.typing import ResponseReturnValue

from webapp.actions import sharing
from webapp.paper import kept
from webapp.queries import sharing as links
from webapp.queries import verdicts
from webapp.queries.sharing import Opened
from webapp.queries.verdicts import Found
from webapp.shell.access import anyone
from webapp.shell.errors import answer
from webapp.shell.headers import private
from webapp.shell.i18n import gettext
from webapp.shell.limits import count
from webapp.shell.request import apart, kit, now, outlast, session
from webapp.verify.answers import verdict_page
from webapp.verify.door import door
from webapp.verify.forms import NameForm


@door.get("/s/<token>")
@anyone
def shared_certificate(token: str) -> ResponseReturnValue:
    link = _opened(token)
    if link is None:
        return _ended()
    _count(link)
    return private(make_response(verdict_page(_found(link), link=link, token=token)))


@door.post("/s/<token>")
@anyone
@apart
def compare_shared(token: str) -> ResponseReturnValue:
    """Compare the name that the verifier knows."""
    link, form = _opened(token), NameForm(request.form)
    if link is None:
        return _ended()
    fits = form.validate()
    found = _found(link, str(form.name.data) if fits else "")
    page = verdict_page(found, name=form, link=link, token=token)
    return private(make_response(page, 200 if fits else 422))


@door.get("/s/<token>.json")
@anyone
def shared_credential(token: str) -> ResponseReturnValue:
    """Return the credential itself: what a wallet fetches."""
    link = _opened(token)
    held = _found(link).certificate if link else None
    if link is None or held is None:
        return _ended()
    _count(link)
    asked = request.accept_mimetypes.best_match(["application/json", "application/vc"])
    response = Response(held.credential, mimetype=asked or "application/json")
    response.headers["Access-Control-Allow-Origin"] = "*"  # wallets in a browser fetch it too
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    return private(response)


@door.get("/s/<token>.pdf")
@anyone
def shared_paper(token: str) -> ResponseReturnValue:
    """Return the paper."""
    link = _opened(token)
    if link is None:
        return _ended()
    _count(link)
    roots = kit().settings.content
    pdf = kept.pdf(kit().sessions, kit().keyring(), roots, link.number, now=now())
    response = Response(pdf, mimetype="application/pdf")
    response.headers["Content-Disposition"] = f'attachment; filename="{link.number}.pdf"'
    return private(response)


def _opened(token: str) -> Opened | None:
    count("number")
    return links.opened(session(), token, now=now())


def _found(link: Opened, expected_name: str = "") -> Found:
    return verdicts.of_number(
        session(),
        kit().keyring().known(),
        link.number,
        now=now(),
        expected_name=expected_name,
        by_link=True,
    )


def _count(link: Opened) -> None:
    if request.method == "GET":
        at = now()
        outlast(lambda writing: sharing.looked(writing, link.link_id, now=at))


def _ended() -> ResponseReturnValue:
    told = gettext("This link has ended, or it was mistyped. Ask the holder for a new one.")
    return private(make_response(answer(404, told)))
