"""`ytterby keys`: what the issuer signs with."""

import argparse
import json
import sys
from collections.abc import Sequence

from curriculum.awards import bundle
from curriculum.awards.keys import NoKey
from webapp.commands import setup


def run(argv: Sequence[str]) -> int:
    """Show the keys, make a new active one, mark one as stolen, or write the issuer's bundle."""
    parser = argparse.ArgumentParser(prog="ytterby keys", description=__doc__)
    parser.add_argument("what", choices=["show", "rotate", "compromised", "bundle"])
    parser.add_argument("key", nargs="?", default="", help="for compromised: the id of the key")
    asked = parser.parse_args(argv)
    kit = setup.kit()
    setup.make_secrets(kit.settings)
    keyring = kit.keyring()
    try:
        if asked.what == "rotate":
            keyring = keyring.rotate(now=kit.now())
        elif asked.what == "compromised":
            keyring = keyring.compromised(asked.key, since=kit.now())
        elif asked.what == "bundle":
            found = bundle.build(keyring, now=kit.now())
            sys.stdout.write(json.dumps(found, indent=2, ensure_ascii=False) + "\n")
            return 0
    except NoKey as missing:
        sys.stderr.write(f"{missing}\n")
        return 1
    issuer = keyring.issuer
    sys.stdout.write(f"{issuer.name}, {issuer.host}{' (test issuer)' if issuer.test else ''}\n")
    for key in keyring.keys:
        sys.stdout.write(f"  {key.status:<12} {key.id}\n")
    return 0
