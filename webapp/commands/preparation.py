"""Everything that has to be there before the site is up: tables, content, keys, demo accounts."""

import sys

from webapp.commands import demo, publish, setup
from webapp.kit import build
from webapp.settings import LOOPBACK, Settings


def prepare(settings: Settings, host: str) -> None:
    """Make what is missing: what exists already stays."""
    setup.make_secrets(settings)
    kit = build(settings)
    if setup.migrate(kit):
        sys.stdout.write("Database: brought up to date.\n")
    done = setup.publish(kit)
    sys.stdout.write(publish.told(done))
    if not done.nothing:
        kit.catalog()  # read here, and kept for the site: what that takes of memory ends with this
    kit.keyring()
    if host in LOOPBACK and settings.is_loopback and not demo.exist(kit):
        sys.stdout.write(demo.told(demo.reset(kit)))
    kit.sessions.engine.dispose()
