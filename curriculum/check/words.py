"""Competencies, glossary, bibliography and constants: each entry whole, and used somewhere."""

from collections.abc import Iterator

from assessments.problems import Problem
from curriculum.catalog import Catalog
from curriculum.check.telling import unknown, warning


def check(catalog: Catalog) -> Iterator[Problem]:
    """Check the shelves that the courses take from."""
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
