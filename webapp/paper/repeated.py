"""A signer whose signatures differ in a digest and in nothing else: the rest is written once.

Two thirds of what a seal costs is to put the same certificates and attributes into DER again.
"""

from dataclasses import dataclass, replace
from typing import Any

from asn1crypto import cms  # type: ignore[import-untyped]
from pyhanko.sign.signers import SimpleSigner


@dataclass(frozen=True, slots=True)
class _Form:
    """A signature that was made: how it was asked for, the whole, what of it was signed.

    The digest stands once in both.
    """

    asked: dict[str, Any]
    made: bytes
    signed: bytes
    digest: bytes

    def filled(self, digest: bytes) -> tuple[bytes, bytes]:
        """Return both with another digest."""
        return self.made.replace(self.digest, digest), self.signed.replace(self.digest, digest)


class RepeatedSigner(SimpleSigner):
    """Signs as its base class does, the second time in the form of the first.

    A PAdES signature holds no time (ETSI EN 319 142-1: it stands in the file), so that two by one
    key, asked for in one way, differ in the digest of the file and in the signature over it.
    """

    _form: _Form | None = None

    async def async_sign(  # type: ignore[override]  # how it is asked is told on as it is
        self, data_digest: bytes, digest_algorithm: str, **how: Any
    ) -> Any:
        """Return the CMS object over a digest."""
        asked, form = _without_time(digest_algorithm, how), self._form
        if form is None or form.asked != asked:
            made = await super().async_sign(data_digest, digest_algorithm, **how)
            self._form = _form(asked, made, data_digest)
            return made
        whole, signed = form.filled(data_digest)
        filled = cms.ContentInfo.load(whole)
        (signer,) = filled["content"]["signer_infos"]
        signer["signature"] = await self.async_sign_raw(signed, digest_algorithm)
        return filled


def _without_time(digest_algorithm: str, how: dict[str, Any]) -> dict[str, Any]:
    """Return how a signature is asked for; a PAdES one leaves out the time that it is told."""
    asked = {**how, "digest_algorithm": digest_algorithm}
    if how.get("use_pades") and how.get("signed_attr_settings"):
        asked["signed_attr_settings"] = replace(how["signed_attr_settings"], signing_time=None)
    return asked


def _form(asked: dict[str, Any], made: Any, digest: bytes) -> _Form | None:
    """Return a signature as a form, or None where the digest stands in it more than once."""
    (signer,) = made["content"]["signer_infos"]
    whole, signed = made.dump(), signer["signed_attrs"].untag().dump()
    once = whole.count(digest) == signed.count(digest) == 1
    return _Form(asked, whole, signed, digest) if once else None
