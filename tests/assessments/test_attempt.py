"""One sitting: what is drawn, when it may begin, when it ends, and what it adds up to."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessments import attempt, quiz
from assessments.attempt import Entry, Form, Refused
from assessments.problems import SourceError
from assessments.quiz import Quiz

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)
WEEK = timedelta(days=7)


def a_question(name: str, more: str = "points: 1") -> str:
    return (
        f"## {name}\n\n```yaml question\nid: {name}\n{more}\n```\n\nWhich?\n\n- [x] a\n- [ ] b\n\n"
    )


def a_quiz(front: str = "", *questions: str, name: str = "quiz") -> Quiz:
    text = f"---\nid: {name}\ntitle: T\n{front}\n---\n" + "".join(questions)
    return quiz.read(text, f"{name}.md")


def a_bank(*questions: str, name: str = "bank") -> Quiz:
    return a_quiz("kind: bank", *questions, name=name)


def no_banks(bank_id: str) -> Quiz:
    raise KeyError(bank_id)


MANY = a_bank(*(a_question(f"q{n}", f"competencies: [c{n % 3}]") for n in range(12)))
DRAWN = a_quiz(
    "shuffle: [questions]\npools:\n"
    "  - {from: [own], points: 3}\n"
    "  - {from: bank:bank, where: {competency: [c0, c1]}, pick: 3}\n"
    "  - {from: bank:bank, pick: 4, points: 2}",
    a_question("own"),
)


def banks(bank_id: str) -> Quiz:
    return {"bank": MANY}[bank_id]


@given(st.text(max_size=20))
@settings(max_examples=50, deadline=None)
def test_the_same_seed_draws_the_same_form_to_the_byte(seed: str) -> None:
    form = attempt.draw_form(DRAWN, banks, seed)

    assert attempt.draw_form(DRAWN, banks, seed).to_json() == form.to_json()
    assert Form.from_json(form.to_json()) == form


@given(st.integers())
@settings(max_examples=50, deadline=None)
def test_a_form_holds_what_the_pools_promise_and_nothing_twice(seed: int) -> None:
    form = attempt.draw_form(DRAWN, banks, str(seed))
    ids = [(entry.bank, entry.question_id) for entry in form.entries]

    assert len(ids) == len(set(ids)) == 8
    assert [entry.number for entry in form.entries] == list(range(1, 9))
    assert sorted(entry.points for entry in form.entries) == [*[1] * 3, *[2] * 4, 3]
    assert {entry.sha for entry in form.entries} == {MANY.sha, DRAWN.sha}


def test_different_seeds_draw_different_forms() -> None:
    forms = {attempt.draw_form(DRAWN, banks, str(seed)).to_json() for seed in range(20)}

    assert len(forms) == 20


def test_every_question_of_a_pool_is_drawn_sooner_or_later() -> None:
    drawn = {
        entry.question_id
        for seed in range(60)
        for entry in attempt.draw_form(DRAWN, banks, str(seed)).entries
    }

    assert drawn == {"own", *(f"q{n}" for n in range(12))}


def test_without_pools_all_questions_come_in_order() -> None:
    form = attempt.draw_form(a_quiz("", a_question("b"), a_question("a")), no_banks, "seed")

    assert [entry.question_id for entry in form.entries] == ["b", "a"]


def test_an_entry_is_found_by_its_number() -> None:
    form = attempt.draw_form(a_quiz("", a_question("b"), a_question("a")), no_banks, "seed")

    assert form.entry(2).question_id == "a"
    for number in (0, 3, -1):
        with pytest.raises(KeyError):
            form.entry(number)


def test_numbers_and_words_survive_storing() -> None:
    values = {"number": Decimal("1.50"), "word": "1.50", "name": "bastnäsite"}
    entry = Entry(
        number=1, bank="b", sha="s", question_id="q", points=Decimal(1), seed="x", values=values
    )

    kept = Form.from_json(Form((entry,)).to_json()).entries[0]

    assert kept == entry
    assert [type(value) for value in kept.values.values()] == [Decimal, str, str]
    assert str(kept.values["number"]) == "1.50"


def test_the_blueprint_decides_among_draws() -> None:
    wanted = a_quiz(
        "blueprint: {c0: 3, c1: 1}\npools:\n  - {from: bank:bank, pick: 4}", a_question("own")
    )
    for seed in range(20):
        form = attempt.draw_form(wanted, banks, str(seed))
        named = [name for entry in form.entries for name in entry.weights]

        assert named.count("c0") == 3
        assert named.count("c1") == 1


@pytest.mark.parametrize(
    "front",
    [
        "blueprint: {c0: 5}\npools: [{from: bank:bank, pick: 4}]",
        "pools: [{from: bank:bank, pick: 13}]",
        "pools: [{from: bank:bank, pick: 12}, {from: bank:bank, pick: 1}]",
        "pools: [{from: bank:bank, where: {competency: other}}]",
    ],
)
def test_a_form_that_cannot_be_drawn_says_so(front: str) -> None:
    with pytest.raises(SourceError, match=r"P2[01]"):
        attempt.draw_form(a_quiz(front, a_question("own")), banks, "seed")


def test_an_untimed_attempt_has_no_deadline() -> None:
    assert attempt.deadline(a_quiz("", a_question("a")), NOON) is None


@pytest.mark.parametrize(("multiplier", "minutes"), [("1", 30), ("1.5", 45), ("2", 60)])
def test_the_learner_may_choose_more_time(multiplier: str, minutes: int) -> None:
    timed = a_quiz("time_limit: 30 min", a_question("a"))

    end = attempt.deadline(timed, NOON, Decimal(multiplier))

    assert end == NOON + timedelta(minutes=minutes)


SECURE = a_quiz("use: secure\nattempts: 3\ncooldown: [7 d, 30 d]", a_question("a"))


def test_the_first_try_is_admitted() -> None:
    attempt.admit(SECURE, [], NOON)


@pytest.mark.parametrize(("ended", "wait"), [([NOON], 7), ([NOON - WEEK, NOON], 30)])
def test_each_further_try_waits_for_its_own_cooldown(ended: list[datetime], wait: int) -> None:
    until = NOON + timedelta(days=wait)

    with pytest.raises(Refused) as caught:
        attempt.admit(SECURE, ended, until - timedelta(microseconds=1))
    assert (caught.value.reason, caught.value.until) == ("cooldown", until)
    attempt.admit(SECURE, ended, until)


def test_no_try_is_admitted_after_the_last() -> None:
    with pytest.raises(Refused) as caught:
        attempt.admit(SECURE, [NOON] * 3, NOON + 100 * WEEK)
    assert (caught.value.reason, caught.value.until) == ("tries", None)


def test_practice_may_be_tried_for_ever() -> None:
    attempt.admit(a_quiz("", a_question("a")), [NOON] * 500, NOON)


THREE = a_quiz(
    "pass: 70 %\ngate: safety",
    a_question("a", "points: 3\ncompetencies: [c]"),
    a_question("b", "points: 3\ncompetencies: [c, d]"),
    a_question("s", "points: 4\nsafety: true"),
)
FORM = attempt.draw_form(THREE, no_banks, "seed")


def test_points_add_up_by_competency() -> None:
    third = Decimal(1) / 3

    outcome = attempt.total(FORM, {1: third, 2: third, 3: Decimal(1)}, THREE)

    assert (outcome.points, outcome.maximum, outcome.share) == (6, 10, Decimal("0.6"))
    assert outcome.by_competency == {"c": (Decimal(2), Decimal(6)), "d": (Decimal(1), Decimal(3))}
    assert not outcome.passed


def test_exactly_the_pass_mark_passes_though_thirds_were_added() -> None:
    assert attempt.total(FORM, {1: Decimal(2) / 3, 2: Decimal(1) / 3, 3: Decimal(1)}, THREE).passed


def test_a_gate_stays_shut_if_a_safety_question_was_missed() -> None:
    outcome = attempt.total(FORM, {1: Decimal(1), 2: Decimal(1), 3: Decimal("0.9")}, THREE)

    assert outcome.share > THREE.pass_mark
    assert outcome.missed_safety == (3,)
    assert not outcome.passed


def test_what_was_not_answered_earns_nothing() -> None:
    outcome = attempt.total(FORM, {}, THREE)

    assert (outcome.points, outcome.share, outcome.passed) == (0, 0, False)


@given(st.lists(st.decimals(0, 1, places=6), min_size=3, max_size=3))
def test_a_share_never_leaves_its_bounds(fractions: list[Decimal]) -> None:
    outcome = attempt.total(FORM, dict(enumerate(fractions, 1)), THREE)

    assert 0 <= outcome.share <= 1
    assert all(0 <= had <= could for had, could in outcome.by_competency.values())


def test_a_case_speaks_for_each_competency_by_the_points_of_its_parts() -> None:
    child = "#" + a_question("x-a", "points: 1\ncompetencies: [c]")
    other = "#" + a_question("x-b", "points: 3\ncompetencies: [d]")
    cased = a_quiz(
        "", "## X\n\n```yaml question\nid: x\ntype: case\n```\n\nA plant.\n\n", child, other
    )
    form = attempt.draw_form(cased, no_banks, "seed")

    outcome = attempt.total(form, {1: Decimal("0.5")}, cased)

    assert outcome.maximum == 4
    assert outcome.by_competency == {
        "c": (Decimal("0.5"), Decimal(1)),
        "d": (Decimal("1.5"), Decimal(3)),
    }


@pytest.mark.parametrize(("hints", "left"), [(0, "0.5"), (1, "0.4"), (3, "0.2"), (9, "0")])
def test_hints_cost_what_the_quiz_says(hints: int, left: str) -> None:
    costly = a_quiz("hint_penalty: 20 %", a_question("a"))

    assert attempt.after_hints(Decimal("0.5"), hints, costly) == Decimal(left)
