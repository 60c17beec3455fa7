"""The issuer in public: its did:web document."""

from typing import Any

from curriculum.awards import instants, multikey
from curriculum.awards.trust import TrustedIssuer, TrustedKey

CONTEXT = ["https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1"]


def did_document(issuer: TrustedIssuer) -> dict[str, Any]:
    """Return what `/.well-known/did.json` serves.

    Retired keys stay in both lists, or other verifiers would refuse what they signed;
    compromised ones leave `assertionMethod` and say since when. An `expires` on a retired key
    would make its certificates fail elsewhere; its times stand in the issuer's signed file.
    """
    return {
        "@context": CONTEXT,
        "id": issuer.did,
        "verificationMethod": [
            {
                "id": key.id,
                "type": "Multikey",
                "controller": issuer.did,
                "publicKeyMultibase": multikey.public_text(key.public),
                **_revoked(key),
            }
            for key in issuer.keys
        ],
        "assertionMethod": [key.id for key in issuer.keys if key.status != "compromised"],
    }


def _revoked(key: TrustedKey) -> dict[str, str]:
    if key.status != "compromised" or key.compromised_at is None:
        return {}
    return {"revoked": instants.written(key.compromised_at)}
