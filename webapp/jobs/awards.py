"""Work that follows from awards and attempts: printing, status lists, attempts left open."""

from collections.abc import Mapping
from contextlib import suppress
from secrets import token_bytes
from typing import Any

from webapp.actions import attempts, awards, outcomes, status_lists
from webapp.kit import Kit
from webapp.paper import kept


def print_certificate(kit: Kit, args: Mapping[str, Any]) -> None:
    """Print and seal a certificate, unless a download already did."""
    number, roots = str(args["number"]), kit.settings.content
    with suppress(kept.Erased):  # the holder was faster
        kept.pdf(kit.sessions, kit.keyring(), roots, number, now=kit.now())


def sign_status_list(kit: Kit, args: Mapping[str, Any]) -> None:
    """Sign the status lists of one number anew."""
    keyring = kit.keyring()
    keyring.unlock()  # slow: not while the transaction is open
    with kit.sessions.begin() as session:
        status_lists.sign(session, keyring, int(args["list"]), now=kit.now())


def sign_status_lists(kit: Kit, args: Mapping[str, Any]) -> None:
    """Sign all status lists, so that a verifier sees that they are fresh."""
    keyring = kit.keyring()
    keyring.unlock()
    with kit.sessions.begin() as session:
        for number in status_lists.numbers(session):
            status_lists.sign(session, keyring, number, now=kit.now())


def close_overdue(kit: Kit, args: Mapping[str, Any]) -> None:
    """Hand in what was left open past its time, and write what it showed."""
    catalog, now, keyring = kit.catalog(), kit.now(), kit.keyring()
    keyring.unlock()
    issuing = awards.Issuing(keyring=keyring, random_bytes=token_bytes)
    with kit.sessions.begin() as session:
        for sitting in attempts.close_overdue(session, catalog, now=now):
            outcomes.settle(session, catalog, sitting, now=now)
            awards.review(session, catalog, issuing, sitting.person_id, now=now)
