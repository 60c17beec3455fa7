"""Quizzes and banks: one Markdown file each, read into questions and the rules for sitting them."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

from assessments.problems import Problem, SourceError
from assessments.prose.links import PLAIN, Links
from assessments.questions.base import Question
from assessments.quiz.blueprint import read_blueprint
from assessments.quiz.feedback import Feedback
from assessments.quiz.lessons import questions_in
from assessments.quiz.model import Pool, Quiz, Where
from assessments.quiz.pools import read_pools
from assessments.quiz.retries import Retries
from assessments.quiz.rules import ABOUT, RULES_OF_A_QUIZ, read_conduct, read_scoring
from assessments.quiz.sections import Segment, end_of_section, read_questions
from assessments.quiz.selftest import self_test, try_out
from assessments.source import Fields, Outline, Setting, read_front
from assessments.source.every_question import read_day

__all__ = [
    "Feedback",
    "Pool",
    "Quiz",
    "Retries",
    "Segment",
    "Where",
    "check",
    "questions_in",
    "read",
    "self_test",
    "try_out",
]

KINDS = ("quiz", "bank")


def check(text: str, path: str, links: Links = PLAIN) -> tuple[Quiz | None, tuple[Problem, ...]]:
    """Read a quiz or bank and tell everything that is wrong; None if it cannot be used."""
    front, first_line, body = read_front(text, path)
    sink = front.sink
    quiz = None
    if not sink.errors:
        quiz = _read(front, Outline(body, first_line, sink), links)
    problems = tuple(sorted(set(sink.found)))
    if quiz is None or sink.errors:
        return None, problems
    return replace(quiz, sha=sha256(text.encode()).hexdigest()), problems


def read(text: str, path: str, links: Links = PLAIN) -> Quiz:
    """Read a quiz or bank that must be usable. Raises SourceError with all its problems."""
    quiz, problems = check(text, path, links)
    if quiz is None:
        raise SourceError(problems)
    return quiz


def _read(front: Fields, outline: Outline, links: Links) -> Quiz:
    kind = front.choice("kind", KINDS, "quiz")
    _check_front(front, kind)
    conduct, blueprint = read_conduct(front, kind), read_blueprint(front)
    language = front.text("language", "en")
    setting = Setting(
        language=language,
        multiple=read_scoring(front),
        links=links,
        shuffle=conduct.shuffle_options,
    )
    outline.check_separators()
    outline.check_infos()
    title, intro = _opening(outline)
    before = front.sink.errors
    questions = read_questions(outline, setting)
    _refuse_bare_headings(outline)
    pools = read_pools(front, questions) if front.sink.errors == before else ()
    if not questions and not pools and not front.sink.errors:
        front.sink.error("S12", "there is no question in this file", 0)
    return Quiz(
        id=front.text("id"),
        kind=kind,
        title=front.text("title") or title,
        language=language,
        intro=intro,
        links=links,
        competencies=front.list("competencies"),
        pass_mark=conduct.pass_mark,
        time_limit=conduct.time_limit,
        tries=conduct.tries,
        cooldowns=conduct.cooldowns,
        secure=conduct.secure,
        feedback=conduct.feedback,
        retries=conduct.retries,
        confidence=conduct.confidence,
        shuffle_questions=conduct.shuffle_questions,
        hint_penalty=conduct.hint_penalty,
        honour=conduct.honour,
        gate=conduct.gate,
        blueprint=blueprint.points,
        levels=blueprint.cells,
        blueprint_line=front.place("blueprint")[0] if "blueprint" in front else 0,
        pools=pools,
        questions=_with_competencies(questions, front.list("competencies")),
        review_by=read_day(front, "review_by"),
        path=front.sink.path,
    )


def _check_front(front: Fields, kind: str) -> None:
    """Refuse fields that this kind of file has not, and ask for those it must have."""
    if not front.keys():
        front.sink.error(
            "P12",
            "the file does not start with front matter",
            1,
            expected="lines `---`, `kind: quiz`, `title: …`, `---` at the very top",
        )
        return
    if kind == "bank":
        for key in set(front) & set(RULES_OF_A_QUIZ):
            front.error(key, "P13", f"a bank has no “{key}”", fix="say it in the quiz that draws")
    front.refuse_unknown((*ABOUT, *RULES_OF_A_QUIZ), f"a {kind}")
    if "title" not in front:
        front.error("title", "P14", f"the {kind} has no title", expected="title: some words")


def _opening(outline: Outline) -> tuple[str, str]:
    """Return the title in the body, and the text between it and the first question."""
    headings = outline.headings
    first = next((h for h in headings if outline.opens_question(h)), None)
    top = headings[0] if headings and headings[0].level == 1 and headings[0] is not first else None
    start = top.line if top is not None else outline.offset
    after = [heading for heading in headings if heading is not top]
    end = after[0].line - 1 if after else len(outline.lines)
    return top.text if top is not None else "", outline.text(start, end).text


def _refuse_bare_headings(outline: Outline) -> None:
    """Report headings that open no question; only the file's own title may."""
    headings = outline.headings
    number = (
        1 if headings and headings[0].level == 1 and not outline.opens_question(headings[0]) else 0
    )
    while number < len(headings):
        heading = headings[number]
        below = outline.tops[heading.at + 1 : heading.at + 2]
        misnamed = bool(below) and below[0].info.startswith("yaml")
        underlined = not outline.tops[heading.at].tokens[0].markup.startswith("#")
        if not misnamed and not underlined:  # told as that already
            outline.sink.error(
                "S07",
                f"no question block stands under the heading “{heading.text}”",
                heading.line,
                expected="```yaml question",
                fix="add the block with an id, or remove the heading",
            )
        number = end_of_section(headings, number)


def _with_competencies(
    questions: tuple[Question, ...], competencies: tuple[str, ...]
) -> tuple[Question, ...]:
    """Give questions that name no competency the file's only one, where there is just one."""
    if len(competencies) != 1:
        return questions
    return tuple(q if q.competencies else replace(q, competencies=competencies) for q in questions)
