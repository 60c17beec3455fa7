"""The table that a benchmark prints: figure, bar, whether it holds, and on which machine."""

import os
import platform
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One figure; `most` tells whether the bar is an upper one."""

    name: str
    figure: float
    bar: float
    unit: str
    most: bool = True
    note: str = ""

    @property
    def holds(self) -> bool:
        return self.figure <= self.bar if self.most else self.figure >= self.bar

    def written(self) -> tuple[str, ...]:
        sign = "≤" if self.most else "≥"
        found, wanted = (f"{n:.3g} {self.unit}".strip() for n in (self.figure, self.bar))
        return self.name, found, f"{sign} {wanted}", "ok" if self.holds else "SHORT", self.note


def middle_ratio(pairs: Sequence[tuple[float, float]]) -> float:
    """Return the median of figure / yardstick; each pair was measured one after the other."""
    return median(figure / yardstick for figure, yardstick in pairs)


def alternated(
    rounds: int, yardstick: Callable[[], float], figure: Callable[[], float]
) -> list[tuple[float, float]]:
    """Measure both in turns, so that what else the machine does falls on both."""
    return [(figure(), yardstick()) for _ in range(rounds)]


def lines(rows: Sequence[Row]) -> list[str]:
    """Return the rows as lines of text in columns."""
    cells = [("what", "measured", "bar", "", ""), *(row.written() for row in rows)]
    widths = [max(len(line[column]) for line in cells) for column in range(4)]
    return [
        "  ".join([*(c.ljust(w) for c, w in zip(line[:4], widths, strict=True)), line[4]]).rstrip()
        for line in cells
    ]


def machine() -> str:
    """Return a line about where this was measured."""
    found = [
        line.partition(":")[2].strip()
        for line in Path("/proc/cpuinfo").read_text().splitlines()
        if line.startswith("model name")
    ]
    load = os.getloadavg()[0]
    chip = found[0] if found else platform.processor()
    return f"{chip}, {os.cpu_count()} cores, Python {platform.python_version()}, load {load:.1f}"
