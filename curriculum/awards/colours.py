"""Colour lines of a certificate's number: an aid to the eye, the same on page and paper."""

from hashlib import sha256

WIDTH = 1000
LINES = 24
TONES = 12


def lines(number: str) -> tuple[tuple[int, int, int], ...]:
    """Return (x, width, tone) of each line on a strip 1000 wide; tones count from 1 to 12.

    Place, width and tone come from the SHA-256 of the number. It is no proof of anything.
    """
    digest = sha256(number.encode()).digest()
    step = WIDTH // LINES
    bars = []
    for index in range(LINES):
        byte = digest[index]
        x = index * step + byte % (step - 10)
        bars.append((x, 3 + (byte >> 4) % 8, byte % TONES + 1))
    return tuple(bars)
