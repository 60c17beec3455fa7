"""`ytterby verify` on folders, ZIP files and lists: in order, one bad file fails no other."""

import json
import os
import subprocess
import sys
import zipfile
from datetime import timedelta
from pathlib import Path

import pytest

from curriculum.awards import badge, bundle
from tests.awarding import NOON, an_issuer, signed, status_lists
from webapp.commands import verify

LATER = NOON + timedelta(hours=2)
TILE = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9"/></svg>'


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder as an employer has it: certificates, and beside them what judges them."""
    folder = tmp_path / "certificates"
    (folder / "old").mkdir(parents=True)
    (folder / "b.json").write_bytes(signed())
    (folder / "a.svg").write_text(badge.bake_svg(TILE, signed()))
    (folder / "old" / "c.json").write_bytes(signed().replace(b"Maya", b"Mary"))
    (folder / "notes.txt").write_text("not a certificate")
    (folder / "issuer.json").write_text(json.dumps(bundle.build(an_issuer(), now=NOON)))
    for name, data in zip(("revocation", "suspension"), status_lists().values(), strict=True):
        (folder / f"{name}.json").write_bytes(data)
    return folder


def trusting(desk: Path) -> list[str]:
    return [
        *("--trust", str(desk / "issuer.json")),
        *("--status", str(desk / "revocation.json")),
        *("--status", str(desk / "suspension.json")),
    ]


def told(desk: Path, *argv: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, list[str]]:
    code = verify.run([*argv, *trusting(desk)], now=LATER)
    return code, capsys.readouterr().out.splitlines()


def test_a_folder_is_read_in_the_order_of_names_without_what_judges(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, lines = told(desk, str(desk), capsys=capsys)

    assert code == 1
    assert lines[0].split()[:3] == ["FILE", "VERDICT", "WHY"]
    assert [Path(line.split()[0]).name for line in lines[1:4]] == ["a.svg", "b.json", "c.json"]
    assert "invalid" in lines[3]
    assert "bad signature" in lines[3]
    assert "Mary" not in "".join(lines)
    assert "2 of 3 valid" in lines[-1]


def test_a_zip_is_read_in_its_order(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    packed = desk / "all.zip"
    with zipfile.ZipFile(packed, "w") as made:
        made.writestr("z.json", signed())
        made.writestr("in.zip", b"PK\x05\x06" + b"\0" * 18)
        made.writestr("a.json", signed())

    code, _ = told(desk, str(packed), capsys=capsys)
    assert code == 1
    verify.run([str(packed), "--json", *trusting(desk)], now=LATER)
    answers = json.loads(capsys.readouterr().out)

    assert [Path(one["file"]).name for one in answers] == ["z.json", "in.zip", "a.json"]
    assert [one["verdict"] for one in answers] == ["valid", "unsupported", "valid"]
    assert {one["mode"] for one in answers} == {"offline"}


def test_a_list_names_files_and_whose_they_should_be(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    listed = desk / "list.csv"
    listed.write_text("file,name\nb.json,maya okafor\ngone.pdf,Li Lei\na.svg,Okafor Maya\n")

    code, lines = told(desk, str(listed), capsys=capsys)

    assert code == 1
    assert lines[1].split()[:3] == ["b.json", "valid", "same"]
    assert "gone.pdf" in lines[2]
    assert "unsupported" in lines[2]
    assert "Maya Okafor / Okafor Maya" in lines[3]
    assert "indeterminate" in lines[3]


@pytest.mark.parametrize(
    ("name", "code"), [("Maya Okafor", 0), ("Okafor Maya", 2), ("Somebody Else", 1)]
)
def test_names_beside_a_folder_are_compared(
    desk: Path, name: str, code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "old" / "c.json").unlink()
    names = desk / "names.csv"
    names.write_text(f"b.json,{name}\na.svg,{name}\n")

    assert told(desk, str(desk), "--csv", str(names), capsys=capsys)[0] == code


def test_details_show_every_check_of_many_files(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, lines = told(desk, str(desk), "--details", capsys=capsys)

    assert len([line for line in lines if "proof" in line]) == 3


@pytest.mark.parametrize("what", ["empty", "broken.zip", "bad.csv"])
def test_what_cannot_be_opened_gives_3_and_says_why(
    desk: Path, what: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "empty").mkdir()
    (desk / "broken.zip").write_bytes(b"PK\x03\x04 broken")
    (desk / "bad.csv").write_bytes("a.pdf,李雷".encode("gb18030"))

    assert verify.run([str(desk / what)], now=LATER) == 3
    assert what in capsys.readouterr().err


def test_a_folder_is_checked_where_no_network_can_be_reached(desk: Path) -> None:
    code = (
        "import socket, sys\n"
        "def refuse(*_): raise AssertionError('the network was asked')\n"
        "socket.socket.connect = socket.getaddrinfo = socket.create_connection = refuse\n"
        "from datetime import datetime\n"
        "from webapp.commands import verify\n"
        f"now = datetime.fromisoformat({LATER.isoformat()!r})\n"
        "sys.exit(verify.run(sys.argv[1:], now=now))"
    )
    (desk / "old" / "c.json").unlink()
    command = [sys.executable, "-c", code, str(desk), *trusting(desk)]

    done = subprocess.run(command, capture_output=True, text=True, env={**os.environ})

    assert done.returncode == 0, done.stderr
    assert "2 of 2 valid" in done.stdout
