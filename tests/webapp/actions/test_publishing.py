"""The content tree becomes what readers see, and authors' edits are not lost."""

from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import NOON, an_author
from webapp.actions.publishing import digest, import_tree, is_new, publish_revision
from webapp.queries import published
from webapp.store.sources import SourceRevision


def edit(session: Session, path: str, text: str) -> None:
    """An author changes a text on the site and publishes it."""
    author = an_author(session)
    revision = SourceRevision(
        path=path, sha256=digest(text.encode()), text=text, author_id=author.id, at=NOON
    )
    session.add(revision)
    session.flush()
    publish_revision(session, revision.id, by=author.id, now=NOON)


def test_a_tree_is_published_and_a_second_time_nothing_changes(session: Session) -> None:
    tree = {"a.md": "one", "b.md": "two"}

    first = import_tree(session, tree, {}, now=NOON)
    second = import_tree(session, tree, {}, now=NOON)

    assert first.published == ("a.md", "b.md")
    assert second.nothing
    assert not is_new(session, tree, {})
    assert published.sources(session) == tree


def test_a_changed_text_is_published_and_the_old_one_is_still_known(session: Session) -> None:
    import_tree(session, {"a.md": "one"}, {}, now=NOON)

    assert is_new(session, {"a.md": "two"}, {})
    import_tree(session, {"a.md": "two"}, {}, now=NOON)

    assert published.sources(session) == {"a.md": "two"}
    assert published.text(session, digest(b"one")) == "one"


def test_a_text_that_left_the_tree_is_withdrawn_and_can_come_back(session: Session) -> None:
    import_tree(session, {"a.md": "one", "b.md": "two"}, {}, now=NOON)

    gone = import_tree(session, {"b.md": "two"}, {}, now=NOON)
    left = published.sources(session)
    import_tree(session, {"a.md": "one", "b.md": "two"}, {}, now=NOON)

    assert gone.withdrawn == ("a.md",)
    assert left == {"b.md": "two"}
    assert published.sources(session) == {"a.md": "one", "b.md": "two"}


def test_an_authors_edit_survives_the_next_start(session: Session) -> None:
    import_tree(session, {"a.md": "one"}, {}, now=NOON)
    edit(session, "a.md", "better")

    done = import_tree(session, {"a.md": "one"}, {}, now=NOON)

    assert done.nothing
    assert published.sources(session) == {"a.md": "better"}


def test_where_tree_and_author_both_changed_a_text_neither_is_lost(session: Session) -> None:
    import_tree(session, {"a.md": "one"}, {}, now=NOON)
    edit(session, "a.md", "better")

    done = import_tree(session, {"a.md": "two"}, {}, now=NOON)

    assert done.kept == ("a.md",)
    assert published.sources(session) == {"a.md": "better"}
    texts = session.scalars(select(SourceRevision.text).where(SourceRevision.path == "a.md"))
    assert set(texts) == {"one", "better", "two"}


def test_a_text_made_on_the_site_only_is_not_withdrawn(session: Session) -> None:
    import_tree(session, {"a.md": "one"}, {}, now=NOON)
    edit(session, "new.md", "mine")

    done = import_tree(session, {"a.md": "one"}, {}, now=NOON)

    assert done.withdrawn == ()
    assert set(published.sources(session)) == {"a.md", "new.md"}


def test_pictures_are_kept_by_their_newest_bytes(session: Session, tmp_path: Path) -> None:
    file = tmp_path / "a.svg"
    file.write_bytes(b"<svg/>")
    import_tree(session, {}, {"a.svg": file}, now=NOON)
    file.write_bytes(b"<svg>2</svg>")

    assert is_new(session, {}, {"a.svg": file})
    import_tree(session, {}, {"a.svg": file}, now=NOON)

    found = published.asset(session, "a.svg")
    file.write_bytes(b"<svg/>")
    import_tree(session, {}, {"a.svg": file}, now=NOON)

    assert published.asset_hashes(session) == {"a.svg": digest(b"<svg/>")}
    assert not is_new(session, {}, {"a.svg": file})
    assert found == (b"<svg>2</svg>", digest(b"<svg>2</svg>"))
    assert published.asset(session, "b.svg") is None
