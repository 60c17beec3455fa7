"""What a cut must extract, found the long way: for the numbers of the separation plan.

The load is found from the pinch at the feed, by bisection; orders of cuts are tried one by one.
"""
# ruff: noqa: N803 - arguments bear the names that the stems print

from collections.abc import Iterator

from tests.content.stage_oracle import solved


def least(fed: float, beta: float, heavier: float) -> float:
    """Return the least metal a sharp cut extracts: the feed stage is pinched at the feed.

    Heavy metal that passes the feed stage must all be on the organic; the light metal splits
    between organic and raffinate. Both balances hold only at the least flow.
    """
    z = heavier / fed
    y = beta * z / (beta * z + 1 - z)

    def lacks(s: float) -> float:
        water = s * y / z  # aqueous metal below the feed, from the heavy one
        return water * (1 - z) - s * (1 - y) - fed * (1 - z)

    return solved(lacks, 0.0, 1e5)


def orders(groups: tuple[float, ...], betas: tuple[float, ...]) -> Iterator[float]:
    """Yield what each order of all cuts extracts, trying every first cut in turn."""
    if len(groups) == 1:
        yield 0.0
        return
    for at in range(1, len(groups)):
        here = least(sum(groups), betas[at - 1], sum(groups[at:]))
        for light in orders(groups[:at], betas[: at - 1]):
            for heavy in orders(groups[at:], betas[at:]):
                yield here + light + heavy


def two_cuts(L: float, M: float, H: float, p: float, q: float) -> tuple[float, float]:
    """Return both orders of light|middle (p) and middle|heavy (q): heavy first, light first."""
    heavy_first = least(L + M + H, q, H) + least(L + M, p, M)
    return heavy_first, least(L + M + H, p, M + H) + least(M + H, q, H)


def europium(sm: float, eu: float, gd: float, p: float, q: float) -> tuple[float, float]:
    two = least(sm + eu + gd, q, gd) + least(sm + eu, p, eu)
    return two, least(sm + gd, p * q, gd)
