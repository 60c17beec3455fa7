"""Status lists: one bit per certificate, signed, so that withdrawal shows without a database."""

import gzip
import json
import zlib
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from curriculum.awards import canonical, contexts, instants, profile, proof
from curriculum.awards.keys import Keyring

BITS = 131_072
LIFE = timedelta(days=7)


class ListFull(Exception):
    """Every index of the list is taken: begin the next list."""


@dataclass(frozen=True, slots=True)
class StatusList:
    """A list whose signature was not yet believed: check `document` against its issuer's key."""

    address: str
    purpose: str
    issuer: str
    valid_from: datetime
    valid_until: datetime
    bits: bytes

    def is_set(self, index: int) -> bool:
        """Say whether the bit is set; index 0 is the highest bit of the first byte."""
        return bool(self.bits[index // 8] >> (7 - index % 8) & 1)


def new_index(held: int, taken: Callable[[int], bool], draw: Callable[[int], int]) -> int:
    """Return a random index that is not taken, of a list that holds so many.

    `draw(n)` gives a random number below n. Raises ListFull when a list is three quarters full, so
    that a draw stays quick.
    """
    if held * 4 >= BITS * 3:
        raise ListFull("The status list is full.")
    while taken(index := draw(BITS)):
        pass
    return index


def build(
    keyring: Keyring, address: str, purpose: str, marked: Iterable[int], *, now: datetime
) -> bytes:
    """Return the signed list served at `address`, good for seven days; sign it anew each day."""
    bits = bytearray(BITS // 8)
    for index in marked:
        bits[index // 8] |= 1 << (7 - index % 8)
    packed = urlsafe_b64encode(gzip.compress(bytes(bits), mtime=0)).decode().rstrip("=")
    unsigned = {
        "@context": [contexts.CREDENTIALS],
        "id": address,
        "type": ["VerifiableCredential", "BitstringStatusListCredential"],
        "issuer": keyring.issuer.did,
        "validFrom": instants.written(now),
        "validUntil": instants.written(now + LIFE),
        "credentialSubject": {
            "id": f"{address}#list",
            "type": "BitstringStatusList",
            "statusPurpose": purpose,
            "encodedList": f"u{packed}",
        },
    }
    sealed = proof.seal(unsigned, keyring.active_id, keyring.sign, now)
    return json.dumps(sealed, indent=1).encode()


def read(data: bytes) -> tuple[StatusList, dict[str, object]]:
    """Return the list and its document; raises NotJson or NotOurProfile, also for a zip bomb."""
    document = canonical.read_object(data)
    profile.hold_list_to(document)
    subject = document["credentialSubject"]
    try:
        found = StatusList(
            address=document["id"],
            purpose=subject["statusPurpose"],
            issuer=document["issuer"],
            valid_from=instants.read(document["validFrom"]),
            valid_until=instants.read(document["validUntil"]),
            bits=_unpacked(subject["encodedList"]),
        )
    except ValueError as wrong:
        raise canonical.NotJson(str(wrong)) from wrong
    return found, document


def _unpacked(encoded: str) -> bytes:
    text = encoded[1:]
    packed = urlsafe_b64decode(text + "=" * (-len(text) % 4))
    unzip = zlib.decompressobj(wbits=31)
    try:
        bits = unzip.decompress(packed, BITS // 8 + 1)
    except zlib.error as wrong:
        raise ValueError(f"the list does not unpack: {wrong}") from wrong
    if len(bits) != BITS // 8:
        raise ValueError("the list has another length than ours have")
    return bits
