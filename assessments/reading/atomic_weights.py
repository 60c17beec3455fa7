"""Standard atomic weights and molar masses.

Source: IUPAC/CIAAW, abridged standard atomic weights 2021 (five digits), the conventional value
where the standard is an interval. Elements without a standard atomic weight are left out.
"""

import re
from decimal import Decimal
from functools import lru_cache

_TABLE = """
H 1.0080 He 4.0026 Li 6.94 Be 9.0122 B 10.81 C 12.011 N 14.007 O 15.999 F 18.998 Ne 20.180
Na 22.990 Mg 24.305 Al 26.982 Si 28.085 P 30.974 S 32.06 Cl 35.45 Ar 39.95 K 39.098 Ca 40.078
Sc 44.956 Ti 47.867 V 50.942 Cr 51.996 Mn 54.938 Fe 55.845 Co 58.933 Ni 58.693 Cu 63.546
Zn 65.38 Ga 69.723 Ge 72.630 As 74.922 Se 78.971 Br 79.904 Kr 83.798 Rb 85.468 Sr 87.62
Y 88.906 Zr 91.224 Nb 92.906 Mo 95.95 Ru 101.07 Rh 102.91 Pd 106.42 Ag 107.87 Cd 112.41
In 114.82 Sn 118.71 Sb 121.76 Te 127.60 I 126.90 Xe 131.29 Cs 132.91 Ba 137.33 La 138.91
Ce 140.12 Pr 140.91 Nd 144.24 Sm 150.36 Eu 151.96 Gd 157.25 Tb 158.93 Dy 162.50 Ho 164.93
Er 167.26 Tm 168.93 Yb 173.05 Lu 174.97 Hf 178.49 Ta 180.95 W 183.84 Re 186.21 Os 190.23
Ir 192.22 Pt 195.08 Au 196.97 Hg 200.59 Tl 204.38 Pb 207.2 Bi 208.98 Th 232.04 Pa 231.04
U 238.03
"""
_WORDS = _TABLE.split()
WEIGHTS = {name: Decimal(w) for name, w in zip(_WORDS[::2], _WORDS[1::2], strict=True)}

LONGEST = 60
DEPTH = 4
_TOKEN = re.compile(r"([A-Z][a-z]?)([0-9]{0,4})|(\()|(\))([0-9]{0,4})")
_LEADING = re.compile(r"([0-9]{0,3})(.+)")
_LOWERED = str.maketrans("₀₁₂₃₄₅₆₇₈₉•*", "0123456789··")


@lru_cache(maxsize=512)
def molar_mass(formula: str) -> Decimal:
    """Return the molar mass in g/mol of `Nd2(C2O4)3·10H2O`. Raises ValueError on no formula."""
    if not formula or len(formula) > LONGEST:
        raise ValueError("a formula has 1 to 60 characters")
    total = Decimal(0)
    for part in formula.translate(_LOWERED).split("·"):
        found = _LEADING.fullmatch(part)
        if found is None:
            raise ValueError(f"“{formula}” is not a chemical formula")
        total += Decimal(found[1] or 1) * _part(found[2], formula)
    return total


def _part(text: str, formula: str) -> Decimal:
    sums, at = [Decimal(0)], 0
    while at < len(text):
        found = _TOKEN.match(text, at)
        if found is None:
            raise ValueError(f"“{formula}” is not a chemical formula")
        at = found.end()
        if found[1]:
            if found[1] not in WEIGHTS:
                raise ValueError(f"there is no atomic weight for “{found[1]}”")
            sums[-1] += WEIGHTS[found[1]] * Decimal(found[2] or 1)
        elif found[3] and len(sums) <= DEPTH:
            sums.append(Decimal(0))
        elif found[4] and len(sums) > 1:
            inner = sums.pop()
            sums[-1] += inner * Decimal(found[5] or 1)
        else:
            raise ValueError(f"the parentheses of “{formula}” do not match")
    if len(sums) != 1:
        raise ValueError(f"the parentheses of “{formula}” do not match")
    return sums[0]
