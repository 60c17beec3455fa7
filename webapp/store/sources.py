"""What authors wrote: every revision that ever was, and which of them readers see."""

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from webapp.store.base import Base, content, instant, serial, sha, slug, words


class SourceRevision(Base):
    """One text of one source file. Without an author it came from the content tree."""

    __tablename__ = "source_revision"
    __table_args__ = (Index(None, "path", "sha256"),)

    id: Mapped[serial]
    path: Mapped[slug]
    sha256: Mapped[sha] = mapped_column(index=True)
    text: Mapped[words]
    author_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    at: Mapped[instant]
    note: Mapped[words] = mapped_column(default="")


class Publication(Base):
    """A revision became what readers see, or (`withdrawn`) its path is shown no longer."""

    __tablename__ = "publication"

    id: Mapped[serial]
    revision_id: Mapped[int] = mapped_column(ForeignKey("source_revision.id"), index=True)
    by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    at: Mapped[instant]
    withdrawn: Mapped[bool] = mapped_column(default=False)


class Asset(Base):
    """A picture or data file beside the sources. The newest row of a path is the one shown."""

    __tablename__ = "asset"
    __table_args__ = (Index(None, "path"),)

    id: Mapped[serial]
    path: Mapped[slug]
    sha256: Mapped[sha]
    bytes: Mapped[content]
    at: Mapped[instant]
