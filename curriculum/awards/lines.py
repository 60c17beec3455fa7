"""The colour lines of a number: the same on paper and on the page, an aid to the eye, no proof."""

from hashlib import sha256

WIDTH = 1000
COUNT = 24
TONES = 12


def bars(number: str) -> tuple[tuple[int, int, int], ...]:
    """Return (x, width, tone 1 to 12) of each line on a width of 1000, from left to right."""
    name = number.encode()
    drawn = sha256(b"place 1 " + name).digest() + sha256(b"place 2 " + name).digest()
    sizes = sha256(b"width " + name).digest()
    places = sorted(
        int.from_bytes(drawn[2 * at : 2 * at + 2], "big") * WIDTH // 65536 for at in range(COUNT)
    )
    # Violet stands left and red right, as in a spectrum.
    return tuple(
        (place, 3 + sizes[at] % 18, place * TONES // WIDTH + 1) for at, place in enumerate(places)
    )
