"""Hints that learners opened, and how sure they were of their answers."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"

# SQLite counts rows by itself only in a column that is exactly INTEGER.
NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    for table in ("draft", "answer"):
        said = sa.Column("confidence", sa.String(length=10), nullable=False, server_default="")
        op.add_column(table, said)
    op.create_table(
        "hint_opening",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("attempt_id", NUMBER, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("part", sa.String(length=200), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("after_try", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["attempt_id"], ["attempt.id"], name=op.f("fk_hint_opening_attempt_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hint_opening")),
        sa.UniqueConstraint(
            "attempt_id",
            "number",
            "part",
            "ordinal",
            name=op.f("uq_hint_opening_attempt_id_number_part_ordinal"),
        ),
    )


def downgrade() -> None:
    op.drop_table("hint_opening")
    for table in ("answer", "draft"):
        op.drop_column(table, "confidence")
