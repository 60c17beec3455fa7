"""Draws the figures of the module on operation.

Run it: `python tests/content/figures/operation.py [folder]`.
Without a folder it renews the module's own figures.
Profiles are computed here: ideal stages of equal content, constant loading, β = 1.5.
"""

import sys
from functools import lru_cache
from pathlib import Path

from canvas import (
    BLUE,
    BROWN,
    COURSES,
    INK,
    MUTED,
    SOFT_BLUE,
    SOFT_BROWN,
    SOFT_TEAL,
    SOFT_VIOLET,
    TEAL,
    VIOLET,
    Axes,
    Canvas,
    write,
)  # fmt: skip

FOLDER = COURSES / "solvent-extraction-chemist/operation/figures"
BETA = 1.5
FEED, STAGES, FED = 0.75, 48, 24  # share of Nd, stages, feed stage
CONTENT = (123.2 / 150, 168.0 / 150)  # organic, aqueous of a stage, in hours of feed
Row = list[float]


def organic(x: float) -> float:
    """Share of Nd in the organic that is in equilibrium with `x` in the aqueous."""
    return BETA * x / (1 + (BETA - 1) * x)


def aqueous(held: float, content: tuple[float, float]) -> float:
    """Share in the aqueous of a stage that holds so much Nd in both phases."""
    o, a = content
    half = o * BETA + a - held * (BETA - 1)
    return (-half + (half * half + 4 * a * (BETA - 1) * held) ** 0.5) / (2 * a * (BETA - 1))


def circulate(x: Row, content: tuple[float, float], hours: float, step: float) -> Row:
    """Follow a train on total reflux with one unit of metal in each stream an hour."""
    held = [content[0] * organic(v) + content[1] * v for v in x]
    for _ in range(round(hours / step)):
        y = [organic(v) for v in x]
        below, above = [x[0], *y[:-1]], [*x[1:], y[-1]]
        held = [
            h + step * (b - o + a - v)
            for h, b, o, a, v in zip(held, below, y, above, x, strict=True)
        ]
        x = [aqueous(h, content) for h in held]
    return x


def flow_through(x: Row, s: float, w: float, hours: float, step: float = 0.2) -> Row:
    """Follow a train with feed: organic s, scrub w, for each unit of feed an hour."""
    water = [w + 1 if stage < FED else w for stage in range(STAGES)]
    leaves = [w + 1 - s, *water[1:]]
    enters = [*water[1:], 0.0]
    loaded = [*[s] * (STAGES - 1), s - w]
    held = [CONTENT[0] * organic(v) + CONTENT[1] * v for v in x]
    for _ in range(round(hours / step)):
        y = [organic(v) for v in x]
        for k in range(STAGES):
            gain = s * y[k - 1] if k else 0.0
            gain += enters[k] * x[k + 1] if k < STAGES - 1 else 0.0
            gain += FEED if k == FED - 1 else 0.0
            held[k] += step * (gain - loaded[k] * y[k] - leaves[k] * x[k])
        x = [aqueous(h, CONTENT) for h in held]
    return x


@lru_cache
def normal(s: float = 3.60, w: float = 2.85) -> tuple[float, ...]:
    """The steady profile on S 3.60 and W 2.85, marched from the raffinate to the other end."""
    low, high = 0.0, 0.2
    while high - low > 1e-15:
        x = [(low + high) / 2]
        lost = (w + 1 - s) * x[0]
        for stage in range(1, STAGES):
            fed = FEED if stage >= FED else 0.0
            x.append((s * organic(x[-1]) + lost - fed) / (w + 1 if stage < FED else w))
        much = (s - w) * organic(x[-1]) + lost > FEED
        low, high = (low, x[0]) if much else (x[0], high)
    return tuple(x)


def reflux() -> Canvas:
    """Total reflux of 20 stages after 0, 1, 2 and 5 turnovers."""
    sheet = Canvas(
        480, 420, "A train of 20 stages on total reflux",
        "Share of Nd in the aqueous against stage number: flat at 75 % at the start; after 1, 2 "
        "and 5 turnovers a steeper and steeper S-curve, the last from 17 to 99.8 %.",
    )  # fmt: skip
    axes = Axes(sheet, (70, 30, 380, 320), (1, 20), (0, 100))
    ticks = [(v, f"{v}") for v in (0, 20, 40, 60, 80, 100)]
    axes.frame([1, 5, 10, 15, 20], ticks, "stage", "Nd in the aqueous, %")
    x, before = [FEED] * 20, 0
    for turns, colour, spot in (
        (0, MUTED, (12, 52)), (1, BLUE, (12, 41)), (2, TEAL, (12, 30)), (5, VIOLET, (12, 19)),
    ):  # fmt: skip
        x = circulate(x, (0.42, 0.58), 20 * (turns - before), 0.05)
        before = turns
        axes.curve([(n + 1, 100 * v) for n, v in enumerate(x)], colour)
        words = "start" if turns == 0 else f"{turns} turnover{'s' if turns > 1 else ''}"
        sheet.text(*axes.at(*spot), words, colour=colour, size=15)
    return sheet


def profile() -> Canvas:
    """The normal profile, and the same train three days after more organic."""
    sheet = Canvas(
        480, 420, "Profile before and after an error of flow",
        "Share of Nd in the aqueous against stages 1 to 48: normal, and three days after 1.4 % "
        "more organic: shifted to the right, most between stages 8 and 34.",
    )  # fmt: skip
    axes = Axes(sheet, (70, 30, 380, 320), (1, 48), (0, 100))
    ticks = [(v, f"{v}") for v in (0, 20, 40, 60, 80, 100)]
    axes.frame([1, 10, 20, 30, 40, 48], ticks, "stage", "Nd in the aqueous, %")
    x = list(normal())
    late = flow_through(list(x), 3.65, 2.85, 72)
    axes.curve([(n + 1, 100 * v) for n, v in enumerate(x)], VIOLET)
    axes.curve([(n + 1, 100 * v) for n, v in enumerate(late)], BROWN, dashed=True)
    for stage in (10, 30):
        sheet.dot(*axes.at(stage, 100 * x[stage - 1]), colour=VIOLET)
        sheet.dot(*axes.at(stage, 100 * late[stage - 1]), colour=BROWN)
    sheet.text(*axes.at(6, 62), "normal", colour=VIOLET)
    sheet.text(*axes.at(22, 42), "three days later", colour=BROWN)
    return sheet


def step() -> Canvas:
    """Thirty days after 1.4 % more organic: a steep stage and the product."""
    sheet = Canvas(
        480, 430, "Thirty days after a little more organic",
        "Stage 10 falls from 13.1 to 7.4 % Nd in three days. The product stays above 99.5 % for a "
        "week, is at 98.9 % after two weeks and at 94.4 % after a month.",
    )  # fmt: skip
    x, rows = list(normal()), []
    for day in range(31):
        rows.append((day, 100 * x[9], 100 * organic(x[-1])))
        x = flow_through(x, 3.65, 2.85, 24)
    top = Axes(sheet, (70, 30, 380, 150), (0, 30), (93, 100))
    top.frame([], [(v, f"{v}") for v in (94, 96, 98, 100)], "", "product, %")
    top.curve([(day, product) for day, _, product in rows], VIOLET)
    low = Axes(sheet, (70, 220, 380, 140), (0, 30), (0, 15))
    heights = [(v, f"{v}") for v in (0, 5, 10, 15)]
    low.frame([0, 5, 10, 15, 20, 25, 30], heights, "days", "stage 10, %")
    low.curve([(day, stage) for day, stage, _ in rows], BROWN)
    top.curve([(0, 99), (30, 99)], MUTED, dashed=True)
    place = top.at(19, 99)
    sheet.text(place[0], place[1] - 8, "specification 99 %", colour=MUTED, size=15)
    for axes, at in ((low, 1), (top, 2)):
        for day in (3, 14):
            sheet.dot(*axes.at(day, rows[day][at]), colour=INK)
    return sheet


def tubes() -> Canvas:
    """Four samples after ten minutes in the centrifuge."""
    sheet = Canvas(
        480, 330, "Four spun samples",
        "Third phase: pale organic over dark organic over aqueous. Crud: organic, grey solids, "
        "aqueous. Emulsion: milky throughout. Entrainment: organic over a little aqueous.",
    )  # fmt: skip
    names = ("third phase", "crud", "emulsion", "entrainment")
    layers = (
        ((50, SOFT_TEAL, TEAL), (60, SOFT_BROWN, BROWN), (90, SOFT_BLUE, BLUE)),
        ((100, SOFT_TEAL, TEAL), (34, MUTED, INK), (66, SOFT_BLUE, BLUE)),
        ((200, SOFT_VIOLET, VIOLET),),
        ((182, SOFT_TEAL, TEAL), (18, SOFT_BLUE, BLUE)),
    )
    for place, (name, parts) in enumerate(zip(names, layers, strict=True)):
        x, y = 38 + 112 * place, 50.0
        sheet.box(x - 4, 30, 78, 226, edge=MUTED, round_by=10)
        for height, fill, edge in parts:
            sheet.box(x, y, 70, height, fill=fill, edge=edge, round_by=2)
            y += height
        sheet.text(x + 35, 284, name, anchor="middle", bold=True, size=15)
    sheet.text(73, 80, "organic", anchor="middle", size=15, colour=TEAL)
    sheet.text(73, 134, "organic", anchor="middle", size=15, colour=BROWN)
    sheet.text(73, 212, "aqueous", anchor="middle", size=15, colour=BLUE)
    sheet.text(185, 104, "organic", anchor="middle", size=15, colour=TEAL)
    sheet.text(185, 224, "aqueous", anchor="middle", size=15, colour=BLUE)
    sheet.text(297, 156, "milky", anchor="middle", size=15, colour=VIOLET)
    sheet.text(409, 144, "organic", anchor="middle", size=15, colour=TEAL)
    sheet.text(20, 314, "Grey plug: solids. Foot of the last tube: a little aqueous.", colour=MUTED)
    return sheet


def solvent() -> Canvas:
    """A month of solvent, as read and at one temperature."""
    end = 298.5 * (1 + 0.0009 * 15)
    sheet = Canvas(
        480, 300, "A month of solvent",
        f"Start and make-up 306.0 m³. End 298.5 m³ as read at 23 °C, {end:.1f} m³ at 38 °C. The "
        f"difference shrinks from 7.5 to {306 - end:.1f} m³.",
    )  # fmt: skip
    rows = (
        ("start and make-up, 38 °C", 306.0, SOFT_TEAL, TEAL),
        ("end as read, 23 °C", 298.5, SOFT_BLUE, BLUE),
        ("end at 38 °C", end, SOFT_VIOLET, VIOLET),
    )
    left, scale = 30, 18.0
    for place, (name, volume, fill, edge) in enumerate(rows):
        y = 52 + 76 * place
        sheet.text(left, y - 10, name, colour=edge)
        sheet.box(left, y, scale * (volume - 288), 30, fill=fill, edge=edge)
        sheet.text(left + 8, y + 21, f"{volume:.1f} m³", bold=True, size=15)
        if place:
            sheet.text(left + scale * (volume - 288) + 8, y + 21, f"−{306 - volume:.1f}", bold=True)
    x = left + scale * 18
    sheet.path([(x, 40), (x, 240)], colour=MUTED, dashed=True)
    sheet.text(20, 282, "Bars begin at 288 m³.", colour=MUTED, size=15)
    return sheet


def drawings() -> dict[str, Canvas]:
    """Return every figure of the module by its file's name."""
    return {
        "reflux": reflux(),
        "profile": profile(),
        "step": step(),
        "tubes": tubes(),
        "solvent": solvent(),
    }


if __name__ == "__main__":
    write(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER, drawings())
