"""All errands of the accounts' door: importing them hangs their views on it."""

from webapp.accounts import passwords, privacy, settings, sharing, signin
from webapp.accounts.door import door

__all__ = ["door", "passwords", "privacy", "settings", "sharing", "signin"]
