"""The lab as a learner meets it: entries go in; goals, notes and pictures come out."""

from decimal import Decimal
from functools import partial
from random import Random
from typing import Any

import pytest

from assessments.labs import claim_chart
from assessments.labs.claim_chart import LAB, given, reference
from assessments.labs.claim_chart.score import Score
from tests.assessments.labs import goals
from tests.assessments.labs.anywhere import holds_anywhere

# The whole input vector of the brief: P1 meets claim 1, P2 neither, P3 both.
GOOD = {
    "source_a": "1", "source_b": "4", "source_c": "2", "source_d": "3",
    "r_1": "14.10", "b_1": "5.83", "element_1": "1", "verdict_1": "2",
    "r_2": "14.11", "b_2": "5.66", "element_2": "4", "verdict_2": "1",
    "r_3": "14.02", "b_3": "6.64", "element_3": "1", "verdict_3": "4",
    "end_a": "20290428", "end_b": "20290311", "end_c": "20310520",
    "group": "4", "words": "4", "field": "1", "applicants": "2", "join": "0",
}  # fmt: skip


def settings(**changed: str) -> dict[str, Decimal]:
    """Return the entries of the brief, changed where it is said."""
    return {name: Decimal(value) for name, value in {**GOOD, **changed}.items()}


missed = partial(goals.missed, LAB)


def test_the_reference_of_the_brief_meets_every_goal() -> None:
    run = LAB.run(settings(), "")

    assert missed(settings()) == []
    assert run.notes == ()
    assert reference("") == settings()
    assert [control.id for control in LAB.controls] == list(GOOD)


FAILING: dict[str, tuple[dict[str, str], list[str], str]] = {
    "boron in weight percent, so P1 looks free": (
        {"b_1": "0.96", "element_1": "3", "verdict_1": "1"},
        ["values_wrong", "elements_wrong", "verdicts_wrong"],
        "B of P1, 0.96: this is weight percent, and the claim is in at%.",
    ),
    "rare earth without dysprosium": (
        {"r_1": "13.50"}, ["values_wrong"], "R of P1, 13.5: R counts dysprosium, too.",
    ),
    "a value too high": ({"r_3": "15"}, ["values_wrong"], "R of P3, 15: too high."),
    "a value too low": ({"b_3": "6.5"}, ["values_wrong"], "B of P3, 6.5: too low."),
    "claim 2 without claim 1": (
        {"verdict_2": "3"}, ["verdicts_wrong"], "P2: claim 2 has all of claim 1 in it",
    ),
    "absent dysprosium taken as met": (
        {"element_2": "1", "verdict_2": "4"}, ["elements_wrong", "verdicts_wrong"],
        "P2: “All are met” is wrong; Dy is 0.000, below the range 0.1–1.5.",
    ),
    "an element that is met": (
        {"element_3": "3"}, ["elements_wrong"],
        "P3: “B is not met” is wrong; all six lie in their ranges.",
    ),
    "claim 2 overlooked": (
        {"verdict_3": "2"}, ["verdicts_wrong"], "P3: “Claim 1 only” is wrong; look at Ga",
    ),
    "no adjustment": (
        {"end_a": "20280312"}, ["dates_wrong"], "Document A: 2028-03-12 is too early.",
    ),
    "from foreign priority": (
        {"end_b": "20280317"}, ["dates_wrong"], "It is counted from the foreign priority.",
    ),
    "from grant": ({"end_b": "20320704"}, ["dates_wrong"], "It is counted from the grant."),
    "fifteen years of a design filed before the change": (
        {"end_c": "20360520"}, ["dates_wrong"],
        "Document C: 2036-05-20 is too late. Fifteen years hold for designs filed from 2021-06-01.",
    ),
    "no day": ({"end_c": "20310231"}, ["dates_wrong"], "Document C: no day of the calendar."),
    "all returned": (
        {"group": "0", "words": "0", "applicants": "0"}, ["precision"],
        "95 near misses are returned; the most, 28, are “bonded magnet”.",
    ),
    "English only": (
        {"words": "1"}, ["recall"], "of them missed by the part “words”. Widen that part.",
    ),
    "former names forgotten": (
        {"applicants": "1"}, ["recall"], "of them missed by the part “applicant”.",
    ),
    "no list": (
        {"applicants": "0"}, ["precision"], "21 near misses are returned; the most, 10, are",
    ),
    "the narrow class": (
        {"group": "2"}, ["recall"], "5 of them missed by the part “class”.",
    ),
    "titles only": ({"field": "0"}, ["recall"], "15 of them missed by the part “words”."),
    "words or class": ({"join": "1", "applicants": "0"}, ["precision"], "Narrow the query."),
    "a licence taken for free": (
        {"source_c": "1"}, ["cards_wrong"], "In a wrong box: source C.",
    ),
    "a source left out": ({"source_d": "0"}, ["cards_wrong"], ""),
}  # fmt: skip


@pytest.mark.parametrize(("changed", "expected", "said"), FAILING.values(), ids=FAILING)
def test_each_failing_case_misses_its_goals_and_the_notes_say_why(
    changed: dict[str, str], expected: list[str], said: str
) -> None:
    assert missed(settings(**changed)) == expected
    assert said in " ".join(LAB.run(settings(**changed), "").notes)


def test_all_returned_has_the_precision_of_the_brief() -> None:
    outputs = LAB.run(settings(group="0", words="0", applicants="0"), "").outputs

    assert round(float(outputs["precision"]), 3) == 0.208
    assert outputs["recall"] == 1
    assert outputs["hits"] == 120


@pytest.mark.parametrize("box", ["1", "2", "3"])
def test_an_off_limits_source_loses_all_and_the_reason_is_told(box: str) -> None:
    run = LAB.run(settings(source_b=box), "")

    (reason,) = run.notes
    assert dict(run.outputs) == {"off_limits": 1}
    assert run.plots == ()
    assert "An off-limits source is used: “Set-points that a new colleague" in reason
    assert "They belong to the former employer" in reason
    assert "call counsel" in reason
    assert len(missed(settings(source_b=box))) == 8


def test_an_off_limits_source_in_no_box_is_not_used() -> None:
    assert missed(settings(source_b="0")) == ["cards_wrong"]


def test_practice_names_cells_only_where_the_chart_is_filled() -> None:
    open_chart = LAB.run(settings(element_1="0", verdict_2="4"), "")

    assert "P2" not in " ".join(open_chart.notes)
    assert open_chart.plots[0].title == "6 of your 6 values lie in their claimed range"
    whole = LAB.run(settings(verdict_2="4"), "")
    assert whole.plots[0].title == "19 of 21 elements lie in their claimed range"
    assert "Outside: Ga of P1, Dy of P2." in whole.plots[0].description


def test_the_filled_chart_shows_every_element_against_its_range() -> None:
    chart = LAB.run(settings(), "").plots[0]

    assert len(chart.table.rows) == 21
    assert chart.table.rows[1] == ("P1", "B", "0.96", "5.830", "5–7", "yes")
    assert chart.table.rows[5] == ("P1", "D50", "", "3.200", "2–4", "yes")
    assert chart.table.rows[9] == ("P2", "Dy", "0.00", "0.000", "0.1–1.5", "no")


def test_pictures_show_kinds_quality_and_terms() -> None:
    _, kinds, quality, terms = LAB.run(settings(), "").plots

    assert kinds.table.rows[0] == ("sought", "25", "23")
    assert sum(int(row[2]) for row in kinds.table.rows) == 32
    assert quality.title == "Recall 0.92, precision 0.719"
    assert quality.series[0].points[0] == pytest.approx((23 / 25, 23 / 32))
    assert terms.title == "3 of 3 terms have an end"
    assert terms.table.rows[0][4] == "2029-04-28"
    assert terms.series[1].points[0][0] == pytest.approx(2008.19, abs=0.01)
    empty = LAB.run(settings(end_a="20200101", end_b="20300231"), "").plots[3]
    assert empty.title == "1 of 3 terms have an end"
    assert [row[4] for row in empty.table.rows[:2]] == ["not typed", "no day of the calendar"]


def test_pictures_keep_their_scale_for_mad_entries() -> None:
    for value in ("0", "20"):
        mad = settings(r_1=value, b_1=value, b_2=value, group="0", words="0", applicants="0")
        for plot in LAB.run(mad, "").plots:
            assert plot.y_range is not None
            assert plot.x_range is not None
            for one in plot.series:
                for x, y in one.points:
                    assert plot.y_range[0] <= y <= plot.y_range[1], plot.title
                    assert plot.x_range[0] <= x <= plot.x_range[1], plot.title


def test_a_sitting_tells_its_results_only_when_it_is_over() -> None:
    assert LAB.tells_afterwards


def test_no_run_of_a_sitting_has_a_problem_that_would_give_a_source_away() -> None:
    best = reference("sitting")
    for letter in "abcd":
        for box in range(5):
            tried = {**best, f"source_{letter}": Decimal(box)}
            assert LAB.run(tried, "sitting").problem == ""


def test_a_miss_in_one_part_leaves_the_points_of_the_others() -> None:
    moved = {**reference("sitting"), "r_1": Decimal(1), "end_c": Decimal(20200101)}

    assert missed(moved, "sitting") == ["values_wrong", "dates_wrong"]


def test_the_log_tells_the_query_of_the_reference() -> None:
    lines = [one for one in given("") if one.label.startswith("Log: ")]

    assert len(lines) == 8
    (line,) = (
        one.value
        for one in lines
        if "with synonyms" in one.label and "list with former" in one.label
    )
    assert "1/053 to 1/059: 23\u00a0+\u00a09" in line


def test_the_case_is_told_whole() -> None:
    told = {one.label: one.value for one in given("")}

    assert len(told) == 23
    assert told["Claim 2"] == "The magnet of claim 1, further comprising Ga 0.3–0.8 at%."
    assert told["Claim 1"].startswith("A sintered R-T-B magnet comprising, in at%, R 12–15, B 5–7")
    assert "B 0.96" in told["Product P1, wt%"]
    assert "adjustment 412 days" in told["Document A"]
    assert '<span lang="zh-Hans">烧结钕铁硼</span>' in told["Words"]
    assert hasattr(told["Words"], "__html__")  # so that a page does not escape it again


def test_any_entries_in_any_case_are_finite_and_break_no_law() -> None:
    holds_anywhere(LAB, "practice", Random(11), 40)
    holds_anywhere(LAB, "case", Random(12), 40)


@pytest.mark.long
def test_five_hundred_entries_in_as_many_cases_are_finite_and_break_no_law() -> None:
    holds_anywhere(LAB, "practice", Random(13), 500)


def test_a_case_that_breaks_a_law_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    class Half:
        by_atom = dict.fromkeys(("R", "Fe"), 50.0)

    class Claims:
        def not_met(self, product: Any) -> tuple[str, ...]:
            return ("R", "B")

    class Search:
        recall, precision, hits = 2.0, -1.0, 7

        def of_kind(self, kind: str) -> int:
            return 0

    class Field:
        records, kinds = (), {"sought": 0}

    class Case:
        products, claims, field = (Half(),), Claims(), Field()

    class Wrong(Score):
        def __init__(self) -> None:
            """Hold nothing but a search."""

        search = Search()  # type: ignore[assignment]

    monkeypatch.setattr(claim_chart, "case_of", lambda _: Case())
    monkeypatch.setattr(claim_chart, "score_of", lambda *_: Wrong())

    assert LAB.check(settings(), "") == (
        "the atoms do not make 100 %",
        "a product is not one of this lab",
        "the records are not those of this lab",
        "the records of all kinds are not those returned",
        "a share leaves its bounds",
    )
    assert LAB.check({}, "") == ()
