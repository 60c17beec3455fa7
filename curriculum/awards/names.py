"""Is the name the verifier typed the name on the certificate? Folded, never guessed."""

from typing import Literal
from unicodedata import combining, normalize

Likeness = Literal["same", "other-form", "different"]


def compare(printed: str, typed: str) -> Likeness:
    """Compare two names.

    `same`: equal but for case and spaces. `other-form`: the same words in another order, with
    other accents or width; the verifier must look at both.
    """
    if _folded(printed) == _folded(typed):
        return "same"
    if sorted(_bare(printed).split()) == sorted(_bare(typed).split()):
        return "other-form"
    return "different"


def _folded(name: str) -> str:
    return " ".join(normalize("NFC", name).casefold().split())


def _bare(name: str) -> str:
    apart = normalize("NFKD", name.casefold())
    letters = "".join(c if c.isalnum() else " " for c in apart if not combining(c))
    return " ".join(letters.split())
