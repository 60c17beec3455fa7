"""Numbers as people all over the world type them, read exactly or asked for again."""

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from assessments.reading import BadResponse

LONGEST = 80  # characters
DIGITS = 40
EXPONENT = 60
FREE = "This costs no try."

MINUSES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212\ufe63\uff0d", "-"))
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
START = re.compile(rf"{NUMBER.pattern}(?![0-9.,'_eE]|[×xX*] ?10)")


@dataclass(frozen=True, slots=True)
class Number:
    """A number and how precisely it was written."""

    value: Decimal
    significant: int  # digits, trailing zeros counted
    decimals: int  # digits behind the decimal sign


def read(text: str) -> Decimal:
    """Return the number that `text` writes. Raises BadResponse where it is not one, or two."""
    return understand(text).value


def significant(text: str) -> int:
    """Return how many significant digits were written: `2.40` has three, `0.012` two."""
    return understand(text).significant


def decimals(text: str) -> int:
    """Return how many digits were written behind the decimal sign."""
    return understand(text).decimals


@lru_cache(maxsize=4096)  # an answer is read when it is sent, and again when it is marked
def understand(text: str) -> Number:
    """Return the number with its written precision. Raises BadResponse."""
    tidy = tidied(text)
    found = NUMBER.fullmatch(tidy)
    if found is None:
        raise BadResponse(_why(text, tidy))
    return _number(found, text)


def split(text: str) -> tuple[str, str]:
    """Cut `2.4 mol/L` into `2.4` and `mol/L`; the first is empty if no number stands first."""
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
    return SPACES.sub(" ", text.translate(MINUSES).replace("\u2019", "'")).strip()


RAISED_SIGNS = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")


def _number(found: re.Match[str], text: str) -> Number:
    exponent = int(found["bare"] or found["e"] or found["p"] or 0)
    written = (found["mantissa"] or "1").replace(" ", "").replace("'", "")
    # Three digits behind a comma are thousands in one country and a fraction in another; a zero
    # in front, four digits in front or spaces between thousands settle it.
    grouped = any(sign in (found["mantissa"] or "") for sign in " '")
    if re.fullmatch(r"[1-9][0-9]{0,2},[0-9]{3}", written) and not grouped:
        whole, part = written.split(",")
        raise BadResponse(
            f"“{text.strip()}” can mean {whole}{part} or {whole}.{part}. Write one of these. {FREE}"
        )
    digits = written.replace(",", ".")
    if sum(char.isdigit() for char in digits) > DIGITS or abs(exponent) > EXPONENT:
        raise BadResponse(f"“{text.strip()}” is out of all bounds. {FREE}")
    value = Decimal(f"{found['sign']}{digits}e{exponent}")
    whole, _, part = digits.partition(".")
    shown = (whole + part).lstrip("0")
    places = max(0, len(part) - exponent)
    return Number(value, len(shown) or max(1, len(part) + (not part)), places)


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
