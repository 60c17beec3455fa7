"""Every route × every kind of person × nobody: who gets in is what the mark says, no more."""

from collections.abc import Iterator

import pytest
from flask import Flask
from werkzeug.routing import AnyConverter, Rule

from tests.browser import Browser
from tests.builders import a_person
from tests.conftest import TestKit
from webapp.actions import grants
from webapp.queries import people
from webapp.shell.access import GRANTS
from webapp.site import create_app
from webapp.store.people import Person

MARKS = {"anyone", "people", *GRANTS}


@pytest.fixture
def app(kit: TestKit) -> Flask:
    return create_app(kit)


@pytest.fixture
def everybody(kit: TestKit) -> dict[str, Person]:
    with kit.sessions.begin() as session:
        return {kind: a_person(session, kind) for kind in GRANTS}


def mark_of(app: Flask, rule: Rule) -> str:
    return str(getattr(app.view_functions[rule.endpoint], "access", ""))


def addresses(app: Flask) -> Iterator[tuple[str, str, Rule]]:
    """Yield a method and an address for each route, about things that do not exist."""
    for rule in app.url_map.iter_rules():
        with app.test_request_context():
            values = {
                name: _sample(rule, name) for name in rule.arguments - set(rule.defaults or ())
            }
            built = rule.build(values)
        assert built is not None, rule
        for method in sorted((rule.methods or set()) - {"HEAD", "OPTIONS"}):
            yield method, built[1], rule


def _sample(rule: Rule, name: str) -> object:
    converter = rule._converters[name]
    if isinstance(converter, AnyConverter):
        return sorted(converter.items)[0]
    if converter.regex == r"\d+":
        return 999999
    return "no/such/thing" if not converter.part_isolating else "none"


def test_every_view_carries_a_mark(app: Flask) -> None:
    silent = [r.endpoint for r in app.url_map.iter_rules() if mark_of(app, r) not in MARKS]

    assert silent == []


def test_nobody_gets_past_a_mark_that_asks_for_a_person(kit: TestKit, app: Flask) -> None:
    stranger = Browser(kit, app)

    for method, address, rule in addresses(app):
        if mark_of(app, rule) == "anyone":
            continue
        sent = stranger.client.open(address, method=method)
        assert sent.status_code == 303, f"{method} {address}: {sent.status_code}"
        assert sent.headers["Location"].startswith("/signin"), address


@pytest.mark.parametrize("kind", GRANTS)
def test_each_kind_gets_in_where_its_mark_is_and_nowhere_else(
    kit: TestKit, app: Flask, everybody: dict[str, Person], kind: str
) -> None:
    app.config["PROPAGATE_EXCEPTIONS"] = True
    browser = Browser(kit, app)

    for method, address, rule in addresses(app):
        mark = mark_of(app, rule)
        if mark not in GRANTS:
            continue
        browser.client.delete_cookie("ytterby")
        browser.sign_in(everybody[kind])
        if mark == kind:
            # Let in: what then happens (a page, a redirect, nothing there) is the view's affair.
            assert browser.client.open(address, method=method).status_code != 403, address
        else:
            assert browser.client.open(address, method=method).status_code == 403, address


def test_a_grant_that_is_over_opens_nothing(
    kit: TestKit, app: Flask, everybody: dict[str, Person]
) -> None:
    browser = Browser(kit, app)
    browser.sign_in(everybody["operator"])
    with kit.sessions.begin() as session:
        other = a_person(session, "operator")
        known = people.one(session, everybody["operator"].id, now=kit.now())
        assert known is not None
        grants.take(session, known.holdings[0].id, by=other.id, now=kit.now(), why="over")

    assert browser.get("/admin/people").status == 403
