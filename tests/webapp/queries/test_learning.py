"""A holder's list of awards says in one word how each stands."""

from datetime import timedelta

import pytest

from tests.conftest import TestKit
from tests.earning import a_certificate, a_real_issuer
from webapp.queries import learning


@pytest.mark.parametrize(
    ("days", "word"), [(-1, "Not yet valid"), (0, "Valid"), (1, "Valid"), (1100, "Expired")]
)
def test_an_award_stands_by_its_window(kit: TestKit, days: int, word: str) -> None:
    a_real_issuer(kit)
    held = a_certificate(kit)
    with kit.sessions() as session:
        (one,) = learning.awards_of(session, kit.catalog(), held.person_id)

    assert one.word(kit.now() + timedelta(days=days)) == word
