"""The issuer bundle: all a verifier needs to know about an issuer, signed, good for 90 days."""

from base64 import b64decode, b64encode
from datetime import datetime, timedelta
from typing import Any

from curriculum.awards import canonical, instants, keys, multikey
from curriculum.awards.trust import TrustedIssuer

LIFE = timedelta(days=90)


class BadBundle(Exception):
    """The file is no issuer bundle, or its signature is not by one of its own active keys."""


def build(keyring: keys.Keyring, *, now: datetime) -> dict[str, Any]:
    """Return the signed bundle that `/.well-known/issuer.json` serves."""
    issuer = keyring.trusted()
    body: dict[str, Any] = {
        "bundle": 1,
        "did": issuer.did,
        "name": issuer.name,
        "host": issuer.host,
        "country": issuer.country,
        "contact": issuer.contact,
        "test": issuer.test,
        "keys": [keys.key_record(key) for key in issuer.keys],
        "paper_roots": [b64encode(root).decode() for root in issuer.paper_roots],
        "made_at": instants.written(now),
        "valid_until": instants.written(now + LIFE),
    }
    value = multikey.encode(keyring.sign(canonical.canonical_json(body)))
    return {**body, "signature": {"key": keyring.active_id, "value": value}}


def read(data: bytes) -> TrustedIssuer:
    """Return the issuer of a bundle; raises BadBundle.

    The bundle vouches for itself: whoever takes it compares the key's fingerprint once.
    """
    try:
        found = canonical.read_object(data)
        issuer = _issuer(found)
        signature = found.pop("signature")
        key = issuer.key(str(signature["key"]))
        value = multikey.decode(str(signature["value"]))
    except (canonical.NotJson, KeyError, TypeError, ValueError, AttributeError) as wrong:
        raise BadBundle(f"This is no issuer bundle: {wrong}") from wrong
    if key is None or key.status != "active":
        raise BadBundle("The bundle is not signed by an active key of its issuer.")
    if not _signed(found, value, key.public):
        raise BadBundle("The bundle was changed after it was signed.")
    return issuer


def _issuer(found: dict[str, Any]) -> TrustedIssuer:
    if found["bundle"] != 1:
        raise ValueError("made for a later version of this program")
    return TrustedIssuer(
        did=str(found["did"]),
        name=str(found["name"]),
        host=str(found["host"]),
        country=str(found["country"]),
        contact=str(found["contact"]),
        test=found["test"] is not False,
        keys=tuple(keys.key_from(key) for key in found["keys"]),
        paper_roots=tuple(b64decode(root, validate=True) for root in found["paper_roots"]),
        valid_until=instants.read(found["valid_until"]),
    )


def _signed(body: dict[str, Any], value: bytes, public: bytes) -> bool:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        Ed25519PublicKey.from_public_bytes(public).verify(value, canonical.canonical_json(body))
    except InvalidSignature:
        return False
    return True
