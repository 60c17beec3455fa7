"""What each problem code means: a page with the reason, the fix, a wrong and a right example."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

CODE = re.compile(r"[A-Z][0-9]{2}")
PAGE = re.compile(
    r"# (?P<code>[A-Z][0-9]{2}): (?P<title>[^\n]+)\n\n"
    r"\*(?P<severity>error|warning|error or warning)\*\n\n"
    r"(?P<reason>.+?)\n\n"
    r"\*\*Fix\.\*\* (?P<fix>.+?)\n\n"
    r"## Wrong\n\n(?P<wrong>.+?)\n\n"
    r"## Right\n\n(?P<right>.+)\n",
    re.DOTALL,
)
EXAMPLE = re.compile(
    r"(?P<fence>`{3,})markdown(?: (?P<path>\S+))?\n(?P<text>.*?\n)(?P=fence)\n?", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Example:
    """A piece of a source; `path` is the file of a content tree that it belongs to, if any."""

    text: str
    path: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One thing that the checker tells. `severity` is error, warning, or both in words."""

    code: str
    title: str
    severity: str
    reason: str
    fix: str
    wrong: Example
    right: Example
    page: str  # all of it, in Markdown


def read_rule(page: str) -> Rule:
    """Read a page. Raises ValueError for one that is not of the form that the others have."""
    found = PAGE.fullmatch(page)
    if found is None:
        raise ValueError("a page is: # code: title, *severity*, reason, **Fix.**, Wrong, Right")
    return Rule(
        code=found["code"],
        title=found["title"],
        severity=found["severity"],
        reason=found["reason"],
        fix=found["fix"],
        wrong=_example(found["wrong"]),
        right=_example(found["right"]),
        page=page,
    )


@cache
def pages(package: str = __name__) -> Mapping[str, Rule]:
    """Return the rules whose pages lie in a package, by code."""
    found = sorted(files(package).iterdir(), key=lambda entry: entry.name)
    names = (entry for entry in found if CODE.fullmatch(entry.name.removesuffix(".md")))
    rules = (read_rule(entry.read_text(encoding="utf-8")) for entry in names)
    return {rule.code: rule for rule in rules}


def near(code: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return the codes that were probably meant: of the same family, the nearest first."""
    letter, number = code[:1].upper(), code[1:]
    family = [name for name in known if name.startswith(letter)]
    if not number.isdigit():
        return tuple(sorted(family)[:5])
    return tuple(sorted(family, key=lambda name: (abs(int(name[1:]) - int(number)), name))[:5])


def _example(text: str) -> Example:
    found = EXAMPLE.fullmatch(text)
    if found is None:
        raise ValueError("an example is one fenced block of Markdown")
    return Example(found["text"], found["path"] or "")
