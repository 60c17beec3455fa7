"""The colours: contrast by the WCAG formula, and no colour anywhere else."""

import re
from pathlib import Path

import pytest

CSS = Path("webapp/shell/static/css")
PAIR = re.compile(r"--([a-z0-9-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)")
TOKENS = {
    name: (light, dark) for name, light, dark in PAIR.findall((CSS / "tokens.css").read_text())
}
GROUNDS = ("surface", "page", "sunken")
WORDS = ("ink", "muted", "accent", "ok", "warn", "bad", "info", "up", "mid", "down", "cross")
SOFT = ("ok", "warn", "bad", "info", "up", "mid", "down", "cross", "accent")


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str, theme: int) -> float:
    lights = sorted((luminance(TOKENS[one][theme]), luminance(TOKENS[other][theme])))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("word", WORDS)
def test_words_can_be_read_on_every_ground(word: str, ground: str, theme: int) -> None:
    assert contrast(word, ground, theme) >= 4.5


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize("name", SOFT)
def test_a_status_can_be_read_on_its_own_soft_ground(name: str, theme: int) -> None:
    assert contrast(name, f"{name}-soft", theme) >= 4.5
    assert contrast("ink", f"{name}-soft", theme) >= 7


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
def test_the_primary_button_can_be_read(theme: int) -> None:
    assert contrast("on-accent", "accent", theme) >= 7
    assert contrast("on-accent", "accent-strong", theme) >= 7


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize("ground", GROUNDS)
def test_edges_and_focus_can_be_seen(ground: str, theme: int) -> None:
    assert contrast("edge", ground, theme) >= 3
    assert contrast("focus", ground, theme) >= 3


def test_colours_stand_in_the_tokens_only() -> None:
    sheets = [*CSS.rglob("*.css"), *Path("webapp").glob("*/door.css")]
    for sheet in sheets:
        if sheet.name != "tokens.css":
            assert not re.findall(r"#[0-9a-fA-F]{3,8}\b(?![^{]*\{)", sheet.read_text()), sheet


def test_nothing_is_important_but_print_and_hidden_words() -> None:
    for sheet in CSS.rglob("*.css"):
        lines = [line for line in sheet.read_text().splitlines() if "!important" in line]
        assert not lines or sheet.name in ("print.css", "base.css"), sheet


def test_no_rule_hangs_on_an_id() -> None:
    for sheet in CSS.rglob("*.css"):
        assert not re.findall(r"(?m)^\s*[^{}:]*#[a-z][\w-]*[^{};]*\{", sheet.read_text()), sheet


def test_every_colour_that_a_sheet_names_exists() -> None:
    text = "\n".join(sheet.read_text() for sheet in CSS.rglob("*.css"))
    named = set(re.findall(r"var\(--([a-z0-9-]+)", text))
    defined = set(re.findall(r"--([a-z0-9-]+):", text))
    assert named <= defined
