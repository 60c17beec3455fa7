"""Employers' teams: invitations, consents, who looked, and reminders of certificates that end."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"

# SQLite counts rows by itself only in a column that is exactly INTEGER.
NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    invitation()
    consent()
    look()
    reminder()


def downgrade() -> None:
    for name in ("reminder", "team_look", "team_consent", "team_invitation"):
        op.drop_table(name)


def invitation() -> None:
    op.create_table(
        "team_invitation",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("employer_id", NUMBER, nullable=False),
        sa.Column("organisation", sa.String(length=200), nullable=False),
        sa.Column("email", sa.String(length=200), nullable=False),
        sa.Column("email_key", sa.String(length=200), nullable=False),
        sa.Column("role", sa.String(length=200), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("answer", sa.String(length=20), nullable=False),
        _person("team_invitation", "employer_id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_team_invitation")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_team_invitation_token_hash")),
    )
    _index("team_invitation", "employer_id", "email_key")
    _index("team_invitation", "until")


def consent() -> None:
    op.create_table(
        "team_consent",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("token", sa.String(length=64), nullable=False),
        sa.Column("employer_id", NUMBER, nullable=False),
        sa.Column("person_id", NUMBER, nullable=False),
        sa.Column("organisation", sa.String(length=200), nullable=False),
        sa.Column("scope", sa.JSON(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        _person("team_consent", "employer_id"),
        _person("team_consent", "person_id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_team_consent")),
        sa.UniqueConstraint("token", name=op.f("uq_team_consent_token")),
    )
    _index("team_consent", "employer_id", "ended_at")
    _index("team_consent", "person_id", "ended_at")


def look() -> None:
    op.create_table(
        "team_look",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("consent_id", NUMBER, nullable=False),
        sa.Column("by_id", NUMBER, nullable=False),
        sa.Column("what", sa.String(length=20), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["consent_id"], ["team_consent.id"], name=op.f("fk_team_look_consent_id")
        ),
        _person("team_look", "by_id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_team_look")),
    )
    _index("team_look", "consent_id", "at")


def reminder() -> None:
    op.create_table(
        "reminder",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("award_id", NUMBER, nullable=False),
        sa.Column("days", sa.Integer(), nullable=False),
        sa.Column("reader", sa.String(length=200), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["award_id"], ["award.id"], name=op.f("fk_reminder_award_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reminder")),
        sa.UniqueConstraint(
            "award_id", "days", "reader", name=op.f("uq_reminder_award_id_days_reader")
        ),
    )


def _person(table: str, column: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], ["person.id"], name=op.f(f"fk_{table}_{column}"))


def _index(table: str, *columns: str) -> None:
    op.create_index(op.f(f"ix_{table}_{'_'.join(columns)}"), table, list(columns))
