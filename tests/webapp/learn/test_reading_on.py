"""Who missed something is sent to the lessons that the missed answers point to, by the page."""

from urllib.parse import urlsplit

import pytest

from tests.browser import Browser, Element, Page
from tests.conftest import TestKit
from tests.curriculum.trees import LESSON
from tests.sitting import PRACTICE, a_seat, begin, hand_in, put, right
from tests.webapp.learn.test_tries import Sitter

TEXTS = {
    "scales": "A spring balance stretches; a beam balance compares two pans.",
    "tare": "The crucible is weighed empty, and its mass is taken off.",
    "drift": "Warm electronics wander: the reading creeps through the morning.",
}
QUIZ = """---
kind: quiz
title: Weighing
use: secure
attempts: 3
pass: 70 %
competencies: [ore-weigh]
feedback: {feedback}
---
## Before the ore

```yaml question
id: empty
```

What is done with the crucible before the ore goes in?

- [x] Weighed empty
- [ ] Washed

### Explanation

The mass of the empty crucible is taken off.

## In the morning

```yaml question
id: wander
points: 3
```

Why does the reading creep?

- [x] Warm electronics
- [ ] Wind

## Named by its author

```yaml question
id: named
points: 2
lesson: scales
```

Which of them says electronics, morning and crucible?

- [x] None
- [ ] All
"""
LESSONS = {
    f"courses_ore_testing_weighing_{slug}_lesson_md": LESSON.format(
        title=slug.title(), slug=slug
    ).replace("It weighs 5 g.", text)
    for slug, text in TEXTS.items()
}


def failed(
    kit: TestKit, browser: Browser, feedback: str, solved: tuple[int, ...] = ()
) -> tuple[Page, str]:
    """Return the result page of somebody who solved only these questions."""
    text = QUIZ.replace("{feedback}", feedback)
    person = a_seat(kit, courses_ore_testing_weighing_weighing_quiz_md=text, **LESSONS)
    token = begin(kit, person, PRACTICE)
    for number in solved:
        put(kit, person, token, right(kit, token, number), number=number)
    hand_in(kit, person, token)
    sitter = Sitter(kit, browser, (person, token))
    return sitter.browser.get(f"/learn/attempts/{token}/result"), token


def lines(page: Page) -> list[tuple[str, str]]:
    """Return where the lessons to read again lead, and what is said of each."""
    [section] = page.root.all("section", **{"aria-labelledby": "read-on"}) or [Element("none", {})]
    return [(row.one("a").attrs["href"], row.text) for row in section.all("li")]


def test_the_lesson_that_most_points_were_missed_for_comes_first(
    kit: TestKit, browser: Browser
) -> None:
    page, _ = failed(kit, browser, "after-submit")

    home = "/courses/ore-testing/weighing"
    found = lines(page)
    assert [href for href, _ in found] == [f"{home}/drift", f"{home}/scales", f"{home}/tare"]
    assert [text.rpartition(": ")[2] for _, text in found] == [
        f"{points} points missed" for points in (3, 2, 1)
    ]
    for href, _ in found:
        assert browser.get(href).status == 200


def test_the_first_of_them_is_the_next_step_after_a_fail(kit: TestKit, browser: Browser) -> None:
    page, _ = failed(kit, browser, "after-submit")

    [step] = [a for a in page.root.all("a", class_="button") if a.text.startswith("Read:")]
    assert step.text == "Read: Drift"
    assert urlsplit(step.attrs["href"]).path == "/courses/ore-testing/weighing/drift"


def test_what_was_solved_points_nowhere(kit: TestKit, browser: Browser) -> None:
    page, _ = failed(kit, browser, "after-submit score-only", solved=(1, 2, 3))

    assert "Passed" in page.heading
    assert lines(page) == []


@pytest.mark.parametrize("feedback", ["after-submit score-only", "exam"])
def test_where_marks_are_told_and_no_more_the_lessons_are_told_and_no_key(
    kit: TestKit, browser: Browser, feedback: str
) -> None:
    page, _ = failed(kit, browser, feedback, solved=(3,))

    assert [href.rpartition("/")[2] for href, _ in lines(page)] == ["drift", "tare"]
    for closed in ("Weighed empty", "Warm electronics", "taken off", "wander", "creep"):
        assert closed not in page.html


@pytest.mark.parametrize("feedback", ["never", "after-close"])
def test_where_no_marks_are_told_the_lessons_do_not_tell_them(
    kit: TestKit, browser: Browser, feedback: str
) -> None:
    page, _ = failed(kit, browser, feedback, solved=(1, 3))

    found = lines(page)
    assert [href.rpartition("/")[2] for href, _ in found] == ["scales", "tare", "drift"]
    assert not [text for _, text in found if "question" in text]
