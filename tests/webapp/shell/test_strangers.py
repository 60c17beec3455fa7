"""What strangers get from the shelf, and when the shelf is emptied."""

from datetime import timedelta

from tests.browser import Browser
from tests.builders import a_learner, publish
from tests.conftest import TestKit
from tests.curriculum.trees import a_tree

DUE = "volatile: law\nas_of: 2026-01-01\nreview_by: 2026-04-01\n"


def published(kit: TestKit, **other: str) -> None:
    with kit.sessions.begin() as session:
        publish(session, {**a_tree(), **other})


def test_the_second_stranger_gets_the_same_bytes(kit: TestKit, browser: Browser) -> None:
    published(kit)

    first = browser.get(lesson_of(kit))
    second = browser.get(lesson_of(kit))

    assert second.response.data == first.response.data
    assert dict(second.response.headers) == dict(first.response.headers)
    assert not second.queries


def test_a_browser_that_has_the_page_is_told_so(kit: TestKit, browser: Browser) -> None:
    published(kit)
    etag = browser.get(lesson_of(kit)).response.headers["ETag"]

    again = browser.get(lesson_of(kit), headers={"If-None-Match": etag})

    assert again.status == 304
    assert again.response.data == b""
    assert again.response.headers["ETag"] == etag
    assert "Content-Length" not in again.response.headers


def test_a_publication_empties_the_shelf(kit: TestKit, browser: Browser) -> None:
    published(kit)
    path = lesson_of(kit)
    old = browser.get(path).response.headers["ETag"]
    source, text = source_of(path)

    published(kit, **{source: text.replace("\n---\n", "\n---\n\nA new sentence.\n", 1)})
    page = browser.get(path, headers={"If-None-Match": old})

    assert page.status == 200
    assert "A new sentence." in page.text


def test_another_day_empties_it_too(kit: TestKit, browser: Browser) -> None:
    published(kit)
    path = lesson_of(kit)
    source, text = source_of(path)
    published(kit, **{source: text.replace("---\n", f"---\n{DUE}", 1)})
    assert "to be looked at again" not in browser.get(path).text

    kit.clock.forward(timedelta(days=90))

    assert "to be looked at again" in browser.get(path).text


def test_who_is_signed_in_gets_a_page_of_their_own(kit: TestKit, browser: Browser) -> None:
    published(kit)
    browser.get(lesson_of(kit))
    with kit.sessions.begin() as session:
        learner = a_learner(session, name="Maya Okafor")

    browser.sign_in(learner)
    page = browser.get(lesson_of(kit))

    assert "Maya Okafor" in page.text
    assert page.response.headers["Cache-Control"] == "private, no-cache"


def test_packed_and_plain_are_kept_apart(kit: TestKit, browser: Browser) -> None:
    published(kit)

    packed = browser.client.get(lesson_of(kit), headers={"Accept-Encoding": "gzip"})
    plain = browser.get(lesson_of(kit))

    assert packed.headers["Content-Encoding"] == "gzip"
    assert "Content-Encoding" not in plain.response.headers
    assert packed.headers["ETag"] == plain.response.headers["ETag"]


def lesson_of(kit: TestKit) -> str:
    return f"/courses/{next(iter(kit.catalog().lessons_by_id))}"


def source_of(path: str) -> tuple[str, str]:
    """Return path and text of the source of a lesson's address."""
    wanted = f"{path.removeprefix('/')}.lesson.md"
    return wanted, a_tree()[wanted]
