"""All errands of the employer's door: importing them hangs their views on it."""

from webapp.team import access, expiring, matrix, people
from webapp.team.door import door

__all__ = ["access", "door", "expiring", "matrix", "people"]
