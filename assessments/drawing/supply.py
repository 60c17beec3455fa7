"""What the pools of a quiz can give: the questions each may take, and why they are too few."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from assessments.problems import Problem, SourceError
from assessments.questions.base import Question
from assessments.quiz.model import ANY, Cell, Pool, Quiz, Where

Bank = Callable[[str], Quiz]
Key = tuple[str, str]  # id of the quiz or bank, and of the question in it

FILTERS = {
    "competencies": "competency",
    "bloom": "Bloom level",
    "difficulty": "difficulty",
    "kinds": "kind",
    "tags": "tag",
    "safety": "safety",
}


@dataclass(frozen=True, slots=True)
class Picked:
    """A question that a pool chose, before it has a number; `gives` are points for the cells."""

    quiz: Quiz
    question: Question
    points: Decimal
    gives: Mapping[Cell, Decimal]

    @property
    def key(self) -> Key:
        return self.quiz.id, self.question.id

    @property
    def name(self) -> str:
        return f"{self.quiz.id}#{self.question.id}"


@dataclass(frozen=True, slots=True)
class Supply:
    """One pool with all that it may take; `count` is None where it takes everything."""

    pool: Pool
    found: Sequence[Picked]

    @property
    def count(self) -> int | None:
        return self.pool.pick

    def most(self, cell: Cell) -> Decimal:
        """Return the most points that this pool can give a cell."""
        given = sorted((p.gives.get(cell, Decimal(0)) for p in self.found), reverse=True)
        return sum(given[: self.count], Decimal(0))


def supplies(quiz: Quiz, bank: Bank) -> tuple[Supply, ...]:
    """Return what each pool may take. Raises SourceError with every pool that has too few."""
    pools = quiz.pools or (Pool(questions=tuple(q.id for q in quiz.questions)),)
    wanted = quiz.cells()
    found = tuple(_supply(quiz, pool, bank, wanted) for pool in pools)
    problems = [problem for one in found for problem in _too_few(quiz, one, bank)]
    if problems:
        raise SourceError(problems)
    return found


def _supply(quiz: Quiz, pool: Pool, bank: Bank, wanted: Collection[Cell]) -> Supply:
    source = bank(pool.bank) if pool.bank else quiz
    if pool.bank:
        questions = [q for q in source.questions if pool.where.takes(q)]
    else:
        questions = [source.question(question_id) for question_id in pool.questions]
    picked = []
    for question in questions:
        points = question.points if pool.points is None else pool.points
        gives = _gives(question, points, wanted) if wanted else {}
        picked.append(Picked(source, question, points, gives))
    return Supply(pool, picked)


def _gives(question: Question, points: Decimal, wanted: Collection[Cell]) -> dict[Cell, Decimal]:
    """Return the points that a question gives each wanted cell; a case gives by its parts."""
    gives: dict[Cell, Decimal] = {}
    for part, share in _asked(question):
        level = part.bloom or question.bloom
        shares = [*part.competency_weights().items(), (ANY, Decimal(1))]
        for competency, weight in shares:
            cells = ((competency, ""), (competency, level)) if level else ((competency, ""),)
            for cell in cells:
                if cell in wanted:
                    gives[cell] = gives.get(cell, Decimal(0)) + weight * share * points
    return gives


def _asked(question: Question) -> Iterator[tuple[Question, Decimal]]:
    children: Sequence[Question] = getattr(question, "children", ())
    whole = sum((child.points for child in children), Decimal(0))
    for child in children:
        yield child, child.points / whole
    if not children:
        yield question, Decimal(1)


def _too_few(quiz: Quiz, supply: Supply, bank: Bank) -> Iterator[Problem]:
    pool, have = supply.pool, len(supply.found)
    wanted = max(have if pool.pick is None else pool.pick, 1)
    if have >= wanted:
        return
    said = f"the pool has {have} questions and should give {wanted}"
    if pool.bank:
        every = bank(pool.bank).questions
        told = ", ".join(_narrowed(pool.where, every))
        said += f": of {len(every)} in “{pool.bank}”" + (f" {told}" if told else "")
    fix = "add questions, pick fewer or widen `where`" if pool.bank else "add questions"
    yield Problem(quiz.path, pool.line, 1, "error", "P20", said, fix=fix)


def _narrowed(where: Where, questions: Sequence[Question]) -> Iterator[str]:
    """Say what each filter leaves of what the one before it left."""
    for field, word in FILTERS.items():
        value = getattr(where, field)
        if value is None or value == ():
            continue
        only = Where(**{field: value})
        questions = [question for question in questions if only.takes(question)]
        if field == "difficulty":
            value = (" .. ".join(map(str, value)),)
        meant = " or ".join(value) if isinstance(value, tuple) else str(value).lower()
        yield f"{len(questions)} have {word} {meant}"
