"""The pages of the codes that only a whole tree can raise, and of all codes together."""

from collections.abc import Mapping

from assessments import rules
from assessments.rules import Rule


def pages() -> Mapping[str, Rule]:
    """Return every rule of the checker by its code."""
    return {**rules.pages(), **rules.pages(__name__)}


def near(code: str) -> tuple[str, ...]:
    """Return the known codes that were probably meant."""
    return rules.near(code, pages())
