"""What Prettier and mdformat do to our sources changes no meaning: all content, as CI runs it."""

from pathlib import Path

import pytest

from tests.formatters import by_mdformat, by_prettier, hurt, sources, texts_of


@pytest.mark.witness
@pytest.mark.parametrize("options", [(), ("--prose-wrap=always",)], ids=["default", "wrap always"])
def test_prettier_leaves_every_source_its_meaning(options: tuple[str, ...], tmp_path: Path) -> None:
    texts = texts_of(sources())

    formatted = by_prettier(tmp_path, texts, *options)

    assert len(texts) > 100
    assert formatted != texts
    assert hurt(texts, formatted) == []


@pytest.mark.long
def test_mdformat_leaves_every_source_its_meaning() -> None:
    texts = texts_of(sources())

    assert hurt(texts, {name: by_mdformat(text) for name, text in texts.items()}) == []
