"""The lesson behind a question: the one its author names, else the one that speaks of it most."""

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from math import log

from assessments.questions.base import Question
from curriculum.catalog import Catalog
from curriculum.lessons import Lesson
from curriculum.places import module_of

WORD = re.compile(r"[a-z]{3,}")
# The usual figures of BM25: how soon a word said again adds no more, how much a long text pays.
SATURATION, LENGTH = 1.2, 0.75


def lesson_behind(catalog: Catalog, quiz_id: str, question: Question) -> Lesson | None:
    """Return the lesson to read again by who missed a question; None where nothing open is near."""
    named = catalog.lessons_by_id.get(named_lesson(quiz_id, question))
    if named is not None and named in catalog.lessons(named.module):
        return named
    return closest(spoken(question), _near(catalog, quiz_id, question))


def named_lesson(quiz_id: str, question: Question) -> str:
    """Return the full id of the lesson that its author names, empty if none is."""
    home = module_of(quiz_id)
    own = question.lesson and home and "/" not in question.lesson
    return f"{home}/{question.lesson}" if own else question.lesson


def teaching(catalog: Catalog, competencies: Collection[str]) -> tuple[Lesson, ...]:
    """Return the open lessons that serve one of these competencies, course by course."""
    everywhere = (lesson for name in catalog.modules_by_id for lesson in catalog.lessons(name))
    return tuple(one for one in everywhere if set(competencies) & set(one.competencies))


def _near(catalog: Catalog, quiz_id: str, question: Question) -> Sequence[Lesson]:
    """Return the lessons to choose from: those of the quiz's own module come before all others."""
    home = module_of(quiz_id)
    here = catalog.lessons(home) if home in catalog.modules_by_id else ()
    serving = [one for one in here if set(question.competencies) & set(one.competencies)]
    return serving or teaching(catalog, question.competencies) or here


def spoken(question: Question) -> str:
    """Return what a question says, its parts and its explanations too."""
    whole = (question, *(part for _, part, _ in question.parts(question.draw(""))))
    return "\n".join(
        text for one in whole for text in (one.title, one.prompt, one.explanation, one.solution)
    )


def closest(text: str, lessons: Sequence[Lesson]) -> Lesson | None:
    """Return the lesson whose words are most those of a text; the first of several, None of none.

    Words that few of the lessons use tell most (BM25).
    """
    if not lessons:
        return None
    asked, said = Counter(WORD.findall(text.casefold())), [_words(one) for one in lessons]
    used = Counter(word for words in said for word in words)
    rarity = {
        word: times * log(1 + (len(said) - used[word] + 0.5) / (used[word] + 0.5))
        for word, times in asked.items()
        if word in used
    }
    usual = sum(words.total() for words in said) / len(said) or 1.0
    scores = [_likeness(rarity, words, words.total() / usual) for words in said]
    return lessons[scores.index(max(scores))]


def _likeness(rarity: Mapping[str, float], words: Counter[str], length: float) -> float:
    damped = SATURATION * (1 - LENGTH + LENGTH * length)
    return sum(
        weight * words[word] * (SATURATION + 1) / (words[word] + damped)
        for word, weight in rarity.items()
    )


@lru_cache(maxsize=512)
def _words(lesson: Lesson) -> Counter[str]:
    text = "\n".join((lesson.title, *lesson.outcomes, lesson.body))
    return Counter(WORD.findall(text.casefold()))
