"""All errands of the author's and the assessor's door: importing them hangs their views on it."""

from webapp.teach import desk, help, marking
from webapp.teach.door import door

__all__ = ["desk", "door", "help", "marking"]
