"""A search for questions that fill all pools and reach the whole blueprint at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from heapq import nlargest
from random import Random

from assessments.drawing.supply import Key, Picked, Supply
from assessments.form import GRAIN
from assessments.quiz.model import Cell

STEPS = 5000  # some tenths of a second; forms that exist are found in a few hundred
DEEPEST = 300  # questions that are chosen, not taken as they are

Need = Mapping[Cell, Decimal]
Taken = dict[Key, Picked]


class Unsure(Exception):
    """The search was given up: there may be such a form or not."""


class Search:
    """One search: tries the questions that help most first, among equals the least seen."""

    def __init__(
        self, supply: Sequence[Supply], chance: Random, seen: Mapping[str, int], steps: int = STEPS
    ) -> None:
        self.supply, self.chance, self.seen, self.steps = supply, chance, seen, steps

    def run(self, need: Need) -> list[Picked] | None:
        """Return a choice, or None if there is none. Raises Unsure after too many steps."""
        chosen = sum(one.count or 0 for one in self.supply if one.count != len(one.found))
        if chosen > DEEPEST:
            raise Unsure
        later = [self._later(at, need) for at in range(len(self.supply))]
        found = self._open(0, {}, need, later)
        return None if found is None else [*found.values()]

    def _later(self, at: int, need: Need) -> Need:
        """Return the most that the pools after this one can give each cell."""
        after = self.supply[at + 1 :]
        return {cell: sum((one.most(cell) for one in after), Decimal(0)) for cell in need}

    def _open(self, at: int, taken: Taken, need: Need, later: Sequence[Need]) -> Taken | None:
        """Fill the pools from this one on; a pool without a choice is taken as it is."""
        if at == len(self.supply):
            return taken if all(points <= GRAIN for points in need.values()) else None
        one = self.supply[at]
        free = [picked for picked in one.found if picked.key not in taken]
        if one.count is not None and len(free) < one.count:
            return None
        if one.count is None or len(free) == one.count:
            for picked in free:
                need = _less(need, picked)
            return self._open(at + 1, {**taken, **{p.key: p for p in free}}, need, later)
        order = self._ordered(free, need)
        return self._choose((at, order, 0, one.count), taken, need, later)

    def _ordered(self, free: Sequence[Picked], need: Need) -> list[Picked]:
        def rank(picked: Picked) -> tuple[Decimal, int]:
            helps = sum(
                (
                    min(need[c], max(v, Decimal(0)))
                    for c, v in picked.gives.items()
                    if need.get(c, Decimal(0)) > GRAIN
                ),
                Decimal(0),
            )
            return -helps, self.seen.get(picked.name, 0)

        return sorted(self.chance.sample(free, len(free)), key=rank)

    def _choose(
        self,
        where: tuple[int, Sequence[Picked], int, int],
        taken: Taken,
        need: Need,
        later: Sequence[Need],
    ) -> Taken | None:
        """Choose `left` more of this pool's questions, from `start` on in their order."""
        at, order, start, left = where
        if left == 0:
            return self._open(at + 1, taken, need, later)
        self.steps -= 1
        if self.steps < 0:
            raise Unsure
        if not _hopeful(order[start:], left, need, later[at]):
            return None
        for place in range(start, len(order) - left + 1):
            picked = order[place]
            deeper = at, order, place + 1, left - 1
            found = self._choose(deeper, {**taken, picked.key: picked}, _less(need, picked), later)
            if found is not None:
                return found
        return None


def _less(need: Need, picked: Picked) -> Need:
    none = Decimal(0)
    return {cell: points - picked.gives.get(cell, none) for cell, points in need.items()}


def _hopeful(rest: Sequence[Picked], left: int, need: Need, later: Need) -> bool:
    """Whether each cell, looked at by itself, can still be reached."""
    none = Decimal(0)
    for cell, points in need.items():
        if points <= GRAIN:
            continue
        here = sum(nlargest(left, (picked.gives.get(cell, none) for picked in rest)), none)
        if here + later[cell] + GRAIN < points:
            return False
    return True
