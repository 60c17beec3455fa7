"""All errands of the public door; importing them hangs their pages on it."""

from webapp.browse import courses, files, home, labs, lessons, observations, words
from webapp.browse.door import door

__all__ = ["courses", "door", "files", "home", "labs", "lessons", "observations", "words"]
