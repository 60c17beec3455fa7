"""Runs of a lab in an attempt."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

# SQLite counts rows by itself only in a column that is exactly INTEGER.
NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "lab_run",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("attempt_id", NUMBER, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("run", sa.Integer(), nullable=False),
        sa.Column("settings", sa.JSON(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["attempt_id"], ["attempt.id"], name=op.f("fk_lab_run_attempt_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lab_run")),
        sa.UniqueConstraint(
            "attempt_id", "number", "run", name=op.f("uq_lab_run_attempt_id_number_run")
        ),
    )


def downgrade() -> None:
    op.drop_table("lab_run")
