"""Counts again what a learner can open, from the pages and knowing nothing of our code.

Run it against a site: `python tests/content/recount.py http://127.0.0.1:8000`. It prints lessons,
words and figures of each role's own course; `ytterby stats --json` must say the same.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.error import HTTPError
from urllib.request import urlopen

Get = Callable[[str], str]  # the page at a path, empty where there is none
WORD = re.compile(r"[A-Za-zÀ-ɏ0-9][\w'’.,-]*|[\u4e00-\u9fff]")
VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "wbr", "source", "area", "col"})


@dataclass
class Page(HTMLParser):
    """Links of a page, and the text of its lesson: formulas and questions are not that."""

    links: list[str] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    figures: int = 0
    open_tags: list[tuple[str, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        classes = (named.get("class") or "").split()
        role = "prose" if tag == "div" and "prose" in classes else ""
        role = "apart" if tag == "math" or "question" in classes else role
        if tag not in VOID:
            self.open_tags.append((tag, role))
        if tag == "a" and (named.get("href") or "").startswith("/"):
            self.links.append((named["href"] or "").split("#")[0].split("?")[0])
        if tag == "figure" and self.reading:
            self.figures += 1
        self.texts.append(" ")

    def handle_endtag(self, tag: str) -> None:
        while self.open_tags and self.open_tags.pop()[0] != tag:
            pass
        self.texts.append(" ")

    def handle_data(self, data: str) -> None:
        if self.reading:
            self.texts.append(data)

    @property
    def reading(self) -> bool:
        """Whether the parser stands in a lesson's text."""
        roles = [role for _, role in self.open_tags]
        return "prose" in roles and "apart" not in roles


def recount(get: Get) -> dict[str, dict[str, int]]:
    """Return lessons, words and figures of the foundations and of each role's own course."""
    roles = [link.removeprefix("/roles/") for link in _links(get, "/", r"/roles/[^/]+")]
    return {course: _course(get, course) for course in ("foundations", *roles)}


def _course(get: Get, course: str) -> dict[str, int]:
    counted = {"lessons": 0, "words": 0, "figures": 0}
    for module in _links(get, f"/courses/{course}", rf"/courses/{course}/[^/]+"):
        for lesson in _links(get, module, rf"{module}/[^/]+"):
            html = get(lesson)
            if not html:
                continue
            page = _parsed(html)
            counted["lessons"] += 1
            counted["words"] += len(WORD.findall("".join(page.texts)))
            counted["figures"] += page.figures
    return counted


def _links(get: Get, path: str, pattern: str) -> list[str]:
    found = _parsed(get(path)).links
    return list(dict.fromkeys(link for link in found if re.fullmatch(pattern, link)))


def _parsed(html: str) -> Page:
    page = Page()
    page.feed(html)
    return page


def main(address: str) -> None:
    """Count the site at an address."""
    if not address.startswith(("http://", "https://")):
        sys.exit("Name the address of a running site, for example http://127.0.0.1:8000")

    def get(path: str) -> str:
        try:
            with urlopen(address.rstrip("/") + path) as answer:  # noqa: S310 - http only, see above
                return str(answer.read().decode())
        except HTTPError:
            return ""

    sys.stdout.write(json.dumps(recount(get), indent=2) + "\n")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "")
