"""The first page, roles, search and the pages that explain."""

import pytest
from sqlalchemy.orm import Session

from tests.browser import Browser
from tests.builders import a_learner, an_operator


def test_each_role_is_a_link_in_the_picture_and_in_the_list(open_door: Browser) -> None:
    page = open_door.get("/")

    links = page.root.all("a", href="/roles/solvent-extraction-chemist")
    assert len(links) == 2
    assert links[0].attrs["aria-label"].startswith("3 SXC")


def test_the_filter_finds_a_role_by_a_word_of_its_competencies(open_door: Browser) -> None:
    assert "Splits neighbours" in open_door.get("/?q=predicts").text


def test_a_filter_without_a_hit_suggests_the_glossary(open_door: Browser) -> None:
    page = open_door.get("/?q=unobtainium")

    assert "No role fits these words" in page.text
    assert page.link("Look in the glossary") == "/glossary?q=unobtainium"


def test_a_certificate_number_can_be_checked_from_the_first_page(open_door: Browser) -> None:
    form = open_door.get("/").root.all("form", action="/verify")[0]

    assert form.all("input", name="number")


def test_a_role_says_level_and_kind_of_evidence_for_each_competency(open_door: Browser) -> None:
    text = open_door.get("/roles/solvent-extraction-chemist").text

    assert "Extraction chemistry" in text
    assert "L3" in text
    assert "Questions and lab" in text


def test_what_the_industry_asked_for_links_to_where_it_is_taught(open_door: Browser) -> None:
    page = open_door.get("/roles/solvent-extraction-chemist")

    assert page.link("First module") == "/courses/extraction/first"


def test_a_role_that_is_not_there_is_not_found(open_door: Browser) -> None:
    assert open_door.get("/roles/alchemist").status == 404


def test_a_learner_is_led_on_instead_of_told_how_it_works(
    session: Session, open_door: Browser
) -> None:
    learner = a_learner(session, name="欧阳锦绣 Anastasía-Wilhelmína Þorgerður von Österreich")
    session.commit()
    open_door.sign_in(learner)

    page = open_door.get("/")

    assert page.link("Go on") == "/learn"
    assert "How a certificate is earned" not in page.text


def test_search_finds_roles_lessons_and_words_in_either_language(open_door: Browser) -> None:
    assert "The slope of three" in open_door.get("/search?q=slope").text
    assert "distribution ratio" in open_door.get("/search?q=分配比").text
    assert "Nothing found" in open_door.get("/search?q=zzz").text


@pytest.mark.parametrize("name", ["certificates", "privacy", "accessibility", "method"])
def test_the_site_explains_itself(open_door: Browser, name: str) -> None:
    assert open_door.get(f"/about/{name}").status == 200


def test_the_parts_are_shown_to_operators_only(session: Session, open_door: Browser) -> None:
    operator = an_operator(session)
    session.commit()
    assert open_door.get("/admin/site/parts").status == 303

    open_door.sign_in(operator)

    assert open_door.get("/admin/site/parts").status == 200
