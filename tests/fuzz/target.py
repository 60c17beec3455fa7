"""What the fuzzer calls: any bytes given to the reader end in a model or in placed problems.

Nothing of it knows the fuzzer: the tests call the same functions with the kept corpus.
"""

from assessments import quiz
from assessments.canon import MeaningLost, canonical
from assessments.problems import Problem, SourceError

NAMES = ("any.quiz.md", "any.bank.md", "any.lesson.md")


class Broken(AssertionError):
    """A promise of the reader was broken."""


def read_anything(data: bytes) -> None:
    """Give bytes to the readers of quizzes and lessons, and to the canonical form."""
    text = data.decode("utf-8", "surrogateescape")
    read_text(text)


def read_text(text: str) -> None:
    """Give one text to all readers; raises Broken, or whatever a reader should not raise."""
    found, problems = quiz.check(text, NAMES[0])
    look_at(problems, text)
    if found is None and not any(problem.severity == "error" for problem in problems):
        raise Broken("a text that cannot be used has no error")
    _, _, problems = quiz.questions_in(text, NAMES[2])
    look_at(problems, text)
    _write(text)


def look_at(problems: tuple[Problem, ...], text: str) -> None:
    """Raise Broken for a problem that has no place in the text, or no words."""
    last = len(text.replace("\r\n", "\n").replace("\r", "\n").split("\n")) + 1
    for problem in problems:
        if not (0 <= problem.line <= last and problem.col >= 1 and problem.message):
            raise Broken(f"a problem without a place or words: {problem!r}")


def _write(text: str) -> None:
    name = NAMES[len(text) % len(NAMES)]  # one of them: each costs as much as all of the reading
    try:
        written = canonical(text, name)
    except (SourceError, MeaningLost):
        return
    if canonical(written, name) != written:
        raise Broken(f"the canonical form of {name} changes when it is written again")
