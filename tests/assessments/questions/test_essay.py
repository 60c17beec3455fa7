"""Essay: what a person said of a text becomes its mark; until then the mark waits."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessments import quiz
from assessments.questions.case import Case
from assessments.questions.essay import Essay, words
from assessments.rubric import earned, most, open_criteria

RUBRIC = """
### Rubric

| Criterion | 0 Missing | 2 Partial | 4 Complete |
| --- | --- | --- | --- |
| Balance | none | one phase | both phases |
| Proof | none | | samples |

### Model answer

One two three four five six.
"""


def source(fields: str = "", parts: str = RUBRIC) -> str:
    return (
        "---\nkind: bank\nid: b\ntitle: T\n---\n## T\n\n```yaml question\nid: q\ntype: essay\n"
        f"words: 5 .. 20\n{fields}\n```\n\nPlan it.\n{parts}"
    )


def an_essay(fields: str = "", parts: str = RUBRIC) -> Essay:
    question = quiz.read(source(fields, parts), "q.md").questions[0]
    assert isinstance(question, Essay)
    return question


ESSAY = an_essay()
DRAW = ESSAY.draw("s")
NUMBERS = st.integers(-2, 6)
JUDGEMENTS = st.dictionaries(st.sampled_from(["c1", "c2", "c3", "text"]), NUMBERS)


def test_it_waits_until_every_criterion_has_a_level() -> None:
    response = {"text": "A text"}

    waiting = [
        ESSAY.grade(ESSAY.judged(response, judgement), DRAW)
        for judgement in ({}, {"c1": 2}, {"c1": 2, "c2": 1}, {"c1": 2, "c2": 9})
    ]

    assert {(str(mark.fraction), mark.waiting) for mark in waiting} == {("0", True)}


def test_the_levels_add_up_to_a_share_and_are_said() -> None:
    mark = ESSAY.grade(ESSAY.judged({"text": "A text"}, {"c1": 1, "c2": 2}), DRAW)

    assert (mark.fraction, mark.waiting) == (Decimal("0.75"), False)
    assert mark.notes[0] == "<p><b>Balance</b>: 2/4, Partial. one phase</p>"


def test_a_question_is_worth_what_its_best_levels_are_worth() -> None:
    assert ESSAY.points == 8


def test_nothing_written_is_nothing_to_wait_for() -> None:
    for response in ({}, ESSAY.judged({}, {"c1": 2, "c2": 2})):
        mark = ESSAY.grade(response, DRAW)

        assert (str(mark.fraction), mark.waiting) == ("0", False)
    assert ESSAY.papers({}, DRAW) == ()


FILE = "0123456789abcdef" * 4


def test_a_file_is_an_answer_where_the_author_takes_one() -> None:
    takes = an_essay("accepts: [text, pdf]")
    raw = {"value": [""], "file": [FILE]}

    response = takes.read(raw, DRAW)

    assert response == {"file": FILE}
    assert takes.grade(response, DRAW).waiting
    assert [paper.file for paper in takes.papers(response, DRAW)] == [FILE]
    assert takes.noted(response) == "A PDF is handed in."
    assert takes.explain(response, DRAW).given == "A PDF is handed in."
    assert takes.judged(response, {"c1": 2})["judged"] == {"c1": 2}
    assert ESSAY.read(raw, DRAW) == {}, "this one takes none"


@pytest.mark.parametrize("named", ["", "x", FILE.upper(), FILE[:-1], f"../{FILE}", f"{FILE}\n"])
def test_only_a_hash_names_a_file(named: str) -> None:
    assert an_essay("accepts: [text, pdf]").read({"file": [named]}, DRAW) == {}


def test_a_short_text_beside_a_file_is_not_called_too_short() -> None:
    takes = an_essay("accepts: [text, pdf]")

    assert takes.noted({"text": "See file", "file": FILE}) == "Words: 2."
    assert takes.explain({"text": "See\nfile", "file": FILE}, DRAW).given == (
        "See<br>file<br>A PDF is handed in."
    )


def test_a_learner_cannot_mark_the_text() -> None:
    raw = {"value": ["A text"], "judged": ["{'c1': 2, 'c2': 2}"], "c1": ["2"], "c2": ["2"]}

    assert ESSAY.read(raw, DRAW) == {"text": "A text"}


def test_markup_in_a_text_stays_text() -> None:
    response = ESSAY.read({"value": ["<script>x</script>\n{{ 7 * 7 }} $a$ **b**"]}, DRAW)

    assert ESSAY.explain(response, DRAW).given == (
        "&lt;script&gt;x&lt;/script&gt;<br>{{ 7 * 7 }} $a$ **b**"
    )
    assert ESSAY.papers(response, DRAW)[0].answer.startswith("<script>")


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("", ""),
        ("one two", "Words: 2. That is fewer than the 5 asked for."),
        ("one two three four five", "Words: 5."),
        ("one " * 21, "Words: 21. That is more than the 20 asked for."),
    ],
)
def test_the_length_is_told_and_nothing_is_refused(text: str, note: str) -> None:
    assert ESSAY.noted(ESSAY.read({"value": [text]}, DRAW)) == note


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("先测两相的流量比", 8),
        ("pH 2.5，然后看", 5),
        ("3.5 g/L – and  more\n\nlines", 5),
        ("don't", 1),
        ("!!! … —", 0),
    ],
)
def test_words_are_counted_as_people_count_them(text: str, number: int) -> None:
    assert words.count(text) == number


def test_the_rubric_is_shown_only_where_the_author_says_so() -> None:
    open_one = an_essay("show_rubric: yes")

    assert ESSAY.shown(DRAW)["rubric"] == []
    rows = open_one.shown(DRAW)["rubric"]
    assert isinstance(rows, list)
    assert [row["name"] for row in rows] == ["Balance", "Proof"]
    assert [level["points"] for level in rows[1]["levels"]] == ["0", "4"]


CASE = """---
kind: bank
id: b
title: T
---
## T

```yaml question
id: q
type: case
```

It happened.

### One

```yaml question
id: one
points: 8
```

Which?

- [x] a
- [ ] b

### Two

```yaml question
id: two
type: essay
words: 1 .. 20
```

Why?
"""


def a_case() -> Case:
    text = CASE + RUBRIC.replace("###", "####")
    question = quiz.read(text, "q.md").questions[0]
    assert isinstance(question, Case)
    return question


def test_a_case_waits_for_the_essay_in_it_and_keeps_what_is_sure() -> None:
    case = a_case()
    draw = case.draw("s")
    response = {"one": {"pick": ["a"]}, "two": {"text": "So."}}

    before = case.grade(response, draw)
    after = case.grade(case.judged(response, {"two:c1": 2, "two:c2": 0}), draw)

    assert (before.fraction, before.waiting) == (Decimal("0.5"), True)
    assert (after.fraction, after.waiting) == (Decimal("0.75"), False)
    assert [row["key"] for row in case.papers(response, draw)[0].rubric] == ["two:c1", "two:c2"]
    assert [criterion.key for criterion in case.rubric] == ["two:c1", "two:c2"]


def test_a_case_whose_essay_was_left_empty_waits_for_nobody() -> None:
    case = a_case()
    mark = case.grade({"one": {"pick": ["a"]}}, case.draw("s"))

    assert (mark.fraction, mark.waiting) == (Decimal("0.5"), False)
    assert case.papers({"one": {"pick": ["a"]}}, case.draw("s")) == ()


def test_a_case_with_an_essay_marks_its_own_samples() -> None:
    assert list(quiz.try_out(a_case())) == []


@given(JUDGEMENTS)
def test_a_judgement_marks_or_waits_and_never_both(judgement: dict[str, int]) -> None:
    mark = ESSAY.grade(ESSAY.judged({"text": "A text"}, judgement), DRAW)

    missing = open_criteria(ESSAY.rubric, judgement)
    points = earned(ESSAY.rubric, judgement)
    assert mark.waiting == bool(missing) == (points is None)
    assert mark.fraction == (0 if points is None else points / most(ESSAY.rubric))


@given(st.sampled_from([0, 2]), st.sampled_from([0, 1]), st.sampled_from([0, 2]))
def test_a_better_level_is_never_worth_less(other: int, low: int, high: int) -> None:
    lower, higher = sorted((low, high))

    marks = [
        ESSAY.grade(ESSAY.judged({"text": "t"}, {"c1": level, "c2": other}), DRAW).fraction
        for level in (lower, higher)
    ]

    assert marks[0] <= marks[1]
    assert (marks[0] == marks[1]) == (lower == higher)


@given(st.text(max_size=300))
def test_any_text_is_kept_word_for_word(text: str) -> None:
    response = ESSAY.read({"value": [text]}, DRAW)

    kept = str(response.get("text", ""))
    printable = [c for c in text if c.isalnum()]
    assert [c for c in kept if c.isalnum()] == printable
    assert words.count(kept) == words.count(kept.replace("\n", " \n "))
    assert ESSAY.read({"value": [kept]}, DRAW) == response
    given_back = ESSAY.explain(response, DRAW).given
    assert "<" not in given_back.replace("<br>", "")
