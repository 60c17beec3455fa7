"""The self-test finds what is planted: each defect in a question of its own, and nothing else."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessments import quiz
from assessments.problems import Problem
from assessments.questions.base import Question

BETA = """type: numeric
vars: {a: 1.2 .. 3.6 step 0.1, b: 0.8 | 0.9 | 1.0}
calc: {beta: a / b}
answer: beta
tolerance: 2 %
show: 3 sf"""
ERRORS = "\n### Common errors\n\n| If the answer is | Say |\n| --- | --- |\n| b / a | Inverted. |\n"
OPTIONS = "\n- [x] {{ a }}\n- [ ] {{ b | 0 dp }}\n- [ ] {{ a + 7 }}\n"
CASE = """---
title: T
---
## T

```yaml question
id: q
type: case
vars: {a: 2 .. 40, b: 3 | 5 | 7}
calc: {x: a / b, y: a * b}
```

There are {{ a }} and {{ b }}.

### One

```yaml question
id: one
type: numeric
answer: x
tolerance: 1 %
```

What is x?

### Two

```yaml question
id: two
type: numeric
answer: x * 2
tolerance: 1 %
carry: {one: x}
```

What is twice as much?
"""


def source(fields: str, text: str = "How much?", below: str = "") -> str:
    return f"---\ntitle: T\n---\n## T\n\n```yaml question\nid: q\n{fields}\n```\n\n{text}\n{below}"


def the_question(text: str) -> Question:
    return quiz.read(text, "q.md").questions[0]


def found(text: str) -> list[Problem]:
    return list(quiz.try_out(the_question(text)))


def said(text: str) -> str:
    return "\n".join(problem.message for problem in found(text))


def test_a_sound_question_has_no_problem() -> None:
    assert found(source(BETA, "{{ a }} over {{ b }}?", ERRORS)) == []
    assert found(CASE) == []


@pytest.mark.parametrize(
    ("change", "by", "told"),
    [
        ("1.2 .. 3.6", "0.8 .. 3.6", "the common error “b / a” counts as right"),
        ("show: 3 sf", "show: 0 dp", "the answer as shown lies outside the tolerance"),
        ("tolerance: 2 %", "tolerance: exact", "nobody can type the exact answer"),
        ("beta: a / b", "beta: b - b", "a share of a right answer of 0 is nothing"),
        ("answer: beta\n", "answer: beta\nunit: wt%\n", ""),
        ("answer: beta\n", "answer: beta * 90\nunit: wt%\n", "a share below 0 or above the whole"),
        (
            "answer: beta\ntolerance: 2 %",
            "answer: 0 - beta * 90\nunit: °C\ntolerance: 9 °C",
            "colder",
        ),
    ],
)
def test_what_some_variant_gets_wrong_is_found(change: str, by: str, told: str) -> None:
    text = source(BETA.replace(change, by), "{{ a }} over {{ b }}?", ERRORS)

    assert told in said(text)
    assert bool(found(text)) == bool(told)


def test_a_variant_that_cannot_be_computed_is_found_though_reading_did_not_meet_it() -> None:
    hidden = BETA.replace("beta: a / b", "beta: 1 / (a - 3.41) + 1 / (b - 9)").replace(
        "3 sf", "2 sf"
    )
    question = the_question(source(hidden.replace("step 0.1", "step 0.01")))

    assert "cannot be computed" in "\n".join(p.message for p in quiz.try_out(question))


def test_numbers_that_are_shown_too_coarsely_for_the_tolerance_are_found() -> None:
    fields = BETA.replace("answer: beta", "answer: beta * 10").replace("show: 3 sf", "show: 4 sf")

    assert "worked out from the numbers as shown" in said(source(fields, "β is {{ beta | 1 dp }}."))
    assert found(source(fields, "β is {{ beta | 3 dp }}.")) == []


def test_numbers_shown_by_the_case_around_count_too() -> None:
    coarse = CASE.replace("There are {{ a }}", "x is {{ x | 0 dp }}, there are {{ a }}")

    assert "One: worked out from the numbers as shown" in said(coarse)


def test_options_that_read_the_same_in_some_variant_are_found() -> None:
    fields = "vars: {a: 1 .. 30, b: 1.2 .. 1.4 step 0.2}"

    assert "options a and b read the same" in said(source(fields, "Which?", OPTIONS))
    assert found(source(f"{fields}\nrequire: [a > 1]", "Which?", OPTIONS)) == []


def test_options_that_read_the_same_in_late_variants_alone_are_found() -> None:
    fields = "vars: {a: 1 .. 30, b: 28.8 | 29.2}"

    question = the_question(source(fields, "Which?", OPTIONS))

    assert {*question.worth_trying(question.survey(500).columns)} == {42, 43, 56, 57}
    told = [problem.message for problem in quiz.try_out(question)]
    assert ["b and c" in told[0], "a and b" in told[1], len(told)] == [True, True, 2]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("${{ d }}$", "$-5$"),
        ("{{ d }} °C", "&minus;5 °C"),
        ("_{{ a }}_ g", "*25* g"),
        ("$10^{{ d }}$", "$10^{-5}$"),
        ("{{ a }} &mu;m", "25 μm"),
    ],
)
def test_options_that_read_the_same_though_written_otherwise_are_found(
    one: str, other: str
) -> None:
    fields = "vars: {a: 1 .. 40}\ncalc: {d: 20 - a}"
    question = the_question(source(fields, "Which?", f"\n- [x] {one}\n- [ ] {other}\n- [ ] 100\n"))

    assert any("read the same" in problem.message for problem in quiz.try_out(question))


def test_which_option_is_right_hangs_on_no_number() -> None:
    question = the_question(source("vars: {a: 1 .. 30}", "{{ a }}?", "\n- [x] Yes\n- [ ] No\n"))

    assert [*question.worth_trying(question.survey(500).columns)] == []


def test_a_condition_that_leaves_few_variants_is_a_warning() -> None:
    fields = BETA.replace("answer", "require: [a > 3.2]\nanswer")

    problems = found(source(fields))

    assert [(p.code, p.severity) for p in problems] == [("E07", "warning")]
    assert "only 12 variants" in problems[0].message


def test_a_part_whose_condition_refuses_nearly_all_draws_is_found() -> None:
    text = CASE.replace("answer: x * 2", "vars: {k: 1 .. 30}\nrequire: [k > 29]\nanswer: x * 2")

    assert [problem.code for problem in found(text)] == ["E06"]


def test_a_carry_of_another_number_than_was_asked_for_is_found() -> None:
    wrong = CASE.replace("answer: x * 2", "answer: y * 2").replace("{one: x}", "{one: y}")

    assert "`carry` says that “one” asks for “y”" in said(wrong)


def test_every_variant_is_looked_at_up_to_five_hundred() -> None:
    every = the_question(source(BETA)).survey(500)

    assert (len(every), every.share, every.complete) == (75, Decimal(1), True)
    assert len({tuple(draw.values.items()) for draw in every}) == 75
    many = the_question(source(BETA.replace("step 0.1", "step 0.001"))).survey(500)
    assert (len(many), many.complete) == (500, False)
    assert len(the_question(CASE).survey(500)) == 117


def tried(sample: str, fields: str = BETA) -> list[Problem]:
    return found(source(f"{fields}\nsamples:\n  - {sample}"))


@pytest.mark.parametrize(
    "sample",
    [
        "{answer: beta, mark: 100 %}",
        "{answer: a / b * 1.019, mark: 100 %}",
        "{answer: b / a - 1, mark: 0 %}",
        '{answer: "1,234", mark: unreadable}',
        "{answer: about 3, mark: unreadable}",
        "{values: {a: 2.0, b: 0.8}, answer: 2.5, mark: 100 %}",
        "{values: {a: 2.0, b: 0.8}, answer: 0.4, mark: 0 %}",
    ],
)
def test_an_authors_sample_that_is_marked_as_expected_is_silent(sample: str) -> None:
    assert tried(sample) == []


@pytest.mark.parametrize(
    ("sample", "told"),
    [
        ("{answer: beta, mark: 50 %}", "earns 100 %, not 50 % (a = 1.2"),
        ("{answer: 2.5, mark: 100 %}", "earns 0 %, not 100 %"),
        ("{answer: beta, mark: unreadable}", "earns 100 %, though it is said to be unreadable"),
        ("{answer: one, mark: 0 %}", "is asked again, not 0 %"),
        ("{values: {a: 2.0, b: 0.8}, answer: 2.6, mark: 100 %}", "earns 0 %"),
        ("{values: {a: 2.0}, answer: 2.5, mark: 100 %}", "`values` gives a, b"),
        ("{values: {a: 9, b: 0.8}, answer: 2.5, mark: 100 %}", "“a” is never 9"),
        ("{answer: [1, 2], mark: 100 %}", "the answer is one number"),
    ],
)
def test_an_authors_sample_that_is_marked_otherwise_is_an_error_at_its_line(
    sample: str, told: str
) -> None:
    (problem,) = tried(sample)

    assert (problem.code, problem.severity, problem.line) == ("Q11", "error", 15)
    assert told in problem.message


@pytest.mark.parametrize(
    ("fields", "sample", "right"),
    [
        ("type: text\naccept: [cerium]", "CERIUM", True),
        ("type: text\naccept: [cerium]", "Nd", False),
        ("type: cloze\nblanks: {z: {answer: 58}}", "{z: 58}", True),
        ("type: cloze\nblanks: {z: {answer: 58}}", "{y: 58}", False),
        ("type: case", "x", False),
    ],
)
def test_samples_of_other_kinds(fields: str, sample: str, right: bool) -> None:
    if "case" in fields:
        text = CASE.replace(
            "calc: {x", "samples: [{answer: {one: x, two: 2 * x}, mark: 100 %}]\ncalc: {x"
        )
        assert found(text) == []
        assert [p.code for p in found(text.replace("{one: x,", "{three: x,"))] == ["Q11"]
        return
    text = source(f"{fields}\nsamples: [{{answer: {sample}, mark: 100 %}}]", "Z is {{? z }}.")
    assert [p.code for p in found(text)] == ([] if right else ["Q11"])


@pytest.mark.parametrize(
    ("samples", "code"),
    [
        ("[{answer: 2}]", "Q12"),
        ("[{mark: 100 %}]", "Q12"),
        ("[{answer: 2, mark: 200 %}]", "F14"),
        ("[{answer: 2, mark: some}]", "F14"),
        ("[{answer: 2, mark: 1, note: x}]", "F11"),
        ("good", "F10"),
    ],
)
def test_samples_that_cannot_be_read_are_told(samples: str, code: str) -> None:
    text = source(f"{BETA}\nsamples: {samples}")

    assert [problem.code for problem in quiz.check(text, "q.md")[1]] == [code]


@given(st.decimals(min_value=0, max_value=1, places=2))
def test_a_share_in_whole_percents_stands_for_what_it_rounds(share: Decimal) -> None:
    sample = the_question(
        source(f"{BETA}\nsamples: [{{answer: beta, mark: {share * 100:.0f} %}}]")
    ).author_samples[0]

    assert sample.agrees(share)
    assert not sample.agrees(None)
    assert not sample.agrees(share + Decimal("0.006"))
    if share in (0, 1):
        assert not sample.agrees(share + Decimal("0.001"))


def test_a_carried_number_that_leads_astray_in_a_few_variants_is_found() -> None:
    text = (
        CASE.replace("3 | 5 | 7", "3 | 3.01")
        .replace("answer: x * 2", "answer: 10 ** (22 - (x - 18) ** 2) + x")
        .replace("tolerance: 1 %\ncarry", "tolerance: 1\ncarry")
    )

    assert "a sample answer earns 0.000, not 0.500" in said(text)
