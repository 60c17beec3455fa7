"""Every text of the site has its translation: none missing, none stale, no placeholder lost."""

import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from babel.messages.catalog import Catalog

from webapp.shell.i18n import CATALOGUES, extraction

HOLE = re.compile(r"%\(\w+\)[sd]|%%")
FOLDERS = tuple(CATALOGUES.values())


@cache
def template() -> Catalog:
    return extraction.messages()


def stored(folder: str) -> Catalog:
    return extraction.read(extraction.catalogue_path(folder), folder)


def texts(catalogue: Catalog) -> list[Any]:
    return [message for message in catalogue if message.id]


def forms(text: object) -> tuple[str, ...]:
    return tuple(text) if isinstance(text, (tuple, list)) else (str(text or ""),)


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_text_is_translated(folder: str) -> None:
    held = {str(message.id): message for message in texts(stored(folder))}
    missing = [
        message.id
        for message in texts(template())
        if str(message.id) not in held or not all(forms(held[str(message.id)].string))
    ]

    assert not missing, "run python -m webapp.shell.i18n.extraction, then translate what it lists"


@pytest.mark.parametrize("folder", FOLDERS)
def test_no_translation_is_of_a_text_that_is_gone(folder: str) -> None:
    wanted = {str(message.id) for message in texts(template())}
    stale = [message.id for message in texts(stored(folder)) if str(message.id) not in wanted]

    assert not stale, "run python -m webapp.shell.i18n.extraction"
    assert not stored(folder).obsolete


@pytest.mark.parametrize("folder", FOLDERS)
def test_no_translation_is_a_guess(folder: str) -> None:
    assert not [message.id for message in texts(stored(folder)) if message.fuzzy]


@pytest.mark.parametrize("folder", FOLDERS)
def test_no_placeholder_is_lost(folder: str) -> None:
    for message in texts(stored(folder)):
        wanted = set(HOLE.findall(forms(message.id)[-1]))
        for form in forms(message.string):
            assert set(HOLE.findall(form)) == wanted, message.id
            assert "%" not in HOLE.sub("", form) or "%" in HOLE.sub("", forms(message.id)[-1])


@pytest.mark.parametrize("folder", FOLDERS)
def test_bringing_it_up_to_date_changes_nothing(folder: str) -> None:
    path = extraction.catalogue_path(folder)

    again = extraction.written(extraction.updated(stored(folder), template()))

    assert again.decode() == path.read_text("utf-8")


def test_texts_in_a_template_and_in_code_are_both_found(tmp_path: Path) -> None:
    (tmp_path / "webapp").mkdir()
    (tmp_path / "assessments").mkdir()
    (tmp_path / "webapp" / "page.html").write_text("{% extends 'x' %}{{ _('A page') }}", "utf-8")
    (tmp_path / "webapp" / "code.py").write_text(
        'gettext("Code")\nngettext("%(num)d day", "%(num)d days", 2)\nraise Refused("No.")\n',
        "utf-8",
    )

    found = {message.id for message in texts(extraction.messages(tmp_path))}

    assert {"A page", "Code", ("%(num)d day", "%(num)d days"), "No."} <= found
