"""One person of the team: what they agreed to show, and what separates them from a role."""

from flask import render_template, request
from flask.typing import ResponseReturnValue

from webapp.actions.errors import Missing
from webapp.queries import team_certificates
from webapp.queries import teams as queries
from webapp.shell.access import employers
from webapp.shell.request import catalog, learner_id, now, session
from webapp.team.door import door
from webapp.team.members import WORDS, level_words, note


@door.get("/people/<token>")
@employers
def member(token: str) -> ResponseReturnValue:
    """Show a person who agreed; of anybody else there is no page."""
    found = queries.member(session(), learner_id(), token, now=now())
    if found is None:
        raise Missing("nobody who agreed has this address")
    (row,) = team_certificates.rows(session(), [found], now=now())
    note([row], "person")
    role = request.args.get("role", "")
    chosen = role if row.agreed(role) else found.scope.roles[0]
    return render_template(
        "webapp/team/member.html",
        row=row,
        consent=found,
        roles=team_certificates.roles_of(catalog(), [row]),
        gap=team_certificates.gap(session(), catalog(), row, chosen, now=now()),
        competencies=catalog().competencies_by_id,
        words=WORDS,
        level_words=level_words,
    )
