"""Works that lessons and questions rest on: each real, public and citable."""

from dataclasses import dataclass
from datetime import date

from assessments.problems import Problem
from assessments.source import Fields
from curriculum.fronts import day, kebab, open_page, required

KINDS = ("paper", "book", "standard", "law", "report", "data", "web", "patent")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """One work; `supports` says in our words what we rest on it, `seen` when it was looked at."""

    id: str
    kind: str
    authors: str
    year: str
    title: str
    container: str
    doi: str = ""
    url: str = ""
    supports: str = ""
    seen: date | None = None
    path: str = ""
    line: int = 0

    @property
    def label(self) -> str:
        """Return the short form for a running text."""
        first, more = self.authors.split(",")[0].split(";")[0].strip(), ";" in self.authors
        return " ".join(filter(None, (first or self.title, "et al." if more else "", self.year)))

    @property
    def signed(self) -> str:
        """Return who wrote it and when, ready to stand before the title; empty for nobody."""
        year = f" ({self.year})" if self.year else ""
        return f"{self.authors}{year}. " if self.authors else ""

    @property
    def link(self) -> str:
        """Return the address of the work, empty if it has none."""
        return f"https://doi.org/{self.doi}" if self.doi else self.url


def read_bibliography(text: str, path: str) -> tuple[tuple[Cited, ...], tuple[Problem, ...]]:
    """Read one area's works."""
    page = open_page(text, path, ("title", "sources"), "a bibliography")
    required(page.front, "title")
    works = tuple(_work(fields, path) for fields in page.front.each("sources"))
    return works, page.problems


def _work(fields: Fields, path: str) -> Cited:
    allowed = (
        "id", "kind", "authors", "year", "title", "in", "doi", "url", "supports", "seen",
    )  # fmt: skip
    fields.refuse_unknown(allowed, "a source")
    if "url" in fields and not fields.text("url").startswith(("https://", "http://")):
        fields.error("url", "K06", "an address starts with https://")
    return Cited(
        id=kebab(fields),
        kind=fields.choice("kind", KINDS, KINDS[0]),
        authors=fields.text("authors"),
        year=fields.text("year"),
        title=required(fields, "title"),
        container=fields.text("in"),
        doi=fields.text("doi"),
        url=fields.text("url"),
        supports=required(fields, "supports"),
        seen=day(fields, "seen"),
        path=path,
        line=fields.line,
    )
