"""Numbers as people all over the world type them, read exactly or asked for again."""

import re
import unicodedata
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from assessments.reading import BadResponse

LONGEST = 80  # characters
DIGITS = 40
EXPONENT = 60
FREE = "This costs no try."

MINUSES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212\ufe63\uff0d", "-"))
SIGNS = MINUSES | str.maketrans({"\u2019": "'", "\u3002": "."})  # the stop of Chinese keyboards
RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻", "0123456789+-")
RAISED_RUN = re.compile(r"(?<=10)\s?([⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)")
SPACES = re.compile(r"\s+")
# Groups of three may stand apart, before the decimal sign and behind it.
WHOLE = r"(?:[0-9]{1,3}(?:[ '][0-9]{3})+(?![0-9])|[0-9]+)"
PART = r"(?:[0-9]{3}(?: [0-9]{3})*(?: [0-9]{1,3})(?![0-9])|[0-9]+)"
MANTISSA = rf"(?:{WHOLE}(?:[.,]{PART}?)?|[.,]{PART})"
POWER = r"(?:[eE](?P<e>[+-]?[0-9]{1,4})| ?[×xX*·⋅] ?10 ?(?:\^|\*\*) ?(?P<p>[+-]?[0-9]{1,4}))"
BARE = r"10(?:\^|\*\*)(?P<bare>[+-]?[0-9]{1,4})"
NUMBER = re.compile(rf"(?P<sign>[+-]?) ?(?:{BARE}|(?P<mantissa>{MANTISSA}){POWER}?)")
# Languages that write the decimals behind a comma, so that `1.234` may be thousands there; a few
# countries that speak one of them write a point.
_COMMA = """
af az be bg bs ca cs da de el es et eu fi fr gl hr hu hy id is it ka kk ky lt lv mk nb nl nn no pl
pt ro ru sk sl sq sr sv tr uk uz vi
"""
_POINT = "ch do gt hn li mx ni pa pe pr sv us"
COMMA_LANGUAGES = frozenset(_COMMA.split())
POINT_COUNTRIES = frozenset(_POINT.split())
# Three digits behind a sign are thousands in one country and a fraction in another.
UNCLEAR = re.compile(r"[1-9][0-9]{0,2},[0-9]{3}")
UNCLEAR_WITH_COMMA = re.compile(r"[1-9][0-9]{0,2}[.,][0-9]{3}")
START = re.compile(rf"{NUMBER.pattern}(?![0-9.,'_eE]|[×xX*] ?10)")


# Nearly all answers are of this form, and mean the same wherever a point stands before decimals.
PLAIN = re.compile(r"-?([0-9]{1,20})(?:\.([0-9]{1,20}))?")


class Number(NamedTuple):
    """A number and how precisely it was written."""

    value: Decimal
    significant: int  # digits, trailing zeros counted
    decimals: int  # digits behind the decimal sign


def read(text: str, language: str = "en") -> Decimal:
    """Return the number that `text` writes. Raises BadResponse where it is not one, or two."""
    return understand(text, language).value


def significant(text: str) -> int:
    """Return how many significant digits were written: `2.40` has three, `0.012` two."""
    return understand(text).significant


def decimals(text: str) -> int:
    """Return how many digits were written behind the decimal sign."""
    return understand(text).decimals


@lru_cache(maxsize=4096)  # an answer is read when it is sent, and again when it is marked
def understand(text: str, language: str = "en") -> Number:
    """Return the number with its written precision. Raises BadResponse.

    `language` (`en`, `de`, `de-CH`) is the reader's: where decimals stand behind a comma, `1.234`
    is as unclear as `1,234` is everywhere, and asked again.
    """
    plain = PLAIN.fullmatch(text)
    if plain is not None and not _has_comma(language):
        return Number(Decimal(text), *_precision(plain[1], plain[2] or ""))
    tidy = tidied(text)
    found = NUMBER.fullmatch(tidy)
    if found is None:
        raise BadResponse(_why(text, tidy))
    return _number(found, text, _has_comma(language))


def typed(value: Decimal, language: str = "en") -> str:
    """Return a number as it can be typed, in a form that readers of the language take one way."""
    text = str(value)
    if not (_has_comma(language) and UNCLEAR_WITH_COMMA.fullmatch(text.lstrip("-"))):
        return text
    sign, digits, exponent = value.as_tuple()
    return f"{'-' if sign else ''}{''.join(map(str, digits))}e{exponent}"


@lru_cache(maxsize=64)
def _has_comma(language: str) -> bool:
    name, *more = language.casefold().replace("_", "-").split("-")
    return name in COMMA_LANGUAGES and not POINT_COUNTRIES & set(more)


def split(text: str) -> tuple[str, str]:
    """Cut `2.4 mol/L` into `2.4` and `mol/L`; the first is empty if no number stands first."""
    if PLAIN.fullmatch(text):
        return text, ""
    tidy = tidied(text, compatible=False)
    found = START.match(tidy)
    return (found[0].strip(), tidy[found.end() :].strip()) if found else ("", tidy)


def tidied(text: str, compatible: bool = True) -> str:
    """Return the text with one kind of digit, space, minus and power. Raises BadResponse."""
    if len(text) > LONGEST:
        raise BadResponse(f"That is too long for a number. Write it like 0.35 or 3.5e-1. {FREE}")
    if text.isascii():
        return SPACES.sub(" ", text).strip()
    # Raised digits come before NFKC, which would turn 10³ into 103.
    text = RAISED_RUN.sub(lambda run: "^" + run[1].translate(RAISED), text)
    if compatible and any(char in RAISED_SIGNS for char in text):
        raise BadResponse(f"“{text.strip()}” holds a raised digit. Write it like 3.5e-1. {FREE}")
    text = "".join(c if c in RAISED_SIGNS else unicodedata.normalize("NFKC", c) for c in text)
    return SPACES.sub(" ", text.translate(SIGNS)).strip()


RAISED_SIGNS = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")


def _number(found: re.Match[str], text: str, comma: bool) -> Number:
    exponent = int(found["bare"] or found["e"] or found["p"] or 0)
    written = (found["mantissa"] or "1").replace(" ", "").replace("'", "")
    # A zero in front, four digits in front or spaces between thousands settle what a sign means.
    grouped = len(written) < len(found["mantissa"] or "1")
    if not grouped and (UNCLEAR_WITH_COMMA if comma else UNCLEAR).fullmatch(written):
        raise BadResponse(_two_ways(found, text, written, comma))
    digits = written.replace(",", ".")
    if len(digits) - ("." in digits) > DIGITS or abs(exponent) > EXPONENT:
        raise BadResponse(f"“{text.strip()}” is out of all bounds. {FREE}")
    value = Decimal(f"{found['sign']}{digits}e{exponent}")
    whole, _, part = digits.partition(".")
    significant, places = _precision(whole, part)
    return Number(value, significant, max(0, places - exponent))


def _precision(whole: str, part: str) -> tuple[int, int]:
    """Return significant digits and decimals of a number without a power of ten."""
    return len((whole + part).lstrip("0")) or max(1, len(part)), len(part)


def _two_ways(found: re.Match[str], text: str, written: str, comma: bool) -> str:
    """Say both meanings, each in a form that is clear to readers of that language."""
    whole, part = written[:-4], written[-3:]
    behind = found[0][found.end("mantissa") - found.start() :]
    one = f"{found['sign']}{whole}{part}{behind}"
    other = f"{found['sign']}{whole}{f',{part}0' if comma else f'.{part}'}{behind}"
    return f"“{text.strip()}” can mean {one} or {other}. Write one of these. {FREE}"


def _why(text: str, tidy: str) -> str:
    shown = text.strip()
    if ("," in tidy and "." in tidy) or tidy.count(",") > 1 or tidy.count(".") > 1:
        return (
            f"“{shown}” can be read in two ways. Write thousands without a sign or with a space, "
            f"and one point before the decimals, like 1234.5. {FREE}"
        )
    if not tidy:
        return f"There is no number yet. Write it like 0.35 or 3.5e-1. {FREE}"
    if "⁄" in tidy or re.fullmatch(r"[0-9. ]+/[0-9. ]+", tidy):
        return f"“{shown}” is a fraction. Work it out and write it like 0.35. {FREE}"
    return f"“{shown}” is not a number. Write it like 0.35 or 3.5e-1. {FREE}"
