"""A statement of completion: its own rule, its own words, never mistaken for a certificate."""

import json
from dataclasses import replace
from decimal import Decimal

import pytest

from curriculum import completion
from curriculum.awards import credential, documents
from curriculum.awards.verdict import verify
from tests.awarding import knowing
from tests.builders import a_learner, publish
from tests.conftest import TestKit
from tests.curriculum.trees import a_tree
from tests.earning import a_real_issuer, award_of, issuing
from webapp.actions import completions, replacing, study
from webapp.actions.errors import Missing, Refused
from webapp.actions.replacing import Replacement
from webapp.queries import certificates, learning
from webapp.store.attempts import Evidence

COURSE, QUIZ = "ore-testing", "ore-testing/weighing/weighing"


@pytest.fixture
def person(kit: TestKit) -> int:
    a_real_issuer(kit)
    with kit.sessions.begin() as session:
        publish(session, a_tree())
        return a_learner(session, name="Maya Okafor").id


def owed(kit: TestKit, person: int) -> tuple[tuple[str, str], ...]:
    catalog = kit.catalog()
    with kit.sessions() as session:
        return completions.owed(session, catalog, person, COURSE)


def works_through(kit: TestKit, person: int) -> None:
    catalog = kit.catalog()
    needed = completion.requirement(catalog, COURSE)
    assert needed is not None
    with kit.sessions.begin() as session:
        for kind, lesson in needed.steps:
            study.did(session, catalog, person, lesson, kind, now=kit.now())


def passes(kit: TestKit, person: int, *, passed: bool = True) -> None:
    with kit.sessions.begin() as session:
        row = Evidence(
            person_id=person,
            competency="ore-weigh",
            level=1,
            kind="practice",
            seen="answered",
            points=Decimal(1),
            maximum=Decimal(1),
            at=kit.now(),
            source=QUIZ,
            detail={"passed": passed, "supervised": False},
        )
        session.add(row)


def state(kit: TestKit, person: int) -> str:
    catalog, made_by = kit.catalog(), issuing(kit)
    with kit.sessions.begin() as session:
        return completions.state(session, catalog, made_by, person, COURSE, now=kit.now())


def test_lessons_and_quizzes_are_owed_until_they_are_done(kit: TestKit, person: int) -> None:
    all_of_it = owed(kit, person)
    with pytest.raises(Refused):
        state(kit, person)
    works_through(kit, person)
    only_quiz = owed(kit, person)
    passes(kit, person, passed=False)
    still = owed(kit, person)
    passes(kit, person)

    assert {kind for kind, _ in all_of_it} == {"read", "checked", "quiz"}
    assert only_quiz == still == (("quiz", QUIZ),)
    assert owed(kit, person) == ()


def test_it_says_what_it_is_and_claims_nothing(kit: TestKit, person: int) -> None:
    works_through(kit, person)
    passes(kit, person)

    award = award_of(kit, state(kit, person))

    document = json.loads(award.credential)
    claim = credential.claim_of(document)
    subject = document["credentialSubject"]
    assert (award.kind, award.role) == ("completion", f"courses/{COURSE}")
    assert (claim.title, claim.level, claim.competencies) == ("Statement of completion", None, ())
    assert claim.role_level_words == "No level is claimed"
    assert subject["achievement"]["achievementType"] == "CertificateOfCompletion"
    assert document["name"] == "Statement of completion: Ore testing"
    assert "certificate" not in document["name"].lower()
    assert claim.not_seen == "Competence was not assessed."
    assert "Modules of the course not published yet: 1" in claim.basis
    assert claim.valid_until is None


def test_it_verifies_by_the_same_nine_checks(kit: TestKit, person: int) -> None:
    works_through(kit, person)
    passes(kit, person)
    data = award_of(kit, state(kit, person)).credential
    known = knowing(issuers=kit.keyring().known(), now=kit.now(), standing="good")

    assert verify(documents.of_credential(data), known).word == "valid"
    changed = data.replace(b"Maya", b"Mona")
    assert verify(documents.of_credential(changed), known).word == "invalid"


def test_asked_for_twice_it_is_made_once(kit: TestKit, person: int) -> None:
    works_through(kit, person)
    passes(kit, person)

    assert state(kit, person) == state(kit, person)


def test_it_stands_beside_certificates_and_never_for_one(kit: TestKit, person: int) -> None:
    works_through(kit, person)
    passes(kit, person)
    number = state(kit, person)
    catalog = kit.catalog()

    with kit.sessions() as session:
        mine = learning.awards_of(session, catalog, person)
        role = learning.standing(
            session, catalog, person, catalog.role("ore-tester"), now=kit.now()
        )
        kept = certificates.completion(session, COURSE, 1)
    assert [(one.number, one.kind, one.title) for one in mine] == [
        (number, "completion", "Ore testing")
    ]
    assert role.awards == ()
    assert kept is not None
    assert list(kept.quizzes) == [QUIZ]


def test_a_course_that_is_an_outline_cannot_be_completed(kit: TestKit, person: int) -> None:
    catalog = kit.catalog()

    for course in ("foundations", "nowhere"):
        with kit.sessions() as session, pytest.raises(Missing):
            completions.owed(session, catalog, person, course)


def test_only_its_name_is_replaced(kit: TestKit, person: int) -> None:
    works_through(kit, person)
    passes(kit, person)
    number, catalog = state(kit, person), kit.catalog()
    sent = Replacement(
        number=number,
        printed_name="Maya Lindqvist",
        name_lang="en",
        name_dir="ltr",
        note="marriage",
        actor_id=person,
    )

    with kit.sessions.writing() as session:
        _, anew = replacing.successor(session, catalog, issuing(kit), sent)
        with pytest.raises(Refused, match="claims no competence"):
            replacing.successor(session, catalog, issuing(kit), replace(sent, corrected=True))

    assert (anew.title, anew.printed_name) == ("Statement of completion", "Maya Lindqvist")
