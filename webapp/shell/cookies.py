"""The cookie of a visit: signed by one signer for all requests, as its secret never changes."""

from copy import deepcopy
from functools import lru_cache
from typing import Any

from flask import Flask, Request
from flask.sessions import SecureCookieSession, SecureCookieSessionInterface
from itsdangerous import BadSignature, TimestampSigner, URLSafeTimedSerializer

TIMED = TimestampSigner("")  # only for its clock, which wrote the time into each cookie
REMEMBERED = 1024  # cookies; a class sends the same few over and over


class Cookies(SecureCookieSessionInterface):
    """Flask's own cookie. Making a signer anew cost each request more than reading the cookie.

    What a cookie says is remembered by its very characters, signature and all: another one, or one
    that was refused, is verified as ever. Its age is looked at each time.
    """

    def __init__(self) -> None:
        self._signer: URLSafeTimedSerializer | None = None
        self._read = lru_cache(REMEMBERED)(self._verified)

    def get_signing_serializer(self, app: Flask) -> URLSafeTimedSerializer | None:
        """Return the signer of the site."""
        if self._signer is None:
            self._signer = super().get_signing_serializer(app)
        return self._signer

    def open_session(self, app: Flask, request: Request) -> SecureCookieSession | None:
        """Return what the browser's cookie holds; empty for none, a forged or an old one."""
        signer = self.get_signing_serializer(app)
        if signer is None:
            return None
        value = request.cookies.get(self.get_cookie_name(app))
        if not value:
            return self.session_class()
        try:
            said, signed_at = self._read(signer, value)
        except BadSignature:
            return self.session_class()
        age = TIMED.get_timestamp() - signed_at
        if not 0 <= age <= app.permanent_session_lifetime.total_seconds():
            return self.session_class()
        return self.session_class(deepcopy(said))

    @staticmethod
    def _verified(signer: URLSafeTimedSerializer, value: str) -> tuple[Any, int]:
        """Return what a cookie says and the second in which it was signed."""
        said, at = signer.loads(value, return_timestamp=True)
        return said, int(at.timestamp())
