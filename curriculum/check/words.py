"""Competencies, glossary, bibliography and constants: each entry whole, and used somewhere."""

from collections.abc import Iterator
from datetime import date

from assessments.problems import Problem
from assessments.source import read_front
from curriculum.catalog import Catalog
from curriculum.check.telling import unknown, warning
from curriculum.places import place


def check(catalog: Catalog, today: date | None = None) -> Iterator[Problem]:
    """Check the shelves that the courses take from."""
    if today is not None:
        yield from _overdue(catalog, today)
    asked = {t.competency for role in catalog.roles for t in role.competencies}
    taught = {name for module in catalog.modules_by_id.values() for name in module.competencies}
    for competency in catalog.competencies:
        if competency.id not in asked | taught and not competency.gate:
            said = f"no role asks for “{competency.id}” and no module teaches it"
            yield warning(competency.path, "K30", said, competency.line)
    for term in catalog.glossary.values():
        if term.source and term.source not in catalog.sources:
            yield unknown(term.path, "source", term.source, catalog.sources, term.line)
    for constant in catalog.constants.values():
        if constant.source not in catalog.sources:
            known = catalog.sources
            yield unknown(constant.path, "source", constant.source, known, constant.line)
    for work in catalog.sources.values():
        if not work.link and work.kind != "book":
            said = f"“{work.id}” has neither doi nor url: a reader cannot look it up"
            yield warning(work.path, "K31", said, work.line)


def _overdue(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Tell files of constants whose numbers should have been looked at again."""
    for path, text in catalog.sources_text.items():
        where = place(path)
        if where is None or where.kind != "data":
            continue
        front, _, _ = read_front(text, path)
        day = front.text("review_by")
        if day and day < today.isoformat():
            said = f"its numbers were to be looked at again by {day}"
            line, _ = front.place("review_by")
            yield warning(path, "K40", said, line, "check them, then move review_by")
