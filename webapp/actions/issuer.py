"""Ending the time of testing: the operator says who issues, and from then on awards are real."""

import re
from dataclasses import dataclass
from datetime import datetime
from ipaddress import ip_address

from sqlalchemy.orm import Session

from curriculum.awards import keys
from curriculum.awards.keys import Keyring
from webapp.actions import status_lists
from webapp.actions.errors import Refused
from webapp.store.awards import Issuer
from webapp.store.jobs import enqueue
from webapp.store.trail import record

LONGEST_HOST = 190
# Names that never lead anywhere on the public net (RFC 2606, 6761, 6762, 8375 and habit).
NOT_PUBLIC = ("localhost", "local", "internal", "test", "invalid", "lan", "home.arpa", "intranet")
_LABEL = r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"
_HOST = re.compile(rf"({_LABEL}\.)+[a-z]([a-z0-9-]{{0,61}}[a-z0-9])?(:[1-9][0-9]{{0,4}})?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """Who issues from now on, who says so, and why."""

    legal_name: str
    country: str
    contact: str
    host: str
    actor_id: int
    why: str

    @property
    def issuer(self) -> keys.Issuer:
        """The issuer as the keys know it."""
        return keys.Issuer(
            name=self.legal_name,
            host=self.host,
            country=self.country,
            contact=self.contact,
            test=False,
        )


def problem_of_host(host: str) -> str:
    """Say why certificates cannot point at this host; empty when they can."""
    name = host.rpartition(":")[0] if re.search(r":\d+$", host) else host
    try:
        ip_address(name.strip("[]"))
    except ValueError:
        pass
    else:
        return "Write a name, not a number: certificates outlive addresses."
    private = [end for end in NOT_PUBLIC if name == end or name.endswith(f".{end}")]
    if private:
        return "Nobody outside can reach this host: a verifier would find nothing there."
    if len(host) > LONGEST_HOST or not _HOST.fullmatch(host):
        return "Write the host alone, in small letters, such as learn.example.org"
    return ""


def name(session: Session, keyring: Keyring, sent: Naming, *, now: datetime) -> Keyring:
    """Set the issuer and return the keys from now on. Awards made before stay what they were.

    Raises Refused for a host that is not public, or where nothing would change.
    """
    problem = problem_of_host(sent.host)
    if problem:
        raise Refused(problem)
    if sent.issuer == keyring.issuer:
        raise Refused("This is the issuer already: nothing would change.")
    row = Issuer(
        legal_name=sent.legal_name,
        country=sent.country,
        contact=sent.contact,
        host=sent.host,
        by_id=sent.actor_id,
        at=now,
    )
    session.add(row)
    session.flush()
    thing, before = f"issuer:{sent.host}", keyring.issuer
    record(
        session,
        sent.actor_id,
        "issuer.name",
        thing,
        now=now,
        why=sent.why,
        legal_name=sent.legal_name,
        before=before.did,
        was_test=before.test,
    )
    for number in status_lists.numbers(session):
        enqueue(session, "sign_status_list", f"{number}/i{row.id}", {"list": number}, now=now)
    session.flush()
    return keyring.named(sent.issuer, now=now)
