"""An operator's own certificate: what is taken, what is refused with a reason, what is believed."""

from datetime import timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12
from cryptography.x509.oid import NameOID
from pypdf import PdfWriter

from curriculum.awards import bundle, keys, own_seal, pdf
from curriculum.awards.own_seal import BadSeal
from tests.awarding import NOON, PASSPHRASE, QUICK
from webapp.paper import sealing

PASSWORD = "correct horse"
HERE = keys.Issuer(name="Ytterby Institute", host="ytterby.example", test=False)


def named(name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])


def certificate(name: str, key: Any, by: str, signer: Any, *, ca: bool = False) -> x509.Certificate:
    builder = (
        x509.CertificateBuilder()
        .subject_name(named(name))
        .issuer_name(named(by))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(NOON - timedelta(days=365))
        .not_valid_after(NOON + timedelta(days=900))
        .add_extension(x509.BasicConstraints(ca=ca, path_length=None), True)
        .add_extension(
            x509.KeyUsage(
                digital_signature=not ca,
                content_commitment=not ca,
                key_cert_sign=ca,
                crl_sign=ca,
                key_encipherment=False,
                data_encipherment=False,
                key_agreement=False,
                encipher_only=False,
                decipher_only=False,
            ),
            True,
        )
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), False)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(signer.public_key()), False
        )
    )
    return builder.sign(signer, hashes.SHA256())


class Authority:
    """Somebody who gives out certificates, to us and to others."""

    def __init__(self, key: Any = None) -> None:
        self.key = key or ec.generate_private_key(ec.SECP256R1())
        self.root = certificate("Trust centre", self.key, "Trust centre", self.key, ca=True)

    def file(
        self, name: str = "Ytterby Institute", key: Any = None, *, chain: bool = True
    ) -> bytes:
        key = key or ec.generate_private_key(ec.SECP256R1())
        leaf = certificate(name, key, "Trust centre", self.key)
        sealed = BestAvailableEncryption(PASSWORD.encode())
        return pkcs12.serialize_key_and_certificates(
            b"x", key, leaf, [self.root] if chain else None, sealed
        )


def a_page() -> bytes:
    writer, made = PdfWriter(), BytesIO()
    writer.add_blank_page(100, 100)
    writer.write(made)
    return made.getvalue()


def a_keyring(path: Path) -> keys.Keyring:
    return keys.create(path / "issuer.json", PASSPHRASE, HERE, now=NOON, cost=QUICK)


def test_papers_sealed_with_it_are_ours_and_earlier_ones_stay_ours(tmp_path: Path) -> None:
    before = a_keyring(tmp_path)
    old = sealing.seal(a_page(), before.paper(), reason="x")
    after = before.sealing_with(own_seal.read(Authority().file(), PASSWORD, now=NOON))
    new = sealing.seal(a_page(), after.paper(), reason="x")

    roots = after.trusted().paper_roots
    assert [pdf.check_seal(one, roots).code for one in (old, new)] == ["", ""]
    assert pdf.check_seal(new, before.trusted().paper_roots).code == "pdf_foreign_signer"
    told = bundle.build(after, now=NOON)
    assert len(told["paper_roots"]) == 2


def test_another_certificate_of_the_same_authority_seals_nothing_of_ours(tmp_path: Path) -> None:
    centre = Authority()
    ours = a_keyring(tmp_path).sealing_with(own_seal.read(centre.file(), PASSWORD, now=NOON))
    theirs = own_seal.read(centre.file("Ytterby Institute"), PASSWORD, now=NOON)

    forged = sealing.seal(a_page(), theirs, reason="x")

    assert pdf.check_seal(forged, ours.trusted().paper_roots).code == "pdf_foreign_signer"


def test_the_key_is_encrypted_at_rest_and_outlives_a_rotation(tmp_path: Path) -> None:
    own = own_seal.read(Authority().file(), PASSWORD, now=NOON)
    a_keyring(tmp_path).sealing_with(own).rotate(now=NOON + timedelta(days=1))

    kept = (tmp_path / "issuer.json").read_text()
    assert "PRIVATE" not in kept
    assert keys.load(tmp_path / "issuer.json", PASSPHRASE).paper() == own


@pytest.mark.parametrize(
    ("file", "password", "said"),
    [
        (Authority().file(), "wrong", "passphrase does not open"),
        (Authority().file()[:80], PASSWORD, "damaged"),
        (b"not one", PASSWORD, "not PKCS#12"),
        (b"0" * 70_000, PASSWORD, "64 kB"),
        (Authority().file(chain=False), PASSWORD, "whole chain"),
        (Authority().file(key=ec.generate_private_key(ec.SECP384R1())), PASSWORD, "P-256"),
        (Authority().file(key=rsa.generate_private_key(65537, 2048)), PASSWORD, "P-256"),
        (Authority(rsa.generate_private_key(65537, 2048)).file(), PASSWORD, "ECDSA"),
    ],
    ids=["passphrase", "cut", "text", "large", "alone", "p384", "rsa", "rsa-issuer"],
)
def test_a_file_that_cannot_seal_is_refused_with_the_reason(
    file: bytes, password: str, said: str
) -> None:
    with pytest.raises(BadSeal, match=said):
        own_seal.read(file, password, now=NOON)


def test_a_certificate_that_has_run_out_is_refused() -> None:
    with pytest.raises(BadSeal, match="not valid today"):
        own_seal.read(Authority().file(), PASSWORD, now=NOON + timedelta(days=901))
