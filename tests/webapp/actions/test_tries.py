"""Trying a question again within an attempt: what it costs, what it shows, when it is done."""

from datetime import timedelta
from decimal import Decimal
from random import Random

import pytest
from sqlalchemy import select

from assessments.marking import remark
from tests.conftest import TestKit
from tests.remarking import facts_of
from tests.sitting import PRACTICE, a_seat, begin, hand_in, put, sitting_of
from tests.trying import NEW, PRICED, SAME, SURE, asks, at_practice, checks, fields, practice
from webapp.actions.answers import NothingToCheck
from webapp.actions.errors import Refused
from webapp.store.attempts import Answer


def test_a_later_try_counts_its_share_of_what_it_adds(kit: TestKit) -> None:
    person, token = at_practice(kit, SAME)

    checks(kit, person, token, 1, fields(kit, token, 1, right=False))
    checks(kit, person, token, 1, fields(kit, token, 1))

    standing = sitting_of(kit, token).standing(1)
    assert (standing.share, standing.tries, standing.settled) == (Decimal("0.5"), 2, True)


def test_a_question_that_is_done_cannot_be_checked_again(kit: TestKit) -> None:
    person, token = at_practice(kit, SAME)
    checks(kit, person, token, 1, fields(kit, token, 1))

    with pytest.raises(Refused):
        checks(kit, person, token, 1, fields(kit, token, 1, right=False))


def test_an_empty_form_is_no_try(kit: TestKit) -> None:
    person, token = at_practice(kit, SAME)

    with pytest.raises(NothingToCheck):
        checks(kit, person, token, 1, {})

    assert sitting_of(kit, token).standing(1).tries == 0


@pytest.mark.parametrize("rule", [SAME, NEW])
def test_a_double_press_is_one_try(kit: TestKit, rule: str) -> None:
    person, token = at_practice(kit, rule)
    wrong = fields(kit, token, 2, right=False)

    first = checks(kit, person, token, 2, wrong, based_on=0)
    again = checks(kit, person, token, 2, wrong, based_on=0)

    assert again == first
    assert sitting_of(kit, token).standing(2).tries == 1


def test_with_new_values_a_failed_try_empties_the_fields_and_asks_something_else(
    kit: TestKit,
) -> None:
    person, token = at_practice(kit, NEW, SURE)
    before = sitting_of(kit, token)

    checks(kit, person, token, 2, {"value": ["900"]}, sure="high")

    after = sitting_of(kit, token)
    assert after.draw(2).values != before.draw(2).values
    assert after.draw_counted(2) == before.draw(2)
    assert (after.fields(2).raw, after.fields(2).confidence) == ({}, "")
    assert after.given[2][0].confidence == "high"


def test_with_new_values_the_same_number_again_is_another_try(kit: TestKit) -> None:
    person, token = at_practice(kit, NEW)
    checks(kit, person, token, 2, {"value": ["900"]})

    checks(kit, person, token, 2, {"value": ["900"]})

    assert sitting_of(kit, token).standing(2).tries == 2
    assert sitting_of(kit, token).standing(2).settled


def test_with_new_values_the_right_answer_stays_with_its_values(kit: TestKit) -> None:
    person, token = at_practice(kit, NEW)
    right = fields(kit, token, 2)
    drawn = sitting_of(kit, token).draw(2)

    checks(kit, person, token, 2, right)

    assert sitting_of(kit, token).draw(2) == drawn
    assert sitting_of(kit, token).fields(2).raw == right


def test_what_stands_unchecked_in_the_fields_at_the_end_is_one_more_try(kit: TestKit) -> None:
    person, token = at_practice(kit, NEW)
    checks(kit, person, token, 2, {"value": ["900"]})
    put(kit, person, token, fields(kit, token, 2), based_on=2, number=2)

    over = hand_in(kit, person, token)

    assert over.standing(2).share == Decimal("0.5")


@pytest.mark.parametrize("rule", [SAME, NEW])
def test_empty_fields_at_the_end_take_nothing(kit: TestKit, rule: str) -> None:
    person, token = at_practice(kit, rule)
    checks(kit, person, token, 1, fields(kit, token, 1))
    put(kit, person, token, {}, based_on=1)

    over = hand_in(kit, person, token)

    assert over.standing(1).share == 1
    with kit.sessions() as session:
        rows = session.scalars(select(Answer.number).order_by(Answer.number)).all()
    assert rows == [1, 2, 3]


def test_how_sure_one_is_stays_with_each_answer(kit: TestKit) -> None:
    person, token = at_practice(kit, SAME, SURE)
    checks(kit, person, token, 1, fields(kit, token, 1, right=False), sure="high")
    checks(kit, person, token, 1, fields(kit, token, 1), sure="low")

    given = sitting_of(kit, token).given[1]

    assert [one.confidence for one in given] == ["high", "low"]


def test_how_sure_one_is_is_not_kept_where_it_is_not_asked(kit: TestKit) -> None:
    person, token = at_practice(kit, SAME)

    checks(kit, person, token, 1, fields(kit, token, 1), sure="high")

    sitting = sitting_of(kit, token)
    assert (sitting.fields(1).confidence, sitting.given[1][0].confidence) == ("", "")


def test_when_the_time_is_over_nothing_is_checked(kit: TestKit) -> None:
    person, token = at_practice(kit, "time_limit: 10 min\n")
    kit.clock.forward(timedelta(minutes=11))

    with pytest.raises(Refused):
        checks(kit, person, token, 1, fields(kit, token, 1))


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("rules", [(SAME, PRICED), (NEW, PRICED), (PRICED,)])
def test_whatever_is_done_the_ledger_of_the_pages_is_that_of_the_facts(
    kit: TestKit, rules: tuple[str, ...], seed: int
) -> None:
    person, token = at_practice(kit, *rules, SURE)
    chance, shares = Random(f"{rules}{seed}"), dict.fromkeys((1, 2, 3), Decimal(0))
    for _ in range(9):
        number = chance.choice((1, 2, 3))
        try:
            _something(kit, person, token, number, chance)
        except (Refused, NothingToCheck):
            continue
        now = sitting_of(kit, token).standing(number).share
        if rules[0] != PRICED:
            assert now >= shares[number], "a further try never loses"
        shares[number] = now

    over = hand_in(kit, person, token)

    read = sitting_of(kit, token)
    assert read.ledger == remark(read.quiz, facts_of(read)) == over.ledger
    for number in read.numbers:
        assert sitting_of(kit, token).standing(number) == read.ledger.standings[number]
        if rules[0] != PRICED:
            assert read.standing(number).share >= shares[number]


def _something(kit: TestKit, person: int, token: str, number: int, chance: Random) -> None:
    raw = fields(kit, token, number, right=chance.random() < 0.4)
    sure = chance.choice(("", "low", "medium", "high"))
    what = chance.choice(("check", "check", "save", "hint", "empty"))
    held = sitting_of(kit, token).fields(number)
    if what == "hint":
        asks(kit, person, token, number)
    elif what == "save":
        put(kit, person, token, raw, based_on=held.sequence, number=number)
    else:
        checks(kit, person, token, number, raw if what == "check" else {}, sure=sure)


def test_a_second_attempt_takes_the_questions_not_seen_first(kit: TestKit) -> None:
    bank = "".join(
        f"\n## Q{n}\n\n```yaml question\nid: q{n}\n```\n\nQ{n}?\n\n- [x] Yes\n- [ ] No {n}\n"
        f"\n### Explanation\n\nE{n}.\n"
        for n in range(4)
    )
    head = "---\nkind: bank\ntitle: Practice\ncompetencies: [ore-weigh]\n---\n"
    quiz = practice('pools: [{from: "bank:practice", pick: 2}]\n', questions="")
    person = a_seat(
        kit,
        courses_ore_testing_weighing_practice_bank_md=head + bank,
        courses_ore_testing_weighing_weighing_quiz_md=quiz,
        courses_ore_testing_weighing_scales_lesson_md=None,
    )

    drawn = []
    for _ in range(2):
        token = begin(kit, person, PRACTICE)
        drawn.append({entry.question_id for entry in sitting_of(kit, token).form.entries})
        hand_in(kit, person, token)

    assert drawn[0] | drawn[1] == {"q0", "q1", "q2", "q3"}
