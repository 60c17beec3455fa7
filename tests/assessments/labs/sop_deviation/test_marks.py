"""Precision, recall and F1 of marks, beside the same counted with sets and fractions."""

from random import Random

import pytest

from assessments.labs.sop_deviation.cases import text_of
from assessments.labs.sop_deviation.lines import LINES
from assessments.labs.sop_deviation.marks import OUTCOMES, Score
from tests.assessments.labs.sop_deviation import oracle


def drawn(chance: Random) -> list[int]:
    return [chance.choice((0, 0, 1, 2, 3, 4, 5, 6)) for _ in range(LINES)]


def test_scores_agree_with_sets_and_fractions() -> None:
    chance = Random(5)
    for number in range(500):
        text, marks = text_of(f"seed {number % 50}"), drawn(chance)
        score = Score(text, marks)
        planted = {at for at, line in enumerate(text) if line.kind}
        marked = {at for at, mark in enumerate(marks) if mark}

        precision, recall, mean = oracle.f1(planted, marked)
        assert score.precision == pytest.approx(float(precision), abs=1e-12)
        assert score.recall == pytest.approx(float(recall), abs=1e-12)
        assert score.f1 == pytest.approx(float(mean), abs=1e-12)
        assert (score.found, score.missed, score.alarms) == (
            len(planted & marked), len(planted - marked), len(marked - planted),
        )  # fmt: skip
        grave = {at for at, line in enumerate(text) if line.critical}
        assert score.critical_missed == len(grave - marked)
        right = sum(marks[at] == text[at].kind for at in planted & marked)
        assert score.kinds == pytest.approx(100 * right / max(len(planted & marked), 1))


def test_one_more_line_found_is_better_and_one_more_false_alarm_is_worse() -> None:
    chance = Random(6)
    for number in range(200):
        text, marks = text_of(f"seed {number}"), drawn(chance)
        before = Score(text, marks)
        for at, line in enumerate(text):
            if marks[at] == 0:
                after = Score(text, [*marks[:at], line.kind or 1, *marks[at + 1 :]])
                assert (after.f1 > before.f1) == bool(line.kind) or before.found == 0
                assert after.found - before.found == bool(line.kind)
                assert after.critical_missed == before.critical_missed - line.critical


def test_every_outcome_has_a_name_and_comes_up() -> None:
    chance = Random(7)
    seen = {
        outcome
        for number in range(50)
        for outcome in Score(text_of(f"seed {number}"), drawn(chance)).outcomes
    }

    assert seen == set(range(len(OUTCOMES)))
