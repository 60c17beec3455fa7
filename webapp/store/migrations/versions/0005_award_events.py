"""States of certificates: richer events, the log's tree, checkpoints, new seals, two people."""

from hashlib import sha256

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

# SQLite counts rows by itself only in a column that is exactly INTEGER.
NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    columns()
    log_node()
    log_checkpoint()
    award_seal()
    award_proposal()
    award_decision()
    grow(op.get_bind())


def downgrade() -> None:
    for name in ("award_decision", "award_proposal", "award_seal", "log_checkpoint", "log_node"):
        op.drop_table(name)
    with op.batch_alter_table("award_file") as file:
        file.drop_constraint(op.f("uq_award_file_award_id_language_seal"), type_="unique")
        file.drop_column("seal")
        file.create_unique_constraint(
            op.f("uq_award_file_award_id_language"), ["award_id", "language"]
        )
    for table, names in (
        ("log_leaf", ("salt", "digest", "number", "op")),
        ("award_event", ("link", "what", "other")),
        ("award", ("kind",)),
    ):
        with op.batch_alter_table(table) as changed:
            for name in names:
                changed.drop_column(name)


def columns() -> None:
    kind = sa.Column("kind", sa.String(20), nullable=False, server_default="competency")
    op.add_column("award", kind)
    for name, type_ in (("other", sa.String(40)), ("what", sa.Text()), ("link", sa.String(200))):
        op.add_column("award_event", sa.Column(name, type_, nullable=False, server_default=""))
    for name, size in (("op", 20), ("number", 40), ("digest", 64)):
        column = sa.Column(name, sa.String(size), nullable=False, server_default="")
        op.add_column("log_leaf", column)
    op.add_column("log_leaf", sa.Column("salt", sa.LargeBinary(), nullable=True))
    with op.batch_alter_table("award_file") as file:
        file.add_column(sa.Column("seal", sa.Integer(), nullable=False, server_default="0"))
        file.drop_constraint(op.f("uq_award_file_award_id_language"), type_="unique")
        file.create_unique_constraint(
            op.f("uq_award_file_award_id_language_seal"), ["award_id", "language", "seal"]
        )


def log_node() -> None:
    op.create_table(
        "log_node",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_log_node")),
        sa.UniqueConstraint("level", "place", name=op.f("uq_log_node_level_place")),
    )


def log_checkpoint() -> None:
    op.create_table(
        "log_checkpoint",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("root", sa.LargeBinary(), nullable=False),
        sa.Column("key_id", sa.String(length=200), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_log_checkpoint")),
    )


def award_seal() -> None:
    op.create_table(
        "award_seal",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("award_id", NUMBER, nullable=False),
        sa.Column("credential", sa.LargeBinary(), nullable=False),
        sa.Column("credential_sha256", sa.String(length=64), nullable=False),
        sa.Column("key_id", sa.String(length=200), nullable=False),
        sa.Column("log_index", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["award_id"], ["award.id"], name=op.f("fk_award_seal_award_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_award_seal")),
    )
    op.create_index(op.f("ix_award_seal_award_id"), "award_seal", ["award_id"])


def award_proposal() -> None:
    op.create_table(
        "award_proposal",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("person_id", NUMBER, nullable=False),
        sa.Column("role", sa.String(length=200), nullable=False),
        sa.Column("rests_on", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("by_id", NUMBER, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_award_proposal_person_id")
        ),
        sa.ForeignKeyConstraint(["by_id"], ["person.id"], name=op.f("fk_award_proposal_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_award_proposal")),
    )


def award_decision() -> None:
    op.create_table(
        "award_decision",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("proposal_id", NUMBER, nullable=False),
        sa.Column("confirmed", sa.Boolean(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("number", sa.String(length=40), nullable=False),
        sa.Column("by_id", NUMBER, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["proposal_id"], ["award_proposal.id"], name=op.f("fk_award_decision_proposal_id")
        ),
        sa.ForeignKeyConstraint(["by_id"], ["person.id"], name=op.f("fk_award_decision_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_award_decision")),
        sa.UniqueConstraint("proposal_id", name=op.f("uq_award_decision_proposal_id")),
    )


def grow(bind: sa.Connection) -> None:
    """Write the tree's whole subtrees over the leaves that are there already."""
    leaves = sa.table("log_leaf", sa.column("position"), sa.column("leaf"))
    nodes = sa.table("log_node", sa.column("level"), sa.column("place"), sa.column("hash"))
    found = bind.execute(sa.select(leaves.c.leaf).order_by(leaves.c.position))
    row = [sha256(b"\0" + bytes(one.leaf)).digest() for one in found]
    level = 0
    while row:
        for place, digest in enumerate(row):
            bind.execute(nodes.insert().values(level=level, place=place, hash=digest))
        pairs = zip(row[::2], row[1::2], strict=False)
        row = [sha256(b"\1" + a + b).digest() for a, b in pairs]
        level += 1
