"""Trains of the module on operation, followed a second time: with another method than the figures'.

Half a step is tried first, the content of a stage is shared out by Newton's method, and the steady
profile is marched from the raffinate.
"""

from functools import lru_cache

import pytest

from tests.content.content_oracle import COURSES, lesson
from tests.content.stage_oracle import solved
from tests.content.test_operation_numbers import odds, stages_of

MODULE = "solvent-extraction-chemist/operation"
BETA = 1.5


def later(held: list[float], move, step: float) -> list[float]:
    """One step of a train by its middle."""
    half = [h + step / 2 * d for h, d in zip(held, move(held), strict=True)]
    return [h + step * d for h, d in zip(held, move(half), strict=True)]


def shares(held: list[float], o: float, a: float) -> tuple[list[float], list[float]]:
    """Nd shares of both phases from what each stage holds of it."""

    def water(amount: float) -> float:
        x = amount / (o + a)
        for _ in range(5):
            dilution = BETA * x + 1 - x
            missing = amount - o * BETA * x / dilution - a * x
            x += missing / (o * BETA / dilution**2 + a)
        return x

    x = [water(amount) for amount in held]
    return x, [BETA * v / (BETA * v + 1 - v) for v in x]


@lru_cache
def on_reflux(stages: int, turnovers: float) -> tuple[float, float]:
    """Nd share at both ends of a train that was filled with 75 % Nd."""

    def move(held: list[float]) -> list[float]:
        x, y = shares(held, 0.42, 0.58)
        below, above = [x[0], *y[:-1]], [*x[1:], y[-1]]
        return [b - o + a - v for b, o, a, v in zip(below, y, above, x, strict=True)]

    start = BETA * 0.75 / (BETA * 0.75 + 0.25)
    held = [0.42 * start + 0.58 * 0.75] * stages
    for _ in range(round(stages * turnovers / 0.4)):
        held = later(held, move, 0.4)
    x, y = shares(held, 0.42, 0.58)
    return 100 * y[-1], 100 * x[0]


def sorted_share(stages: int, turnovers: float) -> float:
    top, foot = on_reflux(stages, turnovers)
    return 100 * stages_of(top, foot, BETA) / stages


@pytest.mark.parametrize(
    ("stages", "row"), [(10, (71, 91, 99.8)), (20, (53, 76, 99)), (40, (39, 60, 96))]
)
def test_the_table_of_turnovers_prints_what_a_train_does(stages, row) -> None:
    reached = [sorted_share(stages, turnovers) for turnovers in (1, 2, 5)]

    assert reached == pytest.approx(row, abs=0.55)


def test_after_one_turnover_the_ends_of_the_first_reading_stand_there() -> None:
    top, foot = on_reflux(48, 1)

    assert (top, foot) == pytest.approx((99.5, 15), abs=0.6)
    assert odds(99.5) / odds(15) == pytest.approx(1_100, rel=0.03)
    assert pytest.approx(280e6, rel=0.02) == (1.5**16) ** 3


def steady(s: float, w: float) -> list[float]:
    """Nd share in the aqueous of 24 + 24 stages, by marching from the raffinate."""

    def march(first: float) -> tuple[list[float], float]:
        x = [first]
        for k in range(1, 49):
            y = BETA * x[-1] / (BETA * x[-1] + 1 - x[-1])
            lost = (w + 1 - s) * first
            metal = s * y + lost if k < 24 else s * y + lost - 0.75
            x.append(metal / (w + 1 if k < 24 else w))
        last = BETA * x[47] / (BETA * x[47] + 1 - x[47])
        return x[:48], (s - w) * last + (w + 1 - s) * first - 0.75

    return march(solved(lambda first: march(first)[1], 1e-9, 0.2))[0]


def test_thirty_days_of_the_train_are_as_printed() -> None:
    o, a = 123.2 / 150, 168 / 150
    water, leaves = [3.85] * 24 + [2.85] * 24, [3.85 - 3.65, *[3.85] * 23, *[2.85] * 24]

    def move(held: list[float]) -> list[float]:
        x, y = shares(held, o, a)
        gains = []
        for k in range(48):
            came = (3.65 * y[k - 1] if k else 0) + (water[k + 1] * x[k + 1] if k < 47 else 0)
            came += 0.75 if k == 23 else 0
            gains.append(came - (3.65 if k < 47 else 0.80) * y[k] - leaves[k] * x[k])
        return gains

    x = steady(3.60, 2.85)
    held = [a * v + o * BETA * v / (BETA * v + 1 - v) for v in x]
    seen = {}
    for turn in range(30 * 24 * 5):
        if turn % 120 == 0 and turn // 120 in (0, 3, 7, 14):
            x, y = shares(held, o, a)
            seen[turn // 120] = (100 * x[9], 100 * x[29], 100 * y[-1])
        held = later(held, move, 0.2)
    x, y = shares(held, o, a)
    seen[30] = (100 * x[9], 100 * x[29], 100 * y[-1])

    text = lesson(MODULE, "disturbances-and-slow-dynamics")
    for day, values in seen.items():
        row = text.split(f"| {day} | ")[1].split(" |")[:3]
        printed = [float(cell.strip(" |%")) for cell in row]
        assert values == pytest.approx(printed, abs=0.06), day


def test_places_asked_for_in_the_profile_lie_on_its_curves() -> None:
    # the figure's axes: stages 1 to 48 across 70 to 450 px, 0 to 100 % upwards from 350 to 30 px
    normal = steady(3.60, 2.85)
    text = (COURSES / MODULE / "practice.bank.md").read_text(encoding="utf-8")
    for key, stage, late in (("ten", 10, 0.074), ("thirty", 30, 0.862)):
        across, down, radius = map(
            float, text.split(f"  {key}: ")[1].split("circle: ")[1].split(",")[0].split()
        )
        x = (70 + 380 * (stage - 1) / 47) / 480 * 100
        for share in (normal[stage - 1], late):
            y = (350 - 320 * share) / 420 * 100
            assert abs(x - across) < 0.5
            assert abs(y - down) < radius
