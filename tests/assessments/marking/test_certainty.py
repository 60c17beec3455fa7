"""Saying how sure one is: what it pays, honesty pays best, the score is left alone."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessments.marking import Tried, certainty, remark
from assessments.marking.certainty import LEVELS, points
from tests.assessments.marking.sittings import a_quiz, answer, facts

QUIZ = a_quiz("confidence: true")


def said(number: int, share: str, level: str, at: int = 1) -> Tried:
    raw = answer(QUIZ, number, share)
    return Tried(number=number, try_number=at, raw=raw, confidence=level)


@pytest.mark.parametrize(
    ("level", "right", "wrong"), [("low", 1, 0), ("medium", 2, -2), ("high", 3, -6)]
)
def test_the_scale(level, right, wrong) -> None:
    assert (points(level, Decimal(1)), points(level, Decimal(0))) == (right, wrong)


@given(st.decimals(0, 1, places=3))
def test_the_level_that_pays_best_is_the_honest_one(chance: Decimal) -> None:
    expected = {
        level: chance * points(level, Decimal(1)) + (1 - chance) * points(level, Decimal(0))
        for level in LEVELS
    }
    honest = "low" if chance * 3 < 2 else "medium" if chance < Decimal("0.8") else "high"

    assert expected[honest] == max(expected.values())


def test_sure_and_wrong_is_reported_for_each_competency() -> None:
    sent = facts(QUIZ, [said(1, "0", "high"), said(2, "0.5", "medium")])
    ledger = remark(QUIZ, sent)

    report = certainty(sent, ledger)

    assert (report.points, report.maximum) == (-6, 6)
    assert report.sure_and_wrong == (1,)
    assert report.wrong_by_competency == {"sums": 1}
    assert report.by_level["medium"] == (Decimal("0.5"), 1)


def test_only_the_first_answer_is_asked_how_sure_it_was() -> None:
    sent = facts(QUIZ, [said(1, "0", "low"), said(1, "1", "high", at=2)])

    assert certainty(sent, remark(QUIZ, sent)).points == 0


def test_the_score_is_the_same_however_sure_somebody_was() -> None:
    sent = [said(1, "1", "high"), said(2, "0", "high")]
    unsaid = [replace(one, confidence="") for one in sent]

    ledger = remark(QUIZ, facts(QUIZ, unsaid))

    assert remark(QUIZ, facts(QUIZ, sent)).outcome == ledger.outcome
    assert certainty(facts(QUIZ, unsaid), ledger).maximum == 0
