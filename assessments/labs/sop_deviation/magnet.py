"""Six lines from the press to the disposition. Texts and numbers are our own and of no plant."""

from math import pi
from random import Random

from assessments.labs.sop_deviation.lines import (
    DISPOSITION,
    MODAL,
    NOT,
    NUMBER,
    ORDER,
    SENSE,
    UNIT,
    Draft,
    Wrong,
)

KILOAMPERE = 1000 / (4 * pi)  # kA/m in one kOe, 79.577
# What is done with a piece that fails. Rework makes it meet the requirement; repair makes it
# usable although it may not meet it.
DISPOSITIONS = {
    "返工": "reworked",
    "返修": "repaired",
    "让步接收": "accepted under a concession",
    "报废": "scrapped",
}


def press(chance: Random) -> Draft:
    """Return the pressing: first aligned in the field, then isostatically."""
    field = chance.choice((1.5, 1.6, 1.8, 1.9))  # T
    pressure, other = chance.sample((150, 180, 200, 250), 2)  # MPa
    seconds = chance.choice((30, 60, 90))

    def aligned(at: str) -> str:
        return f"press in an aligning field of {at} or more"

    def squeezed(at: str) -> str:
        return f"press isostatically at {at}, held for {seconds} s"

    def en(at: str, by: str) -> str:
        return f"First {aligned(at)}, then {squeezed(by)}."

    tesla, mega = f"{field} T", f"{pressure} MPa"
    return Draft(
        zh=f"先在{field} T以上的磁场中取向成型，再以{pressure} MPa等静压，保压{seconds} s。",
        en=en(tesla, mega),
        other=en(f"{10 * field:g} kG", f"{pressure / 1000:g} GPa"),
        wrong=(
            Wrong(kind=NUMBER, en=en(tesla, f"{other} MPa")),
            Wrong(kind=UNIT, en=chance.choice((en(tesla, f"{pressure} kPa"),
                                               en(f"{field} kG", mega)))),
            Wrong(kind=ORDER, en=f"First {squeezed(mega)}, then {aligned(tesla)}."),
        ),
    )  # fmt: skip


def cracks(chance: Random) -> Draft:
    """Return what is done with cracked compacts: 以上 includes its number, 超过 does not."""
    count, other = chance.sample((2, 3, 4, 5), 2)
    done = chance.choice(("返工", "报废"))
    instead = chance.choice([said for zh, said in DISPOSITIONS.items() if zh != done])
    word, binds, wrongly = chance.choice((("应", "must be", "may be"), ("可", "may be", "must be")))
    with_it, without = "{} or more cracks", "more than {} cracks"
    if chance.random() < 0.5:
        zh, said, off = f"有{count}处以上裂纹的压坯{word}{done}。", with_it, without
    else:
        zh, said, off = f"裂纹超过{count}处的压坯{word}{done}。", without, with_it

    def en(how: str = said, many: int = count, must: str = binds,
           then: str = DISPOSITIONS[done]) -> str:  # fmt: skip
        return f"Green compacts with {how.format(many)} {must} {then}."

    return Draft(
        zh=zh,
        en=en(),
        wrong=(
            Wrong(kind=NUMBER, en=en(many=other)),
            Wrong(kind=SENSE, en=en(how=off)),
            Wrong(kind=MODAL, en=en(must=wrongly)),
            Wrong(kind=DISPOSITION, en=en(then=instead)),
        ),
    )


def sinter(chance: Random) -> Draft:
    """Return the sintering: where 真空度 goes down, the pressure goes up."""
    celsius, other = chance.sample((1040, 1050, 1065, 1075), 2)
    hours = chance.choice((3, 4, 5, 6))

    def en(at: int = celsius, held: str = f"{hours} h", turn: str = "rises",
           must: str = "must") -> str:  # fmt: skip
        return (
            f"Sinter in vacuum at {at} °C and hold for {held}. If the pressure {turn}, heating "
            f"{must} be stopped."
        )

    return Draft(
        zh=f"在{celsius} ℃真空烧结，保温{hours} h；真空度下降时应停止加热。",
        en=en(),
        other=en(held=f"{60 * hours} min"),
        wrong=(
            Wrong(kind=NUMBER, en=en(at=other)),
            Wrong(kind=UNIT, en=en(held=f"{hours} min")),
            Wrong(kind=SENSE, en=en(turn="falls"), critical=True),
            Wrong(kind=MODAL, en=en(must="may"), critical=True),
        ),
    )


def age(chance: Random) -> Draft:
    """Return the two steps of the ageing, hot and then warm."""
    high, low = chance.choice((880, 900, 920)), chance.sample((480, 490, 500, 520), 2)
    first, second = chance.choice((2, 3)), chance.choice((4, 5))  # h

    def step(at: int, hours: int, unit: str = "h", how: str = "hold") -> str:
        return f"{how} at {at} °C for {60 * hours if unit == 'min' else hours} {unit}"

    def en(one: str, two: str) -> str:
        return f"Ageing: first {one}, then {two}."

    one, two = step(high, first), step(low[0], second)
    warm = "keep it insulated"
    return Draft(
        zh=f"时效：先在{high} ℃保温{first} h，再在{low[0]} ℃保温{second} h。",
        en=en(one, two),
        other=en(step(high, first, "min"), step(low[0], second, "min")),
        wrong=(
            Wrong(kind=NUMBER, en=en(one, step(low[1], second))),
            Wrong(kind=UNIT, en=en(one, two.replace(" h", " min"))),
            Wrong(kind=SENSE, en=en(step(high, first, how=warm), step(low[0], second, how=warm))),
            Wrong(kind=ORDER, en=en(two, one)),
        ),
    )


def coercivity(chance: Random) -> Draft:
    """Return the check of a lot: 内禀矫顽力 is HcJ, 磁感矫顽力 is HcB."""
    pieces = chance.choice((3, 5, 8))
    names = {"内禀矫顽力": "intrinsic coercivity HcJ", "磁感矫顽力": "coercivity HcB"}
    term, wrong_term = chance.sample(tuple(names), 2)
    field, other = chance.sample((11, 11.5, 12, 12.5), 2)  # kOe
    word, binds, wrongly = chance.choice(NOT)

    def en(least: str, *, how: str = f"{pieces} or more", name: str = names[term],
           must: str = binds) -> str:  # fmt: skip
        return f"Check {how} pieces of each lot. The {name} {must} not be below {least}."

    right, equal = f"{field:g} kOe", f"{field * KILOAMPERE:.0f}"
    off = chance.choice((f"{field:g} Oe", f"{field:g} kA/m"))
    return Draft(
        zh=f"每批抽检{pieces}件以上，{term}{word}低于{field:g} kOe。",
        en=en(right),
        other=en(f"{equal} kA/m"),
        wrong=(
            Wrong(kind=NUMBER, en=en(chance.choice((f"{other:g} kOe",
                                                    f"{other * KILOAMPERE:.0f} kA/m")))),
            Wrong(kind=UNIT, en=en(off)),
            Wrong(kind=SENSE, en=chance.choice((en(right, name=names[wrong_term]),
                                                en(right, how=f"more than {pieces}")))),
            Wrong(kind=MODAL, en=en(right, must=wrongly)),
        ),
    )  # fmt: skip


def disposition(chance: Random) -> Draft:
    """Return what becomes of a lot that failed, after its review."""
    done = chance.choice(tuple(DISPOSITIONS))
    near = {"返工": "返修", "返修": "返工"}.get(done)
    rest = [zh for zh in DISPOSITIONS if zh != done]
    instead = DISPOSITIONS[near if near and chance.random() < 0.6 else chance.choice(rest)]
    review = "be reviewed by the quality department"

    def en(then: str, must: str = "must") -> str:
        return f"Nonconforming product {must} first {review} and then be {then}."

    then = DISPOSITIONS[done]
    return Draft(
        zh=f"不合格品应先由质量部门评审，再{done}。",
        en=en(then),
        wrong=(
            Wrong(kind=MODAL, en=en(then, "may")),
            Wrong(kind=ORDER,
                  en=f"Nonconforming product must first be {then} and then {review}."),
            Wrong(kind=DISPOSITION, en=en(instead)),
        ),
    )  # fmt: skip
