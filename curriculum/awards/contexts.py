"""The two JSON-LD contexts our credentials use, served from this folder and from nowhere else."""

import json
from hashlib import sha256
from importlib.resources import files
from typing import Any

CREDENTIALS = "https://www.w3.org/ns/credentials/v2"
OPEN_BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"

# The facts of an award are one JSON literal: signed whole, so no fact in it can be dropped
# unsigned, and a reader of Open Badges who does not know the term still accepts the proof.
AWARD_TERM: dict[str, Any] = {"award": {"@id": "urn:x-ytterby:award:1", "@type": "@json"}}

PINNED = {
    CREDENTIALS: (
        "credentials-v2.json",
        "8a9f494a89ecc51db093e90e84713e07e84d6d9204364a9b3c7868b21751236f",
    ),
    OPEN_BADGES: (
        "openbadges-3.0.3.json",
        "ef2fa9c7846dce233cc166b43639027278be4ee44f00bb1d45c75de2dd0cd761",
    ),
}

_loaded: dict[str, dict[str, Any]] = {}


class UnknownContext(Exception):
    """A document names a context that is not one of ours; it is never fetched."""


class ContextTampered(Exception):
    """A bundled context file is not the one that was pinned."""


def load(url: str, _options: object = None) -> dict[str, Any]:
    """Answer the JSON-LD processor's request for a context; raises UnknownContext otherwise."""
    if url not in PINNED:
        raise UnknownContext(url)
    if url not in _loaded:
        _loaded[url] = {
            "contextUrl": None,
            "documentUrl": url,
            "contentType": "application/ld+json",
            "document": json.loads(_text(url)),
            "tag": "static",  # it never changes: the processor need not compare it each time
        }
    return _loaded[url]


def _text(url: str) -> bytes:
    name, pin = PINNED[url]
    data = files("curriculum.awards").joinpath("contexts", name).read_bytes()
    if sha256(data).hexdigest() != pin:
        raise ContextTampered(f"{name} is not the file that was pinned; install the package again.")
    return data
