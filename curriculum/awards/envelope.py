"""Secrets at rest: a passphrase through scrypt, then ChaCha20-Poly1305, in a JSON envelope."""

import os
from base64 import b64decode, b64encode
from pathlib import Path
from typing import Any

COST = 2**17  # 0.35 s and 128 MiB to try one passphrase, measured
_BLOCK, _LANES = 8, 1


class WrongPassphrase(Exception):
    """The passphrase does not open the file, or the file was changed."""


class Exposed(Exception):
    """The file may be read by others than its owner."""


def close(secret: bytes, passphrase: bytes, bound: bytes, cost: int = COST) -> dict[str, Any]:
    """Return `secret` sealed; `bound` is not hidden, but opening fails when it was changed."""
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    salt, nonce = os.urandom(16), os.urandom(12)
    key = _key(passphrase, salt, cost)
    data = ChaCha20Poly1305(key).encrypt(nonce, secret, bound)
    return {
        "kdf": "scrypt",
        "n": cost,
        "salt": b64encode(salt).decode(),
        "cipher": "chacha20-poly1305",
        "nonce": b64encode(nonce).decode(),
        "data": b64encode(data).decode(),
    }


def open_(sealed: dict[str, Any], passphrase: bytes, bound: bytes) -> bytes:
    """Return the secret; raises WrongPassphrase."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    key = _key(passphrase, b64decode(sealed["salt"]), int(sealed["n"]))
    cipher = ChaCha20Poly1305(key)
    try:
        return cipher.decrypt(b64decode(sealed["nonce"]), b64decode(sealed["data"]), bound)
    except InvalidTag as wrong:
        raise WrongPassphrase(
            "The key file does not open: another passphrase, or the file was changed."
        ) from wrong


def write_private(path: Path, text: str) -> None:
    """Write a file only its owner may read, whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(f".{path.name}.{os.getpid()}")
    handle = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    partial.replace(path)


def read_private(path: Path) -> str:
    """Return the text of a private file; raises Exposed when group or others may read it."""
    if path.stat().st_mode & 0o077:
        raise Exposed(f"{path} may be read by others. Run: chmod 600 {path}")
    return path.read_text(encoding="utf-8")


def _key(passphrase: bytes, salt: bytes, cost: int) -> bytes:
    from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

    return Scrypt(salt=salt, length=32, n=cost, r=_BLOCK, p=_LANES).derive(passphrase)
