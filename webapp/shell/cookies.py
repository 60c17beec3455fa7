"""The cookie of a visit: signed by one signer for all requests, as its secret never changes."""

from flask import Flask
from flask.sessions import SecureCookieSessionInterface
from itsdangerous import URLSafeTimedSerializer


class Cookies(SecureCookieSessionInterface):
    """Flask's own cookie; making a signer anew cost each request more than reading the cookie."""

    def __init__(self) -> None:
        self._signer: URLSafeTimedSerializer | None = None

    def get_signing_serializer(self, app: Flask) -> URLSafeTimedSerializer | None:
        """Return the signer of the site."""
        if self._signer is None:
            self._signer = super().get_signing_serializer(app)
        return self._signer
