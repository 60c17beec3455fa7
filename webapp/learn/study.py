"""Where a learner stands: today, a role, one competency's evidence; and enrolling."""

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from curriculum.roles import Role
from webapp.actions import study
from webapp.actions.errors import Missing
from webapp.learn.door import door
from webapp.learn.places import href_of
from webapp.queries import learning
from webapp.queries.evidence import held
from webapp.shell.access import learners
from webapp.shell.forms import require_sent
from webapp.shell.request import catalog, learner_id, now, session


@door.get("")
@learners
def today() -> ResponseReturnValue:
    roles = learning.my_roles(session(), catalog(), learner_id())
    wanted = request.args.get("role")
    role = next((one for one in roles if one.id == wanted), next(iter(roles), None))
    if role is None:
        return render_template("webapp/learn/first_visit.html", roles=catalog().roles)
    return render_template("webapp/learn/today.html", roles=roles, **_standing(role))


def _standing(role: Role) -> dict[str, object]:
    found = learning.standing(session(), catalog(), learner_id(), role, now=now())
    left = learning.weeks(found.minutes - found.minutes_done)
    return {"standing": found, "href_of": href_of, "weeks": left, "at": now()}


@door.get("/roles/<role_id>")
@learners
def my_role(role_id: str) -> ResponseReturnValue:
    return render_template("webapp/learn/my_role.html", **_standing(_role(role_id)))


@door.post("/roles/<role_id>")
@learners
def enrol(role_id: str) -> ResponseReturnValue:
    require_sent()
    study.enrol(session(), catalog(), learner_id(), role_id, now=now())
    return redirect(url_for(".today", role=role_id), 303)


@door.post("/roles/<role_id>/leave")
@learners
def leave(role_id: str) -> ResponseReturnValue:
    require_sent()
    study.leave(session(), learner_id(), role_id, now=now())
    return redirect(url_for(".today"), 303)


@door.get("/competencies/<competency_id>")
@learners
def competency(competency_id: str) -> ResponseReturnValue:
    if competency_id not in catalog().competencies_by_id:
        raise Missing(f"there is no competency {competency_id}")
    evidence = [e for e in held(session(), learner_id()) if e.competency == competency_id]
    return render_template(
        "webapp/learn/competency.html",
        competency=catalog().competency(competency_id),
        evidence=evidence[::-1],
        now=now(),
    )


@door.post("/lessons/<path:lesson_id>/read")
@learners
def read(lesson_id: str) -> ResponseReturnValue:
    require_sent()
    study.did(session(), catalog(), learner_id(), lesson_id, "read", now=now())
    return redirect(_after(lesson_id), 303)


@door.post("/lessons/<path:lesson_id>/place")
@learners
def place(lesson_id: str) -> ResponseReturnValue:
    require_sent()
    heading = request.form.get("heading", "")[:200]
    if lesson_id not in catalog().lessons_by_id:
        raise Missing(f"there is no lesson {lesson_id}")
    study.keep_place(session(), learner_id(), lesson_id, heading, now=now())
    return "", 204


def _after(lesson_id: str) -> str:
    """Return the next lesson of the module, else its page, where the quiz waits."""
    module = catalog().lesson(lesson_id).module
    names = [lesson.id for lesson in catalog().lessons(module)]
    later = names[names.index(lesson_id) + 1 :]
    return href_of("read", later[0]) if later else f"/courses/{module}"


def _role(role_id: str) -> Role:
    try:
        return catalog().role(role_id)
    except KeyError:
        raise Missing(f"there is no role {role_id}") from None
