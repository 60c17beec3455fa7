"""Two rare earths in a fractional countercurrent cascade, at steady state.

The exchange model of an acidic extractant: the organic is fully loaded in every stage, so stages
only exchange Nd for Pr. All flows are moles of rare earth per mole of feed. Aqueous feed enters
stage n, barren saponified organic stage 1, scrub acid stage N = n + m.

Equations (constant-flow countercurrent extraction, the liquid counterpart of binary distillation
with constant molar overflow; the feed pinch gives Wmin = 1/(beta - 1) and Smin = Wmin + the feed
share of Nd, which must leave with the organic):

    equilibrium   y_Nd / y_Pr = beta x_Nd / x_Pr
    extraction    (W + 1) x[j+1] = raffinate + S y[j]        j = 1 ... n-1
    scrub         S y[j-1] = product + W x[j]                j = N ... n+1
    overall       raffinate + product = feed, raffinate W + 1 - S, product S - W

Both ends are marched to the feed stage as amounts of each component, never as 1 - x, because the
purities of interest are nearer to 1 than a float can tell from it. The one unknown, the misplaced
amount that is small at both ends, is bisected on its logarithm.
"""

from dataclasses import dataclass
from math import exp, log

FEED_ND = 0.75  # mol per mol of rare earth in the standard feed

_LEAST = 1e-60  # mol per mol feed; less than this is never lost in 120 stages at beta 2
_ROUNDS = 200
_CLOSE = 1e-13  # of the logarithm of the unknown

Pair = tuple[float, float]  # Pr, Nd


class NoSteadyState(Exception):
    """The flows allow no product, or the solver found none. The message says why."""


@dataclass(frozen=True, slots=True)
class Cascade:
    """Stages (extraction, scrub), flows S and W (mol/mol feed) and the separation factor.

    `feed_nd` is the share of Nd in the rare earth that is fed.
    """

    extraction: int
    scrub: int
    solvent: float
    scrub_flow: float
    beta: float
    feed_nd: float = FEED_ND

    @property
    def feed_pr(self) -> float:
        """Return the share of Pr in the rare earth that is fed."""
        return 1 - self.feed_nd

    @property
    def raffinate_flow(self) -> float:
        """Return the rare earth in the raffinate, mol per mol feed."""
        return self.scrub_flow + 1 - self.solvent

    @property
    def product_flow(self) -> float:
        """Return the rare earth in the strip product, mol per mol feed."""
        return self.solvent - self.scrub_flow


@dataclass(frozen=True, slots=True)
class Profile:
    """A solved cascade: the two products and, for stages 1 to N, both phases as shares of 1."""

    raffinate: Pair
    product: Pair
    aqueous: tuple[Pair, ...]
    organic: tuple[Pair, ...]

    @property
    def nd_purity(self) -> float:
        """Return the share of Nd in the product."""
        return self.product[1] / sum(self.product)

    @property
    def pr_purity(self) -> float:
        """Return the share of Pr in the raffinate."""
        return self.raffinate[0] / sum(self.raffinate)


def solve(cascade: Cascade) -> Profile:
    """Return the steady state; raises NoSteadyState where there is none to be found."""
    if cascade.product_flow <= 0:
        raise NoSteadyState("The scrub takes back all the organic carries: S must exceed W.")
    if cascade.raffinate_flow <= 0:
        raise NoSteadyState("The organic takes up all that is fed: S must stay below W + 1.")
    least = min(cascade.feed_nd, cascade.feed_pr, cascade.product_flow)
    top = log(min(cascade.raffinate_flow, least))
    low, high = log(_LEAST), top
    if _gap(cascade, low) > 0:
        raise NoSteadyState("The solver gives up: the products would be purer than it can tell.")
    return _profile(cascade, _root(cascade, low, high))


def _root(cascade: Cascade, low: float, high: float) -> float:
    """Bisect, with false position tried first in each round (the Illinois rule)."""
    gap_low, gap_high = _gap(cascade, low), 1.0
    side = 0
    for count in range(_ROUNDS):
        middle = (low + high) / 2
        if count % 3 and count > 3:
            guess = (low * gap_high - high * gap_low) / (gap_high - gap_low)
            middle = guess if low < guess < high else middle
        gap = _gap(cascade, middle)
        if gap == 0 or high - low < _CLOSE * abs(middle):
            return middle
        if gap < 0:
            low, gap_low = middle, gap
            gap_high = gap_high / 2 if side < 0 else gap_high
            side = -1
        else:
            high, gap_high = middle, gap
            gap_low = gap_low / 2 if side > 0 else gap_low
            side = 1
    raise NoSteadyState("The solver did not converge for these settings.")


def _ends(cascade: Cascade, lost: float) -> tuple[Pair, Pair]:
    """Return raffinate and product when `lost` mol of the minor component is misplaced.

    The minor loss is Nd in the raffinate when the raffinate is no larger than the Pr fed, and Pr
    in the product otherwise; the other loss follows from the flows without cancellation.
    """
    surplus = cascade.raffinate_flow - cascade.feed_pr
    nd_lost, pr_lost = (lost, lost - surplus) if surplus <= 0 else (lost + surplus, lost)
    return (cascade.feed_pr - pr_lost, nd_lost), (pr_lost, cascade.feed_nd - nd_lost)


def _gap(cascade: Cascade, log_lost: float) -> float:
    """Return log(Nd/Pr) in the organic of the feed stage from the left, less that from the right.

    It grows with the misplaced amount: positive means too much was guessed.
    """
    (pr, nd), (product_pr, product_nd) = _ends(cascade, exp(log_lost))
    if min(pr, nd, product_pr, product_nd) <= 0:
        return 1.0
    beta, solvent, scrub = cascade.beta, cascade.solvent, cascade.scrub_flow
    raffinate_pr, raffinate_nd = pr, nd
    for _ in range(cascade.extraction - 1):
        share = solvent / (pr + beta * nd)
        pr, nd = raffinate_pr + share * pr, raffinate_nd + share * beta * nd
    left = log(beta * nd / pr)
    pr, nd = product_pr, product_nd
    for _ in range(cascade.scrub):
        share = scrub / (beta * pr + nd)
        pr, nd = product_pr + share * beta * pr, product_nd + share * nd
    return left - log(nd / pr)


def _profile(cascade: Cascade, log_lost: float) -> Profile:
    """Return every stage of the solved cascade."""
    raffinate, product = _ends(cascade, exp(log_lost))
    beta, solvent, scrub = cascade.beta, cascade.solvent, cascade.scrub_flow
    aqueous, organic = [_shares(raffinate)], [_organic(raffinate, beta)]
    for _ in range(cascade.extraction - 1):
        y_pr, y_nd = organic[-1]
        flow = (raffinate[0] + solvent * y_pr, raffinate[1] + solvent * y_nd)
        aqueous.append(_shares(flow))
        organic.append(_organic(flow, beta))
    right_aqueous, right_organic = [], []
    flow = product
    for _ in range(cascade.scrub):
        right_organic.append(_shares(flow))
        x_pr, x_nd = _shares((beta * flow[0], flow[1]))
        right_aqueous.append((x_pr, x_nd))
        flow = (product[0] + scrub * x_pr, product[1] + scrub * x_nd)
    return Profile(
        raffinate=raffinate,
        product=product,
        aqueous=(*aqueous, *reversed(right_aqueous)),
        organic=(*organic, *reversed(right_organic)),
    )


def _organic(aqueous: Pair, beta: float) -> Pair:
    return _shares((aqueous[0], beta * aqueous[1]))


def _shares(pair: Pair) -> Pair:
    total = pair[0] + pair[1]
    return pair[0] / total, pair[1] / total
