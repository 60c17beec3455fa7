"""When certificates end: by month on the page, and as a calendar file."""

from collections.abc import Sequence
from datetime import datetime
from itertools import groupby

from flask import Response, render_template
from flask.typing import ResponseReturnValue

from webapp.queries import team_certificates
from webapp.queries.team_certificates import Ending, MemberRow
from webapp.shell.access import employers
from webapp.shell.headers import private
from webapp.shell.i18n import gettext
from webapp.shell.request import catalog, kit, now
from webapp.team import icalendar
from webapp.team.door import door
from webapp.team.icalendar import Entry
from webapp.team.members import WORDS, everybody, note


@door.get("/expiring")
@employers
def calendar() -> ResponseReturnValue:
    """Show what ends in which month, and what has ended but can be renewed still."""
    members, ends = _ends()
    coming = [one for one in ends if one.until > now()]
    months = [(key, list(found)) for key, found in groupby(coming, key=_month)]
    return render_template(
        "webapp/team/expiring.html",
        ended=[one for one in ends if one.until <= now()],
        months=months,
        people=len(members),
        words=WORDS,
    )


@door.get("/expiring.ics")
@employers
def calendar_file() -> ResponseReturnValue:
    """Return the same ends as a file that calendars read."""
    _, ends = _ends()
    host = kit().settings.host
    entries = [_entry(one, host) for one in ends]
    text = icalendar.written(entries, host, now())
    answer = Response(text, mimetype="text/calendar")
    answer.headers["Content-Disposition"] = 'attachment; filename="team.ics"'
    return private(answer)


def _ends() -> tuple[Sequence[MemberRow], Sequence[Ending]]:
    """Return the team and what ends; only those whose ends are shown were looked at."""
    members = everybody()
    ends = team_certificates.endings(catalog(), members, now=now())
    seen = {one.consent.id for one in ends}
    note([row for row in members if row.consent.id in seen], "calendar")
    return members, ends


def _month(one: Ending) -> datetime:
    return one.until.replace(day=1, hour=0, minute=0, second=0, microsecond=0)


def _entry(one: Ending, host: str) -> Entry:
    told = gettext("%(name)s: certificate ends (%(role)s)", name=one.consent.name, role=one.title)
    return Entry(uid=f"{one.cell.number}@{host}", day=one.until.date(), summary=told)
