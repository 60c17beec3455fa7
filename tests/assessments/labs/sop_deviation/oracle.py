"""A second reader: takes both texts apart and says what differs, without knowing what was planted.

Quantities are read with their units and compared in SI. Words are compared by what they mean. The
dictionaries are typed here again and not taken from the lab.
"""

import re
from fractions import Fraction
from math import isclose, log10, pi

NUMBER, UNIT, SENSE, MODAL, ORDER, DISPOSITION = range(1, 7)

_SIZE = {  # of one unit: what it measures, and how many of the unit that it is compared in
    "MPa": ("pressure", 1e6), "kPa": ("pressure", 1e3), "Pa": ("pressure", 1.0),
    "GPa": ("pressure", 1e9), "mbar": ("pressure", 100.0),
    "min": ("time", 60.0), "h": ("time", 3600.0), "s": ("time", 1.0),
    "ppm": ("share", 1e-6), "%": ("share", 1e-2),
    "T": ("density", 1.0), "kG": ("density", 0.1),
    "kOe": ("field", 1e6 / (4 * pi)), "Oe": ("field", 1e3 / (4 * pi)),
    "kA/m": ("field", 1e3), "A/m": ("field", 1.0),
    "℃": ("celsius", 1.0), "°C": ("celsius", 1.0),
    "μm": ("length", 1e-6), "µm": ("length", 1e-6),
}  # fmt: skip
_UNITS = "|".join(sorted((re.escape(unit) for unit in _SIZE), key=len, reverse=True))
_QUANTITY = re.compile(rf"(\d+(?:\.\d+)?)\s?(?:({_UNITS})(?![A-Za-z])|(处|件)|(?= (?:or more )?"
                       r"(?:cracks|pieces)))")  # fmt: skip

# How binding a text is: the first word of the list that stands in it.
_BINDS_ZH = (
    ("严禁", "never"), ("不得", "never"), ("不宜", "rather not"), ("应", "always"),
    ("可", "allowed"),
)  # fmt: skip
_BINDS_EN = (
    ("strictly forbidden", "never"), ("must not", "never"), ("not advised", "rather not"),
    ("need not", "free"), ("should not", "rather not"), ("must", "always"), ("may", "allowed"),
)  # fmt: skip
_BECOMES = {
    "返工": "reworked", "返修": "repaired", "让步接收": "accepted under a concession",
    "报废": "scrapped",
}  # fmt: skip
# Steps in Chinese and English, so that their order can be compared.
_STEPS = (
    ("抽真空", "evacuate"), ("通入氢气", "admit hydrogen"), ("冷却", "cool under"),
    ("出料", "unload"), ("取向成型", "aligning field"), ("等静压", "isostatically"),
    ("评审", "be reviewed"), *_BECOMES.items(),
)  # fmt: skip
# A word, what it must be in English, and what it must not be.
_SENSES = (
    ("保温", ("hold",), ("insulat",)),
    ("内禀矫顽力", ("HcJ",), ("HcB",)),
    ("磁感矫顽力", ("HcB",), ("HcJ",)),
    ("真空度下降", ("pressure rises",), ("pressure falls",)),
    ("件以上", ("or more pieces",), ("more than",)),
    ("处以上", ("or more cracks",), ("more than",)),
    ("裂纹超过", ("more than",), ("or more cracks",)),
)


def quantities(text: str) -> list[tuple[str, str, float]]:
    """Return each quantity: its digits, what it measures and its size in SI."""
    found = []
    for digits, unit, *_ in _QUANTITY.findall(text):
        measured, size = _SIZE[unit] if unit else ("count", 1.0)
        found.append((digits, measured, float(digits) * size))
    return found


def _digits(text: str) -> str:
    return text.replace(".", "").strip("0")


def _differs(zh: str, en: str) -> int:
    """Return whether quantities, sorted by size, have other digits or another size; else 0."""
    pairs = list(_pairs(quantities(zh), quantities(en)))
    if all(_same(one, two) for one, two in pairs):
        return 0
    (one, two) = next((one, two) for one, two in pairs if not _same(one, two))
    powers = log10(two[2] / one[2])
    sixty = isclose(two[2] / one[2], 1 / 60)  # hours taken as minutes
    oersted = one[1] == two[1] == "field" and _digits(one[0]) == _digits(two[0])
    return UNIT if isclose(powers, round(powers), abs_tol=1e-9) or sixty or oersted else NUMBER


def _pairs(one: list[tuple[str, str, float]], two: list[tuple[str, str, float]]):
    """Pair the quantities of both texts: each with an equal one, the rest in turn."""
    rest = list(two)
    left = []
    for quantity in one:
        twin = next((other for other in rest if _same(quantity, other)), None)
        if twin is None:
            left.append(quantity)
        else:
            rest.remove(twin)
    assert len(left) == len(rest), (one, two)
    return zip(left, rest, strict=True)


def _same(one: tuple[str, str, float], two: tuple[str, str, float]) -> bool:
    near = 6e-4 if one[1] == "field" else 1e-9  # kA/m are rounded to whole numbers
    return one[1] == two[1] and isclose(one[2], two[2], rel_tol=near)


def _binds(text: str, words: tuple[tuple[str, str], ...]) -> str:
    return next((meaning for word, meaning in words if word in text), "")


def _order(zh: str, en: str) -> bool:
    """Whether the steps that both texts name come in the same order."""
    steps = [(zh.index(one), en.lower().index(two)) for one, two in _STEPS
             if one in zh and two in en.lower()]  # fmt: skip
    hot = [value for _, measured, value in quantities(zh) if measured == "celsius"]
    if len(hot) == 2:
        told = [value for _, measured, value in quantities(en) if measured == "celsius"]
        return told[0] == hot[0] or told[0] not in hot
    return [two for _, two in sorted(steps)] == sorted(two for _, two in steps)


def read(zh: str, en: str) -> int:
    """Return the kind of deviation, 0 for none; a line with two deviations is an error."""
    kinds = []
    if kind := _differs(zh, en):
        kinds.append(kind)
    if any(word in zh and (any(bad in en for bad in never) or not any(g in en for g in good))
           for word, good, never in _SENSES):  # fmt: skip
        kinds.append(SENSE)
    if _binds(zh, _BINDS_ZH) != _binds(en, _BINDS_EN):
        kinds.append(MODAL)
    if not _order(zh, en):
        kinds.append(ORDER)
    said = [two for one, two in _BECOMES.items() if one in zh]
    if said and said[0] not in en:
        kinds.append(DISPOSITION)
    assert len(kinds) < 2, (zh, en, kinds)
    return kinds[0] if kinds else 0


def f1(planted: set[int], marked: set[int]) -> tuple[Fraction, Fraction, Fraction]:
    """Return precision, recall and F1 as fractions, by sets of lines."""
    both = Fraction(len(planted & marked))
    precision = both / len(marked) if marked else Fraction(0)
    recall = both / len(planted)
    mean = 2 / (1 / precision + 1 / recall) if both else Fraction(0)
    return precision, recall, mean
