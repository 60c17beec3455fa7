"""The one hasher of a process: its gate counts only when everyone goes through the same."""

from typing import cast

from flask import current_app

from webapp.actions.passwords import Hasher
from webapp.shell.request import kit


def hasher() -> Hasher:
    """Return the hasher of this site."""
    kept = current_app.extensions
    if "ytterby-hasher" not in kept:
        kept.setdefault("ytterby-hasher", Hasher(kit().settings.hashes))
    return cast(Hasher, kept["ytterby-hasher"])
