"""What the readers of the curriculum ask of a front matter: a text, an id, a date, a number."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from assessments.problems import Problem
from assessments.source import Fields, read_front

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
LEVELS = ("L1", "L2", "L3", "L4")


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a page under one `##` heading; `text` is Markdown."""

    title: str
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Page:
    """A source cut into front matter and body."""

    path: str
    front: Fields
    body: str
    body_line: int

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What has been found wrong so far."""
        return self.front.problems


def open_page(text: str, path: str, allowed: Collection[str], what: str) -> Page:
    """Cut a source and refuse front matter fields that nothing reads."""
    front, line, body = read_front(text, path)
    front.refuse_unknown(allowed, what)
    return Page(path, front, body, line)


def required(fields: Fields, key: str) -> str:
    """Return a text that must be there."""
    text = fields.text(key)
    if not text:
        fields.error(key, "K01", f"“{key}” is missing", fix=f"add a line `{key}: …`")
    return text


def some(fields: Fields, key: str) -> tuple[str, ...]:
    """Return a list of texts that must not be empty."""
    texts = fields.list(key)
    if not texts:
        fields.error(key, "K01", f"“{key}” is missing", fix=f"add a line `{key}: [ … ]`")
    return texts


def kebab(fields: Fields, key: str = "id") -> str:
    """Return an id: small letters and digits, joined by hyphens."""
    text = required(fields, key)
    if text and not ID.fullmatch(text):
        fields.error(
            key, "K02", f"“{text}” is not an id", expected="for example distribution-ratio"
        )
    return text


def whole(fields: Fields, key: str, default: int = 0) -> int:
    """Return a whole number of at most four digits."""
    text = fields.text(key)
    if not text:
        return default
    if re.fullmatch(r"[0-9]{1,4}", text):
        return int(text)
    fields.error(key, "K03", f"“{text}” is not a whole number", expected="for example 36")
    return default


def day(fields: Fields, key: str) -> date | None:
    """Return a date, written 2026-11-25."""
    text = fields.text(key)
    if not text:
        return None
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            pass
    fields.error(key, "K04", f"“{text}” is not a date", expected="year-month-day, as 2026-11-25")
    return None


def level(fields: Fields, key: str = "level", default: int = 0) -> int:
    """Return a level from 1 to 4, written `L2` or `2`."""
    text = fields.text(key).removeprefix("L")
    if text in ("1", "2", "3", "4"):
        return int(text)
    if text or not default:
        fields.error(key, "K05", "a level is missing or not known", expected=" / ".join(LEVELS))
    return default or 1


def sections(body: str, first_line: int) -> tuple[Section, ...]:
    """Cut a body at its `##` headings; what stands before the first has no title."""
    found: list[Section] = []
    title, start, gathered = "", first_line, list[str]()
    fence = ""
    for number, line in enumerate(body.split("\n"), first_line):
        mark = re.match(r"\s*(```+|~~~+)", line)
        if mark:
            fence = "" if fence and mark[1].startswith(fence) else fence or mark[1]
        heading = None if fence else re.fullmatch(r"##\s+(.+?)\s*#*\s*", line)
        if heading:
            found.append(Section(title, "\n".join(gathered).strip(), start))
            title, start, gathered = heading[1], number, []
        else:
            gathered.append(line)
    found.append(Section(title, "\n".join(gathered).strip(), start))
    return tuple(section for section in found if section.title or section.text)
