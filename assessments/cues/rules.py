"""The rules by which a test-wise reader picks: fixed before any bank was looked at.

A rule gives each option a value. Of one right option the reader picks the highest, and where
several are highest any of them alike; of several right ones he ticks those above the average.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from assessments.cues.sight import elements, precision
from assessments.lint.options import ABSOLUTE, ARTICLE, VOWEL

Values = tuple[Fraction, ...]
SURE = re.compile(
    ABSOLUTE.pattern + r"|\b(?:all|none|every|only|nothing|any|must|cannot|exactly)\b"
    r"|一定|绝对|总是|从不|永远|完全|所有|任何|只有"
)
COPULA = re.compile(r"\b(?:(is|was|has)|(are|were|have))\s*[:…]?\s*$", re.IGNORECASE)
ASKED = re.compile(r"\b(?:which|what)\b[^.?!]*?\b(?:(is|was)|(are|were))\b[^.?!]*\?", re.IGNORECASE)
ONE = re.compile(r"(?:an?|one|each|every|this|that)\b", re.IGNORECASE)
MANY = re.compile(r"(?:two|three|four|both|several|many|few|these|those|all)\b", re.IGNORECASE)
HEAD = re.compile(r"\b(?:of|in|with|at|from|for|to|by|on|that|which)\b.*")
SINGULAR_S = re.compile(r"(?:ss|us|is|ness|ics|gas)$")
NOUN_PHRASE = 4  # words; longer options are sentences, whose number nobody compares


@dataclass(frozen=True, slots=True)
class Options:
    """What is to be picked from, as it is seen.

    `before` is the text that an option goes on from; `kept` are the places, counted from 0, whose
    options are shown there to everybody: the others come in a drawn order.
    """

    stem: str
    before: str
    texts: tuple[str, ...]
    kept: frozenset[int] = frozenset()
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Rule:
    """One habit of test-wise readers, in words, and the value it gives to each option."""

    id: str
    words: str
    values: Callable[[Options], Values]


def highest(values: Values) -> frozenset[int]:
    """Return the options that have the highest value."""
    top = max(values)
    return frozenset(at for at, value in enumerate(values) if value == top)


def above_average(values: Values) -> frozenset[int]:
    """Return the options whose value is above the average of all."""
    average = sum(values, Fraction(0)) / len(values)
    return frozenset(at for at, value in enumerate(values) if value > average)


def _longest(options: Options) -> Values:
    return tuple(Fraction(len(text)) for text in options.texts)


def _precise(options: Options) -> Values:
    return tuple(Fraction(precision(text)) for text in options.texts)


def _at(place: int) -> Callable[[Options], Values]:
    def values(options: Options) -> Values:
        """What stands at a place that is not kept is drawn, so that all which move are alike."""
        count = len(options.texts)
        at = place % count
        if at in options.kept:
            return tuple(Fraction(one == at) for one in range(count))
        return tuple(Fraction(one not in options.kept) for one in range(count))

    return values


def _echo(options: Options) -> Values:
    asked = elements(options.stem)
    return tuple(Fraction(len(elements(text) & asked)) for text in options.texts)


def _converging(options: Options) -> Values:
    made_of = [elements(text) for text in options.texts]
    return tuple(
        Fraction(sum(len(one & other) for at, other in enumerate(made_of) if at != own))
        for own, one in enumerate(made_of)
    )


def _not_absolute(options: Options) -> Values:
    return tuple(Fraction(not SURE.search(text.casefold())) for text in options.texts)


def _grammar(options: Options) -> Values:
    """Give 1 to what goes on from the text before: a or an, one or many."""
    even = (Fraction(1),) * len(options.texts)
    if options.language != "en":
        return even
    article = ARTICLE.search(options.before)
    if article and article[1] in ("a", "an"):
        return tuple(
            Fraction(bool(VOWEL.match(text)) == (article[1] == "an")) for text in options.texts
        )
    verb = COPULA.search(options.before) or ASKED.search(options.before)
    if verb is None or any(len(text.split()) > NOUN_PHRASE for text in options.texts):
        return even
    return tuple(Fraction(_is_plural(text) == bool(verb[2])) for text in options.texts)


def _is_plural(text: str) -> bool:
    if ONE.match(text) or MANY.match(text):
        return bool(MANY.match(text))
    head = HEAD.sub("", text.casefold()).strip(" .,;")
    return head.endswith("s") and not SINGULAR_S.search(head)


def _together(options: Options) -> Values:
    """Let the rules vote that look at what options say; one that picks several splits its vote."""
    votes = [Fraction(0)] * len(options.texts)
    for rule in SAYING:
        picked = highest(rule.values(options))
        for at in picked if len(picked) < len(votes) else ():
            votes[at] += Fraction(1, len(picked))
    return tuple(votes)


SAYING = (
    Rule("longest", "the longest option", _longest),
    Rule("precise", "the one with most digits, units and qualifying words", _precise),
    Rule("echo", "the one that repeats most words of the stem", _echo),
    Rule("convergence", "the one that shares most with the others", _converging),
    Rule("absolute", "none that says always, never, all or only", _not_absolute),
    Rule("grammar", "the one that the grammar of the stem fits", _grammar),
)
RULES = (
    *SAYING,
    Rule("together", "what most of the rules above point at", _together),
    Rule("first", "always the first", _at(0)),
    Rule("second", "always the second", _at(1)),
    Rule("last", "always the last", _at(-1)),
)
