"""All errands of the learner's door: importing them hangs their views on it."""

from webapp.learn import attempts, completions, proof, proof_files, proof_sharing, study
from webapp.learn.door import door

__all__ = ["attempts", "completions", "door", "proof", "proof_files", "proof_sharing", "study"]
