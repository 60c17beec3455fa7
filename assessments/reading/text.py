"""Words as learners type them: compared after an agreed folding, or by a pattern in linear time."""

import re
import unicodedata
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

import re2

from assessments.reading import BadResponse

LONGEST = 500  # characters of an answer
PATTERN = 200
FLAGS = (
    *("case", "spaces", "width", "punctuation", "diacritics"),
    *("plural", "typo-1", "pinyin", "pinyin-toneless"),
)
WORDS = {
    "case": "capitals and small letters count as the same",
    "spaces": "spaces do not matter",
    "width": "full-width letters count as the same",
    "punctuation": "punctuation does not matter",
    "diacritics": "accents do not matter",
    "plural": "singular and plural count as the same",
    "typo-1": "one typing error is allowed",
    "pinyin": "pinyin may be written with tone marks or tone numbers",
    "pinyin-toneless": "pinyin may be written without tones",
}
TONES = {"\u0304": "1", "\u0301": "2", "\u030c": "3", "\u0300": "4"}
SYLLABLE = re.compile(r"[^\W\d_]+[1-5]?")
SHORTEST_FOR_TYPO = 5  # in a shorter word one letter is often the whole difference


@dataclass(frozen=True, slots=True)
class Accepts:
    """Which answers are right: listed ones under `match` flags, or those of a pattern."""

    literals: tuple[str, ...]
    pattern: str = ""
    match: tuple[str, ...] = ("case", "spaces", "width")

    def matches(self, text: str) -> bool:
        """Return whether an answer is right."""
        given = fold(text, self.match)
        if any(_near(given, fold(literal, self.match), self.match) for literal in self.literals):
            return True
        return bool(self.pattern) and _pattern(self.pattern).fullmatch(text.strip()) is not None


def read(text: str) -> str:
    """Return an answer without the spaces around it. Raises BadResponse where it is too long."""
    if len(text) > LONGEST:
        raise BadResponse(f"Write at most {LONGEST} characters. This costs no try.")
    return " ".join(text.split())


def pattern_problem(pattern: str) -> str:
    """Return what is wrong with a pattern, empty if nothing."""
    if len(pattern) > PATTERN:
        return f"a pattern has at most {PATTERN} characters"
    try:
        _pattern(pattern)
    except re2.error as error:
        said = error.args[0] if error.args else error
        words = said.decode(errors="replace") if isinstance(said, bytes) else said
        return f"RE2 cannot read the pattern: {words}"
    return ""


def fold(text: str, flags: Collection[str]) -> str:
    """Return the form in which answers are compared."""
    text = unicodedata.normalize("NFC", text).strip()
    for flag, change in FOLDS.items():
        if flag in flags:
            text = change(text)
    return text if "spaces" in flags else " ".join(text.split())


def _plain(text: str) -> str:
    parts = unicodedata.normalize("NFD", text)
    kept = "".join(char for char in parts if not unicodedata.combining(char))
    return unicodedata.normalize("NFC", kept)


def _without_punctuation(text: str) -> str:
    return "".join(c if unicodedata.category(c)[0] not in "PS" else " " for c in text)


def _pinyin(text: str) -> str:
    """Return pinyin with tone numbers, ü as v; spaces go, as `xi1 tu3` and `xi1tu3` are one."""
    text = unicodedata.normalize("NFKC", text).casefold().replace("u:", "v")
    words = []
    for word in text.replace("'", " ").split():
        parts = unicodedata.normalize("NFD", word.replace("ü", "v"))
        parts = parts.replace("u\u0308", "v")
        tone = "".join(TONES.get(char, "") for char in parts)
        words.append("".join(c for c in parts if not unicodedata.combining(c)) + tone)
    return "".join(words)


def _toneless(text: str) -> str:
    return re.sub("[1-5]", "", _pinyin(text))


def _singular(text: str) -> str:
    return re.sub(r"(?<=\w{3})(?<!s)s\b", "", text)


FOLDS: Mapping[str, Callable[[str], str]] = {
    "width": lambda text: unicodedata.normalize("NFKC", text),
    "case": str.casefold,
    "punctuation": _without_punctuation,
    "plural": _singular,
    "pinyin": _pinyin,
    "pinyin-toneless": _toneless,
    "diacritics": _plain,
    "spaces": lambda text: "".join(text.split()),
}


def _near(given: str, right: str, flags: Collection[str]) -> bool:
    if given == right:
        return bool(given)
    return "typo-1" in flags and len(right) >= SHORTEST_FOR_TYPO and one_apart(given, right)


def one_apart(one: str, other: str) -> bool:
    """Whether one letter was left out, put in, changed, or two neighbours were swapped."""
    if abs(len(one) - len(other)) > 1:
        return False
    at = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    if at is None:
        return len(one) != len(other)
    if len(one) == len(other):
        swapped = one[at : at + 2] == other[at : at + 2][::-1] and one[at + 2 :] == other[at + 2 :]
        return one[at + 1 :] == other[at + 1 :] or swapped
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    return longer[at + 1 :] == shorter[at:]


def _pattern(pattern: str) -> "re2._Regexp[str]":
    options = re2.Options()
    options.max_mem = 1 << 20
    options.log_errors = False
    return re2.compile(pattern, options)
