"""Everything that an operator can set: read once from the environment, documented in the README."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from difflib import get_close_matches
from pathlib import Path
from typing import Any

PREFIX = "YTTERBY_"
NUMBERS = frozenset(
    {
        "mail_port",
        "workers",
        "threads",
        "proxies",
        "upload_mb",
        "lookups",
        "uploads",
        "lists",
        "hashes",
    }
)
LOOPBACK = ("127.0.0.1", "localhost", "::1")


class BadSetting(Exception):
    """A setting that cannot be used; says which, why, and what to write instead."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How this installation runs. Each field is the variable `YTTERBY_<FIELD>`."""

    database: str = field(
        default="",
        repr=False,  # it may hold a password
        metadata={"meaning": "sqlite:///path or postgresql://…; empty: SQLite in var"},
    )
    content: tuple[Path, ...] = field(
        default=(Path("content"),),
        metadata={"meaning": "folders with sources, the first wins; separated like PATH"},
    )
    var: Path = field(
        default=Path("var"),
        metadata={"meaning": "folder for the database, keys and files made at run time"},
    )
    url: str = field(
        default="http://127.0.0.1:8000",
        metadata={"meaning": "public address of the site, without a last slash"},
    )
    secret_file: Path | None = field(
        default=None, metadata={"meaning": "file with the cookie secret; empty: var/keys/secret"}
    )
    passphrase_file: Path | None = field(
        default=None,
        metadata={
            "meaning": "file with the passphrase of the signing key; empty: var/keys/passphrase"
        },
    )
    passphrase: str = field(
        default="",
        repr=False,
        metadata={"meaning": "the passphrase itself, where a file cannot be given; it goes first"},
    )
    mail: str = field(
        default="console", metadata={"meaning": "console (printed by the worker) or smtp"}
    )
    mail_host: str = field(default="localhost", metadata={"meaning": "SMTP server"})
    mail_port: int = field(default=587, metadata={"meaning": "port of the SMTP server"})
    mail_tls: str = field(default="starttls", metadata={"meaning": "starttls, tls or none"})
    mail_user: str = field(
        default="", metadata={"meaning": "user name at the SMTP server; empty: none"}
    )
    mail_password_file: Path | None = field(
        default=None, metadata={"meaning": "file with the password at the SMTP server"}
    )
    mail_from: str = field(default="ytterby@localhost", metadata={"meaning": "sender of all mail"})
    workers: int = field(default=2, metadata={"meaning": "web processes"})
    threads: int = field(default=4, metadata={"meaning": "threads of each web process"})
    proxies: int = field(
        default=0, metadata={"meaning": "trusted proxies in front that set X-Forwarded-* headers"}
    )
    upload_mb: int = field(default=8, metadata={"meaning": "largest request in megabytes"})
    lookups: int = field(
        default=30,
        metadata={
            "meaning": "certificate numbers one address may look up a minute, "
            "counted by each web process; 0: any number"
        },
    )
    uploads: int = field(
        default=10,
        metadata={"meaning": "files one address may have checked a minute, counted likewise"},
    )
    lists: int = field(
        default=4,
        metadata={"meaning": "lists one address may have checked a minute, counted likewise"},
    )
    hashes: int = field(
        default=2, metadata={"meaning": "password hashes computed at the same time in one process"}
    )

    @classmethod
    def from_environment(cls, env: Mapping[str, str] | None = None) -> "Settings":
        """Read the variables. Raises BadSetting for an unknown name or an unfit value."""
        env = os.environ if env is None else env
        known = {PREFIX + f.name.upper(): f.name for f in fields(cls)}
        given: dict[str, Any] = {}
        for name in sorted(n for n in env if n.startswith(PREFIX)):
            if name not in known:
                raise BadSetting(_unknown(name, list(known)))
            given[known[name]] = _value(name, env[name], known[name])
        return cls(**given).checked()

    def checked(self) -> "Settings":
        """Return these settings. Raises BadSetting where two do not fit or a value is not one."""
        if self.mail not in ("console", "smtp"):
            raise BadSetting(f"YTTERBY_MAIL is “{self.mail}”. Write console or smtp.")
        if self.mail_tls not in ("starttls", "tls", "none"):
            raise BadSetting(f"YTTERBY_MAIL_TLS is “{self.mail_tls}”. Write starttls, tls or none.")
        if not self.url.startswith(("http://", "https://")) or self.url.endswith("/"):
            raise BadSetting(
                f"YTTERBY_URL is “{self.url}”. Write it like https://learn.example.org"
            )
        if not self.database_url.startswith(("sqlite://", "postgresql")):
            raise BadSetting(
                "YTTERBY_DATABASE: write sqlite:///path or postgresql://user@host/name"
            )
        return self

    @property
    def database_url(self) -> str:
        """The address of the database."""
        return self.database or f"sqlite:///{self.var.absolute() / 'ytterby.sqlite3'}"

    @property
    def host(self) -> str:
        """The public host, with its port where the address names one."""
        return self.url.partition("://")[2]

    @property
    def is_loopback(self) -> bool:
        """Whether the public address can be reached from this machine only."""
        return self.host.rsplit(":", 1)[0].strip("[]") in LOOPBACK

    @property
    def is_https(self) -> bool:
        """Whether browsers reach the site over TLS."""
        return self.url.startswith("https://")

    @property
    def keys(self) -> Path:
        """The folder of what must stay secret."""
        return self.var / "keys"

    @property
    def secret_path(self) -> Path:
        """The file that holds the secret of cookies and forms."""
        return self.secret_file or self.keys / "secret"

    @property
    def passphrase_path(self) -> Path:
        """The file that holds the passphrase of the signing key."""
        return self.passphrase_file or self.keys / "passphrase"


def documented() -> tuple[tuple[str, str, str], ...]:
    """Return name, default and meaning of each setting, as the README lists them."""
    rows = []
    for f in fields(Settings):
        default: Any = f.default
        shown = os.pathsep.join(map(str, default)) if f.name == "content" else str(default or "")
        rows.append((PREFIX + f.name.upper(), shown, str(f.metadata["meaning"])))
    return tuple(rows)


def export(settings: Mapping[str, str]) -> None:
    """Set variables for the processes that this one starts."""
    os.environ.update({PREFIX + name.upper(): value for name, value in settings.items()})


def _unknown(name: str, known: list[str]) -> str:
    near = get_close_matches(name, known, n=1, cutoff=0.5)
    hint = f"Did you mean {near[0]}?" if near else "The README lists them all."
    return f"{name} is not a setting. {hint}"


def _value(name: str, text: str, attribute: str) -> Any:
    if attribute == "content":
        return tuple(Path(part) for part in text.split(os.pathsep) if part)
    if attribute == "var":
        return Path(text)
    if attribute.endswith("_file"):
        return Path(text) if text else None
    if attribute in NUMBERS:
        if not text.isdecimal():
            raise BadSetting(f"{name} is “{text}”. Write a whole number.")
        return int(text)
    return text
