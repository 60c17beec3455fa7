"""Stages computed the long way, and questions sent through their own form with such answers.

A section is solved by sweeping its stages until nothing moves, or by walking along it; the closed
formulas of the lessons are not used here. An oracle gets only what the stem prints.
"""

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

from assessments import quiz
from assessments.questions.base import Draw, Question

CONTENT = Path(__file__).parents[2] / "content"
SEEDS = tuple(f"seed-{count}" for count in range(10))
Answer = float | dict[str, float]
Oracle = Callable[..., Answer]
Asked = tuple[Question, Question | None]  # a question, and the case around it


def solved(of: Callable[[float], float], low: float, high: float) -> float:
    """Return where a function changes its sign, by bisection."""
    rising = of(high) > of(low)
    for _ in range(200):
        middle = (low + high) / 2
        low, high = (middle, high) if (of(middle) < 0) == rising else (low, middle)
    return (low + high) / 2


def section(
    feed: float, d: float, ratio: float, stages: int, *, lean: float = 0, share: float = 1
) -> list[tuple[float, float]]:
    """Return (aqueous, organic) of each countercurrent stage.

    `ratio` is O/A, `lean` the organic that enters, `share` a Murphree efficiency of the aqueous.
    """
    x, y = [0.0] * stages, [lean] * stages
    for _ in range(20_000):
        moved = 0.0
        for n in range(stages):
            before = x[n - 1] if n else feed
            behind = y[n + 1] if n + 1 < stages else lean
            metal = before + ratio * behind
            ideal = metal / (1 + d * ratio)
            # what the aqueous loses towards equilibrium with the organic that leaves
            new = ideal if share == 1 else _real(before, behind, d, ratio, share)
            moved = max(moved, abs(new - x[n]))
            x[n], y[n] = new, (metal - new) / ratio
        if moved < 1e-13:
            break
    return list(zip(x, y, strict=True))


def _real(before: float, behind: float, d: float, ratio: float, share: float) -> float:
    def lacks(x: float) -> float:
        leaving = behind + (before - x) / ratio
        return x - (before - share * (before - leaving / d))

    return solved(lacks, -before, before)


def left(e: float, stages: float) -> float:
    """Return the share not extracted by any number of stages, from the defining recursion.

    For whole numbers the loss is 1/(1 + E + ... + E^N); between them its logarithmic form.
    """
    whole = int(stages)
    if whole == stages:
        total, term = 0.0, 1.0
        for _ in range(whole + 1):
            total, term = total + term, term * e
        return 1 / total
    power: float = e ** (stages + 1)
    return (1 - e) / (1 - power)


def stages_for(feed: float, target: float, e: float) -> float:
    """Return the decimal number of ideal stages that takes `feed` down to `target`."""
    return solved(lambda n: left(e, n + 1e-12) - target / feed, 0.0, 60.0)


def earned(asked: Asked, oracle: Oracle, seed: str, *, times: float = 1) -> tuple[float, Answer]:
    """Return the share of points an oracle's answer (or so many times it) earns, and the answer."""
    question, case = asked
    draw = question.draw(seed, case.draw(seed).values) if case else question.draw(seed)
    names = oracle.__code__.co_varnames[: oracle.__code__.co_argcount]
    answer = oracle(**{name: float(draw.values[name]) for name in names})
    if times != 1 and not isinstance(answer, dict):
        answer = times * answer
    mark = question.grade(question.read(_sent(answer, draw), draw), draw)
    return float(mark.fraction), answer


def _sent(answer: Answer, draw: Draw) -> dict[str, list[str]]:
    if isinstance(answer, Mapping):
        return {f"b-{draw.alias(name)}": [f"{value:.6g}"] for name, value in answer.items()}
    return {"value": [f"{answer:.8g}"]}


def asked_for_numbers(*patterns: str) -> list[Asked]:
    """Return every numeric and cloze question of the files, parts of cases with their case."""
    found: list[Asked] = []
    for path in (path for pattern in patterns for path in sorted(CONTENT.glob(pattern))):
        for question in _questions(path):
            children = getattr(question, "children", ())
            found += [(child, question) for child in children] or [(question, None)]
    return [asked for asked in found if asked[0].kind in ("numeric", "cloze")]


@cache  # six modules share the bank of an exam
def _questions(path: Path) -> tuple[Question, ...]:
    text = path.read_text(encoding="utf-8")
    if path.name.endswith(".lesson.md"):
        return quiz.questions_in(text, path.name)[1]
    return quiz.read(text, path.name).questions
