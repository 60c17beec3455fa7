"""The issuer's keys by command: made, changed for others, retired, reported stolen, exported."""

import json
from pathlib import Path

import pytest

from curriculum.awards import bundle, envelope, keys
from webapp.commands import keys as command

PASSPHRASE = "told by the environment"


@pytest.fixture(autouse=True)
def installation(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("YTTERBY_VAR", str(tmp_path))
    monkeypatch.setenv("YTTERBY_URL", "https://ytterby.example")
    monkeypatch.setenv("YTTERBY_PASSPHRASE", PASSPHRASE)
    path = tmp_path / "keys" / "issuer.json"
    issuer = keys.Issuer(name="Ytterby Institute", host="ytterby.example", test=False)
    from tests.awarding import NOON, QUICK

    keys.create(path, PASSPHRASE.encode(), issuer, now=NOON.replace(year=2025), cost=QUICK)
    return path


def ring(path: Path) -> keys.Keyring:
    return keys.load(path, PASSPHRASE.encode())


def test_a_new_key_signs_while_the_one_before_stays_active(installation: Path) -> None:
    assert command.run(["new"]) == 0

    first, second = ring(installation).keys
    assert (first.status, second.status) == ("active", "active")
    assert ring(installation).active_id == second.id


def test_a_key_is_retired_but_never_the_last_one(
    installation: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    only = ring(installation).active_id

    assert command.run(["retire", only]) == 1
    assert "only active key" in capsys.readouterr().err
    command.run(["new"])
    assert command.run(["retire", only]) == 0
    assert [key.status for key in ring(installation).keys] == ["retired", "active"]
    assert command.run(["retire", only]) == 1


def test_rotation_retires_and_makes(installation: Path) -> None:
    assert command.run(["rotate"]) == 0

    assert [key.status for key in ring(installation).keys] == ["retired", "active"]


def test_a_stolen_key_is_followed_by_another_and_the_earlier_moment_holds(
    installation: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first = ring(installation).active_id

    assert command.run(["compromised", first, "--since", "2026-01-31T08:00"]) == 0
    assert "0 certificates were signed anew" in capsys.readouterr().out
    assert command.run(["compromised", first]) == 0

    stolen, fresh = ring(installation).keys
    assert (stolen.status, fresh.status) == ("compromised", "active")
    assert stolen.compromised_at is not None
    assert f"{stolen.compromised_at:%Y-%m-%d %H:%M}" == "2026-01-31 08:00"


@pytest.mark.parametrize(
    ("argv", "code"),
    [
        (["compromised", "did:web:nobody#1"], 1),
        (["compromised", "x", "--since", "yesterday"], 2),
        (["compromised", "x", "--since", "2999-01-01"], 2),
    ],
)
def test_what_makes_no_sense_changes_nothing(
    installation: Path, argv: list[str], code: int
) -> None:
    before = installation.read_bytes()

    assert command.run(argv) == code
    assert installation.read_bytes() == before


def test_the_export_is_a_bundle_that_verifiers_trust(
    installation: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command.run(["rotate"])
    capsys.readouterr()

    assert command.run(["export"]) == 0
    printed = capsys.readouterr().out
    assert command.run(["export", "--out", str(tmp_path / "issuer.json")]) == 0

    assert bundle.read(printed.encode()).keys == ring(installation).keys
    written = json.loads((tmp_path / "issuer.json").read_text())
    assert written["valid_until"] > written["made_at"]


def test_the_list_says_which_key_signs_and_since_when(
    installation: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command.run(["rotate"])
    capsys.readouterr()

    assert command.run(["list"]) == 0
    told = capsys.readouterr().out.splitlines()
    active = next(line for line in told if line.startswith("*"))
    assert ring(installation).fingerprint in active
    assert any("retired" in line and "2025-11-25 to" in line for line in told)


def test_without_the_passphrase_nothing_changes(
    installation: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("YTTERBY_PASSPHRASE", "another")

    assert command.run(["rotate"]) == 1
    assert "does not open" in capsys.readouterr().err
    with pytest.raises(envelope.WrongPassphrase):
        keys.load(installation, b"another").unlock()
