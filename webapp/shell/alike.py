"""Pages that differ between people in the same state only by their name and their token.

Such a page is rendered once with two holes in it, and the holes are filled for each reader. The key
must name all else that the page shows of a person: what is not in the key must not be in the page.
"""

from collections.abc import Callable, Hashable
from dataclasses import replace
from secrets import token_hex
from weakref import WeakKeyDictionary

from flask import g
from markupsafe import escape

from curriculum.catalog import Catalog
from webapp.shell.addresses import of_address
from webapp.shell.forms import csrf_token
from webapp.shell.request import Visitor, catalog

# Nobody can write these into a page: they are new in each process and leave it filled in.
NAME, TOKEN = f"name-{token_hex(16)}", f"token-{token_hex(16)}"
MOST_PAGES = 1024

# A new publication makes a new catalogue, and the pages of the old one go with it.
_kept: WeakKeyDictionary[Catalog, dict[Hashable, bytes]] = WeakKeyDictionary()


def page(visitor: Visitor, key: Hashable, render: Callable[[], str]) -> bytes:
    """Return the page for this visitor: the kept one of the key, or as `render` now returns it."""
    pages = _kept.setdefault(catalog(), {})
    state = (key, visitor.kinds, visitor.theme, visitor.language, of_address())
    kept = pages.get(state)
    if kept is None:
        kept = _with_holes(visitor, render)
        if len(pages) < MOST_PAGES:
            pages[state] = kept
    filled = kept.replace(NAME.encode(), escape(visitor.name).encode())
    return filled.replace(TOKEN.encode(), csrf_token().encode())


def _with_holes(visitor: Visitor, render: Callable[[], str]) -> bytes:
    known = csrf_token()
    g.visitor, g.csrf_token = replace(visitor, name=NAME), TOKEN
    try:
        return render().encode()
    finally:
        g.visitor, g.csrf_token = visitor, known
