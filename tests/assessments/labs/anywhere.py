"""Settings anywhere on a lab's controls, and what must hold there in any case."""

from collections.abc import Iterator
from decimal import Decimal
from random import Random

from assessments.labs.base import Lab


def somewhere(lab: Lab, chance: Random) -> dict[str, Decimal]:
    """Return settings on each control's own grid."""
    return {
        c.id: c.minimum + c.step * chance.randint(0, int((c.maximum - c.minimum) / c.step))
        for c in lab.controls
    }


def drawn(lab: Lab, chance: Random, count: int) -> Iterator[dict[str, Decimal]]:
    """Yield so many of them."""
    return (somewhere(lab, chance) for _ in range(count))


def holds_anywhere(lab: Lab, cases: str, chance: Random, count: int) -> None:
    """Try so many settings, each in a case of its own: all finite, and no law broken."""
    for n, chosen in enumerate(drawn(lab, chance, count)):
        assert lab.check(chosen, f"{cases} {n}") == (), chosen
        assert all(value.is_finite() for value in lab.run(chosen, f"{cases} {n}").outputs.values())
