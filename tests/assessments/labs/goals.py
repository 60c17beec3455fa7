"""Which goals of a lab's task its settings reach."""

from collections.abc import Mapping
from decimal import Decimal

from assessments.labs.base import Lab


def met(lab: Lab, chosen: Mapping[str, Decimal], seed: str = "") -> dict[str, bool]:
    """Return for each goal, in order, whether a run with these settings meets it."""
    assert lab.task is not None
    outputs = lab.run(chosen, seed).outputs
    return {goal.output: goal.met(outputs) for goal in lab.task.goals}


def missed(lab: Lab, chosen: Mapping[str, Decimal], seed: str = "") -> list[str]:
    """Return the goals that a run with these settings misses."""
    return [goal for goal, reached in met(lab, chosen, seed).items() if not reached]
