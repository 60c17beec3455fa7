"""One request, one transaction: committed on success, gone on refusal, with what outlasts it."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.browser import Browser
from tests.builders import NOON, a_learner
from tests.conftest import TestKit
from webapp.actions.errors import Missing, Refused, Stale
from webapp.shell import access, request
from webapp.site import create_app
from webapp.store.people import Signin
from webapp.store.trail import Trail, record


def note(session: Session, action: str) -> None:
    record(session, None, action, "thing:test", now=NOON)


def noted(kit: TestKit) -> list[str]:
    with kit.sessions() as session:
        return list(session.scalars(select(Trail.action).order_by(Trail.id)))


@pytest.fixture
def app(kit: TestKit) -> Flask:
    return create_app(kit)


def opened(kit: TestKit, app: Flask, view: Callable[[], object]) -> int:
    """Hang a view on the site, send it a form, return the status."""
    app.add_url_rule("/test", "test", access.anyone(view), methods=["GET", "POST"])  # type: ignore[type-var, arg-type]
    return Browser(kit, app).client.post("/test").status_code


def test_what_a_request_wrote_is_committed_when_it_succeeds(kit: TestKit, app: Flask) -> None:
    def view() -> str:
        note(request.session(), "done")
        return "ok"

    assert opened(kit, app, view) == 200
    assert noted(kit) == ["done"]


@pytest.mark.parametrize(
    ("refusal", "status"), [(Missing(), 404), (Refused("no"), 409), (Stale("late"), 409)]
)
def test_what_a_refused_request_wrote_is_gone_save_what_outlasts_it(
    kit: TestKit, app: Flask, refusal: Exception, status: int
) -> None:
    def view() -> str:
        note(request.session(), "gone")
        request.outlast(lambda session: note(session, "kept"))
        raise refusal

    assert opened(kit, app, view) == status
    assert noted(kit) == ["kept"]


def test_an_answer_that_is_not_a_success_commits_nothing(kit: TestKit, app: Flask) -> None:
    def view() -> tuple[str, int]:
        note(request.session(), "gone")
        return "no", 422

    assert opened(kit, app, view) == 422
    assert noted(kit) == []


def test_a_view_that_stands_apart_writes_in_its_own_transactions(kit: TestKit, app: Flask) -> None:
    @request.apart
    def view() -> tuple[str, int]:
        with request.kit().sessions.begin() as session:
            note(session, "kept")
        return "no", 422

    assert opened(kit, app, view) == 422
    assert noted(kit) == ["kept"]


def test_a_bug_answers_500_with_a_reference_and_keeps_nothing(
    kit: TestKit, app: Flask, caplog: pytest.LogCaptureFixture
) -> None:
    def view() -> str:
        note(request.session(), "gone")
        raise ZeroDivisionError("a detail for the log only")

    app.add_url_rule("/test", "test", access.anyone(view), methods=["POST"])
    browser = Browser(kit, app)
    app.config["PROPAGATE_EXCEPTIONS"] = False

    page = browser.client.post("/test")

    told = page.get_data(as_text=True)
    reference = told.split("Reference: ")[1].split(".")[0]
    assert page.status_code == 500
    assert "a detail" not in told
    assert reference in caplog.text
    assert noted(kit) == []


def test_a_program_gets_its_refusal_as_json(kit: TestKit, browser: Browser) -> None:
    page = browser.get("/no/such/page", headers={"Accept": "application/json"})

    assert page.status == 404
    assert page.json["status"] == 404


def test_forbidden_and_missing_look_alike(kit: TestKit, browser: Browser) -> None:
    with kit.sessions.begin() as session:
        person = a_learner(session)
    browser.sign_in(person)

    forbidden, missing = browser.get("/admin/people"), browser.get("/nothing/here")

    assert (forbidden.status, missing.status) == (403, 404)
    assert forbidden.root.one("main").text == missing.root.one("main").text


def test_a_visit_is_noted_now_and_then_and_not_each_time(kit: TestKit, browser: Browser) -> None:
    with kit.sessions.begin() as session:
        person = a_learner(session)
    browser.sign_in(person)

    def seen() -> object:
        with kit.sessions() as session:
            return session.scalars(select(Signin.seen_at)).one()

    kit.clock.forward(timedelta(minutes=5))
    browser.get("/account")
    early = seen()
    kit.clock.forward(timedelta(minutes=6))
    browser.get("/account")

    assert early == NOON
    assert seen() == NOON + timedelta(minutes=11)


def test_a_sign_in_lapses_after_thirty_days(kit: TestKit, browser: Browser) -> None:
    with kit.sessions.begin() as session:
        person = a_learner(session)
    browser.sign_in(person)

    kit.clock.forward(timedelta(days=30))

    assert browser.get("/account").status == 303


def test_a_view_with_two_marks_is_refused_when_it_is_written() -> None:
    with pytest.raises(TypeError, match="two access marks"):
        access.anyone(access.learners(lambda: "x"))


def test_a_view_without_a_mark_cannot_be_opened(kit: TestKit, app: Flask) -> None:
    app.add_url_rule("/test", "test", lambda: "x")

    with pytest.raises(LookupError, match="no access mark"):
        Browser(kit, app).get("/test")


def test_a_page_that_reads_has_one_connection_for_all_it_asks(kit: TestKit, app: Flask) -> None:
    held: list[int] = []

    def view() -> str:
        request.connection()
        request.session().scalars(select(Signin.id)).all()
        held.append(kit.sessions.engine.pool.checkedout())  # type: ignore[attr-defined]
        return "ok"

    app.add_url_rule("/test", "test", access.anyone(view))  # type: ignore[type-var, arg-type]
    before = kit.sessions.engine.pool.checkedout()  # type: ignore[attr-defined]

    assert Browser(kit, app).client.get("/test").status_code == 200
    assert held == [before + 1]
    assert kit.sessions.engine.pool.checkedout() == before  # type: ignore[attr-defined]


def test_who_writes_what_outlasts_a_page_holds_no_other_connection(
    kit: TestKit, app: Flask
) -> None:
    held: list[int] = []

    def writes(session: Session) -> None:
        note(session, "kept")
        session.flush()
        held.append(kit.sessions.engine.pool.checkedout())  # type: ignore[attr-defined]

    def view() -> str:
        request.connection()
        request.outlast(writes)
        return "ok"

    app.add_url_rule("/test", "test", access.anyone(view))  # type: ignore[type-var, arg-type]
    before = kit.sessions.engine.pool.checkedout()  # type: ignore[attr-defined]

    assert Browser(kit, app).client.get("/test").status_code == 200
    assert noted(kit) == ["kept"]
    assert held == [before + 1]
