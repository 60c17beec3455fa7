"""The text that a seed draws: twelve lines, four to six of them with one deviation each."""

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from random import Random

from assessments.labs.sop_deviation.furnace import degas, door, evacuate, leak_test, mill, unload
from assessments.labs.sop_deviation.lines import NUMBER, UNIT, Draft, Line, Wrong
from assessments.labs.sop_deviation.magnet import (
    age,
    coercivity,
    cracks,
    disposition,
    press,
    sinter,
)
from assessments.labs.sop_deviation.standard import STANDARD

PRACTICE = "practice"
STANDARD_SEEDS = ("", PRACTICE)
FEWEST, MOST = 4, 6
_REWRITTEN = 3  # honest lines at least whose equal values are written in other units
_READ_OFF = (NUMBER, UNIT)  # what shows without a word of Chinese
_WRITERS = (
    leak_test, evacuate, degas, door, unload, mill,
    press, cracks, sinter, age, coercivity, disposition,
)  # fmt: skip

Planted = dict[int, Wrong]  # by place in the text


def is_practice(seed: str) -> bool:
    """Whether a seed is one of practice; all others are of sittings."""
    return seed in STANDARD_SEEDS or seed.startswith(f"{PRACTICE} ")


@lru_cache(maxsize=512)
def text_of(seed: str) -> tuple[Line, ...]:
    """Return the lines of a seed; the same seed, the same text."""
    if seed in STANDARD_SEEDS:
        return STANDARD
    chance = Random(f"sop-deviation {seed}")  # noqa: S311 - draws a text, keeps no secret
    drafts = [write(chance) for write in _WRITERS]
    while True:
        planted = _planted(drafts, chance)
        honest = [at for at, one in enumerate(drafts) if one.other and at not in planted]
        if _is_fair(planted) and len(honest) >= _REWRITTEN:
            break
    rewritten = set(chance.sample(honest, chance.randint(_REWRITTEN, len(honest))))
    return tuple(
        draft.planted(planted[at]) if at in planted else draft.honest(at in rewritten)
        for at, draft in enumerate(drafts)
    )


def _planted(drafts: Sequence[Draft], chance: Random) -> Planted:
    """Draw a safety-critical deviation that numbers do not show, and three to five others."""
    grave = [
        (at, wrong)
        for at, draft in enumerate(drafts)
        for wrong in draft.wrong
        if wrong.critical and wrong.kind not in _READ_OFF
    ]
    first, wrong = chance.choice(grave)
    others = [at for at in range(len(drafts)) if at != first]
    places = chance.sample(others, chance.randint(FEWEST, MOST) - 1)
    return {first: wrong, **{at: chance.choice(drafts[at].wrong) for at in places}}


def _is_fair(planted: Planted) -> bool:
    """Whether no kind is most of them, and whoever compares numbers alone cannot pass."""
    kinds = Counter(wrong.kind for wrong in planted.values())
    read_off = sum(kinds[kind] for kind in _READ_OFF)
    return len(kinds) >= FEWEST and max(kinds.values()) <= 2 and 1 <= read_off <= 2
