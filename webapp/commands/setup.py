"""What several commands do first: open the kit, bring the database and the content up to date."""

import sys
from collections.abc import Mapping
from pathlib import Path

from curriculum import tree
from webapp.actions import publishing
from webapp.actions.publishing import Imported
from webapp.commands import options
from webapp.kit import Kit, build, passphrase_of, secret
from webapp.settings import Settings
from webapp.store.migrations import upgrade


def kit() -> Kit:
    """Return the kit of this installation."""
    return build(options.settings())


def make_secrets(the_settings: Settings) -> None:
    """Make the folder of keys and what is missing in it, readable by its owner only."""
    the_settings.keys.mkdir(parents=True, exist_ok=True, mode=0o700)
    secret(the_settings.secret_path)
    passphrase_of(the_settings)


def migrate(the_kit: Kit) -> bool:
    """Bring the database up to date; return whether there was something to do."""
    return upgrade(the_kit.sessions.engine)


def publish(the_kit: Kit) -> Imported:
    """Bring the content folders into the site. Nothing is written when nothing changed."""
    roots = the_kit.settings.content
    missing = [root for root in roots if not root.is_dir()]
    if missing:
        sys.stderr.write(f"There is no folder {missing[0]}. Set YTTERBY_CONTENT.\n")
        raise SystemExit(options.BAD_SETTING)
    sources, assets = tree.read(roots), tree.assets(roots)
    with the_kit.sessions() as session:
        if not publishing.is_new(session, sources, assets):
            return Imported()
    return _publish(the_kit, sources, assets)


def _publish(the_kit: Kit, sources: Mapping[str, str], assets: Mapping[str, Path]) -> Imported:
    with the_kit.sessions.begin() as session:
        return publishing.import_tree(session, sources, assets, now=the_kit.now())
