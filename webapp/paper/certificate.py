"""A certificate printed: the claim laid out by a design, with the credential attached."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from curriculum.awards import instants
from curriculum.awards.claim import LEVEL_WORDS, Claim, ClaimedCompetency
from curriculum.awards.credential import list_address
from curriculum.awards.keys import Keyring
from webapp.paper import coverage, designs, pictures, press, sealing
from webapp.paper.looks import PLAIN, Look

STAMP = 'class="stamp"'
COLUMN = 385.0  # points: what a name has beside the table of competencies
_SIZES = (42, 36, 30)
_LINE = 40  # characters of a competency's title on one line of the table
_ROOMY, _CLOSE = 10, 14  # lines of the table that fit at the first and second spacing


class Unprintable(Exception):
    """A name has characters that no font of ours has; `characters` says which."""

    def __init__(self, characters: str) -> None:
        self.characters = characters
        super().__init__(f"No font here has: {' '.join(characters)}")


@dataclass(frozen=True, slots=True)
class Shown:
    """What the page of a design is given besides the claim."""

    title: str
    fingerprint: str
    name_size: int
    name_lines: int
    awarded: str
    valid_until: str
    density: str
    tile: str
    qr: str
    lines: str
    withdrawn: str
    suspended: str

    def level_words(self, one: ClaimedCompetency) -> str:
        """Return a level with what it means."""
        return f"L{one.level}: {LEVEL_WORDS[one.level]}" if one.level else "covered, no level"


def render(
    claim: Claim,
    credential: bytes,
    design: designs.Design,
    *,
    fingerprint: str,
    look: Look = PLAIN,
) -> bytes:
    """Return the PDF, unsigned; the same input gives the same bytes.

    Raises Unprintable before anything is printed, and NoDesign for a design that lacks a part.
    """
    strange = coverage.uncovered(claim.printed_name)
    if strange:
        raise Unprintable(strange)
    words = {"claim": claim, "shown": _shown(claim, credential, design, fingerprint), "look": look}
    page = _written(design, "page", words)
    if claim.test and STAMP not in page:
        raise designs.NoDesign(
            f"The design {design.id} prints a test that does not say so: include check-key.html."
        )
    return press.print_sheet(
        page,
        _written(design, "back", words),
        style=design.styled(look.accent, look.soft),
        credential=credential,
        at=instants.read(instants.written(claim.awarded)),
    )


def _written(design: designs.Design, side: Literal["page", "back"], words: dict[str, Any]) -> str:
    from jinja2 import TemplateNotFound

    try:
        return str(_template(design, side).render(words))
    except TemplateNotFound as missing:
        raise designs.NoDesign(
            f"The design {design.id} includes {missing.name}, and there is no such part."
        ) from missing


@cache
def _template(design: designs.Design, side: Literal["page", "back"]) -> Any:
    from jinja2 import DictLoader, StrictUndefined
    from jinja2.sandbox import SandboxedEnvironment

    environment = SandboxedEnvironment(
        loader=DictLoader(dict(design.parts)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.clear()  # a page is words and data: no range() that runs for ever
    return environment.from_string(design.page if side == "page" else design.back)


def _shown(claim: Claim, signed: bytes, design: designs.Design, fingerprint: str) -> Shown:
    until, size = claim.valid_until, name_size(claim.printed_name)
    return Shown(
        title=design.title,
        fingerprint=fingerprint,
        name_size=size,
        name_lines=coverage.lines(claim.printed_name, COLUMN / size),
        awarded=instants.day(claim.awarded),
        valid_until=instants.day(until) if until else "",
        density=density([one.title for one in claim.competencies]),
        tile=pictures.tile(claim.role_number, claim.role_code, claim.tier)
        if claim.kind == "competency"
        else "",
        qr=pictures.qr(claim.qr_text),
        lines=pictures.colour_lines(claim.number),
        withdrawn=_list_of(claim, signed, "revocation"),
        suspended=_list_of(claim, signed, "suspension"),
    )


def _list_of(claim: Claim, signed: bytes, purpose: str) -> str:
    """Return where the status list is that speaks of this credential."""
    for entry in json.loads(signed).get("credentialStatus", ()):
        if entry["statusPurpose"] == purpose:
            return str(entry["statusListCredential"])
    return list_address(claim.host, 1, purpose)


def name_size(name: str) -> int:
    """Return the size in points at which a name fits: on one line, else on two."""
    ems = coverage.width(name)
    for size in _SIZES:
        if ems * size <= COLUMN:
            return size
    # Two lines break where words end, so they hold less than twice a column.
    return next((size for size in (30, 24) if ems * size <= COLUMN * 1.6), 18)


def density(titles: Sequence[str]) -> str:
    """Return how the table is set so that it ends above the box with the QR code."""
    rows = sum(-(-len(title) // _LINE) for title in titles)
    if rows <= _ROOMY:
        return "roomy"
    return "close" if rows <= _CLOSE else "tight"


def issue(claim: Claim, credential: bytes, design: designs.Design, keyring: Keyring) -> bytes:
    """Return the certificate as it is handed out: printed, then sealed."""
    printed = render(claim, credential, design, fingerprint=keyring.fingerprint)
    return sealing.seal(printed, keyring.paper(), reason=f"Issued by {claim.issuer_name}")
