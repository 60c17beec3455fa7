"""Measures speed and memory against the bars of the project and prints a table.

Run by `./dev bench [name …]`; without names it measures everything. Nothing fails on a slow
machine: the table says what is short. The exit code tells only whether all could be measured.
"""

import argparse
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.bench import (
    checking,
    costs,
    issuing,
    journeys,
    pages,
    people,
    printing,
    reading,
    verifying,
)
from tests.bench.journeys import Errand
from tests.bench.pages import Pace
from tests.bench.servers import Stage
from tests.bench.table import Row, lines, machine

JOURNEYS = {1: 4, 8: 16, 32: 32}  # at once: how many in all
MOST_REQUESTS = 16
IDLE_MB, LOADED_MB = 200, 250
READERS = 8

Figure = Callable[["Bench"], list[Row]]


class Bench:
    """A stage with servers running and people on it."""

    def __init__(self, stage: Stage, pace: Pace) -> None:
        self.stage, self.pace = stage, pace
        stage.hello.start()
        self.first_start = stage.site.start()
        self.idle = costs.memory(stage, "idle site with worker", IDLE_MB)
        self.kit = people.kit_of(stage.var, stage.folder / "content")
        self.walkers = iter(people.register(self.kit, sum(JOURNEYS.values()), "walker"))

    def learners(self, many: int) -> list[str]:
        return [next(self.walkers) for _ in range(many)]


def lesson(bench: Bench) -> list[Row]:
    return pages.lesson(bench.stage, bench.pace)


def signed_in(bench: Bench) -> list[Row]:
    emails = people.register(bench.kit, READERS, "reader")
    return pages.signed_in(bench.stage, bench.pace, emails, people.PASSWORD)


def journey(bench: Bench) -> list[Row]:
    """The same journey at 1, 8 and 32 at once: errors, and requests of each."""
    errand = Errand(
        port=bench.stage.site.port, lesson=pages.LESSON, quiz=pages.QUIZ, password=people.PASSWORD
    )
    rows = []
    for many, all_of_them in JOURNEYS.items():
        told = journeys.apart(errand, bench.learners(all_of_them), many)
        note = (
            f"{told.journeys / told.seconds:.2f}/s, middle {told.middle:.2f} s, "
            f"slowest {told.slowest:.2f} s {'; '.join(sorted(set(told.errors)))}"
        )
        if told.errors:
            note += f" {bench.stage.site.complaint()}"
        name = f"journeys, {many} at once"
        rows.append(Row(name=name, figure=len(told.errors), bar=0, unit="errors", note=note))
    name = "requests of a journey"
    rows.append(Row(name=name, figure=told.requests, bar=MOST_REQUESTS, unit=""))
    return rows


def weight(bench: Bench) -> list[Row]:
    return pages.weight(bench.stage)


def verification(bench: Bench) -> list[Row]:
    (email,) = people.register(bench.kit, 1, "holder")
    (number,) = people.certify(bench.kit, [email])
    return pages.verdict(bench.stage, bench.pace, number)


def certificate(bench: Bench) -> list[Row]:
    return costs.certificate(bench.stage.var, bench.stage.folder / "content")


def verifying_costs(bench: Bench) -> list[Row]:
    return verifying.rows(bench.stage.var, bench.stage.folder / "content")


def memory(bench: Bench) -> list[Row]:
    """Before anything was asked, and after all the load; the second bar is our own."""
    return [*bench.idle, *costs.memory(bench.stage, "the same after the load", LOADED_MB)]


def issuing_costs(bench: Bench) -> list[Row]:
    """A fifth of the thousand: `python -m tests.bench.issuing` does all of them."""
    return issuing.rows(bench.stage.folder / "content", issuing.AWARDS // 5)


def printing_costs(bench: Bench) -> list[Row]:
    """A tenth of the thousand: `python -m tests.bench.printing` does all of them."""
    return printing.rows(bench.stage.folder / "content", printing.RENDERS // 10)


def check(bench: Bench) -> list[Row]:
    return checking.rows(bench.stage.folder / "content")


def labs(bench: Bench) -> list[Row]:
    return costs.labs()


def library(bench: Bench) -> list[Row]:
    return reading.rows()


def start(bench: Bench) -> list[Row]:
    return costs.second_start(bench.stage)


FIGURES: Mapping[str, Figure] = {
    "lesson": lesson,
    "signed-in": signed_in,
    "journey": journey,
    "weight": weight,
    "verification": verification,
    "memory": memory,  # after the load, before this process prints certificates of its own
    "certificate": certificate,
    "verifying": verifying_costs,
    "issuing": issuing_costs,
    "printing": printing_costs,
    "check": check,
    "library": library,
    "labs": labs,
    "start": start,
}


def main() -> int:
    parser = argparse.ArgumentParser(prog="./dev bench", description=__doc__)
    parser.add_argument("names", nargs="*", choices=[*FIGURES, []], help="which figures")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=2.0)
    asked = parser.parse_args()
    pace = Pace(rounds=asked.rounds, seconds=asked.seconds)
    failed: list[str] = []
    rows: list[Row] = []
    with TemporaryDirectory(prefix="ytterby-bench-") as folder:
        stage = Stage(Path(folder))
        try:
            bench = Bench(stage, pace)
            for name in asked.names or FIGURES:
                sys.stderr.write(f"  {name} …\n")
                try:
                    rows += FIGURES[name](bench)
                except (OSError, LookupError, journeys.Unexpected) as why:
                    failed.append(f"{name} could not be measured: {why}")
        finally:
            stage.end()
    print(machine(), *lines(rows), *failed, sep="\n")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
