"""What an award says once its facts are corrected: its own rule, on the evidence as it stands now.

The rule is the version that the award was made by. The evidence is what had been shown until then,
with the marks that count today, so nothing that was shown later counts. All that evidence does not
decide stays as it was signed: dates, validity, the role and its words.
"""

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from curriculum import readiness
from curriculum.awards.claim import Claim
from curriculum.awards.events import state
from curriculum.catalog import Catalog
from curriculum.readiness import Requirement
from curriculum.roles import Role
from webapp.actions import awards
from webapp.actions.awards import Earned
from webapp.actions.by_hand import by_hand
from webapp.actions.errors import Refused
from webapp.actions.issuing import Issuing
from webapp.queries import awards_admin, certificates
from webapp.queries.evidence import held
from webapp.store.awards import Award
from webapp.store.people import Person

OVER = " over "  # in a basis it stands behind the sitting


@dataclass(frozen=True, slots=True, kw_only=True)
class Outdated:
    """A certificate that would be made otherwise, since a mark was replaced after the award.

    `new` is what its rule makes of the evidence; None where it makes nothing, and then `why` says
    so. `state` is how the certificate stands.
    """

    old: Claim
    state: str
    new: Claim | None = None
    why: str = ""


def outdated(
    session: Session, catalog: Catalog, issuing: Issuing, *, now: datetime
) -> tuple[Outdated, ...]:
    """Return every certificate that would be made otherwise from the marks of today.

    Left out are those that two people decided on, which rest on no evidence, those that were
    renewed, which are not replaced beside their renewal, and tests, once testing has ended.
    """
    return tuple(_outdated(session, catalog, issuing, now))


def _outdated(
    session: Session, catalog: Catalog, issuing: Issuing, now: datetime
) -> Iterator[Outdated]:
    for award in awards_admin.marked_again(session, now=now):
        old, held = certificates.claim_of(session, award), certificates.happened(session, award.id)
        renewed = any(event.kind == "renew" for event in held)
        if by_hand(old) or renewed or (old.test and not issuing.keyring.issuer.test):
            continue
        word = state(held, old.valid_from, old.valid_until, now).word
        try:
            new = corrected(session, catalog, issuing, award, old)
        except Refused as refused:
            yield Outdated(old=old, state=awards_admin.WORDS[word], why=str(refused))
        else:
            if new != old:
                yield Outdated(old=old, state=awards_admin.WORDS[word], new=new)


def corrected(
    session: Session, catalog: Catalog, issuing: Issuing, award: Award, old: Claim
) -> Claim:
    """Return the claim that the rule makes of the holder's evidence, in the place of `old`.

    Raises Refused where evidence does not decide what the award says, or no longer bears it.
    """
    if old.kind == "completion":
        raise Refused(
            "A statement of completion claims no competence to be corrected: only its name is"
            " replaced."
        )
    if by_hand(old):
        raise Refused(
            "Two people decided on this award, not the rule: propose another in its place."
        )
    if award.person_id is None:
        raise Refused("The holder left: there is no evidence any more.")
    role, needed = rule(session, catalog, award)
    at = old.awarded.replace(microsecond=999_999)  # a credential keeps whole seconds
    evidence = tuple(one for one in held(session, award.person_id) if one.at <= at)
    if readiness.missing(needed, evidence, now=at):
        raise Refused(
            "The evidence no longer meets the rule of this award, so there is nothing to put in"
            " its place: withdraw it."
        )
    earned = Earned(role=role, needed=needed, version=old.achievement_version, evidence=evidence)
    person = session.get_one(Person, award.person_id)
    anew = awards.claimed(catalog, issuing, person, earned, at)
    titles = {one.id: one.title for one in old.competencies}
    return dataclasses.replace(
        old,
        competencies=tuple(
            dataclasses.replace(one, title=titles.get(one.id, one.title))
            for one in anew.competencies
        ),
        conditions=dataclasses.replace(old.conditions, tries=anew.conditions.tries),
        basis=_with_sitting(old.basis, anew.basis),
    )


def _with_sitting(old: str, anew: str) -> str:
    """Return what an award rests on with the sitting of the exam that counts now.

    The rest stays as it was signed: today's titles are not what it was made by. One that was
    worded otherwise is said anew as a whole.
    """
    if OVER not in old:
        return anew
    sitting, rest = anew.partition(OVER)[0], old.partition(OVER)[2]
    return f"{sitting}{OVER}{rest}"


def rule(session: Session, catalog: Catalog, award: Award) -> tuple[Role, Requirement]:
    """Return the role and the criteria by which an award was made. Raises Refused for neither."""
    role = catalog.roles_by_id.get(award.role)
    needed = awards.kept(session, award.role, award.achievement_version)
    if role is None or needed is None or not _published(catalog, needed):
        raise Refused(
            "What this award was made by is no longer published here: it cannot be made anew."
        )
    return role, needed


def _published(catalog: Catalog, needed: Requirement) -> bool:
    known = set(needed.competencies) <= set(catalog.competencies_by_id)
    return known and (not needed.lab or catalog.readable(needed.lab) is not None)
