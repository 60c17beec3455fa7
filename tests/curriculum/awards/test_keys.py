"""Keys at rest, over time, and in public."""

import json
from datetime import timedelta
from pathlib import Path

import pytest

from curriculum.awards import bundle, envelope, issuer, keys
from curriculum.awards.verdict import Knowledge, verify
from tests.awarding import NOON, PASSPHRASE, QUICK, a_claim, held, knowing, signed

HERE = keys.Issuer(name="Ytterby Institute", host="ytterby.example", test=False)


@pytest.fixture
def keyring(tmp_path: Path) -> keys.Keyring:
    return keys.create(tmp_path / "issuer.json", PASSPHRASE, HERE, now=NOON, cost=QUICK)


def test_the_file_is_its_owners_alone_and_holds_no_secret_in_clear(
    keyring: keys.Keyring, tmp_path: Path
) -> None:
    path = tmp_path / "issuer.json"
    keyring.unlock()

    assert path.stat().st_mode & 0o777 == 0o600
    assert b"PRIVATE KEY" not in path.read_bytes()


def test_a_file_that_others_may_read_is_refused(keyring: keys.Keyring, tmp_path: Path) -> None:
    (tmp_path / "issuer.json").chmod(0o640)

    with pytest.raises(envelope.Exposed, match="chmod 600"):
        keys.load(tmp_path / "issuer.json")


def test_keys_are_never_overwritten(keyring: keys.Keyring, tmp_path: Path) -> None:
    with pytest.raises(FileExistsError):
        keys.create(tmp_path / "issuer.json", PASSPHRASE, HERE, now=NOON, cost=QUICK)


def test_the_public_part_needs_no_passphrase_and_signing_does(
    keyring: keys.Keyring, tmp_path: Path
) -> None:
    read = keys.load(tmp_path / "issuer.json")

    assert read.trusted() == keyring.trusted()
    with pytest.raises(keys.NoKey):
        read.sign(b"anything")


def test_a_wrong_passphrase_opens_nothing(keyring: keys.Keyring, tmp_path: Path) -> None:
    with pytest.raises(envelope.WrongPassphrase):
        keys.load(tmp_path / "issuer.json", b"wrong").unlock()


def test_a_public_part_that_was_changed_does_not_open(
    keyring: keys.Keyring, tmp_path: Path
) -> None:
    path = tmp_path / "issuer.json"
    record = json.loads(path.read_text())
    record["public"]["issuer"]["test"] = True
    path.write_text(json.dumps(record))

    with pytest.raises(envelope.WrongPassphrase):
        keys.load(path, PASSPHRASE).unlock()


def test_what_an_older_key_signed_verifies_after_rotation(keyring: keys.Keyring) -> None:
    before = signed(a_claim(keyring), keyring)

    rotated = keyring.rotate(now=NOON + timedelta(days=400))

    assert rotated.active_id.endswith("#vc-2027a")
    assert [key.status for key in rotated.keys] == ["retired", "active"]
    assert verify(held(before), _knowing(rotated)).word == "valid"


def test_nothing_a_stolen_key_signed_is_believed(keyring: keys.Keyring) -> None:
    before = signed(a_claim(keyring), keyring)
    first = keyring.active_id

    after = keyring.rotate(now=NOON + timedelta(days=1)).compromised(first, since=NOON)
    again = signed(a_claim(keyring), after)

    assert verify(held(before), _knowing(after)).state == "key_compromised"
    assert verify(held(again), _knowing(after)).state == "key_not_valid_then"
    assert first not in issuer.did_document(after.trusted())["assertionMethod"]


def test_an_unknown_key_cannot_be_called_stolen(keyring: keys.Keyring) -> None:
    with pytest.raises(keys.NoKey):
        keyring.compromised("did:web:nobody#vc-1a", since=NOON)


def test_the_end_of_testing_makes_keys_of_its_own(tmp_path: Path) -> None:
    trial = keys.Issuer(name="Ytterby", host="127.0.0.1:8000", test=True)
    before = keys.create(tmp_path / "k", PASSPHRASE, trial, now=NOON, cost=QUICK)

    after = before.named(HERE, now=NOON)

    assert before.issuer.did == "did:web:127.0.0.1%3A8000"
    assert after.trusted().keys[0].public != before.trusted().keys[0].public
    assert keys.load(tmp_path / "k", PASSPHRASE).sign(b"x") == after.sign(b"x")


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "ytterby.example"])
def test_what_was_made_for_testing_stays_a_test_when_testing_ends(
    tmp_path: Path, host: str
) -> None:
    trial = keys.Issuer(name="Ytterby", host=host, test=True)
    before = keys.create(tmp_path / "k", PASSPHRASE, trial, now=NOON, cost=QUICK)
    tested = signed(a_claim(before), before)

    after = before.named(HERE, now=NOON)
    real = signed(a_claim(after), after)
    known = knowing(issuers=after.known(), standing="good")

    assert verify(held(tested), known).state == "test_issuer"
    assert verify(held(real), known).word == "valid"
    assert after.print_of(before.active_id) == before.fingerprint
    assert after.active_id != before.active_id


def test_another_name_keeps_the_keys(keyring: keys.Keyring) -> None:
    other = keys.Issuer(name="Ytterby Academy", host=HERE.host, test=False)

    assert keyring.named(other, now=NOON).keys == keyring.keys


def test_the_did_document_lists_retired_keys_for_assertion(keyring: keys.Keyring) -> None:
    document = issuer.did_document(keyring.rotate(now=NOON + timedelta(days=1)).trusted())

    assert document["id"] == "did:web:ytterby.example"
    assert document["assertionMethod"] == [one["id"] for one in document["verificationMethod"]]
    assert len(document["assertionMethod"]) == 2


def test_a_bundle_says_what_the_keyring_says_and_lasts_90_days(keyring: keys.Keyring) -> None:
    read = bundle.read(json.dumps(bundle.build(keyring, now=NOON)).encode())

    assert read.keys == keyring.keys
    assert read.paper_roots == keyring.trusted().paper_roots
    assert read.valid_until == NOON + timedelta(days=90)


@pytest.mark.parametrize(
    "change", [{"test": True}, {"host": "elsewhere.example"}, {"keys": []}, {"bundle": 2}]
)
def test_a_changed_bundle_is_refused(keyring: keys.Keyring, change: dict[str, object]) -> None:
    with pytest.raises(bundle.BadBundle):
        bundle.read(json.dumps({**bundle.build(keyring, now=NOON), **change}).encode())


@pytest.mark.parametrize("data", [b"", b"{}", b"[1]", b'{"bundle": 1, "keys": [1]}'])
def test_what_is_no_bundle_is_refused(data: bytes) -> None:
    with pytest.raises(bundle.BadBundle):
        bundle.read(data)


def _knowing(keyring: keys.Keyring) -> Knowledge:
    return knowing(issuers=(keyring.trusted(),), standing="good", now=NOON + timedelta(days=500))
