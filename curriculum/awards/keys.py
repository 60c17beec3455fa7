"""The issuer's keys: one file, public part readable, private part under a passphrase."""

import json
from base64 import b64decode, b64encode
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from curriculum.awards import canonical, envelope, instants, multikey
from curriculum.awards.seals import PaperKey, new_paper_key
from curriculum.awards.trust import KeyStatus, TrustedIssuer, TrustedKey


class NoKey(Exception):
    """The keyring has no key for what was asked; the message says which."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Issuer:
    """Who issues: `test` until the operator has set name, country, contact and public host."""

    name: str
    host: str
    country: str = ""
    contact: str = ""
    test: bool = True

    @property
    def did(self) -> str:
        """The issuer's identity; a port is written as the method asks."""
        return "did:web:" + self.host.replace(":", "%3A")


class Keyring:
    """What the issuer signs with. Reading it needs no passphrase; the first signature does."""

    def __init__(self, path: Path, record: dict[str, Any], passphrase: bytes | None) -> None:
        self._path = path
        self._public: dict[str, Any] = record["public"]
        self._sealed: dict[str, Any] = record["sealed"]
        self._passphrase = passphrase
        self._secrets: dict[str, str] | None = None
        self._paper: PaperKey | None = None

    @property
    def issuer(self) -> Issuer:
        """Who issues with this keyring."""
        return Issuer(**self._public["issuer"])

    @property
    def keys(self) -> tuple[TrustedKey, ...]:
        """All public keys, oldest first; none is ever taken out."""
        return tuple(key_from(found) for found in self._public["keys"])

    @property
    def active_id(self) -> str:
        """The id of the key that signs now; raises NoKey when there is none."""
        active = [key.id for key in self.keys if key.status == "active"]
        if not active:
            raise NoKey("No active key. Run: ytterby keys rotate")
        return active[-1]

    @property
    def fingerprint(self) -> str:
        """The short print of the active key, as it stands on the paper."""
        key = self.trusted().key(self.active_id)
        return key.fingerprint if key else ""

    def trusted(self) -> TrustedIssuer:
        """Return the issuer as a verifier believes it."""
        return _trusted(self._public)

    def known(self) -> tuple[TrustedIssuer, ...]:
        """Return this issuer and those that issued here before: what they made stays what it was.

        A certificate made for testing answers as a test for ever.
        """
        return (self.trusted(), *(_trusted(one) for one in self._public.get("past", [])))

    def print_of(self, key_id: str) -> str:
        """Return the short print of any key that ever signed here; raises NoKey."""
        found = [one.key(key_id) for one in self.known()]
        if not any(found):
            raise NoKey(f"There is no key {key_id}.")
        return next(key.fingerprint for key in found if key)

    def unlock(self) -> None:
        """Open the private part now; raises envelope.WrongPassphrase or NoKey."""
        if self._secrets is not None:
            return
        if self._passphrase is None:
            raise NoKey("Signing needs the passphrase of the key file.")
        bound = canonical.canonical_json(self._public)
        self._secrets = json.loads(envelope.open_(self._sealed, self._passphrase, bound))

    def sign(self, message: bytes) -> bytes:
        """Return the active key's Ed25519 signature."""
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        seed = self._secret(self.active_id)
        return Ed25519PrivateKey.from_private_bytes(b64decode(seed)).sign(message)

    def paper(self) -> PaperKey:
        """Return the key and chain that sign PDF files."""
        if self._paper is None:
            self._paper = PaperKey(
                key_pem=self._secret("paper").encode(),
                leaf=b64decode(self._public["paper_leaf"]),
                root=b64decode(self._public.get("paper_chain") or self._public["paper_roots"][-1]),
            )
        return self._paper

    @property
    def sealer(self) -> bytes:
        """The certificate that seals papers, in DER."""
        return b64decode(self._public["paper_leaf"])

    @property
    def seals_with_own(self) -> bool:
        """Whether that certificate is one that the operator brought."""
        return "paper_chain" in self._public

    def sealing_with(self, own: PaperKey) -> "Keyring":
        """Seal papers with a key of the operator's from now on.

        Verifiers believe this one certificate beside the roots before it. They do not believe its
        issuer, who gives certificates to others too.
        """
        leaf = b64encode(own.leaf).decode()
        roots = [root for root in self._public["paper_roots"] if root != leaf]
        public = {
            **self._public,
            "paper_leaf": leaf,
            "paper_chain": b64encode(own.root).decode(),
            "paper_roots": [*roots, leaf],
        }
        return self._rewritten(public, {"paper": own.key_pem.decode()})

    def rotate(self, *, now: datetime) -> "Keyring":
        """Add a new active key; the one before is retired and verifies for ever."""
        return self._with_new([_ended(key, "retired", now) for key in self._public["keys"]], now)

    def added(self, *, now: datetime) -> "Keyring":
        """Add a key that signs from now on; those before stay active until they are retired."""
        return self._with_new(list(self._public["keys"]), now)

    def retired(self, key_id: str, *, now: datetime) -> "Keyring":
        """Let a key sign no more; it verifies for ever. Raises NoKey, also for the last one."""
        key = self.trusted().key(key_id)
        if key is None or key.status != "active":
            raise NoKey(f"There is no active key {key_id}.")
        if sum(one.status == "active" for one in self.keys) == 1:
            raise NoKey("This is the only active key. Run: ytterby keys rotate")
        keys = [
            _ended(one, "retired", now) if one["id"] == key_id else one
            for one in self._public["keys"]
        ]
        return self._rewritten({**self._public, "keys": keys}, {})

    def _with_new(self, keys: list[dict[str, Any]], now: datetime) -> "Keyring":
        raw, seed = _new_ed25519()
        name = _next_name(self.issuer.did, [key["id"] for key in keys], now)
        keys.append(_key_record(name, raw, now))
        return self._rewritten({**self._public, "keys": keys}, {name: seed})

    def compromised(self, key_id: str, *, since: datetime) -> "Keyring":
        """Mark a key as stolen: nothing it signed is believed any more. Raises NoKey.

        Told twice, the earlier moment holds.
        """
        key = self.trusted().key(key_id)
        if key is None:
            raise NoKey(f"There is no key {key_id}.")
        since = min(since, key.compromised_at or since)
        keys = [
            {**key, "status": "compromised", "compromised_at": instants.written(since)}
            if key["id"] == key_id
            else key
            for key in self._public["keys"]
        ]
        return self._rewritten({**self._public, "keys": keys}, {})

    def named(self, issuer: Issuer, *, now: datetime) -> "Keyring":
        """Set who issues. Another host or the end of testing also makes new keys of its own.

        The public part of the former issuer stays, so that its awards can still be judged.
        """
        before = self.issuer
        public = {**self._public, "issuer": _issuer_record(issuer)}
        if issuer.did == before.did and issuer.test == before.test:
            return self._rewritten(public, {})
        past = [*self._public.get("past", []), self._ended(now)]
        taken = [key["id"] for one in past for key in one["keys"]]
        public, secrets = _fresh(issuer, now, taken)
        return self._rewritten({**public, "past": past}, secrets, forget=True)

    def _ended(self, now: datetime) -> dict[str, Any]:
        keys = [_ended(key, "retired", now) for key in self._public["keys"]]
        kept = {name: self._public[name] for name in ("issuer", "paper_roots")}
        return {**kept, "keys": keys}

    def _secret(self, name: str) -> str:
        self.unlock()
        secret = (self._secrets or {}).get(name)
        if secret is None:
            raise NoKey(f"The private part of {name} is not in the key file.")
        return secret

    def _rewritten(
        self, public: dict[str, Any], added: dict[str, str], *, forget: bool = False
    ) -> "Keyring":
        self.unlock()
        kept = {} if forget else dict(self._secrets or {})
        passphrase = self._passphrase or b""
        return _written(self._path, public, {**kept, **added}, passphrase, int(self._sealed["n"]))


def create(
    path: Path, passphrase: bytes, issuer: Issuer, *, now: datetime, cost: int = envelope.COST
) -> Keyring:
    """Make the issuer's first keys and write them; an existing file is never overwritten."""
    if path.exists():
        raise FileExistsError(f"{path} exists: keys are never overwritten.")
    public, secrets = _fresh(issuer, now, [])
    return _written(path, public, secrets, passphrase, cost)


def load(path: Path, passphrase: bytes | None = None) -> Keyring:
    """Read a key file; raises envelope.Exposed when others may read it."""
    return Keyring(path, json.loads(envelope.read_private(path)), passphrase)


def key_from(found: dict[str, Any]) -> TrustedKey:
    """Return the public key a record describes, in a key file or an issuer bundle."""
    status: KeyStatus = found["status"]
    return TrustedKey(
        id=found["id"],
        public=multikey.public_bytes(found["publicKeyMultibase"]),
        status=status,
        not_before=instants.read(found["not_before"]),
        not_after=_maybe(found.get("not_after")),
        compromised_at=_maybe(found.get("compromised_at")),
    )


def key_record(key: TrustedKey) -> dict[str, Any]:
    """Return the record of a public key, as key files and bundles hold it."""
    ends = {"not_after": key.not_after, "compromised_at": key.compromised_at}
    return {
        "id": key.id,
        "publicKeyMultibase": multikey.public_text(key.public),
        "status": key.status,
        "not_before": instants.written(key.not_before),
        **{name: instants.written(at) for name, at in ends.items() if at is not None},
    }


def _trusted(public: dict[str, Any]) -> TrustedIssuer:
    issuer = Issuer(**public["issuer"])
    return TrustedIssuer(
        did=issuer.did,
        name=issuer.name,
        host=issuer.host,
        test=issuer.test,
        country=issuer.country,
        contact=issuer.contact,
        keys=tuple(key_from(found) for found in public["keys"]),
        paper_roots=tuple(b64decode(root) for root in public["paper_roots"]),
    )


def _fresh(
    issuer: Issuer, now: datetime, taken: list[str]
) -> tuple[dict[str, Any], dict[str, str]]:
    raw, seed = _new_ed25519()
    paper = new_paper_key(issuer.name, issuer.country, now)
    name = _next_name(issuer.did, taken, now)
    public = {
        "issuer": _issuer_record(issuer),
        "keys": [_key_record(name, raw, now)],
        "paper_leaf": b64encode(paper.leaf).decode(),
        "paper_roots": [b64encode(paper.root).decode()],
    }
    return public, {name: seed, "paper": paper.key_pem.decode()}


def _written(
    path: Path, public: dict[str, Any], secrets: dict[str, str], passphrase: bytes, cost: int
) -> Keyring:
    bound = canonical.canonical_json(public)
    sealed = envelope.close(json.dumps(secrets).encode(), passphrase, bound, cost)
    record = {"v": 1, "public": public, "sealed": sealed}
    envelope.write_private(path, json.dumps(record, indent=1, ensure_ascii=False))
    return Keyring(path, record, passphrase)


def _issuer_record(issuer: Issuer) -> dict[str, Any]:
    return {
        "name": issuer.name,
        "host": issuer.host,
        "country": issuer.country,
        "contact": issuer.contact,
        "test": issuer.test,
    }


def _key_record(key_id: str, raw: bytes, now: datetime) -> dict[str, Any]:
    return key_record(TrustedKey(key_id, raw, "active", now.replace(microsecond=0)))


def _ended(key: dict[str, Any], status: KeyStatus, now: datetime) -> dict[str, Any]:
    if key["status"] != "active":
        return key
    return {**key, "status": status, "not_after": instants.written(now)}


def _next_name(did: str, taken: list[str], now: datetime) -> str:
    year = f"{did}#vc-{now.year}"
    letters = "abcdefghijklmnopqrstuvwxyz"
    names: list[str] = [year + a + b for a in ["", *letters] for b in letters]
    return next(name for name in names if name not in taken)


def _new_ed25519() -> tuple[bytes, str]:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    private = Ed25519PrivateKey.generate()
    seed = b64encode(private.private_bytes_raw()).decode()
    return private.public_key().public_bytes_raw(), seed


def _maybe(text: str | None) -> datetime | None:
    return instants.read(text) if text else None
