"""Days in the form that calendars read (RFC 5545): short lines, nothing of a name unescaped."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

OCTETS = 75  # of a line; a longer one goes on behind a line break and a space


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Something on one whole day."""

    uid: str
    day: date
    summary: str


def written(entries: Iterable[Entry], host: str, now: datetime) -> str:
    """Return the file."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//{escaped(host)}//Ytterby//EN"]
    for entry in entries:
        lines += [
            "BEGIN:VEVENT",
            f"UID:{escaped(entry.uid)}",
            f"DTSTAMP:{now:%Y%m%dT%H%M%SZ}",
            f"DTSTART;VALUE=DATE:{entry.day:%Y%m%d}",
            f"DTEND;VALUE=DATE:{entry.day + timedelta(days=1):%Y%m%d}",
            f"SUMMARY:{escaped(entry.summary)}",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        ]
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line))


def escaped(text: str) -> str:
    """Return a text that ends no line and no value."""
    plain = " ".join(text.split())
    for sign in ("\\", ";", ","):
        plain = plain.replace(sign, f"\\{sign}")
    return "".join(sign for sign in plain if sign.isprintable())


def _folded(line: str) -> Iterator[str]:
    held = ""
    for sign in line:
        if len((held + sign).encode()) > OCTETS:
            yield held
            held = " "
        held += sign
    yield held
