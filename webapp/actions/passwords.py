"""Passwords: hashed slowly, a few at a time, and never while a transaction is open."""

from functools import lru_cache
from threading import BoundedSemaphore

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerifyMismatchError

SHORTEST, LONGEST = 10, 200


class Hasher:
    """argon2id, 19 MiB, 2 passes; `at_once` keeps a class signing in from eating the site."""

    def __init__(self, at_once: int = 2) -> None:
        self._argon = PasswordHasher(time_cost=2, memory_cost=19456, parallelism=1)
        self._gate = BoundedSemaphore(at_once)

    def hashed(self, password: str) -> str:
        """Return what is stored of a password; takes some 20 ms of processor time."""
        with self._gate:
            return self._argon.hash(password)

    def fits(self, stored: str | None, password: str) -> bool:
        """Whether the password is the one stored; as slow when nothing is stored."""
        with self._gate:
            try:
                return self._argon.verify(stored or _nobody(), password) and stored is not None
            except (VerifyMismatchError, InvalidHashError):
                return False

    def is_old(self, stored: str) -> bool:
        """Whether the hash was made with other costs than today's and should be made again."""
        return self._argon.check_needs_rehash(stored)


@lru_cache
def _nobody() -> str:
    """A hash that no password of ours has, to spend the same time on unknown addresses."""
    return PasswordHasher(time_cost=2, memory_cost=19456, parallelism=1).hash("nobody")
