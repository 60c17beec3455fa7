"""Ed25519 public keys and signatures in the multibase form that credentials use."""

ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_ED25519_PUBLIC = b"\xed\x01"
_LONGEST = 200


def encode(data: bytes) -> str:
    """Return bytes as base58 with the leading z of multibase."""
    number, text = int.from_bytes(data, "big"), ""
    while number:
        number, rest = divmod(number, 58)
        text = ALPHABET[rest] + text
    zeros = len(data) - len(data.lstrip(b"\0"))
    return "z" + "1" * zeros + text


def decode(text: str) -> bytes:
    """Return the bytes of a base58 multibase text; raises ValueError when it is not one."""
    if not text.startswith("z") or len(text) > _LONGEST:
        raise ValueError("not a base58 multibase text")
    number, body = 0, text[1:]
    for letter in body:
        number = number * 58 + ALPHABET.index(letter)
    zeros = len(body) - len(body.lstrip("1"))
    return b"\0" * zeros + number.to_bytes((number.bit_length() + 7) // 8, "big")


def public_text(raw: bytes) -> str:
    """Return the `publicKeyMultibase` of a raw Ed25519 public key."""
    return encode(_ED25519_PUBLIC + raw)


def public_bytes(text: str) -> bytes:
    """Return the raw Ed25519 public key of a `publicKeyMultibase`; raises ValueError."""
    data = decode(text)
    if len(data) != 34 or not data.startswith(_ED25519_PUBLIC):
        raise ValueError("not an Ed25519 public key")
    return data[2:]
