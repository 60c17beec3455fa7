"""Words of the interface in the reader's language: gettext, and which language that is."""

from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path
from typing import cast

from flask import g, has_request_context, request

from webapp.shell.request import person

FOLDER = Path(__file__).parent
CATALOGUES = {"zh": "zh_Hans"}  # language of pages -> folder of its catalogue
LANGUAGES = ("en", *CATALOGUES)
IN_ADDRESS = "ytterby.language"  # where a request keeps the language that its address names


def N_(text: str) -> str:  # noqa: N802 - gettext's own name for "translate later"
    """Mark a text for translation where it is written; it is translated where it is shown."""
    return text


def current_language() -> str:
    """Return the language of this page: of the address, of the account, else English."""
    try:
        return cast(str, g.language)  # asked for each phrase of a page
    except (AttributeError, RuntimeError):  # not known yet, or no request
        pass
    if not has_request_context():
        return "en"
    g.language = language = _of_request()
    return language


def _of_request() -> str:
    named = request.environ.get(IN_ADDRESS)
    visitor = None if named or g.get("plain") else person()
    asked = named or (visitor.language if visitor else "")
    return asked if asked in LANGUAGES else "en"


@lru_cache
def translations(language: str) -> NullTranslations:
    """Return the words of a language; without a compiled catalogue they stay English."""
    folder = CATALOGUES.get(language)
    path = FOLDER / folder / "LC_MESSAGES" / "ytterby.mo" if folder else None
    if path is None or not path.exists():
        return NullTranslations()
    with path.open("rb") as compiled:
        return GNUTranslations(compiled)


def gettext(text: str, **values: object) -> str:
    """Return a text in the page's language, with `%(name)s` filled in."""
    found = translations(current_language()).gettext(text) if text else ""
    return found % values if values else found


def ngettext(one: str, many: str, num: int, **values: object) -> str:
    """Return the form for this number, with `%(num)d` and other values filled in."""
    found = translations(current_language()).ngettext(one, many, num)
    return found % {"num": num, **values}
