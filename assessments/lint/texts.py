"""Texts that are hard to read, or that a formatter has changed without telling."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assessments.lint.words import WORD, sentences
from assessments.problems import Problem
from assessments.prose.dialect import without_notes

SENTENCE = 25  # words; many readers have English as a second language
GRADE = 12.0  # years of school that a text may ask for
ENOUGH = 30  # sentences from which on that measure says something
VOWELS = re.compile(r"[aeiouyäöüéè]+")
PICTURE = re.compile(r"!\[([^\]\n]*)\]\(\s*<?([^)\s>]+)")
EMPTY_WORDS = re.compile(
    r"(?:an? |the )?(?:image|picture|figure|fig\.?|diagram|graph|chart|plot|photo|drawing"
    r"|screenshot|图|图片)\s*[0-9a-z]?\.?|[\w-]+\.(?:svg|png|jpe?g|webp)",
    re.IGNORECASE,
)
JOINED = re.compile(
    r"(\s*>\s*)\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]+(\S.*)", re.IGNORECASE
)
ESCAPED = re.compile(r"^(\s*[-*+]\s+)\\\[([ xX])\\?\]")


def check(text: str, path: str, line: int = 1, language: str = "en") -> Iterator[Problem]:
    """Tell what makes a text, which starts on `line` of its file, hard to read or damaged."""
    if "![" in text:
        yield from _pictures(text, path, line)
    if "[!" in text:
        yield from _damage(text, path, line)
    for sentence in sentences(text, line) if language == "en" else ():
        if sentence.words > SENTENCE:
            start = " ".join(sentence.text.split()[:6])
            said = f"the sentence “{start} …” has {sentence.words} words; {SENTENCE} are the most"
            yield _warn(path, sentence.line, "W10", said, "cut it in two")


def check_grade(pieces: list[tuple[str, int]], path: str) -> Iterator[Problem]:
    """Tell that the pieces (text, line) of one lesson together ask for too many years of school."""
    found = [sentence for text, line in pieces for sentence in sentences(text, line)]
    grade = school_years(" ".join(sentence.text for sentence in found), len(found))
    if len(found) >= ENOUGH and grade > GRADE:
        said = f"the text reads like year {grade:.0f} of school; {GRADE:.0f} is the most"
        yield _warn(path, 1, "W13", said, "shorter sentences, plainer words")


def school_years(text: str, count: int) -> float:
    """Return how many years of school a text asks for (Flesch and Kincaid's formula).

    `count` is its number of sentences; syllables are counted as groups of vowels.
    """
    words = WORD.findall(text)
    if not words or not count:
        return 0.0
    syllables = sum(_syllables(word) for word in words)
    return 0.39 * len(words) / count + 11.8 * syllables / len(words) - 15.59


def _syllables(word: str) -> int:
    text = word.casefold()
    if len(text) > 3 and text.endswith("e") and not text.endswith("le"):
        text = text[:-1]
    return max(1, len(VOWELS.findall(text)))


def _pictures(text: str, path: str, line: int) -> Iterator[Problem]:
    for number, row in enumerate(without_notes(text).split("\n"), line):
        for found in PICTURE.finditer(row):
            if EMPTY_WORDS.fullmatch(found[1].strip()):
                said = f"“{found[1]}” does not say what the picture shows"
                fix = "say what a reader learns from it"
                yield Problem(path, number, found.start() + 3, "warning", "W11", said, "", fix)


def _damage(text: str, path: str, line: int) -> Iterator[Problem]:
    """Tell an alert whose text a formatter has joined to its marker: GitHub shows it as a quote."""
    for number, row in enumerate(text.split("\n"), line):
        joined = JOINED.match(row)
        if joined:
            said = f"a formatter joined [!{joined[2].upper()}] with the text behind it"
            fix = f"> [!{joined[2].upper()}], and on the next line > {joined[3][:40]}"
            yield _warn(path, number, "W12", said, fix)


def _warn(path: str, line: int, code: str, said: str, fix: str) -> Problem:
    return Problem(path, line, 1, "warning", code, said, fix=fix)
