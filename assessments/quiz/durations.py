"""Lengths of time as authors write them: `30 min`, `1 h 30 min`, `7 d`."""

import re
from datetime import timedelta

from assessments.source import Fields, Text

LENGTH = re.compile(r"(?:([0-9]{1,4}) ?d)? ?(?:([0-9]{1,4}) ?h)? ?(?:([0-9]{1,4}) ?min)?")
CLOCK = re.compile(r"([0-9]{1,2}):([0-9]{2})")


def read_duration(fields: Fields, key: str) -> timedelta | None:
    """Read one length of time; None if there is none."""
    return next(iter(read_durations(fields, key)), None)


def read_durations(fields: Fields, key: str) -> tuple[timedelta, ...]:
    """Read a list of lengths of time."""
    lengths = (_length(fields, key, text) for text in fields.scalars(key))
    return tuple(length for length in lengths if length is not None)


def _length(fields: Fields, key: str, text: Text) -> timedelta | None:
    found = LENGTH.fullmatch(text.value)
    days, hours, minutes = (int(n or 0) for n in found.groups()) if found else (0, 0, 0)
    length = timedelta(days=days, hours=hours, minutes=minutes)
    if length:
        return length
    clock = CLOCK.fullmatch(text.value)
    fix = f"{key}: {int(clock[1])} h {int(clock[2])} min" if clock else ""
    said = f"“{text.value}” is not a length of time"
    expected = "30 min, 1 h 30 min or 7 d"
    fields.sink.error("P04", said, text.line, text.col, expected=expected, fix=fix)
    return None
