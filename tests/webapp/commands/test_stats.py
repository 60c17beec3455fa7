"""`ytterby stats` counts a tree, as a table and as JSON."""

import json
from pathlib import Path

import pytest

from tests.curriculum.trees import a_tree
from webapp.commands.stats import run


def test_the_count_comes_as_json_with_its_shape(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, text in a_tree().items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")

    assert run([str(tmp_path), "--json"]) == 0

    counted = json.loads(capsys.readouterr().out)
    assert set(counted) == {"roles", "foundations", "totals", "problems"}
    assert set(counted["roles"][0]) == {
        *("id", "tier", "competencies", "modules", "lessons", "words", "practice", "exam"),
        *("parameterised", "labs", "figures", "observations", "sources", "seed", "zh"),
    }
    assert counted["problems"] == 0


def test_our_own_content_fills_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([]) == 0

    told = capsys.readouterr().out
    assert "Solvent Extraction Chemist" in told
    assert "Foundations" in told
