"""`ytterby cues` tells what test-taking alone scores, for people and for programs."""

import json
from pathlib import Path

import pytest

from assessments.cues import RULES
from tests.assessments.cues.banks import Item, source
from tests.curriculum.trees import a_tree
from webapp.commands.cues import run

BANK = "courses/ore-testing/weighing/practice.bank.md"


def written(folder: Path, tree: dict[str, str]) -> str:
    for name, text in tree.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return str(folder)


def cued() -> dict[str, str]:
    items: list[Item] = [
        ("Why?", (f"number {n} and so on and on", f"{n} a", f"{n} b"), 0) for n in range(14)
    ]
    return {**a_tree(), BANK: source(items)}


def test_a_sound_tree_passes_with_a_line_for_each_role(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([written(tmp_path, a_tree())]) == 0

    told = capsys.readouterr().out
    assert "all all questions: no better than chance" in told
    assert "ore-tester" in told
    assert told.endswith("0 errors, 0 warnings\n")


def test_a_cue_fails_and_the_questions_to_reword_are_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([written(tmp_path, cued())]) == 1

    told = capsys.readouterr().out
    assert f"bank {BANK}: warning" in told
    assert "role ore-tester: error" in told
    assert f"        {BANK}:" in told
    assert "    longest (the longest option) finds the key in these questions:" in told
    listed = [row.strip() for row in told.split("\n") if row.startswith("        ")]
    assert len(listed) >= 14
    assert "finds the key in the questions listed for it above" in told


def test_programs_get_every_figure(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([written(tmp_path, cued()), "--json"]) == 1

    told = json.loads(capsys.readouterr().out)
    assert (told["alpha"], told["errors"]) == (0.05, 2)
    assert [*told["rules"]] == [rule.id for rule in RULES]
    role = next(pool for pool in told["pools"] if pool["kind"] == "role")
    longest = next(one for one in role["outcomes"] if one["rule"] == "longest")
    assert longest["low"] <= longest["chance"] <= longest["high"] < longest["score"]
    assert longest["above"]
    assert len(longest["found"]) == 14


def test_a_folder_that_is_not_there_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["/nowhere/content"]) == 2
    assert "/nowhere/content" in capsys.readouterr().err
