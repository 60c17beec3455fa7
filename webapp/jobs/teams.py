"""Letters between employers and those who agreed: invitations, reminders of ends, changes."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from webapp.actions import reminders, teams
from webapp.kit import Kit
from webapp.mailer import Letter
from webapp.queries import people
from webapp.queries.learning import title_of
from webapp.queries.teams import Consent
from webapp.shell.i18n import N_, translations
from webapp.store.awards import Award
from webapp.store.teams import TeamInvitation

INVITATION = (
    N_("An employer asks to see your certificates"),
    N_(
        "Hello,\n\n"
        "%(employer)s asks, in the name of %(organisation)s, whether they may see certificates\n"
        "that you hold at Ytterby. You choose which, what of them, and until when:\n\n"
        "%(link)s\n\n"
        "You need an account there. If you do not know them, there is nothing to do: they see\n"
        "nothing, and this question ends by itself on %(day)s."
    ),
)
OWN_END = (
    N_("A certificate of yours ends soon"),
    N_(
        "Hello %(name)s,\n\n"
        "your certificate “%(role)s” (%(number)s) ends on %(day)s.\n"
        "How to renew it stands here:\n\n"
        "%(link)s\n\n"
        "Afterwards it can be renewed for 90 days more."
    ),
)
END = (
    N_("A certificate in your team ends soon"),
    N_(
        "Hello %(name)s,\n\n"
        "the certificate “%(role)s” of %(holder)s ends on %(day)s.\n\n"
        "%(link)s\n\n"
        "You get this letter because %(holder)s agreed to it."
    ),
)
CHANGE = (
    N_("A certificate in your team has changed"),
    N_(
        "Hello %(name)s,\n\n"
        "the certificate “%(role)s” of %(holder)s: %(what)s\n\n"
        "%(link)s\n\n"
        "You get this letter because %(holder)s agreed to it."
    ),
)
WHAT = {
    "suspend": N_("it is suspended while it is looked at again."),
    "restore": N_("it is in force again."),
    "revoke": N_("it was withdrawn."),
    "supersede": N_("it was replaced by another one."),
    "renew": N_("it was renewed."),
    "refresher": N_("a part on safety was corrected: a refresher is due."),
}


def mail_invitation(kit: Kit, args: Mapping[str, Any]) -> None:
    """Send the link of an invitation, unless it was taken back."""
    with kit.sessions() as session:
        row = session.get(TeamInvitation, args["invitation"])
        employer = people.account(session, row.employer_id) if row else None
    if row is None or employer is None or row.answer:
        return
    facts = {
        "employer": employer.name,
        "organisation": row.organisation,
        "link": f"{kit.settings.url}/account/sharing/asked/{args['token']}",
        "day": f"{row.until:%Y-%m-%d}",
    }
    _send(kit, row.email, employer.language, INVITATION, facts)


def remind(kit: Kit, args: Mapping[str, Any]) -> None:
    """Ask for the letters about certificates that end soon, some hundreds in one transaction."""
    after = 0
    while True:
        with kit.sessions.begin() as session:
            after = reminders.remind(session, after=after, now=kit.now())
        if not after:
            return


def mail_reminder(kit: Kit, args: Mapping[str, Any]) -> None:
    """Tell the holder, or an employer who is still allowed to know, that a certificate ends."""
    with kit.sessions() as session:
        award = session.get(Award, args["award"])
        if award is None or award.valid_until is None or award.valid_until <= kit.now():
            return
        if args["reader"] != reminders.HOLDER:
            consent = int(str(args["reader"]).removeprefix("consent:"))
            _to_employer(kit, session, award, consent)
            return
        holder = people.account(session, award.person_id) if award.person_id else None
    if holder is None:
        return
    facts = _facts(kit, award) | {
        "name": holder.name,
        "number": award.number,
        "link": f"{kit.settings.url}/learn/proof/{award.number}",
    }
    _send(kit, holder.email, holder.language, OWN_END, facts)


def tell_change(kit: Kit, args: Mapping[str, Any]) -> None:
    """Find the employers whom the holder of a certificate lets know of its changes."""
    at = datetime.fromisoformat(args["at"])
    with kit.sessions.begin() as session:
        reminders.tell_change(session, int(args["award"]), str(args["kind"]), at, now=kit.now())


def mail_change(kit: Kit, args: Mapping[str, Any]) -> None:
    """Tell an employer who is still allowed to know that a certificate changed."""
    with kit.sessions() as session:
        award = session.get(Award, args["award"])
        if award is not None:
            _to_employer(kit, session, award, int(args["consent"]), str(args["kind"]))


def forget_invitations(kit: Kit, args: Mapping[str, Any]) -> None:
    """Forget the addresses of those who never answered."""
    with kit.sessions.begin() as session:
        teams.forget_invitations(session, now=kit.now())


def _to_employer(kit: Kit, session: Session, award: Award, consent_id: int, kind: str = "") -> None:
    """Write to an employer, and into the person's log: after the letter, so that none is lost."""
    consent = reminders.consent_of(session, award, consent_id, now=kit.now())
    reader = people.account(session, consent.employer_id) if consent else None
    if consent is None or reader is None:
        return
    facts = _facts(kit, award) | {
        "name": reader.name,
        "holder": consent.name,
        "link": f"{kit.settings.url}/team/people/{consent.token}",
        "what": translations(reader.language).gettext(WHAT[kind]) if kind else "",
    }
    _send(kit, reader.email, reader.language, CHANGE if kind else END, facts)
    _note(kit, consent)


def _note(kit: Kit, consent: Consent) -> None:
    with kit.sessions.begin() as session:
        reminders.note_letter(session, consent, now=kit.now())


def _facts(kit: Kit, award: Award) -> dict[str, str]:
    day = f"{award.valid_until:%Y-%m-%d}" if award.valid_until else ""
    return {"role": title_of(kit.catalog(), award.role), "day": day}


def _send(kit: Kit, to: str, language: str, words: tuple[str, str], facts: dict[str, str]) -> None:
    subject, text = (translations(language).gettext(one) for one in words)
    kit.mailer.send(Letter(to=to, subject=subject, text=text % facts))
