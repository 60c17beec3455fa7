"""`ytterby keys`: what the issuer signs with."""

import argparse
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from secrets import token_bytes

from curriculum.awards import bundle
from curriculum.awards.envelope import Exposed, WrongPassphrase
from curriculum.awards.keys import Keyring, NoKey
from webapp.actions import resealing
from webapp.actions.issuing import Issuing
from webapp.commands import setup
from webapp.kit import Kit
from webapp.store.trail import record

BATCH = 100  # certificates signed anew in one transaction: others write in between
USAGE = 2


class _Usage(Exception):
    """The command was called in a way that cannot be answered."""


def run(argv: Sequence[str]) -> int:
    """Show the keys, or change which of them sign; the key file is written whole each time."""
    asked = _parser().parse_args(argv)
    kit = setup.kit()
    setup.make_secrets(kit.settings)
    setup.migrate(kit)
    try:
        return STEPS[asked.what](kit, asked)
    except (NoKey, WrongPassphrase, Exposed) as refused:
        sys.stderr.write(f"{refused}\n")
        return 1
    except _Usage as wrong:
        sys.stderr.write(f"{wrong}\n")
        return USAGE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="ytterby keys",
        description="list: all keys. new: one more key, which signs from now on. rotate: a new "
        "key, and the one before is retired. retire: a key signs no more, and verifies for ever. "
        "compromised: a key was stolen; what the log shows from before is signed anew. "
        "export: the issuer's signed file for verifiers, good for 90 days.",
    )
    parser.add_argument("what", choices=list(STEPS))
    parser.add_argument("key", nargs="?", default="", help="retire, compromised: the key's id")
    parser.add_argument("--since", default="", help="compromised: when it was stolen, in UTC")
    parser.add_argument("--out", default="", metavar="FILE", help="export: write to this file")
    return parser


def show(kit: Kit, asked: argparse.Namespace) -> int:
    """Print who issues, and every key with its times and its short print."""
    _print(kit.keyring())
    return 0


def new(kit: Kit, asked: argparse.Namespace) -> int:
    """Add a key."""
    return _changed(kit, "keys.new", kit.keyring().added(now=kit.now()))


def rotate(kit: Kit, asked: argparse.Namespace) -> int:
    """Add a key and retire the one before."""
    return _changed(kit, "keys.rotate", kit.keyring().rotate(now=kit.now()))


def retire(kit: Kit, asked: argparse.Namespace) -> int:
    """Retire a key."""
    return _changed(kit, "keys.retire", kit.keyring().retired(asked.key, now=kit.now()))


def compromised(kit: Kit, asked: argparse.Namespace) -> int:
    """Mark a key as stolen, and sign anew what the log shows from before."""
    since, now = _moment(asked.since, kit.now()), kit.now()
    keyring = kit.keyring().compromised(asked.key, since=since)
    stolen = keyring.trusted().key(asked.key)
    since = (stolen and stolen.compromised_at) or since  # told before: the earlier moment holds
    if not any(key.status == "active" for key in keyring.keys):
        keyring = keyring.added(now=now)
    _changed(kit, "keys.compromised", keyring)
    issuing = Issuing(keyring=keyring, random_bytes=token_bytes)
    total = 0
    while True:
        with kit.sessions.begin() as session:
            found = resealing.reseal(session, issuing, asked.key, since, most=BATCH, now=now)
        total += found.done
        if found.done < BATCH:
            break
    with kit.sessions.begin() as session:
        resealing.sign_again(session, keyring.active_id, now=now)
    sys.stdout.write(f"{total} certificates were signed anew.\n")
    if found.after:
        sys.stdout.write("Signed since the theft, or not in the log; look at each:\n")
        sys.stdout.write("".join(f"  {number}\n" for number in found.after))
    return 0


def export(kit: Kit, asked: argparse.Namespace) -> int:
    """Write the issuer's bundle."""
    made = bundle.build(kit.keyring(), now=kit.now())
    text = json.dumps(made, indent=2, ensure_ascii=False) + "\n"
    if asked.out:
        Path(asked.out).write_text(text, encoding="utf-8")
    else:
        sys.stdout.write(text)
    return 0


STEPS: Mapping[str, Callable[[Kit, argparse.Namespace], int]] = {
    "list": show,
    "new": new,
    "rotate": rotate,
    "retire": retire,
    "compromised": compromised,
    "export": export,
}


def _changed(kit: Kit, action: str, keyring: Keyring) -> int:
    with kit.sessions.begin() as session:
        thing = f"key:{keyring.active_id}"
        record(session, None, action, thing, now=kit.now(), fingerprint=keyring.fingerprint)
    _print(keyring)
    return 0


def _print(keyring: Keyring) -> None:
    issuer = keyring.issuer
    sys.stdout.write(f"{issuer.name}, {issuer.host}{' (test issuer)' if issuer.test else ''}\n")
    for key in keyring.keys:
        times = f"{key.not_before:%Y-%m-%d}"
        if key.not_after is not None:
            times += f" to {key.not_after:%Y-%m-%d}"
        if key.compromised_at is not None:
            times += f", stolen {key.compromised_at:%Y-%m-%d %H:%M}"
        sign = "*" if key.id == keyring.active_id else " "
        sys.stdout.write(f"{sign} {key.status:<12} {key.id}  {key.fingerprint}  {times}\n")


def _moment(text: str, now: datetime) -> datetime:
    if not text:
        return now
    try:
        at = datetime.fromisoformat(text)
    except ValueError as wrong:
        raise _Usage(f"--since {text}: write a moment like 2027-01-31T08:00.") from wrong
    at = at if at.tzinfo else at.replace(tzinfo=UTC)
    if at > now:
        raise _Usage(f"--since {text}: that is still to come.")
    return at
