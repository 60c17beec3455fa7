"""What an award says that two people decided on: it is signed, and known again by it."""

from datetime import datetime

from curriculum.awards.claim import Claim

BASIS = "Issued by decision of two people on {day:%-d %B %Y}. It rests on: {rests_on}"


def basis(rests_on: str, day: datetime) -> str:
    """Return the sentence that is printed."""
    return BASIS.format(day=day, rests_on=rests_on)


def by_hand(claim: Claim) -> bool:
    """Say whether two people decided on this award, and not a rule."""
    return claim.basis.startswith(BASIS.partition("{")[0])
