"""The deposits that a seed draws: an assay, a composite, a resource, and what is right for them."""

from dataclasses import dataclass
from functools import lru_cache
from math import exp, log
from random import Random
from types import MappingProxyType

from assessments.labs.assay_to_cutoff.assay import (
    ATOMIC_NUMBER,
    ELEMENTS,
    HEAVY,
    LANTHANIDES,
    SETS,
    Assay,
    eu_anomaly,
    heavy_share,
    la_yb,
    normalised,
    treo,
)
from assessments.labs.assay_to_cutoff.deposit import Deposit, Terms
from assessments.labs.assay_to_cutoff.minerals import ANALYTES, MINERALS, best_modes, held, misfits

MISFIT = 2.5  # % of the assay, for the worst analyte
CUTOFF = 0.05  # % TREO on either side
TREO, HEAVY_SHARE, SLOPE = 0.005, 0.01, 0.01  # of the right figure, on either side
ANOMALY = 0.01  # of Eu/Eu*, on either side

GRID = 3  # decimals of a mode
STANDARD_SEEDS = ("", "practice")
_NOISE = 0.015  # of each analyte of the composite
_DRAWS = 200
_TIED = "\u00a0"  # no line ends between an element and its figure


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One deposit: ppm of the interval, wt% of the composite, the resource and its terms.

    `chondrite` is the place of the set that the report names, `heavy` that of its definition of
    the heavy rare earths. `planted` are the modes that the composite was made of.
    """

    assay: Assay
    chondrite: int
    heavy: int
    composite: tuple[float, ...]
    planted: tuple[float, ...]
    deposit: Deposit
    terms: Terms

    @property
    def anomaly(self) -> float:
        """Return the right Eu/Eu*."""
        return eu_anomaly(normalised(self.assay, SETS[self.chondrite]))

    @property
    def slope(self) -> float:
        """Return the right (La/Yb)N."""
        return la_yb(normalised(self.assay, SETS[self.chondrite]))

    @property
    def oxides(self) -> float:
        """Return the right TREO, ppm."""
        return treo(self.assay)

    @property
    def heavy_oxides(self) -> float:
        """Return the right share of heavy oxides, % of TREO."""
        return heavy_share(self.assay, HEAVY[self.heavy])

    @property
    def best_value(self) -> float:
        """Return what the marginal cut-off leaves on blocks, M$."""
        return self.value(self.terms.cutoff)

    def value(self, cutoff: float) -> float:
        """Return what a cut-off leaves on blocks, M$."""
        return self.terms.value(*self.deposit.above(cutoff, self.deposit.factor))


STANDARD = Case(
    assay=MappingProxyType(
        dict(
            zip(
                ELEMENTS,
                (1850, 3400, 330, 1050, 105, 14.2, 50, 4.6, 17, 2.4, 5.1, 0.62, 3.2, 0.40, 62),
                strict=True,
            )
        )
    ),
    chondrite=0,
    heavy=0,
    composite=(2.03, 0.0541, 1.96, 1.86, 0.0392, 4.54),
    planted=(2.1, 0.62, 0.09, 4.2, 3.1),
    deposit=Deposit(tonnes=40, mean=2.0, cv=1.0, inside=0.40),
    terms=Terms(price=12, payable=0.35, recovery=0.68, processing=55, mining=8),
)


@lru_cache(maxsize=512)
def case_of(seed: str) -> Case:
    """Return the case of a seed, which the solver has met; the same seed, the same case."""
    if seed in STANDARD_SEEDS:
        return STANDARD
    chance = Random(f"assay-to-cutoff {seed}")  # noqa: S311 - draws a deposit, keeps no secret
    for _ in range(_DRAWS):
        composite, planted = _composite(chance)
        deposit, terms = _resource(chance)
        solved = misfits(solved_modes(composite), composite)
        if max(map(abs, solved)) <= MISFIT and 0.6 <= terms.cutoff / deposit.mean <= 1.3:
            return Case(
                assay=_assay(chance),
                chondrite=chance.randrange(len(SETS)),
                heavy=chance.randrange(len(HEAVY)),
                composite=composite,
                planted=planted,
                deposit=deposit,
                terms=terms,
            )
    return STANDARD


def solved_modes(composite: tuple[float, ...]) -> dict[str, float]:
    """Return the modes that fit best, on the grid of the settings."""
    return {name: round(mode, GRID) for name, mode in best_modes(composite).items()}


def _assay(chance: Random) -> Assay:
    """Return a smooth pattern with a europium anomaly, in ppm as a laboratory prints them."""
    chondrite = SETS[0]
    top = exp(chance.uniform(log(1500), log(12000)))
    fall = chance.uniform(log(20), log(500))  # from La to Yb
    bend = chance.uniform(-0.4, 1.2)
    anomaly = chance.uniform(0.3, 1.05)
    assay = {}
    for name in LANTHANIDES:
        x = (ATOMIC_NUMBER[name] - ATOMIC_NUMBER["La"]) / 13
        here = top * exp(-fall * x - bend * x * (1 - x)) * chance.uniform(0.97, 1.03)
        assay[name] = _printed(chondrite[name] * here * (anomaly if name == "Eu" else 1))
    assay["Y"] = _printed(assay["Ho"] * chance.uniform(24, 30))
    return MappingProxyType(assay)


def _composite(chance: Random) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Return an assay of mixed minerals with the laboratory's scatter, and the modes behind it."""
    planted = (
        round(chance.uniform(1.5, 6), 2),
        round(chance.uniform(0.3, 1.2), 2),
        round(chance.uniform(0.06, 0.4), 3),
        round(chance.uniform(2, 6), 2),
        round(chance.uniform(3, 9), 2),
    )
    true = held(dict(zip(MINERALS, planted, strict=True)))
    seen = tuple(_printed(share * (1 + chance.uniform(-_NOISE, _NOISE))) for share in true)
    return seen, planted


def _resource(chance: Random) -> tuple[Deposit, Terms]:
    deposit = Deposit(
        tonnes=float(chance.randrange(15, 91, 5)),
        mean=chance.randrange(12, 41) / 10,
        cv=chance.randrange(6, 16) / 10,
        inside=chance.randrange(20, 61, 5) / 100,
    )
    terms = Terms(
        price=chance.randrange(16, 61) / 2,
        payable=chance.randrange(30, 51) / 100,
        recovery=chance.randrange(55, 81) / 100,
        processing=float(chance.randrange(35, 91)),
        mining=float(chance.randrange(5, 16)),
    )
    return deposit, terms


def _printed(value: float) -> float:
    """Return a value with three significant figures, as a certificate of analysis gives it."""
    return float(f"{value:.3g}")


def told_assay(assay: Assay) -> str:
    """Return an assay as it is read, ppm of element."""
    return ", ".join(f"{name}{_TIED}{_figure(assay[name])}" for name in ELEMENTS)


def told_composite(composite: tuple[float, ...]) -> str:
    """Return the assay of a composite as it is read, wt%."""
    return ", ".join(
        f"{name}{_TIED}{_figure(share)}" for name, share in zip(ANALYTES, composite, strict=True)
    )


def _figure(value: float) -> str:
    return f"{value:.3g}" if value < 1000 else f"{value:.0f}"
