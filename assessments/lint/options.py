"""Options that give the key away, or that cannot be told apart, to whoever knows no metallurgy."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from assessments.lint.places import Source
from assessments.lint.words import plain
from assessments.problems import Problem
from assessments.questions.choice import Choice, Choosable

OF_THE_ABOVE = re.compile(
    r"(?:all|none|both|neither|any|either|some|two)(?: of)?(?: the)? ?(?:above|these|those|others?"
    r"|options|answers)\b.*|以上.*|(?:全|都)(?:对|不对|错|是)"
)
ABSOLUTE = re.compile(
    r"\b(?:always|never|completely|entirely|impossible|under all circumstances|in every case"
    r"|in all cases|without exception|guarantees?|absolutely)\b"
)
RANGE = re.compile(r"([0-9]+(?:\.[0-9]+)?) ?(?:–|-|to|\.\.) ?([0-9]+(?:\.[0-9]+)?)(?: ?(\D.*))?")
VOWEL = re.compile(r"[aeiou]|h(?:our|onest|eir)|x-", re.IGNORECASE)
ARTICLE = re.compile(r"\b(an?|a/an|a\(n\))\s*[:…]?\s*$")
LONGER, LONGER_BY = 1.6, 30  # times, and characters, beyond the longest wrong option
UNEVEN, LONG = 3.5, 70  # times the shortest option, from this many characters on


def check(question: Choice, source: Source) -> Iterator[Problem]:
    """Tell the flaws of the options of one question."""
    said = {option.key: plain(option.text) for option in question.options}
    for option in question.options:
        if OF_THE_ABOVE.fullmatch(said[option.key].casefold().rstrip(".")):
            told = ("W01", f"“{said[option.key]}” is no option of its own", "name what is meant")
            yield source.warn(question, option.text, told)
    yield from _alike(question, said, source)
    yield from _overlapping(question, said, source)
    right = [option for option in question.options if option.right]
    if len(right) == 1 and not question.multiple:
        yield from _given_away(question, right[0], said, source)
    if question.language == "en":
        yield from _article(question, said, source)


def _given_away(
    question: Choice, key: Choosable, said: dict[str, str], source: Source
) -> Iterator[Problem]:
    """Tell a key that can be picked by its length, or by what the wrong options are too sure of."""
    wrong = [option for option in question.options if not option.right]
    longest = max(len(said[option.key]) for option in wrong)
    shortest = min(map(len, said.values()))
    length = len(said[key.key])
    if len(wrong) > 1 and length > LONGER * longest and length > longest + LONGER_BY:
        told = ("W04", "the key is by far the longest option", "shorten it, or say more elsewhere")
        yield source.warn(question, key.text, told)
    elif longest > LONG and longest > UNEVEN * max(shortest, 1):
        told = ("W09", "the options are of very uneven length", "write them of like length")
        yield source.warn(question, question.options[0].text, told)
    sure = [option for option in wrong if ABSOLUTE.search(said[option.key].casefold())]
    if len(wrong) > 1 and len(sure) == len(wrong) and not ABSOLUTE.search(said[key.key].casefold()):
        word = ABSOLUTE.search(said[sure[0].key].casefold())
        shown = word[0] if word else ""
        told = ("W03", f"only wrong options say words such as “{shown}”", "word all of them alike")
        yield source.warn(question, sure[0].text, told)


def _alike(question: Choice, said: dict[str, str], source: Source) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for option in question.options:
        # Signs carry meaning (2+ is not 2-, 1.5 not 15), so only words are compared without them.
        text = re.sub(r"\b(?:the|an?)\s", "", said[option.key].casefold()).strip(" .;,")
        if text in seen and option.text.strip() != seen[text] and "x" not in text.split():
            told = ("W06", "two options say the same", "make them differ, or drop one")
            yield source.warn(question, option.text, told)
        seen.setdefault(text, option.text.strip())


def _overlapping(question: Choice, said: dict[str, str], source: Source) -> Iterator[Problem]:
    spans = []
    for option in question.options:
        found = RANGE.fullmatch(said[option.key].strip(" ."))
        if found:
            spans.append((Decimal(found[1]), Decimal(found[2]), found[3] or "", option))
    for one, other in combinations(spans, 2):
        if one[2] == other[2] and one[0] <= other[1] and other[0] <= one[1]:
            told = ("W05", "two ranges share values", "let each value lie in one of them")
            yield source.warn(question, other[3].text, told)
            return


def _article(question: Choice, said: dict[str, str], source: Source) -> Iterator[Problem]:
    found = ARTICLE.search(plain(question.prompt))
    if not found or found[1] not in ("a", "an"):
        return
    fits = [bool(VOWEL.match(text)) == (found[1] == "an") for text in said.values()]
    if not all(fits) and any(fits):
        told = ("W07", f"“{found[1]}” before the options rules some out", "put it into the options")
        yield source.warn(question, question.prompt.strip().rsplit("\n", 1)[-1], told)
