"""The first page, the roles, the search, and the pages that explain the site."""

from flask import abort, render_template, request
from flask.typing import ResponseReturnValue

from assessments import prose
from curriculum.competencies import LEVEL_WORDS
from curriculum.roles import Role
from webapp.browse.door import door
from webapp.queries import catalogue
from webapp.shell.access import anyone, operators
from webapp.shell.request import catalog, kit, person

ABOUT = ("certificates", "privacy", "accessibility", "method")


@door.get("/")
@anyone
def home() -> ResponseReturnValue:
    wanted = request.args.get("q", "").strip()[:100]
    lines = catalogue.by_tier(catalog(), wanted)
    every = {role.number: catalogue.role_line(catalog(), role) for role in catalog().roles}
    return render_template("webapp/browse/home.html", tiers=lines, every=every, wanted=wanted)


@door.get("/roles/<role_id>")
@anyone
def role(role_id: str) -> ResponseReturnValue:
    found = catalog().roles_by_id.get(role_id)
    if found is None:
        abort(404)
    visitor = person()
    done = catalogue.lessons_done(kit().sessions.engine, visitor.id) if visitor else frozenset()
    modules = catalogue.role_modules(catalog(), found)
    return render_template(
        "webapp/browse/role.html",
        role=found,
        line=catalogue.role_line(catalog(), found),
        modules=catalogue.outline(catalog(), modules, done, found.course),
        competencies=_competencies(found),
        exam=catalog().readable(found.exam) if found.exam else None,
        sections=[
            (part.title, prose.render(part.text, links=catalog().links(found.path)))
            for part in found.sections
        ],
        covered=_covered(found),
        observed=catalog().observations(role_id),
        level_words=LEVEL_WORDS,
    )


def _competencies(found: Role) -> list[dict[str, object]]:
    """Each competency with its target and how it can be shown."""
    ways = {"desk": "Questions and lab", "plant": "Observed at work", "judgement": "Marked work"}
    rows = []
    for target in found.competencies:
        known = catalog().competencies_by_id.get(target.competency)
        if known is not None:
            rows.append({"competency": known, "level": target.level, "way": ways[known.act]})
    return rows


def _covered(found: Role) -> list[tuple[str, list[tuple[str, str]]]]:
    """Each thing the industry asked for, with the modules or lessons that teach it."""
    rows = []
    for bullet in found.seed:
        places = []
        for name in bullet.covered_by:
            known = catalog().modules_by_id.get(name) or catalog().lessons_by_id.get(name)
            if known is not None:
                places.append((known.title, f"/courses/{name}"))
        rows.append((bullet.text, places))
    return rows


@door.get("/search")
@anyone
def search() -> ResponseReturnValue:
    wanted = request.args.get("q", "").strip()[:100]
    found = catalogue.search(catalog(), wanted)
    return render_template("webapp/browse/search.html", wanted=wanted, found=found)


@door.get("/about/<name>")
@anyone
def about(name: str) -> ResponseReturnValue:
    if name not in ABOUT:
        abort(404)
    return render_template(f"webapp/browse/about_{name}.html")


@door.get("/admin/site/parts")
@operators
def parts() -> ResponseReturnValue:
    return render_template("webapp/browse/parts.html")
