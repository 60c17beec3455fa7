"""Content from several folders is one tree, the first folder winning."""

from pathlib import Path

from curriculum import tree
from curriculum.places import place, quiz_path


def test_the_first_root_wins(tmp_path: Path) -> None:
    for root, text in (("private", "mine"), ("public", "ours")):
        (tmp_path / root / "exams").mkdir(parents=True)
        (tmp_path / root / "exams" / "a.bank.md").write_text(text, encoding="utf-8")
    (tmp_path / "public" / "roles").mkdir()
    (tmp_path / "public" / "roles" / "r.md").write_text("role", encoding="utf-8")

    found = tree.read([tmp_path / "private", tmp_path / "public"])

    assert found == {"exams/a.bank.md": "mine", "roles/r.md": "role"}


def test_designs_and_hidden_files_are_no_course_text(tmp_path: Path) -> None:
    for name in ("certificates/plain/notes.md", ".drafts/x.md", "courses/a/course.md"):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_text("x", encoding="utf-8")
    (tmp_path / "courses" / "a" / "figure.svg").write_text("<svg/>", encoding="utf-8")

    assert set(tree.read([tmp_path])) == {"courses/a/course.md"}
    assert set(tree.assets([tmp_path])) == {"courses/a/figure.svg"}


def test_a_link_that_leads_nowhere_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "roles").mkdir()
    (tmp_path / "roles" / "r.md").write_text("role", encoding="utf-8")
    (tmp_path / "roles" / "gone.md").symlink_to(tmp_path / "not mounted" / "gone.md")
    (tmp_path / "roles" / "folder.md").mkdir()

    assert set(tree.read([tmp_path])) == {"roles/r.md"}


def test_a_path_says_kind_id_and_language() -> None:
    where = place("courses/a/b/c.zh.lesson.md")

    assert where is not None
    assert (where.kind, where.id, where.language) == ("lesson", "a/b/c", "zh")
    assert place("courses/a/b/readme.txt") is None
    assert place("courses/A/b/c.lesson.md") is None
    assert quiz_path("exams/a") == "exams/a.quiz.md"


def test_the_text_of_a_drawing_is_read_when_asked_for(tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_bytes(b"<svg>\xff</svg>")
    read = tree.drawings(tree.assets([tmp_path]))

    assert read("a.svg") == "<svg>\N{REPLACEMENT CHARACTER}</svg>"
    assert read("b.svg") is None
