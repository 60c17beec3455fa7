"""What is told when: the whole table, cell by cell, and what no row may say."""

from itertools import pairwise

import pytest

from assessments.quiz.feedback import ASPECTS, MARKS, MOMENTS, TABLE, Feedback

# The table as its reader sees it: R right or wrong, S score, W words to this answer,
# E explanation, K key.
SEEN = """
immediate     RSWEK RSWEK RSWEK RSWEK
practice      RSW.. RSWEK RSWEK RSWEK
mock-exam     RS... RS... RSWEK RSWEK
after-submit  ..... ..... RSWEK RSWEK
exam          ..... ..... RS... RSWEK
after-close   ..... ..... ..... RSWEK
never         ..... ..... ..... .....
"""
ROWS = {row.split()[0]: row.split()[1:] for row in SEEN.strip().splitlines()}
CELLS = [
    (preset, moment, aspect, ROWS[preset][m][a] != ".")
    for preset in ROWS
    for m, moment in enumerate(MOMENTS)
    for a, aspect in enumerate(ASPECTS)
]


@pytest.mark.parametrize(("preset", "moment", "aspect", "is_told"), CELLS)
def test_each_cell_of_the_table(preset, moment, aspect, is_told) -> None:
    assert (aspect in Feedback(preset).told(moment)) is is_told


def test_there_is_no_other_row() -> None:
    assert list(TABLE) == list(ROWS)


@pytest.mark.parametrize("preset", TABLE)
@pytest.mark.parametrize("score_only", [False, True])
def test_no_row_contradicts_itself(preset: str, score_only: bool) -> None:
    feedback = Feedback(preset, score_only)
    cells = [feedback.told(moment) for moment in MOMENTS]

    assert all(earlier <= later for earlier, later in pairwise(cells)), "told, then kept back"
    assert all("right-wrong" in cell for cell in cells if cell), "reasons, but not what for"
    assert not score_only or all(cell <= MARKS for cell in cells)


@pytest.mark.parametrize("preset", TABLE)
def test_only_some_presets_let_a_question_be_checked(preset: str) -> None:
    assert Feedback(preset).while_sat is (preset in ("immediate", "practice", "mock-exam"))
