"""The lesson behind a question is found: of questions that stand in a lesson, nearly always it."""

from dataclasses import replace
from pathlib import Path

from curriculum import lessons, tree
from curriculum.behind import closest, spoken
from curriculum.catalog import load

CONTENT = Path(__file__).parents[2] / "content"


def test_a_question_in_a_lesson_nearly_always_points_to_that_lesson() -> None:
    pictures = tree.assets([CONTENT])
    catalog = load(tree.read([CONTENT]), frozenset(pictures), tree.drawings(pictures))
    found = asked = 0

    for module in catalog.modules_by_id:
        read = catalog.lessons(module)
        bare = {one.id: _without_questions(one, catalog.links(one.path)) for one in read}
        for lesson in read:
            for question in lessons.questions(lesson, catalog.links(lesson.path)):
                nearest = closest(spoken(question), [*bare.values()])
                found += nearest is bare[lesson.id]
                asked += 1

    assert asked > 200
    assert found / asked > 0.85, f"{found} of {asked}"


def _without_questions(lesson: lessons.Lesson, links: lessons.Links) -> lessons.Lesson:
    """Return a lesson with its prose only: its own questions would give it away."""
    return replace(lesson, body="\n".join(one.text for one in lessons.cut(lesson, links)[0]))
