"""The log by command: checked, signed, and held against a copy from elsewhere."""

from pathlib import Path

import pytest
from sqlalchemy import text

from tests.conftest import TestKit
from tests.earning import a_certificate
from webapp.commands import log as command


@pytest.fixture(autouse=True)
def installation(kit: TestKit, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("YTTERBY_VAR", str(kit.settings.var))
    monkeypatch.setenv("YTTERBY_DATABASE", kit.settings.database)
    a_certificate(kit)


def test_a_whole_log_is_said_to_agree(capsys: pytest.CaptureFixture[str]) -> None:
    assert command.run(["sign"]) == 0
    assert command.run(["check"]) == 0

    told = capsys.readouterr().out
    assert "1 entries, 1 checkpoints, 1 awards." in told
    assert "agrees with itself" in told


def test_signing_twice_signs_once(capsys: pytest.CaptureFixture[str]) -> None:
    command.run(["sign"])
    command.run(["sign"])

    assert "Nothing was added" in capsys.readouterr().out


def test_a_changed_row_is_told_with_exit_code_1(
    kit: TestKit, capsys: pytest.CaptureFixture[str]
) -> None:
    with kit.sessions.begin() as session:
        session.execute(text("UPDATE log_leaf SET digest = 'x'"))

    assert command.run(["check"]) == 1
    assert "not what it was made of" in capsys.readouterr().err


def test_a_copy_from_elsewhere_is_held_against_the_log(
    kit: TestKit, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command.run(["sign"])
    capsys.readouterr()
    command.run(["checkpoints"])
    copy = tmp_path / "checkpoint"
    copy.write_text(capsys.readouterr().out, "utf-8")
    assert command.run(["check", "--checkpoint", str(copy)]) == 0

    with kit.sessions.begin() as session:
        session.execute(text("UPDATE award SET log_index = NULL"))
        for forgotten in ("DELETE FROM log_checkpoint", "DELETE FROM log_node"):
            session.execute(text(forgotten))
        session.execute(text("DELETE FROM log_leaf"))

    assert command.run(["check", "--checkpoint", str(copy)]) == 1
    assert "contradicts the log" in capsys.readouterr().err
    copy.write_text("nothing\n", "utf-8")
    assert command.run(["check", "--checkpoint", str(copy)]) == 1
