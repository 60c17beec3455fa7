"""The pictures in the lessons are what their scripts draw, and they can be read by all."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HOME = Path(__file__).parent / "figures"
OF_MODULE = re.compile(r'^FOLDER = \(?\s*COURSES\s*/ "([a-z0-9/-]+)/figures"', re.MULTILINE)
SCRIPTS = {
    script.stem: found.group(1)
    for script in sorted(HOME.glob("*.py"))
    if (found := OF_MODULE.search(script.read_text(encoding="utf-8")))
}
PICTURES = sorted((ROOT / "content").rglob("figures/*.svg"))


@pytest.mark.parametrize(("script", "module"), SCRIPTS.items())
def test_a_script_draws_exactly_the_pictures_of_its_module(script, module, tmp_path) -> None:
    subprocess.run([sys.executable, HOME / f"{script}.py", tmp_path], check=True)
    drawn = {file.name: file.read_text(encoding="utf-8") for file in tmp_path.iterdir()}
    folder = ROOT / "content" / "courses" / module / "figures"
    kept = {file.name: file.read_text(encoding="utf-8") for file in folder.iterdir()}
    assert drawn == kept


def test_every_picture_of_a_module_has_a_script() -> None:
    drawn = {path.parents[1].relative_to(ROOT / "content/courses") for path in PICTURES}

    assert {str(module) for module in drawn} == set(SCRIPTS.values())


@pytest.mark.parametrize("path", PICTURES, ids=lambda path: path.stem)
def test_a_picture_has_a_title_a_role_and_no_small_print_or_inline_style(path) -> None:
    text = path.read_text(encoding="utf-8")
    assert 'role="img"' in text
    assert re.search(r"<title[^>]*>[^<]+</title>", text)
    assert "style=" not in text
    assert "<script" not in text
    sizes = [float(size) for size in re.findall(r'font-size="([0-9.]+)', text)]
    assert all(size >= 12 for size in sizes)
