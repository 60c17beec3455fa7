"""Courses and modules: the whole outline, and what can be opened."""

from tests.browser import Browser


def test_the_whole_outline_is_visible_without_an_account(open_door: Browser) -> None:
    text = open_door.get("/courses/extraction").text

    assert "The slope of three" in text
    assert "A later lesson" in text


def test_an_outline_says_that_it_is_being_written(open_door: Browser) -> None:
    page = open_door.get("/courses/extraction/second")

    assert "Being written" in page.text
    assert not page.root.all("a", href="/courses/extraction/second/later")


def test_a_module_begins_with_its_first_open_step(open_door: Browser) -> None:
    page = open_door.get("/courses/extraction/first")

    assert page.link("Start") == "/courses/extraction/first/slope"


def test_a_course_that_is_not_there_is_not_found(open_door: Browser) -> None:
    assert open_door.get("/courses/nothing").status == 404
    assert open_door.get("/courses/extraction/nothing").status == 404
