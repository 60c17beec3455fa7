"""The units that may be asked for or typed: exact sizes, dimensions, and what each kind measures.

Sizes are fractions of the base units kg, m, s, A, K, mol, Bq and Sv. Becquerel and sievert stand
for themselves, although SI calls them 1/s and J/kg: an activity is no frequency, a dose
equivalent no absorbed dose, and answers must not mix them up. `basis` says of what a share or a
mass is one, so that wt% and at% differ.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

BASE = ("kg", "m", "s", "A", "K", "mol", "Bq", "Sv")
Dims = tuple[int, ...]
NO_DIMS: Dims = (0,) * len(BASE)


@dataclass(frozen=True, slots=True)
class Atom:
    """One name of one unit."""

    factor: Fraction
    dims: Dims
    basis: str = ""
    offset: Fraction = Fraction(0)  # only temperatures on a scale with another zero


def dims(**powers: int) -> Dims:
    """Return the dimension vector for powers of the base units."""
    return tuple(powers.get(name, 0) for name in BASE)


PI = Fraction(Decimal("3.14159265358979323846264338327950288419716939937510"))
PREFIXES = {
    "p": Fraction(1, 10**12),
    "n": Fraction(1, 10**9),
    "μ": Fraction(1, 10**6),
    "u": Fraction(1, 10**6),
    "m": Fraction(1, 1000),
    "c": Fraction(1, 100),
    "d": Fraction(1, 10),
    "h": Fraction(100),
    "k": Fraction(1000),
    "M": Fraction(10**6),
    "G": Fraction(10**9),
    "T": Fraction(10**12),
}
J = dims(kg=1, m=2, s=-2)
W = dims(kg=1, m=2, s=-3)
V = dims(kg=1, m=2, s=-3, A=-1)
PA = dims(kg=1, m=-1, s=-2)
TESLA = dims(kg=1, s=-2, A=-1)
FIELD = dims(A=1, m=-1)
VOLUME = dims(m=3)
MILLI = Fraction(1, 1000)
# By which quantity a share is one, seen from what stands above the line.
SHARES = {dims(kg=1): "by mass", VOLUME: "by volume", dims(mol=1): "by amount"}

# name(s), size, dimensions, prefixes that may stand before it
PREFIXED: tuple[tuple[str, Fraction | int | str, Dims, str], ...] = (
    ("g", MILLI, dims(kg=1), "n μ u m k"),
    ("t", 1000, dims(kg=1), "k M G"),
    ("m", 1, dims(m=1), "p n μ u m c d k"),
    ("s", 1, dims(s=1), "n μ u m"),
    ("A", 1, dims(A=1), "n μ u m k"),
    ("K", 1, dims(K=1), "m"),
    ("mol", 1, dims(mol=1), "n μ u m k"),
    ("L l", MILLI, VOLUME, "n μ u m c d k M"),
    ("M", 1000, dims(mol=1, m=-3), "n μ u m"),
    ("Hz", 1, dims(s=-1), "k M G"),
    ("N", 1, dims(kg=1, m=1, s=-2), "m k M"),
    ("J", 1, J, "m k M G T"),
    ("W", 1, W, "μ u m k M G"),
    ("Wh", 3600, J, "k M G T"),
    ("eV", "1.602176634e-19", J, "k M"),
    ("cal", "4.184", J, "k"),
    ("V", 1, V, "μ u m k"),
    ("Ω ohm", 1, dims(kg=1, m=2, s=-3, A=-2), "μ u m k M"),
    ("S", 1, dims(kg=-1, m=-2, s=3, A=2), "μ u m"),
    ("C", 1, dims(A=1, s=1), "μ u m k"),
    ("Ah", 3600, dims(A=1, s=1), "m k"),
    ("F", 1, dims(kg=-1, m=-2, s=4, A=2), "p n μ u m"),
    ("H", 1, dims(kg=1, m=2, s=-2, A=-2), "n μ u m"),
    ("Wb", 1, dims(kg=1, m=2, s=-2, A=-1), "μ u m"),
    ("T", 1, TESLA, "n μ u m"),
    ("G Gs", "1e-4", TESLA, "m k"),
    ("Oe", 1000 / (4 * PI), FIELD, "m k"),
    ("GOe", Fraction(1, 10) / (4 * PI), PA, "k M"),
    ("Pa", 1, PA, "m h k M G"),
    ("bar", 100000, PA, "μ u m k"),
    ("Bq", 1, dims(Bq=1), "μ u m k M G T"),
    ("Ci", 37 * 10**9, dims(Bq=1), "p n μ u m k"),
    ("Sv", 1, dims(Sv=1), "n μ u m"),
    ("Gy", 1, dims(m=2, s=-2), "n μ u m k"),
    ("P", "0.1", dims(kg=1, m=-1, s=-1), "c m"),
)
PLAIN: tuple[tuple[str, Fraction | int | str, Dims, str], ...] = (
    ("min", 60, dims(s=1), ""),
    ("h hr hrs", 3600, dims(s=1), ""),
    ("d day days", 86400, dims(s=1), ""),
    ("a yr y year years", 31557600, dims(s=1), ""),
    ("wk week weeks", 604800, dims(s=1), ""),
    ("sec second seconds", 1, dims(s=1), ""),
    ("minute minutes", 60, dims(s=1), ""),
    ("hour hours", 3600, dims(s=1), ""),
    ("gram grams", MILLI, dims(kg=1), ""),
    ("kilogram kilograms Kg", 1, dims(kg=1), ""),
    ("tonne tonnes", 1000, dims(kg=1), ""),
    ("litre litres liter liters", MILLI, VOLUME, ""),
    ("metre metres meter meters", 1, dims(m=1), ""),
    ("ha", 10000, dims(m=2), ""),
    ("lb", "0.45359237", dims(kg=1), ""),
    ("oz_t ozt", "0.0311034768", dims(kg=1), ""),
    ("in", "0.0254", dims(m=1), ""),
    ("ft", "0.3048", dims(m=1), ""),
    ("atm", 101325, PA, ""),
    ("psi", "6894.757293168361", PA, ""),
    ("cP", MILLI, dims(kg=1, m=-1, s=-1), ""),
    ("gpl", 1, dims(kg=1, m=-3), ""),
    ("rpm", Fraction(1, 60), dims(s=-1), "turns"),
    ("rad", 1, NO_DIMS, "angle"),
    ("mrad", MILLI, NO_DIMS, "angle"),
    ("° deg degree degrees", PI / 180, NO_DIMS, "angle"),
    ("% percent pct", Fraction(1, 100), NO_DIMS, ""),
    ("‰", MILLI, NO_DIMS, ""),
    ("ppm", Fraction(1, 10**6), NO_DIMS, ""),
    ("ppb", Fraction(1, 10**9), NO_DIMS, ""),
    ("ppmw", Fraction(1, 10**6), NO_DIMS, "by mass"),
    ("ppbw", Fraction(1, 10**9), NO_DIMS, "by mass"),
    ("ppmv", Fraction(1, 10**6), NO_DIMS, "by volume"),
    ("wt% mass%", Fraction(1, 100), NO_DIMS, "by mass"),
    ("vol%", Fraction(1, 100), NO_DIMS, "by volume"),
    ("at% mol%", Fraction(1, 100), NO_DIMS, "by amount"),
    ("pH", 1, NO_DIMS, "pH"),
    # What a mass is a mass of: a word behind the unit, without a size of its own.
    *((word, 1, NO_DIMS, word) for word in ("REO", "TREO", "REE", "TREE", "ore", "metal", "oxide")),
)
# Never guessed at: what to write instead.
REFUSED = {
    "ton": "“ton” names three masses. Write t for the tonne of 1000 kg, or use kg.",
    "lbs": "Write lb.",
    "cc": "Write cm3 or mL.",
    "gm": "Write g.",
    "F°": "Write the temperature in °C or K.",
    "°F": "Write the temperature in °C or K.",
    "mt": "“mt” could be a milli- or a metric tonne. Write t.",
    "N_A": "That is a constant, not a unit.",
    "eq": "Equivalents depend on the reaction. Write mol.",
}
REFUSED |= dict.fromkeys(("tons", "Ton", "Tons", "TON", "stpd", "tpd"), REFUSED["ton"])


def _entries() -> Iterator[tuple[str, Atom]]:
    for names, size, vector, prefixes in PREFIXED:
        factor = Fraction(Decimal(size)) if isinstance(size, str) else Fraction(size)
        for name in names.split():
            yield name, Atom(factor, vector)
            for prefix in prefixes.split():
                yield prefix + name, Atom(PREFIXES[prefix] * factor, vector)
    for names, size, vector, basis in PLAIN:
        factor = Fraction(Decimal(size)) if isinstance(size, str) else Fraction(size)
        for name in names.split():
            yield name, Atom(factor, vector, basis)
    yield "°C", Atom(Fraction(1), dims(K=1), "", Fraction(Decimal("273.15")))


def _table() -> dict[str, Atom]:
    table: dict[str, Atom] = {}
    for name, atom in _entries():
        # A name with two sizes would make an answer's mark depend on the order of this file.
        if name in table and table[name] != atom:
            raise ValueError(f"the unit {name} is defined twice")
        table[name] = atom
    return table


ATOMS = _table()
