"""The ledger: every mark made again from the facts, part by part; what tries and hints cost."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessments.attempt import total
from assessments.marking import Tried, UnknownMarking, remark, standing
from assessments.questions.base import MARKING_VERSION
from tests.assessments.marking.sittings import a_quiz, answer, facts

PLAIN = a_quiz("hint_penalty: 20 %")
SAME = a_quiz("retries: {mode: same-values, credit: [100 %, 50 %, 25 %]}\nhint_penalty: 20 %")
FRESH = a_quiz("retries: {mode: new-values, credit: [100 %, 80 %], until_right: true}")
GROWING = a_quiz("retries: {mode: new-values, grow: 10 %}")
RULES = [PLAIN, SAME, FRESH, GROWING]
WORDS = ("1", "0.5", "0")


def tried(quiz, number: int, *shares: str, fresh: bool = False, **more) -> list[Tried]:
    return [
        Tried(
            number=number,
            try_number=at,
            raw=answer(quiz, number, share, at if fresh else 1),
            **more,
        )
        for at, share in enumerate(shares, 1)
    ]


def share(quiz, number: int, tries: list[Tried]) -> Decimal:
    return remark(quiz, facts(quiz, tries)).standings[number].share


def test_each_part_of_an_answer_has_a_row_of_its_own() -> None:
    sent = tried(PLAIN, 2, "0.5", hints={"": 1, "several": 1}, confidence="medium")

    several, one = remark(PLAIN, facts(PLAIN, sent)).rows

    assert (several.part, several.fraction, several.maximum) == ("several", Decimal("0.75"), 2)
    assert (several.hints, several.score) == (2, Decimal("0.9"))
    assert several.penalty == Decimal("0.6")
    assert several.parsed == {"pick": ["a"]}
    assert [*several.raw] == ["pick"]
    assert (one.part, one.fraction, one.score, one.hints) == ("one", 0, 0, 1)
    assert (one.slips, one.confidence, one.reason, one.counts) == (
        ("picked-b",),
        "medium",
        "counted",
        True,
    )
    assert one.revision == PLAIN.question("plant").revision
    assert one.marking_version == MARKING_VERSION


def test_without_retries_the_last_answer_in_time_counts() -> None:
    sent = tried(PLAIN, 1, "1", "0") + tried(PLAIN, 2, "0", "1")
    late = replace(sent[0], try_number=3, late=True)

    ledger = remark(PLAIN, facts(PLAIN, [*sent, late]))

    assert (ledger.standings[1].share, ledger.standings[2].share) == (0, 1)
    assert [row.reason for row in ledger.of(1)] == ["counted", "counted", "late"]
    assert ledger.outcome == total(facts(PLAIN).form, {1: Decimal(0), 2: Decimal(1)}, PLAIN)


@pytest.mark.parametrize(
    ("shares", "earned"),
    [(["1"], "1"), (["0", "1"], "0.5"), (["0", "0.5", "1"], "0.375")],
)
def test_a_later_try_adds_its_own_share_of_what_it_mends(shares: list[str], earned: str) -> None:
    assert share(SAME, 2, tried(SAME, 2, *shares)) == Decimal(earned)


def test_after_the_last_try_or_the_right_answer_nothing_counts() -> None:
    used = remark(SAME, facts(SAME, tried(SAME, 2, "0", "0.5", "0", "1")))
    right = remark(SAME, facts(SAME, tried(SAME, 1, "1", "0")))

    assert [row.reason for row in used.of(2)[::2]] == ["counted"] * 3 + ["settled"]
    assert (used.standings[2].left, used.standings[2].settled) == (0, True)
    assert [row.reason for row in right.of(1)] == ["counted", "settled"]
    assert right.standings[1].share == 1


def test_what_is_blank_unreadable_or_the_same_again_costs_no_try() -> None:
    wrong = tried(SAME, 1, "0")[0]
    sent = [
        wrong,
        replace(wrong, try_number=2),
        replace(wrong, try_number=3, raw={}),
        replace(wrong, try_number=4, raw={"value": ["1,5.2"]}),
        replace(tried(SAME, 1, "1")[0], try_number=5),
    ]

    ledger = remark(SAME, facts(SAME, sent))

    reasons = [row.reason for row in ledger.of(1)]
    assert reasons == ["counted", "same-again", "blank", "unreadable", "counted"]
    assert ledger.standings[1].share == Decimal("0.5")
    assert ledger.standings[1].left == 1


def test_a_cleared_answer_is_an_answer_where_the_last_one_counts() -> None:
    cleared = Tried(number=1, try_number=2, raw={})

    assert share(PLAIN, 1, [*tried(PLAIN, 1, "1"), cleared]) == 0


def test_a_try_with_new_values_is_marked_by_its_own_values() -> None:
    sent = tried(FRESH, 1, "0", "1", fresh=True)
    stale = tried(FRESH, 1, "0", "1")

    ledger = remark(FRESH, facts(FRESH, sent))

    assert ledger.standings[1].share == Decimal("0.8")
    assert ledger.rows[0].seed != ledger.rows[1].seed
    assert share(FRESH, 1, stale) == 0


def test_the_page_shows_the_values_of_the_next_try_until_the_question_is_settled() -> None:
    ordinals = [
        remark(FRESH, facts(FRESH, tried(FRESH, 1, *shares, fresh=True))).standings[1].ordinal
        for shares in ([], ["0"], ["0", "0"], ["0", "1"])
    ]

    assert ordinals == [1, 2, 3, 2]


def test_a_growing_value_asks_for_several_right_answers() -> None:
    earned = [
        share(GROWING, 1, tried(GROWING, 1, *["1"] * number, fresh=True)) for number in range(6)
    ]

    assert [str(one) for one in earned] == ["0", "0.1", "0.3", "0.6", "1", "1"]


TRIES = st.lists(
    st.tuples(st.sampled_from([1, 2]), st.sampled_from(WORDS), st.integers(0, 3)), max_size=7
)


def _made(quiz, chosen) -> list[Tried]:
    made, opened, given = [], {1: 0, 2: 0}, {1: 0, 2: 0}
    for number, word, hints in chosen:
        word = "0" if number == 1 and word == "0.5" else word
        opened[number] = max(opened[number], hints)
        given[number] += 1
        made.append(
            Tried(
                number=number,
                try_number=given[number],
                raw=answer(quiz, number, word, given[number]),
                hints={"": opened[number], "several": opened[number]},
            )
        )
    return made


@pytest.mark.parametrize("quiz", RULES[1:], ids=["same", "fresh", "growing"])
@given(TRIES)
@settings(max_examples=60, deadline=None)
def test_no_further_answer_ever_loses_a_point(quiz, chosen) -> None:
    sent = _made(quiz, chosen)
    points = [
        remark(quiz, facts(quiz, sent[:number])).outcome.points for number in range(len(sent) + 1)
    ]

    assert points == sorted(points)


@pytest.mark.parametrize("quiz", RULES, ids=["plain", "same", "fresh", "growing"])
@given(TRIES)
@settings(max_examples=60, deadline=None)
def test_the_rows_agree_with_the_outcome_and_stay_within_their_bounds(quiz, chosen) -> None:
    ledger = remark(quiz, facts(quiz, _made(quiz, chosen)))
    last = {(row.number, row.part): row for row in ledger.rows}

    assert all(0 <= row.score <= row.maximum for row in ledger.rows)
    assert all(row.penalty >= 0 for row in ledger.rows)
    assert abs(sum(row.score for row in last.values()) - ledger.outcome.points) < Decimal("1e-8")


@given(TRIES)
@settings(max_examples=60, deadline=None)
def test_hints_cost_nothing_where_nothing_was_earned(chosen) -> None:
    sent = _made(PLAIN, chosen)
    free = remark(PLAIN, facts(PLAIN, [replace(one, hints={}) for one in sent]))

    for number, stands in remark(PLAIN, facts(PLAIN, sent)).standings.items():
        assert stands.share <= free.standings[number].share
        assert (stands.share == 0) is (free.standings[number].share == 0)


@given(TRIES)
@settings(max_examples=40, deadline=None)
def test_marking_again_gives_the_same_ledger(chosen) -> None:
    sent = _made(SAME, chosen)

    assert remark(SAME, facts(SAME, sent)) == remark(SAME, facts(SAME, sent))


def test_hints_that_were_opened_after_the_answer_cost_nothing() -> None:
    first = tried(SAME, 2, "0.5")
    second = replace(tried(SAME, 2, "0.5", "1")[1], hints={"": 1})

    # a half at once; then the other half, at half credit, less a fifth for the hint
    assert share(SAME, 2, [*first, second]) == Decimal("0.7")


def test_more_hints_than_there_are_cost_no_more_than_there_are() -> None:
    assert share(PLAIN, 1, tried(PLAIN, 1, "1", hints={"": 50})) == Decimal("0.6")


def test_other_rules_are_another_quiz_and_the_same_facts() -> None:
    sent = facts(SAME, tried(SAME, 2, "0", "1"))

    assert remark(SAME, sent).outcome.points == Decimal("1.5")
    assert remark(replace(SAME, retries=None), sent).outcome.points == 3


@pytest.mark.parametrize("quiz", RULES, ids=["plain", "same", "fresh", "growing"])
@given(TRIES)
@settings(max_examples=30, deadline=None)
def test_one_question_stands_by_itself_as_it_stands_in_the_ledger(quiz, chosen) -> None:
    sent = facts(quiz, _made(quiz, chosen))
    ledger = remark(quiz, sent)

    assert {number: standing(quiz, sent, number) for number in (1, 2)} == ledger.standings


def test_a_version_that_this_code_does_not_know_is_refused() -> None:
    with pytest.raises(UnknownMarking, match=MARKING_VERSION):
        remark(PLAIN, facts(PLAIN), "0")


ESSAY = """
## Plan

```yaml question
id: plan
type: essay
words: 1 .. 50
competencies: [plans]
```

Plan it.

### Rubric

| Criterion | 0 Missing | 2 Partial | 4 Complete |
| --- | --- | --- | --- |
| Balance | none | one | both |

### Model answer

Both of them.
"""


def test_an_answer_that_waits_for_a_person_is_told_and_marked_once_it_is_judged() -> None:
    quiz = a_quiz("feedback: after-submit", ESSAY)
    criterion = quiz.question("plan").rubric[0].key
    sent = Tried(number=1, try_number=1, raw={"value": ["One."]})

    waits = remark(quiz, facts(quiz, [sent]))
    judged = remark(quiz, facts(quiz, [replace(sent, judgement={criterion: 1})]))

    assert (waits.rows[0].reason, waits.outcome.waiting) == ("waiting", (1,))
    assert (judged.rows[0].reason, judged.outcome.points) == ("counted", 2)
    assert judged.outcome.decided
