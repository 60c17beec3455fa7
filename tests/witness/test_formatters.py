"""What Prettier and mdformat do to our sources changes no meaning: all content, as CI runs it.

In shares, so that no process ends minutes after the others. Both ways of Prettier are one test:
what a source meant before is then made out once.
"""

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.formatters import by_mdformat, by_prettier, hurt, sources, texts_of

SHARES = 6
shared = pytest.mark.parametrize("share", range(SHARES))
WAYS: Mapping[str, tuple[str, ...]] = {"default": (), "wrap always": ("--prose-wrap=always",)}


def a_share(number: int) -> dict[str, str]:
    """Return every sixth source, the shares together all of them."""
    return texts_of(sources()[number::SHARES])


def test_no_source_is_left_out() -> None:
    names = [name for number in range(SHARES) for name in a_share(number)]

    assert sorted(names) == sorted(texts_of(sources()))
    assert len(names) > 100


@pytest.mark.witness
@shared
def test_prettier_leaves_every_source_its_meaning(share: int, tmp_path: Path) -> None:
    texts = a_share(share)

    formatted = {way: by_prettier(tmp_path / way, texts, *given) for way, given in WAYS.items()}

    assert all(done != texts for done in formatted.values())
    assert {way: hurt(texts, done) for way, done in formatted.items()} == {way: [] for way in WAYS}


@pytest.mark.long
@shared
def test_mdformat_leaves_every_source_its_meaning(share: int) -> None:
    texts = a_share(share)

    assert hurt(texts, {name: by_mdformat(text) for name, text in texts.items()}) == []
