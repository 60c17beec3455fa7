"""The P-256 key that signs paper, under a root of the issuer's own."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

_LEAF_LIFE = timedelta(days=3653)
_ROOT_LIFE = timedelta(days=2 * 3653)


@dataclass(frozen=True, slots=True)
class PaperKey:
    """A private key in PEM, its certificate and the root's, both in DER."""

    key_pem: bytes
    leaf: bytes
    root: bytes


def new_paper_key(name: str, country: str, now: datetime) -> PaperKey:
    """Return a new leaf under a new root.

    The root's private key is dropped at once: it can neither be stolen nor make a second leaf.
    A later leaf comes with a root of its own, and verifiers keep both.
    """
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    root_key = ec.generate_private_key(ec.SECP256R1())
    leaf_key = ec.generate_private_key(ec.SECP256R1())
    root_name = _name(f"{name} paper root", country)
    root = _certificate(root_name, root_name, root_key.public_key(), root_key, now)
    leaf = _certificate(
        _name(f"{name} certificates", country), root_name, leaf_key.public_key(), root_key, now
    )
    return PaperKey(
        key_pem=leaf_key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        ),
        leaf=leaf.public_bytes(serialization.Encoding.DER),
        root=root.public_bytes(serialization.Encoding.DER),
    )


def _name(common: str, country: str) -> Any:
    from cryptography import x509
    from cryptography.x509.oid import NameOID

    parts = [x509.NameAttribute(NameOID.COMMON_NAME, common[:64])]
    if len(country) == 2:
        parts.insert(0, x509.NameAttribute(NameOID.COUNTRY_NAME, country.upper()))
    return x509.Name(parts)


def _certificate(subject: Any, issuer: Any, public: Any, signer: Any, now: datetime) -> Any:
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes

    is_root = subject == issuer
    life = _ROOT_LIFE if is_root else _LEAF_LIFE
    usage = x509.KeyUsage(
        digital_signature=not is_root,
        content_commitment=not is_root,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=is_root,
        crl_sign=is_root,
        encipher_only=False,
        decipher_only=False,
    )
    signer_key = x509.AuthorityKeyIdentifier.from_issuer_public_key(signer.public_key())
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(public)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(minutes=5))
        .not_valid_after(now + life)
        .add_extension(x509.BasicConstraints(ca=is_root, path_length=0 if is_root else None), True)
        .add_extension(usage, True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), False)
        .add_extension(signer_key, False)
        .sign(signer, hashes.SHA256())
    )
