"""The pages of practice that can be tried again: what they offer, tell and keep."""

import re
from collections.abc import Mapping
from urllib.parse import urlsplit

import pytest

from assessments.marks import written
from tests.browser import Browser, Page
from tests.conftest import TestKit
from tests.sitting import sitting_of
from tests.trying import (
    EXPLAINED,
    GROW,
    HINTS,
    NEW,
    PRICED,
    SAME,
    SURE,
    at_practice,
    fields,
    with_exam,
)
from webapp.store.people import Person


class Sitter:
    """A learner at an attempt, by its pages."""

    def __init__(self, kit: TestKit, browser: Browser, seat: tuple[int, str]) -> None:
        self.kit, self.browser, (person, self.token) = kit, browser, seat
        with kit.sessions() as session:
            browser.sign_in(session.get_one(Person, person))

    def address(self, number: int = 1) -> str:
        return f"/learn/attempts/{self.token}/{number}"

    def page(self, number: int = 1) -> Page:
        return self.browser.get(self.address(number))

    def sends(
        self, go: str, number: int = 1, raw: Mapping[str, list[str]] | None = None, **more: str
    ) -> Page:
        """Press a button of the page with these fields; return what it leads to."""
        held = sitting_of(self.kit, self.token).fields(number)
        raw = held.raw if raw is None else raw
        named = {f"q{number}.{name}": texts for name, texts in raw.items()}
        sent = {**named, "based_on": str(held.sequence), "go": go, **more}
        return self.browser.post(self.address(number), sent, follow=True)

    def answers(self, number: int = 1, *, right: bool = True, **more: str) -> Page:
        raw = fields(self.kit, self.token, number, right=right)
        return self.sends("check", number, raw, **more)

    def hands_in(self) -> Page:
        return self.browser.post(f"/learn/attempts/{self.token}/submit", follow=True)


def words(page: Page, every: tuple[str, ...]) -> list[str]:
    return [word for word in every if word in page.html]


def test_a_hint_is_in_no_page_before_it_is_opened(kit: TestKit, browser: Browser) -> None:
    sitter = Sitter(kit, browser, at_practice(kit, SAME, PRICED))

    pages = [sitter.page(number) for number in (1, 2, 3)]
    opened = sitter.sends("hint.1")

    assert [words(page, HINTS) for page in pages] == [[], [], []]
    assert words(opened, HINTS) == ["HINT-ONE"]
    assert words(sitter.page(), HINTS) == ["HINT-ONE"]
    assert words(sitter.page(2), HINTS) == []


def test_the_button_says_the_price_and_is_gone_with_the_last_hint(
    kit: TestKit, browser: Browser
) -> None:
    sitter = Sitter(kit, browser, at_practice(kit, PRICED))

    first = sitter.page(2)
    last = sitter.sends("hint.1", 2)

    [button] = [b for b in first.root.all("button") if "hint" in b.attrs.get("value", "")]
    assert button.text == "Show a hint (costs 10 % if you solve it)"
    assert not [b for b in last.root.all("button") if "hint" in b.attrs.get("value", "")]


def test_the_enter_key_never_asks_for_a_hint(kit: TestKit, browser: Browser) -> None:
    sitter = Sitter(kit, browser, at_practice(kit, PRICED))

    for number in (1, 2, 3):
        form = sitter.page(number).root.one("form", action=sitter.address(number))
        first, *_ = (b for b in form.all("button") if b.attrs.get("type", "submit") == "submit")
        assert not first.attrs.get("value", "").startswith("hint")


def test_a_hint_keeps_what_was_typed_and_has_this_draws_numbers(
    kit: TestKit, browser: Browser
) -> None:
    sitter = Sitter(kit, browser, at_practice(kit))
    gross = sitting_of(kit, sitter.token).draw(2).values["gross"]

    page = sitter.sends("hint", 2, {"value": ["12 or so"]})

    assert page.root.one("input", name="q2.value").attrs["value"] == "12 or so"
    assert f"HINT-NET: {gross} less" in page.text


def test_the_hint_of_a_part_is_asked_for_by_a_name_that_tells_nothing(
    kit: TestKit, browser: Browser
) -> None:
    sitter = Sitter(kit, browser, at_practice(kit))
    [button] = [b for b in sitter.page(3).root.all("button") if "hint" in b.attrs.get("value", "")]

    page = sitter.sends(button.attrs["value"], 3)

    assert "first" not in button.attrs["value"]
    assert words(page, HINTS) == ["HINT-FIRST"]


def test_a_failed_try_tells_what_is_wrong_and_not_what_is_right(
    kit: TestKit, browser: Browser
) -> None:
    sitter = Sitter(kit, browser, at_practice(kit, SAME))
    draw = sitting_of(kit, sitter.token).draw(1)

    failed = sitter.sends("check", 1, {"pick": [draw.alias("a")]})
    solved = sitter.sends("check", 1, {"pick": [draw.alias("b")]})

    assert "Not yet: 0 of 1" in failed.text
    assert "REMARK-ZERO" in failed.text
    assert "Try 2 of 3. What it adds to your best so far counts 50 %." in failed.text
    assert words(failed, EXPLAINED) == []
    assert "Right answer" not in failed.text
    assert "Right: 0.5 of 1" in solved.text
    assert "This question is done: it counts 0.5." in solved.text
    assert words(solved, EXPLAINED) == ["EXPLAINED-ORDER"]


def test_a_question_that_is_done_offers_no_check_and_no_hint(
    kit: TestKit, browser: Browser
) -> None:
    sitter = Sitter(kit, browser, at_practice(kit, SAME, PRICED))

    page = sitter.answers()

    values = [b.attrs.get("value", "") for b in page.root.all("button")]
    assert "check" not in values
    assert not [value for value in values if value.startswith("hint")]


def test_an_empty_check_says_that_it_was_no_try(kit: TestKit, browser: Browser) -> None:
    sitter = Sitter(kit, browser, at_practice(kit, SAME))

    page = sitter.sends("check", 1, {})

    assert "No try was used." in page.text
    assert "Try 1 of 3." in page.text


def test_with_new_values_the_last_try_is_told_beside_the_new_question(
    kit: TestKit, browser: Browser
) -> None:
    sitter = Sitter(kit, browser, at_practice(kit, NEW))
    old = sitting_of(kit, sitter.token).draw(2).values

    page = sitter.sends("check", 2, {"value": ["900"]})

    new = sitting_of(kit, sitter.token).draw(2).values
    question = page.root.one("div", class_="prompt").text
    assert f"weigh {new['gross']} g, the pan {new['tare']} g" in question
    assert page.root.one("input", name="q2.value").attrs["value"] == ""
    asked = page.root.one("div", id="feedback").text
    assert f"weigh {old['gross']} g, the pan {old['tare']} g" in asked
    assert "Your answer: 900" in asked


def worth(page: Page) -> str:
    """Return what the page says a question is worth by now."""
    [said] = re.findall(r"(?:Right|Partly right|Not yet): ([0-9.]+) of", page.text)
    return str(said)


def test_with_a_growing_value_no_retry_loses_points_on_any_page(
    kit: TestKit, browser: Browser
) -> None:
    sitter = Sitter(kit, browser, at_practice(kit, GROW))

    first = sitter.page(2)
    pages = [sitter.answers(2, right=right) for right in (True, True, False, False, True)]

    assert "Try 1. Each right answer adds 20 % for each right one in the row" in first.text
    assert [worth(page) for page in pages] == ["0.4", "1.2", "1.2", "1.2", "1.6"]
    assert [f"Try {number}." in page.text for number, page in enumerate(pages, 2)] == [True] * 5
    assert "Nothing earned is lost." in pages[-1].text
    assert words(pages[-1], EXPLAINED) == []


def test_a_growing_value_is_done_when_it_is_whole(kit: TestKit, browser: Browser) -> None:
    sitter = Sitter(kit, browser, at_practice(kit, GROW))

    pages = [sitter.answers(2) for _ in range(3)]
    result = sitter.hands_in()

    assert [worth(page) for page in pages] == ["0.4", "1.2", "2"]
    assert "This question is done: it counts 2." in pages[-1].text
    assert "check" not in [b.attrs.get("value") for b in pages[-1].root.all("button")]
    assert result.root.all("span", class_="told-points")[1].text == "2 of 2"


def test_how_sure_one_is_is_asked_kept_and_reported(kit: TestKit, browser: Browser) -> None:
    sitter = Sitter(kit, browser, at_practice(kit, SAME, SURE))

    sitter.sends("2", 1, fields(kit, sitter.token, 1, right=False), sure="high")
    [chosen] = [i for i in sitter.page().root.all("input", name="sure") if "checked" in i.attrs]
    sitter.answers(2, sure="medium")
    result = sitter.hands_in()

    assert chosen.attrs["value"] == "high"
    assert "-4 of at most 6 points for saying how sure you were" in result.text
    assert "Very sure, and not right: questions 1." in result.text
    assert "Read on about: Weighing (1)" in result.text


def test_a_nonsense_level_of_sureness_is_none(kit: TestKit, browser: Browser) -> None:
    sitter = Sitter(kit, browser, at_practice(kit, SURE))

    sitter.answers(1, sure="utterly<script>")

    assert sitting_of(kit, sitter.token).given[1][0].confidence == ""


def test_the_start_page_says_what_tries_hints_and_sureness_mean(
    kit: TestKit, browser: Browser
) -> None:
    sitter = Sitter(kit, browser, at_practice(kit, SAME, PRICED, SURE))

    page = sitter.browser.get("/learn/quizzes/ore-testing/weighing/weighing")

    assert "Tries at one question count: 100 %, 50 %, 25 %." in page.text
    assert "Each costs 10 % of what the answer earns" in page.text
    assert "never changes it" in page.text
    assert "the right answer once a question is done" in page.text


def test_the_result_opens_how_each_mark_came_about(kit: TestKit, browser: Browser) -> None:
    sitter = Sitter(kit, browser, at_practice(kit, NEW, PRICED))
    sitter.sends("check", 2, {"value": ["900"]})
    sitter.sends("hint.1", 2)
    sitter.answers(2)

    page = sitter.hands_in()
    sitting = sitting_of(kit, sitter.token)

    assert "How this mark came about" in page.text
    assert sitting.question(2).revision[:12] in page.text
    assert "value = 900" in page.text
    assert "counts; 1 hint; tries and hints took 1.1" in page.text
    for ordinal in (1, 2):
        values = sitting.entry(2).draw_of(ordinal).values
        assert f"gross = {values['gross']}, tare = {values['tare']}" in page.text


@pytest.mark.parametrize("rules", [(SAME, PRICED, SURE), (NEW, PRICED), (PRICED,), ()])
def test_the_points_on_the_pages_are_those_of_the_ledger(
    kit: TestKit, browser: Browser, rules: tuple[str, ...]
) -> None:
    sitter = Sitter(kit, browser, at_practice(kit, *rules))
    for number, right in ((1, False), (2, False), (2, True), (3, False)):
        sitter.sends("hint", number)
        page = sitter.answers(number, right=right)
        standing = sitting_of(kit, sitter.token).standing(number)
        most = sitting_of(kit, sitter.token).entry(number).points
        assert f": {written(standing.share * most)} of {written(most)}" in page.text

    result = sitter.hands_in()

    outcome = sitting_of(kit, sitter.token).ledger.outcome
    assert f"{written(outcome.points)} of {written(outcome.maximum)} points" in result.text
    for number, row in enumerate(result.root.all("span", class_="told-points"), 1):
        standing = sitting_of(kit, sitter.token).standing(number)
        most = sitting_of(kit, sitter.token).entry(number).points
        assert row.text == f"{written(standing.share * most)} of {written(most)}"


PRESETS = {
    # preset: (told while it is sat, told when it is handed in)
    "immediate": ("key", "key"),
    "practice": ("remark", "key"),
    "mock-exam": ("marks", "key"),
    "after-submit": ("nothing", "key"),
    "exam": ("nothing", "marks"),
    "after-close": ("nothing", "nothing"),
    "never": ("nothing", "nothing"),
    "practice score-only": ("marks", "marks"),
    "after-submit score-only": ("nothing", "marks"),
}


@pytest.mark.parametrize("preset", PRESETS)
def test_each_preset_tells_what_it_says_and_no_more(
    kit: TestKit, browser: Browser, preset: str
) -> None:
    sitter = Sitter(kit, browser, at_practice(kit, f"feedback: {preset}\n"))
    wrong = {"pick": [sitting_of(kit, sitter.token).draw(1).alias("a")]}
    sat, after = PRESETS[preset]

    offered = [b.attrs.get("value") for b in sitter.page().root.all("button")]
    sitter.sends("check", 1, wrong)
    sitter.sends("2", 1, wrong)
    during, result = sitter.page(), sitter.hands_in()

    assert ("check" in offered) == (sat != "nothing")
    assert what_is_told(during) == sat
    assert what_is_told(result) == after


def what_is_told(page: Page) -> str:
    """Return how much a page tells about the first question, answered with “Zero”."""
    key, remark = "EXPLAINED-ORDER" in page.html, "REMARK-ZERO" in page.html
    marks = "0 of 1" in page.text
    assert not key or (remark and "Right answer: Read" in page.text)
    assert key or "Right answer" not in page.text
    assert marks or not remark
    return "key" if key else "remark" if remark else "marks" if marks else "nothing"


def test_the_ledger_tells_no_values_and_no_ids_where_the_key_is_not_told(
    kit: TestKit, browser: Browser
) -> None:
    sitter = Sitter(kit, browser, at_practice(kit, "feedback: exam\n"))
    sitter.sends("3", 2, {"value": ["900"]})

    page = sitter.hands_in()

    assert "value = 900" in page.text
    assert "gross = " not in page.text
    assert "understood as" not in page.text
    assert sitting_of(kit, sitter.token).question(2).revision[:12] not in page.html


def test_an_exam_without_a_price_offers_no_hint(kit: TestKit, browser: Browser) -> None:
    sitter = Sitter(kit, browser, with_exam(kit, ""))

    page = sitter.page()
    refused = sitter.sends("hint")
    start = sitter.browser.get("/learn/quizzes/exams/ore-tester")

    assert "hint" not in page.text.lower()
    assert refused.status == 409
    assert "Hints" not in start.text


def test_a_script_that_asks_for_the_next_page_gets_it_with_the_hint(
    kit: TestKit, browser: Browser
) -> None:
    sitter = Sitter(kit, browser, at_practice(kit, PRICED))
    sent = {"q2.value": "7", "based_on": "0", "go": "hint.1"}

    page = browser.post(
        sitter.address(2), sent, headers={"Accept": "text/html", "Prefer": "return=representation"}
    )

    place = urlsplit(page.response.headers["Content-Location"])
    assert (page.status, place.path, place.fragment) == (200, sitter.address(2), "hint.1")
    assert "HINT-NET" in page.html
    assert page.root.one("div", id="hint.1")
    assert page.root.one("input", name="q2.value").attrs["value"] == "7"
