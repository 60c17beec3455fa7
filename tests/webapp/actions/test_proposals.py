"""An award by hand takes two people, neither of them the holder, and says so for ever."""

import dataclasses
import json
from datetime import timedelta
from secrets import token_bytes

import pytest
from sqlalchemy import select

from curriculum.awards import credential
from curriculum.awards.claim import Claim
from curriculum.awards.events import Event
from tests.builders import a_learner, an_operator, publish
from tests.conftest import TestKit
from tests.curriculum.trees import a_tree
from tests.earning import ROLE, award_of, issuing, review, show_all
from webapp.actions import award_events, proposals, replacing, revocation, study
from webapp.actions.award_events import NOBODY
from webapp.actions.errors import Missing, Refused, Stale
from webapp.actions.proposals import Decision, Proposal
from webapp.actions.replacing import Replacement
from webapp.actions.revocation import Review
from webapp.queries import award_proposals, certificates
from webapp.store.awards import Award, LogLeaf
from webapp.store.trail import Trail

MONTH = timedelta(days=30)


@pytest.fixture
def people(kit: TestKit) -> tuple[int, int, int]:
    """Return a holder and two operators."""
    with kit.sessions.begin() as session:
        publish(session, a_tree())
        return a_learner(session).id, an_operator(session).id, an_operator(session).id


def proposed(
    kit: TestKit, holder: int, by: int, role: str = ROLE, rests_on: str = "Papers."
) -> int:
    sent = Proposal(person_id=holder, role=role, rests_on=rests_on, note="private", by_id=by)
    catalog = kit.catalog()
    with kit.sessions.begin() as session:
        return proposals.propose(session, catalog, sent, now=kit.now())


def decided(
    kit: TestKit, proposal: int, by: int, *, confirmed: bool = True, replaces: str = ""
) -> str:
    sent = Decision(
        proposal_id=proposal, confirmed=confirmed, note="seen", by_id=by, replaces=replaces
    )
    catalog, made_by = kit.catalog(), issuing(kit)
    with kit.sessions.begin() as session:
        return proposals.decide(session, catalog, made_by, sent, now=kit.now())


def test_two_people_make_it_and_the_certificate_the_log_and_the_trail_say_so(
    kit: TestKit, people: tuple[int, int, int]
) -> None:
    holder, first, second = people

    number = decided(kit, proposed(kit, holder, first), second)

    claim = credential.claim_of(json.loads(award_of(kit, number).credential))
    assert claim.basis.startswith("Issued by decision of two people on 10 March 2026.")
    assert "Papers." in claim.basis
    assert "private" not in str(claim)
    assert {one.level for one in claim.competencies} == {None}
    with kit.sessions() as session:
        leaves = [leaf.op for leaf in session.scalars(select(LogLeaf))]
        trail = session.execute(select(Trail.action, Trail.actor_id)).all()
        kept = award_proposals.newest(session)
    assert leaves == ["issue-by-hand"]
    assert ("award.propose", first) in trail
    assert ("award.confirm", second) in trail
    assert (kept[0].confirmed, kept[0].number, kept[0].note) == (True, number, "private")


@pytest.mark.parametrize("who", [0, 1])
def test_neither_the_holder_nor_who_proposed_it_decides(
    kit: TestKit, people: tuple[int, int, int], who: int
) -> None:
    proposal = proposed(kit, people[0], people[1])

    for confirmed in (True, False):
        with pytest.raises(Refused, match="second person"):
            decided(kit, proposal, people[who], confirmed=confirmed)
    with kit.sessions() as session:
        assert session.scalars(select(Award)).all() == []


def test_nobody_proposes_their_own(kit: TestKit, people: tuple[int, int, int]) -> None:
    with pytest.raises(Refused, match="of their own"):
        proposed(kit, people[1], people[1])


def test_what_was_declined_makes_nothing_and_stays_decided(
    kit: TestKit, people: tuple[int, int, int]
) -> None:
    proposal = proposed(kit, people[0], people[1])

    assert decided(kit, proposal, people[2], confirmed=False) == ""
    with pytest.raises(Refused, match="decided already"):
        decided(kit, proposal, people[2])


def test_who_earned_one_gets_none_by_hand(kit: TestKit, people: tuple[int, int, int]) -> None:
    waiting = proposed(kit, people[0], people[1])
    catalog = kit.catalog()
    with kit.sessions.begin() as session:
        study.enrol(session, catalog, people[0], ROLE, now=kit.now())
    show_all(kit, people[0])
    assert review(kit, people[0])

    with pytest.raises(Refused, match="already"):
        decided(kit, waiting, people[2])
    with pytest.raises(Refused, match="already"):
        proposed(kit, people[0], people[1])


def said(kit: TestKit, number: str) -> Claim:
    return credential.claim_of(json.loads(award_of(kit, number).credential))


def test_another_decision_takes_the_place_of_the_one_before_with_its_name_and_dates(
    kit: TestKit, people: tuple[int, int, int]
) -> None:
    old = decided(kit, proposed(kit, people[0], people[1]), people[2])
    kit.clock.forward(MONTH)
    again = proposed(kit, people[0], people[2], rests_on="Other papers.")

    new = decided(kit, again, people[1], replaces=old)

    before, after = said(kit, old), said(kit, new)
    assert "It rests on: Other papers." in after.basis
    assert "9 April 2026" in after.basis
    changed = {"number": after.number, "basis": after.basis}
    assert dataclasses.replace(before, **changed) == after
    with kit.sessions() as session:
        leaves = [(leaf.op, leaf.number) for leaf in session.scalars(select(LogLeaf))]
        ended = certificates.by_number(session, old)
    assert leaves[1:] == [("supersede", old), ("issue-by-hand", new)]
    assert ended is not None
    assert ended.state(kit.now()).word == "superseded"


def test_what_was_shown_since_raises_nothing_in_its_place(
    kit: TestKit, people: tuple[int, int, int]
) -> None:
    old = decided(kit, proposed(kit, people[0], people[1]), people[2])
    kit.clock.forward(MONTH)
    show_all(kit, people[0])

    new = decided(kit, proposed(kit, people[0], people[1]), people[2], replaces=old)

    assert {one.level for one in said(kit, new).competencies} == {None}


def test_nothing_ends_that_the_page_did_not_say_would_end(
    kit: TestKit, people: tuple[int, int, int]
) -> None:
    first, second = (proposed(kit, people[0], people[1]) for _ in range(2))
    number = decided(kit, first, people[2])

    for shown in ("", "another"):
        with pytest.raises(Stale):
            decided(kit, second, people[2], replaces=shown)
    assert decided(kit, second, people[2], replaces=number)


def test_one_that_is_suspended_is_looked_at_first(
    kit: TestKit, people: tuple[int, int, int]
) -> None:
    number = decided(kit, proposed(kit, people[0], people[1]), people[2])
    sent = Review(number=number, note="x", actor_id=people[1])
    with kit.sessions.begin() as session:
        revocation.suspend(session, token_bytes, sent, now=kit.now())

    with pytest.raises(Refused):
        proposed(kit, people[0], people[1])


def test_a_refresher_that_is_due_stays_due(kit: TestKit, people: tuple[int, int, int]) -> None:
    number = decided(kit, proposed(kit, people[0], people[1]), people[2])
    with kit.sessions.begin() as session:
        award = award_events.locked(session, number)
        due = Event(kind="refresher", at=kit.now(), what="Acids", link="/lessons/a")
        award_events.happen(session, award, due, NOBODY, token_bytes)

    new = decided(kit, proposed(kit, people[0], people[1]), people[2], replaces=number)

    with kit.sessions() as session:
        held = certificates.happened(session, award_of(kit, new).id)
    assert [(one.kind, one.what) for one in held] == [("issue", ""), ("refresher", "Acids")]


def replaced(kit: TestKit, number: str, by: int, *, name: str, corrected: bool = False) -> str:
    sent = Replacement(
        number=number,
        printed_name=name,
        name_lang="en",
        name_dir="ltr",
        note="private",
        actor_id=by,
        corrected=corrected,
    )
    catalog, made_by = kit.catalog(), issuing(kit)
    with kit.sessions.begin() as session:
        return replacing.replace(session, catalog, made_by, sent, now=kit.now())


def test_under_a_new_name_it_is_still_by_hand_and_evidence_corrects_neither(
    kit: TestKit, people: tuple[int, int, int]
) -> None:
    old = decided(kit, proposed(kit, people[0], people[1]), people[2])

    new = replaced(kit, old, people[1], name="Nils Lind")

    with kit.sessions() as session:
        leaf = session.scalars(select(LogLeaf).where(LogLeaf.number == new)).one()
    assert leaf.op == "issue-by-hand"
    with pytest.raises(Refused, match="was replaced"):
        replaced(kit, old, people[1], name="Nils Lind", corrected=True)
    with pytest.raises(Refused, match="Two people"):
        replaced(kit, new, people[1], name="Nils Lind", corrected=True)


def test_what_is_not_there_is_not_proposed_or_decided(
    kit: TestKit, people: tuple[int, int, int]
) -> None:
    with pytest.raises(Missing):
        proposed(kit, people[0], people[1], role="nobody")
    with pytest.raises(Missing):
        proposed(kit, 999_999, people[1])
    with pytest.raises(Missing):
        decided(kit, 999_999, people[2])
