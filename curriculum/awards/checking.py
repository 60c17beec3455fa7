"""Checks of the document itself: input, schema, issuer, proof, validity, paper."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import lru_cache
from hashlib import sha256
from typing import Any, Literal

from curriculum.awards import canonical, contexts, credential, profile, proof, sentences
from curriculum.awards.claim import Claim
from curriculum.awards.documents import Document
from curriculum.awards.standing import Standing
from curriculum.awards.trust import TrustedIssuer, TrustedKey

Result = Literal["pass", "fail", "skipped", "unknown"]

CLOCKS_DIFFER = timedelta(minutes=5)
_LONGEST = 200  # characters of what stands on a page that are told


@dataclass(frozen=True, slots=True)
class Check:
    """One named check: `code` says why it did not pass, `detail` adds what was seen."""

    name: str
    result: Result
    code: str = ""
    detail: str = ""

    @property
    def message(self) -> str:
        """The check's outcome as a sentence."""
        return sentences.of_check(self.name, self.result, self.code)


@dataclass(frozen=True, slots=True)
class Opened:
    """A credential read, as far as it could be."""

    input: Check
    schema: Check
    document: dict[str, Any] = field(default_factory=dict)
    claim: Claim | None = None


@dataclass(frozen=True, slots=True)
class Signer:
    """Who is said to have signed, and with which key."""

    check: Check
    issuer: TrustedIssuer | None = None
    key: TrustedKey | None = None


def open_credential(document: Document) -> Opened:
    """Read the credential and hold it to our profile."""
    if document.problem:
        failed = Check("input", "fail", document.problem, document.detail)
        return Opened(failed, Check("schema", "skipped"))
    return _read(document.credential)


@lru_cache(maxsize=256)
def _read(signed: bytes) -> Opened:
    """Read the same bytes once: the same certificate is looked at by several people in a row."""
    skipped = Check("schema", "skipped")
    try:
        found = canonical.read_object(signed)
    except canonical.NotJson as wrong:
        return Opened(Check("input", "fail", "unreadable", str(wrong)), skipped)
    passed = Check("input", "pass")
    if found.get("@context") != [
        contexts.CREDENTIALS,
        contexts.OPEN_BADGES,
        contexts.AWARD_TERM,
    ]:
        return Opened(passed, Check("schema", "fail", "unknown_context"), found)
    try:
        profile.hold_to(found)
        claim = credential.claim_of(found)
    except (profile.NotOurProfile, ValueError) as wrong:
        return Opened(passed, Check("schema", "fail", "schema_violation", str(wrong)), found)
    return Opened(passed, Check("schema", "pass"), found, claim)


def check_issuer(
    opened: Opened,
    issuers: Sequence[TrustedIssuer],
    now: datetime,
    logged_at: datetime | None = None,
) -> Signer:
    """Find the issuer and its key among those the verifier trusts.

    What a stolen key signed is believed only where the issuer's log took in these very bytes
    before the theft (`logged_at`).
    """
    if opened.input.result != "pass":
        return Signer(Check("issuer", "skipped"))
    if not issuers:
        return Signer(Check("issuer", "unknown", "no_trust"))
    named = opened.document.get("issuer")
    did = named.get("id") if isinstance(named, dict) else named
    issuer = _named(did, opened.document, issuers)
    if issuer is None:
        return Signer(Check("issuer", "fail", "unknown_issuer", str(did)[:200]))
    if issuer.valid_until is not None and now > issuer.valid_until + CLOCKS_DIFFER:
        return Signer(Check("issuer", "unknown", "bundle_expired"), issuer)
    try:
        signed = proof.take(opened.document)
    except (proof.MalformedProof, proof.UnsupportedSuite):
        return Signer(Check("issuer", "skipped"), issuer)
    key = issuer.key(signed.key_id)
    if key is None:
        return Signer(Check("issuer", "fail", "unknown_key", signed.key_id[:200]), issuer)
    if key.status == "compromised" and not _before_theft(key, logged_at):
        return Signer(Check("issuer", "fail", "key_compromised", key.id), issuer, key)
    if not key.may_sign_at(signed.created):
        return Signer(Check("issuer", "fail", "key_not_valid_then", key.id), issuer, key)
    return Signer(Check("issuer", "pass", detail=key.id), issuer, key)


def _before_theft(key: TrustedKey, logged_at: datetime | None) -> bool:
    stolen = key.compromised_at
    return logged_at is not None and stolen is not None and logged_at < stolen


def _named(
    did: object, document: dict[str, Any], issuers: Sequence[TrustedIssuer]
) -> TrustedIssuer | None:
    """Return the issuer of that name; of two (testing ended, the host stayed), the key's own."""
    named = [one for one in issuers if one.did == did]
    try:
        key_id = proof.take(document).key_id
    except (proof.MalformedProof, proof.UnsupportedSuite):
        return next(iter(named), None)
    return next((one for one in named if one.key(key_id)), next(iter(named), None))


def check_proof(opened: Opened, signer: Signer) -> Check:
    """Check the signature over the whole document; needs a key, even one no longer believed."""
    if opened.input.result != "pass":
        return Check("proof", "skipped")
    try:
        signed = proof.take(opened.document)
    except proof.UnsupportedSuite as wrong:
        return Check("proof", "fail", "unsupported_suite", str(wrong))
    except proof.MalformedProof as wrong:
        return Check("proof", "fail", "malformed_proof", str(wrong))
    if signer.key is None or opened.schema.code == "unknown_context":
        return Check("proof", "skipped")
    try:
        holds = proof.holds(opened.document, signed, signer.key.public)
    except canonical.UnsignedTerm as wrong:
        return Check("proof", "fail", "unsigned_term", str(wrong))
    except (canonical.NotJson, contexts.UnknownContext) as wrong:
        return Check("proof", "fail", "bad_signature", str(wrong))
    return Check("proof", "pass") if holds else Check("proof", "fail", "bad_signature")


def check_validity(claim: Claim, at: datetime) -> Check:
    """Check the credential's own window, with five minutes for clocks that differ."""
    if at < claim.valid_from - CLOCKS_DIFFER:
        return Check("validity", "fail", "not_yet_valid")
    if claim.valid_until is not None and at > claim.valid_until + CLOCKS_DIFFER:
        return Check("validity", "fail", "expired")
    return Check("validity", "pass")


def standing_check(standing: Standing) -> Check:
    """Say what the issuer's own records say."""
    return Check("status", "pass") if standing == "good" else Check("status", "fail", standing)


def check_pdf(
    document: Document,
    claim: Claim,
    issuer: TrustedIssuer | None,
    issued_files: frozenset[str],
) -> Check:
    """Check the paper: a file we issued, or one that the credential's own issuer sealed."""
    if document.paper is None:
        return Check("pdf", "skipped")
    if document.sha256 in issued_files:
        return Check("pdf", "pass", detail="issued file")
    others = sorted(document.printed - {claim.number})
    if others:
        return Check("pdf", "fail", "qr_mismatch", others[0])
    if elsewhere := _leads_elsewhere(document.pointed, claim):
        return Check("pdf", "fail", "qr_mismatch", elsewhere[:_LONGEST])
    if document.paper.code:
        result: Result = "unknown" if document.paper.code == "no_trust" else "fail"
        return Check("pdf", result, document.paper.code, document.paper.detail)
    roots = issuer.paper_roots if issuer else ()
    if issued_files:
        # The issuer keeps every file it hands out: one sealed alike and not among them is none.
        return Check("pdf", "fail", "pdf_altered", "not an issued file")
    if document.paper.root not in {sha256(root).hexdigest() for root in roots}:
        return Check("pdf", "fail", "pdf_foreign_signer")
    return Check("pdf", "pass", detail="signature")


def _leads_elsewhere(pointed: frozenset[str], claim: Claim) -> str:
    """Return where a QR code leads that should lead to this certificate, empty for none.

    Beside ours there may be one of a company's logo; one that leads to any certificate may not.
    """
    others = sorted(one for one in pointed if one.upper() != claim.qr_text)
    if len(others) < len(pointed):
        others = [one for one in others if "/V/" in one.upper()]
    return others[0] if others else ""
