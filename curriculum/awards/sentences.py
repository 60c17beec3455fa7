"""Verdicts and checks in sentences; doors may translate them by their codes."""

from datetime import datetime

from curriculum.awards import instants
from curriculum.awards.claim import Claim
from curriculum.awards.events import GRACE, State
from curriculum.awards.trust import TrustedIssuer

PASSED = {
    "input": "The file can be read and holds one credential.",
    "schema": "Every part of the credential is one we know and sign.",
    "issuer": "The issuer and its key are known.",
    "proof": "The signed credential was not changed.",
    "validity": "The day lies within its validity.",
    "status": "It was neither withdrawn nor suspended.",
    "log": "It stands in the issuer's log.",
    "pdf": "The PDF is the one that was issued.",
    "holder": "The name is the one on the certificate.",
}

CODES = {
    "too_large": "The file is larger than 5 MB.",
    "unreadable": "The file is no certificate: no PDF, no badge and no credential in JSON.",
    "no_credential": "There is no credential in the file.",
    "several_credentials": "There is more than one credential in the file.",
    "schema_violation": "The credential has a part that certificates of ours do not have.",
    "unknown_context": "The credential uses other vocabularies than ours.",
    "unsigned_term": "The credential has a part that no signature covers.",
    "unknown_issuer": "The issuer is not one you trust here.",
    "unknown_key": "The issuer has no such key.",
    "key_compromised": "The key that signed it was stolen; nothing it signed is believed.",
    "key_not_valid_then": "The key was not in use on the day it is said to have signed.",
    "no_trust": "No issuer is trusted yet: give the issuer's file.",
    "bundle_expired": "The issuer's file is older than 90 days: get a new one.",
    "bad_signature": "The text was changed after it was signed, or was never signed.",
    "unsupported_suite": "The signature is of another kind than ours.",
    "malformed_proof": "The signature is damaged.",
    "expired": "Its validity has ended.",
    "not_yet_valid": "Its validity has not begun.",
    "revoked": "It was withdrawn.",
    "suspended": "It is suspended while it is reviewed.",
    "superseded": "It was replaced by a newer certificate.",
    "status_unreachable": "Whether it was withdrawn or suspended is not known: "
    "a status list is missing.",
    "status_stale": "The status list is too old to tell whether it was withdrawn.",
    "status_forged": "The status list is not the issuer's and was not believed.",
    "not_in_log": "It does not stand in the issuer's log.",
    "log_inconsistent": "The issuer's log contradicts an earlier copy of itself.",
    "pdf_altered": "The PDF was changed after it was signed; the page may show something else.",
    "pdf_unsigned": "The PDF is not signed; the page may show something else.",
    "pdf_not_fully_signed": "Something was added to the PDF after it was signed.",
    "qr_mismatch": "The number or the QR code on the page is not that of the credential inside.",
    "pdf_foreign_signer": "The PDF was signed by somebody else.",
    "name_differs": "The name on the certificate is another one.",
    "name_other_form": "The same words in another order or spelling: look at both names.",
}

LABELS = {
    "expiring": "Its validity ends soon, on {day}.",
    "renewal_open": "It can be renewed until {day}.",
    "refresher_due": "A refresher is due since {day}: a part on safety was corrected. "
    "The certificate stays valid.",
}

_SKIPPED = "Not checked."


def of_check(name: str, result: str, code: str) -> str:
    """Return a check's outcome as a sentence."""
    if result == "pass":
        return PASSED[name]
    return CODES.get(code, _SKIPPED)


def of_labels(state: State, valid_until: datetime | None) -> tuple[str, ...]:
    """Return a sentence for each label of a state, with the day that it is about."""
    days: dict[str, datetime | None] = {
        "expiring": valid_until,
        "renewal_open": valid_until + GRACE if valid_until else None,
        "refresher_due": state.refresher.at if state.refresher else None,
    }
    told = ((LABELS[label], days[label]) for label in state.labels)
    return tuple(text.format(day=instants.day(day)) for text, day in told if day is not None)


def first(word: str, state: str, claim: Claim | None, issuer: TrustedIssuer | None) -> str:
    """Return the verdict's first sentence; whatever is genuine names its issuer and host."""
    if word == "valid" and claim:
        return f"Valid. Issued by {_who(issuer)} to {claim.printed_name}."
    if word == "not_in_force" and claim:
        ended = f" on {instants.day(claim.valid_until)}" if claim.valid_until else ""
        why = {
            "revoked": "withdrawn",
            "superseded": "replaced",
            "suspended": "suspended",
            "expired": f"expired{ended}",
            "not_yet_valid": "not yet valid",
        }[state]
        return f"Genuine, but {why}. Issued by {_who(issuer)}."
    if word == "not_in_force":
        return (
            "A certificate with this number was issued. "
            "It was withdrawn at the holder's request: do not rely on it."
        )
    if word == "invalid":
        return f"Not genuine. {CODES.get(state, '')}".strip()
    if word == "indeterminate" and state == "private":
        return (
            "A certificate with this number was issued. Its holder keeps the page closed: "
            "ask for the file and check it here."
        )
    if word == "indeterminate" and state == "name_differs":
        return f"Genuine, but in another name. Issued by {_who(issuer)}."
    if word == "indeterminate":
        return f"Could not be checked completely. {CODES.get(state, '')}".strip()
    return _unsupported(state, claim, issuer)


def _unsupported(state: str, claim: Claim | None, issuer: TrustedIssuer | None) -> str:
    if state == "test_issuer":
        return f"A test, worth nothing: {_who(issuer)} issues with a test key."
    if state == "foreign_issuer":
        name = f": it names “{claim.issuer_name}”, {claim.host}" if claim else ""
        return f"Not ours{name}."
    if state == "mistyped":
        return "This is no certificate number: one character or more was mistyped."
    if state == "unknown":
        return "No certificate of ours has this number."
    return CODES.get(state, "This is not a document of ours.")


def _who(issuer: TrustedIssuer | None) -> str:
    return f"{issuer.name} ({issuer.host})" if issuer else "an unknown issuer"
