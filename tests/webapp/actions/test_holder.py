"""The holder opens and closes the page of a certificate; nobody else does."""

import pytest
from sqlalchemy import select

from tests.builders import a_learner
from tests.conftest import TestKit
from tests.earning import a_certificate, award_of
from webapp.actions import holder
from webapp.actions.errors import Missing
from webapp.store.trail import Trail


def test_a_page_is_closed_and_opened_again_and_the_trail_says_so(kit: TestKit) -> None:
    mine = a_certificate(kit)
    seen = []
    for public in (False, True):
        with kit.sessions.begin() as session:
            holder.show(session, mine.person_id, mine.number, public=public, now=kit.now())
        seen.append(award_of(kit, mine.number).visibility)

    assert seen == ["private", "public"]
    with kit.sessions() as session:
        lines = session.scalars(select(Trail.action).order_by(Trail.id)).all()
    assert list(lines)[-2:] == ["award.close", "award.open"]


def test_the_page_of_somebody_else_is_missing(kit: TestKit) -> None:
    mine = a_certificate(kit)
    with kit.sessions.begin() as session:
        stranger = a_learner(session, name="Sven Stranger").id

    with pytest.raises(Missing), kit.sessions.begin() as session:
        holder.show(session, stranger, mine.number, public=False, now=kit.now())

    assert award_of(kit, mine.number).visibility == "public"
