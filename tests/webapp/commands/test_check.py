"""`ytterby check` tells all problems, for people and for programs."""

import json
from pathlib import Path

import pytest

from tests.curriculum.trees import a_tree
from webapp.commands.check import run


@pytest.fixture(autouse=True)
def own_memory(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("webapp.commands.check.CACHE", tmp_path_factory.mktemp("kept"))


def written(folder: Path, tree: dict[str, str]) -> str:
    for name, text in tree.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return str(folder)


def test_a_whole_tree_passes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([written(tmp_path, a_tree()), "--no-self-test"]) == 0
    assert "0 errors" in capsys.readouterr().out


def test_an_error_fails_and_says_where(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tree = a_tree(glossary_words_md=None)

    assert run([written(tmp_path, tree), "--no-self-test"]) == 1
    line = next(x for x in capsys.readouterr().out.split("\n") if "scales.lesson.md" in x)
    assert line.startswith("courses/ore-testing/weighing/scales.lesson.md:1:1: error K20 ")


def test_problems_come_as_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run([written(tmp_path, a_tree(exams_gate_quiz_md=None)), "--json", "--no-self-test"])

    told = json.loads(capsys.readouterr().out)
    assert told["errors"] == len([p for p in told["problems"] if p["severity"] == "error"]) > 0
    assert set(told["problems"][0]) == {
        *("path", "line", "col", "severity", "code", "message", "expected", "fix")
    }


def test_a_folder_that_is_not_there_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["/nowhere/content"]) == 2
    assert "/nowhere/content" in capsys.readouterr().err


def test_a_person_sees_the_line_and_a_caret_and_a_program_does_not(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tree = a_tree()
    bank = "courses/ore-testing/weighing/practice.bank.md"
    tree[bank] = tree[bank].replace("- [ ] Zero", "- [] Zero")
    folder = written(tmp_path, tree)

    run([folder, "--no-self-test"])
    shown = capsys.readouterr().out.split("\n")
    run([folder, "--no-self-test", "--json"])
    told = json.loads(capsys.readouterr().out)

    at = next(number for number, row in enumerate(shown) if " C01 " in row)
    assert shown[at + 1].endswith(" | - [] Zero")
    assert shown[at + 2].index("^") == shown[at + 1].index("[]")
    assert not any("^" in problem["message"] for problem in told["problems"])


def test_a_code_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--explain", "t02"]) == 0

    page = capsys.readouterr().out
    assert page.startswith("# T02: ")
    assert "## Wrong" in page
    assert "## Right" in page


def test_an_unknown_code_comes_with_those_near_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--explain", "T22"]) == 2
    assert "T04" in capsys.readouterr().err


def test_a_second_check_tells_the_same(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = written(tmp_path, a_tree(exams_gate_quiz_md=None))

    told = []
    for memory in ([], [], ["--no-cache"]):
        run([folder, *memory])
        told.append(capsys.readouterr().out)

    assert told[0] == told[1] == told[2]


def test_files_that_are_not_text_are_told_with_their_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    written(tmp_path, a_tree())
    (tmp_path / "exams" / "bytes.quiz.md").write_bytes(b"---\r\ntitle: \xff\n---\n")
    (tmp_path / "other.md").write_bytes(b"---\ntitle: caf\xe9\n---\n")

    assert run([str(tmp_path), "--no-self-test"]) == 1
    told = capsys.readouterr().out
    assert "exams/bytes.quiz.md:2:8: error F22 the byte FF is not UTF-8" in told
    assert "other.md:2:11: error F22" in told
