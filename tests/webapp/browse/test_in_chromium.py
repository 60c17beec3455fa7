"""The public pages as people see them: wide, narrow, light, dark, with and without scripts."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from sqlalchemy.orm import Session

from tests.browser import Browser
from tests.builders import an_operator
from tests.webapp.browse.conftest import Window

pytestmark = pytest.mark.browser

LESSON = "/courses/extraction/first/slope"
PAGES = (
    "/",
    "/roles/solvent-extraction-chemist",
    "/courses/extraction",
    "/courses/extraction/first",
    LESSON,
    "/labs",
    "/labs/sx-cascade",
    "/labs/rotor-magnet",
    "/labs/norm-store",
    "/labs/assay-to-cutoff",
    "/labs/flotation-bank",
    "/labs/oxide-fluoride-cell",
    "/labs/close-the-loop",
    "/labs/ph-loop",
    "/labs/jet-mill",
    "/labs/press-and-sinter",
    "/labs/boundary-diffusion",
    "/labs/claim-chart",
    "/labs/sop-deviation",
    "/labs/transfer-decisions",
    "/labs/column-to-5n",
    "/labs/alloy-designer",
    "/glossary",
    "/glossary/distribution-ratio",
    "/sources/xie2014",
    "/search?q=slope",
    "/about/certificates",
)


@pytest.mark.parametrize(("width", "theme"), [(1280, "light"), (390, "dark"), (320, "light")])
def test_axe_finds_nothing_and_nothing_sticks_out(window: Window, width: int, theme: str) -> None:
    page = window(width, theme)

    for address in PAGES:
        page.goto(address)
        found = Axe().run(page).response["violations"]
        assert not found, (address, [(v["id"], v["nodes"][0]["html"]) for v in found])
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address


def test_twice_the_text_size_still_fits(window: Window) -> None:
    page = window(1280)
    sizes = {"fontSizes": {"standard": 32, "fixed": 26}}
    page.context.new_cdp_session(page).send("Page.setFontSizes", sizes)

    for address in PAGES:
        page.goto(address)
        assert page.evaluate("document.documentElement.scrollWidth") <= 1280, address


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_page_of_parts_is_clean_and_shows_every_check(
    window: Window, open_door: Browser, session: Session, theme: str
) -> None:
    operator = an_operator(session)
    session.commit()
    open_door.sign_in(operator)
    cookie = open_door.client.get_cookie("ytterby")
    assert cookie is not None
    page = window(1280, theme)
    page.goto("/about/method")
    origin = page.evaluate("location.origin")
    page.context.add_cookies([{"name": "ytterby", "value": cookie.value, "url": origin}])

    page.goto("/admin/site/parts")

    assert not Axe().run(page).response["violations"]
    assert [line.is_visible() for line in page.locator(".checks > li").all()] == [True] * 4


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_a_question_is_answered_where_it_stands(window: Window, scripts: bool) -> None:
    page = window(java_script_enabled=scripts)
    page.goto(LESSON)

    page.get_by_label("It doubles").check()
    page.get_by_role("button", name="Check", exact=True).click()
    page.locator(".feedback").wait_for()

    assert "The slope is three, not one." in page.locator(".feedback").inner_text()
    assert page.get_by_label("It doubles").is_checked()
    if scripts:
        assert page.evaluate("document.activeElement.className").startswith("feedback")


def test_a_word_opens_beside_the_text_and_escape_leads_back(window: Window) -> None:
    page = window(390)
    page.goto(LESSON)
    link = page.locator("a.term").first

    link.focus()
    page.keyboard.press("Enter")
    page.locator("#term-popover").wait_for()
    page.keyboard.press("Escape")

    assert page.evaluate("document.activeElement.textContent") == "distribution ratio"
    assert page.url.endswith(LESSON)


def test_a_lab_answers_while_one_turns_its_settings(window: Window) -> None:
    page = window()
    page.goto("/labs/sx-cascade")
    before = page.locator(".plot-frame h2").first.inner_text()

    page.get_by_label("Extraction stages n").fill("20")
    page.wait_for_url("**n=20*")

    assert page.locator(".plot-frame h2").first.inner_text() != before


def test_the_letters_do_not_jump_when_the_fonts_arrive(window: Window) -> None:
    page = window()
    page.add_init_script(
        "window.moved = 0; new PerformanceObserver((list) => { for (const entry of"
        " list.getEntries()) if (!entry.hadRecentInput) window.moved += entry.value; })"
        ".observe({ type: 'layout-shift', buffered: true });"
    )

    page.goto(LESSON, wait_until="networkidle")

    assert page.evaluate("window.moved") < 0.02


def test_a_rotor_is_failed_and_then_solved_while_its_settings_are_turned(window: Window) -> None:
    page = window()
    page.goto("/labs/rotor-magnet?grade=1&lm=5&A=50&T=20&k=1")
    missed = page.locator("#lab-result .tag", has_text="off by")
    assert missed.count() == 2

    page.get_by_label("Grade", exact=True).select_option("N38UH")
    page.locator('input[name="lm"]').fill("5.25")
    page.wait_for_url("**lm=5.25*")

    assert missed.count() == 0
    assert page.locator("#lab-result .tag", has_text="met").count() == 5
    assert "grade=3" in page.url


def test_another_case_number_changes_what_is_given_beside_the_run(window: Window) -> None:
    page = window()
    page.goto("/labs/rotor-magnet")
    assert "at least 75 N·m" in page.locator("#lab-given").inner_text()

    page.get_by_label("Case number").fill("7")
    page.get_by_role("button", name="Run", exact=True).click()
    page.wait_for_url("**case=7*")

    assert "at least 75 N·m" not in page.locator("#lab-given").inner_text()


def test_a_report_is_failed_and_then_solved_while_its_settings_are_turned(window: Window) -> None:
    page = window()
    page.goto(
        "/labs/assay-to-cutoff?treo=8282&heavy=1.413&eu=0.597&slope=392.7&bastnasite=2.14"
        "&monazite=0.61&xenotime=0.09&apatite=4.18&fluorite=3.14&cutoff=2.206&f=1"
    )
    missed = page.locator("#lab-result .tag", has_text="off by")
    assert missed.count() == 3
    assert "carries the mining cost" in page.locator("#lab-result").inner_text()

    page.locator('input[name="f"]').fill("0.6")
    page.locator('input[name="cutoff"]').fill("1.926")
    page.wait_for_url("**cutoff=1.926*")

    assert missed.count() == 0
    assert page.locator("#lab-result .tag", has_text="met").count() == 8


def test_a_thorium_store_is_failed_and_then_solved_while_its_settings_are_turned(
    window: Window,
) -> None:
    page = window()
    page.goto("/labs/norm-store?room=2.5&wall=24&desk=1.2&flow=600&year=0&class=1")
    missed = page.locator("#lab-result .tag", has_text="off by")
    assert missed.count() == 3

    page.get_by_label("How the residue is booked").select_option("Source material under a licence")
    page.locator('input[name="year"]').fill("30")
    page.locator('input[name="wall"]').fill("30")
    page.wait_for_url("**wall=30*")

    assert missed.count() == 0
    assert page.locator("#lab-result .tag", has_text="met").count() == 5
