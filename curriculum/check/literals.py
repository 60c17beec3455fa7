"""Numbers in texts that are almost a known constant: most often a slip of a digit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from assessments.problems import Problem
from curriculum.catalog import Catalog
from curriculum.check.telling import warning

NUMBER = re.compile(r"(?<![\w.,/#-])[0-9]{1,4}\.[0-9]{1,6}(?![\w.]*[\w])")
DIGITS = 5  # with fewer, a number is as likely a result that happens to lie near
NEAR = Decimal("0.002")


def check(catalog: Catalog) -> Iterator[Problem]:
    """Tell numbers of five digits that lie within 0.2 % of a constant and are no rounding of it.

    The constants stand so close together that a wider window would tell of right numbers.
    """
    known = sorted((constant.value, constant.id) for constant in catalog.constants.values())
    for path, text in catalog.sources_text.items():
        if path.startswith(("courses/", "exams/")) and path.endswith(".md"):
            for line, row in enumerate(text.split("\n"), 1):
                for literal in NUMBER.findall(row):
                    near = _near(literal, known)
                    if near:
                        said = (
                            f"{literal} is almost the constant “{near}”, and not a rounding of it"
                        )
                        yield warning(path, "K48", said, line, "take the value from content/data")


def _near(literal: str, known: list[tuple[Decimal, str]]) -> str:
    value = Decimal(literal)
    if len(literal.replace(".", "").lstrip("0")) < DIGITS:
        return ""
    close = [(v, name) for v, name in known if abs(value - v) <= NEAR * v]
    rounded = any(v.quantize(value) == value or value.quantize(v) == v for v, _ in close)
    return close[0][1] if close and not rounded else ""
