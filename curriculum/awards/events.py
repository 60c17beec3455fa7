"""What happens to a certificate, and how it stands after that: events in, one state out.

Events are only added. The state is a function of them, of the certificate's own window and of the
moment asked about; nobody ever sets it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

Kind = Literal[
    "issue",
    "suspend",
    "restore",
    "revoke",
    "supersede",
    "renew",
    "refresher",
    "refreshed",
    "name-successor",
    "hide-successor",
]
Standing = Literal["good", "revoked", "suspended", "superseded"]
Word = Literal["revoked", "superseded", "suspended", "not_yet_valid", "expired", "valid"]
Label = Literal["expiring", "renewal_open", "refresher_due"]

# The only classes that the public ever sees; anything more stands in the private note.
REASONS = ("issued-in-error", "withdrawn-after-review", "withdrawn-by-holder", "replaced")

EXPIRING = timedelta(days=90)
GRACE = timedelta(days=90)

_NEXT: dict[Standing, tuple[Kind, ...]] = {
    "good": ("suspend", "revoke", "supersede"),
    "suspended": ("restore", "revoke"),  # what is under review is not made anew meanwhile
    "superseded": ("name-successor", "hide-successor"),
    "revoked": (),
}
_STANDING_KINDS = {kind for kinds in _NEXT.values() for kind in kinds}


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One thing that happened, as far as the public may know.

    `other` is the number of the certificate that this one makes way for, follows, or was renewed
    by; `what` and `link` say what a refresher is about.
    """

    kind: str
    at: datetime
    reason_class: str = ""
    other: str = ""
    what: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """How a certificate stands at one moment: exactly one word, and labels beside it."""

    word: Word
    labels: tuple[Label, ...] = ()
    ended: Event | None = None
    refresher: Event | None = None
    successor: str = ""


def standing(events: Sequence[Event]) -> Standing:
    """Return how a certificate stands after its events: withdrawn and replaced are for good."""
    kinds = [event.kind for event in events]
    if "revoke" in kinds:
        return "revoked"
    if "supersede" in kinds:
        return "superseded"
    turns = [kind for kind in kinds if kind in ("suspend", "restore")]
    return "suspended" if turns and turns[-1] == "suspend" else "good"


def may(events: Sequence[Event], kind: Kind) -> bool:
    """Say whether this may happen next: nothing ends twice, and what ended does not come back."""
    return kind not in _STANDING_KINDS or kind in _NEXT[standing(events)]


def state(
    events: Sequence[Event], valid_from: datetime, valid_until: datetime | None, now: datetime
) -> State:
    """Return how a certificate with these events and this window stands at `now`."""
    word = _word(standing(events), valid_from, valid_until, now)
    refresher = due_refresher(events) if word not in ("revoked", "superseded") else None
    labels: list[Label] = []
    if valid_until is not None and word == "valid" and valid_until - now <= EXPIRING:
        labels.append("expiring")
    renewed = any(event.kind == "renew" for event in events)
    if valid_until is not None and word == "expired" and now < valid_until + GRACE and not renewed:
        labels.append("renewal_open")
    if refresher is not None:
        labels.append("refresher_due")
    return State(
        word=word,
        labels=tuple(labels),
        ended=_ended(events),
        refresher=refresher,
        successor=successor(events) if told(events) else "",
    )


def successor(events: Sequence[Event]) -> str:
    """Return the number of the certificate that replaced this one, empty for none."""
    return next((event.other for event in events if event.kind == "supersede"), "")


def told(events: Sequence[Event]) -> bool:
    """Say whether the holder agreed that the successor is named in public; at first never."""
    turns = [event.kind for event in events if event.kind in ("name-successor", "hide-successor")]
    return bool(turns) and turns[-1] == "name-successor"


def _word(
    stands: Standing, valid_from: datetime, valid_until: datetime | None, now: datetime
) -> Word:
    if stands != "good":
        return stands
    if now < valid_from:
        return "not_yet_valid"
    return "expired" if valid_until is not None and valid_until <= now else "valid"


def _ended(events: Sequence[Event]) -> Event | None:
    for kind in ("revoke", "supersede"):
        found = next((event for event in events if event.kind == kind), None)
        if found is not None:
            return found
    return None


def due_refresher(events: Sequence[Event]) -> Event | None:
    """Return the refresher that is still due after these events, None for none."""
    turns = [event for event in events if event.kind in ("refresher", "refreshed")]
    return turns[-1] if turns and turns[-1].kind == "refresher" else None
