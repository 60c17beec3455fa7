"""Every number of the module on the powder route, computed a second time from stems alone."""
# ruff: noqa: N803 - arguments bear the names that the stems print

from tests.content.stage_oracle import Oracle, solved

HOME = "courses/powder-metallurgist/route-overview"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/powder-metallurgist.bank.md", "xpwr-")


def arrives(oxide: float, yielded: float) -> float:
    """Neodymium that arrives from a mass of oxide, kg; the factor stands in the stem."""
    return oxide / 1.1664 * yielded / 100


def unaccounted(F: float, f: float, h: float, a: float, x: float, d: float) -> float:
    """Rare earth content of a heel that closes the balance of a mill, wt%."""
    heel, caught = F * h / 100, F * a / 100
    product = F - heel - caught

    def gap(r: float) -> float:
        return heel * r + caught * x + product * (f + d) - F * f

    return solved(gap, 0, 100)


ORACLES: dict[str, Oracle] = {
    "xpwr-units-1": lambda B, w, y: solved(lambda m: arrives(m, y) - B * w / 100, 0, 1e4),
    "xpwr-units-2": unaccounted,
}
WORDS: frozenset[str] = frozenset()
PRINTED: dict[str, list[tuple[str, str, float]]] = {}
