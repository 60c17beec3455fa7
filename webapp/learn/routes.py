"""All errands of the learner's door: importing them hangs their views on it."""

from webapp.learn import attempts, proof, study
from webapp.learn.door import door

__all__ = ["attempts", "door", "proof", "study"]
