"""All errands of the learner's door: importing them hangs their views on it."""

from webapp.learn import (
    answer_files,
    attempts,
    completions,
    practice_runs,
    proof,
    proof_files,
    proof_sharing,
    study,
)
from webapp.learn.door import door

__all__ = [
    "answer_files",
    "attempts",
    "completions",
    "door",
    "practice_runs",
    "proof",
    "proof_files",
    "proof_sharing",
    "study",
]
