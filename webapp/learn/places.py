"""Where a learner goes to do a step."""

from flask import url_for


def href_of(kind: str, name: str) -> str:
    """Return the address of a step: a lesson's page, or the start page of a quiz."""
    if kind in ("read", "checked"):
        return f"/courses/{name}"
    return url_for("learn.quiz_start", quiz_id=name)
