"""Seeing at a glance that a text is sound: most are, and reading them as Markdown costs the most.

Only texts of plain words, emphasis, slots and formulas within a line are judged here. Whatever
might be something else is left to who reads the text.
"""

import re
from collections.abc import Collection

from assessments import expressions
from assessments.prose.figures import FORMAT
from assessments.prose.formulas import FormulaError, mathml
from assessments.prose.slots import BLANK, MASKED, NAME, SLOT, Slots, masked, split

# Code, HTML, entities, tables, links, pictures, formulas of their own; a dollar that is none.
_OTHER = re.compile(r"[<`&|]|~~|\][(\[:]|\$\$|\\\$|(?:\[[^\[]*){10}")
_CHEMISTRY = re.compile(r"\\ce\{(?:[^{}\\]++|\{[^{}\\]*\})*+\}")  # a formula without dollars


def sound(text: str, names: Collection[str], damage: re.Pattern[str]) -> bool:
    """Whether a text is surely without fault; False says nothing.

    `names` are what its slots may use, `damage` is what no formula holds.
    """
    hidden, sources = masked(text)
    if _OTHER.search(hidden) or "{{" in MASKED.sub("", hidden):
        return False
    if not all(_is_known(source[2:-2].strip(), names) for source in sources):
        return False
    slots = Slots(sources, {})
    return all(_is_sound(line, slots, damage) for line in hidden.split("\n"))


def _is_known(inner: str, names: Collection[str]) -> bool:
    if BLANK.fullmatch(inner):
        return True
    expression, fmt = split(inner)
    if FORMAT.fullmatch(fmt) is None:
        return False
    if expression in names or NAME.fullmatch(expression):
        return expression in names
    return not expressions.check(expression, names)


def _is_sound(line: str, slots: Slots, damage: re.Pattern[str]) -> bool:
    """Whether every dollar of a line belongs to a formula, and each formula can be written."""
    pieces = line.split("$")
    words, formulas = pieces[0::2], pieces[1::2]
    if len(words) == len(formulas):
        return False
    if any(piece[-1:].isdigit() for piece in words[:-1]):
        return False
    if any(piece[:1].isdigit() for piece in words[1:]):
        return False
    if "\\" in line:
        formulas += [found for piece in words for found in _CHEMISTRY.findall(piece)]
        if any("\\" in _CHEMISTRY.sub("", piece) for piece in words):
            return False
    return all(_can_be_written(formula, slots, damage) for formula in formulas)


def _can_be_written(formula: str, slots: Slots, damage: re.Pattern[str]) -> bool:
    source = slots.restored(formula)
    if not formula or formula != formula.strip() or damage.search(source):
        return False
    try:
        mathml(SLOT.sub("1", source), display=False)
    except FormulaError:
        return False
    return True
