"""Numbers as the learner sees them: exact decimals, rounded half up, with a Unicode minus."""

import re
from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from assessments.values import Value

MINUS = "\u2212"
LONG = 12  # digits that no reader wants of a computed value
FORMAT = re.compile(r"(?P<count>[0-9]{1,2}) ?(?P<how>sf|dp)|(?P<sci>sci)|")
PLAIN_EXPONENTS = range(-6, 16)  # outside, a number is easier to read in scientific form
_RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


def show_number(value: Decimal, fmt: str = "") -> str:
    """Return `value` as text: "3 sf", "2 dp", "sci", or "" for all its own digits.

    Raises ValueError where the format is none of these or the value is not finite.
    """
    mantissa, exponent = parts(value, fmt)
    if exponent is None:
        return mantissa
    return f"{mantissa}\u00a0×\u00a010{str(exponent).translate(_RAISED)}"


def tex_number(value: Decimal, fmt: str = "") -> str:
    """Return the same number as `show_number` for use inside a formula."""
    mantissa, exponent = parts(value, fmt)
    mantissa = mantissa.replace(MINUS, "-")
    return mantissa if exponent is None else rf"{mantissa}\times 10^{{{exponent}}}"


def parts(value: Decimal, fmt: str) -> tuple[str, int | None]:
    """Return the digits shown and the power of ten shown beside them, None for no power."""
    how, _ = _format(fmt)
    value = as_shown(value, fmt)
    if how == "dp":
        return _plain(value), None
    return _scientific(value) if how == "sci" or _needs_power(value) else (_plain(value), None)


def as_shown(value: Decimal, fmt: str) -> Decimal:
    """Return the number that a reader sees where `value` is shown. Raises ValueError."""
    how, count = _format(fmt)
    if not value.is_finite():
        raise ValueError("only finite numbers can be shown")
    if how == "dp":
        return value.quantize(Decimal(1).scaleb(-count), ROUND_HALF_UP)
    return _significant(value, max(1, count)) if how == "sf" else value


@lru_cache(maxsize=64)
def _format(fmt: str) -> tuple[str, int]:
    """Return what a format says: dp, sf, sci or nothing, and how many digits."""
    found = FORMAT.fullmatch(fmt.strip())
    if found is None:
        raise ValueError(f"“{fmt}” is no number format; write 2 dp, 3 sf or sci")
    return found["how"] or found["sci"] or "", int(found["count"] or 0)


def _needs_power(value: Decimal) -> bool:
    return bool(value) and value.adjusted() not in PLAIN_EXPONENTS


def _significant(value: Decimal, count: int) -> Decimal:
    """Round to `count` significant digits; a carry (9.96 to 10.0) keeps the count right."""
    if not value:
        return value.quantize(Decimal(1).scaleb(1 - count))
    rounded = value.quantize(Decimal(1).scaleb(value.adjusted() - count + 1), ROUND_HALF_UP)
    if rounded.adjusted() > value.adjusted():
        rounded = rounded.quantize(Decimal(1).scaleb(rounded.adjusted() - count + 1))
    return rounded


def _scientific(value: Decimal) -> tuple[str, int | None]:
    if not value:
        return "0", None
    power = value.adjusted()
    return _plain(value.scaleb(-power)), power


def _plain(value: Decimal) -> str:
    text = f"{value:f}"
    if not value and text.startswith("-"):
        text = text[1:]  # a rounded -0.00 reads as a mistake
    return text.replace("-", MINUS)


def readable(text: str, values: Mapping[str, Value], fmt: str, most: int = LONG) -> str:
    """Give each bare `{{ name }}` of a value with more than `most` digits the format `fmt`."""
    for name, value in values.items():
        if isinstance(value, Decimal) and len(value.as_tuple().digits) > most:
            slot = rf"\{{\{{\s*{re.escape(name)}\s*\}}\}}"
            text = re.sub(slot, f"{{{{ {name} | {fmt} }}}}", text)
    return text
