"""What a cut must extract, found the long way: for the numbers of the separation plan.

With two groups it is the flow at which the feed stage is pinched. With more, it is taken from the
side that stays in the water. A march through the stages tries it. Orders are tried one by one.
"""
# ruff: noqa: N803 - arguments bear the names that the stems print

from collections.abc import Iterator

from tests.content.stage_oracle import solved

Amounts = tuple[float, ...]


def least(fed: float, beta: float, heavier: float) -> float:
    """Return the least metal that a cut of two groups extracts: the feed stage is pinched.

    Heavy metal that passes the feed stage must all be on the organic; the light metal splits
    between organic and raffinate. Both balances hold only at the least flow.
    """
    z = heavier / fed
    y = beta * z / (beta * z + 1 - z)

    def lacks(s: float) -> float:
        water = s * y / z  # aqueous metal below the feed, from the heavy one
        return water * (1 - z) - s * (1 - y) - fed * (1 - z)

    return solved(lacks, 0.0, 1e5)


def least_of_many(amounts: Amounts, alphas: Amounts, at: int) -> float:
    """Return the least for any number of groups, from those that stay in the water."""

    def cleared(theta: float) -> float:
        total = 0.0
        for i, (alpha, amount) in enumerate(zip(alphas, amounts, strict=True)):
            term = alpha * amount
            for k, other in enumerate(alphas):
                term *= (other - theta) if k != i else 1.0
            total += term
        return total

    theta = solved(cleared, alphas[at - 1], alphas[at])
    return sum(a * n / (theta - a) for a, n in zip(alphas[:at], amounts[:at], strict=True))


def orders(amounts: Amounts, alphas: Amounts) -> Iterator[float]:
    """Yield what each order of all cuts extracts, trying every first cut in turn."""
    if len(amounts) == 1:
        yield 0.0
        return
    for at in range(1, len(amounts)):
        here = least_of_many(amounts, alphas, at)
        for light in orders(amounts[:at], alphas[:at]):
            for heavy in orders(amounts[at:], alphas[at:]):
                yield here + light + heavy


def march(amounts: Amounts, alphas: Amounts, s: float, at: int, stages: int = 60) -> list[float]:
    """Return the raffinate of a train that extracts `s`, its flows fixed for a sharp cut.

    The feed enters in the middle; what is extracted beyond the product comes back as scrub.
    """
    feed, middle = sum(amounts), stages // 2
    scrub = s - sum(amounts[at:])
    water = [scrub + (feed if j <= middle else 0) for j in range(stages)]
    water[0] -= s  # the fresh organic takes its metal from the last water
    x = [[n / feed for n in amounts] for _ in range(stages)]
    for _ in range(600):
        pull = [sum(a * v for a, v in zip(alphas, row, strict=True)) for row in x]
        new = [
            _one(alphas[i], amounts[i], pull, water, s, scrub, middle) for i in range(len(alphas))
        ]
        mixed = [
            [(column[j] * x[j][i]) ** 0.5 for i, column in enumerate(new)] for j in range(stages)
        ]
        x = [[v / sum(row) for v in row] for row in mixed]
    return [water[0] * v for v in x[0]]


def _one(
    alpha: float, fed: float, pull: list[float], water: list[float], s: float, scrub: float,
    middle: int,
) -> list[float]:  # fmt: skip
    """Solve the balances of one group over all stages, from the raffinate end to the product."""
    count = len(pull)
    diagonal = [-(water[j] + s * alpha / pull[j]) for j in range(count)]
    diagonal[-1] += scrub * alpha / pull[-1]
    right = [-fed if j == middle else 0.0 for j in range(count)]
    for j in range(1, count):
        share = s * alpha / pull[j - 1] / diagonal[j - 1]
        diagonal[j] -= share * water[j]
        right[j] -= share * right[j - 1]
    x = [0.0] * count
    for j in reversed(range(count)):
        above = water[j + 1] * x[j + 1] if j + 1 < count else 0.0
        x[j] = max((right[j] - above) / diagonal[j], 1e-300)
    return x


def both_orders(L: float, M: float, H: float, p: float, q: float) -> tuple[float, float]:
    """Return both orders of light|middle (p) and middle|heavy (q): heavy first, light first."""
    amounts, alphas = (L, M, H), (1.0, p, p * q)
    heavy_first = least_of_many(amounts, alphas, 2) + least(L + M, p, M)
    return heavy_first, least_of_many(amounts, alphas, 1) + least(M + H, q, H)
