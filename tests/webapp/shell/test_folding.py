"""Fixed texts of a template are translated when it is compiled, values are still filled in."""

import pytest
from flask import render_template_string
from flask.ctx import RequestContext

from tests.browser import Browser
from webapp.shell.i18n import IN_ADDRESS, compiling
from webapp.shell.i18n.folding import Site


@pytest.fixture(autouse=True, scope="module")
def compiled() -> None:
    compiling.compile_all()


def standing_at(browser: Browser, language: str) -> RequestContext:
    return browser.app.test_request_context("/", environ_overrides={IN_ADDRESS: language})


@pytest.mark.parametrize(("language", "word"), [("en", "Privacy"), ("zh", "隐私")])
def test_a_fixed_text_stands_in_the_language_of_the_page(
    browser: Browser, language: str, word: str
) -> None:
    with standing_at(browser, language):
        assert render_template_string("{{ _('Privacy') }}") == word


def test_one_template_serves_both_languages_in_turn(browser: Browser) -> None:
    said = []
    for language in ("zh", "en", "zh"):
        with standing_at(browser, language):
            said.append(render_template_string("{{ _('Privacy') }}!"))

    assert said == ["隐私!", "Privacy!", "隐私!"]


def test_a_text_joined_to_a_value_escapes_the_value_and_not_itself(browser: Browser) -> None:
    with standing_at(browser, "en"):
        page = render_template_string("{{ _('a < b') ~ name }}", name="<b>")

    assert page == "a < b&lt;b&gt;"


def test_a_text_with_values_is_filled_when_it_is_shown(browser: Browser) -> None:
    with standing_at(browser, "en"):
        page = render_template_string("{{ _('%(name)s is here', name=who) }}", who="M<")

    assert page == "M&lt; is here"


def test_filters_of_the_site_hold_in_every_language(browser: Browser) -> None:
    assert isinstance(browser.app, Site)
    for language in ("en", "zh"):
        with standing_at(browser, language):
            assert "percent" in browser.app.jinja_env.filters
