"""A lesson: read by anyone, its questions answered in place, kept in the browser by its ETag."""

from datetime import date

from flask import Response, abort, render_template, request
from flask import session as cookie
from flask.typing import ResponseReturnValue

from assessments.questions.base import Question
from curriculum.lessons import CheckSlot, Lesson
from webapp.actions import study
from webapp.browse import checks
from webapp.browse.courses import done
from webapp.browse.door import door
from webapp.queries import catalogue
from webapp.shell import alike
from webapp.shell.access import anyone
from webapp.shell.forms import sent
from webapp.shell.request import apart, catalog, now, outlast, person
from webapp.shell.strangers import shared

PATH = "/courses/<course_id>/<slug>/<name>"
MOST_LESSONS = 8  # begun at once; the browser keeps which of their questions were tried


@door.get(PATH)
@anyone
def lesson(course_id: str, slug: str, name: str) -> ResponseReturnValue:
    found = _find(course_id, slug, name)
    visitor = person()
    if visitor is None:
        return shared(_rendered(found))
    state = (found.id, found.language, found.overdue(_today()), done() & _beside(found))
    page = alike.page(visitor, state, lambda: _rendered(found))
    return Response(page, mimetype="text/html", headers={"Cache-Control": "private, no-cache"})


def _rendered(found: Lesson) -> str:
    return render_template("webapp/browse/lesson.html", **_page(found))


def _beside(found: Lesson) -> frozenset[str]:
    """The lessons of the same module: its page shows which of them are done."""
    return frozenset(lesson.id for lesson in catalog().lessons(found.module))


@door.post(PATH)
@anyone
@apart
def answer_check(course_id: str, slug: str, name: str) -> ResponseReturnValue:
    """Answer one question of the lesson; the answer is shown its reasoning and not kept."""
    found = _find(course_id, slug, name)
    given = request.form.to_dict(flat=False)
    asked = {question.id: question for question in catalog().checks(found)}
    question = asked.get(request.form.get("check", ""))
    if question is None:
        abort(400)
    seed = _number(request.form.get("seed", ""))
    if "again" in request.form:
        check = checks.fresh(question, str(seed + 1))
    else:
        check = checks.answered(question, str(seed), given)
        if check.outcome:
            _tried(found, question.id, frozenset(asked))
    page = render_template("webapp/browse/lesson.html", **_page(found, check))
    return Response(page, headers={"Cache-Control": "no-store"})


def _tried(found: Lesson, question_id: str, asked: frozenset[str]) -> None:
    """Note for a learner when all questions of a lesson were tried, right or wrong."""
    visitor = person()
    if visitor is None or not sent():
        return
    tried = cookie.setdefault("tried", {})
    seen = asked & {*tried.pop(found.id, ()), question_id}
    cookie.modified = True
    if seen < asked:
        tried[found.id] = sorted(seen)
        while len(tried) > MOST_LESSONS:
            tried.pop(next(iter(tried)))
        return
    learner, read, at = visitor.id, catalog(), now()
    outlast(lambda writing: study.did(writing, read, learner, found.id, "checked", now=at))


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 7 else 1


def _find(course_id: str, slug: str, name: str) -> Lesson:
    language = request.args.get("lang", "en")
    module = catalog().modules_by_id.get(f"{course_id}/{slug}")
    lesson_id = f"{course_id}/{slug}/{name}"
    if module is None or not module.open or lesson_id not in catalog().lessons_by_id:
        abort(404)
    return catalog().lesson(lesson_id, language)


def _today() -> date:
    return now().date()


def _page(found: Lesson, answered: checks.Check | None = None) -> dict[str, object]:
    body = catalog().lesson_body(found)
    module = catalog().modules_by_id[found.module]
    known = done()
    steps = catalogue.steps(catalog(), module, known, found.id)
    minutes = sum(one.minutes for one in catalog().lessons(module.id) if one.id not in known)
    here = next(i for i, step in enumerate(steps) if step.current)
    asked = {question.id: question for question in catalog().checks(found)}
    return {
        "lesson": found,
        "module": module,
        "course": catalog().courses_by_id.get(module.course),
        "steps": steps,
        "minutes_left": minutes,
        "parts": [_part(part, asked, answered) for part in body.parts],
        "headings": [h for h in body.headings if h.level == 2],
        "overdue": found.overdue(_today()),
        "terms": [catalog().glossary[t] for t in found.terms if t in catalog().glossary],
        "works": [catalog().sources[s] for s in found.sources if s in catalog().sources],
        "next_step": next((step for step in steps[here + 1 :] if step.href), None),
        "back": next((step for step in reversed(steps[:here]) if step.href), None),
        "translated": (found.id, "zh") in catalog().translations,
        "position": here + 1,
    }


def _part(
    part: object, asked: dict[str, Question], answered: checks.Check | None
) -> dict[str, object]:
    """Text stays text; a place that asks becomes its questions."""
    if not isinstance(part, CheckSlot):
        return {"text": part, "checks": ()}
    found = [
        answered if answered and answered.id == name else checks.fresh(asked[name])
        for name in part.question_ids
    ]
    return {"text": "", "checks": found}
