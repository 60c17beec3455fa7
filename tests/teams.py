"""Employers and those who agreed, made by the actions and by no page."""

import re
from dataclasses import dataclass
from datetime import timedelta

from tests.builders import a_learner, an_employer
from tests.conftest import TestKit
from tests.earning import ROLE, review, show_all
from webapp.actions import study, teams
from webapp.actions.teams import Agreement, Invitation
from webapp.jobs.every import WORKS
from webapp.jobs.outbox import run_one
from webapp.queries.teams import Scope
from webapp.store.people import Person

COURSE = "courses/ore"
ONLY = Scope(roles=(ROLE,))
EVERYTHING = Scope(roles=(ROLE,), scores=True, progress=True, reminders=True, notices=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """An employer, somebody who agreed, and the token of the consent."""

    employer: Person
    person: Person
    token: str


def deliver(kit: TestKit) -> None:
    """Do all that waits in the outbox, save printing."""
    works = {name: work for name, work in WORKS.items() if name != "print_certificate"}
    while run_one(kit, {**works, "print_certificate": lambda kit, args: None}):
        pass


def the_employer(kit: TestKit, name: str = "Emma Employer") -> Person:
    with kit.sessions.begin() as session:
        return an_employer(session, name=name)


def a_holder(kit: TestKit, name: str = "Maya Okafor", email: str = "") -> Person:
    """Let another person earn the small tree's certificate; the tree is published already."""
    catalog = kit.catalog()
    with kit.sessions.begin() as session:
        person = a_learner(session, name=name, email=email)
        study.enrol(session, catalog, person.id, ROLE, now=kit.now())
    show_all(kit, person.id)
    assert review(kit, person.id)
    return person


def invite(kit: TestKit, employer: Person, email: str = "maya@example.org", role: str = "") -> str:
    """Let the employer ask; return the token that only the letter holds."""
    token = kit.new_token()
    sent = Invitation(employer_id=employer.id, organisation="North Plant", email=email, role=role)
    with kit.sessions.begin() as session:
        teams.invite(session, sent, token, now=kit.now())
    return token


def agreed(
    kit: TestKit, employer: Person, person: Person, scope: Scope = ONLY, days: int = 365
) -> Agreed:
    """Let a person agree to what an employer asked."""
    invitation, token = invite(kit, employer, person.email), kit.new_token()
    sent = Agreement(scope=scope, until=kit.now() + timedelta(days=days))
    with kit.sessions.begin() as session:
        roles = {*scope.roles}
        teams.agree(session, person.id, invitation, sent, offered=roles, token=token, now=kit.now())
    return Agreed(employer=employer, person=person, token=token)


def link_in(text: str) -> str:
    """Return the address of this site that stands in a letter."""
    found = re.search(r"http://localhost(/\S+)", text)
    assert found is not None, text
    return found[1]
