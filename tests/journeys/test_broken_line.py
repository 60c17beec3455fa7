"""The line breaks, the tab is closed, two windows are open: what was typed is not lost."""

import json
import re

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import Site, Windows
from tests.journeys.people import PATIENCE_MS, SAVED, Learner

pytestmark = pytest.mark.browser

QUIZ = "solvent-extraction-chemist/extraction-chemistry/extraction-chemistry"
LEARNER = "learner@demo.ytterby"


@pytest.fixture
def lena(site: Site, windows: Windows) -> Learner:
    """A learner in the middle of an attempt; the browser reports each broken request by itself."""
    windows.forgives = re.compile("Failed to load resource")
    learner = Learner(windows.open(), site.oracle)
    learner.signs_in(LEARNER, site.password(LEARNER))
    return learner


def sits(lena: Learner) -> tuple[str, int, str]:
    """Open an attempt; return its token, the number of a question and the name of its field.

    All tests go on with one attempt, in any order: two that type the same would save nothing new.
    """
    lena.opens(f"/learn/quizzes/{QUIZ}")
    going_on = lena.page.get_by_role("link", name="Go on")
    if going_on.count():
        token = str(going_on.get_attribute("href")).split("/")[3]
    else:
        token = lena.begins(QUIZ)
    number = next(
        n
        for n in range(1, lena.oracle.length(token) + 1)
        if list(lena.oracle.right(token, n)) == ["value"]
    )
    lena.opens(f"/learn/attempts/{token}/{number}")
    return token, number, f"q{number}.value"


def says(lena: Learner, text: str | re.Pattern[str]) -> None:
    expect(lena.page.locator(".saved")).to_contain_text(text, timeout=PATIENCE_MS)


def kept(lena: Learner, token: str, number: int) -> str:
    """Return what the server holds."""
    rows = lena.oracle.rows(
        "select raw from draft join attempt on attempt.id = draft.attempt_id "
        "where token = ? and number = ?",
        token,
        number,
    )
    return str(json.loads(str(rows[0][0]))["value"][0]) if rows else ""


def journal(lena: Learner) -> list[str]:
    found: list[str] = lena.page.evaluate("Object.keys(localStorage)")
    return [name for name in found if "journal" in name]


def test_typed_offline_is_kept_and_sent_when_the_line_is_back(lena: Learner) -> None:
    token, number, field = sits(lena)
    lena.page.context.set_offline(True)

    lena.fills(field, ["0.125"])
    says(lena, "Offline, kept in this browser.")
    assert kept(lena, token, number) != "0.125"
    lena.page.context.set_offline(False)

    says(lena, SAVED)
    assert kept(lena, token, number) == "0.125"
    assert journal(lena) == []


def test_a_tab_closed_before_delivery_delivers_on_the_next_visit(
    lena: Learner, windows: Windows
) -> None:
    token, number, field = sits(lena)
    lena.page.context.set_offline(True)
    lena.fills(field, ["0.25"])
    says(lena, "Offline")
    lena.page.close()
    lena.page.context.set_offline(False)

    lena.page = windows.tab(lena.page.context)
    lena.opens(f"/learn/attempts/{token}/{number}")

    expect(lena.page.locator(f'[name="{field}"]')).to_have_value("0.25", timeout=PATIENCE_MS)
    says(lena, "Saved")  # by this page, or already when it was made
    assert kept(lena, token, number) == "0.25"
    assert journal(lena) == []


# The first save reaches the server, and its answer is lost on the way back.
LOSES_ONE_REPLY = """
const send = window.fetch;
window.lost = 0;
window.fetch = async (address, options) => {
  const reply = await send(address, options);
  if (options?.method === "POST" && window.lost++ === 0) throw new TypeError("the line broke");
  return reply;
};
"""


def test_a_lost_reply_does_not_look_like_another_window(lena: Learner) -> None:
    token, number, field = sits(lena)  # begins the attempt where no other test has: all is heard
    lena.page.add_init_script(LOSES_ONE_REPLY)
    lena.opens(f"/learn/attempts/{token}/{number}")

    lena.fills(field, ["0.375"])

    says(lena, SAVED)
    assert lena.page.evaluate("window.lost") > 1
    assert kept(lena, token, number) == "0.375"


def test_going_on_sends_an_answer_once(lena: Learner) -> None:
    token, number, field = sits(lena)
    lena.fills(field, ["0.3125"])
    says(lena, SAVED)
    posted: list[str] = []
    lena.page.on("request", lambda sent: posted.append(sent.url) if sent.method == "POST" else None)

    lena.goes_on()
    expect(lena.page.locator("#question-head")).to_contain_text(f"Question {number + 1} of")
    lena.page.wait_for_timeout(500)  # a second sending would have gone out by now

    assert [url.rpartition("/")[2] for url in posted] == [str(number)]
    assert kept(lena, token, number) == "0.3125"
    assert journal(lena) == []


def test_a_double_click_stores_once(lena: Learner) -> None:
    token, number, field = sits(lena)
    before = lena.oracle.rows("select count(*) from attempt")
    lena.fills(field, ["0.5"])

    lena.page.get_by_role("button", name=re.compile("^Save and ")).dblclick()
    lena.page.wait_for_url(re.compile(rf"/{token}/({number + 1}|review)$"))

    rows = lena.oracle.rows(
        "select count(*) from draft join attempt on attempt.id = draft.attempt_id "
        "where token = ? and number = ?",
        token,
        number,
    )
    assert rows == [(1,)]
    assert kept(lena, token, number) == "0.5"
    assert lena.oracle.rows("select count(*) from attempt") == before


def test_a_second_tab_is_told_that_it_is_stale_and_overwrites_nothing(
    lena: Learner, windows: Windows
) -> None:
    token, number, field = sits(lena)
    second = Learner(windows.tab(lena.page.context), lena.oracle)
    second.opens(f"/learn/attempts/{token}/{number}")
    lena.fills(field, ["0.625"])
    says(lena, SAVED)

    second.fills(field, ["0.75"])

    says(second, "Changed in another window.")
    assert kept(lena, token, number) == "0.625"
    expect(second.page.locator(f'[name="{field}"]')).to_have_value("0.75")


def test_signing_out_empties_the_journal(lena: Learner) -> None:
    token, number, field = sits(lena)
    second = Learner(lena.page.context.new_page(), lena.oracle)
    second.opens("/account")
    lena.page.context.set_offline(True)
    lena.fills(field, ["0.875"])
    says(lena, "Offline")
    assert len(journal(lena)) == 1
    lena.page.close()
    lena.page.context.set_offline(False)

    second.signs_out()

    assert journal(second) == []
    assert kept(second, token, number) != "0.875"
