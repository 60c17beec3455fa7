"""A correction asks the award's own rule again, of what was shown by then; nobody types it."""

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import select, update

from curriculum.awards import credential, documents
from curriculum.awards.answer import as_json
from curriculum.awards.claim import Claim
from curriculum.awards.events import Event
from curriculum.awards.verdict import Knowledge, verify
from tests.builders import publish
from tests.conftest import TestKit
from tests.curriculum.trees import EXAM as EXAM_TEXT
from tests.curriculum.trees import ROLE as ROLE_TEXT
from tests.curriculum.trees import WEIGHING, a_tree
from tests.earning import a_real_issuer, award_of, issuing, review, show_all
from tests.marking import BEST, ESSAY, an_assessor, an_essay, says, task_of
from tests.sitting import EXAM, GATE, a_seat, passes
from webapp.actions import award_events, refreshers, replacing, status_lists
from webapp.actions.errors import Refused, Stale
from webapp.actions.refreshers import Correction
from webapp.actions.replacing import Replacement
from webapp.queries import verdicts
from webapp.store.attempts import Evidence
from webapp.store.awards import Achievement, Award, LogLeaf, SignedStatusList
from webapp.store.jobs import Job

# Twelve points computed and eight for an essay: without those the weighing stands on 60 %.
MARKED = EXAM_TEXT.replace("points: 36", "points: 12") + ESSAY
LENIENT = MARKED.replace("pass: 70 %", "pass: 50 %")
WORST = {"c1": 0, "c2": 0}
MONTH = timedelta(days=30)


@dataclass(frozen=True, slots=True, kw_only=True)
class Awarded:
    """A certificate that rests on an essay, and who may mark that again."""

    person: int
    number: str
    task: str
    assessor: int


def awarded(kit: TestKit, exam: str = LENIENT) -> Awarded:
    a_real_issuer(kit)
    person = a_seat(kit, exams_ore_tester_quiz_md=exam)
    assessor = an_assessor(kit)
    task = task_of(kit, an_essay(kit, person))
    says(kit, assessor, task, BEST)
    passes(kit, person, GATE)
    (number,) = review(kit, person)
    kit.clock.forward(MONTH)
    return Awarded(person=person, number=number, task=task, assessor=assessor)


def marked_again(kit: TestKit, one: Awarded) -> None:
    says(kit, one.assessor, one.task, WORST, based_on=1)


def asked(kit: TestKit, number: str, **other: Any) -> Replacement:
    old = claim(kit, number)
    sent = {
        "number": number,
        "printed_name": old.printed_name,
        "name_lang": old.name_lang,
        "name_dir": old.name_dir,
        "note": "marked again",
        "actor_id": award_of(kit, number).person_id,
        "corrected": True,
        **other,
    }
    return Replacement(**sent)


def previewed(kit: TestKit, sent: Replacement) -> Claim:
    catalog = kit.catalog()
    with kit.sessions.writing() as session:
        return replacing.successor(session, catalog, issuing(kit), sent)[1]


def corrected(kit: TestKit, number: str, **other: Any) -> str:
    seen = replacing.digest(previewed(kit, asked(kit, number, **other)))
    sent, catalog = asked(kit, number, seen=seen, **other), kit.catalog()
    with kit.sessions.begin() as session:
        return replacing.replace(session, catalog, issuing(kit), sent, now=kit.now())


def claim(kit: TestKit, number: str) -> Claim:
    return credential.claim_of(json.loads(award_of(kit, number).credential))


def levels(one: Claim) -> dict[str, int | None]:
    return {shown.id: shown.level for shown in one.competencies}


def told(kit: TestKit, number: str) -> str:
    with kit.sessions() as session:
        found = verdicts.of_number(session, kit.keyring().known(), number, now=kit.now()).verdict
    return json.dumps(as_json(found, checked_at=kit.now(), mode="online"))


def show(kit: TestKit, person: int, points: int, at: datetime) -> None:
    with kit.sessions.begin() as session:
        row = Evidence(
            person_id=person,
            competency="ore-weigh",
            level=3,
            kind="observed",
            seen="observed",
            points=Decimal(points),
            maximum=Decimal(points),
            at=at,
            source="observations/later",
            detail={"passed": True, "supervised": True},
        )
        session.add(row)


def test_a_level_that_a_corrected_mark_no_longer_bears_is_not_on_the_new_one(
    kit: TestKit,
) -> None:
    one = awarded(kit)
    marked_again(kit, one)

    old, new = claim(kit, one.number), claim(kit, corrected(kit, one.number))

    assert levels(old)["ore-weigh"] == 2
    assert levels(new)["ore-weigh"] is None
    assert (new.printed_name, new.basis, new.conditions, new.achievement_version) == (
        old.printed_name,
        old.basis,
        old.conditions,
        old.achievement_version,
    )


@pytest.mark.parametrize("months", [12, 60])
def test_what_evidence_does_not_decide_stays_though_the_role_was_edited(
    kit: TestKit, months: int
) -> None:
    one = awarded(kit)
    edited = ROLE_TEXT.replace("months: 36", f"months: {months}").replace(
        "title: Tester of ores", "title: Examiner of ores"
    )
    assert edited.count("Examiner of ores") == 1
    with kit.sessions.begin() as session:
        publish(session, a_tree(exams_ore_tester_quiz_md=LENIENT, roles_ore_tester_md=edited))
    with pytest.raises(Refused, match="nothing would change"):
        corrected(kit, one.number)
    marked_again(kit, one)

    old, new = claim(kit, one.number), claim(kit, corrected(kit, one.number))

    assert levels(new) != levels(old)
    assert (new.awarded, new.valid_from, new.valid_until, new.role_title) == (
        old.awarded,
        old.valid_from,
        old.valid_until,
        old.role_title,
    )


def test_what_was_shown_after_the_award_raises_nothing(kit: TestKit) -> None:
    one = awarded(kit)
    marked_again(kit, one)
    show(kit, one.person, 40, kit.now())

    assert levels(previewed(kit, asked(kit, one.number)))["ore-weigh"] is None


def test_an_award_that_was_renewed_is_not_made_anew_beside_the_one_in_force(
    kit: TestKit,
) -> None:
    one = awarded(kit)
    kit.clock.forward(timedelta(days=3 * 365 - 60))
    show_all(kit, one.person)
    assert len(review(kit, one.person)) == 1

    for corrects in (True, False):
        with pytest.raises(Refused, match="was renewed"):
            corrected(kit, one.number, printed_name="Maya Lindqvist", corrected=corrects)
    assert review(kit, one.person) == ()


def test_a_refresher_that_was_due_of_the_old_one_is_due_of_the_new(kit: TestKit) -> None:
    one = awarded(kit)
    sent = Correction(part=EXAM, what="A limit was wrong.", link="", note="", actor_id=one.assessor)
    with kit.sessions.begin() as session:
        assert refreshers.correct(session, issuing(kit).random_bytes, sent, now=kit.now()) == 1

    number = corrected(kit, one.number, printed_name="Maya Lindqvist", corrected=False)

    assert "refresher_due" not in told(kit, one.number)
    assert "refresher_due" in told(kit, number)
    assert "A limit was wrong." in told(kit, number)


def test_a_version_that_was_frozen_in_an_older_form_corrects_nothing(kit: TestKit) -> None:
    one = awarded(kit)
    marked_again(kit, one)
    with kit.sessions.engine.begin() as connection:
        connection.execute(update(Achievement).values(criteria={"role": "ore-tester"}))

    with pytest.raises(Refused, match="no longer published"):
        corrected(kit, one.number)


def test_what_is_suspended_is_not_even_compared(kit: TestKit) -> None:
    one = awarded(kit)
    marked_again(kit, one)
    event = Event(kind="suspend", at=kit.now())
    with kit.sessions.begin() as session:
        award = award_events.locked(session, one.number)
        chance = issuing(kit).random_bytes
        award_events.happen(session, award, event, award_events.NOBODY, chance)

    with pytest.raises(Refused, match="suspended"):
        previewed(kit, asked(kit, one.number))


def test_a_module_published_later_does_not_enter_it(kit: TestKit) -> None:
    one = awarded(kit)
    marked_again(kit, one)
    home = "courses/ore-testing/planning"
    planning = (
        WEIGHING.replace("title: Weighing", "title: Planning")
        .replace("[ore-weigh]", "[ore-plan]")
        .replace("quiz: weighing", "quiz: planning")
    )
    tree = a_tree(exams_ore_tester_quiz_md=LENIENT)
    more = {path.replace("weighing", "planning"): text for path, text in tree.items()}
    with kit.sessions.begin() as session:
        publish(session, {**more, **tree, f"{home}/module.md": planning})

    old, new = claim(kit, one.number), previewed(kit, asked(kit, one.number))

    assert new.achievement_version == old.achievement_version
    assert set(levels(new)) == set(levels(old))


def test_evidence_that_says_the_same_changes_nothing(kit: TestKit) -> None:
    one = awarded(kit)

    with pytest.raises(Refused, match="nothing would change"):
        corrected(kit, one.number)


def test_name_and_facts_are_corrected_at_once(kit: TestKit) -> None:
    one = awarded(kit)
    marked_again(kit, one)

    new = claim(kit, corrected(kit, one.number, printed_name="Maya Lindqvist"))

    assert (new.printed_name, levels(new)["ore-weigh"]) == ("Maya Lindqvist", None)


def test_where_the_rule_is_no_longer_met_only_withdrawal_is_left(kit: TestKit) -> None:
    one = awarded(kit, MARKED)
    marked_again(kit, one)

    with pytest.raises(Refused, match="withdraw it"):
        corrected(kit, one.number)
    with kit.sessions() as session:
        assert len(session.scalars(select(Award)).all()) == 1
    assert '"valid"' in told(kit, one.number)


def test_what_is_no_longer_published_corrects_nothing(kit: TestKit) -> None:
    one = awarded(kit)
    marked_again(kit, one)
    with kit.sessions.begin() as session:
        publish(session, a_tree(roles_ore_tester_md=None))

    with pytest.raises(Refused, match="no longer published"):
        corrected(kit, one.number)


def test_evidence_that_changed_since_the_page_was_shown_is_not_signed_unseen(
    kit: TestKit,
) -> None:
    one = awarded(kit)
    catalog = kit.catalog()
    sent = asked(kit, one.number, printed_name="Maya L")
    seen = replacing.digest(previewed(kit, sent))
    marked_again(kit, one)

    for shown in ("", seen):
        sent = asked(kit, one.number, printed_name="Maya L", seen=shown)
        with pytest.raises(Stale), kit.sessions.begin() as session:
            replacing.replace(session, catalog, issuing(kit), sent, now=kit.now())
    with kit.sessions() as session:
        assert len(session.scalars(select(Award)).all()) == 1


def test_it_leaves_the_trace_of_a_replacement_and_links_nothing_in_public(kit: TestKit) -> None:
    one = awarded(kit)
    marked_again(kit, one)
    number = corrected(kit, one.number)

    old, new = told(kit, one.number), told(kit, number)

    assert '"superseded"' in old
    assert number not in old
    assert one.number not in new
    with kit.sessions() as session:
        leaves = [leaf.op for leaf in session.scalars(select(LogLeaf).order_by(LogLeaf.position))]
        jobs = [job.name for job in session.scalars(select(Job)) if one.number in job.key]
    assert leaves == ["issue", "supersede", "issue"]
    assert "sign_status_list" in jobs


def test_a_fresh_status_list_tells_who_checks_offline(kit: TestKit) -> None:
    one = awarded(kit)
    marked_again(kit, one)
    number, keyring = corrected(kit, one.number), kit.keyring()
    with kit.sessions.begin() as session:
        status_lists.sign(session, keyring, 1, now=kit.now())
        rows = session.scalars(select(SignedStatusList).order_by(SignedStatusList.id)).all()
        lists = {
            credential.list_address(keyring.issuer.host, row.number, row.purpose): row.signed
            for row in rows
        }
    known = Knowledge(issuers=keyring.known(), now=kit.now(), status_lists=lists)

    found = []
    for each in (one.number, number):
        held = documents.of_credential(award_of(kit, each).credential)
        verdict = verify(held, known)
        (status,) = (check for check in verdict.checks if check.name == "status")
        found.append((verdict.word, status.result, "replacement" in status.detail))

    assert found == [("not_in_force", "fail", True), ("valid", "pass", False)]
