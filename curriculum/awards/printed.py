"""Numbers that stand on a paper: in its words, its links and its description."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from curriculum.awards import numbers

PAGES = 4  # a certificate has two; the limit is for files that are none
_LETTERS = numbers.ALPHABET
_NUMBER = re.compile(
    rf"(?<![0-9A-Za-z-])(?:[{_LETTERS}]{{5}}-){{4}}[{_LETTERS}](?![0-9A-Za-z-])", re.IGNORECASE
)


def read_cheaply(reader: Any) -> frozenset[str]:
    """Return the numbers in the description and the links of an opened PDF."""
    told = reader.metadata or {}
    texts = [str(value) for value in told.values()]
    return frozenset(_numbers([*texts, *_links(reader)]))


def read_words(reader: Any) -> frozenset[str]:
    """Return the numbers in the words of its first pages; takes some 50 ms."""
    return frozenset(_numbers(page.extract_text() for page in reader.pages[:PAGES]))


def _links(reader: Any) -> Iterator[str]:
    for page in reader.pages[:PAGES]:
        for note in page.get("/Annots") or ():
            action = note.get_object().get("/A")
            if action is not None:
                yield str(action.get_object().get("/URI", ""))


def _numbers(texts: Iterable[str]) -> Iterator[str]:
    """Only what has the right last character counts: other things look alike."""
    for text in texts:
        for found in _NUMBER.finditer(text):
            try:
                yield numbers.read(found.group())
            except numbers.Mistyped:
                continue
