"""A verdict as the JSON that the site's API and the command line give alike."""

from datetime import datetime
from typing import Any, Literal

from curriculum.awards import instants
from curriculum.awards.claim import Claim
from curriculum.awards.verdict import Verdict

API = "1"


def as_json(
    verdict: Verdict, *, checked_at: datetime, mode: Literal["online", "offline"]
) -> dict[str, Any]:
    """Return the answer; the certificate's data only where they are to be believed."""
    return {
        "api": API,
        "verdict": verdict.word,
        "state": verdict.state,
        "sentence": verdict.sentence,
        "checked_at": instants.written(checked_at),
        "mode": mode,
        **_condition(verdict),
        "certificate": _certificate(verdict.claim) if verdict.claim and verdict.believed else None,
        "checks": [
            {
                "check": one.name,
                "result": one.result,
                **({"code": one.code} if one.code else {}),
                "message": one.message,
                **({"detail": one.detail} if one.detail else {}),
            }
            for one in verdict.checks
        ],
    }


def _condition(verdict: Verdict) -> dict[str, Any]:
    """Return labels, what ended it, and what a refresher is about: only of what is believed."""
    found = verdict.condition if verdict.believed else None
    ended, refresher = (found.ended, found.refresher) if found else (None, None)
    return {
        "labels": list(found.labels) if found else [],
        "notes": list(verdict.notes),
        "ended": ended and {"on": instants.written(ended.at)[:10], "reason": ended.reason_class},
        "refresher": refresher
        and {
            "since": instants.written(refresher.at)[:10],
            "what": refresher.what,
            "link": refresher.link,
        },
        "successor": found.successor if found else "",
    }


def _certificate(claim: Claim) -> dict[str, Any]:
    until = claim.valid_until
    return {
        "id": claim.number,
        "url": claim.id,
        "name": claim.printed_name,
        "role": claim.role_id,
        "role_title": claim.role_title,
        "level": claim.level,
        "assurance": claim.assurance,
        "assurance_words": claim.assurance_words,
        "not_seen": claim.not_seen,
        "does_not_confer": list(claim.does_not_confer),
        "bank": claim.conditions.bank,
        "sitting": claim.conditions.sitting,
        "identity": claim.conditions.identity,
        "cut": claim.conditions.cut,
        "tries": claim.conditions.tries,
        "edition": claim.conditions.edition,
        "awarded": instants.written(claim.awarded)[:10],
        "valid_from": instants.written(claim.valid_from)[:10],
        "valid_until": instants.written(until)[:10] if until else None,
        "issuer": claim.issuer_did,
        "issuer_name": claim.issuer_name,
        "test": claim.test,
        "competencies": [
            {"id": one.id, "title": one.title, "level": one.level, "how": list(one.how)}
            for one in claim.competencies
        ],
    }
