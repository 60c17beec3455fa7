"""Style sheet, scripts, fonts and icons: addresses that change with their content."""

import json
import re
from pathlib import Path

from flask import Flask
from flask.testing import FlaskClient

from webapp.commands.assets import ICONS
from webapp.shell import assets


def client(found: assets.Assets) -> FlaskClient:
    app = Flask("assets", static_folder=None)
    assets.install(app, found)
    return app.test_client()


def vendor(folder: Path) -> None:
    (folder / "css").mkdir(parents=True)
    (folder / "css/tokens.css").write_text("/* why */\n:root {\n  --a: 1;\n}\n")
    (folder / "vendor").mkdir()
    (folder / "vendor/fonts.css").write_text('@font-face{font-family:"Ytterby Sans"}')
    (folder / "vendor/icons.1.svg").write_text("<svg/>")
    told = {"sprite": "icons.1.svg", "icons": ["clock"]}
    (folder / "vendor/manifest.json").write_text(json.dumps(told))


def test_every_layer_is_in_the_sheet_in_order() -> None:
    text = assets.gather().sheet.decode()

    places = [text.index(f"@layer {name}{{") for name in assets.LAYERS]
    assert places == sorted(places)


def test_comments_are_left_at_home(tmp_path: Path) -> None:
    vendor(tmp_path)

    text = assets.gather(tmp_path, tmp_path).sheet.decode()

    assert "@layer tokens{:root{--a: 1;}}" in text
    assert '@font-face{font-family:"Ytterby Sans"}' in text


def test_the_site_runs_without_the_made_folder(tmp_path: Path) -> None:
    (tmp_path / "css").mkdir()

    found = assets.gather(tmp_path, tmp_path)

    assert found.icon("clock") == ""
    assert "@font-face" not in found.sheet.decode()


def test_an_icon_says_nothing_to_a_screen_reader(tmp_path: Path) -> None:
    vendor(tmp_path)

    drawn = assets.gather(tmp_path, tmp_path).icon("clock")

    assert 'aria-hidden="true"' in drawn
    assert 'href="/static/vendor/icons.1.svg#clock"' in drawn


def test_a_file_under_its_mark_is_kept_for_a_year() -> None:
    found = assets.gather()

    sent = client(found).get(found.url("js/fragment.js"), buffered=True)

    assert sent.mimetype == "text/javascript"
    assert "immutable" in sent.headers["Cache-Control"]


def test_a_file_under_an_old_mark_is_asked_for_again() -> None:
    sent = client(assets.gather()).get("/static/000000000000/js/fragment.js", buffered=True)

    assert sent.status_code == 200
    assert sent.headers["Cache-Control"] == "no-cache"


def test_the_sheet_is_packed_for_those_who_can_unpack() -> None:
    found = assets.gather()
    packed = client(found).get(found.url(assets.SHEET), headers={"Accept-Encoding": "gzip"})
    plain = client(found).get(found.url(assets.SHEET))

    assert packed.headers["Content-Encoding"] == "gzip"
    assert plain.data == found.sheet
    assert len(packed.data) < len(plain.data) / 4


def test_nothing_outside_the_folder_is_sent() -> None:
    for name in ("../page.html", "x/../../page.html", "vendor/../../page.html"):
        assert client(assets.gather()).get(f"/static/{name}").status_code == 404


def test_every_icon_that_a_page_names_is_in_the_sprite() -> None:
    ways = r'icon\("([a-z0-9-]+)"\)|(?:icon|after)="([a-z0-9-]+)"|"([a-z0-9-]+)" \| icon'
    named = {
        name
        for page in Path("webapp").rglob("*.html")
        for found in re.findall(ways, page.read_text())
        for name in found
    }
    assert named - {""} <= set(ICONS)


def test_scripts_stay_within_their_budget() -> None:
    assert sum(path.stat().st_size for path in assets.STATIC.glob("js/*.js")) < 40_000
