"""What somebody who does not understand a text still sees of it: length, words, figures, units."""

import re
from collections.abc import Mapping

from assessments.prose.figures import readable
from assessments.prose.slots import Slots, masked
from assessments.reading import BadResponse
from assessments.reading.units import parse
from assessments.values import Value

SHOWN = (
    (re.compile(r"!\[[^\]]*\]\([^)]*\)"), " "),
    (re.compile(r"\[([^\]]*)\]\([^)]*\)"), r"\1"),
    (re.compile(r"\\(?:ce|text|mathrm|mathit)\b"), ""),
    (re.compile(r"\\frac\{([^{}]*)\}\{([^{}]*)\}"), r"\1/\2"),
    (re.compile(r"\\[,;!: ]"), " "),
    (re.compile(r"\\([A-Za-z]+)"), r"\1"),
    (re.compile(r"[*`$\\{}^]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])"), ""),
)
ELEMENT = re.compile(r"[0-9]+(?:[.,][0-9]+)*|[^\W\d_㐀-鿿][^\W_㐀-鿿]*|(?=([㐀-鿿]{2}))")
ENDING = re.compile(r"(?<=\w{3})(?:ing|ies|ed|es|e|s|y)$")
EMPTY = re.compile(
    r"an?|and|any|are|as|at|be|been|but|by|can|did|do|does|each|for|from|had|has|have|how|if|in"
    r"|into|is|it|its|may|more|most|must|no|not|of|off|on|one|only|or|other|out|over|so|such|than"
    r"|that|the|their|them|then|there|these|they|this|those|to|up|was|were|what|when|where|which"
    r"|while|who|why|will|with|you|your"
)
MEASURED = re.compile(r"(?<=[0-9])\s?([A-Za-z%°µμΩ][\w/·%°²³⁻⁰-⁹.-]*)")
QUALIFIERS = re.compile(
    r"\b(?:about|around|approximately|roughly|nearly|almost|typically|usually|often|generally"
    r"|normally|mostly|mainly|largely|partly|likely|probably|may|might|could|sometimes|some|if"
    r"|when|unless|until|provided|depending|within|under|at least|at most|up to|per|except"
    r"|for example)\b|通常|一般|大约|左右|可能|往往|如果|除非",
    re.IGNORECASE,
)


def seen(text: str, values: Mapping[str, Value]) -> str:
    """Return an author's text roughly as it stands on the page, with the numbers of one draw."""
    bare, sources = masked(readable(text, values, "4 sf"))
    said = Slots(sources, values).plain(bare)
    for pattern, instead in SHOWN:
        said = pattern.sub(instead, said)
    return " ".join(said.split())


def elements(text: str) -> frozenset[str]:
    """Return the words that carry meaning, without their endings, and the numbers of a text."""
    found = (one[0] or one[1] for one in ELEMENT.finditer(text.casefold()))
    return frozenset(ENDING.sub("", word) for word in found if word and not EMPTY.fullmatch(word))


def precision(text: str) -> int:
    """Count the digits, the units behind numbers and the qualifying words of a text."""
    digits = sum(char.isdigit() for char in text)
    units = sum(_is_unit(found) for found in MEASURED.findall(text))
    return digits + units + len(QUALIFIERS.findall(text))


def _is_unit(text: str) -> bool:
    try:
        parse(text.rstrip(".-"))
    except BadResponse:
        return False
    return True
