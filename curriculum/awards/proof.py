"""Data Integrity proofs of the suite eddsa-rdfc-2022: made, taken apart and checked."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from hashlib import sha256
from typing import Any

from curriculum.awards import canonical, contexts, instants, multikey

SUITE = "eddsa-rdfc-2022"
_OURS = [contexts.CREDENTIALS, contexts.OPEN_BADGES, contexts.AWARD_TERM]
_CREATED = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z")
_METHOD = re.compile(r"did:web:[A-Za-z0-9.%-]+#[A-Za-z0-9-]+")
_OPTIONS = """\
_:c14n0 <http://purl.org/dc/terms/created> \
"{created}"^^<http://www.w3.org/2001/XMLSchema#dateTime> .
_:c14n0 <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://w3id.org/security#{type}> .
_:c14n0 <https://w3id.org/security#cryptosuite> \
"{cryptosuite}"^^<https://w3id.org/security#cryptosuiteString> .
_:c14n0 <https://w3id.org/security#proofPurpose> <https://w3id.org/security#{proofPurpose}> .
_:c14n0 <https://w3id.org/security#verificationMethod> <{verificationMethod}> .
"""
_PARTS = {"type", "cryptosuite", "created", "verificationMethod", "proofPurpose", "proofValue"}


class MalformedProof(Exception):
    """The proof is not one whole proof in our form."""


class UnsupportedSuite(Exception):
    """The proof is made by another suite than the one we accept."""


@dataclass(frozen=True, slots=True)
class Proof:
    """One proof as it stands in a document."""

    key_id: str
    created: datetime
    signature: bytes
    config: dict[str, Any]


def seal(
    unsigned: dict[str, Any],
    key_id: str,
    sign: Callable[[bytes], bytes],
    created: datetime,
    loader: Any = contexts.load,
) -> dict[str, Any]:
    """Return the document with its proof; raises UnsignedTerm when a property would be left out."""
    config: dict[str, Any] = {
        "type": "DataIntegrityProof",
        "cryptosuite": SUITE,
        "created": instants.written(created),
        "verificationMethod": key_id,
        "proofPurpose": "assertionMethod",
    }
    signature = sign(_signed_bytes(unsigned, config, loader))
    return {**unsigned, "proof": {**config, "proofValue": multikey.encode(signature)}}


def take(document: dict[str, Any]) -> Proof:
    """Return the document's only proof; raises MalformedProof or UnsupportedSuite."""
    found = document.get("proof")
    if not isinstance(found, dict):
        raise MalformedProof("There must be exactly one proof.")
    if found.get("type") != "DataIntegrityProof" or found.get("cryptosuite") != SUITE:
        raise UnsupportedSuite(f"Only proofs of the suite {SUITE} are accepted.")
    if set(found) != _PARTS or found["proofPurpose"] != "assertionMethod":
        raise MalformedProof("The proof has other parts than it must have.")
    config = {part: value for part, value in found.items() if part != "proofValue"}
    try:
        signature = multikey.decode(str(found["proofValue"]))
        created = instants.read(str(found["created"]))
    except ValueError as wrong:
        raise MalformedProof(f"The proof cannot be read: {wrong}") from wrong
    if len(signature) != 64:
        raise MalformedProof("The signature is not 64 bytes long.")
    return Proof(str(found["verificationMethod"]), created, signature, config)


def holds(
    document: dict[str, Any], proof: Proof, public: bytes, loader: Any = contexts.load
) -> bool:
    """Say whether `public` signed exactly this document; raises UnsignedTerm, UnknownContext."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    unsigned = {name: value for name, value in document.items() if name != "proof"}
    signed = _signed_bytes(unsigned, proof.config, loader)
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(proof.signature, signed)
    except InvalidSignature:
        return False
    return True


def _signed_bytes(unsigned: dict[str, Any], config: dict[str, Any], loader: Any) -> bytes:
    described = {"@context": unsigned["@context"], **config}
    options = _plain_options(described) or canonical.canonical_rdf(described, loader)
    return sha256(options).digest() + _digest(unsigned, loader)


def _digest(unsigned: dict[str, Any], loader: Any) -> bytes:
    """Return the SHA-256 of a document's canonical form."""
    if loader is contexts.load:
        return _digest_of(canonical.canonical_json(unsigned))
    return sha256(canonical.canonical_rdf(unsigned, loader)).digest()


@lru_cache(maxsize=512)
def _digest_of(text: bytes) -> bytes:
    """The same of a document as JSON, remembered: the form of one text under pinned contexts.

    Whoever shows a certificate has it looked at more than once, and this is a third of a verdict.
    The signature itself is verified each time.
    """
    return sha256(canonical.canonical_rdf(json.loads(text))).digest()


def _plain_options(described: dict[str, Any]) -> bytes:
    """Return the canonical form of a proof's options as our profile has them, empty for others.

    It is always these five lines; going through linked data for them costs a third of a check.
    """
    if (
        described["@context"] != _OURS
        or set(described) != {"@context", *_PARTS} - {"proofValue"}
        or described["type"] != "DataIntegrityProof"
        or described["cryptosuite"] != SUITE
        or described["proofPurpose"] != "assertionMethod"
        or not _CREATED.fullmatch(str(described["created"]))
        or not _METHOD.fullmatch(str(described["verificationMethod"]))
    ):
        return b""
    return _OPTIONS.format(**described).encode()
