"""What a person types into a lab: settings and the number of a case."""

from collections.abc import Mapping
from decimal import Decimal

from assessments.labs.base import Lab
from assessments.reading import BadResponse, numbers

LONGEST = 40  # characters of a setting
CASE_DIGITS = 6


def settings(lab: Lab, typed: Mapping[str, str]) -> tuple[dict[str, Decimal], dict[str, str]]:
    """Return the settings, and why those that cannot be read are no numbers.

    A control that is left out or empty keeps its default. Ranges are not looked at here.
    """
    read: dict[str, Decimal] = {}
    wrong: dict[str, str] = {}
    for control in lab.controls:
        text = typed.get(control.id, "")[:LONGEST].strip()
        try:
            read[control.id] = numbers.read(text) if text else control.default
        except BadResponse as unread:
            wrong[control.id] = str(unread)
    return read, wrong


def case_number(lab: Lab, typed: str) -> int:
    """Return the number of the machine, ore or feed that is asked for; 0 is the standard one."""
    text = typed.strip()
    wanted = lab.task is not None and text.isascii() and text.isdigit()
    return int(text) if wanted and len(text) <= CASE_DIGITS else 0


def case_seed(number: int) -> str:
    """Return the seed of a practice case."""
    return f"practice {number}" if number else "practice"
