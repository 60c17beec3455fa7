"""Every number of the module on law, ethics and compliance, computed a second time."""
# ruff: noqa: N803 - arguments bear the names that the stems print

from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction

import pytest

from assessments import quiz
from assessments.questions.base import Question
from tests.content.content_oracle import (
    COURSES,
    SEEDS,
    Oracle,
    asks_for_numbers,
    earns,
    lesson,
    questions,
)

MODULE = "foundations/law-ethics-and-compliance"
QUIZ = COURSES / MODULE / "law-and-ethics.quiz.md"
# Exact definitions, typed here: standard gravity, the pound and the inch.
KGF_PER_CM2 = 9.80665 / 1e-4 / 1e6  # MPa
PSI = 0.45359237 * 9.80665 / 0.0254**2 / 1e6  # MPa
INCH = 25.4  # mm


def counted(*sizes: float, shared: tuple[tuple[int, int, float], ...] = ()) -> int:
    """Return how many different papers there are, by making the sets and joining them.

    `shared` holds which two sets have how many papers in common; no paper is in three.
    """
    sets: list[set[tuple[int, ...]]] = [set() for _ in sizes]
    for one, other, papers in shared:
        for number in range(int(papers)):
            sets[one].add((one, other, number))
            sets[other].add((one, other, number))
    for at, size in enumerate(sizes):
        sets[at] |= {(at, number) for number in range(int(size) - len(sets[at]))}
        assert len(sets[at]) == size
    return len(set().union(*sets))


def left_of(people: float, *percents: float) -> float:
    """Return the people that remain, one filter after the other."""
    rest = Fraction(people)
    for percent in percents:
        rest -= rest * (100 - Fraction(percent)) / 100
    return float(rest)


def latest(day: int) -> int:
    """Return the day of the month seven days after a day in March 2027."""
    return (date(2027, 3, day) + timedelta(days=7)).day


def reach(a: float, b: float, both: float, n: float) -> float:
    return 100 * counted(a, b, shared=((0, 1, both),)) / n


def idle(persons: float, need: float) -> float:
    return 100 - 100 * need / persons


ORACLES: dict[str, Oracle] = {
    # lessons
    "fl-src-cloze": lambda: {
        "docs": counted(6, 5, shared=((0, 1, 2),)),
        "share": reach(6, 5, 2, 20),
    },
    "fl-src-own": lambda a, b, both, n: reach(a, b, both, n),
    "fl-sec-cloze": lambda: {"persons": 29 + 12, "excess": 29 + 12 - 8},
    "fl-sec-own": lambda n, g, need: (n - 1) + g - need,
    "fl-exp-cloze": lambda: {"p": 650 * KGF_PER_CM2, "d": 7 * INCH},
    "fl-exp-own": lambda normal, more: (normal + more) * KGF_PER_CM2,
    "fl-gift-cloze": lambda: {"sum": 38 + 320 / 8 + 45, "left": 150 - 38 - 320 / 8 - 45},
    "fl-gift-own": lambda a, y, c: a + y / 8 + c,
    "fl-ppl-cloze": lambda: {"first": left_of(600, 10), "second": left_of(600, 10, 20)},
    "fl-ppl-own": lambda n, p, q: left_of(n, p, q),
    # bank
    "fl-p-reach": lambda n, clean: 100 - 100 * clean / n,
    "fl-p-access": lambda own, g1, g2, need: idle(own + g1 + g2, need),
    "fl-p-plate": lambda top: top * PSI,
    "fl-p-gifts-a": lambda y: y / 8,
    "fl-p-gifts-b": lambda a, y, c: 150 - (a + y / 8 + c),
    "fl-p-seven-days": lambda: {"first": latest(10), "second": latest(27)},
    "fl-p-shrink": lambda n, p, q, r: left_of(n, p, q, r),
    # module quiz
    "fl-x-distinct": lambda a, b, c, ab, bc: counted(a, b, c, shared=((0, 1, ab), (1, 2, bc))),
    "fl-x-passwords": lambda n, g, k: (n - 1) + (g - k),
    "fl-x-entry-a": lambda bar, relief: (bar + relief) * 1e5 / 1e6,
    "fl-x-entry-b": lambda inch: inch * INCH,
    "fl-x-lead": lambda c, p, L, f: sum((c, p, L, L / 5, f)),
    "fl-x-register": lambda a, b, u: a + u * 9 / 10 + b,
    "fl-x-crowd": lambda n, k: 100 * 10 / left_of(n, k),
}


def secure() -> Iterator[Question]:
    """Yield the questions of the module quiz, parts of cases singly."""
    for question in quiz_questions():
        yield from getattr(question, "children", (question,))


def quiz_questions() -> tuple[Question, ...]:
    """Return the questions of the module quiz, cases whole."""
    name = str(QUIZ.relative_to(COURSES.parent))
    return quiz.read(QUIZ.read_text(encoding="utf-8"), name).questions


def cases() -> dict[str, Question]:
    """Return by id of a part the case of the bank or of the quiz that it belongs to."""
    bank = COURSES / MODULE / "practice.bank.md"
    practised = quiz.read(bank.read_text(encoding="utf-8"), bank.name).questions
    return {
        part.id: one
        for one in (*practised, *quiz_questions())
        for part in getattr(one, "children", ())
    }


CASES = cases()
NUMERIC = [one for one in (*questions(MODULE), *secure()) if asks_for_numbers(one)]


def test_every_number_asked_for_has_an_oracle() -> None:
    assert {question.id for question in NUMERIC} == set(ORACLES)


@pytest.mark.parametrize("question", NUMERIC, ids=lambda question: question.id)
def test_a_key_computed_from_the_stem_alone_earns_everything(question) -> None:
    case = CASES.get(question.id)
    for seed in SEEDS:
        fraction, answer = (
            earns_within(case, question.id, seed)
            if case
            else earns(question, ORACLES[question.id], seed)
        )
        assert fraction == 1, f"{question.id} with {seed}: {answer} earned {fraction}"


def earns_within(case: Question, part_id: str, seed: str) -> tuple[float, object]:
    """Return what the oracle's answer earns for a part of a case that draws the numbers."""
    found = {name: (part, inner) for name, part, inner in case.parts(case.draw(seed))}
    part, draw = found[part_id]
    oracle = ORACLES[part_id]
    names = oracle.__code__.co_varnames[: oracle.__code__.co_argcount]
    answer = oracle(**{name: float(draw.values[name]) for name in names})
    mark = part.grade(part.read({"value": [f"{answer:.6g}"]}, draw), draw)
    return float(mark.fraction), answer


def rounds_to(value: float, printed: str) -> bool:
    digits = len(printed.split(".")[1]) if "." in printed else 0
    return f"{value:.{digits}f}" == printed


SPREAD = counted(5, 4, 3, shared=((0, 1, 2), (1, 2, 1)))  # documents of P7, P19 and P44
GIFTS = (40, 45, 384 / 8, 48 * 9 / 10)
PRINTED = {
    "lawful-and-unlawful-sources": [
        ("5 + 4 + 3 = {}$", "12", 5 + 4 + 3),
        ("12 - 3 = {}$", "9", SPREAD),
        ("$9/24 = {}\\,\\%$", "37.5", 100 * SPREAD / 24),
        ("of 60 parameters is {} %", "5", 100 * 3 / 60),
    ],
    "trade-secrets-in-three-legal-orders": [
        ("46 - 1 = {}$", "45", 46 - 1),
        ("45 + 14 = {}$ persons", "59", 46 - 1 + 14),
        ("59 - 9 = {}$ persons", "50", 46 - 1 + 14 - 9),
        ("persons, or {} % of all", "85", idle(59, 9)),
        ("So {} seem to be", "37", 46 - 9),
    ],
    "export-control-also-inside-a-building": [
        ("cm² is {} MPa; one", "0.0980665", KGF_PER_CM2),
        ("700 \\times 0.0980665 = {}$ MPa", "68.6", 700 * KGF_PER_CM2),
        ("730 \\times 0.0980665 = {}$ MPa", "71.6", 730 * KGF_PER_CM2),
        ("6.2 \\times 25.4 = {}$ mm", "157", 6.2 * INCH),
        ("$700 \\times 0.1 = {}$ MPa", "70", 700 / 10),
    ],
    "gifts-conflicts-and-reporting": [
        ("384 \\times 0.125 = {}$ €", "48.0", GIFTS[2]),
        ("48 \\times 0.90 = {}$ €", "43.2", GIFTS[3]),
        ("then {}, then $133.0", "133.0", sum(GIFTS[:3])),
        ("43.2 = {}$ €", "176.2", sum(GIFTS)),
        ("It is {} € over", "26.2", sum(GIFTS) - 150),
        ("+ 48 + 43.2 = {} €", "176.2", sum(GIFTS)),
    ],
    "respect-for-people": [
        ("240 \\times 0.15 = {}$", "36", left_of(240, 15)),
        ("36 \\times 0.25 = {}$", "9", left_of(240, 15, 25)),
        ("9 \\times 0.20 = {}$, about", "1.8", left_of(240, 15, 25, 20)),
        ("\\times 0.20 = {}$. - [ ]", "1.8", left_of(240, 15, 25, 20)),
        ("and {} of 240 have", "60", left_of(240, 25)),
    ],
}


@pytest.mark.parametrize(
    ("slug", "place", "printed", "value"),
    [(slug, *row) for slug, rows in PRINTED.items() for row in rows],
)
def test_a_worked_example_prints_what_comes_out(slug, place, printed, value) -> None:
    assert rounds_to(value, printed), f"{printed} is printed, {value} comes out"
    wanted = place.format(printed)
    assert wanted in lesson(MODULE, slug), f"{wanted!r} is no longer printed"


def test_a_form_of_the_quiz_has_points_enough_for_a_level() -> None:
    points = {question.id: question.points for question in secure()}

    assert len(points) >= 12
    assert sum(sorted(points.values())[:15]) >= 12


@pytest.mark.parametrize("seed", SEEDS)
def test_the_cuts_of_the_entry_decide_clearly(seed: str) -> None:
    """A figure beside its limit would make the reading of a made-up entry a matter of rounding."""
    draw = next(q for q in quiz_questions() if q.id == "fl-x-entry").draw(seed)
    top = float(draw.values["bar"]) + float(draw.values["relief"])

    assert abs(top / 10 - 69) > 0.3 or top / 10 == 69
    assert abs(float(draw.values["inch"]) * INCH - 152) > 3
