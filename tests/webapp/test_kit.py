"""The kit: secrets in files of their own, the catalogue as published, keys made once."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from curriculum import shelves
from curriculum.catalog import Catalog
from tests.builders import publish
from tests.conftest import TestKit
from tests.curriculum.trees import a_tree
from webapp.kit import Published, secret


def test_a_secret_is_made_once_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    path = tmp_path / "keys" / "secret"

    first = secret(path)

    assert secret(path) == first
    assert len(first) == 43
    assert path.stat().st_mode & 0o777 == 0o600
    assert list(path.parent.iterdir()) == [path]


def test_the_catalogue_is_read_again_only_when_something_was_published(kit: TestKit) -> None:
    with kit.sessions.begin() as session:
        publish(session, {"a.md": "one"})
    before = kit.catalog()
    again = kit.catalog()

    with kit.sessions.begin() as session:
        publish(session, {"a.md": "two"})

    assert again is before
    assert kit.catalog().sources_text == {"a.md": "two"}


WRONG = (
    "---\ntitle: More\nterms:\n  - {id: tare, term: tare, definition: A thing.}\n  - {id: 7}\n---\n"
)
LESSON = "courses/ore-testing/weighing/scales.lesson.md"


def heavier() -> dict[str, str]:
    """The tree with another number in one lesson."""
    tree = a_tree()
    return {**tree, LESSON: tree[LESSON].replace("weighs 5 g", "weighs 6 g")}


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of lessons, modules and other long files that were read, in turn."""
    paths: list[str] = []

    def noted(reader: Any) -> Any:
        def look(text: str, path: str, where: Any) -> Any:
            paths.append(path)
            return reader(text, path, where)

        return look

    noting = {kind: noted(reader) for kind, reader in shelves.READERS.items()}
    for room in ("curriculum.shelves", "curriculum.check.fronts"):
        monkeypatch.setattr(f"{room}.READERS", noting)
    return paths


@pytest.fixture(autouse=True)
def _settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever edits the code and tests it at once does not wait."""
    monkeypatch.setattr("webapp.kit.SETTLED_S", 0)


def published(kit: TestKit, file: Path, sources: Mapping[str, str]) -> tuple[Published, Catalog]:
    """Publish; return what a process that starts then reads, and its first catalogue."""
    with kit.sessions.begin() as session:
        publish(session, sources)
    fresh = Published(kit.sessions, file)
    return fresh, fresh()


def test_the_next_start_reads_no_file_that_stayed(
    kit: TestKit, tmp_path: Path, read: list[str]
) -> None:
    file = tmp_path / "read.json"
    _, first = published(kit, file, {**a_tree(), "glossary/more.md": WRONG})
    assert LESSON in read
    assert first.problems
    read.clear()

    again = Published(kit.sessions, file)()
    assert read == []
    assert again.lessons_by_id == first.lessons_by_id
    assert again.glossary == first.glossary
    assert again.problems == first.problems
    assert again.links_revision == first.links_revision

    _, third = published(kit, file, {**heavier(), "glossary/more.md": WRONG})
    assert read == [LESSON]
    assert "weighs 6 g" in third.lessons_by_id["ore-testing/weighing/scales"].body


def test_what_is_published_meanwhile_is_all_that_is_read(
    kit: TestKit, tmp_path: Path, read: list[str]
) -> None:
    running, before = published(kit, tmp_path / "read.json", a_tree())
    read.clear()

    with kit.sessions.begin() as session:
        publish(session, heavier())
    after = running()

    assert read == [LESSON]
    assert after.lessons_by_id != before.lessons_by_id
    assert after.modules_by_id == before.modules_by_id


def test_what_code_may_have_read_that_is_gone_is_not_kept(
    kit: TestKit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("webapp.kit.SETTLED_S", 1e12)
    _, first = published(kit, tmp_path / "read.json", a_tree())

    assert first.lessons_by_id
    assert not (tmp_path / "read.json").exists()


def test_a_catalogue_that_failed_once_is_read_at_the_next_call(
    kit: TestKit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fresh, first = published(kit, tmp_path / "read.json", a_tree())
    with kit.sessions.begin() as session:
        publish(session, {**heavier(), "glossary/more.md": WRONG})
    with monkeypatch.context() as broken:
        broken.setattr("curriculum.catalog.load", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            fresh()

    assert fresh().lessons_by_id != first.lessons_by_id


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"a": 1}', None])
def test_a_damaged_file_of_readings_is_read_anew(
    kit: TestKit, tmp_path: Path, damage: str | None
) -> None:
    file = tmp_path / "read.json"
    _, first = published(kit, file, a_tree())
    whole = file.read_text("utf-8")
    file.write_text(whole[: len(whole) // 2] if damage is None else damage, "utf-8")

    assert Published(kit.sessions, file)().lessons_by_id == first.lessons_by_id
    assert file.read_text("utf-8") == whole


def test_the_first_keyring_is_a_test_issuers(kit: TestKit) -> None:
    keyring = kit.keyring()

    assert keyring.issuer.test
    assert kit.keyring() is keyring
    assert (kit.settings.keys / "issuer.json").stat().st_mode & 0o777 == 0o600
