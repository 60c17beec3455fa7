"""`ytterby demo reset`: new passwords for the demo accounts, printed once."""

import argparse
import secrets
import sys
from collections.abc import Mapping, Sequence

from sqlalchemy import select

from webapp.actions import accounts, grants
from webapp.actions.accounts import NewPerson
from webapp.actions.passwords import Hasher
from webapp.commands import setup
from webapp.kit import Kit
from webapp.store.people import Person

# address: name and the grants beyond those of every learner
ACCOUNTS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "learner@demo.ytterby": ("Lena Learner", ()),
    "author@demo.ytterby": ("Arthur Author", ("author",)),
    "employer@demo.ytterby": ("Emma Employer", ("employer",)),
    "operator@demo.ytterby": ("Otto Operator", ("operator",)),
}


def run(argv: Sequence[str]) -> int:
    """Make the demo accounts where they are missing and set new passwords."""
    parser = argparse.ArgumentParser(prog="ytterby demo", description=__doc__)
    parser.add_argument("what", choices=["reset"])
    parser.parse_args(argv)
    kit = setup.kit()
    if not kit.settings.is_loopback:
        sys.stderr.write("Demo accounts exist only where nobody else can reach the site.\n")
        return 1
    setup.migrate(kit)
    sys.stdout.write(told(reset(kit)))
    return 0


def exist(kit: Kit) -> bool:
    """Whether there is any account at all: demo accounts are for the very first start."""
    with kit.sessions() as session:
        return session.scalar(select(Person.id).limit(1)) is not None


def reset(kit: Kit) -> dict[str, str]:
    """Make or reset the demo accounts; returns the passwords by address."""
    passwords = {email: secrets.token_urlsafe(9) for email in ACCOUNTS}
    hasher = Hasher(at_once=1)
    hashes = {email: hasher.hashed(password) for email, password in passwords.items()}
    now = kit.now()
    with kit.sessions.begin() as session:
        for email, (name, kinds) in ACCOUNTS.items():
            known = session.scalar(select(Person.id).where(Person.email_key == email))
            if known is not None:
                accounts.set_password(session, known, hashes[email], now=now)
                continue
            new = NewPerson(name=name, email=email, password_hash=hashes[email])
            made = accounts.register(session, new, now=now)
            for kind in kinds if made is not None else ():
                grants.give(session, made or 0, kind, by=None, now=now, why="demo account")
    return passwords


def told(passwords: Mapping[str, str]) -> str:
    """Return the accounts as they are printed, once."""
    rows = [f"  {email:<24} {password}\n" for email, password in passwords.items()]
    return "Demo accounts (`ytterby demo reset` makes new passwords):\n" + "".join(rows)
