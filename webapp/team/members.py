"""What all pages of the door begin with: those who agreed, and that somebody looked at them."""

from collections.abc import Sequence
from dataclasses import dataclass

from flask import request

from curriculum.awards.claim import Claim
from webapp.actions import teams
from webapp.queries import team_certificates
from webapp.queries import teams as queries
from webapp.queries.team_certificates import MemberRow
from webapp.shell.i18n import N_, gettext
from webapp.shell.request import catalog, learner_id, now, outlast, session
from webapp.team.forms import FilterForm

WORDS = {
    "valid": N_("Valid"),
    "not_yet_valid": N_("Not yet valid"),
    "expired": N_("Expired"),
    "suspended": N_("Suspended"),
    "revoked": N_("Withdrawn"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """The part of the team that was asked for: its roles, its rows, and how many there are."""

    form: FilterForm
    roles: tuple[tuple[str, str], ...]
    rows: tuple[MemberRow, ...]
    all: int


def everybody() -> tuple[MemberRow, ...]:
    """Return those who let the person signed in see something, now."""
    found = queries.members(session(), learner_id(), now=now())
    return team_certificates.rows(session(), found, now=now())


def wanted() -> Shown:
    """Return what the filters of the address leave."""
    members = everybody()
    roles = team_certificates.roles_of(catalog(), members)
    form = FilterForm(request.args)
    form.role.choices = {"": gettext("All roles"), **dict(roles)}
    role, show, part = str(form.role.data or ""), str(form.show.data or ""), form.q.data or ""
    if role in dict(roles):
        roles = tuple(one for one in roles if one[0] == role)
        members = tuple(one for one in members if one.agreed(role))
    names = [name for name, _ in roles]
    rows = [one for one in members if part.strip().casefold() in one.consent.name.casefold()]
    if show.isdigit():
        days = int(show)
        rows = [one for one in rows if team_certificates.ends_within(one, names, days, now=now())]
    elif show == "lacks":
        rows = [one for one in rows if team_certificates.lacks(one, names)]
    return Shown(form=form, roles=roles, rows=tuple(rows), all=len(members))


def note(rows: Sequence[MemberRow], what: str) -> None:
    """Write the look into each person's log; the page itself is read without a lock."""
    at, me = now(), learner_id()
    seen = [row.consent.id for row in rows]
    if seen:
        outlast(lambda writing: teams.note_looks(writing, me, seen, what, now=at))


def level_words(claim: Claim) -> str:
    """Return the levels of a certificate shortly: L2, or L2 × 5, covered × 1."""
    if claim.kind == "completion":
        return gettext("no level")
    if claim.level:
        return f"L{claim.level}"
    told = []
    for level in (4, 3, 2, 1, None):
        many = sum(one.level == level for one in claim.competencies)
        if many:
            told.append(f"{f'L{level}' if level else gettext('covered')} × {many}")
    return ", ".join(told)
