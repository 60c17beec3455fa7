"""Every number of the module on deposits, computed a second time from the stems alone."""

from tests.content.stage_oracle import Oracle

HOME = "courses/geologist-mineralogist/deposits-and-genesis"
FILES = [f"{HOME}/*.*.md"]
EXAM = ("exams/geologist-mineralogist.bank.md", "xgd-")


def through(tonnes: float, *percents: float) -> float:
    """Tonnes left of a lot when a share of a share is taken, one after the other."""
    for percent in percents:
        tonnes -= tonnes * (100 - percent) / 100
    return tonnes


ORACLES: dict[str, Oracle] = {
    "xgd-placer": lambda m, h, z, r: through(m * 1e6, h, z, r) / 1e3,
}
WORDS: frozenset[str] = frozenset()
PRINTED: dict[str, list[tuple[str, str, float]]] = {}
