"""Finds every text that is marked for translation and brings the catalogues up to date.

Run as a module after texts have changed: new ones arrive in the catalogue without a translation,
texts that are gone leave it, and nothing is guessed from something similar.
"""

import io
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po, write_po
from jinja2.ext import babel_extract

from webapp.shell.i18n import CATALOGUES, FOLDER, libraries

ROOT = FOLDER.parent.parent.parent
WIDTH = 100
# The marks in our code; `say` is a translator that is handed on, actions refuse in fixed sentences.
PYTHON = {
    "N_": None,
    "_": None,
    "gettext": None,
    "say": None,
    "ngettext": (1, 2),
    "Refused": None,
    "Stale": None,
}
TEMPLATES = {"_": None, "gettext": None, "ngettext": (1, 2)}
OPTIONS = {
    "extensions": "jinja2.ext.i18n",
    "trim_blocks": "true",
    "lstrip_blocks": "true",
    "newstyle_gettext": "true",
    "silent": "false",  # a template that cannot be read is an error, not a file without texts
}
Found = tuple[str, int, str | tuple[str, ...]]


def messages(root: Path = ROOT) -> Catalog:
    """Return all texts of the site, each with the files that it stands in."""
    catalogue = Catalog(fuzzy=False)
    for path, _, text in _found(root):
        catalogue.add(text, locations=[(path, 0)])
    return catalogue


def _found(root: Path) -> Iterator[Found]:
    for path in sorted((root / "webapp").rglob("*.py")):
        yield from _in_file(root, path, "python", PYTHON, {})
    for package in ("webapp", "assessments"):
        for path in sorted((root / package).rglob("*.html")):
            yield from _in_file(root, path, babel_extract, TEMPLATES, OPTIONS)
    for sentence in libraries.SENTENCES:
        yield "webapp/shell/i18n/libraries.py", 0, sentence


def _in_file(
    root: Path, path: Path, method: Any, keywords: dict[str, Any], options: dict[str, str]
) -> Iterator[Found]:
    name = path.relative_to(root).as_posix()
    for line, text, _, _ in extract_from_file(method, path, keywords, (), options):
        yield name, line, text


def catalogue_path(folder: str) -> Path:
    """Return where the catalogue of a language lies; `folder` as in CATALOGUES."""
    return FOLDER / folder / "LC_MESSAGES" / "ytterby.po"


def read(path: Path, locale: str) -> Catalog:
    """Return a catalogue as it is stored."""
    with path.open("rb") as stored:
        return read_po(stored, locale=locale)


def updated(stored: Catalog, template: Catalog) -> Catalog:
    """Return the catalogue with exactly the texts of the template, in an order that stays."""
    fresh = Catalog(
        locale=stored.locale,
        header_comment=stored.header_comment,
        project="Ytterby",
        version="1",
        last_translator="Ytterby's contributors",
        language_team="Ytterby's contributors",
        fuzzy=False,
    )
    for message in sorted(_texts(template), key=lambda one: (one.locations, str(one.id))):
        kept = stored.get(message.id)
        places = sorted(set(message.locations))
        fresh.add(
            message.id,
            kept.string if kept else None,
            locations=places,
            user_comments=kept.user_comments if kept else (),
        )
    return fresh


def written(catalogue: Catalog) -> bytes:
    """Return a catalogue as text; the same texts make the same bytes."""
    out = io.BytesIO()
    write_po(out, catalogue, width=WIDTH, include_lineno=False, omit_header=False)
    lines = out.getvalue().decode().split("\n")
    unsteady = ('"POT-Creation-Date', '"PO-Revision-Date', '"Generated-By', '"Report-Msgid')
    return "\n".join(line for line in lines if not line.startswith(unsteady)).encode()


def _texts(catalogue: Catalog) -> Iterable[Any]:
    return (message for message in catalogue if message.id)


def main() -> int:
    """Bring all catalogues up to date; say how many texts wait for a translation."""
    template = messages()
    for folder in CATALOGUES.values():
        path = catalogue_path(folder)
        fresh = updated(read(path, folder), template)
        path.write_bytes(written(fresh))
        waiting = [message for message in _texts(fresh) if not _translated(message.string)]
        sys.stdout.write(f"{folder}: {len(fresh)} texts, {len(waiting)} wait for a translation\n")
        for message in waiting:
            sys.stdout.write(f"  {message.id!r}\n")
    return 0


def _translated(string: object) -> bool:
    return all(string) if isinstance(string, (tuple, list)) else bool(string)


if __name__ == "__main__":
    sys.exit(main())
