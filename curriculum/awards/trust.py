"""Whom a verifier believes: an issuer, its keys with their lives, its roots for paper."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Literal

KeyStatus = Literal["active", "retired", "compromised"]


@dataclass(frozen=True, slots=True)
class TrustedKey:
    """One public key: retired ones verify for ever, compromised ones never."""

    id: str
    public: bytes
    status: KeyStatus
    not_before: datetime
    not_after: datetime | None = None
    compromised_at: datetime | None = None

    @property
    def fingerprint(self) -> str:
        """The short print of the key that stands on the paper, in groups of four."""
        digest = sha256(self.public).hexdigest().upper()[:20]
        return " ".join(digest[at : at + 4] for at in range(0, 20, 4))

    def may_sign_at(self, at: datetime) -> bool:
        """Say whether the key was in use at that time."""
        return self.not_before <= at and (self.not_after is None or at <= self.not_after)


@dataclass(frozen=True, slots=True, kw_only=True)
class TrustedIssuer:
    """An issuer as a verifier knows it; `paper_roots` are X.509 certificates in DER."""

    did: str
    name: str
    host: str
    test: bool
    keys: tuple[TrustedKey, ...]
    country: str = ""
    contact: str = ""
    paper_roots: tuple[bytes, ...] = ()
    valid_until: datetime | None = None

    def key(self, key_id: str) -> TrustedKey | None:
        """Return the key of that id, or None."""
        return next((key for key in self.keys if key.id == key_id), None)
