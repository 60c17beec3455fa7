"""Colour lines of a certificate's number: an aid to the eye, the same on page and paper."""

from hashlib import sha256

WIDTH = 1000
LINES = 24
TONES = 12


def lines(number: str) -> tuple[tuple[int, int, int], ...]:
    """Return (x, width, tone) of each line on a strip 1000 wide; tones count from 1 to 12.

    Places and widths come from the SHA-256 of the number; violet stands left and red right, as
    in a spectrum. It is no proof of anything.
    """
    name = number.encode()
    drawn = sha256(b"place 1 " + name).digest() + sha256(b"place 2 " + name).digest()
    sizes = sha256(b"width " + name).digest()
    places = sorted(
        int.from_bytes(drawn[2 * at : 2 * at + 2], "big") * WIDTH // 65536 for at in range(LINES)
    )
    return tuple(
        (place, 3 + sizes[at] % 18, place * TONES // WIDTH + 1) for at, place in enumerate(places)
    )
