"""All errands of the operator's door: importing them hangs their views on it."""

from webapp.admin import health, people
from webapp.admin.door import door

__all__ = ["door", "health", "people"]
