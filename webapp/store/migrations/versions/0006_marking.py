"""Answers that wait for a person's mark, and what was said of them."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

# SQLite counts rows by itself only in a column that is exactly INTEGER.
NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    marking_task()
    rubric_mark()


def downgrade() -> None:
    for name in ("rubric_mark", "marking_task"):
        op.drop_table(name)


def marking_task() -> None:
    op.create_table(
        "marking_task",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("token", sa.String(length=64), nullable=False),
        sa.Column("attempt_id", NUMBER, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["attempt_id"], ["attempt.id"], name=op.f("fk_marking_task_attempt_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_marking_task")),
        sa.UniqueConstraint("attempt_id", "number", name=op.f("uq_marking_task_attempt_id_number")),
        sa.UniqueConstraint("token", name=op.f("uq_marking_task_token")),
    )
    op.create_index(op.f("ix_marking_task_at"), "marking_task", ["at"])


def rubric_mark() -> None:
    op.create_table(
        "rubric_mark",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("task_id", NUMBER, nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("levels", sa.JSON(), nullable=False),
        sa.Column("comment", sa.Text(), nullable=False),
        sa.Column("by_id", NUMBER, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["by_id"], ["person.id"], name=op.f("fk_rubric_mark_by_id")),
        sa.ForeignKeyConstraint(
            ["task_id"], ["marking_task.id"], name=op.f("fk_rubric_mark_task_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rubric_mark")),
        sa.UniqueConstraint("task_id", "sequence", name=op.f("uq_rubric_mark_task_id_sequence")),
    )
