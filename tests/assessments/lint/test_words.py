"""Sentences of a Markdown text as a reader meets them."""

from hypothesis import given
from hypothesis import strategies as st

from assessments.lint.words import count, plain, sentences


def read(text: str) -> list[tuple[str, int]]:
    return [(sentence.text, sentence.line) for sentence in sentences(text)]


def test_each_sentence_comes_with_its_line() -> None:
    assert read("One is\nhere. Two is there.\n\nThree.") == [
        ("One is here.", 1),
        ("Two is there.", 2),
        ("Three.", 4),
    ]


def test_emphasis_links_and_numbers_may_begin_a_sentence() -> None:
    text = "It fits. **A wrong turn.** [The maker](cite:a) says so. {{ x }} g is left. 5 g is not."

    assert len(read(text)) == 5


def test_abbreviations_and_decimals_end_no_sentence() -> None:
    text = "Salts, e.g. LiCl, weigh 1.5 g, i.e. No. 3 of Fig. 2 in Smith et al. 2006 says."

    assert len(read(text)) == 1


def test_a_formula_counts_as_one_word() -> None:
    assert count(r"The salt $\ce{Nd2O3}$ has $n = 2 + 3 \times 4$ and `a b c` and \ce{H2O}.") == 9


def test_tables_headings_code_pictures_and_notes_are_no_running_text() -> None:
    text = """## A heading

| a | b |
|---|---|

```yaml question
id: a. B is c.
```

![A picture. With words.](a.svg)

<!-- A note. To authors. -->
"""

    assert read(text) == []


def test_entries_of_a_list_are_sentences_of_their_own() -> None:
    assert read("- the first\n- the second\n  of them\n> [!NOTE]\n> Mind it.") == [
        ("the first", 1),
        ("the second of them", 2),
        ("Mind it.", 5),
    ]


def test_plain_text_keeps_what_is_said() -> None:
    assert plain("**Load** the [pan](term:pan), *then* read.") == "Load the pan, then read."


@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    last = text.count("\n") + 1

    assert all(1 <= sentence.line <= last for sentence in sentences(text))
