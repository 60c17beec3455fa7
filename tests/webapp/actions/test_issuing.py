"""A place in the status list is drawn by chance and never twice; a full list begins the next."""

import pytest
from sqlalchemy import select

from curriculum.awards import status
from tests.conftest import TestKit
from tests.earning import a_certificate, award_of, issuing
from webapp.actions import issuing as action
from webapp.store.jobs import Job


def test_a_full_list_begins_the_next_which_is_signed_at_once(
    kit: TestKit, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(status, "BITS", 4)  # 98,304 awards would fill the real one
    numbers = [a_certificate(kit, name=f"Holder {n}").number for n in range(4)]

    places = [(award_of(kit, n).status_list, award_of(kit, n).status_index) for n in numbers]
    with kit.sessions() as session:
        asked = session.scalars(select(Job.args).where(Job.name == "sign_status_list")).all()
        following = action.place(session, issuing(kit))
    assert [number for number, _ in places] == [1, 1, 1, 2]
    assert len(set(places)) == 4
    assert asked == [{"list": 2}]
    assert following.list_number == 2
