"""The words of the trade: one term for one thing, in English and Chinese."""

from dataclasses import dataclass

from assessments.problems import Problem
from assessments.source import Fields
from curriculum.fronts import kebab, open_page, required


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word with its meaning; `zh` is simplified, `zh_hant` traditional Chinese."""

    id: str
    term: str
    zh: str
    zh_hant: str
    pinyin: str
    definition: str
    symbol: str = ""
    unit: str = ""
    source: str = ""
    area: str = ""
    path: str = ""
    line: int = 0


def read_glossary(text: str, path: str) -> tuple[tuple[Term, ...], tuple[Problem, ...]]:
    """Read one area's terms."""
    page = open_page(text, path, ("title", "terms"), "a glossary file")
    area = required(page.front, "title")
    terms = tuple(_term(fields, area, path) for fields in page.front.each("terms"))
    return terms, page.problems


def _term(fields: Fields, area: str, path: str) -> Term:
    allowed = (
        "id", "term", "zh", "zh_hant", "pinyin", "symbol", "unit", "definition", "source",
    )  # fmt: skip
    fields.refuse_unknown(allowed, "a term")
    zh = required(fields, "zh")
    return Term(
        id=kebab(fields),
        term=required(fields, "term"),
        zh=zh,
        zh_hant=fields.text("zh_hant", zh),
        pinyin=required(fields, "pinyin"),
        definition=required(fields, "definition"),
        symbol=fields.text("symbol"),
        unit=fields.text("unit"),
        source=fields.text("source"),
        area=area,
        path=path,
        line=fields.line,
    )
