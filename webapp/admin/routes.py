"""All errands of the operator's door: importing them hangs their views on it."""

from webapp.admin import awards, health, issuer, people
from webapp.admin.door import door

__all__ = ["awards", "door", "health", "issuer", "people"]
