"""The assay of a sample: oxides, shares and the pattern against a chondrite.

Equations and where they come from:

    TREO     = sum(ppm_i f_i)                    ppm of oxide from ppm of element, f_i = mass of the
                                                 oxide that holds one gram of the element, from
                                                 standard atomic weights
    N_i      = ppm_i / chondrite_i               element over element; no unit
    Eu/Eu*   = Eu_N / sqrt(Sm_N Gd_N)            geometric mean of the neighbours
    (La/Yb)N = La_N / Yb_N

Sets, ppm of element: McDonough and Sun 1995 (doi 10.1016/0009-2541(94)00140-4), Palme and O'Neill
2014 (doi 10.1016/B978-0-08-095975-7.00201-1), O'Neill 2016 (doi 10.1093/petrology/egw047; it has
no Y).
"""

from collections.abc import Mapping
from math import sqrt

Assay = Mapping[str, float]  # ppm of element

LANTHANIDES = (
    "La", "Ce", "Pr", "Nd", "Sm", "Eu", "Gd", "Tb", "Dy", "Ho", "Er", "Tm", "Yb", "Lu",
)  # fmt: skip
ELEMENTS = (*LANTHANIDES, "Y")
ATOMIC_NUMBER = {
    "La": 57, "Ce": 58, "Pr": 59, "Nd": 60, "Sm": 62, "Eu": 63, "Gd": 64, "Tb": 65, "Dy": 66,
    "Ho": 67, "Er": 68, "Tm": 69, "Yb": 70, "Lu": 71,
}  # fmt: skip

# g of oxide that hold one g of element: CeO2, Pr6O11, Tb4O7 and RE2O3 of the others.
OXIDE = {
    "La": 1.1728, "Ce": 1.2284, "Pr": 1.2082, "Nd": 1.1664, "Sm": 1.1596, "Eu": 1.1579,
    "Gd": 1.1526, "Tb": 1.1762, "Dy": 1.1477, "Ho": 1.1455, "Er": 1.1435, "Tm": 1.1421,
    "Yb": 1.1387, "Lu": 1.1372, "Y": 1.2699,
}  # fmt: skip
TRIVALENT = {**OXIDE, "Ce": 1.1713, "Pr": 1.1703, "Tb": 1.1510}  # RE2O3 of all: a usual slip
ELEMENT = dict.fromkeys(ELEMENTS, 1.0)

_MS95 = (
    0.237, 0.613, 0.0928, 0.457, 0.148, 0.0563, 0.199, 0.0361, 0.246, 0.0546, 0.160, 0.0247,
    0.161, 0.0246,
)  # fmt: skip
_PON14 = (
    0.2414, 0.6194, 0.0939, 0.4737, 0.1536, 0.05883, 0.2069, 0.03797, 0.2558, 0.05644, 0.1655,
    0.02609, 0.1687, 0.02503,
)  # fmt: skip
_ON16 = (
    0.2472, 0.6308, 0.0950, 0.4793, 0.15419, 0.0592, 0.2059, 0.0375, 0.2540, 0.0554, 0.1645,
    0.0258, 0.1684, 0.0251,
)  # fmt: skip
SETS = tuple(dict(zip(LANTHANIDES, ppm, strict=True)) for ppm in (_MS95, _PON14, _ON16))
SET_NAMES = ("McDonough & Sun 1995", "Palme & O'Neill 2014", "O'Neill 2016")

# What counts as heavy differs between authors; a report prints its definition.
HEAVY = (
    ("Tb", "Dy", "Ho", "Er", "Tm", "Yb", "Lu", "Y"),
    ("Gd", "Tb", "Dy", "Ho", "Er", "Tm", "Yb", "Lu", "Y"),
)
HEAVY_NAMES = ("Tb to Lu, and Y", "Gd to Lu, and Y")


def treo(assay: Assay, factors: Mapping[str, float] = OXIDE) -> float:
    """Return all rare earths as oxides, ppm."""
    return sum(assay[name] * factors[name] for name in ELEMENTS)


def heavy_share(
    assay: Assay, heavy: tuple[str, ...], factors: Mapping[str, float] = OXIDE
) -> float:
    """Return the heavy oxides in the oxides of all rare earths, %."""
    return 100 * sum(assay[name] * factors[name] for name in heavy) / treo(assay, factors)


def normalised(assay: Assay, chondrite: Mapping[str, float]) -> dict[str, float]:
    """Return what the sample holds over what the chondrite holds, for each lanthanide."""
    return {name: assay[name] / chondrite[name] for name in LANTHANIDES}


def eu_anomaly(pattern: Mapping[str, float]) -> float:
    """Return Eu/Eu*: below 1 where Eu is missing beside its neighbours."""
    return pattern["Eu"] / sqrt(pattern["Sm"] * pattern["Gd"])


def la_yb(pattern: Mapping[str, float]) -> float:
    """Return (La/Yb)N, the slope of the pattern."""
    return pattern["La"] / pattern["Yb"]


def as_oxides(assay: Assay) -> dict[str, float]:
    """Return the assay in ppm of oxide: what must not be divided by a chondrite of elements."""
    return {name: assay[name] * OXIDE[name] for name in ELEMENTS}
