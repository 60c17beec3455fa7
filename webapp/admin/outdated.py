"""Certificates that would be made otherwise, since a mark was replaced after the award."""

from flask import render_template

from webapp.actions import correcting
from webapp.admin import comparison
from webapp.admin.award_changes import issuing
from webapp.admin.door import door
from webapp.shell.access import operators
from webapp.shell.i18n.libraries import said
from webapp.shell.request import catalog, now, session


@door.get("/awards/outdated")
@operators
def outdated() -> str:
    """Show each with what it says and what its rule would make of the evidence now."""
    found = correcting.outdated(session(), catalog(), issuing(), now=now())
    return render_template(
        "webapp/admin/awards_outdated.html",
        found=[
            (one, comparison.rows(one.old, one.new) if one.new else (), said(one.why))
            for one in found
        ],
    )
