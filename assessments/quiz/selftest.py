"""A quiz marks itself: each question's own samples must earn what they claim."""

import json
from collections.abc import Iterator

from assessments.problems import Problem
from assessments.questions.base import BadResponse, Question
from assessments.quiz.model import Quiz

SEEDS = ("one", "two", "three")


def self_test(quiz: Quiz) -> list[Problem]:
    """Return what goes wrong when each question is drawn, answered and marked a few times."""
    return [problem for question in quiz.questions for problem in try_out(question)]


def try_out(question: Question) -> Iterator[Problem]:
    """Say what goes wrong with one question, each thing once."""
    told: set[str] = set()
    for said in _faults(question):
        if said not in told:
            told.add(said)
            message = f"question “{question.id}”: {said}"
            yield Problem(question.path, question.line, 1, "error", "Q10", message)


def _faults(question: Question) -> Iterator[str]:
    for seed in SEEDS:
        draw = question.draw(seed)
        samples = question.samples(draw)
        if samples[0].fraction != 1:
            yield "no answer earns all points"
        for number, sample in enumerate(samples):
            try:
                response = json.loads(json.dumps(question.read(sample.raw, draw)))
            except BadResponse as unread:
                yield f"its own answer cannot be read: {unread}"
                continue
            mark = question.grade(question.judged(response, sample.judgement), draw)
            if mark.fraction != sample.fraction:
                which = "its right answer" if number == 0 else "a sample answer"
                yield f"{which} earns {mark.fraction:.3f}, not {sample.fraction:.3f}"
    stress = getattr(question, "stress", None)
    if stress is not None:
        yield from stress()
