"""Claims and products that a seed draws, with the analysis in wt% as a report prints it."""

from collections.abc import Mapping
from random import Random

from assessments.labs.claim_chart.chart import (
    IN_CLAIM_1,
    RARE_EARTHS,
    Claims,
    Product,
    Range,
    weights_of,
)

_COUNT = 3
_CLEAR = {"R": 0.1, "B": 0.08, "D50": 0.1}  # from each end; of the others a tenth of the low end
_LEAST = 0.01
_TRIES = 500


def claims_of(chance: Random) -> Claims:
    """Draw two claims, at% and um."""
    low_r, low_b = _tenths(chance, 115, 130), _tenths(chance, 48, 56)
    low_d = _tenths(chance, 18, 26)
    first = (
        Range(name="R", low=low_r, high=round(low_r + _tenths(chance, 20, 32), 1)),
        Range(name="B", low=low_b, high=round(low_b + _tenths(chance, 8, 18), 1)),
        Range(name="Dy", low=_tenths(chance, 1, 4), high=_tenths(chance, 9, 20)),
        Range(name="Cu", low=chance.choice((0.05, 0.1, 0.15, 0.2)), high=_tenths(chance, 4, 8)),
        Range(name="Zr", low=0, high=chance.choice((0.1, 0.15, 0.2, 0.25, 0.3, 0.4))),
        Range(name="D50", low=low_d, high=round(low_d + _tenths(chance, 12, 22), 1)),
    )
    return Claims(
        first=first, second=Range(name="Ga", low=_tenths(chance, 2, 4), high=_tenths(chance, 6, 12))
    )


def products_of(chance: Random, claims: Claims) -> tuple[Product, ...]:
    """Draw three products; at least one misses an element of claim 1 and one misses none."""
    misses = [chance.choice(IN_CLAIM_1), ""]
    misses.append(chance.choice(("", chance.choice(IN_CLAIM_1))))
    chance.shuffle(misses)
    return tuple(_product(chance, claims, miss) for miss in misses[:_COUNT])


def _product(chance: Random, claims: Claims, miss: str) -> Product:
    """Return a product that misses one element or none, clear of all ends after rounding."""
    for _ in range(_TRIES):
        gallium = chance.random() < 0.5
        wanted = {one.name: _inside(chance, one) for one in claims.first}
        wanted["Ga"] = _inside(chance, claims.second) if gallium else _outside(
            chance, claims.second
        )  # fmt: skip
        if miss:
            wanted[miss] = _outside(chance, next(one for one in claims.first if one.name == miss))
        product = _weighed(chance, wanted)
        if claims.not_met(product) == ((miss,) if miss else ()) and _is_clear(claims, product):
            return product
    raise ValueError("no product of these draws is clear of the ends of the claim")


def _weighed(chance: Random, wanted: Mapping[str, float]) -> Product:
    rest = wanted["R"] - wanted["Dy"]
    share = chance.uniform(0.15, 0.28)
    atoms = {
        "Nd": rest * (1 - share), "Pr": rest * share,
        **{name: wanted[name] for name in ("Dy", "B", "Cu", "Zr", "Ga")},
        "Al": chance.uniform(0.2, 0.8), "Co": chance.uniform(0.5, 1.6),
    }  # fmt: skip
    parts = weights_of(atoms)
    listed = tuple((name, round(parts[name], 2)) for name in atoms)
    return Product(weights=listed, median=round(wanted["D50"], 1))


def _is_clear(claims: Claims, product: Product) -> bool:
    """Whether no atomic weight or rounding can move a value over an end."""
    return all(
        abs(product.value(one.name) - end)
        >= _CLEAR.get(one.name, max(_LEAST, 0.1 * one.low)) - 1e-9
        for one in claims.ranges
        for end in (one.low, one.high)
        if end
    )


def _inside(chance: Random, one: Range) -> float:
    wide = one.high - one.low
    return chance.uniform(one.low + 0.1 * wide, one.high - 0.1 * wide)


def _outside(chance: Random, one: Range) -> float:
    """Return a value a little below or above; of dysprosium and gallium sometimes none at all."""
    wide = one.high - one.low
    if one.low and chance.random() < 0.6:
        if one.name in (*RARE_EARTHS, "Ga") and chance.random() < 0.4:
            return 0.0
        return max(0.0, one.low - chance.uniform(0.1, 0.4) * min(wide, one.low))
    return one.high + chance.uniform(0.1, 0.4) * wide


def _tenths(chance: Random, low: int, high: int) -> float:
    return chance.randint(low, high) / 10
