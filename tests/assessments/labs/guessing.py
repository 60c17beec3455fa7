"""Whether a lab can be passed without its physics: with a neighbour's settings, or by luck."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from random import Random

from assessments.labs.base import Lab
from tests.assessments.labs.anywhere import somewhere

Settings = Mapping[str, Decimal]
Met = Callable[[Settings, str], Sequence[bool]]
TRIES = 6


def passed_elsewhere(settings: Settings, seed: str, seeds: Sequence[str], met: Met) -> int:
    """Return how many other seeds the settings pass that were found for one."""
    return sum(all(met(settings, other)) for other in seeds if other != seed)


def passed_by_luck(lab: Lab, seeds: Sequence[str], met: Met) -> int:
    """Return in how many sittings, one a seed, one of six random settings meets every goal."""
    chance = Random(6)
    return sum(any(all(met(somewhere(lab, chance), seed)) for _ in range(TRIES)) for seed in seeds)
