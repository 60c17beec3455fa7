"""The case that a seed draws: seven gates, with bounds that several ways through them keep."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from random import Random

from assessments.labs.transfer_decisions import papers, plant
from assessments.labs.transfer_decisions.gates import Gate, Points
from assessments.labs.transfer_decisions.papers import PRODUCTS, Project
from assessments.labs.transfer_decisions.standard import STANDARD

STANDARD_SEEDS = ("", "practice")
LEAST_COMPLIANCE, LEAST_TECHNICAL = 40, 20
FEWEST, MOST = 3, 10  # ways through a drawn case
_LEAST_MONTHS, _LEAST_BUDGET = 4, 3
_STATES = ("Alder", "Birch", "Cedar", "Dogwood", "Elder")

Path = tuple[int, ...]  # the place of the chosen option at each gate


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """Seven gates, and how many months and points of cost may be used."""

    told: str
    gates: Sequence[Gate]
    months: int
    budget: int

    def score(self, path: Sequence[int]) -> Points:
        """Return the sum of what the chosen options score."""
        total = Points(0, 0, 0, 0)
        for gate, at in zip(self.gates, path, strict=True):
            total = total.plus(gate.options[at].scores)
        return total

    def stops_at(self, path: Sequence[int]) -> int | None:
        """Return the first gate, from 0, where the project stops; None if it goes through."""
        chosen = zip(self.gates, path, strict=True)
        return next((n for n, (gate, at) in enumerate(chosen) if gate.options[at].stops), None)

    def passes(self, path: Sequence[int]) -> bool:
        """Whether a way keeps all four bounds and stops nowhere."""
        return self.stops_at(path) is None and self.keeps(self.score(path))

    def keeps(self, total: Points) -> bool:
        """Whether these scores keep all four bounds."""
        return is_sound(total) and -total.schedule <= self.months and -total.cost <= self.budget

    @property
    def best(self) -> Path:
        """Return the way of the highest weighted sum among those whose options all hold."""
        held = ([n for n, one in enumerate(gate.options) if one.holds] for gate in self.gates)
        passing = (path for path in product(*held) if self.passes(path))
        return max(passing, key=lambda path: value(self.score(path)))

    @property
    def ways(self) -> tuple[Path, ...]:
        """Return every way that passes, of all there are, summed gate by gate."""
        reached: list[tuple[Path, Points]] = [((), Points(0, 0, 0, 0))]
        for gate in self.gates:
            going = [(n, one.scores) for n, one in enumerate(gate.options) if not one.stops]
            reached = [
                ((*path, n), total.plus(scores)) for path, total in reached for n, scores in going
            ]
        return tuple(path for path, total in reached if self.keeps(total))


def value(total: Points) -> float:
    """Return the weighted sum 0.5 C + 0.3 T + 0.1 S + 0.1 K, as the brief has it."""
    return (5 * total.compliance + 3 * total.technical + total.schedule + total.cost) / 10


def is_sound(total: Points) -> bool:
    """Whether compliance and technical points reach what every case asks for."""
    return total.compliance >= LEAST_COMPLIANCE and total.technical >= LEAST_TECHNICAL


@lru_cache(maxsize=512)
def case_of(seed: str) -> Case:
    """Return the case of a seed; the same seed, the same case."""
    if seed in STANDARD_SEEDS:
        told = (
            f"{PRODUCTS[1]}, from a plant in Alder to a site in Birch. The magnets are sintered. "
            "The customer is civil, without a defence clause."
        )
        return Case(told=told, gates=STANDARD, months=20, budget=11)
    chance = Random(f"transfer-decisions {seed}")  # noqa: S311 - draws a case, keeps no secret
    while True:
        project = _project(chance)
        gates = [_mixed(gate, chance) for gate in _gates(project, chance)]
        bounds = _bounds(gates, chance)
        if bounds:
            months, budget = bounds
            return Case(told=project.told, gates=gates, months=months, budget=budget)


def _project(chance: Random) -> Project:
    donor, site = chance.sample(_STATES, 2)
    return Project(
        product=chance.randrange(len(PRODUCTS)), donor=donor, site=site,
        defence=chance.random() < 0.5, rival=chance.random() < 0.5,
    )  # fmt: skip


def _gates(project: Project, chance: Random) -> tuple[Gate, ...]:
    return (
        papers.scope(project, chance),
        papers.export(project, chance),
        plant.equipment(chance),
        plant.gap(chance),
        plant.permits(project, chance),
        plant.validation(chance),
        papers.records(project, chance),
    )


def _mixed(gate: Gate, chance: Random) -> Gate:
    """Return a gate with its options in another order."""
    return Gate(facts=gate.facts, options=chance.sample(gate.options, len(gate.options)))


def _sound(gates: Sequence[Gate]) -> Iterator[Points]:
    """Yield the scores of each way whose options all hold, if they are enough.

    Whoever takes one that does not hold stays below a bound: a test counts all ways.
    """
    held = [[one.scores for one in gate.options if one.holds] for gate in gates]
    for chosen in product(*held):
        total = Points(*(sum(column) for column in zip(*chosen, strict=True)))
        if is_sound(total):
            yield total


def _bounds(gates: Sequence[Gate], chance: Random) -> tuple[int, int] | None:
    """Draw months and budget that three to ten ways keep; None where none are found."""
    ways = list(_sound(gates))
    for anchor in chance.sample(ways, min(len(ways), 40)):
        inside = [w for w in ways if w.schedule >= anchor.schedule and w.cost >= anchor.cost]
        months, budget = -anchor.schedule, -anchor.cost
        is_usual = months >= _LEAST_MONTHS and budget >= _LEAST_BUDGET
        if is_usual and FEWEST <= len(inside) <= MOST and len(inside) < len(ways):
            return months, budget
    return None
