"""One sitting as pure state: the form drawn, whether it may begin, when it ends, its sum."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal
from random import Random

from assessments.problems import Problem, SourceError
from assessments.questions.base import Draw, Question
from assessments.quiz.model import Pool, Quiz
from assessments.values import Value

Bank = Callable[[str], Quiz]
Share = tuple[Decimal, Decimal]

GRAIN = Decimal("1e-9")  # thirds of a point add up to whole points again at this grain
REDRAWS = 200


class Refused(Exception):
    """An attempt may not begin: `reason` is `tries` or `cooldown`, which ends at `until`."""

    def __init__(self, reason: str, until: datetime | None = None) -> None:
        self.reason, self.until = reason, until
        super().__init__(reason if until is None else f"{reason} until {until.isoformat()}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One question of a form: which revision, for how many points, and what was drawn for it."""

    number: int
    bank: str  # id of the quiz or bank that holds the question
    sha: str  # of that file
    question_id: str
    points: Decimal
    seed: str
    values: Mapping[str, Value] = field(default_factory=dict)
    weights: Mapping[str, Decimal] = field(default_factory=dict)  # competency -> share of points
    safety: bool = False

    @property
    def draw(self) -> Draw:
        """What `Question.shown`, `read` and `grade` ask for."""
        return Draw(seed=self.seed, values=self.values)


@dataclass(frozen=True, slots=True)
class Form:
    """All the questions of one attempt in their order; stored, never drawn again."""

    entries: tuple[Entry, ...]

    def entry(self, number: int) -> Entry:
        """Return an entry by its number, which counts from 1. Raises KeyError."""
        if 1 <= number <= len(self.entries):
            return self.entries[number - 1]
        raise KeyError(number)

    def to_json(self) -> str:
        """Return the form as text that `from_json` reads back to an equal form."""
        rows = [
            {
                **{"bank": e.bank, "sha": e.sha, "question": e.question_id, "seed": e.seed},
                **{"points": str(e.points), "safety": e.safety},
                "values": {k: _kept(v) for k, v in e.values.items()},
                "weights": {k: str(v) for k, v in e.weights.items()},
            }
            for e in self.entries
        ]
        return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_json(cls, text: str) -> Form:
        """Return the form that `to_json` wrote."""
        return cls(
            tuple(
                Entry(
                    number=number,
                    bank=row["bank"],
                    sha=row["sha"],
                    question_id=row["question"],
                    points=Decimal(row["points"]),
                    seed=row["seed"],
                    values={k: _found(v) for k, v in row["values"].items()},
                    weights={k: Decimal(v) for k, v in row["weights"].items()},
                    safety=row["safety"],
                )
                for number, row in enumerate(json.loads(text), 1)
            )
        )


def _kept(value: Value) -> str | list[str]:
    """Words are kept in a list of one, so that the word `1.5` is told from the number."""
    return str(value) if isinstance(value, Decimal) else [value]


def _found(kept: str | list[str]) -> Value:
    return Decimal(kept) if isinstance(kept, str) else kept[0]


@dataclass(frozen=True, slots=True)
class _Picked:
    """A question that a pool chose, before it has a number."""

    quiz: Quiz
    question: Question
    points: Decimal


def draw_form(quiz: Quiz, bank: Bank, seed: str) -> Form:
    """Draw a form: the same quiz, banks and seed give the same form, byte for byte.

    `bank` returns a bank by id and raises KeyError. Raises SourceError where a pool has too few
    questions, or where no draw in 200 reaches the blueprint.
    """
    pools = quiz.pools or (Pool(questions=tuple(q.id for q in quiz.questions)),)
    supply = [(pool, _candidates(quiz, pool, bank)) for pool in pools]
    for redraw in range(REDRAWS):
        chance = Random(f"{seed}/{redraw}")  # noqa: S311 - a form, not a secret
        picked = _pick(supply, chance)
        if picked and _reaches(picked, quiz.blueprint):
            if quiz.shuffle_questions:
                chance.shuffle(picked)
            return Form(tuple(_entry(p, n, seed) for n, p in enumerate(picked, 1)))
    said = f"none of {REDRAWS} draws fills all pools and reaches the points of the blueprint"
    raise SourceError([Problem(quiz.path, 0, 1, "error", "P21", said)])


def _candidates(quiz: Quiz, pool: Pool, bank: Bank) -> list[_Picked]:
    source = bank(pool.bank) if pool.bank else quiz
    if pool.bank:
        found = [q for q in source.questions if pool.where.takes(q)]
    else:
        found = [source.question(question_id) for question_id in pool.questions]
    wanted = len(found) if pool.pick is None else pool.pick
    if not found or len(found) < wanted:
        said = f"the pool has {len(found)} questions and should give {max(wanted, 1)}"
        raise SourceError([Problem(quiz.path, pool.line, 1, "error", "P20", said)])
    return [_Picked(source, q, q.points if pool.points is None else pool.points) for q in found]


def _pick(supply: Sequence[tuple[Pool, list[_Picked]]], chance: Random) -> list[_Picked]:
    """Take from each pool, no question twice; nothing at all if one pool runs short of others."""
    picked: dict[tuple[str, str], _Picked] = {}
    for pool, found in supply:
        left = [p for p in found if (p.quiz.id, p.question.id) not in picked]
        count = len(left) if pool.pick is None else pool.pick
        if count > len(left):
            return []
        chosen = left if count == len(left) else chance.sample(left, count)
        picked.update({(p.quiz.id, p.question.id): p for p in chosen})
    return list(picked.values())


def _reaches(picked: Sequence[_Picked], blueprint: Mapping[str, Decimal]) -> bool:
    points: dict[str, Decimal] = {}
    for p in picked:
        for competency, share in p.question.competency_weights().items():
            points[competency] = points.get(competency, Decimal(0)) + share * p.points
    return all(points.get(key, Decimal(0)) + GRAIN >= least for key, least in blueprint.items())


def _entry(picked: _Picked, number: int, seed: str) -> Entry:
    question = picked.question
    draw = question.draw(f"{seed}/{picked.quiz.id}#{question.id}")
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
    )


def deadline(quiz: Quiz, started: datetime, multiplier: Decimal = Decimal(1)) -> datetime | None:
    """Return when an attempt ends, None if it is untimed; `multiplier` is 1, 1.5 or 2."""
    if quiz.time_limit is None:
        return None
    return started + timedelta(seconds=float(Decimal(quiz.time_limit.total_seconds()) * multiplier))


def admit(quiz: Quiz, ended: Sequence[datetime], now: datetime) -> None:
    """Let another attempt begin after those that ended at `ended`. Raises Refused."""
    if quiz.tries is not None and len(ended) >= quiz.tries:
        raise Refused("tries")
    if not ended or not quiz.cooldowns:
        return
    wait = quiz.cooldowns[min(len(ended), len(quiz.cooldowns)) - 1]
    until = max(ended) + wait
    if now < until:
        raise Refused("cooldown", until)


def after_hints(fraction: Decimal, hints: int, quiz: Quiz) -> Decimal:
    """Return what is left of a share after that many hints were opened, never below nothing."""
    return max(Decimal(0), fraction * (1 - hints * quiz.hint_penalty))


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What an attempt earned. `by_competency` holds (points, maximum) for each."""

    points: Decimal
    maximum: Decimal
    share: Decimal
    passed: bool
    by_competency: Mapping[str, Share]
    missed_safety: tuple[int, ...] = ()  # numbers of safety questions not answered fully right


def total(form: Form, marks: Mapping[int, Decimal], quiz: Quiz) -> Outcome:
    """Add up an attempt; `marks` has the share of each question by its number, 0 where none is.

    A question counts for each competency it names. A gate is passed only if, besides the pass
    mark, no safety question was missed.
    """
    points = maximum = Decimal(0)
    sums: dict[str, Share] = {}
    for entry in form.entries:
        fraction = marks.get(entry.number, Decimal(0))
        points += fraction * entry.points
        maximum += entry.points
        for competency, weight in entry.weights.items():
            most = weight * entry.points
            had, could = sums.get(competency, (Decimal(0), Decimal(0)))
            sums[competency] = (had + fraction * most, could + most)
    points = points.quantize(GRAIN).normalize()
    missed = tuple(e.number for e in form.entries if e.safety and marks.get(e.number, 0) != 1)
    enough = maximum > 0 and points >= (quiz.pass_mark * maximum).quantize(GRAIN)
    return Outcome(
        points=points,
        maximum=maximum,
        share=(points / maximum).quantize(GRAIN).normalize() if maximum else Decimal(0),
        passed=enough and not (quiz.gate and missed),
        by_competency={
            key: (had.quantize(GRAIN).normalize(), could.quantize(GRAIN).normalize())
            for key, (had, could) in sums.items()
        },
        missed_safety=missed,
    )
