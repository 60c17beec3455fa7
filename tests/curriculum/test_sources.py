"""A cited work, as a lesson lists it and as a running text names it."""

import pytest

from curriculum.sources import Cited, read_bibliography

TEXT = """---
title: Cells
sources:
  - {id: signed, authors: "Vogel, H.; Friedrich, B.", year: 2017, title: Cells, supports: x}
  - {id: undated, kind: web, authors: EURARE, title: Metal, supports: x}
  - {id: nameless, kind: paper, year: 2001, title: Salts, supports: x}
---
"""


@pytest.fixture
def works() -> dict[str, Cited]:
    found, problems = read_bibliography(TEXT, "sources/cells.md")
    assert problems == ()
    return {work.id: work for work in found}


def test_who_wrote_a_work_and_when_stands_before_its_title(works: dict[str, Cited]) -> None:
    assert works["signed"].signed == "Vogel, H.; Friedrich, B. (2017). "
    assert works["undated"].signed == "EURARE. "


def test_a_work_of_nobody_begins_with_its_title(works: dict[str, Cited]) -> None:
    assert works["nameless"].signed == ""


def test_a_running_text_names_the_first_author_or_the_title(works: dict[str, Cited]) -> None:
    assert [works[name].label for name in ("signed", "undated", "nameless")] == [
        "Vogel et al. 2017",
        "EURARE",
        "Salts 2001",
    ]
