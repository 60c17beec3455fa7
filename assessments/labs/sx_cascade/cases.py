"""The feeds that a seed draws: what each must become, and a design that gets there."""

from dataclasses import dataclass
from functools import lru_cache
from math import ceil
from random import Random

from assessments.labs.sx_cascade.model import FEED_ND, Cascade, Profile, solve

ND, PR = 99.9, 99.5  # mol% demanded on a normal day
ND_POOR, PR_POOR = 99.8, 99.0  # mol% demanded on a poor day
WORSE = 0.05  # by so much the separation factor of a poor day is lower
FEWEST, MOST = 10, 60  # stages of one section
LEAST_SOLVENT = 2.8  # mol/mol, where the panel begins

STANDARD_SEEDS = ("", "practice")
_SPARE_STAGES = 2  # above the solver's own design
_SPARE_SOLVENT = 0.1  # mol/mol above it
_DRAWS = 60  # nearly every draw can be built; sixty failures in a row are not to be seen


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """What one feed demands: the share of Nd in it, the separation factor of a normal day.

    `stages` is the most that may be built, `solvent` the most organic flow, mol per mol of feed.
    """

    feed_nd: float
    beta: float
    stages: int
    solvent: float

    @property
    def poor_beta(self) -> float:
        """Return the separation factor of a poor day."""
        return self.beta - WORSE


@dataclass(frozen=True, slots=True, kw_only=True)
class Design:
    """Stages of both sections, and flows in mol per mol of feed."""

    extraction: int
    scrub: int
    solvent: float
    scrub_flow: float

    def cascade(self, case: Case, beta: float) -> Cascade:
        """Return the cascade of this design with the feed of a case."""
        return Cascade(
            extraction=self.extraction, scrub=self.scrub, solvent=self.solvent,
            scrub_flow=self.scrub_flow, beta=beta, feed_nd=case.feed_nd,
        )  # fmt: skip


STANDARD = Case(feed_nd=FEED_ND, beta=1.5, stages=70, solvent=3.6)
STANDARD_DESIGN = Design(extraction=34, scrub=34, solvent=3.5, scrub_flow=2.75)


@lru_cache(maxsize=512)
def drawn(seed: str) -> tuple[Case, Design]:
    """Return the case of a seed and a design that meets it; the same seed gives the same."""
    if seed in STANDARD_SEEDS:
        return STANDARD, STANDARD_DESIGN
    chance = Random(f"sx-cascade {seed}")  # noqa: S311 - draws a feed, keeps no secret
    for _ in range(_DRAWS):
        wish = Case(
            feed_nd=chance.randrange(600, 851, 5) / 1000,
            beta=chance.randrange(145, 161) / 100,
            stages=2 * MOST,
            solvent=6.0,
        )
        design = _design(wish, above_least=chance.uniform(1.12, 1.3))
        if design is not None:
            return _limited(wish, design), design
    return STANDARD, STANDARD_DESIGN


def _design(case: Case, *, above_least: float) -> Design | None:
    """Return a design with so many times the least flow of a poor day; None if it needs too much.

    The product flow is the Nd that is fed. A stage is added to the section whose product is not
    pure enough on either day.
    """
    least = 1 / (case.poor_beta - 1) + case.feed_nd
    solvent = ceil(100 * above_least * least) / 100
    extraction = scrub = FEWEST
    while max(extraction, scrub) <= MOST and solvent >= LEAST_SOLVENT:
        design = Design(
            extraction=extraction, scrub=scrub, solvent=solvent,
            scrub_flow=round(solvent - case.feed_nd, 3),
        )  # fmt: skip
        normal = solve(design.cascade(case, case.beta))
        poor = solve(design.cascade(case, case.poor_beta))
        more = _short(normal, ND, PR) | _short(poor, ND_POOR, PR_POOR)
        if not more:
            return design
        extraction += "Pr" in more
        scrub += "Nd" in more
    return None


def _short(profile: Profile, nd: float, pr: float) -> set[str]:
    """Return which of the products is less pure than that, in mol%."""
    found = {"Nd": profile.nd_purity < nd / 100, "Pr": profile.pr_purity < pr / 100}
    return {name for name, short in found.items() if short}


def _limited(wish: Case, design: Design) -> Case:
    """Return the case with allowances that leave the design a little room and no more."""
    return Case(
        feed_nd=wish.feed_nd,
        beta=wish.beta,
        stages=design.extraction + design.scrub + _SPARE_STAGES,
        solvent=round(design.solvent + _SPARE_SOLVENT, 2),
    )
