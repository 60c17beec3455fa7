"""A lab in a quiz, by its pages: its runs, and a list of runs of its own for each try."""

from datetime import timedelta

from tests.browser import Browser, Page
from tests.conftest import TestKit
from tests.sitting import PRACTICE, a_seat, begin, sitting_of
from tests.trying import NEW
from tests.webapp.actions.test_lab_runs import GOOD, LAB
from tests.webapp.learn.test_tries import Sitter

A_MINUTE = timedelta(minutes=1)
LOW = GOOD | {"n": ["20"], "W": ["2.6"]}  # more product than any case feeds of Nd
TRIED = LAB.replace("[ore-weigh]\n", f"[ore-weigh]\n{NEW}feedback: practice\n", 1)


def at_the_lab(kit: TestKit, browser: Browser, text: str = LAB) -> Sitter:
    person = a_seat(kit, courses_ore_testing_weighing_weighing_quiz_md=text)
    return Sitter(kit, browser, (person, begin(kit, person, PRACTICE)))


def runs(page: Page) -> list[str]:
    """Return the numbers of the runs that the page lists."""
    lists = [t for t in page.root.all("table") if "Your runs" in t.text]
    return [row.all("td")[0].text for table in lists for row in table.one("tbody").all("tr")]


def results(page: Page) -> list[str]:
    """Return what the newest run reached."""
    [table] = [t for t in page.root.all("table") if "All results of this run" in t.text]
    return [cell.text for cell in table.all("td", class_="num")]


def test_a_run_shows_what_it_reached_and_is_listed_and_used_no_try(
    kit: TestKit, browser: Browser
) -> None:
    sitter = at_the_lab(kit, browser, TRIED)

    before = sitter.page()
    first, second = sitter.sends("run", 1, LOW), sitter.sends("run", 1, GOOD)

    assert not before.root.all("section", id="lab-result")
    assert (runs(first), runs(second)) == (["1"], ["2", "1"])
    assert second.root.one("h2", id="lab-result-head").text == "Run 2"
    assert results(first) != results(second)
    assert "Try 1 of 2." in second.text
    assert second.root.one("input", name="q1.n").attrs["value"] == "44"


def test_with_new_values_the_runs_of_the_plant_before_are_gone(
    kit: TestKit, browser: Browser
) -> None:
    sitter = at_the_lab(kit, browser, TRIED)
    earlier = sitter.sends("run", 1, LOW)

    kit.clock.forward(A_MINUTE)
    failed = sitter.sends("check", 1, LOW)
    kit.clock.forward(A_MINUTE)
    again = sitter.sends("run", 1, LOW)

    assert "Try 2 of 2." in failed.text
    assert runs(failed) == []
    assert runs(earlier) == ["1"]
    assert runs(again) == ["2"], "the same settings are a new run of another plant"
    assert again.root.one("h2", id="lab-result-head").text == "Run 2"


def test_a_better_try_at_another_plant_counts_its_share(kit: TestKit, browser: Browser) -> None:
    sitter = at_the_lab(kit, browser, TRIED)
    failed = sitter.sends("check", 1, LOW)
    question, draw = (
        sitting_of(kit, sitter.token).question(1),
        sitting_of(kit, sitter.token).draw(1),
    )

    best = question.samples(draw)[0].raw
    solved = sitter.sends("check", 1, best)

    sitting = sitting_of(kit, sitter.token)
    first, second = (row.fraction for row in sitting.ledger.of(1))
    assert second == 1 > first
    assert sitting.standing(1).share == first + (second - first) / 2
    assert "This question is done" in solved.text
    assert "This question is done" not in failed.text


def test_settings_that_cannot_be_read_are_told_and_are_no_run(
    kit: TestKit, browser: Browser
) -> None:
    sitter = at_the_lab(kit, browser)

    page = sitter.sends("run", 1, GOOD | {"n": ["many"]})

    assert runs(page) == []
    assert "many" in page.root.one("input", name="q1.n").attrs["value"]
    assert "is not a number" in page.text or "cannot be read" in page.text


TEXT = """---
kind: quiz
title: A text
feedback: after-submit
competencies: [ore-weigh]
---
## Find them

```yaml question
id: find
type: lab
lab: sop-deviation
targets:
  critical_missed: {at most: 0, points: 3}
  missed: {at most: 0, points: 2}
example: {line_5: 1}
```

Mark what deviates.
"""


def test_a_lab_that_tells_afterwards_keeps_runs_and_shows_nothing_of_what_they_gave(
    kit: TestKit, browser: Browser
) -> None:
    sitter = at_the_lab(kit, browser, TEXT)
    marks = {f"line_{line}": ["0"] for line in range(1, 13)}

    first = sitter.sends("run", 1, marks)
    second = sitter.sends("run", 1, marks | {"line_5": ["1"]})

    assert runs(second) == ["2", "1"]
    assert "after you have handed in" in second.text
    for page in (first, second):
        assert not [t for t in page.root.all("table") if "Targets met" in t.text]
        assert not [t for t in page.root.all("table") if "All results" in t.text]
        assert not page.root.all("svg", class_="plot-wide")


def test_what_a_lab_kept_to_itself_is_told_once_it_is_handed_in(
    kit: TestKit, browser: Browser
) -> None:
    sitter = at_the_lab(kit, browser, TEXT)
    during = sitter.sends("run", 1, {f"line_{line}": ["0"] for line in range(1, 13)})

    over = sitter.hands_in()

    assert "missed (" not in during.text
    assert "Safety-critical lines missed at most 0: missed (" in over.text
    assert "deviations were missed" in over.text, "the lab's own words, too"
