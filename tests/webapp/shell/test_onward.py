"""A form answered with the page it leads to, for those who prefer it; a redirect for all others."""

from http.cookies import SimpleCookie

import pytest
from flask import Flask, redirect, request
from flask import session as cookie
from flask.testing import FlaskClient
from flask.typing import ResponseReturnValue

from webapp.shell import onward

PREFERS = {"Prefer": "return=representation"}


@pytest.fixture
def client() -> FlaskClient:
    app = Flask("steps", static_folder=None)
    app.config["SECRET_KEY"] = "of a test"

    @app.post("/send")
    def send() -> ResponseReturnValue:
        cookie["word"] = request.form["word"]
        return redirect(request.args.get("to", "/page?n=2#part"), 303)

    @app.get("/page")
    def page() -> str:
        return f"{cookie.get('word')} {request.args['n']} {request.method} {len(request.form)}"

    onward.install(app)
    return app.test_client()


def test_the_answer_is_the_page_with_its_address(client: FlaskClient) -> None:
    answer = client.post("/send", data={"word": "ore"}, headers=PREFERS)

    assert (answer.status_code, answer.text) == (200, "ore 2 GET 0")
    assert answer.headers["Content-Location"] == "/page?n=2#part"
    assert answer.headers["Preference-Applied"] == "return=representation"


def test_cookies_of_the_form_reach_the_page_and_the_browser(client: FlaskClient) -> None:
    client.post("/send", data={"word": "old"}, headers=PREFERS)

    answer = client.post("/send", data={"word": "new"}, headers=PREFERS)

    assert answer.text.startswith("new ")
    assert "session" in SimpleCookie(answer.headers["Set-Cookie"])
    assert client.get("/page?n=3").text.startswith("new 3")


def test_without_the_wish_a_form_is_answered_with_its_redirect(client: FlaskClient) -> None:
    answer = client.post("/send", data={"word": "ore"})

    assert (answer.status_code, answer.headers["Location"]) == (303, "/page?n=2#part")


@pytest.mark.parametrize("place", ["https://elsewhere.example/", "//elsewhere.example/"])
def test_a_redirect_to_another_site_is_not_followed(client: FlaskClient, place: str) -> None:
    answer = client.post(f"/send?to={place}", data={"word": "ore"}, headers=PREFERS)

    assert (answer.status_code, answer.headers["Location"]) == (303, place)


def test_a_refused_form_stays_as_it_is(client: FlaskClient) -> None:
    answer = client.post("/send", data={}, headers=PREFERS)

    assert answer.status_code == 400
    assert "Content-Location" not in answer.headers


def test_a_reading_request_is_not_touched(client: FlaskClient) -> None:
    assert "Preference-Applied" not in client.get("/page?n=1", headers=PREFERS).headers
