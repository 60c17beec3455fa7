"""Fractional cascades computed another way than the lab's: all stages at once, by Newton's method.

The lab marches two components from both ends and bisects. Here the balances of each component
over each stage are one set of equations, and the unknowns are the logarithms of the shares in the
aqueous, so any number of components will do and none is lost beside a large one. With metal held
up in the stages the same equations tell what a train does in time.
"""

from collections.abc import Sequence
from dataclasses import dataclass

Row = list[float]
Matrix = list[Row]
Stages = list[Row]  # for each stage from 1 on, one number for each component


@dataclass(frozen=True, slots=True)
class Train:
    """Flows in mol of rare earth per mol of feed; stage 1 is where the raffinate leaves."""

    pulls: Sequence[float]  # how strongly each component is extracted, relative to each other
    feed: Sequence[float]  # mol of each component in a mol of feed
    solvent: float
    scrub: float
    extraction: int  # stages up to and with the feed stage
    scrubbing: int
    organic_feed: bool = False
    fed: float = 1.0  # more or less than one where the feed pump errs

    @property
    def stages(self) -> int:
        return self.extraction + self.scrubbing

    def organic(self, stage: int) -> float:
        """Return the metal that leaves a stage with the organic; the last sends out product."""
        along = self.solvent + (self.fed if self.organic_feed and stage >= self.extraction else 0)
        return along - (self.scrub if stage == self.stages else 0)

    def aqueous(self, stage: int) -> float:
        """Return the metal that leaves a stage with the aqueous; the first sends out raffinate."""
        along = self.scrub + (0 if self.organic_feed or stage > self.extraction else self.fed)
        return along - (self.solvent if stage == 1 else 0)

    def loaded(self, shares: Row) -> Row:
        """Return the shares in the organic that are in equilibrium with those in the aqueous."""
        pulled = [pull * x for pull, x in zip(self.pulls, shares, strict=True)]
        return [one / sum(pulled) for one in pulled]


@dataclass(frozen=True, slots=True)
class Split:
    """Both products as amounts of each component, and the shares in both phases of each stage."""

    raffinate: Row
    product: Row
    aqueous: Stages
    organic: Stages

    def purity(self, end: str, component: int) -> float:
        """Return the share of a component in the raffinate or the product, in %."""
        amounts = self.raffinate if end == "raffinate" else self.product
        return 100 * amounts[component] / sum(amounts)


@dataclass(frozen=True, slots=True)
class Held:
    """What each stage holds, in mol over the step of time, and the amounts it held before."""

    aqueous: float
    organic: float
    was: Stages


def steady(train: Train) -> Split:
    """Return the steady state of a train: filled with feed and left alone for ever longer."""
    filled = [[f / sum(train.feed) for f in train.feed]] * train.stages
    later = settled(train, filled, (1.0, 1.0), [2.0**power for power in range(1, 20)])
    return _split(train, _solved(train, later.aqueous, None))


def settled(
    train: Train, start: Stages, hold: tuple[float, float], steps: Sequence[float]
) -> Split:
    """Return a train after these steps of time, begun with given shares in the aqueous.

    A stage holds `hold` mol in its aqueous and in its organic. Time counts in the spans in which
    one mol is fed. Each step is taken backwards in time, so that long steps stay stable.
    """
    shares = start
    for step in steps:
        water, solvent = hold[0] / step, hold[1] / step
        was = [
            [water * x + solvent * y for x, y in zip(row, train.loaded(row), strict=True)]
            for row in shares
        ]
        shares = _solved(train, shares, Held(water, solvent, was))
    return _split(train, shares)


def _solved(train: Train, shares: Stages, held: Held | None) -> Stages:
    for _ in range(200):
        step = _newton(train, shares, held)
        shares = [
            [x * max(1 + part, 0.2) for x, part in zip(row, parts, strict=True)]
            for row, parts in zip(shares, step, strict=True)
        ]
        longest = max(abs(part) for parts in step for part in parts)
        if longest < 1e-9:
            return shares
    raise ArithmeticError(f"not settled: {longest}")


def _newton(train: Train, shares: Stages, held: Held | None) -> Stages:
    """Return by which part each share has to grow: blocks on three diagonals, eliminated."""
    many, count = range(len(train.pulls)), train.stages
    organic = [train.loaded(row) for row in shares]
    rights: Stages = []
    uppers: list[Matrix] = []
    for n in range(count):
        stage = n + 1
        water = train.aqueous(stage) + (held.aqueous if held else 0)
        solvent = train.organic(stage) + (held.organic if held else 0)
        along = train.aqueous(stage + 1) if stage < count else 0.0
        slopes = _slopes(solvent, organic[n])
        right, matrix = [], []
        for i in many:
            gain = train.fed * train.feed[i] if stage == train.extraction else 0.0
            gain += held.was[n][i] if held else 0.0
            gain += train.organic(n) * organic[n - 1][i] if n else 0.0
            gain += along * shares[n + 1][i] if stage < count else 0.0
            right.append(gain - water * shares[n][i] - solvent * organic[n][i])
            row = slopes[i]
            row[i] += water * shares[n][i]
            matrix.append(row)
        upper = [[along * shares[n + 1][i] if i == k else 0.0 for k in many] for i in many] \
            if stage < count else [[0.0 for _ in many] for _ in many]  # fmt: skip
        if n:
            below = _slopes(train.organic(n), organic[n - 1])
            for i in many:
                right[i] += sum(below[i][k] * rights[-1][k] for k in many)
                for k in many:
                    matrix[i][k] -= sum(below[i][h] * uppers[-1][h][k] for h in many)
        solved = _eliminated(matrix, [[right[i], *upper[i]] for i in many])
        rights.append([row[0] for row in solved])
        uppers.append([row[1:] for row in solved])
    moves = [rights[-1]]
    for n in reversed(range(count - 1)):
        behind = moves[-1]
        moves.append([rights[n][i] + sum(uppers[n][i][k] * behind[k] for k in many) for i in many])
    return moves[::-1]


def _slopes(flow: float, organic: Row) -> Matrix:
    """Return how the organic leaving a stage answers to the logarithms of its aqueous."""
    others = [sum(z for k, z in enumerate(organic) if k != i) for i in range(len(organic))]
    return [
        [flow * y * (others[i] if i == k else -z) for k, z in enumerate(organic)]
        for i, y in enumerate(organic)
    ]


def _eliminated(matrix: Matrix, rights: Matrix) -> Matrix:
    """Solve a small set of equations for several right sides, by Gauss with pivots."""
    rows = [[*left, *right] for left, right in zip(matrix, rights, strict=True)]
    count = len(rows)
    for at in range(count):
        best = max(
            range(at, count), key=lambda r: abs(rows[r][at]) / max(map(abs, rows[r][:count]))
        )
        rows[at], rows[best] = rows[best], rows[at]
        rows[at] = [value / rows[at][at] for value in rows[at]]
        for other in range(count):
            if other != at and rows[other][at]:
                times = rows[other][at]
                rows[other] = [a - times * b for a, b in zip(rows[other], rows[at], strict=True)]
    return [row[count:] for row in rows]


def _split(train: Train, shares: Stages) -> Split:
    organic = [train.loaded(row) for row in shares]
    return Split(
        raffinate=[train.aqueous(1) * x for x in shares[0]],
        product=[train.organic(train.stages) * y for y in organic[-1]],
        aqueous=shares,
        organic=organic,
    )
