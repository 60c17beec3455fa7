"""Letters about an account: a link for a new password, and that an address has an account."""

from collections.abc import Mapping
from typing import Any

from webapp.kit import Kit
from webapp.mailer import Letter
from webapp.queries import people
from webapp.shell.i18n import N_, translations

RESET_SUBJECT = N_("A new password for Ytterby")
RESET_TEXT = N_(
    "Hello %(name)s,\n\n"
    "someone, most likely you, asked for a new password. Choose it here within an hour:\n\n"
    "%(link)s\n\n"
    "If it was not you, there is nothing to do: the old password still holds."
)
KNOWN_SUBJECT = N_("You have an account at Ytterby already")
KNOWN_TEXT = N_(
    "Hello %(name)s,\n\n"
    "someone, most likely you, wanted to open an account with this address, which has one.\n"
    "Sign in here, or ask for a new password:\n\n"
    "%(link)s\n\n"
    "If it was not you, there is nothing to do."
)


def mail_reset(kit: Kit, args: Mapping[str, Any]) -> None:
    """Send the link with which a person sets a new password."""
    link = f"{kit.settings.url}/reset/{args['token']}"
    _send(kit, args["person_id"], RESET_SUBJECT, RESET_TEXT, link)


def mail_known(kit: Kit, args: Mapping[str, Any]) -> None:
    """Tell a person that their address was used to sign up again."""
    _send(kit, args["person_id"], KNOWN_SUBJECT, KNOWN_TEXT, f"{kit.settings.url}/signin")


def _send(kit: Kit, person_id: int, subject: str, text: str, link: str) -> None:
    with kit.sessions() as session:
        account = people.account(session, person_id)
    if account is None:
        return
    say = translations(account.language).gettext
    body = say(text) % {"name": account.name, "link": link}
    kit.mailer.send(Letter(to=account.email, subject=say(subject), text=body))
