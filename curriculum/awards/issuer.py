"""The issuer in public: its did:web document."""

from typing import Any

from curriculum.awards import multikey
from curriculum.awards.trust import TrustedIssuer

CONTEXT = ["https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1"]


def did_document(issuer: TrustedIssuer) -> dict[str, Any]:
    """Return what `/.well-known/did.json` serves.

    Retired keys stay in both lists, or other verifiers would refuse what they signed;
    compromised ones leave `assertionMethod`.
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
            }
            for key in issuer.keys
        ],
        "assertionMethod": [key.id for key in issuer.keys if key.status != "compromised"],
    }
