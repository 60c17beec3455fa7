"""What a holder takes along: share links with counts, consent to scores; the issuer's look."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"

# SQLite counts rows by itself only in a column that is exactly INTEGER.
NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    scores: sa.Column[bool] = sa.Column(
        "share_scores", sa.Boolean(), nullable=False, server_default=sa.false()
    )
    op.add_column("award", scores)
    share_link()
    share_look()
    paper_look()


def downgrade() -> None:
    for name in ("paper_look", "share_look", "share_link"):
        op.drop_table(name)
    with op.batch_alter_table("award") as award:
        award.drop_column("share_scores")


def share_link() -> None:
    op.create_table(
        "share_link",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("award_id", NUMBER, nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("note", sa.String(length=200), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["award_id"], ["award.id"], name=op.f("fk_share_link_award_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_share_link")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_share_link_token_hash")),
    )
    op.create_index(op.f("ix_share_link_award_id"), "share_link", ["award_id"])


def share_look() -> None:
    op.create_table(
        "share_look",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("link_id", NUMBER, nullable=False),
        sa.Column("day", sa.String(length=10), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["link_id"], ["share_link.id"], name=op.f("fk_share_look_link_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_share_look")),
        sa.UniqueConstraint("link_id", "day", name=op.f("uq_share_look_link_id_day")),
    )


def paper_look() -> None:
    op.create_table(
        "paper_look",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("logo", sa.LargeBinary(), nullable=True),
        sa.Column("accent", sa.String(length=7), nullable=False),
        sa.Column("soft", sa.String(length=7), nullable=False),
        sa.Column("signatory", sa.String(length=200), nullable=False),
        sa.Column("office", sa.String(length=200), nullable=False),
        sa.Column("by_id", NUMBER, nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["by_id"], ["person.id"], name=op.f("fk_paper_look_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_paper_look")),
    )
