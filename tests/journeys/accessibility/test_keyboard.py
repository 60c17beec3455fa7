"""Each kind of question is answered and saved with the keyboard alone; a screen reader's view
of it is a golden file.

After a wanted change of a widget, write the golden files anew and read the difference:
`YTTERBY_GOLDEN=write pytest tests/journeys/accessibility/test_keyboard.py`
"""

import os
import re
from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.accessibility.conftest import Opens
from tests.journeys.accessibility.world import KINDS, QUIZ, World

pytestmark = pytest.mark.browser

GOLDEN = Path(__file__).parent / "golden"
TABS = 80
# What has the focus: the words that a screen reader says first.
FOCUSED = """() => {
  const e = document.activeElement;
  const named = (e.getAttribute("aria-labelledby") || "").split(" ").filter(Boolean);
  const words = named.map((id) => document.getElementById(id).textContent).join(" ");
  const label = e.labels && e.labels.length ? e.labels[0].textContent : "";
  const said = e.getAttribute("aria-label") || words || label || e.textContent;
  return said.replace(/\\s+/g, " ").trim();
}"""
# For each kind: what is focused (the start of its name), and the keys pressed there.
Step = tuple[str, Sequence[str]]
JOURNEYS: Mapping[str, Sequence[Step]] = {
    "choice-single": [("Kerosene It carries", ["Space"])],
    "choice-multiple": [("Raffinate", ["Space"]), ("Loaded organic", ["Space"])],
    "choice-true-false": [("True", ["Space", "ArrowDown", "ArrowUp"])],
    "numeric-chosen": [("Your answer", ["6", "0"]), ("Unit", ["ArrowDown"])],
    "numeric-typed": [("Your answer", ["2", ".", "4"]), ("Unit", ["m", "o", "l", "/", "L"])],
    "text": [("Your answer", ["N", "d"])],
    "matching-words": [
        ("Raffinate", ["ArrowDown"]),
        ("Strip liquor", ["ArrowDown", "ArrowDown"]),
        ("Scrub raffinate", ["ArrowDown", "ArrowDown", "ArrowDown"]),
    ],
    "matching-formulas": [("Bastnäsite", ["A"]), ("Monazite", ["B"])],
    "ordering": [("Up: Leach", ["Enter", "Enter"]), ("Down: Strip", ["Space", "Space", "Space"])],
    "cloze": [
        ("Blank 1", ["ArrowDown", "ArrowDown"]),
        ("Blank 2", ["C", "e"]),
        ("Blank 3", ["5", "8"]),
    ],
    "case": [("The ratio of the flows", ["Space"]), ("Down: Wait for six stages", ["Enter"] * 2)],
    "categorise-bins": [("La", ["L"]), ("Dy", ["H"]), ("Tb", ["N"])],
    "categorise-matrix": [
        ("Raffinate: Aqueous", ["Space"]),
        ("Loaded organic: Organic", ["Space"]),
        ("Strip liquor: Aqueous", ["Space"]),
    ],
    "hotspot": [("Place C", ["Space"])],
    "essay": [("Your answer", [*"The pan"])],
    "lab": [("Extraction stages", ["Control+a", "4", "4"]), ("Run the model", ["Enter"])],
}
ANSWERS: Mapping[str, str] = {
    "choice-single": "1",
    "choice-multiple": "2",
    "choice-true-false": "1",
    "numeric-chosen": "60",
    "numeric-typed": "2.4 mol/L",
    "text": "Nd",
    "matching-words": "3",
    "matching-formulas": "2",
    "ordering": "4",
    "cloze": "Ce 58",
    "case": "4",
    "categorise-bins": "3",
    "categorise-matrix": "3",
    "hotspot": "1",
    "essay": "The pan",
    "lab": "44",
}


@pytest.fixture(scope="module")
def started(world: World) -> str:
    """Return the address of an attempt at all kinds, nothing of it answered."""
    learner = world.newcomer("keyboard")
    location = learner.post(QUIZ).location
    return re.sub(r"^https?://[^/]+|/\d+$", "", location)


def tab_to(page: Page, name: str) -> None:
    """Press Tab until what begins with this name has the focus; everything has a visible focus."""
    for _ in range(TABS):
        page.keyboard.press("Tab")
        if str(page.evaluate(FOCUSED)).startswith(name):
            return
        # Radio buttons share one stop: the arrows walk among them.
        if page.evaluate("document.activeElement.type === 'radio'"):
            for _ in range(4):
                if str(page.evaluate(FOCUSED)).startswith(name):
                    return
                page.keyboard.press("ArrowDown")
    raise AssertionError(f"{name} cannot be reached by Tab")


@pytest.mark.parametrize(("number", "kind"), list(enumerate(KINDS, 1)), ids=KINDS)
def test_the_keyboard_alone_answers_and_saves(
    number: int, kind: str, tab: Opens, world: World, started: str
) -> None:
    page = tab("keyboard")
    page.goto(f"{started}/{number}")

    for name, keys in JOURNEYS[kind]:
        page.evaluate("document.activeElement.blur()")
        tab_to(page, name)
        for key in keys:
            arrives = page.expect_navigation if (kind, key) == ("lab", "Enter") else nullcontext
            with arrives():  # a run is a page of its own
                page.keyboard.press(key)
    if kind == "lab":
        expect(page.locator("#lab-result")).to_be_visible()
    else:
        tab_to(page, "Save and")
        page.keyboard.press("Enter")
        page.wait_for_url(f"**/{number + 1}")

    page.goto(f"{started}/{number}")
    assert kept(page, kind) == ANSWERS[kind]
    expect(page.locator(".saved")).to_contain_text("Saved")


def kept(page: Page, kind: str) -> str:
    """Return what stands in the fields after a reload: texts as they are, choices counted."""
    texts = page.locator(".widget :is(input[type=text], textarea)")
    written = [texts.nth(n).input_value() for n in range(texts.count())]
    if kind == "lab":
        return written[0]
    if any(written):
        return " ".join(text for text in written if text)
    chosen = page.locator(".widget :checked:not(option)").count()
    selects = page.locator(".widget select")
    return str(chosen + sum(bool(selects.nth(n).input_value()) for n in range(selects.count())))


@pytest.mark.parametrize(("number", "kind"), list(enumerate(KINDS, 1)), ids=KINDS)
def test_a_screen_reader_meets_what_the_golden_file_says(
    number: int, kind: str, tab: Opens, world: World
) -> None:
    page = tab("golden")
    page.goto(f"{world.places['golden']}/{number}")

    tree = page.locator("main").aria_snapshot() + "\n"
    tree = tree.replace(world.places["golden"], "/learn/attempts/TOKEN")

    golden = GOLDEN / f"{kind}.yaml"
    if os.environ.get("YTTERBY_GOLDEN") == "write":
        golden.write_text(tree, "utf-8")
    assert tree == golden.read_text("utf-8")
