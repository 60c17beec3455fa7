"""Ids are given once, readable and different from all others."""

import pytest

from assessments.canon import canonical, ids_in, with_ids

SOURCE = """---
title: T
---

## {heading}

```yaml question
{fields}```

Which?

- [x] a
- [ ] b
"""


def quiz_of(*questions: tuple[str, str]) -> str:
    first, *others = (
        SOURCE.format(heading=heading, fields=fields) for heading, fields in questions
    )
    return "\n".join([first, *(other.partition("---\n\n")[2] for other in others)])


@pytest.mark.parametrize(
    ("heading", "id_"),
    [
        ("Acidic extractants", "acidic-extractants"),
        ("Bastnäsite, and $\\ce{CeFCO3}$", "bastnasite-and"),
        ("稀土", "basics-1"),
        ("Why " + "very " * 30, "why-very-very-very-very-very-very-very-very-very-very-very"),
    ],
)
def test_an_id_is_read_out_of_the_heading(heading: str, id_: str) -> None:
    assert ids_in(with_ids(quiz_of((heading, "")), "c/basics.quiz.md", ()), "") == (id_,)


def test_no_two_questions_of_a_tree_get_one_id() -> None:
    source = quiz_of(("Acid", ""), ("Acid", "points: 2\n"), ("Other", "id: acid-3\n"))

    assert ids_in(with_ids(source, "a.quiz.md", {"acid"}), "") == ("acid-2", "acid-4", "acid-3")


def test_an_id_that_stands_is_never_changed() -> None:
    once = with_ids(quiz_of(("Acid", ""), ("Base", "id: b\n")), "a.quiz.md", ())

    assert with_ids(once, "a.quiz.md", ()) == once
    assert with_ids(once.replace("## Acid", "## Strong acid"), "a.quiz.md", ()).count("id: acid\n")


def test_an_empty_id_is_filled_in_its_place() -> None:
    written = with_ids(quiz_of(("Acid", "points: 2\nid:   # later\n")), "a.quiz.md", ())

    assert "points: 2\nid: acid   # later\n```" in written


def test_the_questions_of_a_case_get_ids_too() -> None:
    source = SOURCE.partition("## ")[0] + (
        "## Upset\n\n```yaml question\ntype: case\n```\n\nIt shows 2 g/L.\n\n"
        "### First check\n\n```yaml question\n```\n\nWhich?\n\n- [x] a\n- [ ] b\n\n"
        "### Then\n\n```yaml question\n```\n\nWhich?\n\n- [x] a\n- [ ] b\n"
    )

    written = with_ids(source, "a.quiz.md", ())

    assert ids_in(written, "") == ("upset", "first-check", "then")
    assert canonical(written, "a.quiz.md") == written


def test_a_block_that_cannot_be_read_gets_none() -> None:
    source = quiz_of(("Acid", "points: [\n"))

    assert with_ids(source, "a.quiz.md", ()) == source
