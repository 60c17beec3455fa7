"""Who may open a view: each carries exactly one mark, checked before the view runs."""

from collections.abc import Callable
from typing import TypeVar

from flask import Flask, abort, current_app, redirect, request, url_for
from flask.typing import ResponseReturnValue

from webapp.shell.request import kit, outlast, person
from webapp.store.trail import record

View = TypeVar("View", bound=Callable[..., ResponseReturnValue])
GRANTS = ("learner", "author", "assessor", "employer", "operator")


def _marking(kind: str) -> Callable[[View], View]:
    def mark(view: View) -> View:
        if hasattr(view, "access"):
            raise TypeError(f"{view.__name__} has two access marks")
        view.access = kind  # type: ignore[attr-defined]
        return view

    return mark


anyone = _marking("anyone")  # signed in or not
people = _marking("people")  # signed in, whatever the grants
learners = _marking("learner")
authors = _marking("author")
assessors = _marking("assessor")
employers = _marking("employer")
operators = _marking("operator")


def install(app: Flask) -> None:
    """Check the mark of each view before it runs."""
    app.before_request(check)


def check() -> ResponseReturnValue | None:
    """Let the visitor through, ask to sign in, or refuse; a view without a mark is a bug."""
    if request.endpoint is None:
        return None  # no such address: the error page answers
    kind: str = getattr(current_app.view_functions[request.endpoint], "access", "")
    if not kind:
        raise LookupError(f"the view {request.endpoint} has no access mark")
    if kind == "anyone":
        return None
    visitor = person()
    if visitor is None:
        wanted = request.full_path.rstrip("?") if request.method == "GET" else ""
        return redirect(url_for("accounts.sign_in", next=wanted or None), 303)
    if kind != "people" and kind not in visitor.kinds:
        now, path = kit().now(), request.path
        if kind == "operator":
            outlast(
                lambda writing: record(writing, visitor.id, "refused", f"address:{path}", now=now)
            )
        abort(403)
    return None
