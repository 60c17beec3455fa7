"""Every number of the module on equilibrium and stages, computed a second time."""
# ruff: noqa: N803, E741 - arguments bear the names that the stems print

from math import ceil, exp, log

import pytest

from tests.content.content_oracle import lesson
from tests.content.stage_oracle import (
    SEEDS,
    Oracle,
    asked_for_numbers,
    earned,
    left,
    section,
    solved,
    stages_for,
)

MODULE = "solvent-extraction-chemist/equilibrium-to-stages"
ASKED = asked_for_numbers(f"courses/{MODULE}/*.lesson.md", f"courses/{MODULE}/*.bank.md")


def curve(x: float) -> float:
    """The lessons' teaching isotherm, as free places: y/(36 - y) = 0.25 x."""
    return solved(lambda y: y - 0.25 * x * (36 - y), 0, 36)


def aqueous(y: float) -> float:
    """Read the teaching isotherm backwards."""
    return solved(lambda x: curve(x) - y, 0, 1000)


def curved(feed: float, organic: float, stages: int, *, water: float = 10) -> list[float]:
    """Return the aqueous of each stage with the teaching isotherm, for a barren organic.

    Shoots for the raffinate: the walk from it to the feed end must arrive at the feed.
    """

    def walk(raffinate: float) -> list[float]:
        x = [raffinate]
        for _ in range(stages):
            # metal in the organic of this stage came from all the aqueous behind it
            x.append(raffinate + curve(x[-1]) * organic / water)
        return x

    low, high = 0.0, feed
    for _ in range(100):
        middle = (low + high) / 2
        low, high = (middle, high) if walk(middle)[-1] < feed else (low, middle)
    return walk(low)[-2::-1]


def stage_two(x0: float, O: float) -> float:
    """The aqueous of stage 2 by two balances around the feed end, reading the curve each time."""
    y1 = (10 * x0 - 10 * 0.3) / O
    x1 = aqueous(y1)
    y2 = y1 - (10 * x0 - 10 * x1) / O
    return aqueous(y2)


def tube(ratio: float) -> float:
    """The aqueous of a shake-out of 30 g/L feed."""
    return solved(lambda x: x + ratio * curve(x) - 30, 0, 30)


def real(share: float) -> float:
    """The raffinate of the clean-up section with this Murphree efficiency."""
    return section(3.0, 2.5, 0.8, 5, share=share)[-1][0]


ORACLES: dict[str, Oracle] = {
    # lessons
    "es-iso-cloze": lambda: {"y": (21 - 6) * 60 / 40, "d": (21 - 6) * 60 / 40 / 6},
    "es-iso-own": lambda x0, x, r, ym: 100 * (x0 - x - r * ym) / (x0 - x),
    "es-mt-cloze": lambda: {
        "y1": (300 - 3) / 11,
        "y2": (300 - 3) / 11 - (300 - 120) / 11,
    },
    "es-mt-own": stage_two,
    "es-kr-cloze": lambda: {"e": 18 / 12, "x": section(2, 2, 0.75, 4)[-1][0]},
    "es-kr-own": lambda x0, D, r, N: section(x0, D, r, int(N))[-1][0],
    "es-cc-cloze": lambda: {"c": 100 / 2 / 2, "k": 100 * section(1, 2, 1, 2)[-1][0]},
    "es-cc-own": lambda p, N, D: (
        N * solved(lambda part: (1 / (1 + D * part)) ** N - p / 100, 0, 500)
    ),
    "es-ef-cloze": lambda: {"xs": 10 / 4, "e": 100 * (7.5 - 3.5) / (7.5 - 10 / 4)},
    "es-ef-own": lambda x0, E, R, xn: 100 * stages_for(x0, xn, E) / R,
    # bank
    "es-iso-feed": lambda x, y, r: (100 * x + 100 * r * y) / 100,
    "es-iso-fit-d": lambda ym, K, x: solved(lambda y: y - K * x * (ym - y), 0, ym) / x,
    "es-iso-line": lambda: {"ymax": 1 / 0.025, "k": 0.025 / 0.125},
    "es-mt-loaded": lambda ym, K, x0, m: solved(lambda y: y - K * x0 * (ym - y), 0, ym) / m,
    "es-mt-omin": lambda A, x0, xn, D: solved(lambda O: O * D * x0 - A * (x0 - xn), 0, 500),
    "es-mt-case-a": lambda A, x0: A * (x0 - 0.2) / curve(x0),
    "es-mt-case-b": lambda A, x0, O, c: O * (100 - c) / 100 * curve(x0) / (A * (x0 - 0.2)),
    "es-kr-loss": lambda A, x0, E, N: A * 24 * section(x0, E, 1, int(N))[-1][0],
    "es-kr-one": lambda x0, N: section(x0, 1, 1, int(N))[-1][0],
    "es-kr-lean": lambda y0, D: section(5, D, 3, 60, lean=y0)[-1][0],
    "es-cc-left": lambda D, r, N: 100 * exp(-N * log(1 + D * r / N)),
    "es-cc-gain": lambda E: section(1, E, 1, 1)[-1][0] / section(1, E / 2, 1, 1)[-1][0] ** 2,
    "es-ef-real": lambda N, e: next(real for real in range(1, 99) if real * e / 100 >= N),
    "es-ef-murphree": lambda xi, em, y, D: solved(
        lambda x: (xi - x) - em / 100 * (xi - y / D), -5, xi
    ),
    "es-ef-case-a": lambda a, x1: 100 * (a - x1) / (a - 4),
    "es-ef-case-b": lambda x1, x2: 100 * (x1 - x2) / (x1 - 2),
}


def test_every_number_asked_for_has_an_oracle() -> None:
    assert {question.id for question, _ in ASKED} == set(ORACLES)


@pytest.mark.parametrize("asked", ASKED, ids=lambda asked: asked[0].id)
def test_a_key_computed_from_the_stem_alone_earns_everything(asked) -> None:
    for seed in SEEDS:
        fraction, answer = earned(asked, ORACLES[asked[0].id], seed)
        assert fraction == 1, f"{asked[0].id} with {seed}: {answer} earned {fraction}"


PRINTED = {
    "isotherms-and-loading": [
        ("| 1 | 2 | {} |", "2.48", tube(2)),
        ("| 2.48 | {} |", "13.8", curve(tube(2))),
        ("| 2 | 1 | {} |", "7.04", tube(1)),
        ("| 7.04 | {} |", "23.0", curve(tube(1))),
        ("| 3 | 1/2 | {} |", "15.7", tube(0.5)),
        ("| 4 | 1/4 | {} |", "22.4", tube(0.25)),
        ("| 22.4 | {} |", "30.5", curve(tube(0.25))),
        ("15.7)/0.5 = {}$", "28.6", (30 - 15.7) / 0.5),
        ("Here {} % of the metal", "18", 100 * (1 - 23.4 / 28.6)),
        ("Tube 1 gives {}, tube 4", "5.6", curve(tube(2)) / tube(2)),
        ("tube 4 only {}, with", "1.4", curve(tube(0.25)) / tube(0.25)),
        ("2.48/13.76 = {}$", "0.1802", 2.48 / 13.76),
        ("7.04/22.96 = {}$", "0.3066", 7.04 / 22.96),
        ("22.4/30.4 = {}$", "0.737", 22.4 / 30.4),
        ("(7.04 - 2.48) = {}$", "0.0277", (7.04 / 22.96 - 2.48 / 13.76) / (7.04 - 2.48)),
        ("1/0.0277 = {}$ g/L", "36", 1 / 0.0277),
        ("0.0277 \\times 2.48 = {}$", "0.1115", 0.1802 - 0.0277 * 2.48),
        ("0.0277/0.1115 = {}$", "0.25", 0.0277 / 0.1115),
        ("0.25 \\times 22.4) = {}$ g/L", "30.5", curve(22.4)),
        ("should hold {} g/L", "28.7", curve(15.7)),
    ],
    "mccabe-thiele": [
        ("9.0 \\times 31.8 = {}$ kg/h", "286", 9.0 * curve(30)),
        ("but {} kg/h must", "297", 10 * (30 - 0.3)),
        ("endless stages stop at {} g/L", "1.4", curved(30, 9.0, 40)[-1]),
        ("The raffinate climbs to {} g/L", "1.9", curved(30, 9.0, 3)[-1]),
        ("29.7/12.0 = {}$ g/L", "24.75", 297 / 12),
        ("24.75) = {}$ g/L", "8.80", aqueous(24.75)),
        ("(8.80 - 0.30) = {}$", "7.08", 10 / 12 * (8.80 - 0.30)),
        ("(9 - 1.77) = {}$", "0.98", aqueous(7.08)),
        ("0.68 = {}$", "0.57", 10 / 12 * 0.68),
        ("$x_3 = {}$ g/L, below", "0.064", aqueous(10 / 12 * (aqueous(7.0833) - 0.3))),
        ("29.7/31.8 = {}$ m³/h", "9.35", 297 / curve(30)),
        ("12.0 is {} % above", "28", 100 * (12 * curve(30) / 297 - 1)),
        ("1.2 \\times 29.7 = {}$", "35.6", 1.2 * 29.7),
        ("gives {} g/L in the organic at 30", "31.8", curve(30)),
    ],
    "kremser": [
        ("3.00/1.8 = {}$ g/L", "1.67", section(3, 2.5, 0.32, 1)[-1][0]),
        ("6.4/20 = {}$", "0.80", 2.5 * 6.4 / 20),
        ("leave 20 %, {} g/L", "0.60", section(3, 2.5, 0.32, 300)[-1][0]),
        ("formula below gives {} g/L", "0.81", section(3, 2.5, 0.32, 5)[-1][0]),
        ("loss is about {} %", "15", 100 * left(0.9, 10)),
        ("lose {} %.", "1.3", 100 * left(1.35, 10)),
        ("1/63 = {}$", "0.0159", left(2, 5)),
        ("0.0159 = {}$ g/L", "0.048", section(3, 2.5, 0.8, 5)[-1][0]),
        ("Lost: $20 \\times 0.048 = {}$", "0.95", 20 * section(3, 2.5, 0.8, 5)[-1][0]),
        ("- 1 = {}$, so six", "5.66", stages_for(3, 0.03, 2)),
        ("3.00/127 = {}$", "0.024", section(3, 2.5, 0.8, 6)[-1][0]),
        ("= {}$, so 0.81 g/L", "0.271", left(0.8, 5)),
        ("two stages promised {} g/L", "0.23", section(30, 9, 1.2, 2)[-1][0]),
        ("gives {} g/L for two stages", "0.84", curved(30, 12, 2)[-1]),
        ("$D$ is only {}.", "2.8", 24.75 / aqueous(24.75)),
    ],
    "crosscurrent-and-countercurrent": [
        ("spent $E = 0.815 \\times 5.4 = {}$", "4.4", 0.815 * 5.4),
        ("2.0/0.815 = {}$.", "2.45", 2 / 0.815),
        ("| one contact | 1 | {} % |", "33.3", 100 * left(2, 1)),
        ("| crosscurrent | 3 | {} % |", "21.6", 100 / (1 + 2 / 3) ** 3),
        ("| crosscurrent | endless | {} % |", "13.5", 100 / (1 + 2e-6) ** 1_000_000),
        ("| countercurrent | 3 | {} % |", "6.7", 100 * left(2, 3)),
        ("\\times 1.8 = {}$", "1.467", 0.815 * 1.8),
        ("(1 + 1.467)^{{-3}} = {}$", "0.0666", 1 / 2.467**3),
        ("ratio is $4.40/2.0 = {}$", "2.2", 0.815 * 5.4 / 2),
        ("0.933/2.45 = {}\\,x_0$", "0.381", 0.933 / 2.45),
        ("0.933/5.4 = {}\\,x_0$", "0.173", 0.933 / 5.4),
        ("plant needs {} volumes", "2.86", 2 / 0.70),
    ],
    "stage-efficiency": [
        ("| 100 % | {} | 5.0", "0.048", real(1)),
        ("| 95 % | {} | 4.6", "0.061", real(0.95)),
        ("| 90 % | {} | 4.3", "0.077", real(0.90)),
        ("| 85 % | {} | 4.0", "0.097", real(0.85)),
        ("| 80 % | {} | 3.7", "0.121", real(0.80)),
        ("0.061 | {} | 93", "4.6", stages_for(3, real(0.95), 2)),
        ("0.077 | {} | 86", "4.3", stages_for(3, real(0.90), 2)),
        ("0.097 | {} | 80", "4.0", stages_for(3, real(0.85), 2)),
        ("0.121 | {} | 74", "3.7", stages_for(3, real(0.80), 2)),
        ("4.6 | {} % |", "93", 20 * stages_for(3, real(0.95), 2)),
        ("3.7 | {} % |", "74", 20 * stages_for(3, real(0.80), 2)),
        ("5.7/0.88 = {}$, rounded", "6.48", 5.7 / 0.88),
        ("12.6/3.5 = {}$ g/L", "3.6", 12.6 / 3.5),
        ("6.8/8.4 = {}\\,\\%$", "81", 100 * (12 - 5.2) / (12 - 12.6 / 3.5)),
        ("efficiency came out at {} %", "67", 100 * (12 - 6.4) / (12 - 3.6)),
    ],
}  # fmt: skip


def rounds_to(value: float, printed: str) -> bool:
    """Whether `value`, rounded to the printed places, is what is printed."""
    places = len(printed.split(".")[1]) if "." in printed else 0
    return f"{value:.{places}f}" == printed


@pytest.mark.parametrize(
    ("slug", "place", "printed", "value"),
    [(slug, *row) for slug, rows in PRINTED.items() for row in rows],
)
def test_a_worked_example_prints_what_comes_out(slug, place, printed, value) -> None:
    assert rounds_to(value, printed), f"{printed} is printed, {value} comes out"
    assert place.format(printed) in lesson(MODULE, slug), f"{place} {printed} is not printed"


TABLE = {0.8: "41 34 27 23", 1.0: "33 25 17 11", 1.5: "21 12 4.8 1.3", 2.0: "14 6.7 1.6 0.20"}


@pytest.mark.parametrize(("e", "row"), TABLE.items())
def test_the_table_of_losses_prints_what_comes_out(e, row) -> None:
    shares = row.split()
    assert all(
        rounds_to(100 * left(e, n), share) for n, share in zip((2, 3, 5, 8), shares, strict=True)
    )
    assert f"| {e} | {' | '.join(f'{share} %' for share in shares)} |" in lesson(MODULE, "kremser")


def test_stages_are_rounded_up() -> None:
    assert ceil(5.7 / 0.88) == 7
