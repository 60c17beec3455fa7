"""Brings the content tree into the site: what changed becomes a revision and is published."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from sqlalchemy.orm import Session

from webapp.queries import published
from webapp.store.sources import Asset, Publication, SourceRevision


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What an import did. `kept` were edited on the site since and are not replaced."""

    published: tuple[str, ...] = ()
    withdrawn: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    assets: tuple[str, ...] = ()

    @property
    def nothing(self) -> bool:
        """Whether all was as before."""
        return not (self.published or self.withdrawn or self.kept or self.assets)


def is_new(session: Session, sources: Mapping[str, str], assets: Mapping[str, Path]) -> bool:
    """Whether an import would change anything: only hashes are compared."""
    shas = {path: digest(text.encode()) for path, text in sources.items()}
    pictures = {path: digest(file.read_bytes()) for path, file in assets.items()}
    if pictures != {p: s for p, s in published.asset_hashes(session).items() if p in pictures}:
        return True
    known, heads = published.imported(session), published.heads(session)
    changed = any(known.get(path) != sha or path not in heads for path, sha in shas.items())
    return changed or any(path in known and path not in shas for path in heads)


def import_tree(
    session: Session, sources: Mapping[str, str], assets: Mapping[str, Path], *, now: datetime
) -> Imported:
    """Publish what changed in the tree since the last import, and withdraw what left it.

    A text that an author changed on the site stays; the tree's version is kept as a revision.
    """
    known, heads = published.imported(session), published.heads(session)
    done: list[str] = []
    kept: list[str] = []
    for path, text in sorted(sources.items()):
        sha = digest(text.encode())
        if known.get(path) == sha and path in heads:
            continue
        revision = SourceRevision(path=path, sha256=sha, text=text, at=now, note="content tree")
        session.add(revision)
        session.flush()
        if path in heads and heads[path][1] not in (known.get(path), sha):
            kept.append(path)
        else:
            session.add(Publication(revision_id=revision.id, at=now))
            done.append(path)
    gone = [path for path in sorted(heads) if path not in sources and path in known]
    for path in gone:
        session.add(Publication(revision_id=heads[path][0], at=now, withdrawn=True))
    pictures = _import_assets(session, assets, now=now)
    session.flush()
    return Imported(published=tuple(done), withdrawn=tuple(gone), kept=tuple(kept), assets=pictures)


def publish_revision(session: Session, revision_id: int, *, by: int | None, now: datetime) -> None:
    """Make a revision what readers see."""
    session.add(Publication(revision_id=revision_id, by_id=by, at=now))
    session.flush()


def digest(data: bytes) -> str:
    """Return the SHA-256 of bytes in hex: the name of a revision."""
    return sha256(data).hexdigest()


def _import_assets(
    session: Session, assets: Mapping[str, Path], *, now: datetime
) -> tuple[str, ...]:
    known = published.asset_hashes(session)
    done = []
    for path, file in sorted(assets.items()):
        data = file.read_bytes()
        sha = digest(data)
        if known.get(path) != sha:
            session.add(Asset(path=path, sha256=sha, bytes=data, at=now))
            done.append(path)
    return tuple(done)
