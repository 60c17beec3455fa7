"""DER, the one form a signature's bytes may take: whatever could be written twice is refused."""

_INTEGER, _BOOLEAN, _NULL, _OID, _SET = 0x02, 0x01, 0x05, 0x06, 0x31
_CONSTRUCTED = 0x20
_DEEPEST = 24


class NotDer(Exception):
    """The bytes are not DER: another form could say the same."""


def length(data: bytes) -> int:
    """Return how many bytes of `data` its first value takes; raises NotDer."""
    return _value(data, 0, len(data), 0)


def written(tag: int, *parts: bytes) -> bytes:
    """Return a value of that tag with those parts in it."""
    content = b"".join(parts)
    size = len(content)
    if size < 0x80:
        return bytes((tag, size)) + content
    digits = size.to_bytes((size.bit_length() + 7) // 8, "big")
    return bytes((tag, 0x80 + len(digits))) + digits + content


def _value(data: bytes, start: int, end: int, depth: int) -> int:
    """Return where the value that begins at `start` ends, having looked at all of it."""
    if depth > _DEEPEST or end - start < 2 or _strange(data[start]):
        raise NotDer("cut off, nested too deeply, or with a tag that no signature has")
    tag = data[start]
    first, stop = _body(data, start + 1, end)
    if not tag & _CONSTRUCTED:
        _primitive(tag, data[first:stop])
        return stop
    parts, here = [], first
    while here < stop:
        after = _value(data, here, stop, depth + 1)
        parts.append(data[here:after])
        here = after
    if tag == _SET and parts != sorted(parts):
        raise NotDer("a set out of order")
    return stop


def _strange(tag: int) -> bool:
    """Say whether a tag is a long one, or the zero that padding looks like."""
    return tag == 0 or tag & 0x1F == 0x1F


def _body(data: bytes, at: int, end: int) -> tuple[int, int]:
    """Return where the content begins and ends whose length is written at `at`."""
    size, first = data[at], at + 1
    if size >= 0x80:
        digits = data[first : first + size - 0x80]
        first += len(digits)
        size = int.from_bytes(digits, "big")
        if not 1 <= len(digits) <= 4 or digits[0] == 0 or size < 0x80:
            raise NotDer("a length in another form than the shortest")
    if first + size > end:
        raise NotDer("cut off")
    return first, first + size


def _primitive(tag: int, content: bytes) -> None:
    """Hold the types that have more than one encoding to the only one."""
    wrong = (
        (tag == _BOOLEAN and content not in (b"\0", b"\xff"))
        or (tag == _NULL and content != b"")
        or (tag == _INTEGER and not _shortest(content))
        or (tag == _OID and (not content or content[0] == 0x80 or content[-1] >= 0x80))
    )
    if wrong:
        raise NotDer("a value in another form than the shortest")


def _shortest(number: bytes) -> bool:
    if len(number) < 2:
        return len(number) == 1
    return (number[0], number[1] >= 0x80) not in ((0, False), (0xFF, True))
