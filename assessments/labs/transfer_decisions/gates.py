"""Gates of a transfer: what is known there, what may be chosen, and what a choice scores."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

GATES = ("Scope", "Export status", "Equipment", "Process gap", "Permits", "Validation", "Records")
OPTIONS = (4, 4, 3, 3, 2, 3, 3)  # at each gate
LETTERS = "ABCD"


class Points(NamedTuple):
    """Four scores, all in points; one point of schedule is a month, below zero if it is used."""

    compliance: int
    technical: int
    schedule: int
    cost: int

    def plus(self, other: "Points") -> "Points":
        """Return both together."""
        return Points(*(one + two for one, two in zip(self, other, strict=True)))


# What an option that does not hold loses instead of its claim: (compliance, technical) by gate.
# None: as claimed. The brief's figures, but one each for compliance at gates 1, 2, 3 and 5.
LOSSES: tuple[tuple[int | None, int | None], ...] = (
    (-20, None), (-20, None), (-20, None), (None, -12), (-20, -5), (None, -8), (-10, 0),
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One way through a gate.

    `claim` is what the plan says that it scores. `fault` says why it does not hold in this case,
    and then `lost` is scored instead. `stops` ends the project.
    """

    text: str
    claim: Points
    fault: str = ""
    stops: bool = False
    lost: Points | None = None

    @property
    def holds(self) -> bool:
        """Whether the option scores what it claims."""
        return not self.fault

    @property
    def scores(self) -> Points:
        """What it scores in this case."""
        return self.claim if self.lost is None else self.lost

    @property
    def told(self) -> str:
        """The option with its claim, as a learner reads it; no line breaks inside a score."""
        c, t, s, k = (f"{value:+d}".replace("-", "−") if value else "0" for value in self.claim)
        return f"{self.text} [C\u00a0{c}, T\u00a0{t}, S\u00a0{s}, K\u00a0{k}]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """What is known at a gate, and its options in the order of their letters."""

    facts: str
    options: Sequence[Option]


def option(gate: int, text: str, claim: tuple[int, int, int, int], fault: str = "") -> Option:
    """Return an option of a gate, from 0, which loses what that gate takes if it has a fault."""
    points = Points(*claim)
    if not fault:
        return Option(text=text, claim=points)
    compliance, technical = LOSSES[gate]
    lost = points._replace(
        compliance=points.compliance if compliance is None else compliance,
        technical=points.technical if technical is None else technical,
    )
    return Option(text=text, claim=points, fault=fault, lost=lost)


def stop(text: str, claim: tuple[int, int, int, int], fault: str = "") -> Option:
    """Return an option that stops the project if it has a fault."""
    return Option(text=text, claim=Points(*claim), fault=fault, stops=bool(fault))
