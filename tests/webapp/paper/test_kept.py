"""The paper of an award: the same bytes each time, and another paper when it was signed anew."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from curriculum.awards import documents
from tests.conftest import TestKit
from tests.earning import a_certificate, a_real_issuer, issuing
from webapp.actions import resealing
from webapp.paper import kept
from webapp.queries import verdicts

CONTENT = Path(__file__).parents[3] / "content"


def test_a_new_seal_brings_another_paper_and_the_first_one_is_still_ours(kit: TestKit) -> None:
    a_real_issuer(kit)
    number = a_certificate(kit).number
    before = kit.keyring()
    first = kept.pdf(kit.sessions, before, [CONTENT], number, now=kit.now())
    again = kept.pdf(kit.sessions, before, [CONTENT], number, now=kit.now())
    kit.clock.forward(timedelta(days=1))
    after = before.compromised(before.active_id, since=kit.now()).added(now=kit.now())
    with kit.sessions.begin() as session:
        made_by = replace(issuing(kit), keyring=after)
        resealing.reseal(session, made_by, before.active_id, kit.now(), most=9, now=kit.now())
    second = kept.pdf(kit.sessions, after, [CONTENT], number, now=kit.now())

    words = []
    with kit.sessions() as session:
        for file in (first, second):
            document = documents.read_document(file, after.trusted().paper_roots)
            found = verdicts.of_document(session, after.known(), document, now=kit.now())
            words.append((found.verdict.word, found.verdict.check("pdf").result))
    assert first == again
    assert second != first
    assert words == [("valid", "pass"), ("valid", "pass")]
