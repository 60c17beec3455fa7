"""`ytterby verify`: the answer of the site, with the network off, as an exit code."""

import json
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from curriculum.awards import bundle
from tests.awarding import NOON, a_claim, an_issuer, signed, status_lists
from webapp.commands import verify

LATER = NOON + timedelta(hours=2)


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """What an employer has: a certificate, the issuer's file, both status lists."""
    (tmp_path / "certificate.json").write_bytes(signed())
    (tmp_path / "issuer.json").write_text(json.dumps(bundle.build(an_issuer(), now=NOON)))
    for name, data in zip(("revocation", "suspension"), status_lists().values(), strict=True):
        (tmp_path / name).write_bytes(data)
    return tmp_path


def test_a_valid_certificate_gives_0_and_says_what_it_does_not_confer(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _run(desk) == 0

    said = capsys.readouterr().out
    assert said.startswith(f"{desk / 'certificate.json'}: valid\nValid. Issued by ")
    assert "  Not given  Permission to operate a plant" in said
    assert an_issuer().fingerprint in said


def test_of_one_that_ended_it_says_what_the_list_cannot_tell(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data, _ = status_lists(revoked=True).values()
    (desk / "revocation").write_bytes(data)

    assert _run(desk) == 1

    said = capsys.readouterr().out.splitlines()
    assert said[2] == "The status list does not tell a withdrawal from a replacement."


@pytest.mark.parametrize(
    ("more", "code"),
    [
        (("--at", "2031-01-01"), 1),
        (("--at", "2020-01-01T00:00:00"), 1),
        (("--expect-name", "maya okafor"), 0),
        (("--expect-name", "Somebody Else"), 1),
        (("--expect-name", "Okafor Maya"), 2),
    ],
)
def test_the_day_and_the_name_count(desk: Path, more: tuple[str, ...], code: int) -> None:
    assert _run(desk, *more) == code


def test_another_persons_certificate_is_said_to_be_in_another_name(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _run(desk, "--expect-name", "Somebody Else") == 1

    said = capsys.readouterr().out
    assert "Genuine, but in another name. Issued by Ytterby Institute (ytterby.example)." in said
    assert "Could not be checked" not in said


def test_what_was_fetched_in_place_of_the_issuers_file_is_told(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "issuer.json").write_text('{"title": "Not here", "status": 404}')

    assert _run(desk) == 3
    assert "issuer.json is not the issuer's file, get it anew." in capsys.readouterr().err


def test_without_status_lists_or_issuer_it_is_not_sure(desk: Path) -> None:
    file = str(desk / "certificate.json")

    assert verify.run([file, "--trust", str(desk / "issuer.json")], now=LATER) == 2
    assert verify.run([file], now=LATER) == 2


def test_an_issuers_file_older_than_90_days_is_not_sure(desk: Path) -> None:
    assert _run(desk, now=NOON + timedelta(days=91)) == 2


def test_one_bad_file_among_good_ones_gives_1(desk: Path) -> None:
    (desk / "forged.json").write_bytes(signed().replace(b"Maya", b"Mary"))

    assert _run(desk, str(desk / "forged.json")) == 1


def test_a_test_issuers_certificate_gives_1(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    keyring = an_issuer("test.example", test=True)
    (desk / "test.json").write_bytes(signed(a_claim(keyring), keyring))
    (desk / "trial.json").write_text(json.dumps(bundle.build(keyring, now=NOON)))

    file, trust = str(desk / "test.json"), str(desk / "trial.json")
    assert verify.run([file, "--trust", trust, "--json"], now=LATER) == 1
    answer = json.loads(capsys.readouterr().out)[0]
    assert (answer["verdict"], answer["state"]) == ("unsupported", "test_issuer")


@pytest.mark.parametrize(
    "argv",
    [
        (),
        ("--no-such-option", "x"),
        ("no-such-file.json",),
        ("{desk}/certificate.json", "--trust", "{desk}/certificate.json"),
        ("{desk}/certificate.json", "--at", "tomorrow"),
    ],
)
def test_what_cannot_be_answered_gives_3(
    desk: Path, argv: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert verify.run([one.format(desk=desk) for one in argv], now=LATER) == 3
    assert capsys.readouterr().err


def test_help_gives_0(capsys: pytest.CaptureFixture[str]) -> None:
    assert verify.run(["--help"]) == 0
    assert "--trust" in capsys.readouterr().out


def test_it_needs_nothing_of_the_site() -> None:
    code = (
        "import sys; from webapp.commands import verify; verify.run(['--help']);"
        "print([m for m in ('flask', 'sqlalchemy', 'weasyprint', 'jinja2') if m in sys.modules])"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)

    assert said.stdout.strip().endswith("[]")


def _run(desk: Path, *more: str, now: object = LATER) -> int:
    argv = [
        str(desk / "certificate.json"),
        *("--trust", str(desk / "issuer.json")),
        *("--status", str(desk / "revocation")),
        *("--status", str(desk / "suspension")),
        *more,
    ]
    return verify.run(argv, now=now)
