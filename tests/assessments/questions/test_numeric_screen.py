"""A look at all variants at once finds each in which a look one by one finds something."""

from dataclasses import replace
from decimal import Decimal

import pytest

from assessments import quiz
from assessments.marks import NONE, Mark
from assessments.parameters import Parameters
from assessments.questions.base import Draw, Question, Response
from assessments.questions.case import Case
from assessments.questions.numeric import Numeric
from assessments.reading.tolerance import Rule
from tests.assessments.quiz.test_selftest import BETA, CASE, ERRORS, source

TEXTS = {
    "plain": source(BETA, "{{ a }} over {{ b }}?", ERRORS),
    "coarse": source(BETA.replace("show: 3 sf", "show: 1 sf")),
    "rounded": source(BETA, "β is {{ beta | 1 dp }} or {{ beta | 2 dp }}, a is {{ a | 0 dp }}."),
    "long": source(BETA, "β is {{ beta }} and its double is {{ twice }}.").replace(
        "beta: a / b", "beta: a / b, twice: beta * 2"
    ),
    "mistaken": source(BETA.replace("1.2 .. 3.6", "0.8 .. 1.6"), "How?", ERRORS),
    "share": source(BETA.replace("answer: beta", "answer: beta * 40\nunit: wt%")),
    "cold": source(
        BETA.replace("answer: beta", "answer: 0 - beta * 90\nunit: °C").replace("2 %", "9 °C")
    ),
    "digits": source(BETA.replace("2 %", "[3 sf, 1 %]")),
    "exact": source(BETA.replace("2 %", "exact").replace("a / b", "a * b")),
    "nothing": source(BETA.replace("a / b", "a - 1.2")),
}
RULES = (
    Rule("share", Decimal("0.02")),
    Rule("share", Decimal("0.0004")),
    Rule("within", Decimal("0.01")),
    Rule("sf", Decimal(2)),
    Rule("exact"),
)


def flawed(question: Numeric) -> set[int]:
    """Return the variants in which something is wrong, looked at one by one."""
    found = set()
    for number, draw in enumerate(question.survey(500)):
        best = question.samples(draw)[0]
        mark = question.grade(question.read(best.raw, draw), draw)
        if question.flaws(draw) or mark.fraction != 1:
            found.add(number)
    return found


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.how} {rule.amount}")
@pytest.mark.parametrize("name", TEXTS)
def test_the_same_variants_are_found(name: str, rule: Rule) -> None:
    read = quiz.read(TEXTS[name], "q.md").questions[0]
    assert isinstance(read, Numeric)
    question = replace(read, key=replace(read.key, rules=(rule,)))
    variants = question.survey(500)

    wanted = {*question.worth_trying(variants.columns)}

    rights = [question.number_asked(draw) for draw in variants]
    extremes = {rights.index(find(r for r in rights if r is not None)) for find in (min, max)}
    assert wanted == flawed(question) | extremes


def test_where_an_answer_is_a_range_or_one_of_several_each_variant_is_looked_at() -> None:
    for answer in ("beta .. beta * 2", "[beta, beta * 2]"):
        question = quiz.read(source(BETA.replace("answer: beta", f"answer: {answer}")), "q.md")
        (one,) = question.questions
        assert {*one.worth_trying(one.survey(500).columns)} == {*range(75)}


def wanted_of(text: str) -> set[int]:
    question: Question = quiz.read(text, "q.md").questions[0]
    assert isinstance(question, Case)
    return {*question.worth_trying(question.survey(500).columns)}


def test_where_no_variant_is_left_there_is_nothing_to_look_at() -> None:
    (question,) = quiz.read(TEXTS["plain"], "q.md").questions
    assert isinstance(question, Numeric)
    assert isinstance(question.parameters, Parameters)
    none = replace(question, parameters=replace(question.parameters, require=("a > 100",)))

    assert [*none.worth_trying(none.survey(500).columns)] == []
    assert [problem.code for problem in quiz.try_out(none)] == ["E06"]


def test_what_columns_cannot_compute_is_looked_at_one_by_one() -> None:
    text = source(BETA.replace("a / b", "exp(a * 180)").replace("2 %", "[1 dp, 1 %]"))
    (question,) = quiz.read(text, "q.md").questions

    assert {*question.worth_trying(question.survey(500).columns)} == {*range(75)}


def test_of_a_sound_case_the_extremes_of_its_parts_are_looked_at() -> None:
    for text in (CASE, CASE.replace("carry: {one: x}\n", "")):
        assert 1 <= len(wanted_of(text)) <= 4


def test_each_variant_is_looked_at_in_which_a_part_goes_on_from_another_number() -> None:
    text = CASE.replace("answer: x\n", "answer: x if a < 30 else 2 * x\n")
    question = quiz.read(text, "q.md").questions[0]
    strange = {n for n, draw in enumerate(question.survey(500)) if draw.values["a"] >= 30}

    assert len(strange) == 33
    assert strange <= wanted_of(text)
    assert len(wanted_of(text)) <= len(strange) + 4
    assert any("does not" in problem.message for problem in quiz.try_out(question))


def test_each_variant_is_looked_at_in_which_sound_work_from_a_wrong_number_earns_less(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    question = quiz.read(CASE, "q.md").questions[0]
    mark = Case.grade

    def forgets(self: Case, response: Response, draw: Draw) -> Mark:
        found = mark(self, response, draw)
        lost = "two:carried" in found.slips and draw.values["a"] == 33
        return replace(found, fraction=NONE) if lost else found

    monkeypatch.setattr(Case, "grade", forgets)

    variants = question.survey(500)
    wanted = {*question.worth_trying(variants.columns)}
    assert {n for n, draw in enumerate(variants) if draw.values["a"] == 33} <= wanted
    assert [problem.code for problem in quiz.try_out(question)] == ["Q10"]


def test_of_a_case_each_variant_in_doubt_is_looked_at() -> None:
    own = CASE.replace("answer: x * 2", "vars: {k: 1 .. 30}\nanswer: x * 2 + k")
    coarse = CASE.replace("There are {{ a }}", "x is {{ x | 0 dp }}, there are {{ a }}").replace(
        "carry: {one: x}\n", ""
    )

    assert wanted_of(own) == {*range(500)}
    question = quiz.read(coarse, "q.md").questions[0]
    told = {n for n, draw in enumerate(question.survey(500)) if question.flaws(draw)}
    assert told
    assert told <= wanted_of(coarse)
