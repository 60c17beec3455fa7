"""How many words a text has: what stands between spaces, and each Chinese character by itself."""

from assessments.source import Fields

MOST = 5000
HAN = (
    ("\u3400", "\u4dbf"),
    ("\u4e00", "\u9fff"),
    ("\uf900", "\ufaff"),
    ("\U00020000", "\U0003ffff"),
)


def count(text: str) -> int:
    """Return the number of words; signs that stand alone are none."""
    apart = "".join(f" {c} " if is_han(c) else c for c in text)
    return sum(any(c.isalnum() for c in piece) for piece in apart.split())


def is_han(character: str) -> bool:
    """Whether a character is a Chinese one, which counts as a word."""
    return character > "\u33ff" and any(low <= character <= high for low, high in HAN)


def read_limits(fields: Fields) -> tuple[int, int]:
    """Read `words: 150 .. 400`; reports what is missing or no such range."""
    text = fields.text("words")
    least, dots, most = (part.strip() for part in text.partition(".."))
    expected = f"words: 150 .. 400, at most {MOST}"
    if not text:
        fields.error("words", "A01", "there are no word limits", expected=expected)
    elif not dots or not _whole(least) or not _whole(most) or not int(least) < int(most) <= MOST:
        fields.error("words", "A01", f"“{text}” is no range of words", expected=expected)
    else:
        return int(least), int(most)
    return 0, MOST


def _whole(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) <= 5
