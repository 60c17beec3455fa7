"""Case: what its parts share, and how they are told apart."""

from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessments import questions, quiz
from assessments.attempt import Entry, Form
from assessments.questions.base import BadResponse, Draw
from assessments.questions.case import Case

EXAMPLES = Path(questions.__file__).parent


def a_case() -> Case:
    part = "- [x] a\n- [ ] b\n\n"
    text = (
        "---\ntitle: T\n---\n## T\n\n```yaml question\nid: q\ntype: case\n"
        "vars:\n  level: 1 | 2 | 3\n```\n\nThe level is {{ level }}.\n\n"
        "### One\n\n```yaml question\nid: one\nvars:\n  own: 4 | 5\ncalc:\n  both: level * own\n"
        "```\n\nLevel {{ level }}, {{ both }}?\n\n"
        + part
        + "### Two\n\n```yaml question\nid: two\npoints: 3\n```\n\nLevel {{ level }} still?\n\n"
        + part
    )
    question = quiz.read(text, "q.md").questions[0]
    assert isinstance(question, Case)
    return question


def test_what_the_case_draws_all_its_parts_see() -> None:
    case = a_case()
    for n in range(10):
        draw = case.draw(str(n))
        level, own = draw.values["level"], draw.values["one:own"]
        shown = case.shown(draw)
        prompts = [part["shown"]["prompt"] for part in shown["parts"]]  # type: ignore[attr-defined]

        assert f"The level is {level}." in str(shown["prompt"])
        assert f"Level {level}, {Decimal(str(level)) * Decimal(str(own))}?" in prompts[0]
        assert f"Level {level} still?" in prompts[1]


def test_each_part_earns_its_own_points() -> None:
    case = a_case()
    draw = case.draw("seed")

    assert case.points == 4
    assert case.grade({"two": {"pick": ["a"]}}, draw).fraction == Decimal("0.75")
    assert case.grade({"one": {"pick": ["a"]}}, draw).fraction == Decimal("0.25")


def a_case_that_can_be_lost() -> Case:
    text = (EXAMPLES / "case" / "examples.md").read_text("utf-8")
    found = {question.id: question for question in quiz.read(text, "q.md").questions}
    question = found["case-fatal"]
    assert isinstance(question, Case)
    return question


def test_a_step_that_nobody_may_take_loses_every_part_and_says_why() -> None:
    case = a_case_that_can_be_lost()
    draw = case.draw("seed")

    sound = case.grade(
        {"case-fatal-step": {"pick": ["a", "b"]}, "case-fatal-class": {"pick": ["b"]}}, draw
    )
    lost = case.grade(
        {"case-fatal-step": {"pick": ["a", "b", "d"]}, "case-fatal-class": {"pick": ["b"]}}, draw
    )

    assert (sound.fraction, sound.fatal) == (Decimal(1), False)
    assert (lost.fraction, lost.fatal) == (Decimal(0), True)
    assert [part.fraction for part in lost.parts] == [0, 0]
    assert sum(part.share for part in lost.parts) == 1
    assert lost.slips == ("case-fatal-step:picked-d",)
    told = " ".join(lost.notes)
    assert "What can be done" in told
    assert "cannot be given back" in told


def test_another_wrong_step_leaves_the_points_of_the_other_parts() -> None:
    case = a_case_that_can_be_lost()
    answer = {"case-fatal-step": {"pick": ["c"]}, "case-fatal-class": {"pick": ["b"]}}

    assert case.grade(answer, case.draw("seed")).fraction == Decimal("0.5")


def test_that_a_case_can_be_lost_is_said_beforehand_and_its_step_is_not() -> None:
    case = a_case_that_can_be_lost()
    draw = case.draw("seed")

    assert "nobody may take" in str(case.shown(draw)["rule"])
    assert "nobody may take" not in str(a_case().shown(a_case().draw("seed"))["rule"])
    assert "fatal" not in str(case.shown(draw)["parts"])


def test_the_self_test_takes_each_fatal_step() -> None:
    case = a_case_that_can_be_lost()
    draw = case.draw("seed")
    samples = [s for s in case.samples(draw) if case.grade(case.read(s.raw, draw), draw).fatal]

    assert len(samples) == 1
    assert samples[0].fraction == 0


def test_slips_say_in_which_part() -> None:
    case = a_case()

    assert case.grade({"two": {"pick": ["b"]}}, case.draw("seed")).slips == ("two:picked-b",)


def test_a_part_that_names_no_competency_shows_those_of_its_case() -> None:
    own = CARRIED.replace("type: case\n", "type: case\ncompetencies: [mass, flow]\n")
    case = carrying(text=own.replace("answer: z\n", "answer: z\ncompetencies: [flow]\n"))

    assert [child.competencies for child in case.children] == [("mass", "flow"), ("flow",)]
    assert case.competencies == ("mass", "flow")
    assert case.competency_weights() == {"mass": Decimal("0.25"), "flow": 1}


def test_an_unreadable_part_is_named() -> None:
    case = a_case()
    draw = case.draw("seed")
    field = f"{draw.alias('two')}.pick"

    with pytest.raises(BadResponse, match="Two: ") as caught:
        case.read({field: ["nonsense"]}, draw)
    assert caught.value.field_name == field


CARRIED = """---
title: T
---
## T

```yaml question
id: q
type: case
vars:
  a: 11 .. 40
  b: 3 | 5 | 7
calc:
  x: a / b
  y: 10 / (x - 1)
```

There are {{ a }} and {{ b }}.

### One

```yaml question
id: one
type: numeric
answer: x
unit: kg/t
tolerance: 1 %
units: typed
```

What is x?

### Two

```yaml question
id: two
type: numeric
points: 3
calc: {z: y * 2}
answer: z
tolerance: 1 %
carry: {one: x}
```

What is z?
"""


@cache
def carrying(change: str = "", by: str = "", text: str = CARRIED) -> Case:
    question = quiz.read(text.replace(change, by) if change else text, "q.md").questions[0]
    assert isinstance(question, Case)
    return question


def codes(change: str, by: str) -> list[str]:
    return [p.code for p in quiz.check(CARRIED.replace(change, by), "q.md")[1]]


def answers(one: str, two: str, unit: str = "kg/t") -> dict[str, object]:
    return {"one": {"text": one, "unit": unit}, "two": {"text": two, "unit": ""}}


def test_a_part_is_marked_with_the_learners_own_earlier_number() -> None:
    case = carrying()
    draw = case.draw("seed")

    mark = case.grade(answers("6", "4"), draw)  # 10 / (6 - 1) * 2

    assert mark.fraction == Decimal("0.75")
    assert "two:carried" in mark.slips
    assert "own earlier answer" in " ".join(mark.notes)
    assert "the right value here is 4." in case.explain(answers("6", "4"), draw).reasoning


def test_the_number_is_carried_in_the_unit_that_was_asked_for() -> None:
    case = carrying()
    draw = case.draw("seed")

    assert case.grade(answers("6000", "4", "g/t"), draw).fraction == Decimal("0.75")
    assert case.grade(answers("6", "4", "g/t"), draw).fraction == 0


def test_what_is_carried_earns_the_share_that_the_author_says() -> None:
    case = carrying("carry: {one: x}", "carry: {one: x}\ncarry_credit: 50 %")
    draw = case.draw("seed")

    mark = case.grade(answers("6", "4"), draw)

    assert mark.fraction == Decimal("0.375")
    assert "up to 50 %" in " ".join(mark.notes)


def test_sound_work_from_a_number_that_was_near_enough_loses_nothing() -> None:
    case = carrying("carry: {one: x}", "carry: {one: x}\ncarry_credit: 50 %")
    draw = case.draw("c")
    assert draw.values["x"] == 4

    mark = case.grade(answers("4.04", "6.579"), draw)  # 1 % off, which makes 1.3 % of the second

    assert mark.fraction == 1
    assert "up to" not in " ".join(mark.notes)


def test_a_learner_is_told_beforehand_that_an_error_is_carried() -> None:
    case = carrying()
    parts = case.shown(case.draw("seed"))["parts"]

    assert "this part is marked with it" in parts[1]["shown"]["rule"]  # type: ignore[index]
    assert "marked with it" not in parts[0]["shown"]["rule"]  # type: ignore[index]


def test_a_carried_number_that_leads_nowhere_leaves_the_true_key() -> None:
    case = carrying()
    draw = case.draw("seed")
    _, second, inner = case.parts(draw)[1]
    true = str(second.samples(inner)[0].raw["value"][0])

    assert case.grade(answers("1", "5"), draw).fraction == 0  # 10 / (1 - 1)
    assert case.grade(answers("1", true), draw).fraction == Decimal("0.75")


def test_a_chain_goes_on_from_the_last_number_given() -> None:
    third = (
        "\n### Three\n\n```yaml question\nid: three\ntype: numeric\nanswer: y + x\n"
        "tolerance: 1 %\ncarry: {one: x, two: y}\n```\n\nWhat is the sum?\n"
    )
    text = (CARRIED + third).replace("calc: {z: y * 2}\nanswer: z", "answer: y")
    case = carrying(text=text)
    draw = case.draw("seed")
    given_ = {**answers("6", "2"), "three": {"text": "8", "unit": ""}}

    assert case.grade(given_, draw).fraction == Decimal("0.8")
    given_["two"] = {"text": "9", "unit": ""}  # not sound, but the third part is
    given_["three"] = {"text": "15", "unit": ""}
    assert case.grade(given_, draw).fraction == Decimal("0.2")


def test_what_was_drawn_is_shown_and_marked_after_the_source_draws_otherwise() -> None:
    case, edited = carrying(), carrying("a: 11 .. 40", "a: 50 .. 90")
    drawn = case.draw("seed")
    kept = Form((entry(drawn),)).to_json()
    stored = Form.from_json(kept).entry(1).draw

    assert edited.draw("seed").values != drawn.values
    assert stored == drawn
    assert edited.shown(stored) == case.shown(drawn)
    for sent in (answers("6", "4"), answers(str(drawn.values["x"]), "9")):
        assert edited.grade(sent, stored) == case.grade(sent, drawn)


def entry(draw: Draw) -> Entry:
    return Entry(
        number=1,
        bank="b",
        sha="s",
        question_id="q",
        points=Decimal(4),
        seed=draw.seed,
        values=draw.values,
    )


NUMBERS = st.decimals(min_value=-50, max_value=50, places=2, allow_nan=False)


@given(st.text("abc", max_size=4), NUMBERS, NUMBERS, st.sampled_from(["0 %", "35 %", "100 %"]))
def test_carrying_never_gives_less(seed: str, one: Decimal, two: Decimal, credit: str) -> None:
    plain = carrying("carry: {one: x}\n", "")
    case = carrying("carry: {one: x}", f"carry: {{one: x}}\ncarry_credit: {credit}")
    draw = case.draw(seed)
    sent = answers(str(one), str(two))

    assert case.grade(sent, draw).fraction >= plain.grade(sent, draw).fraction


@given(st.text("abc", max_size=4), NUMBERS)
def test_after_a_right_part_carrying_changes_nothing(seed: str, two: Decimal) -> None:
    plain, case = carrying("carry: {one: x}\n", ""), carrying()
    draw = case.draw(seed)
    right = case.children[0].samples(draw)[0].raw["value"][0]

    assert case.grade(answers(right, str(two)), draw) == plain.grade(answers(right, str(two)), draw)


@given(st.text("abc", max_size=4), NUMBERS.filter(lambda n: n != 1))
def test_sound_work_from_any_wrong_number_is_paid_in_full(seed: str, one: Decimal) -> None:
    case = carrying()
    draw = case.draw(seed)
    sound = Decimal(20) / (one - 1)

    fraction = case.grade(answers(str(one), f"{sound:.20f}"), draw).fraction

    right = case.children[0].grade({"text": str(one), "unit": "kg/t"}, draw).fraction
    assert fraction == (1 if right else Decimal("0.75"))


@pytest.mark.parametrize(
    ("change", "by", "code"),
    [
        ("carry: {one: x}", "carry: {two: x}", "X05"),
        ("carry: {one: x}", "carry: {nobody: x}", "X05"),
        ("carry: {one: x}", "carry: {one: w}", "X05"),
        ("answer: z", "answer: a", "X06"),
        ("carry: {one: x}", "carry_credit: 50 %", "X04"),
        ("carry: {one: x}", "carry: {}", "X04"),
        ("units: typed", "units: typed\ncarry: {two: z}", "X05"),
        ("answer: x\nunit: kg/t\ntolerance: 1 %", "answer: 1 .. 2 kg/t", "X05"),
    ],
)
def test_a_carry_that_cannot_work_is_told(change: str, by: str, code: str) -> None:
    assert codes(change, by) == [code]


def test_a_question_of_its_own_carries_nothing() -> None:
    alone = "---\ntitle: T\n---\n## T\n\n```yaml question\nid: q\ntype: numeric\nanswer: 2\n"

    problems = quiz.check(f"{alone}carry: {{p: x}}\n```\n\nWhat?\n", "q.md")[1]

    assert [p.code for p in problems] == ["X04"]


def test_the_self_test_marks_sound_work_from_a_wrong_number() -> None:
    case = carrying()
    draw = case.draw("seed")

    assert Decimal("0.75") in [sample.fraction for sample in case.samples(draw)[4:]]
    assert not list(quiz.try_out(case))
