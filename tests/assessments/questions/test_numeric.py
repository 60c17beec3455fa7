"""Numeric: tolerance, units, recognised mistakes, and a key that is looked at in many variants."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessments import quiz
from assessments.questions.base import BadResponse, Mark
from assessments.questions.numeric import Numeric


def source(fields: str, body: str = "", language: str = "en") -> str:
    return (
        f"---\nkind: bank\nid: b\ntitle: T\nlanguage: {language}\n---\n## T\n\n"
        "```yaml question\nid: q\ntype: numeric\n"
        f"{fields}\n```\n\nHow much?\n{body}\n"
    )


def a_numeric(fields: str, body: str = "", language: str = "en") -> Numeric:
    question = quiz.read(source(fields, body, language), "q.md").questions[0]
    assert isinstance(question, Numeric)
    return question


def codes(fields: str, body: str = "") -> list[str]:
    return [problem.code for problem in quiz.check(source(fields, body), "q.md")[1]]


def marked(question: Numeric, value: str, unit: str = "") -> Mark:
    draw = question.draw("seed")
    raw = {"value": [value], "unit": [unit]} if unit else {"value": [value]}
    return question.grade(question.read(raw, draw), draw)


ACID = "answer: 2.40 mol/L\ntolerance: 0.05 mol/L\nunits: typed\nunit_credit: 50 %"
BETA = (
    "vars: {a: 1.2 .. 3.6 step 0.1, b: 0.8 | 0.9}\ncalc: {beta: a / b}\n"
    "answer: beta\ntolerance: 2 %\nshow: 3 sf"
)
COMMON = "\n### Common errors\n\n| If the answer is | Say |\n| --- | --- |\n| b / a | Inverted. |\n"


@pytest.mark.parametrize(
    ("value", "unit", "fraction", "slips"),
    [
        ("2.45", "mol/L", "1", ()),
        ("2,35", "M", "1", ()),
        ("2.451", "mol/L", "0", ()),
        ("2400", "mmol/L", "1", ()),
        ("2.4", "kmol/m3", "1", ()),
        ("2.4", "mmol/L", "0.5", ("unit-wrong",)),
        ("2.4", "g/L", "0.5", ("unit-dimension",)),
        ("9", "g/L", "0", ("unit-dimension",)),
        ("2.4 mol/L", "", "1", ()),
        ("-2.4", "mol/L", "0", ("sign",)),
        ("2400", "mol/L", "0", ("unit-scale",)),
        ("0.41667", "mol/L", "0", ("inverted",)),
    ],
)
def test_a_typed_unit_is_converted_and_slips_are_recognised(
    value: str, unit: str, fraction: str, slips: tuple[str, ...]
) -> None:
    mark = marked(a_numeric(ACID), value, unit)

    assert (mark.fraction, mark.slips) == (Decimal(fraction), slips)
    assert bool(mark.notes) == bool(slips)


@pytest.mark.parametrize(
    ("value", "unit"),
    [("2.4", ""), ("1,234", "mol/L"), ("2.4", "ton"), ("2.4 g", "L"), ("", "g"), ("x", "mol/L")],
)
def test_what_cannot_be_read_costs_no_try(value: str, unit: str) -> None:
    with pytest.raises(BadResponse, match="costs no try"):
        marked(a_numeric(ACID), value, unit)


def test_an_exact_unit_is_not_converted() -> None:
    question = a_numeric("answer: 2.4 g/L\ntolerance: 1 %\nunits: exact")

    assert marked(question, "2.4", "g/L").fraction == 1
    assert marked(question, "2400", "mg/L").fraction == 0


def test_an_exact_unit_says_what_was_wrong_with_another() -> None:
    question = a_numeric("answer: 2.4 g/L\ntolerance: 1 %\nunits: exact")

    assert marked(question, "2400", "mg/L").slips == ("unit-exact",)
    assert marked(question, "2.4", "kg/m3").fraction == 1
    assert marked(question, "2.4", "s").slips == ("unit-dimension",)


@pytest.mark.parametrize(
    ("value", "unit", "fraction"),
    [("9", "mol/L", "0.2"), ("9", "mmol/L", "0.2"), ("2.4", "mmol/L", "0.5"), ("9", "g", "0")],
)
def test_the_right_unit_alone_earns_what_the_author_says(
    value: str, unit: str, fraction: str
) -> None:
    question = a_numeric(f"{ACID}\nunit_alone_credit: 20 %")

    assert marked(question, value, unit).fraction == Decimal(fraction)
    assert "wrong number earns 20 %" in str(question.shown(question.draw("s"))["rule"])


@pytest.mark.parametrize(
    ("answer", "value", "unit", "slips"),
    [
        ("500 kg REO", "500", "kg REO", ()),
        ("500 kg REO", "500", "kg", ()),
        ("500 kg REO", "0.5", "t REO", ()),
        ("500 kg REO", "500", "kg metal", ("unit-basis",)),
        ("500 kg REO", "500", "kg REE", ("unit-basis",)),
        ("500 kg", "500", "kg REO", ("unit-basis",)),
        ("5 g/t", "5", "ppmw", ()),
        ("0.5 wt%", "0.5", "at%", ("unit-basis",)),
        ("25 °C", "25", "K", ("unit-wrong",)),
    ],
)
def test_a_mass_of_one_thing_is_no_mass_of_another(
    answer: str, value: str, unit: str, slips: tuple[str, ...]
) -> None:
    mark = marked(a_numeric(f"answer: {answer}\ntolerance: 0.001\nunits: typed"), value, unit)

    assert (mark.fraction, mark.slips) == (Decimal(not slips), slips)
    assert bool(mark.notes) == bool(slips)


def test_a_point_that_may_be_thousands_is_asked_again_in_that_language_only() -> None:
    fields = "answer: 1.234\ntolerance: 0.001"

    assert marked(a_numeric(fields), "1.234").fraction == 1
    with pytest.raises(BadResponse, match="costs no try"):
        marked(a_numeric(fields, language="de"), "1.234")
    assert marked(a_numeric(fields, language="de"), "1,2340").fraction == 1
    german = a_numeric("answer: 1.234\ntolerance: exact", language="de")
    assert not list(quiz.try_out(german))


def test_what_rounding_left_in_a_computed_key_moves_no_boundary() -> None:
    question = a_numeric("vars: {a: 1 .. 1}\ncalc: {x: a / 3 * 3}\nanswer: x\ntolerance: 0.1")

    assert marked(question, "1.1").fraction == marked(question, "0.9").fraction == 1


def test_a_chosen_unit_counts() -> None:
    question = a_numeric(
        "answer: 60 L/min\ntolerance: 1 %\nunits: choose [L/min, m3/h]\nunit_credit: 0.5"
    )
    alias = question.draw("seed").alias

    assert marked(question, "60", alias("L/min")).fraction == 1
    assert marked(question, "3.6", alias("m3/h")).fraction == 1
    assert marked(question, "60", alias("m3/h")).fraction == Decimal("0.5")
    with pytest.raises(BadResponse):
        marked(question, "60")
    with pytest.raises(BadResponse):
        marked(question, "60", "nowhere")


def test_a_shown_unit_may_be_written_all_the_same() -> None:
    question = a_numeric("answer: 500\nunit: kg\ntolerance: 1 %")

    assert marked(question, "500").fraction == 1
    assert marked(question, "0.5 t").fraction == 1
    assert question.shown(question.draw("s"))["unit"] == "kg"


def test_a_temperature_is_met_in_either_scale() -> None:
    question = a_numeric("answer: 25 °C\ntolerance: 0.5 K\nunits: typed")

    assert marked(question, "298.65", "K").fraction == 1
    assert marked(question, "25.6", "℃").fraction == 0


def test_written_digits_count_where_the_rule_says_so() -> None:
    question = a_numeric("answer: 2.4\ntolerance: 3 sf")

    assert marked(question, "2.40").fraction == 1
    mark = marked(question, "2.4")
    assert (mark.fraction, mark.slips) == (0, ("precision",))


def test_a_common_error_gets_its_own_words() -> None:
    question = a_numeric(BETA, COMMON)
    draw = question.draw("seed")
    wrong = Decimal(str(draw.values["b"])) / Decimal(str(draw.values["a"]))

    mark = question.grade(question.read({"value": [str(wrong)]}, draw), draw)

    assert mark.slips == ("common-1",)
    assert "Inverted." in mark.notes[0]


def test_ranges_and_several_answers() -> None:
    question = a_numeric("answer: [2.3 .. 2.5 g/L, 7 g/L]\ntolerance: exact")

    for value, fraction in (("2.3", 1), ("2.5", 1), ("2.51", 0), ("7", 1), ("7.01", 0)):
        assert marked(question, value).fraction == fraction


def test_any_of_several_rules_is_enough() -> None:
    question = a_numeric("answer: 2.44\ntolerance: [1 %, 2 sf]")

    assert marked(question, "2.4").fraction == 1
    assert marked(question, "2.46").fraction == 1
    assert marked(question, "2.47").fraction == 0


def test_the_rule_is_told_without_the_answer() -> None:
    rule = str(a_numeric(ACID).shown(a_numeric(ACID).draw("s"))["rule"])

    assert "±0.05 mol/L" in rule
    assert "50 %" in rule
    assert "2.4" not in rule


def test_a_range_is_not_shown_before_the_answer() -> None:
    question = a_numeric("answer: 1.63 .. 2.27")

    assert "1.63" not in str(question.shown(question.draw("s")))


def test_the_solution_has_the_learners_own_numbers_at_readable_length() -> None:
    question = a_numeric(
        BETA.replace("1.2 .. 3.6 step 0.1", "2.0 .. 2.0").replace("0.8 | 0.9", "0.9 .. 0.9"),
        "\n### Solution\n\nIt is {{ a }} / {{ b }} = {{ beta }}.\n",
    )
    told = question.explain({}, question.draw("s"))

    assert "2.0 / 0.9 = 2.22." in told.reasoning
    assert told.right_answer.strip() == "2.22"


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ("tolerance: 2 %", "N01"),
        ("answer: 2,4\ntolerance: 2 %", "N02"),
        ("answer: 2.4\ntolerance: 0,1", "N02"),
        ("answer: 2.4", "N03"),
        ("answer: 2.4\ntolerance: some", "N04"),
        ("answer: 2.4\ntolerance: 2 %\nshow: three", "N05"),
        ("answer: 5 .. 2", "N07"),
        ("answer: 2.4 foo\ntolerance: 2 %", "U01"),
        ("answer: 2.4 ton\ntolerance: 2 %", "U01"),
        ("answer: [2 g, 3 kg]\ntolerance: 2 %", "U02"),
        ("answer: 2.4 g/L\ntolerance: 0.1 m", "U03"),
        ("answer: 25 °C\ntolerance: 2 %", "U04"),
        ("answer: 2.4 g/L\ntolerance: 2 %\nunits: guessed", "U05"),
        ("answer: 2.4 g/L\ntolerance: 2 %\nunits: choose [kg, m]", "U05"),
        ("answer: 2.4\ntolerance: 2 %\nunits: typed", "U05"),
        ("answer: 2.4 g/L\ntolerance: 2 %\nunit_credit: 50 %", "U06"),
        ("answer: 2.4 g/L\ntolerance: 2 %\nunit_alone_credit: 50 %", "U06"),
        ("answer: 2 g\ntolerance: 2 %\nunits: typed\nunit_alone_credit: 1", "U07"),
        ("answer: gamma\ntolerance: 2 %", "E01"),
        ("answer: 1 / 0\ntolerance: 2 %", "E05"),
    ],
)
def test_what_an_author_gets_wrong_is_told(fields: str, code: str) -> None:
    assert codes(fields) == [code]


def test_a_bad_row_of_common_errors_is_told() -> None:
    assert codes(BETA, COMMON.replace("b / a", "b / c")) == ["E01"]
    assert codes(BETA, COMMON.replace("Inverted.", "")) == ["N06"]


@pytest.mark.parametrize(
    ("fields", "body", "said"),
    [
        (BETA.replace("1.2 .. 3.6", "0.8 .. 3.6"), COMMON, "counts as right"),
        (BETA.replace("3 sf", "0 dp"), "", "as shown lies outside"),
        (BETA.replace("2 %", "exact"), "", "nobody can type"),
        (BETA.replace("a / b", "a - a"), "", "a share of a right answer of 0"),
    ],
)
def test_stress_finds_what_goes_wrong_in_some_variant(fields: str, body: str, said: str) -> None:
    assert any(said in problem.message for problem in quiz.try_out(a_numeric(fields, body)))


def test_stress_finds_nothing_wrong_with_a_sound_question() -> None:
    assert not list(quiz.try_out(a_numeric(BETA, COMMON)))


@given(
    st.decimals(min_value=-(10**6), max_value=10**6, places=6),
    st.decimals(min_value=0, max_value=1000, places=6),
)
def test_an_answer_on_the_boundary_is_right(right: Decimal, within: Decimal) -> None:
    question = a_numeric(f"answer: {right:f}\ntolerance: {within:f}")

    assert marked(question, f"{right + within:f}").fraction == 1
    assert marked(question, f"{right - within:f}").fraction == 1
    assert marked(question, f"{right + within + Decimal('0.0000001'):f}").fraction == 0


@given(st.text(max_size=40), st.text(max_size=20))
def test_any_answer_is_marked_or_refused_in_words(value: str, unit: str) -> None:
    try:
        fraction = marked(QUESTION, value, unit).fraction
    except BadResponse as refused:
        fraction = Decimal(bool(str(refused)))
    assert 0 <= fraction <= 1


QUESTION = a_numeric(ACID)
