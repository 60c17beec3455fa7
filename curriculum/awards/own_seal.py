"""The operator's own certificate for sealing papers: what a PKCS#12 file must hold to be used."""

from datetime import datetime
from typing import Any

from curriculum.awards.seals import PaperKey

LARGEST = 64 * 1024


class BadSeal(Exception):
    """The file cannot seal papers; the message says why and what to do."""


def read(data: bytes, password: str, *, now: datetime) -> PaperKey:
    """Return key, certificate and its issuer's certificate from a PKCS#12 file; raises BadSeal."""
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.serialization import pkcs12

    if len(data) > LARGEST:
        raise BadSeal("The file is larger than 64 kB: it holds more than one certificate.")
    try:
        found = pkcs12.load_pkcs12(data, password.encode())
    except (ValueError, TypeError) as wrong:
        if "password" in str(wrong).lower() or "mac" in str(wrong).lower():
            raise BadSeal("The passphrase does not open the file.") from wrong
        raise BadSeal("The file is not PKCS#12 (.p12, .pfx), or is damaged.") from wrong
    if found.key is None or found.cert is None:
        raise BadSeal("The file must hold a private key and its certificate.")
    leaf = found.cert.certificate
    if not leaf.not_valid_before_utc <= now < leaf.not_valid_after_utc:
        raise BadSeal("The certificate is not valid today.")
    key = _p256(found.key, leaf)
    root = _issuer_of(leaf, [one.certificate for one in found.additional_certs])
    der = serialization.Encoding.DER
    pem = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    return PaperKey(key_pem=pem, leaf=leaf.public_bytes(der), root=root.public_bytes(der))


def _p256(key: Any, leaf: Any) -> Any:
    from cryptography.hazmat.primitives.asymmetric import ec

    if not isinstance(key, ec.EllipticCurvePrivateKey) or key.curve.name != "secp256r1":
        raise BadSeal("The key must be an elliptic one on P-256: ask for such a certificate.")
    if leaf.public_key() != key.public_key():
        raise BadSeal("The certificate is not that of the key.")
    return key


def _issuer_of(leaf: Any, others: list[Any]) -> Any:
    """Return the certificate that signed the leaf, as ours must be signed: by P-256 and SHA-256."""
    from cryptography.exceptions import InvalidSignature

    if leaf.issuer == leaf.subject:
        raise BadSeal("The certificate signed itself: send one that somebody issued to you.")
    for one in others:
        try:
            leaf.verify_directly_issued_by(one)
        except (ValueError, TypeError, InvalidSignature):
            continue
        if leaf.signature_algorithm_oid.dotted_string != "1.2.840.10045.4.3.2":
            raise BadSeal("Its issuer must have signed it by ECDSA with SHA-256.")
        return one
    raise BadSeal("The file must also hold the certificate of its issuer: export the whole chain.")
