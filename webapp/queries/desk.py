"""An author's desk: the sources, one source with its history, its problems, its preview."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from assessments import lint
from assessments import quiz as quizzes
from assessments.html import Html
from assessments.problems import Problem
from assessments.questions.base import Draw, Question, Response, Shown
from assessments.quiz import Quiz
from assessments.source import read_front
from assessments.values import Value
from curriculum.catalog import Catalog
from webapp.queries import published
from webapp.store.people import Person
from webapp.store.sources import Publication, SourceRevision

DRAWS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow:
    """One quiz or bank in the list."""

    path: str
    title: str
    kind: str
    state: str  # Published | Draft
    at: datetime
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One revision in the history of a source."""

    sha: str
    at: datetime
    by: str
    note: str
    published: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A source as the editor shows it."""

    path: str
    text: str
    sha: str
    published_sha: str
    history: Sequence[Version]


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """One draw of a parameterised question, for the table beside its preview."""

    seed: str
    values: Mapping[str, Value]
    answer: Html


@dataclass(frozen=True, slots=True, kw_only=True)
class Previewed:
    """A question as the learner will see it, and some of its draws for the author."""

    id: str
    line: int
    shown: Shown
    answer: Html
    reasoning: Html
    hints: Sequence[tuple[Html, Html]]  # title of the part, empty for the question itself
    draws: Sequence[Drawn]


def is_quiz(path: str) -> bool:
    """Say whether a path is one of the sources that this desk edits."""
    return path.endswith((".quiz.md", ".bank.md"))


def sources(session: Session) -> tuple[SourceRow, ...]:
    """Return every quiz and bank with its newest revision, by path."""
    heads = published.heads(session)
    newest = select(func.max(SourceRevision.id)).group_by(SourceRevision.path)
    rows = session.execute(
        select(
            SourceRevision.path,
            SourceRevision.sha256,
            SourceRevision.at,
            SourceRevision.text,
            Person.name,
        )
        .outerjoin(Person, Person.id == SourceRevision.author_id)
        .where(SourceRevision.id.in_(newest))
        .order_by(SourceRevision.path)
    )
    return tuple(
        SourceRow(
            path=row.path,
            title=_title(row.path, row.text),
            kind="bank" if row.path.endswith(".bank.md") else "quiz",
            state="Published" if heads.get(row.path, (0, ""))[1] == row.sha256 else "Draft",
            at=row.at,
            by=row.name or "",
        )
        for row in rows
        if is_quiz(row.path)
    )


def _title(path: str, text: str) -> str:
    """Return the title alone: a list of sources has no need of their questions."""
    front, _, _ = read_front(text, path)
    return front.text("title", path)


def opened(session: Session, path: str) -> Opened | None:
    """Return a source with its history, None where there is no such quiz or bank."""
    if not is_quiz(path):
        return None
    rows = session.execute(
        select(SourceRevision, Person.name, func.max(Publication.id))
        .outerjoin(Person, Person.id == SourceRevision.author_id)
        .outerjoin(Publication, Publication.revision_id == SourceRevision.id)
        .where(SourceRevision.path == path)
        .group_by(SourceRevision.id, Person.name)
        .order_by(SourceRevision.id.desc())
    ).all()
    if not rows:
        return None
    newest = rows[0][0]
    history = tuple(
        Version(sha=row.sha256, at=row.at, by=name or "", note=row.note, published=bool(shown))
        for row, name, shown in rows
    )
    head = published.heads(session).get(path, (0, ""))[1]
    return Opened(
        path=path, text=newest.text, sha=newest.sha256, published_sha=head, history=history
    )


def look(catalog: Catalog, text: str, path: str) -> tuple[Quiz | None, tuple[Problem, ...]]:
    """Read a text as a quiz or bank, and tell all that is wrong with it.

    How it is written, how it marks its own answers, and what it names.
    """
    quiz, found = quizzes.check(text, path, catalog.links(path))
    if quiz is None:
        return None, found
    tested = [*quizzes.self_test(quiz), *lint.lint(quiz, text)]
    named = [
        Problem(
            path,
            question.line,
            1,
            "error",
            "K01",
            f"there is no competency “{name}”",
            fix="use one of content/competencies",
        )
        for question in quiz.questions
        for name in question.competencies
        if name not in catalog.competencies_by_id
    ]
    return quiz, tuple(sorted({*found, *tested, *named}))


def preview(quiz: Quiz, seed: str) -> tuple[Previewed, ...]:
    """Return every question as a learner with this seed would see it."""
    return tuple(_previewed(question, seed) for question in quiz.questions)


def _previewed(question: Question, seed: str) -> Previewed:
    draw = question.draw(seed)
    best = _best(question, seed)
    explained = question.explain(best, draw)
    varies = question.parameters is not None
    return Previewed(
        id=question.id,
        line=question.line,
        shown=question.shown(draw),
        answer=explained.right_answer,
        reasoning=explained.reasoning,
        hints=tuple(_hints(question, draw)),
        draws=[_drawn(question, f"{seed}-{n}") for n in range(1, DRAWS + 1)] if varies else (),
    )


def _hints(question: Question, draw: Draw) -> Iterator[tuple[Html, Html]]:
    for text in question.hints:
        yield Html(""), question.say(text, draw)
    for _, child, own in question.parts(draw):
        title = child.say(child.title, own, inline=True)
        yield from ((title, child.say(text, own)) for text in child.hints)


def _drawn(question: Question, seed: str) -> Drawn:
    draw = question.draw(seed)
    answer = question.explain(_best(question, seed), draw).right_answer
    return Drawn(seed=seed, values=draw.values, answer=answer)


def _best(question: Question, seed: str) -> Response:
    draw = question.draw(seed)
    return question.read(question.samples(draw)[0].raw, draw)
