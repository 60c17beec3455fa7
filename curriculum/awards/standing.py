"""How a certificate stands by now: withdrawn or not, and held by the log or not."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from curriculum.awards import canonical, log, profile, proof, status
from curriculum.awards.events import Standing as Standing
from curriculum.awards.trust import TrustedIssuer

if TYPE_CHECKING:
    from curriculum.awards.checking import Check

_WORD = {"revocation": "revoked", "suspension": "suspended"}
# One bit ends a certificate for good, whatever the reason: nobody is to read the worse one into it.
_SAYS = {"revocation": "The status list does not tell a withdrawal from a replacement."}


class _Unsure(Exception):
    """The list says nothing that can be believed; the argument is the code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """A state of the log that was published before, and the proof that it was only added to."""

    size: int
    root: bytes
    path: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class LogFacts:
    """A leaf, its place, the way from it to the root, and what was published of the log before."""

    leaf: bytes
    position: int
    size: int
    path: tuple[bytes, ...]
    root: bytes
    anchor: Anchor | None = None


def check_status(
    document: dict[str, Any],
    issuer: TrustedIssuer | None,
    lists: Mapping[str, bytes],
    now: datetime,
) -> "Check":
    """Look up both bits in lists that are genuine, the issuer's own, and fresh."""
    from curriculum.awards.checking import Check

    unsure = ""
    for entry in document["credentialStatus"]:
        try:
            found = _believed(entry, issuer, lists, now)
        except _Unsure as why:
            unsure = unsure or str(why)
            continue
        if found.is_set(int(entry["statusListIndex"])):
            purpose = entry["statusPurpose"]
            return Check("status", "fail", _WORD[purpose], _SAYS.get(purpose, ""))
    return Check("status", "unknown", unsure) if unsure else Check("status", "pass")


def check_log(facts: LogFacts | None) -> "Check":
    """Check that the certificate stands in the log whose root is published."""
    from curriculum.awards.checking import Check

    if facts is None:
        return Check("log", "skipped")
    if not log.includes(facts.leaf, facts.position, facts.size, facts.path, facts.root):
        return Check("log", "fail", "not_in_log")
    if facts.anchor is not None and not _only_added_to(facts.anchor, facts):
        return Check("log", "fail", "log_inconsistent", f"checkpoint of {facts.anchor.size}")
    return Check("log", "pass")


def _only_added_to(anchor: Anchor, facts: LogFacts) -> bool:
    earlier = log.Checkpoint("", anchor.size, anchor.root)
    return log.consistent(earlier, log.Checkpoint("", facts.size, facts.root), anchor.path)


def _believed(
    entry: dict[str, str],
    issuer: TrustedIssuer | None,
    lists: Mapping[str, bytes],
    now: datetime,
) -> status.StatusList:
    address = entry["statusListCredential"]
    if address not in lists:
        raise _Unsure("status_unreachable")
    try:
        found, document = status.read(lists[address])
        signed = proof.take(document)
        key = issuer.key(signed.key_id) if issuer else None
        genuine = (
            issuer is not None
            and key is not None
            and key.status != "compromised"
            and key.may_sign_at(signed.created)
            and (found.address, found.purpose, found.issuer)
            == (address, entry["statusPurpose"], issuer.did)
            and int(entry["statusListIndex"]) < status.BITS
            and proof.holds(document, signed, key.public)
        )
    except (
        canonical.NotJson,
        canonical.UnsignedTerm,
        profile.NotOurProfile,
        proof.MalformedProof,
        proof.UnsupportedSuite,
    ) as wrong:
        raise _Unsure("status_forged") from wrong
    if not genuine:
        raise _Unsure("status_forged")
    if now > min(found.valid_until, found.valid_from + status.LIFE):
        raise _Unsure("status_stale")
    return found
