"""Observation checklists: what an assessor watches, to be read here and filled in on paper."""

from functools import partial

from flask import abort, render_template
from flask.typing import ResponseReturnValue

from assessments import prose
from curriculum.competencies import LEVEL_WORDS
from curriculum.evidence import ceiling
from curriculum.observations import Observation
from curriculum.roles import Role
from webapp.browse.door import door
from webapp.shell.access import anyone
from webapp.shell.request import catalog, kit


@door.get("/roles/<role_id>/observations/<name>")
@anyone
def observation(role_id: str, name: str) -> ResponseReturnValue:
    found = catalog().observations_by_id.get(f"{role_id}/{name}")
    role = catalog().roles_by_id.get(role_id)
    if found is None or role is None:
        abort(404)
    address = f"{kit().settings.url.rstrip('/')}/roles/{role_id}/observations/{name}"
    return render_template(
        "webapp/browse/observation.html",
        one=found,
        role=role,
        words=partial(prose.render, links=catalog().links(found.path), inline=True),
        shows=_shows(found, role),
        works=[catalog().sources[i] for i in found.sources if i in catalog().sources],
        address=address.partition("://")[2],
        edition=found.revision[:12],
    )


def _shows(found: Observation, role: Role) -> list[dict[str, object]]:
    """Each competency that is watched, with the level that an observation can support."""
    rows = []
    for name in found.competencies:
        known = catalog().competencies_by_id.get(name)
        if known is not None:
            top = ceiling(known.act, "observed", supervised=True)
            level = min(role.target(name) or top, top)
            rows.append({"title": known.title, "level": level, "word": LEVEL_WORDS[level]})
    return rows
