"""Certificates, what happened to them, their paper and their log."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

# SQLite counts rows by itself only in a column that is exactly INTEGER.
NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    achievement()
    log_leaf()
    signed_status_list()
    award()
    issuer()
    award_event()
    award_file()
    lab_run()


def downgrade() -> None:
    for name in (
        "lab_run",
        "award_file",
        "award_event",
        "issuer",
        "award",
        "signed_status_list",
        "log_leaf",
        "achievement",
    ):
        op.drop_table(name)


def achievement() -> None:
    op.create_table(
        "achievement",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("role", sa.String(length=200), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("version", sa.String(length=200), nullable=False),
        sa.Column("criteria", sa.JSON(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_achievement")),
        sa.UniqueConstraint("role", "number", name=op.f("uq_achievement_role_number")),
        sa.UniqueConstraint("role", "version", name=op.f("uq_achievement_role_version")),
    )


def log_leaf() -> None:
    op.create_table(
        "log_leaf",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("leaf", sa.LargeBinary(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_log_leaf")),
        sa.UniqueConstraint("position", name=op.f("uq_log_leaf_position")),
    )


def signed_status_list() -> None:
    op.create_table(
        "signed_status_list",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("purpose", sa.String(length=20), nullable=False),
        sa.Column("signed", sa.LargeBinary(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_signed_status_list")),
    )


def award() -> None:
    op.create_table(
        "award",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("number", sa.String(length=40), nullable=False),
        sa.Column("person_id", NUMBER, nullable=True),
        sa.Column("role", sa.String(length=200), nullable=False),
        sa.Column("achievement_version", sa.Integer(), nullable=False),
        sa.Column("printed_name", sa.String(length=200), nullable=False),
        sa.Column("credential", sa.LargeBinary(), nullable=False),
        sa.Column("credential_sha256", sa.String(length=64), nullable=False),
        sa.Column("key_id", sa.String(length=200), nullable=False),
        sa.Column("status_list", sa.Integer(), nullable=False),
        sa.Column("status_index", sa.Integer(), nullable=False),
        sa.Column("valid_from", sa.DateTime(timezone=True), nullable=False),
        sa.Column("valid_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("visibility", sa.String(length=20), nullable=False),
        sa.Column("awarded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("log_index", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_award_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_award")),
        sa.UniqueConstraint("number", name=op.f("uq_award_number")),
        sa.UniqueConstraint(
            "status_list", "status_index", name=op.f("uq_award_status_list_status_index")
        ),
    )
    op.create_index(op.f("ix_award_credential_sha256"), "award", ["credential_sha256"])
    op.create_index(op.f("ix_award_person_id"), "award", ["person_id"])


def issuer() -> None:
    op.create_table(
        "issuer",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("legal_name", sa.String(length=200), nullable=False),
        sa.Column("country", sa.String(length=2), nullable=False),
        sa.Column("contact", sa.String(length=200), nullable=False),
        sa.Column("host", sa.String(length=200), nullable=False),
        sa.Column("by_id", NUMBER, nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["by_id"], ["person.id"], name=op.f("fk_issuer_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_issuer")),
    )


def award_event() -> None:
    op.create_table(
        "award_event",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("award_id", NUMBER, nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("reason_class", sa.String(length=200), nullable=False),
        sa.Column("private_note", sa.Text(), nullable=False),
        sa.Column("actor_id", NUMBER, nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["actor_id"], ["person.id"], name=op.f("fk_award_event_actor_id")),
        sa.ForeignKeyConstraint(["award_id"], ["award.id"], name=op.f("fk_award_event_award_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_award_event")),
    )
    op.create_index(op.f("ix_award_event_award_id"), "award_event", ["award_id"])


def award_file() -> None:
    op.create_table(
        "award_file",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("award_id", NUMBER, nullable=False),
        sa.Column("language", sa.String(length=35), nullable=False),
        sa.Column("pdf", sa.LargeBinary(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["award_id"], ["award.id"], name=op.f("fk_award_file_award_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_award_file")),
        sa.UniqueConstraint("award_id", "language", name=op.f("uq_award_file_award_id_language")),
    )
    op.create_index(op.f("ix_award_file_sha256"), "award_file", ["sha256"])


def lab_run() -> None:
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
