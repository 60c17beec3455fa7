"""The units and balances of the exam of a cross-cutting role, computed from stems alone."""
# ruff: noqa: N803 - arguments bear the names that the stems print

from tests.content.stage_oracle import Oracle, solved

FILES: list[str] = []
EXAM = ("exams/technology-transfer-expert.bank.md", "xttu-")


def oxide(magnets: float, share: float, first: float, second: float) -> float:
    """Tonnes of oxide from which such magnets come, by search forward through both losses."""

    def over(tonnes: float) -> float:
        metal = tonnes * 2 * 144.242 / (2 * 144.242 + 3 * 15.999)
        return metal * first / 100 * second / 100 - magnets * share / 100

    return solved(over, 0, 1e5)


def water(power: float, warmer: float) -> float:
    """Litres a minute that carry a heat off, by search over the flow."""
    kelvin = (32 + warmer - 32) * 5 / 9
    return solved(lambda flow: flow / 60 * 4.18 * kelvin - power, 0, 1e5)


def swarf(wet: float, liquid: float, share: float, back: float) -> float:
    """Kilograms that come back, mass by mass."""
    dry = wet - wet * liquid / 100
    held = dry - dry * (100 - share) / 100
    return held - held * (100 - back) / 100


ORACLES: dict[str, Oracle] = {
    "xttu-oxide": lambda P, w, a, b: oxide(P, w, a, b),
    "xttu-water": lambda F, Q: water(Q, F),
    "xttu-swarf": lambda W, m, r, y: swarf(W, m, r, y),
}
WORDS: frozenset[str] = frozenset()
PRINTED: dict[str, list[tuple[str, str, float]]] = {}
