"""Every number of the exam questions on the economics of a transfer, computed a second time.

Money is paid and earned in small steps of time, and chances are played through outcome by outcome.
"""
# ruff: noqa: N803 - arguments bear the names that the stems print

from tests.content.stage_oracle import Oracle, solved

FILES: list[str] = []
EXAM = ("exams/technology-transfer-expert.bank.md", "xtte-")


def mean(outcomes: list[tuple[float, float]]) -> float:
    """Mean value over outcomes whose chances add up to one."""
    assert abs(sum(chance for chance, _ in outcomes) - 1) < 1e-9
    return sum(chance * value for chance, value in outcomes)


def months(cost: float, flow: float) -> float:
    """Months until an even flow a year has returned a cost, in steps of a thousandth of a month."""
    back, steps = 0.0, 0
    while back < cost:
        back, steps = back + flow / 12_000, steps + 1
    return steps / 1000


def pilot(p: float, s: float, B: float, k: float, c: float, wait: float) -> float:
    """By how much a pilot of some months raises the mean value."""
    blind = mean([(p, -B * s / 100), (1 - p, 0)])
    told = mean([(p, -k - c * wait), (1 - p, -k - c * wait)])
    return told - blind


ORACLES: dict[str, Oracle] = {
    "xtte-partner": lambda V, p, F, q, C, h: mean([(p, V - F), (1 - p, -F)])
    - mean([(q, h * (V - C) / 100), (1 - q, -h * C / 100)]),
    "xtte-longer": lambda K, E, S, m, r: months(K, S * m / 100 - S * r / 100)
    - months(K - E, S * m / 100),
    "xtte-pilot": lambda p, s, B, k, c: solved(lambda w: -pilot(p, s, B, k, c, w), 0, 100),
}  # fmt: skip
WORDS: frozenset[str] = frozenset()

Row = tuple[str, str, float]
PRINTED: dict[str, list[Row]] = {
    EXAM[0]: [
        ("At 0.55 it must be above {} to", "0.69", solved(lambda g: 0.55 * g - 0.38, 0, 1)),
        ("from today it brings {} M€ in", "4", mean([(1.0, 6 - 2)])),
        ("in the mean against {} M€", "3", mean([(1.0, 8 - 5)])),
    ],
}  # fmt: skip
