"""A checklist on its page and on paper: whole for who reads it, one sheet for who fills it in."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Browser as Chromium
from playwright.sync_api import Page as Tab
from pypdf import PdfReader
from sqlalchemy.orm import Session

from curriculum.observations import read_observation
from curriculum.places import place
from tests.browser import Browser
from tests.builders import publish
from tests.conftest import kit_of
from tests.curriculum.trees import CHECKLIST, SAMPLING, an_observed_tree
from tests.servers import prepared
from tests.webapp.browse.conftest import Window, serving, windows
from webapp.site import create_app

AT = "/roles/ore-tester/observations/draw-a-sample"
CONTENT = Path(__file__).resolve().parents[3] / "content"
CHECKLISTS = sorted(
    path.relative_to(CONTENT).with_suffix("").parts
    for path in CONTENT.glob("observations/*/*.md")
    if (where := place(path.relative_to(CONTENT).as_posix())) and where.language == "en"
)
ADDRESSES = [f"/roles/{role}/observations/{name}" for _, role, name in CHECKLISTS]
A4 = (210, 297)  # mm
MM = 25.4 / 72


@pytest.fixture
def observed(session: Session, browser: Browser) -> Iterator[Browser]:
    publish(session, an_observed_tree())
    session.commit()
    return browser


def test_a_checklist_shows_all_that_its_author_wrote(observed: Browser) -> None:
    page = observed.get(AT)
    one, _ = read_observation(CHECKLIST, SAMPLING, "ore-tester/draw-a-sample")

    assert page.heading == "Draw a sample"
    for text in (
        one.task,
        *one.conditions,
        *one.protection,
        *(step.text for step in one.steps),
        *(blank.text for blank in (*one.readings, *one.site)),
        *(question.text for question in one.questions),
        *(question.listen_for for question in one.questions),
    ):
        assert text in page.text


def test_critical_steps_are_told_in_words_and_the_others_are_not(observed: Browser) -> None:
    steps, _ = observed.get(AT).root.all("ol", class_="watched")

    told = [step.text.startswith("Critical ") for step in steps.all("li")]
    assert told == [True, True] + [False] * 6


def test_it_says_which_level_an_observation_can_support(observed: Browser) -> None:
    assert "Watched for: Planning, L3 (does it alone and checks own work)" in observed.get(AT).text


def test_the_paper_says_where_it_comes_from_and_of_which_edition(observed: Browser) -> None:
    one, _ = read_observation(CHECKLIST, SAMPLING, "ore-tester/draw-a-sample")

    assert f"localhost{AT}, edition {one.revision[:12]}" in observed.get(AT).text


def test_what_is_written_by_hand_is_no_part_of_the_page_for_screen_readers(
    observed: Browser,
) -> None:
    root = observed.get(AT).root

    hidden = [e for e in root.walk() if "on-paper" in e.attrs.get("class", "").split()]
    assert hidden
    for element in hidden:
        assert element.tag in ("th", "td") or element.attrs["aria-hidden"] == "true"


def test_a_role_lists_its_checklists(observed: Browser) -> None:
    page = observed.get("/roles/ore-tester")

    assert page.link("Draw a sample") == AT


def test_a_role_without_checklists_does_not_speak_of_them(open_door: Browser) -> None:
    assert "Observed practice" not in open_door.get("/roles/solvent-extraction-chemist").text


def test_a_checklist_that_is_not_there_is_not_found(observed: Browser) -> None:
    assert observed.get("/roles/ore-tester/observations/nothing").status == 404
    assert observed.get("/roles/alchemist/observations/draw-a-sample").status == 404


def test_a_checklist_is_found_by_its_words(observed: Browser) -> None:
    page = observed.get("/search?q=heap")

    assert page.link("Draw a sample") == AT


def printed(tab: Tab, address: str) -> PdfReader:
    tab.goto(address)
    return PdfReader(BytesIO(tab.pdf(prefer_css_page_size=True)))


@pytest.fixture(scope="module")
def checklists(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the real checklists with what their pages name; the tests only look at them."""
    wanted = ("roles/*.md", "competencies/*.md", "observations/*/*.md", "sources/*.md")
    files = [path for pattern in wanted for path in CONTENT.glob(pattern)]
    folder = tmp_path_factory.mktemp("checklists")
    engine = prepared(f"sqlite:///{folder}/checklists.sqlite3")
    kit = kit_of(engine, folder)
    with kit.sessions.begin() as session:
        publish(session, {path.relative_to(CONTENT).as_posix(): path.read_text() for path in files})
    with serving(create_app(kit)) as address:
        yield address
    engine.dispose()


@pytest.fixture
def window(chromium: Chromium, checklists: str) -> Iterator[Window]:
    with windows(chromium, checklists) as opened:
        yield opened


@pytest.mark.browser
@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("prefix", ["", "/zh"], ids=["en", "zh"])
def test_every_checklist_is_printed_on_one_sheet_of_a4(
    window: Window, prefix: str, address: str
) -> None:
    (sheet,) = printed(window(), prefix + address).pages

    width, height = (float(length) * MM for length in sheet.mediabox[2:])
    assert (round(width), round(height)) == A4
    assert address.rpartition("/")[2] in sheet.extract_text(), "its last line, with its address"


@pytest.mark.browser
def test_paper_has_boxes_and_lines_and_a_screen_has_none(window: Window) -> None:
    page = window()
    page.goto(ADDRESSES[0])
    boxes, button = page.locator(".box"), page.get_by_role("button", name="Print this sheet")

    assert button.is_visible()
    assert not any(box.is_visible() for box in boxes.all())

    page.emulate_media(media="print")

    assert all(box.is_visible() for box in boxes.all())
    assert not button.is_visible()
    assert not page.locator("nav").first.is_visible()


@pytest.mark.browser
def test_without_scripts_no_button_is_shown_that_would_do_nothing(window: Window) -> None:
    page = window(java_script_enabled=False)

    page.goto(ADDRESSES[0])

    assert not page.get_by_role("button", name="Print this sheet").is_visible()


@pytest.mark.browser
def test_the_button_prints(window: Window) -> None:
    page = window()
    page.add_init_script("window.print = () => { document.title = 'printed'; }")
    page.goto(ADDRESSES[0])

    page.get_by_role("button", name="Print this sheet").click()

    assert page.title() == "printed"


@pytest.mark.browser
@pytest.mark.parametrize(("width", "theme"), [(1280, "light"), (390, "dark"), (320, "light")])
def test_nothing_sticks_out(window: Window, width: int, theme: str) -> None:
    page = window(width, theme)

    for address in ADDRESSES:
        page.goto(address)

        assert page.evaluate("document.documentElement.scrollWidth") <= width, address
