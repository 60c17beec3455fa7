"""What readers see today: the published revision of each source path."""

from collections.abc import Iterable

from sqlalchemy import Engine, Select, func, select
from sqlalchemy.orm import Session

from webapp.store import byhand
from webapp.store.sources import Asset, Publication, SourceRevision

NUMBER = select(func.max(Publication.id).label("newest"))
NEWEST = byhand.Question(NUMBER)


def number(session: Session) -> int:
    """Return a number that grows with each publication; 0 before the first."""
    return session.scalar(NUMBER) or 0


def newest(engine: Engine) -> int:
    """Return the same number as last committed: every request asks it."""
    return NEWEST.rows(engine)[0].newest or 0


def sources(session: Session) -> dict[str, str]:
    """Return every published text by its path."""
    newest = _newest_by_path()
    found = session.execute(
        select(SourceRevision.path, SourceRevision.text)
        .join(Publication, Publication.revision_id == SourceRevision.id)
        .where(Publication.id.in_(newest), Publication.withdrawn.is_(False))
    )
    return dict(found.all())


def heads(session: Session) -> dict[str, tuple[int, str]]:
    """Return revision id and sha256 of each published text by its path."""
    found = session.execute(
        select(SourceRevision.path, SourceRevision.id, SourceRevision.sha256)
        .join(Publication, Publication.revision_id == SourceRevision.id)
        .where(Publication.id.in_(_newest_by_path()), Publication.withdrawn.is_(False))
    )
    return {path: (revision, sha) for path, revision, sha in found}


def imported(session: Session) -> dict[str, str]:
    """Return the sha256 that each path had when it last came from the content tree."""
    newest = (
        select(func.max(SourceRevision.id))
        .where(SourceRevision.author_id.is_(None))
        .group_by(SourceRevision.path)
    )
    found = session.execute(
        select(SourceRevision.path, SourceRevision.sha256).where(SourceRevision.id.in_(newest))
    )
    return dict(found.all())


def text(session: Session, sha256: str) -> str | None:
    """Return the text of a revision by its hash, published or not; None if it never was."""
    found = select(SourceRevision.text).where(SourceRevision.sha256 == sha256).limit(1)
    return session.scalar(found)


def texts(session: Session, hashes: Iterable[str]) -> dict[str, str]:
    """Return the texts of several revisions by their hashes."""
    found = session.execute(
        select(SourceRevision.sha256, SourceRevision.text).where(
            SourceRevision.sha256.in_(list(hashes))
        )
    )
    return dict(found.all())


def asset_hashes(session: Session) -> dict[str, str]:
    """Return the sha256 of the newest picture of each path."""
    newest = select(func.max(Asset.id)).group_by(Asset.path)
    found = session.execute(select(Asset.path, Asset.sha256).where(Asset.id.in_(newest)))
    return dict(found.all())


def asset(session: Session, path: str) -> tuple[bytes, str] | None:
    """Return bytes and sha256 of the newest picture at `path`, None if there is none."""
    row = session.execute(
        select(Asset.bytes, Asset.sha256).where(Asset.path == path).order_by(Asset.id.desc())
    ).first()
    return (row.bytes, row.sha256) if row else None


def _newest_by_path() -> Select[int | None]:
    return (
        select(func.max(Publication.id))
        .join(SourceRevision, SourceRevision.id == Publication.revision_id)
        .group_by(SourceRevision.path)
    )
