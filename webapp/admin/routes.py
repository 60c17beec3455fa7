"""All errands of the operator's door: importing them hangs their views on it."""

from webapp.admin import (
    award_changes,
    awards,
    corrections,
    health,
    issuer,
    outdated,
    paper,
    people,
    proposals,
)
from webapp.admin.door import door

__all__ = [
    "award_changes",
    "awards",
    "corrections",
    "door",
    "health",
    "issuer",
    "outdated",
    "paper",
    "people",
    "proposals",
]
