"""The kit: secrets in files of their own, the catalogue as published, keys made once."""

from pathlib import Path

from tests.builders import publish
from tests.conftest import TestKit
from webapp.kit import secret


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


def test_the_first_keyring_is_a_test_issuers(kit: TestKit) -> None:
    keyring = kit.keyring()

    assert keyring.issuer.test
    assert kit.keyring() is keyring
    assert (kit.settings.keys / "issuer.json").stat().st_mode & 0o777 == 0o600
