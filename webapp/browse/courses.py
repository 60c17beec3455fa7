"""A course and a module: what one can do afterwards, and the steps that lead there."""

from flask import abort, render_template
from flask.typing import ResponseReturnValue

from assessments import prose
from webapp.browse.door import door
from webapp.queries import catalogue
from webapp.shell.access import anyone
from webapp.shell.request import catalog, kit, person


def done() -> frozenset[str]:
    """Return the lessons that the visitor has done, none for a stranger."""
    visitor = person()
    return catalogue.lessons_done(kit().sessions.engine, visitor.id) if visitor else frozenset()


@door.get("/courses/<course_id>")
@anyone
def course(course_id: str) -> ResponseReturnValue:
    found = catalog().courses_by_id.get(course_id)
    if found is None:
        abort(404)
    return render_template(
        "webapp/browse/course.html",
        course=found,
        body=prose.render(found.body, links=catalog().links(found.path)),
        modules=catalogue.outline(catalog(), catalog().modules(course_id), done()),
        roles=[role for role in catalog().roles if role.course == course_id],
    )


@door.get("/courses/<course_id>/<slug>")
@anyone
def module(course_id: str, slug: str) -> ResponseReturnValue:
    found = catalog().modules_by_id.get(f"{course_id}/{slug}")
    if found is None:
        abort(404)
    steps = catalogue.steps(catalog(), found, done())
    needed = [
        catalog().modules_by_id[i] for i in found.prerequisites if i in catalog().modules_by_id
    ]
    return render_template(
        "webapp/browse/module.html",
        module=found,
        course=catalog().courses_by_id.get(course_id),
        body=prose.render(found.body, links=catalog().links(found.path)),
        steps=steps,
        first=next((step for step in steps if step.href and step.state != "Done"), None),
        needed=needed,
        competencies=[
            catalog().competencies_by_id[i]
            for i in found.competencies
            if i in catalog().competencies_by_id
        ],
        roles=catalog().roles_of(found.id),
    )
