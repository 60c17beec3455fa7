"""`ytterby check` tells all problems, for people and for programs."""

import json
from pathlib import Path

import pytest

from tests.curriculum.trees import a_tree
from webapp.commands.check import run


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
