"""What is asked, and what an answer is worth: usable without a site, a database or a clock.

The front door for a notebook or a script is `read_quiz` and `grade`; README.md shows them at work.
"""

from assessments.library import grade, read_quiz
from assessments.marks import Mark
from assessments.problems import Problem, SourceError
from assessments.questions.base import BadResponse, Draw, Question
from assessments.quiz import Quiz

__all__ = [
    "BadResponse", "Draw", "Mark", "Problem", "Question", "Quiz", "SourceError",
    "grade", "read_quiz",
]  # fmt: skip
