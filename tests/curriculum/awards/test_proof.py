"""Our proofs are those of the W3C suite, and whatever is changed afterwards shows."""

import copy
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given, settings
from hypothesis import strategies as st

from curriculum.awards import canonical, contexts, instants, multikey, proof
from curriculum.awards.verdict import verify
from tests.awarding import NOON, a_claim, an_issuer, held, knowing, signed

VECTOR = json.loads((Path(__file__).parent / "w3c-eddsa-rdfc-2022.json").read_text())
EXAMPLES = {"@context": {"@vocab": "https://www.w3.org/ns/credentials/examples#"}}


def test_the_vector_of_the_w3c_verifies() -> None:
    document = VECTOR["signed"]
    public = multikey.public_bytes(VECTOR["publicKeyMultibase"])

    assert proof.holds(document, proof.take(document), public, _with_examples)


def test_our_signature_of_the_vector_is_the_published_one() -> None:
    document = VECTOR["signed"]
    key = Ed25519PrivateKey.from_private_bytes(multikey.decode(VECTOR["secretKeyMultibase"])[2:])
    unsigned = {name: value for name, value in document.items() if name != "proof"}
    created = instants.read(document["proof"]["created"])
    method = document["proof"]["verificationMethod"]

    assert proof.seal(unsigned, method, key.sign, created, _with_examples) == document


def test_a_claim_survives_being_signed_and_read() -> None:
    verdict = verify(held(signed()), knowing())

    assert (verdict.word, verdict.claim) == ("valid", a_claim())


def test_every_changed_leaf_and_key_is_found() -> None:
    genuine = canonical.read_object(signed())
    changed = list(_changed(genuine))

    assert len(changed) > 120
    for path, document in changed:
        verdict = verify(held(json.dumps(document).encode()), knowing())
        assert verdict.word in {"invalid", "unsupported"}, path
        assert all(verdict.check(name).result != "pass" for name in ("validity", "status")), path


def test_another_order_of_keys_changes_nothing() -> None:
    genuine = canonical.read_object(signed())
    turned = dict(reversed(genuine.items()))

    assert verify(held(json.dumps(turned).encode()), knowing()).word == "valid"


def test_a_term_that_no_context_defines_is_never_signed_over() -> None:
    keyring = an_issuer()
    document = {"@context": [contexts.CREDENTIALS], "id": "urn:x:1", "undefinedTerm": "added"}

    with pytest.raises(canonical.UnsignedTerm):
        proof.seal(document, keyring.active_id, keyring.sign, NOON)


def test_a_context_we_do_not_carry_is_never_fetched() -> None:
    with pytest.raises(contexts.UnknownContext):
        canonical.canonical_rdf({"@context": "https://example.com/evil", "id": "urn:x:1"})


@pytest.mark.parametrize(
    "text",
    ['{"a": 1, "a": 2}', '{"a": NaN}', "[]", "{", '{"a":' * 30 + "1" + "}" * 30, "\udcff"],
)
def test_loose_json_is_refused(text: str) -> None:
    with pytest.raises(canonical.NotJson):
        canonical.read_object(text.encode("utf-8", "surrogateescape"))


def _with_examples(url: str, options: object = None) -> dict[str, Any]:
    if url == "https://www.w3.org/ns/credentials/examples/v2":
        return {
            "contextUrl": None,
            "documentUrl": url,
            "contentType": "application/ld+json",
            "document": EXAMPLES,
        }
    return contexts.load(url, options)


def _changed(document: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each leaf altered, each key taken out, a key added to each object."""
    for path in _paths(document):
        for how in ("alter", "drop", "add"):
            copied = copy.deepcopy(document)
            parent: Any = copied
            for step in path[:-1]:
                parent = parent[step]
            value = parent[path[-1]]
            if how == "drop":
                del parent[path[-1]]
            elif how == "add" and isinstance(value, dict):
                value["undefinedTerm"] = "added"
            elif how == "alter" and not isinstance(value, dict | list):
                parent[path[-1]] = _other(value)
            else:
                continue
            yield f"{how} {path}", copied


def _paths(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    steps = value.items() if isinstance(value, dict) else enumerate(value)
    for step, below in steps:
        yield (*path, step)
        if isinstance(below, dict | list):
            yield from _paths(below, (*path, step))


def _other(value: Any) -> Any:
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return value + 1
    return value[:-1] + ("2" if value[-1:] != "2" else "3")


@given(
    host=st.from_regex(r"[a-z0-9.%-]{1,30}", fullmatch=True),
    key=st.from_regex(r"[A-Za-z0-9-]{1,20}", fullmatch=True),
    seconds=st.integers(min_value=0, max_value=4_000_000_000),
)
@settings(max_examples=40)
def test_the_short_way_to_a_proofs_options_leads_to_the_same_lines(
    host: str, key: str, seconds: int
) -> None:
    config = {
        "type": "DataIntegrityProof",
        "cryptosuite": proof.SUITE,
        "created": instants.written(datetime.fromtimestamp(seconds, UTC)),
        "verificationMethod": f"did:web:{host}#{key}",
        "proofPurpose": "assertionMethod",
    }
    described = {"@context": json.loads(signed())["@context"], **config}

    assert proof._plain_options(described) == canonical.canonical_rdf(described)


@pytest.mark.parametrize(
    ("part", "value"),
    [
        ("@context", [contexts.CREDENTIALS]),
        ("created", "2026-11-25T12:00:00.5Z"),
        ("created", "٢٠٢٦-11-25T12:00:00Z"),
        ("verificationMethod", "did:web:a#b> . <x"),
        ("verificationMethod", "https://ytterby.example/key"),
        ("cryptosuite", "other"),
        ("proofPurpose", "authentication"),
        ("domain", "extra"),
    ],
)
def test_options_that_are_not_ours_take_the_long_way(part: str, value: object) -> None:
    document = json.loads(signed())
    config = {k: v for k, v in document["proof"].items() if k != "proofValue"}
    described = {"@context": document["@context"], **config}

    assert proof._plain_options(described)
    assert proof._plain_options({**described, part: value}) == b""
