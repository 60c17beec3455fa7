"""The team at a glance: people by role with level and end, on the page and as a file."""

import csv
import io
from urllib.parse import urlencode

from flask import Response, render_template, request, url_for
from flask.typing import ResponseReturnValue

from curriculum.awards.rows import neutral
from webapp.queries import check_lists
from webapp.queries import teams as queries
from webapp.shell.access import employers
from webapp.shell.headers import private
from webapp.shell.i18n import gettext
from webapp.shell.request import learner_id, now, session
from webapp.team.door import door
from webapp.team.members import WORDS, Shown, level_words, note, wanted

PAGE = 50
FILTERS = ("q", "role", "show")
LISTS = 5  # of those checked last


@door.get("")
@employers
def team() -> ResponseReturnValue:
    """Show people and roles; nobody is in it who did not agree."""
    shown = wanted()
    page = max(1, request.args.get("page", 1, type=int))
    rows = shown.rows[(page - 1) * PAGE : page * PAGE]
    note(rows, "team")
    asked = urlencode({key: request.args[key] for key in FILTERS if request.args.get(key)})
    return render_template(
        "webapp/team/team.html",
        shown=shown,
        rows=rows,
        page=page,
        pages=-(-len(shown.rows) // PAGE),
        here=f"{url_for('.team')}?{asked}",
        table=f"{url_for('.team_table')}?{asked}",
        lists=check_lists.kept_by(session(), learner_id(), now=now())[:LISTS],
        waiting=len([s for s in queries.sent_by(session(), learner_id()) if s.waits(now())]),
        words=WORDS,
        level_words=level_words,
    )


@door.get("/team.csv")
@employers
def team_table() -> ResponseReturnValue:
    """Return the same part of the team as a table: one line for each person and role."""
    shown = wanted()
    note(shown.rows, "table")
    answer = Response("\ufeff" + _csv(shown), mimetype="text/csv")
    name = f"team-{now():%Y-%m-%d}.csv"
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return private(answer)


def _csv(shown: Shown) -> str:
    """Write the table; no cell can start a formula in a spreadsheet."""
    out = io.StringIO()
    writer = csv.writer(out)
    heads = ("Name", "Role", "State", "Level", "Valid until", "Assurance", "Number")
    writer.writerow([gettext(head) for head in heads])
    for row in shown.rows:
        for role, title in shown.roles:
            if row.agreed(role):
                cell = row.cell(role)
                told = (
                    (
                        gettext(WORDS[cell.state.word]),
                        level_words(cell.claim),
                        f"{cell.until:%Y-%m-%d}" if cell.until else "",
                        cell.claim.assurance_words,
                        cell.number,
                    )
                    if cell
                    else (gettext("No certificate"), "", "", "", "")
                )
                writer.writerow(neutral(text) for text in (row.consent.name, title, *told))
    return out.getvalue()
