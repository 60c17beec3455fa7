"""Choice: how ticks are marked, what is said about them, what stays in its place."""

from collections.abc import Sequence
from decimal import Decimal

import pytest

from assessments import quiz
from assessments.questions.base import BadResponse, Draw
from assessments.questions.choice import Choice


def a_choice(fields: str = "", options: Sequence[str] = ("[x] a", "[ ] b", "[ ] c")) -> Choice:
    body = "\n".join(f"- {option}" for option in options)
    text = (
        f"---\ntitle: T\n---\n## T\n\n```yaml question\nid: q\n{fields}\n```\n\nWhich?\n\n{body}\n"
    )
    question = quiz.read(text, "q.md").questions[0]
    assert isinstance(question, Choice)
    return question


def marked(question: Choice, *keys: str) -> Decimal:
    draw = question.draw("seed")
    raw = {"pick": [draw.alias(key) for key in keys]}
    return question.grade(question.read(raw, draw), draw).fraction


TWO_OF_FOUR = ("[x] a", "[x] b", "[ ] c", "[ ] d")


@pytest.mark.parametrize(
    ("rule", "keys", "fraction"),
    [
        ("all-or-nothing", "ab", "1"),
        ("all-or-nothing", "a", "0"),
        ("all-or-nothing", "abc", "0"),
        ("per-option", "ab", "1"),
        ("per-option", "a", "0.75"),
        ("per-option", "ac", "0.5"),
        ("per-option", "abcd", "0.5"),
        ("per-option", "cd", "0"),
        ("right-minus-wrong", "a", "0.5"),
        ("right-minus-wrong", "abc", "0.5"),
        ("right-minus-wrong", "ac", "0"),
        ("right-minus-wrong", "acd", "0"),
        ("no-wrong", "a", "0.5"),
        ("no-wrong", "abc", "0"),
    ],
)
def test_each_rule_marks_as_it_is_named(rule: str, keys: str, fraction: str) -> None:
    question = a_choice(f"type: multiple\nscoring: {rule}", TWO_OF_FOUR)

    assert marked(question, *keys) == Decimal(fraction)


@pytest.mark.parametrize(
    ("keys", "fraction"), [("ab", "1"), ("a", "0.6"), ("ac", "0.1"), ("c", "0")]
)
def test_weights_add_up_and_never_go_below_nothing(keys: str, fraction: str) -> None:
    question = a_choice("type: multiple\nweights: {a: 60 %, b: 40 %, c: -50 %}", TWO_OF_FOUR)

    assert marked(question, *keys) == Decimal(fraction)


def test_practice_marks_each_option_and_an_exam_all_or_nothing() -> None:
    source = (
        "---\ntitle: T\n{}\n---\n## T\n\n```yaml question\nid: q\ntype: multiple\n```\n\nW?\n\n"
    )
    source += "- [x] a\n- [x] b\n- [ ] c\n"
    rules = [
        quiz.read(source.format(front), "q.md").questions[0].shown(Draw(seed="s"))["rule"]
        for front in ("use: practice", "use: secure\nattempts: 1")
    ]

    assert "earns its share" in str(rules[0])
    assert "Only exactly" in str(rules[1])


def test_a_step_that_nobody_may_take_loses_the_question_and_that_is_said_before() -> None:
    options = ("[x] a", "[x] b", "[ ] c\n\n  > Why not.", "[ ] d")
    fields = "type: multiple\nscoring: per-option\nfatal: [c]"
    question = a_choice(fields, options)

    assert marked(question, "a", "b") == 1
    assert marked(question, "a", "b", "d") == Decimal("0.75")
    assert marked(question, "a", "b", "c") == 0
    assert "nobody may take" in str(question.shown(question.draw("seed"))["rule"])
    without = a_choice("type: multiple\nscoring: per-option", options)
    assert "nobody may take" not in str(without.shown(without.draw("seed"))["rule"])


def test_feedback_is_that_of_the_options_ticked_and_of_no_other() -> None:
    question = a_choice(options=("[x] a\n\n  > Yes.", "[ ] b\n\n  > Not this.", "[ ] c"))
    draw = question.draw("seed")

    mark = question.grade({"pick": ["b"]}, draw)

    assert [note.strip() for note in mark.notes] == ["<p>Not this.</p>"]
    assert mark.slips == ("picked-b",)


def test_a_fixed_option_keeps_its_place_and_the_others_move() -> None:
    question = a_choice("fixed: [c]")
    orders = {
        tuple(option["id"] == draw.alias("c") for option in _options(question, draw))
        for draw in (question.draw(str(n)) for n in range(10))
    }
    firsts = {
        next(key for key in "abc" if draw.alias(key) == _options(question, draw)[0]["id"])
        for draw in (question.draw(str(n)) for n in range(20))
    }

    assert orders == {(False, False, True)}
    assert firsts == {"a", "b"}


@pytest.mark.parametrize("pair", [("True", "False"), ("对", "错")])
def test_true_stays_above_false(pair: tuple[str, str]) -> None:
    question = a_choice(options=(f"[x] {pair[0]}", f"[ ] {pair[1]}"))

    for n in range(10):
        draw = question.draw(str(n))
        assert [option["text"] for option in _options(question, draw)] == [
            question.say(text, draw, inline=True) for text in pair
        ]


@pytest.mark.parametrize("shuffle", ["shuffle: false", "fixed: [a, b, c]"])
def test_an_author_can_keep_the_order(shuffle: str) -> None:
    question = a_choice(shuffle)

    for n in range(10):
        draw = question.draw(str(n))
        assert [o["id"] for o in _options(question, draw)] == [draw.alias(k) for k in "abc"]


def test_two_picks_for_one_right_option_are_asked_again() -> None:
    question = a_choice()
    draw = question.draw("seed")

    with pytest.raises(BadResponse, match="Only one"):
        question.read({"pick": [draw.alias("a"), draw.alias("b")]}, draw)


def test_a_pick_of_another_draw_is_asked_again() -> None:
    question = a_choice()

    with pytest.raises(BadResponse, match="not on this page"):
        question.read({"pick": [question.draw("other").alias("a")]}, question.draw("seed"))


def test_the_explanation_names_the_key_the_answer_and_why() -> None:
    question = a_choice(options=("[x] right\n\n  > Because.", "[ ] wrong\n\n  > No."))

    told = question.explain({"pick": ["b"]}, question.draw("seed"))

    assert "right" in told.right_answer
    assert "wrong" in told.given
    assert "Because." in told.reasoning
    assert "No." in told.reasoning


def _options(question: Choice, draw: Draw) -> list[dict[str, object]]:
    options = question.shown(draw)["options"]
    assert isinstance(options, list)
    return options
