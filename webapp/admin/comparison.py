"""What a new certificate says otherwise than the one that it replaces, fact by fact."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from curriculum.awards.claim import Claim, ClaimedCompetency
from webapp.shell.i18n import N_, gettext
from webapp.shell.words import day

# Every field of a claim stands here, but the number, which is always another one.
FACTS: tuple[tuple[str, Callable[[Claim], str]], ...] = (
    (N_("Holder"), lambda claim: claim.printed_name),
    (N_("Language of the name"), lambda claim: claim.name_lang),
    (N_("Direction of the name"), lambda claim: _direction(claim)),
    (N_("Role"), lambda claim: f"{claim.role_title} ({claim.role_id}, {claim.role_code})"),
    (N_("Number and tier of the role"), lambda claim: f"{claim.role_number}, {claim.tier}"),
    (N_("Level"), lambda claim: claim.role_level_words),
    (N_("Assurance"), lambda claim: claim.assurance_words),
    (N_("What was not seen"), lambda claim: claim.not_seen),
    (
        N_("Conditions"),
        lambda claim: ", ".join((*claim.conditions.words, claim.conditions.edition)),
    ),
    (N_("Basis"), lambda claim: claim.basis),
    (N_("It does not confer"), lambda claim: "; ".join(claim.does_not_confer)),
    (N_("Awarded"), lambda claim: day(claim.awarded)),
    (N_("Valid from"), lambda claim: day(claim.valid_from)),
    (N_("Valid until"), lambda claim: _end(claim.valid_until)),
    (N_("Issuer"), lambda claim: f"{claim.issuer_name} ({claim.host}, {claim.issuer_did})"),
    (N_("Made for testing"), lambda claim: gettext("yes") if claim.test else gettext("no")),
    (N_("Criteria"), lambda claim: f"{claim.criteria_url} (v{claim.achievement_version})"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One fact as both certificates say it; empty where one says nothing of it."""

    fact: str
    old: str
    new: str


def rows(old: Claim, new: Claim) -> tuple[Row, ...]:
    """Return every fact that two claims say differently, competencies last."""
    facts = [Row(fact=gettext(name), old=say(old), new=say(new)) for name, say in FACTS]
    before = {one.id: one for one in old.competencies}
    after = {one.id: one for one in new.competencies}
    for name in dict.fromkeys((*before, *after)):
        title = (before.get(name) or after[name]).title
        facts.append(
            Row(
                fact=title,
                old=_shown(before.get(name), title),
                new=_shown(after.get(name), title),
            )
        )
    return tuple(row for row in facts if row.old != row.new)


def _shown(one: ClaimedCompetency | None, known_as: str) -> str:
    """Say a competency beside its title; another title is said too."""
    if one is None:
        return ""
    said = one.level_words + (f" ({one.how_words})" if one.how else "")
    return said if one.title == known_as else f"{one.title}: {said}"


def _direction(claim: Claim) -> str:
    rightwards = claim.name_dir == "ltr"
    return gettext("from left to right") if rightwards else gettext("from right to left")


def _end(until: datetime | None) -> str:
    return day(until) if until else gettext("no end")
