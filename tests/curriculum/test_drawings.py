"""Which drawings are asked about, and what is left of such a one."""

from pathlib import Path

from curriculum import tree
from curriculum.catalog import load
from curriculum.drawings import asked_about, without_names

CONTENT = Path(__file__).parents[2] / "content"


def test_a_drawing_that_a_question_asks_about_is_found_however_it_is_written() -> None:
    written = ("image: a.svg", 'image: "b.svg"', "'image': ../d/c.svg", "{type: x, image: d.svg}")
    text = "\n".join(("type: hotspot", *written, "image: >-\n  e.svg"))

    found = asked_about({"courses/m/p.bank.md": text, "courses/m/q.quiz.md": "image: f.svg"})

    assert found == {"courses/m/a.svg", "courses/m/b.svg", "courses/d/c.svg"} | {
        "courses/m/d.svg",
        "courses/m/e.svg",
    }


def test_every_drawing_that_the_content_asks_about_is_found() -> None:
    pictures = tree.assets([CONTENT])
    opened: set[str] = set()

    def drawings(path: str) -> str | None:
        opened.add(path)
        return tree.drawings(pictures)(path)

    unread = {path: f"{text}\n" for path, text in tree.read([CONTENT]).items()}
    catalog = load(unread, frozenset(pictures), drawings)  # what was read once is not read again
    for name in (*catalog.quiz_ids(), *catalog.quiz_ids("bank")):
        catalog.readable(name)
    for lesson in catalog.lessons_by_id.values():
        catalog.lesson_body(lesson)

    assert opened
    assert opened <= catalog.asked_drawings


def test_a_file_that_is_no_drawing_is_not_given_out_at_all() -> None:
    assert without_names(b"<svg") is None
    assert without_names(b"\xff\xfe") is None
