"""The paper of an award: printed and sealed once, then kept, so that every copy is the same."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from curriculum.awards import credential
from curriculum.awards.keys import Keyring
from webapp.paper import certificate, designs, sealing
from webapp.paper.looks import made
from webapp.queries import certificates, looks
from webapp.queries.looks import Kept
from webapp.store.awards import Award, AwardFile, AwardSeal
from webapp.store.database import Sessions

LANGUAGE = "en"


class Erased(LookupError):
    """The holder left: there is no paper any more."""


def pdf(
    sessions: Sessions, keyring: Keyring, roots: Sequence[Path], number: str, *, now: datetime
) -> bytes:
    """Return the certificate's PDF; the first call prints it, outside of any transaction.

    Raises LookupError for a number that was never issued, Erased for one whose holder left.
    """
    with sessions() as session:
        award = session.scalar(select(Award).where(Award.number == number))
        if award is None:
            raise LookupError(f"no award has the number {number}")
        if not award.printed_name:
            raise Erased(f"the holder of {number} left")
        signed, seal = certificates.signed_last(session, award), _seals(session, award.id)
        kept = _kept(session, award.id, seal)
        look = looks.at(session, award.awarded_at)
    if kept is not None:
        return kept
    printed = _printed(award.kind, signed, look, keyring, roots)
    with sessions.begin() as session:
        kept = _kept(session, award.id, seal)
        if kept is not None:  # somebody printed it meanwhile: the first one is the one
            return kept
        digest = sha256(printed).hexdigest()
        file = AwardFile(
            award_id=award.id, language=LANGUAGE, seal=seal, pdf=printed, sha256=digest, at=now
        )
        session.add(file)
    return printed


def _seals(session: Session, award_id: int) -> int:
    """Return how often the credential was signed anew: each time there is another paper."""
    counted = select(func.count()).select_from(AwardSeal).where(AwardSeal.award_id == award_id)
    return session.scalar(counted) or 0


def _kept(session: Session, award_id: int, seal: int) -> bytes | None:
    wanted = AwardFile.award_id == award_id, AwardFile.language == LANGUAGE, AwardFile.seal == seal
    return session.scalar(select(AwardFile.pdf).where(*wanted))


def _printed(
    kind: str, signed: Award | AwardSeal, look: Kept, keyring: Keyring, roots: Sequence[Path]
) -> bytes:
    claim = credential.claim_of(json.loads(signed.credential))
    design = designs.read(roots, kind)  # a design is named after the kind of award
    fingerprint = keyring.print_of(signed.key_id)  # the key that signed, not the one of today
    own = made(**asdict(look))
    page = certificate.render(claim, signed.credential, design, fingerprint=fingerprint, look=own)
    return sealing.seal(page, keyring.paper(), reason=f"{design.title} {claim.number}")
