"""The units and balances of the exam of a cross-cutting role, computed from stems alone."""
# ruff: noqa: N803, E741 - arguments bear the names that the stems print

from tests.content.stage_oracle import Oracle, solved

FILES: list[str] = []
EXAM = ("exams/ip-intelligence-analyst.bank.md", "xipu-")


def example(neodymium: float, lost: float, boron: float) -> float:
    """Percent of an ingot, by search for the share whose mass is what stayed."""
    stayed = neodymium - neodymium * lost / 100
    rest = 64 + boron
    return solved(lambda percent: percent / (100 - percent) * rest - stayed, 0, 99)


def customs(million: float, yuan: float, packing: float, share: float) -> float:
    """Tonnes of neodymium, kilogram by kilogram of what is taken off."""
    gross = million * 1e6 / yuan
    magnets = gross - gross * packing / 100
    return (magnets - magnets * (100 - share) / 100) / 1000


def permit(flow: float, days: float, grams: float) -> float:
    """Kilograms of a year, hour by hour."""
    return sum(flow * grams for _ in range(int(days) * 24)) / 1000


ORACLES: dict[str, Oracle] = {
    "xipu-example": lambda a, c, l: example(a, l, c),
    "xipu-customs": lambda V, p, k, w: customs(V, p, k, w),
    "xipu-permit": lambda f, d, c: permit(f, d, c),
}
WORDS: frozenset[str] = frozenset()
PRINTED: dict[str, list[tuple[str, str, float]]] = {}
