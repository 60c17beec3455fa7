"""Which language a page is in, and what libraries say in it."""

import pytest

from assessments.reading import BadResponse, numbers, units
from tests.browser import Browser
from tests.builders import a_learner, publish
from tests.conftest import TestKit
from tests.curriculum.trees import a_tree
from webapp.shell.i18n import IN_ADDRESS, compiling, libraries


@pytest.fixture(autouse=True, scope="module")
def compiled() -> None:
    compiling.compile_all()


@pytest.fixture
def chinese(browser: Browser) -> Browser:
    context = browser.app.test_request_context("/", environ_overrides={IN_ADDRESS: "zh"})
    with context:
        yield browser


def test_an_address_under_zh_is_the_same_page_in_chinese(kit: TestKit, browser: Browser) -> None:
    page = browser.get("/zh/about/privacy")

    assert page.heading == "隐私"
    assert page.root.one("html").attrs["lang"] == "zh"
    assert browser.get("/about/privacy").heading == "Privacy"


def test_links_of_a_chinese_page_stay_chinese_but_one(browser: Browser) -> None:
    page = browser.get("/zh/about/privacy")
    links = [a for a in page.root.all("a") if a.attrs["href"].startswith("/")]

    out = [a for a in links if not a.attrs["href"].startswith("/zh/")]

    assert {(a.text, a.attrs["href"]) for a in out} == {("English", "/about/privacy")}
    assert len(links) > 10


def test_both_pages_name_each_other(browser: Browser) -> None:
    for path in ("/about/privacy", "/zh/about/privacy"):
        named = {
            link.attrs["hreflang"]: link.attrs["href"]
            for link in browser.get(path).root.all("link", rel="alternate")
        }
        assert named["en"] == "http://localhost/about/privacy"
        assert named["zh-Hans"] == "http://localhost/zh/about/privacy"


def test_a_kept_lesson_is_kept_for_each_language(kit: TestKit, browser: Browser) -> None:
    with kit.sessions.begin() as session:
        publish(session, a_tree())
    path = f"/courses/{next(iter(kit.catalog().lessons_by_id))}"

    english = browser.get(path)
    for _ in range(2):
        page = browser.get(f"/zh{path}")
        assert page.root.one("html").attrs["lang"] == "zh"
        assert page.root.one("article").attrs["lang"] == "en"
        assert page.response.headers["ETag"] != english.response.headers["ETag"]
        assert browser.get(path).response.data == english.response.data


def test_who_must_sign_in_is_asked_in_the_language_of_the_address(browser: Browser) -> None:
    assert browser.get("/zh/learn").location == "/zh/signin?next=/learn"


def test_own_pages_are_in_the_language_of_the_account(kit: TestKit, browser: Browser) -> None:
    with kit.sessions.begin() as session:
        learner = a_learner(session)
        learner.language = "zh"
    browser.sign_in(learner)

    assert browser.get("/zh/account").location == "/account"
    assert browser.get("/account").heading == "您的账户"
    assert browser.get("/verify").root.one("html").attrs["lang"] == "zh"


def test_an_account_in_english_can_read_a_chinese_page(kit: TestKit, browser: Browser) -> None:
    with kit.sessions.begin() as session:
        learner = a_learner(session)
    browser.sign_in(learner)

    assert browser.get("/zh/about/privacy").heading == "隐私"
    assert browser.get("/about/privacy").heading == "Privacy"


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("abc", "“abc”不是数字。请写成 0.35、3.5e-1 这样。这不占用作答次数。"),
        ("1/3", "“1/3”是分数。请算出结果，写成 0.35 这样。这不占用作答次数。"),
        ("1,234", "“1,234”可以是 1234，也可以是 1.234。请写其中之一。这不占用作答次数。"),
    ],
)
def test_a_refused_number_is_explained_in_chinese(chinese: Browser, given: str, said: str) -> None:
    with pytest.raises(BadResponse) as refused:
        numbers.read(given)

    assert libraries.said(str(refused.value)) == said


def test_a_refused_unit_is_explained_in_chinese(chinese: Browser) -> None:
    with pytest.raises(BadResponse) as refused:
        units.parse("mol/L·s")

    assert "请给分数线以下的部分加括号" in libraries.said(str(refused.value))


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Accepted: within 2 % of the right value.", "可接受：与正确值相差 2 % 以内。"),
        (
            "Choose all that apply. Only exactly the right ones earn the points.",
            "请选择所有正确的选项。只有不多不少全部选对才得分。",
        ),
        ("Valid. Issued by Acme (a.example) to Li Na.", "有效。由 Acme (a.example) 签发给 Li Na。"),
        ("Not genuine. The signature is damaged.", "不真实。签名已损坏。"),
        ("Something nobody knows.", "Something nobody knows."),
    ],
)
def test_what_a_library_says_is_recognised(chinese: Browser, sentence: str, said: str) -> None:
    assert libraries.said(sentence) == said
