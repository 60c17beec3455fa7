"""What a question asks to be decided, and what the rules score in it."""

from fractions import Fraction

from tests.assessments.cues.banks import decided

FRONT = "---\ntitle: A bank\nkind: bank\n---\n## Q\n\n```yaml question\nid: q\n"


def test_one_right_option_is_one_decision() -> None:
    text = FRONT + "```\n\nWhy?\n\n- [x] It is the long one\n- [ ] This\n- [ ] That\n"

    (one,) = decided(text)

    assert (one.key, one.room) == ((0,), (1, 1, 1))
    assert [one.score("longest"), one.score("first")] == [1, Fraction(1, 3)]


def test_each_option_is_a_decision_where_several_are_right() -> None:
    body = "- [x] The longest of all\n- [x] Long as well\n- [ ] Short\n- [ ] This is as long\n"

    (one,) = decided(FRONT + "type: multiple\n```\n\nWhich?\n\n" + body)

    assert (one.key, one.room) == ((0, 0, 1, 1), (2, 2))
    # 18, 12, 5, 15 characters, 12.5 on average: the first and the last are ticked.
    assert one.score("longest") == 2


def test_a_fixed_order_shows_the_key_at_a_place() -> None:
    (one,) = decided(FRONT + "shuffle: false\n```\n\nWhy?\n\n- [ ] This\n- [x] That\n- [ ] Those\n")
    (either,) = decided(FRONT + "```\n\nIt melts.\n\n- [x] True\n- [ ] False\n")

    assert [one.score("first"), one.score("second"), one.score("last")] == [0, 1, 0]
    assert either.score("first") == 1


def test_a_blank_with_options_goes_on_from_the_text_before_it() -> None:
    head = "type: cloze\nblanks:\n  w: {options: [oxide, chloride, salt], answer: oxide}\n```\n\n"

    (one,) = decided(FRONT + head + "It leaves as an {{? w }} of neodymium.\n")

    assert one.rows("grammar") == (frozenset({0}),)


def test_a_row_of_matching_and_a_thing_of_categorise_echo_where_they_belong() -> None:
    rule = "| --- | --- |\n"
    pairs = f"| Part | Task |\n{rule}| scrub stage | scrubs |\n| strip | strips |\n| | mixes |\n"
    bins = f"| Thing | Group |\n{rule}| acid feed | acids |\n| lye | bases |\n| lime | bases |\n"

    (one,) = decided(FRONT + "type: matching\n```\n\nWhich?\n\n" + pairs)
    (other,) = decided(FRONT + "type: categorise\n```\n\nWhere?\n\n" + bins)

    assert one.score("echo") == 2
    assert one.room == (1, 1, 1)
    assert (other.key, other.room) == ((0, 1, 1), (1, 2))
    assert other.score("echo") == 1 + Fraction(1, 2) * 2
    assert one.says("longest") == other.says("longest") == 0


def test_a_case_hands_its_parts_on_with_the_numbers_it_drew() -> None:
    ask = (
        "```yaml question\nid: {}\n```\n\nHow many?\n\n- [x] {{{{ x }}}} or {{{{ x }}}}\n- [ ] 1\n"
    )
    parts = "\n".join(f"### {name}\n\n{ask.format(name)}" for name in ("a", "b"))
    case = f"{FRONT}type: case\nvars: {{x: 7 | 9}}\n```\n\nThere are {{{{ x }}}} stages.\n\n{parts}"

    one, other = decided(case)

    assert one.score("precise") == 1
    assert [one.question.id, other.question.id] == ["a", "b"]
