"""The nine checks of a certificate and the one word they come to: facts first, word last."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from curriculum.awards import checking, events, names, sentences
from curriculum.awards.checking import Check, Opened
from curriculum.awards.claim import Claim
from curriculum.awards.documents import Document
from curriculum.awards.events import Event, State
from curriculum.awards.standing import LogFacts, Standing, check_log, check_status
from curriculum.awards.trust import TrustedIssuer

Word = Literal["valid", "invalid", "not_in_force", "indeterminate", "unsupported"]

CHECKS = ("input", "schema", "issuer", "proof", "validity", "status", "log", "pdf", "holder")
_NOT_IN_FORCE = {"expired", "not_yet_valid", "revoked", "suspended", "superseded"}
_PRECEDENCE = ("revoked", "superseded", "suspended", "not_yet_valid", "expired")
# Genuine and in force, but perhaps not this person's: never `valid`, never `invalid`.
_ANOTHER_PERSON = {"name_differs"}
_NOT_OURS = {"unknown_issuer"}
_NOT_A_DOCUMENT = {"too_large", "unreadable", "no_credential", "several_credentials"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Knowledge:
    """What the verifier knows besides the document.

    `standing` and `events` are the word of the issuer's own records, where the verifier is the
    issuer; otherwise `status_lists` (address to signed bytes) decide. `logged_at` is when the
    issuer's log took in this very credential. `at` asks about another day.
    """

    issuers: tuple[TrustedIssuer, ...]
    now: datetime
    at: datetime | None = None
    standing: Standing | None = None
    events: tuple[Event, ...] = ()
    logged_at: datetime | None = None
    status_lists: Mapping[str, bytes] = field(default_factory=dict)
    log: LogFacts | None = None
    issued_files: frozenset[str] = frozenset()
    expected_name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What a verifier is told. `state` says why; `claim` is what the credential says, to be
    shown as fact only where `believed`; `condition` adds labels, dates and reason class."""

    word: Word
    state: str
    checks: tuple[Check, ...]
    claim: Claim | None = None
    issuer: TrustedIssuer | None = None
    sha256: str = ""
    condition: State | None = None

    @property
    def notes(self) -> tuple[str, ...]:
        """One sentence for each label: its end is near, it can be renewed, a refresher is due."""
        if self.condition is None or self.claim is None or not self.believed:
            return ()
        return sentences.of_labels(self.condition, self.claim.valid_until)

    @property
    def sentence(self) -> str:
        """The first sentence, which names issuer and host."""
        return sentences.first(self.word, self.state, self.claim, self.issuer)

    @property
    def believed(self) -> bool:
        """Whether the claim may be shown: its signature holds, and nothing about it is forged."""
        signed = any(one.name == "proof" and one.result == "pass" for one in self.checks)
        return signed and self.claim is not None and self.word != "invalid"

    def check(self, name: str) -> Check:
        """Return the check of that name."""
        return next(one for one in self.checks if one.name == name)


def verify(document: Document, knowledge: Knowledge) -> Verdict:
    """Run every check that has a meaning and come to a verdict; never raises on bad documents."""
    opened = checking.open_credential(document)
    issuer = checking.check_issuer(opened, knowledge.issuers, knowledge.now, knowledge.logged_at)
    checks = [opened.input, opened.schema, issuer.check, checking.check_proof(opened, issuer)]
    if checks[3].result == "pass" and opened.claim is not None:
        checks += _later(document, opened, opened.claim, issuer.issuer, knowledge)
    else:
        checks += [Check(name, "skipped") for name in CHECKS[4:]]
    word, state = decide(tuple(checks), test=_is_test(opened.claim, issuer.issuer))
    return Verdict(
        word=word,
        state=state,
        checks=tuple(checks),
        claim=opened.claim,
        issuer=issuer.issuer,
        sha256=document.sha256,
        condition=_condition(opened.claim, knowledge) if checks[3].result == "pass" else None,
    )


def decide(checks: tuple[Check, ...], *, test: bool = False) -> tuple[Word, str]:
    """Return the word and the state that the checks come to."""
    failed = [one.code for one in checks if one.result == "fail"]
    strange = [code for code in failed if code in _NOT_A_DOCUMENT]
    if strange:
        return "unsupported", strange[0]
    if any(code in _NOT_OURS for code in failed):
        return "unsupported", "foreign_issuer"
    broken = [code for code in failed if code not in _NOT_IN_FORCE | _ANOTHER_PERSON]
    if broken:
        return "invalid", broken[0]
    if test:
        return "unsupported", "test_issuer"
    ended = [code for code in _PRECEDENCE if code in failed]
    if ended:
        return "not_in_force", ended[0]
    unsure = failed + [one.code for one in checks if one.result == "unknown"]
    if unsure:
        return "indeterminate", unsure[0]
    return "valid", "valid"


def not_a_certificate(state: Literal["unknown", "mistyped"]) -> Verdict:
    """The answer for a number we do not know, or that nobody can know."""
    return Verdict(word="unsupported", state=state, checks=())


def closed() -> Verdict:
    """The answer for a number whose holder keeps the page closed: neither name nor role."""
    return Verdict(word="indeterminate", state="private", checks=())


def withdrawn_by_holder() -> Verdict:
    """The answer for a number whose holder left and withdrew it: nothing else is kept of it."""
    return Verdict(word="not_in_force", state="revoked", checks=())


def _later(
    document: Document,
    opened: Opened,
    claim: Claim,
    issuer: TrustedIssuer | None,
    knowledge: Knowledge,
) -> list[Check]:
    at = knowledge.at or knowledge.now
    status = (
        checking.standing_check(knowledge.standing)
        if knowledge.standing is not None
        else check_status(opened.document, issuer, knowledge.status_lists, knowledge.now)
    )
    return [
        checking.check_validity(claim, at),
        status,
        check_log(knowledge.log),
        checking.check_pdf(document, claim, issuer, knowledge.issued_files),
        _check_holder(claim, knowledge.expected_name),
    ]


def _condition(claim: Claim | None, knowledge: Knowledge) -> State | None:
    if claim is None:
        return None
    at = knowledge.at or knowledge.now
    return events.state(knowledge.events, claim.valid_from, claim.valid_until, at)


def _check_holder(claim: Claim, expected: str) -> Check:
    if not expected.strip():
        return Check("holder", "skipped")
    likeness = names.compare(claim.printed_name, expected)
    if likeness == "same":
        return Check("holder", "pass")
    code = "name_other_form" if likeness == "other-form" else "name_differs"
    return Check("holder", "unknown" if likeness == "other-form" else "fail", code)


def _is_test(claim: Claim | None, issuer: TrustedIssuer | None) -> bool:
    return bool((claim and claim.test) or (issuer and issuer.test))
