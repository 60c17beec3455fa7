"""A liquor that is neutralised: how its pH follows the base that it has taken up.

Concentrations mmol/L. The state is the net base b: strong base less strong acid. pH comes from the
balance of charges with the ions of water and one weak acid of concentration C and constant Ka:

    b = OH - H + C Ka / (Ka + H),   H = 10^(3 - pH),   OH = Kw / H,   Kw = 1e-14 (mol/L)^2

    dpH/db = 1 / (ln 10 (H + OH + C a (1 - a))),   a = Ka / (Ka + H)

The slope is the reciprocal of the buffer value of Van Slyke (1922). The weak acid stands for all
that takes up base in the liquor: hydrogensulfate, carbonic acid, aluminium and iron that hydrolyse.
Without it the slope is 0.0434 pH/(mmol/L) at pH 2, 4.34 at pH 4 and 2171 at pH 7.
"""

from dataclasses import dataclass
from math import exp, log

LN10 = log(10)
WATER = 1e-8  # Kw, (mmol/L)^2
_LOWEST, _HIGHEST = -1.0, 15.0  # pH
_NEAR = 1e-10  # pH


@dataclass(frozen=True, slots=True, kw_only=True)
class Liquor:
    """A weak acid of `buffer` mmol/L with its `pka`, besides strong acid and base."""

    pka: float
    buffer: float

    def base(self, ph: float) -> float:
        """Return the net base at a pH, mmol/L."""
        h = exp(LN10 * (3 - ph))
        ka = exp(LN10 * (3 - self.pka))
        return WATER / h - h + self.buffer * ka / (ka + h)

    def slope(self, ph: float) -> float:
        """Return by how much the pH rises for each mmol/L of base."""
        h = exp(LN10 * (3 - ph))
        ka = exp(LN10 * (3 - self.pka))
        parted = ka / (ka + h)
        return 1 / (LN10 * (h + WATER / h + self.buffer * parted * (1 - parted)))

    def ph(self, base: float, near: float = 7.0) -> float:
        """Return the pH at a net base; the nearer `near` is, the sooner it is found.

        Newton's steps, and a bisection wherever one would leave the bracket.
        """
        low, high, ph = _LOWEST, _HIGHEST, near
        ka, buffer = exp(LN10 * (3 - self.pka)), self.buffer
        while high - low > _NEAR:
            h = exp(LN10 * (3 - ph))
            oh, parted = WATER / h, ka / (ka + h)
            over = oh - h + buffer * parted - base
            if over > 0:
                high = ph
            else:
                low = ph
            better = ph - over / (LN10 * (h + oh + buffer * parted * (1 - parted)))
            if not low < better < high:
                better = (low + high) / 2
            if abs(better - ph) < _NEAR:
                return better
            ph = better
        return ph
