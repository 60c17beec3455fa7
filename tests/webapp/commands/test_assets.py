"""The set-up command: made once, again only when its recipe or a file changes."""

import json
from pathlib import Path

import pytest

from webapp.commands import assets


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder as the command leaves it, without the minute that cutting fonts takes."""

    def no_fonts(folder: Path) -> str:
        (folder / "fonts" / "sans.woff2").write_bytes(b"font")
        return "@font-face{}"

    monkeypatch.setattr(assets, "_fonts", no_fonts)
    assert assets.run((), tmp_path / "vendor") == 0
    return tmp_path / "vendor"


def test_the_folder_holds_icons_licences_and_a_manifest_of_hashes(made: Path) -> None:
    manifest = json.loads((made / "manifest.json").read_text())

    assert (made / manifest["sprite"]).exists()
    assert "licences/ytterby-sans.txt" in manifest["files"]
    assert "Reserved Font Name" in (made / "licences/ytterby-sans.txt").read_text()


def test_the_sprite_holds_every_icon_of_the_list(made: Path) -> None:
    sprite = (made / json.loads((made / "manifest.json").read_text())["sprite"]).read_text()

    assert all(f'id="{name}"' in sprite for name in assets.ICONS)


def test_a_second_run_does_nothing(made: Path) -> None:
    before = (made / "manifest.json").stat().st_mtime_ns

    assets.run((), made)

    assert (made / "manifest.json").stat().st_mtime_ns == before


def test_a_missing_file_is_made_again(made: Path) -> None:
    (made / "fonts" / "sans.woff2").unlink()

    assets.run((), made)

    assert (made / "fonts" / "sans.woff2").exists()
