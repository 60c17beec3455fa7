"""Pictures beside lessons."""

from sqlalchemy.orm import Session

from tests.browser import Browser
from tests.builders import NOON, publish
from tests.conftest import TestKit
from tests.curriculum.trees import a_tree
from tests.journeys import planted
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


def test_a_drawing_that_an_exam_asks_about_is_sent_without_its_names(
    kit: TestKit, browser: Browser
) -> None:
    figure = kit.settings.var / "pan.svg"
    figure.parent.mkdir(parents=True, exist_ok=True)
    figure.write_text(planted.DRAWING, "utf-8")
    beside = planted.FIGURE.replace("pan.svg", "other.svg")
    with kit.sessions.begin() as session:
        tree = a_tree(exams_ore_tester_quiz_md=planted.quiz())
        publish(session, tree, {planted.FIGURE: figure, beside: figure})

    asked, other = (browser.get(f"/files/{path}").response for path in (planted.FIGURE, beside))

    assert planted.SECRET not in asked.text
    assert '<rect x="10" y="5" width="30" height="15" fill="#ddd">' in asked.text
    assert asked.mimetype == "image/svg+xml"
    assert asked.headers["ETag"] != other.headers["ETag"]
    assert other.text == planted.DRAWING


def test_a_drawing_that_is_asked_about_and_cannot_be_read_is_not_sent(
    kit: TestKit, browser: Browser
) -> None:
    figure = kit.settings.var / "pan.svg"
    figure.parent.mkdir(parents=True, exist_ok=True)
    figure.write_text(planted.DRAWING.replace("</svg>", ""), "utf-8")
    with kit.sessions.begin() as session:
        tree = a_tree(exams_ore_tester_quiz_md=planted.quiz())
        publish(session, tree, {planted.FIGURE: figure})

    assert browser.get(f"/files/{planted.FIGURE}").status == 404
