"""The geologist's exam questions on units and balances, counted gram by gram from the stems."""

from tests.content.stage_oracle import Oracle

FILES: list[str] = []
EXAM = ("exams/geologist-mineralogist.bank.md", "xgu-")
WORDS: frozenset[str] = frozenset()
PRINTED: dict[str, list[tuple[str, str, float]]] = {}


def exchangeable(V: float, r: float, m: float, g: float, x: float) -> float:  # noqa: N803
    """Kilograms of exchangeable oxide: the water is weighed and taken away."""
    wet = V * r * 1e6  # g
    dry = wet - wet * m / 100
    oxide = dry / 1e6 * g
    return (oxide - oxide * (100 - x) / 100) / 1000


def on_dry_mass(a: float, q: float) -> float:
    """TREO in % of dry powder, from what is left of 250 g of it."""
    left = 250.0 - 250.0 * q / 100
    return left * a / 100 / 250.0 * 100


ORACLES: dict[str, Oracle] = {"xgu-pit": exchangeable, "xgu-ignited": on_dry_mass}
