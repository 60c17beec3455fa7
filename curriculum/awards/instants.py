"""Instants as a credential writes them: UTC, whole seconds, a Z at the end."""

import re
from datetime import UTC, datetime

_INSTANT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z")


def written(at: datetime) -> str:
    """Return the instant in the credential's form; a naive one is a bug and raises ValueError."""
    if at.tzinfo is None:
        raise ValueError("an instant needs its time zone")
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def read(text: str) -> datetime:
    """Return the instant written in `text`; raises ValueError for any other form."""
    if not _INSTANT.fullmatch(text):
        raise ValueError(f"{text!r} is not an instant like 2026-11-25T09:00:00Z")
    return datetime.fromisoformat(text)


def day(at: datetime) -> str:
    """Return the day as a reader sees it, in UTC: 25 November 2026."""
    there = at.astimezone(UTC)
    return f"{there.day} {there:%B %Y}"
