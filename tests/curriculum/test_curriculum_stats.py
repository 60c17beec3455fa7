"""The count of what can be learned: what cannot be opened is not counted."""

from curriculum.catalog import load
from curriculum.lessons import words_read
from curriculum.stats import stats
from tests.curriculum.trees import LESSON, WEIGHING, a_tree, an_observed_tree


def test_a_role_is_counted_by_what_a_learner_can_open() -> None:
    (row,) = stats(load(a_tree()))["roles"]  # type: ignore[misc]

    assert row["id"] == "ore-tester"
    assert (row["modules"], row["lessons"], row["practice"], row["exam"]) == (1, 3, 4, 1)
    assert row["parameterised"] == 1
    assert row["seed"] == {"bullets": 1, "covered": 1}
    assert row["competencies"] == 2


def test_an_outline_counts_for_nothing() -> None:
    outline = WEIGHING.replace("published", "being-written")
    counted = stats(load(a_tree(courses_ore_testing_weighing_module_md=outline)))

    (row,) = counted["roles"]  # type: ignore[misc]

    assert (row["modules"], row["lessons"], row["words"], row["practice"]) == (0, 0, 0, 0)
    assert row["seed"] == {"bullets": 1, "covered": 0}


def test_a_chinese_lesson_is_counted_as_such() -> None:
    tree = a_tree()
    tree["courses/ore-testing/weighing/scales.zh.lesson.md"] = LESSON.format(title="称", slug="a")

    (row,) = stats(load(tree))["roles"]  # type: ignore[misc]

    assert row["zh"] == {"lessons": 1}
    assert row["lessons"] == 3


def test_observation_checklists_are_counted() -> None:
    counted = stats(load(an_observed_tree()))

    (row,) = counted["roles"]  # type: ignore[misc]

    assert row["observations"] == 1
    assert counted["totals"]["observations"] == 1  # type: ignore[index]


def test_formulas_are_not_words() -> None:
    html = "<p>Two words <math><mi>x</mi></math> &amp; 中文</p>"

    assert words_read(html) == 4
