"""An issuer and a certificate for tests, with every fact set so that a test names only its own."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from curriculum.awards import credential, documents, keys, numbers, status
from curriculum.awards.claim import NOT_SEEN, Claim, ClaimedCompetency, Conditions
from curriculum.awards.keys import Keyring
from curriculum.awards.verdict import Knowledge

NOON = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)
PASSPHRASE = b"open, please"
QUICK = 2**10  # a cost of scrypt that tests can afford
INDEX = 4711


@cache
def an_issuer(host: str = "ytterby.example", *, test: bool = False) -> Keyring:
    """Return an issuer's keyring, made once for all tests."""
    issuer = keys.Issuer(
        name="Ytterby Institute", host=host, country="SE", contact="awards@example", test=test
    )
    path = Path(mkdtemp(prefix="ytterby-")) / "issuer.json"
    return keys.create(path, PASSPHRASE, issuer, now=NOON - timedelta(days=30), cost=QUICK)


def a_claim(keyring: Keyring | None = None, **other: Any) -> Claim:
    """Return a claim of Maya Okafor's, with other facts where a test says so."""
    issuer = (keyring or an_issuer()).issuer
    claim = Claim(
        number=numbers.new(b"thirteen-byte"),
        host=issuer.host,
        issuer_name=issuer.name,
        issuer_did=issuer.did,
        test=issuer.test,
        printed_name="Maya Okafor",
        role_id="solvent-extraction-chemist",
        role_title="Solvent Extraction Chemist",
        role_number=3,
        role_code="SXC",
        tier="midstream",
        achievement_version=1,
        assurance="knowledge",
        competencies=(
            ClaimedCompetency(id="sx-chemistry", title="Chemistry of extraction", level=2),
            ClaimedCompetency(id="sx-stages", title="Stages", level=2, how=("exam", "lab")),
            ClaimedCompetency(id="sx-operate", title="Start-up and operation", how=("exam",)),
        ),
        awarded=NOON,
        valid_from=NOON,
        valid_until=NOON + timedelta(days=1096),
        conditions=Conditions(edition="2026-1"),
        does_not_confer=("Permission to operate a plant",),
        not_seen=NOT_SEEN["knowledge"],
        criteria_url=f"https://{issuer.host}/achievements/solvent-extraction-chemist/v1",
    )
    return replace(claim, **other)


def signed(claim: Claim | None = None, keyring: Keyring | None = None) -> bytes:
    """Return the signed credential of a claim."""
    keyring = keyring or an_issuer()
    unsigned = credential.build(claim or a_claim(keyring), credential.StatusEntry(1, INDEX))
    return credential.sign(unsigned, keyring, created=NOON)


def status_lists(
    keyring: Keyring | None = None, *, revoked: bool = False, suspended: bool = False
) -> dict[str, bytes]:
    """Return both signed lists as a verifier holds them."""
    keyring = keyring or an_issuer()
    marked = {"revocation": revoked, "suspension": suspended}
    found = {}
    for purpose, is_marked in marked.items():
        address = credential.list_address(keyring.issuer.host, 1, purpose)
        bits = [INDEX] if is_marked else []
        found[address] = status.build(keyring, address, purpose, bits, now=NOON)
    return found


def knowing(**other: Any) -> Knowledge:
    """Return what an offline verifier knows who trusts our issuer and has fresh lists."""
    known = Knowledge(
        issuers=(an_issuer().trusted(),),
        now=NOON + timedelta(hours=1),
        status_lists=status_lists(),
    )
    return replace(known, **other)


def held(data: bytes) -> documents.Document:
    """Return the document of a credential in JSON."""
    return documents.of_credential(data)
