"""Over real questions, a look at all variants at once misses none that a look one by one finds."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from assessments.questions.base import Question
from assessments.questions.case import Case
from assessments.questions.numeric import Numeric
from assessments.reading.tolerance import Rule
from curriculum import tree
from curriculum.catalog import load
from curriculum.places import place

CONTENT = Path(__file__).resolve().parents[2] / "content"
EACH = 120  # one in so many questions with parameters
NARROW = (Rule("share", Decimal("0.0005")),)  # so that numbers as shown lead outside


def some_questions() -> Sequence[Question]:
    pictures = tree.assets([CONTENT])
    catalog = load(tree.read([CONTENT]), frozenset(pictures), tree.drawings(pictures))
    paths = [p for p in catalog.sources_text if (at := place(p)) and at.kind in ("quiz", "bank")]
    read = (catalog.readable_path(path) for path in sorted(paths))
    varied = [q for quiz in read if quiz for q in quiz.questions if q.varies()]
    return [q for q in varied if isinstance(q, Case | Numeric)][::EACH]


def narrowed(question: Question) -> Question:
    if isinstance(question, Case):
        return replace(question, children=tuple(map(narrowed, question.children)))
    if isinstance(question, Numeric):
        return replace(question, key=replace(question.key, rules=NARROW))
    return question


@pytest.fixture(scope="module")
def asked() -> Sequence[Question]:
    return some_questions()


def test_each_variant_with_a_fault_is_among_those_looked_at(asked: Sequence[Question]) -> None:
    faulty = 0
    for question in map(narrowed, asked):
        variants = question.survey(200)
        wanted = {*question.worth_trying(variants.columns)}
        for number, draw in enumerate(variants):
            best = question.samples(draw)[0]
            earned = question.grade(question.read(best.raw, draw), draw).fraction
            if question.flaws(draw) or earned != 1:
                faulty += 1
                assert number in wanted, (question.id, number)

    assert len(asked) > 20
    assert faulty > 50


def test_of_sound_questions_few_variants_are_looked_at_one_by_one(
    asked: Sequence[Question],
) -> None:
    counts = {q.id: len({*q.worth_trying(q.survey(200).columns)}) for q in asked}

    assert sorted(counts.values())[len(counts) * 9 // 10] <= 8, counts
