"""Observation checklists: each shows a competency of its role that only a plant can show."""

from collections.abc import Iterator

from assessments import lint, prose
from assessments.problems import Problem
from curriculum.catalog import Catalog
from curriculum.check.telling import error, unknown
from curriculum.observations import Observation


def check(catalog: Catalog) -> Iterator[Problem]:
    """Check what the checklists name, and how they are written."""
    for one in catalog.observations_by_id.values():
        yield from _references(catalog, one)
        links = catalog.links(one.path)
        yield from prose.check(one.body, one.path, one.body_line, links=links)
        yield from lint.texts.check(one.body, one.path, one.body_line)


def _references(catalog: Catalog, one: Observation) -> Iterator[Problem]:
    role = catalog.roles_by_id.get(one.role)
    if role is None:
        yield unknown(one.path, "role", one.role, catalog.roles_by_id)
    for name in one.competencies:
        competency = catalog.competencies_by_id.get(name)
        line = one.competencies_line
        if competency is None:
            yield unknown(one.path, "competency", name, catalog.competencies_by_id, line)
            continue
        if competency.act != "plant":
            said = f"“{name}” is no plant act but a {competency.act} act"
            fix = "name what is done at the plant, or show it by questions or marked work"
            yield error(one.path, "K74", said, line, fix)
        if role is not None and not role.target(name):
            said = f"the role does not ask for “{name}”"
            yield error(one.path, "K75", said, line, "name a competency of the role")
    for name in one.sources:
        if name not in catalog.sources:
            yield unknown(one.path, "source", name, catalog.sources)
