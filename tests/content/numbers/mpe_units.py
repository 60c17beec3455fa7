"""Numbers of the mining engineer's exam on units and balances, computed again from the stems.

Molar masses are built from atomic weights typed here; the purge is found by bisection.
"""

from tests.content.stage_oracle import Oracle, solved

FILES: list[str] = []
EXAM = ("exams/mining-process-engineer.bank.md", "xmu-")
ND, O = 144.242, 15.999  # noqa: E741 - its symbol
OXIDE = (2 * ND + 3 * O) / (2 * ND)


def gathers(purge: float, g: float, c: float, z: float, lost: float) -> float:
    """Chloride that stays in the circuit, kg/h."""
    return g + z * purge - c * (lost + purge)


def purged(g: float, c: float, z: float, lost: float) -> float:
    """The purge at which nothing gathers, m3/h."""
    return solved(lambda purge: gathers(purge, g, c, z, lost), 0, 1000)


ORACLES: dict[str, Oracle] = {
    "xmu-metal": lambda w, m, g, n: (w - w * m / 100) * g * n / 10 / OXIDE,
    "xmu-purge": lambda g, q, c, z, l: purged(g, c, z, l) * 100 / q,  # noqa: E741
}
WORDS: frozenset[str] = frozenset()
PRINTED: dict[str, list[tuple[str, str, float]]] = {}
