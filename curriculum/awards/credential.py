"""The signed truth of a certificate: an Open Badges 3.0 credential of W3C's data model 2.0."""

import json
from dataclasses import asdict, dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any
from uuid import UUID

from curriculum.awards import contexts, instants, profile, proof
from curriculum.awards.claim import Claim, ClaimedCompetency, Conditions
from curriculum.awards.keys import Keyring

TYPES = ["VerifiableCredential", "OpenBadgeCredential"]
_TYPES = {"competency": "Certificate", "completion": "CertificateOfCompletion"}


@dataclass(frozen=True, slots=True)
class StatusEntry:
    """The award's place in the status lists: list number and random index."""

    list_number: int
    index: int


class Contradiction(Exception):
    """A claim that no certificate may make, such as an end before its beginning."""


def build(claim: Claim, entry: StatusEntry) -> dict[str, Any]:
    """Return the unsigned credential; raises Contradiction or profile.NotOurProfile."""
    if claim.valid_until is not None and claim.valid_until < claim.valid_from:
        raise Contradiction("The certificate would end before it begins.")
    document: dict[str, Any] = {
        "@context": [contexts.CREDENTIALS, contexts.OPEN_BADGES, contexts.AWARD_TERM],
        "id": claim.id,
        "type": TYPES,
        "name": f"{claim.title}: {claim.role_title}",
        "issuer": {
            "id": claim.issuer_did,
            "type": ["Profile"],
            "name": claim.issuer_name,
            "url": f"https://{claim.host}",
        },
        "validFrom": instants.written(claim.valid_from),
        "credentialSubject": _subject(claim),
        "credentialStatus": [
            _status(claim.host, entry, purpose) for purpose in ("revocation", "suspension")
        ],
    }
    if claim.valid_until is not None:
        document["validUntil"] = instants.written(claim.valid_until)
    profile.hold_to(document)
    return document


def sign(unsigned: dict[str, Any], keyring: Keyring, *, created: datetime) -> bytes:
    """Return the signed credential as the bytes that are stored, sent and attached."""
    sealed = proof.seal(unsigned, keyring.active_id, keyring.sign, created)
    return json.dumps(sealed, ensure_ascii=False, indent=1).encode()


def claim_of(document: dict[str, Any]) -> Claim:
    """Return the claim a credential of our profile makes; the profile must have been checked."""
    subject = document["credentialSubject"]
    award, achievement = subject["award"], subject["achievement"]
    host, _, number = document["id"].removeprefix("https://").partition("/V/")
    until = document.get("validUntil")
    return Claim(
        number=number,
        host=host,
        issuer_name=document["issuer"]["name"],
        issuer_did=document["issuer"]["id"],
        test=award["test"],
        printed_name=subject["identifier"][0]["identityHash"],
        name_lang=award["nameLanguage"],
        name_dir=award["nameDirection"],
        role_id=award["role"]["id"],
        role_title=achievement["name"],
        role_number=award["role"]["number"],
        role_code=award["role"]["code"],
        tier=award["role"]["tier"],
        achievement_version=int(achievement["version"]),
        assurance=award["assurance"],
        competencies=tuple(_competency(one) for one in award["competencies"]),
        awarded=instants.read(award["awarded"]),
        valid_from=instants.read(document["validFrom"]),
        valid_until=instants.read(until) if until else None,
        conditions=Conditions(**award["conditions"]),
        does_not_confer=tuple(award["doesNotConfer"]),
        not_seen=award["notSeen"],
        basis=award["basis"],
        criteria_url=achievement["criteria"]["id"],
    )


def narrative(claim: Claim) -> str:
    """Return the claim's limits in prose, for readers of Open Badges who see no more."""
    shown = "; ".join(
        f"{one.title}: {one.level_words}" + (f" ({one.how_words})" if one.how else "")
        for one in claim.competencies
    )
    parts = [
        f"Assurance: {claim.assurance_words}.",
        claim.not_seen,
        f"Conditions: {', '.join(claim.conditions.words)}.",
        f"Competencies: {shown}." if shown else "",
    ]
    if claim.does_not_confer:
        parts.append(f"It does not confer: {'; '.join(claim.does_not_confer)}.")
    if claim.test:
        parts.insert(0, "TEST: made with a test key, worth nothing.")
    return " ".join(part for part in parts if part)


def _subject(claim: Claim) -> dict[str, Any]:
    # The same certificate always has the same subject, and no two certificates share one.
    subject = UUID(bytes=sha256(f"subject {claim.number}".encode()).digest()[:16], version=4)
    return {
        "id": subject.urn,
        "type": ["AchievementSubject"],
        "identifier": [
            {
                "type": "IdentityObject",
                "identityType": "name",
                "hashed": False,
                "identityHash": claim.printed_name,
            }
        ],
        "achievement": {
            "id": f"https://{claim.host}{claim.criteria_path}",
            "type": ["Achievement"],
            "achievementType": _TYPES[claim.kind],
            "name": claim.role_title,
            "description": f"{claim.title}. {claim.assurance_words}. {claim.not_seen}".strip(),
            "criteria": {"id": claim.criteria_url, "narrative": narrative(claim)},
            "version": str(claim.achievement_version),
        },
        "award": _award(claim),
    }


def _award(claim: Claim) -> dict[str, Any]:
    return {
        "profile": 1,
        "test": claim.test,
        "awarded": instants.written(claim.awarded),
        "role": {
            "id": claim.role_id,
            "number": claim.role_number,
            "code": claim.role_code,
            "tier": claim.tier,
        },
        "assurance": claim.assurance,
        "nameLanguage": claim.name_lang,
        "nameDirection": claim.name_dir,
        "competencies": [
            {
                "id": one.id,
                "title": one.title,
                "how": list(one.how),
                **({"level": one.level} if one.level else {}),
            }
            for one in claim.competencies
        ],
        "conditions": asdict(claim.conditions),
        "doesNotConfer": list(claim.does_not_confer),
        "notSeen": claim.not_seen,
        "basis": claim.basis,
    }


def _competency(found: dict[str, Any]) -> ClaimedCompetency:
    return ClaimedCompetency(
        id=found["id"], title=found["title"], level=found.get("level"), how=tuple(found["how"])
    )


def _status(host: str, entry: StatusEntry, purpose: str) -> dict[str, str]:
    address = list_address(host, entry.list_number, purpose)
    return {
        "id": f"{address}#{entry.index}",
        "type": "BitstringStatusListEntry",
        "statusPurpose": purpose,
        "statusListIndex": str(entry.index),
        "statusListCredential": address,
    }


def list_address(host: str, number: int, purpose: str) -> str:
    """Return where the signed status list of that number and purpose is served."""
    return f"https://{host}/status/{number}" + ("/suspension" if purpose == "suspension" else "")
