"""An award is made when the rule is met, once, and says no more than what was seen."""

import json
from datetime import timedelta

from sqlalchemy import select

from curriculum.awards import credential
from tests.builders import publish
from tests.conftest import TestKit
from tests.curriculum.trees import QUIZ, WEIGHING, a_tree
from tests.earning import a_certificate, a_real_issuer, award_of, review
from tests.sitting import EXAM, GATE, ROLE, a_seat, begin, hand_in, passes, put
from webapp.actions import study
from webapp.store.awards import Achievement, Award, AwardEvent, LogLeaf
from webapp.store.jobs import Job
from webapp.store.people import Person
from webapp.store.trail import Trail


def test_nothing_is_awarded_while_something_is_owed(kit: TestKit) -> None:
    person = a_seat(kit)
    passes(kit, person, EXAM)

    assert review(kit, person) == ()


def test_the_last_hurdle_brings_the_award_and_no_second_one(kit: TestKit) -> None:
    person = a_seat(kit)
    passes(kit, person, EXAM)
    passes(kit, person, GATE)

    first, second = review(kit, person), review(kit, person)

    assert len(first) == 1
    assert second == ()


def test_a_failed_exam_brings_nothing(kit: TestKit) -> None:
    person = a_seat(kit)
    token = begin(kit, person)
    put(kit, person, token, {"value": ["0"]})
    hand_in(kit, person, token)
    passes(kit, person, GATE)

    assert review(kit, person) == ()


def test_nothing_is_awarded_for_a_role_that_was_left(kit: TestKit) -> None:
    person = a_seat(kit)
    passes(kit, person, EXAM)
    passes(kit, person, GATE)
    with kit.sessions.begin() as session:
        study.leave(session, person, ROLE, now=kit.now())

    assert review(kit, person) == ()


def test_an_award_is_a_row_an_event_a_leaf_a_line_and_a_job(kit: TestKit) -> None:
    number = a_certificate(kit).number

    with kit.sessions() as session:
        award = session.scalars(select(Award)).one()
        assert [e.kind for e in session.scalars(select(AwardEvent))] == ["issue"]
        assert [leaf.position for leaf in session.scalars(select(LogLeaf))] == [award.log_index]
        lines = session.scalars(select(Trail).where(Trail.action == "award.issue")).all()
        jobs = session.scalars(select(Job).where(Job.name == "print_certificate")).all()
    assert award.number == number
    assert [line.thing for line in lines] == [f"award:{number}"]
    assert [job.args for job in jobs] == [{"number": number}]


def test_the_claim_records_its_conditions_and_never_a_level_too_high(kit: TestKit) -> None:
    person = a_seat(kit)
    passes(kit, person, EXAM)
    passes(kit, person, GATE)
    (number,) = review(kit, person)

    claim = credential.claim_of(json.loads(award_of(kit, number).credential))

    assert claim.test
    assert claim.assurance == "knowledge"
    assert claim.conditions.words == (
        "unsupervised sitting",
        "identity stated by the holder",
        "published question bank",
        "provisional pass mark",
        "first try",
    )
    assert {c.id: c.level for c in claim.competencies} == {"ore-weigh": 2, "safe": None}
    assert claim.does_not_confer == ("Anything else",)
    assert "1 further module of the course was not published yet" in claim.basis


def test_the_second_try_is_told(kit: TestKit) -> None:
    person = a_seat(kit)
    token = begin(kit, person)
    put(kit, person, token, {"value": ["0"]})
    hand_in(kit, person, token)
    kit.clock.forward(timedelta(days=8))
    passes(kit, person, EXAM)
    passes(kit, person, GATE)
    (number,) = review(kit, person)

    claim = credential.claim_of(json.loads(award_of(kit, number).credential))

    assert claim.conditions.tries == 2


def test_the_printed_name_is_the_one_that_the_holder_chose(kit: TestKit) -> None:
    person = a_seat(kit)
    with kit.sessions.begin() as session:
        holder = session.get_one(Person, person)
        holder.printed_name, holder.name_lang = "李明", "zh-Hans"
    passes(kit, person, EXAM)
    passes(kit, person, GATE)
    (number,) = review(kit, person)

    claim = credential.claim_of(json.loads(award_of(kit, number).credential))

    assert (claim.printed_name, claim.name_lang) == ("李明", "zh-Hans")


def test_a_later_module_makes_a_later_version_for_who_sits_again_and_leaves_the_award_alone(
    kit: TestKit,
) -> None:
    certified = a_certificate(kit)
    before = award_of(kit, certified.number)
    home = "courses/ore-testing/planning"
    planning = (
        WEIGHING.replace("title: Weighing", "title: Planning")
        .replace("ore-weigh", "ore-plan")
        .replace("quiz: weighing", "quiz: planning")
    )
    tree = a_tree()
    for name in ("scales", "tare", "drift"):
        lesson = tree[f"courses/ore-testing/weighing/{name}.lesson.md"]
        tree[f"{home}/{name}.lesson.md"] = lesson.replace("ore-weigh", "ore-plan").replace(
            f"id: {name}-try", f"id: {name}-plan"
        )
    tree[f"{home}/module.md"] = planning
    tree[f"{home}/practice.bank.md"] = tree["courses/ore-testing/weighing/practice.bank.md"]
    tree[f"{home}/planning.quiz.md"] = QUIZ.replace("Weighing", "Planning")
    with kit.sessions.begin() as session:
        publish(session, tree)

    assert review(kit, certified.person_id) == (), "that exam asked nothing about the new module"
    kit.clock.forward(timedelta(days=31))
    passes(kit, certified.person_id, EXAM)
    (number,) = review(kit, certified.person_id)

    with kit.sessions() as session:
        versions = session.scalars(select(Achievement).order_by(Achievement.number)).all()
    assert [one.number for one in versions] == [1, 2]
    assert award_of(kit, number).achievement_version == 2
    after = award_of(kit, certified.number)
    assert (after.achievement_version, after.credential) == (1, before.credential)


def test_an_award_that_lapsed_is_followed_by_another_only_on_new_evidence(kit: TestKit) -> None:
    person = a_seat(kit)
    passes(kit, person, EXAM)
    passes(kit, person, GATE)
    review(kit, person)
    kit.clock.forward(timedelta(days=3 * 366 + 5))

    assert review(kit, person) == ()


def test_two_holders_have_two_numbers_and_two_places_in_the_status_list(kit: TestKit) -> None:
    first = a_certificate(kit)
    with kit.sessions() as session:
        name = session.get_one(Person, first.person_id).name
    second = a_seat(kit)
    passes(kit, second, EXAM)
    passes(kit, second, GATE)
    (number,) = review(kit, second)

    one, two = award_of(kit, first.number), award_of(kit, number)

    assert name == "Maya Okafor"
    assert one.number != two.number
    assert one.status_index != two.status_index
    assert (one.log_index, two.log_index) == (0, 1)


def test_with_a_real_issuer_the_award_is_no_test(kit: TestKit) -> None:
    a_real_issuer(kit)

    award = award_of(kit, a_certificate(kit).number)

    assert not credential.claim_of(json.loads(award.credential)).test
    assert award.key_id.startswith("did:web:ytterby.example#")
