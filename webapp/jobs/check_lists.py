"""Lists that somebody sent are checked here, a few rows at a time; old ones are forgotten."""

from collections.abc import Mapping
from time import monotonic
from typing import Any

from curriculum.awards import rows
from curriculum.awards.asked import Asked
from curriculum.awards.rows import Row
from curriculum.awards.upload import read_upload
from webapp.actions import check_lists
from webapp.actions.check_lists import JOB, Item
from webapp.kit import Kit
from webapp.queries import judging
from webapp.store.jobs import enqueue

ROWS = 10  # between two notes of progress
SECONDS = 20.0  # then other jobs have their turn, and the lease is not outlasted


def check_list(kit: Kit, args: Mapping[str, Any]) -> None:
    """Check the rows of a list that wait; what is left after a while is a job of its own."""
    list_id, began = int(args["list"]), monotonic()
    while True:
        with kit.sessions() as session:
            waiting = check_lists.waiting(session, list_id, ROWS)
        if not waiting:
            with kit.sessions.begin() as session:
                check_lists.finish(session, list_id, now=kit.now())
            return
        found = [(one.id, _judged(kit, one.item)) for one in waiting]
        with kit.sessions.begin() as session:
            for row_id, row in found:
                check_lists.note(session, row_id, row, now=kit.now())
        if monotonic() - began >= SECONDS:
            break
    with kit.sessions.begin() as session:
        key = f"{list_id}-{waiting[-1].id}"
        enqueue(session, JOB, key, {"list": list_id}, now=kit.now())


def _judged(kit: Kit, item: Item) -> Row:
    if item.problem:
        return rows.of_problem(item.ref, item.problem, item.expected)
    issuers, now = kit.keyring().known(), kit.now()
    if item.number:
        asked = Asked(number=item.number, name=item.expected)
        with kit.sessions() as session:
            return judging.number(session, issuers, asked, ref=item.ref, now=now)
    roots = [root for issuer in issuers for root in issuer.paper_roots]
    document = read_upload(item.content or b"", roots)
    with kit.sessions() as session:
        return judging.document(
            session, issuers, document, ref=item.ref, expected=item.expected, now=now
        )


def forget_lists(kit: Kit, args: Mapping[str, Any]) -> None:
    """Delete the lists whose time is over."""
    with kit.sessions.begin() as session:
        check_lists.forget_old(session, now=kit.now())
