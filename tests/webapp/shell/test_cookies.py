"""A remembered cookie says what it said, to each request anew, and only as long as it is young."""

from datetime import timedelta

import pytest
from flask import Flask
from flask.sessions import SecureCookieSession
from itsdangerous import TimestampSigner

from webapp.shell.cookies import Cookies


@pytest.fixture
def app() -> Flask:
    app = Flask("test")
    app.config.update(SECRET_KEY="of a test", PERMANENT_SESSION_LIFETIME=timedelta(days=30))
    app.session_interface = Cookies()
    return app


def signed(app: Flask, **said: object) -> str:
    signer = app.session_interface.get_signing_serializer(app)  # type: ignore[attr-defined]
    return str(signer.dumps(said))


def read(app: Flask, value: str) -> SecureCookieSession:
    with app.test_request_context(headers={"Cookie": f"session={value}"}) as context:
        found = app.session_interface.open_session(app, context.request)
    assert isinstance(found, SecureCookieSession)
    return found


def test_it_is_read_the_same_a_second_time(app: Flask) -> None:
    value = signed(app, name="Lena")

    assert dict(read(app, value)) == dict(read(app, value)) == {"name": "Lena"}


def test_what_one_request_changes_in_it_no_other_sees(app: Flask) -> None:
    value = signed(app, tried={"a": ["q1"]})

    first = read(app, value)
    first["tried"]["a"].append("q2")
    first["more"] = "x"

    assert dict(read(app, value)) == {"tried": {"a": ["q1"]}}


@pytest.mark.parametrize("at", [0, 5, -1])
def test_a_changed_one_is_refused_though_the_true_one_is_known(app: Flask, at: int) -> None:
    value = signed(app, name="Lena")
    read(app, value)
    other = "A" if value[at] != "A" else "B"
    changed = value[:at] + other + (value[at + 1 :] if at != -1 else "")

    assert len(changed) == len(value)
    assert dict(read(app, changed)) == {}


@pytest.mark.parametrize(
    ("age", "holds"),
    [
        (timedelta(days=29, hours=23), True),
        (timedelta(days=30, minutes=1), False),
        (timedelta(minutes=-5), False),
    ],
)
def test_its_age_is_looked_at_though_it_was_read_before(
    app: Flask, monkeypatch: pytest.MonkeyPatch, age: timedelta, holds: bool
) -> None:
    now = TimestampSigner("any").get_timestamp()
    made = now - int(age.total_seconds())
    with monkeypatch.context() as then:
        then.setattr(TimestampSigner, "get_timestamp", lambda _: made)
        value = signed(app, name="Lena")

    for _ in range(2):
        assert dict(read(app, value)) == ({"name": "Lena"} if holds else {})


def test_another_sites_cookie_is_refused(app: Flask) -> None:
    theirs = Flask("theirs")
    theirs.config.update(SECRET_KEY="of another", PERMANENT_SESSION_LIFETIME=timedelta(days=30))
    theirs.session_interface = Cookies()

    assert dict(read(app, signed(theirs, name="Mallory"))) == {}
