"""Glossary and cited works."""

from tests.browser import Browser


def test_a_word_is_found_by_its_characters(open_door: Browser) -> None:
    assert "distribution ratio" in open_door.get("/glossary?q=分配").text
    assert "No word found" in open_door.get("/glossary?q=zzz").text


def test_chinese_is_marked_as_chinese(open_door: Browser) -> None:
    page = open_door.get("/glossary/distribution-ratio")

    assert "分配比" in {span.text for span in page.root.all("span", lang="zh")}


def test_a_work_says_what_rests_on_it_and_where_it_is(open_door: Browser) -> None:
    page = open_door.get("/sources/xie2014")

    assert "The slope." in page.text
    assert page.root.all("a", href="https://doi.org/10.1016/j.mineng.2013.10.021")


def test_unknown_words_and_works_are_not_found(open_door: Browser) -> None:
    assert open_door.get("/glossary/nothing").status == 404
    assert open_door.get("/sources/nothing").status == 404
