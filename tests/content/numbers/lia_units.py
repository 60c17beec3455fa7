"""The units and balances of the exam of a cross-cutting role, computed from stems alone."""
# ruff: noqa: N803 - arguments bear the names that the stems print

from tests.content.stage_oracle import Oracle, solved

FILES: list[str] = []
EXAM = ("exams/multilingual-industrial-liaison.bank.md", "xltu-")


def scrap(tonnes: float, water: float, oxide: float) -> float:
    """Kilograms of oxide on a truck, kilogram by kilogram of what is taken off."""
    wet = tonnes * 1000
    dry = wet - wet * water / 100
    return dry - dry * (100 - oxide) / 100


def metal(oxide: float, pure: float, share: float) -> float:
    """Kilograms of metal whose pure oxide, over a yield, is what was ordered; by search."""
    return solved(lambda kg: kg * 100 / share * 1.177 - oxide * pure / 100, 0, 1e5)


def charge(batch: float, wanted: float, returned: float, holds: float) -> float:
    """Kilograms of metal that bring a batch to its share of rare earths; by search."""

    def over(kg: float) -> float:
        return 100 * (kg + batch * returned / 100 * holds / 100) / batch - wanted

    return solved(over, 0, batch)


ORACLES: dict[str, Oracle] = {
    "xltu-scrap": lambda W, m, r: scrap(W, m, r),
    "xltu-metal": lambda p, k, y: metal(p, k, y),
    "xltu-charge": lambda M, w, s, r: charge(M, w, s, r),
}
WORDS: frozenset[str] = frozenset()
PRINTED: dict[str, list[tuple[str, str, float]]] = {}
