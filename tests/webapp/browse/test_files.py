"""Pictures beside lessons."""

from sqlalchemy.orm import Session

from tests.browser import Browser
from tests.builders import NOON
from webapp.store.sources import Asset

DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg"/>'


def test_a_drawing_opened_by_itself_may_do_nothing(session: Session, browser: Browser) -> None:
    path = "courses/a/b/figures/x.svg"
    session.add(Asset(path=path, sha256="0" * 64, bytes=DRAWING, at=NOON))
    session.commit()

    sent = browser.get(f"/files/{path}").response

    assert sent.data == DRAWING
    assert sent.mimetype == "image/svg+xml"
    assert sent.headers["Content-Security-Policy"].endswith("sandbox")


def test_only_pictures_and_tables_are_sent(session: Session, browser: Browser) -> None:
    session.add(Asset(path="x.html", sha256="0" * 64, bytes=b"<b>", at=NOON))
    session.commit()

    assert browser.get("/files/x.html").status == 404
    assert browser.get("/files/nothing.svg").status == 404
