"""Everything that comes from outside, built once: time, chance, database, content, keys, mail."""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock

from curriculum import catalog as catalogs
from curriculum.awards import envelope, keys
from curriculum.catalog import Catalog
from curriculum.check import fronts
from curriculum.check.stages import one_by_one
from curriculum.shelves import Reading
from webapp.keeping import Keeper, changed_within, code_version
from webapp.mailer import Mailer, mailer
from webapp.queries import published
from webapp.settings import Settings
from webapp.store.database import Sessions, connect

SECRET_BYTES = 32
KEY_FILE = "issuer.json"
READ_FILE = "read.json"
SETTLED_S = 60  # longer than it takes to load the code


def utc_now() -> datetime:
    """Return the present moment; the only place where the site asks a clock."""
    return datetime.now(UTC)


def new_token() -> str:
    """Return 43 characters that nobody can guess, fit for an address."""
    return secrets.token_urlsafe(SECRET_BYTES)


class Published:
    """The catalogue as published, read again only when something was published since.

    What its files hold is kept in `file`, if there is one, so that the next start need not read
    them: that took a second, a third of a start.
    """

    def __init__(self, sessions: Sessions, file: Path | None = None) -> None:
        self._sessions = sessions
        self._file = file
        self._lock = Lock()
        self._number = -1
        self._catalog = catalogs.load({})
        self._readings: Mapping[str, Reading] = {}

    def __call__(self, number: int | None = None) -> Catalog:
        """Return the catalogue of this moment; `number` is what was published last, if known."""
        if number is None:
            number = published.newest(self._sessions.engine)
        if number == self._number:
            return self._catalog
        with self._lock:
            if number > self._number:
                with self._sessions() as session:
                    sources, assets = published.sources(session), published.asset_hashes(session)
                readings = self._read(sources, self._file) if self._file is not None else {}
                self._catalog = catalogs.load(sources, assets, self._drawing, readings)
                self._number, self._readings = number, readings
            return self._catalog

    def _read(self, sources: Mapping[str, str], file: Path) -> Mapping[str, Reading]:
        """Return what files hold: as known here, as kept, or as they are read now."""
        before = self._catalog.sources_text
        known = {
            path: reading
            for path, reading in self._readings.items()
            if path in sources and sources[path] == before.get(path)
        }
        rest = {path: text for path, text in sources.items() if path not in known}
        if known:  # little has changed, and the next start reads that
            return known | fronts.read(rest, one_by_one)
        keeper = Keeper(file, code_version(), "")
        found = fronts.read(rest, keeper.run)
        if not changed_within(SETTLED_S):  # else this may be what older code made of it
            keeper.close()
        return found

    def _drawing(self, path: str) -> str | None:
        """Return the text of a published SVG; asked only where a question needs its shapes."""
        with self._sessions() as session:
            found = published.asset(session, path)
        return found[0].decode("utf-8", "replace") if found else None


class Keys:
    """The issuer's keyring, opened at first use and again when its file changed."""

    def __init__(
        self, settings: Settings, now: Callable[[], datetime], cost: int = envelope.COST
    ) -> None:
        self._settings = settings
        self._now = now
        self._cost = cost
        self._lock = Lock()
        self._stamp = (0, 0)
        self._keyring: keys.Keyring | None = None

    @property
    def path(self) -> Path:
        """The file of the keyring."""
        return self._settings.keys / KEY_FILE

    def __call__(self) -> keys.Keyring:
        """Return the keyring; the first call ever makes a test issuer's."""
        with self._lock:
            if not self.path.exists():
                issuer = keys.Issuer(name="Ytterby", host=self._settings.host, test=True)
                passphrase = passphrase_of(self._settings)
                keys.create(self.path, passphrase, issuer, now=self._now(), cost=self._cost)
            found = self.path.stat()
            stamp = (found.st_mtime_ns, found.st_size)
            if self._keyring is None or stamp != self._stamp:
                passphrase = passphrase_of(self._settings)
                self._keyring, self._stamp = keys.load(self.path, passphrase), stamp
            return self._keyring


@dataclass(frozen=True, slots=True, kw_only=True)
class Kit:
    """What the site is handed. Tests hand it a fixed clock and a database of their own."""

    settings: Settings
    sessions: Sessions
    now: Callable[[], datetime]
    new_token: Callable[[], str]
    catalog: Callable[..., Catalog]  # see `Published`
    keyring: Callable[[], keys.Keyring]
    mailer: Mailer


def build(settings: Settings) -> Kit:
    """Build the kit of a running installation."""
    settings.var.mkdir(parents=True, exist_ok=True)
    sessions = Sessions(connect(settings.database_url, settings.threads))
    return Kit(
        settings=settings,
        sessions=sessions,
        now=utc_now,
        new_token=new_token,
        catalog=Published(sessions, settings.var / READ_FILE),
        keyring=Keys(settings, utc_now),
        mailer=mailer(settings),
    )


def passphrase_of(settings: Settings) -> bytes:
    """Return the passphrase of the signing keys: from the environment, else from its file."""
    return (settings.passphrase or secret(settings.passphrase_path)).encode()


def secret(path: Path) -> str:
    """Return the secret in a file; a missing file is made, readable by its owner only."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        draft = path.with_name(f".{path.name}.{secrets.token_hex(6)}")
        draft.touch(mode=0o600, exist_ok=False)
        draft.write_text(secrets.token_urlsafe(SECRET_BYTES) + "\n", encoding="utf-8")
        try:
            path.hardlink_to(draft)  # fails where another process was first: its secret holds
        except FileExistsError:
            pass
        finally:
            draft.unlink()
    return path.read_text("utf-8").strip()
