"""The files of one's own certificate: the paper, the credential, the badge with it inside."""

from flask import Response
from flask.typing import ResponseReturnValue

from webapp.learn.door import door
from webapp.learn.proof import own
from webapp.paper import badges, kept
from webapp.queries.certificates import Certificate
from webapp.shell.access import learners
from webapp.shell.headers import private
from webapp.shell.request import kit, now


@door.get("/proof/<number>.pdf")
@learners
def certificate_pdf(number: str) -> ResponseReturnValue:
    mine = own(number)
    roots = kit().settings.content
    pdf = kept.pdf(kit().sessions, kit().keyring(), roots, mine.number, now=now())
    return _file(pdf, "application/pdf", f"{mine.number}.pdf")


@door.get("/proof/<number>.json")
@learners
def certificate_json(number: str) -> ResponseReturnValue:
    mine = own(number)
    return _file(mine.credential, "application/json", f"{mine.number}.json")


@door.get("/proof/<number>.png")
@learners
def certificate_png(number: str) -> ResponseReturnValue:
    return _badge(own(number), "png", "image/png")


@door.get("/proof/<number>.svg")
@learners
def certificate_svg(number: str) -> ResponseReturnValue:
    return _badge(own(number), "svg", "image/svg+xml")


def _badge(mine: Certificate, form: badges.Format, kind: str) -> Response:
    return _file(badges.baked(mine.claim, mine.credential, form), kind, f"{mine.number}.{form}")


def _file(data: bytes, kind: str, name: str) -> Response:
    response = Response(data, mimetype=kind)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return private(response)
