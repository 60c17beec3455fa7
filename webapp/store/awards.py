"""Certificates as facts: what was awarded, what happened to it, its paper, its public log."""

from datetime import datetime

from sqlalchemy import ForeignKey, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from webapp.store.base import (
    Base,
    Instant,
    content,
    document,
    instant,
    serial,
    sha,
    slug,
    whole,
    words,
)


class Achievement(Base):
    """What an award of a role rested on at one time, frozen: certificates point at its number."""

    __tablename__ = "achievement"
    __table_args__ = (UniqueConstraint("role", "number"), UniqueConstraint("role", "version"))

    id: Mapped[serial]
    role: Mapped[slug]
    number: Mapped[whole]  # v1, v2, ... of this role
    version: Mapped[slug]  # the curriculum's fingerprint of all that it rests on
    criteria: Mapped[document]
    at: Mapped[instant]


class Award(Base):
    """A certificate was earned. The signed credential is kept byte for byte as it was signed."""

    __tablename__ = "award"
    __table_args__ = (UniqueConstraint("status_list", "status_index"),)
    # The holder may open or close the page, or leave; the log places the award later.
    may_change = frozenset({"person_id", "visibility", "share_scores", "log_index"})
    may_be_erased = frozenset({"credential", "printed_name"})

    id: Mapped[serial]
    kind: Mapped[str] = mapped_column(String(20), default="competency")  # or completion
    number: Mapped[str] = mapped_column(String(40), unique=True)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
    role: Mapped[slug]  # of a statement of completion: the course
    achievement_version: Mapped[whole]
    printed_name: Mapped[slug]  # empty: its holder left; name, proof and paper are gone
    credential: Mapped[content]
    credential_sha256: Mapped[sha] = mapped_column(index=True)
    key_id: Mapped[slug]
    status_list: Mapped[whole]
    status_index: Mapped[whole]
    valid_from: Mapped[instant]
    valid_until: Mapped[datetime | None] = mapped_column(Instant())
    visibility: Mapped[str] = mapped_column(String(20), default="public")  # public | private
    share_scores: Mapped[bool] = mapped_column(default=False)
    awarded_at: Mapped[instant]
    log_index: Mapped[int | None]


class AwardEvent(Base):
    """Something happened to an award; its kinds are those of `curriculum.awards.events`.

    `other` is the number of the award that it makes way for or follows; `what` and `link` say what
    a refresher is about. Only the note is private.
    """

    __tablename__ = "award_event"

    id: Mapped[serial]
    award_id: Mapped[int] = mapped_column(ForeignKey("award.id"), index=True)
    kind: Mapped[str] = mapped_column(String(20))
    reason_class: Mapped[slug] = mapped_column(default="")
    private_note: Mapped[words] = mapped_column(default="")
    other: Mapped[str] = mapped_column(String(40), default="")
    what: Mapped[words] = mapped_column(default="")
    link: Mapped[slug] = mapped_column(default="")
    actor_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    at: Mapped[instant]


class AwardSeal(Base):
    """The same credential signed anew, because the key before was stolen: the newest holds."""

    __tablename__ = "award_seal"
    may_be_erased = frozenset({"credential"})

    id: Mapped[serial]
    award_id: Mapped[int] = mapped_column(ForeignKey("award.id"), index=True)
    credential: Mapped[content]
    credential_sha256: Mapped[sha]
    key_id: Mapped[slug]
    log_index: Mapped[whole]
    at: Mapped[instant]


class AwardProposal(Base):
    """Somebody proposes an award that the rules did not make; a second person decides."""

    __tablename__ = "award_proposal"

    id: Mapped[serial]
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    role: Mapped[slug]
    rests_on: Mapped[words]  # public: it is printed
    note: Mapped[words]
    by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    at: Mapped[instant]


class AwardDecision(Base):
    """What the second person decided about a proposal, once."""

    __tablename__ = "award_decision"

    id: Mapped[serial]
    proposal_id: Mapped[int] = mapped_column(ForeignKey("award_proposal.id"), unique=True)
    confirmed: Mapped[bool]
    note: Mapped[words]
    number: Mapped[str] = mapped_column(String(40), default="")
    by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    at: Mapped[instant]


class AwardFile(Base):
    """The printed certificate in one language, kept so that every download has the same bytes.

    `seal` counts how often the credential in it had been signed anew.
    """

    __tablename__ = "award_file"
    __table_args__ = (UniqueConstraint("award_id", "language", "seal"),)
    may_be_erased = frozenset({"pdf"})

    id: Mapped[serial]
    award_id: Mapped[int] = mapped_column(ForeignKey("award.id"))
    language: Mapped[str] = mapped_column(String(35))
    seal: Mapped[whole] = mapped_column(default=0)
    pdf: Mapped[content]
    sha256: Mapped[sha] = mapped_column(index=True)
    at: Mapped[instant]


class LogLeaf(Base):
    """One leaf of the public log of awards; `position` counts from 0 without gaps.

    `leaf` is what everybody may see; the rest, with the salt, is what it was made of.
    """

    __tablename__ = "log_leaf"

    id: Mapped[serial]
    position: Mapped[int] = mapped_column(unique=True)
    leaf: Mapped[content]
    op: Mapped[str] = mapped_column(String(20), default="")
    number: Mapped[str] = mapped_column(String(40), default="")
    digest: Mapped[sha] = mapped_column(default="")
    salt: Mapped[bytes | None] = mapped_column(LargeBinary)
    at: Mapped[instant]


class LogNode(Base):
    """The hash of a whole subtree of the log: of 2^level leaves, the `place`-th from the left."""

    __tablename__ = "log_node"
    __table_args__ = (UniqueConstraint("level", "place"),)

    id: Mapped[serial]
    level: Mapped[whole]
    place: Mapped[whole]
    hash: Mapped[content]


class LogCheckpoint(Base):
    """The log as it was signed and published once; the newest is served."""

    __tablename__ = "log_checkpoint"

    id: Mapped[serial]
    size: Mapped[whole]
    root: Mapped[content]
    key_id: Mapped[slug]
    note: Mapped[words]
    at: Mapped[instant]


class Issuer(Base):
    """Who issues: the newest row holds. Without one, awards are made as tests."""

    __tablename__ = "issuer"

    id: Mapped[serial]
    legal_name: Mapped[slug]
    country: Mapped[str] = mapped_column(String(2))
    contact: Mapped[slug]
    host: Mapped[slug]
    by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    at: Mapped[instant]


class PaperLook(Base):
    """How the issuer's papers look from then on: the newest row before an award holds for it."""

    __tablename__ = "paper_look"

    id: Mapped[serial]
    logo: Mapped[bytes | None] = mapped_column(LargeBinary)  # PNG or SVG; None: the site's mark
    accent: Mapped[str] = mapped_column(String(7))  # as #rrggbb; empty: the design's own
    soft: Mapped[str] = mapped_column(String(7))
    signatory: Mapped[slug]  # empty: no line for a signature
    office: Mapped[slug]
    by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    at: Mapped[instant]


class SignedStatusList(Base):
    """A status list as it was signed: the newest of a number and purpose is served."""

    __tablename__ = "signed_status_list"

    id: Mapped[serial]
    number: Mapped[whole]
    purpose: Mapped[str] = mapped_column(String(20))  # revocation | suspension
    signed: Mapped[content]
    at: Mapped[instant]
