"""The invisible PAdES signature that closes a printed certificate."""

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from io import BytesIO
from typing import Any

from curriculum.awards.own_seal import BadSeal
from curriculum.awards.pdf import check_seal
from curriculum.awards.seals import PaperKey

RESERVED = 6144
FIELD = "IssuerSignature"


def seal(pdf: bytes, key: PaperKey, *, reason: str) -> bytes:
    """Return the PDF certified with P-256: no change is allowed afterwards.

    The result begins with exactly the bytes of `pdf`.
    """
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign import fields, signers

    meta = signers.PdfSignatureMetadata(
        field_name=FIELD,
        md_algorithm="sha256",
        reason=reason,
        subfilter=fields.SigSeedSubFilter.PADES,
        certify=True,
        docmdp_permissions=fields.MDPPerm.NO_CHANGES,
    )
    field = fields.SigFieldSpec(FIELD, readable_field_name="Signature of the issuer")
    signer = signers.PdfSigner(meta, _signer(key), new_field_spec=field)
    out = signer.sign_pdf(IncrementalPdfFileWriter(BytesIO(pdf)), bytes_reserved=RESERVED)
    return bytes(out.getvalue())


@lru_cache(4)  # an installation has one paper key, and one more while it is being replaced
def _signer(key: PaperKey) -> Any:
    from asn1crypto import keys as asn1_keys  # type: ignore[import-untyped]
    from asn1crypto import pem, x509
    from pyhanko_certvalidator.registry import SimpleCertificateStore

    from webapp.paper.repeated import RepeatedSigner

    _, _, der = pem.unarmor(key.key_pem)
    chain = SimpleCertificateStore()  # type: ignore[no-untyped-call]
    chain.register(x509.Certificate.load(key.root))
    return RepeatedSigner(
        signing_cert=x509.Certificate.load(key.leaf),
        signing_key=asn1_keys.PrivateKeyInfo.load(der),
        cert_registry=chain,
    )


@dataclass(frozen=True, slots=True)
class Sealer:
    """A certificate in words."""

    subject: str
    issuer: str
    until: datetime


def told(leaf: bytes) -> Sealer:
    """Return what a certificate in DER says of itself."""
    from cryptography.x509 import load_der_x509_certificate

    found = load_der_x509_certificate(leaf)
    subject, issuer = found.subject.rfc4514_string(), found.issuer.rfc4514_string()
    return Sealer(subject, issuer, found.not_valid_after_utc)


def try_out(key: PaperKey) -> None:
    """Seal a page and check it as a verifier would; raises BadSeal where that fails."""
    from pypdf import PdfWriter

    writer, blank = PdfWriter(), BytesIO()
    writer.add_blank_page(100, 100)
    writer.write(blank)
    found = check_seal(seal(blank.getvalue(), key, reason="Trial"), [key.leaf])
    if found.code:
        raise BadSeal("A page that was sealed with it does not verify: it is not for signing.")
