"""What to read again after an attempt: the lessons that its missed answers point to."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from assessments.marks import FULL, NONE, written
from curriculum.behind import lesson_behind, teaching
from curriculum.catalog import Catalog
from curriculum.lessons import Lesson
from curriculum.places import module_of
from webapp.queries.attempt_feedback import telling
from webapp.queries.sitting import Sitting


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadOn:
    """A lesson, and what was missed of what it teaches."""

    title: str
    href: str
    numbers: tuple[int, ...]  # of the questions; none where the questions stay closed
    missed: str  # points


Miss = tuple[Lesson, tuple[int, ...], Decimal]


def read_on(catalog: Catalog, sitting: Sitting) -> tuple[ReadOn, ...]:
    """Return the lessons, those first for which most points were missed.

    Where the marks of single questions are not told, no lesson may tell them: then it follows
    from the points by competency.
    """
    told = [number for number in sitting.numbers if "score" in telling(sitting, number)]
    misses = [*(_by_question(catalog, sitting, told) if told else _by_competency(catalog, sitting))]
    lessons = dict.fromkeys(lesson for lesson, _, _ in misses)
    lines = [(lesson, [miss for miss in misses if miss[0] is lesson]) for lesson in lessons]
    lines.sort(key=lambda line: -sum(points for _, _, points in line[1]))
    return tuple(
        ReadOn(
            title=lesson.title,
            href=f"/courses/{lesson.id}",
            numbers=tuple(number for _, numbers, _ in own for number in numbers),
            missed=written(sum((points for _, _, points in own), NONE)),
        )
        for lesson, own in lines
    )


def _by_question(catalog: Catalog, sitting: Sitting, told: list[int]) -> Iterator[Miss]:
    for number in told:
        entry, standing = sitting.entry(number), sitting.standing(number)
        if standing.waiting or standing.share == FULL:
            continue
        lesson = lesson_behind(catalog, entry.bank or sitting.quiz_id, sitting.question(number))
        if lesson is not None:
            yield lesson, (number,), (FULL - standing.share) * entry.points


def _by_competency(catalog: Catalog, sitting: Sitting) -> Iterator[Miss]:
    home, outcome = module_of(sitting.quiz_id), sitting.ledger.outcome
    for competency, (had, could) in outcome.by_competency.items() if outcome.decided else ():
        lessons = teaching(catalog, (competency,)) if had < could else ()
        here = [lesson for lesson in lessons if lesson.module == home]
        for lesson in here or lessons:
            yield lesson, (), could - had
