"""The words of the trade in English and Chinese, and the works that lessons rest on."""

from collections.abc import Iterator
from itertools import groupby

from flask import abort, render_template, request
from flask.typing import ResponseReturnValue

from assessments import prose
from assessments.html import Html
from curriculum.glossary import Term
from curriculum.lessons import Lesson
from webapp.browse.door import door
from webapp.shell.access import anyone
from webapp.shell.request import catalog


def definition(term: Term) -> Html:
    """Return what a term means, ready for a page."""
    return prose.render(term.definition, links=catalog().links(term.path))


@door.get("/glossary")
@anyone
def glossary() -> ResponseReturnValue:
    wanted = request.args.get("q", "").strip()[:100].casefold()
    terms = [
        term
        for term in catalog().glossary.values()
        if wanted in f"{term.term} {term.zh} {term.zh_hant} {term.pinyin}".casefold()
    ]
    terms.sort(key=lambda term: term.term.casefold())
    letters = [
        (letter, list(group)) for letter, group in groupby(terms, lambda t: t.term[0].upper())
    ]
    return render_template(
        "webapp/browse/glossary.html", letters=letters, wanted=wanted, definition=definition
    )


@door.get("/glossary/<term_id>")
@anyone
def term(term_id: str) -> ResponseReturnValue:
    found = catalog().glossary.get(term_id)
    if found is None:
        abort(404)
    lessons = [lesson for lesson in _open_lessons() if term_id in lesson.terms]
    return render_template(
        "webapp/browse/term.html",
        term=found,
        definition=definition(found),
        source=catalog().sources.get(found.source),
        lessons=lessons,
    )


@door.get("/sources/<key>")
@anyone
def source(key: str) -> ResponseReturnValue:
    found = catalog().sources.get(key)
    if found is None:
        abort(404)
    lessons = [lesson for lesson in _open_lessons() if key in lesson.sources]
    return render_template("webapp/browse/source.html", work=found, lessons=lessons)


def _open_lessons() -> Iterator[Lesson]:
    """Every lesson that can be opened, module by module."""
    for module in catalog().modules_by_id:
        yield from catalog().lessons(module)
