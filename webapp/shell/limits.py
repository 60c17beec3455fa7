"""How often a stranger may ask a costly question: counted per address, in memory, for a minute."""

from datetime import datetime
from ipaddress import IPv6Address, ip_address
from threading import Lock
from typing import Literal, NoReturn, cast

from flask import Flask, abort, current_app, make_response, request

from webapp.settings import Settings
from webapp.shell.errors import answer
from webapp.shell.request import now

MINUTE = 60
NETWORK = 64  # bits of an IPv6 address that belong to one household
Kind = Literal["number", "upload", "list"]


Most = dict[Kind, int]


class Limits:
    """Counts of the present minute; with the minute, the addresses are forgotten.

    Each web process counts for itself: this keeps floods out, and is no exact account.
    """

    def __init__(self, settings: Settings) -> None:
        self._most: Most = {
            "number": settings.lookups,
            "upload": settings.uploads,
            "list": settings.lists,
        }
        self._lock = Lock()
        self._minute = 0
        self._counts: dict[tuple[Kind, str], int] = {}

    def wait(self, kind: Kind, address: str, now: datetime, most: int | None = None) -> int:
        """Count one question; return 0, or the seconds until the next one is answered.

        `most` is what this asker may ask in a minute, where that is not what anybody may.
        """
        most = self._most[kind] if most is None else most
        if not most:
            return 0
        minute, second = divmod(int(now.timestamp()), MINUTE)
        key = (kind, _household(address))
        with self._lock:
            if minute != self._minute:
                self._minute, self._counts = minute, {}
            count = self._counts[key] = self._counts.get(key, 0) + 1
        return MINUTE - second if count > most else 0


def install(app: Flask, settings: Settings) -> None:
    """Give the site its counts."""
    app.extensions["ytterby_limits"] = Limits(settings)


def count(kind: Kind, asker: str = "", most: int | None = None) -> None:
    """Count the question at hand; end it with 429 and the time to wait when there were too many.

    Counted for the visitor's address, or for an `asker` with a number of tries of its own.
    """
    limits = cast(Limits, current_app.extensions["ytterby_limits"])
    seconds = limits.wait(kind, asker or request.remote_addr or "", now(), most)
    if seconds:
        make_wait(seconds)


def make_wait(seconds: int) -> NoReturn:
    """End the request at hand with 429: there is room again in so many seconds."""
    refusal = make_response(answer(429))
    refusal.headers["Retry-After"] = str(seconds)
    refusal.headers["Cache-Control"] = "no-store"
    abort(refusal)


def _household(address: str) -> str:
    """Return what one visitor holds: an IPv4 address, or the network of an IPv6 address."""
    try:
        found = ip_address(address)
    except ValueError:
        return address
    if isinstance(found, IPv6Address):
        return str(int(found) >> (128 - NETWORK))
    return address
