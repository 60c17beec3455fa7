"""Six lines on hydrogen furnace and mill. Texts and numbers are our own and of no plant."""

from random import Random

from assessments.labs.sop_deviation.lines import (
    MODAL,
    NOT,
    NUMBER,
    ORDER,
    SENSE,
    UNIT,
    Draft,
    Wrong,
)


def leak_test(chance: Random) -> Draft:
    """Return a leak test with argon: 保压 holds the pressure, 压降 is its drop."""
    filled = chance.choice((0.15, 0.18, 0.2, 0.25))  # MPa
    minutes, others = chance.sample((20, 30, 40, 60), 2)
    drop = chance.choice((0.002, 0.003, 0.005))  # MPa
    word, binds, wrongly = chance.choice(NOT)

    def en(*, held: int = minutes, least: str = f"{drop:g} MPa", must: str = binds) -> str:
        return (
            f"Leak test: fill with argon to {filled:g} MPa and hold the pressure for {held} min. "
            f"The pressure drop {must} not exceed {least}."
        )

    more = chance.choice((f"{10 * drop:g} MPa", f"{10000 * drop:g} kPa"))
    return Draft(
        zh=f"检漏：充氩气至{filled:g} MPa，保压{minutes} min，压降{word}超过{drop:g} MPa。",
        en=en(),
        other=en(least=f"{1000 * drop:g} kPa").replace(f"{filled:g} MPa", f"{1000 * filled:g} kPa"),
        wrong=(
            Wrong(kind=NUMBER, en=en(held=others)),
            Wrong(kind=UNIT, en=en(least=more), critical=True),
            Wrong(kind=MODAL, en=en(must=wrongly)),
        ),
    )


def evacuate(chance: Random) -> Draft:
    """Return the vacuum before hydrogen: too much air left, or the wrong order, can burn."""
    pressure, more = sorted(chance.sample((3, 5, 8, 15, 20), 2))  # Pa

    def en(to: str) -> str:
        return f"First evacuate to {to} or below, then admit hydrogen."

    off = chance.choice((f"{10 * pressure} Pa", f"{pressure} mbar", f"{pressure} kPa"))
    return Draft(
        zh=f"先抽真空至{pressure} Pa以下，再通入氢气。",
        en=en(f"{pressure} Pa"),
        other=en(f"{pressure / 100:g} mbar"),
        wrong=(
            Wrong(
                kind=NUMBER,
                en=en(chance.choice((f"{more} Pa", f"{more / 100:g} mbar"))),
                critical=True,
            ),
            Wrong(kind=UNIT, en=en(off), critical=True),
            Wrong(
                kind=ORDER,
                en=f"First admit hydrogen, then evacuate to {pressure} Pa or below.",
                critical=True,
            ),
        ),
    )


def degas(chance: Random) -> Draft:
    """Return the dehydrogenation: 保温 is a hold at temperature and no insulation."""
    celsius, other = chance.sample((540, 550, 560, 580), 2)
    hours = chance.choice((3, 4, 5, 6))

    def en(at: int, held: str) -> str:
        return f"Heat to {at} °C for dehydrogenation and {held}."

    hold = f"hold at temperature for {hours} h"
    return Draft(
        zh=f"升温至{celsius} ℃脱氢，保温{hours} h。",
        en=en(celsius, hold),
        other=en(celsius, f"hold at temperature for {60 * hours} min"),
        wrong=(
            Wrong(kind=NUMBER, en=en(other, hold)),
            Wrong(kind=UNIT, en=en(celsius, f"hold at temperature for {hours} min")),
            Wrong(kind=SENSE, en=en(celsius, f"insulate the furnace for {hours} h")),
        ),
    )


def door(chance: Random) -> Draft:
    """Return the rule for the door: 严禁 and 不得 forbid; neither advises."""
    celsius, hotter = sorted(chance.sample((40, 50, 60, 80), 2))
    word, rule, weak = chance.choice(
        (
            ("严禁", "opening the door is strictly forbidden", "opening the door is not advised"),
            ("不得", "the door must not be opened", "the door need not be opened"),
        )
    )

    def en(above: str, said: str) -> str:
        return f"While hydrogen is left in the furnace or its temperature is above {above}, {said}."

    return Draft(
        zh=f"炉内氢气未排净或炉温高于{celsius} ℃时，{word}打开炉门。",
        en=en(f"{celsius} °C", rule),
        wrong=(
            Wrong(kind=NUMBER, en=en(f"{hotter} °C", rule), critical=True),
            Wrong(kind=MODAL, en=en(f"{celsius} °C", weak), critical=True),
        ),
    )


def unload(chance: Random) -> Draft:
    """Return the unloading: fresh powder meets air only when it is cool."""
    celsius = chance.choice((40, 50, 60))

    def en(to: int) -> str:
        return f"First cool under argon to {to} °C or below, then unload."

    return Draft(
        zh=f"先充氩冷却至{celsius} ℃以下，后出料。",
        en=en(celsius),
        wrong=(
            Wrong(kind=NUMBER, en=en(100 + celsius), critical=True),
            Wrong(
                kind=ORDER,
                en=f"First unload, then cool under argon to {celsius} °C or below.",
                critical=True,
            ),
        ),
    )


def mill(chance: Random) -> Draft:
    """Return the powder of the jet mill: 不得 is a requirement, 不宜 a recommendation."""
    size = chance.choice((2.8, 3.0, 3.2, 3.5))  # µm
    oxygen, other = chance.sample((600, 700, 800, 900), 2)  # ppm
    word, must, weak = chance.choice(NOT)

    def en(most: str, said: str = must) -> str:
        return (
            f"Jet milling: mean particle size {size} ± 0.2 µm. The oxygen content {said} not "
            f"exceed {most}."
        )

    return Draft(
        zh=f"气流磨制粉：平均粒度{size}±0.2 μm，含氧量{word}超过{oxygen} ppm。",
        en=en(f"{oxygen} ppm"),
        other=en(f"{oxygen / 10000:g} %"),
        wrong=(
            Wrong(
                kind=NUMBER,
                en=en(chance.choice((f"{other} ppm", f"{other / 10000:g} %"))),
            ),
            Wrong(kind=UNIT, en=en(f"{oxygen / 1000:g} %")),
            Wrong(kind=MODAL, en=en(f"{oxygen} ppm", weak)),
        ),
    )
