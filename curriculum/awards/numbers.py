"""Certificate numbers: 100 random bits in letters that survive being read aloud, plus a check."""

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 20
GROUP = 5

_VALUE = {letter: value for value, letter in enumerate(ALPHABET)}
_HEARD_AS = str.maketrans({"O": "0", "I": "1", "L": "1"})


class Mistyped(Exception):
    """The text is no certificate number; the message says what is wrong with it."""


def new(token: bytes) -> str:
    """Return the number made of the first 100 bits of `token` (13 random bytes or more)."""
    if len(token) * 8 < LENGTH * 5:
        raise ValueError("a certificate number needs 13 random bytes")
    bits = int.from_bytes(token[:13], "big") >> 4
    body = "".join(ALPHABET[bits >> shift & 31] for shift in range(95, -1, -5))
    return _grouped(body + _check(body))


def read(text: str) -> str:
    """Return the number as we print it; case, spaces and O/0, I/L/1 do not matter.

    Raises Mistyped when the length, a letter or the check character is wrong.
    """
    plain = "".join(c for c in text.strip().upper() if c not in " -‐‑–—\u00a0\t")
    plain = plain.translate(_HEARD_AS)
    if len(plain) != LENGTH + 1:
        raise Mistyped(f"A certificate number has {LENGTH + 1} letters and digits.")
    strange = next((c for c in plain if c not in _VALUE), "")
    if strange:
        raise Mistyped(f"“{strange}” never stands in a certificate number.")
    if _check(plain[:-1]) != plain[-1]:
        raise Mistyped("The last character does not fit the others: one was mistyped.")
    return _grouped(plain)


def _check(body: str) -> str:
    """Luhn's sum in base 32: every single wrong character changes it."""
    total = 0
    for place, letter in enumerate(reversed(body)):
        doubled = _VALUE[letter] * (2 if place % 2 == 0 else 1)
        total += doubled // 32 + doubled % 32
    return ALPHABET[-total % 32]


def _grouped(plain: str) -> str:
    return "-".join(plain[start : start + GROUP] for start in range(0, len(plain), GROUP))
