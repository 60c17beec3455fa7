"""Drawing a form: chance chooses among the pools, within the blueprint, the unseen first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from random import Random

from assessments.drawing.search import Search, Unsure
from assessments.drawing.supply import Bank as Bank
from assessments.drawing.supply import Key, Picked, Supply, supplies
from assessments.form import GRAIN, Entry, Form
from assessments.problems import Problem, SourceError
from assessments.questions.base import Draw
from assessments.quiz.model import ANY, Cell, Quiz

REDRAWS = 200
FURTHER = 12  # draws kept for tries without end; then they come round again
REPEATS = 20  # how often to look for values that differ from the last ones


def draw_form(quiz: Quiz, bank: Bank, seed: str, seen: Iterable[str] = ()) -> Form:
    """Draw a form: the same quiz, banks, seed and `seen` give the same form, byte for byte.

    `bank` returns a bank by id and raises KeyError. `seen` names the questions (`Entry.name`) of
    the learner's earlier forms, once for each time: a pool takes those never seen first, then
    those seen least. Raises SourceError where a pool has too few questions, or where the
    blueprint cannot be reached.
    """
    supply, counted = supplies(quiz, bank), Counter(seen)
    need = quiz.cells()
    for redraw in range(REDRAWS):
        chance = Random(f"{seed}/{redraw}")  # noqa: S311 - a form, not a secret
        picked = _pick(supply, chance, counted)
        if picked and not _short(picked, need):
            return _form(quiz, picked, chance, seed)
        if redraw == 0:
            _refuse_hopeless(quiz, supply)
    chance = Random(f"{seed}/search")  # noqa: S311 - a form, not a secret
    try:
        found = Search(supply, chance, counted).run(need)
    except Unsure:
        found = None
    if found is None:
        raise SourceError([_unreachable(quiz, supply)])
    return _form(quiz, found, chance, seed)


def form_problems(quiz: Quiz, bank: Bank) -> tuple[Problem, ...]:
    """Return why no form of this quiz can be drawn, nothing if one can."""
    try:
        draw_form(quiz, bank, "checker")
    except SourceError as undrawn:
        return undrawn.problems
    return ()


def _pick(supply: Sequence[Supply], chance: Random, seen: Mapping[str, int]) -> list[Picked]:
    """Take from each pool, no question twice; nothing at all if one pool runs short of others."""
    picked: dict[Key, Picked] = {}
    for one in supply:
        left = [p for p in one.found if p.key not in picked]
        count = len(left) if one.count is None else one.count
        if count > len(left):
            return []
        chosen = left if count == len(left) else _sample(left, count, chance, seen)
        picked.update({p.key: p for p in chosen})
    return list(picked.values())


def _sample(
    left: Sequence[Picked], count: int, chance: Random, seen: Mapping[str, int]
) -> list[Picked]:
    if not seen:
        return chance.sample(left, count)
    mixed = chance.sample(left, len(left))
    chosen = sorted(mixed, key=lambda picked: seen.get(picked.name, 0))[:count]
    return chance.sample(chosen, count)  # the order must not tell which were new


def _short(picked: Sequence[Picked], need: Mapping[Cell, Decimal]) -> list[Cell]:
    """Return the cells that these questions do not reach."""
    none = Decimal(0)
    given = {cell: sum((p.gives.get(cell, none) for p in picked), none) for cell in need}
    return [cell for cell, least in need.items() if given[cell] + GRAIN < least]


def _refuse_hopeless(quiz: Quiz, supply: Sequence[Supply]) -> None:
    """Raise SourceError for each cell that no choice could reach."""
    problems = []
    for cell, least in quiz.cells().items():
        most = sum((one.most(cell) for one in supply), Decimal(0))
        if most + GRAIN < least:
            said = f"the blueprint asks for {_plain(least)} points {_named(cell)}"
            said += f"; the pools give at most {_plain(most)}"
            fix = "widen a pool, or ask for less"
            line = quiz.blueprint_line
            problems.append(Problem(quiz.path, line, 1, "error", "P21", said, fix=fix))
    if problems:
        raise SourceError(problems)


def _unreachable(quiz: Quiz, supply: Sequence[Supply]) -> Problem:
    """Say which cells stand in each other's way: without any one of them there would be a form."""
    need = dict(quiz.cells())
    fix, line = "widen the pools, or ask for less there", quiz.blueprint_line
    if not _impossible(supply, need):
        said = "no form was found that reaches all of the blueprint"
        return Problem(quiz.path, line, 1, "error", "P21", said, fix=fix)
    for cell in quiz.cells():
        rest = {other: least for other, least in need.items() if other != cell}
        if _impossible(supply, rest):
            need = rest
    named = " and ".join(f"{_plain(least)} points {_named(cell)}" for cell, least in need.items())
    said = f"no form of these pools reaches {named}"
    if not need:
        said = "the pools want the same questions, and together there are too few"
        fix, line = "add questions, or pick fewer", quiz.pools[-1].line
    return Problem(quiz.path, line, 1, "error", "P21", said, fix=fix)


def _impossible(supply: Sequence[Supply], need: Mapping[Cell, Decimal]) -> bool:
    """Whether it is proven that there is no such form."""
    chance = Random("whether")  # noqa: S311 - only whether there is one
    try:
        return Search(supply, chance, {}).run(need) is None
    except Unsure:
        return False


def _named(cell: Cell) -> str:
    competency, level = cell
    on = "on any competency" if competency == ANY else f"on “{competency}”"
    return f"{on} at level “{level}”" if level else on


def _plain(points: Decimal) -> str:
    return format(points.quantize(GRAIN).normalize(), "f")


def _form(quiz: Quiz, picked: list[Picked], chance: Random, seed: str) -> Form:
    if quiz.shuffle_questions:
        chance.shuffle(picked)
    return Form(tuple(_entry(quiz, p, n, seed) for n, p in enumerate(picked, 1)))


def _entry(quiz: Quiz, picked: Picked, number: int, seed: str) -> Entry:
    question = picked.question
    draw = question.draw(f"{seed}/{picked.name}")
    return Entry(
        number=number,
        bank=picked.quiz.id,
        sha=picked.quiz.sha,
        question_id=question.id,
        points=picked.points,
        seed=draw.seed,
        values=dict(draw.values),
        weights=dict(question.competency_weights()),
        safety=question.safety,
        further=tuple(_further(quiz, picked, draw)),
    )


def _further(quiz: Quiz, picked: Picked, last: Draw) -> Iterator[Draw]:
    """Draw the values of the tries after the first, each unlike the one before where it can be."""
    retries = quiz.retries
    if retries is None or retries.mode == "same-values" or not picked.question.varies():
        return
    start = last.seed
    for ordinal in range(2, (retries.most or FURTHER + 1) + 1):
        for repeat in range(REPEATS):
            draw = picked.question.draw(f"{start}/try {ordinal}" + (f"/{repeat}" if repeat else ""))
            if draw.values != last.values or not draw.values:
                break
        last = draw
        yield draw
