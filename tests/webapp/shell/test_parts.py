"""The parts that pages are made of: words beside colours, and no style of their own."""

from pathlib import Path

import pytest
from flask import Flask, render_template_string
from jinja2 import FileSystemLoader, StrictUndefined

from webapp.shell import assets

PARTS = sorted(Path("webapp/shell/parts").glob("*.html"))


@pytest.fixture
def app() -> Flask:
    made = Flask("parts", static_folder=None)
    env = made.jinja_env
    env.loader = FileSystemLoader(".")
    env.undefined = StrictUndefined
    env.add_extension("jinja2.ext.i18n")
    env.install_null_translations(newstyle=True)  # type: ignore[attr-defined]
    assets.install(made)
    return made


def drawn(app: Flask, part: str, call: str) -> str:
    name = call.split("(")[0]
    source = f'{{% from "webapp/shell/parts/{part}.html" import {name} %}}{{{{ {call} }}}}'
    with app.test_request_context():
        return render_template_string(source)


@pytest.mark.parametrize("part", PARTS, ids=lambda path: path.stem)
def test_a_part_carries_no_style_and_no_script(part: Path) -> None:
    text = part.read_text()

    assert "style=" not in text
    assert "<script" not in text
    assert "| safe" not in text


@pytest.mark.parametrize("part", [p for p in PARTS if p.stem != "nav"], ids=lambda path: path.stem)
def test_each_part_stands_on_the_page_of_parts(part: Path) -> None:
    assert f"parts/{part.name}" in Path("webapp/browse/parts.html").read_text()


def test_a_field_is_tied_to_its_hint_and_its_mistake(app: Flask) -> None:
    html = drawn(app, "field", 'field("flow", "Flow", "2,4.1", hint="5 to 60", error="Two ways")')

    assert 'aria-describedby="flow-hint flow-error"' in html
    assert 'aria-invalid="true"' in html
    assert '<label for="flow">' in html


def test_text_is_escaped(app: Flask) -> None:
    assert "&lt;b&gt;" in drawn(app, "tag", 'tag("<b>")')


def test_a_level_is_said_in_words_too(app: Flask) -> None:
    html = drawn(app, "levels", "levels(2, 3)")

    assert "L2 /" in html
    assert html.count('class="is-shown"') == 2


def test_practice_is_never_said_to_count(app: Flask) -> None:
    html = drawn(app, "levels", "levels(0, 3, 2)")

    assert html.count('class="is-practised"') == 2
    assert "not counted" in html


@pytest.mark.parametrize(
    ("result", "word"),
    [
        ("pass", "passed"),
        ("fail", "failed"),
        ("skipped", "not done"),
        ("unknown", "could not tell"),
    ],
)
def test_each_check_has_a_word(app: Flask, result: str, word: str) -> None:
    assert word in drawn(app, "check", f'check_line("{result}", "Readable", "One credential")')


def test_a_number_in_the_navigator_says_its_state(app: Flask) -> None:
    rows = '[{"number": 4, "answered": True, "flagged": True, "current": False}]'

    html = drawn(app, "navigator", f"navigator({rows}, '#')")

    assert "answered, flagged" in html


def test_an_unknown_state_is_a_mistake_of_ours(app: Flask) -> None:
    with pytest.raises(Exception, match="Finished"):
        drawn(app, "tag", 'state("Finished")')
