"""Templates with their words already put in: one set of compiled templates for each language.

A page has some fifty fixed texts, and looking each of them up took longer than all the rest of it.
So a text that stands in a template is translated when the template is compiled, once.
"""

from collections.abc import Callable, MutableMapping
from functools import cached_property
from typing import Any

from flask import Flask
from flask.templating import Environment
from jinja2 import nodes
from jinja2.visitor import NodeTransformer
from markupsafe import Markup

from webapp.shell.i18n import CATALOGUES, current_language, translations

CALLS = frozenset({"_", "gettext"})


class _Folding(NodeTransformer):
    """Puts the translation in the place of each call that says a fixed text and nothing else."""

    def __init__(self, language: str) -> None:
        self._say = translations(language).gettext

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802 - named after the node
        """Fold `_("text")`; a call with values is left to the extension."""
        plain = not (node.kwargs or node.dyn_args or node.dyn_kwargs) and len(node.args) == 1
        if isinstance(node.node, nodes.Name) and node.node.name in CALLS and plain:
            text = node.args[0]
            if isinstance(text, nodes.Const) and isinstance(text.value, str):
                # As Jinja's own gettext does: a template's text is markup, `%%` is a percent sign.
                said = Markup(self._say(text.value)) % {}  # noqa: S704 - ours, not a visitor's
                return nodes.Const(said, lineno=node.lineno)
        return self.generic_visit(node)


class Worded(Environment):
    """Flask's template environment for one language."""

    language = "en"

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        parsed = super()._parse(source, name, filename)
        folded: nodes.Template = _Folding(self.language).visit(parsed)
        return folded

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Return the one dictionary, not a view of it that each import would search by hand."""
        return super().make_globals(d) if d else self.globals

    def into(self, language: str) -> "Worded":
        """Return the same environment in another language; filters and globals stay shared."""
        other = self.overlay()
        if not isinstance(other, Worded):
            raise TypeError("an overlay is of its environment's class")
        other.language = language
        return other


class Site(Flask):
    """The application: it fills its templates in the language of the page at hand."""

    jinja_environment = Worded

    @cached_property
    def _environments(self) -> dict[str, Worded]:
        first = self.create_jinja_environment()
        if not isinstance(first, Worded):
            raise TypeError("the application makes environments of its own class")
        return {"en": first, **{language: first.into(language) for language in CATALOGUES}}

    def ensure_sync(self, func: Callable[..., Any]) -> Callable[..., Any]:
        """Return it as it is: nothing here is a coroutine, and a page asks that a dozen times."""
        return func

    @property
    def jinja_env(self) -> Worded:
        """Return the environment of the page's language; English where there is no page."""
        return self._environments[current_language()]
