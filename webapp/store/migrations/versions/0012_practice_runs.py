"""Runs of labs that learners keep for themselves."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"

# SQLite counts rows by itself only in a column that is exactly INTEGER.
NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "practice_run",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("person_id", NUMBER, nullable=False),
        sa.Column("lab", sa.String(length=200), nullable=False),
        sa.Column("run", sa.Integer(), nullable=False),
        sa.Column("case_number", sa.Integer(), nullable=False),
        sa.Column("settings", sa.JSON(), nullable=False),
        sa.Column("met", sa.Integer(), nullable=False),
        sa.Column("goals", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_practice_run_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_practice_run")),
        sa.UniqueConstraint(
            "person_id", "lab", "run", name=op.f("uq_practice_run_person_id_lab_run")
        ),
    )


def downgrade() -> None:
    op.drop_table("practice_run")
