"""Status lists: the bit order others read, indices that tell nothing, no bombs."""

import gzip
import json
import random
from base64 import urlsafe_b64encode

import pytest

from curriculum.awards import canonical, profile, status
from tests.awarding import NOON, an_issuer

ADDRESS = "https://ytterby.example/status/1"


def test_the_bits_that_were_set_are_read_and_no_others() -> None:
    marked = {0, 1, 9, 4711, status.BITS - 1}
    found, _ = status.read(_list(marked))

    assert {index for index in range(status.BITS) if found.is_set(index)} == marked
    assert found.bits[0] == 0b11000000


def test_the_same_marks_give_the_same_bytes() -> None:
    assert _list({5}) == _list({5})


def test_a_new_index_is_drawn_until_it_is_free() -> None:
    drawn = iter([7, 7, 8])

    assert status.new_index(1, {7}.__contains__, lambda _limit: next(drawn)) == 8


def test_a_full_list_says_so() -> None:
    with pytest.raises(status.ListFull):
        status.new_index(status.BITS * 3 // 4, lambda _index: False, random.Random(1).randrange)


@pytest.mark.parametrize("bits", [b"", b"\0" * 100, b"\0" * (status.BITS // 8 + 1)])
def test_a_list_of_another_length_is_refused(bits: bytes) -> None:
    with pytest.raises(canonical.NotJson):
        status.read(_packed(gzip.compress(bits)))


def test_what_does_not_unpack_is_refused() -> None:
    with pytest.raises(canonical.NotJson):
        status.read(_packed(b"no gzip"))


def test_a_list_with_a_part_of_its_own_is_refused() -> None:
    document = {**json.loads(_list(set())), "name": "added"}

    with pytest.raises(profile.NotOurProfile):
        status.read(json.dumps(document).encode())


def _list(marked: set[int]) -> bytes:
    return status.build(an_issuer(), ADDRESS, "revocation", marked, now=NOON)


def _packed(data: bytes) -> bytes:
    document = json.loads(_list(set()))
    encoded = urlsafe_b64encode(data).decode().rstrip("=")
    document["credentialSubject"]["encodedList"] = f"u{encoded}"
    return json.dumps(document).encode()
