"""A certificate of nobody, so that an operator sees how papers look before one is issued."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime, timedelta
from pathlib import Path

from curriculum.awards.claim import NOT_SEEN, Claim, ClaimedCompetency, Conditions
from curriculum.awards.keys import Issuer
from webapp.paper import certificate as printing
from webapp.paper import designs, looks
from webapp.queries.looks import Kept

NUMBER = "00000-00000-00000-00000-0"


def certificate(look: Kept, issuer: Issuer, roots: Sequence[Path], *, at: datetime) -> bytes:
    """Return a paper that is stamped TEST, with a name of greatest length."""
    own = looks.made(**asdict(look))
    design = designs.read(roots, "competency")
    return printing.render(_claim(issuer, at), b"{}", design, fingerprint="–", look=own)


def _claim(issuer: Issuer, at: datetime) -> Claim:
    shown = (
        ClaimedCompetency(id="a", title="A competency at a level", level=2, how=("exam", "lab")),
        ClaimedCompetency(id="b", title="A competency that was covered", how=("exam",)),
    )
    return Claim(
        number=NUMBER,
        host=issuer.host,
        issuer_name=issuer.name,
        issuer_did=issuer.did,
        test=True,
        printed_name="Nobody with an Uncommonly Long and Winding Family Name",
        role_id="sample",
        role_title="A role of the catalogue",
        role_number=0,
        role_code="AAA",
        tier="cross-cutting",
        achievement_version=1,
        assurance="knowledge",
        competencies=shown,
        awarded=at,
        valid_from=at,
        valid_until=at + timedelta(days=1096),
        conditions=Conditions(edition="v1"),
        does_not_confer=("What the role file names",),
        not_seen=NOT_SEEN["knowledge"],
        criteria_url=f"https://{issuer.host}/achievements/sample/v1",
    )
