"""`ytterby fmt` writes what is not in its form, and nothing that has errors."""

from pathlib import Path

import pytest

from webapp.commands.fmt import run

TIDY = "---\ntitle: T\n---\n\n## Q\n\n```yaml question\nid: q\n```\n\nWhich?\n\n- [x] a\n- [ ] b\n"
HURRIED = TIDY.replace("\n\n", "\n").replace("- [", "* [")


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    (tmp_path / "tidy.quiz.md").write_text(TIDY)
    (tmp_path / "hurried.quiz.md").write_bytes(HURRIED.replace("\n", "\r\n").encode())
    (tmp_path / "README.md").write_text("*  not ours\n")
    return tmp_path


def test_a_file_is_written_in_its_form(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([str(tree)]) == 0
    assert (tree / "hurried.quiz.md").read_bytes() == TIDY.encode()
    assert (tree / "README.md").read_text() == "*  not ours\n"
    assert "1 of 2 files changed" in capsys.readouterr().out
    assert run([str(tree), "--check"]) == 0


def test_check_lists_and_writes_nothing(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (tree / "hurried.quiz.md").read_bytes()

    assert run([str(tree), "--check"]) == 1
    assert capsys.readouterr().out.split("\n")[0] == str(tree / "hurried.quiz.md")
    assert (tree / "hurried.quiz.md").read_bytes() == before


def test_diff_shows_and_writes_nothing(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([str(tree), "--diff"]) == 1
    assert "+- [x] a\n" in capsys.readouterr().out
    assert b"* [x] a" in (tree / "hurried.quiz.md").read_bytes()


def test_a_file_with_errors_is_left_and_its_problem_told(
    tree: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tree / "bad.quiz.md").write_text(HURRIED.replace("id: q", "id: q\nid: r"))
    (tree / "bytes.quiz.md").write_bytes(b"---\ntitle: \xff\n---\n")
    before = (tree / "bad.quiz.md").read_bytes()

    assert run([str(tree)]) == 1
    told = capsys.readouterr().err
    assert "bad.quiz.md:7:1: error F04" in told
    assert "bytes.quiz.md:2:8: error F22 the byte FF is not UTF-8" in told
    assert (tree / "bad.quiz.md").read_bytes() == before
    assert (tree / "hurried.quiz.md").read_bytes() == TIDY.encode()


def test_ids_are_given_that_no_file_of_the_tree_has(tree: Path) -> None:
    (tree / "draft.bank.md").write_text(
        TIDY.replace("id: q\n", "").replace("---\n", "---\nkind: bank\n", 1)
    )

    assert run([str(tree), "--assign-ids"]) == 0
    assert "id: q-2\n" in (tree / "draft.bank.md").read_text()
    assert run([str(tree), "--assign-ids", "--check"]) == 0


def test_a_path_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert run([str(tmp_path / "none")]) == 2


def test_a_file_that_is_no_markdown_is_left_and_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    review = tmp_path / "role.yaml"
    review.write_text("questions:\n  - id: one\n")

    assert run([str(review)]) == 2
    assert "is no Markdown" in capsys.readouterr().err
    assert review.read_text() == "questions:\n  - id: one\n"
