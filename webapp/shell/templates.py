"""How pages are found and filled: a template's name is its path in the repository."""

from dataclasses import replace
from pathlib import Path

from flask import Flask, g, request
from jinja2 import FileSystemLoader, PrefixLoader, StrictUndefined

import assessments
import webapp
from webapp.shell import addresses, assets, forms, i18n, words
from webapp.shell.i18n import libraries
from webapp.shell.navigation import navigation
from webapp.shell.request import Visitor, person


def install(app: Flask) -> None:
    """Set the template engine up. Called before the first template is loaded."""
    folders = {name.__name__: Path(str(name.__file__)).parent for name in (webapp, assessments)}
    app.jinja_loader = PrefixLoader(
        {name: FileSystemLoader(folder) for name, folder in folders.items()}
    )
    app.jinja_options = {"extensions": ["jinja2.ext.i18n"], "undefined": StrictUndefined}
    env = app.jinja_env
    env.trim_blocks = env.lstrip_blocks = True
    # The extension adds these methods to the environment when it is loaded.
    env.install_gettext_callables(i18n.gettext, i18n.ngettext, newstyle=True)  # type: ignore[attr-defined]
    env.globals.update(csrf_field=forms.csrf_field)
    assets.install(app)
    words.install(app)
    env.filters.update(said=libraries.said, phrases=libraries.phrases, worded=libraries.worded)
    app.context_processor(of_visitor)


def of_visitor() -> dict[str, object]:
    """Return what the shell of a page shows about who is looking."""
    visitor: Visitor | None = None if g.get("plain") else person()
    kinds = visitor.kinds if visitor else None
    nav = navigation(kinds, request.path, i18n.current_language())
    return {
        "person": visitor,
        "theme": visitor.theme if visitor else "system",
        "language": i18n.current_language(),
        "nav": replace(nav, other_language=addresses.other_language()),
        "alternates": addresses.alternates(),
    }
